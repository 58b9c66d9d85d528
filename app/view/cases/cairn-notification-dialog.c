/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-notification-dialog.h"

#include <glib/gi18n.h>

#include "cairn-case-query.h"
#include "cairn-case-row.h"
#include "cairn-code-row.h"
#include "cairn-day-row.h"
#include "cairn-feedback.h"
#include "cairn-notice.h"
#include "cairn-reference.h"
#include "cairn-year.h"

/**
 * CairnNotificationDialog:
 *
 * Logs a notification of a death as a new case. What the rules of the review have
 * against it is said above the form, all of it at once, and nothing typed is lost.
 */
struct _CairnNotificationDialog
{
  AdwDialog      parent_instance;

  AdwBanner     *problem;
  GtkEditable   *reference;
  CairnCodeRow  *kind;
  CairnCodeRow  *source;
  GtkEditable   *notifier;
  CairnDayRow   *received_on;
  GtkEditable   *received_at;
  CairnDayRow   *date_of_death;
  GtkEditable   *time_of_death;
  CairnCodeRow  *place;
  CairnCodeRow  *expected;
  GtkEditable   *family_name;
  GtkEditable   *given_names;
  CairnDayRow   *date_of_birth;
  CairnCodeRow  *sex;
  CairnCodeRow  *ethnicity;
  GtkEditable   *nhs_number;
  CairnCodeRow  *nhs_number_absent;
  CairnCodeRow  *responsibility;
  CairnCodeRow  *area;
  GtkEditable   *postcode;
  GtkTextView   *circumstances;

  CairnSession  *session;     /* (owned) (nullable) */
  GCancellable  *cancellable; /* (owned); of the search for the next reference */
  char          *case_uuid;   /* (owned) (nullable); of the case that is being saved */
};

G_DEFINE_FINAL_TYPE (CairnNotificationDialog, cairn_notification_dialog, ADW_TYPE_DIALOG)

static CairnDay
get_today (CairnNotificationDialog *self)
{
  return cairn_register_get_today (cairn_session_get_reader (self->session));
}

static void
show_problem (CairnNotificationDialog *self,
              const char              *sentences)
{
  adw_banner_set_title (self->problem, sentences != NULL ? sentences : "");
  adw_banner_set_revealed (self->problem, sentences != NULL);
}

/* A blank is nothing stated, not an empty statement. */
static char *
dup_text (GtkEditable *editable)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (editable)));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}

static char *
dup_circumstances (CairnNotificationDialog *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->circumstances);
  GtkTextIter start;
  GtkTextIter end;
  char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
  if (*text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}

static gboolean
dates_are_valid (CairnNotificationDialog *self)
{
  return cairn_day_row_is_valid (self->received_on) && cairn_day_row_is_valid (self->date_of_death) &&
         cairn_day_row_is_valid (self->date_of_birth);
}

static CairnChangeSet *
build_changes (CairnNotificationDialog  *self,
               char                    **case_uuid,
               GError                  **error)
{
  g_autofree char *reference = dup_text (self->reference);
  g_autofree char *notifier = dup_text (self->notifier);
  g_autofree char *received_at = dup_text (self->received_at);
  g_autofree char *time_of_death = dup_text (self->time_of_death);
  g_autofree char *family_name = dup_text (self->family_name);
  g_autofree char *given_names = dup_text (self->given_names);
  g_autofree char *nhs_number = dup_text (self->nhs_number);
  g_autofree char *postcode = dup_text (self->postcode);
  g_autofree char *circumstances = dup_circumstances (self);
  const CairnNotice notice = {
    .reference = reference,
    .kind = cairn_code_row_get_code (self->kind),
    .responsibility = cairn_code_row_get_code (self->responsibility),
    .family_name = family_name,
    .given_names = given_names,
    .nhs_number = nhs_number,
    .nhs_number_absent = cairn_code_row_get_code (self->nhs_number_absent),
    .date_of_birth = cairn_day_row_get_day (self->date_of_birth),
    .postcode = postcode,
    .date_of_death = cairn_day_row_get_day (self->date_of_death),
    .time_of_death = time_of_death,
    .sex = cairn_code_row_get_code (self->sex),
    .ethnicity = cairn_code_row_get_code (self->ethnicity),
    .residence_area = cairn_code_row_get_code (self->area),
    .place = cairn_code_row_get_code (self->place),
    .expected = cairn_code_row_get_code (self->expected),
    .circumstances = circumstances,
    .source = cairn_code_row_get_code (self->source),
    .notifier = notifier,
    .received_on = cairn_day_row_get_day (self->received_on),
    .received_at = received_at,
  };

  return cairn_notice_log (&notice, get_today (self), case_uuid, error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(CairnNotificationDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  GtkWidget *window = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.log", TRUE);
  if (!cairn_session_write_finish (CAIRN_SESSION (source), result, &error))
    {
      show_problem (self, error->message);
      return;
    }

  window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  adw_dialog_force_close (ADW_DIALOG (self));
  if (window == NULL)
    return;
  gtk_widget_activate_action (window, "win.open-case", "s", self->case_uuid);
  cairn_window_toast (window, _("The notification was logged."));
}

static void
log_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  CairnNotificationDialog *self = CAIRN_NOTIFICATION_DIALOG (widget);
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  if (self->session == NULL)
    return;
  if (!dates_are_valid (self))
    {
      show_problem (self, _("One of the dates cannot be read. Write it as 25/04/2024."));
      return;
    }

  g_clear_pointer (&self->case_uuid, g_free);
  changes = build_changes (self, &self->case_uuid, &error);
  show_problem (self, changes == NULL ? error->message : NULL);
  if (changes == NULL)
    return;

  gtk_widget_action_set_enabled (widget, "dialog.log", FALSE);
  cairn_session_write_async (self->session, changes, NULL, saved_cb, g_object_ref (self));
}

static void
cancel_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

static void
fill_areas (CairnNotificationDialog *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) areas = cairn_session_get_records (self->session, CAIRN_ENTITY_AREA, &error);

  if (areas == NULL)
    {
      show_problem (self, error->message);
      return;
    }

  for (guint i = 0; i < g_list_model_get_n_items (areas); i++)
    {
      g_autoptr(CairnRecord) area = g_list_model_get_item (areas, i);

      cairn_code_row_add (self->area, cairn_record_get_uuid (area), cairn_record_get_text (area, "name"));
    }
  if (g_list_model_get_n_items (areas) == 0)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self->area),
                                 _("No area is named yet. They are added in the main menu, under “Areas, Agencies and Seats”."));
}

