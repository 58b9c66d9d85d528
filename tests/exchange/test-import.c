/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <signal.h>
#include <sys/resource.h>

#include "cairn-error.h"
#include "cairn-loader.h"
#include "cairn-test-import.h"

#define THREE "reference,date_of_death,date_notified\n"

/* A file that is right but for one cell: what stands in the column decides. */
static char *
make_row (const char *column,
          const char *cell)
{
  return g_strdup_printf ("reference,date_of_death,date_notified,%s\nA-1,2023-06-10,2023-06-12,%s\n", column, cell);
}

/* Every column reaches its field; the row of the statistics is computed with them. */
static void
test_all_columns (void)
{
  static const struct
  {
    CairnEntityKind  entity;
    const char      *field;
    const char      *text;
  } vectors[] = {
    { CAIRN_ENTITY_CASE, "reference", "2324-001" },
    { CAIRN_ENTITY_CASE, "kind", "death" },
    { CAIRN_ENTITY_CASE, "status", "accepted" },
    { CAIRN_ENTITY_CASE, "date_of_death", "2023-05-01" },
    { CAIRN_ENTITY_CASE, "time_of_death", "04:30" },
    { CAIRN_ENTITY_CASE, "sex", "female" },
    { CAIRN_ENTITY_CASE, "ethnicity", "asian_indian" },
    { CAIRN_ENTITY_CASE, "place", "neonatal_unit" },
    { CAIRN_ENTITY_CASE, "expected", "not_known" },
    { CAIRN_ENTITY_CASE, "summary", "=A & <b>" },
    { CAIRN_ENTITY_CHILD, "family_name", "O'Neill, von" },
    { CAIRN_ENTITY_CHILD, "given_names", "Zo\xc3\xab" },
    { CAIRN_ENTITY_CHILD, "nhs_number", "9434765919" },
    { CAIRN_ENTITY_CHILD, "date_of_birth", "2023-04-20" },
    { CAIRN_ENTITY_CHILD, "postcode", "DH1 1AA" },
    { CAIRN_ENTITY_NOTIFICATION, "received_on", "2023-05-02" },
    { CAIRN_ENTITY_STAGES, "cdrm_held_on", "2023-09-01" },
    { CAIRN_ENTITY_FINALISATION, "kind", "finalised" },
    { CAIRN_ENTITY_FINALISATION, "happened_on", "2024-01-18" },
    { CAIRN_ENTITY_CONCLUSION, "version", "panel" },
    { CAIRN_ENTITY_CONCLUSION, "category", "8" },
    { CAIRN_ENTITY_CONCLUSION, "secondary_category", "9" },
    { CAIRN_ENTITY_CONCLUSION, "modifiable", "identified" },
    { CAIRN_ENTITY_FACTOR, "entry", "smoking_in_household" },
    { CAIRN_ENTITY_FACTOR, "modifiable", "yes" },
    { CAIRN_ENTITY_DOMAIN_ANSWER, "domain", "C" },
    { CAIRN_ENTITY_LEARNING_POINT, "theme", "escalation" },
    { CAIRN_ENTITY_ANALYTIC, "age_band", "0_27_days" },
    { CAIRN_ENTITY_ANALYTIC, "place_row", "hospital" },
    { CAIRN_ENTITY_ANALYTIC, "ethnicity_group", "asian" },
    { CAIRN_ENTITY_ANALYTIC, "duration_band", "6_12_months" },
    { CAIRN_ENTITY_ANALYTIC, "category", "8" },
  };
  g_auto(CairnTestImport) test = { 0, };
  g_autoptr(CairnReview) review = NULL;

  cairn_test_import_init (&test);
  cairn_test_import_counts (&test, CAIRN_IMPORT_ADD_AREAS,
                            "summary,themes,factors,modifiable,secondary_category,category,date_finalised,cdrm_held,"
                            "expected,place_of_death,postcode,residence_area,ethnicity,sex,time_of_death,date_of_birth,"
                            "nhs_number,given_names,family_name,date_notified,date_of_death,reference\r\n"
                            "'=A & <b>,Escalation; escalation,B:smoking in household:2:yes; C::0,identified,9,8,18/01/2024,"
                            "2023-09-01,Not known,neonatal unit,DH1 1AA,Durham,indian,FEMALE,04:30,20/04/2023,943 476 5919,"
                            "Zo\xc3\xab,\"O'Neill, von\",2023-05-02,01/05/2023,2324-001\r\n",
                            "rows 1, added 1, updated 0, unchanged 0, rejected 0");

  review = cairn_test_review (&test, "2324-001");
  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr(CairnRecord) record = NULL;

      g_test_message ("%s", vectors[i].field);
      record = vectors[i].entity == CAIRN_ENTITY_CASE
                 ? g_object_ref (CAIRN_RECORD (cairn_review_get_case (review)))
                 : g_list_model_get_item (cairn_aggregate_get_records (CAIRN_AGGREGATE (review), vectors[i].entity), 0);
      g_assert_nonnull (record);
      g_assert_cmpstr (cairn_record_get_text (record, vectors[i].field), ==, vectors[i].text);
    }
  g_assert_cmpint (cairn_record_get_integer (CAIRN_RECORD (cairn_review_get_analytic (review)), "year_finalised"), ==, 2023);
  g_assert_cmpint (cairn_record_get_integer (CAIRN_RECORD (cairn_review_get_analytic (review)), "counted"), ==, 1);
  g_assert_cmpuint (cairn_test_count (&test, CAIRN_ENTITY_LEARNING_POINT), ==, 2);
  g_assert_cmpuint (cairn_test_count (&test, CAIRN_ENTITY_AREA), ==, 1);
}

