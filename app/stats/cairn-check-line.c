/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-stats"

#include "config.h"

#include "cairn-check-line.h"

/**
 * CairnCheckLine:
 *
 * One line of the check page: what was compared, in a sentence, and whether it held.
 *
 * It never changes after it was made. It may be handed from one thread to another.
 */
struct _CairnCheckLine
{
  GObject parent_instance;

  CairnCheckKind  kind;
  char           *table;     /* (owned) (not nullable) */
  char           *column;    /* (owned) (not nullable) */
  char           *row;       /* (owned) (nullable) */
  char           *expected;  /* (owned) (nullable) */
  char           *found;     /* (owned) (nullable) */
  char           *sentence;  /* (owned) (not nullable) */
  guint           passed : 1;
};

G_DEFINE_ENUM_TYPE (CairnCheckKind, cairn_check_kind,
                    G_DEFINE_ENUM_VALUE (CAIRN_CHECK_SUM, "sum"),
                    G_DEFINE_ENUM_VALUE (CAIRN_CHECK_PARTS, "parts"),
                    G_DEFINE_ENUM_VALUE (CAIRN_CHECK_BASE, "base"),
                    G_DEFINE_ENUM_VALUE (CAIRN_CHECK_PERCENT, "percent"),
                    G_DEFINE_ENUM_VALUE (CAIRN_CHECK_AGREEMENT, "agreement"))

G_DEFINE_FINAL_TYPE (CairnCheckLine, cairn_check_line, G_TYPE_OBJECT)

typedef enum
{
  PROP_COLUMN = 1,
  PROP_EXPECTED,
  PROP_FOUND,
  PROP_KIND,
  PROP_PASSED,
  PROP_ROW,
  PROP_SENTENCE,
  PROP_TABLE,
} CairnCheckLineProperty;

static GParamSpec *props[PROP_TABLE + 1];

static void
cairn_check_line_finalize (GObject *object)
{
  CairnCheckLine *self = CAIRN_CHECK_LINE (object);

  g_clear_pointer (&self->table, g_free);
  g_clear_pointer (&self->column, g_free);
  g_clear_pointer (&self->row, g_free);
  g_clear_pointer (&self->expected, g_free);
  g_clear_pointer (&self->found, g_free);
  g_clear_pointer (&self->sentence, g_free);

  G_OBJECT_CLASS (cairn_check_line_parent_class)->finalize (object);
}

