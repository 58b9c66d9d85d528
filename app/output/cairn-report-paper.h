/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-paper.h"
#include "cairn-report.h"

G_BEGIN_DECLS

CairnPaper *cairn_report_create_paper (CairnReport *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
