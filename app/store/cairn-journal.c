/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-journal.h"

#include <glib/gi18n.h>

#include "cairn-register-private.h"
#include "cairn-writer-private.h"

static gboolean
end_group (CairnWriter  *writer,
           gboolean      written,
           GError      **error)
{
  if (written)
    return _cairn_writer_commit (writer, NULL, error);

  _cairn_writer_cancel (writer);

  return FALSE;
}

/**
 * cairn_register_note:
 * @self: a register that can be written
 * @kind: what happened: %CAIRN_CHANGE_OPENED, %CAIRN_CHANGE_EXPORTED, %CAIRN_CHANGE_PRINTED,
 *   %CAIRN_CHANGE_REVEALED, %CAIRN_CHANGE_RESTORED or %CAIRN_CHANGE_MIGRATION
 * @subject: (nullable): uuid of the case or meeting it happened to
 * @reason: (nullable): what to say of it, such as what was exported and for whom; no names
 * @error: return location for what the disk says
 *
 * Writes into the journal that something happened which changed no row: on its own, or as part of
 * the open group. The register's thread.
 *
 * Returns: %TRUE once it is on the disk (or in the group), or %FALSE with @error set
 */
gboolean
cairn_register_note (CairnRegister    *self,
                     CairnChangeKind   kind,
                     const char       *subject,
                     const char       *reason,
                     GError          **error)
{
  CairnWriter *writer = NULL;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), FALSE);

  writer = _cairn_register_get_writer (self);
  if (writer->in_group)
    return _cairn_writer_note (writer, kind, subject, reason, error);

  return _cairn_writer_begin (writer, error) &&
         end_group (writer, _cairn_writer_note (writer, kind, subject, reason, error), error);
}

/**
 * cairn_register_mark:
 * @self: a register that can be written, with no open group
 * @name: what happens: `backup`, `migration`, `filled`
 * @error: return location for what the disk says
 *
 * Writes down where the journal stands, so that a later look notices if its end was cut off. For
 * whatever copies the register or changes it as a whole. The register's thread.
 *
 * Returns: %TRUE once it is on the disk, or %FALSE with @error set
 */
gboolean
cairn_register_mark (CairnRegister  *self,
                     const char     *name,
                     GError        **error)
{
  CairnWriter *writer = NULL;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  writer = _cairn_register_get_writer (self);
  if (!_cairn_writer_begin (writer, error))
    return FALSE;

  writer->wrote = TRUE;

  return end_group (writer,
                    _cairn_journal_mark_head (writer->database, &writer->head, name, writer->at_ms, error),
                    error);
}

/**
 * cairn_register_verify_journal:
 * @self: an open register
 * @cancellable: (nullable): stops it
 * @error: return location for %CAIRN_ERROR_CORRUPT or %G_IO_ERROR_CANCELLED
 *
 * Computes the whole chain of the journal again. Takes seconds for a large register. The
 * register's thread.
 *
 * Returns: %TRUE if every entry is as it was written and none is missing, or %FALSE with @error set
 */
gboolean
cairn_register_verify_journal (CairnRegister  *self,
                               GCancellable   *cancellable,
                               GError        **error)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (self), FALSE);

  return _cairn_journal_verify (_cairn_register_get_database (self), cancellable, error);
}

static gboolean
erase_payloads (CairnWriter  *writer,
                const char   *uuid,
                const char   *reason,
                GError      **error)
{
  CairnStatement *statement = cairn_database_prepare (writer->database,
                                                      "DELETE FROM journal_payload WHERE sequence IN"
                                                      " (SELECT sequence FROM journal WHERE row_uuid = ?1)",
                                                      error);

  if (statement == NULL)
    return FALSE;

  cairn_statement_bind_text (statement, 1, uuid);

  return cairn_database_run (writer->database, statement, _("Destroying what the journal says"), error) &&
         _cairn_writer_note (writer, CAIRN_CHANGE_EDIT, uuid, reason, error);
}

/**
 * cairn_register_erase_payloads:
 * @self: a register that can be written, with no open group
 * @uuid: uuid of a row
 * @reason: why, in the person's own words
 * @error: return location for what the disk says
 *
 * Destroys what the journal says of a row: that it changed, when and by whom stays, and the chain
 * still holds, but not what it held. Such changes can no longer be undone. The register's thread.
 *
 * Returns: %TRUE once it is on the disk, or %FALSE with @error set
 */
gboolean
cairn_register_erase_payloads (CairnRegister  *self,
                               const char     *uuid,
                               const char     *reason,
                               GError        **error)
{
  CairnWriter *writer = NULL;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (uuid != NULL && reason != NULL, FALSE);

  writer = _cairn_register_get_writer (self);

  return _cairn_writer_begin (writer, error) &&
         end_group (writer, erase_payloads (writer, uuid, reason, error), error);
}
