/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-factor-row.h"

#include <glib/gi18n.h>

#include "cairn-analysis.h"
#include "cairn-editing-run.h"
#include "cairn-field-extras.h"
#include "cairn-field-row.h"
#include "cairn-review-analysis.h"
#include "cairn-vocabulary.h"

/**
 * CairnFactorRow:
 *
 * One contributory factor: how relevant it was, whether it could be changed, and why.
 *
 * Relevance and modifiable go to the register together, since only a factor that may have
 * contributed can be modifiable.
 */
struct _CairnFactorRow
{
  AdwExpanderRow  parent_instance;

  AdwToggleGroup *relevance;
  AdwToggleGroup *modifiable;
  AdwActionRow   *modifiable_row;
  AdwActionRow   *relevance_row;

  CairnEditing   *editing; /* (owned) (nullable) */
  CairnRecord    *factor;  /* (owned) (nullable) */
  gboolean        built;
  gboolean        updating;
};

G_DEFINE_FINAL_TYPE (CairnFactorRow, cairn_factor_row, ADW_TYPE_EXPANDER_ROW)

/* What the toggles say, for the model to judge as a whole. */
typedef struct
{
  CairnFactor *factor;     /* (owned) */
  int          relevance;
  char        *modifiable; /* (owned) */
} Judgement;

static void
judgement_free (gpointer data)
{
  Judgement *judgement = data;

  g_clear_object (&judgement->factor);
  g_free (judgement->modifiable);
  g_free (judgement);
}

static CairnChangeSet *
judge (CairnEditing  *editing,
       const char    *reason,
       gpointer       user_data,
       GError       **error)
{
  Judgement *judgement = user_data;
  CairnRecord *record = CAIRN_RECORD (judgement->factor);
  const CairnFactorValues values = {
    .domain = cairn_record_get_text (record, "domain"),
    .entry = cairn_record_get_text (record, "entry"),
    .words = cairn_record_get_text (record, "words"),
    .relevance = judgement->relevance,
    .modifiable = judgement->modifiable,
    .reason = cairn_record_get_text (record, "reason"),
  };

  return cairn_review_change_factor (cairn_editing_get_review (editing), judgement->factor, &values, reason,
                                     cairn_editing_get_today (editing), error);
}

static CairnChangeSet *
take_away (CairnEditing  *editing,
           const char    *reason,
           gpointer       user_data,
           GError       **error)
{
  return cairn_review_remove_factor (cairn_editing_get_review (editing), CAIRN_FACTOR (user_data), reason,
                                     cairn_editing_get_today (editing), error);
}

static void
update_line (CairnFactorRow *self,
             int             relevance,
             const char     *modifiable)
{
  g_autofree char *title = cairn_factor_dup_title (CAIRN_FACTOR (self->factor));
  /* Translators: the relevance of a factor, 0 to 2, and whether it is modifiable. */
  g_autofree char *subtitle = g_strdup_printf (_("Relevance %d · %s"), relevance,
                                               cairn_vocabulary_title ("factor-modifiable", modifiable));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}

