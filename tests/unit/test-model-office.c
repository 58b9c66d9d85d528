/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-model-office"

#include "config.h"

#include "cairn-error.h"
#include "cairn-office.h"

static CairnRecord *
add (GListStore      *list,
     CairnEntityKind  kind,
     const char      *name)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnChangeSet) changes = cairn_office_add (kind, G_LIST_MODEL (list), name, &error);
  const CairnChange *change = NULL;
  g_autoptr(CairnRecord) record = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (cairn_change_set_get_length (changes), ==, 1);
  change = cairn_change_set_get (changes, 0);
  record = cairn_record_new (kind, cairn_change_get_uuid (change));
  cairn_record_apply (record, change);
  g_list_store_append (list, record);

  return record;
}

static void
refuse (GListStore      *list,
        CairnEntityKind  kind,
        const char      *name,
        const char      *message)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnChangeSet) changes = cairn_office_add (kind, G_LIST_MODEL (list), name, &error);

  g_assert_null (changes);
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED);
  g_assert_cmpstr (error->message, ==, message);
}

/* Areas take the order in which they are added, without the blanks around their names. */
static void
test_areas_in_order (void)
{
  g_autoptr(GListStore) areas = g_list_store_new (CAIRN_TYPE_RECORD);
  CairnRecord *first = add (areas, CAIRN_ENTITY_AREA, "  Northmoor ");
  CairnRecord *second = add (areas, CAIRN_ENTITY_AREA, "Eastvale");

  g_assert_cmpstr (cairn_office_get_name (first), ==, "Northmoor");
  g_assert_cmpint (cairn_record_get_integer (first, "position"), ==, 0);
  g_assert_cmpint (cairn_record_get_integer (second, "position"), ==, 1);
}

/* Nothing is added without a name, nor twice by one name in any case of its letters. */
static void
test_names_are_told_apart (void)
{
  g_autoptr(GListStore) agencies = g_list_store_new (CAIRN_TYPE_RECORD);

  refuse (agencies, CAIRN_ENTITY_AGENCY, NULL, "Write its name.");
  refuse (agencies, CAIRN_ENTITY_AGENCY, " \t", "Write its name.");
  add (agencies, CAIRN_ENTITY_AGENCY, "Northmoor Hospital");
  refuse (agencies, CAIRN_ENTITY_AGENCY, "northmoor HOSPITAL ", "“northmoor HOSPITAL” is in the list already.");
}

/* One organisation may have two seats; each belongs to the group "other" at first. */
static void
test_two_seats_of_one_organisation (void)
{
  g_autoptr(GListStore) seats = g_list_store_new (CAIRN_TYPE_RECORD);
  CairnRecord *seat = NULL;

  add (seats, CAIRN_ENTITY_SEAT, "Northmoor Council");
  seat = add (seats, CAIRN_ENTITY_SEAT, "Northmoor Council");
  g_assert_cmpstr (cairn_record_get_text (seat, "role_group"), ==, "other");
}

/* A name is corrected to its own in other letters, not to that of another; what a field cannot hold is refused. */
static void
test_fields_are_checked (void)
{
  g_autoptr(GListStore) areas = g_list_store_new (CAIRN_TYPE_RECORD);
  g_autoptr(GListStore) seats = g_list_store_new (CAIRN_TYPE_RECORD);
  CairnRecord *area = add (areas, CAIRN_ENTITY_AREA, "northmoor");
  CairnRecord *seat = add (seats, CAIRN_ENTITY_SEAT, "Police");
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnChangeSet) changes = NULL;

  add (areas, CAIRN_ENTITY_AREA, "Eastvale");
  changes = cairn_office_set_field (area, G_LIST_MODEL (areas), "name", "Northmoor", &error);
  g_assert_no_error (error);
  g_assert_nonnull (changes);
  g_clear_object (&changes);

  changes = cairn_office_set_field (area, G_LIST_MODEL (areas), "name", "eastvale", &error);
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED);
  g_assert_null (changes);
  g_clear_error (&error);

  changes = cairn_office_set_field (seat, G_LIST_MODEL (seats), "role_group", NULL, &error);
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID);
  g_assert_null (changes);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/office/areas-in-order", test_areas_in_order);
  g_test_add_func ("/model/office/names-are-told-apart", test_names_are_told_apart);
  g_test_add_func ("/model/office/two-seats-of-one-organisation", test_two_seats_of_one_organisation);
  g_test_add_func ("/model/office/fields-are-checked", test_fields_are_checked);

  return g_test_run ();
}
