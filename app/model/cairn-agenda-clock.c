/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-agenda-clock.h"

#include <glib/gi18n.h>

#include "cairn-facts.h"
#include "cairn-vocabulary.h"

#define MINUTES_A_DAY (24 * 60)
#define MINUTES_AN_HOUR 60

/* No time of day. */
#define NO_TIME (-1)

static int
compare_items (gconstpointer a,
               gconstpointer b)
{
  CairnRecord *first = *(CairnRecord **) a;
  CairnRecord *second = *(CairnRecord **) b;
  gint64 p = cairn_record_get_integer (first, "position");
  gint64 q = cairn_record_get_integer (second, "position");

  if (p != q)
    return p < q ? -1 : 1;

  return g_strcmp0 (cairn_record_get_uuid (first), cairn_record_get_uuid (second));
}

/* What an item took counts, once it is known; until then what was planned. */
static int
get_minutes (CairnRecord *item)
{
  gint64 used = cairn_record_get_integer (item, "used_minutes");

  if (used != CAIRN_NOT_STATED)
    return (int) used;

  return (int) MAX (0, cairn_record_get_integer (item, "planned_minutes"));
}

static int
get_start_minute (CairnAgenda *self)
{
  const char *text = cairn_record_get_text (CAIRN_RECORD (cairn_agenda_get_meeting (self)), "starts_at");

  if (text == NULL || strlen (text) != 5)
    return NO_TIME;

  return (int) g_ascii_strtoll (text, NULL, 10) * MINUTES_AN_HOUR + (int) g_ascii_strtoll (text + 3, NULL, 10);
}

static char *
format_time (int minute)
{
  int of_day = minute % MINUTES_A_DAY;

  return g_strdup_printf ("%02d:%02d", of_day / MINUTES_AN_HOUR, of_day % MINUTES_AN_HOUR);
}

static char *
build_case_title (CairnAgenda *self,
                  CairnRecord *item)
{
  g_autoptr(GPtrArray) cases = cairn_agenda_list_cases (self, CAIRN_AGENDA_ITEM (item));
  g_autoptr(GString) title = g_string_new (NULL);

  for (guint i = 0; i < cases->len; i++)
    g_string_append_printf (title, "%s%s", i == 0 ? "" : ", ",
                            cairn_record_get_text (g_ptr_array_index (cases, i), "reference"));

  return g_string_free_and_steal (g_steal_pointer (&title));
}

static char *
build_title (CairnAgenda *self,
             CairnRecord *item)
{
  const char *own = cairn_record_get_text (item, "title");
  const char *business = cairn_vocabulary_title ("business-item", cairn_record_get_text (item, "business"));

  if (cairn_record_is (item, "part", "cases"))
    {
      g_autofree char *cases = build_case_title (self, item);

      if (*cases != '\0')
        return g_steal_pointer (&cases);
    }
  if (own != NULL)
    return g_strdup (own);

  return g_strdup (business == NULL ? "" : business);
}

/**
 * cairn_agenda_sort_items:
 * @self: an agenda
 *
 * Returns: (transfer full) (element-type CairnAgendaItem): its items in their order
 */
GPtrArray *
cairn_agenda_sort_items (CairnAgenda *self)
{
  GPtrArray *items = NULL;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), NULL);

  items = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_AGENDA_ITEM);
  g_ptr_array_sort (items, compare_items);

  return items;
}

/**
 * cairn_agenda_list_cases:
 * @self: an agenda
 * @item: one of its items
 *
 * Returns: (transfer full) (element-type CairnCase): the cases the item is about,
 *   several where twins share it
 */
GPtrArray *
cairn_agenda_list_cases (CairnAgenda     *self,
                         CairnAgendaItem *item)
{
  g_autoptr(GPtrArray) links = NULL;
  GPtrArray *cases = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), cases);
  g_return_val_if_fail (CAIRN_IS_AGENDA_ITEM (item), cases);

  links = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_ITEM_CASE);
  for (guint i = 0; i < links->len; i++)
    {
      CairnRecord *link = g_ptr_array_index (links, i);
      CairnRecord *found = NULL;

      if (!cairn_record_is (link, "item", cairn_record_get_uuid (CAIRN_RECORD (item))))
        continue;
      found = cairn_aggregate_find (CAIRN_AGGREGATE (self), cairn_record_get_text (link, "case"));
      if (found != NULL)
        g_ptr_array_add (cases, g_object_ref (found));
    }

  return cases;
}

/**
 * cairn_agenda_list_lines:
 * @self: an agenda
 *
 * Lists the agenda as people read it, with a running clock.
 *
 * Returns: (transfer full): a list of [class@Cairn.AgendaLine]
 */
