/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-agenda-clock.h"
#include "cairn-agenda-paper-builder.h"
#include "cairn-agenda-paper.h"
#include "cairn-error.h"
#include "cairn-loader.h"
#include "cairn-test-pdf.h"
#include "cairn-test-register.h"
#include "cairn-training.h"

#define DATE "2024-02-29"

static CairnTestPlace place;
static CairnRegister *training;

static char *
write_agenda (void)
{
  g_autofree char *path = g_build_filename (place.dir, "agenda.pdf", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_true (cairn_agenda_paper_builder_write_pdf (training, DATE, path, &error));
  g_assert_no_error (error);

  return cairn_test_read_pdf (path);
}

/* The agenda of a held panel has its title, both parts, and each line with the time of the model's clock. */
static void
test_lines (void)
{
  g_autofree char *text = write_agenda ();
  g_autofree char *uuid = cairn_register_find_meeting (training, NULL, DATE, NULL);
  g_autoptr(CairnAgenda) agenda = cairn_register_load_agenda (training, uuid, NULL);
  g_autoptr(GListModel) lines = cairn_agenda_list_lines (agenda);
  guint n_cases = 0;

  g_assert_nonnull (strstr (text, "Panel, Thursday 29 February 2024"));
  g_assert_nonnull (strstr (text, "Business"));
  g_assert_nonnull (strstr (text, "Case reviews"));
  g_assert_cmpuint (g_list_model_get_n_items (lines), >, 5);
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(CairnAgendaLine) line = g_list_model_get_item (lines, i);
      g_autofree char *title = g_regex_escape_string (cairn_agenda_line_get_title (line), -1);
      g_autofree char *pattern = g_strdup_printf ("%s +%u +%s", cairn_agenda_line_get_starts (line),
                                                  cairn_agenda_line_get_number (line), title);

      g_test_message ("%s", pattern);
      g_assert_true (g_regex_match_simple (pattern, text, 0, 0));
      n_cases += cairn_agenda_line_get_is_case (line);
    }
  g_assert_cmpuint (n_cases, >, 2);
}

/* No child's name is in it. */
static void
test_no_names (void)
{
  g_autofree char *text = write_agenda ();

  cairn_test_assert_no_names (training, text);
}

/* Each page of a training register's agenda says that it is invented, and no page of another one's. */
static void
test_invented (void)
{
  g_autofree char *uuid = cairn_register_find_meeting (training, NULL, DATE, NULL);
  g_autoptr(CairnPaper) paper = cairn_agenda_paper_builder_build (training, uuid, NULL);
  g_autofree char *path = g_build_filename (place.dir, "real.pdf", NULL);
  g_autofree char *invented = write_agenda ();
  g_autofree char *real = NULL;

  cairn_paper_set_training (paper, FALSE);
  g_assert_true (cairn_paper_write_pdf (paper, path, NULL));
  real = cairn_test_read_pdf (path);
  g_assert_nonnull (strstr (invented, "every child, family and death in it is invented"));
  g_assert_null (strstr (real, "invented"));
}

/* A day without a panel, and what is no day, are refused in words. */
static void
test_refused (void)
{
  static const struct
  {
    const char *date;
    int         code;
  } vectors[] = {
    { "2024-02-28", CAIRN_ERROR_NOT_FOUND },
    { "2024-02-30", CAIRN_ERROR_INVALID },
    { "yesterday", CAIRN_ERROR_INVALID },
  };
  g_autofree char *path = g_build_filename (place.dir, "none.pdf", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (cairn_agenda_paper_builder_write_pdf (training, vectors[i].date, path, &error));
      g_assert_error (error, CAIRN_ERROR, vectors[i].code);
      g_assert_nonnull (strstr (error->message, vectors[i].date));
    }
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Nothing of an agenda keeps the register alive. */
static void
test_let_go (void)
{
  cairn_register_close (training);
  g_assert_finalize_object (g_steal_pointer (&training));
  cairn_test_place_clear (&place);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GError) error = NULL;

  cairn_test_init (&argc, &argv);
  cairn_test_place_init (&place);
  training = cairn_test_register_create (&place);
  if (!cairn_training_fill (training, NULL, NULL, NULL, &error))
    g_error ("%s", error->message);

  g_test_add_func ("/agenda/lines", test_lines);
  g_test_add_func ("/agenda/no-names", test_no_names);
  g_test_add_func ("/agenda/invented", test_invented);
  g_test_add_func ("/agenda/refused", test_refused);
  g_test_add_func ("/agenda/let-go", test_let_go);

  return g_test_run ();
}
