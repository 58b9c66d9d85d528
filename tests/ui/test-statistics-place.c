/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "cairn-cases-behind.h"
#include "cairn-data.h"
#include "cairn-statistics-place-private.h"
#include "cairn-table-copy.h"
#include "cairn-test-session.h"
#include "cairn-ui.h"
#include "published-tables.h"

typedef struct
{
  char                 *folder;
  CairnSession         *session;
  CairnStatisticsPlace *place;
} Fixture;

static void
wait_for_answer (Fixture *fixture)
{
  const CairnStatisticsAnswer *before = fixture->place->answer;

  cairn_wait_until (fixture->place->answer != NULL && fixture->place->answer != before);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  training)
{
  fixture->folder = cairn_test_make_folder ();
  fixture->session = training != NULL ? cairn_test_open_training (fixture->folder)
                                      : cairn_test_open_empty (fixture->folder);
  fixture->place = g_object_ref_sink (CAIRN_STATISTICS_PLACE (cairn_statistics_place_new ()));
  cairn_place_set_session (CAIRN_PLACE (fixture->place), fixture->session);
  cairn_wait_until (fixture->place->answer != NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  training)
{
  cairn_place_set_session (CAIRN_PLACE (fixture->place), NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->place);
  cairn_session_close (fixture->session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (fixture->session);
  cairn_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

/* A change of several choices asks several times; only the answer to the last is shown. */
static void
choose (Fixture *fixture,
        guint    measure,
        guint    dimension)
{
  gtk_drop_down_set_selected (fixture->place->measure, measure);
  gtk_drop_down_set_selected (fixture->place->dimension, dimension);
  cairn_wait_until (fixture->place->answer != NULL &&
                    fixture->place->answer->choice->measure == measure &&
                    fixture->place->answer->choice->dimension == dimension);
}

static void
choose_years (Fixture *fixture,
              int      first,
              int      last)
{
  int begin = fixture->place->answer->first_year;

  gtk_drop_down_set_selected (fixture->place->from, (guint) (first - begin));
  gtk_drop_down_set_selected (fixture->place->to, (guint) (last - begin));
  cairn_wait_until (fixture->place->answer->choice->first_year == first &&
                    fixture->place->answer->choice->last_year == last);
}

/* A register without deaths says that there is nothing to count, and offers nothing to copy. */
static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->place->pages), ==, "empty");
  g_assert_false (gtk_widget_get_visible (fixture->place->behind_bar));
}

/* At first it shows the categories of the last two years that are over, with the largest group in words. */
static void
test_first (Fixture       *fixture,
            gconstpointer  data)
{
  CairnTable *table = fixture->place->answer->table;

  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->place->pages), ==, "content");
  g_assert_cmpstr (cairn_table_get_name (table), ==, "finalised-by-category");
  g_assert_cmpuint (cairn_table_get_n_columns (table), ==, 2);
  g_assert_cmpstr (cairn_table_get_column_label (table, 1), ==, "2023-24");
  g_assert_nonnull (strstr (gtk_label_get_label (fixture->place->sentence), "27 of 66 (41 %; 95 % interval 30 to 53)"));
}

static guint
find_row (CairnTable *table,
          const char *name)
{
  for (guint r = 0; r < cairn_table_get_n_rows (table); r++)
    if (g_str_equal (cairn_table_get_row_label (table, r), name) ||
        g_str_equal (cairn_table_get_row_code (table, r), name))
      return r;

  return CAIRN_TABLE_TOTAL_ROW;
}

