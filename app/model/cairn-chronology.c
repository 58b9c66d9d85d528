/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-chronology.h"

#include <glib/gi18n.h>

#include "cairn-age.h"
#include "cairn-facts.h"

/* Two dates of one row, of which the first may not be the later. */
typedef struct
{
  CairnEntityKind  entity;
  const char      *first;
  const char      *second;
  const char      *sentence; /* translated where it is used */
} Order;

static const Order orders[] = {
  { CAIRN_ENTITY_CASE, "date_of_death", "date_of_death_latest",
    N_("The latest day of the death is before the first.") },
  { CAIRN_ENTITY_RESPONSIBILITY, "from_date", "to_date",
    N_("A responsibility ends before it begins.") },
  { CAIRN_ENTITY_NOTIFICATION, "sent_on", "received_on",
    N_("A notification was received before it was sent.") },
  { CAIRN_ENTITY_REQUEST, "sent_on", "received_on",
    N_("A form came back before it was asked for.") },
  { CAIRN_ENTITY_WAIT, "from_date", "concluded_on",
    N_("A wait was concluded before it began.") },
  { CAIRN_ENTITY_WAIT, "from_date", "paper_received_on",
    N_("The paper of a wait came before the wait began.") },
  { CAIRN_ENTITY_WAIT, "from_date", "waived_on",
    N_("It was decided to go ahead without something before anybody waited for it.") },
  { CAIRN_ENTITY_STAGES, "cdrm_held_on", "cdrm_report_on",
    N_("The report of the review meeting came before the meeting was held.") },
};

/* Dates that may lie ahead, because they say what is planned. */
static const struct
{
  CairnEntityKind  entity;
  const char      *field;
} planned[] = {
  { CAIRN_ENTITY_ACTION, "due_on" },
  { CAIRN_ENTITY_MEETING, "held_on" },
  { CAIRN_ENTITY_MEETING, "papers_on" },
  { CAIRN_ENTITY_REQUEST, "agreed_due_on" },
  { CAIRN_ENTITY_RESPONSIBILITY, "to_date" },
  { CAIRN_ENTITY_STAGES, "cdrm_planned_on" },
  { CAIRN_ENTITY_WAIT, "next_check_on" },
};

static gboolean
may_lie_ahead (const CairnEntity *entity,
               const CairnField  *field)
{
  for (gsize i = 0; i < G_N_ELEMENTS (planned); i++)
    if (planned[i].entity == entity->kind && g_str_equal (planned[i].field, field->name))
      return TRUE;

  return FALSE;
}

static void
check_future (CairnRecord *record,
              CairnDay     today,
              GListStore  *found)
{
  const CairnEntity *entity = cairn_record_get_entity (record);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      const CairnField *field = &entity->fields[i];

      if (field->type != CAIRN_FIELD_DATE || (field->flags & CAIRN_FIELD_DERIVED) != 0)
        continue;
      if (may_lie_ahead (entity, field) || cairn_record_get_day (record, field->name) <= today)
        continue;
      cairn_obstacles_take (found, "future", record, CAIRN_DAY_NONE,
                            /* Translators: the name of a field, such as "Received on" */
                            g_strdup_printf (_("%s: this date is after today."), cairn_field_get_label (field)));
    }
}

static void
check_orders (CairnRecord *record,
              GListStore  *found)
{
  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      CairnDay first = CAIRN_DAY_NONE;
      CairnDay second = CAIRN_DAY_NONE;

      if (orders[i].entity != cairn_record_get_kind (record))
        continue;
      first = cairn_record_get_day (record, orders[i].first);
      second = cairn_record_get_day (record, orders[i].second);
      if (second != CAIRN_DAY_NONE && second < first)
        cairn_obstacles_add (found, "order", record, _(orders[i].sentence));
    }
}

static void
check_life (CairnReview *self,
            GListStore  *found)
{
  CairnRecord *record = CAIRN_RECORD (cairn_review_get_case (self));
  CairnDay birth = cairn_review_get_birth_day (self);
  CairnDay death = cairn_review_get_death_day (self);
  CairnDay notified = cairn_review_get_notified_day (self);

  if (death == CAIRN_DAY_NONE)
    return;

  if (birth != CAIRN_DAY_NONE && death < birth)
    cairn_obstacles_add (found, "death-before-birth", record, _("The death is before the birth."));
  if (birth != CAIRN_DAY_NONE && cairn_record_is (record, "status", "accepted")
      && death >= cairn_day_birthday (birth, CAIRN_AGE_ADULT_YEARS))
    cairn_obstacles_add (found, "adult", record,
                         _("The death is on or after the 18th birthday, so it is not a child's death."));
  if (notified != CAIRN_DAY_NONE && notified < death)
    cairn_obstacles_add (found, "notified-before-death", record, _("The notification is before the death."));
}

