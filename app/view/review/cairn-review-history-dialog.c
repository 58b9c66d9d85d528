/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-review-history-dialog.h"

#include "cairn-history-words.h"
#include "cairn-plain-row.h"

/* Older steps are found field by field. */
#define LONGEST 500 /* entries */

/**
 * CairnReviewHistoryDialog:
 *
 * Everything that was done on the page of a case: what, by whom, when and why, the newest
 * first.
 */
struct _CairnReviewHistoryDialog
{
  AdwDialog     parent_instance;

  GtkStack     *stack;
  GtkListBox   *list;

  CairnEditing *editing; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnReviewHistoryDialog, cairn_review_history_dialog, ADW_TYPE_DIALOG)

static char *
describe_field (CairnHistoryEntry *entry)
{
  const CairnField *field = cairn_history_entry_get_field (entry);
  const CairnEntity *entity = cairn_history_entry_get_entity (entry);

  if (field == NULL || entity == NULL)
    return NULL;
  if (entity->kind == CAIRN_ENTITY_CASE || entity->kind == CAIRN_ENTITY_CHILD || entity->kind == CAIRN_ENTITY_STAGES)
    return g_strdup (cairn_field_get_label (field));

  return g_strdup_printf ("%s · %s", cairn_entity_get_label (entity), cairn_field_get_label (field));
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  CairnReviewHistoryDialog *self = user_data;
  g_autofree char *change = cairn_history_words_change (cairn_editing_get_session (self->editing), item,
                                                        cairn_editing_get_show_names (self->editing));
  g_autofree char *field = describe_field (item);
  g_autofree char *who = cairn_history_words_who (item);
  g_autofree char *detail = field != NULL ? g_strdup_printf ("%s\n%s", change, who) : g_strdup (who);
  GtkWidget *row = cairn_plain_row_new (field != NULL ? field : change, detail);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 8);

  return row;
}

static void
cairn_review_history_dialog_dispose (GObject *object)
{
  CairnReviewHistoryDialog *self = CAIRN_REVIEW_HISTORY_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_REVIEW_HISTORY_DIALOG);
  g_clear_object (&self->editing);

  G_OBJECT_CLASS (cairn_review_history_dialog_parent_class)->dispose (object);
}

static void
cairn_review_history_dialog_class_init (CairnReviewHistoryDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_review_history_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/review/cairn-review-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnReviewHistoryDialog, list);
  gtk_widget_class_bind_template_child (widget_class, CairnReviewHistoryDialog, stack);
}

static void
cairn_review_history_dialog_init (CairnReviewHistoryDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_review_history_dialog_new:
 * @editing: a review
 *
 * Returns: (transfer floating): its history as it stands now
 */
AdwDialog *
cairn_review_history_dialog_new (CairnEditing *editing)
{
  CairnReviewHistoryDialog *self = NULL;
  g_autoptr(GListModel) entries = NULL;
  CairnRegister *reader = NULL;

  g_return_val_if_fail (CAIRN_IS_EDITING (editing), NULL);

  self = g_object_new (CAIRN_TYPE_REVIEW_HISTORY_DIALOG, NULL);
  self->editing = g_object_ref (editing);
  reader = cairn_session_get_reader (cairn_editing_get_session (editing));
  entries = cairn_register_load_page_history (reader, cairn_aggregate_get_uuid (cairn_editing_get_aggregate (editing)),
                                              LONGEST, NULL);
  gtk_list_box_bind_model (self->list, entries, create_row, self, NULL);
  gtk_stack_set_visible_child_name (self->stack, entries != NULL && g_list_model_get_n_items (entries) > 0 ? "list" : "empty");

  return ADW_DIALOG (self);
}
