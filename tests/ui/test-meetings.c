/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "cairn-agenda-clock.h"
#include "cairn-agenda-export.h"
#include "cairn-data.h"
#include "cairn-loader.h"
#include "cairn-meeting-page.h"
#include "cairn-meetings-place.h"
#include "cairn-proposal.h"
#include "cairn-seat-row.h"
#include "cairn-test-session.h"
#include "cairn-test-widgets.h"
#include "cairn-ui.h"

/* The panel of the training register that is planned next: 180 minutes from 9:30, with 100 of them taken. */
#define NEXT_PANEL "2024-04-25"

typedef struct
{
  char               *folder;
  CairnSession       *session;
  GtkWidget          *window;
  CairnMeetingsPlace *place;
  CairnMeetingPage   *page;
  CairnAgendaDesk    *desk;
  CairnAgendaBuilder *builder;
} Fixture;

static char *
find_meeting (Fixture    *fixture,
              const char *day)
{
  g_autoptr(GError) error = NULL;
  char *uuid = cairn_register_find_meeting (cairn_session_get_reader (fixture->session), NULL, day, &error);

  g_assert_no_error (error);
  g_assert_nonnull (uuid);

  return uuid;
}

static CairnShelf *
get_shelf (Fixture *fixture)
{
  return cairn_case_shelf_get_shelf (cairn_agenda_builder_get_shelf (fixture->builder));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *uuid = NULL;

  fixture->folder = cairn_test_make_folder ();
  fixture->session = cairn_test_open_training (fixture->folder);
  fixture->window = gtk_window_new ();
  fixture->place = CAIRN_MEETINGS_PLACE (cairn_meetings_place_new ());
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->place));
  gtk_window_present (GTK_WINDOW (fixture->window));

  cairn_place_set_session (CAIRN_PLACE (fixture->place), fixture->session);
  uuid = find_meeting (fixture, NEXT_PANEL);
  fixture->page = cairn_meetings_place_open (fixture->place, uuid);
  fixture->builder = cairn_meeting_page_get_builder (fixture->page);
  fixture->desk = cairn_agenda_builder_get_desk (fixture->builder);
  cairn_wait_until (!cairn_shelf_get_loading (get_shelf (fixture)));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  g_object_add_weak_pointer (G_OBJECT (fixture->desk), (gpointer *) &fixture->desk);
  cairn_place_set_session (CAIRN_PLACE (fixture->place), NULL);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  cairn_session_close (fixture->session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->page);
  g_assert_null (fixture->desk);
  g_assert_finalize_object (fixture->session);
  cairn_test_remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static GListModel *
get_entries (Fixture *fixture)
{
  return G_LIST_MODEL (cairn_agenda_desk_get_entries (fixture->desk));
}

/* The entry at a place, which the list holds. */
static CairnAgendaEntry *
get_entry (Fixture *fixture,
           guint    index)
{
  g_autoptr(CairnAgendaEntry) entry = g_list_model_get_item (get_entries (fixture), index);

  g_assert_nonnull (entry);

  return entry;
}

static void
wait_for_desk (Fixture *fixture)
{
  cairn_wait_until (cairn_agenda_desk_is_idle (fixture->desk));
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  cairn_session_undo_finish (CAIRN_SESSION (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static void
undo (Fixture *fixture)
{
  gboolean done = FALSE;

  cairn_session_undo_async (fixture->session, cairn_place_get_subject (CAIRN_PLACE (fixture->place)), undone_cb, &done);
  cairn_wait_until (done);
}

/* The titles in the order of the register's own file, read anew. */
static char *
read_order (Fixture *fixture)
{
  g_autofree char *uuid = find_meeting (fixture, NEXT_PANEL);
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnAgenda) agenda = cairn_register_load_agenda (cairn_session_get_reader (fixture->session), uuid, &error);
  g_autoptr(GListModel) lines = NULL;
  g_autoptr(GString) order = g_string_new (NULL);

  g_assert_no_error (error);
  lines = cairn_agenda_list_lines (agenda);
  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(CairnAgendaLine) line = g_list_model_get_item (lines, i);

      g_string_append_printf (order, "%s|", cairn_agenda_line_get_title (line));
    }

  return g_string_free_and_steal (g_steal_pointer (&order));
}

static char *
join_entries (Fixture *fixture)
{
  g_autoptr(GString) order = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (get_entries (fixture)); i++)
    g_string_append_printf (order, "%s|", cairn_agenda_entry_get_title (get_entry (fixture, i)));

  return g_string_free_and_steal (g_steal_pointer (&order));
}

