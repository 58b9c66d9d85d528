/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-register.h"

G_BEGIN_DECLS

GHashTable *cairn_register_count_meeting_cases (CairnRegister  *self,
                                                GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
