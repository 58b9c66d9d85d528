/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-opening.h"

#include "cairn-closing.h"
#include "cairn-loader.h"
#include "cairn-passphrase.h"
#include "cairn-restore.h"
#include "cairn-training.h"

/* Opening and making registers off the main thread: deriving a key from a passphrase
 * is slow on purpose, and a disk may be slow without meaning to. */

typedef struct
{
  char                *folder;     /* (owned) */
  char                *person;     /* (owned) (nullable) */
  char                *passphrase; /* (owned) (nullable); wiped */
  char                *recovery;   /* (owned) (nullable); wiped */
  char                *backup;     /* (owned) (nullable); to restore */
  char                *moved_to;   /* (owned) (nullable); where the damaged register went */
  CairnRegisterAccess  access;
} Opening;

static void
opening_free (Opening *opening)
{
  g_clear_pointer (&opening->folder, g_free);
  g_clear_pointer (&opening->person, g_free);
  g_clear_pointer (&opening->passphrase, cairn_passphrase_free);
  g_clear_pointer (&opening->recovery, cairn_passphrase_free);
  g_clear_pointer (&opening->backup, g_free);
  g_clear_pointer (&opening->moved_to, g_free);
  g_free (opening);
}

/* A register that nobody waits for any more is closed as it goes. */
static void
drop_register (gpointer data)
{
  CairnRegister *connection = CAIRN_REGISTER (data);

  cairn_register_close (connection);
  g_object_unref (connection);
}

static void
return_register (GTask         *task,
                 CairnRegister *connection,
                 GError        *error)
{
  if (connection == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, connection, drop_register);
}

static void
open_in_thread (GTask        *task,
                gpointer      source,
                gpointer      data,
                GCancellable *cancellable)
{
  Opening *opening = data;
  GError *error = NULL;
  CairnRegister *connection = cairn_register_open (opening->folder, opening->passphrase, opening->access, &error);

  return_register (task, connection, error);
}

static void
create_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      data,
                  GCancellable *cancellable)
{
  Opening *opening = data;
  GError *error = NULL;
  CairnRegister *connection = cairn_register_create (opening->folder, opening->person, opening->passphrase,
                                                     &opening->recovery, &error);

  return_register (task, connection, error);
}

static void
restore_in_thread (GTask        *task,
                   gpointer      source,
                   gpointer      data,
                   GCancellable *cancellable)
{
  Opening *opening = data;
  GError *error = NULL;
  CairnRegister *connection = cairn_restore (opening->backup, opening->passphrase, opening->folder,
                                             &opening->moved_to, cancellable, &error);

  return_register (task, connection, error);
}

/* A register that was made but not yet filled, because somebody changed their mind
 * or the power failed, is filled now; one that holds cases is never touched. */
static gboolean
fill_if_empty (CairnRegister  *connection,
               GCancellable   *cancellable,
               GError        **error)
{
  g_auto(GStrv) cases = cairn_register_list_case_uuids (connection, error);

  if (cases == NULL)
    return FALSE;
  if (cases[0] != NULL)
    return TRUE;

  return cairn_training_fill (connection, NULL, NULL, cancellable, error);
}

static CairnRegister *
open_or_make_training (const char  *folder,
                       GError     **error)
{
  g_autofree char *parent = g_path_get_dirname (folder);

  if (g_file_test (folder, G_FILE_TEST_EXISTS))
    return cairn_register_open (folder, CAIRN_TRAINING_PASSPHRASE, CAIRN_REGISTER_WRITE, error);

  g_mkdir_with_parents (parent, 0700);

  return cairn_register_create (folder, g_get_real_name (), CAIRN_TRAINING_PASSPHRASE, NULL, error);
}

static void
train_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Opening *opening = data;
  GError *error = NULL;
  CairnRegister *connection = open_or_make_training (opening->folder, &error);

  if (connection != NULL && !cairn_register_is_read_only (connection) &&
      !fill_if_empty (connection, cancellable, &error))
    {
      drop_register (connection);
      connection = NULL;
    }
  return_register (task, connection, error);
}

static GTask *
start (const char          *folder,
       const char          *passphrase,
       GCancellable        *cancellable,
       GAsyncReadyCallback  callback,
       gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Opening *opening = g_new0 (Opening, 1);

  cairn_closing_hurry (folder);
  opening->folder = g_strdup (folder);
  opening->passphrase = g_strdup (passphrase);
  g_task_set_task_data (task, opening, (GDestroyNotify) opening_free);

  return task;
}

static CairnSession *
finish (GAsyncResult  *result,
        GError       **error)
{
  g_autoptr(CairnRegister) connection = g_task_propagate_pointer (G_TASK (result), error);
  CairnSession *session = NULL;

  if (connection == NULL)
    return NULL;

  session = cairn_session_new (connection, error);
  if (session == NULL)
    cairn_register_close (connection);

  return session;
}

/**
 * cairn_opening_open_async:
 * @folder: the register's folder
 * @passphrase: what was typed; a copy is kept until the register is open, then wiped
 * @access: whether to write
 * @cancellable: (nullable): stops waiting for it
 * @callback: called when it is open or has failed
 * @user_data: for @callback
 *
 * Opens a register in a thread of its own. Main thread.
 */
void
cairn_opening_open_async (const char          *folder,
                          const char          *passphrase,
                          CairnRegisterAccess  access,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (folder != NULL);
  g_return_if_fail (passphrase != NULL);

  task = start (folder, passphrase, cancellable, callback, user_data);
  ((Opening *) g_task_get_task_data (task))->access = access;
  g_task_set_source_tag (task, cairn_opening_open_async);
  g_task_run_in_thread (task, open_in_thread);
}

