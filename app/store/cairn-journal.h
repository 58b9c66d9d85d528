/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-change-set.h"
#include "cairn-register.h"

G_BEGIN_DECLS

gboolean cairn_register_note           (CairnRegister    *self,
                                        CairnChangeKind   kind,
                                        const char       *subject,
                                        const char       *reason,
                                        GError          **error);
gboolean cairn_register_mark           (CairnRegister    *self,
                                        const char       *name,
                                        GError          **error);
gboolean cairn_register_verify_journal (CairnRegister    *self,
                                        GCancellable     *cancellable,
                                        GError          **error);
gboolean cairn_register_erase_payloads (CairnRegister    *self,
                                        const char       *uuid,
                                        const char       *reason,
                                        GError          **error);

G_END_DECLS
