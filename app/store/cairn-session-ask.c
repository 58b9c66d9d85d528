/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-session-ask-private.h"

#include "cairn-drafts.h"
#include "cairn-journal.h"
#include "cairn-register-private.h"
#include "cairn-undo.h"
#include "cairn-writer.h"

/* How a session asks its worker. Whatever is asked for runs on the worker and is answered in the main thread,
 * where first the live objects take what is new, then the signals tell, then the caller hears of it. */

static void
request_free (CairnSessionRequest *request)
{
  g_clear_object (&request->changes);
  g_free (request->uuid);
  g_free (request->field);
  g_free (request->text);
  g_free (request);
}

static gboolean
run_draft (CairnRegister  *connection,
           const CairnSessionRequest  *request,
           GError        **error)
{
  if (request->text == NULL)
    return cairn_register_discard_draft (connection, request->uuid, request->field, error);

  return cairn_register_set_draft (connection, request->entity, request->uuid, request->field, request->text, error);
}

static gboolean
run_request (CairnRegister  *connection,
             const CairnSessionRequest  *request,
             gint64         *group,
             GError        **error)
{
  switch (request->ask)
    {
    case CAIRN_ASK_UNDO:
      return cairn_register_undo (connection, request->uuid, group, error);
    case CAIRN_ASK_REDO:
      return cairn_register_redo (connection, request->uuid, group, error);
    case CAIRN_ASK_NOTE:
      return cairn_register_note (connection, request->kind, request->uuid, request->text, error);
    case CAIRN_ASK_DRAFT:
      return run_draft (connection, request, error);
    case CAIRN_ASK_WRITE:
    default:
      return cairn_register_apply (connection, request->changes, group, error);
    }
}

static gpointer
request_job (CairnRegister  *connection,
             gpointer        data,
             GCancellable   *cancellable,
             GError        **error)
{
  gint64 group = 0;

  run_request (connection, data, &group, error);

  return GSIZE_TO_POINTER ((gsize) group);
}

static void
add_subject (GPtrArray  *subjects,
             const char *uuid)
{
  if (uuid != NULL && !g_ptr_array_find_with_equal_func (subjects, uuid, g_str_equal, NULL))
    g_ptr_array_add (subjects, g_strdup (uuid));
}

/* The cases and meetings that a change set names. */
static void
add_named (GPtrArray      *subjects,
           CairnChangeSet *changes)
{
  add_subject (subjects, cairn_change_set_get_subject (changes));

  for (guint i = 0; i < cairn_change_set_get_length (changes); i++)
    {
      const CairnChange *change = cairn_change_set_get (changes, i);
      const CairnEntity *entity = cairn_change_get_entity (change);

      if (entity->kind == CAIRN_ENTITY_CASE || entity->kind == CAIRN_ENTITY_MEETING)
        add_subject (subjects, cairn_change_get_uuid (change));

      for (guint j = 0; j < entity->n_fields; j++)
        {
          const CairnValue *value = cairn_change_get_value (change, j);

          if (value != NULL &&
              (entity->fields[j].target == CAIRN_ENTITY_CASE || entity->fields[j].target == CAIRN_ENTITY_MEETING))
            add_subject (subjects, value->text);
        }
    }
}

static void
tell_written (CairnSession   *self,
              CairnChangeSet *changes)
{
  g_autoptr(GPtrArray) subjects = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) pages = g_ptr_array_new_with_free_func (g_free);

  _cairn_session_follow_changes (self, changes, pages);
  add_named (subjects, changes);
  for (guint i = 0; i < pages->len; i++)
    add_subject (subjects, g_ptr_array_index (pages, i));

  _cairn_session_emit_changed (self, subjects);
}

static void
tell_done (CairnSession  *self,
           const CairnSessionRequest *request)
{
  /* Closed meanwhile: it is on the disk, and nobody looks any more. */
  if (self->reader == NULL)
    return;

  switch (request->ask)
    {
    case CAIRN_ASK_WRITE:
      tell_written (self, request->changes);
      break;
    case CAIRN_ASK_UNDO:
    case CAIRN_ASK_REDO:
      _cairn_session_follow_all (self);
      _cairn_session_emit_changed (self, NULL);
      break;
    case CAIRN_ASK_NOTE:
    case CAIRN_ASK_DRAFT:
    default:
      break;
    }
}

static gboolean
is_saving (const CairnSessionRequest *request)
{
  return request->ask == CAIRN_ASK_WRITE || request->ask == CAIRN_ASK_DRAFT;
}

static void
take_answer (CairnSession  *self,
             const CairnSessionRequest *request,
             const GError  *error)
{
  self->n_saving--;

  if (error == NULL)
    {
      if (request->ask != CAIRN_ASK_NOTE)
        self->saved_at_ms = g_get_real_time () / 1000;
      g_clear_pointer (&self->failure, g_free);
    }
  else if (is_saving (request))
    {
      g_set_str (&self->failure, error->message);
    }

  _cairn_session_update_state (self);
  if (error == NULL)
    tell_done (self, request);
  else if (is_saving (request))
    _cairn_session_emit_failed (self, error, request->changes);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GTask) outer = user_data;
  CairnSession *self = CAIRN_SESSION (source);
  g_autoptr(GError) error = NULL;

  g_task_propagate_pointer (G_TASK (result), &error);
  take_answer (self, g_task_get_task_data (outer), error);

  if (error != NULL)
    g_task_return_error (outer, g_steal_pointer (&error));
  else
    g_task_return_boolean (outer, TRUE);
}

/**
 * _cairn_session_request_new:
 * @ask: what is asked for
 * @uuid: (nullable): the subject or row it is about
 *
 * Returns: (transfer full): a request, whose other fields are blank
 */
CairnSessionRequest *
_cairn_session_request_new (CairnAsk    ask,
                    const char *uuid)
{
  CairnSessionRequest *request = g_new0 (CairnSessionRequest, 1);

  request->ask = ask;
  request->uuid = g_strdup (uuid);

  return request;
}

/**
 * _cairn_session_ask:
 * @self: an open session
 * @request: (transfer full): what is asked for
 * @tag: the public function that asks
 * @cancellable: (nullable): stops it, if it has not begun
 * @callback: (nullable): called when it is durable and the live objects are fresh
 * @user_data: data for @callback
 *
 * Asks the worker. Of two tasks the inner one carries the job, the outer one the caller's answer, which
 * comes last. Main thread.
 */
void
_cairn_session_ask (CairnSession        *self,
                    CairnSessionRequest        *request,
                    gpointer             tag,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  GTask *outer = g_task_new (self, NULL, callback, user_data);
  g_autoptr(GTask) inner = g_task_new (self, cancellable, answered_cb, outer);

  g_task_set_check_cancellable (inner, FALSE);
  g_task_set_source_tag (outer, tag);
  g_task_set_task_data (outer, request, (GDestroyNotify) request_free);

  self->n_saving++;
  _cairn_session_update_state (self);
  _cairn_worker_push (self->writer, inner, request_job, request, NULL, NULL);
}

/**
 * _cairn_session_answer:
 * @self: a session
 * @result: what the callback got
 * @tag: the public function that asked
 * @error: return location for why it was not done
 *
 * Returns: whether it was done
 */
gboolean
_cairn_session_answer (CairnSession  *self,
                       GAsyncResult  *result,
                       gpointer       tag,
                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  g_return_val_if_fail (g_async_result_is_tagged (result, tag), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
