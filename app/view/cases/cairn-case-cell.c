/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-case-cell.h"

#define LEAST_CHARS 11

/**
 * CairnCaseCell:
 *
 * One cell of the list of cases: a line, and a small one beneath where there is more
 * to say. Red only for a date that has passed.
 *
 * It has no template: a list keeps two hundred rows alive, and would read one for each
 * of their cells before it paints the first.
 */
struct _CairnCaseCell
{
  GtkBox           parent_instance;

  GtkLabel        *label;  /* (unowned): a child */
  GtkLabel        *detail; /* (unowned) (nullable): a child, once there is more to say */

  CairnCaseRow    *row;    /* (owned) (nullable) */
  CairnCaseColumn  column;
  CairnDay         today;
  gboolean         compact;
};

G_DEFINE_FINAL_TYPE (CairnCaseCell, cairn_case_cell, GTK_TYPE_BOX)

typedef enum
{
  PROP_COMPACT = 1,
} CairnCaseCellProperty;

static GParamSpec *props[PROP_COMPACT + 1];

static gboolean
is_overdue (CairnCaseCell *self)
{
  const char *next = cairn_case_row_get_next_date (self->row);

  return self->column == CAIRN_CASE_COLUMN_NEXT_DATE && next != NULL && cairn_day_parse (next) < self->today;
}

/* There are over a thousand cells, and most never say more: the second line is made when it is needed. */
static void
show_detail (CairnCaseCell *self,
             const char    *detail)
{
  static const char *const classes[] = { "caption", "dimmed", "numeric", NULL };

  if (self->detail == NULL && detail == NULL)
    return;

  if (self->detail == NULL)
    {
      self->detail = g_object_new (GTK_TYPE_LABEL,
                                   "css-classes", classes,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "lines", 2,
                                   "wrap", TRUE,
                                   "xalign", 0.0,
                                   NULL);
      gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->detail));
    }
  gtk_label_set_label (self->detail, detail != NULL ? detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), detail != NULL);
}

static void
update (CairnCaseCell *self)
{
  g_autofree char *text = NULL;
  g_autofree char *detail = NULL;
  gboolean overdue = FALSE;

  if (self->row != NULL && cairn_case_row_get_loaded (self->row))
    {
      text = cairn_case_text (self->row, self->column, self->today);
      detail = cairn_case_text_detail (self->row, self->column, self->compact, self->today);
      overdue = is_overdue (self);
    }
  gtk_label_set_label (self->label, text != NULL ? text : "");
  show_detail (self, detail);
  if (overdue)
    gtk_widget_add_css_class (GTK_WIDGET (self->label), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->label), "error");
}

static void
cairn_case_cell_dispose (GObject *object)
{
  CairnCaseCell *self = CAIRN_CASE_CELL (object);

  cairn_case_cell_set_row (self, NULL);
  self->label = NULL;
  self->detail = NULL;

  G_OBJECT_CLASS (cairn_case_cell_parent_class)->dispose (object);
}

static void
cairn_case_cell_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((CairnCaseCellProperty) prop_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, CAIRN_CASE_CELL (object)->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_case_cell_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch ((CairnCaseCellProperty) prop_id)
    {
    case PROP_COMPACT:
      cairn_case_cell_set_compact (CAIRN_CASE_CELL (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_case_cell_class_init (CairnCaseCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cairn_case_cell_dispose;
  object_class->get_property = cairn_case_cell_get_property;
  object_class->set_property = cairn_case_cell_set_property;

  /**
   * CairnCaseCell:compact:
   *
   * Whether the cell also says what the columns would that the window has no room for.
   */
  props[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
cairn_case_cell_init (CairnCaseCell *self)
{
  static const char *const classes[] = { "numeric", NULL };

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "css-classes", classes,
                              "ellipsize", PANGO_ELLIPSIZE_END,
                              "xalign", 0.0,
                              NULL);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->label));
}

/* Numbers and dates say nothing, or something else, without their ends; stages are short. */
static gboolean
is_never_cut (CairnCaseColumn column)
{
  return column == CAIRN_CASE_COLUMN_REFERENCE || column == CAIRN_CASE_COLUMN_AGE ||
         column == CAIRN_CASE_COLUMN_STAGE || column == CAIRN_CASE_COLUMN_WAITING_SINCE || column == CAIRN_CASE_COLUMN_NEXT_DATE;
}

/**
 * cairn_case_cell_new:
 * @column: the column it stands in
 *
 * Creates an empty cell.
 *
 * Returns: (transfer floating): the cell
 */
GtkWidget *
cairn_case_cell_new (CairnCaseColumn column)
{
  CairnCaseCell *self = g_object_new (CAIRN_TYPE_CASE_CELL, NULL);

  self->column = column;
  if (is_never_cut (column))
    gtk_label_set_ellipsize (self->label, PANGO_ELLIPSIZE_NONE);
  else
    gtk_label_set_width_chars (self->label, LEAST_CHARS);

  return GTK_WIDGET (self);
}

/**
 * cairn_case_cell_get_row:
 * @self: a cell
 *
 * Returns: (transfer none) (nullable): the case it tells of
 */
CairnCaseRow *
cairn_case_cell_get_row (CairnCaseCell *self)
{
  g_return_val_if_fail (CAIRN_IS_CASE_CELL (self), NULL);

  return self->row;
}

/**
 * cairn_case_cell_set_row:
 * @self: a cell
 * @row: (nullable): the case it shall tell of
 *
 * Shows a case and follows its changes.
 */
void
cairn_case_cell_set_row (CairnCaseCell *self,
                         CairnCaseRow  *row)
{
  g_return_if_fail (CAIRN_IS_CASE_CELL (self));
  g_return_if_fail (row == NULL || CAIRN_IS_CASE_ROW (row));

  if (self->row == row)
    return;

  if (self->row != NULL)
    g_signal_handlers_disconnect_by_func (self->row, update, self);
  g_set_object (&self->row, row);
  if (row != NULL)
    {
      g_signal_connect_object (row, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      update (self);
    }
}

/**
 * cairn_case_cell_set_today:
 * @self: a cell
 * @today: the day it is
 *
 * Tells the cell from which day to count.
 */
void
cairn_case_cell_set_today (CairnCaseCell *self,
                           CairnDay       today)
{
  g_return_if_fail (CAIRN_IS_CASE_CELL (self));

  self->today = today;
}

/**
 * cairn_case_cell_get_compact:
 * @self: a cell
 *
 * Returns: whether it says also what missing columns would
 */
gboolean
cairn_case_cell_get_compact (CairnCaseCell *self)
{
  g_return_val_if_fail (CAIRN_IS_CASE_CELL (self), FALSE);

  return self->compact;
}

/**
 * cairn_case_cell_set_compact:
 * @self: a cell
 * @compact: whether it shall say also what missing columns would
 *
 * Makes the cell say more or less.
 */
void
cairn_case_cell_set_compact (CairnCaseCell *self,
                             gboolean       compact)
{
  g_return_if_fail (CAIRN_IS_CASE_CELL (self));

  if (self->compact == compact)
    return;

  self->compact = compact;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPACT]);
}
