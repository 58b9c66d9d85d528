/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-test-session.h"

#include <glib/gstdio.h>

#include "cairn-training.h"

/*
 * cairn_test_make_folder:
 *
 * Returns: (transfer full): a fresh folder to keep registers in
 */
char *
cairn_test_make_folder (void)
{
  g_autoptr(GError) error = NULL;
  char *folder = g_dir_make_tmp ("cairn-ui-XXXXXX", &error);

  g_assert_no_error (error);

  return folder;
}

/*
 * cairn_test_remove_folder:
 * @folder: a folder
 *
 * Removes a folder and all that is in it.
 */
void
cairn_test_remove_folder (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  if (dir == NULL)
    {
      g_unlink (folder);
      return;
    }

  for (name = g_dir_read_name (dir); name != NULL; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      cairn_test_remove_folder (path);
    }
  g_rmdir (folder);
}

static CairnSession *
open_new (const char *folder,
          gboolean    training)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_build_filename (folder, "Test.cairn", NULL);
  CairnRegister *connection = cairn_register_create (path, "Tester", "four words that rhyme", NULL, &error);
  CairnSession *session = NULL;

  g_assert_no_error (error);
  if (training)
    cairn_training_fill (connection, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  session = cairn_session_new (connection, &error);
  g_assert_no_error (error);
  g_object_unref (connection);

  return session;
}

/*
 * cairn_test_open_empty:
 * @folder: where to make it
 *
 * Returns: (transfer full): a new register without cases, to be closed by the test
 */
CairnSession *
cairn_test_open_empty (const char *folder)
{
  return open_new (folder, FALSE);
}

/*
 * cairn_test_open_training:
 * @folder: where to make it
 *
 * Returns: (transfer full): a new training register, to be closed by the test
 */
CairnSession *
cairn_test_open_training (const char *folder)
{
  return open_new (folder, TRUE);
}
