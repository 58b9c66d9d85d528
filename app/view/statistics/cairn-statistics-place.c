/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-statistics-place.h"

#include <glib/gi18n.h>

#include "cairn-cases-behind.h"
#include "cairn-feedback.h"
#include "cairn-notices.h"
#include "cairn-sentence.h"
#include "cairn-statistics-place-private.h"

/**
 * CairnStatisticsPlace:
 *
 * Measures by dimensions: a chart that is also a table and a sentence, and the
 * cases behind any of its numbers.
 *
 * Counting is done on the session's reader. Each question has a number, and an
 * answer to another than the last one is dropped.
 */

G_DEFINE_FINAL_TYPE (CairnStatisticsPlace, cairn_statistics_place, CAIRN_TYPE_PLACE)

static gboolean
shows_table (CairnStatisticsPlace *self)
{
  return g_strcmp0 (adw_toggle_group_get_active_name (self->view), "table") == 0;
}

/*< private >
 * _cairn_statistics_place_find_figure:
 * @self: a place
 * @row: (out): the row of the selected figure in the table
 * @column: (out): its column
 * @measure: (out): its measure
 *
 * Finds the figure that is selected, in the chart or in the table. Main thread.
 *
 * Returns: whether one is
 */
gboolean
_cairn_statistics_place_find_figure (CairnStatisticsPlace *self,
                                     guint                *row,
                                     guint                *column,
                                     guint                *measure)
{
  if (self->answer == NULL || self->answer->table == NULL)
    return FALSE;
  if (shows_table (self))
    return cairn_table_view_get_cell (self->table, row, column, measure);
  if (cairn_chart_view_get_row (self->chart) < 0)
    return FALSE;

  *row = cairn_chart_get_table_row (cairn_chart_view_get_chart (self->chart),
                                    (guint) cairn_chart_view_get_row (self->chart));
  *column = (guint) cairn_chart_view_get_series (self->chart);
  *measure = cairn_statistics_choice_get_chart_measure (self->answer->choice);

  return TRUE;
}

static void
update_behind (CairnStatisticsPlace *self)
{
  g_autofree char *sentence = NULL;
  g_autofree char *label = NULL;
  gint64 n = 0;
  guint row = 0;
  guint column = 0;
  guint measure = 0;

  if (!_cairn_statistics_place_find_figure (self, &row, &column, &measure))
    {
      gtk_label_set_label (self->point, _("Choose a bar or a figure to see the cases behind it."));
      gtk_widget_set_visible (GTK_WIDGET (self->behind), FALSE);
      gtk_widget_action_set_enabled (GTK_WIDGET (self), "statistics.show-cases", FALSE);
      return;
    }

  n = cairn_cases_behind_count (self->answer->table, row, column, measure);
  sentence = cairn_sentence_for_cell (self->answer->table, row, column, measure);
  label = cairn_cases_behind_format (n);
  gtk_label_set_label (self->point, sentence);
  gtk_button_set_label (self->behind, label);
  gtk_widget_set_visible (GTK_WIDGET (self->behind), TRUE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "statistics.show-cases", n > 0);
}

static void
show_answer (CairnStatisticsPlace *self)
{
  CairnTable *table = self->answer != NULL ? self->answer->table : NULL;
  g_autoptr(CairnChart) chart = NULL;
  g_autofree char *sentence = NULL;

  gtk_widget_set_visible (self->behind_bar, table != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "statistics.copy", table != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "statistics.save", table != NULL);
  cairn_table_view_set_table (self->table, table);
  if (table == NULL)
    {
      cairn_chart_view_set_chart (self->chart, NULL);
      gtk_stack_set_visible_child_name (self->pages, self->answer != NULL ? "empty" : "loading");
      update_behind (self);
      return;
    }

  chart = cairn_chart_new (table, cairn_statistics_choice_get_chart_measure (self->answer->choice));
  sentence = cairn_sentence_for_table (table);
  cairn_chart_view_set_chart (self->chart, chart);
  gtk_label_set_label (self->title, cairn_table_get_title (table));
  gtk_label_set_label (self->sentence, sentence);
  gtk_label_set_label (self->definition, cairn_table_get_definition (table));
  _cairn_statistics_place_fill_years (self);
  gtk_stack_set_visible_child_name (self->pages, "content");
  update_behind (self);
}

