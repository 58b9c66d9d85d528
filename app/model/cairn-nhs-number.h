/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cairn_nhs_number_parse  (const char  *text,
                               GError     **error) G_GNUC_WARN_UNUSED_RESULT;
char *cairn_nhs_number_format (const char  *number) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