/* In the reading thread: the highest reference of the year that was already given. */
static gpointer
find_highest (CairnRegister  *connection,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  int year = GPOINTER_TO_INT (data);
  g_autoptr(CairnCaseQuery) query = cairn_case_query_new ();
  g_autoptr(GPtrArray) rows = NULL;

  cairn_case_query_set_sort (query, CAIRN_CASE_SORT_REFERENCE, TRUE);
  rows = cairn_case_query_run (query, connection, error);
  for (guint i = 0; rows != NULL && i < rows->len; i++)
    {
      const char *reference = cairn_case_row_get_reference (g_ptr_array_index (rows, i));
      int of_year = 0;
      guint sequence = 0;

      if (cairn_reference_parse (reference, &of_year, &sequence) && of_year == year)
        return g_strdup (reference);
    }

  return NULL;
}

static void
highest_found_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr(CairnNotificationDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *highest = cairn_session_read_finish (CAIRN_SESSION (source), result, &error);
  g_autofree char *next = NULL;

  /* Without it the reference is only not proposed; whoever types one already keeps it. */
  if (error != NULL || *gtk_editable_get_text (self->reference) != '\0')
    return;

  next = cairn_reference_next (cairn_year_of (get_today (self)), highest);
  gtk_editable_set_text (self->reference, next);
}

static void
cairn_notification_dialog_dispose (GObject *object)
{
  CairnNotificationDialog *self = CAIRN_NOTIFICATION_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cairn_notification_dialog_parent_class)->dispose (object);
}

static void
cairn_notification_dialog_finalize (GObject *object)
{
  CairnNotificationDialog *self = CAIRN_NOTIFICATION_DIALOG (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->case_uuid, g_free);

  G_OBJECT_CLASS (cairn_notification_dialog_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/cases/cairn-notification-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationDialog, area);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationDialog, circumstances);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationDialog, date_of_birth);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationDialog, date_of_death);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationDialog, ethnicity);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationDialog, expected);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationDialog, family_name);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationDialog, given_names);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationDialog, kind);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationDialog, nhs_number);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationDialog, nhs_number_absent);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationDialog, notifier);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationDialog, place);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationDialog, postcode);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationDialog, received_at);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationDialog, received_on);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationDialog, reference);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationDialog, responsibility);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationDialog, sex);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationDialog, source);
  gtk_widget_class_bind_template_child (widget_class, CairnNotificationDialog, time_of_death);
}

static void
cairn_notification_dialog_class_init (CairnNotificationDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_notification_dialog_dispose;
  object_class->finalize = cairn_notification_dialog_finalize;

  g_type_ensure (CAIRN_TYPE_CODE_ROW);
  g_type_ensure (CAIRN_TYPE_DAY_ROW);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "dialog.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "dialog.log", NULL, log_cb);
}

static void
cairn_notification_dialog_init (CairnNotificationDialog *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  cairn_code_row_set_code (self->kind, "death");
  cairn_code_row_set_code (self->responsibility, "resident");
}

/**
 * cairn_notification_dialog_new:
 * @session: an open register
 *
 * Creates an empty form, with the next reference of the year and today's date.
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
cairn_notification_dialog_new (CairnSession *session)
{
  CairnNotificationDialog *self = NULL;
  int year = 0;

  g_return_val_if_fail (CAIRN_IS_SESSION (session), NULL);

  self = g_object_new (CAIRN_TYPE_NOTIFICATION_DIALOG, NULL);
  self->session = g_object_ref (session);
  cairn_day_row_set_day (self->received_on, get_today (self));
  fill_areas (self);
  year = cairn_year_of (get_today (self));
  cairn_session_read_async (session, find_highest, GINT_TO_POINTER (year), NULL, g_free, self->cancellable,
                            highest_found_cb, g_object_ref (self));

  return GTK_WIDGET (self);
}