typedef struct
{
  CairnStatisticsPlace *self;       /* (owned) */
  guint                 generation;
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->self);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static gpointer
count_job (CairnRegister  *connection,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  return cairn_statistics_answer_new (data, connection, error);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(Question) question = user_data;
  g_autoptr(GError) error = NULL;
  CairnStatisticsPlace *self = question->self;
  g_autoptr(CairnStatisticsAnswer) answer = NULL;

  answer = cairn_session_read_finish (CAIRN_SESSION (source), result, &error);
  if (question->generation != self->generation)
    return;
  if (answer == NULL)
    {
      cairn_feedback_error (GTK_WIDGET (self), error);
      return;
    }

  g_clear_pointer (&self->answer, cairn_statistics_answer_free);
  self->answer = g_steal_pointer (&answer);
  show_answer (self);
}

static void
ask (CairnStatisticsPlace *self)
{
  CairnSession *session = cairn_place_get_session (CAIRN_PLACE (self));
  Question *question = NULL;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->generation++;
  self->stale = FALSE;
  if (session == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  question = g_new0 (Question, 1);
  question->self = g_object_ref (self);
  question->generation = self->generation;
  cairn_session_read_async (session, count_job, cairn_statistics_choice_copy (self->choice),
                            (GDestroyNotify) cairn_statistics_choice_free,
                            (GDestroyNotify) cairn_statistics_answer_free, self->cancellable,
                            counted_cb, question);
}

static void
choice_changed_cb (CairnStatisticsPlace *self)
{
  if (_cairn_statistics_place_read_choices (self))
    ask (self);
}

static void
view_changed_cb (CairnStatisticsPlace *self)
{
  gtk_stack_set_visible_child_name (self->views, shows_table (self) ? "table" : "chart");
  update_behind (self);
}

static void
selection_changed_cb (CairnStatisticsPlace *self)
{
  if (!gtk_widget_in_destruction (GTK_WIDGET (self)))
    update_behind (self);
}

static void
show_cases_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CairnStatisticsPlace *self = CAIRN_STATISTICS_PLACE (widget);
  CairnSession *session = cairn_place_get_session (CAIRN_PLACE (self));
  guint row = 0;
  guint column = 0;
  guint measure = 0;

  if (session != NULL && _cairn_statistics_place_find_figure (self, &row, &column, &measure))
    cairn_cases_behind_show (widget, session, self->answer->query, self->answer->table, row, column, measure);
}

static void
bar_activated_cb (CairnStatisticsPlace *self,
                  guint                 row,
                  guint                 series)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "statistics.show-cases", NULL);
}

static void
cell_activated_cb (CairnStatisticsPlace *self,
                   guint                 row,
                   guint                 column,
                   guint                 measure)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "statistics.show-cases", NULL);
}

static void
register_changed_cb (CairnStatisticsPlace *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    ask (self);
  else
    self->stale = TRUE;
}

static void
areas_changed_cb (CairnStatisticsPlace *self)
{
  _cairn_statistics_place_fill_areas (self);
}

static void
take_areas (CairnStatisticsPlace *self,
            CairnSession         *session)
{
  g_autoptr(GError) error = NULL;

  if (self->areas != NULL)
    g_signal_handlers_disconnect_by_func (self->areas, areas_changed_cb, self);
  g_clear_object (&self->areas);
  if (session != NULL)
    {
      self->areas = cairn_session_get_records (session, CAIRN_ENTITY_AREA, &error);
      if (self->areas == NULL)
        g_warning ("The areas cannot be listed: %s", error->message);
      else
        g_signal_connect_object (self->areas, "items-changed", G_CALLBACK (areas_changed_cb), self,
                                 G_CONNECT_SWAPPED);
    }
  _cairn_statistics_place_fill_areas (self);
}

static void
cairn_statistics_place_session_changed (CairnPlace   *place,
                                        CairnSession *session)
{
  CairnStatisticsPlace *self = CAIRN_STATISTICS_PLACE (place);

  g_clear_pointer (&self->answer, cairn_statistics_answer_free);
  g_clear_pointer (&self->choice->area, g_free);
  g_clear_pointer (&self->choice->area_name, g_free);
  self->choice->first_year = self->choice->last_year = 0;
  g_signal_group_set_target (self->signals, session);

  take_areas (self, session);
  show_answer (self);
  ask (self);
}

static void
cairn_statistics_place_map (GtkWidget *widget)
{
  CairnStatisticsPlace *self = CAIRN_STATISTICS_PLACE (widget);

  GTK_WIDGET_CLASS (cairn_statistics_place_parent_class)->map (widget);
  if (self->stale)
    ask (self);
}

