/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-field-editor-private.h"

/**
 * CairnFieldEditor:
 *
 * One field of one row, as it is being edited: what every editing widget shares.
 *
 * Typing goes into a draft, durable a quarter of a second later and overwritten by the
 * next. Leaving the field, a pause of half a minute or the end of the page makes it one
 * change. What cannot be kept (no such day) stays in the field and in its draft, with a
 * sentence that says why; nothing typed is ever lost. A finalised review asks for the
 * reason first ([signal@Cairn.FieldEditor::reason-needed]).
 *
 * A given row that the register does not hold is added to it by the first change, or,
 * in a form, only filled in: the form adds it in the end.
 */
typedef enum
{
  PROP_EDITING = 1,
  PROP_RECORD,
  PROP_FIELD,
  PROP_FORM,
  PROP_TEXT,
  PROP_LABEL,
  PROP_ERROR,
  PROP_EDITABLE,
} CairnFieldEditorProperty;

enum
{
  SIGNAL_REASON_NEEDED,
  N_SIGNALS,
};

static GParamSpec *props[PROP_EDITABLE + 1];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CairnFieldEditor, cairn_field_editor, G_TYPE_OBJECT)

static void
notify (CairnFieldEditor         *self,
        CairnFieldEditorProperty  property)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[property]);
}

/* For the files that do the typing and look for the row. */
void
_cairn_field_editor_set_error (CairnFieldEditor *self,
                               const char       *sentence)
{
  if (g_set_str (&self->error, sentence))
    notify (self, PROP_ERROR);
}

void
_cairn_field_editor_ask_reason (CairnFieldEditor *self,
                                const char       *sentence)
{
  g_signal_emit (self, signals[SIGNAL_REASON_NEEDED], 0, sentence);
}

void
_cairn_field_editor_notify_editing (CairnFieldEditor *self)
{
  notify (self, PROP_EDITING);
}

void
_cairn_field_editor_notify_record (CairnFieldEditor *self)
{
  notify (self, PROP_RECORD);
}

void
_cairn_field_editor_notify_text (CairnFieldEditor *self)
{
  notify (self, PROP_TEXT);
}

void
_cairn_field_editor_notify_field (CairnFieldEditor *self)
{
  notify (self, PROP_LABEL);
  notify (self, PROP_EDITABLE);
}

static void
cairn_field_editor_dispose (GObject *object)
{
  CairnFieldEditor *self = CAIRN_FIELD_EDITOR (object);

  if (self->editing != NULL)
    cairn_field_editor_leave (self);

  _cairn_field_editor_stop_timers (self);
  g_clear_object (&self->record);
  g_clear_object (&self->given);
  g_clear_object (&self->editing);

  G_OBJECT_CLASS (cairn_field_editor_parent_class)->dispose (object);
}

static void
cairn_field_editor_finalize (GObject *object)
{
  CairnFieldEditor *self = CAIRN_FIELD_EDITOR (object);

  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->shown, g_free);
  g_clear_pointer (&self->typed, g_free);
  g_clear_pointer (&self->pending, g_free);
  g_clear_pointer (&self->error, g_free);

  G_OBJECT_CLASS (cairn_field_editor_parent_class)->finalize (object);
}

