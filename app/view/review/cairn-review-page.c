/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-review-page.h"

#include <glib/gi18n.h>

#include "cairn-after-panel.h"
#include "cairn-cdrm-panel.h"
#include "cairn-facts.h"
#include "cairn-feedback.h"
#include "cairn-information-panel.h"
#include "cairn-jar-panel.h"
#include "cairn-notices.h"
#include "cairn-notification-panel.h"
#include "cairn-panel-panel.h"
#include "cairn-review-history-dialog.h"
#include "cairn-review-stages.h"
#include "cairn-stage-rail.h"
#include "cairn-stage-view.h"
#include "cairn-state-line.h"
#include "cairn-vocabulary.h"
#include "cairn-waits-panel.h"
#include "cairn-window.h"

/**
 * CairnReviewPage:
 *
 * The page of a case: the stages of its review down the side, and beside them the facts
 * of the stage that is looked at.
 *
 * Panels are made when they are first shown, so that a case opens at once. The title is
 * the reference, with age and area: never a name.
 */
struct _CairnReviewPage
{
  AdwNavigationPage    parent_instance;

  AdwWindowTitle      *title;
  AdwOverlaySplitView *split;
  CairnStageRail      *rail;
  GtkLabel            *stage_label;
  GtkLabel            *sentence;
  GtkStack            *stages;

  CairnEditing        *editing;       /* (owned) (nullable) */
  CairnReview         *review;        /* (owned) (nullable) */
  GBinding            *names_binding; /* (unowned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnReviewPage, cairn_review_page, ADW_TYPE_NAVIGATION_PAGE)

typedef struct
{
  const char *code;
  GType     (*get_type) (void);
} PanelInfo;

static const PanelInfo panels[] = {
  { "notification", cairn_notification_panel_get_type },
  { "information", cairn_information_panel_get_type },
  { "jar", cairn_jar_panel_get_type },
  { "cdrm", cairn_cdrm_panel_get_type },
  { "panel", cairn_panel_panel_get_type },
  { "after", cairn_after_panel_get_type },
  { "waits", cairn_waits_panel_get_type },
};

static const PanelInfo *
find_panel (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (panels); i++)
    if (g_str_equal (panels[i].code, code))
      return &panels[i];

  return NULL;
}

static const char *
get_panel_title (const char *code)
{
  const char *title = cairn_vocabulary_title ("stage", code);

  return title != NULL ? title : _("Waits and deadlines");
}

static char *
describe_area (CairnReviewPage *self)
{
  CairnRecord *root = CAIRN_RECORD (cairn_review_get_case (self->review));
  g_autoptr(GListModel) areas = NULL;
  guint n_areas = 0;

  if (!cairn_record_has (root, "residence_area"))
    return NULL;

  areas = cairn_session_get_records (cairn_editing_get_session (self->editing), CAIRN_ENTITY_AREA, NULL);
  n_areas = areas != NULL ? g_list_model_get_n_items (areas) : 0;
  for (guint i = 0; i < n_areas; i++)
    {
      g_autoptr(CairnRecord) area = g_list_model_get_item (areas, i);

      if (g_str_equal (cairn_record_get_uuid (area), cairn_record_get_text (root, "residence_area")))
        return g_strdup (cairn_record_get_text (area, "name"));
    }

  return NULL;
}

static char *
describe_case (CairnReviewPage *self)
{
  CairnAnalytic *analytic = cairn_review_get_analytic (self->review);
  const char *band = analytic != NULL ? cairn_record_get_text (CAIRN_RECORD (analytic), "age_band") : NULL;
  g_autofree char *area = describe_area (self);
  GString *text = g_string_new (cairn_review_get_reference (self->review));

  if (band != NULL)
    g_string_append_printf (text, " · %s", cairn_vocabulary_title ("age-band", band));
  if (area != NULL)
    g_string_append_printf (text, " · %s", area);

  return g_string_free_and_steal (text);
}

static void
refresh (CairnReviewPage *self)
{
  gboolean narrow = adw_overlay_split_view_get_collapsed (self->split);
  g_autofree char *title = describe_case (self);
  g_autofree char *sentence = cairn_review_describe (self->review, cairn_editing_get_today (self->editing));

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), cairn_review_get_reference (self->review));
  /* Where there is little room the sentence stands beneath, and the reference is what tells the case. */
  adw_window_title_set_title (self->title, narrow ? cairn_review_get_reference (self->review) : title);
  adw_window_title_set_subtitle (self->title, narrow ? "" : sentence);
  gtk_label_set_label (self->sentence, sentence);
}

