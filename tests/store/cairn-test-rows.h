/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-register.h"
#include "cairn-writer.h"

/* Rows to try things on, and a look at all of them. */

char *cairn_test_add_case   (CairnRegister    *self,
                             const char       *reference,
                             const char       *family_name,
                             const char       *summary);
char *cairn_test_add_row    (CairnRegister    *self,
                             CairnEntityKind   entity,
                             const char       *subject,
                             const char       *first_field,
                             ...) G_GNUC_NULL_TERMINATED;
void  cairn_test_set_text   (CairnRegister    *self,
                             CairnEntityKind   entity,
                             const char       *uuid,
                             const char       *subject,
                             const char       *field,
                             const char       *text);
void  cairn_test_set_number (CairnRegister    *self,
                             CairnEntityKind   entity,
                             const char       *uuid,
                             const char       *field,
                             gint64            number);
char *cairn_test_get_text   (CairnRegister    *self,
                             CairnEntityKind   entity,
                             const char       *uuid,
                             const char       *field);
void  cairn_test_delete_row (CairnRegister    *self,
                             CairnEntityKind   entity,
                             const char       *uuid,
                             const char       *subject);
void  cairn_test_apply      (CairnRegister    *self,
                             CairnChangeSet   *changes);

char   *cairn_test_hash_rows (CairnRegister *self);
gint64  cairn_test_ask       (CairnRegister *self,
                              const char    *sql);
void    cairn_test_exec      (CairnRegister *self,
                              const char    *sql);

/* A change set that changes anything that is no event of the outside world, at random. */
CairnChangeSet *cairn_test_random_changes (CairnRegister *self,
                                           GRand         *rand);
