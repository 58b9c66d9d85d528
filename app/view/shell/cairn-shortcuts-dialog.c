/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-shortcuts-dialog.h"

#include <glib/gi18n.h>

#include "cairn-place-table.h"
#include "cairn-shortcut-table.h"

/**
 * CairnShortcutsDialog:
 *
 * The table of keys, as it is installed.
 */
struct _CairnShortcutsDialog
{
  AdwDialog           parent_instance;

  AdwPreferencesPage *page;
};

G_DEFINE_FINAL_TYPE (CairnShortcutsDialog, cairn_shortcuts_dialog, ADW_TYPE_DIALOG)

static char *
describe_keys (const char *accelerators)
{
  g_auto(GStrv) names = g_strsplit (accelerators, " ", -1);
  g_autoptr(GStrvBuilder) labels = g_strv_builder_new ();
  g_auto(GStrv) all = NULL;

  for (guint i = 0; names[i] != NULL; i++)
    {
      guint key = 0;
      GdkModifierType modifiers = 0;

      if (gtk_accelerator_parse (names[i], &key, &modifiers))
        g_strv_builder_take (labels, gtk_accelerator_get_label (key, modifiers));
    }
  all = g_strv_builder_end (labels);

  return g_strjoinv (_(" or "), all);
}

static GtkWidget *
build_row (const CairnShortcut *shortcut)
{
  g_autofree char *keys = describe_keys (shortcut->accelerators);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW,
                                 "use-markup", FALSE,
                                 "title", _(shortcut->label),
                                 NULL);
  GtkWidget *label = gtk_label_new (keys);

  gtk_widget_add_css_class (label, "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);

  return row;
}

/* Keys of places that do not exist lead nowhere, so they are not listed. */
static gboolean
leads_somewhere (const CairnShortcut *shortcut)
{
  guint n_places = 0;
  int number = 0;

  cairn_place_table_get (&n_places);
  if (shortcut->action == NULL || sscanf (shortcut->action, "win.show-place-number(%d)", &number) != 1)
    return TRUE;

  return number <= (int) n_places;
}

static void
fill (CairnShortcutsDialog *self)
{
  guint n_shortcuts = 0;
  const CairnShortcut *shortcuts = cairn_shortcut_table_get (&n_shortcuts);
  GtkWidget *group = NULL;

  for (guint i = 0; i < n_shortcuts; i++)
    {
      if (!leads_somewhere (&shortcuts[i]))
        continue;
      if (group == NULL || !g_str_equal (shortcuts[i].group, shortcuts[i - 1].group))
        {
          group = g_object_new (ADW_TYPE_PREFERENCES_GROUP, "title", _(shortcuts[i].group), NULL);
          adw_preferences_page_add (self->page, ADW_PREFERENCES_GROUP (group));
        }
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), build_row (&shortcuts[i]));
    }
}

static void
cairn_shortcuts_dialog_class_init (CairnShortcutsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/shell/cairn-shortcuts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnShortcutsDialog, page);
}

static void
cairn_shortcuts_dialog_init (CairnShortcutsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fill (self);
}

/**
 * cairn_shortcuts_dialog_new:
 *
 * Creates the dialog.
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
cairn_shortcuts_dialog_new (void)
{
  return g_object_new (CAIRN_TYPE_SHORTCUTS_DIALOG, NULL);
}
