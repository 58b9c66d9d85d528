/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-editing.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_DOMAIN_GROUP (cairn_domain_group_get_type ())
G_DECLARE_FINAL_TYPE (CairnDomainGroup, cairn_domain_group, CAIRN, DOMAIN_GROUP, AdwPreferencesGroup)

G_END_DECLS
