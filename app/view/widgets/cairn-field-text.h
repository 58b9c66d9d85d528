/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-session.h"

G_BEGIN_DECLS

char *cairn_field_text_show (CairnSession     *session,
                             const CairnField *field,
                             const CairnValue *value) G_GNUC_WARN_UNUSED_RESULT;
char *cairn_field_text_read (CairnSession     *session,
                             const CairnField *field,
                             const char       *typed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
