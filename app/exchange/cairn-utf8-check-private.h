/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where a check of UTF-8 stands between two bytes; zero at the beginning. */
typedef struct
{
  guint  n_expected; /* bytes still to come of a character */
  guint8 lower;      /* what the next of them may be */
  guint8 upper;
} CairnUtf8Check;

gboolean _cairn_utf8_check_take   (CairnUtf8Check *self,
                                   guint8          byte);
gboolean _cairn_utf8_check_finish (CairnUtf8Check *self);

G_END_DECLS
