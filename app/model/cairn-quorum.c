/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-quorum.h"

#include <glib/gi18n.h>

#include "cairn-agenda-clock.h"
#include "cairn-facts.h"
#include "cairn-obstacle.h"
#include "cairn-vocabulary.h"

/* When an item is taken, `HH:MM`; empty for the meeting as a whole. */
typedef struct
{
  char *from; /* (owned) (nullable) */
  char *to;   /* (owned) (nullable) */
} Span;

static void
span_clear (Span *span)
{
  g_clear_pointer (&span->from, g_free);
  g_clear_pointer (&span->to, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Span, span_clear)

static void
find_span (CairnAgenda     *self,
           CairnAgendaItem *item,
           Span            *span)
{
  g_autoptr(GListModel) lines = cairn_agenda_list_lines (self);
  guint n_items = g_list_model_get_n_items (lines);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(CairnAgendaLine) line = g_list_model_get_item (lines, i);
      g_autoptr(CairnAgendaLine) next = g_list_model_get_item (lines, i + 1);

      if (cairn_agenda_line_get_item (line) != item || *cairn_agenda_line_get_starts (line) == '\0')
        continue;
      span->from = g_strdup (cairn_agenda_line_get_starts (line));
      span->to = next == NULL ? cairn_agenda_dup_end (self) : g_strdup (cairn_agenda_line_get_starts (next));
    }
}

/* Times are `HH:MM`, so they compare as text. */
static gboolean
is_there (CairnRecord *attendance,
          const Span  *span)
{
  const char *arrived = cairn_record_get_text (attendance, "arrived_at");
  const char *left = cairn_record_get_text (attendance, "left_at");

  if (cairn_record_get_flag (attendance, "apologies"))
    return FALSE;
  if (span->from != NULL && arrived != NULL && strcmp (arrived, span->from) > 0)
    return FALSE;

  return span->to == NULL || left == NULL || strcmp (left, span->to) >= 0;
}

static const char *
get_quorum_group (CairnAgenda *self,
                  CairnRecord *attendance)
{
  const char *as = cairn_record_get_text (attendance, "attended_as");
  const char *seat = cairn_record_get_text (attendance, "seat");
  CairnVocabularyEntry *entry = cairn_vocabulary_find (cairn_vocabulary_get ("attendance-as"), as);
  CairnRecord *held = NULL;

  if (entry == NULL || !cairn_vocabulary_entry_get_flag (entry, "counts_for_quorum") || seat == NULL)
    return NULL;

  held = cairn_aggregate_find (CAIRN_AGGREGATE (self), seat);

  return held == NULL ? NULL
                      : cairn_vocabulary_string ("role-group", cairn_record_get_text (held, "role_group"), "quorum");
}

static guint
count_present (CairnAgenda *self,
               const char  *group,
               const Span  *span)
{
  g_autoptr(GPtrArray) attendances = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_ATTENDANCE);
  guint count = 0;

  for (guint i = 0; i < attendances->len; i++)
    {
      CairnRecord *attendance = g_ptr_array_index (attendances, i);

      if (is_there (attendance, span) && g_strcmp0 (get_quorum_group (self, attendance), group) == 0)
        count++;
    }

  return count;
}

/**
 * cairn_agenda_list_missing_roles:
 * @self: an agenda
 * @item: (nullable): one of its items, or %NULL for the meeting as a whole
 *
 * Names who must still come before a decision is more than provisional.  Members
 * and deputies count, for the side their seat is on; which sides are needed, and
 * how many of each, stands in the vocabularies `role-group` and `quorum-group`.
 * For an item they must be there from its beginning to its end.
 *
 * Returns: (transfer full): a list of [class@Cairn.Obstacle]; empty if there is a quorum
 */