/* What cannot have happened is refused, on the very day at the border and not a day
 * before or after. Today is 15 April 2024. */
static void
test_rules (void)
{
  static const struct
  {
    const char *row;  /* reference, birth, death, notified, cdrm, finalised */
    const char *told; /* NULL: taken */
  } vectors[] = {
    { "A-1,,2023-06-10,2023-06-10,,", NULL },
    { "A-1,,2023-06-10,2023-06-09,,", "line 2, column 17 (date_notified)" },
    { "A-1,,2023-06-10,2023-06-12,,2023-06-12", NULL },
    { "A-1,,2023-06-10,2023-06-12,,2023-06-11", "line 2, column 29 (date_finalised)" },
    { "A-1,2023-06-10,2023-06-10,2023-06-12,,", NULL },
    { "A-1,2023-06-11,2023-06-10,2023-06-12,,", "line 2, column 16 (date_of_death): the death is before the birth." },
    { "A-1,2005-06-11,2023-06-10,2023-06-12,,", NULL },
    { "A-1,2005-06-10,2023-06-10,2023-06-12,,", "line 2, column 16 (date_of_death): the death is on or after the 18th" },
    { "A-1,2004-02-29,2022-02-28,2022-03-02,,", NULL },
    { "A-1,2004-02-29,2022-03-01,2022-03-02,,", "(date_of_death): the death is on or after the 18th birthday." },
    { "A-1,,2024-04-15,2024-04-15,2024-04-15,2024-04-15", NULL },
    { "A-1,,2024-04-16,2024-04-16,,", "line 2, column 6 (date_of_death): this date is after today." },
    { "A-1,,2024-04-15,2024-04-16,,", "line 2, column 17 (date_notified): this date is after today." },
    { "A-1,,2024-04-15,2024-04-15,2024-04-16,", "line 2, column 28 (cdrm_held): this date is after today." },
    { "A-1,,2024-04-15,2024-04-15,,2024-04-16", "line 2, column 29 (date_finalised): this date is after today." },
    { "A-1,2024-04-16,2024-04-15,2024-04-15,,", "line 2, column 5 (date_of_birth): this date is after today." },
    { "A-1,,,2024-04-15,,", "line 2, column 6 (date_of_death): this cannot be left blank." },
    { "A-1,,2024-04-15,,,", "line 2, column 17 (date_notified): this cannot be left blank." },
    { ",,2024-04-15,2024-04-15,,", "line 2, column 1 (reference): this cannot be left blank." },
    { "A-1,,04/25/2023,2024-04-15,,", "line 2, column 6 (date_of_death): there is no such date." },
    { "A-1,,2023-06-10,2023-06-12,", "line 2, column 28: the row has 5 cells where the header has 6 columns." },
    { "A-1,,2023-06-10,2023-06-12,,,", "line 2, column 30: the row has 7 cells where the header has 6 columns." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_auto(CairnTestImport) test = { 0, };
      g_autofree char *csv = g_strdup_printf ("reference,date_of_birth,date_of_death,date_notified,cdrm_held,date_finalised\n"
                                              "%s\n", vectors[i].row);
      g_autoptr(CairnImportReceipt) receipt = NULL;
      g_autofree char *notes = NULL;

      cairn_test_import_init (&test);
      receipt = cairn_test_import (&test, CAIRN_IMPORT_DEFAULT, csv);
      notes = cairn_test_notes (cairn_import_receipt_get_rejections (receipt));
      g_test_message ("%s: %s", vectors[i].row, notes);
      g_assert_true (cairn_import_receipt_get_refused (receipt) == (vectors[i].told != NULL));
      g_assert_cmpuint (cairn_test_count (&test, CAIRN_ENTITY_CASE), ==, vectors[i].told == NULL);
      if (vectors[i].told != NULL)
        g_assert_nonnull (strstr (notes, vectors[i].told));
    }
}

/* A header that is not right refuses the file, with everything that is wrong with it. */
static void
test_headers (void)
{
  static const struct
  {
    const char *csv;
    const char *told;
  } vectors[] = {
    { "", "line 1, column 1: the file is empty." },
    { "\n\n", "line 1, column 1: the file is empty." },
    { "reference,date_of_death\n", "the column “date_notified” is missing." },
    { "date_notified\n", "the column “reference” is missing." },
    { THREE "", NULL },
    { "reference,date_of_death,date_notified,shoe_size\n", "line 1, column 39: there is no column “shoe_size”." },
    { "reference,date_of_death,date_notified,reference\n", "line 1, column 39: the column “reference” is there twice." },
    { "reference,date_of_death,date_notified,\n", "line 1, column 39: this column has no name." },
    { "reference;date_of_death;date_notified\n", "line 1, column 1: the columns are not separated by commas." },
    { "reference\tdate_of_death\tdate_notified\n", "line 1, column 1: the columns are not separated by commas." },
    { "refe\"rence,date_of_death,date_notified\n", "line 1, column 5: there is a lone quote." },
    { "\"reference,date_of_death,date_notified\n", "line 1, column 1: the quote that opens this cell is never closed." },
    { "Zo\xeb,date_of_death,date_notified\n", "line 1, column 3: these bytes are not UTF-8." },
    { "PK\x03\x04", "line 1, column 1: This is a workbook" },
    { "hello world\n", "line 1, column 1: there is no column “hello world”." },
    { "\xef\xbb\xbf" THREE, NULL },
    { " Reference ,DATE_OF_DEATH,date_notified\n", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_auto(CairnTestImport) test = { 0, };
      g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (vectors[i].csv, -1, NULL);
      g_autoptr(CairnImportReceipt) receipt = NULL;
      g_autoptr(GError) error = NULL;

      g_test_message ("header %" G_GSIZE_FORMAT, i);
      cairn_test_import_init (&test);
      receipt = cairn_import_run (test.target, stream, 0, CAIRN_IMPORT_SKIP_BAD_ROWS, NULL, NULL, NULL, &error);
      g_assert_true ((receipt == NULL) == (vectors[i].told != NULL));
      if (vectors[i].told == NULL)
        continue;
      g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, vectors[i].told));
    }
}

