/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-agenda-entry.h"

#include <glib/gi18n.h>

#include "cairn-agenda-clock.h"
#include "cairn-facts.h"
#include "cairn-quorum.h"
#include "cairn-vocabulary.h"

/**
 * CairnAgendaEntry:
 *
 * An item of an agenda as its row shows it. Unlike [class@Cairn.AgendaLine], of which
 * there are new ones after each change, an entry stays the same object as long as its
 * item is on the agenda, so that whoever has the keyboard on it keeps it.
 */
struct _CairnAgendaEntry
{
  GObject          parent_instance;

  CairnAgendaItem *item;      /* (owned) */
  char            *starts;    /* (owned) */
  char            *title;     /* (owned) */
  char            *note;      /* (owned) */
  char            *outcome;   /* (owned) (nullable) */
  char            *case_uuid; /* (owned) (nullable) */
  guint            number;
  int              minutes;
  gboolean         is_case;
};

G_DEFINE_FINAL_TYPE (CairnAgendaEntry, cairn_agenda_entry, G_TYPE_OBJECT)

typedef enum
{
  PROP_IS_CASE = 1,
  PROP_MINUTES,
  PROP_NOTE,
  PROP_NUMBER,
  PROP_OUTCOME,
  PROP_STARTS,
  PROP_TITLE,
} CairnAgendaEntryProperty;

static GParamSpec *props[PROP_TITLE + 1];

static const char *
find_age_band (CairnAgenda *agenda,
               CairnRecord *record)
{
  g_autoptr(GPtrArray) rows = cairn_aggregate_list_records (CAIRN_AGGREGATE (agenda), CAIRN_ENTITY_ANALYTIC);

  for (guint i = 0; i < rows->len; i++)
    {
      CairnRecord *row = g_ptr_array_index (rows, i);

      if (cairn_record_is (row, "case", cairn_record_get_uuid (record)))
        return cairn_vocabulary_title ("age-band", cairn_record_get_text (row, "age_band"));
    }

  return NULL;
}

/* How old the child was, why the case is on this agenda, and who is not there for it. */
static char *
build_note (CairnAgenda *agenda,
            CairnRecord *item,
            GPtrArray   *cases)
{
  const char *why = cairn_record_get_text (item, "why");
  g_autofree char *quorum = NULL;
  g_autoptr(GStrvBuilder) parts = g_strv_builder_new ();
  g_auto(GStrv) strings = NULL;

  for (guint i = 0; i < cases->len; i++)
    {
      const char *band = find_age_band (agenda, g_ptr_array_index (cases, i));

      if (band != NULL)
        g_strv_builder_add (parts, band);
    }
  if (why != NULL)
    g_strv_builder_add (parts, why);
  if (cases->len > 0)
    quorum = cairn_agenda_describe_item_quorum (agenda, CAIRN_AGENDA_ITEM (item));
  if (quorum != NULL)
    g_strv_builder_add (parts, quorum);
  strings = g_strv_builder_end (parts);

  return g_strjoinv (" · ", strings);
}

static char *
build_outcome (CairnRecord *item)
{
  const char *title = cairn_vocabulary_title ("agenda-outcome", cairn_record_get_text (item, "outcome"));
  const char *reason = cairn_record_get_text (item, "outcome_reason");

  if (title == NULL || reason == NULL)
    return g_strdup (title);

  /* Translators: what became of an item of the agenda ("Deferred"), and why. */
  return g_strdup_printf (_("%s: %s"), title, reason);
}

