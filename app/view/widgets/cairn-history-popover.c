/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-history-popover.h"

#include "cairn-history-words.h"
#include "cairn-plain-row.h"

/**
 * CairnHistoryPopover:
 *
 * Who changed a field, when, from what to what, and why.
 */
struct _CairnHistoryPopover
{
  GtkPopover        parent_instance;

  GtkStack         *stack;
  GtkListBox       *list;

  CairnFieldEditor *editor; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnHistoryPopover, cairn_history_popover, GTK_TYPE_POPOVER)

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  CairnHistoryEntry *entry = item;
  CairnEditing *editing = cairn_field_editor_get_editing (CAIRN_HISTORY_POPOVER (user_data)->editor);
  g_autofree char *change = cairn_history_words_change (cairn_editing_get_session (editing), entry,
                                                        cairn_editing_get_show_names (editing));
  g_autofree char *who = cairn_history_words_who (entry);
  GtkWidget *row = cairn_plain_row_new (change, who);

  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 6);

  return row;
}

static void
cairn_history_popover_show (GtkWidget *widget)
{
  CairnHistoryPopover *self = CAIRN_HISTORY_POPOVER (widget);
  CairnRecord *record = cairn_field_editor_get_record (self->editor);
  CairnSession *session = cairn_editing_get_session (cairn_field_editor_get_editing (self->editor));
  g_autoptr(GListModel) entries = NULL;

  if (record != NULL)
    entries = cairn_register_load_field_history (cairn_session_get_reader (session), cairn_record_get_uuid (record),
                                                 cairn_field_editor_get_field (self->editor)->name, NULL);

  gtk_list_box_bind_model (self->list, entries, create_row, self, NULL);
  gtk_stack_set_visible_child_name (self->stack, entries != NULL && g_list_model_get_n_items (entries) > 0 ? "list" : "empty");

  GTK_WIDGET_CLASS (cairn_history_popover_parent_class)->show (widget);
}

static void
cairn_history_popover_dispose (GObject *object)
{
  CairnHistoryPopover *self = CAIRN_HISTORY_POPOVER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_HISTORY_POPOVER);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (cairn_history_popover_parent_class)->dispose (object);
}

static void
cairn_history_popover_class_init (CairnHistoryPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_history_popover_dispose;
  widget_class->show = cairn_history_popover_show;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/widgets/cairn-history-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnHistoryPopover, stack);
  gtk_widget_class_bind_template_child (widget_class, CairnHistoryPopover, list);
}

static void
cairn_history_popover_init (CairnHistoryPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_history_popover_new:
 * @editor: the field
 *
 * Returns: (transfer floating): a popover that reads the field's history each time it is shown
 */
GtkWidget *
cairn_history_popover_new (CairnFieldEditor *editor)
{
  CairnHistoryPopover *self = NULL;

  g_return_val_if_fail (CAIRN_IS_FIELD_EDITOR (editor), NULL);

  self = g_object_new (CAIRN_TYPE_HISTORY_POPOVER, NULL);
  self->editor = g_object_ref (editor);

  return GTK_WIDGET (self);
}
