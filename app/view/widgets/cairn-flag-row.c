/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-flag-row.h"

#include "cairn-field-extras.h"

/**
 * CairnFlagRow:
 *
 * A row to say yes or no in.
 */
struct _CairnFlagRow
{
  AdwActionRow     parent_instance;

  GtkSwitch        *toggle;
  CairnFieldExtras *extras;
  CairnFieldEditor *editor; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnFlagRow, cairn_flag_row, ADW_TYPE_ACTION_ROW)

typedef enum
{
  PROP_EDITOR = 1,
} CairnFlagRowProperty;

static GParamSpec *props[PROP_EDITOR + 1];

static void
toggled_cb (CairnFlagRow *self)
{
  if (self->editor != NULL)
    cairn_field_editor_choose (self->editor, gtk_switch_get_active (self->toggle) ? "1" : "0");
}

static void
update_text (CairnFlagRow *self)
{
  g_signal_handlers_block_by_func (self->toggle, toggled_cb, self);
  gtk_switch_set_active (self->toggle, g_str_equal (cairn_field_editor_get_text (self->editor), "1"));
  g_signal_handlers_unblock_by_func (self->toggle, toggled_cb, self);
}

static void
update_field (CairnFlagRow *self)
{
  const char *label = cairn_field_editor_get_label (self->editor);

  if (label != NULL)
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), label);
}

static void
update_editable (CairnFlagRow *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->toggle), cairn_field_editor_get_editable (self->editor));
}

static void
set_editor (CairnFlagRow     *self,
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
  update_field (self);
  update_text (self);
  update_editable (self);
}

static void
cairn_flag_row_dispose (GObject *object)
{
  CairnFlagRow *self = CAIRN_FLAG_ROW (object);

  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_data (self->editor, self);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (cairn_flag_row_parent_class)->dispose (object);
}

static void
cairn_flag_row_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((CairnFlagRowProperty) prop_id)
    {
    case PROP_EDITOR:
      g_value_set_object (value, CAIRN_FLAG_ROW (object)->editor);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_flag_row_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch ((CairnFlagRowProperty) prop_id)
    {
    case PROP_EDITOR:
      set_editor (CAIRN_FLAG_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_flag_row_class_init (CairnFlagRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cairn_flag_row_dispose;
  object_class->get_property = cairn_flag_row_get_property;
  object_class->set_property = cairn_flag_row_set_property;

  /**
   * CairnFlagRow:editor:
   *
   * The field that is edited.
   */
  props[PROP_EDITOR] = g_param_spec_object ("editor", NULL, NULL, CAIRN_TYPE_FIELD_EDITOR,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
cairn_flag_row_init (CairnFlagRow *self)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self), FALSE);

  self->extras = CAIRN_FIELD_EXTRAS (cairn_field_extras_new ());
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->extras));

  self->toggle = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->toggle), GTK_ALIGN_CENTER);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->toggle), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self, NULL, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->toggle));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (self), GTK_WIDGET (self->toggle));
  g_signal_connect_swapped (self->toggle, "notify::active", G_CALLBACK (toggled_cb), self);
}

/**
 * cairn_flag_row_new:
 * @editor: (nullable): the field to edit
 *
 * Returns: (transfer floating): a row to say yes or no in
 */
GtkWidget *
cairn_flag_row_new (CairnFieldEditor *editor)
{
  return g_object_new (CAIRN_TYPE_FLAG_ROW, "editor", editor, NULL);
}
