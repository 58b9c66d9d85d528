/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <json-glib/json-glib.h>

#include "cairn-csv-reader.h"
#include "cairn-test-ctl.h"
#include "cairn-test-register.h"

/* A table as cairnctl printed it: row, then column, to figure; all text. */
typedef struct
{
  GPtrArray  *columns; /* (owned) (element-type utf8) */
  GHashTable *rows;    /* (owned): its name -> (element-type utf8) GPtrArray of cells */
  GPtrArray  *names;   /* (owned) (element-type utf8): of the rows, in their order */
} Printed;

static void
clear_printed (Printed *self)
{
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_hash_table_unref);
  g_clear_pointer (&self->names, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Printed, clear_printed)

static GPtrArray *
take_cells (CairnCsvReader *reader)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < cairn_csv_reader_get_n_cells (reader); i++)
    g_ptr_array_add (cells, g_strdup (cairn_csv_reader_get_cell (reader, i)));

  return cells;
}

static void
read_printed (Printed    *self,
              const char *csv)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (csv, -1, NULL);
  g_autoptr(CairnCsvReader) reader = cairn_csv_reader_new (stream);

  g_assert_cmpint (cairn_csv_reader_read_row (reader, NULL, NULL), ==, CAIRN_CSV_ROW);
  self->columns = take_cells (reader);
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->names = g_ptr_array_new ();

  while (cairn_csv_reader_read_row (reader, NULL, NULL) == CAIRN_CSV_ROW)
    {
      GPtrArray *cells = take_cells (reader);

      g_assert_cmpuint (cells->len, ==, self->columns->len);
      g_hash_table_insert (self->rows, g_ptr_array_index (cells, 0), cells);
      g_ptr_array_add (self->names, g_ptr_array_index (cells, 0));
    }
  g_assert_cmpstr (g_ptr_array_index (self->columns, 0), ==, "row");
  g_assert_cmpstr (g_ptr_array_index (self->names, self->names->len - 1), ==, "Total");
}

/* A row of zeros may be left out. */
static const char *
find_figure (Printed    *self,
             const char *row,
             const char *year,
             const char *measure)
{
  g_autofree char *column = g_strdup_printf ("%s %s", year, measure);
  GPtrArray *cells = g_hash_table_lookup (self->rows, row);
  guint index = 0;

  g_assert_true (g_ptr_array_find_with_equal_func (self->columns, column, g_str_equal, &index));

  return cells != NULL ? g_ptr_array_index (cells, index) : "0";
}

static void
check_measure (Printed    *printed,
               JsonObject *table,
               JsonObject *row,
               const char *member,
               const char *measure)
{
  JsonArray *years = json_object_get_array_member (table, "years");
  JsonArray *figures = NULL;

  if (!json_object_has_member (row, member))
    return;

  figures = json_object_get_array_member (row, member);
  for (guint i = 0; i < json_array_get_length (years); i++)
    {
      const char *year = json_array_get_string_element (years, i);
      const char *name = json_object_get_string_member (row, "row");
      g_autofree char *expected = g_strdup_printf ("%d", (int) json_array_get_int_element (figures, i));

      g_test_message ("%s, %s, %s %s", json_object_get_string_member (table, "table"), name, year, measure);
      g_assert_cmpstr (find_figure (printed, name, year, measure), ==, expected);
    }
}

static void
check_total (Printed    *printed,
             JsonObject *table)
{
  JsonArray *years = json_object_get_array_member (table, "years");
  JsonArray *totals = NULL;

  if (!json_object_has_member (table, "total"))
    return;

  totals = json_object_get_array_member (table, "total");
  for (guint i = 0; i < json_array_get_length (years); i++)
    {
      const char *year = json_array_get_string_element (years, i);
      g_autofree char *expected = g_strdup_printf ("%d", (int) json_array_get_int_element (totals, i));

      g_assert_cmpstr (find_figure (printed, "Total", year, "count"), ==, expected);
    }
}