static void
take_text (CairnAgendaEntry         *self,
           char                    **held,
           const char               *text,
           CairnAgendaEntryProperty  property)
{
  if (g_set_str (held, text))
    g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

static void
cairn_agenda_entry_finalize (GObject *object)
{
  CairnAgendaEntry *self = CAIRN_AGENDA_ENTRY (object);

  g_clear_object (&self->item);
  g_clear_pointer (&self->starts, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->outcome, g_free);
  g_clear_pointer (&self->case_uuid, g_free);

  G_OBJECT_CLASS (cairn_agenda_entry_parent_class)->finalize (object);
}

static void
cairn_agenda_entry_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  CairnAgendaEntry *self = CAIRN_AGENDA_ENTRY (object);

  switch ((CairnAgendaEntryProperty) prop_id)
    {
    case PROP_IS_CASE:
      g_value_set_boolean (value, self->is_case);
      break;
    case PROP_MINUTES:
      g_value_set_int (value, self->minutes);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    case PROP_NUMBER:
      g_value_set_uint (value, self->number);
      break;
    case PROP_OUTCOME:
      g_value_set_string (value, self->outcome);
      break;
    case PROP_STARTS:
      g_value_set_string (value, self->starts);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_agenda_entry_class_init (CairnAgendaEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags ro = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = cairn_agenda_entry_finalize;
  object_class->get_property = cairn_agenda_entry_get_property;

  /**
   * CairnAgendaEntry:is-case:
   *
   * Whether it stands in the part for cases.
   */
  props[PROP_IS_CASE] = g_param_spec_boolean ("is-case", NULL, NULL, FALSE, ro);

  /**
   * CairnAgendaEntry:minutes:
   *
   * How long it takes: the minutes used, or planned while none were.
   */
  props[PROP_MINUTES] = g_param_spec_int ("minutes", NULL, NULL, 0, G_MAXINT, 0, ro);

  /**
   * CairnAgendaEntry:note:
   *
   * How old the child was, why the case is here and who is not there for it; empty for business.
   */
  props[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, ro);

  /**
   * CairnAgendaEntry:number:
   *
   * Its number on the agenda, from 1.
   */
  props[PROP_NUMBER] = g_param_spec_uint ("number", NULL, NULL, 0, G_MAXUINT, 0, ro);

  /**
   * CairnAgendaEntry:outcome:
   *
   * What became of it, in words; %NULL while nothing has.
   */
  props[PROP_OUTCOME] = g_param_spec_string ("outcome", NULL, NULL, NULL, ro);

  /**
   * CairnAgendaEntry:starts:
   *
   * When it begins, `HH:MM`; empty if the meeting has no time.
   */
  props[PROP_STARTS] = g_param_spec_string ("starts", NULL, NULL, NULL, ro);

  /**
   * CairnAgendaEntry:title:
   *
   * What it is called: a business item, or the references of its cases.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, ro);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
cairn_agenda_entry_init (CairnAgendaEntry *self)
{
}

/**
 * cairn_agenda_entry_new:
 * @agenda: an agenda
 * @line: one of its lines
 *
 * Returns: (transfer full): an entry that shows @line
 */
CairnAgendaEntry *
cairn_agenda_entry_new (CairnAgenda     *agenda,
                        CairnAgendaLine *line)
{
  CairnAgendaEntry *self = NULL;

  g_return_val_if_fail (CAIRN_IS_AGENDA (agenda), NULL);
  g_return_val_if_fail (CAIRN_IS_AGENDA_LINE (line), NULL);

  self = g_object_new (CAIRN_TYPE_AGENDA_ENTRY, NULL);
  self->item = g_object_ref (cairn_agenda_line_get_item (line));
  cairn_agenda_entry_show (self, agenda, line);

  return self;
}

/**
 * cairn_agenda_entry_show:
 * @self: an entry
 * @agenda: its agenda
 * @line: the line of the same item, as it stands now
 *
 * Shows what @line says, and notifies of what is different.
 */
void
cairn_agenda_entry_show (CairnAgendaEntry *self,
                         CairnAgenda      *agenda,
                         CairnAgendaLine  *line)
{
  CairnRecord *item = NULL;
  g_autoptr(GPtrArray) cases = NULL;
  g_autofree char *note = NULL;
  g_autofree char *outcome = NULL;

  g_return_if_fail (CAIRN_IS_AGENDA_ENTRY (self));
  g_return_if_fail (CAIRN_IS_AGENDA (agenda));
  g_return_if_fail (cairn_agenda_line_get_item (line) == self->item);

  item = CAIRN_RECORD (self->item);
  cases = cairn_agenda_list_cases (agenda, self->item);
  note = build_note (agenda, item, cases);
  outcome = build_outcome (item);

  g_object_freeze_notify (G_OBJECT (self));
  g_set_str (&self->case_uuid, cases->len == 0 ? NULL : cairn_record_get_uuid (g_ptr_array_index (cases, 0)));
  take_text (self, &self->note, note, PROP_NOTE);
  take_text (self, &self->outcome, outcome, PROP_OUTCOME);
  take_text (self, &self->starts, cairn_agenda_line_get_starts (line), PROP_STARTS);
  take_text (self, &self->title, cairn_agenda_line_get_title (line), PROP_TITLE);
  if (self->number != cairn_agenda_line_get_number (line))
    {
      self->number = cairn_agenda_line_get_number (line);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NUMBER]);
    }
  if (self->minutes != cairn_agenda_line_get_minutes (line))
    {
      self->minutes = cairn_agenda_line_get_minutes (line);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MINUTES]);
    }
  if (self->is_case != cairn_agenda_line_get_is_case (line))
    {
      self->is_case = cairn_agenda_line_get_is_case (line);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_IS_CASE]);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * cairn_agenda_entry_get_item:
 * @self: an entry
 *
 * Returns: (transfer none): the live item it shows
 */
