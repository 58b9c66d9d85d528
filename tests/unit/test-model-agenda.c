/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-model-agenda"

#include "config.h"

#include "cairn-agenda-clock.h"
#include "cairn-agenda-items.h"
#include "cairn-agenda-move.h"
#include "cairn-error.h"
#include "cairn-proposal.h"
#include "model-fixture.h"

#define TODAY fixture_day ("2024-04-15")

static void
assert_refused (CairnChangeSet **changes,
                GError         **error,
                const char      *message)
{
  g_assert_null (*changes);
  g_assert_error (*error, CAIRN_ERROR, CAIRN_ERROR_REFUSED);
  g_assert_cmpstr ((*error)->message, ==, message);
  g_clear_error (error);
}

static void
apply (CairnAgenda     *agenda,
       CairnChangeSet **changes,
       GError         **error)
{
  g_assert_no_error (*error);
  g_assert_nonnull (*changes);
  cairn_aggregate_apply (CAIRN_AGGREGATE (agenda), *changes);
  g_clear_object (changes);
}

/* An item of a part: "b" for business, "c" for a case, called by its title. */
static CairnAgendaItem *
add_item (CairnAgenda *agenda,
          const char  *part,
          const char  *title,
          const char  *position,
          const char  *minutes)
{
  return CAIRN_AGENDA_ITEM (fixture_add (agenda, CAIRN_ENTITY_AGENDA_ITEM, "part", part, "title", title,
                                         "position", position, "planned_minutes", minutes, NULL));
}

