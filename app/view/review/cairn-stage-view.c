/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-stage-view.h"

#include <glib/gi18n.h>

#include "cairn-field-words.h"
#include "cairn-obstacle-list.h"
#include "cairn-review-stages.h"

/**
 * CairnStageView:
 *
 * One stage of a review on the page: its title, how far it is, what it lacks, and its
 * panel, all at a width that is good to read.
 */
struct _CairnStageView
{
  AdwBin             parent_instance;

  GtkLabel          *heading;
  GtkLabel          *summary;
  CairnObstacleList *missing;
  AdwBin            *place;

  char              *code;    /* (owned) (nullable) */
  CairnEditing      *editing; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnStageView, cairn_stage_view, ADW_TYPE_BIN)

static CairnStage *
find_stage (CairnStageView *self)
{
  g_autoptr(GListModel) stages = cairn_review_list_stages (cairn_editing_get_review (self->editing),
                                                            cairn_editing_get_today (self->editing));
  guint n_stages = g_list_model_get_n_items (stages);

  for (guint i = 0; i < n_stages; i++)
    {
      g_autoptr(CairnStage) stage = g_list_model_get_item (stages, i);

      if (g_str_equal (cairn_stage_get_code (stage), self->code))
        return g_steal_pointer (&stage);
    }

  return NULL;
}

static void
refresh (CairnStageView *self)
{
  g_autoptr(CairnStage) stage = find_stage (self);
  const char *summary = stage != NULL ? cairn_stage_get_summary (stage) : NULL;
  g_autofree char *sentence = cairn_words_begin (summary);

  gtk_label_set_label (self->heading, stage != NULL ? cairn_stage_get_title (stage) : _("Waits and deadlines"));
  gtk_label_set_label (self->summary, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), *sentence != '\0');
  cairn_obstacle_list_set_obstacles (self->missing, stage != NULL ? cairn_stage_get_missing (stage) : NULL);
}

static void
cairn_stage_view_dispose (GObject *object)
{
  CairnStageView *self = CAIRN_STAGE_VIEW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_STAGE_VIEW);
  g_clear_object (&self->editing);

  G_OBJECT_CLASS (cairn_stage_view_parent_class)->dispose (object);
}

static void
cairn_stage_view_finalize (GObject *object)
{
  g_clear_pointer (&CAIRN_STAGE_VIEW (object)->code, g_free);

  G_OBJECT_CLASS (cairn_stage_view_parent_class)->finalize (object);
}

static void
cairn_stage_view_class_init (CairnStageViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_stage_view_dispose;
  object_class->finalize = cairn_stage_view_finalize;

  g_type_ensure (CAIRN_TYPE_OBSTACLE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/review/cairn-stage-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnStageView, heading);
  gtk_widget_class_bind_template_child (widget_class, CairnStageView, missing);
  gtk_widget_class_bind_template_child (widget_class, CairnStageView, place);
  gtk_widget_class_bind_template_child (widget_class, CairnStageView, summary);
}

static void
cairn_stage_view_init (CairnStageView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_stage_view_new:
 * @code: code of a stage, or `waits`
 * @editing: the review
 * @panel: what is shown of it
 *
 * Returns: (transfer floating): a view of one stage
 */
GtkWidget *
cairn_stage_view_new (const char       *code,
                      CairnEditing     *editing,
                      CairnReviewPanel *panel)
{
  CairnStageView *self = NULL;

  g_return_val_if_fail (code != NULL, NULL);
  g_return_val_if_fail (CAIRN_IS_EDITING (editing), NULL);
  g_return_val_if_fail (CAIRN_IS_REVIEW_PANEL (panel), NULL);

  self = g_object_new (CAIRN_TYPE_STAGE_VIEW, NULL);
  self->code = g_strdup (code);
  self->editing = g_object_ref (editing);
  adw_bin_set_child (self->place, GTK_WIDGET (panel));
  g_object_set (panel, "editing", editing, NULL);
  g_signal_connect_object (cairn_editing_get_aggregate (editing), "notify::stamp",
                           G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);

  return GTK_WIDGET (self);
}

/**
 * cairn_stage_view_get_panel:
 * @self: a view
 *
 * Returns: (transfer none): what is shown of the stage
 */
CairnReviewPanel *
cairn_stage_view_get_panel (CairnStageView *self)
{
  g_return_val_if_fail (CAIRN_IS_STAGE_VIEW (self), NULL);

  return CAIRN_REVIEW_PANEL (adw_bin_get_child (self->place));
}
