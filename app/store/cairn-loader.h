/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-agenda.h"
#include "cairn-register.h"
#include "cairn-review.h"

G_BEGIN_DECLS

CairnReview *cairn_register_load_review  (CairnRegister    *self,
                                          const char       *case_uuid,
                                          GError          **error) G_GNUC_WARN_UNUSED_RESULT;
CairnAgenda *cairn_register_load_agenda  (CairnRegister    *self,
                                          const char       *meeting_uuid,
                                          GError          **error) G_GNUC_WARN_UNUSED_RESULT;
CairnRecord *cairn_register_load_record  (CairnRegister    *self,
                                          CairnEntityKind   entity,
                                          const char       *uuid,
                                          GError          **error) G_GNUC_WARN_UNUSED_RESULT;
GListModel  *cairn_register_load_records (CairnRegister    *self,
                                          CairnEntityKind   entity,
                                          GError          **error) G_GNUC_WARN_UNUSED_RESULT;

char  *cairn_register_find_case       (CairnRegister  *self,
                                       const char     *reference,
                                       GError        **error) G_GNUC_WARN_UNUSED_RESULT;
char  *cairn_register_find_meeting    (CairnRegister  *self,
                                       const char     *kind,
                                       const char     *held_on,
                                       GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GStrv  cairn_register_list_case_uuids (CairnRegister  *self,
                                       GError        **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
