/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-record-row.h"

#include <glib/gi18n.h>

#include "cairn-editing-run.h"
#include "cairn-field-row.h"
#include "cairn-record-dialog.h"
#include "cairn-record-summary.h"

/**
 * CairnRecordRow:
 *
 * One row of a list: a line that says what it is, which opens to its fields.
 *
 * The fields are made when the row is first opened, for lists are long and few rows are
 * looked into.
 */
struct _CairnRecordRow
{
  AdwExpanderRow         parent_instance;

  CairnEditing          *editing;   /* (owned) */
  CairnRecord           *record;    /* (owned) */
  char                  *fields;    /* (owned) */
  const CairnRecordForm *more;      /* (nullable) */
  GPtrArray             *extra;     /* (owned) (element-type GtkWidget); rows shown while their field holds something */
  GtkWidget             *button;    /* (unowned) (nullable); what opens @more */
  gboolean               removable;
  gboolean               built;
};

G_DEFINE_FINAL_TYPE (CairnRecordRow, cairn_record_row, ADW_TYPE_EXPANDER_ROW)

static void
update_extras (CairnRecordRow *self)
{
  for (guint i = 0; i < self->extra->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->extra, i);

      gtk_widget_set_visible (row, cairn_record_has (self->record, gtk_widget_get_name (row)));
    }

  if (self->button != NULL && self->more->applies != NULL)
    gtk_widget_set_visible (self->button, self->more->applies (self->record));
}

static void
update (CairnRecordRow *self)
{
  g_autofree char *title = cairn_record_summary_title (self->editing, self->record);
  g_autofree char *subtitle = cairn_record_summary_detail (self->editing, self->record);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle != NULL ? subtitle : "");
  update_extras (self);
}

static void
more_cb (CairnRecordRow *self)
{
  adw_dialog_present (cairn_record_dialog_new (self->editing, self->more, self->record), GTK_WIDGET (self));
}

static void
remove_cb (CairnRecordRow *self)
{
  cairn_editing_remove (self->editing, GTK_WIDGET (self), self->record);
}

static GtkWidget *
add_button (CairnRecordRow *self,
            const char     *label,
            const char     *icon_name,
            GCallback       callback)
{
  GtkWidget *button = adw_button_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (button), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (button), label);
  adw_button_row_set_start_icon_name (ADW_BUTTON_ROW (button), icon_name);
  g_object_bind_property (self->editing, "editable", button, "sensitive", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (button, "activated", callback, self, G_CONNECT_SWAPPED);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), button);

  return button;
}

static void
add_field (CairnRecordRow *self,
           const char     *name,
           gboolean        extra)
{
  GtkWidget *row = cairn_field_row_new_nested (self->editing, self->record, name);

  gtk_widget_set_name (row, name);
  if (extra)
    g_ptr_array_add (self->extra, row);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
}

static void
build (CairnRecordRow *self)
{
  g_auto(GStrv) names = g_strsplit_set (self->fields, " \n", -1);
  gboolean extra = FALSE;

  self->built = TRUE;
  for (guint i = 0; names[i] != NULL; i++)
    {
      if (g_str_equal (names[i], "|"))
        extra = TRUE;
      else if (*names[i] != '\0')
        add_field (self, names[i], extra);
    }

  if (self->more != NULL)
    self->button = add_button (self, _(self->more->heading), "document-edit-symbolic", G_CALLBACK (more_cb));
  if (self->removable)
    add_button (self, _("Remove"), "user-trash-symbolic", G_CALLBACK (remove_cb));
  update_extras (self);
}

static void
expanded_cb (CairnRecordRow *self)
{
  if (adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) && !self->built)
    build (self);
}

static void
cairn_record_row_dispose (GObject *object)
{
  CairnRecordRow *self = CAIRN_RECORD_ROW (object);

  g_clear_object (&self->record);
  g_clear_object (&self->editing);

  G_OBJECT_CLASS (cairn_record_row_parent_class)->dispose (object);
}

static void
cairn_record_row_finalize (GObject *object)
{
  CairnRecordRow *self = CAIRN_RECORD_ROW (object);

  g_clear_pointer (&self->extra, g_ptr_array_unref);
  g_clear_pointer (&self->fields, g_free);

  G_OBJECT_CLASS (cairn_record_row_parent_class)->finalize (object);
}

static void
cairn_record_row_class_init (CairnRecordRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cairn_record_row_dispose;
  object_class->finalize = cairn_record_row_finalize;
}

static void
cairn_record_row_init (CairnRecordRow *self)
{
  self->extra = g_ptr_array_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self), FALSE);
  adw_expander_row_set_title_lines (ADW_EXPANDER_ROW (self), 3);
  adw_expander_row_set_subtitle_lines (ADW_EXPANDER_ROW (self), 3);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (expanded_cb), NULL);
}

/**
 * cairn_record_row_new:
 * @editing: what the page is about
 * @record: a row of it
 * @fields: names of the fields that can be edited, with single blanks between; those behind a
 *   `|` are shown while they hold something
 * @removable: whether the row can be taken away
 * @more: (nullable): a form that can be opened from it
 *
 * Returns: (transfer floating): a row that shows @record
 */
GtkWidget *
cairn_record_row_new (CairnEditing          *editing,
                      CairnRecord           *record,
                      const char            *fields,
                      gboolean               removable,
                      const CairnRecordForm *more)
{
  CairnRecordRow *self = NULL;

  g_return_val_if_fail (CAIRN_IS_EDITING (editing), NULL);
  g_return_val_if_fail (CAIRN_IS_RECORD (record), NULL);
  g_return_val_if_fail (fields != NULL, NULL);

  self = g_object_new (CAIRN_TYPE_RECORD_ROW, NULL);
  self->editing = g_object_ref (editing);
  self->record = g_object_ref (record);
  self->fields = g_strdup (fields);
  self->removable = removable;
  self->more = more;
  g_signal_connect_object (record, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (cairn_editing_get_aggregate (editing), "notify::stamp",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