static void
compare_shown (Fixture    *fixture,
               CairnTable *expected,
               guint       row,
               guint       column)
{
  CairnTable *table = fixture->place->answer->table;
  guint shown_row = find_row (table, cairn_table_get_row_label (expected, row));
  gint64 count = cairn_table_get_count (expected, row, column);
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, count);
  guint shown_column = 0;

  g_assert_true (cairn_table_find_column (table, cairn_table_get_column_label (expected, column), &shown_column));
  if (shown_row == CAIRN_TABLE_TOTAL_ROW)
    shown_row = find_row (table, cairn_table_get_row_code (expected, row));
  if (shown_row == CAIRN_TABLE_TOTAL_ROW)
    g_assert_cmpint (count, ==, 0);
  else
    g_assert_cmpstr (cairn_table_view_get_cell_text (fixture->place->table, shown_row, shown_column, 0), ==, text);
}

/* Every published table that the statistics can show stands on the screen with the published counts. */
static void
test_published (Fixture       *fixture,
                gconstpointer  data)
{
  static const struct
  {
    const char               *name;
    CairnStatisticsMeasure    measure;
    CairnStatisticsDimension  dimension;
  } shown[] = {
    { "notified-by-area", CAIRN_STATISTICS_NOTIFIED, CAIRN_STATISTICS_BY_AREA },
    { "notified-by-age", CAIRN_STATISTICS_NOTIFIED, CAIRN_STATISTICS_BY_AGE },
    { "notified-by-place", CAIRN_STATISTICS_NOTIFIED, CAIRN_STATISTICS_BY_PLACE },
    { "notified-by-sex", CAIRN_STATISTICS_NOTIFIED, CAIRN_STATISTICS_BY_SEX },
    { "notified-by-ethnicity", CAIRN_STATISTICS_NOTIFIED, CAIRN_STATISTICS_BY_ETHNICITY },
    { "finalised-by-area", CAIRN_STATISTICS_FINALISED, CAIRN_STATISTICS_BY_AREA },
    { "finalised-by-age", CAIRN_STATISTICS_FINALISED, CAIRN_STATISTICS_BY_AGE },
    { "finalised-by-place", CAIRN_STATISTICS_FINALISED, CAIRN_STATISTICS_BY_PLACE },
    { "finalised-by-sex", CAIRN_STATISTICS_FINALISED, CAIRN_STATISTICS_BY_SEX },
    { "finalised-by-ethnicity", CAIRN_STATISTICS_FINALISED, CAIRN_STATISTICS_BY_ETHNICITY },
    { "finalised-by-category", CAIRN_STATISTICS_FINALISED, CAIRN_STATISTICS_BY_CATEGORY },
  };
  g_autoptr(GPtrArray) published = read_published_tables (TRUE);

  choose_years (fixture, 2020, 2023);
  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    for (guint p = 0; p < published->len; p++)
      {
        CairnTable *expected = cairn_printed_table_get_table (g_ptr_array_index (published, p));

        if (!g_str_equal (cairn_table_get_name (expected), shown[i].name))
          continue;
        g_test_message ("%s", shown[i].name);
        choose (fixture, shown[i].measure, shown[i].dimension);
        for (guint c = 0; c < cairn_table_get_n_columns (expected); c++)
          for (guint r = 0; r < cairn_table_get_n_rows (expected); r++)
            compare_shown (fixture, expected, r, c);
      }
}

/* The share of modifiable factors is of those judged, with a whisker; its total is as published. */
static void
test_modifiable (Fixture       *fixture,
                 gconstpointer  data)
{
  CairnInterval interval = { 0 };
  CairnChart *chart = NULL;

  choose (fixture, CAIRN_STATISTICS_MODIFIABLE, CAIRN_STATISTICS_BY_AREA);
  g_assert_cmpstr (cairn_table_view_get_cell_text (fixture->place->table, CAIRN_TABLE_TOTAL_ROW, 1,
                                                   CAIRN_MODIFIABLE_PERCENT_WITH), ==, "47 %");
  chart = cairn_chart_view_get_chart (fixture->place->chart);
  g_assert_true (cairn_chart_get_is_share (chart));
  g_assert_true (cairn_chart_get_interval (chart, 0, 0, &interval));
}