static void
assert_clock (Fixture    *fixture,
              const char *expected)
{
  g_assert_cmpstr (cairn_agenda_builder_get_clock (fixture->builder), ==, expected);
}

/* Each item begins when the one before ends, and the clock compares the sum with the booked time. */
static void
test_clock (Fixture       *fixture,
            gconstpointer  data)
{
  guint n_items = g_list_model_get_n_items (get_entries (fixture));
  int minute = 9 * 60 + 30;

  g_assert_cmpuint (n_items, ==, 11);
  for (guint i = 0; i < n_items; i++)
    {
      CairnAgendaEntry *entry = get_entry (fixture, i);
      g_autofree char *expected = g_strdup_printf ("%02d:%02d", minute / 60, minute % 60);

      g_assert_cmpuint (cairn_agenda_entry_get_number (entry), ==, i + 1);
      g_assert_cmpstr (cairn_agenda_entry_get_starts (entry), ==, expected);
      minute += cairn_agenda_entry_get_minutes (entry);
    }
  assert_clock (fixture, "Ends 11:10, 1 h 20 min to spare");

  cairn_agenda_desk_set_minutes (fixture->desk, cairn_agenda_entry_get_uuid (get_entry (fixture, 5)), 107);
  wait_for_desk (fixture);
  assert_clock (fixture, "Ends 12:42, 12 min over the booked time");
}

static void
press_alt_arrow (CairnAgendaRow *row,
                 int             steps)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (row), "row.move", "i", steps));
}

/* What Alt+Down asks for changes the order in the register and in the list, tells one splice of two rows, and
 * keeps the objects, the row and the keyboard; three presses without waiting move three places. */
static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  CairnAgendaList *list = cairn_agenda_builder_get_list (fixture->builder);
  CairnAgendaEntry *entry = get_entry (fixture, 5);
  CairnAgendaEntry *next = get_entry (fixture, 6);
  CairnAgendaRow *row = cairn_agenda_list_find_row (list, cairn_agenda_entry_get_uuid (entry));
  g_autofree char *before = read_order (fixture);
  g_autofree char *after = NULL;
  g_autofree char *shown = NULL;

  g_assert_true (cairn_agenda_entry_get_is_case (entry));
  gtk_widget_grab_focus (GTK_WIDGET (row));
  press_alt_arrow (row, 1);
  wait_for_desk (fixture);

  g_assert_true (get_entry (fixture, 6) == entry);
  g_assert_true (get_entry (fixture, 5) == next);
  g_assert_true (cairn_agenda_list_find_row (list, cairn_agenda_entry_get_uuid (entry)) == row);
  g_assert_cmpint (gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ==, 6);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == GTK_WIDGET (row));
  after = read_order (fixture);
  shown = join_entries (fixture);
  g_assert_cmpstr (after, !=, before);
  g_assert_cmpstr (after, ==, shown);

  press_alt_arrow (row, -1);
  press_alt_arrow (row, 1);
  press_alt_arrow (row, 1);
  wait_for_desk (fixture);
  g_assert_true (get_entry (fixture, 7) == entry);
}

static void
log_splice_cb (GString *log,
               guint    position,
               guint    removed,
               guint    added)
{
  g_string_append_printf (log, "%u-%u+%u ", position, removed, added);
}

/* A move is told as the one splice between what stays, and new minutes as none. */
static void
test_splices (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr(GString) log = g_string_new (NULL);
  const char *uuid = cairn_agenda_entry_get_uuid (get_entry (fixture, 5));
  gulong handler = g_signal_connect_swapped (get_entries (fixture), "items-changed", G_CALLBACK (log_splice_cb), log);

  cairn_agenda_desk_set_minutes (fixture->desk, uuid, 30);
  wait_for_desk (fixture);
  g_assert_cmpstr (log->str, ==, "");
  cairn_agenda_desk_move_by (fixture->desk, uuid, 1);
  wait_for_desk (fixture);
  g_assert_cmpstr (log->str, ==, "5-2+2 ");
  cairn_agenda_desk_move_to (fixture->desk, uuid, 8);
  wait_for_desk (fixture);
  g_assert_cmpstr (log->str, ==, "5-2+2 6-3+3 ");

  g_signal_handler_disconnect (get_entries (fixture), handler);
}

