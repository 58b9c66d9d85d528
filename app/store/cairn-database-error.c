/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-database-private.h"

#include <errno.h>
#include <glib/gi18n.h>

#include "cairn-error.h"

/* The one place that knows SQLite's codes, so that nobody above ever sees one. */

static CairnError
classify (int result,
          int system_error)
{
  switch (result & 0xff)
    {
    case SQLITE_FULL:
      return CAIRN_ERROR_NO_SPACE;
    case SQLITE_IOERR:
      return system_error == ENOSPC || system_error == EFBIG || system_error == EDQUOT
             ? CAIRN_ERROR_NO_SPACE : CAIRN_ERROR_FAILED;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return CAIRN_ERROR_CORRUPT;
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return CAIRN_ERROR_READ_ONLY;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return CAIRN_ERROR_LOCKED;
    case SQLITE_CONSTRAINT:
      return CAIRN_ERROR_INVALID;
    default:
      return CAIRN_ERROR_FAILED;
    }
}

static const char *
describe (CairnError  code,
          const char *words)
{
  switch ((int) code)
    {
    case CAIRN_ERROR_NO_SPACE:
      return _("the disk is full. What was saved before is safe; make room and try again.");
    case CAIRN_ERROR_CORRUPT:
      return _("the register is damaged. Restore the last good backup.");
    case CAIRN_ERROR_READ_ONLY:
      return _("this place cannot be written to. Open the register to read only, or copy it elsewhere.");
    case CAIRN_ERROR_LOCKED:
      return _("another program is using the register. Try again when it has finished.");
    default:
      return words;
    }
}

/**
 * cairn_database_set_error:
 * @self: a connection whose last call failed
 * @doing: (nullable): what was being done, translated, without a full stop
 * @error: return location
 *
 * Turns SQLite's last error into one of ours: %G_IO_ERROR_CANCELLED, or a code of
 * #CAIRN_ERROR. The connection's thread.
 *
 * Returns: always %FALSE
 */
gboolean
cairn_database_set_error (CairnDatabase  *self,
                          const char     *doing,
                          GError        **error)
{
  sqlite3 *handle = cairn_database_get_handle (self);
  int result = sqlite3_extended_errcode (handle);
  CairnError code = classify (result, sqlite3_system_errno (handle));
  const char *words = describe (code, sqlite3_errmsg (handle));

  if ((result & 0xff) == SQLITE_INTERRUPT)
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("It was cancelled."));
  else if (doing != NULL)
    g_set_error (error, CAIRN_ERROR, code, "%s: %s", doing, words);
  else
    g_set_error_literal (error, CAIRN_ERROR, code, words);

  return FALSE;
}
