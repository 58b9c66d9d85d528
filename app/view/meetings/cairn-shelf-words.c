/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-shelf-words.h"

#include <glib/gi18n.h>

#include "cairn-facts.h"
#include "cairn-obstacle.h"

/* What is said of a case beside an agenda: why it is ready, or why it is not. */

/* The day of the meeting whose agenda has the case already, other than @meeting_uuid. */
static CairnDay
find_other_meeting (CairnReview *review,
                    const char  *meeting_uuid)
{
  g_autoptr(GPtrArray) items = cairn_aggregate_list_records (CAIRN_AGGREGATE (review), CAIRN_ENTITY_AGENDA_ITEM);

  for (guint i = 0; i < items->len; i++)
    {
      CairnRecord *item = g_ptr_array_index (items, i);
      const char *uuid = cairn_record_get_text (item, "meeting");
      CairnRecord *meeting = uuid == NULL ? NULL : cairn_aggregate_find (CAIRN_AGGREGATE (review), uuid);

      if (meeting == NULL || g_str_equal (uuid, meeting_uuid) || cairn_record_has (item, "outcome"))
        continue;
      if (cairn_record_is (meeting, "status", "planned"))
        return cairn_record_get_day (meeting, "held_on");
    }

  return CAIRN_DAY_NONE;
}

static char *
format_near (CairnDay day,
             CairnDay today)
{
  int year = 0;
  int this_year = 0;

  cairn_day_get_ymd (day, &year, NULL, NULL);
  cairn_day_get_ymd (today, &this_year, NULL, NULL);

  return cairn_day_format (day, year == this_year ? CAIRN_DAY_SHORT : CAIRN_DAY_MEDIUM);
}

/* On the shelf a sentence is a line, and ends where the line does. */
static char *
describe_obstacles (GListModel *obstacles)
{
  g_autofree char *joined = cairn_obstacles_join (obstacles);
  g_auto(GStrv) lines = g_strsplit (joined, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_suffix (lines[i], "."))
      lines[i][strlen (lines[i]) - 1] = '\0';

  return g_strjoinv ("\n", lines);
}

static char *
describe_ready (CairnDay since,
                CairnDay today)
{
  g_autofree char *day = format_near (since, today);

  /* Translators: %s is a day, such as "12 April" */
  return g_strdup_printf (_("Ready since %s"), day);
}

/**
 * cairn_shelf_words_state:
 * @review: the review of a case
 * @obstacles: a list of [class@Cairn.Obstacle]: what is in the way of the meeting
 * @meeting_uuid: uuid of the meeting
 * @ready_since: since when it is ready, or %CAIRN_DAY_NONE
 * @today: the day it is
 *
 * Says how far a case is from a meeting, and whether another has it already. Any thread.
 *
 * Returns: (transfer full): sentences without their full stops, a line each
 */
char *
cairn_shelf_words_state (CairnReview *review,
                         GListModel  *obstacles,
                         const char  *meeting_uuid,
                         CairnDay     ready_since,
                         CairnDay     today)
{
  CairnDay other = CAIRN_DAY_NONE;
  g_autofree char *state = NULL;
  g_autofree char *day = NULL;
  g_autofree char *note = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (review), NULL);
  g_return_val_if_fail (meeting_uuid != NULL, NULL);

  other = find_other_meeting (review, meeting_uuid);
  state = ready_since != CAIRN_DAY_NONE ? describe_ready (ready_since, today) : describe_obstacles (obstacles);
  if (other == CAIRN_DAY_NONE)
    return g_steal_pointer (&state);

  day = format_near (other, today);
  /* Translators: %s is the day of another meeting */
  note = g_strdup_printf (_("On the agenda of %s already"), day);

  return g_strconcat (state, "\n", note, NULL);
}
