/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-import.h"

#include <glib/gi18n.h>

#include "cairn-error.h"
#include "cairn-facts.h"
#include "cairn-import-row-private.h"
#include "cairn-loader.h"
#include "cairn-reference.h"
#include "cairn-uuid.h"
#include "cairn-writer.h"

/* A progress bar needs no more, and a cancel is heard this often. */
#define ROWS_PER_STEP 200

/* An import on its way: one group of the journal, in which every row is a change set, so
 * that memory does not grow with the file. */
typedef struct
{
  CairnRegister         *target;   /* (unowned) */
  CairnImportFlags       flags;
  CairnCsvReader        *reader;   /* (owned) */
  CairnImportReceipt    *receipt;  /* (owned) */
  CairnAreaIndex        *areas;    /* (owned) */
  GHashTable            *seen;     /* (owned): reference, owned -> its line */
  GHashTable            *meetings; /* (owned): date, owned -> uuid of a panel meeting or "", owned */
  CairnImportHeader      header;
  CairnImportRow         row;
  CairnDay               today;
  gboolean               in_group;
  gint64                 n_bytes;
  CairnExchangeProgress  progress;
  gpointer               progress_data;
} Import;

static void
clear_import (Import *self)
{
  if (self->in_group)
    cairn_register_cancel_group (self->target);
  _cairn_import_row_clear (&self->row);
  g_clear_pointer (&self->meetings, g_hash_table_unref);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->areas, cairn_area_index_free);
  g_clear_object (&self->receipt);
  g_clear_object (&self->reader);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Import, clear_import)

static gboolean
writes (Import *self)
{
  return (self->flags & CAIRN_IMPORT_DRY_RUN) == 0;
}

/* Once a row is bad and none may be passed over, the rest is only looked at. */
static gboolean
is_doomed (Import *self)
{
  return (self->flags & CAIRN_IMPORT_SKIP_BAD_ROWS) == 0 &&
         cairn_import_receipt_get_n_rejected (self->receipt) > 0;
}

static gboolean
prepare (Import        *self,
         GInputStream  *stream,
         GError       **error)
{
  g_autoptr(GListModel) areas = NULL;

  if (writes (self) && !cairn_register_check_writable (self->target, error))
    return FALSE;

  areas = cairn_register_load_records (self->target, CAIRN_ENTITY_AREA, error);
  if (areas == NULL)
    return FALSE;

  self->areas = cairn_area_index_new (areas);
  self->reader = cairn_csv_reader_new (stream);
  self->receipt = _cairn_import_receipt_new (!writes (self));
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->meetings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->today = cairn_register_get_today (self->target);
  self->row.header = &self->header;
  self->row.reader = self->reader;
  self->row.receipt = self->receipt;
  self->row.areas = self->areas;
  self->row.add_areas = (self->flags & CAIRN_IMPORT_ADD_AREAS) != 0;

  return TRUE;
}

/* A reference may be in a file once. */
static void
check_seen (Import *self)
{
  const char *reference = self->row.values[CAIRN_COLUMN_REFERENCE];
  gint64 line = cairn_csv_reader_get_line (self->reader, self->header.cells[CAIRN_COLUMN_REFERENCE]);
  gpointer first = NULL;
  g_autofree char *sentence = NULL;

  if (reference == NULL)
    return;

  if (!g_hash_table_lookup_extended (self->seen, reference, NULL, &first))
    {
      g_hash_table_insert (self->seen, g_strdup (reference), GSIZE_TO_POINTER ((gsize) line));
      return;
    }

  sentence = g_strdup_printf (_("this reference is in the file twice; the first time on line %zu."),
                              GPOINTER_TO_SIZE (first));
  _cairn_import_row_note (&self->row, CAIRN_IMPORT_REJECTED, CAIRN_COLUMN_REFERENCE, sentence);
}

static CairnReview *
make_review (void)
{
  g_autofree char *uuid = cairn_uuid_new ();
  g_autoptr(CairnRecord) root = cairn_record_new (CAIRN_ENTITY_CASE, uuid);

  return cairn_review_new (CAIRN_CASE (root));
}

/* The case of the row: as the register has it, or a new one with nothing in it. People
 * find a case in any case of its letters; a file means exactly what it says. */
static CairnReview *
get_review (Import    *self,
            gboolean  *is_new,
            GError   **error)
{
  const char *reference = self->row.values[CAIRN_COLUMN_REFERENCE];
  g_autoptr(GError) local_error = NULL;
  g_autofree char *uuid = cairn_register_find_case (self->target, reference, &local_error);
  g_autoptr(CairnReview) review = NULL;

  if (uuid != NULL)
    review = cairn_register_load_review (self->target, uuid, &local_error);
  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return NULL;
    }

  *is_new = review == NULL || g_strcmp0 (cairn_review_get_reference (review), reference) != 0;

  return *is_new ? make_review () : g_steal_pointer (&review);
}

