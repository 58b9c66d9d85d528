/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-agenda.h"
#include "cairn-session.h"

G_BEGIN_DECLS

/**
 * CairnShelfReading:
 * @meeting_uuid: (owned): whose agenda is built
 * @theme: (owned) (nullable): its theme
 * @minutes: how long a case usually takes there
 * @asked: (owned) (nullable): uuids of cases to read again; %NULL for every open case
 * @cases: (owned) (nullable) (element-type CairnShelfCase): those that are open, once read
 *
 * What is asked of the thread that reads, and what it answers.
 */
typedef struct
{
  char      *meeting_uuid;
  char      *theme;
  int        minutes;
  GStrv      asked;
  GPtrArray *cases;
} CairnShelfReading;

CairnShelfReading *_cairn_shelf_reading_new  (CairnAgenda       *agenda,
                                              GStrv              asked) G_GNUC_WARN_UNUSED_RESULT;
void               _cairn_shelf_reading_free (CairnShelfReading *self);
gpointer           _cairn_shelf_reading_job  (CairnRegister     *connection,
                                              gpointer           data,
                                              GCancellable      *cancellable,
                                              GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnShelfReading, _cairn_shelf_reading_free)

G_END_DECLS
