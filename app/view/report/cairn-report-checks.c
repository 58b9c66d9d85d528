/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-report-checks.h"

#include <glib/gi18n.h>

#include "cairn-feedback.h"
#include "cairn-place.h"
#include "cairn-report-check.h"
#include "cairn-table-check.h"

/**
 * CairnReportChecks:
 *
 * The check page of the annual report: every sum and every denominator, whether it
 * holds, those that do not first. A row activates `report.show-table` with the name
 * of its table.
 */
struct _CairnReportChecks
{
  AdwBin            parent_instance;

  GtkLabel         *title;
  GtkLabel         *sentence;
  GtkSearchEntry   *search;
  GtkToggleButton  *failures;
  GtkLabel         *count;
  GtkStack         *pages;
  GtkListView      *list;

  CairnReport      *report;  /* (owned) (nullable) */
  GtkFilter        *filter;  /* (owned) */
  GtkSorter        *sorter;  /* (owned) */
  GListModel       *shown;   /* (unowned) (nullable): what the list shows; it owns it */
  char             *folded;  /* (owned): what is searched for */
  gboolean          compact;
};

G_DEFINE_FINAL_TYPE (CairnReportChecks, cairn_report_checks, ADW_TYPE_BIN)

typedef enum
{
  PROP_COMPACT = 1,
} CairnReportChecksProperty;

static GParamSpec *props[PROP_COMPACT + 1];

static gboolean
matches (CairnReportChecks *self,
         CairnCheckLine    *line)
{
  g_autofree char *place = cairn_report_check_dup_place (self->report, line);
  g_autofree char *text = g_strjoin ("\n", place, cairn_check_line_get_sentence (line), NULL);
  g_autofree char *folded = g_utf8_casefold (text, -1);

  return strstr (folded, self->folded) != NULL;
}

static gboolean
is_wanted (gpointer item,
           gpointer user_data)
{
  CairnReportChecks *self = user_data;

  if (gtk_toggle_button_get_active (self->failures) && cairn_check_line_get_passed (item))
    return FALSE;

  return self->report == NULL || *self->folded == '\0' || matches (self, item);
}

static int
compare_lines (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  return cairn_check_line_get_passed ((gpointer) a) - cairn_check_line_get_passed ((gpointer) b);
}

static void
choose_page (CairnReportChecks *self)
{
  GListModel *lines = self->report != NULL ? cairn_report_get_checks (self->report) : NULL;
  guint n_all = lines != NULL ? g_list_model_get_n_items (lines) : 0;
  guint n_shown = self->shown != NULL ? g_list_model_get_n_items (self->shown) : 0;
  g_autofree char *text = NULL;

  if (n_shown == n_all)
    text = g_strdup_printf (ngettext ("%u check", "%u checks", n_all), n_all);
  else
    /* Translators: how many checks are shown, and how many there are */
    text = g_strdup_printf (ngettext ("%1$u of %2$u check", "%1$u of %2$u checks", n_all), n_shown, n_all);
  gtk_label_set_label (self->count, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "checks.copy", n_shown > 0);

  if (n_all == 0)
    gtk_stack_set_visible_child_name (self->pages, "none");
  else
    gtk_stack_set_visible_child_name (self->pages, n_shown == 0 ? "no-match" : "list");
}

static void
narrowed_cb (CairnReportChecks *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));

  g_free (self->folded);
  self->folded = g_utf8_casefold (text, -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  choose_page (self);
}

static void
clear_cb (CairnReportChecks *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_toggle_button_set_active (self->failures, FALSE);
}

static void
setup_cb (CairnReportChecks *self,
          GtkListItem       *item)
{
  GtkWidget *row = cairn_report_check_new ();

  g_object_bind_property (self, "compact", row, "compact", G_BINDING_SYNC_CREATE);
  gtk_list_item_set_child (item, row);
}

