/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CairnValueKind:
 * @CAIRN_VALUE_NULL: nothing was stated
 * @CAIRN_VALUE_INTEGER: a whole number
 * @CAIRN_VALUE_TEXT: UTF-8 text
 *
 * The three kinds of value a field can have.
 */
typedef enum
{
  CAIRN_VALUE_NULL,
  CAIRN_VALUE_INTEGER,
  CAIRN_VALUE_TEXT,
} CairnValueKind;

/**
 * CairnValue:
 * @kind: which kind it is
 * @integer: the number, if it is one
 * @text: (owned) (nullable): the text, if it is one
 *
 * One value of one field: plain data, so it may cross threads.
 */
typedef struct
{
  CairnValueKind  kind;
  gint64          integer;
  char           *text;
} CairnValue;

#define CAIRN_VALUE_INIT { CAIRN_VALUE_NULL, 0, NULL }

void     cairn_value_set_null    (CairnValue       *self);
void     cairn_value_set_integer (CairnValue       *self,
                                  gint64            integer);
void     cairn_value_set_text    (CairnValue       *self,
                                  const char       *text);
void     cairn_value_copy        (CairnValue       *self,
                                  const CairnValue *other);
gboolean cairn_value_equal       (const CairnValue *self,
                                  const CairnValue *other);

#define cairn_value_clear cairn_value_set_null

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CairnValue, cairn_value_set_null)

G_END_DECLS
