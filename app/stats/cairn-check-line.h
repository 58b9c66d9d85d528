/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CairnCheckKind:
 * @CAIRN_CHECK_SUM: the rows of a column add to its total
 * @CAIRN_CHECK_PARTS: the parts of a row add to its whole
 * @CAIRN_CHECK_BASE: percents are taken of the number that is stated
 * @CAIRN_CHECK_PERCENT: a percent is what its count and base give
 * @CAIRN_CHECK_AGREEMENT: tables that count the same thing agree on a year's total
 *
 * What a line of the check page looked at.
 */
typedef enum
{
  CAIRN_CHECK_SUM,
  CAIRN_CHECK_PARTS,
  CAIRN_CHECK_BASE,
  CAIRN_CHECK_PERCENT,
  CAIRN_CHECK_AGREEMENT,
} CairnCheckKind;

#define CAIRN_TYPE_CHECK_KIND (cairn_check_kind_get_type ())
GType cairn_check_kind_get_type (void) G_GNUC_CONST;

#define CAIRN_TYPE_CHECK_LINE (cairn_check_line_get_type ())
G_DECLARE_FINAL_TYPE (CairnCheckLine, cairn_check_line, CAIRN, CHECK_LINE, GObject)

CairnCheckLine *cairn_check_line_new (CairnCheckKind  kind,
                                      const char     *table,
                                      const char     *column,
                                      const char     *row,
                                      const char     *expected,
                                      const char     *found,
                                      const char     *sentence,
                                      gboolean        passed) G_GNUC_WARN_UNUSED_RESULT;

CairnCheckKind  cairn_check_line_get_kind     (CairnCheckLine *self);
const char     *cairn_check_line_get_table    (CairnCheckLine *self);
const char     *cairn_check_line_get_column   (CairnCheckLine *self);
const char     *cairn_check_line_get_row      (CairnCheckLine *self);
const char     *cairn_check_line_get_expected (CairnCheckLine *self);
const char     *cairn_check_line_get_found    (CairnCheckLine *self);
const char     *cairn_check_line_get_sentence (CairnCheckLine *self);
gboolean        cairn_check_line_get_passed   (CairnCheckLine *self);

G_END_DECLS
