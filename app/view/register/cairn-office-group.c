/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-office-group.h"

#include "cairn-feedback.h"
#include "cairn-office-row.h"
#include "cairn-office.h"

/**
 * CairnOfficeGroup:
 *
 * All areas, agencies or seats of the register, with a row to add another.
 */
struct _CairnOfficeGroup
{
  AdwPreferencesGroup  parent_instance;

  AdwEntryRow         *addition;
  GtkListBox          *list;

  char                *entity;  /* (owned) (nullable): name of the kind of row */
  CairnSession        *session; /* (owned) (nullable) */
  GListModel          *records; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnOfficeGroup, cairn_office_group, ADW_TYPE_PREFERENCES_GROUP)

typedef enum
{
  PROP_ENTITY = 1,
  PROP_ADDITION_TITLE,
} CairnOfficeGroupProperty;

static GParamSpec *props[PROP_ADDITION_TITLE + 1];

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  CairnOfficeGroup *self = user_data;

  return cairn_office_row_new (self->session, self->records, item);
}

static void
add_cb (CairnOfficeGroup *self)
{
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  if (self->records == NULL)
    return;

  changes = cairn_office_add (cairn_entity_by_name (self->entity)->kind, self->records,
                              gtk_editable_get_text (GTK_EDITABLE (self->addition)), &error);
  if (changes == NULL)
    {
      cairn_feedback_error (GTK_WIDGET (self), error);
      return;
    }

  cairn_session_write (self->session, changes);
  /* The next one can be typed at once; what was not typed needs no button to take it over. */
  adw_entry_row_set_show_apply_button (self->addition, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (self->addition), "");
  adw_entry_row_set_show_apply_button (self->addition, TRUE);
}

static void
show_list (CairnOfficeGroup *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->list), g_list_model_get_n_items (self->records) > 0);
}

static void
cairn_office_group_dispose (GObject *object)
{
  CairnOfficeGroup *self = CAIRN_OFFICE_GROUP (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_OFFICE_GROUP);
  g_clear_object (&self->records);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cairn_office_group_parent_class)->dispose (object);
}

static void
cairn_office_group_finalize (GObject *object)
{
  g_clear_pointer (&CAIRN_OFFICE_GROUP (object)->entity, g_free);

  G_OBJECT_CLASS (cairn_office_group_parent_class)->finalize (object);
}

static void
cairn_office_group_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  CairnOfficeGroup *self = CAIRN_OFFICE_GROUP (object);

  switch ((CairnOfficeGroupProperty) prop_id)
    {
    case PROP_ENTITY:
      g_value_set_string (value, self->entity);
      break;
    case PROP_ADDITION_TITLE:
      g_value_set_string (value, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->addition)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_office_group_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  CairnOfficeGroup *self = CAIRN_OFFICE_GROUP (object);

  switch ((CairnOfficeGroupProperty) prop_id)
    {
    case PROP_ENTITY:
      g_set_str (&self->entity, g_value_get_string (value));
      break;
    case PROP_ADDITION_TITLE:
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->addition), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->addition), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_office_group_class_init (CairnOfficeGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_office_group_dispose;
  object_class->finalize = cairn_office_group_finalize;
  object_class->get_property = cairn_office_group_get_property;
  object_class->set_property = cairn_office_group_set_property;

  /**
   * CairnOfficeGroup:entity:
   *
   * Name of the kind of row: `area`, `agency` or `seat`.
   */
  props[PROP_ENTITY] = g_param_spec_string ("entity", NULL, NULL, NULL,
                                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  /**
   * CairnOfficeGroup:addition-title:
   *
   * What the row that adds another is called.
   */
  props[PROP_ADDITION_TITLE] = g_param_spec_string ("addition-title", NULL, NULL, NULL,
                                                    G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/register/cairn-office-group.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnOfficeGroup, addition);
  gtk_widget_class_bind_template_child (widget_class, CairnOfficeGroup, list);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
cairn_office_group_init (CairnOfficeGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_office_group_show:
 * @self: a group that shows nothing yet
 * @session: an open register that can be written
 *
 * Shows all rows of the group's kind, and follows them from here on.
 */
void
cairn_office_group_show (CairnOfficeGroup *self,
                         CairnSession     *session)
{
  g_autoptr(GError) error = NULL;

  g_return_if_fail (CAIRN_IS_OFFICE_GROUP (self));
  g_return_if_fail (CAIRN_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  self->records = cairn_session_get_records (session, cairn_entity_by_name (self->entity)->kind, &error);
  if (self->records == NULL)
    {
      cairn_feedback_error (GTK_WIDGET (self), error);
      return;
    }

  gtk_list_box_bind_model (self->list, self->records, create_row, self, NULL);
  g_signal_connect_object (self->records, "items-changed", G_CALLBACK (show_list), self, G_CONNECT_SWAPPED);
  show_list (self);
}
