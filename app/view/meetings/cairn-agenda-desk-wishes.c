/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What can be wished for at an agenda's desk, and what is said when it is done. */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-agenda-desk-private.h"

#include <glib/gi18n.h>

#include "cairn-agenda-clock.h"
#include "cairn-agenda-items.h"
#include "cairn-agenda-move.h"
#include "cairn-agenda-send.h"
#include "cairn-error.h"
#include "cairn-meeting-text.h"
#include "cairn-proposal.h"
#include "cairn-vocabulary.h"

static CairnAgendaItem *
find_item (CairnAgendaDesk  *self,
           CairnAgendaWish  *wish,
           GError          **error)
{
  CairnAgendaEntry *entry = cairn_agenda_entries_find (cairn_agenda_desk_get_entries (self), wish->item);

  if (entry == NULL)
    g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND, _("This item has been removed meanwhile."));

  return entry != NULL ? cairn_agenda_entry_get_item (entry) : NULL;
}

static const char *
get_title (CairnAgendaDesk       *self,
           const CairnAgendaWish *wish)
{
  CairnAgendaEntry *entry = cairn_agenda_entries_find (cairn_agenda_desk_get_entries (self), wish->item);

  return entry != NULL ? cairn_agenda_entry_get_title (entry) : "";
}

/* Remembers the item that a change set adds. */
static CairnChangeSet *
note_added (CairnAgendaWish *wish,
            CairnChangeSet  *changes)
{
  guint length = changes != NULL ? cairn_change_set_get_length (changes) : 0;

  for (guint i = 0; i < length; i++)
    {
      CairnChange *change = cairn_change_set_get (changes, i);

      if (cairn_change_get_op (change) == CAIRN_INSERT &&
          cairn_change_get_entity (change)->kind == CAIRN_ENTITY_AGENDA_ITEM)
        g_set_str (&wish->item, cairn_change_get_uuid (change));
    }

  return changes;
}

static char *
tell_added (CairnAgendaDesk       *self,
            const CairnAgendaWish *wish)
{
  CairnAgendaEntry *entry = cairn_agenda_entries_find (cairn_agenda_desk_get_entries (self), wish->item);
  g_autofree char *clock = cairn_agenda_describe_clock (cairn_agenda_desk_get_agenda (self));

  if (entry == NULL)
    return NULL;

  /* Translators: what was added, its number on the agenda, and when the meeting ends now. */
  return g_strdup_printf (_("%s was added as item %u. %s."), cairn_agenda_entry_get_title (entry),
                          cairn_agenda_entry_get_number (entry), clock);
}

static char *
tell_moved (CairnAgendaDesk       *self,
            const CairnAgendaWish *wish)
{
  CairnAgendaEntry *entry = cairn_agenda_entries_find (cairn_agenda_desk_get_entries (self), wish->item);

  if (entry == NULL)
    return NULL;
  if (*cairn_agenda_entry_get_starts (entry) == '\0')
    return g_strdup_printf (_("%s is now item %u."), cairn_agenda_entry_get_title (entry),
                            cairn_agenda_entry_get_number (entry));

  /* Translators: what was moved, its number on the agenda, and when it begins. */
  return g_strdup_printf (_("%s is now item %u, at %s."), cairn_agenda_entry_get_title (entry),
                          cairn_agenda_entry_get_number (entry), cairn_agenda_entry_get_starts (entry));
}

static char *
tell_clock (CairnAgendaDesk       *self,
            const CairnAgendaWish *wish)
{
  return cairn_agenda_describe_clock (cairn_agenda_desk_get_agenda (self));
}

static CairnChangeSet *
add_case (CairnAgendaDesk  *self,
          CairnAgendaWish  *wish,
          GError          **error)
{
  return note_added (wish, cairn_agenda_add_case (cairn_agenda_desk_get_agenda (self), CAIRN_REVIEW (wish->object), 0,
                                                  wish->text, error));
}

static CairnChangeSet *
add_cases (CairnAgendaDesk  *self,
           CairnAgendaWish  *wish,
           GError          **error)
{
  return cairn_agenda_accept_proposal (cairn_agenda_desk_get_agenda (self), G_LIST_MODEL (wish->object), error);
}

static CairnChangeSet *
add_business (CairnAgendaDesk  *self,
              CairnAgendaWish  *wish,
              GError          **error)
{
  return note_added (wish, cairn_agenda_add_business (cairn_agenda_desk_get_agenda (self), wish->code, wish->text, 0,
                                                      error));
}

static CairnChangeSet *
add_usual (CairnAgendaDesk  *self,
           CairnAgendaWish  *wish,
           GError          **error)
{
  return cairn_agenda_add_usual_items (cairn_agenda_desk_get_agenda (self), error);
}