static void
check_table (CairnTestCtl *ctl,
             JsonObject   *table)
{
  const char *name = json_object_get_string_member (table, "table");
  JsonArray *years = json_object_get_array_member (table, "years");
  JsonArray *rows = json_object_get_array_member (table, "rows");
  g_autofree char *line = g_strdup_printf ("table t.cairn %s --from %s --to %s", name, json_array_get_string_element (years, 0),
                                           json_array_get_string_element (years, json_array_get_length (years) - 1));
  g_auto(Printed) printed = { NULL, };

  cairn_test_ctl_run (ctl, 0, line);
  read_printed (&printed, ctl->out);

  for (guint i = 0; i < json_array_get_length (rows); i++)
    {
      JsonObject *row = json_array_get_object_element (rows, i);
      g_autofree char *percent = NULL;

      check_measure (&printed, table, row, "counts", "count");
      check_measure (&printed, table, row, "percents", "percent");
      check_measure (&printed, table, row, "reviews", "reviews");
      check_measure (&printed, table, row, "with", "with");
      check_measure (&printed, table, row, "without", "without");
      check_measure (&printed, table, row, "percent_with", "percent_with");

      if (!json_object_has_member (row, "printed_percent"))
        continue;
      percent = g_strdup_printf ("%d", (int) json_object_get_int_member (row, "printed_percent"));
      g_assert_cmpstr (find_figure (&printed, json_object_get_string_member (row, "row"), "2023-24", "percent"), ==, percent);
    }
  check_total (&printed, table);
}

/* Every figure of the published tables, with their arithmetic put right, comes out of the
 * training register through cairnctl. */
static void
test_published (void)
{
  g_auto(CairnTestCtl) ctl = { NULL, };
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autofree char *path = g_build_filename (g_getenv ("CAIRN_SOURCE"), "tests", "fixtures", "published-tables.json", NULL);
  JsonArray *tables = NULL;

  g_assert_true (json_parser_load_from_file (parser, path, NULL));
  tables = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)), "tables");
  g_assert_cmpuint (json_array_get_length (tables), ==, 14);

  cairn_test_ctl_init (&ctl);
  cairn_test_ctl_run (&ctl, 0, "new t.cairn --training");
  for (guint i = 0; i < json_array_get_length (tables); i++)
    check_table (&ctl, json_array_get_object_element (tables, i));
}

static char *
join (GPtrArray *texts)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < texts->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? "|" : "", (const char *) g_ptr_array_index (texts, i));

  return g_string_free_and_steal (joined);
}

/* A table has the years in which it counts anything, zero as 0, a percent of nothing as
 * empty, all occasions of learning, and the categories by their number. */
static void
test_shape (void)
{
  g_auto(CairnTestCtl) ctl = { NULL, };
  g_auto(Printed) categories = { NULL, };
  g_auto(Printed) themes = { NULL, };
  g_autofree char *columns = NULL;

  cairn_test_ctl_init (&ctl);
  cairn_test_ctl_run (&ctl, 0, "new t.cairn --training");
  cairn_test_ctl_run (&ctl, 0, "table t.cairn finalised-by-category");
  read_printed (&categories, ctl.out);
  columns = join (categories.columns);
  g_assert_true (g_str_has_prefix (columns, "row|2019-20 count|2019-20 percent|2020-21 count|"));
  g_assert_true (g_str_has_suffix (columns, "|2023-24 count|2023-24 percent"));
  g_assert_cmpstr (g_ptr_array_index (categories.names, 0), ==, "1");
  g_assert_cmpstr (find_figure (&categories, "1", "2023-24", "count"), ==, "0");

  cairn_test_ctl_run (&ctl, 0, "table t.cairn learning-themes");
  read_printed (&themes, ctl.out);
  g_assert_cmpstr (find_figure (&themes, "Total", "2023-24", "count"), ==, "73");

  cairn_test_ctl_run (&ctl, 0, "table t.cairn modifiable-by-area --from 2010-11 --to 2010-11");
  g_assert_nonnull (strstr (ctl.out, "\nTotal,0,0,0,0,\n"));
  cairn_test_ctl_run (&ctl, 0, "table t.cairn modifiable-by-area --format json");
  g_assert_true (g_str_has_prefix (ctl.out, "{"));
}

int
main (int    argc,
      char **argv)
{
  cairn_test_init (&argc, &argv);
  g_test_add_func ("/cairnctl-tables/published", test_published);
  g_test_add_func ("/cairnctl-tables/shape", test_shape);

  return g_test_run ();
}
