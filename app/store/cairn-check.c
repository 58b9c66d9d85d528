/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-check.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "cairn-backup-private.h"
#include "cairn-error.h"
#include "cairn-integrity-private.h"
#include "cairn-journal.h"
#include "cairn-migrations-private.h"

/* Looking whether a register is as Cairn left it. */

typedef gboolean (*CheckStep) (CairnRegister  *self,
                               GPtrArray      *findings,
                               GCancellable   *cancellable,
                               GError        **error);

/**
 * cairn_finding_new:
 * @severity: how bad it is
 * @format: a sentence as for printf(), translated
 * @...: what goes into it
 *
 * Returns: (transfer full): a finding
 */
CairnFinding *
cairn_finding_new (CairnFindingSeverity  severity,
                   const char           *format,
                   ...)
{
  CairnFinding *self = g_new0 (CairnFinding, 1);
  va_list arguments;

  va_start (arguments, format);
  self->severity = severity;
  self->sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  return self;
}

/**
 * cairn_finding_free:
 * @self: (transfer full): a finding
 *
 * Frees a finding. Any thread.
 */
void
cairn_finding_free (CairnFinding *self)
{
  g_free (self->sentence);
  g_free (self);
}

static gboolean
check_database (CairnRegister  *self,
                GPtrArray      *findings,
                GCancellable   *cancellable,
                GError        **error)
{
  return _cairn_integrity_check (self->database, findings, cancellable, error);
}

static gboolean
check_journal (CairnRegister  *self,
               GPtrArray      *findings,
               GCancellable   *cancellable,
               GError        **error)
{
  g_autoptr(GError) trouble = NULL;

  if (cairn_register_verify_journal (self, cancellable, &trouble))
    return TRUE;

  if (!g_error_matches (trouble, CAIRN_ERROR, CAIRN_ERROR_CORRUPT))
    {
      g_propagate_error (error, g_steal_pointer (&trouble));
      return FALSE;
    }
  g_ptr_array_add (findings, cairn_finding_new (CAIRN_FINDING_DAMAGE, "%s", trouble->message));
  return TRUE;
}

static void
check_mode (GPtrArray  *findings,
            const char *path,
            guint       mode)
{
  g_autofree char *name = g_path_get_basename (path);
  GStatBuf status = { 0 };

  if (g_stat (path, &status) == 0 && (status.st_mode & 0077) != 0)
    g_ptr_array_add (findings,
                     cairn_finding_new (CAIRN_FINDING_WARNING,
                                        _("Other people of this computer have rights to “%s”. Its mode should be %o."),
                                        name, mode));
}

static gboolean
check_files (CairnRegister  *self,
             GPtrArray      *findings,
             GCancellable   *cancellable,
             GError        **error)
{
  g_autoptr(CairnRegisterPaths) paths = _cairn_register_paths_new (self->folder);
  g_autoptr(GError) trouble = NULL;
  g_autoptr(CairnKeys) keys = cairn_keys_load (paths->keys, &trouble);

  check_mode (findings, paths->folder, 0700);
  check_mode (findings, paths->database, 0600);
  check_mode (findings, paths->keys, 0600);
  if (keys == NULL)
    g_ptr_array_add (findings, cairn_finding_new (CAIRN_FINDING_DAMAGE, "%s", trouble->message));
  else if (keys->damaged)
    g_ptr_array_add (findings,
                     cairn_finding_new (CAIRN_FINDING_DAMAGE,
                                        _("The register's keys (keys.json) were changed or damaged. Change your "
                                          "passphrase, which writes them anew.")));
  return TRUE;
}

/* Whether the journal's head that a backup holds is in the register's journal still. */
static gboolean
has_head_of (CairnRegister  *self,
             CairnDatabase  *backup,
             gboolean       *has,
             GError        **error)
{
  g_autoptr(CairnStatement) head = cairn_database_prepare (backup, "SELECT sequence, hash FROM journal "
                                                                   "ORDER BY sequence DESC LIMIT 1", error);
  g_autoptr(CairnStatement) same = cairn_database_prepare (self->database, "SELECT 1 FROM journal "
                                                                           "WHERE sequence = ?1 AND hash = ?2", error);
  gboolean row = FALSE;

  *has = TRUE;
  if (head == NULL || same == NULL || !cairn_database_step (backup, head, &row, _("Reading the backup"), error))
    return FALSE;
  if (!row)
    return TRUE;

  cairn_statement_bind_int (same, 1, cairn_statement_get_int (head, 0));
  cairn_statement_bind_blob (same, 2, sqlite3_column_blob (head, 1), sqlite3_column_bytes (head, 1));
  return cairn_database_step (self->database, same, has, _("Reading the journal"), error);
}

