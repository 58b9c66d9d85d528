/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-obstacle.h"

#include "cairn-error.h"

/**
 * CairnObstacle:
 *
 * One thing that stands in the way of something, as a sentence that says what it
 * is, with the row it is about.  Lists of them also carry warnings, which stand
 * in nobody's way.
 */
struct _CairnObstacle
{
  GObject      parent_instance;

  char        *code;     /* (owned) */
  char        *sentence; /* (owned) */
  CairnDay     since;
  CairnRecord *record;   /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnObstacle, cairn_obstacle, G_TYPE_OBJECT)

typedef enum
{
  PROP_CODE = 1,
  PROP_RECORD,
  PROP_SENTENCE,
} CairnObstacleProperty;

static GParamSpec *props[PROP_SENTENCE + 1];

static void
cairn_obstacle_dispose (GObject *object)
{
  CairnObstacle *self = CAIRN_OBSTACLE (object);

  g_clear_object (&self->record);

  G_OBJECT_CLASS (cairn_obstacle_parent_class)->dispose (object);
}

static void
cairn_obstacle_finalize (GObject *object)
{
  CairnObstacle *self = CAIRN_OBSTACLE (object);

  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->sentence, g_free);

  G_OBJECT_CLASS (cairn_obstacle_parent_class)->finalize (object);
}

