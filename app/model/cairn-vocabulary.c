/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-vocabulary.h"

#include "cairn-definition-private.h"
#include "cairn-error.h"
#include "cairn-vocabulary-entry-private.h"

/**
 * CairnVocabulary:
 *
 * The codes one kind of field can have, in the order people read them in.
 *
 * It is a #GListModel of [class@Cairn.VocabularyEntry], so a drop-down can show
 * it as it is.  Vocabularies are read once from `data/vocabulary/` and never
 * change, so any thread may ask them.
 */
struct _CairnVocabulary
{
  GObject     parent_instance;

  char       *name;     /* (owned) */
  GPtrArray  *entries;  /* (owned) (element-type CairnVocabularyEntry) */
  GHashTable *by_code;  /* (owned): code of an entry -> the entry, both borrowed */
  GHashTable *by_words; /* (owned): folded words, owned -> an entry, borrowed */
};

static GType
cairn_vocabulary_get_item_type (GListModel *model)
{
  return CAIRN_TYPE_VOCABULARY_ENTRY;
}

static guint
cairn_vocabulary_get_n_items (GListModel *model)
{
  return CAIRN_VOCABULARY (model)->entries->len;
}

static gpointer
cairn_vocabulary_get_item (GListModel *model,
                           guint       position)
{
  CairnVocabulary *self = CAIRN_VOCABULARY (model);

  return position < self->entries->len ? g_object_ref (g_ptr_array_index (self->entries, position)) : NULL;
}

static void
cairn_vocabulary_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = cairn_vocabulary_get_item_type;
  iface->get_n_items = cairn_vocabulary_get_n_items;
  iface->get_item = cairn_vocabulary_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CairnVocabulary, cairn_vocabulary, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, cairn_vocabulary_list_model_init))

/* Two entries may not answer to the same words, or import would have to guess. */
static gboolean
add_words (CairnVocabulary       *self,
           CairnVocabularyEntry  *entry,
           const char            *words,
           const char            *where,
           GError               **error)
{
  g_autofree char *folded = _cairn_definition_fold (words);
  CairnVocabularyEntry *other = g_hash_table_lookup (self->by_words, folded);

  if (other != NULL && other != entry)
    {
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID, "%s: “%s” stands for “%s” already",
                   where, words, cairn_vocabulary_entry_get_code (other));
      return FALSE;
    }

  g_hash_table_insert (self->by_words, g_steal_pointer (&folded), entry);
  return TRUE;
}

static gboolean
add_entry (CairnVocabulary  *self,
           JsonArray        *array,
           guint             index,
           GError          **error)
{
  g_autofree char *where = g_strdup_printf ("vocabulary/%s.json: entry %u", self->name, index + 1);
  g_autoptr(CairnVocabularyEntry) entry = NULL;
  g_auto(GStrv) aliases = NULL;
  JsonObject *object = _cairn_definition_get_object (array, index, where, error);
  const char *code = NULL;

  if (object == NULL)
    return FALSE;
  entry = _cairn_vocabulary_entry_new (self->name, where, object, error);
  if (entry == NULL)
    return FALSE;

  code = cairn_vocabulary_entry_get_code (entry);
  if (g_hash_table_contains (self->by_code, code))
    {
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID, "%s: code “%s” is there twice", where, code);
      return FALSE;
    }

  g_hash_table_insert (self->by_code, (gpointer) code, entry);
  g_ptr_array_add (self->entries, g_object_ref (entry));
  aliases = _cairn_vocabulary_entry_list_aliases (entry);
  for (guint i = 0; aliases[i] != NULL; i++)
    if (!add_words (self, entry, aliases[i], where, error))
      return FALSE;

  return add_words (self, entry, cairn_vocabulary_entry_get_label (entry), where, error);
}

/* A code may be typed too, unless its words are another entry's label. */
static void
add_codes_as_words (CairnVocabulary *self)
{
  for (guint i = 0; i < self->entries->len; i++)
    {
      CairnVocabularyEntry *entry = g_ptr_array_index (self->entries, i);
      g_autofree char *folded = _cairn_definition_fold (cairn_vocabulary_entry_get_code (entry));

      if (!g_hash_table_contains (self->by_words, folded))
        g_hash_table_insert (self->by_words, g_steal_pointer (&folded), entry);
    }
}

