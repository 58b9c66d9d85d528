/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cairn-column-list.h"
#include "cairn-data.h"
#include "cairn-error.h"
#include "cairn-record.h"
#include "cairn-uuid.h"

static CairnAreaIndex *
make_areas (void)
{
  g_autoptr(GListStore) areas = g_list_store_new (CAIRN_TYPE_RECORD);
  g_autofree char *uuid = cairn_uuid_new ();
  g_autoptr(CairnRecord) area = cairn_record_new (CAIRN_ENTITY_AREA, uuid);
  g_auto(CairnValue) name = CAIRN_VALUE_INIT;
  g_auto(CairnValue) position = CAIRN_VALUE_INIT;

  cairn_value_set_text (&name, "Durham");
  cairn_value_set_integer (&position, 3);
  cairn_record_take_value (area, 0, &name);
  cairn_record_take_value (area, 1, &position);
  g_list_store_append (areas, area);

  return cairn_area_index_new (G_LIST_MODEL (areas));
}

/* A cell's text becomes the same value however it was written, and a value is written as
 * the description of the columns has it; what cannot stand in a column is refused. */
static void
test_parse (void)
{
  static const struct
  {
    const char *column;
    const char *text;
    const char *value; /* NULL: refused */
    const char *written;
  } vectors[] = {
    { "reference", " 2324-001 ", "2324-001", "2324-001" },
    { "reference", "1234567890123456789012345678901234567890", "1234567890123456789012345678901234567890",
      "1234567890123456789012345678901234567890" },
    { "reference", "12345678901234567890123456789012345678901", NULL, NULL },
    { "reference", "", NULL, NULL },
    { "reference", " ", NULL, NULL },
    { "date_of_death", "", NULL, NULL },
    { "date_notified", " ", NULL, NULL },
    { "date_of_death", "2024-02-29", "2024-02-29", "2024-02-29" },
    { "date_of_death", "29/02/2024", "2024-02-29", "2024-02-29" },
    { "date_of_death", "04/05/2024", "2024-05-04", "2024-05-04" },
    { "date_of_death", "12/31/2024", NULL, NULL },
    { "date_of_death", "2023-02-29", NULL, NULL },
    { "date_of_death", "29/02/2023", NULL, NULL },
    { "date_of_death", "00/01/2024", NULL, NULL },
    { "date_of_death", "2024-2-1", NULL, NULL },
    { "date_of_death", "1 May 2024", NULL, NULL },
    { "date_of_death", "20240501", NULL, NULL },
    { "family_name", " O'Neill ", " O'Neill ", " O'Neill " },
    { "nhs_number", "943 476 5919", "9434765919", "9434765919" },
    { "nhs_number", "9434765918", NULL, NULL },
    { "nhs_number", "943476591", NULL, NULL },
    { "time_of_death", "00:00", "00:00", "00:00" },
    { "time_of_death", "23:59", "23:59", "23:59" },
    { "time_of_death", "24:00", NULL, NULL },
    { "time_of_death", "9:05", NULL, NULL },
    { "time_of_death", "12:60", NULL, NULL },
    { "sex", "MALE", "male", "male" },
    { "sex", "Not known", "not_known", "not known" },
    { "sex", "boy", NULL, NULL },
    { "ethnicity", "white", "white", "White" },
    { "ethnicity", "white british", "white_british", "White British" },
    { "ethnicity", "white_british", "white_british", "White British" },
    { "ethnicity", "Martian", NULL, NULL },
    { "residence_area", "durham", "Durham", "Durham" },
    { "residence_area", "Darlington", NULL, NULL },
    { "place_of_death", "hospital", "hospital", "Hospital" },
    { "place_of_death", "Neonatal Unit", "neonatal_unit", "Neonatal unit" },
    { "place_of_death", "Moon", NULL, NULL },
    { "expected", "Yes", "yes", "yes" },
    { "expected", "not known", "not_known", "not known" },
    { "expected", "maybe", NULL, NULL },
    { "category", "10", "10", "10" },
    { "category", "1", "1", "1" },
    { "category", "0", NULL, NULL },
    { "category", "11", NULL, NULL },
    { "modifiable", "Identified", "identified", "identified" },
    { "modifiable", "none", "none", "none" },
    { "modifiable", "insufficient", "insufficient", "insufficient" },
    { "modifiable", "perhaps", NULL, NULL },
    { "themes", "escalation", "Escalation", "Escalation" },
    { "factors", "a:prematurity:2:no", "A:Prematurity:2:no", "A:Prematurity:2:no" },
    { "summary", "=1+1\nx", "=1+1\nx", "=1+1\nx" },
  };
  g_autoptr(CairnAreaIndex) areas = make_areas ();

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      const CairnColumn *column = cairn_column_by_name (vectors[i].column);
      g_autoptr(GError) error = NULL;
      g_autofree char *value = NULL;
      g_autofree char *written = NULL;
      gboolean parsed = FALSE;

      g_test_message ("%s: %s", vectors[i].column, vectors[i].text);
      parsed = cairn_column_parse (column, vectors[i].text, areas, &value, &error);
      g_assert_true (parsed == (error == NULL));
      g_assert_true (parsed == (vectors[i].value != NULL));
      g_assert_cmpstr (value, ==, vectors[i].value);
      written = cairn_column_format (column, value);
      g_assert_cmpstr (written, ==, vectors[i].written);
    }
}

