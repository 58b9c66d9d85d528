/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "cairn-data.h"
#include "cairn-named-widgets.h"
#include "cairn-review-page.h"
#include "cairn-test-case.h"
#include "cairn-ui.h"

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
expand_all (GtkWidget *widget)
{
  if (ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    expand_all (child);
}

static void
add_row (CairnTestCase   *fixture,
         CairnEntityKind  kind,
         const char      *first,
         const char      *text,
         const char      *second,
         const char      *other)
{
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, fixture->uuid, NULL);
  CairnChange *change = cairn_change_set_insert (changes, kind, NULL);

  cairn_change_set_field_text (change, "case", fixture->uuid);
  cairn_change_set_field_text (change, first, text);
  cairn_change_set_field_text (change, second, other);
  if (kind == CAIRN_ENTITY_FACTOR)
    {
      cairn_change_set_field_text (change, "entry", "prematurity");
      cairn_change_set_field_text (change, "scale", "2018");
      cairn_change_set_field_text (change, "modifiable", "not_judged");
      cairn_change_set_field_integer (change, "relevance", 2);
    }
  cairn_test_case_write (fixture, changes);
}

/* Every field, button and row of every stage says what it is, those of rows that open too. */
static void
test_stage (CairnTestCase *fixture,
            gconstpointer  data)
{
  CairnReviewPage *page = NULL;

  add_row (fixture, CAIRN_ENTITY_EXTERNAL_REFERENCE, "kind", "coroner", "reference", CAIRN_TEST_MARKUP);
  add_row (fixture, CAIRN_ENTITY_LEARNING_POINT, "theme", "escalation", "source", "panel");
  add_row (fixture, CAIRN_ENTITY_FACTOR, "version", "panel", "domain", "A");

  page = g_object_ref_sink (CAIRN_REVIEW_PAGE (cairn_review_page_new (fixture->session, fixture->uuid)));
  g_assert_true (cairn_review_page_show_stage (page, data));
  cairn_editing_set_show_names (cairn_review_page_get_editing (page), TRUE);
  expand_all (GTK_WIDGET (page));
  cairn_assert_all_named (GTK_WIDGET (page));
  g_assert_finalize_object (page);
}

int
main (int   argc,
      char *argv[])
{
  static const char * const stages[] = { "notification", "information", "jar", "cdrm", "panel", "after", "waits" };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cairn_data_register ();
  cairn_ui_register ();

  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      g_autofree char *path = g_strconcat ("/review/", stages[i], NULL);

      g_test_add (path, CairnTestCase, stages[i], set_up, test_stage, tear_down);
    }

  return g_test_run ();
}
