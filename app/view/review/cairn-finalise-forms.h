/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-record-form.h"

G_BEGIN_DECLS

extern const CairnRecordForm cairn_finalise_form;
extern const CairnRecordForm cairn_reopen_form;

GListModel *cairn_finalise_list_obstacles (CairnReview *review,
                                           CairnDay     today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
