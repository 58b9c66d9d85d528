/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-agenda-line.h"

/**
 * CairnAgendaLine:
 *
 * One line of an agenda as people read it: its number, when it begins, what it is
 * called and how long it takes.  It never changes; lines are made anew when the
 * agenda changes.
 */
struct _CairnAgendaLine
{
  GObject          parent_instance;

  CairnAgendaItem *item;    /* (owned) */
  char            *starts;  /* (owned): "HH:MM", empty if the meeting has no time */
  char            *title;   /* (owned) */
  guint            number;
  int              minutes;
};

G_DEFINE_FINAL_TYPE (CairnAgendaLine, cairn_agenda_line, G_TYPE_OBJECT)

typedef enum
{
  PROP_IS_CASE = 1,
  PROP_ITEM,
  PROP_MINUTES,
  PROP_NUMBER,
  PROP_STARTS,
  PROP_TITLE,
} CairnAgendaLineProperty;

static GParamSpec *props[PROP_TITLE + 1];

static void
cairn_agenda_line_dispose (GObject *object)
{
  CairnAgendaLine *self = CAIRN_AGENDA_LINE (object);

  g_clear_object (&self->item);

  G_OBJECT_CLASS (cairn_agenda_line_parent_class)->dispose (object);
}

static void
cairn_agenda_line_finalize (GObject *object)
{
  CairnAgendaLine *self = CAIRN_AGENDA_LINE (object);

  g_clear_pointer (&self->starts, g_free);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (cairn_agenda_line_parent_class)->finalize (object);
}

static void
cairn_agenda_line_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  CairnAgendaLine *self = CAIRN_AGENDA_LINE (object);

  switch ((CairnAgendaLineProperty) prop_id)
    {
    case PROP_IS_CASE:
      g_value_set_boolean (value, cairn_agenda_line_get_is_case (self));
      break;
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;
    case PROP_MINUTES:
      g_value_set_int (value, self->minutes);
      break;
    case PROP_NUMBER:
      g_value_set_uint (value, self->number);
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
cairn_agenda_line_class_init (CairnAgendaLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags ro = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = cairn_agenda_line_dispose;
  object_class->finalize = cairn_agenda_line_finalize;
  object_class->get_property = cairn_agenda_line_get_property;

  /**
   * CairnAgendaLine:is-case:
   *
   * Whether it stands in the part for cases.
   */
  props[PROP_IS_CASE] = g_param_spec_boolean ("is-case", NULL, NULL, FALSE, ro);

  /**
   * CairnAgendaLine:item:
   *
   * The agenda item it shows.
   */
  props[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, CAIRN_TYPE_AGENDA_ITEM, ro);

  /**
   * CairnAgendaLine:minutes:
   *
   * How long it takes: the minutes used, or planned while none were.
   */
  props[PROP_MINUTES] = g_param_spec_int ("minutes", NULL, NULL, 0, G_MAXINT, 0, ro);

  /**
   * CairnAgendaLine:number:
   *
   * Its number on the agenda, from 1.
   */
  props[PROP_NUMBER] = g_param_spec_uint ("number", NULL, NULL, 0, G_MAXUINT, 0, ro);

  /**
   * CairnAgendaLine:starts:
   *
   * When it begins, `HH:MM`; empty if the meeting has no time.
   */
  props[PROP_STARTS] = g_param_spec_string ("starts", NULL, NULL, "", ro);

  /**
   * CairnAgendaLine:title:
   *
   * What it is called: a business item, or the references of its cases.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", ro);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
cairn_agenda_line_init (CairnAgendaLine *self)
{
}

/**
 * cairn_agenda_line_new:
 * @item: the agenda item
 * @number: its number, from 1
 * @starts: when it begins, `HH:MM`, or empty
 * @title: what it is called
 * @minutes: how long it takes
 *
 * Creates a line of an agenda.
 *
 * Returns: (transfer full): a new line
 */
CairnAgendaLine *
cairn_agenda_line_new (CairnAgendaItem *item,
                       guint            number,
                       const char      *starts,
                       const char      *title,
                       int              minutes)
{
  CairnAgendaLine *self = NULL;

  g_return_val_if_fail (CAIRN_IS_AGENDA_ITEM (item), NULL);
  g_return_val_if_fail (starts != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  self = g_object_new (CAIRN_TYPE_AGENDA_LINE, NULL);
  self->item = g_object_ref (item);
  self->number = number;
  self->starts = g_strdup (starts);
  self->title = g_strdup (title);
  self->minutes = minutes;

  return self;
}

/**
 * cairn_agenda_line_get_item:
 * @self: a line of an agenda
 *
 * Returns: (transfer none): the agenda item it shows
 */
CairnAgendaItem *
cairn_agenda_line_get_item (CairnAgendaLine *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_LINE (self), NULL);

  return self->item;
}

/**
 * cairn_agenda_line_get_number:
 * @self: a line of an agenda
 *
 * Returns: its number, from 1
 */
guint
cairn_agenda_line_get_number (CairnAgendaLine *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_LINE (self), 0);

  return self->number;
}

/**
 * cairn_agenda_line_get_starts:
 * @self: a line of an agenda
 *
 * Returns: (transfer none): when it begins, `HH:MM`; empty if the meeting has no time
 */
const char *
cairn_agenda_line_get_starts (CairnAgendaLine *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_LINE (self), NULL);

  return self->starts;
}

/**
 * cairn_agenda_line_get_title:
 * @self: a line of an agenda
 *
 * Returns: (transfer none): what it is called
 */
const char *
cairn_agenda_line_get_title (CairnAgendaLine *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_LINE (self), NULL);

  return self->title;
}

/**
 * cairn_agenda_line_get_minutes:
 * @self: a line of an agenda
 *
 * Returns: how long it takes, in minutes
 */
int
cairn_agenda_line_get_minutes (CairnAgendaLine *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_LINE (self), 0);

  return self->minutes;
}

/**
 * cairn_agenda_line_get_is_case:
 * @self: a line of an agenda
 *
 * Returns: whether it stands in the part for cases
 */
gboolean
cairn_agenda_line_get_is_case (CairnAgendaLine *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_LINE (self), FALSE);

  return cairn_record_is (CAIRN_RECORD (self->item), "part", "cases");
}
