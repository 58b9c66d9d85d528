/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-case-row-private.h"

/**
 * CairnCaseRow:
 *
 * One line of a list of cases: what is shown of a case before it is opened. Codes are of their
 * vocabularies, dates are `YYYY-MM-DD`, and what is blank is %NULL. It holds no name.
 *
 * A row of a list that reads on demand is blank until it was read, see
 * [property@Cairn.CaseRow:loaded].
 */
struct _CairnCaseRow
{
  GObject   parent_instance;

  char     *texts[CAIRN_N_CASE_TEXTS]; /* (owned) (nullable) */
  gboolean  matched_by_name;
  gboolean  loaded;
};

G_DEFINE_FINAL_TYPE (CairnCaseRow, cairn_case_row, G_TYPE_OBJECT)

/* The texts come first, in the order of their kinds. */
typedef enum
{
  PROP_UUID = 1,
  PROP_REFERENCE,
  PROP_STATUS,
  PROP_AGE_BAND,
  PROP_AREA,
  PROP_STAGE,
  PROP_WAITING_FOR,
  PROP_WAITING_SINCE,
  PROP_NEXT_DATE,
  PROP_MATCHED_BY_NAME,
  PROP_LOADED,
} CairnCaseRowProperty;

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static GParamSpec *props[PROP_LOADED + 1];
static guint signals[N_SIGNALS];

static void
cairn_case_row_finalize (GObject *object)
{
  CairnCaseRow *self = CAIRN_CASE_ROW (object);

  for (guint i = 0; i < CAIRN_N_CASE_TEXTS; i++)
    g_clear_pointer (&self->texts[i], g_free);

  G_OBJECT_CLASS (cairn_case_row_parent_class)->finalize (object);
}

static void
cairn_case_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  CairnCaseRow *self = CAIRN_CASE_ROW (object);

  switch ((CairnCaseRowProperty) prop_id)
    {
    case PROP_UUID:
    case PROP_REFERENCE:
    case PROP_STATUS:
    case PROP_AGE_BAND:
    case PROP_AREA:
    case PROP_STAGE:
    case PROP_WAITING_FOR:
    case PROP_WAITING_SINCE:
    case PROP_NEXT_DATE:
      g_value_set_string (value, self->texts[prop_id - PROP_UUID]);
      break;
    case PROP_MATCHED_BY_NAME:
      g_value_set_boolean (value, self->matched_by_name);
      break;
    case PROP_LOADED:
      g_value_set_boolean (value, self->loaded);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GParamSpec *
build_text (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, NULL,
                              G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
}

static GParamSpec *
build_flag (const char *name)
{
  return g_param_spec_boolean (name, NULL, NULL, FALSE,
                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
}

static void
cairn_case_row_class_init (CairnCaseRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = cairn_case_row_finalize;
  object_class->get_property = cairn_case_row_get_property;

  /**
   * CairnCaseRow:uuid:
   *
   * What names the case.
   */
  props[PROP_UUID] = build_text ("uuid");

  /**
   * CairnCaseRow:reference:
   *
   * What people call the case.
   */
  props[PROP_REFERENCE] = build_text ("reference");

  /**
   * CairnCaseRow:status:
   *
   * Code of `case-status`.
   */
  props[PROP_STATUS] = build_text ("status");

  /**
   * CairnCaseRow:age-band:
   *
   * Code of `age-band`.
   */
  props[PROP_AGE_BAND] = build_text ("age-band");

  /**
   * CairnCaseRow:area:
   *
   * Name of the area of residence.
   */
  props[PROP_AREA] = build_text ("area");

  /**
   * CairnCaseRow:stage:
   *
   * Code of `stage`: where the review stands.
   */
  props[PROP_STAGE] = build_text ("stage");

  /**
   * CairnCaseRow:waiting-for:
   *
   * Code of `wait-kind`: what the review waits for.
   */
  props[PROP_WAITING_FOR] = build_text ("waiting-for");

  /**
   * CairnCaseRow:waiting-since:
   *
   * Since when it waits for that.
   */
  props[PROP_WAITING_SINCE] = build_text ("waiting-since");

  /**
   * CairnCaseRow:next-date:
   *
   * The next date in its diary: when to ask again, a planned CDRM or a planned panel.
   */
  props[PROP_NEXT_DATE] = build_text ("next-date");

  /**
   * CairnCaseRow:matched-by-name:
   *
   * Whether a search found it only through what tells who the child is.
   */
  props[PROP_MATCHED_BY_NAME] = build_flag ("matched-by-name");

  /**
   * CairnCaseRow:loaded:
   *
   * Whether the row was read: until then it is blank.
   */
  props[PROP_LOADED] = build_flag ("loaded");

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * CairnCaseRow::changed:
   * @self: a row
   *
   * Emitted once after a reading, when any of its properties are new; cells that say several things at
   * once hear this instead of each.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CAIRN_TYPE_CASE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
cairn_case_row_init (CairnCaseRow *self)
{
}

/* Frees what a reading thread handed over. */
void
_cairn_case_row_data_free (CairnCaseRowData *self)
{
  for (guint i = 0; i < CAIRN_N_CASE_TEXTS; i++)
    g_free (self->texts[i]);
  g_free (self);
}

/* Creates a row that was not read yet. */
CairnCaseRow *
_cairn_case_row_new (void)
{
  return g_object_new (CAIRN_TYPE_CASE_ROW, NULL);
}

/* Takes what was read, and notifies what is new. */
void
_cairn_case_row_fill (CairnCaseRow           *self,
                      const CairnCaseRowData *data,
                      gboolean                matched_by_name)
{
  gboolean changed = !self->loaded || self->matched_by_name != matched_by_name;

  g_object_freeze_notify (G_OBJECT (self));

  for (guint i = 0; i < CAIRN_N_CASE_TEXTS; i++)
    {
      if (!g_set_str (&self->texts[i], data->texts[i]))
        continue;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_UUID + i]);
      changed = TRUE;
    }

  if (self->matched_by_name != matched_by_name)
    {
      self->matched_by_name = matched_by_name;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MATCHED_BY_NAME]);
    }

  if (!self->loaded)
    {
      self->loaded = TRUE;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LOADED]);
    }

  g_object_thaw_notify (G_OBJECT (self));
  if (changed)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * cairn_case_row_get_loaded:
 * @self: a row
 *
 * Returns: whether the row was read: until then it is blank
 */