static void
stage_chosen_cb (CairnReviewPage *self,
                 const char      *code)
{
  cairn_review_page_show_stage (self, code);
}

static void
stage_activated_cb (CairnReviewPage *self)
{
  if (adw_overlay_split_view_get_collapsed (self->split))
    adw_overlay_split_view_set_show_sidebar (self->split, FALSE);
}

static void
show_stages_cb (CairnReviewPage *self)
{
  adw_overlay_split_view_set_show_sidebar (self->split, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->rail), GTK_DIR_TAB_FORWARD);
}

static void
history_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CairnReviewPage *self = CAIRN_REVIEW_PAGE (widget);

  adw_dialog_present (cairn_review_history_dialog_new (self->editing), widget);
}

static void
copy_reference_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  CairnReviewPage *self = CAIRN_REVIEW_PAGE (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), cairn_review_get_reference (self->review));
  cairn_window_toast (widget, _("The reference was copied"));
}

/* The keyboard goes on in the page that was opened, whichever way led to it. */
static void
cairn_review_page_shown (AdwNavigationPage *page)
{
  CairnReviewPage *self = CAIRN_REVIEW_PAGE (page);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (page));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (page)))
    gtk_widget_child_focus (GTK_WIDGET (self->stages), GTK_DIR_TAB_FORWARD);
}

static void
cairn_review_page_root (GtkWidget *widget)
{
  CairnReviewPage *self = CAIRN_REVIEW_PAGE (widget);
  GtkRoot *root = NULL;

  GTK_WIDGET_CLASS (cairn_review_page_parent_class)->root (widget);

  root = gtk_widget_get_root (widget);
  if (self->editing != NULL && CAIRN_IS_WINDOW (root))
    self->names_binding = g_object_bind_property (root, "show-names", self->editing, "show-names",
                                                  G_BINDING_SYNC_CREATE);
}

static void
cairn_review_page_unroot (GtkWidget *widget)
{
  CairnReviewPage *self = CAIRN_REVIEW_PAGE (widget);

  g_clear_pointer (&self->names_binding, g_binding_unbind);

  GTK_WIDGET_CLASS (cairn_review_page_parent_class)->unroot (widget);
}

static void
cairn_review_page_dispose (GObject *object)
{
  CairnReviewPage *self = CAIRN_REVIEW_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_REVIEW_PAGE);
  g_clear_object (&self->review);
  g_clear_object (&self->editing);

  G_OBJECT_CLASS (cairn_review_page_parent_class)->dispose (object);
}

static void
cairn_review_page_class_init (CairnReviewPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_review_page_dispose;
  widget_class->root = cairn_review_page_root;
  widget_class->unroot = cairn_review_page_unroot;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = cairn_review_page_shown;

  g_type_ensure (CAIRN_TYPE_NOTICES);
  g_type_ensure (CAIRN_TYPE_STATE_LINE);
  g_type_ensure (CAIRN_TYPE_STAGE_RAIL);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/review/cairn-review-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnReviewPage, rail);
  gtk_widget_class_bind_template_child (widget_class, CairnReviewPage, sentence);
  gtk_widget_class_bind_template_child (widget_class, CairnReviewPage, split);
  gtk_widget_class_bind_template_child (widget_class, CairnReviewPage, stage_label);
  gtk_widget_class_bind_template_child (widget_class, CairnReviewPage, stages);
  gtk_widget_class_bind_template_child (widget_class, CairnReviewPage, title);
  gtk_widget_class_bind_template_callback (widget_class, show_stages_cb);
  gtk_widget_class_bind_template_callback (widget_class, stage_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stage_chosen_cb);

  gtk_widget_class_install_action (widget_class, "review.copy-reference", NULL, copy_reference_cb);
  gtk_widget_class_install_action (widget_class, "review.history", NULL, history_cb);
}

