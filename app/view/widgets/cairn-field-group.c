/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-field-group.h"

#include "cairn-field-editor.h"
#include "cairn-field-row.h"
#include "cairn-narrative.h"

#define NARRATIVE_GAP 12 /* pixels */

/**
 * CairnFieldGroup:
 *
 * A group of rows, one a field, named in the .ui file by the fields' names alone.
 *
 * A group that tells who the child was is shown only while names are.
 */
struct _CairnFieldGroup
{
  AdwPreferencesGroup  parent_instance;

  CairnEditing        *editing;  /* (owned) (nullable) */
  CairnRecord         *record;   /* (owned) (nullable) */
  char                *fields;   /* (owned) (nullable); names with blanks between */
  gboolean             form;
  gboolean             identity;

  GPtrArray           *rows;     /* (owned) (element-type GtkWidget) */
  GPtrArray           *editors;  /* (owned) (element-type CairnFieldEditor) */
};

G_DEFINE_FINAL_TYPE (CairnFieldGroup, cairn_field_group, ADW_TYPE_PREFERENCES_GROUP)

typedef enum
{
  PROP_EDITING = 1,
  PROP_RECORD,
  PROP_FIELDS,
  PROP_FORM,
  PROP_IDENTITY,
} CairnFieldGroupProperty;

static GParamSpec *props[PROP_IDENTITY + 1];

static void
clear (CairnFieldGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));

  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->editors, 0);
}

static void
add_row (CairnFieldGroup *self,
         const char      *name)
{
  CairnFieldEditor *editor = cairn_field_editor_new (self->editing, self->record, name, self->form);
  GtkWidget *row = cairn_field_row_new (editor);

  /* Rows stand together in their list; what is longer stands beneath it, a little apart. */
  if (self->rows->len > 0 && CAIRN_IS_NARRATIVE (row))
    gtk_widget_set_margin_top (row, NARRATIVE_GAP);

  g_ptr_array_add (self->editors, editor);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
build (CairnFieldGroup *self)
{
  g_auto(GStrv) names = g_strsplit_set (self->fields != NULL ? self->fields : "", " \n", -1);

  clear (self);
  if (self->editing == NULL)
    return;

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (*names[i] != '\0')
        add_row (self, names[i]);
    }
}

static void
update_visible (CairnFieldGroup *self)
{
  if (self->identity)
    gtk_widget_set_visible (GTK_WIDGET (self), self->editing != NULL && cairn_editing_get_show_names (self->editing));
}

static void
set_editing (CairnFieldGroup *self,
             CairnEditing    *editing)
{
  if (self->editing == editing)
    return;

  if (self->editing != NULL)
    g_signal_handlers_disconnect_by_data (self->editing, self);
  g_set_object (&self->editing, editing);
  if (editing != NULL)
    g_signal_connect_object (editing, "notify::show-names", G_CALLBACK (update_visible), self, G_CONNECT_SWAPPED);
  update_visible (self);
  build (self);
}

/* A form is filled in from its first field. */
static gboolean
cairn_field_group_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
cairn_field_group_dispose (GObject *object)
{
  CairnFieldGroup *self = CAIRN_FIELD_GROUP (object);

  clear (self);
  g_clear_object (&self->editing);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (cairn_field_group_parent_class)->dispose (object);
}

static void
cairn_field_group_finalize (GObject *object)
{
  CairnFieldGroup *self = CAIRN_FIELD_GROUP (object);

  g_clear_pointer (&self->fields, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->editors, g_ptr_array_unref);

  G_OBJECT_CLASS (cairn_field_group_parent_class)->finalize (object);
}

static void
cairn_field_group_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  CairnFieldGroup *self = CAIRN_FIELD_GROUP (object);

  switch ((CairnFieldGroupProperty) prop_id)
    {
    case PROP_EDITING:
      g_value_set_object (value, self->editing);
      break;
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;
    case PROP_FIELDS:
      g_value_set_string (value, self->fields);
      break;
    case PROP_FORM:
      g_value_set_boolean (value, self->form);
      break;
    case PROP_IDENTITY:
      g_value_set_boolean (value, self->identity);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_field_group_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  CairnFieldGroup *self = CAIRN_FIELD_GROUP (object);

  switch ((CairnFieldGroupProperty) prop_id)
    {
    case PROP_EDITING:
      set_editing (self, g_value_get_object (value));
      break;
    case PROP_RECORD:
      if (g_set_object (&self->record, g_value_get_object (value)))
        build (self);
      break;
    case PROP_FIELDS:
      if (g_set_str (&self->fields, g_value_get_string (value)))
        build (self);
      break;
    case PROP_FORM:
      self->form = g_value_get_boolean (value);
      break;
    case PROP_IDENTITY:
      self->identity = g_value_get_boolean (value);
      update_visible (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_field_group_class_init (CairnFieldGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = cairn_field_group_dispose;
  object_class->finalize = cairn_field_group_finalize;
  object_class->get_property = cairn_field_group_get_property;
  object_class->set_property = cairn_field_group_set_property;
  GTK_WIDGET_CLASS (klass)->grab_focus = cairn_field_group_grab_focus;

  /**
   * CairnFieldGroup:editing:
   *
   * What the page is about.
   */
  props[PROP_EDITING] = g_param_spec_object ("editing", NULL, NULL, CAIRN_TYPE_EDITING, flags);

  /**
   * CairnFieldGroup:record:
   *
   * The row, where the names of the fields do not tell it.
   */
  props[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, CAIRN_TYPE_RECORD, flags);

  /**
   * CairnFieldGroup:fields:
   *
   * Names of the fields, with blanks between: `child.given_names child.family_name`.
   */
  props[PROP_FIELDS] = g_param_spec_string ("fields", NULL, NULL, NULL, flags);

  /**
   * CairnFieldGroup:form:
   *
   * Whether the row is only filled in.
   */
  props[PROP_FORM] = g_param_spec_boolean ("form", NULL, NULL, FALSE, flags | G_PARAM_CONSTRUCT_ONLY);

  /**
   * CairnFieldGroup:identity:
   *
   * Whether the fields tell who the child was, so that the group hides with the names.
   */
  props[PROP_IDENTITY] = g_param_spec_boolean ("identity", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
cairn_field_group_init (CairnFieldGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->editors = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * cairn_field_group_leave:
 * @self: a group
 *
 * Makes everything that was typed in it a change, or in a form, fills it in.
 *
 * Returns: whether all of it could be kept
 */
gboolean
cairn_field_group_leave (CairnFieldGroup *self)
{
  gboolean kept = TRUE;

  g_return_val_if_fail (CAIRN_IS_FIELD_GROUP (self), FALSE);

  for (guint i = 0; i < self->editors->len; i++)
    {
      CairnFieldEditor *editor = g_ptr_array_index (self->editors, i);

      cairn_field_editor_leave (editor);
      kept = kept && cairn_field_editor_get_error (editor) == NULL;
    }

  return kept;
}
