/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the shelf is read: in the thread that reads, case by case. Whether a case is ready follows from many
 * rows, so no column says it. */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-shelf-reading-private.h"

#include "cairn-agenda-items.h"
#include "cairn-case-query.h"
#include "cairn-case-row.h"
#include "cairn-error.h"
#include "cairn-facts.h"
#include "cairn-loader.h"
#include "cairn-shelf-case.h"

CairnShelfReading *
_cairn_shelf_reading_new (CairnAgenda *agenda,
                          GStrv        asked)
{
  CairnShelfReading *self = g_new0 (CairnShelfReading, 1);

  self->meeting_uuid = g_strdup (cairn_aggregate_get_uuid (CAIRN_AGGREGATE (agenda)));
  self->theme = g_strdup (cairn_record_get_text (CAIRN_RECORD (cairn_agenda_get_meeting (agenda)), "theme"));
  self->minutes = cairn_agenda_get_case_minutes (agenda);
  self->asked = g_strdupv (asked);

  return self;
}

void
_cairn_shelf_reading_free (CairnShelfReading *self)
{
  g_clear_pointer (&self->meeting_uuid, g_free);
  g_clear_pointer (&self->theme, g_free);
  g_clear_pointer (&self->asked, g_strfreev);
  g_clear_pointer (&self->cases, g_ptr_array_unref);
  g_free (self);
}

/* Every case that the panel still has to review. */
static GStrv
list_open (CairnRegister  *connection,
           GError        **error)
{
  g_autoptr(CairnCaseQuery) query = cairn_case_query_new ();
  g_autoptr(GStrvBuilder) uuids = g_strv_builder_new ();
  g_autoptr(GPtrArray) rows = NULL;

  cairn_case_query_set_filter (query, CAIRN_CASE_FILTER_OPEN, "yes");
  rows = cairn_case_query_run (query, connection, error);
  if (rows == NULL)
    return NULL;

  for (guint i = 0; i < rows->len; i++)
    {
      CairnCaseRow *row = g_ptr_array_index (rows, i);
      const char *status = cairn_case_row_get_status (row);

      if (g_strcmp0 (status, "accepted") == 0 || g_strcmp0 (status, "notified") == 0)
        g_strv_builder_add (uuids, cairn_case_row_get_uuid (row));
    }

  return g_strv_builder_end (uuids);
}

/* FALSE only if reading failed; what is no open case is left out. */
static gboolean
read_case (CairnShelfReading  *self,
           CairnRegister      *connection,
           const char         *uuid,
           GError            **error)
{
  g_autoptr(GError) local = NULL;
  g_autoptr(CairnReview) review = cairn_register_load_review (connection, uuid, &local);

  if (review == NULL && !g_error_matches (local, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  if (review != NULL && cairn_review_is_open (review))
    g_ptr_array_add (self->cases, cairn_shelf_case_new (review, self->meeting_uuid, self->theme, self->minutes,
                                                        cairn_register_get_today (connection)));

  return TRUE;
}

/* Reads what was asked for, and answers with the same reading. A #CairnSessionJob. */
gpointer
_cairn_shelf_reading_job (CairnRegister  *connection,
                          gpointer        data,
                          GCancellable   *cancellable,
                          GError        **error)
{
  const CairnShelfReading *asked = data;
  g_autoptr(CairnShelfReading) self = g_new0 (CairnShelfReading, 1);
  g_auto(GStrv) uuids = asked->asked != NULL ? g_strdupv (asked->asked) : list_open (connection, error);

  if (uuids == NULL)
    return NULL;

  self->meeting_uuid = g_strdup (asked->meeting_uuid);
  self->theme = g_strdup (asked->theme);
  self->minutes = asked->minutes;
  self->asked = g_strdupv (asked->asked);
  self->cases = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; uuids[i] != NULL; i++)
    if (g_cancellable_set_error_if_cancelled (cancellable, error) || !read_case (self, connection, uuids[i], error))
      return NULL;

  return g_steal_pointer (&self);
}