static gboolean
fill (CairnVocabulary  *self,
      JsonObject       *root,
      GError          **error)
{
  g_autofree char *file = g_strdup_printf ("vocabulary/%s.json", self->name);
  const char *name = _cairn_definition_get_string (root, file, "vocabulary", error);
  JsonArray *array = NULL;
  gint64 version = 0;

  if (name == NULL)
    return FALSE;
  if (!g_str_equal (name, self->name))
    {
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID, "%s: “vocabulary” is “%s”", file, name);
      return FALSE;
    }
  if (!_cairn_definition_get_integer (root, file, "version", &version, error))
    return FALSE;

  array = _cairn_definition_get_array (root, file, "entries", error);
  if (array == NULL)
    return FALSE;
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (!add_entry (self, array, i, error))
      return FALSE;

  add_codes_as_words (self);
  return TRUE;
}

static CairnVocabulary *
create (const char  *name,
        JsonObject  *root,
        GError     **error)
{
  g_autoptr(CairnVocabulary) self = g_object_new (CAIRN_TYPE_VOCABULARY, NULL);

  self->name = g_strdup (name);

  return fill (self, root, error) ? g_steal_pointer (&self) : NULL;
}

/* What is compiled in is tested to be sound, so failing is a programmer's error. */
static CairnVocabulary *
load (const char *name)
{
  g_autofree char *file = g_strdup_printf ("vocabulary/%s.json", name);
  g_autoptr(JsonObject) root = NULL;
  g_autoptr(GError) error = NULL;
  CairnVocabulary *self = NULL;

  root = _cairn_definition_load (file, &error);
  if (root != NULL)
    self = create (name, root, &error);
  if (self == NULL)
    g_critical ("%s", error->message);

  return self;
}

