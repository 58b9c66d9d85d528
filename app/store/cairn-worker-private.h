/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-session.h"

G_BEGIN_DECLS

/* A connection with a thread of its own, and jobs in the order they came. For the main thread. */
typedef struct _CairnWorker CairnWorker;

CairnWorker *_cairn_worker_new  (CairnRegister   *connection,
                                 GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void         _cairn_worker_push (CairnWorker     *self,
                                 GTask           *task,
                                 CairnSessionJob  job,
                                 gpointer         data,
                                 GDestroyNotify   free_data,
                                 GDestroyNotify   free_result);
void         _cairn_worker_free (CairnWorker     *self);

G_END_DECLS
