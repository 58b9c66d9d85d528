/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-narrative.h"

#include <gtksourceview/gtksource.h>
#include <libspelling.h>

#include "cairn-field-extras.h"
#include "cairn-narrative-view.h"

/**
 * CairnNarrative:
 *
 * A field of several paragraphs: it grows as it is typed in, and its spelling is checked.
 *
 * The text's own undo is off: Ctrl+Z belongs to the register's undo.
 */
struct _CairnNarrative
{
  AdwBin                      parent_instance;

  GtkLabel                   *label;
  GtkSourceView              *view;
  GtkSourceBuffer            *buffer;
  CairnFieldExtras           *extras;

  SpellingTextBufferAdapter  *spelling; /* (owned) (nullable) */
  CairnFieldEditor           *editor;   /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnNarrative, cairn_narrative, ADW_TYPE_BIN)

typedef enum
{
  PROP_EDITOR = 1,
} CairnNarrativeProperty;

static GParamSpec *props[PROP_EDITOR + 1];

static char *
dup_text (CairnNarrative *self)
{
  GtkTextIter start = { 0 };
  GtkTextIter end = { 0 };

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (self->buffer), &start, &end);

  return gtk_text_buffer_get_text (GTK_TEXT_BUFFER (self->buffer), &start, &end, FALSE);
}

static void
typed_cb (CairnNarrative *self)
{
  g_autofree char *text = dup_text (self);

  if (self->editor != NULL)
    cairn_field_editor_type (self->editor, text);
}

static void
left_cb (CairnNarrative *self)
{
  if (self->editor != NULL)
    cairn_field_editor_leave (self->editor);
}

static void
update_text (CairnNarrative *self)
{
  const char *text = cairn_field_editor_get_text (self->editor);
  g_autofree char *shown = dup_text (self);

  if (g_str_equal (text, shown))
    return;

  g_signal_handlers_block_by_func (self->buffer, typed_cb, self);
  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (self->buffer), text, -1);
  g_signal_handlers_unblock_by_func (self->buffer, typed_cb, self);
}

static void
update_field (CairnNarrative *self)
{
  const char *label = cairn_field_editor_get_label (self->editor);

  gtk_label_set_label (self->label, label != NULL ? label : "");
}

static void
update_editable (CairnNarrative *self)
{
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), cairn_field_editor_get_editable (self->editor));
}

static void
set_editor (CairnNarrative   *self,
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
check_spelling (CairnNarrative *self)
{
  SpellingChecker *checker = spelling_checker_get_default ();

  self->spelling = spelling_text_buffer_adapter_new (self->buffer, checker);
  spelling_text_buffer_adapter_set_enabled (self->spelling, TRUE);
  gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (self->view),
                                spelling_text_buffer_adapter_get_menu_model (self->spelling));
  gtk_widget_insert_action_group (GTK_WIDGET (self->view), "spelling", G_ACTION_GROUP (self->spelling));
}

static void
cairn_narrative_dispose (GObject *object)
{
  CairnNarrative *self = CAIRN_NARRATIVE (object);

  if (self->editor != NULL)
    {
      cairn_field_editor_leave (self->editor);
      g_signal_handlers_disconnect_by_data (self->editor, self);
    }
  g_clear_object (&self->editor);
  g_clear_object (&self->spelling);
  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_NARRATIVE);

  G_OBJECT_CLASS (cairn_narrative_parent_class)->dispose (object);
}

static void
cairn_narrative_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch ((CairnNarrativeProperty) prop_id)
    {
    case PROP_EDITOR:
      g_value_set_object (value, CAIRN_NARRATIVE (object)->editor);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_narrative_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch ((CairnNarrativeProperty) prop_id)
    {
    case PROP_EDITOR:
      set_editor (CAIRN_NARRATIVE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_narrative_class_init (CairnNarrativeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_narrative_dispose;
  object_class->get_property = cairn_narrative_get_property;
  object_class->set_property = cairn_narrative_set_property;

  /**
   * CairnNarrative:editor:
   *
   * The field that is edited.
   */
  props[PROP_EDITOR] = g_param_spec_object ("editor", NULL, NULL, CAIRN_TYPE_FIELD_EDITOR,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (CAIRN_TYPE_NARRATIVE_VIEW);
  g_type_ensure (CAIRN_TYPE_FIELD_EXTRAS);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/widgets/cairn-narrative.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnNarrative, label);
  gtk_widget_class_bind_template_child (widget_class, CairnNarrative, view);
  gtk_widget_class_bind_template_child (widget_class, CairnNarrative, buffer);
  gtk_widget_class_bind_template_child (widget_class, CairnNarrative, extras);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
}

static void
cairn_narrative_init (CairnNarrative *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The colours are those of the desktop, light or dark, not of a scheme for code. */
  gtk_source_buffer_set_style_scheme (self->buffer, NULL);
  check_spelling (self);
}

/**
 * cairn_narrative_new:
 * @editor: (nullable): the field to edit
 *
 * Returns: (transfer floating): a field to write in
 */
GtkWidget *
cairn_narrative_new (CairnFieldEditor *editor)
{
  return g_object_new (CAIRN_TYPE_NARRATIVE, "editor", editor, NULL);
}
