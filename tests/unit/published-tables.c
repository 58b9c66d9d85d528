/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "published-tables.h"

#include <json-glib/json-glib.h>

#define N_OCCASIONS 73 /* the smallest number that gives every printed percentage of the themes */

static gint64
get_int (JsonArray *array,
         guint      i)
{
  return json_array_get_null_element (array, i) ? CAIRN_TABLE_ABSENT : json_array_get_int_element (array, i);
}

static void
read_printed_cells (CairnPrintedTable *printed,
                    guint              row,
                    JsonArray         *cells)
{
  CairnTable *table = cairn_printed_table_get_table (printed);

  for (guint c = 0; c < json_array_get_length (cells); c++)
    {
      JsonObject *cell = json_array_get_object_element (cells, c);

      if (json_object_get_null_member (cell, "count"))
        cairn_table_set_count (table, row, c, CAIRN_TABLE_ABSENT);
      else
        cairn_table_set_count (table, row, c, json_object_get_int_member (cell, "count"));

      if (!json_object_get_null_member (cell, "percent"))
        cairn_printed_table_set_percent (printed, row, c,
                                         (int) (json_object_get_double_member (cell, "percent") * 10 + 0.5));
    }
}

static void
read_percents (CairnPrintedTable *printed,
               guint              row,
               JsonArray         *percents)
{
  for (guint c = 0; c < json_array_get_length (percents); c++)
    {
      if (!json_array_get_null_element (percents, c))
        cairn_printed_table_set_percent (printed, row, c, (int) json_array_get_int_element (percents, c) * 10);
    }
}

static void
read_distribution_row (CairnPrintedTable *printed,
                       JsonObject        *object,
                       gboolean           corrected)
{
  CairnTable *table = cairn_printed_table_get_table (printed);
  const char *name = json_object_get_string_member (object, "row");
  guint row = cairn_table_add_row (table, name, json_object_get_string_member_with_default (object, "label", name));
  JsonArray *counts = NULL;

  if (json_object_has_member (object, "printed_percent"))
    {
      cairn_table_set_count (table, row, 0, CAIRN_TABLE_ABSENT);
      cairn_printed_table_set_percent (printed, row, 0,
                                       (int) json_object_get_int_member (object, "printed_percent") * 10);
      return;
    }

  if (!corrected)
    {
      read_printed_cells (printed, row, json_object_get_array_member (object, "printed"));
      return;
    }

  counts = json_object_get_array_member (object, "counts");
  for (guint c = 0; c < json_array_get_length (counts); c++)
    cairn_table_set_count (table, row, c, get_int (counts, c));
  read_percents (printed, row, json_object_get_array_member (object, "percents"));
}

static void
read_modifiable_row (CairnPrintedTable *printed,
                     JsonObject        *object,
                     gboolean           corrected)
{
  CairnTable *table = cairn_printed_table_get_table (printed);
  JsonObject *judged = corrected ? object : json_object_get_object_member (object, "printed");
  const char *name = json_object_get_string_member (object, "row");
  gboolean is_total = g_str_equal (name, "Total");
  guint row = is_total ? CAIRN_TABLE_TOTAL_ROW : cairn_table_add_row (table, name, name);

  for (guint c = 0; c < cairn_table_get_n_columns (table); c++)
    {
      const gint64 figures[] =
        {
          get_int (json_object_get_array_member (object, "reviews"), c),
          get_int (json_object_get_array_member (judged, "with"), c),
          get_int (json_object_get_array_member (judged, "without"), c),
          0,
        };

      for (guint m = 0; m < G_N_ELEMENTS (figures); m++)
        {
          if (is_total)
            cairn_table_set_total (table, c, m, figures[m]);
          else
            cairn_table_set_value (table, row, c, m, figures[m]);
        }
    }

  read_percents (printed, row,
                 corrected ? json_object_get_array_member (object, "percent_with")
                           : json_object_get_array_member (judged, "percent"));
}

static CairnPrintedTable *
read_table (JsonObject *object,
            gboolean    corrected)
{
  const char *name = json_object_get_string_member (object, "table");
  gboolean modifiable = g_str_equal (name, "modifiable-by-area");
  g_autoptr(CairnTable) table = cairn_table_new_with_form (name, name,
                                                           modifiable ? CAIRN_TABLE_MODIFIABLE
                                                                      : CAIRN_TABLE_DISTRIBUTION);
  g_autoptr(CairnPrintedTable) printed = cairn_printed_table_new (table);
  JsonArray *years = json_object_get_array_member (object, "years");
  JsonArray *rows = json_object_get_array_member (object, "rows");
  const char *total = corrected ? "total" : "total_printed";
  CairnTableUnit unit = CAIRN_TABLE_NOTIFIED;

  g_assert_true (cairn_table_unit_parse (json_object_get_string_member (object, "counted_in"), &unit));
  cairn_table_set_unit (table, unit);

  for (guint c = 0; c < json_array_get_length (years); c++)
    cairn_table_add_column (table, json_array_get_string_element (years, c));

  for (guint r = 0; r < json_array_get_length (rows); r++)
    {
      if (modifiable)
        read_modifiable_row (printed, json_array_get_object_element (rows, r), corrected);
      else
        read_distribution_row (printed, json_array_get_object_element (rows, r), corrected);
    }

  if (json_object_has_member (object, total))
    {
      JsonArray *totals = json_object_get_array_member (object, total);

      for (guint c = 0; c < json_array_get_length (totals); c++)
        cairn_table_set_total (table, c, 0, get_int (totals, c));
    }
  else if (corrected && unit == CAIRN_TABLE_OCCASIONS)
    cairn_table_set_base (table, 0, N_OCCASIONS);

  return g_steal_pointer (&printed);
}

/* Reads the published report's tables: as printed, or with the arithmetic put right. */
GPtrArray *
read_published_tables (gboolean corrected)
{
  g_autoptr(GPtrArray) tables = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("CAIRN_SOURCE"), "tests", "fixtures",
                                            "published-tables.json", NULL);
  JsonArray *array = NULL;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  array = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "tables");

  for (guint i = 0; i < json_array_get_length (array); i++)
    g_ptr_array_add (tables, read_table (json_array_get_object_element (array, i), corrected));

  return g_steal_pointer (&tables);
}