static void
cairn_check_line_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  CairnCheckLine *self = CAIRN_CHECK_LINE (object);

  switch ((CairnCheckLineProperty) prop_id)
    {
    case PROP_COLUMN:
      g_value_set_string (value, self->column);
      break;
    case PROP_EXPECTED:
      g_value_set_string (value, self->expected);
      break;
    case PROP_FOUND:
      g_value_set_string (value, self->found);
      break;
    case PROP_KIND:
      g_value_set_enum (value, self->kind);
      break;
    case PROP_PASSED:
      g_value_set_boolean (value, self->passed);
      break;
    case PROP_ROW:
      g_value_set_string (value, self->row);
      break;
    case PROP_SENTENCE:
      g_value_set_string (value, self->sentence);
      break;
    case PROP_TABLE:
      g_value_set_string (value, self->table);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_check_line_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  CairnCheckLine *self = CAIRN_CHECK_LINE (object);

  switch ((CairnCheckLineProperty) prop_id)
    {
    case PROP_COLUMN:
      self->column = g_value_dup_string (value);
      break;
    case PROP_EXPECTED:
      self->expected = g_value_dup_string (value);
      break;
    case PROP_FOUND:
      self->found = g_value_dup_string (value);
      break;
    case PROP_KIND:
      self->kind = g_value_get_enum (value);
      break;
    case PROP_PASSED:
      self->passed = g_value_get_boolean (value);
      break;
    case PROP_ROW:
      self->row = g_value_dup_string (value);
      break;
    case PROP_SENTENCE:
      self->sentence = g_value_dup_string (value);
      break;
    case PROP_TABLE:
      self->table = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_check_line_class_init (CairnCheckLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = cairn_check_line_finalize;
  object_class->get_property = cairn_check_line_get_property;
  object_class->set_property = cairn_check_line_set_property;

  /**
   * CairnCheckLine:column: (not nullable)
   *
   * The year.
   */
  props[PROP_COLUMN] = g_param_spec_string ("column", NULL, NULL, "", once);

  /**
   * CairnCheckLine:expected: (nullable)
   *
   * The number that should stand there; %NULL where none can be told.
   */
  props[PROP_EXPECTED] = g_param_spec_string ("expected", NULL, NULL, NULL, once);

  /**
   * CairnCheckLine:found: (nullable)
   *
   * The number that stands there; %NULL where there is none.
   */
  props[PROP_FOUND] = g_param_spec_string ("found", NULL, NULL, NULL, once);

  /**
   * CairnCheckLine:kind:
   *
   * What was looked at.
   */
  props[PROP_KIND] = g_param_spec_enum ("kind", NULL, NULL, CAIRN_TYPE_CHECK_KIND, CAIRN_CHECK_SUM, once);

  /**
   * CairnCheckLine:passed:
   *
   * Whether it held.
   */
  props[PROP_PASSED] = g_param_spec_boolean ("passed", NULL, NULL, FALSE, once);

  /**
   * CairnCheckLine:row: (nullable)
   *
   * The code of the row; %NULL for the whole column.
   */
  props[PROP_ROW] = g_param_spec_string ("row", NULL, NULL, NULL, once);

  /**
   * CairnCheckLine:sentence: (not nullable)
   *
   * What was compared, with its numbers, in the person's language.
   */
  props[PROP_SENTENCE] = g_param_spec_string ("sentence", NULL, NULL, "", once);

  /**
   * CairnCheckLine:table: (not nullable)
   *
   * The name of the table.
   */
  props[PROP_TABLE] = g_param_spec_string ("table", NULL, NULL, "", once);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
cairn_check_line_init (CairnCheckLine *self)
{
}

/**
 * cairn_check_line_new:
 * @kind: what was looked at
 * @table: the table's name
 * @column: the year
 * @row: (nullable): the row's code, or %NULL for the whole column
 * @expected: (nullable): the number that should stand there
 * @found: (nullable): the number that stands there
 * @sentence: what was compared, with its numbers, in the person's language
 * @passed: whether it held
 *
 * Makes a line of the check page.
 *
 * Returns: (transfer full): a new line
 */
CairnCheckLine *
cairn_check_line_new (CairnCheckKind  kind,
                      const char     *table,
                      const char     *column,
                      const char     *row,
                      const char     *expected,
                      const char     *found,
                      const char     *sentence,
                      gboolean        passed)
{
  g_return_val_if_fail (table != NULL, NULL);
  g_return_val_if_fail (column != NULL, NULL);
  g_return_val_if_fail (sentence != NULL, NULL);

  return g_object_new (CAIRN_TYPE_CHECK_LINE,
                       "kind", kind,
                       "table", table,
                       "column", column,
                       "row", row,
                       "expected", expected,
                       "found", found,
                       "sentence", sentence,
                       "passed", passed,
                       NULL);
}

/**
 * cairn_check_line_get_kind:
 * @self: a line
 *
 * Tells what the line looked at.
 *
 * Returns: the kind
 */
CairnCheckKind
cairn_check_line_get_kind (CairnCheckLine *self)
{
  g_return_val_if_fail (CAIRN_IS_CHECK_LINE (self), CAIRN_CHECK_SUM);

  return self->kind;
}

/**
 * cairn_check_line_get_table:
 * @self: a line
 *
 * Gives the name of the table that was looked at.
 *
 * Returns: (transfer none) (not nullable): the name
 */
const char *
cairn_check_line_get_table (CairnCheckLine *self)
{
  g_return_val_if_fail (CAIRN_IS_CHECK_LINE (self), NULL);

  return self->table;
}

/**
 * cairn_check_line_get_column:
 * @self: a line
 *
 * Gives the year that was looked at.
 *
 * Returns: (transfer none) (not nullable): the year
 */
const char *
cairn_check_line_get_column (CairnCheckLine *self)
{
  g_return_val_if_fail (CAIRN_IS_CHECK_LINE (self), NULL);

  return self->column;
}

/**
 * cairn_check_line_get_row:
 * @self: a line
 *
 * Gives the code of the row that was looked at.
 *
 * Returns: (transfer none) (nullable): the code; %NULL for the whole column
 */
const char *
cairn_check_line_get_row (CairnCheckLine *self)
{
  g_return_val_if_fail (CAIRN_IS_CHECK_LINE (self), NULL);

  return self->row;
}

/**
 * cairn_check_line_get_expected:
 * @self: a line
 *
 * Gives the number that should stand there.
 *
 * Returns: (transfer none) (nullable): the number as text; %NULL where none can be told
 */
const char *
cairn_check_line_get_expected (CairnCheckLine *self)
{
  g_return_val_if_fail (CAIRN_IS_CHECK_LINE (self), NULL);

  return self->expected;
}

/**
 * cairn_check_line_get_found:
 * @self: a line
 *
 * Gives the number that stands there.
 *
 * Returns: (transfer none) (nullable): the number as text; %NULL where there is none
 */
const char *
cairn_check_line_get_found (CairnCheckLine *self)
{
  g_return_val_if_fail (CAIRN_IS_CHECK_LINE (self), NULL);

  return self->found;
}

/**
 * cairn_check_line_get_sentence:
 * @self: a line
 *
 * Says what was compared, with its numbers.
 *
 * Returns: (transfer none) (not nullable): a sentence in the person's language
 */
const char *
cairn_check_line_get_sentence (CairnCheckLine *self)
{
  g_return_val_if_fail (CAIRN_IS_CHECK_LINE (self), NULL);

  return self->sentence;
}

/**
 * cairn_check_line_get_passed:
 * @self: a line
 *
 * Tells whether what was compared held.
 *
 * Returns: whether it did
 */
gboolean
cairn_check_line_get_passed (CairnCheckLine *self)
{
  g_return_val_if_fail (CAIRN_IS_CHECK_LINE (self), FALSE);

  return self->passed;
}
