/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-record-dialog.h"

#include <glib/gi18n.h>

#include "cairn-editing-run.h"
#include "cairn-field-group.h"
#include "cairn-field-value.h"
#include "cairn-obstacle-list.h"
#include "cairn-reason-dialog.h"
#include "cairn-uuid.h"

/**
 * CairnRecordDialog:
 *
 * A form for a row that the register does not hold yet. Nothing is written until it is
 * agreed to, and then as one change. What is in the way is said in the form.
 */
struct _CairnRecordDialog
{
  AdwDialog              parent_instance;

  GtkButton             *agree;
  AdwBin                *place;
  GtkLabel              *refusal;
  CairnObstacleList     *obstacles;

  CairnEditing          *editing; /* (owned) */
  CairnRecord           *record;  /* (owned) */
  CairnRecord           *about;   /* (owned) (nullable) */
  const CairnRecordForm *form;
  CairnFieldGroup       *group;   /* (unowned) */
};

G_DEFINE_FINAL_TYPE (CairnRecordDialog, cairn_record_dialog, ADW_TYPE_DIALOG)

/* What every such row has must be filled in, whatever the form means. */
static gboolean
check_filled (CairnRecordDialog  *self,
              GError            **error)
{
  const CairnEntity *entity = cairn_record_get_entity (self->record);
  g_auto(GStrv) names = g_strsplit_set (self->form->fields, " \n", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      int index = cairn_entity_find (entity, names[i]);

      if (index >= 0 && !cairn_field_value_check (&entity->fields[index],
                                                  cairn_record_get_value (self->record, (guint) index), error))
        return FALSE;
    }

  return TRUE;
}

static CairnChangeSet *
make (CairnEditing  *editing,
      const char    *reason,
      gpointer       user_data,
      GError       **error)
{
  CairnRecordDialog *self = user_data;

  if (!check_filled (self, error))
    return NULL;
  if (self->form->make != NULL)
    return self->form->make (editing, self->record, self->about, reason, error);

  return cairn_aggregate_add_row (cairn_editing_get_aggregate (editing), self->record, reason, error);
}

static void
show_refusal (CairnRecordDialog *self,
              const char        *sentence)
{
  gtk_label_set_label (self->refusal, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->refusal), sentence != NULL);
  if (sentence != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void try_it (CairnRecordDialog *self,
                    const char        *reason);

static void
reason_given_cb (const char *reason,
                 gpointer    user_data)
{
  g_autoptr(CairnRecordDialog) self = user_data;

  if (reason != NULL)
    try_it (self, reason);
}

static void
try_it (CairnRecordDialog *self,
        const char        *reason)
{
  g_autoptr(GError) error = NULL;

  if (cairn_editing_try (self->editing, make, reason, self, &error))
    {
      adw_dialog_close (ADW_DIALOG (self));
      return;
    }

  if (reason == NULL && !self->form->says_why && cairn_editing_needs_reason (self->editing, error))
    cairn_reason_dialog_ask (GTK_WIDGET (self), _(self->form->heading), error->message, _("_Correct"),
                             reason_given_cb, g_object_ref (self));
  else
    show_refusal (self, error->message);
}

static void
agreed_cb (CairnRecordDialog *self)
{
  show_refusal (self, NULL);
  if (cairn_field_group_leave (self->group))
    try_it (self, NULL);
}

static void
cancelled_cb (CairnRecordDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
check (CairnRecordDialog *self)
{
  g_autoptr(GListModel) obstacles = NULL;

  if (self->form->check == NULL)
    return;

  obstacles = self->form->check (self->editing, self->record);
  cairn_obstacle_list_set_obstacles (self->obstacles, obstacles);
  gtk_widget_set_sensitive (GTK_WIDGET (self->agree), g_list_model_get_n_items (obstacles) == 0);
}

static void
filled_in_cb (CairnRecordDialog *self,
              GParamSpec        *pspec)
{
  g_autofree char *field = g_strdelimit (g_strdup (pspec->name), "-", '_');

  if (self->form->follow != NULL)
    self->form->follow (self->editing, self->record, field);
  check (self);
}

static void
cairn_record_dialog_dispose (GObject *object)
{
  CairnRecordDialog *self = CAIRN_RECORD_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_RECORD_DIALOG);
  g_clear_object (&self->record);
  g_clear_object (&self->about);
  g_clear_object (&self->editing);

  G_OBJECT_CLASS (cairn_record_dialog_parent_class)->dispose (object);
}

static void
cairn_record_dialog_class_init (CairnRecordDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_record_dialog_dispose;

  g_type_ensure (CAIRN_TYPE_OBSTACLE_LIST);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/widgets/cairn-record-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnRecordDialog, agree);
  gtk_widget_class_bind_template_child (widget_class, CairnRecordDialog, obstacles);
  gtk_widget_class_bind_template_child (widget_class, CairnRecordDialog, place);
  gtk_widget_class_bind_template_child (widget_class, CairnRecordDialog, refusal);
  gtk_widget_class_bind_template_callback (widget_class, agreed_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancelled_cb);
}

static void
cairn_record_dialog_init (CairnRecordDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A day that every such row has is today until somebody says otherwise. */
static void
fill_days (CairnEditing *editing,
           CairnRecord  *record)
{
  const CairnEntity *entity = cairn_record_get_entity (record);
  g_autofree char *today = cairn_day_to_string (cairn_editing_get_today (editing));
  g_auto(CairnValue) value = CAIRN_VALUE_INIT;

  cairn_value_set_text (&value, today);
  for (guint i = 0; i < entity->n_fields; i++)
    {
      if (entity->fields[i].type == CAIRN_FIELD_DATE && (entity->fields[i].flags & CAIRN_FIELD_REQUIRED) != 0)
        cairn_record_take_value (record, i, &value);
    }
}

/**
 * cairn_record_dialog_new:
 * @editing: what the page is about
 * @form: the form, which stays where it is
 * @about: (nullable): the row it is about
 *
 * Returns: (transfer floating): a dialog to fill the form in
 */
AdwDialog *
cairn_record_dialog_new (CairnEditing          *editing,
                         const CairnRecordForm *form,
                         CairnRecord           *about)
{
  g_autofree char *uuid = cairn_uuid_new ();
  CairnRecordDialog *self = NULL;

  g_return_val_if_fail (CAIRN_IS_EDITING (editing), NULL);
  g_return_val_if_fail (form != NULL, NULL);
  g_return_val_if_fail (about == NULL || CAIRN_IS_RECORD (about), NULL);

  self = g_object_new (CAIRN_TYPE_RECORD_DIALOG, "title", _(form->heading), NULL);
  self->editing = g_object_ref (editing);
  self->form = form;
  self->record = cairn_record_new (form->entity, uuid);
  g_set_object (&self->about, about);
  fill_days (editing, self->record);
  if (form->fill != NULL)
    form->fill (editing, self->record, about);

  self->group = g_object_new (CAIRN_TYPE_FIELD_GROUP,
                              "form", TRUE,
                              "fields", form->fields,
                              "record", self->record,
                              "editing", editing,
                              NULL);
  adw_bin_set_child (self->place, GTK_WIDGET (self->group));
  adw_dialog_set_focus (ADW_DIALOG (self), GTK_WIDGET (self->group));
  gtk_button_set_label (self->agree, _(form->agree));
  g_signal_connect_object (self->record, "notify", G_CALLBACK (filled_in_cb), self, G_CONNECT_SWAPPED);
  check (self);

  return ADW_DIALOG (self);
}