CairnAgendaItem *
cairn_agenda_entry_get_item (CairnAgendaEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_ENTRY (self), NULL);

  return self->item;
}

/**
 * cairn_agenda_entry_get_uuid:
 * @self: an entry
 *
 * Returns: (transfer none): uuid of its item
 */
const char *
cairn_agenda_entry_get_uuid (CairnAgendaEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_ENTRY (self), NULL);

  return cairn_record_get_uuid (CAIRN_RECORD (self->item));
}

/**
 * cairn_agenda_entry_get_number:
 * @self: an entry
 *
 * Returns: its number on the agenda, from 1
 */
guint
cairn_agenda_entry_get_number (CairnAgendaEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_ENTRY (self), 0);

  return self->number;
}

/**
 * cairn_agenda_entry_get_starts:
 * @self: an entry
 *
 * Returns: (transfer none): when it begins, `HH:MM`; empty if the meeting has no time
 */
const char *
cairn_agenda_entry_get_starts (CairnAgendaEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_ENTRY (self), NULL);

  return self->starts;
}

/**
 * cairn_agenda_entry_get_title:
 * @self: an entry
 *
 * Returns: (transfer none): what it is called
 */
const char *
cairn_agenda_entry_get_title (CairnAgendaEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_ENTRY (self), NULL);

  return self->title;
}

/**
 * cairn_agenda_entry_get_note:
 * @self: an entry
 *
 * Returns: (transfer none): how old the child was and why the case is here; empty for business
 */
const char *
cairn_agenda_entry_get_note (CairnAgendaEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_ENTRY (self), NULL);

  return self->note;
}

/**
 * cairn_agenda_entry_get_outcome:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): what became of it, in words
 */
const char *
cairn_agenda_entry_get_outcome (CairnAgendaEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_ENTRY (self), NULL);

  return self->outcome;
}

/**
 * cairn_agenda_entry_get_case:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): uuid of its first case
 */
const char *
cairn_agenda_entry_get_case (CairnAgendaEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_ENTRY (self), NULL);

  return self->case_uuid;
}

/**
 * cairn_agenda_entry_get_minutes:
 * @self: an entry
 *
 * Returns: how many minutes it takes
 */
int
cairn_agenda_entry_get_minutes (CairnAgendaEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_ENTRY (self), 0);

  return self->minutes;
}

/**
 * cairn_agenda_entry_get_is_case:
 * @self: an entry
 *
 * Returns: whether it stands in the part for cases
 */
gboolean
cairn_agenda_entry_get_is_case (CairnAgendaEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_ENTRY (self), FALSE);

  return self->is_case;
}

/**
 * cairn_agenda_entry_has_used:
 * @self: an entry
 *
 * Returns: whether its minutes are those it really took
 */
gboolean
cairn_agenda_entry_has_used (CairnAgendaEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_ENTRY (self), FALSE);

  return cairn_record_has (CAIRN_RECORD (self->item), "used_minutes");
}

/**
 * cairn_agenda_entry_describe:
 * @self: an entry
 *
 * Says where it stands and what it is, for who listens.
 *
 * Returns: (transfer full): such as "Item 5, 10:10, 2324-012, 25 minutes"
 */
char *
cairn_agenda_entry_describe (CairnAgendaEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_ENTRY (self), NULL);

  if (*self->starts == '\0')
    /* Translators: number of an item of the agenda, what it is called, and how long it takes. */
    return g_strdup_printf (ngettext ("Item %u, %s, %d minute", "Item %u, %s, %d minutes", (gulong) self->minutes),
                            self->number, self->title, self->minutes);

  /* Translators: number of an item of the agenda, when it begins, what it is called, and how long it takes. */
  return g_strdup_printf (ngettext ("Item %u, %s, %s, %d minute", "Item %u, %s, %s, %d minutes",
                                    (gulong) self->minutes),
                          self->number, self->starts, self->title, self->minutes);
}