/* A case goes from the shelf to the agenda and back; undo brings each step back. */
static void
test_add_and_remove (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(CairnShelfCase) item = g_list_model_get_item (G_LIST_MODEL (get_shelf (fixture)), 0);
  g_autofree char *before = read_order (fixture);
  g_autofree char *after = NULL;
  guint n_ready = cairn_shelf_count (get_shelf (fixture), CAIRN_READY);
  guint n_items = g_list_model_get_n_items (get_entries (fixture));
  const char *uuid = NULL;

  g_assert_cmpint (cairn_shelf_case_get_readiness (item), ==, CAIRN_READY);
  cairn_agenda_desk_add_case (fixture->desk, cairn_shelf_case_get_review (item), NULL);
  wait_for_desk (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (get_entries (fixture)), ==, n_items + 1);
  g_assert_cmpuint (cairn_shelf_count (get_shelf (fixture), CAIRN_READY), ==, n_ready - 1);
  /* After the cases that were there, before the business that closes the meeting. */
  g_assert_cmpstr (cairn_agenda_entry_get_title (get_entry (fixture, 9)), ==, cairn_shelf_case_get_reference (item));
  assert_clock (fixture, "Ends 11:30, 1 h to spare");

  uuid = cairn_agenda_entry_get_uuid (get_entry (fixture, 9));
  cairn_agenda_desk_remove (fixture->desk, uuid);
  wait_for_desk (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (get_entries (fixture)), ==, n_items);
  g_assert_cmpuint (cairn_shelf_count (get_shelf (fixture), CAIRN_READY), ==, n_ready);

  undo (fixture);
  g_assert_cmpstr (cairn_agenda_entry_get_title (get_entry (fixture, 9)), ==, cairn_shelf_case_get_reference (item));
  undo (fixture);
  after = read_order (fixture);
  g_assert_cmpstr (after, ==, before);
}

static char *
propose (Fixture *fixture,
         int     *minutes)
{
  g_autoptr(GListModel) reviews = cairn_shelf_list_reviews (get_shelf (fixture));
  g_autoptr(GListModel) proposals = cairn_agenda_propose (cairn_agenda_desk_get_agenda (fixture->desk), reviews,
                                                          cairn_agenda_desk_get_today (fixture->desk));
  g_autoptr(GString) text = g_string_new (NULL);

  *minutes = 0;
  for (guint i = 0; i < g_list_model_get_n_items (proposals); i++)
    {
      g_autoptr(CairnProposal) proposal = g_list_model_get_item (proposals, i);

      g_assert_cmpstr (cairn_proposal_get_why (proposal), !=, "");
      g_string_append_printf (text, "%s|", cairn_review_get_reference (cairn_proposal_get_review (proposal)));
      *minutes += cairn_proposal_get_minutes (proposal);
    }
  cairn_agenda_desk_add_cases (fixture->desk, proposals);
  wait_for_desk (fixture);

  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* The same cases are proposed each time, they fit into the booked time, and one undo takes them all off. */
static void
test_propose (Fixture       *fixture,
              gconstpointer  data)
{
  int minutes = 0;
  g_autofree char *first = propose (fixture, &minutes);
  g_autofree char *second = NULL;

  g_assert_cmpint (minutes, >, 0);
  g_assert_cmpint (minutes, <=, 80);
  g_assert_cmpint (cairn_agenda_get_spare_minutes (cairn_agenda_desk_get_agenda (fixture->desk)), ==, 80 - minutes);
  g_assert_cmpuint (g_list_model_get_n_items (get_entries (fixture)), >, 11);

  undo (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (get_entries (fixture)), ==, 11);
  second = propose (fixture, &minutes);
  g_assert_cmpstr (second, ==, first);
}

/* An item goes to another meeting, where it is found, and comes back with undo. */
static void
test_send (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *june = find_meeting (fixture, "2024-06-27");
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnAgenda) other = cairn_session_get_agenda (fixture->session, june, &error);
  GListModel *items = cairn_aggregate_get_records (CAIRN_AGGREGATE (other), CAIRN_ENTITY_AGENDA_ITEM);

  g_assert_no_error (error);
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 0);
  cairn_agenda_desk_send (fixture->desk, cairn_agenda_entry_get_uuid (get_entry (fixture, 5)), june);
  wait_for_desk (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (get_entries (fixture)), ==, 10);

  undo (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (items), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (get_entries (fixture)), ==, 11);
}

