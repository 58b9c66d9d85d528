/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cairn-error.h"
#include "cairn-json-reader.h"
#include "cairn-loader.h"
#include "cairn-test-register.h"
#include "cairn-training.h"
#include "cairn-undo.h"

typedef struct
{
  guint   n_calls;
  double  fraction;
  gint64  n_rows;
} Heard;

static void
hear_cb (gint64   n_rows,
         double   fraction,
         gpointer data)
{
  Heard *heard = data;

  g_assert_cmpint (n_rows, >, heard->n_rows);
  g_assert_cmpfloat (fraction, >=, heard->fraction);
  heard->n_calls++;
  heard->n_rows = n_rows;
  heard->fraction = fraction;
}

/* The training register has its own today, about two hundred cases with a row for the
 * statistics each, and meetings; filling it tells how far it has come, and is not undone. */
static void
test_fill (void)
{
  g_auto(CairnTestPlace) place = { NULL, };
  g_autoptr(CairnRegister) target = NULL;
  g_autoptr(GListModel) cases = NULL;
  g_autoptr(GListModel) analytics = NULL;
  g_autoptr(GListModel) meetings = NULL;
  g_autoptr(GError) error = NULL;
  Heard heard = { 0, };

  cairn_test_place_init (&place);
  target = cairn_test_register_create (&place);
  g_assert_false (cairn_register_is_training (target));
  g_assert_true (cairn_training_fill (target, hear_cb, &heard, NULL, &error));
  g_assert_no_error (error);

  g_assert_cmpuint (heard.n_calls, >, 10);
  g_assert_cmpfloat (heard.fraction, ==, 1);
  g_assert_true (cairn_register_is_training (target));
  g_assert_false (cairn_register_can_undo (target, NULL, NULL));
  g_assert_cmpuint (cairn_register_get_today (target), ==, cairn_day_new (2024, 4, 15));

  cases = cairn_register_load_records (target, CAIRN_ENTITY_CASE, &error);
  analytics = cairn_register_load_records (target, CAIRN_ENTITY_ANALYTIC, &error);
  meetings = cairn_register_load_records (target, CAIRN_ENTITY_MEETING, &error);
  g_assert_cmpuint (g_list_model_get_n_items (cases), >=, 190);
  g_assert_cmpuint (g_list_model_get_n_items (cases), <=, 230);
  g_assert_cmpuint (g_list_model_get_n_items (analytics), ==, g_list_model_get_n_items (cases));
  g_assert_cmpuint (g_list_model_get_n_items (meetings), >=, 16);
  cairn_register_close (target);
}

/* Cancelling leaves nothing behind. */
static void
test_cancel (void)
{
  g_auto(CairnTestPlace) place = { NULL, };
  g_autoptr(CairnRegister) target = NULL;
  g_autoptr(GListModel) areas = NULL;
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  cairn_test_place_init (&place);
  target = cairn_test_register_create (&place);
  g_cancellable_cancel (cancellable);
  g_assert_false (cairn_training_fill (target, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  areas = cairn_register_load_records (target, CAIRN_ENTITY_AREA, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (areas), ==, 0);
  cairn_register_close (target);
}

/* A file that is not right is refused by the place in it, and nothing of it is written. */
static void
test_refused (void)
{
  static const struct
  {
    const char *json;
    int         code;
    const char *part;
  } vectors[] = {
    { "[]", CAIRN_ERROR_NOT_OURS, "" },
    { "{}", CAIRN_ERROR_NOT_OURS, "" },
    { "{\"format\":\"other\",\"version\":1,\"entities\":{}}", CAIRN_ERROR_NOT_OURS, "" },
    { "{\"format\":\"cairn-register\",\"version\":2,\"entities\":{}}", CAIRN_ERROR_TOO_NEW, "" },
    { "{\"format\":\"cairn-register\",\"version\":1}", CAIRN_ERROR_INVALID, "entities" },
    { "{\"format\":\"cairn-register\",\"version\":1,\"entities\":{\"moon\":[]}}", CAIRN_ERROR_INVALID, "moon" },
    { "{\"format\":\"cairn-register\",\"version\":1,\"entities\":{\"area\":{}}}", CAIRN_ERROR_INVALID, "area" },
    { "{\"format\":\"cairn-register\",\"version\":1,\"entities\":{\"area\":[3]}}", CAIRN_ERROR_INVALID, "area 1" },
    { "{\"format\":\"cairn-register\",\"version\":1,\"entities\":{\"area\":[{\"name\":\"X\"}]}}", CAIRN_ERROR_INVALID, "area 1" },
    { "{\"format\":\"cairn-register\",\"version\":1,\"entities\":{\"area\":["
      "{\"uuid\":\"0169d977-4b19-7088-bb5e-49c6c808256c\",\"name\":\"X\",\"position\":0},"
      "{\"uuid\":\"0169d977-4b19-7088-bb5e-49c6c808256d\",\"name\":\"Y\",\"height\":0}]}}", CAIRN_ERROR_INVALID, "height" },
    { "{\"format\":\"cairn-register\",\"version\":1,\"entities\":{\"area\":["
      "{\"uuid\":\"0169d977-4b19-7088-bb5e-49c6c808256c\",\"name\":[],\"position\":0}]}}", CAIRN_ERROR_INVALID, "area 1" },
    { "{\"format\":\"cairn-register\",\"version\":1,\"entities\":{\"area\":["
      "{\"uuid\":\"0169d977-4b19-7088-bb5e-49c6c808256c\",\"name\":\"X\",\"position\":-1}]}}", CAIRN_ERROR_INVALID, "area 1" },
  };
  g_auto(CairnTestPlace) place = { NULL, };
  g_autoptr(CairnRegister) target = NULL;

  cairn_test_place_init (&place);
  target = cairn_test_register_create (&place);

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr(GBytes) json = g_bytes_new_static (vectors[i].json, strlen (vectors[i].json));
      g_autoptr(GListModel) areas = NULL;
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", vectors[i].json);
      g_assert_false (cairn_json_reader_load (target, json, NULL, NULL, NULL, &error));
      g_assert_error (error, CAIRN_ERROR, vectors[i].code);
      g_assert_nonnull (strstr (error->message, vectors[i].part));
      areas = cairn_register_load_records (target, CAIRN_ENTITY_AREA, NULL);
      g_assert_cmpuint (g_list_model_get_n_items (areas), ==, 0);
    }
  cairn_register_close (target);
}

int
main (int    argc,
      char **argv)
{
  cairn_test_init (&argc, &argv);
  g_test_add_func ("/training/fill", test_fill);
  g_test_add_func ("/training/cancel", test_cancel);
  g_test_add_func ("/training/refused", test_refused);

  return g_test_run ();
}
