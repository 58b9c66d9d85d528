/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-table.h"

G_BEGIN_DECLS

CairnTable *cairn_test_table_new            (void) G_GNUC_WARN_UNUSED_RESULT;
CairnTable *cairn_test_table_new_modifiable (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
