/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-location-private.h"

#include <glib/gi18n.h>
#include <linux/magic.h>
#include <stdlib.h>
#include <sys/vfs.h>

#include "cairn-error.h"
#include "cairn-register-private.h"

/* Numbers of statfs(2) that linux/magic.h leaves out. */
#define CIFS_MAGIC G_GINT64_CONSTANT (0xff534d42)
#define SMB2_MAGIC G_GINT64_CONSTANT (0xfe534d42)
#define CEPH_MAGIC G_GINT64_CONSTANT (0x00c36400)
#define FUSE_MAGIC G_GINT64_CONSTANT (0x65735546)

#define DEEPEST 32

/* What programs that copy folders leave at the top of the folder they watch. */
static const char * const markers[] = {
  ".dropbox",
  ".dropbox.cache",
  ".nextcloudsync.log",
  ".owncloudsync.log",
  ".stfolder",
  ".SynologyWorkingDirectory",
  ".849C9593-D756-4E56-8D6E-42412F2A707B", /* OneDrive */
};

/**
 * _cairn_location_classify:
 * @file_system: the `f_type` of statfs(2)
 *
 * Returns: what kind of place a file system of this type is
 */
CairnLocation
_cairn_location_classify (gint64 file_system)
{
  switch (file_system)
    {
    case NFS_SUPER_MAGIC:
    case SMB_SUPER_MAGIC:
    case AFS_SUPER_MAGIC:
    case V9FS_MAGIC:
    case CIFS_MAGIC:
    case SMB2_MAGIC:
    case CEPH_MAGIC:
    case FUSE_MAGIC:
      return CAIRN_LOCATION_NETWORK;
    default:
      return CAIRN_LOCATION_LOCAL;
    }
}

static gboolean
is_watched (const char *folder)
{
  for (guint i = 0; i < G_N_ELEMENTS (markers); i++)
    {
      g_autofree char *path = g_build_filename (folder, markers[i], NULL);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_in_watched (const char *folder)
{
  g_autofree char *path = g_canonicalize_filename (folder, NULL);

  for (guint i = 0; i < DEEPEST && !g_str_equal (path, "/"); i++)
    {
      g_autofree char *parent = g_path_get_dirname (path);

      if (is_watched (path))
        return TRUE;
      g_set_str (&path, parent);
    }
  return FALSE;
}

/**
 * cairn_location_examine:
 * @folder: a folder that exists
 *
 * Finds out what kind of place a register is kept in, without touching it. Any thread.
 *
 * Returns: the kind
 */
CairnLocation
cairn_location_examine (const char *folder)
{
  struct statfs status = { 0 };

  g_return_val_if_fail (folder != NULL, CAIRN_LOCATION_LOCAL);

  if (is_in_watched (folder))
    return CAIRN_LOCATION_SYNCED;
  if (statfs (folder, &status) != 0)
    return CAIRN_LOCATION_LOCAL;
  return _cairn_location_classify (status.f_type);
}

/**
 * cairn_location_describe:
 * @location: a kind of place
 *
 * Says what to mind when a register is kept in a place.
 *
 * Returns: (nullable) (transfer none): a translated sentence, or %NULL if there is nothing to mind
 */
const char *
cairn_location_describe (CairnLocation location)
{
  switch (location)
    {
    case CAIRN_LOCATION_NETWORK:
      return _("This register is in a folder of another computer. It is slower there, and a broken connection "
               "can stop your work; a disk of this computer is the better place.");
    case CAIRN_LOCATION_SYNCED:
      return _("This register is in a folder that a program copies elsewhere. Half-written copies can come back "
               "as if they were newer; keep it in a folder that is not synchronised.");
    case CAIRN_LOCATION_LOCAL:
    default:
      return NULL;
    }
}

static gboolean
is_register (const char *folder)
{
  g_autoptr(CairnRegisterPaths) paths = _cairn_register_paths_new (folder);

  return g_file_test (paths->database, G_FILE_TEST_EXISTS) || g_file_test (paths->keys, G_FILE_TEST_EXISTS);
}

/**
 * cairn_location_check_target:
 * @path: (type filename): a file that is to be written, which need not exist
 * @error: return location for a %CAIRN_ERROR_INVALID
 *
 * Keeps copies and papers out of the folders of registers, where they would take the place of
 * the database or of the keys, without which nothing opens it. Any thread.
 *
 * Returns: whether the file may be written there
 */
gboolean
cairn_location_check_target (const char  *path,
                             GError     **error)
{
  g_autofree char *parent = NULL;
  char *folder = NULL;
  gboolean inside = FALSE;

  g_return_val_if_fail (path != NULL, FALSE);

  parent = g_path_get_dirname (path);
  folder = realpath (parent, NULL);
  for (guint i = 0; folder != NULL && !inside && i < DEEPEST && !g_str_equal (folder, "/"); i++)
    {
      g_autofree char *above = g_path_get_dirname (folder);

      inside = is_register (folder);
      g_set_str (&folder, above);
    }
  g_free (folder);

  if (inside)
    g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_INVALID,
                         _("This place is inside the folder of a register, which holds nothing but the register. "
                           "Nothing was written; choose another place."));

  return !inside;
}