static char *
join_lines (CairnAgenda *agenda,
            gboolean     with_times)
{
  g_autoptr(GListModel) lines = cairn_agenda_list_lines (agenda);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(CairnAgendaLine) line = g_list_model_get_item (lines, i);

      g_assert_cmpuint (cairn_agenda_line_get_number (line), ==, i + 1);
      g_string_append_printf (text, "%s%s%s%s", i == 0 ? "" : "|", with_times ? cairn_agenda_line_get_starts (line) : "",
                              with_times ? " " : "", cairn_agenda_line_get_title (line));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_order (CairnAgenda *agenda,
              const char  *expected)
{
  g_autofree char *titles = join_lines (agenda, FALSE);

  g_assert_cmpstr (titles, ==, expected);
}

static CairnReview *
case_new (const char *reference)
{
  CairnReview *review = fixture_review_new ();

  fixture_set_case (review, "reference", reference);
  fixture_make_ready (review);

  return review;
}

/* The store adds the cases of an agenda for their references. */
static void
hold_case (CairnAgenda *agenda,
           CairnReview *review)
{
  g_autoptr(CairnRecord) copy = cairn_record_copy (CAIRN_RECORD (cairn_review_get_case (review)));

  cairn_aggregate_add (CAIRN_AGGREGATE (agenda), copy);
}

/* The clock runs on from item to item, and tells the end and what is left. */
static void
test_clock (void)
{
  static const struct
  {
    const char *starts_at;
    const char *booked;
    const char *used;
    const char *lines;
    const char *sentence;
  } cases[] = {
    { "09:30", "180", NULL, "09:30 Welcome|09:35 A|10:00 Business", "Ends 10:10, 2 h 20 min to spare" },
    { "09:30", "40", NULL, "09:30 Welcome|09:35 A|10:00 Business", "Ends 10:10, 0 min to spare" },
    { "09:30", "35", NULL, "09:30 Welcome|09:35 A|10:00 Business", "Ends 10:10, 5 min over the booked time" },
    { "09:30", "180", "60", "09:30 Welcome|09:35 A|10:35 Business", "Ends 10:45, 1 h 45 min to spare" },
    { "23:50", NULL, NULL, "23:50 Welcome|23:55 A|00:20 Business", "Ends 00:30" },
    { NULL, NULL, NULL, " Welcome| A| Business", "Takes 40 min" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CairnAgenda) agenda = fixture_agenda_new ("2024-04-25");
      g_autofree char *lines = NULL;
      g_autofree char *sentence = NULL;
      CairnMeeting *meeting = cairn_agenda_get_meeting (agenda);

      fixture_set (meeting, "starts_at", cases[i].starts_at);
      fixture_set (meeting, "booked_minutes", cases[i].booked);
      add_item (agenda, "business", "Business", "30", "10");
      fixture_set (add_item (agenda, "cases", "A", "20", "25"), "used_minutes", cases[i].used);
      add_item (agenda, "business", "Welcome", "10", "5");
      lines = join_lines (agenda, TRUE);
      sentence = cairn_agenda_describe_clock (agenda);
      g_assert_cmpstr (lines, ==, cases[i].lines);
      g_assert_cmpstr (sentence, ==, cases[i].sentence);
    }
}

/* The business of every meeting comes with its time and place, once. */
static void
test_usual (void)
{
  CairnAgenda *agenda = fixture_agenda_new ("2024-04-25");
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  add_item (agenda, "cases", "A", "0", "20");
  changes = cairn_agenda_add_usual_items (agenda, &error);
  apply (agenda, &changes, &error);
  assert_order (agenda, "Welcome, apologies and quorum|Confidentiality|Declarations of interest|Minutes of the last meeting|"
                        "Matters arising and actions|A|Late forms and escalation|Open cases and time taken|"
                        "Any other business|Next meeting and papers");
  g_assert_cmpint (cairn_agenda_get_total_minutes (agenda), ==, 65);

  changes = cairn_agenda_add_usual_items (agenda, &error);
  g_assert_cmpuint (cairn_change_set_get_length (changes), ==, 0);
  g_assert_finalize_object (agenda);
}

/* Other business finds its place, and must say what it is. */
static void
test_business (void)
{
  CairnAgenda *agenda = fixture_agenda_new ("2024-04-25");
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  add_item (agenda, "cases", "A", "0", "20");
  changes = cairn_agenda_add_business (agenda, "annual_report", NULL, 0, &error);
  apply (agenda, &changes, &error);
  changes = cairn_agenda_add_business (agenda, "welcome", NULL, 7, &error);
  apply (agenda, &changes, &error);
  changes = cairn_agenda_add_business (agenda, NULL, "A talk", 0, &error);
  apply (agenda, &changes, &error);
  changes = cairn_agenda_add_business (agenda, "learning", NULL, 0, &error);
  apply (agenda, &changes, &error);
  assert_order (agenda, "Welcome, apologies and quorum|A|Learning to share|Annual report|A talk");
  g_assert_cmpint (cairn_agenda_get_total_minutes (agenda), ==, 20 + 10 + 7 + 5 + 10);

  changes = cairn_agenda_add_business (agenda, "welcome", NULL, 0, &error);
  assert_refused (&changes, &error, "This item is on the agenda already.");
  changes = cairn_agenda_add_business (agenda, NULL, " ", 0, &error);
  assert_refused (&changes, &error, "Say what the item is about.");
  g_assert_finalize_object (agenda);
}

/* A case joins the other cases once, with the time the kind of meeting gives it. */
static void
test_case (void)
{
  CairnAgenda *agenda = fixture_agenda_new ("2024-04-25");
  g_autoptr(CairnReview) first = case_new ("2324-001");
  g_autoptr(CairnReview) second = case_new ("2324-002");
  g_autoptr(CairnReview) twin = case_new ("2324-003");
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) items = NULL;
  CairnAgendaItem *item = NULL;

  hold_case (agenda, first);
  hold_case (agenda, second);
  hold_case (agenda, twin);
  fixture_set (add_item (agenda, "business", "Welcome", "0", "5"), "business", "welcome");
  changes = cairn_agenda_add_business (agenda, "other_business", NULL, 0, &error);
  apply (agenda, &changes, &error);

  changes = cairn_agenda_add_case (agenda, first, 0, "Ready", &error);
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_AGENDA_ITEM, "why"), ==, "Ready");
  g_assert_cmpstr (fixture_text (changes, CAIRN_ENTITY_ITEM_CASE, "case"), ==,
                   cairn_aggregate_get_uuid (CAIRN_AGGREGATE (first)));
  apply (agenda, &changes, &error);
  changes = cairn_agenda_add_case (agenda, second, 15, NULL, &error);
  apply (agenda, &changes, &error);
  g_assert_cmpint (cairn_agenda_get_total_minutes (agenda), ==, 5 + 5 + 20 + 15);

  changes = cairn_agenda_add_case (agenda, first, 0, NULL, &error);
  assert_refused (&changes, &error, "2324-001 is on this agenda already.");

  assert_order (agenda, "Welcome|2324-001|2324-002|Any other business");

  items = cairn_agenda_sort_items (agenda);
  item = g_ptr_array_index (items, 2);
  changes = cairn_agenda_join_case (agenda, item, twin, &error);
  apply (agenda, &changes, &error);
  changes = cairn_agenda_join_case (agenda, item, twin, &error);
  assert_refused (&changes, &error, "2324-003 is on this agenda already.");
  g_assert_cmpint (cairn_agenda_get_total_minutes (agenda), ==, 5 + 5 + 20 + 15);
  assert_order (agenda, "Welcome|2324-001|2324-002, 2324-003|Any other business");
  g_clear_pointer (&items, g_ptr_array_unref);
  g_assert_finalize_object (agenda);
}

