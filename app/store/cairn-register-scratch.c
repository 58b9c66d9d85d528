/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-register-private.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "cairn-error.h"
#include "cairn-file-private.h"

/* A register is made whole in a folder beside its place, under a name that nobody opens, and renamed
 * then: what bears its name is never half a register. */

static gboolean
check_place (const CairnRegisterPaths  *paths,
             GError                   **error)
{
  g_autofree char *name = g_filename_display_name (paths->folder);
  g_autoptr(GDir) dir = NULL;

  if (!g_file_test (paths->folder, G_FILE_TEST_EXISTS))
    return TRUE;

  dir = g_dir_open (paths->folder, 0, NULL);
  if (dir != NULL && g_dir_read_name (dir) == NULL)
    return TRUE;

  g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_CONFLICT,
               _("There is something at “%s” already. Nothing was changed; choose another name."), name);
  return FALSE;
}

/**
 * _cairn_register_scratch_new:
 * @paths: where the register shall be; nothing or an empty folder is there
 * @error: return location, %CAIRN_ERROR_CONFLICT if something is there
 *
 * Makes a private folder beside it. Any thread.
 *
 * Returns: (transfer full) (nullable): the folder
 */
char *
_cairn_register_scratch_new (const CairnRegisterPaths  *paths,
                             GError                   **error)
{
  g_autofree char *parent = g_path_get_dirname (paths->folder);
  g_autofree char *name = g_filename_display_name (paths->folder);
  g_autofree char *scratch = g_build_filename (parent, ".cairn-new-XXXXXX", NULL);
  g_autofree char *doing = g_strdup_printf (_("Making the register “%s”"), name);

  if (!check_place (paths, error))
    return NULL;
  if (g_mkdtemp_full (scratch, 0700) != NULL && g_chmod (scratch, 0700) == 0)
    return g_steal_pointer (&scratch);

  _cairn_file_set_error (error, errno, doing);
  return NULL;
}

/**
 * _cairn_register_scratch_finish:
 * @scratch: the folder, in which all is on the disk and nothing is open
 * @paths: where the register shall be
 * @error: return location
 *
 * Puts the folder in its place; renaming over an empty folder is allowed, over anything else it fails. Any
 * thread.
 *
 * Returns: whether it is there
 */
gboolean
_cairn_register_scratch_finish (const char                *scratch,
                                const CairnRegisterPaths  *paths,
                                GError                   **error)
{
  g_autofree char *name = g_filename_display_name (paths->folder);
  g_autofree char *doing = g_strdup_printf (_("Making the register “%s”"), name);
  g_autofree char *parent = g_path_get_dirname (paths->folder);

  if (g_rename (scratch, paths->folder) != 0)
    return _cairn_file_set_error (error, errno, doing);
  return _cairn_folder_sync (parent, error);
}

/**
 * _cairn_register_scratch_discard:
 * @scratch: the folder
 *
 * Removes the folder and what can be in it. Any thread.
 */
void
_cairn_register_scratch_discard (const char *scratch)
{
  g_autoptr(CairnRegisterPaths) paths = _cairn_register_paths_new (scratch);

  g_unlink (paths->keys);
  g_unlink (paths->database);
  g_unlink (paths->journal);
  g_unlink (paths->wal);
  g_unlink (paths->lock);
  g_rmdir (paths->backups);
  g_rmdir (scratch);
}
