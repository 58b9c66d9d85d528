/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-visit.h"

#include <glib/gi18n.h>

#include "cairn-register-private.h"
#include "cairn-rows-private.h"

static CairnRecord *
build_record (CairnEntityKind  entity,
              CairnStatement  *statement)
{
  g_autoptr(CairnRow) row = _cairn_rows_read (entity, statement);
  CairnRecord *record = cairn_record_new (entity, row->uuid);

  for (guint i = 0; i < row->entity->n_fields; i++)
    cairn_record_take_value (record, i, &row->values[i]);

  return record;
}

/**
 * cairn_register_visit_records:
 * @self: an open register
 * @entity: what kind of row
 * @visitor: (scope call): is shown each row
 * @data: for @visitor
 * @cancellable: (nullable): to stop it
 * @error: return location for what @visitor, @cancellable or the disk says
 *
 * Shows every row of a kind, in the order they were added, one at a time: for whoever
 * writes all of them, however many there are. The register's thread; @visitor leaves the
 * register alone.
 *
 * Returns: %TRUE if every row was shown, or %FALSE with @error set
 */
gboolean
cairn_register_visit_records (CairnRegister       *self,
                              CairnEntityKind      entity,
                              CairnRecordVisitor   visitor,
                              gpointer             data,
                              GCancellable        *cancellable,
                              GError             **error)
{
  CairnDatabase *database = NULL;
  g_autofree char *sql = NULL;
  g_autoptr(CairnStatement) statement = NULL;
  gboolean found = TRUE;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (entity < CAIRN_N_ENTITIES, FALSE);
  g_return_val_if_fail (visitor != NULL, FALSE);

  database = _cairn_register_get_database (self);
  sql = g_strconcat (_cairn_rows_get_select (entity), " ORDER BY t.id", NULL);
  statement = cairn_database_prepare (database, sql, error);
  if (statement == NULL)
    return FALSE;

  while (found)
    {
      g_autoptr(CairnRecord) record = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !cairn_database_step (database, statement, &found, _("Reading the register"), error))
        return FALSE;
      if (!found)
        break;

      record = build_record (entity, statement);
      if (!visitor (record, data, error))
        return FALSE;
    }

  return TRUE;
}