static CairnChangeSet *
remove_item (CairnAgendaDesk  *self,
             CairnAgendaWish  *wish,
             GError          **error)
{
  CairnAgendaItem *item = find_item (self, wish, error);

  if (item == NULL)
    return NULL;

  /* Translators: %s is what was on the agenda, such as a reference. */
  wish->said = g_strdup_printf (_("Taken off the agenda: %s"), get_title (self, wish));

  return cairn_agenda_remove_item (cairn_agenda_desk_get_agenda (self), item, error);
}

static CairnChangeSet *
move_by (CairnAgendaDesk  *self,
         CairnAgendaWish  *wish,
         GError          **error)
{
  CairnAgendaItem *item = find_item (self, wish, error);

  return item != NULL ? cairn_agenda_move_by (cairn_agenda_desk_get_agenda (self), item, wish->number, error) : NULL;
}

static CairnChangeSet *
move_to (CairnAgendaDesk  *self,
         CairnAgendaWish  *wish,
         GError          **error)
{
  CairnAgendaItem *item = find_item (self, wish, error);

  return item != NULL ? cairn_agenda_move_item (cairn_agenda_desk_get_agenda (self), item, (guint) wish->number, error)
                      : NULL;
}

static CairnChangeSet *
send_item (CairnAgendaDesk  *self,
           CairnAgendaWish  *wish,
           GError          **error)
{
  CairnAgendaItem *item = find_item (self, wish, error);
  g_autoptr(CairnAgenda) other = NULL;
  g_autofree char *meeting = NULL;

  if (item == NULL)
    return NULL;

  other = cairn_session_get_agenda (cairn_agenda_desk_get_session (self), wish->code, error);
  if (other == NULL)
    return NULL;

  meeting = cairn_meeting_describe (cairn_agenda_get_meeting (other));
  /* Translators: to which meeting something went ("Panel, 27 June 2024"), and what. */
  wish->said = g_strdup_printf (_("Moved to %s: %s"), meeting, get_title (self, wish));

  return cairn_agenda_send_item (cairn_agenda_desk_get_agenda (self), item, other, error);
}

static CairnChangeSet *
set_minutes (CairnAgendaDesk  *self,
             CairnAgendaWish  *wish,
             GError          **error)
{
  CairnAgendaItem *item = find_item (self, wish, error);
  g_autofree char *text = g_strdup_printf ("%d", wish->number);
  gboolean used = FALSE;

  if (item == NULL)
    return NULL;

  used = cairn_record_has (CAIRN_RECORD (item), "used_minutes");

  return cairn_aggregate_set_field (CAIRN_AGGREGATE (cairn_agenda_desk_get_agenda (self)), wish->item,
                                    used ? "used_minutes" : "planned_minutes", text, NULL, error);
}

static CairnChangeSet *
set_outcome (CairnAgendaDesk  *self,
             CairnAgendaWish  *wish,
             GError          **error)
{
  CairnAgendaItem *item = find_item (self, wish, error);
  const char *title = cairn_vocabulary_title ("agenda-outcome", wish->code);

  if (item == NULL)
    return NULL;
  if (title != NULL)
    /* Translators: what is on the agenda, and what became of it ("Discussed"). */
    wish->said = g_strdup_printf (_("%s: %s"), get_title (self, wish), title);

  return cairn_agenda_set_outcome (cairn_agenda_desk_get_agenda (self), item, wish->code, wish->text, -1, error);
}

/**
 * cairn_agenda_desk_add_case:
 * @self: a desk
 * @review: the review of a case
 * @why: (nullable): why it is on this agenda
 *
 * Puts a case on the agenda, after the cases that are there.
 */
void
cairn_agenda_desk_add_case (CairnAgendaDesk *self,
                            CairnReview     *review,
                            const char      *why)
{
  CairnAgendaWish *wish = _cairn_agenda_wish_new (add_case, NULL);

  wish->object = G_OBJECT (g_object_ref (review));
  wish->text = g_strdup (why);
  wish->tell = tell_added;
  _cairn_agenda_desk_take (self, wish);
}

/**
 * cairn_agenda_desk_add_cases:
 * @self: a desk
 * @proposals: a list of [class@Cairn.Proposal]
 *
 * Puts proposed cases on the agenda, each with why it is there.
 */
void
cairn_agenda_desk_add_cases (CairnAgendaDesk *self,
                             GListModel      *proposals)
{
  CairnAgendaWish *wish = _cairn_agenda_wish_new (add_cases, NULL);
  guint n_items = g_list_model_get_n_items (proposals);

  wish->object = G_OBJECT (g_object_ref (proposals));
  wish->said = g_strdup_printf (ngettext ("%u case was added to the agenda", "%u cases were added to the agenda",
                                          n_items), n_items);
  wish->undoable = TRUE;
  _cairn_agenda_desk_take (self, wish);
}

