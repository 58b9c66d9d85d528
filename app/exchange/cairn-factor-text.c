/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-factor-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cairn-error.h"
#include "cairn-vocabulary.h"

/* One line for many factors: `B:smoking in household:2:yes; A:prematurity:2:no; C::0`.
 * Each item has its domain, the factor, its relevance and whether it could be modified; an
 * item without a factor is the answer of its domain. A factor in words may have colons of
 * its own, since the parts around it are read from both ends; a semicolon in it is written
 * twice. */

#define HIGHEST_ANSWER    1
#define HIGHEST_RELEVANCE 3

/**
 * cairn_factor_item_free:
 * @self: (transfer full): an item
 *
 * Frees an item.
 */
void
cairn_factor_item_free (CairnFactorItem *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->domain);
  g_free (self->entry);
  g_free (self->words);
  g_free (self->modifiable);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnFactorItem, cairn_factor_item_free)

/**
 * cairn_factor_item_is_answer:
 * @self: an item
 *
 * Tells whether it is the answer of a domain that has no factor.
 *
 * Returns: %TRUE if it is
 */
gboolean
cairn_factor_item_is_answer (const CairnFactorItem *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return self->entry == NULL && self->words == NULL;
}

/**
 * cairn_factor_item_same:
 * @self: an item
 * @other: another one
 *
 * Tells whether two items are about the same factor, or the same domain's answer,
 * whatever they say of it.
 *
 * Returns: %TRUE if they are
 */
gboolean
cairn_factor_item_same (const CairnFactorItem *self,
                        const CairnFactorItem *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return g_str_equal (self->domain, other->domain) &&
         g_strcmp0 (self->entry, other->entry) == 0 &&
         g_strcmp0 (self->words, other->words) == 0;
}

static gboolean
refuse (GError     **error,
        const char  *item,
        const char  *sentence)
{
  /* Translators: one of several factors as somebody wrote it, then what is wrong with it. */
  g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID, _("“%s”: %s"), item, sentence);

  return FALSE;
}

/* Cuts the part behind the last colon off @text. */
static const char *
cut_last (char *text)
{
  char *colon = strrchr (text, ':');

  if (colon == NULL)
    return NULL;
  *colon = '\0';

  return g_strstrip (colon + 1);
}

static gboolean
read_number (const char *text,
             int         highest,
             int        *number)
{
  guint64 value = 0;

  if (text == NULL || !g_ascii_string_to_unsigned (text, 10, 0, (guint64) highest, &value, NULL))
    return FALSE;
  *number = (int) value;

  return TRUE;
}

static const char *
find_code (const char *vocabulary,
           const char *words)
{
  CairnVocabularyEntry *entry = cairn_vocabulary_find_words (cairn_vocabulary_get (vocabulary), words);

  return entry != NULL ? cairn_vocabulary_entry_get_code (entry) : NULL;
}

/* Reads relevance and modifiable from the end of @rest, and leaves the factor. */
static gboolean
parse_tail (CairnFactorItem  *item,
            char             *rest,
            const char       *whole,
            GError          **error)
{
  g_autofree char *copy = g_strdup (rest);
  const char *last = cut_last (copy);
  const char *modifiable = last != NULL ? find_code ("factor-modifiable", last) : NULL;

  if (modifiable != NULL)
    {
      cut_last (rest);
      g_set_str (&item->modifiable, modifiable);
    }

  last = cut_last (rest);
  if (read_number (last, HIGHEST_RELEVANCE, &item->relevance))
    return TRUE;

  return refuse (error, whole, _("its relevance is missing. Write domain, factor, relevance (0, 1 or 2) and whether it "
                                 "could be modified, as B:smoking in household:2:yes."));
}

static gboolean
name_factor (CairnFactorItem  *item,
             char             *factor,
             const char       *whole,
             GError          **error)
{
  g_strstrip (factor);

  if (*factor == '\0')
    {
      if (item->modifiable != NULL)
        return refuse (error, whole, _("the factor is missing."));
      if (item->relevance > HIGHEST_ANSWER)
        return refuse (error, whole, _("a domain without a factor answers 0 (no information) or 1 (none)."));
      return TRUE;
    }

  item->entry = g_strdup (find_code ("factor", factor));
  if (item->entry == NULL)
    item->words = g_strdup (factor);
  if (item->modifiable == NULL)
    item->modifiable = g_strdup ("not_judged");

  return TRUE;
}

/* A domain answers once. */
static gboolean
answers_again (GPtrArray             *items,
               const CairnFactorItem *item)
{
  for (guint i = 0; cairn_factor_item_is_answer (item) && i < items->len; i++)
    if (cairn_factor_item_same (g_ptr_array_index (items, i), item))
      return TRUE;

  return FALSE;
}

static CairnFactorItem *
parse_item (const char  *whole,
            GError     **error)
{
  g_autoptr(CairnFactorItem) item = g_new0 (CairnFactorItem, 1);
  g_autofree char *domain = g_strdup (whole);
  char *rest = strchr (domain, ':');
  const char *code = NULL;

  if (rest != NULL)
    *rest = '\0';
  code = find_code ("domain", domain);
  if (rest == NULL || code == NULL)
    {
      refuse (error, whole, _("it does not begin with a domain: A, B, C or D."));
      return NULL;
    }
  item->domain = g_strdup (code);

  /* The colon stays with the rest, so that a missing factor leaves an empty one. */
  *rest = ':';
  if (!parse_tail (item, rest, whole, error))
    return NULL;
  if (*rest != ':')
    {
      refuse (error, whole, _("the factor is missing. Leave its place empty for a domain's answer, as B::0."));
      return NULL;
    }

  return name_factor (item, rest + 1, whole, error) ? g_steal_pointer (&item) : NULL;
}

