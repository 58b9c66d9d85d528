/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-agenda-desk.h"

G_BEGIN_DECLS

typedef struct _CairnAgendaWish CairnAgendaWish;

/**
 * CairnAgendaRule:
 * @self: the desk
 * @wish: what is wished for
 * @error: return location for why not
 *
 * Asks the model for a wish, of the agenda as it stands when its turn has come.
 *
 * Returns: (transfer full) (nullable): the change set
 */
typedef CairnChangeSet *(*CairnAgendaRule) (CairnAgendaDesk  *self,
                                            CairnAgendaWish  *wish,
                                            GError          **error);

/**
 * CairnAgendaWish:
 * @rule: how it is done
 * @tell: (nullable): what to say once it is done
 * @item: (owned) (nullable): uuid of the item it is about; of the new one, once it is added
 * @code: (owned) (nullable): a code, or uuid of a meeting
 * @text: (owned) (nullable): a title or a reason
 * @object: (owned) (nullable): a review, or a list of proposals
 * @number: steps, a place or minutes
 * @said: (owned) (nullable): what to say, where that is known before it is done
 * @undoable: whether what is said should offer to take it back
 * @quiet: whether a refusal needs no dialog, for the keyboard has merely met an end
 *
 * Something a person wants of the agenda, waiting for its turn.
 */
struct _CairnAgendaWish
{
  CairnAgendaRule   rule;
  char           *(*tell) (CairnAgendaDesk       *self,
                           const CairnAgendaWish *wish);
  char             *item;
  char             *code;
  char             *text;
  GObject          *object;
  int               number;
  char             *said;
  gboolean          undoable;
  gboolean          quiet;
};

CairnAgendaWish *_cairn_agenda_wish_new  (CairnAgendaRule        rule,
                                          const char            *item) G_GNUC_WARN_UNUSED_RESULT;
void             _cairn_agenda_wish_free (CairnAgendaWish       *wish);
void             _cairn_agenda_desk_take (CairnAgendaDesk       *self,
                                          CairnAgendaWish       *wish);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnAgendaWish, _cairn_agenda_wish_free)

G_END_DECLS
