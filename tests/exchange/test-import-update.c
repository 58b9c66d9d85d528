/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cairn-column-list.h"
#include "cairn-facts.h"
#include "cairn-loader.h"
#include "cairn-test-import.h"
#include "cairn-undo.h"
#include "cairn-writer.h"

#define HEADER "reference,date_of_death,date_notified,"
#define CASE   "A-1,2023-06-10,2023-06-12,"

#define ADDED     "rows 1, added 1, updated 0, unchanged 0, rejected 0"
#define UPDATED   "rows 1, added 0, updated 1, unchanged 0, rejected 0"
#define UNCHANGED "rows 1, added 0, updated 0, unchanged 1, rejected 0"

static char *
make_csv (const char *columns,
          const char *cells)
{
  return g_strdup_printf (HEADER "%s\n" CASE "%s\n", columns, cells);
}

static void
import (CairnTestImport *test,
        const char      *columns,
        const char      *cells,
        const char      *counts)
{
  g_autofree char *csv = make_csv (columns, cells);

  cairn_test_import_counts (test, CAIRN_IMPORT_ADD_AREAS, csv, counts);
}

static char *
get_value (CairnTestImport *test,
           CairnColumnId    column)
{
  g_autoptr(CairnReview) review = cairn_test_review (test, "A-1");
  g_autoptr(GListModel) records = cairn_register_load_records (test->target, CAIRN_ENTITY_AREA, NULL);
  g_autoptr(CairnAreaIndex) areas = cairn_area_index_new (records);

  return cairn_column_dup_value (cairn_column_get (column), review, areas);
}

/* For each column: a value is kept where the file does not have the column, is unchanged by
 * the same value however it is written, is replaced by another, and cleared by a blank. */
