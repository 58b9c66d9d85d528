/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-report-place.h"

#include <glib/gi18n.h>

#include "cairn-notices.h"
#include "cairn-report-export.h"
#include "cairn-report-place-private.h"
#include "cairn-table-check.h"
#include "cairn-year.h"

/**
 * CairnReportPlace:
 *
 * The annual report: its sections and tables for a year, numbered as on paper, and
 * the check page, which lists every sum and denominator. Saved as a PDF it is the same.
 */

G_DEFINE_FINAL_TYPE (CairnReportPlace, cairn_report_place, CAIRN_TYPE_PLACE)

static CairnReport *
get_report (CairnReportPlace *self)
{
  return self->answer != NULL ? self->answer->report : NULL;
}

static void
fill_years (CairnReportPlace *self)
{
  g_autoptr(GtkStringList) labels = gtk_string_list_new (NULL);
  const CairnReportAnswer *answer = self->answer;
  gboolean has_years = get_report (self) != NULL;

  self->updating = TRUE;
  for (int year = has_years ? answer->first_year : 1; year <= (has_years ? answer->last_year : 0); year++)
    gtk_string_list_take (labels, cairn_year_format (year));
  gtk_drop_down_set_model (self->year, G_LIST_MODEL (labels));
  if (has_years)
    gtk_drop_down_set_selected (self->year, (guint) (answer->year - answer->first_year));
  gtk_widget_set_visible (self->chooser, has_years);
  self->updating = FALSE;
}

/*< private >
 * _cairn_report_place_show:
 * @self: a place
 *
 * Shows the answer there is. Main thread.
 */
void
_cairn_report_place_show (CairnReportPlace *self)
{
  CairnReport *report = get_report (self);
  guint n_failures = report != NULL ? cairn_table_check_failures (cairn_report_get_checks (report)) : 0;

  fill_years (self);
  cairn_report_view_set_report (self->view, report);
  cairn_report_checks_set_report (self->checks, report);
  adw_view_stack_page_set_badge_number (self->check_page, n_failures);
  adw_view_stack_page_set_needs_attention (self->check_page, n_failures > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.save-pdf", report != NULL);

  if (report != NULL)
    gtk_stack_set_visible_child_name (self->pages, "content");
  else
    gtk_stack_set_visible_child_name (self->pages, self->answer != NULL ? "empty" : "loading");
}

static void
year_changed_cb (CairnReportPlace *self)
{
  int year = 0;

  if (self->updating || get_report (self) == NULL)
    return;

  year = self->answer->first_year + (int) gtk_drop_down_get_selected (self->year);
  if (year == self->wanted)
    return;

  self->wanted = year;
  _cairn_report_place_ask (self);
}

/* The check page has no contents to show. */
static void
view_changed_cb (CairnReportPlace *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->contents),
                          g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), "report") == 0);
}

static void
choose_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  cairn_report_view_choose (CAIRN_REPORT_PLACE (widget)->view, g_variant_get_string (parameter, NULL));
}

static void
show_cases_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CairnSession *session = cairn_place_get_session (CAIRN_PLACE (widget));

  if (session != NULL)
    cairn_report_view_show_cases (CAIRN_REPORT_PLACE (widget)->view, session);
}

static void
show_table_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  CairnReportPlace *self = CAIRN_REPORT_PLACE (widget);

  adw_view_stack_set_visible_child_name (self->views, "report");
  cairn_report_view_show_table (self->view, g_variant_get_string (parameter, NULL));
}

static void
show_checks_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  adw_view_stack_set_visible_child_name (CAIRN_REPORT_PLACE (widget)->views, "checks");
}

static void
save_pdf_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  CairnReportPlace *self = CAIRN_REPORT_PLACE (widget);
  CairnSession *session = cairn_place_get_session (CAIRN_PLACE (self));

  if (session != NULL && get_report (self) != NULL)
    cairn_report_export (widget, session, get_report (self));
}

static void
cancel_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  g_cancellable_cancel (CAIRN_REPORT_PLACE (widget)->cancellable);
}

static void
retry_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  CairnReportPlace *self = CAIRN_REPORT_PLACE (widget);

  gtk_stack_set_visible_child_name (self->pages, "loading");
  _cairn_report_place_ask (self);
}

static void
register_changed_cb (CairnReportPlace *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    _cairn_report_place_ask (self);
  else
    self->stale = TRUE;
}