/* Rows that are not well-formed or cannot be read are each told at their place; without
 * leave nothing is imported, with leave the others are. */
static void
test_bad_rows (void)
{
  static const char csv[] = THREE
                            "A-1,2023-06-10,2023-06-12\n"
                            "A-2,2023-06-10\n"
                            "A-3,2023-06-10,\"2023-06-12\"x\n"
                            "\"A-\n4\",2023-06-10,2023-06-12\n"
                            "A-1,2023-06-10,2023-06-12\n"
                            "A-5,2023-06-31,31/06/2023\n"
                            "Zo\xeb,2023-06-10,2023-06-12\n"
                            "A-6,2023-06-10,2023-06-12";
  static const char told[] = "line 3, column 5: the row has 2 cells where the header has 3 columns.\n"
                             "line 4, column 28: there is text behind the quote that closes the cell. "
                             "A quote inside a cell is written twice.\n"
                             "line 5, column 1 (reference): a reference stands on one line.\n"
                             "line 7, column 1 (reference): this reference is in the file twice; the first time on line 2.\n"
                             "line 8, column 5 (date_of_death): there is no such date. "
                             "Write it as 2024-04-25 or 25/04/2024, the day first.\n"
                             "line 8, column 16 (date_notified): there is no such date. "
                             "Write it as 2024-04-25 or 25/04/2024, the day first.\n"
                             "line 9, column 3: these bytes are not UTF-8. Save the file as “CSV UTF-8” and try again.\n";
  g_auto(CairnTestImport) test = { 0, };
  g_autoptr(CairnImportReceipt) receipt = NULL;
  g_autofree char *notes = NULL;

  cairn_test_import_init (&test);
  receipt = cairn_test_import (&test, CAIRN_IMPORT_DEFAULT, csv);
  notes = cairn_test_notes (cairn_import_receipt_get_rejections (receipt));
  g_assert_cmpstr (notes, ==, told);
  g_assert_true (cairn_import_receipt_get_refused (receipt));
  g_assert_cmpuint (cairn_test_count (&test, CAIRN_ENTITY_CASE), ==, 0);

  cairn_test_import_counts (&test, CAIRN_IMPORT_DEFAULT, csv, "rows 8, added 0, updated 0, unchanged 0, rejected 6");
  cairn_test_import_counts (&test, CAIRN_IMPORT_DRY_RUN | CAIRN_IMPORT_SKIP_BAD_ROWS, csv,
                            "rows 8, added 2, updated 0, unchanged 0, rejected 6");
  g_assert_cmpuint (cairn_test_count (&test, CAIRN_ENTITY_CASE), ==, 0);
  cairn_test_import_counts (&test, CAIRN_IMPORT_SKIP_BAD_ROWS, csv, "rows 8, added 2, updated 0, unchanged 0, rejected 6");
  g_assert_cmpuint (cairn_test_count (&test, CAIRN_ENTITY_CASE), ==, 2);
}