static void
test_columns (void)
{
  static const struct
  {
    CairnColumnId  id;
    const char    *first;
    const char    *same;
    const char    *other;
    const char    *value; /* of the other */
  } vectors[] = {
    { CAIRN_COLUMN_FAMILY_NAME, "Ashe", "Ashe", "'=Birch", "=Birch" },
    { CAIRN_COLUMN_GIVEN_NAMES, "Iris", "Iris", "Iris May", "Iris May" },
    { CAIRN_COLUMN_NHS_NUMBER, "9434765919", "943 476 5919", "9999999999", "9999999999" },
    { CAIRN_COLUMN_DATE_OF_BIRTH, "2020-02-29", "29/02/2020", "2020-03-01", "2020-03-01" },
    { CAIRN_COLUMN_TIME_OF_DEATH, "04:30", "04:30", "04:31", "04:31" },
    { CAIRN_COLUMN_SEX, "male", "MALE", "Not known", "not_known" },
    { CAIRN_COLUMN_ETHNICITY, "White", "white", "White British", "white_british" },
    { CAIRN_COLUMN_RESIDENCE_AREA, "Durham", "DURHAM", "Darlington", "Darlington" },
    { CAIRN_COLUMN_POSTCODE, "DH1 1AA", "DH1 1AA", "DL1 1AA", "DL1 1AA" },
    { CAIRN_COLUMN_PLACE_OF_DEATH, "Home", "home", "Neonatal unit", "neonatal_unit" },
    { CAIRN_COLUMN_EXPECTED, "yes", "Yes", "no", "no" },
    { CAIRN_COLUMN_CDRM_HELD, "2023-09-01", "01/09/2023", "2023-09-02", "2023-09-02" },
    { CAIRN_COLUMN_CATEGORY, "7", "7", "10", "10" },
    { CAIRN_COLUMN_SECONDARY_CATEGORY, "8", " 8", "9", "9" },
    { CAIRN_COLUMN_MODIFIABLE, "identified", "Identified", "none", "none" },
    { CAIRN_COLUMN_FACTORS, "A:prematurity:2:no; C::0", "C::0;a:PREMATURITY:2:No", "C::1", "C::1" },
    { CAIRN_COLUMN_THEMES, "Escalation; Flagging of records; Escalation", "flagging of records;escalation;ESCALATION",
      "Escalation", "Escalation" },
    { CAIRN_COLUMN_SUMMARY, "\"One\nTwo\"", "\"One\nTwo\"", "Three", "Three" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_auto(CairnTestImport) test = { 0, };
      const char *name = cairn_column_get (vectors[i].id)->name;
      const char *absent = vectors[i].id == CAIRN_COLUMN_SEX ? "expected" : "sex";
      g_autofree char *first = NULL;
      g_autofree char *kept = NULL;
      g_autofree char *other = NULL;
      g_autofree char *cleared = NULL;

      g_test_message ("%s", name);
      cairn_test_import_init (&test);
      import (&test, name, vectors[i].first, ADDED);
      first = get_value (&test, vectors[i].id);
      g_assert_nonnull (first);
      import (&test, name, vectors[i].same, UNCHANGED);
      import (&test, absent, "", UNCHANGED);
      kept = get_value (&test, vectors[i].id);
      g_assert_cmpstr (kept, ==, first);
      import (&test, name, vectors[i].other, UPDATED);
      other = get_value (&test, vectors[i].id);
      g_assert_cmpstr (other, ==, vectors[i].value);
      import (&test, name, "", UPDATED);
      cleared = get_value (&test, vectors[i].id);
      g_assert_null (cleared);
      import (&test, name, "", UNCHANGED);
    }
}

/* The dates that every row has can be corrected, and the statistics follow. */
static void
test_dates (void)
{
  g_auto(CairnTestImport) test = { 0, };
  g_autoptr(CairnReview) review = NULL;

  cairn_test_import_init (&test);
  cairn_test_import_counts (&test, CAIRN_IMPORT_DEFAULT, HEADER "sex\nA-1,2023-03-30,2023-03-31,\n", ADDED);
  cairn_test_import_counts (&test, CAIRN_IMPORT_DEFAULT, HEADER "sex\nA-1,2023-03-30,2023-04-01,\n", UPDATED);
  review = cairn_test_review (&test, "A-1");
  g_assert_cmpint (cairn_record_get_integer (CAIRN_RECORD (cairn_review_get_analytic (review)), "year_notified"), ==, 2023);
  g_assert_cmpuint (cairn_test_count (&test, CAIRN_ENTITY_NOTIFICATION), ==, 1);
}

/* A factor that stays keeps its row, and with it what the panel wrote; so does learning
 * that somebody described. */
static void
test_kept_rows (void)
{
  g_auto(CairnTestImport) test = { 0, };
  g_autoptr(CairnReview) review = NULL;
  g_autoptr(CairnReview) after = NULL;
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(CairnRecord) factor = NULL;
  g_autoptr(CairnRecord) point = NULL;

  cairn_test_import_init (&test);
  import (&test, "factors,themes", "A:prematurity:2:no;B:poverty:2:no,Escalation;Escalation", ADDED);
  review = cairn_test_review (&test, "A-1");
  factor = g_list_model_get_item (cairn_aggregate_get_records (CAIRN_AGGREGATE (review), CAIRN_ENTITY_FACTOR), 0);
  point = g_list_model_get_item (cairn_aggregate_get_records (CAIRN_AGGREGATE (review), CAIRN_ENTITY_LEARNING_POINT), 1);
  changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, NULL, NULL);
  cairn_change_set_field_text (cairn_change_set_update (changes, CAIRN_ENTITY_LEARNING_POINT, cairn_record_get_uuid (point)),
                               "description", "Ring the ward.");
  g_assert_true (cairn_register_apply (test.target, changes, NULL, NULL));

  import (&test, "factors,themes", "A:prematurity:2:yes,Escalation", UPDATED);
  after = cairn_test_review (&test, "A-1");
  g_assert_nonnull (cairn_aggregate_find (CAIRN_AGGREGATE (after), cairn_record_get_uuid (factor)));
  g_assert_nonnull (cairn_aggregate_find (CAIRN_AGGREGATE (after), cairn_record_get_uuid (point)));
  g_assert_cmpuint (cairn_test_count (&test, CAIRN_ENTITY_FACTOR), ==, 1);
  g_assert_cmpuint (cairn_test_count (&test, CAIRN_ENTITY_LEARNING_POINT), ==, 1);
}