gboolean
cairn_case_row_get_loaded (CairnCaseRow *self)
{
  g_return_val_if_fail (CAIRN_IS_CASE_ROW (self), FALSE);

  return self->loaded;
}

/**
 * cairn_case_row_get_uuid:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what names the case
 */
const char *
cairn_case_row_get_uuid (CairnCaseRow *self)
{
  g_return_val_if_fail (CAIRN_IS_CASE_ROW (self), NULL);

  return self->texts[CAIRN_CASE_TEXT_UUID];
}

/**
 * cairn_case_row_get_reference:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what people call the case
 */
const char *
cairn_case_row_get_reference (CairnCaseRow *self)
{
  g_return_val_if_fail (CAIRN_IS_CASE_ROW (self), NULL);

  return self->texts[CAIRN_CASE_TEXT_REFERENCE];
}

/**
 * cairn_case_row_get_status:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): code of `case-status`
 */
const char *
cairn_case_row_get_status (CairnCaseRow *self)
{
  g_return_val_if_fail (CAIRN_IS_CASE_ROW (self), NULL);

  return self->texts[CAIRN_CASE_TEXT_STATUS];
}

/**
 * cairn_case_row_get_age_band:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): code of `age-band`
 */
const char *
cairn_case_row_get_age_band (CairnCaseRow *self)
{
  g_return_val_if_fail (CAIRN_IS_CASE_ROW (self), NULL);

  return self->texts[CAIRN_CASE_TEXT_AGE_BAND];
}

/**
 * cairn_case_row_get_area:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): name of the area of residence
 */
const char *
cairn_case_row_get_area (CairnCaseRow *self)
{
  g_return_val_if_fail (CAIRN_IS_CASE_ROW (self), NULL);

  return self->texts[CAIRN_CASE_TEXT_AREA];
}

/**
 * cairn_case_row_get_stage:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): code of `stage`
 */
const char *
cairn_case_row_get_stage (CairnCaseRow *self)
{
  g_return_val_if_fail (CAIRN_IS_CASE_ROW (self), NULL);

  return self->texts[CAIRN_CASE_TEXT_STAGE];
}

/**
 * cairn_case_row_get_waiting_for:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): code of `wait-kind`, %NULL if it waits for nothing
 */
const char *
cairn_case_row_get_waiting_for (CairnCaseRow *self)
{
  g_return_val_if_fail (CAIRN_IS_CASE_ROW (self), NULL);

  return self->texts[CAIRN_CASE_TEXT_WAITING_FOR];
}

/**
 * cairn_case_row_get_waiting_since:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): since when it waits, as `YYYY-MM-DD`
 */
const char *
cairn_case_row_get_waiting_since (CairnCaseRow *self)
{
  g_return_val_if_fail (CAIRN_IS_CASE_ROW (self), NULL);

  return self->texts[CAIRN_CASE_TEXT_WAITING_SINCE];
}

/**
 * cairn_case_row_get_next_date:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the next date in its diary, as `YYYY-MM-DD`
 */
const char *
cairn_case_row_get_next_date (CairnCaseRow *self)
{
  g_return_val_if_fail (CAIRN_IS_CASE_ROW (self), NULL);

  return self->texts[CAIRN_CASE_TEXT_NEXT_DATE];
}

/**
 * cairn_case_row_get_matched_by_name:
 * @self: a row
 *
 * Returns: whether a search found it only through what tells who the child is
 */
gboolean
cairn_case_row_get_matched_by_name (CairnCaseRow *self)
{
  g_return_val_if_fail (CAIRN_IS_CASE_ROW (self), FALSE);

  return self->matched_by_name;
}