static void
cairn_vocabulary_finalize (GObject *object)
{
  CairnVocabulary *self = CAIRN_VOCABULARY (object);

  g_clear_pointer (&self->by_words, g_hash_table_unref);
  g_clear_pointer (&self->by_code, g_hash_table_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (cairn_vocabulary_parent_class)->finalize (object);
}

static void
cairn_vocabulary_class_init (CairnVocabularyClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = cairn_vocabulary_finalize;
}

static void
cairn_vocabulary_init (CairnVocabulary *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_code = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * cairn_vocabulary_get:
 * @name: name of a vocabulary, such as `wait-kind`
 *
 * Gets a vocabulary of the program, reading it the first time.  Asking for one
 * that does not exist is a programmer's error.  Any thread.
 *
 * Returns: (transfer none) (nullable): the vocabulary, kept for ever
 */
CairnVocabulary *
cairn_vocabulary_get (const char *name)
{
  static GMutex mutex;
  static GHashTable *loaded = NULL; /* name -> CairnVocabulary */
  g_autoptr(GMutexLocker) locker = NULL;
  CairnVocabulary *self = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  locker = g_mutex_locker_new (&mutex);
  if (loaded == NULL)
    loaded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);

  self = g_hash_table_lookup (loaded, name);
  if (self != NULL)
    return self;

  self = load (name);
  if (self != NULL)
    g_hash_table_insert (loaded, g_strdup (name), self);

  return self;
}

/**
 * cairn_vocabulary_list_names:
 *
 * Names every vocabulary of the program.  Any thread.
 *
 * Returns: (transfer full): the names
 */
char **
cairn_vocabulary_list_names (void)
{
  return _cairn_definition_list ("vocabulary");
}

/**
 * cairn_vocabulary_new_from_json:
 * @name: the name it must have
 * @json: its definition
 * @length: length of @json in bytes, or -1 if it ends with a zero
 * @error: return location for a #GError
 *
 * Reads a vocabulary that is not the program's own.  Any thread.
 *
 * Returns: (transfer full): the vocabulary, or %NULL with %CAIRN_ERROR_INVALID
 *   and a message that names the file, the entry and the key
 */
CairnVocabulary *
cairn_vocabulary_new_from_json (const char  *name,
                                const char  *json,
                                gssize       length,
                                GError     **error)
{
  g_autofree char *file = NULL;
  g_autoptr(JsonObject) root = NULL;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (json != NULL, NULL);

  file = g_strdup_printf ("vocabulary/%s.json", name);
  root = _cairn_definition_parse (file, json, length, error);

  return root == NULL ? NULL : create (name, root, error);
}

/**
 * cairn_vocabulary_get_name:
 * @self: a vocabulary
 *
 * Gets the name of the vocabulary.  Any thread.
 *
 * Returns: (transfer none): such as `wait-kind`
 */
const char *
cairn_vocabulary_get_name (CairnVocabulary *self)
{
  g_return_val_if_fail (CAIRN_IS_VOCABULARY (self), NULL);

  return self->name;
}

/**
 * cairn_vocabulary_get_length:
 * @self: a vocabulary
 *
 * Counts the entries.  Any thread.
 *
 * Returns: how many there are
 */
guint
cairn_vocabulary_get_length (CairnVocabulary *self)
{
  g_return_val_if_fail (CAIRN_IS_VOCABULARY (self), 0);

  return self->entries->len;
}

/**
 * cairn_vocabulary_get_entry:
 * @self: a vocabulary
 * @index: which entry, below its length
 *
 * Gets an entry by its place.  Any thread.
 *
 * Returns: (transfer none): the entry
 */
CairnVocabularyEntry *
cairn_vocabulary_get_entry (CairnVocabulary *self,
                            guint            index)
{
  g_return_val_if_fail (CAIRN_IS_VOCABULARY (self), NULL);
  g_return_val_if_fail (index < self->entries->len, NULL);

  return g_ptr_array_index (self->entries, index);
}

/**
 * cairn_vocabulary_list_on:
 * @self: a vocabulary
 * @day: a day, or %CAIRN_DAY_NONE for any
 *
 * Lists the entries that were in use on a day.  Any thread.
 *
 * Returns: (transfer full) (type GListModel(CairnVocabularyEntry)): a new list
 */
GListModel *
cairn_vocabulary_list_on (CairnVocabulary *self,
                          CairnDay         day)
{
  g_autoptr(GListStore) list = g_list_store_new (CAIRN_TYPE_VOCABULARY_ENTRY);

  g_return_val_if_fail (CAIRN_IS_VOCABULARY (self), NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      CairnVocabularyEntry *entry = g_ptr_array_index (self->entries, i);

      if (cairn_vocabulary_entry_is_valid_on (entry, day))
        g_list_store_append (list, entry);
    }

  return G_LIST_MODEL (g_steal_pointer (&list));
}

/**
 * cairn_vocabulary_find:
 * @self: a vocabulary
 * @code: (nullable): a code, exactly
 *
 * Finds the entry of a code.  Any thread.
 *
 * Returns: (transfer none) (nullable): the entry, or %NULL
 */
CairnVocabularyEntry *
cairn_vocabulary_find (CairnVocabulary *self,
                       const char      *code)
{
  g_return_val_if_fail (CAIRN_IS_VOCABULARY (self), NULL);

  return code == NULL ? NULL : g_hash_table_lookup (self->by_code, code);
}

/**
 * cairn_vocabulary_find_words:
 * @self: a vocabulary
 * @words: (nullable): what somebody wrote
 *
 * Finds the entry that somebody means by a label, an alias or a code, in any
 * case.  Any thread.
 *
 * Returns: (transfer none) (nullable): the entry, or %NULL
 */
CairnVocabularyEntry *
cairn_vocabulary_find_words (CairnVocabulary *self,
                             const char      *words)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (CAIRN_IS_VOCABULARY (self), NULL);

  if (words == NULL)
    return NULL;

  folded = _cairn_definition_fold (words);

  return g_hash_table_lookup (self->by_words, folded);
}

/**
 * cairn_vocabulary_find_index:
 * @self: a vocabulary
 * @code: (nullable): a code, exactly
 *
 * Finds the place of a code, as a drop-down counts.  Any thread.
 *
 * Returns: the index, or %G_MAXUINT if @self has no such code
 */
guint
cairn_vocabulary_find_index (CairnVocabulary *self,
                             const char      *code)
{
  CairnVocabularyEntry *entry = cairn_vocabulary_find (self, code);
  guint index = G_MAXUINT;

  if (entry == NULL || !g_ptr_array_find (self->entries, entry, &index))
    return G_MAXUINT;

  return index;
}
