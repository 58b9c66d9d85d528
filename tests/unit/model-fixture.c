/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reviews and agendas for the tests of the rules: an accepted death with every row a
 * new case has, and a few words to change it. */

#include "config.h"

#include "model-fixture.h"

#include "cairn-obstacle.h"
#include "cairn-uuid.h"

static CairnRecord *
create (CairnEntityKind entity)
{
  g_autofree char *uuid = cairn_uuid_new ();

  return cairn_record_new (entity, uuid);
}

static void
set_all (CairnRecord *record,
         va_list      args)
{
  for (const char *field = va_arg (args, const char *); field != NULL; field = va_arg (args, const char *))
    fixture_set (record, field, va_arg (args, const char *));
}

/* Writes @value, a number or a text as the field has it, into a row; NULL leaves it blank. */
void
fixture_set (gpointer    record,
             const char *field,
             const char *value)
{
  const CairnEntity *entity = cairn_record_get_entity (record);
  int index = cairn_entity_find (entity, field);
  g_auto(CairnValue) held = CAIRN_VALUE_INIT;

  g_assert_cmpint (index, >=, 0);
  if (value != NULL && cairn_field_is_number (&entity->fields[index]))
    cairn_value_set_integer (&held, g_ascii_strtoll (value, NULL, 10));
  else
    cairn_value_set_text (&held, value);
  cairn_record_take_value (record, (guint) index, &held);
}

CairnRecord *
fixture_record_new (CairnEntityKind entity,
                    ...)
{
  CairnRecord *record = create (entity);
  va_list args;

  va_start (args, entity);
  set_all (record, args);
  va_end (args);

  return record;
}

/* Adds a row and returns it; the aggregate holds it. */
CairnRecord *
fixture_add (gpointer        aggregate,
             CairnEntityKind entity,
             ...)
{
  g_autoptr(CairnRecord) record = create (entity);
  va_list args;

  if (cairn_entity_has (cairn_record_get_entity (record), "case") && CAIRN_IS_REVIEW (aggregate))
    fixture_set (record, "case", cairn_aggregate_get_uuid (aggregate));
  if (cairn_entity_has (cairn_record_get_entity (record), "meeting") && CAIRN_IS_AGENDA (aggregate))
    fixture_set (record, "meeting", cairn_aggregate_get_uuid (aggregate));

  va_start (args, entity);
  set_all (record, args);
  va_end (args);
  cairn_aggregate_add (aggregate, record);

  return record;
}

/* A child of eleven months who died on 10 January 2024 and was notified the day after. */
CairnReview *
fixture_review_new (void)
{
  g_autoptr(CairnRecord) root = fixture_record_new (CAIRN_ENTITY_CASE,
                                                    "reference", "2324-017", "kind", "death", "status", "accepted",
                                                    "date_of_death", "2024-01-10", "sex", "female",
                                                    "ethnicity", "asian_indian", "place", "neonatal_unit",
                                                    NULL);
  CairnReview *review = cairn_review_new (CAIRN_CASE (root));

  fixture_add (review, CAIRN_ENTITY_CHILD, "date_of_birth", "2023-02-01", NULL);
  fixture_add (review, CAIRN_ENTITY_RESPONSIBILITY, "kind", "resident", "from_date", "2024-01-11", NULL);
  fixture_add (review, CAIRN_ENTITY_NOTIFICATION, "source", "hospital", "received_on", "2024-01-11", NULL);
  fixture_add (review, CAIRN_ENTITY_STAGES, NULL);

  return review;
}

CairnAgenda *
fixture_agenda_new (const char *held_on)
{
  g_autoptr(CairnRecord) root = fixture_record_new (CAIRN_ENTITY_MEETING,
                                                    "kind", "panel", "status", "planned", "held_on", held_on,
                                                    "starts_at", "09:30", "booked_minutes", "180", NULL);

  return cairn_agenda_new (CAIRN_MEETING (root));
}

void
fixture_set_stage (CairnReview *review,
                   const char  *field,
                   const char  *value)
{
  fixture_set (cairn_review_get_stages (review), field, value);
}

void
fixture_set_case (CairnReview *review,
                  const char  *field,
                  const char  *value)
{
  fixture_set (cairn_review_get_case (review), field, value);
}

/* One form asked for and received, the review meeting held and its report in. */
void
fixture_make_ready (CairnReview *review)
{
  fixture_add (review, CAIRN_ENTITY_REQUEST, "form", "reporting", "sent_on", "2024-01-15", "received_on", "2024-02-01", NULL);
  fixture_set_stage (review, "cdrm_held_on", "2024-03-20");
  fixture_set_stage (review, "cdrm_report_on", "2024-03-27");
}

CairnDay
fixture_day (const char *text)
{
  CairnDay day = cairn_day_parse (text);

  g_assert_cmpuint (day, !=, CAIRN_DAY_NONE);

  return day;
}

void
fixture_assert_day (CairnDay    day,
                    const char *expected)
{
  g_autofree char *text = cairn_day_to_string (day);

  g_assert_cmpstr (text, ==, expected);
}

/* The codes of a list of obstacles, one after the other. */
char *
fixture_codes (GListModel *obstacles)
{
  g_autoptr(GString) codes = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (obstacles); i++)
    {
      g_autoptr(CairnObstacle) obstacle = g_list_model_get_item (obstacles, i);

      g_string_append_printf (codes, "%s%s", i == 0 ? "" : " ", cairn_obstacle_get_code (obstacle));
    }

  return g_string_free_and_steal (g_steal_pointer (&codes));
}

/* What the first change of a kind of row sets a text field to. */
const char *
fixture_text (CairnChangeSet *changes,
              CairnEntityKind entity,
              const char     *field)
{
  for (guint i = 0; i < cairn_change_set_get_length (changes); i++)
    {
      CairnChange *change = cairn_change_set_get (changes, i);
      const CairnValue *value = NULL;

      if (cairn_change_get_entity (change)->kind != entity)
        continue;
      value = cairn_change_get_value (change, (guint) cairn_entity_find (cairn_change_get_entity (change), field));
      if (value != NULL)
        return value->text;
    }

  return NULL;
}
