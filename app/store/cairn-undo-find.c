/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-undo-private.h"

#include <glib/gi18n.h>

/* Which group comes next to be taken back or brought back.
 *
 * Undo never removes anything from the journal: it appends a group that says which one it takes back,
 * and redo appends one that takes that group back. So a group holds good (is *active*) unless the
 * last group that takes it back is itself active. Undo takes the newest active change; redo the
 * newest active undo, unless something was changed since. Both stay possible across restarts, since
 * all of it is read from the journal. */

static gboolean
get_one (CairnDatabase  *database,
         const char     *sql,
         gint64          first,
         const char     *second,
         gint64         *value,
         GError        **error)
{
  g_autoptr(CairnStatement) statement = cairn_database_prepare (database, sql, error);
  gboolean found = FALSE;

  *value = 0;
  if (statement == NULL)
    return FALSE;

  cairn_statement_bind_int (statement, 1, first);
  if (second != NULL)
    cairn_statement_bind_text (statement, 2, second);
  if (!cairn_database_step (database, statement, &found, _("Reading the journal"), error))
    return FALSE;
  if (found)
    *value = cairn_statement_get_int (statement, 0);

  return TRUE;
}

/* The newest group before @number, on one page or on any. */
static gboolean
find_group_before (CairnDatabase  *database,
                   const char     *subject,
                   gint64          number,
                   gint64         *before,
                   GError        **error)
{
  return get_one (database,
                  subject != NULL
                  ? "SELECT max (group_number) FROM journal WHERE group_number < ?1 AND subject = ?2"
                  : "SELECT max (group_number) FROM journal WHERE group_number < ?1",
                  number, subject, before, error);
}

/**
 * _cairn_undo_is_active:
 * @database: a connection
 * @number: number of a group
 * @active: (out): whether it holds good
 * @error: return location
 *
 * Looks whether a group was taken back, and that taken back again, and so on. The connection's thread.
 *
 * Returns: whether the journal could be read
 */
gboolean
_cairn_undo_is_active (CairnDatabase  *database,
                       gint64          number,
                       gboolean       *active,
                       GError        **error)
{
  gint64 newest = number;

  *active = FALSE;
  while (newest != 0)
    {
      *active = !*active;
      if (!get_one (database,
                    "SELECT group_number FROM journal WHERE undoes = ?1 ORDER BY group_number DESC LIMIT 1",
                    newest, NULL, &newest, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * _cairn_undo_load_group:
 * @database: a connection
 * @person: who asks
 * @number: number of a group
 * @group: (out caller-allocates): what there is to know of it
 * @error: return location
 *
 * Reads what kind of group it is. The connection's thread.
 *
 * Returns: whether the journal could be read
 */
gboolean
_cairn_undo_load_group (CairnDatabase   *database,
                        const char      *person,
                        gint64           number,
                        CairnUndoGroup  *group,
                        GError         **error)
{
  g_autoptr(CairnStatement) statement = NULL;
  g_autoptr(CairnJournalRecord) record = NULL;

  memset (group, 0, sizeof *group);
  statement = cairn_database_prepare (database,
                                      CAIRN_JOURNAL_SELECT "WHERE j.group_number = ?1 ORDER BY j.sequence LIMIT 1",
                                      error);
  if (statement == NULL)
    return FALSE;

  cairn_statement_bind_int (statement, 1, number);
  if (!_cairn_journal_next (database, statement, &record, error))
    return FALSE;
  if (record == NULL)
    return TRUE;

  group->number = number;
  group->kind = record->kind;
  group->undoes = record->undoes;
  group->first_sequence = record->sequence;
  group->is_data = record->uuid != NULL;
  group->is_own = g_str_equal (record->person, person);

  return TRUE;
}

static gboolean
is_change (const CairnUndoGroup *group)
{
  return group->is_data && (group->kind == CAIRN_CHANGE_EDIT || group->kind == CAIRN_CHANGE_IMPORT);
}

/* An import belongs to no page, even if some of its rows do. */
static gboolean
can_be_undone (const CairnUndoGroup *group,
               const char           *subject)
{
  return is_change (group) && (subject == NULL || group->kind == CAIRN_CHANGE_EDIT);
}

static gboolean
can_be_redone (CairnDatabase         *database,
               const char            *person,
               const CairnUndoGroup  *group,
               gboolean              *can,
               GError               **error)
{
  CairnUndoGroup target;

  *can = FALSE;
  if (group->kind != CAIRN_CHANGE_UNDO || group->undoes == 0)
    return TRUE;

  if (!_cairn_undo_load_group (database, person, group->undoes, &target, error))
    return FALSE;

  *can = is_change (&target);

  return TRUE;
}

static gboolean
is_next (CairnDatabase         *database,
         const char            *person,
         const char            *subject,
         gboolean               redo,
         const CairnUndoGroup  *group,
         gboolean              *next,
         GError               **error)
{
  gboolean active = FALSE;

  *next = FALSE;
  if (!group->is_own)
    return TRUE;

  if (redo && !can_be_redone (database, person, group, next, error))
    return FALSE;
  if (!redo)
    *next = can_be_undone (group, subject);
  if (!*next)
    return TRUE;

  if (!_cairn_undo_is_active (database, group->number, &active, error))
    return FALSE;

  *next = active;

  return TRUE;
}

/**
 * _cairn_undo_find:
 * @database: a connection
 * @person: whose groups
 * @subject: (nullable): uuid of the case or meeting whose page it is, or %NULL for any
 * @redo: whether to look for what can be brought back
 * @group: (out caller-allocates): the group, whose number is 0 if there is none
 * @error: return location
 *
 * Finds the next group to take back, or the undo to take back. The connection's thread.
 *
 * Returns: whether the journal could be read
 */
gboolean
_cairn_undo_find (CairnDatabase   *database,
                  const char      *person,
                  const char      *subject,
                  gboolean         redo,
                  CairnUndoGroup  *group,
                  GError         **error)
{
  gint64 number = G_MAXINT64;

  while (TRUE)
    {
      gboolean next = FALSE;

      if (!find_group_before (database, subject, number, &number, error) ||
          !_cairn_undo_load_group (database, person, number, group, error))
        return FALSE;
      if (number == 0)
        return TRUE;

      if (!is_next (database, person, subject, redo, group, &next, error))
        return FALSE;
      if (next)
        return TRUE;

      /* Once something else was changed there is nothing to bring back. */
      if (redo && group->is_own && is_change (group))
        {
          group->number = 0;
          return TRUE;
        }
    }
}

/**
 * _cairn_undo_moved_on:
 * @database: a connection
 * @person: who asks
 * @number: number of a group
 * @moved_on: (out): whether the register is another than just after that group
 * @error: return location
 *
 * Looks whether anything written after a group still holds good. The connection's thread.
 *
 * Returns: whether the journal could be read
 */
gboolean
_cairn_undo_moved_on (CairnDatabase  *database,
                      const char     *person,
                      gint64          number,
                      gboolean       *moved_on,
                      GError        **error)
{
  gint64 later = G_MAXINT64;

  *moved_on = FALSE;
  while (!*moved_on)
    {
      CairnUndoGroup group;
      gboolean active = FALSE;

      if (!find_group_before (database, NULL, later, &later, error))
        return FALSE;
      if (later <= number)
        return TRUE;

      if (!_cairn_undo_load_group (database, person, later, &group, error) ||
          !_cairn_undo_is_active (database, later, &active, error))
        return FALSE;

      /* What takes back something later than @number cancels out with it. */
      *moved_on = group.is_data && active && group.undoes <= number;
    }

  return TRUE;
}