/**
 * cairn_agenda_desk_add_business:
 * @self: a desk
 * @business: (nullable): code of the vocabulary `business-item`
 * @title: (nullable): what it is called, where it is no recurring item
 *
 * Adds an item of business in its usual place, with its usual time.
 */
void
cairn_agenda_desk_add_business (CairnAgendaDesk *self,
                                const char      *business,
                                const char      *title)
{
  CairnAgendaWish *wish = _cairn_agenda_wish_new (add_business, NULL);

  wish->code = g_strdup (business);
  wish->text = g_strdup (title);
  wish->tell = tell_added;
  _cairn_agenda_desk_take (self, wish);
}

/**
 * cairn_agenda_desk_add_usual:
 * @self: a desk
 *
 * Adds the business that every meeting has, as far as it is not there.
 */
void
cairn_agenda_desk_add_usual (CairnAgendaDesk *self)
{
  CairnAgendaWish *wish = _cairn_agenda_wish_new (add_usual, NULL);

  wish->said = g_strdup (_("The usual business was added"));
  wish->undoable = TRUE;
  _cairn_agenda_desk_take (self, wish);
}

/**
 * cairn_agenda_desk_remove:
 * @self: a desk
 * @item_uuid: uuid of an item
 *
 * Takes an item off the agenda.
 */
void
cairn_agenda_desk_remove (CairnAgendaDesk *self,
                          const char      *item_uuid)
{
  CairnAgendaWish *wish = _cairn_agenda_wish_new (remove_item, item_uuid);

  wish->undoable = TRUE;
  _cairn_agenda_desk_take (self, wish);
}

/**
 * cairn_agenda_desk_move_by:
 * @self: a desk
 * @item_uuid: uuid of an item
 * @steps: 1 for down, -1 for up
 *
 * Moves an item by one place.
 */
void
cairn_agenda_desk_move_by (CairnAgendaDesk *self,
                           const char      *item_uuid,
                           int              steps)
{
  CairnAgendaWish *wish = _cairn_agenda_wish_new (move_by, item_uuid);

  wish->number = steps;
  wish->tell = tell_moved;
  wish->quiet = TRUE;
  _cairn_agenda_desk_take (self, wish);
}

/**
 * cairn_agenda_desk_move_to:
 * @self: a desk
 * @item_uuid: uuid of an item
 * @index: its place afterwards, from 0
 *
 * Moves an item to another place.
 */
void
cairn_agenda_desk_move_to (CairnAgendaDesk *self,
                           const char      *item_uuid,
                           guint            index)
{
  CairnAgendaWish *wish = _cairn_agenda_wish_new (move_to, item_uuid);

  wish->number = (int) index;
  wish->tell = tell_moved;
  _cairn_agenda_desk_take (self, wish);
}

/**
 * cairn_agenda_desk_send:
 * @self: a desk
 * @item_uuid: uuid of an item
 * @meeting_uuid: uuid of another meeting that is planned
 *
 * Moves an item to another meeting.
 */
void
cairn_agenda_desk_send (CairnAgendaDesk *self,
                        const char      *item_uuid,
                        const char      *meeting_uuid)
{
  CairnAgendaWish *wish = _cairn_agenda_wish_new (send_item, item_uuid);

  wish->code = g_strdup (meeting_uuid);
  wish->undoable = TRUE;
  _cairn_agenda_desk_take (self, wish);
}

/**
 * cairn_agenda_desk_set_minutes:
 * @self: a desk
 * @item_uuid: uuid of an item
 * @minutes: how long it takes, or took once that is written down
 *
 * Changes how long an item takes.
 */
void
cairn_agenda_desk_set_minutes (CairnAgendaDesk *self,
                               const char      *item_uuid,
                               int              minutes)
{
  CairnAgendaWish *wish = _cairn_agenda_wish_new (set_minutes, item_uuid);

  wish->number = minutes;
  wish->tell = tell_clock;
  _cairn_agenda_desk_take (self, wish);
}

/**
 * cairn_agenda_desk_set_outcome:
 * @self: a desk
 * @item_uuid: uuid of an item
 * @outcome: (nullable): code of the vocabulary `agenda-outcome`, or %NULL to take it back
 * @reason: (nullable): why; must be given if it is deferred
 *
 * Writes down what became of an item.
 */
void
cairn_agenda_desk_set_outcome (CairnAgendaDesk *self,
                               const char      *item_uuid,
                               const char      *outcome,
                               const char      *reason)
{
  CairnAgendaWish *wish = _cairn_agenda_wish_new (set_outcome, item_uuid);

  wish->code = g_strdup (outcome);
  wish->text = g_strdup (reason);
  _cairn_agenda_desk_take (self, wish);
}
