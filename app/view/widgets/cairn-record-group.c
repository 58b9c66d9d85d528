/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-record-group.h"

#include "cairn-record-dialog.h"
#include "cairn-record-row.h"

/**
 * CairnRecordGroup:
 *
 * All rows of one kind that an aggregate holds, with a button to add another.
 */
struct _CairnRecordGroup
{
  AdwPreferencesGroup    parent_instance;

  GtkButton             *add_button;
  GtkListBox            *list;
  GtkLabel              *empty;

  CairnEditing          *editing;  /* (owned) (nullable) */
  char                  *entity;   /* (owned) (nullable) */
  char                  *fields;   /* (owned) (nullable); names with blanks between */
  gboolean               fixed;
  gboolean               identity;
  const CairnRecordForm *add;      /* (nullable) */
  const CairnRecordForm *more;     /* (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnRecordGroup, cairn_record_group, ADW_TYPE_PREFERENCES_GROUP)

typedef enum
{
  PROP_EDITING = 1,
  PROP_ENTITY,
  PROP_FIELDS,
  PROP_EMPTY_TEXT,
  PROP_FIXED,
  PROP_IDENTITY,
} CairnRecordGroupProperty;

static GParamSpec *props[PROP_IDENTITY + 1];

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  CairnRecordGroup *self = user_data;

  return cairn_record_row_new (self->editing, item, self->fields, !self->fixed, self->more);
}

static void
update_button (CairnRecordGroup *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), self->add != NULL && self->editing != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button),
                            self->editing != NULL && cairn_editing_get_editable (self->editing));
}

static void
update_visible (CairnRecordGroup *self)
{
  if (self->identity)
    gtk_widget_set_visible (GTK_WIDGET (self), self->editing != NULL && cairn_editing_get_show_names (self->editing));
}

static void
add_cb (CairnRecordGroup *self)
{
  adw_dialog_present (cairn_record_dialog_new (self->editing, self->add, NULL), GTK_WIDGET (self));
}

static void
set_editing (CairnRecordGroup *self,
             CairnEditing     *editing)
{
  GListModel *records = NULL;

  if (self->editing == editing)
    return;

  if (self->editing != NULL)
    g_signal_handlers_disconnect_by_data (self->editing, self);
  g_set_object (&self->editing, editing);
  if (editing != NULL)
    {
      records = cairn_aggregate_get_records (cairn_editing_get_aggregate (editing),
                                             cairn_entity_by_name (self->entity)->kind);
      g_signal_connect_object (editing, "notify::editable", G_CALLBACK (update_button), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (editing, "notify::show-names", G_CALLBACK (update_visible), self, G_CONNECT_SWAPPED);
    }

  gtk_list_box_bind_model (self->list, records, create_row, self, NULL);
  update_button (self);
  update_visible (self);
}

static void
cairn_record_group_dispose (GObject *object)
{
  CairnRecordGroup *self = CAIRN_RECORD_GROUP (object);

  if (self->list != NULL)
    set_editing (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_RECORD_GROUP);

  G_OBJECT_CLASS (cairn_record_group_parent_class)->dispose (object);
}

static void
cairn_record_group_finalize (GObject *object)
{
  CairnRecordGroup *self = CAIRN_RECORD_GROUP (object);

  g_clear_pointer (&self->entity, g_free);
  g_clear_pointer (&self->fields, g_free);

  G_OBJECT_CLASS (cairn_record_group_parent_class)->finalize (object);
}

static void
cairn_record_group_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  CairnRecordGroup *self = CAIRN_RECORD_GROUP (object);

  switch ((CairnRecordGroupProperty) prop_id)
    {
    case PROP_EDITING:
      g_value_set_object (value, self->editing);
      break;
    case PROP_ENTITY:
      g_value_set_string (value, self->entity);
      break;
    case PROP_FIELDS:
      g_value_set_string (value, self->fields);
      break;
    case PROP_EMPTY_TEXT:
      g_value_set_string (value, gtk_label_get_label (self->empty));
      break;
    case PROP_FIXED:
      g_value_set_boolean (value, self->fixed);
      break;
    case PROP_IDENTITY:
      g_value_set_boolean (value, self->identity);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_record_group_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  CairnRecordGroup *self = CAIRN_RECORD_GROUP (object);

  switch ((CairnRecordGroupProperty) prop_id)
    {
    case PROP_EDITING:
      set_editing (self, g_value_get_object (value));
      break;
    case PROP_ENTITY:
      g_set_str (&self->entity, g_value_get_string (value));
      break;
    case PROP_FIELDS:
      g_set_str (&self->fields, g_value_get_string (value));
      break;
    case PROP_EMPTY_TEXT:
      gtk_label_set_label (self->empty, g_value_get_string (value));
      break;
    case PROP_FIXED:
      self->fixed = g_value_get_boolean (value);
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
cairn_record_group_class_init (CairnRecordGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = cairn_record_group_dispose;
  object_class->finalize = cairn_record_group_finalize;
  object_class->get_property = cairn_record_group_get_property;
  object_class->set_property = cairn_record_group_set_property;

  /**
   * CairnRecordGroup:editing:
   *
   * What the page is about.
   */
  props[PROP_EDITING] = g_param_spec_object ("editing", NULL, NULL, CAIRN_TYPE_EDITING, flags);