static gboolean
is_backup_behind (CairnRegister     *self,
                  const CairnBackup *backup,
                  gboolean          *behind)
{
  g_autoptr(CairnBackupSource) source = _cairn_backup_source_new (backup->path, self->folder, NULL);
  g_autoptr(CairnSecret) key = source != NULL ? _cairn_backup_source_unlock (source, self, NULL, NULL) : NULL;
  g_autoptr(CairnDatabase) database = NULL;

  if (key == NULL)
    return FALSE;

  database = cairn_database_open (source->database, CAIRN_DATABASE_IMMUTABLE, key, NULL);
  return database != NULL && has_head_of (self, database, behind, NULL);
}

/* The newest backup since the last restoring knows where the journal stood. A tail that was cut off, marks and
 * all, is missed here. */
static gboolean
check_backups (CairnRegister  *self,
               GPtrArray      *findings,
               GCancellable   *cancellable,
               GError        **error)
{
  g_autoptr(GPtrArray) backups = cairn_backup_list (self->folder);
  const CairnBackup *newest = backups->len > 0 ? g_ptr_array_index (backups, 0) : NULL;
  gint64 restored_ms = 0;
  gboolean behind = TRUE;

  if (newest == NULL)
    {
      g_ptr_array_add (findings, cairn_finding_new (CAIRN_FINDING_NOTE, _("This register has no backup yet.")));
      return TRUE;
    }
  if (!cairn_database_get_int (self->database, "SELECT max (at_ms) FROM journal WHERE kind = 'restored'",
                               &restored_ms, error))
    return FALSE;

  if (!is_backup_behind (self, newest, &behind))
    g_ptr_array_add (findings,
                     cairn_finding_new (CAIRN_FINDING_WARNING,
                                        _("The newest backup of this register does not open. Make a new one.")));
  else if (!behind && newest->made_ms > restored_ms)
    g_ptr_array_add (findings,
                     cairn_finding_new (CAIRN_FINDING_DAMAGE,
                                        _("The end of the journal is missing: a backup has entries that the register "
                                          "has not. Restore that backup.")));
  return TRUE;
}

/**
 * cairn_register_check:
 * @self: an open register; a reader will do
 * @cancellable: (nullable): stops it
 * @progress: (nullable): told how far it is
 * @data: handed to @progress
 * @error: return location for what kept it from looking
 *
 * Looks at everything in a register: each page, the tables and indices, the journal's chain and its end, the
 * rows that the statistics count, the keys, and who has rights to the files. Changes nothing. The register's thread; takes as long as reading the
 * database twice.
 *
 * Returns: (transfer full) (nullable) (element-type CairnFinding): what was found, empty if all is well
 */
GPtrArray *
cairn_register_check (CairnRegister       *self,
                      GCancellable        *cancellable,
                      CairnCheckProgress   progress,
                      gpointer             data,
                      GError             **error)
{
  const struct
  {
    const char *doing;
    CheckStep   step;
  } steps[] = {
    { N_("Reading every page"), check_database },
    { N_("Computing the journal's chain"), check_journal },
    { N_("Computing what the statistics count"), _cairn_derived_check },
    { N_("Looking at the files"), check_files },
    { N_("Comparing with the newest backup"), check_backups },
  };
  g_autoptr(GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) cairn_finding_free);

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);
  g_return_val_if_fail (self->database != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (progress != NULL)
        progress (_(steps[i].doing), (double) i / G_N_ELEMENTS (steps), data);
      if (!steps[i].step (self, findings, cancellable, error))
        return NULL;
      /* What reads the tables has nothing to say where the pages are damaged. */
      if (i == 0 && findings->len > 0)
        break;
    }

  return g_steal_pointer (&findings);
}

/**
 * cairn_backup_check:
 * @path: a backup file, or a backup that lies in a register
 * @passphrase: a passphrase of the time when it was made, as typed
 * @cancellable: (nullable): stops it
 * @error: return location for what kept it from looking
 *
 * Looks at everything in a backup as cairn_register_check() does. Any thread.
 *
 * Returns: (transfer full) (nullable) (element-type CairnFinding): what was found, empty if all is well
 */
GPtrArray *
cairn_backup_check (const char    *path,
                    const char    *passphrase,
                    GCancellable  *cancellable,
                    GError       **error)
{
  g_autoptr(GPtrArray) findings = g_ptr_array_new_with_free_func ((GDestroyNotify) cairn_finding_free);
  g_autoptr(CairnBackupSource) source = NULL;
  g_autoptr(CairnSecret) key = NULL;
  g_autoptr(CairnRegister) self = NULL;

  g_return_val_if_fail (path != NULL && passphrase != NULL, NULL);

  source = _cairn_backup_source_new (path, g_get_tmp_dir (), error);
  key = source != NULL ? _cairn_backup_source_unlock (source, NULL, passphrase, error) : NULL;
  if (key == NULL)
    return NULL;

  self = _cairn_backup_source_open (source, key, error);
  if (self == NULL || !check_database (self, findings, cancellable, error) ||
      (findings->len == 0 && !check_journal (self, findings, cancellable, error)))
    return NULL;
  return g_steal_pointer (&findings);
}