/* What is finalised, not accepted, or at a cancelled meeting stays off. */
static void
test_case_refused (void)
{
  CairnAgenda *agenda = fixture_agenda_new ("2024-04-25");
  g_autoptr(CairnReview) review = case_new ("2324-001");
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  fixture_set_case (review, "status", "notified");
  fixture_set (cairn_agenda_get_meeting (agenda), "status", "cancelled");
  changes = cairn_agenda_add_case (agenda, review, 0, NULL, &error);
  assert_refused (&changes, &error, "The meeting was cancelled.\n2324-001 is not accepted for review.");

  fixture_set (cairn_agenda_get_meeting (agenda), "status", "planned");
  fixture_set_case (review, "status", "accepted");
  fixture_add (review, CAIRN_ENTITY_FINALISATION, "kind", "finalised", "sequence", "1", "happened_on", "2024-04-01", NULL);
  changes = cairn_agenda_add_case (agenda, review, 0, NULL, &error);
  assert_refused (&changes, &error, "2324-001 has been finalised already.");
  g_assert_finalize_object (agenda);
}

/* Items move by dragging or a step at a time, and the cases stay together. */
static void
test_move (void)
{
  CairnAgenda *agenda = fixture_agenda_new ("2024-04-25");
  CairnAgendaItem *welcome = add_item (agenda, "business", "Welcome", "0", "5");
  CairnAgendaItem *minutes = add_item (agenda, "business", "Minutes", "10", "5");
  CairnAgendaItem *a = add_item (agenda, "cases", "A", "20", "20");
  CairnAgendaItem *b = add_item (agenda, "cases", "B", "30", "20");
  CairnAgendaItem *c = add_item (agenda, "cases", "C", "40", "20");
  CairnAgendaItem *other = add_item (agenda, "business", "Other", "50", "5");
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  changes = cairn_agenda_move_by (agenda, c, -1, &error);
  g_assert_cmpuint (cairn_change_set_get_length (changes), ==, 2);
  apply (agenda, &changes, &error);
  assert_order (agenda, "Welcome|Minutes|A|C|B|Other");

  /* Business passes all of the cases. */
  changes = cairn_agenda_move_by (agenda, other, -1, &error);
  apply (agenda, &changes, &error);
  assert_order (agenda, "Welcome|Minutes|Other|A|C|B");
  changes = cairn_agenda_move_by (agenda, other, 1, &error);
  apply (agenda, &changes, &error);
  assert_order (agenda, "Welcome|Minutes|A|C|B|Other");
  changes = cairn_agenda_move_by (agenda, minutes, 1, &error);
  apply (agenda, &changes, &error);
  assert_order (agenda, "Welcome|A|C|B|Minutes|Other");

  changes = cairn_agenda_move_item (agenda, b, 1, &error);
  apply (agenda, &changes, &error);
  assert_order (agenda, "Welcome|B|A|C|Minutes|Other");
  changes = cairn_agenda_move_item (agenda, welcome, 99, &error);
  apply (agenda, &changes, &error);
  assert_order (agenda, "B|A|C|Minutes|Other|Welcome");

  changes = cairn_agenda_move_item (agenda, welcome, 1, &error);
  assert_refused (&changes, &error, "The cases stay together, and business stands before or after them.");
  changes = cairn_agenda_move_item (agenda, a, 4, &error);
  assert_refused (&changes, &error, "The cases stay together, and business stands before or after them.");
  changes = cairn_agenda_move_by (agenda, c, 1, &error);
  assert_refused (&changes, &error, "The cases stay together, and business stands before or after them.");
  changes = cairn_agenda_move_by (agenda, b, -1, &error);
  assert_refused (&changes, &error, "This is the first item.");
  changes = cairn_agenda_move_by (agenda, welcome, 1, &error);
  assert_refused (&changes, &error, "This is the last item.");
  changes = cairn_agenda_move_item (agenda, welcome, 5, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cairn_change_set_get_length (changes), ==, 0);
  g_assert_finalize_object (agenda);
}

