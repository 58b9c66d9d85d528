/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-calendar.h"

#include "cairn-definition-private.h"
#include "cairn-error.h"

#define DEFAULT_CALENDAR "england-and-wales"
#define SATURDAY 6

/**
 * CairnCalendar:
 *
 * Which days are worked: Monday to Friday but for bank holidays.
 *
 * Holidays are a list of dates in `data/calendar/`, because the one-off ones
 * follow no rule.  Outside of the years the list covers only weekends are known.
 * A calendar never changes once it was read, so any thread may ask it.
 */
struct _CairnCalendar
{
  GObject     parent_instance;

  GHashTable *holidays; /* (owned): CairnDay -> name, owned */
  CairnDay    from;     /* first day the list covers */
  CairnDay    to;       /* last day the list covers */
};

G_DEFINE_FINAL_TYPE (CairnCalendar, cairn_calendar, G_TYPE_OBJECT)

static CairnDay
read_day (JsonObject  *object,
          const char  *where,
          const char  *key,
          GError     **error)
{
  const char *text = _cairn_definition_get_string (object, where, key, error);
  CairnDay day = CAIRN_DAY_NONE;

  if (text == NULL)
    return CAIRN_DAY_NONE;

  day = cairn_day_parse (text);
  if (day == CAIRN_DAY_NONE)
    g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID, "%s: “%s” is not a date", where, key);

  return day;
}

static gboolean
add_holiday (CairnCalendar  *self,
             JsonObject     *object,
             const char     *where,
             GError        **error)
{
  CairnDay day = read_day (object, where, "date", error);
  const char *name = NULL;

  if (day == CAIRN_DAY_NONE)
    return FALSE;
  name = _cairn_definition_get_string (object, where, "name", error);
  if (name == NULL)
    return FALSE;

  if (!cairn_calendar_covers (self, day))
    {
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID, "%s: “date” is outside of what the file covers", where);
      return FALSE;
    }
  if (!g_hash_table_insert (self->holidays, GUINT_TO_POINTER (day), g_strdup (name)))
    {
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID, "%s: “date” is there twice", where);
      return FALSE;
    }

  return TRUE;
}

static gboolean
fill (CairnCalendar  *self,
      JsonObject     *root,
      const char     *file,
      GError        **error)
{
  JsonArray *array = NULL;

  self->from = read_day (root, file, "from", error);
  if (self->from == CAIRN_DAY_NONE)
    return FALSE;
  self->to = read_day (root, file, "to", error);
  if (self->to == CAIRN_DAY_NONE)
    return FALSE;
  array = _cairn_definition_get_array (root, file, "holidays", error);
  if (array == NULL)
    return FALSE;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      g_autofree char *where = g_strdup_printf ("%s: holiday %u", file, i + 1);
      JsonObject *object = _cairn_definition_get_object (array, i, where, error);

      if (object == NULL || !add_holiday (self, object, where, error))
        return FALSE;
    }

  return TRUE;
}

static CairnCalendar *
create (JsonObject  *root,
        const char  *file,
        GError     **error)
{
  g_autoptr(CairnCalendar) self = g_object_new (CAIRN_TYPE_CALENDAR, NULL);

  return fill (self, root, file, error) ? g_steal_pointer (&self) : NULL;
}

/* What is compiled in is tested to be sound, so failing is a programmer's error. */
static CairnCalendar *
load (void)
{
  const char *file = "calendar/" DEFAULT_CALENDAR ".json";
  g_autoptr(GError) error = NULL;
  g_autoptr(JsonObject) root = _cairn_definition_load (file, &error);
  CairnCalendar *self = root == NULL ? NULL : create (root, file, &error);

  if (self == NULL)
    g_error ("%s", error->message);

  return self;
}

static void
cairn_calendar_finalize (GObject *object)
{
  CairnCalendar *self = CAIRN_CALENDAR (object);

  g_clear_pointer (&self->holidays, g_hash_table_unref);

  G_OBJECT_CLASS (cairn_calendar_parent_class)->finalize (object);
}

static void
cairn_calendar_class_init (CairnCalendarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = cairn_calendar_finalize;
}