/* Words that no vocabulary has are refused, and so is an area unless it may be added. */
static void
test_unknown_words (void)
{
  static const struct
  {
    const char *column;
    const char *cell;
  } vectors[] = {
    { "sex", "boy" }, { "ethnicity", "Martian" }, { "place_of_death", "Moon" }, { "expected", "maybe" },
    { "category", "11" }, { "secondary_category", "x" }, { "modifiable", "perhaps" }, { "themes", "Luck" },
    { "factors", "E:x:2:yes" }, { "nhs_number", "9434765918" }, { "time_of_death", "25:00" }, { "residence_area", "Durham" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_auto(CairnTestImport) test = { 0, };
      g_autofree char *csv = make_row (vectors[i].column, vectors[i].cell);
      g_autofree char *place = g_strdup_printf ("line 2, column 27 (%s): ", vectors[i].column);
      g_autoptr(CairnImportReceipt) receipt = NULL;
      g_autofree char *notes = NULL;

      cairn_test_import_init (&test);
      receipt = cairn_test_import (&test, CAIRN_IMPORT_DEFAULT, csv);
      notes = cairn_test_notes (cairn_import_receipt_get_rejections (receipt));
      g_assert_true (g_str_has_prefix (notes, place));
      g_assert_cmpint (cairn_import_receipt_get_n_rejected (receipt), ==, 1);
    }
}

/* An area is added once, behind the others, and not for a row that is not taken. */
static void
test_add_areas (void)
{
  g_auto(CairnTestImport) test = { 0, };
  g_autoptr(CairnImportReceipt) receipt = NULL;
  g_autoptr(CairnReview) review = NULL;
  g_autoptr(GListModel) areas = NULL;
  g_autoptr(CairnRecord) area = NULL;

  cairn_test_import_init (&test);
  receipt = cairn_test_import (&test, CAIRN_IMPORT_ADD_AREAS | CAIRN_IMPORT_SKIP_BAD_ROWS,
                               "reference,date_of_death,date_notified,residence_area\n"
                               "A-1,2023-06-10,2023-06-12, Durham \n"
                               "A-2,2023-06-10,2023-06-12,DURHAM\n"
                               "A-3,2023-06-10,2023-06-01,Elsewhere\n");
  g_assert_cmpuint (g_strv_length ((char **) cairn_import_receipt_get_new_areas (receipt)), ==, 1);
  areas = cairn_register_load_records (test.target, CAIRN_ENTITY_AREA, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (areas), ==, 1);
  area = g_list_model_get_item (areas, 0);
  g_assert_cmpstr (cairn_record_get_text (area, "name"), ==, "Durham");
  review = cairn_test_review (&test, "A-2");
  g_assert_true (cairn_record_is (CAIRN_RECORD (cairn_review_get_case (review)), "residence_area", cairn_record_get_uuid (area)));
}

/* A stopped import leaves the register as it was. */
static void
test_cancel (void)
{
  g_auto(CairnTestImport) test = { 0, };
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (THREE "A-1,2023-06-10,2023-06-12\n", -1, NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(CairnImportReceipt) receipt = NULL;
  g_autoptr(GError) error = NULL;

  cairn_test_import_init (&test);
  g_cancellable_cancel (cancellable);
  receipt = cairn_import_run (test.target, stream, 0, CAIRN_IMPORT_DEFAULT, NULL, NULL, cancellable, &error);
  g_assert_null (receipt);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (cairn_test_count (&test, CAIRN_ENTITY_CASE), ==, 0);

  /* The register is free for what comes next. */
  cairn_test_import_counts (&test, CAIRN_IMPORT_DEFAULT, THREE "A-1,2023-06-10,2023-06-12\n",
                            "rows 1, added 1, updated 0, unchanged 0, rejected 0");
}

/* A disk that is full at the end of an import leaves the register as it was, and free for what
 * comes next. */
static void
test_full_disk (void)
{
  g_auto(CairnTestImport) test = { 0, };
  g_autoptr(GString) csv = g_string_new ("reference,date_of_death,date_notified,summary\n");
  g_autofree char *words = g_strnfill (400, 'a');
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(CairnImportReceipt) receipt = NULL;
  g_autoptr(GError) error = NULL;
  struct rlimit usual;
  struct rlimit small;

  cairn_test_import_init (&test);
  for (int i = 0; i < 400; i++)
    g_string_append_printf (csv, "A-%d,2023-06-10,2023-06-12,%s\n", i, words);
  stream = g_memory_input_stream_new_from_data (csv->str, (gssize) csv->len, NULL);

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &usual), ==, 0);
  small = usual;
  small.rlim_cur = 700 * 1024;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  receipt = cairn_import_run (test.target, stream, 0, CAIRN_IMPORT_DEFAULT, NULL, NULL, NULL, &error);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &usual), ==, 0);

  g_assert_null (receipt);
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_NO_SPACE);
  g_assert_cmpuint (cairn_test_count (&test, CAIRN_ENTITY_CASE), ==, 0);
  cairn_test_import_counts (&test, CAIRN_IMPORT_DEFAULT, THREE "A-1,2023-06-10,2023-06-12\n",
                            "rows 1, added 1, updated 0, unchanged 0, rejected 0");
}

