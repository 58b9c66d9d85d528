/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-reason-dialog.h"

#include <glib/gi18n.h>

/* Asking for a reason: one sentence, one entry, two answers. */

typedef struct
{
  AdwAlertDialog  *dialog;   /* (unowned) */
  GtkEditable     *entry;    /* (unowned) */
  CairnReasonFunc  callback;
  gpointer         user_data;
} Question;

static void
typed_cb (Question *question)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (question->entry)));

  adw_alert_dialog_set_response_enabled (question->dialog, "agree", *text != '\0');
}

static void
answered_cb (AdwAlertDialog *dialog,
             const char     *response,
             Question       *question)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (question->entry)));

  question->callback (g_str_equal (response, "agree") ? text : NULL, question->user_data);
}

static void
question_free (gpointer  data,
               GClosure *closure)
{
  g_free (data);
}

/**
 * cairn_reason_dialog_ask:
 * @parent: a widget of the window
 * @heading: what it is about
 * @body: why a reason is needed
 * @agree: the answer that goes on, with its mnemonic
 * @callback: called once with the answer
 * @user_data: data for @callback
 *
 * Asks for the reason that the history will keep. There is no going on without one.
 */
void
cairn_reason_dialog_ask (GtkWidget       *parent,
                         const char      *heading,
                         const char      *body,
                         const char      *agree,
                         CairnReasonFunc  callback,
                         gpointer         user_data)
{
  AdwDialog *dialog = adw_alert_dialog_new (heading, body);
  GtkWidget *group = adw_preferences_group_new ();
  GtkWidget *entry = adw_entry_row_new ();
  Question *question = g_new0 (Question, 1);

  g_return_if_fail (GTK_IS_WIDGET (parent));
  g_return_if_fail (callback != NULL);

  question->dialog = ADW_ALERT_DIALOG (dialog);
  question->entry = GTK_EDITABLE (entry);
  question->callback = callback;
  question->user_data = user_data;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (entry), _("Reason"));
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (entry), TRUE);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), entry);
  adw_alert_dialog_set_extra_child (ADW_ALERT_DIALOG (dialog), group);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "agree", agree, NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "agree", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "agree");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_response_enabled (ADW_ALERT_DIALOG (dialog), "agree", FALSE);

  g_signal_connect_swapped (entry, "changed", G_CALLBACK (typed_cb), question);
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), question, question_free, 0);

  adw_dialog_present (dialog, parent);
  gtk_widget_grab_focus (entry);
}
