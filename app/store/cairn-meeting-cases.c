/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-meeting-cases.h"

#include <glib/gi18n.h>

#include "cairn-database-private.h"
#include "cairn-register-private.h"

/* A case belongs to a meeting by its agenda; of the years before agendas were kept here, by its
 * finalisation there. */
static const char count_sql[] =
  "SELECT m.uuid, count(*) FROM"
  " (SELECT i.meeting_id AS meeting_id, l.case_id AS case_id"
  "  FROM item_case AS l JOIN agenda_item AS i ON i.id = l.item_id"
  "  UNION SELECT meeting_id, case_id FROM finalisation WHERE meeting_id IS NOT NULL) AS both"
  " JOIN meeting AS m ON m.id = both.meeting_id GROUP BY m.id";

/**
 * cairn_register_count_meeting_cases:
 * @self: an open register
 * @error: return location for what the disk says
 *
 * Counts the cases of every meeting: those on its agenda and those finalised there. The register's
 * thread.
 *
 * Returns: (transfer full) (element-type utf8 guint) (nullable): number of cases by the uuid of the
 *   meeting, without those that have none; or %NULL with @error set
 */
GHashTable *
cairn_register_count_meeting_cases (CairnRegister  *self,
                                    GError        **error)
{
  g_autoptr(GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(CairnStatement) statement = NULL;
  CairnDatabase *database = NULL;
  gboolean found = TRUE;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);

  database = _cairn_register_get_database (self);
  statement = cairn_database_prepare (database, count_sql, error);
  if (statement == NULL)
    return NULL;

  while (found)
    {
      if (!cairn_database_step (database, statement, &found, _("Reading the meetings"), error))
        return NULL;
      if (found)
        g_hash_table_replace (counts, g_strdup (cairn_statement_get_text (statement, 0)),
                              GUINT_TO_POINTER ((guint) cairn_statement_get_int (statement, 1)));
    }

  return g_steal_pointer (&counts);
}
