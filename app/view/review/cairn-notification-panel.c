/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-notification-panel.h"

#include <glib/gi18n.h>

#include "cairn-chronology.h"
#include "cairn-editing-run.h"
#include "cairn-facts.h"
#include "cairn-field-group.h"
#include "cairn-obstacle-list.h"
#include "cairn-reason-dialog.h"
#include "cairn-record-dialog.h"
#include "cairn-record-group.h"
#include "cairn-review-status.h"
#include "cairn-vocabulary.h"

/**
 * CairnNotificationPanel:
 *
 * What was notified of a death: who the child was, where and when, by whom, and whose case it is.
 *
 * The row at the top says whether the case is accepted, and offers what can be decided.
 */
struct _CairnNotificationPanel
{
  CairnReviewPanel     parent_instance;

  AdwActionRow        *status_row;
  GtkMenuButton       *status_button;
  GMenu               *scope_menu;
  GMenu               *outcome_section;
  CairnObstacleList   *contradictions;
  AdwPreferencesGroup *hidden_names;
  CairnRecordGroup    *notifications;
  CairnRecordGroup    *sightings;
  CairnRecordGroup    *responsibilities;
  CairnRecordGroup    *references;
  CairnRecordGroup    *links;
};

G_DEFINE_FINAL_TYPE (CairnNotificationPanel, cairn_notification_panel, CAIRN_TYPE_REVIEW_PANEL)

static CairnChangeSet *
accept (CairnEditing  *editing,
        const char    *reason,
        gpointer       user_data,
        GError       **error)
{
  return cairn_review_accept (cairn_editing_get_review (editing), user_data, cairn_editing_get_today (editing), error);
}

static CairnChangeSet *
put_out_of_scope (CairnEditing  *editing,
                  const char    *reason,
                  gpointer       user_data,
                  GError       **error)
{
  return cairn_review_put_out_of_scope (cairn_editing_get_review (editing), user_data,
                                        cairn_editing_get_today (editing), error);
}

static CairnChangeSet *
withdraw (CairnEditing  *editing,
          const char    *reason,
          gpointer       user_data,
          GError       **error)
{
  return cairn_review_withdraw (cairn_editing_get_review (editing), user_data, cairn_editing_get_today (editing), error);
}

static CairnChangeSet *
set_birth_outcome (CairnEditing  *editing,
                   const char    *reason,
                   gpointer       user_data,
                   GError       **error)
{
  return cairn_review_set_birth_outcome (cairn_editing_get_review (editing), user_data,
                                         cairn_editing_get_today (editing), error);
}

static CairnChangeSet *
transfer (CairnEditing  *editing,
          CairnRecord   *filled,
          CairnRecord   *about,
          const char    *reason,
          GError       **error)
{
  return cairn_review_transfer (cairn_editing_get_review (editing),
                                cairn_record_get_text (filled, "panel"),
                                cairn_record_get_text (filled, "agreed_by"),
                                cairn_record_get_day (filled, "agreed_on"),
                                cairn_editing_get_today (editing), error);
}

static const CairnRecordForm transfer_form = {
  .heading = N_("Transfer to Another Panel"),
  .agree = N_("_Transfer"),
  .entity = CAIRN_ENTITY_RESPONSIBILITY,
  .fields = "panel agreed_by agreed_on",
  .make = transfer,
};

static const CairnRecordForm notification_form = {
  .heading = N_("Add a Notification"),
  .agree = N_("_Add"),
  .entity = CAIRN_ENTITY_NOTIFICATION,
  .fields = "source notifier sent_on received_on received_at",
};

static const CairnRecordForm sighting_form = {
  .heading = N_("Add a Sighting"),
  .agree = N_("_Add"),
  .entity = CAIRN_ENTITY_SIGHTING,
  .fields = "source seen_on description",
};

static const CairnRecordForm responsibility_form = {
  .heading = N_("Add a Responsibility"),
  .agree = N_("_Add"),
  .entity = CAIRN_ENTITY_RESPONSIBILITY,
  .fields = "kind panel from_date to_date agreed_by agreed_on",
};

static const CairnRecordForm reference_form = {
  .heading = N_("Add a Reference"),
  .agree = N_("_Add"),
  .entity = CAIRN_ENTITY_EXTERNAL_REFERENCE,
  .fields = "kind reference",
};

static const CairnRecordForm link_form = {
  .heading = N_("Link a Case"),
  .agree = N_("_Link"),
  .entity = CAIRN_ENTITY_LINKED_CASE,
  .fields = "other kind",
};

static void
run (CairnNotificationPanel *self,
     CairnOperation          operation,
     const char             *argument)
{
  cairn_editing_run (cairn_review_panel_get_editing (CAIRN_REVIEW_PANEL (self)), GTK_WIDGET (self),
                     _("Status of the Case"), NULL, operation, g_strdup (argument), g_free);
}

static void
acceptance_given_cb (const char *reason,
                     gpointer    user_data)
{
  g_autoptr(CairnNotificationPanel) self = user_data;

  if (reason != NULL)
    run (self, accept, reason);
}

/* A case that was closed is accepted after all with a reason only. */
static void
accept_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  CairnReview *review = cairn_review_panel_get_review (CAIRN_REVIEW_PANEL (widget));

  if (cairn_record_is (CAIRN_RECORD (cairn_review_get_case (review)), "status", "notified"))
    run (CAIRN_NOTIFICATION_PANEL (widget), accept, NULL);
  else
    cairn_reason_dialog_ask (widget, _("Accept After All"), _("The case was closed. Say why it is accepted now."),
                             _("_Accept"), acceptance_given_cb, g_object_ref (widget));
}

