/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-jar-panel.h"

#include "cairn-field-group.h"

/**
 * CairnJarPanel:
 *
 * Whether the death calls for a joint agency response, and how the response goes on.
 */
struct _CairnJarPanel
{
  CairnReviewPanel parent_instance;
};

G_DEFINE_FINAL_TYPE (CairnJarPanel, cairn_jar_panel, CAIRN_TYPE_REVIEW_PANEL)

static void
cairn_jar_panel_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CAIRN_TYPE_JAR_PANEL);

  G_OBJECT_CLASS (cairn_jar_panel_parent_class)->dispose (object);
}

static void
cairn_jar_panel_class_init (CairnJarPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_jar_panel_dispose;

  g_type_ensure (CAIRN_TYPE_FIELD_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/review/cairn-jar-panel.ui");
}

static void
cairn_jar_panel_init (CairnJarPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
