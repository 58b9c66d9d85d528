/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-agenda.h"
#include "cairn-register.h"
#include "cairn-review.h"

G_BEGIN_DECLS

/**
 * CairnSessionState:
 * @CAIRN_SESSION_SAVED: everything that was asked for is durable
 * @CAIRN_SESSION_SAVING: something is on its way
 * @CAIRN_SESSION_FAILED: the last change could not be saved
 * @CAIRN_SESSION_BUSY: a long job (import, restore, migration) has the writer; the window reads only
 * @CAIRN_SESSION_READ_ONLY: nothing can be written here
 *
 * How safe what the window shows is.
 */
typedef enum
{
  CAIRN_SESSION_SAVED,
  CAIRN_SESSION_SAVING,
  CAIRN_SESSION_FAILED,
  CAIRN_SESSION_BUSY,
  CAIRN_SESSION_READ_ONLY,
} CairnSessionState;

#define CAIRN_TYPE_SESSION_STATE (cairn_session_state_get_type ())
GType cairn_session_state_get_type (void) G_GNUC_CONST;

/**
 * CairnSessionJob:
 * @connection: the writer, or the reader of the second thread
 * @data: what was handed to the function that started the job
 * @cancellable: (nullable): stops it
 * @error: return location for an error
 *
 * A job in another thread. It touches nothing but its arguments, and is the only one
 * to use @connection while it runs.
 *
 * Returns: (nullable): its result; %NULL may be a result too, so only @error tells failure
 */
typedef gpointer (*CairnSessionJob) (CairnRegister  *connection,
                                     gpointer        data,
                                     GCancellable   *cancellable,
                                     GError        **error);

#define CAIRN_TYPE_SESSION (cairn_session_get_type ())
G_DECLARE_FINAL_TYPE (CairnSession, cairn_session, CAIRN, SESSION, GObject)

/* An open register as the window has it: for the main thread only.
 *
 * Properties (all notify): `state` (CairnSessionState), `state-text` (a sentence), `busy`, `read-only`,
 * `training`. Signals:
 *   changed (GStrv subjects)  after each commit; the uuids of the cases and meetings concerned, and
 *                             empty when anything may have changed. Live objects are fresh already.
 *   failed (GError *error, CairnChangeSet *kept)  a change could not be saved; @kept (nullable) is what
 *                             was asked for, to be offered again. */
CairnSession *cairn_session_new (CairnRegister  *connection,
                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;

/* The main thread's own read-only connection, for reads under 8 ms. Do not keep it beyond the session. */
CairnRegister     *cairn_session_get_reader       (CairnSession *self);
const char        *cairn_session_get_name         (CairnSession *self);
gboolean           cairn_session_get_read_only    (CairnSession *self);
gboolean           cairn_session_get_training     (CairnSession *self);
gboolean           cairn_session_get_busy         (CairnSession *self);
CairnSessionState  cairn_session_get_state        (CairnSession *self);
const char        *cairn_session_get_state_text   (CairnSession *self);

/* Live objects: whoever asks for the same uuid gets the same object while anybody holds it, and it
 * follows every commit. */
CairnReview *cairn_session_get_review  (CairnSession     *self,
                                        const char       *case_uuid,
                                        GError          **error) G_GNUC_WARN_UNUSED_RESULT;
CairnAgenda *cairn_session_get_agenda  (CairnSession     *self,
                                        const char       *meeting_uuid,
                                        GError          **error) G_GNUC_WARN_UNUSED_RESULT;
/* Every row of a small kind (area, agency, contact, seat, setting, meeting, action, ...), as one live list. */
GListModel  *cairn_session_get_records (CairnSession     *self,
                                        CairnEntityKind   entity,
                                        GError          **error) G_GNUC_WARN_UNUSED_RESULT;

/* Writing. cairn_session_write() tells failure by the signal `failed` alone. */
void     cairn_session_write        (CairnSession         *self,
                                     CairnChangeSet       *changes);
void     cairn_session_write_async  (CairnSession         *self,
                                     CairnChangeSet       *changes,
                                     GCancellable         *cancellable,
                                     GAsyncReadyCallback   callback,
                                     gpointer              user_data);
gboolean cairn_session_write_finish (CairnSession         *self,
                                     GAsyncResult         *result,
                                     GError              **error);
/* A note in the journal that something was opened, exported, printed or revealed. */
void     cairn_session_note         (CairnSession         *self,
                                     CairnChangeKind       kind,
                                     const char           *subject,
                                     const char           *reason);

/* Typing: durable at once, overwritten, not journaled, dropped by the change that takes its place. A
 * @text of NULL drops it. */
void  cairn_session_set_draft (CairnSession    *self,
                               CairnEntityKind  entity,
                               const char      *uuid,
                               const char      *field,
                               const char      *text);
/* What was typed and never became a change, of this field. */
char *cairn_session_dup_draft (CairnSession    *self,
                               const char      *uuid,
                               const char      *field) G_GNUC_WARN_UNUSED_RESULT;

/* Undo on a page (@subject: uuid of its case or meeting), or of this person's last change anywhere (NULL).
 * The label is a sentence for the menu, or why it is refused. */
gboolean cairn_session_can_undo    (CairnSession         *self,
                                    const char           *subject,
                                    char                **label);
gboolean cairn_session_can_redo    (CairnSession         *self,
                                    const char           *subject,
                                    char                **label);
void     cairn_session_undo_async  (CairnSession         *self,
                                    const char           *subject,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
gboolean cairn_session_undo_finish (CairnSession         *self,
                                    GAsyncResult         *result,
                                    GError              **error);
void     cairn_session_redo_async  (CairnSession         *self,
                                    const char           *subject,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
gboolean cairn_session_redo_finish (CairnSession         *self,
                                    GAsyncResult         *result,
                                    GError              **error);

/* Long work with the writer (import, backup, restore), which makes the session busy. */
void     cairn_session_run_async  (CairnSession         *self,
                                   CairnSessionJob       job,
                                   gpointer              data,
                                   GDestroyNotify        free_data,
                                   GDestroyNotify        free_result,
                                   GCancellable         *cancellable,
                                   GAsyncReadyCallback   callback,
                                   gpointer              user_data);
gpointer cairn_session_run_finish (CairnSession         *self,
                                   GAsyncResult         *result,
                                   GError              **error);
/* Reading that may take longer than 8 ms (search, statistics, documents), with a reader of its own. */
void     cairn_session_read_async  (CairnSession         *self,
                                    CairnSessionJob       job,
                                    gpointer              data,
                                    GDestroyNotify        free_data,
                                    GDestroyNotify        free_result,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
gpointer cairn_session_read_finish (CairnSession         *self,
                                    GAsyncResult         *result,
                                    GError              **error);

/* Waits for what was asked for, then closes every connection. Does nothing the second time. */
void cairn_session_close (CairnSession *self);

G_END_DECLS
