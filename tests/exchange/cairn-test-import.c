/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cairn-test-import.h"

#include "cairn-loader.h"

/* 15 April 2024, at noon in England. */
static gint64
tell_time_cb (gpointer data)
{
  return G_GINT64_CONSTANT (1713178800000);
}

void
cairn_test_import_init (CairnTestImport *self)
{
  g_autofree char *today = NULL;

  cairn_test_place_init (&self->place);
  self->target = cairn_test_register_create (&self->place);
  cairn_register_set_clock (self->target, tell_time_cb, NULL);
  today = cairn_day_to_string (cairn_register_get_today (self->target));
  g_assert_cmpstr (today, ==, CAIRN_TEST_TODAY);
}

void
cairn_test_import_clear (CairnTestImport *self)
{
  cairn_register_close (self->target);
  g_assert_finalize_object (g_steal_pointer (&self->target));
  cairn_test_place_clear (&self->place);
}

CairnImportReceipt *
cairn_test_import (CairnTestImport  *self,
                   CairnImportFlags  flags,
                   const char       *csv)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (csv, -1, NULL);
  g_autoptr(GError) error = NULL;
  CairnImportReceipt *receipt = cairn_import_run (self->target, stream, 0, flags, NULL, NULL, NULL, &error);

  g_assert_no_error (error);

  return receipt;
}

void
cairn_test_import_counts (CairnTestImport  *self,
                          CairnImportFlags  flags,
                          const char       *csv,
                          const char       *counts)
{
  g_autoptr(CairnImportReceipt) receipt = cairn_test_import (self, flags, csv);
  g_autofree char *told = cairn_import_receipt_dup_counts (receipt);
  g_autofree char *notes = cairn_test_notes (cairn_import_receipt_get_rejections (receipt));

  g_test_message ("%s", notes);
  g_assert_cmpstr (told, ==, counts);
}

char *
cairn_test_notes (GListModel *notes)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr(CairnImportNote) note = g_list_model_get_item (notes, i);
      g_autofree char *line = cairn_import_note_dup_text (note);

      g_string_append_printf (text, "%s\n", line);
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

CairnReview *
cairn_test_review (CairnTestImport *self,
                   const char      *reference)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *uuid = cairn_register_find_case (self->target, reference, &error);
  CairnReview *review = NULL;

  g_assert_no_error (error);
  g_assert_nonnull (uuid);
  review = cairn_register_load_review (self->target, uuid, &error);
  g_assert_no_error (error);

  return review;
}

guint
cairn_test_count (CairnTestImport *self,
                  CairnEntityKind  entity)
{
  g_autoptr(GListModel) records = cairn_register_load_records (self->target, entity, NULL);

  return g_list_model_get_n_items (records);
}