/**
 * cairn_opening_open_finish:
 * @result: what the callback was given
 * @error: return location; as cairn_register_open() says
 *
 * Returns: (transfer full) (nullable): the register as the window has it
 */
CairnSession *
cairn_opening_open_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, cairn_opening_open_async), NULL);

  return finish (result, error);
}

/**
 * cairn_opening_create_async:
 * @folder: the folder to make
 * @person: name of whoever makes it
 * @passphrase: that person's passphrase; a copy is kept until the register is made, then wiped
 * @cancellable: (nullable): stops waiting for it
 * @callback: called when it is made or has failed
 * @user_data: for @callback
 *
 * Makes a register in a thread of its own. Main thread.
 */
void
cairn_opening_create_async (const char          *folder,
                            const char          *person,
                            const char          *passphrase,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (folder != NULL);
  g_return_if_fail (person != NULL);
  g_return_if_fail (passphrase != NULL);

  task = start (folder, passphrase, cancellable, callback, user_data);
  ((Opening *) g_task_get_task_data (task))->person = g_strdup (person);
  g_task_set_source_tag (task, cairn_opening_create_async);
  g_task_run_in_thread (task, create_in_thread);
}

/**
 * cairn_opening_create_finish:
 * @result: what the callback was given
 * @recovery: (out) (transfer full): the recovery passphrase, to be shown once; for
 *   cairn_passphrase_free()
 * @error: return location; as cairn_register_create() says
 *
 * Returns: (transfer full) (nullable): the register as the window has it
 */
CairnSession *
cairn_opening_create_finish (GAsyncResult  *result,
                             char         **recovery,
                             GError       **error)
{
  Opening *opening = NULL;

  g_return_val_if_fail (g_async_result_is_tagged (result, cairn_opening_create_async), NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  opening = g_task_get_task_data (G_TASK (result));
  *recovery = g_steal_pointer (&opening->recovery);

  return finish (result, error);
}

/**
 * cairn_opening_restore_async:
 * @backup: path of a backup
 * @passphrase: a passphrase of the time when it was made; a copy is kept, then wiped
 * @folder: folder of the register
 * @cancellable: (nullable): stops it
 * @callback: called when it is restored or has failed
 * @user_data: for @callback
 *
 * Restores a backup in a thread of its own. Main thread.
 */
void
cairn_opening_restore_async (const char          *backup,
                             const char          *passphrase,
                             const char          *folder,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (backup != NULL);
  g_return_if_fail (passphrase != NULL);
  g_return_if_fail (folder != NULL);

  task = start (folder, passphrase, cancellable, callback, user_data);
  ((Opening *) g_task_get_task_data (task))->backup = g_strdup (backup);
  g_task_set_source_tag (task, cairn_opening_restore_async);
  g_task_run_in_thread (task, restore_in_thread);
}

/**
 * cairn_opening_restore_finish:
 * @result: what the callback was given
 * @moved_to: (out) (nullable) (transfer full): where a damaged register was moved
 * @error: return location; as cairn_restore() says
 *
 * Returns: (transfer full) (nullable): the register as the window has it
 */
CairnSession *
cairn_opening_restore_finish (GAsyncResult  *result,
                              char         **moved_to,
                              GError       **error)
{
  Opening *opening = NULL;

  g_return_val_if_fail (g_async_result_is_tagged (result, cairn_opening_restore_async), NULL);
  g_return_val_if_fail (moved_to != NULL, NULL);

  opening = g_task_get_task_data (G_TASK (result));
  *moved_to = g_steal_pointer (&opening->moved_to);

  return finish (result, error);
}

/**
 * cairn_opening_training_async:
 * @folder: folder of the training register, which is made if it is not there
 * @cancellable: (nullable): stops it
 * @callback: called when it is open or has failed
 * @user_data: for @callback
 *
 * Opens the training register in a thread of its own. Main thread.
 */
void
cairn_opening_training_async (const char          *folder,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr(GTask) task = NULL;

  g_return_if_fail (folder != NULL);

  task = start (folder, NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, cairn_opening_training_async);
  g_task_run_in_thread (task, train_in_thread);
}

/**
 * cairn_opening_training_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the register as the window has it
 */
CairnSession *
cairn_opening_training_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, cairn_opening_training_async), NULL);

  return finish (result, error);
}

/**
 * cairn_opening_dup_training_folder:
 *
 * Returns: (transfer full): where this person's training register is kept
 */
char *
cairn_opening_dup_training_folder (void)
{
  return g_build_filename (g_get_user_data_dir (), "cairn", "Training" CAIRN_REGISTER_SUFFIX, NULL);
}

/**
 * cairn_opening_read_passphrase_file:
 * @error: return location, set when the file is named but cannot be read
 *
 * Reads the file that `CAIRN_PASSPHRASE_FILE` names, as cairnctl does, so that the
 * window can be driven by a script. Nobody can name it who could not also run
 * cairnctl.
 *
 * Returns: (transfer full) (nullable): the passphrase, for cairn_passphrase_free();
 *   %NULL if none is named
 */
char *
cairn_opening_read_passphrase_file (GError **error)
{
  const char *path = g_getenv ("CAIRN_PASSPHRASE_FILE");
  g_autofree char *content = NULL;
  char *passphrase = NULL;
  gsize length = 0;

  if (path == NULL || !g_file_get_contents (path, &content, &length, error))
    return NULL;

  passphrase = cairn_passphrase_normalise (content);
  explicit_bzero (content, length);

  return passphrase;
}
