/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-entity.h"
#include "cairn-register.h"

G_BEGIN_DECLS

/**
 * CairnDraft:
 * @entity: what kind of row it is typed in
 * @uuid: (owned): uuid of that row
 * @field: (owned): name of the field
 * @text: (owned): what was typed
 * @person: (owned): who typed it
 * @at_ms: when, in milliseconds since the Unix epoch
 *
 * What was typed and has not become a change.
 */
typedef struct
{
  const CairnEntity *entity;
  char              *uuid;
  char              *field;
  char              *text;
  char              *person;
  gint64             at_ms;
} CairnDraft;

void cairn_draft_free (CairnDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnDraft, cairn_draft_free)

gboolean   cairn_register_set_draft     (CairnRegister    *self,
                                         CairnEntityKind   entity,
                                         const char       *uuid,
                                         const char       *field,
                                         const char       *text,
                                         GError          **error);
char      *cairn_register_dup_draft     (CairnRegister    *self,
                                         const char       *uuid,
                                         const char       *field,
                                         GError          **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cairn_register_list_drafts   (CairnRegister    *self,
                                         GError          **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   cairn_register_discard_draft (CairnRegister    *self,
                                         const char       *uuid,
                                         const char       *field,
                                         GError          **error);

G_END_DECLS
