/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-cases-page-private.h"

/* A column view keeps some two hundred rows alive, whatever its height, and binds them all before it paints
 * one. So an answer is shown a screenful first, and the rest of it comes with the frames after: who types on
 * waits for a screenful, and not for two hundred. */

#define FIRST_ROWS 24
#define MORE_ROWS  48
#define ALIVE_ROWS 256

static gboolean
add_rows_cb (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       user_data)
{
  CairnCasesPage *self = CAIRN_CASES_PAGE (user_data);
  guint size = gtk_slice_list_model_get_size (self->shown);

  /* The frame in which the rows came belongs to them. */
  if (cairn_case_list_get_loading (self->cases) || !self->painted_first)
    {
      self->painted_first = !cairn_case_list_get_loading (self->cases);
      return G_SOURCE_CONTINUE;
    }

  if (size + MORE_ROWS < ALIVE_ROWS)
    {
      gtk_slice_list_model_set_size (self->shown, size + MORE_ROWS);
      return G_SOURCE_CONTINUE;
    }

  self->adding = 0;
  gtk_slice_list_model_set_size (self->shown, G_MAXUINT);

  return G_SOURCE_REMOVE;
}

/*< private >
 * _cairn_cases_page_show_first_rows:
 * @self: a page with a list
 *
 * Shows the first rows of what is being asked for, and the others frame by frame.
 */
void
_cairn_cases_page_show_first_rows (CairnCasesPage *self)
{
  self->painted_first = FALSE;
  gtk_slice_list_model_set_size (self->shown, FIRST_ROWS);
  if (self->adding == 0)
    self->adding = gtk_widget_add_tick_callback (GTK_WIDGET (self->view), add_rows_cb, self, NULL);
}

/*< private >
 * _cairn_cases_page_stop_adding_rows:
 * @self: a page
 *
 * Ends what _cairn_cases_page_show_first_rows() began.
 */
void
_cairn_cases_page_stop_adding_rows (CairnCasesPage *self)
{
  if (self->adding != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->view), self->adding);
  self->adding = 0;
}
