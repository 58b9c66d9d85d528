/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-editing.h"

G_BEGIN_DECLS

char *cairn_record_summary_title  (CairnEditing *editing,
                                   CairnRecord  *record) G_GNUC_WARN_UNUSED_RESULT;
char *cairn_record_summary_detail (CairnEditing *editing,
                                   CairnRecord  *record) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