/* A row is heard as one: whether it holds, where, and what. */
static void
bind_cb (CairnReportChecks *self,
         GtkListItem       *item)
{
  CairnCheckLine *line = gtk_list_item_get_item (item);
  g_autofree char *place = cairn_report_check_dup_place (self->report, line);
  /* Translators: whether a sum holds, then table and year, then what was compared */
  g_autofree char *text = g_strdup_printf (_("%1$s. %2$s. %3$s"), cairn_report_check_describe_result (line), place,
                                           cairn_check_line_get_sentence (line));

  cairn_report_check_set_line (CAIRN_REPORT_CHECK (gtk_list_item_get_child (item)), self->report, line);
  gtk_list_item_set_accessible_label (item, text);
}

static void
activated_cb (CairnReportChecks *self,
              guint              position)
{
  g_autoptr(CairnCheckLine) line = g_list_model_get_item (self->shown, position);

  if (line != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "report.show-table", "s", cairn_check_line_get_table (line));
}

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CairnReportChecks *self = CAIRN_REPORT_CHECKS (widget);
  GtkWidget *place = gtk_widget_get_ancestor (widget, CAIRN_TYPE_PLACE);
  CairnSession *session = place != NULL ? cairn_place_get_session (CAIRN_PLACE (place)) : NULL;
  g_autofree char *text = cairn_report_checks_dup_text (self);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  if (session != NULL)
    cairn_session_note (session, CAIRN_CHANGE_EXPORTED, NULL, _("The check page was copied."));
  cairn_window_toast (widget, _("The list was copied."));
}

static void
cairn_report_checks_dispose (GObject *object)
{
  CairnReportChecks *self = CAIRN_REPORT_CHECKS (object);

  if (self->filter != NULL)
    gtk_custom_filter_set_filter_func (GTK_CUSTOM_FILTER (self->filter), NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_REPORT_CHECKS);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  g_clear_object (&self->report);

  G_OBJECT_CLASS (cairn_report_checks_parent_class)->dispose (object);
}

static void
cairn_report_checks_finalize (GObject *object)
{
  g_clear_pointer (&CAIRN_REPORT_CHECKS (object)->folded, g_free);

  G_OBJECT_CLASS (cairn_report_checks_parent_class)->finalize (object);
}

static void
cairn_report_checks_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch ((CairnReportChecksProperty) prop_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, CAIRN_REPORT_CHECKS (object)->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_report_checks_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  CairnReportChecks *self = CAIRN_REPORT_CHECKS (object);

  switch ((CairnReportChecksProperty) prop_id)
    {
    case PROP_COMPACT:
      if (self->compact == g_value_get_boolean (value))
        break;
      self->compact = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, props[PROP_COMPACT]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_report_checks_class_init (CairnReportChecksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_report_checks_dispose;
  object_class->finalize = cairn_report_checks_finalize;
  object_class->get_property = cairn_report_checks_get_property;
  object_class->set_property = cairn_report_checks_set_property;

  /**
   * CairnReportChecks:compact:
   *
   * Whether there is no room for the numbers beside the words of a line.
   */
  props[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/report/cairn-report-checks.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnReportChecks, count);
  gtk_widget_class_bind_template_child (widget_class, CairnReportChecks, failures);
  gtk_widget_class_bind_template_child (widget_class, CairnReportChecks, list);
  gtk_widget_class_bind_template_child (widget_class, CairnReportChecks, pages);
  gtk_widget_class_bind_template_child (widget_class, CairnReportChecks, search);
  gtk_widget_class_bind_template_child (widget_class, CairnReportChecks, sentence);
  gtk_widget_class_bind_template_child (widget_class, CairnReportChecks, title);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, narrowed_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_install_action (widget_class, "checks.copy", NULL, copy_cb);
}

static void
cairn_report_checks_init (CairnReportChecks *self)
{
  self->folded = g_strdup ("");
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_lines, NULL, NULL));
  gtk_widget_init_template (GTK_WIDGET (self));
  choose_page (self);
}

