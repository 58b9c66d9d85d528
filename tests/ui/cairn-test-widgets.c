/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-test-widgets.h"

/* Whether @text can be read somewhere in @widget. */
gboolean
cairn_test_shows (GtkWidget  *widget,
                  const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  if (GTK_IS_EDITABLE (widget) && strstr (gtk_editable_get_text (GTK_EDITABLE (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child) && cairn_test_shows (child, text))
      return TRUE;

  return FALSE;
}

/* The first widget of @type in which @text can be read, depth first. */
GtkWidget *
cairn_test_find (GtkWidget  *widget,
                 GType       type,
                 const char *text)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && (text == NULL || cairn_test_shows (widget, text)))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = cairn_test_find (child, type, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}
