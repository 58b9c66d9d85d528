/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-table-definition.h"

#include <glib/gi18n.h>

#include "cairn-definition-private.h"
#include "cairn-error.h"

/* The texts a definition has; a vocabulary it may lack, as areas are the register's own. */
typedef enum
{
  TEXT_NAME,
  TEXT_TITLE,
  TEXT_COUNTED_IN,
  TEXT_DIMENSION,
  TEXT_FIELD,
  TEXT_VOCABULARY,
  TEXT_MEASURE,
  TEXT_DENOMINATOR,
  TEXT_DEFINITION,
  N_TEXTS,
} Text;

static const char *const keys[N_TEXTS] = {
  [TEXT_NAME] = "table",
  [TEXT_TITLE] = "title",
  [TEXT_COUNTED_IN] = "counted_in",
  [TEXT_DIMENSION] = "dimension",
  [TEXT_FIELD] = "field",
  [TEXT_VOCABULARY] = "vocabulary",
  [TEXT_MEASURE] = "measure",
  [TEXT_DENOMINATOR] = "denominator",
  [TEXT_DEFINITION] = "definition",
};

/**
 * CairnTableDefinition:
 *
 * One table of the annual report: what it counts, by what, and of which number
 * its percents are.
 *
 * Definitions are read once from `data/report/` and never change, so any thread
 * may ask them.
 */
struct _CairnTableDefinition
{
  GObject  parent_instance;

  char    *texts[N_TEXTS]; /* (owned) (nullable) */
  int      number;
  int      years;
};

G_DEFINE_FINAL_TYPE (CairnTableDefinition, cairn_table_definition, G_TYPE_OBJECT)

static gboolean
read_text (CairnTableDefinition  *self,
           JsonObject            *object,
           const char            *file,
           Text                   text,
           GError               **error)
{
  const char *value = NULL;

  if (text == TEXT_VOCABULARY && !json_object_has_member (object, keys[text]))
    return TRUE;

  value = _cairn_definition_get_string (object, file, keys[text], error);
  self->texts[text] = g_strdup (value);

  return value != NULL;
}

static CairnTableDefinition *
load (const char  *name,
      GError     **error)
{
  g_autofree char *file = g_strdup_printf ("report/%s.json", name);
  g_autoptr(JsonObject) object = _cairn_definition_load (file, error);
  g_autoptr(CairnTableDefinition) self = NULL;
  gint64 number = 0;
  gint64 years = 0;

  if (object == NULL)
    return NULL;

  self = g_object_new (CAIRN_TYPE_TABLE_DEFINITION, NULL);
  for (guint i = 0; i < N_TEXTS; i++)
    if (!read_text (self, object, file, i, error))
      return NULL;
  if (!_cairn_definition_get_integer (object, file, "number", &number, error) ||
      !_cairn_definition_get_integer (object, file, "years", &years, error))
    return NULL;

  if (!g_str_equal (self->texts[TEXT_NAME], name))
    {
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID, "%s: “table” is “%s”", file, self->texts[TEXT_NAME]);
      return NULL;
    }
  self->number = (int) number;
  self->years = (int) years;

  return g_steal_pointer (&self);
}

static int
compare_numbers (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  return ((const CairnTableDefinition *) a)->number - ((const CairnTableDefinition *) b)->number;
}

/* What is compiled in is tested to be sound, so failing is a programmer's error. */
static GListModel *
load_all (void)
{
  g_auto(GStrv) names = _cairn_definition_list ("report");
  GListStore *list = g_list_store_new (CAIRN_TYPE_TABLE_DEFINITION);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(CairnTableDefinition) definition = load (names[i], &error);

      if (definition == NULL)
        g_error ("%s", error->message);
      g_list_store_insert_sorted (list, definition, compare_numbers, NULL);
    }

  return G_LIST_MODEL (list);
}

static void
cairn_table_definition_finalize (GObject *object)
{
  CairnTableDefinition *self = CAIRN_TABLE_DEFINITION (object);

  for (guint i = 0; i < N_TEXTS; i++)
    g_clear_pointer (&self->texts[i], g_free);

  G_OBJECT_CLASS (cairn_table_definition_parent_class)->finalize (object);
}

static void
cairn_table_definition_class_init (CairnTableDefinitionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = cairn_table_definition_finalize;
}

static void
cairn_table_definition_init (CairnTableDefinition *self)
{
}

/**
 * cairn_table_definition_list:
 *
 * Lists the tables of the annual report in the order of their numbers, reading
 * them the first time.  Any thread.
 *
 * Returns: (transfer none): a list of [class@Cairn.TableDefinition], kept for ever
 */
GListModel *
cairn_table_definition_list (void)
{
  static GListModel *list = NULL;

  if (g_once_init_enter_pointer (&list))
    g_once_init_leave_pointer (&list, load_all ());

  return list;
}

