/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-stats"

#include "config.h"

#include "cairn-table-private.h"

/**
 * CairnTable:
 *
 * A plain table of numbers: what is shown, exported, painted and checked.
 *
 * Its columns are years, its rows the values of a dimension, its form says which
 * measures each column has. It holds integers only; percents are computed from
 * them when asked for. Totals can be set by whoever counted, apart from the rows,
 * so that the check page has two numbers to compare.
 *
 * It is not thread-safe: it is filled on one thread and then handed over.
 */
G_DEFINE_FINAL_TYPE (CairnTable, cairn_table, G_TYPE_OBJECT)

typedef enum
{
  PROP_DEFINITION = 1,
  PROP_FORM,
  PROP_NAME,
  PROP_NUMBER,
  PROP_ROW_HEADING,
  PROP_ROWS_BY_CODE,
  PROP_TITLE,
  PROP_UNIT,
} CairnTableProperty;

static GParamSpec *props[PROP_UNIT + 1];

static void
free_row (gpointer data)
{
  CairnTableRow *row = data;

  g_free (row->code);
  g_free (row->label);
  g_array_unref (row->values);
  g_free (row);
}

static void
free_column (gpointer data)
{
  CairnTableColumn *column = data;

  g_free (column->label);
  g_free (column->totals);
  g_free (column);
}

static void
cairn_table_constructed (GObject *object)
{
  CairnTable *self = CAIRN_TABLE (object);

  G_OBJECT_CLASS (cairn_table_parent_class)->constructed (object);

  self->measures = cairn_table_form_get_measures (self->form, &self->n_measures);
}

static void
cairn_table_finalize (GObject *object)
{
  CairnTable *self = CAIRN_TABLE (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->definition, g_free);
  g_clear_pointer (&self->row_heading, g_free);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);

  G_OBJECT_CLASS (cairn_table_parent_class)->finalize (object);
}

