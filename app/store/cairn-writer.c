/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-writer-private.h"

#include "cairn-register-private.h"

/* The only way to write: change sets in groups, each group one transaction with its journal entries.
 *
 * Within a change set rows are added first (what is pointed at before what points), then changed, then
 * removed in the opposite order. What fails on a constraint is tried again once the others are
 * written, so that a row may take the unique name of one that the same change set removes. Every step
 * on the way is a state that the tables accept; that is why a group can be undone by taking its
 * entries back one by one, the last first. */

/* Pages that a long group may keep before it has to spill, encrypt and read them again: three times
 * SQLite's own measure saves a fifth of an import's time, and more saves no more. */
#define CACHE_SIZE_SQL "PRAGMA cache_size = -16000" /* KiB */

/**
 * _cairn_register_get_writer:
 * @self: a register
 *
 * Returns: (transfer none): what writes it, made when it is first asked for
 */
CairnWriter *
_cairn_register_get_writer (CairnRegister *self)
{
  GQuark quark = g_quark_from_static_string ("cairn-writer");
  CairnWriter *writer = g_object_get_qdata (G_OBJECT (self), quark);

  if (writer == NULL)
    {
      writer = g_new0 (CairnWriter, 1);
      writer->owner = self;
      g_object_set_qdata_full (G_OBJECT (self), quark, writer, g_free);
    }
  writer->database = _cairn_register_get_database (self);

  return writer;
}

static guint
get_rank (const CairnChange *change)
{
  guint kind = cairn_change_get_entity (change)->kind;

  switch (cairn_change_get_op (change))
    {
    case CAIRN_INSERT:
      return kind;
    case CAIRN_DELETE:
      return 3 * CAIRN_N_ENTITIES - kind;
    case CAIRN_UPDATE:
    default:
      return CAIRN_N_ENTITIES;
    }
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  return (int) get_rank (a) - (int) get_rank (b);
}

static GPtrArray *
sort_changes (CairnChangeSet *changes)
{
  GPtrArray *sorted = g_ptr_array_new ();

  for (guint i = 0; i < cairn_change_set_get_length (changes); i++)
    g_ptr_array_add (sorted, cairn_change_set_get (changes, i));
  g_ptr_array_sort_values (sorted, compare_ranks);

  return sorted;
}

/* Writes what can be written, and leaves the rest in @waiting with the first reason in @error. */
static gboolean
write_round (CairnWriter        *self,
             GPtrArray          *waiting,
             CairnJournalEntry  *entry,
             GError            **error)
{
  g_autoptr(GPtrArray) still_waiting = g_ptr_array_new ();
  g_autoptr(GError) first = NULL;

  for (guint i = 0; i < waiting->len; i++)
    {
      g_autoptr(GError) local = NULL;
      gboolean retry = FALSE;

      if (_cairn_writer_write_change (self, g_ptr_array_index (waiting, i), entry, &retry, &local))
        continue;

      if (!retry)
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }

      g_ptr_array_add (still_waiting, g_ptr_array_index (waiting, i));
      if (first == NULL)
        first = g_steal_pointer (&local);
    }

  if (still_waiting->len == waiting->len && waiting->len > 0)
    {
      g_propagate_error (error, g_steal_pointer (&first));
      return FALSE;
    }

  g_ptr_array_set_size (waiting, 0);
  g_ptr_array_extend (waiting, still_waiting, NULL, NULL);

  return TRUE;
}

/**
 * _cairn_writer_begin:
 * @self: a writer with no open group
 * @error: return location
 *
 * Opens a group. The connection's thread.
 *
 * Returns: whether it is open
 */
gboolean
_cairn_writer_begin (CairnWriter  *self,
                     GError      **error)
{
  gint64 n_drafts = 0;

  g_return_val_if_fail (!self->in_group, FALSE);

  if (!cairn_register_check_writable (self->owner, error) ||
      !cairn_database_exec (self->database, CACHE_SIZE_SQL, NULL, error) ||
      !cairn_database_begin (self->database, error))
    return FALSE;

  if (!_cairn_journal_read_head (self->database, &self->head, error) ||
      !cairn_database_get_int (self->database, "SELECT EXISTS (SELECT 1 FROM draft)", &n_drafts, error))
    {
      cairn_database_rollback (self->database);
      return FALSE;
    }

  self->in_group = TRUE;
  self->failed = FALSE;
  self->wrote = FALSE;
  self->has_drafts = n_drafts > 0;
  self->group = self->head.group + 1;
  self->at_ms = cairn_register_get_now_ms (self->owner);

  return TRUE;
}

/**
 * _cairn_writer_write:
 * @self: a writer with an open group
 * @changes: what to write
 * @undoes: number of the group it takes back, or 0
 * @error: return location
 *
 * Writes a change set into the open group. After a failure the group can only be cancelled. The
 * connection's thread.
 *
 * Returns: whether it was written
 */
