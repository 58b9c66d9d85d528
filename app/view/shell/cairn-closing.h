/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-session.h"

G_BEGIN_DECLS

void cairn_closing_begin (CairnSession *session,
                          GApplication *application);
void cairn_closing_hurry (const char   *folder);

G_END_DECLS