/* A finalised case is never changed, whatever the file says; every difference is shown, and
 * what tells who the child was is not repeated. */
static void
test_finalised (void)
{
  g_auto(CairnTestImport) test = { 0, };
  g_autoptr(CairnImportReceipt) receipt = NULL;
  g_autofree char *csv = make_csv ("family_name,category,date_finalised,sex", "Birch,8,2024-01-19,male");
  g_autofree char *notes = NULL;
  g_autofree char *counts = NULL;
  g_autofree char *category = NULL;

  cairn_test_import_init (&test);
  import (&test, "family_name,category,date_finalised,sex", "Ashe,7,2024-01-18,male", ADDED);
  import (&test, "family_name,category,date_finalised,sex", "Ashe,7,2024-01-18,male", UNCHANGED);

  receipt = cairn_test_import (&test, CAIRN_IMPORT_DEFAULT, csv);
  counts = cairn_import_receipt_dup_counts (receipt);
  notes = cairn_test_notes (cairn_import_receipt_get_warnings (receipt));
  category = get_value (&test, CAIRN_COLUMN_CATEGORY);
  g_assert_cmpstr (counts, ==, UNCHANGED);
  g_assert_cmpstr (category, ==, "7");
  g_assert_nonnull (strstr (notes, "line 2, column 27 (family_name): the review is finalised and was left as it is"));
  g_assert_nonnull (strstr (notes, "(category): the review is finalised and was left as it is: it has “7”, the file “8”."));
  g_assert_nonnull (strstr (notes, "it has “2024-01-18”, the file “2024-01-19”."));
  g_assert_null (strstr (notes, "Birch"));
  g_assert_null (strstr (notes, "(sex)"));
}

/* A case that is finalised by the file is linked to the panel meeting of the day; without
 * one, and with other oddities, the receipt warns and the row is taken. */