/* Durations have their quartiles in days, in order. */
static void
test_duration (Fixture       *fixture,
               gconstpointer  data)
{
  CairnTable *table = NULL;
  gint64 lower = 0;
  gint64 median = 0;
  gint64 upper = 0;

  choose (fixture, CAIRN_STATISTICS_DURATION, CAIRN_STATISTICS_BY_AGE);
  table = fixture->place->answer->table;
  lower = cairn_table_get_total (table, 1, CAIRN_DURATION_LOWER_QUARTILE);
  median = cairn_table_get_total (table, 1, CAIRN_DURATION_MEDIAN);
  upper = cairn_table_get_total (table, 1, CAIRN_DURATION_UPPER_QUARTILE);
  g_assert_cmpint (lower, >, 30);
  g_assert_cmpint (lower, <=, median);
  g_assert_cmpint (median, <=, upper);
}

/* A death that was only notified has no category: the choice goes, and another takes its place. */
static void
test_no_category (Fixture       *fixture,
                  gconstpointer  data)
{
  gtk_drop_down_set_selected (fixture->place->measure, CAIRN_STATISTICS_NOTIFIED);
  cairn_wait_until (fixture->place->answer->choice->measure == CAIRN_STATISTICS_NOTIFIED);
  g_assert_cmpint (fixture->place->answer->choice->dimension, !=, CAIRN_STATISTICS_BY_CATEGORY);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (fixture->place->dimension)), ==,
                    CAIRN_N_STATISTICS_DIMENSIONS - 1);
}

/* One area alone counts what its row counted among all. */
static void
test_area (Fixture       *fixture,
           gconstpointer  data)
{
  gint64 all = cairn_table_get_total (fixture->place->answer->table, 1, 0);
  gint64 one = 0;

  gtk_drop_down_set_selected (fixture->place->area, 1);
  wait_for_answer (fixture);
  one = cairn_table_get_total (fixture->place->answer->table, 1, 0);
  g_assert_cmpint (one, ==, 38);
  g_assert_cmpint (all, ==, 43);
  g_assert_nonnull (strstr (gtk_label_get_label (fixture->place->title), "Durham"));
}

/* A last year before the first one takes the first one with it, and the other way round. */
static void
test_years (Fixture       *fixture,
            gconstpointer  data)
{
  int begin = fixture->place->answer->first_year;

  gtk_drop_down_set_selected (fixture->place->to, (guint) (2020 - begin));
  wait_for_answer (fixture);
  g_assert_cmpint (fixture->place->answer->choice->first_year, ==, 2020);
  g_assert_cmpint (fixture->place->answer->choice->last_year, ==, 2020);

  gtk_drop_down_set_selected (fixture->place->from, (guint) (2022 - begin));
  wait_for_answer (fixture);
  g_assert_cmpint (fixture->place->answer->choice->first_year, ==, 2022);
  g_assert_cmpint (fixture->place->answer->choice->last_year, ==, 2022);
}

/* Choosing a bar, or a figure of the table, says how many cases are behind it. */
static void
test_behind (Fixture       *fixture,
             gconstpointer  data)
{
  guint row = find_row (fixture->place->answer->table, "8");

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->place->behind)));
  cairn_chart_view_select (fixture->place->chart, (int) row, 1);
  g_assert_cmpstr (gtk_button_get_label (fixture->place->behind), ==, "Cases behind 15");

  adw_toggle_group_set_active_name (fixture->place->view, "table");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (fixture->place->behind)));
  cairn_table_view_select (fixture->place->table, row, 0, CAIRN_DISTRIBUTION_PERCENT);
  g_assert_cmpstr (gtk_button_get_label (fixture->place->behind), ==, "Cases behind 12");
}

typedef struct
{
  GtkWidget  parent_instance;
} Listener;

static char **shown_uuids = NULL;

