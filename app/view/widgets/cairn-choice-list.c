/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-choice-list.h"

/* The list that a choice opens. Adwaita's own cuts an answer off after twenty letters, and
 * categories of death begin alike: here an answer is read in full. */

#define WIDEST_CHARS 44

static void
update_check (GtkListItem *item,
              GParamSpec  *pspec,
              AdwComboRow *row)
{
  GtkWidget *box = gtk_list_item_get_child (item);
  gboolean chosen = gtk_list_item_get_item (item) == adw_combo_row_get_selected_item (row);

  /* A check that is not there still has its place, so that lines do not move. */
  gtk_widget_set_opacity (gtk_widget_get_last_child (box), chosen ? 1.0 : 0.0);
}

static void
set_up (GtkSignalListItemFactory *factory,
        GtkListItem              *item,
        gpointer                  user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "hexpand", TRUE,
                                   "max-width-chars", WIDEST_CHARS,
                                   "wrap", TRUE,
                                   "xalign", 0.0, NULL);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_item_set_child (item, box);
}

static void
bind (GtkSignalListItemFactory *factory,
      GtkListItem              *item,
      gpointer                  user_data)
{
  AdwComboRow *row = user_data;
  CairnChoiceWords words = (CairnChoiceWords) g_object_get_data (G_OBJECT (factory), "words");
  g_autofree char *text = words (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (gtk_list_item_get_child (item))), text);
  gtk_list_item_set_accessible_label (item, text);
  g_signal_connect_object (row, "notify::selected-item", G_CALLBACK (update_check), item, G_CONNECT_SWAPPED);
  update_check (item, NULL, row);
}

static void
unbind (GtkSignalListItemFactory *factory,
        GtkListItem              *item,
        gpointer                  user_data)
{
  g_signal_handlers_disconnect_by_func (user_data, update_check, item);
}

/**
 * cairn_choice_list_new:
 * @row: the choice, which outlives the list
 * @words: says what an item is called
 *
 * Creates what shows the answers in the list that @row opens.
 *
 * Returns: (transfer full): a factory for adw_combo_row_set_list_factory()
 */
GtkListItemFactory *
cairn_choice_list_new (AdwComboRow      *row,
                       CairnChoiceWords  words)
{
  GtkListItemFactory *factory = NULL;

  g_return_val_if_fail (ADW_IS_COMBO_ROW (row), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  factory = gtk_signal_list_item_factory_new ();
  g_object_set_data (G_OBJECT (factory), "words", (gpointer) words);
  g_signal_connect (factory, "setup", G_CALLBACK (set_up), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind), row);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind), row);

  return factory;
}
