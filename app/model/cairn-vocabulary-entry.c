/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-vocabulary-entry-private.h"

#include <glib/gi18n.h>

#include "cairn-definition-private.h"
#include "cairn-error.h"

/**
 * CairnVocabularyEntry:
 *
 * One code of a vocabulary with the words for it.
 *
 * An entry never changes once it was read, so any thread may ask it.
 */
struct _CairnVocabularyEntry
{
  GObject     parent_instance;

  char       *vocabulary; /* (owned): name of the vocabulary; context of its translations */
  char       *code;       /* (owned) */
  char       *label;      /* (owned) */
  CairnDay    from;       /* CAIRN_DAY_NONE: since ever */
  CairnDay    to;         /* last day; CAIRN_DAY_NONE: still */
  JsonObject *extra;      /* (owned): the entry as it stands in the file */
};

G_DEFINE_FINAL_TYPE (CairnVocabularyEntry, cairn_vocabulary_entry, G_TYPE_OBJECT)

typedef enum
{
  PROP_CODE = 1,
  PROP_LABEL,
  PROP_TITLE,
} CairnVocabularyEntryProperty;

static GParamSpec *props[PROP_TITLE + 1];

static gboolean
is_code (const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && *c != '_')
      return FALSE;

  return *text != '\0';
}

/* An absent or null day is no limit. */
static gboolean
read_day (JsonObject  *object,
          const char  *where,
          const char  *key,
          CairnDay    *day,
          GError     **error)
{
  const char *text = NULL;

  *day = CAIRN_DAY_NONE;
  if (!json_object_has_member (object, key) || json_object_get_null_member (object, key))
    return TRUE;

  text = _cairn_definition_get_string (object, where, key, error);
  if (text == NULL)
    return FALSE;

  *day = cairn_day_parse (text);
  if (*day == CAIRN_DAY_NONE)
    {
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID, "%s: “%s” is not a date", where, key);
      return FALSE;
    }

  return TRUE;
}

static void
cairn_vocabulary_entry_finalize (GObject *object)
{
  CairnVocabularyEntry *self = CAIRN_VOCABULARY_ENTRY (object);

  g_clear_pointer (&self->vocabulary, g_free);
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->extra, json_object_unref);

  G_OBJECT_CLASS (cairn_vocabulary_entry_parent_class)->finalize (object);
}

static void
cairn_vocabulary_entry_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  CairnVocabularyEntry *self = CAIRN_VOCABULARY_ENTRY (object);

  switch ((CairnVocabularyEntryProperty) prop_id)
    {
    case PROP_CODE:
      g_value_set_string (value, self->code);
      break;
    case PROP_LABEL:
      g_value_set_string (value, self->label);
      break;
    case PROP_TITLE:
      g_value_set_string (value, cairn_vocabulary_entry_get_title (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_vocabulary_entry_class_init (CairnVocabularyEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags ro = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = cairn_vocabulary_entry_finalize;
  object_class->get_property = cairn_vocabulary_entry_get_property;

  /**
   * CairnVocabularyEntry:code:
   *
   * What records, change sets and scripts hold.
   */
  props[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, ro);

  /**
   * CairnVocabularyEntry:label:
   *
   * The words, never translated: for import, export and scripts.
   */
  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, ro);

  /**
   * CairnVocabularyEntry:title:
   *
   * The words in the language of the program: for windows and papers.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, ro);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
cairn_vocabulary_entry_init (CairnVocabularyEntry *self)
{
}

/* Reads one entry; @where names it in messages. */
CairnVocabularyEntry *
_cairn_vocabulary_entry_new (const char  *vocabulary,
                             const char  *where,
                             JsonObject  *object,
                             GError     **error)
{
  g_autoptr(CairnVocabularyEntry) self = g_object_new (CAIRN_TYPE_VOCABULARY_ENTRY, NULL);
  const char *code = _cairn_definition_get_string (object, where, "code", error);
  const char *label = NULL;

  if (code == NULL)
    return NULL;
  label = _cairn_definition_get_string (object, where, "label", error);
  if (label == NULL)
    return NULL;

  if (!is_code (code))
    {
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID,
                   "%s: “code” may hold only letters, digits and underscores", where);
      return NULL;
    }

  if (!read_day (object, where, "from", &self->from, error) || !read_day (object, where, "to", &self->to, error))
    return NULL;

  self->vocabulary = g_strdup (vocabulary);
  self->code = g_strdup (code);
  self->label = g_strdup (label);
  self->extra = json_object_ref (object);

  return g_steal_pointer (&self);
}

/* Other words under which import finds the entry. */
char **
_cairn_vocabulary_entry_list_aliases (CairnVocabularyEntry *self)
{
  g_autoptr(GStrvBuilder) aliases = g_strv_builder_new ();

  if (json_object_has_member (self->extra, "aliases"))
    {
      JsonArray *array = json_object_get_array_member (self->extra, "aliases");

      for (guint i = 0; i < json_array_get_length (array); i++)
        g_strv_builder_add (aliases, json_array_get_string_element (array, i));
    }

  return g_strv_builder_end (aliases);
}

/**
 * cairn_vocabulary_entry_get_code:
 * @self: an entry
 *
 * Gets what records, change sets and scripts hold.  Any thread.
 *
 * Returns: (transfer none): the code
 */
const char *
cairn_vocabulary_entry_get_code (CairnVocabularyEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_VOCABULARY_ENTRY (self), NULL);

  return self->code;
}

/**
 * cairn_vocabulary_entry_get_label:
 * @self: an entry
 *
 * Gets the words as the vocabulary has them, never translated: import, export
 * and scripts use these.  Any thread.
 *
 * Returns: (transfer none): the words
 */
const char *
cairn_vocabulary_entry_get_label (CairnVocabularyEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_VOCABULARY_ENTRY (self), NULL);

  return self->label;
}

