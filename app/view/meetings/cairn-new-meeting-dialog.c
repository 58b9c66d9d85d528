/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-new-meeting-dialog.h"

#include <glib/gi18n.h>

#include "cairn-code-row.h"
#include "cairn-day-row.h"
#include "cairn-error.h"
#include "cairn-meeting-plan.h"

/**
 * CairnNewMeetingDialog:
 *
 * Plans a meeting: its kind, day, time and theme. The rest is said on its page.
 */
struct _CairnNewMeetingDialog
{
  AdwDialog     parent_instance;

  AdwBanner    *problem;
  CairnCodeRow *kind;
  CairnDayRow  *day;
  AdwEntryRow  *starts;
  AdwSpinRow   *booked;
  AdwEntryRow  *theme;

  CairnSession *session; /* (owned) (nullable) */
  char         *planned; /* (owned) (nullable): uuid of the new meeting, while it is written */
};

G_DEFINE_FINAL_TYPE (CairnNewMeetingDialog, cairn_new_meeting_dialog, ADW_TYPE_DIALOG)

enum
{
  SIGNAL_PLANNED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
refuse (CairnNewMeetingDialog *self,
        const GError          *error)
{
  adw_banner_set_use_markup (self->problem, FALSE);
  adw_banner_set_title (self->problem, error->message);
  adw_banner_set_revealed (self->problem, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), error->message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(CairnNewMeetingDialog) self = user_data;
  g_autoptr(GError) error = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.plan", TRUE);
  if (!cairn_session_write_finish (CAIRN_SESSION (source), result, &error))
    {
      refuse (self, error);
      return;
    }

  /* Closing gives the keyboard back to where it was, so whoever opens the meeting does so after that. */
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[SIGNAL_PLANNED], 0, self->planned);
}

static const char *
get_text (AdwEntryRow *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  return *text == '\0' ? NULL : text;
}

static void
plan_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CairnNewMeetingDialog *self = CAIRN_NEW_MEETING_DIALOG (widget);
  const char *kind = cairn_code_row_get_code (self->kind);
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  adw_banner_set_revealed (self->problem, FALSE);
  g_clear_pointer (&self->planned, g_free);
  if (kind == NULL)
    g_set_error_literal (&error, CAIRN_ERROR, CAIRN_ERROR_INVALID, _("Say what kind of meeting it is."));
  else
    changes = cairn_meeting_plan (kind, cairn_day_row_get_day (self->day), get_text (self->starts),
                                  (int) adw_spin_row_get_value (self->booked), get_text (self->theme), &self->planned,
                                  &error);
  if (changes == NULL)
    {
      refuse (self, error);
      return;
    }

  gtk_widget_action_set_enabled (widget, "dialog.plan", FALSE);
  cairn_session_write_async (self->session, changes, NULL, written_cb, g_object_ref (self));
}

static void
cancel_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
cairn_new_meeting_dialog_dispose (GObject *object)
{
  CairnNewMeetingDialog *self = CAIRN_NEW_MEETING_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_NEW_MEETING_DIALOG);
  g_clear_object (&self->session);
  g_clear_pointer (&self->planned, g_free);

  G_OBJECT_CLASS (cairn_new_meeting_dialog_parent_class)->dispose (object);
}

static void
cairn_new_meeting_dialog_class_init (CairnNewMeetingDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_new_meeting_dialog_dispose;

  /**
   * CairnNewMeetingDialog::planned:
   * @self: a dialog
   * @meeting: uuid of the new meeting
   *
   * Emitted when the meeting is in the register.
   */
  signals[SIGNAL_PLANNED] = g_signal_new ("planned", CAIRN_TYPE_NEW_MEETING_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                          NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (CAIRN_TYPE_CODE_ROW);
  g_type_ensure (CAIRN_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/meetings/cairn-new-meeting-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnNewMeetingDialog, booked);
  gtk_widget_class_bind_template_child (widget_class, CairnNewMeetingDialog, day);
  gtk_widget_class_bind_template_child (widget_class, CairnNewMeetingDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, CairnNewMeetingDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, CairnNewMeetingDialog, starts);
  gtk_widget_class_bind_template_child (widget_class, CairnNewMeetingDialog, theme);

  gtk_widget_class_install_action (widget_class, "dialog.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "dialog.plan", NULL, plan_cb);
}

static void
cairn_new_meeting_dialog_init (CairnNewMeetingDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cairn_code_row_set_code (self->kind, "panel");
}

/**
 * cairn_new_meeting_dialog_new:
 * @session: an open register that can be written
 *
 * Returns: (transfer floating): a dialog that plans a meeting
 */
GtkWidget *
cairn_new_meeting_dialog_new (CairnSession *session)
{
  CairnNewMeetingDialog *self = NULL;

  g_return_val_if_fail (CAIRN_IS_SESSION (session), NULL);

  self = g_object_new (CAIRN_TYPE_NEW_MEETING_DIALOG, NULL);
  self->session = g_object_ref (session);

  return GTK_WIDGET (self);
}
