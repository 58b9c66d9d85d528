/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-list-top.h"

/* A list view keeps its first row where it stands while headers come above it or rows grow, and
 * so the header of its first section slips out of sight before anybody has scrolled. */

#define HEADER_PX 80.0

typedef struct
{
  GtkListView *list; /* (unowned) */
  double       upper_px;
  gboolean     at_top;
} Top;

static gboolean
go_to_top_cb (GtkWidget     *list,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list)), 0);

  return G_SOURCE_REMOVE;
}

/* Who scrolls moves the value alone; a layout moves the length too. */
static void
value_changed_cb (GtkAdjustment *adjustment,
                  Top           *top)
{
  double value_px = gtk_adjustment_get_value (adjustment);
  double upper_px = gtk_adjustment_get_upper (adjustment);
  gboolean laid_out = upper_px != top->upper_px;

  top->upper_px = upper_px;
  if (!laid_out)
    top->at_top = value_px <= 0;
  else if (top->at_top && value_px > 0 && value_px < HEADER_PX)
    gtk_widget_add_tick_callback (GTK_WIDGET (top->list), go_to_top_cb, NULL, NULL);
}

static void
free_top (gpointer  data,
          GClosure *closure)
{
  g_free (data);
}

/**
 * cairn_list_top_keep:
 * @list: a list with sections, in its scrolled window
 *
 * Keeps the header of the first section in sight until somebody scrolls.
 */
void
cairn_list_top_keep (GtkListView *list)
{
  Top *top = NULL;

  g_return_if_fail (GTK_IS_LIST_VIEW (list));

  top = g_new0 (Top, 1);
  top->list = list;
  top->at_top = TRUE;
  g_signal_connect_data (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (list)), "value-changed",
                         G_CALLBACK (value_changed_cb), top, free_top, G_CONNECT_DEFAULT);
}