/* An item goes with the links of its cases, unless it was discussed. */
static void
test_remove (void)
{
  CairnAgenda *agenda = fixture_agenda_new ("2024-04-25");
  CairnAgendaItem *item = add_item (agenda, "cases", "A", "0", "20");
  g_autoptr(CairnReview) review = case_new ("2324-001");
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  changes = cairn_agenda_join_case (agenda, item, review, &error);
  apply (agenda, &changes, &error);
  g_assert_true (cairn_agenda_has_case (agenda, cairn_aggregate_get_uuid (CAIRN_AGGREGATE (review))));
  changes = cairn_agenda_set_outcome (agenda, item, "discussed", NULL, 25, &error);
  apply (agenda, &changes, &error);
  g_assert_cmpint (cairn_agenda_get_total_minutes (agenda), ==, 25);
  changes = cairn_agenda_remove_item (agenda, item, &error);
  assert_refused (&changes, &error, "This item was discussed, so it stays on the agenda.");

  changes = cairn_agenda_set_outcome (agenda, item, NULL, NULL, -1, &error);
  apply (agenda, &changes, &error);
  changes = cairn_agenda_remove_item (agenda, item, &error);
  g_assert_cmpuint (cairn_change_set_get_length (changes), ==, 2);
  apply (agenda, &changes, &error);
  g_assert_false (cairn_agenda_has_case (agenda, cairn_aggregate_get_uuid (CAIRN_AGGREGATE (review))));
  assert_order (agenda, "");
  g_assert_finalize_object (agenda);
}

/* A case is deferred with a reason. */
static void
test_defer (void)
{
  CairnAgenda *agenda = fixture_agenda_new ("2024-04-25");
  CairnAgendaItem *item = add_item (agenda, "cases", "A", "0", "20");
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  changes = cairn_agenda_set_outcome (agenda, item, "deferred", "", -1, &error);
  assert_refused (&changes, &error, "Say why it is deferred.");
  changes = cairn_agenda_set_outcome (agenda, item, "deferred", "The doctor was away", -1, &error);
  apply (agenda, &changes, &error);
  g_assert_cmpstr (cairn_record_get_text (CAIRN_RECORD (item), "outcome_reason"), ==, "The doctor was away");
  g_assert_finalize_object (agenda);
}

