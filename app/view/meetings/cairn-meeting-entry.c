/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-meeting-entry.h"

#include <glib/gi18n.h>

#include "cairn-facts.h"
#include "cairn-meeting-text.h"
#include "cairn-year.h"

/**
 * CairnMeetingEntry:
 *
 * A meeting as the list of meetings shows it. It follows its meeting.
 */
struct _CairnMeetingEntry
{
  GObject       parent_instance;

  CairnMeeting *meeting; /* (owned) */
  char         *title;   /* (owned) */
  char         *about;   /* (owned) */
  char         *next;    /* (owned) */
  char         *cases;   /* (owned) */
  char         *section; /* (owned) */
  CairnDay      today;
  guint         n_cases;
  gboolean      counted;
};

G_DEFINE_FINAL_TYPE (CairnMeetingEntry, cairn_meeting_entry, G_TYPE_OBJECT)

typedef enum
{
  PROP_ABOUT = 1,
  PROP_CASES,
  PROP_NEXT,
  PROP_SECTION,
  PROP_TITLE,
} CairnMeetingEntryProperty;

static GParamSpec *props[PROP_TITLE + 1];

/* Planned meetings stand together; the others under the year they were held in. */
static int
get_group (CairnMeetingEntry *self)
{
  CairnRecord *record = CAIRN_RECORD (self->meeting);

  if (cairn_record_is (record, "status", "planned"))
    return G_MAXINT;

  return cairn_year_of (cairn_record_get_day (record, "held_on"));
}

static void
take (CairnMeetingEntry         *self,
      char                     **held,
      char                      *text,
      CairnMeetingEntryProperty  property)
{
  if (g_set_str (held, text))
    g_object_notify_by_pspec (G_OBJECT (self), props[property]);
  g_free (text);
}

static char *
format_cases (CairnMeetingEntry *self)
{
  if (self->n_cases == 0)
    return g_strdup (self->counted && get_group (self) == G_MAXINT ? _("No cases yet") : "");

  return g_strdup_printf (ngettext ("%u case", "%u cases", self->n_cases), self->n_cases);
}

static char *
format_section (CairnMeetingEntry *self)
{
  int group = get_group (self);

  return group == G_MAXINT ? g_strdup (_("Planned")) : cairn_year_format (group);
}

static void
follow (CairnMeetingEntry *self)
{
  char *next = cairn_meeting_describe_next (self->meeting, self->today);

  g_object_freeze_notify (G_OBJECT (self));
  take (self, &self->about, cairn_meeting_describe_about (self->meeting), PROP_ABOUT);
  take (self, &self->cases, format_cases (self), PROP_CASES);
  take (self, &self->next, next != NULL ? next : g_strdup (""), PROP_NEXT);
  take (self, &self->section, format_section (self), PROP_SECTION);
  take (self, &self->title, cairn_meeting_describe_day (self->meeting), PROP_TITLE);
  g_object_thaw_notify (G_OBJECT (self));
}

static void
cairn_meeting_entry_finalize (GObject *object)
{
  CairnMeetingEntry *self = CAIRN_MEETING_ENTRY (object);

  g_clear_object (&self->meeting);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->about, g_free);
  g_clear_pointer (&self->next, g_free);
  g_clear_pointer (&self->cases, g_free);
  g_clear_pointer (&self->section, g_free);

  G_OBJECT_CLASS (cairn_meeting_entry_parent_class)->finalize (object);
}

static void
cairn_meeting_entry_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  CairnMeetingEntry *self = CAIRN_MEETING_ENTRY (object);

  switch ((CairnMeetingEntryProperty) prop_id)
    {
    case PROP_ABOUT:
      g_value_set_string (value, self->about);
      break;
    case PROP_CASES:
      g_value_set_string (value, self->cases);
      break;
    case PROP_NEXT:
      g_value_set_string (value, self->next);
      break;
    case PROP_SECTION:
      g_value_set_string (value, self->section);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_meeting_entry_class_init (CairnMeetingEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags ro = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = cairn_meeting_entry_finalize;
  object_class->get_property = cairn_meeting_entry_get_property;

  /**
   * CairnMeetingEntry:about:
   *
   * Its kind, theme, time and place.
   */
  props[PROP_ABOUT] = g_param_spec_string ("about", NULL, NULL, NULL, ro);

  /**
   * CairnMeetingEntry:cases:
   *
   * How many cases it is about; empty where there was none.
   */
  props[PROP_CASES] = g_param_spec_string ("cases", NULL, NULL, NULL, ro);

  /**
   * CairnMeetingEntry:next:
   *
   * What is next to do for it; empty for nothing.
   */
  props[PROP_NEXT] = g_param_spec_string ("next", NULL, NULL, NULL, ro);

  /**
   * CairnMeetingEntry:section:
   *
   * The heading it stands under: planned, or a year.
   */
  props[PROP_SECTION] = g_param_spec_string ("section", NULL, NULL, NULL, ro);

  /**
   * CairnMeetingEntry:title:
   *
   * Its day.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, ro);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
cairn_meeting_entry_init (CairnMeetingEntry *self)
{
}

/**
 * cairn_meeting_entry_new:
 * @meeting: a live meeting
 * @today: the day it is
 *
 * Returns: (transfer full): an entry that follows @meeting
 */
CairnMeetingEntry *
cairn_meeting_entry_new (CairnMeeting *meeting,
                         CairnDay      today)
{
  CairnMeetingEntry *self = NULL;

  g_return_val_if_fail (CAIRN_IS_MEETING (meeting), NULL);
  g_return_val_if_fail (today != CAIRN_DAY_NONE, NULL);

  self = g_object_new (CAIRN_TYPE_MEETING_ENTRY, NULL);
  self->meeting = g_object_ref (meeting);
  self->today = today;
  g_signal_connect_object (meeting, "notify", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  follow (self);

  return self;
}

/**
 * cairn_meeting_entry_set_cases:
 * @self: an entry
 * @n_cases: how many cases the meeting is about
 */
void
cairn_meeting_entry_set_cases (CairnMeetingEntry *self,
                               guint              n_cases)
{
  g_return_if_fail (CAIRN_IS_MEETING_ENTRY (self));

  self->n_cases = n_cases;
  self->counted = TRUE;
  take (self, &self->cases, format_cases (self), PROP_CASES);
}

/**
 * cairn_meeting_entry_get_meeting:
 * @self: an entry
 *
 * Returns: (transfer none): the live meeting
 */
CairnMeeting *
cairn_meeting_entry_get_meeting (CairnMeetingEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_MEETING_ENTRY (self), NULL);

  return self->meeting;
}

/**
 * cairn_meeting_entry_get_title:
 * @self: an entry
 *
 * Returns: (transfer none): its day
 */
const char *
cairn_meeting_entry_get_title (CairnMeetingEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_MEETING_ENTRY (self), NULL);

  return self->title;
}

/**
 * cairn_meeting_entry_get_section:
 * @self: an entry
 *
 * Returns: (transfer none): the heading it stands under
 */
const char *
cairn_meeting_entry_get_section (CairnMeetingEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_MEETING_ENTRY (self), NULL);

  return self->section;
}

