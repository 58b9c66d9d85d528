/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-stage-row.h"

#include <glib/gi18n.h>

#include "cairn-vocabulary.h"

/**
 * CairnStageRow:
 *
 * One line of the rail: a stage with how far it is, in an icon and in words.
 */
struct _CairnStageRow
{
  GtkListBoxRow  parent_instance;

  GtkImage      *icon;
  GtkLabel      *title;
  GtkLabel      *detail;

  char          *code; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnStageRow, cairn_stage_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
get_icon_name (CairnStageState state)
{
  switch (state)
    {
    case CAIRN_STAGE_DONE:
      return "cairn-stage-done-symbolic";
    case CAIRN_STAGE_CURRENT:
      return "cairn-stage-current-symbolic";
    case CAIRN_STAGE_NOT_NEEDED:
      return "cairn-stage-not-needed-symbolic";
    case CAIRN_STAGE_AHEAD:
    default:
      return "cairn-stage-ahead-symbolic";
    }
}

static const char *
get_state_words (CairnStageState state)
{
  switch (state)
    {
    case CAIRN_STAGE_DONE:
      return C_("stage", "Done");
    case CAIRN_STAGE_CURRENT:
      return C_("stage", "In hand");
    case CAIRN_STAGE_NOT_NEEDED:
      return C_("stage", "Not needed");
    case CAIRN_STAGE_AHEAD:
    default:
      return C_("stage", "Ahead");
    }
}

static void
cairn_stage_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CAIRN_TYPE_STAGE_ROW);

  G_OBJECT_CLASS (cairn_stage_row_parent_class)->dispose (object);
}

static void
cairn_stage_row_finalize (GObject *object)
{
  g_clear_pointer (&CAIRN_STAGE_ROW (object)->code, g_free);

  G_OBJECT_CLASS (cairn_stage_row_parent_class)->finalize (object);
}

static void
cairn_stage_row_class_init (CairnStageRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_stage_row_dispose;
  object_class->finalize = cairn_stage_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/review/cairn-stage-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnStageRow, detail);
  gtk_widget_class_bind_template_child (widget_class, CairnStageRow, icon);
  gtk_widget_class_bind_template_child (widget_class, CairnStageRow, title);
}

static void
cairn_stage_row_init (CairnStageRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_stage_row_new:
 * @code: what the row leads to
 *
 * Returns: (transfer floating): a row that says nothing yet
 */
GtkWidget *
cairn_stage_row_new (const char *code)
{
  CairnStageRow *self = NULL;

  g_return_val_if_fail (code != NULL, NULL);

  self = g_object_new (CAIRN_TYPE_STAGE_ROW, NULL);
  self->code = g_strdup (code);

  return GTK_WIDGET (self);
}

/**
 * cairn_stage_row_get_code:
 * @self: a row
 *
 * Returns: (transfer none): what it leads to
 */
const char *
cairn_stage_row_get_code (CairnStageRow *self)
{
  g_return_val_if_fail (CAIRN_IS_STAGE_ROW (self), NULL);

  return self->code;
}

/**
 * cairn_stage_row_set_stage:
 * @self: a row
 * @stage: a stage of the review
 *
 * Shows how far a stage is.
 */
void
cairn_stage_row_set_stage (CairnStageRow *self,
                           CairnStage    *stage)
{
  CairnStageState state = CAIRN_STAGE_AHEAD;
  const char *shorter = NULL;
  const char *summary = NULL;
  g_autofree char *detail = NULL;

  g_return_if_fail (CAIRN_IS_STAGE_ROW (self));
  g_return_if_fail (CAIRN_IS_STAGE (stage));

  state = cairn_stage_get_state (stage);
  summary = cairn_stage_get_summary (stage);
  shorter = cairn_vocabulary_string ("stage", cairn_stage_get_code (stage), "short");
  if (summary != NULL && *summary != '\0')
    detail = g_strdup_printf ("%s · %s", get_state_words (state), summary);

  cairn_stage_row_set_words (self, get_icon_name (state), shorter != NULL ? shorter : cairn_stage_get_title (stage),
                             detail != NULL ? detail : get_state_words (state));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), shorter != NULL ? cairn_stage_get_title (stage) : NULL);
  if (state == CAIRN_STAGE_CURRENT)
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title), "heading");
}

/**
 * cairn_stage_row_set_words:
 * @self: a row
 * @icon_name: a symbolic icon
 * @title: what it leads to
 * @detail: (nullable): what is to be said of it
 *
 * Shows a line that is no stage.
 */
void
cairn_stage_row_set_words (CairnStageRow *self,
                           const char    *icon_name,
                           const char    *title,
                           const char    *detail)
{
  g_autofree char *name = NULL;

  g_return_if_fail (CAIRN_IS_STAGE_ROW (self));

  name = detail != NULL ? g_strdup_printf ("%s: %s", title, detail) : g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_image_set_from_icon_name (self->icon, icon_name);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->detail, detail != NULL ? detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), detail != NULL);
}
