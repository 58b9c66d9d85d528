/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-session.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_OFFICE_GROUP (cairn_office_group_get_type ())
G_DECLARE_FINAL_TYPE (CairnOfficeGroup, cairn_office_group, CAIRN, OFFICE_GROUP, AdwPreferencesGroup)

void cairn_office_group_show (CairnOfficeGroup *self,
                              CairnSession     *session);

G_END_DECLS
