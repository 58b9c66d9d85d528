/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-shortcut-table.h"

#include <glib/gi18n.h>

/* The one table of keys: installed from here, and shown from here. */
static const CairnShortcut shortcuts[] = {
  { N_("Cases"), N_("New notification"), "<Control>n", "win.new-notification" },
  { N_("Cases"), N_("Search"), "<Control>f", "win.search" },
  { N_("Cases"), N_("Go to a case by its reference"), "<Control>k", "win.go-to-case" },
  { N_("Getting around"), N_("First place of the sidebar"), "<Control>1", "win.show-place-number(1)" },
  { N_("Getting around"), N_("Second place"), "<Control>2", "win.show-place-number(2)" },
  { N_("Getting around"), N_("Third place"), "<Control>3", "win.show-place-number(3)" },
  { N_("Getting around"), N_("Fourth place"), "<Control>4", "win.show-place-number(4)" },
  { N_("Getting around"), N_("Fifth place"), "<Control>5", "win.show-place-number(5)" },
  { N_("Getting around"), N_("Sixth place"), "<Control>6", "win.show-place-number(6)" },
  { N_("Getting around"), N_("Back"), "<Alt>Left", "win.back" },
  { N_("Getting around"), N_("Show or hide the sidebar"), "F9", "win.toggle-sidebar" },
  { N_("Editing"), N_("Undo"), "<Control>z", "win.undo" },
  { N_("Editing"), N_("Redo"), "<Control><Shift>z", "win.redo" },
  { N_("Meetings"), N_("Move an agenda item up"), "<Alt>Up", NULL },
  { N_("Meetings"), N_("Move an agenda item down"), "<Alt>Down", NULL },
  { N_("Papers"), N_("Save the agenda or the report as PDF, to print"), "<Control>p", NULL },
  { N_("Register"), N_("Lock the register"), "<Control>l", "win.lock" },
  { N_("Register"), N_("Preferences"), "<Control>comma", "app.preferences" },
  { N_("Register"), N_("Keyboard shortcuts"), "<Control>question", "win.shortcuts" },
  { N_("Register"), N_("Help"), "F1", "app.help" },
  { N_("Register"), N_("Close the window"), "<Control>w", "window.close" },
  { N_("Register"), N_("Quit"), "<Control>q", "app.quit" },
};

/**
 * cairn_shortcut_table_get:
 * @n_shortcuts: (out): how many there are
 *
 * Returns: (array length=n_shortcuts) (transfer none): every key, grouped
 */
const CairnShortcut *
cairn_shortcut_table_get (guint *n_shortcuts)
{
  g_return_val_if_fail (n_shortcuts != NULL, NULL);

  *n_shortcuts = G_N_ELEMENTS (shortcuts);

  return shortcuts;
}

/**
 * cairn_shortcut_table_install:
 * @application: the application
 *
 * Makes the keys of the table activate their actions.
 */
void
cairn_shortcut_table_install (GtkApplication *application)
{
  g_return_if_fail (GTK_IS_APPLICATION (application));

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      g_auto(GStrv) accelerators = NULL;

      if (shortcuts[i].action == NULL)
        continue;
      accelerators = g_strsplit (shortcuts[i].accelerators, " ", -1);
      gtk_application_set_accels_for_action (application, shortcuts[i].action,
                                             (const char *const *) accelerators);
    }
}