static void
cairn_obstacle_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  CairnObstacle *self = CAIRN_OBSTACLE (object);

  switch ((CairnObstacleProperty) prop_id)
    {
    case PROP_CODE:
      g_value_set_string (value, self->code);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_SENTENCE:
      g_value_set_string (value, self->sentence);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_obstacle_class_init (CairnObstacleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags ro = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = cairn_obstacle_dispose;
  object_class->finalize = cairn_obstacle_finalize;
  object_class->get_property = cairn_obstacle_get_property;

  /**
   * CairnObstacle:code:
   *
   * What kind of obstacle it is, for programs; never translated.
   */
  props[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, ro);

  /**
   * CairnObstacle:record: (nullable)
   *
   * The row it is about.
   */
  props[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, CAIRN_TYPE_RECORD, ro);

  /**
   * CairnObstacle:sentence:
   *
   * What stands in the way, in the language of the program.
   */
  props[PROP_SENTENCE] = g_param_spec_string ("sentence", NULL, NULL, NULL, ro);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
cairn_obstacle_init (CairnObstacle *self)
{
}

/**
 * cairn_obstacle_new:
 * @code: what kind of obstacle it is
 * @sentence: what stands in the way, as a whole sentence
 * @since: since when, or %CAIRN_DAY_NONE
 * @record: (nullable): the row it is about
 *
 * Creates an obstacle.
 *
 * Returns: (transfer full): a new obstacle
 */
CairnObstacle *
cairn_obstacle_new (const char  *code,
                    const char  *sentence,
                    CairnDay     since,
                    CairnRecord *record)
{
  CairnObstacle *self = NULL;

  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (sentence != NULL, NULL);
  g_return_val_if_fail (record == NULL || CAIRN_IS_RECORD (record), NULL);

  self = g_object_new (CAIRN_TYPE_OBSTACLE, NULL);
  self->code = g_strdup (code);
  self->sentence = g_strdup (sentence);
  self->since = since;
  g_set_object (&self->record, record);

  return self;
}

/**
 * cairn_obstacle_get_code:
 * @self: an obstacle
 *
 * Returns: (transfer none): what kind of obstacle it is
 */
const char *
cairn_obstacle_get_code (CairnObstacle *self)
{
  g_return_val_if_fail (CAIRN_IS_OBSTACLE (self), NULL);

  return self->code;
}

/**
 * cairn_obstacle_get_sentence:
 * @self: an obstacle
 *
 * Returns: (transfer none): what stands in the way
 */
const char *
cairn_obstacle_get_sentence (CairnObstacle *self)
{
  g_return_val_if_fail (CAIRN_IS_OBSTACLE (self), NULL);

  return self->sentence;
}

/**
 * cairn_obstacle_get_since:
 * @self: an obstacle
 *
 * Returns: since when it stands there, or %CAIRN_DAY_NONE if that means nothing
 */
CairnDay
cairn_obstacle_get_since (CairnObstacle *self)
{
  g_return_val_if_fail (CAIRN_IS_OBSTACLE (self), CAIRN_DAY_NONE);

  return self->since;
}

/**
 * cairn_obstacle_get_record:
 * @self: an obstacle
 *
 * Returns: (transfer none) (nullable): the row it is about
 */
CairnRecord *
cairn_obstacle_get_record (CairnObstacle *self)
{
  g_return_val_if_fail (CAIRN_IS_OBSTACLE (self), NULL);

  return self->record;
}

/**
 * cairn_obstacles_new:
 *
 * Creates an empty list of obstacles.
 *
 * Returns: (transfer full): a new list of [class@Cairn.Obstacle]
 */
GListStore *
cairn_obstacles_new (void)
{
  return g_list_store_new (CAIRN_TYPE_OBSTACLE);
}

/**
 * cairn_obstacles_add:
 * @obstacles: a list of obstacles
 * @code: what kind of obstacle it is
 * @record: (nullable): the row it is about
 * @sentence: what stands in the way, as a whole sentence
 *
 * Adds an obstacle at the end.
 */
void
cairn_obstacles_add (GListStore  *obstacles,
                     const char  *code,
                     CairnRecord *record,
                     const char  *sentence)
{
  g_autoptr(CairnObstacle) obstacle = cairn_obstacle_new (code, sentence, CAIRN_DAY_NONE, record);

  g_return_if_fail (G_IS_LIST_STORE (obstacles));

  g_list_store_append (obstacles, obstacle);
}

/**
 * cairn_obstacles_take:
 * @obstacles: a list of obstacles
 * @code: what kind of obstacle it is
 * @record: (nullable): the row it is about
 * @since: since when, or %CAIRN_DAY_NONE
 * @sentence: (transfer full): what stands in the way, as a whole sentence
 *
 * Adds an obstacle at the end, with a sentence that was made for it.
 */
void
cairn_obstacles_take (GListStore  *obstacles,
                      const char  *code,
                      CairnRecord *record,
                      CairnDay     since,
                      char        *sentence)
{
  g_autofree char *owned = sentence;
  g_autoptr(CairnObstacle) obstacle = cairn_obstacle_new (code, owned, since, record);

  g_return_if_fail (G_IS_LIST_STORE (obstacles));

  g_list_store_append (obstacles, obstacle);
}

/**
 * cairn_obstacles_append:
 * @obstacles: a list of obstacles
 * @more: another list of obstacles
 *
 * Adds all of @more at the end.
 */
void
cairn_obstacles_append (GListStore *obstacles,
                        GListModel *more)
{
  guint n_items = 0;

  g_return_if_fail (G_IS_LIST_STORE (obstacles));
  g_return_if_fail (G_IS_LIST_MODEL (more));

  n_items = g_list_model_get_n_items (more);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(CairnObstacle) obstacle = g_list_model_get_item (more, i);

      g_list_store_append (obstacles, obstacle);
    }
}

/**
 * cairn_obstacles_have:
 * @obstacles: a list of obstacles
 * @code: a kind of obstacle
 *
 * Returns: whether one of that kind is among them
 */
gboolean
cairn_obstacles_have (GListModel *obstacles,
                      const char *code)
{
  guint n_items = g_list_model_get_n_items (obstacles);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(CairnObstacle) obstacle = g_list_model_get_item (obstacles, i);

      if (g_str_equal (obstacle->code, code))
        return TRUE;
    }

  return FALSE;
}

/**
 * cairn_obstacles_join:
 * @obstacles: a list of obstacles
 *
 * Returns: (transfer full): their sentences, one a line; empty if there are none
 */
char *
cairn_obstacles_join (GListModel *obstacles)
{
  g_autoptr(GString) text = g_string_new (NULL);
  guint n_items = g_list_model_get_n_items (obstacles);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(CairnObstacle) obstacle = g_list_model_get_item (obstacles, i);

      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, obstacle->sentence);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/**
 * cairn_obstacles_refuse:
 * @obstacles: a list of obstacles
 * @error: return location for a #GError
 *
 * Refuses an operation if anything stands in its way, naming all of it.
 *
 * Returns: whether it is refused, with %CAIRN_ERROR_REFUSED and a sentence a line
 */
gboolean
cairn_obstacles_refuse (GListModel  *obstacles,
                        GError     **error)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (G_IS_LIST_MODEL (obstacles), TRUE);

  if (g_list_model_get_n_items (obstacles) == 0)
    return FALSE;

  text = cairn_obstacles_join (obstacles);
  g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED, text);

  return TRUE;
}
