/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-editing.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_FIELD_GROUP (cairn_field_group_get_type ())
G_DECLARE_FINAL_TYPE (CairnFieldGroup, cairn_field_group, CAIRN, FIELD_GROUP, AdwPreferencesGroup)

gboolean cairn_field_group_leave (CairnFieldGroup *self);

G_END_DECLS
