/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-cases-page-private.h"

#include <glib/gi18n.h>

#include "cairn-case-text.h"
#include "cairn-feedback.h"

typedef struct
{
  CairnCaseQuery *query; /* (owned) */
  CairnDay        today;
} Copying;

static void
copying_free (gpointer data)
{
  Copying *copying = data;

  cairn_case_query_free (copying->query);
  g_free (copying);
}

static gpointer
build_text (CairnRegister  *connection,
            gpointer        data,
            GCancellable   *cancellable,
            GError        **error)
{
  Copying *copying = data;
  g_autoptr(GPtrArray) rows = cairn_case_query_run (copying->query, connection, error);

  if (rows == NULL)
    return NULL;

  return cairn_case_text_table (rows, copying->today);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(CairnCasesPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = cairn_session_read_finish (CAIRN_SESSION (source), result, &error);

  if (text == NULL)
    {
      cairn_feedback_error (GTK_WIDGET (self), error);
      return;
    }

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  cairn_session_note (CAIRN_SESSION (source), CAIRN_CHANGE_EXPORTED, NULL, _("The list of cases was copied."));
  cairn_window_toast (GTK_WIDGET (self), _("The list was copied, without names."));
}

/*< private >
 * _cairn_cases_page_copy:
 * @self: a page with a session
 *
 * Copies the list as it is narrowed down and sorted. It names nobody, but what left
 * the register is noted all the same.
 */
void
_cairn_cases_page_copy (CairnCasesPage *self)
{
  Copying *copying = NULL;

  if (self->session == NULL || self->cases == NULL)
    return;

  copying = g_new0 (Copying, 1);
  copying->query = cairn_case_query_copy (cairn_case_list_get_query (self->cases));
  copying->today = cairn_register_get_today (cairn_session_get_reader (self->session));
  cairn_session_read_async (self->session, build_text, copying, copying_free, g_free, self->cancellable,
                            copied_cb, g_object_ref (self));
}
