/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-integrity-private.h"

#include <glib/gi18n.h>

#include "cairn-error.h"

/* More of the same tells nobody anything. */
#define MOST_FINDINGS 20

static void
add_damage (GPtrArray  *findings,
            const char *words)
{
  if (findings->len < MOST_FINDINGS)
    g_ptr_array_add (findings, cairn_finding_new (CAIRN_FINDING_DAMAGE, _("The database is damaged: %s."), words));
}

/* Each row but "ok" is something wrong. An error of damage is a finding, any other is an error. */
static gboolean
run_pragma (CairnDatabase  *database,
            const char     *sql,
            GPtrArray      *findings,
            GError        **error)
{
  g_autoptr(GError) trouble = NULL;
  g_autoptr(CairnStatement) statement = cairn_database_prepare (database, sql, &trouble);
  gboolean row = statement != NULL;

  while (row && cairn_database_step (database, statement, &row, NULL, &trouble) && row)
    {
      const char *words = cairn_statement_get_text (statement, 0);

      if (g_strcmp0 (words, "ok") != 0)
        add_damage (findings, words);
    }
  if (trouble == NULL)
    return TRUE;

  if (g_error_matches (trouble, CAIRN_ERROR, CAIRN_ERROR_CORRUPT))
    {
      add_damage (findings, sqlite3_errmsg (cairn_database_get_handle (database)));
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&trouble));
  return FALSE;
}

static gboolean
check_references (CairnDatabase  *database,
                  GPtrArray      *findings,
                  GError        **error)
{
  gint64 broken = 0;

  if (!cairn_database_get_int (database, "SELECT count(*) FROM pragma_foreign_key_check", &broken, error))
    return FALSE;
  if (broken > 0)
    g_ptr_array_add (findings,
                     cairn_finding_new (CAIRN_FINDING_DAMAGE,
                                        ngettext ("%d row points at a row that is not there.",
                                                  "%d rows point at rows that are not there.", broken),
                                        (int) broken));
  return TRUE;
}

/**
 * _cairn_integrity_check:
 * @database: a connection
 * @findings: (element-type CairnFinding): what is found is added here
 * @cancellable: (nullable): stops it
 * @error: return location for what kept it from looking
 *
 * Looks at every page (its authentication code, where it is encrypted), and whether tables, indices and
 * references agree. The connection's thread.
 *
 * Returns: whether it looked at all of it, whatever it found
 */
gboolean
_cairn_integrity_check (CairnDatabase  *database,
                        GPtrArray      *findings,
                        GCancellable   *cancellable,
                        GError        **error)
{
  gboolean looked = FALSE;

  cairn_database_set_cancellable (database, cancellable);
#if CAIRN_ENCRYPTION
  looked = run_pragma (database, "PRAGMA cipher_integrity_check", findings, error);
#else
  looked = TRUE;
#endif
  /* Where pages are damaged already, what SQLite says of the tables is only noise. */
  if (looked && findings->len == 0)
    looked = run_pragma (database, "PRAGMA integrity_check", findings, error);
  if (looked && findings->len == 0)
    looked = check_references (database, findings, error);
  cairn_database_set_cancellable (database, NULL);

  return looked;
}
