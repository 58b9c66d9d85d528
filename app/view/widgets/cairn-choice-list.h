/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CairnChoiceWords:
 * @item: something that can be chosen
 *
 * Returns: (transfer full): what it is called
 */
typedef char *(*CairnChoiceWords) (gpointer item);

GtkListItemFactory *cairn_choice_list_new (AdwComboRow      *row,
                                           CairnChoiceWords  words);

G_END_DECLS
