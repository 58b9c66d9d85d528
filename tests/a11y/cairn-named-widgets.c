/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-named-widgets.h"

#include <adwaita.h>

/* Whether any text that is shown stands below: roles of buttons, rows and tabs take their name from it. */
static gboolean
shows_text (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && shows_text (child))
      return TRUE;

  return FALSE;
}

static gboolean
is_named_by_content (GtkAccessibleRole role)
{
  static const GtkAccessibleRole roles[] = {
    GTK_ACCESSIBLE_ROLE_BUTTON, GTK_ACCESSIBLE_ROLE_CELL, GTK_ACCESSIBLE_ROLE_CHECKBOX,
    GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, GTK_ACCESSIBLE_ROLE_GRID_CELL, GTK_ACCESSIBLE_ROLE_LABEL,
    GTK_ACCESSIBLE_ROLE_LINK, GTK_ACCESSIBLE_ROLE_LIST_ITEM, GTK_ACCESSIBLE_ROLE_MENU_ITEM,
    GTK_ACCESSIBLE_ROLE_RADIO, GTK_ACCESSIBLE_ROLE_ROW, GTK_ACCESSIBLE_ROLE_SWITCH,
    GTK_ACCESSIBLE_ROLE_TAB, GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON,
  };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (roles[i] == role)
      return TRUE;

  return FALSE;
}

/* An entry hands the keyboard to the text inside it, but speaks for both. */
static gboolean
takes_keyboard (GtkWidget *widget)
{
  return gtk_widget_get_focusable (widget) || (GTK_IS_EDITABLE (widget) && !GTK_IS_TEXT (widget));
}

/* Containers that scroll or hold others have nothing to say of their own, and a label is its own name. */
static gboolean
needs_name (GtkWidget *widget)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

  if (!takes_keyboard (widget) || !gtk_widget_get_visible (widget) || GTK_IS_LABEL (widget))
    return FALSE;

  return role != GTK_ACCESSIBLE_ROLE_GENERIC && role != GTK_ACCESSIBLE_ROLE_NONE &&
         role != GTK_ACCESSIBLE_ROLE_PRESENTATION && role != GTK_ACCESSIBLE_ROLE_WINDOW &&
         role != GTK_ACCESSIBLE_ROLE_APPLICATION && role != GTK_ACCESSIBLE_ROLE_GROUP;
}

static gboolean
is_named (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);
  const char *tooltip = gtk_widget_get_tooltip_text (widget);

  if (gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
      gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
      (tooltip != NULL && *tooltip != '\0'))
    return TRUE;

  return is_named_by_content (gtk_accessible_get_accessible_role (accessible)) && shows_text (widget);
}

/* Parts that a widget of GTK builds for itself are named by that widget: the text
 * of an entry, the toggle of a menu button. */
static gboolean
is_named_through_parent (GtkWidget *widget)
{
  for (GtkWidget *parent = gtk_widget_get_parent (widget); parent != NULL; parent = gtk_widget_get_parent (parent))
    {
      gboolean composed = GTK_IS_EDITABLE (parent) || GTK_IS_MENU_BUTTON (parent) || GTK_IS_DROP_DOWN (parent) ||
                          GTK_IS_SPIN_BUTTON (parent) || GTK_IS_COLUMN_VIEW (parent) || ADW_IS_COMBO_ROW (parent) ||
                          ADW_IS_EXPANDER_ROW (parent);

      if (composed && is_named (parent))
        return TRUE;
    }

  return FALSE;
}

/*
 * cairn_count_unnamed:
 * @widget: where to begin
 *
 * Looks through @widget and everything below it.
 *
 * Returns: how many widgets can have the keyboard and tell nobody what they are
 */
guint
cairn_count_unnamed (GtkWidget *widget)
{
  guint n = 0;

  if (needs_name (widget) && !is_named (widget) && !is_named_through_parent (widget))
    {
      g_test_message ("A %s named “%s” in a %s has no accessible name", G_OBJECT_TYPE_NAME (widget),
                      gtk_widget_get_name (widget),
                      gtk_widget_get_parent (widget) != NULL ? G_OBJECT_TYPE_NAME (gtk_widget_get_parent (widget)) : "");
      n++;
    }

  /* What a dialog holds is no child of it until it is presented. */
  if (ADW_IS_DIALOG (widget) && gtk_widget_get_root (widget) == NULL)
    return n + cairn_count_unnamed (adw_dialog_get_child (ADW_DIALOG (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += cairn_count_unnamed (child);

  return n;
}

/*
 * cairn_assert_all_named:
 * @widget: where to begin
 *
 * Fails the test, naming each, if a widget can have the keyboard and has no accessible name.
 */
void
cairn_assert_all_named (GtkWidget *widget)
{
  g_assert_cmpuint (cairn_count_unnamed (widget), ==, 0);
}
