/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The business that can be added to an agenda. */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-agenda-list-private.h"

#include <glib/gi18n.h>

#include "cairn-vocabulary.h"

static gboolean
has_business (CairnAgendaList *self,
              const char      *code)
{
  GListModel *entries = G_LIST_MODEL (cairn_agenda_desk_get_entries (cairn_agenda_list_get_desk (self)));
  guint n_items = g_list_model_get_n_items (entries);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(CairnAgendaEntry) entry = g_list_model_get_item (entries, i);

      if (cairn_record_is (CAIRN_RECORD (cairn_agenda_entry_get_item (entry)), "business", code))
        return TRUE;
    }

  return FALSE;
}

static void
add_usual_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  cairn_agenda_desk_add_usual (cairn_agenda_list_get_desk (CAIRN_AGENDA_LIST (widget)));
}

static void
add_business_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  cairn_agenda_desk_add_business (cairn_agenda_list_get_desk (CAIRN_AGENDA_LIST (widget)),
                                  g_variant_get_string (parameter, NULL), NULL);
}

static void
title_typed_cb (GtkEditable    *entry,
                AdwAlertDialog *dialog)
{
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_alert_dialog_set_response_enabled (dialog, "add", *title != '\0');
}

static void
title_answered_cb (AdwAlertDialog  *dialog,
                   const char      *response,
                   CairnAgendaList *self)
{
  GtkWidget *entry = adw_alert_dialog_get_extra_child (dialog);
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));

  if (g_str_equal (response, "add") && cairn_agenda_list_get_desk (self) != NULL)
    cairn_agenda_desk_add_business (cairn_agenda_list_get_desk (self), NULL, title);
}

static void
add_other_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_("What is the item about?"), NULL));
  GtkWidget *entry = gtk_entry_new ();

  adw_alert_dialog_add_responses (dialog, "cancel", _("_Cancel"), "add", _("_Add"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "add", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_response_enabled (dialog, "add", FALSE);
  adw_alert_dialog_set_default_response (dialog, "add");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What it is about"), -1);
  g_signal_connect_object (entry, "changed", G_CALLBACK (title_typed_cb), dialog, G_CONNECT_DEFAULT);
  adw_alert_dialog_set_extra_child (dialog, entry);
  g_signal_connect_object (dialog, "response", G_CALLBACK (title_answered_cb), widget, G_CONNECT_DEFAULT);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static void
append_item (GMenu      *menu,
             const char *title,
             const char *code)
{
  g_autoptr(GMenuItem) item = g_menu_item_new (title, NULL);

  g_menu_item_set_action_and_target (item, "list.add-business", "s", code);
  g_menu_append_item (menu, item);
}

/*< private >
 * _cairn_agenda_list_install_actions:
 * @widget_class: the class of lists
 *
 * Installs what adds business.
 */
void
_cairn_agenda_list_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "list.add-business", "s", add_business_cb);
  gtk_widget_class_install_action (widget_class, "list.add-other", NULL, add_other_cb);
  gtk_widget_class_install_action (widget_class, "list.add-usual", NULL, add_usual_cb);
}

/*< private >
 * _cairn_agenda_list_build_business:
 * @self: a list with a desk
 *
 * Returns: (transfer full): the recurring items that are not on the agenda, all usual ones at once, and
 *   one of one's own
 */
GMenuModel *
_cairn_agenda_list_build_business (CairnAgendaList *self)
{
  CairnVocabulary *vocabulary = cairn_vocabulary_get ("business-item");
  g_autoptr(GMenu) items = g_menu_new ();
  g_autoptr(GMenu) others = g_menu_new ();
  GMenu *menu = g_menu_new ();
  gboolean lacks_usual = FALSE;

  for (guint i = 0; i < cairn_vocabulary_get_length (vocabulary); i++)
    {
      CairnVocabularyEntry *entry = cairn_vocabulary_get_entry (vocabulary, i);
      const char *code = cairn_vocabulary_entry_get_code (entry);

      if (has_business (self, code))
        continue;
      append_item (items, cairn_vocabulary_entry_get_title (entry), code);
      lacks_usual = lacks_usual || cairn_vocabulary_entry_get_flag (entry, "usual");
    }

  if (lacks_usual)
    g_menu_append (others, _("All the _Usual Business"), "list.add-usual");
  g_menu_append (others, _("_Something Else…"), "list.add-other");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (others));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (items));

  return G_MENU_MODEL (menu);
}
