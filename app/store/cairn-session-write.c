/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-session-ask-private.h"

#include "cairn-drafts.h"

/**
 * cairn_session_write:
 * @self: an open session
 * @changes: what to write; nobody may change it from here on
 *
 * Writes a change set. Whether it was saved is told by the state, [signal@Cairn.Session::changed] and
 * [signal@Cairn.Session::failed]. Main thread.
 */
void
cairn_session_write (CairnSession   *self,
                     CairnChangeSet *changes)
{
  cairn_session_write_async (self, changes, NULL, NULL, NULL);
}

/**
 * cairn_session_write_async:
 * @self: an open session
 * @changes: what to write; nobody may change it from here on
 * @cancellable: (nullable): stops it, if it has not begun
 * @callback: (scope async) (nullable): called when it is durable and the live objects are fresh
 * @user_data: data for @callback
 *
 * Writes a change set, behind everything that was asked for before. Main thread.
 */
void
cairn_session_write_async (CairnSession        *self,
                           CairnChangeSet      *changes,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  CairnSessionRequest *request = NULL;

  g_return_if_fail (CAIRN_IS_SESSION (self));
  g_return_if_fail (self->writer != NULL);
  g_return_if_fail (CAIRN_IS_CHANGE_SET (changes));

  request = _cairn_session_request_new (CAIRN_ASK_WRITE, NULL);
  request->changes = g_object_ref (changes);
  _cairn_session_ask (self, request, cairn_session_write_async, cancellable, callback, user_data);
}

/**
 * cairn_session_write_finish:
 * @self: a session
 * @result: what the callback got
 * @error: return location, as for cairn_register_apply()
 *
 * Finishes cairn_session_write_async().
 *
 * Returns: %TRUE once it is durable, or %FALSE with @error set and nothing written
 */
gboolean
cairn_session_write_finish (CairnSession  *self,
                            GAsyncResult  *result,
                            GError       **error)
{
  return _cairn_session_answer (self, result, cairn_session_write_async, error);
}

/**
 * cairn_session_note:
 * @self: an open session
 * @kind: what happened: opened, exported, printed, revealed
 * @subject: (nullable): uuid of the case or meeting it happened to
 * @reason: (nullable): what to say of it; no names
 *
 * Notes in the journal that something happened which changed no row. Main thread.
 */
void
cairn_session_note (CairnSession    *self,
                    CairnChangeKind  kind,
                    const char      *subject,
                    const char      *reason)
{
  CairnSessionRequest *request = NULL;

  g_return_if_fail (CAIRN_IS_SESSION (self));
  g_return_if_fail (self->writer != NULL);

  /* Looking at a register that cannot be written leaves no trace in it. */
  if (self->read_only_reason != NULL)
    return;

  request = _cairn_session_request_new (CAIRN_ASK_NOTE, subject);
  request->kind = kind;
  request->text = g_strdup (reason);
  _cairn_session_ask (self, request, cairn_session_note, NULL, NULL, NULL);
}

/**
 * cairn_session_set_draft:
 * @self: an open session
 * @entity: what kind of row is typed in
 * @uuid: uuid of the row
 * @field: name of the field
 * @text: (nullable): what stands in it so far, or %NULL to drop the draft
 *
 * Keeps what is being typed, in place of what was kept before, without a journal entry. The change that
 * takes its place drops it. Main thread.
 */
void
cairn_session_set_draft (CairnSession    *self,
                         CairnEntityKind  entity,
                         const char      *uuid,
                         const char      *field,
                         const char      *text)
{
  CairnSessionRequest *request = NULL;

  g_return_if_fail (CAIRN_IS_SESSION (self));
  g_return_if_fail (self->writer != NULL);
  g_return_if_fail (uuid != NULL && field != NULL);

  request = _cairn_session_request_new (CAIRN_ASK_DRAFT, uuid);
  request->entity = entity;
  request->field = g_strdup (field);
  request->text = g_strdup (text);
  _cairn_session_ask (self, request, cairn_session_set_draft, NULL, NULL, NULL);
}

/**
 * cairn_session_dup_draft:
 * @self: an open session
 * @uuid: uuid of a row
 * @field: name of a field
 *
 * Main thread.
 *
 * Returns: (transfer full) (nullable): what was typed there and never became a change
 */
char *
cairn_session_dup_draft (CairnSession *self,
                         const char   *uuid,
                         const char   *field)
{
  g_autoptr(GError) error = NULL;
  char *text = NULL;

  g_return_val_if_fail (CAIRN_IS_SESSION (self), NULL);
  g_return_val_if_fail (self->reader != NULL, NULL);

  text = cairn_register_dup_draft (self->reader, uuid, field, &error);
  if (error != NULL)
    g_warning ("A draft could not be read: %s", error->message);

  return text;
}
