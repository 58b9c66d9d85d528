/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-state-line.h"

#include "cairn-window.h"

/**
 * CairnStateLine:
 *
 * Says how safe the last change is, such as “All changes saved 14:02”. It follows
 * the session of the window it stands in, so a header bar needs only to hold one.
 */
struct _CairnStateLine
{
  AdwBin         parent_instance;

  GtkLabel      *label;

  GBindingGroup *of_session; /* (owned) */
  GBinding      *of_window;  /* (unowned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnStateLine, cairn_state_line, ADW_TYPE_BIN)

static void
cairn_state_line_root (GtkWidget *widget)
{
  CairnStateLine *self = CAIRN_STATE_LINE (widget);
  GtkRoot *root = NULL;

  GTK_WIDGET_CLASS (cairn_state_line_parent_class)->root (widget);

  root = gtk_widget_get_root (widget);
  if (CAIRN_IS_WINDOW (root))
    self->of_window = g_object_bind_property (root, "session", self->of_session, "source", G_BINDING_SYNC_CREATE);
}

static void
cairn_state_line_unroot (GtkWidget *widget)
{
  CairnStateLine *self = CAIRN_STATE_LINE (widget);

  g_clear_pointer (&self->of_window, g_binding_unbind);
  g_binding_group_set_source (self->of_session, NULL);

  GTK_WIDGET_CLASS (cairn_state_line_parent_class)->unroot (widget);
}

static void
cairn_state_line_dispose (GObject *object)
{
  CairnStateLine *self = CAIRN_STATE_LINE (object);

  g_clear_object (&self->of_session);

  G_OBJECT_CLASS (cairn_state_line_parent_class)->dispose (object);
}

static void
cairn_state_line_class_init (CairnStateLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_state_line_dispose;
  widget_class->root = cairn_state_line_root;
  widget_class->unroot = cairn_state_line_unroot;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/shell/cairn-state-line.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnStateLine, label);
}

static void
cairn_state_line_init (CairnStateLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->of_session = g_binding_group_new ();
  g_binding_group_bind (self->of_session, "state-text", self->label, "label", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->of_session, "state-text", self, "tooltip-text", G_BINDING_SYNC_CREATE);
}

/**
 * cairn_state_line_new:
 *
 * Creates a line for a header bar or a sidebar.
 *
 * Returns: (transfer floating): the line
 */
GtkWidget *
cairn_state_line_new (void)
{
  return g_object_new (CAIRN_TYPE_STATE_LINE, NULL);
}
