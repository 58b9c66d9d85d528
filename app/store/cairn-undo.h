/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-register.h"

G_BEGIN_DECLS

gboolean cairn_register_can_undo   (CairnRegister  *self,
                                    const char     *subject,
                                    char          **label);
gboolean cairn_register_can_redo   (CairnRegister  *self,
                                    const char     *subject,
                                    char          **label);
gboolean cairn_register_undo       (CairnRegister  *self,
                                    const char     *subject,
                                    gint64         *group,
                                    GError        **error);
gboolean cairn_register_redo       (CairnRegister  *self,
                                    const char     *subject,
                                    gint64         *group,
                                    GError        **error);
gboolean cairn_register_undo_group (CairnRegister  *self,
                                    gint64          undone,
                                    gint64         *group,
                                    GError        **error);

G_END_DECLS
