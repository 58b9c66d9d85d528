/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-table-view.h"

#include "cairn-table-cell-private.h"
#include "cairn-table-view-private.h"

/**
 * CairnTableView:
 *
 * A table of the report or of the statistics, as a grid of figures: a heading
 * over the measures of each year, a line a row, and the totals. Where each year has
 * more measures than fit beside those of others, a row has a line for each year.
 *
 * The grid is one stop of the Tab key; the arrows walk its figures. Enter or a
 * double click on a figure activates it, to see the cases behind it.
 *
 * ## CSS nodes
 *
 * `cairn-table` holds labels with the classes `heading` and `row-name`, and a
 * `cairn-cell` for each figure; the selected one has the class `selected`. In the
 * line of totals all have the class `total`.
 *
 * ## Accessibility
 *
 * It is a grid named after the table. A figure is named by the whole sentence
 * that it stands for, and knows its row and column.
 */
G_DEFINE_FINAL_TYPE (CairnTableView, cairn_table_view, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_TABLE = 1,
  PROP_HAS_SELECTION,
} CairnTableViewProperty;

typedef enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_SELECTION_CHANGED,
  N_SIGNALS,
} CairnTableViewSignal;

static GParamSpec *props[PROP_HAS_SELECTION + 1];
static guint signals[N_SIGNALS];

static void
place_to_cell (CairnTableView *self,
               guint           place,
               guint          *row,
               guint          *column,
               guint          *measure)
{
  guint n_measures = cairn_table_get_n_measures (self->table);
  guint n_figures = cairn_table_get_n_columns (self->table) * n_measures;

  *row = place / n_figures;
  if (*row == cairn_table_get_n_rows (self->table))
    *row = CAIRN_TABLE_TOTAL_ROW;
  *column = place % n_figures / n_measures;
  *measure = place % n_figures % n_measures;
}

static GtkWidget *
peek_cell (CairnTableView *self,
           guint           row,
           guint           column,
           guint           measure)
{
  guint line = row == CAIRN_TABLE_TOTAL_ROW ? cairn_table_get_n_rows (self->table) : row;
  guint place = (line * cairn_table_get_n_columns (self->table) + column) * cairn_table_get_n_measures (self->table) +
                measure;

  return place < self->cells->len ? g_ptr_array_index (self->cells, place) : NULL;
}

static void
set_selected (CairnTableView *self,
              GtkWidget      *cell)
{
  gboolean had = self->selected != NULL;

  if (self->selected == cell)
    return;

  if (self->selected != NULL)
    gtk_widget_remove_css_class (self->selected, "selected");
  self->selected = cell;
  if (cell != NULL)
    gtk_widget_add_css_class (cell, "selected");

  if (had != (cell != NULL))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HAS_SELECTION]);
  g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
}

static void
clear (CairnTableView *self)
{
  GtkWidget *child = NULL;

  set_selected (self, NULL);
  g_ptr_array_set_size (self->cells, 0);
  for (child = gtk_widget_get_first_child (GTK_WIDGET (self));
       child != NULL;
       child = gtk_widget_get_first_child (GTK_WIDGET (self)))
    gtk_widget_unparent (child);
}

static void
cairn_table_view_set_focus_child (GtkWidget *widget,
                                  GtkWidget *child)
{
  CairnTableView *self = CAIRN_TABLE_VIEW (widget);
  guint place = 0;

  GTK_WIDGET_CLASS (cairn_table_view_parent_class)->set_focus_child (widget, child);
  if (child != NULL && g_ptr_array_find (self->cells, child, &place))
    set_selected (self, child);
}

static void
activate_selected (CairnTableView *self)
{
  guint row = 0;
  guint column = 0;
  guint measure = 0;

  if (cairn_table_view_get_cell (self, &row, &column, &measure))
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, row, column, measure);
}

static gboolean
activate_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  CairnTableView *self = CAIRN_TABLE_VIEW (widget);

  if (self->selected == NULL)
    return FALSE;

  activate_selected (self);
  return TRUE;
}

static void
pressed_cb (GtkGestureClick *click,
            int              n_press,
            double           x,
            double           y,
            CairnTableView  *self)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);
  GtkWidget *cell = picked != NULL ? gtk_widget_get_ancestor (picked, CAIRN_TYPE_TABLE_CELL) : NULL;

  if (cell == NULL || !gtk_widget_grab_focus (cell))
    return;
  if (n_press == 2)
    activate_selected (self);
}

