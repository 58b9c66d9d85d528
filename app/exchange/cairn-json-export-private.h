/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-exchange-progress.h"
#include "cairn-register.h"

G_BEGIN_DECLS

gboolean _cairn_json_export_write (CairnRegister          *source,
                                   GOutputStream          *stream,
                                   CairnExchangeProgress   progress,
                                   gpointer                progress_data,
                                   gint64                 *n_cases,
                                   GCancellable           *cancellable,
                                   GError                **error);

G_END_DECLS
