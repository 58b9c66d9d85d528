/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <sys/stat.h>

#include "cairn-error.h"
#include "cairn-export.h"
#include "cairn-json-reader.h"
#include "cairn-loader.h"
#include "cairn-table-source.h"
#include "cairn-table-text.h"
#include "cairn-test-import.h"
#include "cairn-training.h"

static void
fill (CairnTestImport *test)
{
  g_autoptr(GError) error = NULL;

  cairn_test_import_init (test);
  g_assert_true (cairn_training_fill (test->target, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

static char *
export (CairnTestImport    *test,
        const char         *name,
        CairnExportFlags    flags,
        CairnExportReceipt *receipt)
{
  char *path = g_build_filename (test->place.dir, name, NULL);
  CairnExportFormat format = CAIRN_EXPORT_CSV;
  g_autoptr(GError) error = NULL;

  g_assert_true (cairn_export_guess_format (path, &format));
  g_assert_true (cairn_export_run (test->target, path, format, flags, NULL, NULL, NULL, receipt, &error));
  g_assert_no_error (error);

  return path;
}

static char *
read_file (const char *path)
{
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  g_assert_no_error (error);

  return text;
}

static char *
write_tables (CairnRegister *reader)
{
  GListModel *definitions = cairn_table_definition_list ();
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (definitions); i++)
    {
      g_autoptr(CairnTableDefinition) definition = g_list_model_get_item (definitions, i);
      g_autoptr(CairnTable) table = cairn_table_source_count (definition, reader, 0, 0, NULL);
      g_autofree char *csv = cairn_table_to_csv (table);

      g_string_append_printf (text, "%s\n%s", cairn_table_definition_get_name (definition), csv);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* What is exported as CSV is imported again without a change, row by row; in a register of
 * its own it gives the same tables, and from there the same file. */
static void
test_csv_round_trip (void)
{
  g_auto(CairnTestImport) test = { 0, };
  g_auto(CairnTestImport) other = { 0, };
  CairnExportReceipt receipt = { 0, };
  g_autofree char *path = NULL;
  g_autofree char *again = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *csv_again = NULL;
  g_autofree char *unchanged = NULL;
  g_autofree char *added = NULL;
  g_autofree char *tables = NULL;
  g_autofree char *other_tables = NULL;

  fill (&test);
  path = export (&test, "cases.csv", CAIRN_EXPORT_DEFAULT, &receipt);
  csv = read_file (path);
  g_assert_cmpint (receipt.n_cases, >, 170);
  g_assert_cmpint (receipt.n_cases + receipt.n_left_out, ==, cairn_test_count (&test, CAIRN_ENTITY_CASE));
  unchanged = g_strdup_printf ("rows %d, added 0, updated 0, unchanged %d, rejected 0",
                               (int) receipt.n_cases, (int) receipt.n_cases);
  cairn_test_import_counts (&test, CAIRN_IMPORT_DEFAULT, csv, unchanged);

  cairn_test_import_init (&other);
  added = g_strdup_printf ("rows %d, added %d, updated 0, unchanged 0, rejected 0",
                           (int) receipt.n_cases, (int) receipt.n_cases);
  cairn_test_import_counts (&other, CAIRN_IMPORT_ADD_AREAS, csv, added);
  again = export (&other, "again.csv", CAIRN_EXPORT_DEFAULT, NULL);
  csv_again = read_file (again);
  g_assert_cmpstr (csv_again, ==, csv);

  tables = write_tables (test.target);
  other_tables = write_tables (other.target);
  g_assert_cmpstr (other_tables, ==, tables);
}

/* Whatever somebody typed comes back from CSV as it was, and never begins a cell as a formula. */
static void
test_payloads (void)
{
  static const char * const payloads[] = {
    "=1+1", "=HYPERLINK(\"http://example.invalid\",\"click\")", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "-5", "@SUM(1,1)",
    "\t=1+1", "\r=1+1", " =1+1", "＝1+1", "'=1+1", "\"=1+1\"", "=1+1\n=2+2",
  };
  g_auto(CairnTestImport) test = { 0, };
  g_autoptr(GString) csv = g_string_new ("reference,date_of_death,date_notified,family_name,summary,factors\n");
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  cairn_test_import_init (&test);
  for (gsize i = 0; i < G_N_ELEMENTS (payloads); i++)
    {
      g_auto(GStrv) parts = g_strsplit (payloads[i], "\"", -1);
      g_autofree char *quoted = g_strjoinv ("\"\"", parts);
      const char *guard = strchr ("=+-@\t\r'", *payloads[i]) != NULL ? "'" : "";

      g_string_append_printf (csv, "P-%02d,2023-06-10,2023-06-12,\"%s%s\",\"%s%s\",\"D:%s:2:no\"\n", (int) i,
                              guard, quoted, guard, quoted, quoted);
    }
  cairn_test_import_counts (&test, CAIRN_IMPORT_DEFAULT, csv->str, "rows 14, added 14, updated 0, unchanged 0, rejected 0");

  for (gsize i = 0; i < G_N_ELEMENTS (payloads); i++)
    {
      g_autofree char *reference = g_strdup_printf ("P-%02d", (int) i);
      g_autoptr(CairnReview) review = cairn_test_review (&test, reference);

      g_assert_cmpstr (cairn_record_get_text (CAIRN_RECORD (cairn_review_get_child (review)), "family_name"), ==, payloads[i]);
      g_assert_cmpstr (cairn_record_get_text (CAIRN_RECORD (cairn_review_get_case (review)), "summary"), ==, payloads[i]);
    }

  path = export (&test, "payloads.csv", CAIRN_EXPORT_DEFAULT, NULL);
  text = read_file (path);
  cairn_test_import_counts (&test, CAIRN_IMPORT_DEFAULT, text, "rows 14, added 0, updated 0, unchanged 14, rejected 0");
  g_assert_null (strstr (text, ",="));
  g_assert_null (strstr (text, ",\"="));
}

/* JSON holds everything: a register loaded from it writes the same file again but for the
 * rows of the statistics, which it computed itself. */
static void
test_json_round_trip (void)
{
  g_auto(CairnTestImport) test = { 0, };
  g_auto(CairnTestImport) other = { 0, };
  g_autofree char *path = NULL;
  g_autofree char *again = NULL;
  g_autofree char *text = NULL;
  g_autofree char *text_again = NULL;
  g_autoptr(GBytes) json = NULL;
  g_autoptr(GError) error = NULL;
  char *analytic = NULL;

  fill (&test);
  path = export (&test, "all.json", CAIRN_EXPORT_DEFAULT, NULL);
  text = read_file (path);
  json = g_bytes_new (text, strlen (text));

  cairn_test_import_init (&other);
  g_assert_true (cairn_json_reader_load (other.target, json, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  again = export (&other, "again.json", CAIRN_EXPORT_DEFAULT, NULL);
  text_again = read_file (again);

  for (guint i = 0; i < CAIRN_N_ENTITIES; i++)
    {
      g_autofree char *member = g_strdup_printf ("\"%s\":[\n{\"uuid\":", cairn_entity_get (i)->name);

      g_assert_nonnull (strstr (text, member));
    }
  analytic = strstr (text, "\"analytic\":[");
  *analytic = '\0';
  analytic = strstr (text_again, "\"analytic\":[");
  *analytic = '\0';
  g_assert_cmpstr (text_again, ==, text);
}

/* A copy without identities has none of the values that tell who a child was, in any format,
 * and import refuses it by its columns. */
static void
test_no_identity (void)
{
  g_auto(CairnTestImport) test = { 0, };
  g_autofree char *csv_path = NULL;
  g_autofree char *json_path = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *json = NULL;
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(CairnImportReceipt) receipt = NULL;
  g_autoptr(GError) error = NULL;

  cairn_test_import_init (&test);
  cairn_test_import_counts (&test, CAIRN_IMPORT_ADD_AREAS,
                            "reference,date_of_death,date_notified,family_name,given_names,nhs_number,date_of_birth,"
                            "time_of_death,sex,residence_area,postcode,cdrm_held,date_finalised,category,factors,summary\n"
                            "A-1,2023-06-10,2023-06-12,Ashe,Iris,9434765919,2023-06-01,04:30,female,Durham,DH1 1AA,"
                            "2023-09-18,2024-01-18,8,D:the bus to Crook:2:yes,Iris Ashe was seen.\n",
                            "rows 1, added 1, updated 0, unchanged 0, rejected 0");
  csv_path = export (&test, "plain.csv", CAIRN_EXPORT_NO_IDENTITY, NULL);
  json_path = export (&test, "plain.json", CAIRN_EXPORT_NO_IDENTITY, NULL);
  csv = read_file (csv_path);
  json = read_file (json_path);
  g_assert_cmpstr (csv, ==,
                   "reference,age_band,year_of_death,year_notified,year_finalised,days_to_notified,days_to_cdrm,"
                   "days_to_finalised,duration_band,sex,ethnicity,residence_area,place_of_death,expected,category,"
                   "secondary_category,modifiable,factors,themes\n"
                   "A-1,0_27_days,2023-24,2023-24,2023-24,2,100,222,6_12_months,female,,Durham,,,8,,,D:in own words:2:yes,\n");
  g_assert_nonnull (strstr (json, "\"days_to_cdrm\":100"));
  g_assert_null (strstr (json, "Ashe"));
  g_assert_null (strstr (json, "2023-06"));

  stream = g_memory_input_stream_new_from_data (csv, -1, NULL);
  receipt = cairn_import_run (test.target, stream, 0, CAIRN_IMPORT_DEFAULT, NULL, NULL, NULL, &error);
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "there is no column “age_band”."));
}

/* A copy is for its owner alone, takes the place of what was there only when it is whole,
 * leaves nothing beside it, and is noted. */
static void
test_file (void)
{
  g_auto(CairnTestImport) test = { 0, };
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = NULL;
  g_autofree char *kept = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) no_folder = NULL;
  g_autoptr(GDir) dir = NULL;
  GStatBuf status;
  guint n_names = 0;

  fill (&test);
  for (guint format = CAIRN_EXPORT_CSV; format <= CAIRN_EXPORT_JSON; format++)
    {
      static const char * const names[] = { "a.csv", "a.xlsx", "a.json" };
      g_autofree char *made = export (&test, names[format], CAIRN_EXPORT_DEFAULT, NULL);

      g_assert_cmpint (g_stat (made, &status), ==, 0);
      g_assert_cmpint (status.st_mode & 0777, ==, 0600);
    }

  path = g_build_filename (test.place.dir, "a.csv", NULL);
  g_assert_true (g_file_set_contents (path, "kept", -1, NULL));
  g_cancellable_cancel (cancellable);
  g_assert_false (cairn_export_run (test.target, path, CAIRN_EXPORT_CSV, CAIRN_EXPORT_DEFAULT, NULL, NULL, cancellable, NULL,
                                    &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  kept = read_file (path);
  g_assert_cmpstr (kept, ==, "kept");
  g_assert_false (cairn_export_run (test.target, "/nowhere/at/all.csv", CAIRN_EXPORT_CSV, CAIRN_EXPORT_DEFAULT, NULL, NULL,
                                    NULL, NULL, &no_folder));
  g_assert_error (no_folder, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND);

  /* The register and the three files. */
  dir = g_dir_open (test.place.dir, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n_names++;
  g_assert_cmpuint (n_names, ==, 4);
}

/* A workbook opens as one, with typed cells and without a formula. */
static void
test_workbook (void)
{
  g_auto(CairnTestImport) test = { 0, };
  g_autofree char *path = NULL;
  g_autofree char *told = NULL;
  g_autofree char *errors = NULL;
  const char *argv[] = { "python3", "-c",
                         "import openpyxl, sys\n"
                         "sheet = openpyxl.load_workbook (sys.argv[1]).active\n"
                         "for row in sheet.iter_rows ():\n"
                         "    print ('|'.join (cell.data_type + str (cell.value) for cell in row if cell.value is not None))\n",
                         NULL, NULL };
  int status = 0;

  cairn_test_import_init (&test);
  cairn_test_import_counts (&test, CAIRN_IMPORT_DEFAULT,
                            "reference,date_of_death,date_notified,family_name,category\n"
                            "A-1,2023-06-10,2023-06-12,'=1+1,8\n",
                            "rows 1, added 1, updated 0, unchanged 0, rejected 0");
  path = export (&test, "cases.xlsx", CAIRN_EXPORT_DEFAULT, NULL);
  argv[3] = path;
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &told, &errors, &status, NULL));
  g_test_message ("%s", errors);
  g_assert_cmpint (status, ==, 0);
  g_assert_nonnull (strstr (told, "\nsA-1|d2023-06-10 00:00:00|d2023-06-12 00:00:00|s=1+1|n8\n"));
}

/* The ending of a name says what file it is to be. */
static void
test_format (void)
{
  CairnExportFormat format = CAIRN_EXPORT_CSV;

  g_assert_true (cairn_export_guess_format ("a.XLSX", &format));
  g_assert_cmpint (format, ==, CAIRN_EXPORT_XLSX);
  g_assert_true (cairn_export_guess_format ("a.csv.json", &format));
  g_assert_cmpint (format, ==, CAIRN_EXPORT_JSON);
  g_assert_false (cairn_export_guess_format ("a.ods", &format));
  g_assert_false (cairn_export_guess_format ("csv", &format));
}

int
main (int    argc,
      char **argv)
{
  cairn_test_init (&argc, &argv);
  g_test_add_func ("/export/csv-round-trip", test_csv_round_trip);
  g_test_add_func ("/export/payloads", test_payloads);
  g_test_add_func ("/export/json-round-trip", test_json_round_trip);
  g_test_add_func ("/export/no-identity", test_no_identity);
  g_test_add_func ("/export/file", test_file);
  g_test_add_func ("/export/workbook", test_workbook);
  g_test_add_func ("/export/format", test_format);

  return g_test_run ();
}
