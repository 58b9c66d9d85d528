/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-change-set.h"
#include "cairn-rows-private.h"

G_BEGIN_DECLS

/**
 * CairnPayload:
 * @entity: what kind of row changed
 * @before: (owned) (array): one a field: what it held
 * @after: (owned) (array): one a field: what it holds since
 * @touched: (owned) (array): one a field: whether it changed
 *
 * What a journal entry says changed.
 */
typedef struct
{
  const CairnEntity *entity;
  CairnValue        *before;
  CairnValue        *after;
  gboolean          *touched;
} CairnPayload;

char         *_cairn_payload_build (const CairnRow     *before,
                                    const CairnRow     *after) G_GNUC_WARN_UNUSED_RESULT;
CairnPayload *_cairn_payload_parse (const CairnEntity  *entity,
                                    const char         *body,
                                    GError            **error) G_GNUC_WARN_UNUSED_RESULT;
void          _cairn_payload_free  (CairnPayload       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnPayload, _cairn_payload_free)

G_END_DECLS
