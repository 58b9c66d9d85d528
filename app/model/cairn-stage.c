/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-stage.h"

#include "cairn-obstacle.h"
#include "cairn-vocabulary.h"

G_DEFINE_ENUM_TYPE (CairnStageState, cairn_stage_state,
                    G_DEFINE_ENUM_VALUE (CAIRN_STAGE_AHEAD, "ahead"),
                    G_DEFINE_ENUM_VALUE (CAIRN_STAGE_CURRENT, "current"),
                    G_DEFINE_ENUM_VALUE (CAIRN_STAGE_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (CAIRN_STAGE_NOT_NEEDED, "not-needed"))

/**
 * CairnStage:
 *
 * One stage of a review as it stood when it was asked for: how far it is, in a
 * line, and what it lacks.  It never changes; a list of stages is made anew when
 * the review changes.
 */
struct _CairnStage
{
  GObject          parent_instance;

  char            *code;    /* (owned) */
  char            *summary; /* (owned) */
  GListModel      *missing; /* (owned): of CairnObstacle */
  CairnStageState  state;
};

G_DEFINE_FINAL_TYPE (CairnStage, cairn_stage, G_TYPE_OBJECT)

typedef enum
{
  PROP_CODE = 1,
  PROP_MISSING,
  PROP_STATE,
  PROP_SUMMARY,
  PROP_TITLE,
} CairnStageProperty;

static GParamSpec *props[PROP_TITLE + 1];

static void
cairn_stage_dispose (GObject *object)
{
  CairnStage *self = CAIRN_STAGE (object);

  g_clear_object (&self->missing);

  G_OBJECT_CLASS (cairn_stage_parent_class)->dispose (object);
}

static void
cairn_stage_finalize (GObject *object)
{
  CairnStage *self = CAIRN_STAGE (object);

  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->summary, g_free);

  G_OBJECT_CLASS (cairn_stage_parent_class)->finalize (object);
}

static void
cairn_stage_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  CairnStage *self = CAIRN_STAGE (object);

  switch ((CairnStageProperty) prop_id)
    {
    case PROP_CODE:
      g_value_set_string (value, self->code);
      break;
    case PROP_MISSING:
      g_value_set_object (value, self->missing);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, self->summary);
      break;
    case PROP_TITLE:
      g_value_set_string (value, cairn_stage_get_title (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_stage_class_init (CairnStageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags ro = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = cairn_stage_dispose;
  object_class->finalize = cairn_stage_finalize;
  object_class->get_property = cairn_stage_get_property;

  /**
   * CairnStage:code:
   *
   * Code of the vocabulary `stage`.
   */
  props[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, ro);

  /**
   * CairnStage:missing:
   *
   * What it lacks: a list of [class@Cairn.Obstacle].
   */
  props[PROP_MISSING] = g_param_spec_object ("missing", NULL, NULL, G_TYPE_LIST_MODEL, ro);

  /**
   * CairnStage:state:
   *
   * How far it is.
   */
  props[PROP_STATE] = g_param_spec_enum ("state", NULL, NULL, CAIRN_TYPE_STAGE_STATE, CAIRN_STAGE_AHEAD, ro);

  /**
   * CairnStage:summary:
   *
   * A few words beneath its title, such as "7 of 7 forms"; may be empty.
   */
  props[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, "", ro);

  /**
   * CairnStage:title:
   *
   * What people call it.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, ro);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
cairn_stage_init (CairnStage *self)
{
}

/**
 * cairn_stage_new:
 * @code: code of the vocabulary `stage`
 * @state: how far it is
 * @summary: (nullable): a few words beneath its title
 * @missing: a list of [class@Cairn.Obstacle]
 *
 * Creates what is known of a stage.
 *
 * Returns: (transfer full): a new stage
 */
CairnStage *
cairn_stage_new (const char      *code,
                 CairnStageState  state,
                 const char      *summary,
                 GListModel      *missing)
{
  CairnStage *self = NULL;

  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (missing), NULL);

  self = g_object_new (CAIRN_TYPE_STAGE, NULL);
  self->code = g_strdup (code);
  self->state = state;
  self->summary = g_strdup (summary == NULL ? "" : summary);
  self->missing = g_object_ref (missing);

  return self;
}

/**
 * cairn_stage_get_code:
 * @self: a stage
 *
 * Returns: (transfer none): code of the vocabulary `stage`
 */
const char *
cairn_stage_get_code (CairnStage *self)
{
  g_return_val_if_fail (CAIRN_IS_STAGE (self), NULL);

  return self->code;
}

/**
 * cairn_stage_get_title:
 * @self: a stage
 *
 * Returns: (transfer none): what people call it
 */
const char *
cairn_stage_get_title (CairnStage *self)
{
  g_return_val_if_fail (CAIRN_IS_STAGE (self), NULL);

  return cairn_vocabulary_title ("stage", self->code);
}

/**
 * cairn_stage_get_state:
 * @self: a stage
 *
 * Returns: how far it is
 */
CairnStageState
cairn_stage_get_state (CairnStage *self)
{
  g_return_val_if_fail (CAIRN_IS_STAGE (self), CAIRN_STAGE_AHEAD);

  return self->state;
}

/**
 * cairn_stage_get_summary:
 * @self: a stage
 *
 * Returns: (transfer none): a few words beneath its title; may be empty
 */
const char *
cairn_stage_get_summary (CairnStage *self)
{
  g_return_val_if_fail (CAIRN_IS_STAGE (self), NULL);

  return self->summary;
}

/**
 * cairn_stage_get_missing:
 * @self: a stage
 *
 * Returns: (transfer none): what it lacks, a list of [class@Cairn.Obstacle]
 */
GListModel *
cairn_stage_get_missing (CairnStage *self)
{
  g_return_val_if_fail (CAIRN_IS_STAGE (self), NULL);

  return self->missing;
}
