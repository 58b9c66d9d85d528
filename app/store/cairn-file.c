/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "cairn-error.h"

/* Files and folders that only their owner may read from the first byte on, whatever the umask,
 * and that are whole on the disk before anybody is told so. */

static CairnError
classify (int number)
{
  switch (number)
    {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
      return CAIRN_ERROR_NO_SPACE;
    case EROFS:
    case EACCES:
    case EPERM:
      return CAIRN_ERROR_READ_ONLY;
    case ENOENT:
    case ENOTDIR:
      return CAIRN_ERROR_NOT_FOUND;
    case EEXIST:
    case ENOTEMPTY:
      return CAIRN_ERROR_CONFLICT;
    default:
      return CAIRN_ERROR_FAILED;
    }
}

static const char *
describe (int number)
{
  switch ((int) classify (number))
    {
    case CAIRN_ERROR_NO_SPACE:
      return _("the disk is full. Nothing was lost; make room and try again.");
    case CAIRN_ERROR_READ_ONLY:
      return _("this place cannot be written to. Choose another place, or ask for the right to write here.");
    case CAIRN_ERROR_NOT_FOUND:
      return _("it is not there.");
    case CAIRN_ERROR_CONFLICT:
      return _("there is something of that name already. Choose another name.");
    default:
      return g_strerror (number);
    }
}

/**
 * _cairn_file_set_error:
 * @error: (nullable): where to put the error
 * @number: a value of `errno`
 * @doing: what was being done, translated, without a full stop
 *
 * Turns a system error into one of ours. Any thread.
 *
 * Returns: always %FALSE
 */
gboolean
_cairn_file_set_error (GError     **error,
                       int          number,
                       const char  *doing)
{
  g_set_error (error, CAIRN_ERROR, classify (number), "%s: %s", doing, describe (number));
  return FALSE;
}

static gboolean
set_path_error (GError     **error,
                int          number,
                const char  *format,
                const char  *path)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *doing = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  doing = g_strdup_printf (format, name);
#pragma GCC diagnostic pop
  return _cairn_file_set_error (error, number, doing);
}

/* The umask can only take bits away, so the mode is set once more on the open file. */
static int
open_private (const char  *path,
              GError     **error)
{
  int fd = open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0600);
  int number = errno;

  if (fd >= 0 && fchmod (fd, 0600) == 0)
    return fd;

  if (fd >= 0)
    {
      number = errno;
      close (fd);
      g_unlink (path);
    }
  set_path_error (error, number, _("Making the file “%s”"), path);
  return -1;
}

/**
 * _cairn_file_create:
 * @path: a file that does not exist
 * @error: return location
 *
 * Makes an empty file of mode 0600. Any thread.
 *
 * Returns: whether it was made
 */
gboolean
_cairn_file_create (const char  *path,
                    GError     **error)
{
  int fd = -1;

  g_return_val_if_fail (path != NULL, FALSE);

  fd = open_private (path, error);
  if (fd < 0)
    return FALSE;
  close (fd);
  return TRUE;
}

static gboolean
write_all (int         fd,
           const char *data,
           gsize       n_bytes)
{
  gsize done = 0;

  while (done < n_bytes)
    {
      ssize_t n = write (fd, data + done, n_bytes - done);

      if (n < 0 && errno != EINTR)
        return FALSE;
      if (n > 0)
        done += n;
    }

  return TRUE;
}

static gboolean
write_new (const char  *path,
           GBytes      *content,
           GError     **error)
{
  gsize n_bytes = 0;
  const char *data = g_bytes_get_data (content, &n_bytes);
  int fd = open_private (path, error);
  int number = 0;

  if (fd < 0)
    return FALSE;
  if (!write_all (fd, data, n_bytes) || fsync (fd) != 0)
    number = errno;
  if (close (fd) != 0 && number == 0)
    number = errno;
  if (number == 0)
    return TRUE;

  g_unlink (path);
  return set_path_error (error, number, _("Writing the file “%s”"), path);
}

/**
 * _cairn_file_write:
 * @path: the file
 * @content: all it shall hold
 * @error: return location
 *
 * Writes a file of mode 0600 whole or not at all: beside it first, to the disk, and renamed
 * over it then. Any thread.
 *
 * Returns: whether it is on the disk
 */
gboolean
_cairn_file_write (const char  *path,
                   GBytes      *content,
                   GError     **error)
{
  g_autofree char *beside = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (content != NULL, FALSE);

  beside = g_strconcat (path, ".new", NULL);
  g_unlink (beside); /* left by a write that was cut off */
  if (!write_new (beside, content, error))
    return FALSE;
  if (_cairn_file_rename (beside, path, error))
    return TRUE;

  g_unlink (beside);
  return FALSE;
}

/**
 * _cairn_file_rename:
 * @from: an existing file, on the disk already
 * @to: its new name in the same folder; what has that name goes
 * @error: return location
 *
 * Renames a file and has the folder remember it. Any thread.
 *
 * Returns: whether the name is on the disk
 */
gboolean
_cairn_file_rename (const char  *from,
                    const char  *to,
                    GError     **error)
{
  g_autofree char *folder = NULL;

  g_return_val_if_fail (from != NULL && to != NULL, FALSE);

  if (g_rename (from, to) != 0)
    return set_path_error (error, errno, _("Writing the file “%s”"), to);

  folder = g_path_get_dirname (to);
  return _cairn_folder_sync (folder, error);
}

static gboolean
sync_path (const char  *path,
           int          flags,
           GError     **error)
{
  int fd = open (path, flags | O_CLOEXEC);
  int number = 0;

  if (fd < 0)
    return set_path_error (error, errno, _("Writing “%s” to the disk"), path);
  if (fsync (fd) != 0)
    number = errno;
  close (fd);

  /* Some network folders cannot be told to; they write through anyhow. */
  if (number == 0 || number == EINVAL || number == ENOTSUP)
    return TRUE;
  return set_path_error (error, number, _("Writing “%s” to the disk"), path);
}

/**
 * _cairn_file_sync:
 * @path: a file that no connection of this process has open
 * @error: return location
 *
 * Waits until a file is on the disk. Any thread.
 *
 * Returns: whether it is
 */
gboolean
_cairn_file_sync (const char  *path,
                  GError     **error)
{
  return sync_path (path, O_RDONLY, error);
}

/**
 * _cairn_folder_sync:
 * @path: a folder
 * @error: return location
 *
 * Waits until the names in a folder are on the disk. Any thread.
 *
 * Returns: whether they are
 */
gboolean
_cairn_folder_sync (const char  *path,
                    GError     **error)
{
  return sync_path (path, O_RDONLY | O_DIRECTORY, error);
}

/**
 * _cairn_folder_create:
 * @path: a folder that does not exist, or an empty one
 * @error: return location
 *
 * Makes a folder of mode 0700. Any thread.
 *
 * Returns: whether it is there, empty and private
 */
gboolean
_cairn_folder_create (const char  *path,
                      GError     **error)
{
  g_autoptr(GDir) dir = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  if (g_mkdir (path, 0700) != 0 && errno != EEXIST)
    return set_path_error (error, errno, _("Making the folder “%s”"), path);

  dir = g_dir_open (path, 0, NULL);
  if (dir == NULL || g_dir_read_name (dir) != NULL)
    return set_path_error (error, EEXIST, _("Making the folder “%s”"), path);
  if (g_chmod (path, 0700) != 0)
    return set_path_error (error, errno, _("Making the folder “%s”"), path);

  return TRUE;
}
