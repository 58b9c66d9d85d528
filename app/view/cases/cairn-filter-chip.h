/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CAIRN_TYPE_FILTER_CHIP (cairn_filter_chip_get_type ())
G_DECLARE_FINAL_TYPE (CairnFilterChip, cairn_filter_chip, CAIRN, FILTER_CHIP, AdwBin)

GtkWidget *cairn_filter_chip_new (void) G_GNUC_WARN_UNUSED_RESULT;

void cairn_filter_chip_clear (CairnFilterChip *self);
void cairn_filter_chip_add   (CairnFilterChip *self,
                              const char      *value,
                              const char      *label);

const char *cairn_filter_chip_get_title (CairnFilterChip *self);
void        cairn_filter_chip_set_title (CairnFilterChip *self,
                                         const char      *title);
const char *cairn_filter_chip_get_value (CairnFilterChip *self);
void        cairn_filter_chip_set_value (CairnFilterChip *self,
                                         const char      *value);

G_END_DECLS
