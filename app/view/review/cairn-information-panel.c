/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-information-panel.h"

#include <glib/gi18n.h>

#include "cairn-facts.h"
#include "cairn-field-group.h"
#include "cairn-obstacle.h"
#include "cairn-record-fill.h"
#include "cairn-record-group.h"
#include "cairn-review-requests.h"
#include "cairn-waiting.h"

/**
 * CairnInformationPanel:
 *
 * The forms that agencies were asked for and the facts that are asked of every child.
 */
struct _CairnInformationPanel
{
  CairnReviewPanel  parent_instance;

  CairnRecordGroup *requests;
  CairnRecordGroup *chases;
};

G_DEFINE_FINAL_TYPE (CairnInformationPanel, cairn_information_panel, CAIRN_TYPE_REVIEW_PANEL)

static void
fill_request (CairnEditing *editing,
              CairnRecord  *request,
              CairnRecord  *about)
{
  g_autofree char *today = cairn_day_to_string (cairn_editing_get_today (editing));

  cairn_record_fill_text (request, "form", "reporting");
  cairn_record_fill_text (request, "sent_on", today);
}

static CairnChangeSet *
send_request (CairnEditing  *editing,
              CairnRecord   *request,
              CairnRecord   *about,
              const char    *reason,
              GError       **error)
{
  return cairn_review_send_request (cairn_editing_get_review (editing),
                                    cairn_record_get_text (request, "form"),
                                    cairn_record_get_text (request, "agency"),
                                    cairn_record_get_text (request, "contact"),
                                    cairn_record_get_day (request, "sent_on"),
                                    cairn_editing_get_today (editing), error);
}

static void
fill_chase (CairnEditing *editing,
            CairnRecord  *chase,
            CairnRecord  *about)
{
  const char *step = cairn_review_get_next_chase (cairn_editing_get_review (editing), CAIRN_REQUEST (about), NULL);

  cairn_record_fill_text (chase, "request", cairn_record_get_uuid (about));
  cairn_record_fill_text (chase, "step", step != NULL ? step : "reminder");
}

static CairnChangeSet *
record_chase (CairnEditing  *editing,
              CairnRecord   *chase,
              CairnRecord   *about,
              const char    *reason,
              GError       **error)
{
  return cairn_review_chase (cairn_editing_get_review (editing), CAIRN_REQUEST (about),
                             cairn_record_get_text (chase, "step"),
                             cairn_record_get_text (chase, "chased_by"),
                             cairn_record_get_text (chase, "means"),
                             cairn_record_get_day (chase, "chased_on"),
                             cairn_editing_get_today (editing), error);
}

static gboolean
is_open (CairnRecord *request)
{
  return cairn_request_is_open (CAIRN_REQUEST (request));
}

/* A new register knows no agency, and the form cannot name one. */
static GListModel *
check_agencies (CairnEditing *editing,
                CairnRecord  *request)
{
  g_autoptr(GListModel) agencies = cairn_session_get_records (cairn_editing_get_session (editing),
                                                              CAIRN_ENTITY_AGENCY, NULL);
  GListStore *obstacles = cairn_obstacles_new ();

  if (agencies != NULL && g_list_model_get_n_items (agencies) == 0)
    cairn_obstacles_add (obstacles, "no-agency", NULL,
                         _("No agency is named yet. They are added in the main menu, under “Areas, Agencies and Seats”."));

  return G_LIST_MODEL (obstacles);
}

static const CairnRecordForm ask_form = {
  .heading = N_("Ask an Agency"),
  .agree = N_("_Ask"),
  .entity = CAIRN_ENTITY_REQUEST,
  .fields = "agency form contact sent_on",
  .fill = fill_request,
  .check = check_agencies,
  .make = send_request,
};

static const CairnRecordForm chase_form = {
  .heading = N_("Record a Chase"),
  .agree = N_("_Record"),
  .entity = CAIRN_ENTITY_CHASE,
  .fields = "step chased_on chased_by means",
  .fill = fill_chase,
  .make = record_chase,
  .applies = is_open,
};

static void
cairn_information_panel_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CAIRN_TYPE_INFORMATION_PANEL);

  G_OBJECT_CLASS (cairn_information_panel_parent_class)->dispose (object);
}

static void
cairn_information_panel_class_init (CairnInformationPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_information_panel_dispose;

  g_type_ensure (CAIRN_TYPE_FIELD_GROUP);
  g_type_ensure (CAIRN_TYPE_RECORD_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/review/cairn-information-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnInformationPanel, chases);
  gtk_widget_class_bind_template_child (widget_class, CairnInformationPanel, requests);
}

static void
cairn_information_panel_init (CairnInformationPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cairn_record_group_set_add (self->requests, &ask_form);
  cairn_record_group_set_more (self->requests, &chase_form);
}