/**
 * cairn_report_checks_new:
 *
 * Creates a check page that lists nothing yet.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
cairn_report_checks_new (void)
{
  return g_object_new (CAIRN_TYPE_REPORT_CHECKS, NULL);
}

static void
show_words (CairnReportChecks *self)
{
  guint n_failures = cairn_table_check_failures (cairn_report_get_checks (self->report));
  g_autofree char *report = cairn_report_dup_title (self->report);
  g_autofree char *sentence = cairn_report_describe_checks (self->report);
  /* Translators: the title of a report */
  g_autofree char *title = g_strdup_printf (_("Check page: %s"), report);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->sentence, sentence);
  gtk_widget_set_sensitive (GTK_WIDGET (self->failures),
                            n_failures > 0 || gtk_toggle_button_get_active (self->failures));
}

static void
show_lines (CairnReportChecks *self)
{
  GListModel *lines = cairn_report_get_checks (self->report);
  GtkSortListModel *sorted = gtk_sort_list_model_new (g_object_ref (lines), g_object_ref (self->sorter));
  GtkFilterListModel *filtered = gtk_filter_list_model_new (G_LIST_MODEL (sorted), g_object_ref (self->filter));
  g_autoptr(GtkNoSelection) shown = gtk_no_selection_new (G_LIST_MODEL (filtered));

  self->shown = G_LIST_MODEL (shown);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (shown));
}

/**
 * cairn_report_checks_set_report:
 * @self: a check page
 * @report: (nullable): the report to list the checks of, or %NULL to let go of everything
 *
 * Lists every sum and denominator of a report. Main thread.
 */
void
cairn_report_checks_set_report (CairnReportChecks *self,
                                CairnReport       *report)
{
  g_return_if_fail (CAIRN_IS_REPORT_CHECKS (self));
  g_return_if_fail (report == NULL || CAIRN_IS_REPORT (report));

  if (self->report == report)
    return;

  gtk_list_view_set_model (self->list, NULL);
  self->shown = NULL;
  g_set_object (&self->report, report);
  if (report != NULL)
    {
      show_words (self);
      show_lines (self);
    }
  choose_page (self);
}

/**
 * cairn_report_checks_focus_search:
 * @self: a check page
 *
 * Moves the keyboard to the search.
 */
void
cairn_report_checks_focus_search (CairnReportChecks *self)
{
  g_return_if_fail (CAIRN_IS_REPORT_CHECKS (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

/**
 * cairn_report_checks_dup_text:
 * @self: a check page
 *
 * Writes the lines that are shown as tab-separated text, as spreadsheets take it
 * from the clipboard.
 *
 * Returns: (transfer full): the text, in the person's language
 */
char *
cairn_report_checks_dup_text (CairnReportChecks *self)
{
  GString *text = g_string_new (_("Result\tTable\tYear\tWhat was checked\tExpected\tFound\n"));
  guint n = 0;

  g_return_val_if_fail (CAIRN_IS_REPORT_CHECKS (self), NULL);

  n = self->shown != NULL ? g_list_model_get_n_items (self->shown) : 0;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr(CairnCheckLine) line = g_list_model_get_item (self->shown, i);
      g_autofree char *table = cairn_report_check_dup_table (self->report, line);
      g_autofree char *sentence = g_strdelimit (g_strdup (cairn_check_line_get_sentence (line)), "\t\r\n", ' ');
      const char *expected = cairn_check_line_get_expected (line);
      const char *found = cairn_check_line_get_found (line);

      g_string_append_printf (text, "%s\t%s\t%s\t%s\t%s\t%s\n",
                              cairn_report_check_describe_result (line), table,
                              cairn_check_line_get_column (line), sentence,
                              expected != NULL ? expected : "", found != NULL ? found : "");
    }

  return g_string_free_and_steal (text);
}