static void
out_of_scope_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  run (CAIRN_NOTIFICATION_PANEL (widget), put_out_of_scope, g_variant_get_string (parameter, NULL));
}

static void
birth_outcome_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  run (CAIRN_NOTIFICATION_PANEL (widget), set_birth_outcome, g_variant_get_string (parameter, NULL));
}

static void
transfer_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CairnEditing *editing = cairn_review_panel_get_editing (CAIRN_REVIEW_PANEL (widget));

  adw_dialog_present (cairn_record_dialog_new (editing, &transfer_form, NULL), widget);
}

static void
withdrawal_given_cb (const char *reason,
                     gpointer    user_data)
{
  g_autoptr(CairnNotificationPanel) self = user_data;

  if (reason != NULL)
    run (self, withdraw, reason);
}

static void
withdraw_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  cairn_reason_dialog_ask (widget, _("Withdraw the Case"),
                           _("A notification that came twice, or in error, is withdrawn. It stays in the register."),
                           _("_Withdraw"), withdrawal_given_cb, g_object_ref (widget));
}

static void
fill_menu (GMenu      *menu,
           const char *vocabulary,
           const char *action)
{
  CairnVocabulary *answers = cairn_vocabulary_get (vocabulary);

  for (guint i = 0; i < cairn_vocabulary_get_length (answers); i++)
    {
      CairnVocabularyEntry *answer = cairn_vocabulary_get_entry (answers, i);
      g_autoptr(GMenuItem) item = g_menu_item_new (cairn_vocabulary_entry_get_title (answer), NULL);

      g_menu_item_set_action_and_target (item, action, "s", cairn_vocabulary_entry_get_code (answer));
      g_menu_append_item (menu, item);
    }
}

static void
update_outcomes (CairnNotificationPanel *self,
                 CairnRecord            *record)
{
  g_menu_remove_all (self->outcome_section);
  if (cairn_record_is (record, "kind", "birth_enquiry"))
    fill_menu (self->outcome_section, "birth-outcome", "status.birth-outcome");
}

static void
update_status (CairnNotificationPanel *self,
               CairnRecord            *record)
{
  const char *reason = cairn_record_get_text (record, "status_reason");
  const char *scope = reason != NULL ? cairn_vocabulary_title ("out-of-scope-reason", reason) : NULL;
  const char *status = cairn_vocabulary_title ("case-status", cairn_record_get_text (record, "status"));
  const char *kind = cairn_vocabulary_title ("case-kind", cairn_record_get_text (record, "kind"));
  g_autofree char *title = g_strdup_printf ("%s · %s", status, kind);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->status_row), title);
  adw_action_row_set_subtitle (self->status_row, scope != NULL ? scope : reason != NULL ? reason : "");
}

static void
cairn_notification_panel_refresh (CairnReviewPanel *panel)
{
  CairnNotificationPanel *self = CAIRN_NOTIFICATION_PANEL (panel);
  CairnEditing *editing = cairn_review_panel_get_editing (panel);
  CairnReview *review = cairn_review_panel_get_review (panel);
  CairnRecord *record = CAIRN_RECORD (cairn_review_get_case (review));
  g_autoptr(GListModel) contradictions = cairn_review_list_contradictions (review, cairn_editing_get_today (editing));

  update_status (self, record);
  update_outcomes (self, record);
  cairn_obstacle_list_set_obstacles (self->contradictions, contradictions);
  gtk_widget_set_visible (GTK_WIDGET (self->hidden_names), !cairn_editing_get_show_names (editing));
  gtk_widget_set_sensitive (GTK_WIDGET (self->status_button), cairn_editing_get_editable (editing));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "status.accept", !cairn_record_is (record, "status", "accepted"));
}

static void
cairn_notification_panel_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CAIRN_TYPE_NOTIFICATION_PANEL);

  G_OBJECT_CLASS (cairn_notification_panel_parent_class)->dispose (object);
}

static void
cairn_notification_panel_class_init (CairnNotificationPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_notification_panel_dispose;
  CAIRN_REVIEW_PANEL_CLASS (klass)->refresh = cairn_notification_panel_refresh;

  g_type_ensure (CAIRN_TYPE_FIELD_GROUP);
  g_type_ensure (CAIRN_TYPE_OBSTACLE_LIST);
  g_type_ensure (CAIRN_TYPE_RECORD_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/review/cairn-notification-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationPanel, contradictions);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationPanel, hidden_names);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationPanel, links);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationPanel, notifications);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationPanel, outcome_section);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationPanel, references);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationPanel, responsibilities);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationPanel, scope_menu);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationPanel, sightings);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationPanel, status_button);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationPanel, status_row);

  gtk_widget_class_install_action (widget_class, "status.accept", NULL, accept_cb);
  gtk_widget_class_install_action (widget_class, "status.birth-outcome", "s", birth_outcome_cb);
  gtk_widget_class_install_action (widget_class, "status.out-of-scope", "s", out_of_scope_cb);
  gtk_widget_class_install_action (widget_class, "status.transfer", NULL, transfer_cb);
  gtk_widget_class_install_action (widget_class, "status.withdraw", NULL, withdraw_cb);
}

static void
cairn_notification_panel_init (CairnNotificationPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_menu (self->scope_menu, "out-of-scope-reason", "status.out-of-scope");
  cairn_record_group_set_add (self->links, &link_form);
  cairn_record_group_set_add (self->notifications, &notification_form);
  cairn_record_group_set_add (self->references, &reference_form);
  cairn_record_group_set_add (self->responsibilities, &responsibility_form);
  cairn_record_group_set_add (self->sightings, &sighting_form);
}
