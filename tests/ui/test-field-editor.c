/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "cairn-data.h"
#include "cairn-field-editor.h"
#include "cairn-field-row.h"
#include "cairn-narrative.h"
#include "cairn-record-fill.h"
#include "cairn-test-case.h"
#include "cairn-test-session.h"
#include "cairn-test-widgets.h"
#include "cairn-ui.h"
#include "cairn-uuid.h"

static void
set_up (CairnTestCase *fixture,
        gconstpointer  data)
{
  cairn_test_case_set_up (fixture);
}

static void
tear_down (CairnTestCase *fixture,
           gconstpointer  data)
{
  cairn_test_case_tear_down (fixture);
}

static void
assert_held (CairnTestCase *fixture,
             const char    *field,
             const char    *expected)
{
  g_autofree char *held = cairn_test_case_read (fixture, CAIRN_ENTITY_CASE, fixture->uuid, field);

  g_assert_cmpstr (held, ==, expected);
}

static gboolean
has_draft (CairnTestCase *fixture,
           const char    *field,
           const char    *expected)
{
  g_autofree char *draft = cairn_session_dup_draft (fixture->session, fixture->uuid, field);

  return g_strcmp0 (draft, expected) == 0;
}

/* What is typed is durable as a draft soon, changes nothing yet, and is one change once the field is left. */
static void
test_type (CairnTestCase *fixture,
           gconstpointer  data)
{
  CairnFieldEditor *editor = cairn_field_editor_new (fixture->editing, NULL, "case.death_area", FALSE);

  g_assert_cmpstr (cairn_field_editor_get_label (editor), ==, "Area of death");
  cairn_field_editor_type (editor, CAIRN_TEST_MARKUP);
  cairn_wait_until (has_draft (fixture, "death_area", CAIRN_TEST_MARKUP));
  assert_held (fixture, "death_area", NULL);

  cairn_field_editor_leave (editor);
  g_assert_cmpstr (cairn_field_editor_get_text (editor), ==, CAIRN_TEST_MARKUP);
  cairn_test_case_settle (fixture);
  assert_held (fixture, "death_area", CAIRN_TEST_MARKUP);
  g_assert_true (has_draft (fixture, "death_area", NULL));
  g_assert_cmpstr (cairn_field_editor_get_text (editor), ==, CAIRN_TEST_MARKUP);
  g_assert_finalize_object (editor);
}

/* A draft that never became a change is there again when the field is next looked at. */
static void
test_draft_again (CairnTestCase *fixture,
                  gconstpointer  data)
{
  CairnFieldEditor *editor = NULL;

  cairn_session_set_draft (fixture->session, CAIRN_ENTITY_CASE, fixture->uuid, "death_area", "Half a w");
  cairn_test_case_settle (fixture);

  editor = cairn_field_editor_new (fixture->editing, NULL, "case.death_area", FALSE);
  g_assert_cmpstr (cairn_field_editor_get_text (editor), ==, "Half a w");
  cairn_field_editor_revert (editor);
  g_assert_cmpstr (cairn_field_editor_get_text (editor), ==, "");
  g_assert_finalize_object (editor);
}

