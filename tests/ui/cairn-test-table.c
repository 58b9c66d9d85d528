/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-test-table.h"

static const struct
{
  const char *code;
  const char *label;
  gint64      counts[2];
} places[] = {
  { "hospital", "Hospital", { 27, 30 } },
  { "home", "Home <b>& _garden</b>", { 9, 0 } },
  { "abroad", "Abroad", { 0, 2 } },
};

/* Deaths by place in two years, with a name that only looks like markup. */
CairnTable *
cairn_test_table_new (void)
{
  CairnTable *table = cairn_table_new ("notified-by-place", "Deaths notified, by place of death");

  cairn_table_set_row_heading (table, "Place of death");
  cairn_table_add_column (table, "2022-23");
  cairn_table_add_column (table, "2023-24");
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      guint row = cairn_table_add_row (table, places[i].code, places[i].label);

      cairn_table_set_count (table, row, 0, places[i].counts[0]);
      cairn_table_set_count (table, row, 1, places[i].counts[1]);
    }

  return table;
}

/* Reviews with modifiable factors: 3 of 8, and a row in which nothing was judged. */
CairnTable *
cairn_test_table_new_modifiable (void)
{
  CairnTable *table = cairn_table_new_with_form ("modifiable-by-area", "Modifiable factors",
                                                 CAIRN_TABLE_MODIFIABLE);
  guint row = 0;

  cairn_table_set_unit (table, CAIRN_TABLE_FINALISED);
  cairn_table_add_column (table, "2023-24");
  row = cairn_table_add_row (table, "a", "Northshire");
  cairn_table_set_value (table, row, 0, CAIRN_MODIFIABLE_REVIEWS, 9);
  cairn_table_set_value (table, row, 0, CAIRN_MODIFIABLE_WITH, 3);
  cairn_table_set_value (table, row, 0, CAIRN_MODIFIABLE_WITHOUT, 5);
  cairn_table_set_value (table, row, 0, CAIRN_MODIFIABLE_INSUFFICIENT, 1);
  row = cairn_table_add_row (table, "b", "Southshire");
  cairn_table_set_value (table, row, 0, CAIRN_MODIFIABLE_REVIEWS, 0);
  cairn_table_set_value (table, row, 0, CAIRN_MODIFIABLE_WITH, 0);
  cairn_table_set_value (table, row, 0, CAIRN_MODIFIABLE_WITHOUT, 0);
  cairn_table_set_value (table, row, 0, CAIRN_MODIFIABLE_INSUFFICIENT, 0);

  return table;
}
