/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-session-private.h"

G_BEGIN_DECLS

typedef enum
{
  CAIRN_ASK_WRITE,
  CAIRN_ASK_UNDO,
  CAIRN_ASK_REDO,
  CAIRN_ASK_NOTE,
  CAIRN_ASK_DRAFT,
} CairnAsk;

/**
 * CairnSessionRequest:
 * @ask: what is asked for
 * @changes: (owned) (nullable): what to write
 * @kind: what to note
 * @entity: what kind of row is typed in
 * @uuid: (owned) (nullable): the subject or row it is about
 * @field: (owned) (nullable): the field that is typed in
 * @text: (owned) (nullable): what is typed or noted
 *
 * What a session asks of its worker: plain data, and a change set that nobody changes any more.
 */
typedef struct
{
  CairnAsk         ask;
  CairnChangeSet  *changes;
  CairnChangeKind  kind;
  CairnEntityKind  entity;
  char            *uuid;
  char            *field;
  char            *text;
} CairnSessionRequest;

CairnSessionRequest *_cairn_session_request_new (CairnAsk    ask,
                                  const char *uuid) G_GNUC_WARN_UNUSED_RESULT;

void     _cairn_session_ask    (CairnSession         *self,
                                CairnSessionRequest         *request,
                                gpointer              tag,
                                GCancellable         *cancellable,
                                GAsyncReadyCallback   callback,
                                gpointer              user_data);
gboolean _cairn_session_answer (CairnSession         *self,
                                GAsyncResult         *result,
                                gpointer              tag,
                                GError              **error);

G_END_DECLS
