/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-waits-panel.h"

#include <glib/gi18n.h>

#include "cairn-deadlines.h"
#include "cairn-facts.h"
#include "cairn-field-words.h"
#include "cairn-plain-row.h"
#include "cairn-record-fill.h"
#include "cairn-record-group.h"
#include "cairn-record-summary.h"
#include "cairn-review-waits.h"
#include "cairn-waiting.h"
#include "cairn-vocabulary.h"

/**
 * CairnWaitsPanel:
 *
 * What the review waits for, who has it, and the deadlines that follow from its dates.
 */
struct _CairnWaitsPanel
{
  CairnReviewPanel     parent_instance;

  CairnRecordGroup    *waits;
  GtkListBox          *deadlines;
  AdwPreferencesGroup *deadlines_group;
};

G_DEFINE_FINAL_TYPE (CairnWaitsPanel, cairn_waits_panel, CAIRN_TYPE_REVIEW_PANEL)

static CairnChangeSet *
add_wait (CairnEditing  *editing,
          CairnRecord   *wait,
          CairnRecord   *about,
          const char    *reason,
          GError       **error)
{
  return cairn_review_add_wait (cairn_editing_get_review (editing),
                                cairn_record_get_text (wait, "kind"),
                                cairn_record_get_day (wait, "from_date"),
                                cairn_record_get_text (wait, "blocks"),
                                cairn_record_get_text (wait, "owner"),
                                cairn_editing_get_today (editing), error);
}

static void
fill_waiver (CairnEditing *editing,
             CairnRecord  *wait,
             CairnRecord  *about)
{
  g_autofree char *today = cairn_day_to_string (cairn_editing_get_today (editing));

  cairn_record_fill_text (wait, "waived_on", today);
}

static CairnChangeSet *
go_ahead (CairnEditing  *editing,
          CairnRecord   *wait,
          CairnRecord   *about,
          const char    *reason,
          GError       **error)
{
  return cairn_review_go_ahead_without (cairn_editing_get_review (editing), CAIRN_WAIT (about),
                                        cairn_record_get_text (wait, "waived_by"),
                                        cairn_record_get_text (wait, "waived_reason"),
                                        cairn_record_get_day (wait, "waived_on"),
                                        cairn_editing_get_today (editing), error);
}

static gboolean
is_open (CairnRecord *wait)
{
  return cairn_wait_is_open (CAIRN_WAIT (wait));
}

/* What a wait holds up follows from its kind; whoever knows better says so in its row. */
static const CairnRecordForm wait_form = {
  .heading = N_("Add a Wait"),
  .agree = N_("_Add"),
  .entity = CAIRN_ENTITY_WAIT,
  .fields = "kind from_date owner",
  .make = add_wait,
};

static const CairnRecordForm waiver_form = {
  .heading = N_("Go Ahead Without It"),
  .agree = N_("_Go Ahead"),
  .entity = CAIRN_ENTITY_WAIT,
  .fields = "waived_by waived_reason waived_on",
  .fill = fill_waiver,
  .make = go_ahead,
  .applies = is_open,
};

static GtkWidget *
create_deadline_row (gpointer item,
                     gpointer user_data)
{
  CairnDeadline *deadline = item;
  CairnEditing *editing = cairn_review_panel_get_editing (CAIRN_REVIEW_PANEL (user_data));
  CairnRecord *record = cairn_deadline_get_record (deadline);
  g_autofree char *words = cairn_deadline_describe (deadline);
  g_autofree char *detail = cairn_words_begin (words);
  /* Forms are many: each is called by its agency. */
  g_autofree char *title = CAIRN_IS_REQUEST (record) ? cairn_record_summary_title (editing, record)
                                                     : g_strdup (cairn_deadline_get_label (deadline));
  GtkWidget *row = cairn_plain_row_new (title, detail);

  /* Red only for what is overdue today. */
  if (cairn_deadline_get_state (deadline) == CAIRN_DEADLINE_OVERDUE)
    gtk_widget_add_css_class (row, "error");

  return row;
}

static void
cairn_waits_panel_refresh (CairnReviewPanel *panel)
{
  CairnWaitsPanel *self = CAIRN_WAITS_PANEL (panel);
  CairnDay today = cairn_editing_get_today (cairn_review_panel_get_editing (panel));
  g_autoptr(GListModel) deadlines = cairn_review_list_deadlines (cairn_review_panel_get_review (panel), today);

  gtk_list_box_bind_model (self->deadlines, deadlines, create_deadline_row, self, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->deadlines_group), g_list_model_get_n_items (deadlines) > 0);
}

static void
cairn_waits_panel_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CAIRN_TYPE_WAITS_PANEL);

  G_OBJECT_CLASS (cairn_waits_panel_parent_class)->dispose (object);
}

static void
cairn_waits_panel_class_init (CairnWaitsPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_waits_panel_dispose;
  CAIRN_REVIEW_PANEL_CLASS (klass)->refresh = cairn_waits_panel_refresh;

  g_type_ensure (CAIRN_TYPE_RECORD_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/review/cairn-waits-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnWaitsPanel, deadlines);
  gtk_widget_class_bind_template_child (widget_class, CairnWaitsPanel, deadlines_group);
  gtk_widget_class_bind_template_child (widget_class, CairnWaitsPanel, waits);
}

static void
cairn_waits_panel_init (CairnWaitsPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cairn_record_group_set_add (self->waits, &wait_form);
  cairn_record_group_set_more (self->waits, &waiver_form);
}
