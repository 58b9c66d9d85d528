/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-code-row.h"

#include <glib/gi18n.h>

#include "cairn-vocabulary.h"

/**
 * CairnCodeRow:
 *
 * A row of a form that is not bound to a record: one of the words of a vocabulary, or
 * nothing, which comes first.
 */
struct _CairnCodeRow
{
  AdwComboRow     parent_instance;

  GtkStringList  *labels;     /* (owned) */
  GPtrArray      *codes;      /* (owned) (element-type utf8); one a label; NULL for nothing */
  char           *vocabulary; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnCodeRow, cairn_code_row, ADW_TYPE_COMBO_ROW)

typedef enum
{
  PROP_VOCABULARY = 1,
} CairnCodeRowProperty;

static GParamSpec *props[PROP_VOCABULARY + 1];

static void
add (CairnCodeRow *self,
     const char   *code,
     const char   *label)
{
  g_ptr_array_add (self->codes, g_strdup (code));
  gtk_string_list_append (self->labels, label);
}

static void
cairn_code_row_dispose (GObject *object)
{
  g_clear_object (&CAIRN_CODE_ROW (object)->labels);

  G_OBJECT_CLASS (cairn_code_row_parent_class)->dispose (object);
}

static void
cairn_code_row_finalize (GObject *object)
{
  CairnCodeRow *self = CAIRN_CODE_ROW (object);

  g_clear_pointer (&self->codes, g_ptr_array_unref);
  g_clear_pointer (&self->vocabulary, g_free);

  G_OBJECT_CLASS (cairn_code_row_parent_class)->finalize (object);
}

static void
cairn_code_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  switch ((CairnCodeRowProperty) prop_id)
    {
    case PROP_VOCABULARY:
      g_value_set_string (value, CAIRN_CODE_ROW (object)->vocabulary);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_code_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  switch ((CairnCodeRowProperty) prop_id)
    {
    case PROP_VOCABULARY:
      cairn_code_row_set_vocabulary (CAIRN_CODE_ROW (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_code_row_class_init (CairnCodeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cairn_code_row_dispose;
  object_class->finalize = cairn_code_row_finalize;
  object_class->get_property = cairn_code_row_get_property;
  object_class->set_property = cairn_code_row_set_property;

  /**
   * CairnCodeRow:vocabulary:
   *
   * Name of the vocabulary to choose from.
   */
  props[PROP_VOCABULARY] = g_param_spec_string ("vocabulary", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
cairn_code_row_init (CairnCodeRow *self)
{
  self->labels = gtk_string_list_new (NULL);
  self->codes = g_ptr_array_new_with_free_func (g_free);
  add (self, NULL, _("Not stated"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (self->labels));
}

/**
 * cairn_code_row_new:
 *
 * Creates a row with nothing to choose.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
cairn_code_row_new (void)
{
  return g_object_new (CAIRN_TYPE_CODE_ROW, NULL);
}

/**
 * cairn_code_row_add:
 * @self: a row
 * @code: what is chosen
 * @label: what a person reads
 *
 * Adds a choice at the end.
 */
void
cairn_code_row_add (CairnCodeRow *self,
                    const char   *code,
                    const char   *label)
{
  g_return_if_fail (CAIRN_IS_CODE_ROW (self));
  g_return_if_fail (code != NULL);
  g_return_if_fail (label != NULL);

  add (self, code, label);
}

/**
 * cairn_code_row_get_code:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what is chosen; %NULL for nothing
 */
const char *
cairn_code_row_get_code (CairnCodeRow *self)
{
  guint selected = 0;

  g_return_val_if_fail (CAIRN_IS_CODE_ROW (self), NULL);

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return selected < self->codes->len ? g_ptr_array_index (self->codes, selected) : NULL;
}

/**
 * cairn_code_row_set_code:
 * @self: a row
 * @code: (nullable): what to choose; %NULL for nothing
 *
 * Chooses, if there is such a choice.
 */
void
cairn_code_row_set_code (CairnCodeRow *self,
                         const char   *code)
{
  g_return_if_fail (CAIRN_IS_CODE_ROW (self));

  for (guint i = 0; i < self->codes->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->codes, i), code) == 0)
      adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
}

/**
 * cairn_code_row_get_vocabulary:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): name of the vocabulary to choose from
 */
const char *
cairn_code_row_get_vocabulary (CairnCodeRow *self)
{
  g_return_val_if_fail (CAIRN_IS_CODE_ROW (self), NULL);

  return self->vocabulary;
}

/**
 * cairn_code_row_set_vocabulary:
 * @self: a row
 * @vocabulary: (nullable): name of a vocabulary
 *
 * Adds the words of a vocabulary.
 */
void
cairn_code_row_set_vocabulary (CairnCodeRow *self,
                               const char   *vocabulary)
{
  CairnVocabulary *words = NULL;

  g_return_if_fail (CAIRN_IS_CODE_ROW (self));

  if (!g_set_str (&self->vocabulary, vocabulary))
    return;

  words = vocabulary != NULL ? cairn_vocabulary_get (vocabulary) : NULL;
  for (guint i = 0; words != NULL && i < cairn_vocabulary_get_length (words); i++)
    {
      CairnVocabularyEntry *entry = cairn_vocabulary_get_entry (words, i);

      add (self, cairn_vocabulary_entry_get_code (entry), cairn_vocabulary_entry_get_title (entry));
    }
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VOCABULARY]);
}