static void
update (CairnFactorRow *self)
{
  int relevance = (int) cairn_record_get_integer (self->factor, "relevance");
  const char *modifiable = cairn_record_get_text (self->factor, "modifiable");
  gboolean editable = cairn_editing_get_editable (self->editing);
  g_autofree char *name = g_strdup_printf ("%d", relevance);
  const char *words = cairn_vocabulary_title ("relevance", name);

  update_line (self, relevance, modifiable);
  self->updating = TRUE;
  adw_toggle_group_set_active_name (self->relevance, name);
  adw_toggle_group_set_active_name (self->modifiable, modifiable);
  self->updating = FALSE;
  adw_action_row_set_subtitle (self->relevance_row, words != NULL ? words : "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->relevance), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->modifiable), editable && relevance == CAIRN_RELEVANCE_MAX);
  adw_action_row_set_subtitle (self->modifiable_row,
                               relevance == CAIRN_RELEVANCE_MAX
                                 ? _("Could something that can be achieved locally or nationally change it?")
                                 : _("Only a factor that may have contributed (relevance 2) can be modifiable."));
}

/* Toggles that are put back tell so late, when nothing says any more who moved them. */
static gboolean
is_held (CairnFactorRow *self,
         const char     *relevance,
         const char     *modifiable)
{
  return cairn_record_get_integer (self->factor, "relevance") == g_ascii_strtoll (relevance, NULL, 10) &&
         cairn_record_is (self->factor, "modifiable", modifiable);
}

static void
judged_cb (CairnFactorRow *self)
{
  const char *relevance = adw_toggle_group_get_active_name (self->relevance);
  const char *modifiable = adw_toggle_group_get_active_name (self->modifiable);
  g_autofree char *heading = NULL;
  Judgement *judgement = NULL;

  if (self->updating || relevance == NULL || modifiable == NULL || is_held (self, relevance, modifiable))
    return;

  heading = cairn_factor_dup_title (CAIRN_FACTOR (self->factor));
  judgement = g_new0 (Judgement, 1);
  judgement->factor = CAIRN_FACTOR (g_object_ref (self->factor));
  judgement->relevance = (int) g_ascii_strtoll (relevance, NULL, 10);
  judgement->modifiable = g_strdup (judgement->relevance < CAIRN_RELEVANCE_MAX && g_str_equal (modifiable, "yes")
                                      ? "not_judged" : modifiable);
  cairn_editing_run (self->editing, GTK_WIDGET (self), heading, NULL, judge, judgement, judgement_free);
  /* What is shown is what the register holds, until it holds something else. */
  update (self);
}

static void
removed_cb (CairnFactorRow *self)
{
  g_autofree char *heading = cairn_factor_dup_title (CAIRN_FACTOR (self->factor));
  /* Translators: %s is a contributory factor. */
  g_autofree char *toast = g_strdup_printf (_("Factor removed: %s"), heading);

  cairn_editing_run (self->editing, GTK_WIDGET (self), heading, toast, take_away,
                     g_object_ref (self->factor), g_object_unref);
}

static void
add_history (CairnFactorRow *self,
             AdwActionRow   *row,
             const char     *field)
{
  g_autoptr(CairnFieldEditor) editor = cairn_field_editor_new (self->editing, self->factor, field, FALSE);
  GtkWidget *extras = cairn_field_extras_new ();

  cairn_field_extras_set_editor (CAIRN_FIELD_EXTRAS (extras), editor);
  adw_action_row_add_suffix (row, extras);
}

static void
expanded_cb (CairnFactorRow *self)
{
  GtkWidget *button = NULL;

  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) || self->built || self->factor == NULL)
    return;

  self->built = TRUE;
  add_history (self, self->relevance_row, "relevance");
  add_history (self, self->modifiable_row, "modifiable");
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), cairn_field_row_new_nested (self->editing, self->factor, "entry"));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), cairn_field_row_new_nested (self->editing, self->factor, "words"));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), cairn_field_row_new_nested (self->editing, self->factor, "reason"));
  button = g_object_new (ADW_TYPE_BUTTON_ROW, "title", _("Remove"), "start-icon-name", "user-trash-symbolic", NULL);
  g_object_bind_property (self->editing, "editable", button, "sensitive", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (button, "activated", G_CALLBACK (removed_cb), self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), button);
}

static void
cairn_factor_row_dispose (GObject *object)
{
  CairnFactorRow *self = CAIRN_FACTOR_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_FACTOR_ROW);
  g_clear_object (&self->factor);
  g_clear_object (&self->editing);

  G_OBJECT_CLASS (cairn_factor_row_parent_class)->dispose (object);
}

static void
cairn_factor_row_class_init (CairnFactorRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_factor_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/review/cairn-factor-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnFactorRow, modifiable);
  gtk_widget_class_bind_template_child (widget_class, CairnFactorRow, modifiable_row);
  gtk_widget_class_bind_template_child (widget_class, CairnFactorRow, relevance);
  gtk_widget_class_bind_template_child (widget_class, CairnFactorRow, relevance_row);
  gtk_widget_class_bind_template_callback (widget_class, expanded_cb);
  gtk_widget_class_bind_template_callback (widget_class, judged_cb);
}

static void
cairn_factor_row_init (CairnFactorRow *self)
{
  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_factor_row_new:
 * @editing: the review
 * @factor: one of its factors
 *
 * Returns: (transfer floating): a row that follows the factor
 */
GtkWidget *
cairn_factor_row_new (CairnEditing *editing,
                      CairnFactor  *factor)
{
  CairnFactorRow *self = NULL;

  g_return_val_if_fail (CAIRN_IS_EDITING (editing), NULL);
  g_return_val_if_fail (CAIRN_IS_FACTOR (factor), NULL);

  self = g_object_new (CAIRN_TYPE_FACTOR_ROW, NULL);
  self->editing = g_object_ref (editing);
  self->factor = CAIRN_RECORD (g_object_ref (factor));
  g_signal_connect_object (factor, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editing, "notify::editable", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