/**
 * cairn_vocabulary_entry_get_title:
 * @self: an entry
 *
 * Gets the words in the language of the program: windows and papers use these.
 * Any thread.
 *
 * Returns: (transfer none): the words
 */
const char *
cairn_vocabulary_entry_get_title (CairnVocabularyEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_VOCABULARY_ENTRY (self), NULL);

  return g_dpgettext2 (GETTEXT_PACKAGE, self->vocabulary, self->label);
}

/**
 * cairn_vocabulary_entry_is_valid_on:
 * @self: an entry
 * @day: a day, or %CAIRN_DAY_NONE for any
 *
 * Tells whether the entry was in use on a day.  Any thread.
 *
 * Returns: whether @day is not before its first nor after its last day
 */
gboolean
cairn_vocabulary_entry_is_valid_on (CairnVocabularyEntry *self,
                                    CairnDay              day)
{
  g_return_val_if_fail (CAIRN_IS_VOCABULARY_ENTRY (self), FALSE);

  if (day == CAIRN_DAY_NONE)
    return TRUE;
  if (self->from != CAIRN_DAY_NONE && day < self->from)
    return FALSE;

  return self->to == CAIRN_DAY_NONE || day <= self->to;
}

/**
 * cairn_vocabulary_entry_get_string:
 * @self: an entry
 * @key: a key beside the code, such as `row` of a place
 *
 * Gets what else the vocabulary says of the code.  Any thread.
 *
 * Returns: (transfer none) (nullable): its text, or %NULL if it has none
 */
const char *
cairn_vocabulary_entry_get_string (CairnVocabularyEntry *self,
                                   const char           *key)
{
  g_return_val_if_fail (CAIRN_IS_VOCABULARY_ENTRY (self), NULL);
  g_return_val_if_fail (key != NULL, NULL);

  return json_object_get_string_member_with_default (self->extra, key, NULL);
}

/**
 * cairn_vocabulary_entry_get_translated:
 * @self: an entry
 * @key: a key beside the code, such as `noun` of a wait
 *
 * Gets what else the vocabulary says of the code, in the language of the
 * program.  Any thread.
 *
 * Returns: (transfer none) (nullable): its text, or %NULL if it has none
 */
const char *
cairn_vocabulary_entry_get_translated (CairnVocabularyEntry *self,
                                       const char           *key)
{
  const char *text = cairn_vocabulary_entry_get_string (self, key);

  return text == NULL ? NULL : g_dpgettext2 (GETTEXT_PACKAGE, self->vocabulary, text);
}

/**
 * cairn_vocabulary_entry_get_integer:
 * @self: an entry
 * @key: a key beside the code, such as `working_days` of an escalation step
 * @fallback: what to return if it has none
 *
 * Gets a number the vocabulary has beside the code.  Any thread.
 *
 * Returns: the number, or @fallback
 */
gint64
cairn_vocabulary_entry_get_integer (CairnVocabularyEntry *self,
                                    const char           *key,
                                    gint64                fallback)
{
  g_return_val_if_fail (CAIRN_IS_VOCABULARY_ENTRY (self), fallback);
  g_return_val_if_fail (key != NULL, fallback);

  return json_object_get_int_member_with_default (self->extra, key, fallback);
}

/**
 * cairn_vocabulary_entry_get_flag:
 * @self: an entry
 * @key: a key beside the code, such as `broad` of an ethnicity
 *
 * Tells whether the vocabulary says yes to something of the code.  Any thread.
 *
 * Returns: its yes or no; no if it does not say
 */
gboolean
cairn_vocabulary_entry_get_flag (CairnVocabularyEntry *self,
                                 const char           *key)
{
  g_return_val_if_fail (CAIRN_IS_VOCABULARY_ENTRY (self), FALSE);
  g_return_val_if_fail (key != NULL, FALSE);

  return json_object_get_boolean_member_with_default (self->extra, key, FALSE);
}
