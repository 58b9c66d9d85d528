/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-editing.h"

G_BEGIN_DECLS

/**
 * CairnOperation:
 * @editing: what the page is about
 * @reason: (nullable): why, where a finalised review asks for it
 * @user_data: what was handed on
 * @error: return location for a %CAIRN_ERROR
 *
 * Asks the model for an operation.
 *
 * Returns: (transfer full) (nullable): what is to be written, or %NULL with @error set
 */
typedef CairnChangeSet *(*CairnOperation) (CairnEditing  *editing,
                                           const char    *reason,
                                           gpointer       user_data,
                                           GError       **error);

gboolean cairn_editing_needs_reason (CairnEditing    *self,
                                     const GError    *error);
gboolean cairn_editing_try          (CairnEditing    *self,
                                     CairnOperation   operation,
                                     const char      *reason,
                                     gpointer         user_data,
                                     GError         **error);
void     cairn_editing_run          (CairnEditing    *self,
                                     GtkWidget       *anywhere,
                                     const char      *heading,
                                     const char      *toast,
                                     CairnOperation   operation,
                                     gpointer         user_data,
                                     GDestroyNotify   free_data);
void     cairn_editing_remove       (CairnEditing    *self,
                                     GtkWidget       *anywhere,
                                     CairnRecord     *record);

G_END_DECLS