/* What tells who a child was is never repeated in a message. */
static void
test_silence (void)
{
  static const char * const columns[] = { "date_of_death", "date_of_birth", "nhs_number", "time_of_death" };
  g_autoptr(CairnAreaIndex) areas = make_areas ();

  for (gsize i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *value = NULL;

      g_assert_false (cairn_column_parse (cairn_column_by_name (columns[i]), "99/88/7777", areas, &value, &error));
      g_assert_null (strstr (error->message, "88"));
    }
}

/* A blank cell of a column that need not be there is a blank value. */
static void
test_blank (void)
{
  g_autoptr(CairnAreaIndex) areas = make_areas ();

  for (guint i = 0; i < CAIRN_N_COLUMNS; i++)
    {
      const CairnColumn *column = cairn_column_get (i);
      g_autofree char *value = NULL;

      g_assert_true (cairn_column_parse (column, " ", areas, &value, NULL) != column->required);
      g_assert_null (value);
      g_assert_true (cairn_column_by_name (column->name) == column);
      g_assert_true (cairn_entity_has (cairn_entity_get (column->entity), column->field));
    }
  g_assert_null (cairn_column_by_name ("Reference"));
}

/* An area that is added comes behind the others, is found in any case, and is written once. */
static void
test_areas (void)
{
  g_autoptr(CairnAreaIndex) areas = make_areas ();
  g_autoptr(CairnChangeSet) none = cairn_area_index_settle (areas);
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(CairnChangeSet) again = NULL;
  const CairnChange *change = NULL;

  g_assert_null (none);
  g_assert_cmpstr (cairn_area_index_add (areas, " Darlington "), ==, "Darlington");
  g_assert_cmpstr (cairn_area_index_find (areas, "DARLINGTON"), ==, "Darlington");
  changes = cairn_area_index_settle (areas);
  again = cairn_area_index_settle (areas);

  g_assert_null (again);
  g_assert_cmpuint (cairn_change_set_get_length (changes), ==, 1);
  change = cairn_change_set_get (changes, 0);
  g_assert_cmpstr (cairn_change_get_uuid (change), ==, cairn_area_index_get_uuid (areas, "darlington"));
  g_assert_cmpstr (cairn_area_index_get_name (areas, cairn_change_get_uuid (change)), ==, "Darlington");
  g_assert_cmpstr (cairn_change_get_value (change, 0)->text, ==, "Darlington");
  g_assert_cmpint (cairn_change_get_value (change, 1)->integer, ==, 4);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cairn_data_register ();
  g_test_add_func ("/column-list/parse", test_parse);
  g_test_add_func ("/column-list/silence", test_silence);
  g_test_add_func ("/column-list/blank", test_blank);
  g_test_add_func ("/column-list/areas", test_areas);

  return g_test_run ();
}