/* A proposal fills the time that is left: the theme first, then what has been ready longest. */
static void
test_propose (void)
{
  CairnAgenda *agenda = fixture_agenda_new ("2024-04-25");
  g_autoptr(GListStore) reviews = g_list_store_new (CAIRN_TYPE_REVIEW);
  g_autoptr(CairnReview) late = case_new ("2324-001");
  g_autoptr(CairnReview) early = case_new ("2324-002");
  g_autoptr(CairnReview) themed = case_new ("2324-003");
  g_autoptr(CairnReview) waiting = case_new ("2324-004");
  g_autoptr(CairnReview) elsewhere = case_new ("2324-005");
  g_autoptr(GListModel) proposals = NULL;
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;
  CairnReview *const all[] = { late, early, themed, waiting, elsewhere };
  CairnRecord *meeting = NULL;

  fixture_set_stage (early, "cdrm_report_on", "2024-03-21");
  fixture_set_case (themed, "planned_theme", "Neonatal");
  fixture_add (waiting, CAIRN_ENTITY_WAIT, "kind", "inquest", "from_date", "2024-02-01", "blocks", "panel", NULL);
  meeting = fixture_add (elsewhere, CAIRN_ENTITY_MEETING, "kind", "panel", "status", "planned", "held_on", "2024-06-01", NULL);
  fixture_add (elsewhere, CAIRN_ENTITY_AGENDA_ITEM, "meeting", cairn_record_get_uuid (meeting), "part", "cases", NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_list_store_append (reviews, all[i]);
      hold_case (agenda, all[i]);
    }

  fixture_set (cairn_agenda_get_meeting (agenda), "theme", "Neonatal");
  fixture_set (cairn_agenda_get_meeting (agenda), "booked_minutes", "60");
  proposals = cairn_agenda_propose (agenda, G_LIST_MODEL (reviews), TODAY);
  for (guint i = 0; i < g_list_model_get_n_items (proposals); i++)
    {
      g_autoptr(CairnProposal) proposal = g_list_model_get_item (proposals, i);

      g_string_append_printf (text, "%s %d %s|", cairn_review_get_reference (cairn_proposal_get_review (proposal)),
                              cairn_proposal_get_minutes (proposal), cairn_proposal_get_why (proposal));
    }
  g_assert_cmpstr (text->str, ==, "2324-003 20 Kept for this theme; ready since 27 March 2024|"
                                  "2324-002 20 Ready since 21 March 2024 (25 days)|"
                                  "2324-001 20 Ready since 27 March 2024 (19 days)|");

  changes = cairn_agenda_accept_proposal (agenda, proposals, &error);
  apply (agenda, &changes, &error);
  assert_order (agenda, "2324-003|2324-002|2324-001");
  g_clear_object (&proposals);
  proposals = cairn_agenda_propose (agenda, G_LIST_MODEL (reviews), TODAY);
  g_assert_cmpuint (g_list_model_get_n_items (proposals), ==, 0);
  g_assert_finalize_object (agenda);
}

/* A case that does not fit in the time left is not proposed: a minute decides. */
static void
test_propose_border (void)
{
  static const struct
  {
    const char *booked;
    guint       n_proposals;
  } cases[] = { { "39", 1 }, { "40", 2 }, { "19", 0 }, { NULL, 2 } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(CairnAgenda) agenda = fixture_agenda_new ("2024-04-25");
      g_autoptr(GListStore) reviews = g_list_store_new (CAIRN_TYPE_REVIEW);
      g_autoptr(CairnReview) first = case_new ("2324-001");
      g_autoptr(CairnReview) second = case_new ("2324-002");
      g_autoptr(GListModel) proposals = NULL;

      g_list_store_append (reviews, first);
      g_list_store_append (reviews, second);
      fixture_set (cairn_agenda_get_meeting (agenda), "booked_minutes", cases[i].booked);
      proposals = cairn_agenda_propose (agenda, G_LIST_MODEL (reviews), TODAY);
      g_assert_cmpuint (g_list_model_get_n_items (proposals), ==, cases[i].n_proposals);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/agenda/clock", test_clock);
  g_test_add_func ("/model/agenda/usual", test_usual);
  g_test_add_func ("/model/agenda/business", test_business);
  g_test_add_func ("/model/agenda/case", test_case);
  g_test_add_func ("/model/agenda/case-refused", test_case_refused);
  g_test_add_func ("/model/agenda/move", test_move);
  g_test_add_func ("/model/agenda/remove", test_remove);
  g_test_add_func ("/model/agenda/defer", test_defer);
  g_test_add_func ("/model/agenda/propose", test_propose);
  g_test_add_func ("/model/agenda/propose-border", test_propose_border);

  return g_test_run ();
}
