/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-shelf-row.h"

#include <glib/gi18n.h>

/**
 * CairnShelfRow:
 *
 * A case that could go on an agenda: what it is called, how old the child was, why it
 * is or is not ready, and a button that adds it. It can be dragged onto the agenda.
 *
 * The button activates `shelf.add` with the uuid of the case.
 */
struct _CairnShelfRow
{
  AdwBin          parent_instance;

  GtkButton      *add_button;

  CairnShelfCase *item; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnShelfRow, cairn_shelf_row, ADW_TYPE_BIN)

typedef enum
{
  PROP_ITEM = 1,
} CairnShelfRowProperty;

static GParamSpec *props[PROP_ITEM + 1];

static char *
format_minutes_cb (CairnShelfRow *self,
                   int            minutes)
{
  return g_strdup_printf (_("%d min"), minutes);
}

static gboolean
is_ready_cb (CairnShelfRow *self,
             guint          readiness)
{
  return readiness == CAIRN_READY;
}

static GdkContentProvider *
drag_prepare_cb (CairnShelfRow *self,
                 double         x,
                 double         y)
{
  if (self->item == NULL || !gtk_widget_is_sensitive (GTK_WIDGET (self->add_button)))
    return NULL;

  return gdk_content_provider_new_typed (CAIRN_TYPE_SHELF_CASE, self->item);
}

static void
drag_begin_cb (CairnShelfRow *self,
               GdkDrag       *drag,
               GtkDragSource *source)
{
  g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 24, 24);
}

static void
item_changed_cb (CairnShelfRow *self)
{
  g_autofree char *label = NULL;

  if (self->item == NULL)
    {
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), NULL);
      return;
    }

  /* Translators: %s is the reference of a case */
  label = g_strdup_printf (_("Add %s to the agenda"), cairn_shelf_case_get_reference (self->item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->add_button), "s", cairn_shelf_case_get_uuid (self->item));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_button), "shelf.add");
}

static void
cairn_shelf_row_dispose (GObject *object)
{
  CairnShelfRow *self = CAIRN_SHELF_ROW (object);

  cairn_shelf_row_set_item (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_SHELF_ROW);

  G_OBJECT_CLASS (cairn_shelf_row_parent_class)->dispose (object);
}

static void
cairn_shelf_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((CairnShelfRowProperty) prop_id)
    {
    case PROP_ITEM:
      g_value_set_object (value, CAIRN_SHELF_ROW (object)->item);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_shelf_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch ((CairnShelfRowProperty) prop_id)
    {
    case PROP_ITEM:
      cairn_shelf_row_set_item (CAIRN_SHELF_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_shelf_row_class_init (CairnShelfRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_shelf_row_dispose;
  object_class->get_property = cairn_shelf_row_get_property;
  object_class->set_property = cairn_shelf_row_set_property;

  /**
   * CairnShelfRow:item:
   *
   * The case that is shown.
   */
  props[PROP_ITEM] = g_param_spec_object ("item", NULL, NULL, CAIRN_TYPE_SHELF_CASE,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (CAIRN_TYPE_SHELF_CASE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/meetings/cairn-shelf-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnShelfRow, add_button);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, format_minutes_cb);
  gtk_widget_class_bind_template_callback (widget_class, is_ready_cb);
}

static void
cairn_shelf_row_init (CairnShelfRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_shelf_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
cairn_shelf_row_new (void)
{
  return g_object_new (CAIRN_TYPE_SHELF_ROW, NULL);
}

/**
 * cairn_shelf_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the case that is shown
 */
CairnShelfCase *
cairn_shelf_row_get_item (CairnShelfRow *self)
{
  g_return_val_if_fail (CAIRN_IS_SHELF_ROW (self), NULL);

  return self->item;
}

/**
 * cairn_shelf_row_set_item:
 * @self: a row
 * @item: (nullable): the case to show
 *
 * Shows another case.
 */
void
cairn_shelf_row_set_item (CairnShelfRow  *self,
                          CairnShelfCase *item)
{
  g_return_if_fail (CAIRN_IS_SHELF_ROW (self));

  if (self->item == item)
    return;

  if (self->item != NULL)
    g_signal_handlers_disconnect_by_data (self->item, self);
  g_set_object (&self->item, item);
  if (item != NULL)
    g_signal_connect_object (item, "notify::reference", G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);
  item_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ITEM]);
}
