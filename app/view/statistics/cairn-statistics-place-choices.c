/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-statistics-place-private.h"

#include <glib/gi18n.h>

#include "cairn-records.h"
#include "cairn-year.h"

/* The row of choices above the chart: what, by what, for which years and which area. */

static void
set_up_button_cb (GtkSignalListItemFactory *factory,
                  GtkListItem              *item,
                  gpointer                  user_data)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "ellipsize", PANGO_ELLIPSIZE_END, "xalign", 0.0, NULL));
}

static void
bind_button_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                gpointer                  user_data)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (gtk_list_item_get_item (item)));
}

/* What is chosen may be cut off in a narrow window, but not the list it is chosen from. */
static void
let_shrink (GtkDropDown *choice)
{
  g_autoptr(GtkListItemFactory) button = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkListItemFactory) list = g_object_ref (gtk_drop_down_get_factory (choice));

  g_signal_connect (button, "setup", G_CALLBACK (set_up_button_cb), NULL);
  g_signal_connect (button, "bind", G_CALLBACK (bind_button_cb), NULL);
  gtk_drop_down_set_list_factory (choice, list);
  gtk_drop_down_set_factory (choice, button);
}

/*< private >
 * _cairn_statistics_place_set_up_choices:
 * @self: a place
 *
 * Makes the choices fit a narrow window. Main thread.
 */
void
_cairn_statistics_place_set_up_choices (CairnStatisticsPlace *self)
{
  let_shrink (self->measure);
  let_shrink (self->dimension);
  let_shrink (self->area);
}

/* The dimensions a measure can be shown by, in their order. */
static guint
list_dimensions (CairnStatisticsMeasure    measure,
                 CairnStatisticsDimension *list)
{
  guint n = 0;

  for (CairnStatisticsDimension d = 0; d < CAIRN_N_STATISTICS_DIMENSIONS; d++)
    if (cairn_statistics_measure_has (measure, d))
      list[n++] = d;

  return n;
}

static void
fill_dimensions (CairnStatisticsPlace *self)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  CairnStatisticsDimension list[CAIRN_N_STATISTICS_DIMENSIONS] = { 0 };
  guint n = list_dimensions (self->choice->measure, list);
  guint selected = 0;

  for (guint i = 0; i < n; i++)
    {
      gtk_string_list_append (labels, cairn_statistics_dimension_get_label (list[i]));
      if (list[i] == self->choice->dimension)
        selected = i;
    }

  self->choice->dimension = list[selected];
  gtk_drop_down_set_model (self->dimension, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->dimension, selected);
}

/*< private >
 * _cairn_statistics_place_fill_choices:
 * @self: a place
 *
 * Lists what can be measured and by what, with what is chosen. Main thread.
 */
void
_cairn_statistics_place_fill_choices (CairnStatisticsPlace *self)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  for (CairnStatisticsMeasure m = 0; m < CAIRN_N_STATISTICS_MEASURES; m++)
    gtk_string_list_append (labels, cairn_statistics_measure_get_label (m));

  self->updating = TRUE;
  gtk_drop_down_set_model (self->measure, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->measure, self->choice->measure);
  fill_dimensions (self);
  self->updating = FALSE;
}

static void
fill_year (GtkDropDown                 *drop,
           const CairnStatisticsAnswer *answer,
           int                          selected)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);

  for (int year = answer->first_year; year <= answer->last_year; year++)
    gtk_string_list_take (labels, cairn_year_format (year));

  gtk_drop_down_set_model (drop, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (drop, (guint) (selected - answer->first_year));
}

/*< private >
 * _cairn_statistics_place_fill_years:
 * @self: a place with an answer
 *
 * Lists the years there are, with those that are shown. Main thread.
 */