static int
compare_steps (gconstpointer a,
               gconstpointer b)
{
  gint64 first = cairn_record_get_integer (*(CairnRecord **) a, "sequence");
  gint64 second = cairn_record_get_integer (*(CairnRecord **) b, "sequence");

  return (first > second) - (first < second);
}

static void
check_steps (CairnReview *self,
             GListStore  *found)
{
  g_autoptr(GPtrArray) steps = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_FINALISATION);
  CairnDay before = MAX (cairn_review_get_notified_day (self), cairn_review_get_death_day (self));

  g_ptr_array_sort (steps, compare_steps);
  for (guint i = 0; i < steps->len; i++)
    {
      CairnRecord *step = g_ptr_array_index (steps, i);
      CairnDay day = cairn_record_get_day (step, "happened_on");

      if (day != CAIRN_DAY_NONE && day < before)
        cairn_obstacles_add (found, i == 0 ? "finalised-before-notified" : "steps", step,
                             i == 0 ? _("The review is finalised before the death was notified.")
                                    : _("A step of the review is dated before the step that came first."));
      before = MAX (before, day);
    }
}

static gboolean
has_sentence (GListModel *obstacles,
              const char *sentence)
{
  guint n_items = g_list_model_get_n_items (obstacles);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(CairnObstacle) obstacle = g_list_model_get_item (obstacles, i);

      if (g_str_equal (cairn_obstacle_get_sentence (obstacle), sentence))
        return TRUE;
    }

  return FALSE;
}

/* What stands in @after and did not stand in @before: old faults hold up no other change. */
static GListModel *
find_new (GListModel *before,
          GListModel *after)
{
  GListStore *fresh = cairn_obstacles_new ();
  guint n_items = g_list_model_get_n_items (after);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(CairnObstacle) obstacle = g_list_model_get_item (after, i);

      if (!has_sentence (before, cairn_obstacle_get_sentence (obstacle)))
        g_list_store_append (fresh, obstacle);
    }

  return G_LIST_MODEL (fresh);
}

/**
 * cairn_review_list_contradictions:
 * @self: a review
 * @today: the day it is
 *
 * Names every date of a review that cannot be: a death before the birth or, once
 * accepted, of an adult; a notification before the death; a finalisation before
 * the notification; an answer before its question; anything that has happened
 * after today.
 *
 * Returns: (transfer full): a list of [class@Cairn.Obstacle]; empty if all can be
 */
GListModel *
cairn_review_list_contradictions (CairnReview *self,
                                  CairnDay     today)
{
  g_autoptr(GListStore) found = cairn_obstacles_new ();
  CairnAggregate *aggregate = CAIRN_AGGREGATE (self);

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);
  g_return_val_if_fail (today != CAIRN_DAY_NONE, NULL);

  check_life (self, found);
  check_steps (self, found);
  check_orders (cairn_aggregate_get_root (aggregate), found);
  check_future (cairn_aggregate_get_root (aggregate), today, found);

  for (CairnEntityKind kind = 0; kind < CAIRN_N_ENTITIES; kind++)
    {
      g_autoptr(GPtrArray) records = NULL;

      if (!cairn_aggregate_holds (aggregate, kind))
        continue;
      records = cairn_aggregate_list_records (aggregate, kind);
      for (guint i = 0; i < records->len; i++)
        {
          check_orders (g_ptr_array_index (records, i), found);
          check_future (g_ptr_array_index (records, i), today, found);
        }
    }

  return G_LIST_MODEL (g_steal_pointer (&found));
}

/**
 * cairn_review_check_changes:
 * @self: a review as it stands
 * @changes: what is to be done to it
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Checks that a change brings no new contradiction among the dates of a review.
 *
 * Returns: whether it may be made; if not, @error is %CAIRN_ERROR_REFUSED and
 *   names every contradiction
 */
gboolean
cairn_review_check_changes (CairnReview     *self,
                            CairnChangeSet  *changes,
                            CairnDay         today,
                            GError         **error)
{
  g_autoptr(CairnAggregate) copy = NULL;
  g_autoptr(GListModel) before = NULL;
  g_autoptr(GListModel) after = NULL;
  g_autoptr(GListModel) fresh = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), FALSE);
  g_return_val_if_fail (CAIRN_IS_CHANGE_SET (changes), FALSE);

  copy = cairn_aggregate_copy (CAIRN_AGGREGATE (self));
  cairn_aggregate_apply (copy, changes);
  before = cairn_review_list_contradictions (self, today);
  after = cairn_review_list_contradictions (CAIRN_REVIEW (copy), today);
  fresh = find_new (before, after);

  return !cairn_obstacles_refuse (fresh, error);
}
