/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench.h"

#include "cairn-window.h"

/* How long from the start of the process to the first row of cases; its floor is an empty window of
 * libadwaita. tests/bench/run takes the times from outside, so that loading the program counts. */

static void
quit_when_painted (GtkWidget *window)
{
  bench_frame (window, 0.0);
  g_print ("shown\n");
}

static GtkWidget *
find_row (GtkWidget *widget)
{
  if (g_str_equal (gtk_widget_get_css_name (widget), "row") && gtk_widget_get_mapped (widget) &&
      GTK_IS_COLUMN_VIEW (gtk_widget_get_ancestor (widget, GTK_TYPE_COLUMN_VIEW)))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
has_row (gpointer data)
{
  return gtk_widget_get_mapped (data) && find_row (data) != NULL;
}

void
bench_empty (void)
{
  GtkWidget *window = adw_window_new ();

  adw_window_set_content (ADW_WINDOW (window), adw_toolbar_view_new ());
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  quit_when_painted (window);
}

/* Deriving the key from the passphrase is slow on purpose. A second connection has the key already,
 * so what opening takes longer than that is the unlocking, which the budget leaves out. */
static CairnRegister *
open_without_unlocking (const char *folder,
                        double     *unlocking_ms)
{
  double start = bench_now_ms ();
  CairnRegister *opened = bench_open (folder);
  double with = bench_now_ms () - start;
  g_autoptr(CairnRegister) reader = NULL;

  start = bench_now_ms ();
  reader = cairn_register_open_reader (opened, NULL);
  *unlocking_ms = MAX (with - (bench_now_ms () - start), 0.0);

  return opened;
}

void
bench_first_row (const char *folder)
{
  g_autoptr(AdwApplication) application = adw_application_new (APPLICATION_ID ".Bench", G_APPLICATION_NON_UNIQUE);
  g_autoptr(CairnRegister) opened = NULL;
  g_autoptr(CairnSession) session = NULL;
  g_autoptr(GError) error = NULL;
  CairnWindow *window = NULL;
  double unlocking_ms = 0.0;

  g_application_register (G_APPLICATION (application), NULL, NULL);
  window = cairn_window_new (GTK_APPLICATION (application));
  opened = open_without_unlocking (folder, &unlocking_ms);
  session = cairn_session_new (g_steal_pointer (&opened), &error);
  if (session == NULL)
    g_error ("%s", error->message);

  cairn_window_set_session (window, session);
  cairn_window_show_place (window, "cases");
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  bench_wait (has_row, window);
  quit_when_painted (GTK_WIDGET (window));
  bench_say ("unlocking", unlocking_ms, 0.0);

  cairn_window_set_session (window, NULL);
  gtk_window_destroy (GTK_WINDOW (window));
  cairn_session_close (session);
}
