/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-agenda.h"
#include "cairn-session.h"

G_BEGIN_DECLS

void cairn_agenda_export (GtkWidget    *parent,
                          CairnSession *session,
                          CairnAgenda  *agenda);

void     cairn_agenda_export_write_async  (CairnSession         *session,
                                           CairnAgenda          *agenda,
                                           const char           *path,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
gboolean cairn_agenda_export_write_finish (CairnSession         *session,
                                           GAsyncResult         *result,
                                           GError              **error);

G_END_DECLS
