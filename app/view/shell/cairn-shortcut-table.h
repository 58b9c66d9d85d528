/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CairnShortcut:
 * @group: heading under which it is listed; marked for translation
 * @label: what it does; marked for translation
 * @accelerators: keys, separated by blanks, as gtk_accelerator_parse() reads them
 * @action: (nullable): detailed name of the action they activate; %NULL where the
 *   page that has it listens for itself
 *
 * One line of the table of keys.
 */
typedef struct
{
  const char *group;
  const char *label;
  const char *accelerators;
  const char *action;
} CairnShortcut;

const CairnShortcut *cairn_shortcut_table_get     (guint          *n_shortcuts);
void                 cairn_shortcut_table_install (GtkApplication *application);

G_END_DECLS
