/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-safe-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "cairn-error.h"
#include "cairn-location.h"

/* What leaves the register in the clear is for its owner alone from its first byte, and is
 * never seen half written. It grows in a private folder beside its place, where a library's
 * own temporary files find room too, and moves there when it is done. */

#define FOLDER_MODE 0700
#define FILE_NAME   "part"

struct _CairnSafeFile
{
  char     *target; /* (owned) */
  char     *folder; /* (owned): private, removed at the end */
  char     *path;   /* (owned): in the folder */
};

static gboolean
fail (GError     **error,
      const char  *path,
      int          code)
{
  CairnError kind = code == ENOSPC || code == EDQUOT ? CAIRN_ERROR_NO_SPACE :
                    code == EROFS || code == EACCES || code == EPERM ? CAIRN_ERROR_READ_ONLY :
                    code == ENOENT ? CAIRN_ERROR_NOT_FOUND : CAIRN_ERROR_FAILED;
  g_autofree char *name = g_filename_display_name (path);

  /* Translators: the path of a file, then what the system says. */
  g_set_error (error, CAIRN_ERROR, kind, _("The file %s cannot be written: %s."), name, g_strerror (code));

  return FALSE;
}

CairnSafeFile *
_cairn_safe_file_new (const char  *path,
                      GError     **error)
{
  g_autoptr(CairnSafeFile) self = g_new0 (CairnSafeFile, 1);
  g_autofree char *parent = g_path_get_dirname (path);
  g_autofree char *template = g_build_filename (parent, ".cairn-export-XXXXXX", NULL);
  char *folder = NULL;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    {
      fail (error, path, EISDIR);
      return NULL;
    }
  if (!cairn_location_check_target (path, error))
    return NULL;

  folder = g_mkdtemp_full (template, FOLDER_MODE);
  if (folder == NULL)
    {
      fail (error, path, errno);
      return NULL;
    }

  self->target = g_strdup (path);
  self->folder = g_steal_pointer (&template);
  self->path = g_build_filename (self->folder, FILE_NAME, NULL);

  return g_steal_pointer (&self);
}

/* Leaves nothing behind, whether the file was finished or not. */
void
_cairn_safe_file_free (CairnSafeFile *self)
{
  if (self->path != NULL)
    g_unlink (self->path);
  if (self->folder != NULL && g_rmdir (self->folder) != 0)
    g_debug ("Removing a temporary folder: %s", g_strerror (errno));

  g_free (self->path);
  g_free (self->folder);
  g_free (self->target);
  g_free (self);
}

const char *
_cairn_safe_file_get_path (CairnSafeFile *self)
{
  return self->path;
}

const char *
_cairn_safe_file_get_folder (CairnSafeFile *self)
{
  return self->folder;
}

GOutputStream *
_cairn_safe_file_open (CairnSafeFile  *self,
                       GError        **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (self->path);

  return G_OUTPUT_STREAM (g_file_create (file, G_FILE_CREATE_PRIVATE, NULL, error));
}

static gboolean
sync_file (CairnSafeFile  *self,
           GError        **error)
{
  int fd = g_open (self->path, O_RDONLY | O_CLOEXEC, 0);
  gboolean done = fd >= 0 && fchmod (fd, 0600) == 0 && fsync (fd) == 0;

  if (!done)
    fail (error, self->target, errno);
  if (fd >= 0)
    g_close (fd, NULL);

  return done;
}

/* Puts the file, which was closed, into its place. */
gboolean
_cairn_safe_file_finish (CairnSafeFile  *self,
                         GError        **error)
{
  if (!sync_file (self, error))
    return FALSE;
  if (g_rename (self->path, self->target) != 0)
    return fail (error, self->target, errno);

  return TRUE;
}
