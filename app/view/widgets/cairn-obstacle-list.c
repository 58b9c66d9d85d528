/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-obstacle-list.h"

#include <glib/gi18n.h>

#include "cairn-plain-row.h"

/**
 * CairnObstacleList:
 *
 * Everything that is in the way of something, each named, with who has it and since
 * when. Nothing is shown while nothing is in the way.
 */
struct _CairnObstacleList
{
  AdwBin      parent_instance;

  GtkLabel   *heading;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (CairnObstacleList, cairn_obstacle_list, ADW_TYPE_BIN)

typedef enum
{
  PROP_HEADING = 1,
} CairnObstacleListProperty;

static GParamSpec *props[PROP_HEADING + 1];

/* Who has it: a wait says so itself. */
static const char *
get_owner (CairnObstacle *obstacle)
{
  CairnRecord *record = cairn_obstacle_get_record (obstacle);

  if (record == NULL || !cairn_entity_has (cairn_record_get_entity (record), "owner"))
    return NULL;

  return cairn_record_get_text (record, "owner");
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  CairnObstacle *obstacle = item;
  const char *owner = get_owner (obstacle);
  /* Translators: who has the matter in hand that a case waits for. */
  g_autofree char *with = owner != NULL ? g_strdup_printf (_("With %s"), owner) : NULL;

  return cairn_plain_row_new (cairn_obstacle_get_sentence (obstacle), with);
}

static void
cairn_obstacle_list_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CAIRN_TYPE_OBSTACLE_LIST);

  G_OBJECT_CLASS (cairn_obstacle_list_parent_class)->dispose (object);
}

static void
cairn_obstacle_list_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch ((CairnObstacleListProperty) prop_id)
    {
    case PROP_HEADING:
      g_value_set_string (value, gtk_label_get_label (CAIRN_OBSTACLE_LIST (object)->heading));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_obstacle_list_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch ((CairnObstacleListProperty) prop_id)
    {
    case PROP_HEADING:
      gtk_label_set_label (CAIRN_OBSTACLE_LIST (object)->heading, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_obstacle_list_class_init (CairnObstacleListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_obstacle_list_dispose;
  object_class->get_property = cairn_obstacle_list_get_property;
  object_class->set_property = cairn_obstacle_list_set_property;

  /**
   * CairnObstacleList:heading:
   *
   * What stands above the list.
   */
  props[PROP_HEADING] = g_param_spec_string ("heading", NULL, NULL, NULL,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/widgets/cairn-obstacle-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnObstacleList, heading);
  gtk_widget_class_bind_template_child (widget_class, CairnObstacleList, list);
}

static void
cairn_obstacle_list_init (CairnObstacleList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_obstacle_list_set_obstacles:
 * @self: a list
 * @obstacles: (nullable): a list of [class@Cairn.Obstacle]
 *
 * Names what is in the way.
 */
void
cairn_obstacle_list_set_obstacles (CairnObstacleList *self,
                                   GListModel        *obstacles)
{
  g_return_if_fail (CAIRN_IS_OBSTACLE_LIST (self));
  g_return_if_fail (obstacles == NULL || G_IS_LIST_MODEL (obstacles));

  gtk_list_box_bind_model (self->list, obstacles, create_row, NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), obstacles != NULL && g_list_model_get_n_items (obstacles) > 0);
}