static void
cairn_report_place_session_changed (CairnPlace   *place,
                                    CairnSession *session)
{
  CairnReportPlace *self = CAIRN_REPORT_PLACE (place);

  g_clear_pointer (&self->answer, cairn_report_answer_free);
  self->wanted = 0;
  g_signal_group_set_target (self->signals, session);
  adw_view_stack_set_visible_child_name (self->views, "report");
  _cairn_report_place_show (self);
  _cairn_report_place_ask (self);
}

static gboolean
cairn_report_place_focus_search (CairnPlace *place)
{
  CairnReportPlace *self = CAIRN_REPORT_PLACE (place);

  if (get_report (self) == NULL || g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), "checks") != 0)
    return FALSE;

  cairn_report_checks_focus_search (self->checks);

  return TRUE;
}

static void
cairn_report_place_map (GtkWidget *widget)
{
  CairnReportPlace *self = CAIRN_REPORT_PLACE (widget);

  GTK_WIDGET_CLASS (cairn_report_place_parent_class)->map (widget);
  if (self->stale)
    _cairn_report_place_ask (self);
}

static void
cairn_report_place_dispose (GObject *object)
{
  CairnReportPlace *self = CAIRN_REPORT_PLACE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->poll, g_source_remove);
  g_clear_pointer (&self->meter, cairn_job_meter_unref);
  g_clear_object (&self->signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_REPORT_PLACE);
  g_clear_pointer (&self->answer, cairn_report_answer_free);

  G_OBJECT_CLASS (cairn_report_place_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/report/cairn-report-place.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnReportPlace, check_page);
  gtk_widget_class_bind_template_child (widget_class, CairnReportPlace, checks);
  gtk_widget_class_bind_template_child (widget_class, CairnReportPlace, chooser);
  gtk_widget_class_bind_template_child (widget_class, CairnReportPlace, contents);
  gtk_widget_class_bind_template_child (widget_class, CairnReportPlace, counting);
  gtk_widget_class_bind_template_child (widget_class, CairnReportPlace, failure);
  gtk_widget_class_bind_template_child (widget_class, CairnReportPlace, pages);
  gtk_widget_class_bind_template_child (widget_class, CairnReportPlace, progress);
  gtk_widget_class_bind_template_child (widget_class, CairnReportPlace, slow);
  gtk_widget_class_bind_template_child (widget_class, CairnReportPlace, view);
  gtk_widget_class_bind_template_child (widget_class, CairnReportPlace, views);
  gtk_widget_class_bind_template_child (widget_class, CairnReportPlace, year);
  gtk_widget_class_bind_template_callback (widget_class, view_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, year_changed_cb);
}

static void
cairn_report_place_class_init (CairnReportPlaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_report_place_dispose;
  widget_class->map = cairn_report_place_map;
  CAIRN_PLACE_CLASS (klass)->focus_search = cairn_report_place_focus_search;
  CAIRN_PLACE_CLASS (klass)->session_changed = cairn_report_place_session_changed;

  g_type_ensure (CAIRN_TYPE_NOTICES);
  g_type_ensure (CAIRN_TYPE_REPORT_CHECKS);
  g_type_ensure (CAIRN_TYPE_REPORT_VIEW);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "report.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "report.choose", "s", choose_cb);
  gtk_widget_class_install_action (widget_class, "report.retry", NULL, retry_cb);
  gtk_widget_class_install_action (widget_class, "report.save-pdf", NULL, save_pdf_cb);
  gtk_widget_class_install_action (widget_class, "report.show-cases", NULL, show_cases_cb);
  gtk_widget_class_install_action (widget_class, "report.show-checks", NULL, show_checks_cb);
  gtk_widget_class_install_action (widget_class, "report.show-table", "s", show_table_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "report.save-pdf", NULL);
}

static void
cairn_report_place_init (CairnReportPlace *self)
{
  self->signals = g_signal_group_new (CAIRN_TYPE_SESSION);
  g_signal_group_connect_swapped (self->signals, "changed", G_CALLBACK (register_changed_cb), self);

  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  _cairn_report_place_show (self);
}

/**
 * cairn_report_place_new:
 *
 * Creates the place, which shows nothing until it has a session.
 *
 * Returns: (transfer floating): the place
 */
GtkWidget *
cairn_report_place_new (void)
{
  return g_object_new (CAIRN_TYPE_REPORT_PLACE, NULL);
}