/* A day that is none stays in the field with the reason beside it; a day may be written as people write it. */
static void
test_date (CairnTestCase *fixture,
           gconstpointer  data)
{
  static const struct
  {
    const char *typed;
    const char *held; /* NULL: cannot be kept */
  } vectors[] = {
    { "31/02/2024", NULL },
    { "yesterday", NULL },
    { "01/13/2024", NULL },
    { "9/1/2024", "2024-01-09" },
    { "2024-01-08", "2024-01-08" },
  };
  CairnFieldEditor *editor = cairn_field_editor_new (fixture->editing, NULL, "case.date_of_death", FALSE);

  g_assert_cmpstr (cairn_field_editor_get_text (editor), ==, "10/01/2024");
  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      cairn_field_editor_type (editor, vectors[i].typed);
      cairn_field_editor_leave (editor);
      cairn_test_case_settle (fixture);
      if (vectors[i].held == NULL)
        {
          g_assert_nonnull (cairn_field_editor_get_error (editor));
          g_assert_cmpstr (cairn_field_editor_get_text (editor), ==, vectors[i].typed);
          assert_held (fixture, "date_of_death", "2024-01-10");
          continue;
        }
      g_assert_null (cairn_field_editor_get_error (editor));
      assert_held (fixture, "date_of_death", vectors[i].held);
    }
  g_assert_finalize_object (editor);
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (cairn_session_undo_finish (CAIRN_SESSION (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

/* A choice is a change at once, and undo brings back what was there. */
static void
test_choose_and_undo (CairnTestCase *fixture,
                      gconstpointer  data)
{
  CairnFieldEditor *editor = cairn_field_editor_new (fixture->editing, NULL, "case.sex", FALSE);
  gboolean undone = FALSE;

  cairn_field_editor_choose (editor, "male");
  cairn_test_case_settle (fixture);
  assert_held (fixture, "sex", "male");

  cairn_session_undo_async (fixture->session, fixture->uuid, undone_cb, &undone);
  cairn_wait_until (undone);
  assert_held (fixture, "sex", "female");
  g_assert_cmpstr (cairn_field_editor_get_text (editor), ==, "female");
  g_assert_finalize_object (editor);
}

static void
reason_needed_cb (CairnFieldEditor *editor,
                  const char       *sentence,
                  guint            *n_asked)
{
  g_assert_nonnull (strstr (sentence, "finalised"));
  (*n_asked)++;
}

/* A finalised review asks why, keeps nothing without an answer, and the change with one. */
static void
test_reason (CairnTestCase *fixture,
             gconstpointer  data)
{
  CairnFieldEditor *editor = NULL;
  guint n_asked = 0;

  cairn_test_case_finalise (fixture);
  editor = cairn_field_editor_new (fixture->editing, NULL, "case.death_area", FALSE);
  g_signal_connect (editor, "reason-needed", G_CALLBACK (reason_needed_cb), &n_asked);

  cairn_field_editor_type (editor, "Leeds");
  cairn_field_editor_leave (editor);
  cairn_test_case_settle (fixture);
  g_assert_cmpuint (n_asked, ==, 1);
  assert_held (fixture, "death_area", NULL);

  cairn_field_editor_give (editor, "The ambulance record came");
  cairn_test_case_settle (fixture);
  g_assert_cmpuint (n_asked, ==, 1);
  assert_held (fixture, "death_area", "Leeds");
  g_assert_finalize_object (editor);
}

static CairnRecord *
create_conclusion (void)
{
  g_autofree char *uuid = cairn_uuid_new ();
  CairnRecord *conclusion = cairn_record_new (CAIRN_ENTITY_CONCLUSION, uuid);

  cairn_record_fill_text (conclusion, "version", "panel");

  return conclusion;
}

/* A row that is not there yet is added by the first thing chosen, or by the first key that is typed. */
static void
test_new_row (CairnTestCase *fixture,
              gconstpointer  data)
{
  CairnAggregate *aggregate = cairn_editing_get_aggregate (fixture->editing);
  GListModel *conclusions = cairn_aggregate_get_records (aggregate, CAIRN_ENTITY_CONCLUSION);
  g_autoptr(CairnRecord) conclusion = create_conclusion ();
  CairnFieldEditor *category = cairn_field_editor_new (fixture->editing, conclusion, "category", FALSE);
  CairnFieldEditor *reason = cairn_field_editor_new (fixture->editing, conclusion, "reason", FALSE);
  g_autofree char *held = NULL;

  cairn_field_editor_type (reason, "Because");
  cairn_field_editor_leave (reason);
  cairn_test_case_settle (fixture);
  cairn_field_editor_choose (category, "8");
  cairn_test_case_settle (fixture);

  g_assert_cmpuint (g_list_model_get_n_items (conclusions), ==, 1);
  held = cairn_test_case_read (fixture, CAIRN_ENTITY_CONCLUSION, cairn_record_get_uuid (conclusion), "reason");
  g_assert_cmpstr (held, ==, "Because");
  g_assert_cmpstr (cairn_field_editor_get_text (category), ==, "8");
  g_assert_finalize_object (category);
  g_assert_finalize_object (reason);
}

/* A form fills its row in and leaves the register alone. */
static void
test_form (CairnTestCase *fixture,
           gconstpointer  data)
{
  CairnAggregate *aggregate = cairn_editing_get_aggregate (fixture->editing);
  g_autoptr(CairnRecord) conclusion = create_conclusion ();
  CairnFieldEditor *editor = cairn_field_editor_new (fixture->editing, conclusion, "reason", TRUE);

  cairn_field_editor_type (editor, "Because");
  cairn_field_editor_leave (editor);
  cairn_test_case_settle (fixture);
  g_assert_cmpstr (cairn_record_get_text (conclusion, "reason"), ==, "Because");
  g_assert_cmpuint (g_list_model_get_n_items (cairn_aggregate_get_records (aggregate, CAIRN_ENTITY_CONCLUSION)), ==, 0);
  g_assert_finalize_object (editor);
}

/* Every field of a case and its child gets a widget that shows it and is gone afterwards. */
static void
test_rows (CairnTestCase *fixture,
           gconstpointer  data)
{
  static const CairnEntityKind kinds[] = { CAIRN_ENTITY_CASE, CAIRN_ENTITY_CHILD, CAIRN_ENTITY_STAGES };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      const CairnEntity *entity = cairn_entity_get (kinds[i]);

      for (guint j = 0; j < entity->n_fields; j++)
        {
          g_autofree char *name = g_strdup_printf ("%s.%s", entity->name, entity->fields[j].name);
          CairnFieldEditor *editor = cairn_field_editor_new (fixture->editing, NULL, name, FALSE);
          GtkWidget *row = g_object_ref_sink (cairn_field_row_new (editor));

          if (ADW_IS_PREFERENCES_ROW (row))
            {
              g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                               cairn_field_editor_get_label (editor));
              g_assert_false (adw_preferences_row_get_use_markup (ADW_PREFERENCES_ROW (row)));
            }
          g_assert_finalize_object (row);
          g_assert_finalize_object (editor);
        }
    }
}

/* What is typed into a row arrives as it was typed, and leaving the row keeps it. */
static void
test_typed_in_row (CairnTestCase *fixture,
                   gconstpointer  data)
{
  CairnFieldEditor *editor = cairn_field_editor_new (fixture->editing, NULL, "case.planned_theme", FALSE);
  GtkWidget *row = g_object_ref_sink (cairn_field_row_new (editor));

  g_assert_true (gtk_editable_get_editable (GTK_EDITABLE (row)));
  g_assert_false (gtk_editable_get_enable_undo (GTK_EDITABLE (row)));
  gtk_editable_set_text (GTK_EDITABLE (row), CAIRN_TEST_MARKUP);
  g_assert_cmpstr (cairn_field_editor_get_text (editor), ==, CAIRN_TEST_MARKUP);
  g_signal_emit_by_name (row, "entry-activated");
  cairn_test_case_settle (fixture);
  assert_held (fixture, "planned_theme", CAIRN_TEST_MARKUP);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, CAIRN_TEST_MARKUP);

  g_assert_finalize_object (row);
  g_assert_finalize_object (editor);
}