static void
cairn_calendar_init (CairnCalendar *self)
{
  self->holidays = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

/**
 * cairn_calendar_get_default:
 *
 * Gets the calendar of England and Wales, reading it the first time.  Any thread.
 *
 * Returns: (transfer none): the calendar, kept for ever
 */
CairnCalendar *
cairn_calendar_get_default (void)
{
  static CairnCalendar *calendar = NULL;

  if (g_once_init_enter_pointer (&calendar))
    g_once_init_leave_pointer (&calendar, load ());

  return calendar;
}

/**
 * cairn_calendar_new_from_json:
 * @name: what messages call it
 * @json: its definition
 * @length: length of @json in bytes, or -1 if it ends with a zero
 * @error: return location for a #GError
 *
 * Reads a calendar that is not the program's own.  Any thread.
 *
 * Returns: (transfer full): the calendar, or %NULL with %CAIRN_ERROR_INVALID and
 *   a message that names the file, the holiday and the key
 */
CairnCalendar *
cairn_calendar_new_from_json (const char  *name,
                              const char  *json,
                              gssize       length,
                              GError     **error)
{
  g_autofree char *file = NULL;
  g_autoptr(JsonObject) root = NULL;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (json != NULL, NULL);

  file = g_strdup_printf ("calendar/%s.json", name);
  root = _cairn_definition_parse (file, json, length, error);

  return root == NULL ? NULL : create (root, file, error);
}

/**
 * cairn_calendar_covers:
 * @self: a calendar
 * @day: a day, not %CAIRN_DAY_NONE
 *
 * Tells whether the bank holidays around a day are known.  Any thread.
 *
 * Returns: whether @day lies in the years the list covers
 */
gboolean
cairn_calendar_covers (CairnCalendar *self,
                       CairnDay       day)
{
  g_return_val_if_fail (CAIRN_IS_CALENDAR (self), FALSE);

  return day >= self->from && day <= self->to;
}

/**
 * cairn_calendar_get_holiday:
 * @self: a calendar
 * @day: a day, not %CAIRN_DAY_NONE
 *
 * Gets the name of the bank holiday on a day.  Any thread.
 *
 * Returns: (transfer none) (nullable): its name, or %NULL if it is none
 */
const char *
cairn_calendar_get_holiday (CairnCalendar *self,
                            CairnDay       day)
{
  g_return_val_if_fail (CAIRN_IS_CALENDAR (self), NULL);

  return g_hash_table_lookup (self->holidays, GUINT_TO_POINTER (day));
}

/**
 * cairn_calendar_is_working_day:
 * @self: a calendar
 * @day: a day, not %CAIRN_DAY_NONE
 *
 * Tells whether offices work on a day.  Any thread.
 *
 * Returns: whether it is neither at a weekend nor a bank holiday
 */
gboolean
cairn_calendar_is_working_day (CairnCalendar *self,
                               CairnDay       day)
{
  g_return_val_if_fail (CAIRN_IS_CALENDAR (self), FALSE);
  g_return_val_if_fail (day != CAIRN_DAY_NONE, FALSE);

  return cairn_day_get_weekday (day) < SATURDAY && cairn_calendar_get_holiday (self, day) == NULL;
}

/**
 * cairn_calendar_next:
 * @self: a calendar
 * @day: a day, not %CAIRN_DAY_NONE
 *
 * Finds the next working day, never @day itself.  Any thread.
 *
 * Returns: the first working day after @day
 */
CairnDay
cairn_calendar_next (CairnCalendar *self,
                     CairnDay       day)
{
  return cairn_calendar_add (self, day, 1);
}

/**
 * cairn_calendar_add:
 * @self: a calendar
 * @day: a day, not %CAIRN_DAY_NONE
 * @working_days: how many working days later, 0 or more
 *
 * Counts working days on.  The day itself is never counted; with no days to
 * count the answer is the first working day not before it.  Any thread.
 *
 * Returns: a working day
 */
CairnDay
cairn_calendar_add (CairnCalendar *self,
                    CairnDay       day,
                    int            working_days)
{
  int left = working_days;

  g_return_val_if_fail (CAIRN_IS_CALENDAR (self), CAIRN_DAY_NONE);
  g_return_val_if_fail (day != CAIRN_DAY_NONE, CAIRN_DAY_NONE);
  g_return_val_if_fail (working_days >= 0, CAIRN_DAY_NONE);

  while (left > 0)
    {
      day++;
      if (cairn_calendar_is_working_day (self, day))
        left--;
    }
  while (!cairn_calendar_is_working_day (self, day))
    day++;

  return day;
}

/**
 * cairn_calendar_subtract:
 * @self: a calendar
 * @day: a day, not %CAIRN_DAY_NONE
 * @working_days: how many working days earlier, 0 or more
 *
 * Counts working days back.  The day itself is never counted; with no days to
 * count the answer is the last working day not after it.  Any thread.
 *
 * Returns: a working day
 */
CairnDay
cairn_calendar_subtract (CairnCalendar *self,
                         CairnDay       day,
                         int            working_days)
{
  int left = working_days;

  g_return_val_if_fail (CAIRN_IS_CALENDAR (self), CAIRN_DAY_NONE);
  g_return_val_if_fail (day != CAIRN_DAY_NONE, CAIRN_DAY_NONE);
  g_return_val_if_fail (working_days >= 0, CAIRN_DAY_NONE);

  while (left > 0)
    {
      day--;
      if (cairn_calendar_is_working_day (self, day))
        left--;
    }
  while (!cairn_calendar_is_working_day (self, day))
    day--;

  return day;
}

/**
 * cairn_calendar_between:
 * @self: a calendar
 * @from: a day, not %CAIRN_DAY_NONE
 * @to: a day, not %CAIRN_DAY_NONE
 *
 * Counts the working days after one day, up to and with another.  Any thread.
 *
 * Returns: the working days, negative if @to is the earlier
 */
int
cairn_calendar_between (CairnCalendar *self,
                        CairnDay       from,
                        CairnDay       to)
{
  int count = 0;

  g_return_val_if_fail (CAIRN_IS_CALENDAR (self), 0);
  g_return_val_if_fail (from != CAIRN_DAY_NONE, 0);
  g_return_val_if_fail (to != CAIRN_DAY_NONE, 0);

  if (to < from)
    return -cairn_calendar_between (self, to, from);

  for (CairnDay day = from + 1; day <= to; day++)
    if (cairn_calendar_is_working_day (self, day))
      count++;

  return count;
}