GListModel *
cairn_agenda_list_lines (CairnAgenda *self)
{
  g_autoptr(GListStore) lines = g_list_store_new (CAIRN_TYPE_AGENDA_LINE);
  g_autoptr(GPtrArray) items = NULL;
  int minute = 0;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), NULL);

  items = cairn_agenda_sort_items (self);
  minute = get_start_minute (self);
  for (guint i = 0; i < items->len; i++)
    {
      CairnRecord *item = g_ptr_array_index (items, i);
      g_autofree char *starts = minute == NO_TIME ? g_strdup ("") : format_time (minute);
      g_autofree char *title = build_title (self, item);
      g_autoptr(CairnAgendaLine) line = NULL;

      line = cairn_agenda_line_new (CAIRN_AGENDA_ITEM (item), i + 1, starts, title, get_minutes (item));
      g_list_store_append (lines, line);
      if (minute != NO_TIME)
        minute += get_minutes (item);
    }

  return G_LIST_MODEL (g_steal_pointer (&lines));
}

/**
 * cairn_agenda_get_total_minutes:
 * @self: an agenda
 *
 * Returns: how long all of it takes, in minutes
 */
int
cairn_agenda_get_total_minutes (CairnAgenda *self)
{
  g_autoptr(GPtrArray) items = NULL;
  int total = 0;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), 0);

  items = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_AGENDA_ITEM);
  for (guint i = 0; i < items->len; i++)
    total += get_minutes (g_ptr_array_index (items, i));

  return total;
}

/**
 * cairn_agenda_get_spare_minutes:
 * @self: an agenda
 *
 * Returns: how many of the booked minutes are left, negative if it takes longer,
 *   or %G_MAXINT if no time is booked
 */
int
cairn_agenda_get_spare_minutes (CairnAgenda *self)
{
  gint64 booked = 0;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), 0);

  booked = cairn_record_get_integer (CAIRN_RECORD (cairn_agenda_get_meeting (self)), "booked_minutes");
  if (booked == CAIRN_NOT_STATED)
    return G_MAXINT;

  return (int) booked - cairn_agenda_get_total_minutes (self);
}

/**
 * cairn_agenda_dup_end:
 * @self: an agenda
 *
 * Returns: (transfer full) (nullable): when it is predicted to end, `HH:MM`, or
 *   %NULL if the meeting has no time
 */
char *
cairn_agenda_dup_end (CairnAgenda *self)
{
  int minute = 0;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), NULL);

  minute = get_start_minute (self);

  return minute == NO_TIME ? NULL : format_time (minute + cairn_agenda_get_total_minutes (self));
}

/**
 * cairn_agenda_describe_clock:
 * @self: an agenda
 *
 * Says when the meeting ends and how that compares with the time that is booked.
 *
 * Returns: (transfer full): such as "Ends 12:20, 10 min to spare"
 */
char *
cairn_agenda_describe_clock (CairnAgenda *self)
{
  g_autofree char *end = cairn_agenda_dup_end (self);
  g_autofree char *total = cairn_minutes_describe (cairn_agenda_get_total_minutes (self));
  g_autofree char *spare = NULL;
  int minutes = cairn_agenda_get_spare_minutes (self);

  if (end == NULL && minutes == G_MAXINT)
    /* Translators: %s is a length of time, such as "2 h 50 min" */
    return g_strdup_printf (_("Takes %s"), total);
  if (minutes == G_MAXINT)
    /* Translators: %s is a time of day */
    return g_strdup_printf (_("Ends %s"), end);

  spare = cairn_minutes_describe (ABS (minutes));
  if (end == NULL)
    end = g_steal_pointer (&total);
  if (minutes < 0)
    /* Translators: a time of day, and a length of time */
    return g_strdup_printf (_("Ends %s, %s over the booked time"), end, spare);

  return g_strdup_printf (_("Ends %s, %s to spare"), end, spare);
}

/**
 * cairn_minutes_describe:
 * @minutes: a length of time, 0 or more
 *
 * Returns: (transfer full): such as "2 h 50 min"
 */
char *
cairn_minutes_describe (int minutes)
{
  int hours = minutes / MINUTES_AN_HOUR;
  int rest = minutes % MINUTES_AN_HOUR;

  g_return_val_if_fail (minutes >= 0, NULL);

  if (hours == 0)
    return g_strdup_printf (_("%d min"), rest);
  if (rest == 0)
    return g_strdup_printf (_("%d h"), hours);

  return g_strdup_printf (_("%d h %d min"), hours, rest);
}
