/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-panel-panel.h"

#include <glib/gi18n.h>

#include "cairn-analysis.h"
#include "cairn-domain-group.h"
#include "cairn-editing-run.h"
#include "cairn-facts.h"
#include "cairn-field-group.h"
#include "cairn-finalise-forms.h"
#include "cairn-learning-forms.h"
#include "cairn-obstacle-list.h"
#include "cairn-panel-agenda.h"
#include "cairn-record-dialog.h"
#include "cairn-record-fill.h"
#include "cairn-record-group.h"
#include "cairn-review-analysis.h"
#include "cairn-review-finalise.h"
#include "cairn-uuid.h"
#include "cairn-vocabulary.h"

/**
 * CairnPanelPanel:
 *
 * What the panel concludes of a death: category, factors by domain, learning and actions, until the
 * review is finalised.
 *
 * Nothing here blocks while people talk; what is in the way of finalising is named beneath the button.
 */
struct _CairnPanelPanel
{
  CairnReviewPanel     parent_instance;

  AdwPreferencesGroup *draft_group;
  CairnFieldGroup     *category_group;
  GtkLabel            *category_help;
  CairnObstacleList   *warnings;
  CairnFieldGroup     *conclusion_group;
  CairnRecordGroup    *learning;
  CairnRecordGroup    *actions;
  GMenu               *agenda_menu;
  GtkMenuButton       *agenda_button;
  GtkButton           *adopt_button;
  GtkButton           *reopen_button;
  GtkButton           *finalise_button;
  CairnObstacleList   *obstacles;
  CairnRecordGroup    *steps;

  CairnRecord         *conclusion; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnPanelPanel, cairn_panel_panel, CAIRN_TYPE_REVIEW_PANEL)

static CairnChangeSet *
adopt (CairnEditing  *editing,
       const char    *reason,
       gpointer       user_data,
       GError       **error)
{
  return cairn_review_adopt_draft (cairn_editing_get_review (editing), cairn_editing_get_today (editing), error);
}

static void
adopt_cb (CairnPanelPanel *self)
{
  cairn_editing_run (cairn_review_panel_get_editing (CAIRN_REVIEW_PANEL (self)), GTK_WIDGET (self),
                     _("Draft Analysis"), NULL, adopt, NULL, NULL);
}

static void
open_form (CairnPanelPanel       *self,
           const CairnRecordForm *form)
{
  CairnEditing *editing = cairn_review_panel_get_editing (CAIRN_REVIEW_PANEL (self));

  adw_dialog_present (cairn_record_dialog_new (editing, form, NULL), GTK_WIDGET (self));
}

static void
finalise_cb (CairnPanelPanel *self)
{
  open_form (self, &cairn_finalise_form);
}

static void
reopen_cb (CairnPanelPanel *self)
{
  open_form (self, &cairn_reopen_form);
}

static void
put_on_agenda_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  cairn_panel_agenda_put (cairn_review_panel_get_editing (CAIRN_REVIEW_PANEL (widget)), widget,
                          g_variant_get_string (parameter, NULL));
}

/* A conclusion that is not there yet is added by the first thing concluded. */
static CairnRecord *
create_conclusion (void)
{
  g_autofree char *uuid = cairn_uuid_new ();
  CairnRecord *conclusion = cairn_record_new (CAIRN_ENTITY_CONCLUSION, uuid);

  cairn_record_fill_text (conclusion, "version", "panel");

  return conclusion;
}

static void
show_conclusion (CairnPanelPanel *self,
                 CairnEditing    *editing,
                 CairnRecord     *conclusion)
{
  g_set_object (&self->conclusion, conclusion);
  g_object_set (self->category_group, "record", conclusion, "editing", editing, NULL);
  g_object_set (self->conclusion_group, "record", conclusion, "editing", editing, NULL);
}

static void
update_conclusion (CairnPanelPanel *self,
                   CairnReview     *review,
                   CairnEditing    *editing)
{
  CairnRecord *live = cairn_review_get_conclusion (review, "panel");
  g_autoptr(CairnRecord) fresh = NULL;

  if (live != NULL && self->conclusion != NULL &&
      g_str_equal (cairn_record_get_uuid (live), cairn_record_get_uuid (self->conclusion)))
    return;
  /* What was shown has gone, or never was there; a blank one stays until it is needed. */
  if (live == NULL && self->conclusion != NULL && !cairn_record_has (self->conclusion, "case"))
    return;

  if (live == NULL)
    fresh = create_conclusion ();
  show_conclusion (self, editing, live != NULL ? live : fresh);
}

static char *
describe_category (const char *code)
{
  CairnVocabularyEntry *entry = cairn_vocabulary_find (cairn_vocabulary_get ("category"), code);
  const char *includes = NULL;
  const char *excludes = NULL;

  if (entry == NULL)
    return g_strdup (_("Where more than one category could apply, the one with the lowest number is the primary."));

  includes = cairn_vocabulary_entry_get_translated (entry, "includes");
  excludes = cairn_vocabulary_entry_get_translated (entry, "excludes");
  if (excludes == NULL)
    /* Translators: what a category of death includes. */
    return g_strdup_printf (_("Includes: %s"), includes);

  /* Translators: what a category of death includes, then what it excludes. */
  return g_strdup_printf (_("Includes: %s\nExcludes: %s"), includes, excludes);
}

