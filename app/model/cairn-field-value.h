/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-entity.h"
#include "cairn-value.h"

G_BEGIN_DECLS

gboolean cairn_field_value_parse (const CairnField  *field,
                                  const char        *text,
                                  CairnValue        *value,
                                  GError           **error);
gboolean cairn_field_value_check (const CairnField  *field,
                                  const CairnValue  *value,
                                  GError           **error);

G_END_DECLS
