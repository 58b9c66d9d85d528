/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-shelf-case.h"

#include <glib/gi18n.h>

#include "cairn-facts.h"
#include "cairn-shelf-words.h"
#include "cairn-vocabulary.h"

/**
 * CairnShelfCase:
 *
 * A case that could go on the agenda of a meeting: how far it is from a panel, and
 * every reason why. It is made in the thread that reads, with all it will say; what is
 * read again later is taken over by the object that is shown.
 */
struct _CairnShelfCase
{
  GObject         parent_instance;

  CairnReview    *review;    /* (owned) */
  char           *age_band;  /* (owned) */
  char           *state;     /* (owned): lines without full stops */
  CairnReadiness  readiness;
  CairnDay        since;     /* ready since, or waiting since */
  int             minutes;
};

G_DEFINE_FINAL_TYPE (CairnShelfCase, cairn_shelf_case, G_TYPE_OBJECT)

typedef enum
{
  PROP_AGE_BAND = 1,
  PROP_MINUTES,
  PROP_READINESS,
  PROP_REFERENCE,
  PROP_STATE,
} CairnShelfCaseProperty;

static GParamSpec *props[PROP_STATE + 1];

static CairnDay
find_oldest (GListModel *obstacles)
{
  CairnDay oldest = CAIRN_DAY_NONE;
  guint n_items = g_list_model_get_n_items (obstacles);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(CairnObstacle) obstacle = g_list_model_get_item (obstacles, i);
      CairnDay since = cairn_obstacle_get_since (obstacle);

      if (since != CAIRN_DAY_NONE && (oldest == CAIRN_DAY_NONE || since < oldest))
        oldest = since;
    }

  return oldest;
}

static void
cairn_shelf_case_finalize (GObject *object)
{
  CairnShelfCase *self = CAIRN_SHELF_CASE (object);

  g_clear_object (&self->review);
  g_clear_pointer (&self->age_band, g_free);
  g_clear_pointer (&self->state, g_free);

  G_OBJECT_CLASS (cairn_shelf_case_parent_class)->finalize (object);
}

