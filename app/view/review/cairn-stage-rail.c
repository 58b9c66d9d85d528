/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-stage-rail.h"

#include <glib/gi18n.h>

#include "cairn-review-stages.h"
#include "cairn-stage-row.h"
#include "cairn-vocabulary.h"
#include "cairn-waiting.h"

/**
 * CairnStageRail:
 *
 * The stages of a review down the side of its page, then what it waits for.
 */
struct _CairnStageRail
{
  AdwBin         parent_instance;

  GtkListBox    *list;

  CairnEditing  *editing; /* (owned) (nullable) */
  gboolean       updating;
};

G_DEFINE_FINAL_TYPE (CairnStageRail, cairn_stage_rail, ADW_TYPE_BIN)

enum
{
  SIGNAL_ACTIVATED,
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static CairnStageRow *
find_row (CairnStageRail *self,
          const char     *code)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->list)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (CAIRN_IS_STAGE_ROW (child) && g_strcmp0 (cairn_stage_row_get_code (CAIRN_STAGE_ROW (child)), code) == 0)
      return CAIRN_STAGE_ROW (child);

  return NULL;
}

static CairnStageRow *
ensure_row (CairnStageRail *self,
            const char     *code)
{
  CairnStageRow *row = find_row (self, code);

  if (row == NULL)
    {
      row = CAIRN_STAGE_ROW (cairn_stage_row_new (code));
      gtk_list_box_append (self->list, GTK_WIDGET (row));
    }

  return row;
}

static char *
describe_waits (CairnReview *review)
{
  GListModel *waits = cairn_aggregate_get_records (CAIRN_AGGREGATE (review), CAIRN_ENTITY_WAIT);
  guint n_waits = g_list_model_get_n_items (waits);
  guint n_open = 0;
  const char *kind = NULL;
  CairnDay since = CAIRN_DAY_NONE;

  for (guint i = 0; i < n_waits; i++)
    {
      g_autoptr(CairnWait) wait = g_list_model_get_item (waits, i);

      if (cairn_wait_is_open (wait))
        n_open++;
    }

  if (n_open > 0)
    return g_strdup_printf (ngettext ("%u wait goes on", "%u waits go on", n_open), n_open);

  /* A form that is out, or a meeting to come, is a wait that nobody had to write down. */
  kind = cairn_review_get_waiting_for (review, &since);

  return g_strdup (kind != NULL ? cairn_vocabulary_title ("wait-kind", kind) : _("Nothing is waited for"));
}

static void
refresh (CairnStageRail *self)
{
  CairnReview *review = cairn_editing_get_review (self->editing);
  g_autoptr(GListModel) stages = cairn_review_list_stages (review, cairn_editing_get_today (self->editing));
  guint n_stages = g_list_model_get_n_items (stages);
  g_autofree char *waits = describe_waits (review);

  for (guint i = 0; i < n_stages; i++)
    {
      g_autoptr(CairnStage) stage = g_list_model_get_item (stages, i);

      cairn_stage_row_set_stage (ensure_row (self, cairn_stage_get_code (stage)), stage);
    }

  cairn_stage_row_set_words (ensure_row (self, "waits"), "cairn-waits-symbolic", _("Waits and deadlines"), waits);
}

static void
row_activated_cb (CairnStageRail *self,
                  GtkListBoxRow  *row)
{
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

/* The arrows move the mark, and the page follows it. */
static void
row_selected_cb (CairnStageRail *self,
                 GtkListBoxRow  *row)
{
  if (row != NULL && !self->updating)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, cairn_stage_row_get_code (CAIRN_STAGE_ROW (row)));
}

/* What is no stage stands apart. */
static void
set_header (GtkListBoxRow *row,
            GtkListBoxRow *before,
            gpointer       user_data)
{
  gboolean apart = g_strcmp0 (cairn_stage_row_get_code (CAIRN_STAGE_ROW (row)), "waits") == 0;

  gtk_list_box_row_set_header (row, apart ? gtk_separator_new (GTK_ORIENTATION_HORIZONTAL) : NULL);
}

static gboolean
cairn_stage_rail_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (CAIRN_STAGE_RAIL (widget)->list);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
cairn_stage_rail_dispose (GObject *object)
{
  CairnStageRail *self = CAIRN_STAGE_RAIL (object);

  /* A list that goes moves its mark, and nobody is to follow it. */
  self->updating = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_STAGE_RAIL);
  g_clear_object (&self->editing);

  G_OBJECT_CLASS (cairn_stage_rail_parent_class)->dispose (object);
}

static void
cairn_stage_rail_class_init (CairnStageRailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_stage_rail_dispose;
  widget_class->grab_focus = cairn_stage_rail_grab_focus;

  /**
   * CairnStageRail::activated:
   * @self: a rail
   *
   * Whoever chose a line is done with choosing.
   */
  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", CAIRN_TYPE_STAGE_RAIL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 0);

  /**
   * CairnStageRail::chosen:
   * @self: a rail
   * @code: code of the stage, or `waits`
   *
   * A line was chosen.
   */
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", CAIRN_TYPE_STAGE_RAIL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/review/cairn-stage-rail.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnStageRail, list);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
cairn_stage_rail_init (CairnStageRail *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_header_func (self->list, set_header, NULL, NULL);
}

/**
 * cairn_stage_rail_set_editing:
 * @self: a rail that shows nothing yet
 * @editing: the review
 *
 * Shows the stages of a review, and follows it.
 */
void
cairn_stage_rail_set_editing (CairnStageRail *self,
                              CairnEditing   *editing)
{
  g_return_if_fail (CAIRN_IS_STAGE_RAIL (self));
  g_return_if_fail (CAIRN_IS_EDITING (editing));
  g_return_if_fail (self->editing == NULL);

  self->editing = g_object_ref (editing);
  g_signal_connect_object (cairn_editing_get_aggregate (editing), "notify::stamp",
                           G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

/**
 * cairn_stage_rail_select:
 * @self: a rail
 * @code: code of a stage, or `waits`
 *
 * Marks the line whose panel is shown.
 */
void
cairn_stage_rail_select (CairnStageRail *self,
                         const char     *code)
{
  g_return_if_fail (CAIRN_IS_STAGE_RAIL (self));

  self->updating = TRUE;
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (find_row (self, code)));
  self->updating = FALSE;
}