  /**
   * CairnRecordGroup:entity:
   *
   * Name of the kind of row.
   */
  props[PROP_ENTITY] = g_param_spec_string ("entity", NULL, NULL, NULL, flags | G_PARAM_CONSTRUCT_ONLY);

  /**
   * CairnRecordGroup:fields:
   *
   * Names of the fields that can be edited, with single blanks between; those behind a `|` are
   * shown while they hold something.
   */
  props[PROP_FIELDS] = g_param_spec_string ("fields", NULL, NULL, NULL, flags | G_PARAM_CONSTRUCT_ONLY);

  /**
   * CairnRecordGroup:empty-text:
   *
   * What is said while there is no row.
   */
  props[PROP_EMPTY_TEXT] = g_param_spec_string ("empty-text", NULL, NULL, NULL, flags);

  /**
   * CairnRecordGroup:fixed:
   *
   * Whether rows are history, which nobody takes away.
   */
  props[PROP_FIXED] = g_param_spec_boolean ("fixed", NULL, NULL, FALSE, flags | G_PARAM_CONSTRUCT_ONLY);

  /**
   * CairnRecordGroup:identity:
   *
   * Whether rows may tell who the child was, so that the group hides with the names.
   */
  props[PROP_IDENTITY] = g_param_spec_boolean ("identity", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/widgets/cairn-record-group.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnRecordGroup, add_button);
  gtk_widget_class_bind_template_child (widget_class, CairnRecordGroup, empty);
  gtk_widget_class_bind_template_child (widget_class, CairnRecordGroup, list);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
cairn_record_group_init (CairnRecordGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_placeholder (self->list, GTK_WIDGET (self->empty));
  update_button (self);
}

/**
 * cairn_record_group_set_add:
 * @self: a group
 * @form: (nullable): the form that adds a row, which stays where it is
 *
 * Offers to add a row.
 */
void
cairn_record_group_set_add (CairnRecordGroup      *self,
                            const CairnRecordForm *form)
{
  g_return_if_fail (CAIRN_IS_RECORD_GROUP (self));

  self->add = form;
  if (form != NULL)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->add_button), g_dgettext (GETTEXT_PACKAGE, form->heading));
  update_button (self);
}

/**
 * cairn_record_group_set_more:
 * @self: a group that shows nothing yet
 * @form: (nullable): a form about one row, which stays where it is
 *
 * Offers a form in each row.
 */
void
cairn_record_group_set_more (CairnRecordGroup      *self,
                             const CairnRecordForm *form)
{
  g_return_if_fail (CAIRN_IS_RECORD_GROUP (self));
  g_return_if_fail (self->editing == NULL);

  self->more = form;
}
