/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-plain-row.h"

/**
 * cairn_plain_row_new:
 * @title: what the row is, as somebody may have typed it
 * @subtitle: (nullable): what else is to be said
 *
 * Creates a row that only says something. It is told to read no markup before it gets its
 * text: of properties given together, nobody knows which the row hears of first, and what
 * it cannot parse it would print with a warning.
 *
 * Returns: (transfer floating): an #AdwActionRow
 */
GtkWidget *
cairn_plain_row_new (const char *title,
                     const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  g_return_val_if_fail (title != NULL, row);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");

  return row;
}
