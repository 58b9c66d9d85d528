/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-panel-agenda.h"

#include <glib/gi18n.h>

#include "cairn-agenda-items.h"
#include "cairn-editing-run.h"
#include "cairn-facts.h"
#include "cairn-feedback.h"
#include "cairn-field-words.h"
#include "cairn-vocabulary.h"

/* Putting a case on the agenda of a panel that is to come. */

static gboolean
is_to_come (CairnRecord *meeting,
            CairnDay     today)
{
  const char *family = cairn_vocabulary_string ("meeting-kind", cairn_record_get_text (meeting, "kind"), "family");

  return g_strcmp0 (family, "panel") == 0 && cairn_record_is (meeting, "status", "planned") &&
         cairn_record_get_day (meeting, "held_on") >= today;
}

static void
append_meeting (GMenu       *menu,
                CairnRecord *meeting,
                const char  *action)
{
  g_autofree char *words = cairn_record_words (meeting);
  g_autofree char *label = NULL;
  g_autoptr(GMenuItem) item = NULL;
  g_auto(GStrv) parts = g_strsplit (words, "_", -1);

  /* Menus read underscores as mnemonics. */
  label = g_strjoinv ("__", parts);
  item = g_menu_item_new (label, NULL);
  g_menu_item_set_action_and_target (item, action, "s", cairn_record_get_uuid (meeting));
  g_menu_append_item (menu, item);
}

/**
 * cairn_panel_agenda_fill_menu:
 * @editing: a review
 * @menu: a menu, which is emptied first
 * @action: an action that takes the uuid of a meeting
 *
 * Fills a menu with the panels that are to come.
 */
void
cairn_panel_agenda_fill_menu (CairnEditing *editing,
                              GMenu        *menu,
                              const char   *action)
{
  g_autoptr(GListModel) meetings = NULL;
  guint n_meetings = 0;

  g_return_if_fail (CAIRN_IS_EDITING (editing));
  g_return_if_fail (G_IS_MENU (menu));

  g_menu_remove_all (menu);
  meetings = cairn_session_get_records (cairn_editing_get_session (editing), CAIRN_ENTITY_MEETING, NULL);
  n_meetings = meetings != NULL ? g_list_model_get_n_items (meetings) : 0;
  for (guint i = 0; i < n_meetings; i++)
    {
      g_autoptr(CairnRecord) meeting = g_list_model_get_item (meetings, i);

      if (is_to_come (meeting, cairn_editing_get_today (editing)))
        append_meeting (menu, meeting, action);
    }

  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 0)
    g_menu_append (menu, _("No panel is planned"), "panel.none");
}

static CairnChangeSet *
add_case (CairnEditing  *editing,
          const char    *reason,
          gpointer       user_data,
          GError       **error)
{
  CairnAgenda *agenda = user_data;

  return cairn_agenda_add_case (agenda, cairn_editing_get_review (editing), cairn_agenda_get_case_minutes (agenda),
                                NULL, error);
}

/**
 * cairn_panel_agenda_put:
 * @editing: a review
 * @anywhere: a widget of the window
 * @meeting_uuid: uuid of a panel that is to come
 *
 * Puts the case on the agenda of a panel, at the end.
 */
void
cairn_panel_agenda_put (CairnEditing *editing,
                        GtkWidget    *anywhere,
                        const char   *meeting_uuid)
{
  g_autoptr(CairnAgenda) agenda = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  g_autofree char *done = NULL;

  g_return_if_fail (CAIRN_IS_EDITING (editing));
  g_return_if_fail (meeting_uuid != NULL);

  agenda = cairn_session_get_agenda (cairn_editing_get_session (editing), meeting_uuid, &error);
  if (agenda == NULL || !cairn_editing_try (editing, add_case, NULL, agenda, &error))
    {
      cairn_feedback_error (anywhere, error);
      return;
    }

  words = cairn_record_words (CAIRN_RECORD (cairn_agenda_get_meeting (agenda)));
  /* Translators: %s is a meeting, such as "Panel, 25 April 2024". */
  done = g_strdup_printf (_("On the agenda: %s"), words);
  cairn_window_toast (anywhere, done);
}
