/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-register.h"

G_BEGIN_DECLS

char     **cairn_register_list_people           (CairnRegister  *self,
                                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   cairn_register_add_person            (CairnRegister  *self,
                                                 const char     *person,
                                                 const char     *passphrase,
                                                 GError        **error);
gboolean   cairn_register_change_passphrase     (CairnRegister  *self,
                                                 const char     *person,
                                                 const char     *passphrase,
                                                 GError        **error);
gboolean   cairn_register_revoke_person         (CairnRegister  *self,
                                                 const char     *person,
                                                 GError        **error);
char      *cairn_register_renew_recovery        (CairnRegister  *self,
                                                 GError        **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   cairn_register_is_opened_by_recovery (CairnRegister  *self);

G_END_DECLS
