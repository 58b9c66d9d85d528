/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <adwaita.h>

#include "cairn-data.h"
#include "cairn-named-widgets.h"
#include "cairn-table-definition.h"
#include "cairn-test-report.h"
#include "cairn-ui.h"

/* Everything that can have the keyboard says what it is: in the report, in its contents and on the check page. */
static void
test_named (gconstpointer data)
{
  CairnTestReport *fixture = (CairnTestReport *) data;
  GtkWindow *window = cairn_test_report_present (fixture);

  cairn_assert_all_named (GTK_WIDGET (window));
  gtk_widget_activate_action (GTK_WIDGET (fixture->place), "report.show-checks", NULL);
  for (guint i = 0; i < 50; i++)
    g_main_context_iteration (NULL, FALSE);
  cairn_assert_all_named (GTK_WIDGET (window));
  cairn_test_report_put_away (fixture, window);
}

/* A screen reader hears the number and title of every table: as a heading of the third level and as the name of its
 * figures. */
static void
test_titles (gconstpointer data)
{
  CairnTestReport *fixture = (CairnTestReport *) data;
  GListModel *definitions = cairn_table_definition_list ();

  for (guint i = 0; i < g_list_model_get_n_items (definitions); i++)
    {
      g_autoptr(CairnTableDefinition) definition = g_list_model_get_item (definitions, i);
      const char *name = cairn_table_definition_get_name (definition);
      CairnReportTable *table = cairn_report_view_find_table (fixture->place->view, name);
      g_autofree char *title = cairn_report_dup_table_title (cairn_report_table_get_table (table));
      GtkWidget *heading = cairn_test_report_find_label (GTK_WIDGET (table), title);
      GtkWidget *figures = GTK_WIDGET (cairn_report_table_get_view (table));

      gtk_test_accessible_assert_role (heading, GTK_ACCESSIBLE_ROLE_HEADING);
      gtk_test_accessible_assert_property (heading, GTK_ACCESSIBLE_PROPERTY_LEVEL, 3);
      gtk_test_accessible_assert_role (figures, GTK_ACCESSIBLE_ROLE_GRID);
      gtk_test_accessible_assert_property (figures, GTK_ACCESSIBLE_PROPERTY_LABEL, title);
    }
}

int
main (int   argc,
      char *argv[])
{
  CairnTestReport fixture = { 0 };
  int code = 0;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  cairn_data_register ();
  cairn_ui_register ();

  cairn_test_report_set_up (&fixture, "training");
  g_test_add_data_func ("/report/named", &fixture, test_named);
  g_test_add_data_func ("/report/titles", &fixture, test_titles);

  code = g_test_run ();
  cairn_test_report_tear_down (&fixture, "training");

  return code;
}
