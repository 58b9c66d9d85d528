/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"


#include "cairn-records.h"
#include "cairn-uuid.h"

#define UUID "018f0000-0000-7000-8000-000000000001"

static CairnChangeSet *
new_changes (void)
{
  return cairn_change_set_new (CAIRN_CHANGE_EDIT, NULL, NULL);
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *count)
{
  (*count)++;
}

/* Every entity has a name, a table, a label and fields whose names are its own, and a class with a property a field. */
static void
test_entities (void)
{
  for (guint i = 0; i < CAIRN_N_ENTITIES; i++)
    {
      const CairnEntity *entity = cairn_entity_get (i);
      g_autoptr(CairnRecord) record = cairn_record_new (i, UUID);

      g_assert_cmpuint (entity->kind, ==, i);
      g_assert_true (cairn_entity_by_name (entity->name) == entity);
      g_assert_cmpstr (cairn_entity_get_label (entity), !=, "");
      g_assert_true (cairn_record_get_entity (record) == entity);

      for (guint j = 0; j < entity->n_fields; j++)
        {
          const CairnField *field = &entity->fields[j];
          g_autofree char *property = g_strdelimit (g_strdup (field->name), "_", '-');

          g_assert_cmpint (cairn_entity_find (entity, field->name), ==, j);
          g_assert_cmpint (field->type == CAIRN_FIELD_CODE, ==, field->vocabulary != NULL);
          g_assert_cmpint (field->type == CAIRN_FIELD_REFERENCE, ==, field->target != CAIRN_ENTITY_NONE);
          g_assert_cmpint (field->minimum, <=, field->maximum);
          g_assert_nonnull (g_object_class_find_property (G_OBJECT_GET_CLASS (record), property));
        }
    }

  g_assert_null (cairn_entity_by_name ("no such thing"));
  g_assert_cmpint (cairn_entity_find (cairn_entity_get (CAIRN_ENTITY_CASE), "no such thing"), ==, -1);
}

/* A reference points only at rows that are written before its own, but for a case's twin. */
static void
test_entities_order (void)
{
  for (guint i = 0; i < CAIRN_N_ENTITIES; i++)
    {
      const CairnEntity *entity = cairn_entity_get (i);

      for (guint j = 0; j < entity->n_fields; j++)
        {
          if (entity->fields[j].type == CAIRN_FIELD_REFERENCE)
            g_assert_cmpint (entity->fields[j].target, <, i);
        }
    }
}

/* A blank field reads as NULL or "not stated", by accessor and by property. */
static void
test_record_blank (void)
{
  g_autoptr(CairnRecord) record = cairn_record_new (CAIRN_ENTITY_CASE, UUID);
  g_autofree char *sex = NULL;
  gint64 weeks = 0;

  g_object_get (record, "sex", &sex, "gestation-weeks", &weeks, NULL);
  g_assert_null (sex);
  g_assert_cmpint (weeks, ==, CAIRN_NOT_STATED);
  g_assert_null (cairn_record_get_text (record, "sex"));
  g_assert_cmpint (cairn_record_get_integer (record, "gestation_weeks"), ==, CAIRN_NOT_STATED);
  g_assert_false (cairn_record_has (record, "sex"));
  g_assert_true (cairn_record_is (record, "sex", NULL));
  g_assert_cmpstr (cairn_record_get_uuid (record), ==, UUID);
}

/* A change notifies each changed field once, and a field that stays not at all. */
static void
test_record_notify (void)
{
  CairnRecord *record = cairn_record_new (CAIRN_ENTITY_CASE, UUID);
  g_autoptr(CairnChangeSet) changes = new_changes ();
  CairnChange *change = cairn_change_set_update (changes, CAIRN_ENTITY_CASE, UUID);
  guint sex = 0;
  guint reference = 0;

  g_signal_connect (record, "notify::sex", G_CALLBACK (count_cb), &sex);
  g_signal_connect (record, "notify::reference", G_CALLBACK (count_cb), &reference);

  cairn_change_set_field_text (change, "sex", "female");
  cairn_record_apply (record, change);
  cairn_record_apply (record, change);
  g_assert_cmpuint (sex, ==, 1);
  g_assert_cmpuint (reference, ==, 0);
  g_assert_true (cairn_record_is (record, "sex", "female"));

  cairn_change_set_field_null (change, "sex");
  cairn_record_apply (record, change);
  g_assert_cmpuint (sex, ==, 2);
  g_assert_false (cairn_record_has (record, "sex"));

  g_assert_finalize_object (record);
}

