/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-session-ask-private.h"

#include "cairn-undo.h"

/**
 * cairn_session_can_undo:
 * @self: an open session
 * @subject: (nullable): uuid of the case or meeting whose page it is, or %NULL for any
 * @label: (out) (optional) (transfer full): what would be undone, for a menu; or why nothing can be
 *
 * Main thread.
 *
 * Returns: whether undo has something to do
 */
gboolean
cairn_session_can_undo (CairnSession  *self,
                        const char    *subject,
                        char         **label)
{
  g_return_val_if_fail (CAIRN_IS_SESSION (self), FALSE);
  g_return_val_if_fail (self->reader != NULL, FALSE);

  return cairn_register_can_undo (self->reader, subject, label) && self->read_only_reason == NULL;
}

/**
 * cairn_session_can_redo:
 * @self: an open session
 * @subject: (nullable): uuid of the case or meeting whose page it is, or %NULL for any
 * @label: (out) (optional) (transfer full): what would be brought back, for a menu; or why nothing can be
 *
 * Main thread.
 *
 * Returns: whether redo has something to do
 */
gboolean
cairn_session_can_redo (CairnSession  *self,
                        const char    *subject,
                        char         **label)
{
  g_return_val_if_fail (CAIRN_IS_SESSION (self), FALSE);
  g_return_val_if_fail (self->reader != NULL, FALSE);

  return cairn_register_can_redo (self->reader, subject, label) && self->read_only_reason == NULL;
}

/**
 * cairn_session_undo_async:
 * @self: an open session
 * @subject: (nullable): uuid of the case or meeting whose page it is, or %NULL for any
 * @callback: (scope async) (nullable): called when it is durable and the live objects are fresh
 * @user_data: data for @callback
 *
 * Takes back this person's last change on a page. Main thread.
 */
void
cairn_session_undo_async (CairnSession        *self,
                          const char          *subject,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (CAIRN_IS_SESSION (self));
  g_return_if_fail (self->writer != NULL);

  _cairn_session_ask (self, _cairn_session_request_new (CAIRN_ASK_UNDO, subject), cairn_session_undo_async, NULL,
                      callback, user_data);
}

/**
 * cairn_session_undo_finish:
 * @self: a session
 * @result: what the callback got
 * @error: return location, as for cairn_register_undo()
 *
 * Finishes cairn_session_undo_async().
 *
 * Returns: %TRUE once it is durable, or %FALSE with @error set and nothing written
 */
gboolean
cairn_session_undo_finish (CairnSession  *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return _cairn_session_answer (self, result, cairn_session_undo_async, error);
}

/**
 * cairn_session_redo_async:
 * @self: an open session
 * @subject: (nullable): uuid of the case or meeting whose page it is, or %NULL for any
 * @callback: (scope async) (nullable): called when it is durable and the live objects are fresh
 * @user_data: data for @callback
 *
 * Brings back what this person undid last on a page. Main thread.
 */
void
cairn_session_redo_async (CairnSession        *self,
                          const char          *subject,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_return_if_fail (CAIRN_IS_SESSION (self));
  g_return_if_fail (self->writer != NULL);

  _cairn_session_ask (self, _cairn_session_request_new (CAIRN_ASK_REDO, subject), cairn_session_redo_async, NULL,
                      callback, user_data);
}

/**
 * cairn_session_redo_finish:
 * @self: a session
 * @result: what the callback got
 * @error: return location, as for cairn_register_redo()
 *
 * Finishes cairn_session_redo_async().
 *
 * Returns: %TRUE once it is durable, or %FALSE with @error set and nothing written
 */
gboolean
cairn_session_redo_finish (CairnSession  *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  return _cairn_session_answer (self, result, cairn_session_redo_async, error);
}
