/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-review.h"

G_BEGIN_DECLS

GPtrArray *cairn_theme_text_parse       (const char   *text,
                                         GError      **error) G_GNUC_WARN_UNUSED_RESULT;
char      *cairn_theme_text_format      (GPtrArray    *codes) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cairn_theme_text_list_review (CairnReview  *review) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