/* A day that is chosen in a row's calendar, which opens at the day that is held, is a change at once. */
static void
test_calendar (CairnTestCase *fixture,
               gconstpointer  data)
{
  CairnFieldEditor *editor = cairn_field_editor_new (fixture->editing, NULL, "case.date_of_death", FALSE);
  GtkWidget *window = gtk_window_new ();
  g_autoptr(GDateTime) chosen = g_date_time_new_utc (2024, 1, 8, 0, 0, 0.0);
  GtkMenuButton *button = NULL;
  GtkCalendar *calendar = NULL;

  gtk_window_set_child (GTK_WINDOW (window), cairn_field_row_new (editor));
  gtk_window_present (GTK_WINDOW (window));
  button = GTK_MENU_BUTTON (cairn_test_find (window, GTK_TYPE_MENU_BUTTON, NULL));
  while (g_strcmp0 (gtk_menu_button_get_icon_name (button), "x-office-calendar-symbolic") != 0)
    button = GTK_MENU_BUTTON (gtk_widget_get_next_sibling (GTK_WIDGET (button)));

  gtk_menu_button_popup (button);
  calendar = GTK_CALENDAR (cairn_test_find (GTK_WIDGET (gtk_menu_button_get_popover (button)), GTK_TYPE_CALENDAR, NULL));
  g_assert_cmpint (gtk_calendar_get_day (calendar), ==, 10);
  gtk_calendar_select_day (calendar, chosen);
  cairn_test_case_settle (fixture);
  assert_held (fixture, "date_of_death", "2024-01-08");

  gtk_window_destroy (GTK_WINDOW (window));
  g_object_unref (editor);
}

int
main (int   argc,
      char *argv[])
{
  static const struct
  {
    const char *path;
    void      (*test) (CairnTestCase *, gconstpointer);
  } tests[] = {
    { "/field-editor/type", test_type },
    { "/field-editor/draft-again", test_draft_again },
    { "/field-editor/date", test_date },
    { "/field-editor/calendar", test_calendar },
    { "/field-editor/choose-and-undo", test_choose_and_undo },
    { "/field-editor/reason", test_reason },
    { "/field-editor/new-row", test_new_row },
    { "/field-editor/form", test_form },
    { "/field-editor/rows", test_rows },
    { "/field-editor/typed-in-row", test_typed_in_row },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cairn_data_register ();
  cairn_ui_register ();

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, CairnTestCase, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
