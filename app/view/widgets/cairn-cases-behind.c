/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-cases-behind.h"

#include <glib/gi18n.h>

#include "cairn-feedback.h"
#include "cairn-table-source.h"

/* From a number to the cases it counts: any figure of the statistics and of the
 * report leads to them. */

typedef struct
{
  CairnTallyQuery *query;  /* (owned) */
  CairnTable      *table;  /* (owned) */
  guint            row;
  guint            column;
  guint            measure;
} Figure;

typedef struct
{
  GtkWidget *widget; /* (owned) */
  char      *why;    /* (owned) */
} Asking;

static void
figure_free (gpointer data)
{
  Figure *figure = data;

  cairn_tally_query_free (figure->query);
  g_object_unref (figure->table);
  g_free (figure);
}

static void
asking_free (Asking *asking)
{
  g_object_unref (asking->widget);
  g_free (asking->why);
  g_free (asking);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

/* Which measure says how many cases a figure is about. */
static guint
find_counting_measure (CairnTable *table,
                       guint       measure)
{
  const CairnMeasure *m = cairn_table_get_measure (table, measure);

  if (cairn_measure_is_share (m))
    return m->numerator;
  if (m->kind == CAIRN_MEASURE_VALUE)
    return CAIRN_DURATION_REVIEWS;

  return measure;
}

/**
 * cairn_cases_behind_count:
 * @table: a table
 * @row: a row's place, from 0, or %CAIRN_TABLE_TOTAL_ROW
 * @column: a column's place, from 0
 * @measure: a measure's place, from 0
 *
 * Tells how many cases, or occasions, a figure is about: behind a percent those
 * of its count, behind a median all the reviews.
 *
 * Returns: how many, 0 or more
 */
gint64
cairn_cases_behind_count (CairnTable *table,
                          guint       row,
                          guint       column,
                          guint       measure)
{
  gint64 n = 0;

  g_return_val_if_fail (CAIRN_IS_TABLE (table), 0);

  n = cairn_table_get_value (table, row, column, find_counting_measure (table, measure));

  return n == CAIRN_TABLE_ABSENT ? 0 : n;
}

/**
 * cairn_cases_behind_format:
 * @n: what cairn_cases_behind_count() gives
 *
 * Names the button that leads to the cases.
 *
 * Returns: (transfer full): such as “Cases behind 27”
 */
char *
cairn_cases_behind_format (gint64 n)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, n);

  /* Translators: a number in a chart or table, which leads to the cases it counts */
  return g_strdup_printf (_("Cases behind %s"), number);
}

/* What the list of cases says it is narrowed down to. */
static char *
dup_why (CairnTable *table,
         guint       row,
         guint       column)
{
  const char *year = cairn_table_get_column_label (table, column);

  if (row == CAIRN_TABLE_TOTAL_ROW)
    /* Translators: the title of a table and a year */
    return g_strdup_printf (_("%1$s, %2$s"), cairn_table_get_title (table), year);

  /* Translators: the title of a table, a row of it and a year */
  return g_strdup_printf (_("%1$s: %2$s, %3$s"), cairn_table_get_title (table),
                          cairn_table_get_row_label (table, row), year);
}

static gpointer
find_job (CairnRegister  *connection,
          gpointer        data,
          GCancellable   *cancellable,
          GError        **error)
{
  Figure *figure = data;

  return cairn_table_source_find_cases (figure->query, connection, figure->table,
                                        figure->row, figure->column, figure->measure, error);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr(Asking) asking = user_data;
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) uuids = cairn_session_read_finish (CAIRN_SESSION (source), result, &error);

  if (uuids == NULL)
    {
      cairn_feedback_error (asking->widget, error);
      return;
    }

  gtk_widget_activate_action (asking->widget, "win.show-cases", "(s^as)", asking->why, uuids);
}

/**
 * cairn_cases_behind_show:
 * @widget: the widget that shows the table
 * @session: the session it was counted in
 * @query: what it was counted with
 * @table: the table
 * @row: a row's place, from 0, or %CAIRN_TABLE_TOTAL_ROW
 * @column: a column's place, from 0
 * @measure: a measure's place, from 0
 *
 * Finds the cases behind a figure and shows them in the list of cases. Main
 * thread; the finding is done on the session's reader.
 */
void
cairn_cases_behind_show (GtkWidget             *widget,
                         CairnSession          *session,
                         const CairnTallyQuery *query,
                         CairnTable            *table,
                         guint                  row,
                         guint                  column,
                         guint                  measure)
{
  Figure *figure = NULL;
  Asking *asking = NULL;

  g_return_if_fail (GTK_IS_WIDGET (widget));
  g_return_if_fail (CAIRN_IS_SESSION (session));
  g_return_if_fail (query != NULL);
  g_return_if_fail (CAIRN_IS_TABLE (table));

  figure = g_new0 (Figure, 1);
  figure->query = cairn_tally_query_copy (query);
  figure->table = g_object_ref (table);
  figure->row = row;
  figure->column = column;
  figure->measure = measure;
  asking = g_new0 (Asking, 1);
  asking->widget = g_object_ref (widget);
  asking->why = dup_why (table, row, column);
  cairn_session_read_async (session, find_job, figure, figure_free, (GDestroyNotify) g_strfreev, NULL,
                            found_cb, asking);
}