/* An empty text is no value: a blank cell and a cleared entry mean the same. */
static void
test_value_empty_text (void)
{
  g_auto(CairnValue) value = CAIRN_VALUE_INIT;

  cairn_value_set_text (&value, "x");
  g_assert_cmpint (value.kind, ==, CAIRN_VALUE_TEXT);
  cairn_value_set_text (&value, "");
  g_assert_cmpint (value.kind, ==, CAIRN_VALUE_NULL);
  g_assert_null (value.text);
}

/* Setting a value from its own text keeps it. */
static void
test_value_self (void)
{
  g_auto(CairnValue) value = CAIRN_VALUE_INIT;

  cairn_value_set_text (&value, "kept");
  cairn_value_set_text (&value, value.text);
  g_assert_cmpstr (value.text, ==, "kept");
}

/* A row stands in a change set once: an update of a row that is being added joins the insertion. */
static void
test_change_set_merges (void)
{
  CairnChangeSet *changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, UUID, "as heard at the meeting");
  CairnChange *insert = cairn_change_set_insert (changes, CAIRN_ENTITY_WAIT, UUID);

  g_assert_true (cairn_change_set_update (changes, CAIRN_ENTITY_WAIT, UUID) == insert);
  g_assert_cmpuint (cairn_change_set_get_length (changes), ==, 1);
  g_assert_cmpint (cairn_change_get_op (insert), ==, CAIRN_INSERT);
  g_assert_cmpstr (cairn_change_set_get_reason (changes), ==, "as heard at the meeting");
  g_assert_cmpstr (cairn_change_set_get_subject (changes), ==, UUID);

  g_assert_finalize_object (changes);
}

/* An update that sets nothing is empty; one that blanks a field is not. */
static void
test_change_empty (void)
{
  g_autoptr(CairnChangeSet) changes = new_changes ();
  CairnChange *change = cairn_change_set_update (changes, CAIRN_ENTITY_WAIT, UUID);

  g_assert_true (cairn_change_is_empty (change));
  cairn_change_set_field_null (change, "note");
  g_assert_false (cairn_change_is_empty (change));
}

/* Appending copies: both change sets stay whole, and a row of both is merged. */
static void
test_change_set_append (void)
{
  g_autoptr(CairnChangeSet) one = new_changes ();
  g_autoptr(CairnChangeSet) two = new_changes ();
  CairnChange *first = cairn_change_set_update (one, CAIRN_ENTITY_CASE, UUID);
  CairnChange *second = cairn_change_set_update (two, CAIRN_ENTITY_CASE, UUID);
  const CairnValue *value = NULL;
  int sex = cairn_entity_find (cairn_entity_get (CAIRN_ENTITY_CASE), "sex");

  cairn_change_set_field_text (first, "sex", "male");
  cairn_change_set_field_text (second, "sex", "female");
  cairn_change_set_insert (two, CAIRN_ENTITY_WAIT, NULL);
  cairn_change_set_append (one, two);

  g_assert_cmpuint (cairn_change_set_get_length (one), ==, 2);
  g_assert_cmpuint (cairn_change_set_get_length (two), ==, 2);
  value = cairn_change_get_value (first, (guint) sex);
  g_assert_cmpstr (value->text, ==, "female");
}

/* New rows get version 7 identifiers that sort by time and never repeat. */
static void
test_uuid (void)
{
  g_autofree char *early = cairn_uuid_new_at (G_GINT64_CONSTANT (1713139200000));
  g_autofree char *late = cairn_uuid_new_at (G_GINT64_CONSTANT (1713139200001));
  g_autofree char *again = cairn_uuid_new_at (G_GINT64_CONSTANT (1713139200001));

  g_assert_true (cairn_uuid_is_valid (early));
  g_assert_cmpint (strncmp (early, "018edf0d-b000-7", 15), ==, 0);
  g_assert_cmpstr (early, <, late);
  g_assert_cmpstr (late, !=, again);
  g_assert_nonnull (strchr ("89ab", early[19]));
  g_assert_false (cairn_uuid_is_valid ("018F0000-0000-7000-8000-000000000001"));
  g_assert_false (cairn_uuid_is_valid ("'; DROP TABLE cases"));
  g_assert_false (cairn_uuid_is_valid (NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/entities/described", test_entities);
  g_test_add_func ("/entities/order", test_entities_order);
  g_test_add_func ("/record/blank", test_record_blank);
  g_test_add_func ("/record/notify", test_record_notify);
  g_test_add_func ("/value/empty-text", test_value_empty_text);
  g_test_add_func ("/value/self", test_value_self);
  g_test_add_func ("/change-set/merges", test_change_set_merges);
  g_test_add_func ("/change-set/empty", test_change_empty);
  g_test_add_func ("/change-set/append", test_change_set_append);
  g_test_add_func ("/uuid", test_uuid);

  return g_test_run ();
}