/**
 * cairn_meeting_entry_describe:
 * @self: an entry
 *
 * Returns: (transfer full): all that its row shows, for who listens
 */
char *
cairn_meeting_entry_describe (CairnMeetingEntry *self)
{
  g_autoptr(GStrvBuilder) parts = g_strv_builder_new ();
  g_auto(GStrv) strings = NULL;

  g_return_val_if_fail (CAIRN_IS_MEETING_ENTRY (self), NULL);

  g_strv_builder_add_many (parts, self->title, self->about, NULL);
  if (*self->cases != '\0')
    g_strv_builder_add (parts, self->cases);
  if (*self->next != '\0')
    g_strv_builder_add (parts, self->next);
  strings = g_strv_builder_end (parts);

  return g_strjoinv (". ", strings);
}

/**
 * cairn_meeting_entry_matches:
 * @self: an entry
 * @folded: what is searched for, case-folded
 *
 * Returns: whether anything the row shows, or the chair, contains @folded
 */
gboolean
cairn_meeting_entry_matches (CairnMeetingEntry *self,
                             const char        *folded)
{
  const char *chair = NULL;
  g_autofree char *all = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (CAIRN_IS_MEETING_ENTRY (self), FALSE);
  g_return_val_if_fail (folded != NULL, FALSE);

  chair = cairn_record_get_text (CAIRN_RECORD (self->meeting), "chair");
  all = g_strjoin ("\n", self->title, self->about, self->next, chair != NULL ? chair : "",
                   cairn_record_get_text (CAIRN_RECORD (self->meeting), "held_on"), NULL);
  text = g_utf8_casefold (all, -1);

  return strstr (text, folded) != NULL;
}

/**
 * cairn_meeting_entry_compare:
 * @self: an entry
 * @other: another
 *
 * Orders planned meetings by which comes soonest, the others by which was last.
 *
 * Returns: negative if @self comes first, positive if @other does
 */
int
cairn_meeting_entry_compare (CairnMeetingEntry *self,
                             CairnMeetingEntry *other)
{
  CairnDay day = CAIRN_DAY_NONE;
  CairnDay other_day = CAIRN_DAY_NONE;
  gboolean planned = FALSE;

  g_return_val_if_fail (CAIRN_IS_MEETING_ENTRY (self), 0);
  g_return_val_if_fail (CAIRN_IS_MEETING_ENTRY (other), 0);

  day = cairn_record_get_day (CAIRN_RECORD (self->meeting), "held_on");
  other_day = cairn_record_get_day (CAIRN_RECORD (other->meeting), "held_on");
  planned = get_group (self) == G_MAXINT;
  if (day != other_day)
    return (day < other_day) == planned ? -1 : 1;

  return g_strcmp0 (cairn_record_get_uuid (CAIRN_RECORD (self->meeting)),
                    cairn_record_get_uuid (CAIRN_RECORD (other->meeting)));
}

/**
 * cairn_meeting_entry_compare_sections:
 * @self: an entry
 * @other: another
 *
 * Orders the headings: planned meetings, then the years from the last to the first.
 *
 * Returns: negative if @self comes first, positive if @other does, 0 if they stand together
 */
int
cairn_meeting_entry_compare_sections (CairnMeetingEntry *self,
                                      CairnMeetingEntry *other)
{
  int group = 0;
  int other_group = 0;

  g_return_val_if_fail (CAIRN_IS_MEETING_ENTRY (self), 0);
  g_return_val_if_fail (CAIRN_IS_MEETING_ENTRY (other), 0);

  group = get_group (self);
  other_group = get_group (other);

  return group == other_group ? 0 : group > other_group ? -1 : 1;
}
