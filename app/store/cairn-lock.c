/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-lock-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "cairn-error.h"
#include "cairn-file-private.h"

#define LONGEST_SIGNATURE 1024

/* A reader takes the lock for a moment while it looks; a writer waits that long for it. */
#define TRIES 20
#define WAIT_US (50 * 1000)

struct _CairnLock
{
  int      fd;
  gboolean has_signature;
};

/* Person, host and since, a line each. */
static char **
read_signature (int fd)
{
  char text[LONGEST_SIGNATURE + 1] = "";
  ssize_t length = pread (fd, text, LONGEST_SIGNATURE, 0);
  g_auto(GStrv) lines = NULL;

  if (length <= 0 || !g_utf8_validate (text, length, NULL))
    return NULL;

  lines = g_strsplit (text, "\n", -1);
  return g_strv_length (lines) >= 3 ? g_steal_pointer (&lines) : NULL;
}

static char *
describe_since (const char *text)
{
  g_autoptr(GDateTime) since = g_date_time_new_from_unix_utc_usec (g_ascii_strtoll (text, NULL, 10) * 1000);
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("Europe/London");
  g_autoptr(GDateTime) local = since != NULL && zone != NULL ? g_date_time_to_timezone (since, zone) : NULL;

  /* Translators: a time of day and a date: 14:03 on 5 May 2024 */
  return local != NULL ? g_date_time_format (local, _("%H:%M on %-d %B %Y")) : g_strdup (text);
}

static void
set_held_error (int      fd,
                GError **error)
{
  g_auto(GStrv) lines = read_signature (fd);
  g_autofree char *since = NULL;

  if (lines == NULL)
    {
      g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_LOCKED,
                           _("Another Cairn has this register open, so it can be read here but not changed."));
      return;
    }

  since = describe_since (lines[2]);
  /* Translators: a person, the name of a computer, and a time such as "14:03 on 5 May 2024" */
  g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_LOCKED,
               _("%s has had this register open on %s since %s, so it can be read here but not changed."),
               lines[0], lines[1], since);
}

/* Zero, or the errno of the refusal. */
static int
lock_file (int fd)
{
  for (guint i = 0; i < TRIES; i++)
    {
      if (flock (fd, LOCK_EX | LOCK_NB) == 0)
        return 0;
      if (errno != EWOULDBLOCK && errno != EINTR)
        return errno;
      g_usleep (WAIT_US);
    }
  return EWOULDBLOCK;
}

/**
 * cairn_lock_take:
 * @path: the register's `lock` file, which exists
 * @error: return location
 *
 * Takes the right to write. Changes no byte. %CAIRN_ERROR_LOCKED with a sentence about who has it
 * if another Cairn does, %CAIRN_ERROR_READ_ONLY in a place that cannot be written to,
 * %CAIRN_ERROR_NOT_FOUND if there is no such file. Any thread; waits a second at most.
 *
 * Returns: (transfer full) (nullable): the lock
 */
CairnLock *
cairn_lock_take (const char  *path,
                 GError     **error)
{
  CairnLock *self = NULL;
  int fd = open (path, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
  int number = 0;

  if (fd < 0)
    {
      _cairn_file_set_error (error, errno, _("Taking the register's lock"));
      return NULL;
    }

  number = lock_file (fd);
  if (number == 0)
    {
      self = g_new0 (CairnLock, 1);
      self->fd = fd;
      return self;
    }

  if (number == EWOULDBLOCK)
    set_held_error (fd, error);
  else
    g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_READ_ONLY,
                         _("This place cannot keep two people from writing at once, so the register can only be "
                           "read here. Copy it to a disk of this computer to change it."));
  close (fd);
  return NULL;
}

/**
 * cairn_lock_create:
 * @path: where the `lock` file shall be
 * @error: return location
 *
 * Makes a register's lock file, which nobody holds. Any thread.
 *
 * Returns: whether it is there now
 */
gboolean
cairn_lock_create (const char  *path,
                   GError     **error)
{
  return g_file_test (path, G_FILE_TEST_IS_REGULAR) || _cairn_file_create (path, error);
}

/**
 * cairn_lock_sign:
 * @self: a lock
 * @person: who holds it
 * @now_ms: since when, in milliseconds since the Unix epoch
 *
 * Writes into the lock what the next one who wants it is told. That it cannot be written (a full
 * disk) costs no more than that. Any thread.
 */
void
cairn_lock_sign (CairnLock  *self,
                 const char *person,
                 gint64      now_ms)
{
  g_autofree char *text = g_strdup_printf ("%s\n%s\n%" G_GINT64_FORMAT "\n", person, g_get_host_name (), now_ms);
  gsize length = strlen (text);

  self->has_signature = TRUE;
  if (length > LONGEST_SIGNATURE || ftruncate (self->fd, 0) != 0 ||
      pwrite (self->fd, text, length, 0) != (ssize_t) length)
    g_debug ("The lock could not be signed");
}

/**
 * cairn_lock_release:
 * @self: (transfer full): a lock
 *
 * Gives the right to write back. Any thread.
 */
void
cairn_lock_release (CairnLock *self)
{
  if (self->has_signature && ftruncate (self->fd, 0) != 0)
    g_debug ("The lock's signature stays: nobody reads it while the lock is free");
  close (self->fd);
  g_free (self);
}