static void
cairn_review_page_init (CairnReviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A case that cannot be read says why in place of its page. */
static void
show_problem (CairnReviewPage *self,
              const char      *sentence)
{
  GtkWidget *label = gtk_label_new (sentence);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_stack_add_named (self->stages, label, "problem");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.history", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.copy-reference", FALSE);
}

static const char *
get_first_panel (CairnReviewPage *self)
{
  const char *stage = cairn_review_get_stage (self->review);

  if (find_panel (stage) != NULL)
    return stage;

  return cairn_review_is_finalised (self->review) ? "after" : "notification";
}

/**
 * cairn_review_page_new:
 * @session: an open register
 * @uuid: uuid of a case
 *
 * Opens the page of a case at the stage where its review stands.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
cairn_review_page_new (CairnSession *session,
                       const char   *uuid)
{
  g_autoptr(GError) error = NULL;
  CairnReviewPage *self = NULL;

  g_return_val_if_fail (CAIRN_IS_SESSION (session), NULL);
  g_return_val_if_fail (uuid != NULL, NULL);

  self = g_object_new (CAIRN_TYPE_REVIEW_PAGE, NULL);
  self->review = cairn_session_get_review (session, uuid, &error);
  if (self->review == NULL)
    {
      show_problem (self, error->message);
      return GTK_WIDGET (self);
    }

  self->editing = cairn_editing_new (session, CAIRN_AGGREGATE (self->review));
  cairn_stage_rail_set_editing (self->rail, self->editing);
  g_signal_connect_object (self->review, "notify::stamp", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->split, "notify::collapsed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
  cairn_review_page_show_stage (self, get_first_panel (self));

  return GTK_WIDGET (self);
}

/**
 * cairn_review_page_get_uuid:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): uuid of the case, or %NULL if it could not be read
 */
const char *
cairn_review_page_get_uuid (CairnReviewPage *self)
{
  g_return_val_if_fail (CAIRN_IS_REVIEW_PAGE (self), NULL);

  return self->review != NULL ? cairn_aggregate_get_uuid (CAIRN_AGGREGATE (self->review)) : NULL;
}

/**
 * cairn_review_page_get_editing:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the review, and where its changes go
 */
CairnEditing *
cairn_review_page_get_editing (CairnReviewPage *self)
{
  g_return_val_if_fail (CAIRN_IS_REVIEW_PAGE (self), NULL);

  return self->editing;
}

/**
 * cairn_review_page_get_stage:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): code of the stage that is shown, or `waits`
 */
const char *
cairn_review_page_get_stage (CairnReviewPage *self)
{
  g_return_val_if_fail (CAIRN_IS_REVIEW_PAGE (self), NULL);

  return gtk_stack_get_visible_child_name (self->stages);
}

/**
 * cairn_review_page_focus_stage:
 * @self: a page that shows
 *
 * Moves the keyboard to where the review stands: to the rail, or where that has no room, into the stage.
 */
void
cairn_review_page_focus_stage (CairnReviewPage *self)
{
  g_return_if_fail (CAIRN_IS_REVIEW_PAGE (self));

  if (self->editing != NULL && adw_overlay_split_view_get_show_sidebar (self->split))
    gtk_widget_grab_focus (GTK_WIDGET (self->rail));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->stages), GTK_DIR_TAB_FORWARD);
}

/**
 * cairn_review_page_show_stage:
 * @self: a page
 * @code: code of a stage, or `waits`
 *
 * Shows the panel of a stage.
 *
 * Returns: whether there is such a stage
 */
gboolean
cairn_review_page_show_stage (CairnReviewPage *self,
                              const char      *code)
{
  const PanelInfo *info = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW_PAGE (self), FALSE);
  g_return_val_if_fail (code != NULL, FALSE);

  info = find_panel (code);
  if (info == NULL || self->editing == NULL)
    return FALSE;

  if (gtk_stack_get_child_by_name (self->stages, code) == NULL)
    gtk_stack_add_named (self->stages,
                         cairn_stage_view_new (code, self->editing, g_object_new (info->get_type (), NULL)), code);

  gtk_stack_set_visible_child_name (self->stages, code);
  cairn_stage_rail_select (self->rail, code);
  gtk_label_set_label (self->stage_label, get_panel_title (code));

  return TRUE;
}
