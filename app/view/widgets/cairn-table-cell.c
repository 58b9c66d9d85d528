/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-table-cell-private.h"

#include "cairn-sentence.h"
#include "cairn-table-text.h"

#define ROW_NAME_CHARS 20
#define HEADING_CHARS 11

/**
 * CairnTableCell:
 *
 * One figure of a [class@Cairn.TableView]. A plain label would not take the
 * keyboard's focus.
 */
struct _CairnTableCell
{
  GtkWidget  parent_instance;

  GtkWidget *label; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnTableCell, cairn_table_cell, GTK_TYPE_WIDGET)

static void
cairn_table_cell_dispose (GObject *object)
{
  g_clear_pointer (&CAIRN_TABLE_CELL (object)->label, gtk_widget_unparent);

  G_OBJECT_CLASS (cairn_table_cell_parent_class)->dispose (object);
}

static void
cairn_table_cell_class_init (CairnTableCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_table_cell_dispose;

  gtk_widget_class_set_css_name (widget_class, "cairn-cell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
cairn_table_cell_init (CairnTableCell *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->label = g_object_new (GTK_TYPE_LABEL, "xalign", 1.0, NULL);
  gtk_widget_add_css_class (self->label, "numeric");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

/*< private >
 * _cairn_table_cell_new:
 * @table: a table
 * @row: a row's place, from 0, or %CAIRN_TABLE_TOTAL_ROW
 * @column: a column's place, from 0
 * @measure: a measure's place, from 0
 *
 * Makes the cell of one figure. It can have the keyboard's focus, and tells a
 * screen reader its row, its year and what it is of. Main thread.
 *
 * Returns: (transfer floating): the cell
 */
GtkWidget *
_cairn_table_cell_new (CairnTable *table,
                       guint       row,
                       guint       column,
                       guint       measure)
{
  g_autofree char *text = cairn_table_dup_figure (table, row, column, measure);
  g_autofree char *sentence = cairn_sentence_for_cell (table, row, column, measure);
  CairnTableCell *self = g_object_new (CAIRN_TYPE_TABLE_CELL, NULL);

  gtk_label_set_label (GTK_LABEL (self->label), text);
  if (row == CAIRN_TABLE_TOTAL_ROW)
    gtk_widget_add_css_class (GTK_WIDGET (self), "total");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);

  return GTK_WIDGET (self);
}

/*< private >
 * _cairn_table_cell_new_heading:
 * @text: the heading, shown literally
 * @is_row: whether it names a row, not a column
 *
 * Makes the label of a heading. Main thread.
 *
 * Returns: (transfer floating): the label
 */
GtkWidget *
_cairn_table_cell_new_heading (const char *text,
                               gboolean    is_row)
{
  GtkAccessibleRole role = is_row ? GTK_ACCESSIBLE_ROLE_ROW_HEADER : GTK_ACCESSIBLE_ROLE_COLUMN_HEADER;
  int chars = is_row ? ROW_NAME_CHARS : HEADING_CHARS;
  int length = (int) g_utf8_strlen (text, -1);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", role,
                                   "label", text,
                                   "max-width-chars", is_row ? -1 : chars,
                                   "width-chars", MIN (length, chars),
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD,
                                   NULL);

  gtk_widget_add_css_class (label, is_row ? "row-name" : "heading");

  return label;
}

/*< private >
 * _cairn_table_cell_get_text:
 * @self: a cell
 *
 * Gives what the figure shows. Main thread.
 *
 * Returns: (transfer none): the text
 */
const char *
_cairn_table_cell_get_text (CairnTableCell *self)
{
  return gtk_label_get_label (GTK_LABEL (self->label));
}
