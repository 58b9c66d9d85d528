/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-stats"

#include "config.h"

#include "cairn-printed-table.h"

#include "cairn-error.h"

#include <glib/gi18n.h>

#define NOT_PRINTED (-1)

/**
 * CairnPrintedTable:
 *
 * A table as a document prints it: its counts and totals, and beside them the
 * percentages that somebody wrote, right or wrong.
 *
 * It is what cairn_printed_table_check() looks at. It is not thread-safe.
 */
struct _CairnPrintedTable
{
  GObject parent_instance;

  CairnTable *table;    /* (owned) (not nullable) */
  GHashTable *percents; /* (owned): "row column" to tenths of a percent */
};

G_DEFINE_FINAL_TYPE (CairnPrintedTable, cairn_printed_table, G_TYPE_OBJECT)

typedef enum
{
  PROP_TABLE = 1,
} CairnPrintedTableProperty;

static GParamSpec *props[PROP_TABLE + 1];

static gpointer
make_key (guint row,
          guint column)
{
  gint64 *key = g_new (gint64, 1);

  *key = (gint64) ((guint64) row << 32 | column);
  return key;
}

static void
cairn_printed_table_finalize (GObject *object)
{
  CairnPrintedTable *self = CAIRN_PRINTED_TABLE (object);

  g_clear_object (&self->table);
  g_clear_pointer (&self->percents, g_hash_table_unref);

  G_OBJECT_CLASS (cairn_printed_table_parent_class)->finalize (object);
}