static void
cairn_field_editor_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  CairnFieldEditor *self = CAIRN_FIELD_EDITOR (object);

  switch ((CairnFieldEditorProperty) prop_id)
    {
    case PROP_EDITING:
      g_value_set_object (value, self->editing);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->given);
      break;
    case PROP_FIELD:
      g_value_set_string (value, self->name);
      break;
    case PROP_FORM:
      g_value_set_boolean (value, self->form);
      break;
    case PROP_TEXT:
      g_value_set_string (value, cairn_field_editor_get_text (self));
      break;
    case PROP_LABEL:
      g_value_set_string (value, cairn_field_editor_get_label (self));
      break;
    case PROP_ERROR:
      g_value_set_string (value, self->error);
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, cairn_field_editor_get_editable (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_field_editor_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  CairnFieldEditor *self = CAIRN_FIELD_EDITOR (object);

  switch ((CairnFieldEditorProperty) prop_id)
    {
    case PROP_EDITING:
      _cairn_field_editor_follow (self, g_value_get_object (value));
      break;
    case PROP_RECORD:
      _cairn_field_editor_show (self, g_value_get_object (value));
      break;
    case PROP_FIELD:
      g_set_str (&self->name, g_value_get_string (value));
      _cairn_field_editor_resolve (self);
      break;
    case PROP_FORM:
      self->form = g_value_get_boolean (value);
      break;
    case PROP_TEXT:
    case PROP_LABEL:
    case PROP_ERROR:
    case PROP_EDITABLE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_field_editor_class_init (CairnFieldEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  GParamFlags writable = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->dispose = cairn_field_editor_dispose;
  object_class->finalize = cairn_field_editor_finalize;
  object_class->get_property = cairn_field_editor_get_property;
  object_class->set_property = cairn_field_editor_set_property;

  /**
   * CairnFieldEditor:editing:
   *
   * What the page is about.
   */
  props[PROP_EDITING] = g_param_spec_object ("editing", NULL, NULL, CAIRN_TYPE_EDITING, writable);

  /**
   * CairnFieldEditor:record:
   *
   * The row to edit, where the field's name does not tell it: a row of a list.
   */
  props[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, CAIRN_TYPE_RECORD, writable);

  /**
   * CairnFieldEditor:field:
   *
   * The field to edit: `child.date_of_birth`, or `note` of a given row.
   */
  props[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, writable);

  /**
   * CairnFieldEditor:form:
   *
   * Whether the given row is only filled in.
   */
  props[PROP_FORM] = g_param_spec_boolean ("form", NULL, NULL, FALSE,
                                           G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * CairnFieldEditor:text:
   *
   * What to show: what is being typed, or else what the register holds.
   */
  props[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, readable);

  /**
   * CairnFieldEditor:label:
   *
   * What a person reads beside the field.
   */
  props[PROP_LABEL] = g_param_spec_string ("label", NULL, NULL, NULL, readable);

  /**
   * CairnFieldEditor:error:
   *
   * Why what was typed cannot be kept, or %NULL.
   */
  props[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, readable);

  /**
   * CairnFieldEditor:editable:
   *
   * Whether the field can be changed now.
   */
  props[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE, readable);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * CairnFieldEditor::reason-needed:
   * @self: an editor
   * @sentence: why a reason is needed
   *
   * What was typed is kept once [method@Cairn.FieldEditor.give] brings a reason.
   */
  signals[SIGNAL_REASON_NEEDED] = g_signal_new ("reason-needed", CAIRN_TYPE_FIELD_EDITOR, G_SIGNAL_RUN_LAST,
                                                0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
cairn_field_editor_init (CairnFieldEditor *self)
{
}

/**
 * cairn_field_editor_new:
 * @editing: what the page is about
 * @record: (nullable): the row, where the name of the field does not tell it
 * @field: `entity.field`, or a field of @record
 * @form: whether @record is only filled in
 *
 * Returns: (transfer full): an editor of one field
 */
CairnFieldEditor *
cairn_field_editor_new (CairnEditing *editing,
                        CairnRecord  *record,
                        const char   *field,
                        gboolean      form)
{
  g_return_val_if_fail (CAIRN_IS_EDITING (editing), NULL);
  g_return_val_if_fail (record == NULL || CAIRN_IS_RECORD (record), NULL);
  g_return_val_if_fail (field != NULL, NULL);

  return g_object_new (CAIRN_TYPE_FIELD_EDITOR,
                       "form", form,
                       "editing", editing,
                       "record", record,
                       "field", field,
                       NULL);
}

/**
 * cairn_field_editor_get_editing:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): what the page is about
 */
CairnEditing *
cairn_field_editor_get_editing (CairnFieldEditor *self)
{
  g_return_val_if_fail (CAIRN_IS_FIELD_EDITOR (self), NULL);

  return self->editing;
}

/**
 * cairn_field_editor_get_record:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): the row that is edited, or %NULL while there is none
 */
CairnRecord *
cairn_field_editor_get_record (CairnFieldEditor *self)
{
  g_return_val_if_fail (CAIRN_IS_FIELD_EDITOR (self), NULL);

  return self->record;
}

/**
 * cairn_field_editor_get_field:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): the field that is edited, or %NULL while there is no row
 */
const CairnField *
cairn_field_editor_get_field (CairnFieldEditor *self)
{
  g_return_val_if_fail (CAIRN_IS_FIELD_EDITOR (self), NULL);

  return self->field;
}

/**
 * cairn_field_editor_get_text:
 * @self: an editor
 *
 * Returns: (transfer none): what to show; empty while the field is blank
 */
const char *
cairn_field_editor_get_text (CairnFieldEditor *self)
{
  g_return_val_if_fail (CAIRN_IS_FIELD_EDITOR (self), NULL);

  if (self->typed != NULL)
    return self->typed;
  if (self->pending != NULL)
    return self->pending;

  return self->shown != NULL ? self->shown : "";
}

/**
 * cairn_field_editor_get_label:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): what a person reads beside the field
 */
const char *
cairn_field_editor_get_label (CairnFieldEditor *self)
{
  g_return_val_if_fail (CAIRN_IS_FIELD_EDITOR (self), NULL);

  return self->field != NULL ? cairn_field_get_label (self->field) : NULL;
}

/**
 * cairn_field_editor_get_error:
 * @self: an editor
 *
 * Returns: (transfer none) (nullable): why what was typed cannot be kept
 */
const char *
cairn_field_editor_get_error (CairnFieldEditor *self)
{
  g_return_val_if_fail (CAIRN_IS_FIELD_EDITOR (self), NULL);

  return self->error;
}

/**
 * cairn_field_editor_get_editable:
 * @self: an editor
 *
 * Returns: whether the field can be changed now
 */
gboolean
cairn_field_editor_get_editable (CairnFieldEditor *self)
{
  g_return_val_if_fail (CAIRN_IS_FIELD_EDITOR (self), FALSE);

  return self->record != NULL && (self->form || cairn_editing_get_editable (self->editing));
}

/**
 * cairn_field_editor_get_form:
 * @self: an editor
 *
 * Returns: whether the row is only filled in, and not in the register yet
 */
gboolean
cairn_field_editor_get_form (CairnFieldEditor *self)
{
  g_return_val_if_fail (CAIRN_IS_FIELD_EDITOR (self), FALSE);

  return self->form;
}