GListModel *
cairn_agenda_list_missing_roles (CairnAgenda     *self,
                                 CairnAgendaItem *item)
{
  CairnVocabulary *groups = cairn_vocabulary_get ("quorum-group");
  g_autoptr(GListStore) missing = cairn_obstacles_new ();
  g_auto(Span) span = { NULL, NULL };

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), NULL);
  g_return_val_if_fail (item == NULL || CAIRN_IS_AGENDA_ITEM (item), NULL);

  if (item != NULL)
    find_span (self, item, &span);

  for (guint i = 0; i < cairn_vocabulary_get_length (groups); i++)
    {
      CairnVocabularyEntry *group = cairn_vocabulary_get_entry (groups, i);
      const char *code = cairn_vocabulary_entry_get_code (group);

      if (count_present (self, code, &span) < cairn_vocabulary_entry_get_integer (group, "minimum", 1))
        cairn_obstacles_add (missing, code, NULL, cairn_vocabulary_entry_get_translated (group, "missing"));
    }

  return G_LIST_MODEL (g_steal_pointer (&missing));
}

/**
 * cairn_agenda_is_quorate:
 * @self: an agenda
 * @item: (nullable): one of its items, or %NULL for the meeting as a whole
 *
 * Returns: whether there is a quorum
 */
gboolean
cairn_agenda_is_quorate (CairnAgenda     *self,
                         CairnAgendaItem *item)
{
  g_autoptr(GListModel) missing = cairn_agenda_list_missing_roles (self, item);

  return g_list_model_get_n_items (missing) == 0;
}

/**
 * cairn_agenda_is_to_come:
 * @self: an agenda
 * @today: the day it is
 *
 * Returns: whether its meeting is planned for a day that is not over
 */
gboolean
cairn_agenda_is_to_come (CairnAgenda *self,
                         CairnDay     today)
{
  CairnRecord *meeting = NULL;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), FALSE);

  meeting = CAIRN_RECORD (cairn_agenda_get_meeting (self));

  return cairn_record_is (meeting, "status", "planned") && cairn_record_get_day (meeting, "held_on") >= today;
}

static char * /* (transfer full) (nullable): NULL if nobody is missing */
join_missing (CairnAgenda     *self,
              CairnAgendaItem *item)
{
  g_autoptr(GListModel) missing = cairn_agenda_list_missing_roles (self, item);
  guint n_missing = g_list_model_get_n_items (missing);
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < n_missing; i++)
    {
      g_autoptr(CairnObstacle) role = g_list_model_get_item (missing, i);

      g_string_append_printf (names, "%s%s", i == 0 ? "" : ", ", cairn_obstacle_get_sentence (role));
    }

  return n_missing == 0 ? NULL : g_string_free_and_steal (g_steal_pointer (&names));
}

/**
 * cairn_agenda_describe_quorum:
 * @self: an agenda
 * @today: the day it is
 *
 * Says whether there is a quorum and who is missing; of a meeting to come, whether
 * one is expected and who is needed still.
 *
 * Returns: (transfer full): such as "Not quorate, missing: someone from health"
 */
char *
cairn_agenda_describe_quorum (CairnAgenda *self,
                              CairnDay     today)
{
  g_autofree char *missing = NULL;
  gboolean to_come = FALSE;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), NULL);
  g_return_val_if_fail (today != CAIRN_DAY_NONE, NULL);

  missing = join_missing (self, NULL);
  to_come = cairn_agenda_is_to_come (self, today);
  if (missing == NULL)
    return g_strdup (to_come ? _("A quorum is expected") : _("Quorate"));
  if (to_come)
    /* Translators: who has not said yet that they will come, such as "someone from health" */
    return g_strdup_printf (_("Still needed for a quorum: %s"), missing);

  /* Translators: who is missing, such as "someone from health" */
  return g_strdup_printf (_("Not quorate, missing: %s"), missing);
}

/**
 * cairn_agenda_describe_item_quorum:
 * @self: an agenda
 * @item: one of its items
 *
 * Says who is not there for a whole item although the meeting has a quorum: they come
 * later, or leave before.
 *
 * Returns: (transfer full) (nullable): a sentence, or %NULL if the item fares as the meeting does
 */
char *
cairn_agenda_describe_item_quorum (CairnAgenda     *self,
                                   CairnAgendaItem *item)
{
  g_autofree char *missing = NULL;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), NULL);
  g_return_val_if_fail (CAIRN_IS_AGENDA_ITEM (item), NULL);

  if (!cairn_agenda_is_quorate (self, NULL))
    return NULL;
  missing = join_missing (self, item);

  /* Translators: who is missing while an item of the agenda is taken, such as "someone from health" */
  return missing == NULL ? NULL : g_strdup_printf (_("Not quorate for this item, missing: %s"), missing);
}
