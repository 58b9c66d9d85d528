/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CairnReasonFunc:
 * @reason: (nullable): what was given, never empty; %NULL if the person thought better of it
 * @user_data: data of whoever asked
 *
 * Called once with the answer.
 */
typedef void (*CairnReasonFunc) (const char *reason,
                                 gpointer    user_data);

void cairn_reason_dialog_ask (GtkWidget       *parent,
                              const char      *heading,
                              const char      *body,
                              const char      *agree,
                              CairnReasonFunc  callback,
                              gpointer         user_data);

G_END_DECLS
