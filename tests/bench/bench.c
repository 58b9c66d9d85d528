/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "bench.h"

#include "cairn-data.h"
#include "cairn-ui.h"

double
bench_now_ms (void)
{
  return (double) g_get_monotonic_time () / 1000.0;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

/* One run to warm up, then the middle of @n_runs: machines are noisy, and the mean listens to noise. */
double
bench_median (BenchRun run,
              guint    n_runs,
              gpointer data)
{
  g_autofree double *times = g_new0 (double, n_runs);

  run (data);
  for (guint i = 0; i < n_runs; i++)
    times[i] = run (data);
  qsort (times, n_runs, sizeof (double), compare_doubles);

  return times[n_runs / 2];
}

void
bench_say (const char *name,
           double      measured_ms,
           double      floor_ms)
{
  g_print ("%s\t%.3f\t%.3f\n", name, measured_ms, floor_ms);
}

void
bench_wait (gboolean (*done) (gpointer data),
            gpointer   data)
{
  while (!done (data))
    g_main_context_iteration (NULL, TRUE);
}

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

/* Waits until the window has drawn what it was told, and returns how long it took. */
double
bench_frame (GtkWidget *window,
             double     since_ms)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean painted = FALSE;
  gulong handler = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);

  gtk_widget_queue_draw (window);
  bench_wait (is_true, &painted);
  g_signal_handler_disconnect (clock, handler);

  return bench_now_ms () - since_ms;
}

CairnRegister *
bench_open (const char *folder)
{
  g_autofree char *path = g_strdup (g_getenv ("CAIRN_PASSPHRASE_FILE"));
  g_autofree char *passphrase = NULL;
  g_autoptr(GError) error = NULL;
  CairnRegister *opened = NULL;

  if (path == NULL || !g_file_get_contents (path, &passphrase, NULL, &error))
    g_error ("CAIRN_PASSPHRASE_FILE names no file");

  opened = cairn_register_open (folder, g_strchomp (passphrase), CAIRN_REGISTER_WRITE, &error);
  if (opened == NULL)
    g_error ("%s", error->message);

  return opened;
}

int
main (int    argc,
      char **argv)
{
  const char *what = argc > 1 ? argv[1] : "";

  adw_init ();
  cairn_data_register ();
  cairn_ui_register ();

  if (g_str_equal (what, "empty") && argc == 2)
    bench_empty ();
  else if (g_str_equal (what, "first-row") && argc == 3)
    bench_first_row (argv[2]);
  else if (g_str_equal (what, "register") && argc == 3)
    bench_register (argv[2]);
  else if (g_str_equal (what, "window") && argc == 3)
    bench_window (argv[2]);
  else
    {
      g_printerr ("usage: cairn-bench empty | first-row REGISTER | register REGISTER | window REGISTER\n");
      return 2;
    }

  return 0;
}
