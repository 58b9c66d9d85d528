/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-record-form.h"

G_BEGIN_DECLS

/* What a panel learns and asks for, wherever it is recorded. */
extern const CairnRecordForm cairn_learning_form;
extern const CairnRecordForm cairn_action_form;

G_END_DECLS