static void
cairn_table_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  CairnTable *self = CAIRN_TABLE (object);

  switch ((CairnTableProperty) prop_id)
    {
    case PROP_DEFINITION:
      g_value_set_string (value, self->definition);
      break;
    case PROP_FORM:
      g_value_set_enum (value, self->form);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_NUMBER:
      g_value_set_uint (value, self->number);
      break;
    case PROP_ROW_HEADING:
      g_value_set_string (value, self->row_heading);
      break;
    case PROP_ROWS_BY_CODE:
      g_value_set_boolean (value, self->rows_by_code);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_UNIT:
      g_value_set_enum (value, self->unit);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_table_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  CairnTable *self = CAIRN_TABLE (object);

  switch ((CairnTableProperty) prop_id)
    {
    case PROP_DEFINITION:
      cairn_table_set_definition (self, g_value_get_string (value));
      break;
    case PROP_FORM:
      self->form = g_value_get_enum (value);
      break;
    case PROP_NAME:
      self->name = g_value_dup_string (value);
      break;
    case PROP_NUMBER:
      cairn_table_set_number (self, g_value_get_uint (value));
      break;
    case PROP_ROW_HEADING:
      cairn_table_set_row_heading (self, g_value_get_string (value));
      break;
    case PROP_ROWS_BY_CODE:
      cairn_table_set_rows_by_code (self, g_value_get_boolean (value));
      break;
    case PROP_TITLE:
      self->title = g_value_dup_string (value);
      break;
    case PROP_UNIT:
      cairn_table_set_unit (self, g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_table_class_init (CairnTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags rw = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = cairn_table_constructed;
  object_class->finalize = cairn_table_finalize;
  object_class->get_property = cairn_table_get_property;
  object_class->set_property = cairn_table_set_property;

  /**
   * CairnTable:definition: (nullable)
   *
   * What exactly is counted, in sentences; %NULL for what the unit says.
   */
  props[PROP_DEFINITION] = g_param_spec_string ("definition", NULL, NULL, NULL, rw);

  /**
   * CairnTable:form:
   *
   * Which measures the table has in each column.
   */
  props[PROP_FORM] = g_param_spec_enum ("form", NULL, NULL, CAIRN_TYPE_TABLE_FORM,
                                        CAIRN_TABLE_DISTRIBUTION, once);

  /**
   * CairnTable:name: (not nullable)
   *
   * The name that scripts and data files use, such as `notified-by-area`.
   */
  props[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", once);

  /**
   * CairnTable:number:
   *
   * The number it has in its report, from 1; 0 outside a report.
   */
  props[PROP_NUMBER] = g_param_spec_uint ("number", NULL, NULL, 0, G_MAXUINT, 0, rw);

  /**
   * CairnTable:row-heading: (nullable)
   *
   * What the rows are, such as “Age”, in the person's language.
   */
  props[PROP_ROW_HEADING] = g_param_spec_string ("row-heading", NULL, NULL, NULL, rw);

  /**
   * CairnTable:rows-by-code:
   *
   * Whether a row is known by its code (a category's number) rather than its label.
   */
  props[PROP_ROWS_BY_CODE] = g_param_spec_boolean ("rows-by-code", NULL, NULL, FALSE, rw);

  /**
   * CairnTable:title: (not nullable)
   *
   * What people call it, in their language.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", once);

  /**
   * CairnTable:unit:
   *
   * What the table counts.
   */
  props[PROP_UNIT] = g_param_spec_enum ("unit", NULL, NULL, CAIRN_TYPE_TABLE_UNIT,
                                        CAIRN_TABLE_NOTIFIED, rw);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
cairn_table_init (CairnTable *self)
{
  self->columns = g_ptr_array_new_with_free_func (free_column);
  self->rows = g_ptr_array_new_with_free_func (free_row);
  self->notes = g_ptr_array_new_null_terminated (0, g_free, TRUE);
}

/**
 * cairn_table_new:
 * @name: the name scripts use
 * @title: what people call it, in their language
 *
 * Makes an empty table of the form %CAIRN_TABLE_DISTRIBUTION.
 *
 * Returns: (transfer full): a new table
 */
CairnTable *
cairn_table_new (const char *name,
                 const char *title)
{
  return cairn_table_new_with_form (name, title, CAIRN_TABLE_DISTRIBUTION);
}

/**
 * cairn_table_new_with_form:
 * @name: the name scripts use
 * @title: what people call it, in their language
 * @form: which measures it has in each column
 *
 * Makes an empty table.
 *
 * Returns: (transfer full): a new table
 */
CairnTable *
cairn_table_new_with_form (const char     *name,
                           const char     *title,
                           CairnTableForm  form)
{
  g_return_val_if_fail (name != NULL && title != NULL, NULL);

  return g_object_new (CAIRN_TYPE_TABLE, "name", name, "title", title, "form", form, NULL);
}

/**
 * cairn_table_get_name:
 * @self: a table
 *
 * Gives the name that scripts and data files use.
 *
 * Returns: (transfer none) (not nullable): the name
 */
const char *
cairn_table_get_name (CairnTable *self)
{
  g_return_val_if_fail (CAIRN_IS_TABLE (self), NULL);

  return self->name;
}

/**
 * cairn_table_get_title:
 * @self: a table
 *
 * Gives what people call the table.
 *
 * Returns: (transfer none) (not nullable): the title
 */
const char *
cairn_table_get_title (CairnTable *self)
{
  g_return_val_if_fail (CAIRN_IS_TABLE (self), NULL);

  return self->title;
}

/**
 * cairn_table_get_form:
 * @self: a table
 *
 * Tells which measures the table has in each column.
 *
 * Returns: the form
 */
CairnTableForm
cairn_table_get_form (CairnTable *self)
{
  g_return_val_if_fail (CAIRN_IS_TABLE (self), CAIRN_TABLE_DISTRIBUTION);

  return self->form;
}

/**
 * cairn_table_get_unit:
 * @self: a table
 *
 * Tells what the table counts.
 *
 * Returns: the unit
 */
CairnTableUnit
cairn_table_get_unit (CairnTable *self)
{
  g_return_val_if_fail (CAIRN_IS_TABLE (self), CAIRN_TABLE_NOTIFIED);

  return self->unit;
}

/**
 * cairn_table_set_unit:
 * @self: a table
 * @unit: what it counts
 *
 * Sets what the table counts.
 */
void
cairn_table_set_unit (CairnTable     *self,
                      CairnTableUnit  unit)
{
  g_return_if_fail (CAIRN_IS_TABLE (self));

  if (self->unit == unit)
    return;

  self->unit = unit;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_UNIT]);
}

/**
 * cairn_table_get_number:
 * @self: a table
 *
 * Gives the table's number in its report.
 *
 * Returns: the number, from 1; 0 outside a report
 */
guint
cairn_table_get_number (CairnTable *self)
{
  g_return_val_if_fail (CAIRN_IS_TABLE (self), 0);

  return self->number;
}

/**
 * cairn_table_set_number:
 * @self: a table
 * @number: its number in the report, from 1; 0 for none
 *
 * Sets the table's number in its report.
 */
void
cairn_table_set_number (CairnTable *self,
                        guint       number)
{
  g_return_if_fail (CAIRN_IS_TABLE (self));

  if (self->number == number)
    return;

  self->number = number;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NUMBER]);
}

/**
 * cairn_table_get_definition:
 * @self: a table
 *
 * Says what exactly is counted: what was set, else what the unit says.
 *
 * Returns: (transfer none) (not nullable): sentences in the person's language
 */
const char *
cairn_table_get_definition (CairnTable *self)
{
  g_return_val_if_fail (CAIRN_IS_TABLE (self), NULL);

  return self->definition != NULL ? self->definition : cairn_table_unit_describe (self->unit);
}

/**
 * cairn_table_set_definition:
 * @self: a table
 * @definition: (nullable): sentences, or %NULL for what the unit says
 *
 * Sets what exactly is counted.
 */
void
cairn_table_set_definition (CairnTable *self,
                            const char *definition)
{
  g_return_if_fail (CAIRN_IS_TABLE (self));

  if (g_set_str (&self->definition, definition))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DEFINITION]);
}

