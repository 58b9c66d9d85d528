/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be done with an item of an agenda, by key and by menu. */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-agenda-row-private.h"

#include <glib/gi18n.h>

#include "cairn-meeting-text.h"
#include "cairn-reason-dialog.h"

static const char *const editing_actions[] = {
  "row.outcome",
  "row.remove",
  "row.send",
};

static const char *
get_uuid (CairnAgendaRow *self)
{
  return cairn_agenda_entry_get_uuid (cairn_agenda_row_get_entry (self));
}

static void
move_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CairnAgendaRow *self = CAIRN_AGENDA_ROW (widget);

  cairn_agenda_desk_move_by (cairn_agenda_row_get_desk (self), get_uuid (self), g_variant_get_int32 (parameter));
}

/* The place for business right before the cases (-1) or right after them (1). */
static guint
find_far_place (GListModel *entries,
                guint       own,
                int         side)
{
  guint n_items = g_list_model_get_n_items (entries);
  guint first = n_items;
  guint last = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(CairnAgendaEntry) entry = g_list_model_get_item (entries, i);

      if (!cairn_agenda_entry_get_is_case (entry))
        continue;
      first = MIN (first, i);
      last = i;
    }

  /* Whatever stands above moves up by one when the item is taken out there. */
  if (side < 0)
    return own < first ? first - 1 : first;

  return own < last ? last : last + 1;
}

static void
move_far_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CairnAgendaRow *self = CAIRN_AGENDA_ROW (widget);
  CairnAgendaDesk *desk = cairn_agenda_row_get_desk (self);
  guint own = cairn_agenda_entry_get_number (cairn_agenda_row_get_entry (self)) - 1;

  cairn_agenda_desk_move_to (desk, get_uuid (self),
                             find_far_place (G_LIST_MODEL (cairn_agenda_desk_get_entries (desk)), own,
                                             g_variant_get_int32 (parameter)));
}

static void
remove_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  CairnAgendaRow *self = CAIRN_AGENDA_ROW (widget);

  cairn_agenda_desk_remove (cairn_agenda_row_get_desk (self), get_uuid (self));
}

static void
send_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CairnAgendaRow *self = CAIRN_AGENDA_ROW (widget);

  cairn_agenda_desk_send (cairn_agenda_row_get_desk (self), get_uuid (self), g_variant_get_string (parameter, NULL));
}

static void
open_case_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  const char *uuid = cairn_agenda_entry_get_case (cairn_agenda_row_get_entry (CAIRN_AGENDA_ROW (widget)));

  if (uuid != NULL)
    gtk_widget_activate_action (widget, "win.open-case", "s", uuid);
}

static void
reason_given_cb (const char *reason,
                 gpointer    user_data)
{
  g_autoptr(CairnAgendaRow) self = user_data;

  /* The row may have gone while the question was open. */
  if (reason != NULL && cairn_agenda_row_get_desk (self) != NULL)
    cairn_agenda_desk_set_outcome (cairn_agenda_row_get_desk (self), get_uuid (self), "deferred", reason);
}

static void
outcome_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CairnAgendaRow *self = CAIRN_AGENDA_ROW (widget);
  const char *code = g_variant_get_string (parameter, NULL);

  if (g_str_equal (code, "deferred"))
    cairn_reason_dialog_ask (widget, _("Why Is It Deferred?"), _("The reason goes into the minutes."), _("_Defer"),
                             reason_given_cb, g_object_ref (self));
  else
    cairn_agenda_desk_set_outcome (cairn_agenda_row_get_desk (self), get_uuid (self), *code == '\0' ? NULL : code, NULL);
}

/*< private >
 * _cairn_agenda_row_install_actions:
 * @widget_class: the class of rows
 *
 * Installs what can be done with an item, and its keys.
 */
void
_cairn_agenda_row_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "row.move", "i", move_cb);
  gtk_widget_class_install_action (widget_class, "row.move-far", "i", move_far_cb);
  gtk_widget_class_install_action (widget_class, "row.open-case", NULL, open_case_cb);
  gtk_widget_class_install_action (widget_class, "row.outcome", "s", outcome_cb);
  gtk_widget_class_install_action (widget_class, "row.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "row.send", "s", send_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "row.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Up, GDK_ALT_MASK, "row.move", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "row.move", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Down, GDK_ALT_MASK, "row.move", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "row.remove", NULL);
}

/*< private >
 * _cairn_agenda_row_update_actions:
 * @self: a row
 *
 * Enables what can be done as things stand.
 */
