/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-agenda.h"

/**
 * CairnAgenda:
 *
 * A meeting with its agenda: the items of both parts, the cases they are about, who
 * came, and what was learned and asked for there. The cases themselves stand in it
 * for their references, so that the agenda can be read without opening each review.
 */
struct _CairnAgenda
{
  CairnAggregate parent_instance;
};

G_DEFINE_FINAL_TYPE (CairnAgenda, cairn_agenda, CAIRN_TYPE_AGGREGATE)

static const CairnEntityKind parts[] = {
  CAIRN_ENTITY_AGENDA_ITEM,
  CAIRN_ENTITY_ITEM_CASE,
  CAIRN_ENTITY_CASE,
  CAIRN_ENTITY_ANALYTIC,
  CAIRN_ENTITY_ATTENDANCE,
  CAIRN_ENTITY_SEAT,
  CAIRN_ENTITY_LEARNING_POINT,
  CAIRN_ENTITY_ACTION,
  CAIRN_ENTITY_NONE,
};

static void
cairn_agenda_class_init (CairnAgendaClass *klass)
{
  CAIRN_AGGREGATE_CLASS (klass)->parts = parts;
}

static void
cairn_agenda_init (CairnAgenda *self)
{
}

/**
 * cairn_agenda_new:
 * @root: the meeting
 *
 * Creates the agenda of a meeting, with nothing on it yet.
 *
 * Returns: (transfer full): a new agenda
 */
CairnAgenda *
cairn_agenda_new (CairnMeeting *root)
{
  g_return_val_if_fail (CAIRN_IS_MEETING (root), NULL);

  return g_object_new (CAIRN_TYPE_AGENDA, "root", root, NULL);
}

/**
 * cairn_agenda_get_meeting:
 * @self: an agenda
 *
 * Returns: (transfer none): the meeting it is of
 */
CairnMeeting *
cairn_agenda_get_meeting (CairnAgenda *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA (self), NULL);

  return CAIRN_MEETING (cairn_aggregate_get_root (CAIRN_AGGREGATE (self)));
}
