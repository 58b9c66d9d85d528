/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of a meeting. */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-meeting-text.h"

#include <glib/gi18n.h>

#include "cairn-facts.h"
#include "cairn-vocabulary.h"

#define MINUTES_AN_HOUR 60
#define MINUTES_A_DAY (24 * 60)

static const char *
get_kind (CairnRecord *record)
{
  const char *title = cairn_vocabulary_title ("meeting-kind", cairn_record_get_text (record, "kind"));

  return title != NULL ? title : _("Meeting");
}

static void
add_part (GStrvBuilder *parts,
          const char   *text)
{
  if (text != NULL && *text != '\0')
    g_strv_builder_add (parts, text);
}

/**
 * cairn_meeting_describe:
 * @meeting: a meeting
 *
 * Returns: (transfer full): what it is called, such as "Panel, Thursday 25 April 2024"
 */
char *
cairn_meeting_describe (CairnMeeting *meeting)
{
  CairnRecord *record = CAIRN_RECORD (meeting);
  g_autofree char *day = NULL;

  g_return_val_if_fail (CAIRN_IS_MEETING (meeting), NULL);

  day = cairn_day_format (cairn_record_get_day (record, "held_on"), CAIRN_DAY_LONG);

  /* Translators: kind of meeting, and its day. */
  return g_strdup_printf (_("%s, %s"), get_kind (record), day);
}

/**
 * cairn_meeting_describe_day:
 * @meeting: a meeting
 *
 * Returns: (transfer full): its day, such as "Thursday 25 April 2024"
 */
char *
cairn_meeting_describe_day (CairnMeeting *meeting)
{
  g_return_val_if_fail (CAIRN_IS_MEETING (meeting), NULL);

  return cairn_day_format (cairn_record_get_day (CAIRN_RECORD (meeting), "held_on"), CAIRN_DAY_LONG);
}

/**
 * cairn_meeting_describe_time:
 * @meeting: a meeting
 *
 * Returns: (transfer full): from when to when it is booked, such as "09:30 to 12:30"; empty if it has
 *   no time
 */
char *
cairn_meeting_describe_time (CairnMeeting *meeting)
{
  CairnRecord *record = CAIRN_RECORD (meeting);
  const char *starts = NULL;
  gint64 booked = 0;
  gint64 end = 0;

  g_return_val_if_fail (CAIRN_IS_MEETING (meeting), NULL);

  starts = cairn_record_get_text (record, "starts_at");
  booked = cairn_record_get_integer (record, "booked_minutes");
  if (starts == NULL || strlen (starts) != 5)
    return g_strdup ("");
  if (booked == CAIRN_NOT_STATED)
    return g_strdup (starts);

  end = g_ascii_strtoll (starts, NULL, 10) * MINUTES_AN_HOUR + g_ascii_strtoll (starts + 3, NULL, 10) + booked;
  end %= MINUTES_A_DAY;

  /* Translators: when a meeting begins (%s, such as 09:30), and the hour and minute of its end. */
  return g_strdup_printf (_("%s to %02d:%02d"), starts, (int) end / MINUTES_AN_HOUR, (int) end % MINUTES_AN_HOUR);
}

/**
 * cairn_meeting_describe_about:
 * @meeting: a meeting
 *
 * Returns: (transfer full): its kind, theme, time and place, with dots between
 */
char *
cairn_meeting_describe_about (CairnMeeting *meeting)
{
  CairnRecord *record = CAIRN_RECORD (meeting);
  g_autoptr(GStrvBuilder) parts = g_strv_builder_new ();
  g_autofree char *time = NULL;
  g_auto(GStrv) strings = NULL;

  g_return_val_if_fail (CAIRN_IS_MEETING (meeting), NULL);

  time = cairn_meeting_describe_time (meeting);
  add_part (parts, get_kind (record));
  add_part (parts, cairn_record_get_text (record, "theme"));
  add_part (parts, time);
  add_part (parts, cairn_record_get_text (record, "place"));
  strings = g_strv_builder_end (parts);

  return g_strjoinv (" · ", strings);
}

/**
 * cairn_meeting_describe_next:
 * @meeting: a meeting
 * @today: the day it is
 *
 * Says what is next to do for a meeting that is planned: its papers, or to write down that it was held.
 *
 * Returns: (transfer full) (nullable): such as "Papers go out on 17 April", or %NULL if nothing is
 */
char *
cairn_meeting_describe_next (CairnMeeting *meeting,
                             CairnDay      today)
{
  CairnRecord *record = CAIRN_RECORD (meeting);
  CairnDay papers = CAIRN_DAY_NONE;
  g_autofree char *day = NULL;

  g_return_val_if_fail (CAIRN_IS_MEETING (meeting), NULL);
  g_return_val_if_fail (today != CAIRN_DAY_NONE, NULL);

  if (cairn_record_is (record, "status", "cancelled"))
    return g_strdup (_("Cancelled"));
  if (!cairn_record_is (record, "status", "planned"))
    return NULL;
  if (cairn_record_get_day (record, "held_on") < today)
    return g_strdup (_("Was it held?"));

  papers = cairn_record_get_day (record, "papers_on");
  if (papers == CAIRN_DAY_NONE || cairn_record_has (record, "circulated_on"))
    return NULL;

  day = cairn_day_format (papers, CAIRN_DAY_SHORT);
  if (papers < today)
    /* Translators: %s is a day */
    return g_strdup_printf (_("Papers were due on %s"), day);

  /* Translators: %s is a day */
  return g_strdup_printf (_("Papers go out on %s"), day);
}
