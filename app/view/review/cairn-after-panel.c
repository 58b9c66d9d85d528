/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-after-panel.h"

#include "cairn-field-group.h"
#include "cairn-learning-forms.h"
#include "cairn-record-group.h"

/**
 * CairnAfterPanel:
 *
 * What follows once the panel has decided: the family is told, actions are followed, the case is closed.
 */
struct _CairnAfterPanel
{
  CairnReviewPanel  parent_instance;

  CairnRecordGroup *actions;
};

G_DEFINE_FINAL_TYPE (CairnAfterPanel, cairn_after_panel, CAIRN_TYPE_REVIEW_PANEL)

static void
cairn_after_panel_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CAIRN_TYPE_AFTER_PANEL);

  G_OBJECT_CLASS (cairn_after_panel_parent_class)->dispose (object);
}

static void
cairn_after_panel_class_init (CairnAfterPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_after_panel_dispose;

  g_type_ensure (CAIRN_TYPE_FIELD_GROUP);
  g_type_ensure (CAIRN_TYPE_RECORD_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/review/cairn-after-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnAfterPanel, actions);
}

static void
cairn_after_panel_init (CairnAfterPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cairn_record_group_set_add (self->actions, &cairn_action_form);
}
