/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-backup-private.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "cairn-error.h"
#include "cairn-file-private.h"

/* A backup file is a tar with the database and its keys. It is not packed: what is encrypted does not get
 * smaller. From a file that somebody brings only these two names are taken, and only once each. */

#define BLOCK_BYTES (256 * 1024)
#define LONGEST_KEYS (1024 * 1024)

static const char * const names[] = { "keys.json", "register.db" };

typedef struct archive ArchiveWriter;
typedef struct archive ArchiveReader;

static void
free_writer (ArchiveWriter *archive)
{
  archive_write_free (archive);
}

static void
free_reader (ArchiveReader *archive)
{
  archive_read_free (archive);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ArchiveWriter, free_writer)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ArchiveReader, free_reader)

static gboolean
set_archive_error (struct archive  *archive,
                   const char      *doing,
                   GError         **error)
{
  int number = archive_errno (archive);

  if (number > 0)
    return _cairn_file_set_error (error, number, doing);

  g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_CORRUPT, "%s: %s", doing, archive_error_string (archive));
  return FALSE;
}

static gboolean
write_blocks (ArchiveWriter  *archive,
              int             fd,
              GError        **error)
{
  g_autofree char *block = g_malloc (BLOCK_BYTES);
  ssize_t n = read (fd, block, BLOCK_BYTES);

  for (; n > 0; n = read (fd, block, BLOCK_BYTES))
    {
      if (archive_write_data (archive, block, n) != n)
        return set_archive_error (archive, _("Writing the backup"), error);
    }
  return n == 0 || _cairn_file_set_error (error, errno, _("Writing the backup"));
}

static gboolean
write_entry (ArchiveWriter  *archive,
             const char     *name,
             const char     *path,
             GError        **error)
{
  struct archive_entry *entry = archive_entry_new ();
  int fd = open (path, O_RDONLY | O_CLOEXEC);
  GStatBuf status = { 0 };
  gboolean written = FALSE;

  if (fd < 0 || fstat (fd, &status) != 0)
    {
      _cairn_file_set_error (error, errno, _("Writing the backup"));
    }
  else
    {
      archive_entry_set_pathname (entry, name);
      archive_entry_set_filetype (entry, AE_IFREG);
      archive_entry_set_perm (entry, 0600);
      archive_entry_set_size (entry, status.st_size);
      archive_entry_set_mtime (entry, status.st_mtime, 0);
      written = archive_write_header (archive, entry) == ARCHIVE_OK
                ? write_blocks (archive, fd, error)
                : set_archive_error (archive, _("Writing the backup"), error);
    }
  if (fd >= 0)
    close (fd);
  archive_entry_free (entry);

  return written;
}

static gboolean
write_archive (const char  *path,
               const char  *database,
               const char  *keys,
               GError     **error)
{
  g_autoptr(ArchiveWriter) archive = archive_write_new ();

  archive_write_set_format_pax_restricted (archive);
  archive_write_add_filter_none (archive);
  if (archive_write_open_filename (archive, path) != ARCHIVE_OK)
    return set_archive_error (archive, _("Writing the backup"), error);

  return write_entry (archive, names[0], keys, error) &&
         write_entry (archive, names[1], database, error) &&
         (archive_write_close (archive) == ARCHIVE_OK || set_archive_error (archive, _("Writing the backup"), error));
}

/**
 * _cairn_backup_file_write:
 * @path: the backup file, which is replaced if it exists
 * @database: a closed copy of a database
 * @keys: its `keys.json`
 * @error: return location
 *
 * Writes a backup file, whole or not at all. Any thread.
 *
 * Returns: whether it is on the disk
 */
gboolean
_cairn_backup_file_write (const char  *path,
                          const char  *database,
                          const char  *keys,
                          GError     **error)
{
  g_autofree char *beside = g_strconcat (path, ".new", NULL);

  g_unlink (beside);
  if (_cairn_file_create (beside, error) &&
      write_archive (beside, database, keys, error) &&
      _cairn_file_sync (beside, error) &&
      _cairn_file_rename (beside, path, error))
    return TRUE;

  g_unlink (beside);
  return FALSE;
}

static gboolean
set_strange_error (GError **error)
{
  g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_NOT_OURS,
                       _("This file is not a backup of a register. Choose a file whose name ends in “.cairn-backup”."));
  return FALSE;
}

static gboolean
read_blocks (ArchiveReader  *archive,
             int             fd,
             guint64         most,
             GError        **error)
{
  g_autofree char *block = g_malloc (BLOCK_BYTES);
  guint64 total = 0;
  la_ssize_t n = archive_read_data (archive, block, BLOCK_BYTES);

  for (; n > 0; n = archive_read_data (archive, block, BLOCK_BYTES))
    {
      total += n;
      if (total > most)
        return set_strange_error (error);
      if (write (fd, block, n) != n)
        return _cairn_file_set_error (error, errno, _("Reading the backup"));
    }
  if (n < 0)
    return set_archive_error (archive, _("Reading the backup"), error);

  return fsync (fd) == 0 || _cairn_file_set_error (error, errno, _("Reading the backup"));
}

static gboolean
read_entry (ArchiveReader         *archive,
            struct archive_entry  *entry,
            const char            *folder,
            GError               **error)
{
  const char *name = archive_entry_pathname (entry);
  gboolean is_keys = g_strcmp0 (name, names[0]) == 0;
  g_autofree char *path = NULL;
  gboolean read = FALSE;
  int fd = -1;

  if ((!is_keys && g_strcmp0 (name, names[1]) != 0) || archive_entry_filetype (entry) != AE_IFREG)
    return set_strange_error (error);

  path = g_build_filename (folder, name, NULL);
  if (!_cairn_file_create (path, error))
    return FALSE;

  fd = open (path, O_WRONLY | O_CLOEXEC);
  if (fd < 0)
    return _cairn_file_set_error (error, errno, _("Reading the backup"));
  read = read_blocks (archive, fd, is_keys ? LONGEST_KEYS : G_MAXINT64, error);
  close (fd);

  return read;
}

static gboolean
read_entries (ArchiveReader  *archive,
              const char     *folder,
              GError        **error)
{
  struct archive_entry *entry = NULL;
  guint n = 0;
  int result = archive_read_next_header (archive, &entry);

  for (; result == ARCHIVE_OK; result = archive_read_next_header (archive, &entry))
    {
      if (!read_entry (archive, entry, folder, error))
        return FALSE;
      n++;
    }
  if (result != ARCHIVE_EOF)
    return n == 0 ? set_strange_error (error) : set_archive_error (archive, _("Reading the backup"), error);

  return n == G_N_ELEMENTS (names) || set_strange_error (error);
}

/**
 * _cairn_backup_file_read:
 * @path: a backup file
 * @folder: an empty private folder
 * @error: return location
 *
 * Lays the database and the keys of a backup file into a folder. %CAIRN_ERROR_NOT_OURS if it is no backup
 * file, %CAIRN_ERROR_CORRUPT if it was cut off. Any thread.
 *
 * Returns: whether both are there
 */
gboolean
_cairn_backup_file_read (const char  *path,
                         const char  *folder,
                         GError     **error)
{
  g_autoptr(ArchiveReader) archive = archive_read_new ();
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *doing = g_strdup_printf (_("Reading the backup “%s”"), name);

  if (g_access (path, R_OK) != 0)
    return _cairn_file_set_error (error, errno, doing);

  archive_read_support_format_tar (archive);
  if (archive_read_open_filename (archive, path, BLOCK_BYTES) != ARCHIVE_OK)
    return set_strange_error (error);
  return read_entries (archive, folder, error);
}