static void
cairn_table_view_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  CairnTableView *self = CAIRN_TABLE_VIEW (object);

  switch ((CairnTableViewProperty) prop_id)
    {
    case PROP_TABLE:
      g_value_set_object (value, self->table);
      break;
    case PROP_HAS_SELECTION:
      g_value_set_boolean (value, self->selected != NULL);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_table_view_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((CairnTableViewProperty) prop_id)
    {
    case PROP_TABLE:
      cairn_table_view_set_table (CAIRN_TABLE_VIEW (object), g_value_get_object (value));
      break;
    case PROP_HAS_SELECTION:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_table_view_dispose (GObject *object)
{
  CairnTableView *self = CAIRN_TABLE_VIEW (object);

  clear (self);
  g_clear_object (&self->table);

  G_OBJECT_CLASS (cairn_table_view_parent_class)->dispose (object);
}

static void
cairn_table_view_finalize (GObject *object)
{
  g_clear_pointer (&CAIRN_TABLE_VIEW (object)->cells, g_ptr_array_unref);

  G_OBJECT_CLASS (cairn_table_view_parent_class)->finalize (object);
}

static void
install_signals (CairnTableViewClass *klass)
{
  /**
   * CairnTableView::activated:
   * @self: the view
   * @row: the row's place in the table, or %CAIRN_TABLE_TOTAL_ROW
   * @column: the column's place in the table, from 0
   * @measure: the measure's place in the table, from 0
   *
   * A figure was activated by Enter or by a double click.
   */
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL,
                                            G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
  /**
   * CairnTableView::selection-changed:
   * @self: the view
   *
   * Another figure, or none, is selected.
   */
  signals[SIGNAL_SELECTION_CHANGED] = g_signal_new ("selection-changed", G_TYPE_FROM_CLASS (klass),
                                                    G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cairn_table_view_class_init (CairnTableViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_table_view_dispose;
  object_class->finalize = cairn_table_view_finalize;
  object_class->get_property = cairn_table_view_get_property;
  object_class->set_property = cairn_table_view_set_property;
  widget_class->focus = _cairn_table_view_focus;
  widget_class->set_focus_child = cairn_table_view_set_focus_child;

  /**
   * CairnTableView:table:
   *
   * What is shown; %NULL for nothing.
   */
  props[PROP_TABLE] = g_param_spec_object ("table", NULL, NULL, CAIRN_TYPE_TABLE,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * CairnTableView:has-selection:
   *
   * Whether a figure is selected.
   */
  props[PROP_HAS_SELECTION] = g_param_spec_boolean ("has-selection", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY |
                                                    G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
  install_signals (klass);

  gtk_widget_class_set_css_name (widget_class, "cairn-table");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_GRID_LAYOUT);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_NO_MODIFIER_MASK, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, GDK_NO_MODIFIER_MASK, activate_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_space, GDK_NO_MODIFIER_MASK, activate_cb, NULL);
}

static void
cairn_table_view_init (CairnTableView *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->cells = g_ptr_array_new ();
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * cairn_table_view_new:
 *
 * Creates a view that shows nothing yet.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
cairn_table_view_new (void)
{
  return g_object_new (CAIRN_TYPE_TABLE_VIEW, NULL);
}

/**
 * cairn_table_view_get_table:
 * @self: a view
 *
 * Gives what is shown.
 *
 * Returns: (transfer none) (nullable): the table
 */
CairnTable *
cairn_table_view_get_table (CairnTableView *self)
{
  g_return_val_if_fail (CAIRN_IS_TABLE_VIEW (self), NULL);

  return self->table;
}

/**
 * cairn_table_view_set_table:
 * @self: a view
 * @table: (nullable): what to show, which is not to change any more
 *
 * Shows another table; no figure of it is selected. Main thread.
 */
void
cairn_table_view_set_table (CairnTableView *self,
                            CairnTable     *table)
{
  g_return_if_fail (CAIRN_IS_TABLE_VIEW (self));
  g_return_if_fail (table == NULL || CAIRN_IS_TABLE (table));

  if (!g_set_object (&self->table, table))
    return;

  clear (self);
  _cairn_table_view_fill (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TABLE]);
}

/**
 * cairn_table_view_get_cell:
 * @self: a view
 * @row: (out): the row's place in the table, or %CAIRN_TABLE_TOTAL_ROW
 * @column: (out): the column's place in the table, from 0
 * @measure: (out): the measure's place in the table, from 0
 *
 * Tells which figure is selected.
 *
 * Returns: whether one is; if not, nothing is set
 */
gboolean
cairn_table_view_get_cell (CairnTableView *self,
                           guint          *row,
                           guint          *column,
                           guint          *measure)
{
  guint place = 0;

  g_return_val_if_fail (CAIRN_IS_TABLE_VIEW (self), FALSE);

  if (self->selected == NULL || !g_ptr_array_find (self->cells, self->selected, &place))
    return FALSE;

  place_to_cell (self, place, row, column, measure);
  return TRUE;
}

/**
 * cairn_table_view_select:
 * @self: a view that shows a table
 * @row: a row's place in the table, or %CAIRN_TABLE_TOTAL_ROW
 * @column: a column's place in the table, from 0
 * @measure: a measure's place in the table, from 0
 *
 * Selects a figure. Main thread.
 *
 * Returns: whether there is one to select
 */
gboolean
cairn_table_view_select (CairnTableView *self,
                         guint           row,
                         guint           column,
                         guint           measure)
{
  GtkWidget *cell = NULL;

  g_return_val_if_fail (CAIRN_IS_TABLE_VIEW (self), FALSE);

  cell = self->table != NULL ? peek_cell (self, row, column, measure) : NULL;
  if (cell == NULL)
    return FALSE;

  set_selected (self, cell);
  return TRUE;
}

/**
 * cairn_table_view_unselect:
 * @self: a view
 *
 * Leaves no figure selected. Main thread.
 */
void
cairn_table_view_unselect (CairnTableView *self)
{
  g_return_if_fail (CAIRN_IS_TABLE_VIEW (self));

  set_selected (self, NULL);
}

/**
 * cairn_table_view_get_cell_text:
 * @self: a view that shows a table
 * @row: a row's place in the table, or %CAIRN_TABLE_TOTAL_ROW
 * @column: a column's place in the table, from 0
 * @measure: a measure's place in the table, from 0
 *
 * Gives what a figure shows on the screen.
 *
 * Returns: (transfer none) (nullable): the text; %NULL where there is no such figure
 */
const char *
cairn_table_view_get_cell_text (CairnTableView *self,
                                guint           row,
                                guint           column,
                                guint           measure)
{
  GtkWidget *cell = NULL;

  g_return_val_if_fail (CAIRN_IS_TABLE_VIEW (self), NULL);
  g_return_val_if_fail (self->table != NULL, NULL);

  cell = peek_cell (self, row, column, measure);
  return cell != NULL ? _cairn_table_cell_get_text (CAIRN_TABLE_CELL (cell)) : NULL;
}
