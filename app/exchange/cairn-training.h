/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-exchange-progress.h"
#include "cairn-register.h"

G_BEGIN_DECLS

gboolean cairn_training_fill (CairnRegister          *target,
                              CairnExchangeProgress   progress,
                              gpointer                progress_data,
                              GCancellable           *cancellable,
                              GError                **error);

G_END_DECLS
