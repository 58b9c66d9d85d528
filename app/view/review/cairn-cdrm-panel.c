/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-cdrm-panel.h"

#include "cairn-field-group.h"

/**
 * CairnCdrmPanel:
 *
 * The meeting of those who cared for the child, from its planning to its report.
 */
struct _CairnCdrmPanel
{
  CairnReviewPanel parent_instance;
};

G_DEFINE_FINAL_TYPE (CairnCdrmPanel, cairn_cdrm_panel, CAIRN_TYPE_REVIEW_PANEL)

static void
cairn_cdrm_panel_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CAIRN_TYPE_CDRM_PANEL);

  G_OBJECT_CLASS (cairn_cdrm_panel_parent_class)->dispose (object);
}

static void
cairn_cdrm_panel_class_init (CairnCdrmPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_cdrm_panel_dispose;

  g_type_ensure (CAIRN_TYPE_FIELD_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/review/cairn-cdrm-panel.ui");
}

static void
cairn_cdrm_panel_init (CairnCdrmPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
