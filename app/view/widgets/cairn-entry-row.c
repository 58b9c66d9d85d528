/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-entry-row.h"

#include "cairn-field-extras.h"

/**
 * CairnEntryRow:
 *
 * A row to type a short text, a number, a date or a time in.
 *
 * The entry's own undo is off: Ctrl+Z belongs to the register's undo, which knows what
 * was kept.
 */
struct _CairnEntryRow
{
  AdwEntryRow      parent_instance;

  CairnFieldExtras *extras;
  CairnFieldEditor *editor; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnEntryRow, cairn_entry_row, ADW_TYPE_ENTRY_ROW)

typedef enum
{
  PROP_EDITOR = 1,
} CairnEntryRowProperty;

static GParamSpec *props[PROP_EDITOR + 1];

static void
typed_cb (CairnEntryRow *self)
{
  if (self->editor != NULL)
    cairn_field_editor_type (self->editor, gtk_editable_get_text (GTK_EDITABLE (self)));
}

static void
left_cb (CairnEntryRow *self)
{
  if (self->editor != NULL)
    cairn_field_editor_leave (self->editor);
}

static void
update_text (CairnEntryRow *self)
{
  const char *text = cairn_field_editor_get_text (self->editor);

  if (g_strcmp0 (text, gtk_editable_get_text (GTK_EDITABLE (self))) == 0)
    return;

  g_signal_handlers_block_by_func (self, typed_cb, NULL);
  gtk_editable_set_text (GTK_EDITABLE (self), text);
  g_signal_handlers_unblock_by_func (self, typed_cb, NULL);
}

static GtkInputPurpose
get_purpose (const CairnField *field)
{
  if (field->type == CAIRN_FIELD_INTEGER)
    return GTK_INPUT_PURPOSE_DIGITS;

  return GTK_INPUT_PURPOSE_FREE_FORM;
}

static void
update_field (CairnEntryRow *self)
{
  const CairnField *field = cairn_field_editor_get_field (self->editor);
  const char *label = cairn_field_editor_get_label (self->editor);

  if (field == NULL)
    return;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
  adw_entry_row_set_input_purpose (ADW_ENTRY_ROW (self), get_purpose (field));
}

static void
update_editable (CairnEntryRow *self)
{
  gtk_editable_set_editable (GTK_EDITABLE (self), cairn_field_editor_get_editable (self->editor));
}

static void
update_error (CairnEntryRow *self)
{
  gboolean wrong = cairn_field_editor_get_error (self->editor) != NULL;

  if (wrong)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");

  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               wrong ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

static void
set_editor (CairnEntryRow    *self,
            CairnFieldEditor *editor)
{
  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_data (self->editor, self);
  g_set_object (&self->editor, editor);
  cairn_field_extras_set_editor (self->extras, editor);
  if (editor == NULL)
    return;

  g_signal_connect_object (editor, "notify::text", G_CALLBACK (update_text), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "notify::label", G_CALLBACK (update_field), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "notify::editable", G_CALLBACK (update_editable), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "notify::error", G_CALLBACK (update_error), self, G_CONNECT_SWAPPED);
  update_field (self);
  update_text (self);
  update_editable (self);
  update_error (self);
}

static void
cairn_entry_row_dispose (GObject *object)
{
  CairnEntryRow *self = CAIRN_ENTRY_ROW (object);

  if (self->editor != NULL)
    {
      cairn_field_editor_leave (self->editor);
      g_signal_handlers_disconnect_by_data (self->editor, self);
    }
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (cairn_entry_row_parent_class)->dispose (object);
}

static void
cairn_entry_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((CairnEntryRowProperty) prop_id)
    {
    case PROP_EDITOR:
      g_value_set_object (value, CAIRN_ENTRY_ROW (object)->editor);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_entry_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch ((CairnEntryRowProperty) prop_id)
    {
    case PROP_EDITOR:
      set_editor (CAIRN_ENTRY_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_entry_row_class_init (CairnEntryRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cairn_entry_row_dispose;
  object_class->get_property = cairn_entry_row_get_property;
  object_class->set_property = cairn_entry_row_set_property;

  /**
   * CairnEntryRow:editor:
   *
   * The field that is edited.
   */
  props[PROP_EDITOR] = g_param_spec_object ("editor", NULL, NULL, CAIRN_TYPE_FIELD_EDITOR,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
cairn_entry_row_init (CairnEntryRow *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self), FALSE);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self), FALSE);
  gtk_editable_set_editable (GTK_EDITABLE (self), FALSE);

  self->extras = CAIRN_FIELD_EXTRAS (cairn_field_extras_new ());
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (self), GTK_WIDGET (self->extras));

  g_signal_connect (self, "changed", G_CALLBACK (typed_cb), NULL);
  g_signal_connect (self, "entry-activated", G_CALLBACK (left_cb), NULL);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * cairn_entry_row_new:
 * @editor: (nullable): the field to edit
 *
 * Returns: (transfer floating): a row to type in
 */
GtkWidget *
cairn_entry_row_new (CairnFieldEditor *editor)
{
  return g_object_new (CAIRN_TYPE_ENTRY_ROW, "editor", editor, NULL);
}
