/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-record-fill.h"

/* Filling in a row that the register does not hold yet. */

static void
fill (CairnRecord      *record,
      const char       *field,
      const CairnValue *value)
{
  int index = cairn_entity_find (cairn_record_get_entity (record), field);

  g_return_if_fail (index >= 0);

  cairn_record_take_value (record, (guint) index, value);
}

/**
 * cairn_record_fill_text:
 * @record: a row that the register does not hold yet
 * @field: name of one of its fields
 * @text: (nullable): what it is to hold
 *
 * Fills in a field that holds text.
 */
void
cairn_record_fill_text (CairnRecord *record,
                        const char  *field,
                        const char  *text)
{
  g_auto(CairnValue) value = CAIRN_VALUE_INIT;

  g_return_if_fail (CAIRN_IS_RECORD (record));
  g_return_if_fail (field != NULL);

  cairn_value_set_text (&value, text);
  fill (record, field, &value);
}

/**
 * cairn_record_fill_integer:
 * @record: a row that the register does not hold yet
 * @field: name of one of its fields
 * @integer: what it is to hold
 *
 * Fills in a field that holds a number.
 */
void
cairn_record_fill_integer (CairnRecord *record,
                           const char  *field,
                           gint64       integer)
{
  g_auto(CairnValue) value = CAIRN_VALUE_INIT;

  g_return_if_fail (CAIRN_IS_RECORD (record));
  g_return_if_fail (field != NULL);

  cairn_value_set_integer (&value, integer);
  fill (record, field, &value);
}