gboolean
_cairn_writer_write (CairnWriter     *self,
                     CairnChangeSet  *changes,
                     gint64           undoes,
                     GError         **error)
{
  g_autoptr(GPtrArray) waiting = NULL;
  CairnJournalEntry entry = {
    .person = cairn_register_get_person (self->owner),
    .kind = cairn_change_set_get_kind (changes),
    .subject = cairn_change_set_get_subject (changes),
    .reason = cairn_change_set_get_reason (changes),
    .undoes = undoes,
  };

  g_return_val_if_fail (self->in_group && !self->failed, FALSE);

  waiting = sort_changes (changes);
  while (waiting->len > 0)
    {
      if (!write_round (self, waiting, &entry, error))
        {
          self->failed = TRUE;
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * _cairn_writer_note:
 * @self: a writer with an open group
 * @kind: what happened
 * @subject: (nullable): uuid of the case or meeting it happened to
 * @reason: (nullable): what to say of it
 * @error: return location
 *
 * Adds an entry that changes no row. The connection's thread.
 *
 * Returns: whether it was added
 */
gboolean
_cairn_writer_note (CairnWriter      *self,
                    CairnChangeKind   kind,
                    const char       *subject,
                    const char       *reason,
                    GError          **error)
{
  CairnJournalEntry entry = {
    .group = self->group,
    .at_ms = self->at_ms,
    .person = cairn_register_get_person (self->owner),
    .kind = kind,
    .subject = subject,
    .operation = "note",
    .reason = reason,
  };

  g_return_val_if_fail (self->in_group && !self->failed, FALSE);

  self->wrote = TRUE;
  self->failed = !_cairn_journal_append (self->database, &self->head, &entry, error);

  return !self->failed;
}

/**
 * _cairn_writer_commit:
 * @self: a writer with an open group
 * @group: (out) (optional): number of the group, or 0 if it came to nothing
 * @error: return location
 *
 * Makes the open group durable; if that fails nothing of it is left. The connection's thread.
 *
 * Returns: whether it is on the disk
 */
gboolean
_cairn_writer_commit (CairnWriter  *self,
                      gint64       *group,
                      GError      **error)
{
  g_return_val_if_fail (self->in_group && !self->failed, FALSE);

  if (group != NULL)
    *group = self->head.group == self->group ? self->group : 0;

  if (!self->wrote)
    {
      _cairn_writer_cancel (self);
      return TRUE;
    }

  if (!_cairn_journal_mark_head (self->database, &self->head, "head", self->at_ms, error))
    {
      _cairn_writer_cancel (self);
      return FALSE;
    }

  self->in_group = FALSE;

  return cairn_database_commit (self->database, error);
}

/**
 * _cairn_writer_cancel:
 * @self: a writer with an open group
 *
 * Takes back everything that was written into the open group. The connection's thread.
 */
void
_cairn_writer_cancel (CairnWriter *self)
{
  g_return_if_fail (self->in_group);

  self->in_group = FALSE;
  cairn_database_rollback (self->database);
}

/**
 * cairn_register_begin_group:
 * @self: a register that can be written
 * @error: return location for %CAIRN_ERROR_READ_ONLY, %CAIRN_ERROR_LOCKED and what the disk says
 *
 * Begins a group: the change sets applied from here to cairn_register_commit_group() become durable
 * together, are one group in the journal and are undone together. Nothing of them is kept in
 * memory, so a group may be as long as an import. The register's thread.
 *
 * Returns: %TRUE, or %FALSE with @error set
 */
gboolean
cairn_register_begin_group (CairnRegister  *self,
                            GError        **error)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (self), FALSE);

  return _cairn_writer_begin (_cairn_register_get_writer (self), error);
}

/**
 * cairn_register_commit_group:
 * @self: a register with an open group in which nothing has failed
 * @group: (out) (optional): number of the group in the journal, 0 if nothing changed
 * @error: return location for %CAIRN_ERROR_NO_SPACE and what else the disk says
 *
 * Makes the open group durable, or leaves the register as it was before it. Either way the group is
 * over. The register's thread.
 *
 * Returns: %TRUE once it is on the disk, or %FALSE with @error set
 */
gboolean
cairn_register_commit_group (CairnRegister  *self,
                             gint64         *group,
                             GError        **error)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (self), FALSE);

  return _cairn_writer_commit (_cairn_register_get_writer (self), group, error);
}

/**
 * cairn_register_cancel_group:
 * @self: a register with an open group
 *
 * Leaves the register as it was before the group. The register's thread.
 */
void
cairn_register_cancel_group (CairnRegister *self)
{
  g_return_if_fail (CAIRN_IS_REGISTER (self));

  _cairn_writer_cancel (_cairn_register_get_writer (self));
}

/**
 * cairn_register_apply:
 * @self: a register that can be written
 * @changes: what to write
 * @group: (out) (optional): number of its group in the journal, 0 if nothing changed
 * @error: return location: %CAIRN_ERROR_CONFLICT if a row was removed meanwhile, %CAIRN_ERROR_INVALID
 *   or %CAIRN_ERROR_REFUSED if the tables cannot hold it, and what the disk says
 *
 * Writes a change set with its journal entries, as a group of its own, or as part of the open one;
 * after a failure an open group can only be cancelled. The register's thread.
 *
 * Returns: %TRUE once it is on the disk (or in the group), or %FALSE with @error set and nothing written
 */
gboolean
cairn_register_apply (CairnRegister   *self,
                      CairnChangeSet  *changes,
                      gint64          *group,
                      GError         **error)
{
  CairnWriter *writer = NULL;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (CAIRN_IS_CHANGE_SET (changes), FALSE);

  writer = _cairn_register_get_writer (self);
  if (writer->in_group)
    {
      if (group != NULL)
        *group = writer->group;
      return _cairn_writer_write (writer, changes, 0, error);
    }

  if (!_cairn_writer_begin (writer, error))
    return FALSE;

  if (!_cairn_writer_write (writer, changes, 0, error))
    {
      _cairn_writer_cancel (writer);
      return FALSE;
    }

  return _cairn_writer_commit (writer, group, error);
}