/**
 * cairn_table_get_row_heading:
 * @self: a table
 *
 * Says what the rows are.
 *
 * Returns: (transfer none) (nullable): a word in the person's language
 */
const char *
cairn_table_get_row_heading (CairnTable *self)
{
  g_return_val_if_fail (CAIRN_IS_TABLE (self), NULL);

  return self->row_heading;
}

/**
 * cairn_table_set_row_heading:
 * @self: a table
 * @row_heading: (nullable): what the rows are, such as “Age”
 *
 * Sets what the rows are.
 */
void
cairn_table_set_row_heading (CairnTable *self,
                             const char *row_heading)
{
  g_return_if_fail (CAIRN_IS_TABLE (self));

  if (g_set_str (&self->row_heading, row_heading))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROW_HEADING]);
}

/**
 * cairn_table_get_rows_by_code:
 * @self: a table
 *
 * Tells whether files know a row by its code rather than its label.
 *
 * Returns: whether they do
 */
gboolean
cairn_table_get_rows_by_code (CairnTable *self)
{
  g_return_val_if_fail (CAIRN_IS_TABLE (self), FALSE);

  return self->rows_by_code;
}

/**
 * cairn_table_set_rows_by_code:
 * @self: a table
 * @rows_by_code: whether files know a row by its code
 *
 * Sets whether files know a row by its code rather than its label.
 */
void
cairn_table_set_rows_by_code (CairnTable *self,
                              gboolean    rows_by_code)
{
  g_return_if_fail (CAIRN_IS_TABLE (self));

  rows_by_code = !!rows_by_code;
  if (self->rows_by_code == (guint) rows_by_code)
    return;

  self->rows_by_code = rows_by_code;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ROWS_BY_CODE]);
}
