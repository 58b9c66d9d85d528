/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-test-report.h"

#include "cairn-test-session.h"

void
cairn_test_report_set_up (CairnTestReport *self,
                          gconstpointer    training)
{
  self->folder = cairn_test_make_folder ();
  self->session = training != NULL ? cairn_test_open_training (self->folder) : cairn_test_open_empty (self->folder);
  self->place = g_object_ref_sink (CAIRN_REPORT_PLACE (cairn_report_place_new ()));
  cairn_place_set_session (CAIRN_PLACE (self->place), self->session);
  cairn_wait_until (self->place->answer != NULL);
}

void
cairn_test_report_tear_down (CairnTestReport *self,
                             gconstpointer    training)
{
  cairn_place_set_session (CAIRN_PLACE (self->place), NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->place);
  cairn_session_close (self->session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->session);
  cairn_test_remove_folder (self->folder);
  g_free (self->folder);
}

/*
 * cairn_test_report_present:
 * @self: a report
 *
 * Returns: (transfer none): a window in which the report is looked at
 */
GtkWindow *
cairn_test_report_present (CairnTestReport *self)
{
  GtkWindow *window = GTK_WINDOW (gtk_window_new ());

  gtk_window_set_child (window, GTK_WIDGET (self->place));
  gtk_window_present (window);

  return window;
}

void
cairn_test_report_put_away (CairnTestReport *self,
                            GtkWindow       *window)
{
  gtk_window_set_child (window, NULL);
  gtk_window_destroy (window);
}

/*
 * cairn_test_report_get_view:
 * @self: a report
 * @name: name of a table
 *
 * Returns: (transfer none): the figures of the table on the screen
 */
CairnTableView *
cairn_test_report_get_view (CairnTestReport *self,
                            const char      *name)
{
  return cairn_report_table_get_view (cairn_report_view_find_table (self->place->view, name));
}

/*
 * cairn_test_report_find_label:
 * @widget: where to begin
 * @text: what it says
 *
 * Returns: (transfer none) (nullable): the label that shows @text, in @widget or below it
 */
GtkWidget *
cairn_test_report_find_label (GtkWidget  *widget,
                              const char *text)
{
  GtkWidget *found = NULL;

  if (GTK_IS_LABEL (widget))
    return g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = cairn_test_report_find_label (child, text);

  return found;
}