void
_cairn_statistics_place_fill_years (CairnStatisticsPlace *self)
{
  const CairnStatisticsAnswer *answer = self->answer;

  if (answer->first_year == 0)
    return;

  self->updating = TRUE;
  self->choice->first_year = answer->choice->first_year;
  self->choice->last_year = answer->choice->last_year;
  fill_year (self->from, answer, CLAMP (self->choice->first_year, answer->first_year, answer->last_year));
  fill_year (self->to, answer, CLAMP (self->choice->last_year, answer->first_year, answer->last_year));
  self->updating = FALSE;
}

/*< private >
 * _cairn_statistics_place_fill_areas:
 * @self: a place
 *
 * Lists the register's areas, with the one that is chosen. Main thread.
 */
void
_cairn_statistics_place_fill_areas (CairnStatisticsPlace *self)
{
  const char *const all[] = { _("All areas"), NULL };
  g_autoptr(GtkStringList) labels = gtk_string_list_new (all);
  guint n = self->areas != NULL ? g_list_model_get_n_items (self->areas) : 0;
  guint selected = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CairnRecord) area = g_list_model_get_item (self->areas, i);

      gtk_string_list_append (labels, cairn_record_get_text (area, "name"));
      if (g_strcmp0 (cairn_record_get_uuid (area), self->choice->area) == 0)
        selected = i + 1;
    }

  self->updating = TRUE;
  gtk_drop_down_set_model (self->area, G_LIST_MODEL (labels));
  gtk_drop_down_set_selected (self->area, selected);
  self->updating = FALSE;
}

static void
read_area (CairnStatisticsPlace *self)
{
  guint selected = gtk_drop_down_get_selected (self->area);
  g_autoptr(CairnRecord) area = NULL;

  if (self->areas != NULL && selected > 0 && selected != GTK_INVALID_LIST_POSITION)
    area = g_list_model_get_item (self->areas, selected - 1);

  g_set_str (&self->choice->area, area != NULL ? cairn_record_get_uuid (area) : NULL);
  g_set_str (&self->choice->area_name, area != NULL ? cairn_record_get_text (area, "name") : NULL);
}

/* The year that was changed stands; the other follows where it would be on the wrong side. */
static void
read_years (CairnStatisticsPlace *self)
{
  int from = 0;
  int to = 0;

  if (self->answer == NULL || self->answer->first_year == 0)
    return;

  from = self->answer->first_year + (int) gtk_drop_down_get_selected (self->from);
  to = self->answer->first_year + (int) gtk_drop_down_get_selected (self->to);
  if (from > to && from != self->choice->first_year)
    to = from;
  self->choice->first_year = MIN (from, to);
  self->choice->last_year = to;
}

static gboolean
is_same (const CairnStatisticsChoice *a,
         const CairnStatisticsChoice *b)
{
  return a->measure == b->measure && a->dimension == b->dimension && a->first_year == b->first_year &&
         a->last_year == b->last_year && g_strcmp0 (a->area, b->area) == 0;
}

/*< private >
 * _cairn_statistics_place_read_choices:
 * @self: a place
 *
 * Takes what is chosen, unless the place itself is setting it. Main thread.
 *
 * Returns: whether there is something new to count
 */
gboolean
_cairn_statistics_place_read_choices (CairnStatisticsPlace *self)
{
  g_autoptr(CairnStatisticsChoice) before = NULL;
  CairnStatisticsDimension list[CAIRN_N_STATISTICS_DIMENSIONS] = { 0 };
  guint n_before = 0;

  if (self->updating)
    return FALSE;

  before = cairn_statistics_choice_copy (self->choice);
  n_before = list_dimensions (self->choice->measure, list);
  self->choice->dimension = list[MIN (gtk_drop_down_get_selected (self->dimension), n_before - 1)];
  self->choice->measure = gtk_drop_down_get_selected (self->measure);
  read_years (self);
  read_area (self);

  if (list_dimensions (self->choice->measure, list) != n_before)
    {
      self->updating = TRUE;
      fill_dimensions (self);
      self->updating = FALSE;
    }

  return !is_same (before, self->choice);
}
