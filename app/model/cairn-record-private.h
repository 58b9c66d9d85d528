/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-record.h"

G_BEGIN_DECLS

void _cairn_record_class_describe (CairnRecordClass *klass,
                                   CairnEntityKind   entity);

G_END_DECLS
