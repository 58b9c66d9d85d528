/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-statistics-place-private.h"

#include <glib/gi18n.h>

#include "cairn-feedback.h"
#include "cairn-table-copy.h"

/* What leaves the statistics: the table on the clipboard, the table or the chart as a
 * file. Each is noted in the journal. */

/*< private >
 * _cairn_statistics_place_copy_cb:
 * @widget: a place
 * @action_name: the action's name
 * @parameter: (nullable): nothing
 *
 * Copies the table to the clipboard. Main thread.
 */
void
_cairn_statistics_place_copy_cb (GtkWidget  *widget,
                                 const char *action_name,
                                 GVariant   *parameter)
{
  CairnStatisticsPlace *self = CAIRN_STATISTICS_PLACE (widget);

  if (self->answer != NULL && self->answer->table != NULL)
    cairn_table_copy_to_clipboard (widget, cairn_place_get_session (CAIRN_PLACE (self)), self->answer->table);
}

/*< private >
 * _cairn_statistics_place_save_cb:
 * @widget: a place
 * @action_name: the action's name
 * @parameter: the ending of the file: `csv`, `xlsx`, `svg`, `png` or `pdf`
 *
 * Asks where to save the table or the chart, and saves it there. Main thread.
 */
void
_cairn_statistics_place_save_cb (GtkWidget  *widget,
                                 const char *action_name,
                                 GVariant   *parameter)
{
  CairnStatisticsPlace *self = CAIRN_STATISTICS_PLACE (widget);

  if (self->answer != NULL && self->answer->table != NULL)
    cairn_table_copy_save (widget, cairn_place_get_session (CAIRN_PLACE (self)), self->answer->table,
                           cairn_chart_view_get_chart (self->chart), g_variant_get_string (parameter, NULL));
}
