/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-entity.h"

G_BEGIN_DECLS

/* Every entity, indexed by its kind. */
extern const CairnEntity cairn_entities[CAIRN_N_ENTITIES];

G_END_DECLS