/* Takes the next item off @text: up to a semicolon that is not followed by another. */
static char *
cut_item (const char **text)
{
  GString *item = g_string_new (NULL);
  const char *p = *text;

  for (; *p != '\0'; p++)
    {
      if (*p == ';' && p[1] != ';')
        break;
      if (*p == ';')
        p++;
      g_string_append_c (item, *p);
    }
  *text = *p == ';' ? p + 1 : p;

  return g_strstrip (g_string_free_and_steal (item));
}

/**
 * cairn_factor_text_parse:
 * @text: factors, as `B:smoking in household:2:yes; C::0`
 * @error: return location for %CAIRN_ERROR_INVALID
 *
 * Reads factors from one line. What is in no dictionary is taken as the factor's own
 * words.
 *
 * Returns: (transfer full) (element-type CairnFactorItem): the items in their order, or
 *   %NULL with @error set to a sentence that quotes the item
 */
GPtrArray *
cairn_factor_text_parse (const char  *text,
                         GError     **error)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) cairn_factor_item_free);
  const char *rest = text;

  g_return_val_if_fail (text != NULL, NULL);

  while (*rest != '\0')
    {
      g_autofree char *whole = cut_item (&rest);
      g_autoptr(CairnFactorItem) item = NULL;

      if (*whole == '\0')
        continue;

      item = parse_item (whole, error);
      if (item == NULL)
        return NULL;
      if (answers_again (items, item))
        {
          refuse (error, whole, _("this domain answers twice."));
          return NULL;
        }
      g_ptr_array_add (items, g_steal_pointer (&item));
    }

  return g_steal_pointer (&items);
}

static char *
write_factor (const CairnFactorItem *item,
              gboolean               own_words)
{
  GString *words = NULL;

  if (item->entry != NULL)
    return g_strdup (cairn_vocabulary_label ("factor", item->entry));
  if (item->words == NULL)
    return g_strdup ("");
  if (!own_words)
    return g_strdup ("in own words");

  words = g_string_new (item->words);
  g_string_replace (words, ";", ";;", 0);

  return g_strstrip (g_string_free_and_steal (words));
}

static char *
write_item (const CairnFactorItem *item,
            gboolean               own_words)
{
  g_autofree char *factor = write_factor (item, own_words);

  if (cairn_factor_item_is_answer (item))
    return g_strdup_printf ("%s::%d", item->domain, item->relevance);

  return g_strdup_printf ("%s:%s:%d:%s", item->domain, factor, item->relevance,
                          g_str_equal (item->modifiable, "not_judged") ? "not judged" : item->modifiable);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/**
 * cairn_factor_text_format:
 * @items: (element-type CairnFactorItem): factors and answers
 * @own_words: whether to write factors that somebody put in words; if not, a word
 *   stands for each
 *
 * Writes factors on one line, in an order that depends on nothing but themselves, so
 * that two lines can be compared.
 *
 * Returns: (transfer full) (nullable): the line, or %NULL if there are none
 */
char *
cairn_factor_text_format (GPtrArray *items,
                          gboolean   own_words)
{
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (items != NULL, NULL);

  if (items->len == 0)
    return NULL;

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (texts, write_item (g_ptr_array_index (items, i), own_words));
  g_ptr_array_sort (texts, compare_texts);
  g_ptr_array_add (texts, NULL);

  return g_strjoinv ("; ", (char **) texts->pdata);
}

/**
 * cairn_factor_item_new_for_record:
 * @record: a `factor` or a `domain_answer`
 *
 * Makes the item that stands for a row.
 *
 * Returns: (transfer full): a new item
 */
CairnFactorItem *
cairn_factor_item_new_for_record (CairnRecord *record)
{
  CairnFactorItem *item = NULL;
  const char *words = NULL;

  g_return_val_if_fail (CAIRN_IS_RECORD (record), NULL);

  item = g_new0 (CairnFactorItem, 1);
  item->domain = g_strdup (cairn_record_get_text (record, "domain"));
  item->relevance = (int) cairn_record_get_integer (record, "relevance");
  if (cairn_record_get_kind (record) != CAIRN_ENTITY_FACTOR)
    return item;

  words = cairn_record_get_text (record, "words");
  item->entry = g_strdup (cairn_record_get_text (record, "entry"));
  if (item->entry == NULL)
    item->words = g_strstrip (g_strdup (words != NULL ? words : ""));
  item->modifiable = g_strdup (cairn_record_get_text (record, "modifiable"));

  return item;
}

static void
add_records (GPtrArray       *items,
             CairnReview     *review,
             CairnEntityKind  entity)
{
  GListModel *records = cairn_aggregate_get_records (CAIRN_AGGREGATE (review), entity);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr(CairnRecord) record = g_list_model_get_item (records, i);

      if (cairn_record_is (record, "version", "panel"))
        g_ptr_array_add (items, cairn_factor_item_new_for_record (record));
    }
}

/**
 * cairn_factor_text_list_review:
 * @review: a review
 *
 * Lists the panel's factors and answers of a review.
 *
 * Returns: (transfer full) (element-type CairnFactorItem): the items
 */
GPtrArray *
cairn_factor_text_list_review (CairnReview *review)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) cairn_factor_item_free);

  g_return_val_if_fail (CAIRN_IS_REVIEW (review), NULL);

  add_records (items, review, CAIRN_ENTITY_FACTOR);
  add_records (items, review, CAIRN_ENTITY_DOMAIN_ANSWER);

  return g_steal_pointer (&items);
}
