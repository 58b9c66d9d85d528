/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-cases-page-private.h"

#include "cairn-case-cell.h"

/* The columns by their ids, and what each sorts by. */
static const struct
{
  const char      *id;
  CairnCaseColumn  column;
  CairnCaseSort    sort;
} columns[] = {
  { "reference", CAIRN_CASE_COLUMN_REFERENCE, CAIRN_CASE_SORT_REFERENCE },
  { "age", CAIRN_CASE_COLUMN_AGE, CAIRN_CASE_SORT_AGE },
  { "area", CAIRN_CASE_COLUMN_AREA, CAIRN_CASE_SORT_AREA },
  { "stage", CAIRN_CASE_COLUMN_STAGE, CAIRN_CASE_SORT_STAGE },
  { "waiting-for", CAIRN_CASE_COLUMN_WAITING_FOR, CAIRN_CASE_SORT_WAITING_FOR },
  { "since", CAIRN_CASE_COLUMN_WAITING_SINCE, CAIRN_CASE_SORT_WAITING_SINCE },
  { "next-date", CAIRN_CASE_COLUMN_NEXT_DATE, CAIRN_CASE_SORT_NEXT_DATE },
};

static void
sort_changed_cb (CairnCasesPage      *self,
                 GtkSorterChange      change,
                 GtkColumnViewSorter *sorter)
{
  GtkColumnViewColumn *column = gtk_column_view_sorter_get_primary_sort_column (sorter);

  if (column == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    if (g_str_equal (columns[i].id, gtk_column_view_column_get_id (column)))
      self->sort = columns[i].sort;
  self->descending = gtk_column_view_sorter_get_primary_sort_order (sorter) == GTK_SORT_DESCENDING;
  _cairn_cases_page_ask (self);
}

static void
setup_cell_cb (CairnCasesPage *self,
               GtkListItem    *item,
               gpointer        factory)
{
  CairnCaseColumn column = (CairnCaseColumn) GPOINTER_TO_INT (g_object_get_data (factory, "column"));
  GtkWidget *cell = cairn_case_cell_new (column);

  g_object_bind_property (self, "compact", cell, "compact", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (item, cell);
}

static void
bind_cell_cb (CairnCasesPage *self,
              GtkListItem    *item)
{
  CairnCaseCell *cell = CAIRN_CASE_CELL (gtk_list_item_get_child (item));

  cairn_case_cell_set_today (cell, self->today);
  cairn_case_cell_set_row (cell, gtk_list_item_get_item (item));
}

static void
unbind_cell_cb (CairnCasesPage *self,
                GtkListItem    *item)
{
  cairn_case_cell_set_row (CAIRN_CASE_CELL (gtk_list_item_get_child (item)), NULL);
}

/* The sorter only makes the header clickable; the register does the sorting. */
static void
set_up_column (CairnCasesPage      *self,
               GtkColumnViewColumn *column,
               CairnCaseColumn      kind)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr(GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (NULL, NULL, NULL));

  g_object_set_data (G_OBJECT (factory), "column", GINT_TO_POINTER ((int) kind));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cell_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cell_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cell_cb), self, G_CONNECT_SWAPPED);
  gtk_column_view_column_set_factory (column, factory);
  gtk_column_view_column_set_sorter (column, sorter);
}

/*< private >
 * _cairn_cases_page_install_columns:
 * @self: a page
 *
 * Gives the columns their cells and makes their headers sort, the newest case first.
 */
void
_cairn_cases_page_install_columns (CairnCasesPage *self)
{
  GListModel *all = gtk_column_view_get_columns (self->view);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (all, i);

      for (guint j = 0; j < G_N_ELEMENTS (columns); j++)
        if (g_str_equal (columns[j].id, gtk_column_view_column_get_id (column)))
          set_up_column (self, column, columns[j].column);
      if (i == 0)
        gtk_column_view_sort_by_column (self->view, column, GTK_SORT_DESCENDING);
    }
  self->descending = TRUE;
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed", G_CALLBACK (sort_changed_cb), self,
                           G_CONNECT_SWAPPED);
}