static void
cairn_statistics_place_dispose (GObject *object)
{
  CairnStatisticsPlace *self = CAIRN_STATISTICS_PLACE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->areas);
  g_clear_object (&self->signals);
  g_clear_pointer (&self->answer, cairn_statistics_answer_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_STATISTICS_PLACE);

  G_OBJECT_CLASS (cairn_statistics_place_parent_class)->dispose (object);
}

static void
cairn_statistics_place_finalize (GObject *object)
{
  g_clear_pointer (&CAIRN_STATISTICS_PLACE (object)->choice, cairn_statistics_choice_free);

  G_OBJECT_CLASS (cairn_statistics_place_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/statistics/cairn-statistics-place.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnStatisticsPlace, area);
  gtk_widget_class_bind_template_child (widget_class, CairnStatisticsPlace, behind);
  gtk_widget_class_bind_template_child (widget_class, CairnStatisticsPlace, behind_bar);
  gtk_widget_class_bind_template_child (widget_class, CairnStatisticsPlace, chart);
  gtk_widget_class_bind_template_child (widget_class, CairnStatisticsPlace, copies);
  gtk_widget_class_bind_template_child (widget_class, CairnStatisticsPlace, definition);
  gtk_widget_class_bind_template_child (widget_class, CairnStatisticsPlace, dimension);
  gtk_widget_class_bind_template_child (widget_class, CairnStatisticsPlace, from);
  gtk_widget_class_bind_template_child (widget_class, CairnStatisticsPlace, measure);
  gtk_widget_class_bind_template_child (widget_class, CairnStatisticsPlace, pages);
  gtk_widget_class_bind_template_child (widget_class, CairnStatisticsPlace, point);
  gtk_widget_class_bind_template_child (widget_class, CairnStatisticsPlace, scroller);
  gtk_widget_class_bind_template_child (widget_class, CairnStatisticsPlace, sentence);
  gtk_widget_class_bind_template_child (widget_class, CairnStatisticsPlace, title);
  gtk_widget_class_bind_template_child (widget_class, CairnStatisticsPlace, to);
  gtk_widget_class_bind_template_child (widget_class, CairnStatisticsPlace, view);
  gtk_widget_class_bind_template_child (widget_class, CairnStatisticsPlace, views);
  gtk_widget_class_bind_template_callback (widget_class, bar_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, choice_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, selection_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
}

static void
cairn_statistics_place_class_init (CairnStatisticsPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_statistics_place_dispose;
  object_class->finalize = cairn_statistics_place_finalize;
  widget_class->map = cairn_statistics_place_map;
  CAIRN_PLACE_CLASS (klass)->session_changed = cairn_statistics_place_session_changed;

  g_type_ensure (CAIRN_TYPE_CHART_VIEW);
  g_type_ensure (CAIRN_TYPE_NOTICES);
  g_type_ensure (CAIRN_TYPE_TABLE_SCROLLER);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "statistics.copy", NULL, _cairn_statistics_place_copy_cb);
  gtk_widget_class_install_action (widget_class, "statistics.save", "s", _cairn_statistics_place_save_cb);
  gtk_widget_class_install_action (widget_class, "statistics.show-cases", NULL, show_cases_cb);
}

static void
cairn_statistics_place_init (CairnStatisticsPlace *self)
{
  self->choice = g_new0 (CairnStatisticsChoice, 1);
  self->choice->measure = CAIRN_STATISTICS_FINALISED;
  self->choice->dimension = CAIRN_STATISTICS_BY_CATEGORY;
  self->signals = g_signal_group_new (CAIRN_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (register_changed_cb), self);

  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  _cairn_statistics_place_set_up_choices (self);
  self->updating = FALSE;
  self->table = cairn_table_scroller_get_view (self->scroller);
  g_signal_connect_object (self->table, "activated", G_CALLBACK (cell_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "selection-changed", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  _cairn_statistics_place_fill_choices (self);
  _cairn_statistics_place_fill_areas (self);
  show_answer (self);
}

/**
 * cairn_statistics_place_new:
 *
 * Creates the place, which shows nothing until it has a session.
 *
 * Returns: (transfer floating): the place
 */
GtkWidget *
cairn_statistics_place_new (void)
{
  return g_object_new (CAIRN_TYPE_STATISTICS_PLACE, NULL);
}
