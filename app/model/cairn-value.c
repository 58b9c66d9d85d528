/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-value.h"

/**
 * cairn_value_set_null:
 * @self: an initialised value
 *
 * Makes @self say nothing, and frees what it held.
 */
void
cairn_value_set_null (CairnValue *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->text, g_free);
  self->integer = 0;
  self->kind = CAIRN_VALUE_NULL;
}

/**
 * cairn_value_set_integer:
 * @self: an initialised value
 * @integer: the number to hold
 *
 * Makes @self a number.
 */
void
cairn_value_set_integer (CairnValue *self,
                         gint64      integer)
{
  cairn_value_set_null (self);
  self->kind = CAIRN_VALUE_INTEGER;
  self->integer = integer;
}

/**
 * cairn_value_set_text:
 * @self: an initialised value
 * @text: (nullable): the text to hold, in UTF-8; empty or %NULL means nothing was stated
 *
 * Makes @self a text. An empty text is nothing: the register knows one way of
 * saying that a field was left blank.
 */
void
cairn_value_set_text (CairnValue *self,
                      const char *text)
{
  g_autofree char *copy = g_strdup (text);

  cairn_value_set_null (self);
  if (copy == NULL || *copy == '\0')
    return;

  self->kind = CAIRN_VALUE_TEXT;
  self->text = g_steal_pointer (&copy);
}

/**
 * cairn_value_copy:
 * @self: an initialised value
 * @other: the value to copy
 *
 * Makes @self equal to @other.
 */
void
cairn_value_copy (CairnValue       *self,
                  const CairnValue *other)
{
  g_return_if_fail (other != NULL);

  switch (other->kind)
    {
    case CAIRN_VALUE_INTEGER:
      cairn_value_set_integer (self, other->integer);
      break;
    case CAIRN_VALUE_TEXT:
      cairn_value_set_text (self, other->text);
      break;
    case CAIRN_VALUE_NULL:
    default:
      cairn_value_set_null (self);
      break;
    }
}

/**
 * cairn_value_equal:
 * @self: a value
 * @other: another
 *
 * Returns: whether both say the same
 */
gboolean
cairn_value_equal (const CairnValue *self,
                   const CairnValue *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->kind == other->kind &&
         self->integer == other->integer &&
         g_strcmp0 (self->text, other->text) == 0;
}