/* Finds the panel meeting of a day; many rows share few days. */
static gboolean
find_meeting (Import      *self,
              const char  *day,
              const char **meeting,
              GError     **error)
{
  g_autoptr(GError) local_error = NULL;
  g_autofree char *uuid = NULL;
  const char *known = NULL;

  *meeting = NULL;
  if (day == NULL)
    return TRUE;

  known = g_hash_table_lookup (self->meetings, day);
  if (known == NULL)
    {
      uuid = cairn_register_find_meeting (self->target, NULL, day, &local_error);
      if (local_error != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      g_hash_table_insert (self->meetings, g_strdup (day), uuid != NULL ? g_strdup (uuid) : g_strdup (""));
      known = g_hash_table_lookup (self->meetings, day);
    }

  *meeting = *known != '\0' ? known : NULL;

  return TRUE;
}

static gboolean
add_area (Import  *self,
          GError **error)
{
  g_autoptr(CairnChangeSet) changes = NULL;

  if (self->row.new_area == NULL)
    return TRUE;

  cairn_area_index_add (self->areas, self->row.new_area);
  _cairn_import_receipt_add_area (self->receipt, self->row.new_area);
  changes = cairn_area_index_settle (self->areas);

  return !writes (self) || cairn_register_apply (self->target, changes, NULL, error);
}

/* Any reference is taken, but one that may tell who the child is should be looked at. */
static void
warn_of_reference (Import *self)
{
  g_autoptr(GError) error = NULL;

  if (!cairn_reference_check (self->row.values[CAIRN_COLUMN_REFERENCE], &error))
    _cairn_import_row_note (&self->row, CAIRN_IMPORT_WARNING, CAIRN_COLUMN_REFERENCE, error->message);
}

static gboolean
write_row (Import       *self,
           CairnReview  *review,
           gboolean      is_new,
           GError      **error)
{
  g_autoptr(CairnChangeSet) changes = NULL;
  const char *meeting = NULL;

  if (!find_meeting (self, self->row.values[CAIRN_COLUMN_DATE_FINALISED], &meeting, error))
    return FALSE;

  if (is_new)
    warn_of_reference (self);
  _cairn_import_row_warn (&self->row, meeting != NULL);
  if (!add_area (self, error))
    return FALSE;
  _cairn_import_receipt_count (self->receipt, is_new ? CAIRN_IMPORT_ADDED : CAIRN_IMPORT_UPDATED);
  if (!writes (self) || is_doomed (self))
    return TRUE;

  changes = _cairn_import_row_make_changes (&self->row, review, is_new, meeting);

  return cairn_register_apply (self->target, changes, NULL, error);
}

/* A review that was reopened keeps the day on which it was finalised first. */
static void
keep_finalisation (Import      *self,
                   CairnReview *review)
{
  if (!self->row.changed[CAIRN_COLUMN_DATE_FINALISED] || cairn_review_get_last_step (review) == NULL)
    return;

  self->row.changed[CAIRN_COLUMN_DATE_FINALISED] = FALSE;
  _cairn_import_row_note (&self->row, CAIRN_IMPORT_DIFFERENCE, CAIRN_COLUMN_DATE_FINALISED,
                          _("the review was finalised before and reopened; its dates are left as they are."));
}

static gboolean
changes_anything (Import *self)
{
  for (guint i = 0; i < CAIRN_N_COLUMNS; i++)
    if (self->row.changed[i])
      return TRUE;

  return FALSE;
}

static gboolean
take_sound_row (Import  *self,
                GError **error)
{
  g_autoptr(CairnReview) review = NULL;
  gboolean is_new = FALSE;

  review = get_review (self, &is_new, error);
  if (review == NULL)
    return FALSE;

  _cairn_import_row_compare (&self->row, review);
  _cairn_import_row_judge (&self->row, self->today);
  if (self->row.bad)
    {
      _cairn_import_receipt_count (self->receipt, CAIRN_IMPORT_BAD);
      return TRUE;
    }

  if (cairn_review_is_finalised (review))
    _cairn_import_row_tell_differences (&self->row, review);
  else
    keep_finalisation (self, review);

  if (!cairn_review_is_finalised (review) && changes_anything (self))
    return write_row (self, review, is_new, error);

  _cairn_import_receipt_count (self->receipt, CAIRN_IMPORT_UNCHANGED);

  return TRUE;
}

static gboolean
take_row (Import  *self,
          GError **error)
{
  _cairn_import_row_clear (&self->row);
  _cairn_import_row_parse (&self->row);
  if (cairn_csv_reader_get_problem (self->reader) == NULL)
    check_seen (self);

  if (!self->row.bad)
    return take_sound_row (self, error);

  _cairn_import_receipt_count (self->receipt, CAIRN_IMPORT_BAD);

  return TRUE;
}

static void
tell_progress (Import *self,
               gint64  n_rows)
{
  double fraction = self->n_bytes > 0 ? (double) cairn_csv_reader_get_n_bytes (self->reader) / (double) self->n_bytes : 0;

  if (self->progress != NULL)
    self->progress (n_rows, MIN (fraction, 1), self->progress_data);
}

static gboolean
take_rows (Import        *self,
           GCancellable  *cancellable,
           GError       **error)
{
  CairnCsvResult result = CAIRN_CSV_ROW;

  for (gint64 n_rows = 1;; n_rows++)
    {
      result = cairn_csv_reader_read_row (self->reader, cancellable, error);
      if (result == CAIRN_CSV_FAILED)
        return FALSE;
      if (result == CAIRN_CSV_END)
        break;
      if (!take_row (self, error))
        return FALSE;
      if (n_rows % ROWS_PER_STEP != 0)
        continue;

      tell_progress (self, n_rows);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }

  tell_progress (self, cairn_import_receipt_get_n_rows (self->receipt));

  return TRUE;
}

static gboolean
finish (Import  *self,
        GError **error)
{
  if (is_doomed (self))
    {
      _cairn_import_receipt_refuse (self->receipt);
      return TRUE;
    }
  if (!self->in_group)
    return TRUE;

  self->in_group = FALSE;

  return cairn_register_commit_group (self->target, NULL, error);
}

/**
 * cairn_import_run:
 * @target: an open register
 * @stream: a CSV file
 * @n_bytes: its size for the progress, or 0 if it is not known
 * @flags: how to import
 * @progress: (nullable) (scope call): hears how far it has come
 * @progress_data: for @progress
 * @cancellable: (nullable): to stop it, which leaves the register as it was
 * @error: return location for a #GError
 *
 * Imports cases from CSV, in one group of the journal that is written as a whole or not
 * at all.
 *
 * Cases are known by their reference: new ones are added, others updated. What the file
 * has no column for stays; a blank cell clears. A finalised case is never changed; the
 * receipt shows what the file says otherwise. A file with rows that cannot be taken gives a
 * receipt that says it was refused, unless @flags pass over them.
 *
 * Fails with %CAIRN_ERROR_INVALID if the file is no CSV or its header is not right (a line
 * a problem), %CAIRN_ERROR_READ_ONLY and others from the register, or as cancelled. In the
 * thread of @target.
 *
 * Returns: (transfer full): what came of it, or %NULL with @error set and nothing written
 */
CairnImportReceipt *
cairn_import_run (CairnRegister          *target,
                  GInputStream           *stream,
                  gint64                  n_bytes,
                  CairnImportFlags        flags,
                  CairnExchangeProgress   progress,
                  gpointer                progress_data,
                  GCancellable           *cancellable,
                  GError                **error)
{
  g_auto(Import) self = { target, flags, .n_bytes = n_bytes, .progress = progress, .progress_data = progress_data };

  g_return_val_if_fail (CAIRN_IS_REGISTER (target), NULL);
  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  if (!prepare (&self, stream, error))
    return NULL;
  if (!_cairn_import_header_read (&self.header, self.reader, cancellable, error))
    return NULL;

  if (writes (&self))
    {
      if (!cairn_register_begin_group (target, error))
        return NULL;
      self.in_group = TRUE;
    }

  if (!take_rows (&self, cancellable, error) || !finish (&self, error))
    return NULL;

  return g_object_ref (self.receipt);
}

/**
 * cairn_import_file:
 * @target: an open register
 * @file: a CSV file
 * @flags: how to import
 * @progress: (nullable) (scope call): hears how far it has come
 * @progress_data: for @progress
 * @cancellable: (nullable): to stop it, which leaves the register as it was
 * @error: return location for a #GError
 *
 * Imports cases from a file, as [func@Cairn.import_run] says.
 *
 * Returns: (transfer full): what came of it, or %NULL with @error set and nothing written
 */
CairnImportReceipt *
cairn_import_file (CairnRegister          *target,
                   GFile                  *file,
                   CairnImportFlags        flags,
                   CairnExchangeProgress   progress,
                   gpointer                progress_data,
                   GCancellable           *cancellable,
                   GError                **error)
{
  g_autoptr(GFileInputStream) stream = NULL;
  g_autoptr(GFileInfo) info = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;

  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, NULL);

  return cairn_import_run (target, G_INPUT_STREAM (stream), info != NULL ? g_file_info_get_size (info) : 0, flags,
                           progress, progress_data, cancellable, error);
}