static void
cairn_shelf_case_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  CairnShelfCase *self = CAIRN_SHELF_CASE (object);

  switch ((CairnShelfCaseProperty) prop_id)
    {
    case PROP_AGE_BAND:
      g_value_set_string (value, self->age_band);
      break;
    case PROP_MINUTES:
      g_value_set_int (value, self->minutes);
      break;
    case PROP_READINESS:
      g_value_set_uint (value, self->readiness);
      break;
    case PROP_REFERENCE:
      g_value_set_string (value, cairn_shelf_case_get_reference (self));
      break;
    case PROP_STATE:
      g_value_set_string (value, self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_shelf_case_class_init (CairnShelfCaseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags ro = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = cairn_shelf_case_finalize;
  object_class->get_property = cairn_shelf_case_get_property;

  /**
   * CairnShelfCase:age-band:
   *
   * How old the child was, in words.
   */
  props[PROP_AGE_BAND] = g_param_spec_string ("age-band", NULL, NULL, NULL, ro);

  /**
   * CairnShelfCase:minutes:
   *
   * How long it would usually take.
   */
  props[PROP_MINUTES] = g_param_spec_int ("minutes", NULL, NULL, 0, G_MAXINT, 0, ro);

  /**
   * CairnShelfCase:readiness:
   *
   * A #CairnReadiness.
   */
  props[PROP_READINESS] = g_param_spec_uint ("readiness", NULL, NULL, CAIRN_READY, CAIRN_NOT_READY, CAIRN_READY, ro);

  /**
   * CairnShelfCase:reference:
   *
   * What the case is called.
   */
  props[PROP_REFERENCE] = g_param_spec_string ("reference", NULL, NULL, NULL, ro);

  /**
   * CairnShelfCase:state:
   *
   * Since when it is ready, or everything that is in the way, a line each.
   */
  props[PROP_STATE] = g_param_spec_string ("state", NULL, NULL, NULL, ro);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
cairn_shelf_case_init (CairnShelfCase *self)
{
}

/**
 * cairn_shelf_case_new:
 * @review: the review of the case
 * @meeting_uuid: uuid of the meeting whose agenda is built
 * @theme: (nullable): theme of that meeting
 * @minutes: how long a case usually takes there
 * @today: the day it is
 *
 * Looks how far a case is from a meeting. Any thread.
 *
 * Returns: (transfer full): what the shelf shows of it
 */
CairnShelfCase *
cairn_shelf_case_new (CairnReview *review,
                      const char  *meeting_uuid,
                      const char  *theme,
                      int          minutes,
                      CairnDay     today)
{
  CairnShelfCase *self = NULL;
  g_autoptr(GListModel) obstacles = NULL;
  CairnAnalytic *analytic = NULL;
  const char *band = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW (review), NULL);
  g_return_val_if_fail (meeting_uuid != NULL, NULL);

  analytic = cairn_review_get_analytic (review);
  if (analytic != NULL)
    band = cairn_vocabulary_title ("age-band", cairn_record_get_text (CAIRN_RECORD (analytic), "age_band"));

  obstacles = cairn_review_list_panel_obstacles (review, theme, today);
  self = g_object_new (CAIRN_TYPE_SHELF_CASE, NULL);
  self->review = g_object_ref (review);
  self->age_band = g_strdup (band == NULL ? "" : band);
  self->readiness = cairn_review_get_readiness (review, theme);
  self->since = find_oldest (obstacles);
  if (self->readiness == CAIRN_READY)
    self->since = cairn_review_get_ready_since (review);
  self->minutes = minutes;
  self->state = cairn_shelf_words_state (review, obstacles, meeting_uuid,
                                         self->readiness == CAIRN_READY ? self->since : CAIRN_DAY_NONE, today);

  return self;
}

/**
 * cairn_shelf_case_get_uuid:
 * @self: a case on the shelf
 *
 * Returns: (transfer none): uuid of the case
 */
const char *
cairn_shelf_case_get_uuid (CairnShelfCase *self)
{
  g_return_val_if_fail (CAIRN_IS_SHELF_CASE (self), NULL);

  return cairn_aggregate_get_uuid (CAIRN_AGGREGATE (self->review));
}

/**
 * cairn_shelf_case_get_review:
 * @self: a case on the shelf
 *
 * Returns: (transfer none): its review as it was read, which follows nothing
 */
CairnReview *
cairn_shelf_case_get_review (CairnShelfCase *self)
{
  g_return_val_if_fail (CAIRN_IS_SHELF_CASE (self), NULL);

  return self->review;
}

/**
 * cairn_shelf_case_get_readiness:
 * @self: a case on the shelf
 *
 * Returns: how far it is from the meeting
 */
CairnReadiness
cairn_shelf_case_get_readiness (CairnShelfCase *self)
{
  g_return_val_if_fail (CAIRN_IS_SHELF_CASE (self), CAIRN_NOT_READY);

  return self->readiness;
}

/**
 * cairn_shelf_case_get_reference:
 * @self: a case on the shelf
 *
 * Returns: (transfer none): what it is called
 */
const char *
cairn_shelf_case_get_reference (CairnShelfCase *self)
{
  g_return_val_if_fail (CAIRN_IS_SHELF_CASE (self), NULL);

  return self->review == NULL ? NULL : cairn_review_get_reference (self->review);
}

/**
 * cairn_shelf_case_get_age_band:
 * @self: a case on the shelf
 *
 * Returns: (transfer none): how old the child was, in words
 */
const char *
cairn_shelf_case_get_age_band (CairnShelfCase *self)
{
  g_return_val_if_fail (CAIRN_IS_SHELF_CASE (self), NULL);

  return self->age_band;
}

/**
 * cairn_shelf_case_get_state:
 * @self: a case on the shelf
 *
 * Returns: (transfer none): since when it is ready, or everything in the way, a line each
 */
const char *
cairn_shelf_case_get_state (CairnShelfCase *self)
{
  g_return_val_if_fail (CAIRN_IS_SHELF_CASE (self), NULL);

  return self->state;
}

/**
 * cairn_shelf_case_get_minutes:
 * @self: a case on the shelf
 *
 * Returns: how many minutes it would usually take
 */
int
cairn_shelf_case_get_minutes (CairnShelfCase *self)
{
  g_return_val_if_fail (CAIRN_IS_SHELF_CASE (self), 0);

  return self->minutes;
}

/**
 * cairn_shelf_case_describe:
 * @self: a case on the shelf
 *
 * Says all that its row shows, for who listens.
 *
 * Returns: (transfer full): such as "2324-012, 1-4 years. Ready since 12 April. 20 minutes"
 */
char *
cairn_shelf_case_describe (CairnShelfCase *self)
{
  g_auto(GStrv) lines = NULL;
  g_autofree char *state = NULL;

  g_return_val_if_fail (CAIRN_IS_SHELF_CASE (self), NULL);

  lines = g_strsplit (self->state, "\n", -1);
  state = g_strjoinv (". ", lines);

  /* Translators: reference and age of a case, what it waits for, and how many minutes it would take. */
  return g_strdup_printf (ngettext ("%s, %s. %s. %d minute", "%s, %s. %s. %d minutes", (gulong) self->minutes),
                          cairn_shelf_case_get_reference (self), self->age_band, state, self->minutes);
}

/**
 * cairn_shelf_case_compare:
 * @self: a case on the shelf
 * @other: another
 *
 * Orders by readiness, then by how long it has been so, then by reference.
 *
 * Returns: negative if @self comes first, positive if @other does, 0 if they are the same case
 */
int
cairn_shelf_case_compare (CairnShelfCase *self,
                          CairnShelfCase *other)
{
  g_return_val_if_fail (CAIRN_IS_SHELF_CASE (self), 0);
  g_return_val_if_fail (CAIRN_IS_SHELF_CASE (other), 0);

  if (self->readiness != other->readiness)
    return (int) self->readiness - (int) other->readiness;
  /* Whatever has no day comes last. */
  if (self->since != other->since)
    return self->since - 1 < other->since - 1 ? -1 : 1;

  return g_strcmp0 (cairn_shelf_case_get_reference (self), cairn_shelf_case_get_reference (other));
}

/**
 * cairn_shelf_case_matches:
 * @self: a case on the shelf
 * @folded: what is searched for, case-folded
 *
 * Returns: whether its reference, age or reasons contain @folded
 */
gboolean
cairn_shelf_case_matches (CairnShelfCase *self,
                          const char     *folded)
{
  g_autofree char *all = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (CAIRN_IS_SHELF_CASE (self), FALSE);
  g_return_val_if_fail (folded != NULL, FALSE);

  all = g_strjoin ("\n", cairn_shelf_case_get_reference (self), self->age_band, self->state, NULL);
  text = g_utf8_casefold (all, -1);

  return strstr (text, folded) != NULL;
}

/**
 * cairn_shelf_case_take:
 * @self: a case on the shelf
 * @fresh: the same case as it was read just now
 *
 * Says from here on what @fresh says.
 */
void
cairn_shelf_case_take (CairnShelfCase *self,
                       CairnShelfCase *fresh)
{
  g_return_if_fail (CAIRN_IS_SHELF_CASE (self));
  g_return_if_fail (CAIRN_IS_SHELF_CASE (fresh));

  g_object_freeze_notify (G_OBJECT (self));

  g_set_object (&self->review, fresh->review);
  self->since = fresh->since;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_REFERENCE]);
  if (g_set_str (&self->age_band, fresh->age_band))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_AGE_BAND]);
  if (g_set_str (&self->state, fresh->state))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
  if (self->minutes != fresh->minutes)
    {
      self->minutes = fresh->minutes;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_MINUTES]);
    }
  if (self->readiness != fresh->readiness)
    {
      self->readiness = fresh->readiness;
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_READINESS]);
    }

  g_object_thaw_notify (G_OBJECT (self));
}
