/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-meeting-plan.h"

#include <glib/gi18n.h>

#include "cairn-agenda-items.h"
#include "cairn-calendar.h"
#include "cairn-facts.h"
#include "cairn-obstacle.h"
#include "cairn-operation-private.h"
#include "cairn-uuid.h"
#include "cairn-vocabulary.h"

static void
add_papers_day (CairnChange *change,
                const char  *kind,
                CairnDay     held_on)
{
  CairnVocabularyEntry *entry = cairn_vocabulary_find (cairn_vocabulary_get ("meeting-kind"), kind);
  int working_days = (int) cairn_vocabulary_entry_get_integer (entry, "papers_working_days", 0);

  if (working_days > 0)
    _cairn_operation_set_day (change, "papers_on",
                              cairn_calendar_subtract (cairn_calendar_get_default (), held_on, working_days));
}

/* A panel begins with the business that every meeting has. */
static void
append_usual_items (CairnChangeSet *changes,
                    const char     *uuid)
{
  g_autoptr(CairnRecord) meeting = cairn_record_new (CAIRN_ENTITY_MEETING, uuid);
  g_autoptr(CairnAgenda) agenda = cairn_agenda_new (CAIRN_MEETING (meeting));
  g_autoptr(CairnChangeSet) items = NULL;

  cairn_aggregate_apply (CAIRN_AGGREGATE (agenda), changes);
  items = cairn_agenda_add_usual_items (agenda, NULL);
  cairn_change_set_append (changes, items);
}

static gboolean
has_discussed (CairnAgenda *self)
{
  g_autoptr(GPtrArray) items = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_AGENDA_ITEM);

  for (guint i = 0; i < items->len; i++)
    if (cairn_record_is (g_ptr_array_index (items, i), "outcome", "discussed"))
      return TRUE;

  return FALSE;
}

/**
 * cairn_meeting_plan:
 * @kind: code of the vocabulary `meeting-kind`
 * @held_on: on which day
 * @starts_at: (nullable): `HH:MM`
 * @booked_minutes: how long the room is booked, or 0 if that is not known
 * @theme: (nullable): its theme; a themed panel must have one
 * @meeting_uuid: (out) (optional) (transfer full): uuid of the new meeting
 * @error: return location for a #GError
 *
 * Plans a meeting.  A panel's papers go out so many working days before, and its
 * agenda begins with the business that every panel has.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_meeting_plan (const char  *kind,
                    CairnDay     held_on,
                    const char  *starts_at,
                    int          booked_minutes,
                    const char  *theme,
                    char       **meeting_uuid,
                    GError     **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autofree char *uuid = cairn_uuid_new ();
  g_autofree char *minutes = booked_minutes > 0 ? g_strdup_printf ("%d", booked_minutes) : NULL;
  g_autoptr(CairnChangeSet) changes = NULL;
  CairnChange *change = NULL;

  g_return_val_if_fail (cairn_vocabulary_label ("meeting-kind", kind) != NULL, NULL);

  changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, uuid, NULL);
  change = cairn_change_set_insert (changes, CAIRN_ENTITY_MEETING, uuid);
  cairn_change_set_field_text (change, "kind", kind);
  cairn_change_set_field_text (change, "status", "planned");
  _cairn_operation_set_day (change, "held_on", held_on);
  _cairn_operation_set_checked (change, "starts_at", starts_at, obstacles);
  _cairn_operation_set_checked (change, "booked_minutes", minutes, obstacles);
  _cairn_operation_set_checked (change, "theme", theme, obstacles);

  if (held_on == CAIRN_DAY_NONE)
    cairn_obstacles_add (obstacles, "no-day", NULL, _("Say on which day."));
  if (g_str_equal (kind, "themed_panel") && !_cairn_operation_has_text (theme))
    cairn_obstacles_add (obstacles, "no-theme", NULL, _("A themed panel needs its theme."));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  add_papers_day (change, kind, held_on);
  if (g_strcmp0 (cairn_vocabulary_string ("meeting-kind", kind, "family"), "panel") == 0)
    append_usual_items (changes, uuid);
  if (meeting_uuid != NULL)
    *meeting_uuid = g_steal_pointer (&uuid);

  return g_steal_pointer (&changes);
}

/**
 * cairn_agenda_set_status:
 * @self: an agenda
 * @status: code of the vocabulary `meeting-status`
 * @today: the day it is
 * @error: return location for a #GError
 *
 * Records that a meeting was held or cancelled, or is planned after all.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_agenda_set_status (CairnAgenda  *self,
                         const char   *status,
                         CairnDay      today,
                         GError      **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  CairnRecord *meeting = NULL;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), NULL);
  g_return_val_if_fail (cairn_vocabulary_label ("meeting-status", status) != NULL, NULL);

  meeting = CAIRN_RECORD (cairn_agenda_get_meeting (self));
  if (g_str_equal (status, "held") && cairn_record_get_day (meeting, "held_on") > today)
    cairn_obstacles_add (obstacles, "future", meeting, _("The meeting is still to come."));
  if (!g_str_equal (status, "held") && has_discussed (self))
    cairn_obstacles_add (obstacles, "discussed", meeting, _("Items of this meeting were discussed, so it was held."));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, cairn_aggregate_get_uuid (CAIRN_AGGREGATE (self)), NULL);
  cairn_change_set_field_text (_cairn_operation_update (changes, meeting), "status", status);

  return g_steal_pointer (&changes);
}
