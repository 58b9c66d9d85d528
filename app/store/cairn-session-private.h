/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-session.h"
#include "cairn-worker-private.h"

G_BEGIN_DECLS

struct _CairnSession
{
  GObject        parent_instance;

  CairnWorker   *writer;      /* (owned) (nullable); %NULL once closed */
  CairnWorker   *second;      /* (owned) (nullable); reads what takes longer */
  CairnRegister *reader;      /* (owned); the main thread's own */
  GHashTable    *aggregates;  /* (owned) (element-type utf8 GWeakRef): live, by uuid */
  GHashTable    *lists;       /* (owned) (element-type CairnEntityKind GWeakRef): live, by kind */

  char          *name;             /* (owned) */
  char          *read_only_reason; /* (owned) (nullable) */
  gboolean       training;
  guint          n_saving;
  guint          n_busy;
  gboolean       busy;
  gint64         saved_at_ms;      /* 0 while nothing was saved */
  char          *failure;          /* (owned) (nullable): why the last change could not be saved */
  char          *state_text;       /* (owned) */
  CairnSessionState state;
};

void _cairn_session_update_state (CairnSession   *self);
void _cairn_session_look_at_training (CairnSession *self);
void _cairn_session_emit_changed (CairnSession   *self,
                                  GPtrArray      *subjects);
void _cairn_session_emit_failed  (CairnSession   *self,
                                  const GError   *error,
                                  CairnChangeSet *kept);

void _cairn_session_follow_changes (CairnSession   *self,
                                    CairnChangeSet *changes,
                                    GPtrArray      *subjects);
void _cairn_session_follow_all     (CairnSession   *self);

void _cairn_weak_ref_free (GWeakRef *ref);

G_END_DECLS
