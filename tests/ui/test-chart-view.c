/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "cairn-chart-view.h"
#include "cairn-data.h"
#include "cairn-test-table.h"
#include "cairn-ui.h"

static CairnChartView *
create_view (void)
{
  g_autoptr(CairnTable) table = cairn_test_table_new ();
  g_autoptr(CairnChart) chart = cairn_chart_new (table, CAIRN_DISTRIBUTION_COUNT);
  CairnChartView *view = CAIRN_CHART_VIEW (g_object_ref_sink (cairn_chart_view_new ()));

  cairn_chart_view_set_chart (view, chart);
  return view;
}

static gboolean
press (CairnChartView *view,
       guint           key)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr(GObject) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;
      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (controller)); j++)
        {
          g_autoptr(GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, GTK_WIDGET (view),
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }

  g_assert_not_reached ();
}

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *count)
{
  (*count)++;
}

static void
activated_cb (CairnChartView *view,
              guint           row,
              guint           series,
              guint          *last)
{
  *last = row * 10 + series;
}

/* Setting a chart notifies once, setting it again does not, and a view lets go of all it had. */
static void
test_chart (void)
{
  CairnChartView *view = create_view ();
  g_autoptr(CairnChart) chart = g_object_ref (cairn_chart_view_get_chart (view));
  guint count = 0;

  g_signal_connect (view, "notify::chart", G_CALLBACK (count_cb), &count);
  cairn_chart_view_set_chart (view, chart);
  g_assert_cmpuint (count, ==, 0);
  cairn_chart_view_set_chart (view, NULL);
  g_assert_cmpuint (count, ==, 1);
  g_object_set (view, "chart", chart, NULL);
  g_assert_cmpuint (count, ==, 2);

  g_assert_finalize_object (view);
  g_assert_finalize_object (g_steal_pointer (&chart));
}

/* A view takes its height from its width, is never narrower than its bars need, and empty it needs nothing. */
static void
test_size (void)
{
  CairnChartView *view = create_view ();
  int narrow = 0;
  int height = 0;
  int wide_height = 0;

  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_HORIZONTAL, -1, &narrow, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_VERTICAL, narrow, &height, NULL, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_VERTICAL, 900, &wide_height, NULL, NULL, NULL);
  g_assert_cmpint (narrow, >, 100);
  g_assert_cmpint (narrow, <=, 324);
  g_assert_cmpint (wide_height, >, 60);
  g_assert_cmpint (height, >=, wide_height);

  cairn_chart_view_set_chart (view, NULL);
  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_HORIZONTAL, -1, &narrow, NULL, NULL, NULL);
  g_assert_cmpint (narrow, ==, 0);

  g_assert_finalize_object (view);
}

/* The arrows walk every bar and stop at the ends; Escape leaves the bars. */
static void
test_keys (void)
{
  static const struct
  {
    guint key;
    int   row;
    int   series;
  } walk[] = {
    { GDK_KEY_Down, 0, 0 }, { GDK_KEY_Up, 0, 0 }, { GDK_KEY_Down, 0, 1 }, { GDK_KEY_Down, 1, 0 },
    { GDK_KEY_Right, 2, 0 }, { GDK_KEY_Right, 2, 0 }, { GDK_KEY_End, 2, 1 }, { GDK_KEY_Down, 2, 1 },
    { GDK_KEY_Left, 1, 1 }, { GDK_KEY_Home, 0, 0 }, { GDK_KEY_Left, 0, 0 }, { GDK_KEY_Escape, -1, -1 },
    { GDK_KEY_Up, 2, 1 },
  };
  CairnChartView *view = create_view ();

  for (guint i = 0; i < G_N_ELEMENTS (walk); i++)
    {
      press (view, walk[i].key);
      g_assert_cmpint (cairn_chart_view_get_row (view), ==, walk[i].row);
      g_assert_cmpint (cairn_chart_view_get_series (view), ==, walk[i].series);
    }

  g_assert_finalize_object (view);
}

/* In a window that reads from right to left the arrows to the sides are the other way round. */
static void
test_rtl (void)
{
  CairnChartView *view = create_view ();

  gtk_widget_set_direction (GTK_WIDGET (view), GTK_TEXT_DIR_RTL);
  press (view, GDK_KEY_Home);
  press (view, GDK_KEY_Left);
  g_assert_cmpint (cairn_chart_view_get_row (view), ==, 1);

  g_assert_finalize_object (view);
}

/* Enter activates the selected bar, and nothing while none is. */
static void
test_activate (void)
{
  CairnChartView *view = create_view ();
  guint last = G_MAXUINT;

  g_signal_connect (view, "activated", G_CALLBACK (activated_cb), &last);
  g_assert_false (press (view, GDK_KEY_Return));
  g_assert_cmpuint (last, ==, G_MAXUINT);
  g_assert_true (cairn_chart_view_select (view, 2, 1));
  g_assert_true (press (view, GDK_KEY_Return));
  g_assert_cmpuint (last, ==, 21);
  g_assert_false (cairn_chart_view_select (view, 3, 0));
  g_assert_false (cairn_chart_view_select (view, 0, 2));

  g_assert_finalize_object (view);
}

/* A screen reader is told the title and the sentence, and at a bar what the bar says. */
static void
test_accessible (void)
{
  CairnChartView *view = create_view ();
  CairnChart *chart = cairn_chart_view_get_chart (view);

  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_LABEL, "Deaths notified, by place of death");
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       cairn_chart_get_sentence (chart));
  cairn_chart_view_select (view, 1, 0);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       cairn_chart_get_point_text (chart, 1, 0));
  g_assert_nonnull (strstr (cairn_chart_get_point_text (chart, 1, 0), "9"));
  cairn_chart_view_select (view, -1, -1);
  gtk_test_accessible_assert_property (view, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       cairn_chart_get_sentence (chart));

  g_assert_finalize_object (view);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cairn_data_register ();
  cairn_ui_register ();

  g_test_add_func ("/chart-view/chart", test_chart);
  g_test_add_func ("/chart-view/size", test_size);
  g_test_add_func ("/chart-view/keys", test_keys);
  g_test_add_func ("/chart-view/rtl", test_rtl);
  g_test_add_func ("/chart-view/activate", test_activate);
  g_test_add_func ("/chart-view/accessible", test_accessible);

  return g_test_run ();
}