static void
test_warnings (void)
{
  static const struct
  {
    const char *columns;
    const char *cells;
    const char *told;
  } vectors[] = {
    { "date_finalised,category,modifiable", "2024-01-18,7,none", "no panel meeting on the day" },
    { "date_finalised,category,modifiable", "2024-01-18,,none", "without a category" },
    { "date_finalised,category,modifiable", "2024-01-18,7,", "without a judgement" },
    { "modifiable", "identified", "no factor is modifiable" },
    { "modifiable,factors", "none,A:prematurity:2:yes", "a factor is modifiable" },
    { "factors", "A:prematurity:1:yes", "relevance is below 2" },
    { "secondary_category", "7", "no primary one" },
    { "category,secondary_category", "8,7", "does not come after" },
    { "category,secondary_category", "8,8", "does not come after" },
    { "cdrm_held", "2023-06-09", "before the death" },
    { "cdrm_held,date_finalised", "2024-01-19,2024-01-18", "after the review was finalised" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_auto(CairnTestImport) test = { 0, };
      g_autofree char *csv = make_csv (vectors[i].columns, vectors[i].cells);
      g_autoptr(CairnImportReceipt) receipt = NULL;
      g_autofree char *notes = NULL;

      cairn_test_import_init (&test);
      receipt = cairn_test_import (&test, CAIRN_IMPORT_DEFAULT, csv);
      notes = cairn_test_notes (cairn_import_receipt_get_warnings (receipt));
      g_test_message ("%s", notes);
      g_assert_cmpint (cairn_import_receipt_get_n_added (receipt), ==, 1);
      g_assert_nonnull (strstr (notes, vectors[i].told));
    }
}

/* A reference that may tell who the child is is taken, and told once. */
static void
test_reference (void)
{
  static const char csv[] = HEADER "sex\n943 476 5919,2023-06-10,2023-06-12,male\nIM,2023-06-10,2023-06-12,male\n";
  g_auto(CairnTestImport) test = { 0, };
  g_autoptr(CairnImportReceipt) receipt = NULL;
  g_autoptr(CairnImportReceipt) again = NULL;

  cairn_test_import_init (&test);
  receipt = cairn_test_import (&test, CAIRN_IMPORT_DEFAULT, csv);
  g_assert_cmpint (cairn_import_receipt_get_n_added (receipt), ==, 2);
  g_assert_cmpint (cairn_import_receipt_get_n_warnings (receipt), ==, 2);
  again = cairn_test_import (&test, CAIRN_IMPORT_DEFAULT, csv);
  g_assert_cmpint (cairn_import_receipt_get_n_unchanged (again), ==, 2);
  g_assert_cmpint (cairn_import_receipt_get_n_warnings (again), ==, 0);
}

/* The panel meeting of the day is the one that finalised the case, and nothing is warned of. */
static void
test_meeting (void)
{
  static const char uuid[] = "0169d977-4b19-7088-bb5e-49c6c808256c";
  g_auto(CairnTestImport) test = { 0, };
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, uuid, NULL);
  g_autoptr(CairnImportReceipt) receipt = NULL;
  g_autoptr(CairnReview) review = NULL;
  g_autofree char *csv = make_csv ("date_finalised,category,modifiable", "2024-01-18,7,none");
  CairnChange *change = cairn_change_set_insert (changes, CAIRN_ENTITY_MEETING, uuid);

  cairn_test_import_init (&test);
  cairn_change_set_field_text (change, "kind", "panel");
  cairn_change_set_field_text (change, "status", "held");
  cairn_change_set_field_text (change, "held_on", "2024-01-18");
  g_assert_true (cairn_register_apply (test.target, changes, NULL, NULL));

  receipt = cairn_test_import (&test, CAIRN_IMPORT_DEFAULT, csv);
  g_assert_cmpint (cairn_import_receipt_get_n_warnings (receipt), ==, 0);
  review = cairn_test_review (&test, "A-1");
  g_assert_true (cairn_record_is (cairn_review_get_last_step (review), "meeting", uuid));
}

/* An import is one group of the journal: one undo takes all of it back. */
static void
test_undo (void)
{
  g_auto(CairnTestImport) test = { 0, };
  g_autoptr(GError) error = NULL;

  cairn_test_import_init (&test);
  cairn_test_import_counts (&test, CAIRN_IMPORT_DEFAULT,
                            HEADER "sex\nA-1,2023-06-10,2023-06-12,male\nA-2,2023-06-10,2023-06-12,male\n",
                            "rows 2, added 2, updated 0, unchanged 0, rejected 0");
  g_assert_true (cairn_register_undo (test.target, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (cairn_test_count (&test, CAIRN_ENTITY_CASE), ==, 0);
  g_assert_cmpuint (cairn_test_count (&test, CAIRN_ENTITY_ANALYTIC), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  cairn_test_init (&argc, &argv);
  g_test_add_func ("/import-update/columns", test_columns);
  g_test_add_func ("/import-update/dates", test_dates);
  g_test_add_func ("/import-update/kept-rows", test_kept_rows);
  g_test_add_func ("/import-update/finalised", test_finalised);
  g_test_add_func ("/import-update/warnings", test_warnings);
  g_test_add_func ("/import-update/meeting", test_meeting);
  g_test_add_func ("/import-update/reference", test_reference);
  g_test_add_func ("/import-update/undo", test_undo);

  return g_test_run ();
}