static void
cairn_printed_table_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  CairnPrintedTable *self = CAIRN_PRINTED_TABLE (object);

  switch ((CairnPrintedTableProperty) prop_id)
    {
    case PROP_TABLE:
      g_value_set_object (value, self->table);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_printed_table_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  CairnPrintedTable *self = CAIRN_PRINTED_TABLE (object);

  switch ((CairnPrintedTableProperty) prop_id)
    {
    case PROP_TABLE:
      self->table = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_printed_table_class_init (CairnPrintedTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = cairn_printed_table_finalize;
  object_class->get_property = cairn_printed_table_get_property;
  object_class->set_property = cairn_printed_table_set_property;

  /**
   * CairnPrintedTable:table: (not nullable)
   *
   * The counts and totals, as printed.
   */
  props[PROP_TABLE] = g_param_spec_object ("table", NULL, NULL, CAIRN_TYPE_TABLE,
                                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
cairn_printed_table_init (CairnPrintedTable *self)
{
  self->percents = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/**
 * cairn_printed_table_new:
 * @table: the counts and totals as printed; a count that is not printed is
 *   %CAIRN_TABLE_ABSENT
 *
 * Makes a printed table without percentages.
 *
 * Returns: (transfer full): a new printed table
 */
CairnPrintedTable *
cairn_printed_table_new (CairnTable *table)
{
  g_return_val_if_fail (CAIRN_IS_TABLE (table), NULL);

  return g_object_new (CAIRN_TYPE_PRINTED_TABLE, "table", table, NULL);
}

/**
 * cairn_printed_table_get_table:
 * @self: a printed table
 *
 * Gives the counts and totals as printed.
 *
 * Returns: (transfer none): the table
 */
CairnTable *
cairn_printed_table_get_table (CairnPrintedTable *self)
{
  g_return_val_if_fail (CAIRN_IS_PRINTED_TABLE (self), NULL);

  return self->table;
}

/**
 * cairn_printed_table_set_percent:
 * @self: a printed table
 * @row: a row's place, from 0, or %CAIRN_TABLE_TOTAL_ROW
 * @column: a column's place, from 0
 * @tenths: what is printed, in tenths of a percent: 85 for “8.5 %”
 *
 * Sets the percentage that is printed in a cell.
 */
void
cairn_printed_table_set_percent (CairnPrintedTable *self,
                                 guint              row,
                                 guint              column,
                                 int                tenths)
{
  g_return_if_fail (CAIRN_IS_PRINTED_TABLE (self));
  g_return_if_fail (row < cairn_table_get_n_rows (self->table) || row == CAIRN_TABLE_TOTAL_ROW);
  g_return_if_fail (column < cairn_table_get_n_columns (self->table));
  g_return_if_fail (tenths >= 0);

  g_hash_table_replace (self->percents, make_key (row, column), GINT_TO_POINTER (tenths));
}

/**
 * cairn_printed_table_get_percent:
 * @self: a printed table
 * @row: a row's place, from 0, or %CAIRN_TABLE_TOTAL_ROW
 * @column: a column's place, from 0
 * @tenths: (out): what is printed, in tenths of a percent; untouched where
 *   nothing is
 *
 * Gives the percentage that is printed in a cell.
 *
 * Returns: whether one is
 */
gboolean
cairn_printed_table_get_percent (CairnPrintedTable *self,
                                 guint              row,
                                 guint              column,
                                 int               *tenths)
{
  g_autofree gpointer key = NULL;
  gpointer value = NULL;

  g_return_val_if_fail (CAIRN_IS_PRINTED_TABLE (self), FALSE);
  g_return_val_if_fail (tenths != NULL, FALSE);

  key = make_key (row, column);
  if (!g_hash_table_lookup_extended (self->percents, key, NULL, &value))
    return FALSE;

  *tenths = GPOINTER_TO_INT (value);
  return TRUE;
}

/* Takes the digits a group of the match stands for; more than nine are no count
 * of children. */
static gint64
fetch_number (GMatchInfo *match,
              const char *group)
{
  g_autofree char *digits = g_match_info_fetch_named (match, group);

  if (digits == NULL || *digits == '\0')
    return NOT_PRINTED;

  return g_ascii_strtoll (digits, NULL, 10);
}

/**
 * cairn_printed_table_set_cell:
 * @self: a printed table
 * @row: a row's place, from 0
 * @column: a column's place, from 0
 * @text: what is printed: a count, a percentage, or both as in “18 (62%)” or
 *   “1 (2.5 %)”; blank or a dash where there is nothing
 * @error: return location for an error
 *
 * Sets a cell's count and percentage from its printed text.
 *
 * Returns: whether @text could be read; if not, @error is %CAIRN_ERROR_INVALID
 *   and the cell is unchanged
 */
gboolean
cairn_printed_table_set_cell (CairnPrintedTable  *self,
                              guint               row,
                              guint               column,
                              const char         *text,
                              GError            **error)
{
  g_autoptr(GRegex) regex = NULL;
  g_autoptr(GMatchInfo) match = NULL;
  gint64 count = 0;
  gint64 whole = 0;
  gint64 tenth = 0;

  g_return_val_if_fail (CAIRN_IS_PRINTED_TABLE (self), FALSE);
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  regex = g_regex_new ("^\\s*(?:[-–—]|(?<count>[0-9]{1,9}(?!\\s*[0-9.,%]))?"
                       "\\s*(?:\\(?(?<whole>[0-9]{1,3})(?:[.,](?<tenth>[0-9]))?\\s*%\\)?)?)\\s*$",
                       G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_assert (regex != NULL);

  if (!g_regex_match (regex, text, G_REGEX_MATCH_DEFAULT, &match))
    {
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID,
                   _("“%s” cannot be read as a cell of a table. Write a count, a percentage, or both as in “18 (62%%)”."),
                   text);
      return FALSE;
    }

  count = fetch_number (match, "count");
  whole = fetch_number (match, "whole");
  tenth = fetch_number (match, "tenth");

  cairn_table_set_count (self->table, row, column, count == NOT_PRINTED ? CAIRN_TABLE_ABSENT : count);
  if (whole != NOT_PRINTED)
    cairn_printed_table_set_percent (self, row, column,
                                     (int) (whole * 10 + (tenth == NOT_PRINTED ? 0 : tenth)));

  return TRUE;
}
