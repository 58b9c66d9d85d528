/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-exchange-progress.h"
#include "cairn-register.h"

G_BEGIN_DECLS

gboolean cairn_json_reader_load (CairnRegister          *target,
                                 GBytes                 *json,
                                 CairnExchangeProgress   progress,
                                 gpointer                progress_data,
                                 GCancellable           *cancellable,
                                 GError                **error);

G_END_DECLS