static void
show_cases_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  const char *why = NULL;

  g_variant_get (parameter, "(&s^as)", &why, &shown_uuids);
  g_assert_cmpstr (why, ==, "Reviews finalised, by category of death: Perinatal/neonatal event, 2023-24");
}

typedef struct
{
  GtkWidgetClass parent_class;
} ListenerClass;

GType listener_get_type (void);
G_DEFINE_TYPE (Listener, listener, GTK_TYPE_WIDGET)

static void
listener_class_init (ListenerClass *klass)
{
  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "win.show-cases", "(sas)", show_cases_cb);
}

static void
listener_init (Listener *self)
{
}

/* Enter on a bar hands exactly the cases behind it to the window. */
static void
test_show_cases (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *listener = g_object_ref_sink (g_object_new (listener_get_type (), NULL));
  guint row = find_row (fixture->place->answer->table, "8");

  gtk_widget_set_parent (GTK_WIDGET (fixture->place), listener);
  cairn_chart_view_select (fixture->place->chart, (int) row, 1);
  g_signal_emit_by_name (fixture->place->chart, "activated", row, 1);
  cairn_wait_until (shown_uuids != NULL);
  g_assert_cmpuint (g_strv_length (shown_uuids), ==, 15);
  g_clear_pointer (&shown_uuids, g_strfreev);

  gtk_widget_unparent (GTK_WIDGET (fixture->place));
  g_assert_finalize_object (listener);
}

/* The table leaves as text and in every format; each file has what its ending promises. */
static void
test_copies (Fixture       *fixture,
             gconstpointer  data)
{
  static const struct
  {
    const char *ending;
    const char *begins;
  } kinds[] = {
    { "csv", "row,2022-23 count" }, { "xlsx", "PK" }, { "svg", "<?xml" }, { "png", "\x89PNG" }, { "pdf", "%PDF" },
  };
  CairnTable *table = fixture->place->answer->table;
  CairnChart *chart = cairn_chart_view_get_chart (fixture->place->chart);
  g_autofree char *text = cairn_table_copy_dup_text (table);

  g_assert_true (g_str_has_prefix (text, "Category of death\t2022-23 Count\t2022-23 Percent"));
  g_assert_nonnull (strstr (text, "\nPerinatal/neonatal event\t12\t52 %\t15\t35 %\n"));
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/copy.%s", fixture->folder, kinds[i].ending);
      g_autofree char *content = NULL;
      g_autoptr(GError) error = NULL;

      g_assert_true (cairn_table_copy_write (table, chart, kinds[i].ending, path, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_true (g_str_has_prefix (content, kinds[i].begins));
    }
}

/* Locking lets go of every number. */
static void
test_lock (Fixture       *fixture,
           gconstpointer  data)
{
  cairn_place_set_session (CAIRN_PLACE (fixture->place), NULL);
  g_assert_null (fixture->place->answer);
  g_assert_null (cairn_chart_view_get_chart (fixture->place->chart));
  g_assert_null (cairn_table_view_get_table (fixture->place->table));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cairn_data_register ();
  cairn_ui_register ();

#define ADD(path, training, func) g_test_add (path, Fixture, training, set_up, func, tear_down)
  ADD ("/statistics-place/empty", NULL, test_empty);
  ADD ("/statistics-place/first", "training", test_first);
  ADD ("/statistics-place/published", "training", test_published);
  ADD ("/statistics-place/modifiable", "training", test_modifiable);
  ADD ("/statistics-place/duration", "training", test_duration);
  ADD ("/statistics-place/no-category", "training", test_no_category);
  ADD ("/statistics-place/area", "training", test_area);
  ADD ("/statistics-place/years", "training", test_years);
  ADD ("/statistics-place/behind", "training", test_behind);
  ADD ("/statistics-place/show-cases", "training", test_show_cases);
  ADD ("/statistics-place/copies", "training", test_copies);
  ADD ("/statistics-place/lock", "training", test_lock);
#undef ADD

  return g_test_run ();
}