static void
update_category (CairnPanelPanel *self,
                 CairnReview     *review)
{
  CairnRecord *conclusion = cairn_review_get_conclusion (review, "panel");
  const char *code = conclusion != NULL ? cairn_record_get_text (conclusion, "category") : NULL;
  g_autofree char *help = describe_category (code);
  g_autoptr(GListModel) warnings = cairn_review_list_analysis_warnings (review, "panel");

  gtk_label_set_label (self->category_help, help);
  cairn_obstacle_list_set_obstacles (self->warnings, warnings);
}

/* A draft is offered only where the panel has not begun. */
static gboolean
is_draft_offered (CairnReview *review)
{
  g_autoptr(GPtrArray) drafted = cairn_review_list_factors (review, "cdrm", NULL);
  g_autoptr(GPtrArray) begun = cairn_review_list_factors (review, "panel", NULL);
  g_autoptr(GPtrArray) answers = cairn_aggregate_list_records (CAIRN_AGGREGATE (review), CAIRN_ENTITY_DOMAIN_ANSWER);

  for (guint i = 0; i < answers->len; i++)
    if (cairn_record_is (g_ptr_array_index (answers, i), "version", "panel"))
      return FALSE;

  return begun->len == 0 && cairn_review_get_conclusion (review, "panel") == NULL &&
         (drafted->len > 0 || cairn_review_get_conclusion (review, "cdrm") != NULL);
}

static void
update_decision (CairnPanelPanel *self,
                 CairnReview     *review,
                 CairnEditing    *editing)
{
  gboolean finalised = cairn_review_is_finalised (review);
  gboolean editable = cairn_editing_get_editable (editing);
  g_autoptr(GListModel) obstacles = cairn_finalise_list_obstacles (review, cairn_editing_get_today (editing));
  gboolean free = g_list_model_get_n_items (obstacles) == 0;

  cairn_obstacle_list_set_obstacles (self->obstacles, finalised ? NULL : obstacles);
  gtk_widget_set_visible (GTK_WIDGET (self->finalise_button), !finalised);
  gtk_widget_set_visible (GTK_WIDGET (self->agenda_button), !finalised);
  gtk_widget_set_visible (GTK_WIDGET (self->reopen_button), finalised);
  gtk_widget_set_sensitive (GTK_WIDGET (self->finalise_button), free && editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->reopen_button), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->agenda_button), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->adopt_button), editable);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->finalise_button),
                               free ? NULL : _("What is in the way is named beneath"));
}

static void
cairn_panel_panel_refresh (CairnReviewPanel *panel)
{
  CairnPanelPanel *self = CAIRN_PANEL_PANEL (panel);
  CairnReview *review = cairn_review_panel_get_review (panel);
  CairnEditing *editing = cairn_review_panel_get_editing (panel);

  update_conclusion (self, review, editing);
  update_category (self, review);
  update_decision (self, review, editing);
  cairn_panel_agenda_fill_menu (editing, self->agenda_menu, "panel.put-on-agenda");
  gtk_widget_set_visible (GTK_WIDGET (self->draft_group), is_draft_offered (review));
}

static void
cairn_panel_panel_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CAIRN_TYPE_PANEL_PANEL);
  g_clear_object (&CAIRN_PANEL_PANEL (object)->conclusion);

  G_OBJECT_CLASS (cairn_panel_panel_parent_class)->dispose (object);
}

static void
cairn_panel_panel_class_init (CairnPanelPanelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_panel_panel_dispose;
  CAIRN_REVIEW_PANEL_CLASS (klass)->refresh = cairn_panel_panel_refresh;

  g_type_ensure (CAIRN_TYPE_DOMAIN_GROUP);
  g_type_ensure (CAIRN_TYPE_FIELD_GROUP);
  g_type_ensure (CAIRN_TYPE_OBSTACLE_LIST);
  g_type_ensure (CAIRN_TYPE_RECORD_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/review/cairn-panel-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnPanelPanel, actions);
  gtk_widget_class_bind_template_child (widget_class, CairnPanelPanel, adopt_button);
  gtk_widget_class_bind_template_child (widget_class, CairnPanelPanel, agenda_button);
  gtk_widget_class_bind_template_child (widget_class, CairnPanelPanel, agenda_menu);
  gtk_widget_class_bind_template_child (widget_class, CairnPanelPanel, category_group);
  gtk_widget_class_bind_template_child (widget_class, CairnPanelPanel, category_help);
  gtk_widget_class_bind_template_child (widget_class, CairnPanelPanel, conclusion_group);
  gtk_widget_class_bind_template_child (widget_class, CairnPanelPanel, draft_group);
  gtk_widget_class_bind_template_child (widget_class, CairnPanelPanel, finalise_button);
  gtk_widget_class_bind_template_child (widget_class, CairnPanelPanel, learning);
  gtk_widget_class_bind_template_child (widget_class, CairnPanelPanel, obstacles);
  gtk_widget_class_bind_template_child (widget_class, CairnPanelPanel, reopen_button);
  gtk_widget_class_bind_template_child (widget_class, CairnPanelPanel, steps);
  gtk_widget_class_bind_template_child (widget_class, CairnPanelPanel, warnings);
  gtk_widget_class_bind_template_callback (widget_class, adopt_cb);
  gtk_widget_class_bind_template_callback (widget_class, finalise_cb);
  gtk_widget_class_bind_template_callback (widget_class, reopen_cb);

  gtk_widget_class_install_action (widget_class, "panel.put-on-agenda", "s", put_on_agenda_cb);
}

static void
cairn_panel_panel_init (CairnPanelPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cairn_record_group_set_add (self->actions, &cairn_action_form);
  cairn_record_group_set_add (self->learning, &cairn_learning_form);
}