void
_cairn_agenda_row_update_actions (CairnAgendaRow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  CairnAgendaEntry *entry = cairn_agenda_row_get_entry (self);
  gboolean editable = cairn_agenda_desk_get_editable (cairn_agenda_row_get_desk (self));

  for (guint i = 0; i < G_N_ELEMENTS (editing_actions); i++)
    gtk_widget_action_set_enabled (widget, editing_actions[i], editable);
  gtk_widget_action_set_enabled (widget, "row.move", editable);
  gtk_widget_action_set_enabled (widget, "row.move-far", editable && !cairn_agenda_entry_get_is_case (entry));
  gtk_widget_action_set_enabled (widget, "row.open-case", cairn_agenda_entry_get_case (entry) != NULL);
}

static void
add_meeting (GMenu        *menu,
             CairnMeeting *meeting)
{
  g_autofree char *title = cairn_meeting_describe (meeting);
  g_autoptr(GMenuItem) item = g_menu_item_new (title, NULL);

  g_menu_item_set_action_and_target (item, "row.send", "s", cairn_record_get_uuid (CAIRN_RECORD (meeting)));
  g_menu_append_item (menu, item);
}

/* The meetings that are planned, other than this one. */
static GMenuModel *
build_meetings (CairnAgendaRow *self)
{
  CairnAgendaDesk *desk = cairn_agenda_row_get_desk (self);
  const char *own = cairn_aggregate_get_uuid (CAIRN_AGGREGATE (cairn_agenda_desk_get_agenda (desk)));
  g_autoptr(GError) error = NULL;
  g_autoptr(GListModel) meetings = cairn_session_get_records (cairn_agenda_desk_get_session (desk),
                                                              CAIRN_ENTITY_MEETING, &error);
  GMenu *menu = g_menu_new ();
  guint n_items = meetings != NULL ? g_list_model_get_n_items (meetings) : 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(CairnRecord) meeting = g_list_model_get_item (meetings, i);

      if (cairn_record_is (meeting, "status", "planned") && !g_str_equal (cairn_record_get_uuid (meeting), own))
        add_meeting (menu, CAIRN_MEETING (meeting));
    }

  return G_MENU_MODEL (menu);
}

static GMenuModel *
build_moves (CairnAgendaRow *self)
{
  g_autoptr(GMenuModel) meetings = build_meetings (self);
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("Move _Up"), "row.move(-1)");
  g_menu_append (menu, _("Move _Down"), "row.move(1)");
  if (!cairn_agenda_entry_get_is_case (cairn_agenda_row_get_entry (self)))
    {
      g_menu_append (menu, _("_Before the Cases"), "row.move-far(-1)");
      g_menu_append (menu, _("_After the Cases"), "row.move-far(1)");
    }
  if (g_menu_model_get_n_items (meetings) > 0)
    g_menu_append_submenu (menu, _("To Another _Meeting"), meetings);

  return G_MENU_MODEL (menu);
}

static GMenuModel *
build_outcomes (CairnAgendaRow *self)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _("Di_scussed"), "row.outcome('discussed')");
  g_menu_append (menu, _("De_ferred…"), "row.outcome('deferred')");
  g_menu_append (menu, _("_Carried Forward"), "row.outcome('carried')");
  if (cairn_agenda_entry_get_outcome (cairn_agenda_row_get_entry (self)) != NULL)
    g_menu_append (menu, _("_No Outcome Yet"), "row.outcome('')");

  return G_MENU_MODEL (menu);
}

/*< private >
 * _cairn_agenda_row_build_menu:
 * @self: a row
 *
 * Returns: (transfer full): what can be done with the item as things stand
 */
GMenuModel *
_cairn_agenda_row_build_menu (CairnAgendaRow *self)
{
  g_autoptr(GMenuModel) moves = build_moves (self);
  g_autoptr(GMenuModel) outcomes = build_outcomes (self);
  g_autoptr(GMenu) last = g_menu_new ();
  GMenu *menu = g_menu_new ();

  if (cairn_agenda_entry_get_case (cairn_agenda_row_get_entry (self)) != NULL)
    g_menu_append (last, _("_Open the Case"), "row.open-case");
  g_menu_append (last, _("_Take off the Agenda"), "row.remove");
  g_menu_append_section (menu, NULL, moves);
  g_menu_append_section (menu, NULL, outcomes);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));

  return G_MENU_MODEL (menu);
}