/* Every case that is not ready names what is in the way; every ready one says since when. */
static void
test_shelf (Fixture       *fixture,
            gconstpointer  data)
{
  CairnShelf *shelf = get_shelf (fixture);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (shelf));
  guint n_ready = cairn_shelf_count (shelf, CAIRN_READY);

  g_assert_cmpuint (n_ready, >, 0);
  g_assert_cmpuint (cairn_shelf_count (shelf, CAIRN_NEARLY_READY), >, 0);
  g_assert_cmpuint (cairn_shelf_count (shelf, CAIRN_NOT_READY), >, 0);
  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(CairnShelfCase) item = g_list_model_get_item (G_LIST_MODEL (shelf), i);

      g_assert_cmpint (cairn_shelf_case_get_readiness (item) == CAIRN_READY, ==, i < n_ready);
      g_assert_cmpint (g_str_has_prefix (cairn_shelf_case_get_state (item), "Ready since"), ==, i < n_ready);
      g_assert_cmpstr (cairn_shelf_case_get_state (item), !=, "");
    }
}

/* Before its day a meeting hears who will come; only of who comes is there more to say, and nothing opens by itself. */
static void
test_attendance (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWidget *row = cairn_test_find (GTK_WIDGET (fixture->page), CAIRN_TYPE_SEAT_ROW, "Dr Hesper Quayle");
  GtkWidget *answer = NULL;

  g_assert_nonnull (row);
  answer = cairn_test_find (row, GTK_TYPE_DROP_DOWN, NULL);
  g_assert_true (cairn_test_shows (answer, "No answer"));
  g_assert_false (adw_expander_row_get_enable_expansion (ADW_EXPANDER_ROW (row)));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (answer), 1);
  cairn_wait_until (cairn_session_get_state (fixture->session) == CAIRN_SESSION_SAVED &&
                    adw_expander_row_get_enable_expansion (ADW_EXPANDER_ROW (row)));
  g_assert_true (cairn_test_shows (answer, "Will come"));
  g_assert_false (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (row)));
  g_assert_nonnull (cairn_test_find (GTK_WIDGET (fixture->page), ADW_TYPE_ACTION_ROW, "1 person is expected"));
}

/* A row says its place, time, title and minutes to who cannot see it, and follows a move. */
static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  CairnAgendaEntry *entry = get_entry (fixture, 0);
  GtkAccessible *row = GTK_ACCESSIBLE (cairn_agenda_list_find_row (cairn_agenda_builder_get_list (fixture->builder),
                                                                   cairn_agenda_entry_get_uuid (entry)));

  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Item 1, 09:30, Welcome, apologies and quorum, 5 minutes");
  cairn_agenda_desk_move_by (fixture->desk, cairn_agenda_entry_get_uuid (entry), 1);
  wait_for_desk (fixture);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Item 2, 09:32, Welcome, apologies and quorum, 5 minutes");
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (cairn_agenda_export_write_finish (CAIRN_SESSION (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

/* The agenda is written as a PDF. */
static void
test_export (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "agenda.pdf", NULL);
  g_autofree char *text = NULL;
  gboolean done = FALSE;

  cairn_agenda_export_write_async (fixture->session, cairn_agenda_desk_get_agenda (fixture->desk), path, exported_cb,
                                   &done);
  cairn_wait_until (done);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_true (g_str_has_prefix (text, "%PDF"));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cairn_data_register ();
  cairn_ui_register ();

  g_test_add ("/meetings/clock", Fixture, NULL, set_up, test_clock, tear_down);
  g_test_add ("/meetings/move", Fixture, NULL, set_up, test_move, tear_down);
  g_test_add ("/meetings/splices", Fixture, NULL, set_up, test_splices, tear_down);
  g_test_add ("/meetings/add-and-remove", Fixture, NULL, set_up, test_add_and_remove, tear_down);
  g_test_add ("/meetings/propose", Fixture, NULL, set_up, test_propose, tear_down);
  g_test_add ("/meetings/send", Fixture, NULL, set_up, test_send, tear_down);
  g_test_add ("/meetings/shelf", Fixture, NULL, set_up, test_shelf, tear_down);
  g_test_add ("/meetings/attendance", Fixture, NULL, set_up, test_attendance, tear_down);
  g_test_add ("/meetings/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/meetings/export", Fixture, NULL, set_up, test_export, tear_down);

  return g_test_run ();
}