/* Whatever a file is damaged to, it is imported in part, refused row by row or refused by its
 * header; every row is accounted for and nothing crashes. */
static void
test_noise (void)
{
  static const char sound[] = "reference,date_of_death,date_notified,sex,factors,themes,nhs_number,residence_area\n"
                              "A-1,2023-06-10,2023-06-12,male,\"B:smoking in household:2:yes; C::0\",Escalation,,Durham\n"
                              "A-2,10/06/2023,2023-06-12,female,A:x;;y:1,escalation; Escalation,943 476 5919,Durham\n";
  static const char bytes[] = "\",;:\n\r'=-/019aZ\xc3\xff";
  g_auto(CairnTestImport) test = { 0, };
  g_autoptr(GRand) rand = g_rand_new_with_seed (20240415);

  cairn_test_import_init (&test);
  for (guint round = 0; round < 1000; round++)
    {
      char csv[sizeof (sound)];
      g_autoptr(GInputStream) stream = NULL;
      g_autoptr(CairnImportReceipt) receipt = NULL;
      g_autoptr(GError) error = NULL;

      memcpy (csv, sound, sizeof (sound));
      for (int n = g_rand_int_range (rand, 1, 5); n > 0; n--)
        csv[g_rand_int_range (rand, 0, sizeof (sound) - 1)] = bytes[g_rand_int_range (rand, 0, sizeof (bytes) - 1)];

      stream = g_memory_input_stream_new_from_data (csv, sizeof (sound) - 1, NULL);
      receipt = cairn_import_run (test.target, stream, 0,
                                  CAIRN_IMPORT_DRY_RUN | CAIRN_IMPORT_SKIP_BAD_ROWS | CAIRN_IMPORT_ADD_AREAS,
                                  NULL, NULL, NULL, &error);
      if (receipt == NULL)
        {
          g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID);
          continue;
        }
      g_assert_cmpint (cairn_import_receipt_get_n_rows (receipt), ==,
                       cairn_import_receipt_get_n_added (receipt) + cairn_import_receipt_get_n_rejected (receipt));
      g_assert_true ((cairn_import_receipt_get_n_rejected (receipt) > 0) ==
                     (g_list_model_get_n_items (cairn_import_receipt_get_rejections (receipt)) > 0));
    }
  g_assert_cmpuint (cairn_test_count (&test, CAIRN_ENTITY_CASE), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  cairn_test_init (&argc, &argv);
  g_test_add_func ("/import/all-columns", test_all_columns);
  g_test_add_func ("/import/rules", test_rules);
  g_test_add_func ("/import/headers", test_headers);
  g_test_add_func ("/import/bad-rows", test_bad_rows);
  g_test_add_func ("/import/unknown-words", test_unknown_words);
  g_test_add_func ("/import/add-areas", test_add_areas);
  g_test_add_func ("/import/cancel", test_cancel);
  g_test_add_func ("/import/full-disk", test_full_disk);
  g_test_add_func ("/import/noise", test_noise);

  return g_test_run ();
}