/**
 * cairn_table_definition_get:
 * @name: name of a table, such as `notified-by-area`
 *
 * Finds a table of the annual report.  Any thread.
 *
 * Returns: (transfer none) (nullable): the table, or %NULL if there is none of that name
 */
CairnTableDefinition *
cairn_table_definition_get (const char *name)
{
  GListModel *list = cairn_table_definition_list ();
  guint n_items = g_list_model_get_n_items (list);

  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(CairnTableDefinition) self = g_list_model_get_item (list, i);

      /* The list holds it. */
      if (g_str_equal (self->texts[TEXT_NAME], name))
        return self;
    }

  return NULL;
}

/**
 * cairn_table_definition_get_name:
 * @self: a table of the report
 *
 * Returns: (transfer none): what scripts call it, such as `notified-by-area`
 */
const char *
cairn_table_definition_get_name (CairnTableDefinition *self)
{
  g_return_val_if_fail (CAIRN_IS_TABLE_DEFINITION (self), NULL);

  return self->texts[TEXT_NAME];
}

/**
 * cairn_table_definition_get_number:
 * @self: a table of the report
 *
 * Returns: its place among the tables, from 1
 */
int
cairn_table_definition_get_number (CairnTableDefinition *self)
{
  g_return_val_if_fail (CAIRN_IS_TABLE_DEFINITION (self), 0);

  return self->number;
}

/**
 * cairn_table_definition_get_years:
 * @self: a table of the report
 *
 * Returns: how many years the report shows, its own year the last, from 1
 */
int
cairn_table_definition_get_years (CairnTableDefinition *self)
{
  g_return_val_if_fail (CAIRN_IS_TABLE_DEFINITION (self), 0);

  return self->years;
}

/**
 * cairn_table_definition_get_title:
 * @self: a table of the report
 *
 * Returns: (transfer none): its heading, in the language of the program
 */
const char *
cairn_table_definition_get_title (CairnTableDefinition *self)
{
  g_return_val_if_fail (CAIRN_IS_TABLE_DEFINITION (self), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "report", self->texts[TEXT_TITLE]);
}

/**
 * cairn_table_definition_get_counted_in:
 * @self: a table of the report
 *
 * Returns: (transfer none): `notified`, `finalised` or `occasions`
 */
const char *
cairn_table_definition_get_counted_in (CairnTableDefinition *self)
{
  g_return_val_if_fail (CAIRN_IS_TABLE_DEFINITION (self), NULL);

  return self->texts[TEXT_COUNTED_IN];
}

/**
 * cairn_table_definition_get_dimension:
 * @self: a table of the report
 *
 * Returns: (transfer none): what its rows are, such as `area` or `age`
 */
const char *
cairn_table_definition_get_dimension (CairnTableDefinition *self)
{
  g_return_val_if_fail (CAIRN_IS_TABLE_DEFINITION (self), NULL);

  return self->texts[TEXT_DIMENSION];
}

/**
 * cairn_table_definition_get_field:
 * @self: a table of the report
 *
 * Returns: (transfer none): the field its rows come from: of the analytic row, or
 *   of a learning point where occasions are counted
 */
const char *
cairn_table_definition_get_field (CairnTableDefinition *self)
{
  g_return_val_if_fail (CAIRN_IS_TABLE_DEFINITION (self), NULL);

  return self->texts[TEXT_FIELD];
}

/**
 * cairn_table_definition_get_vocabulary:
 * @self: a table of the report
 *
 * Returns: (transfer none) (nullable): the vocabulary of its rows, or %NULL where
 *   they are the register's areas
 */
const char *
cairn_table_definition_get_vocabulary (CairnTableDefinition *self)
{
  g_return_val_if_fail (CAIRN_IS_TABLE_DEFINITION (self), NULL);

  return self->texts[TEXT_VOCABULARY];
}

/**
 * cairn_table_definition_get_measure:
 * @self: a table of the report
 *
 * Returns: (transfer none): `count`, `modifiable` or `occasions`
 */
const char *
cairn_table_definition_get_measure (CairnTableDefinition *self)
{
  g_return_val_if_fail (CAIRN_IS_TABLE_DEFINITION (self), NULL);

  return self->texts[TEXT_MEASURE];
}

/**
 * cairn_table_definition_get_denominator:
 * @self: a table of the report
 *
 * Returns: (transfer none): what its percents are of: `total`, `judged` or `occasions`
 */
const char *
cairn_table_definition_get_denominator (CairnTableDefinition *self)
{
  g_return_val_if_fail (CAIRN_IS_TABLE_DEFINITION (self), NULL);

  return self->texts[TEXT_DENOMINATOR];
}

/**
 * cairn_table_definition_get_definition:
 * @self: a table of the report
 *
 * Returns: (transfer none): the sentences beneath it that say what is counted,
 *   in the language of the program
 */
const char *
cairn_table_definition_get_definition (CairnTableDefinition *self)
{
  g_return_val_if_fail (CAIRN_IS_TABLE_DEFINITION (self), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, "report", self->texts[TEXT_DEFINITION]);
}
