/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "cairn-case-query.h"
#include "cairn-session.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_CASES_PAGE (cairn_cases_page_get_type ())
G_DECLARE_FINAL_TYPE (CairnCasesPage, cairn_cases_page, CAIRN, CASES_PAGE, AdwNavigationPage)

GtkWidget *cairn_cases_page_new (void) G_GNUC_WARN_UNUSED_RESULT;

CairnSession *cairn_cases_page_get_session (CairnCasesPage *self);
void          cairn_cases_page_set_session (CairnCasesPage *self,
                                            CairnSession   *session);

void cairn_cases_page_show_cases   (CairnCasesPage     *self,
                                    const char         *why,
                                    const char * const *uuids);
void cairn_cases_page_focus_search (CairnCasesPage     *self);

G_END_DECLS
