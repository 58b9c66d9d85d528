/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-office-row.h"

#include <glib/gi18n.h>

#include "cairn-code-row.h"
#include "cairn-feedback.h"
#include "cairn-office.h"
#include "cairn-vocabulary.h"

/**
 * CairnOfficeRow:
 *
 * An area, an agency or a seat: its name, and, opened, what else is known of it.
 *
 * A name is taken over by its apply button or Return, so that a half-typed one never
 * shows on other pages; a choice holds at once.
 */
struct _CairnOfficeRow
{
  AdwExpanderRow  parent_instance;

  CairnSession   *session;  /* (owned) */
  GListModel     *others;   /* (owned) */
  CairnRecord    *record;   /* (owned) */
  GPtrArray      *rows;     /* (owned) (element-type GtkWidget): one a field, in the order of @fields */
  gboolean        updating; /* what changes now was not chosen by a person */
};

G_DEFINE_FINAL_TYPE (CairnOfficeRow, cairn_office_row, ADW_TYPE_EXPANDER_ROW)

static const char *const area_fields[] = { "name", NULL };
static const char *const agency_fields[] = { "name", "kind", "retired", NULL };
static const char *const seat_fields[] = { "organisation", "role_group", "holder", "deputies", "core", NULL };

static const char *const *
get_fields (CairnEntityKind kind)
{
  if (kind == CAIRN_ENTITY_AREA)
    return area_fields;

  return kind == CAIRN_ENTITY_AGENCY ? agency_fields : seat_fields;
}

static const CairnField *
get_field (CairnOfficeRow *self,
           guint           i)
{
  const CairnEntity *entity = cairn_record_get_entity (self->record);
  const char *name = get_fields (cairn_record_get_kind (self->record))[i];

  return &entity->fields[cairn_entity_find (entity, name)];
}

static char *
describe_agency (CairnRecord *agency)
{
  if (cairn_record_get_flag (agency, "retired"))
    return g_strdup (_("No longer asked"));
  if (!cairn_record_has (agency, "kind"))
    return NULL;

  return g_strdup (cairn_vocabulary_title ("agency-kind", cairn_record_get_text (agency, "kind")));
}

static char *
describe_seat (CairnRecord *seat)
{
  const char *role = cairn_vocabulary_title ("role-group", cairn_record_get_text (seat, "role_group"));
  const char *holder = cairn_record_get_text (seat, "holder");

  return g_strjoin (" · ", role, holder != NULL ? holder : _("vacant"), NULL);
}

static char *
describe (CairnRecord *record)
{
  if (CAIRN_IS_AGENCY (record))
    return describe_agency (record);

  return CAIRN_IS_SEAT (record) ? describe_seat (record) : NULL;
}

/* What was not typed needs no button to take it over. */
static void
show_text (AdwEntryRow *row,
           const char  *text)
{
  adw_entry_row_set_show_apply_button (row, FALSE);
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
  adw_entry_row_set_show_apply_button (row, TRUE);
}

static void
show_field (CairnOfficeRow *self,
            guint           i)
{
  const CairnField *field = get_field (self, i);
  GtkWidget *row = g_ptr_array_index (self->rows, i);
  const char *text = NULL;

  if (ADW_IS_SWITCH_ROW (row))
    {
      adw_switch_row_set_active (ADW_SWITCH_ROW (row), cairn_record_get_flag (self->record, field->name));
      return;
    }

  text = cairn_record_get_text (self->record, field->name);
  if (CAIRN_IS_CODE_ROW (row))
    cairn_code_row_set_code (CAIRN_CODE_ROW (row), text);
  else if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (row)), text) != 0)
    show_text (ADW_ENTRY_ROW (row), text);
}

static void
follow (CairnOfficeRow *self)
{
  g_autofree char *subtitle = describe (self->record);

  self->updating = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), cairn_office_get_name (self->record));
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle != NULL ? subtitle : "");
  for (guint i = 0; i < self->rows->len; i++)
    show_field (self, i);
  self->updating = FALSE;
}

static void
keep (CairnOfficeRow *self,
      GtkWidget      *row,
      const char     *text)
{
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;
  guint i = 0;

  if (self->updating || !g_ptr_array_find (self->rows, row, &i))
    return;

  changes = cairn_office_set_field (self->record, self->others, get_field (self, i)->name, text, &error);
  if (changes != NULL)
    {
      cairn_session_write (self->session, changes);
      return;
    }

  cairn_feedback_error (GTK_WIDGET (self), error);
  follow (self);
}

static void
applied_cb (CairnOfficeRow *self,
            GtkWidget      *row)
{
  keep (self, row, gtk_editable_get_text (GTK_EDITABLE (row)));
}

static void
chosen_cb (CairnOfficeRow *self,
           GParamSpec     *pspec,
           GtkWidget      *row)
{
  keep (self, row, cairn_code_row_get_code (CAIRN_CODE_ROW (row)));
}

static void
switched_cb (CairnOfficeRow *self,
             GParamSpec     *pspec,
             GtkWidget      *row)
{
  keep (self, row, adw_switch_row_get_active (ADW_SWITCH_ROW (row)) ? "1" : NULL);
}

static GtkWidget *
create_row (CairnOfficeRow   *self,
            const CairnField *field)
{
  GtkWidget *row = NULL;

  if (field->type == CAIRN_FIELD_CODE)
    {
      row = g_object_new (CAIRN_TYPE_CODE_ROW, "vocabulary", field->vocabulary, NULL);
      g_signal_connect_object (row, "notify::selected", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
    }
  else if (field->type == CAIRN_FIELD_BOOLEAN)
    {
      row = adw_switch_row_new ();
      g_signal_connect_object (row, "notify::active", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
    }
  else
    {
      row = g_object_new (ADW_TYPE_ENTRY_ROW, "show-apply-button", TRUE, NULL);
      g_signal_connect_object (row, "apply", G_CALLBACK (applied_cb), self, G_CONNECT_SWAPPED);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), g_dgettext (GETTEXT_PACKAGE, field->label));

  return row;
}

static void
cairn_office_row_dispose (GObject *object)
{
  CairnOfficeRow *self = CAIRN_OFFICE_ROW (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->record);
  g_clear_object (&self->others);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cairn_office_row_parent_class)->dispose (object);
}

static void
cairn_office_row_class_init (CairnOfficeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cairn_office_row_dispose;

  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass), RESOURCE_PATH "/ui/register/cairn-office-row.ui");
}

static void
cairn_office_row_init (CairnOfficeRow *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_office_row_new:
 * @session: an open register that can be written
 * @others: (element-type CairnRecord): all there are of this kind
 * @record: an area, an agency or a seat
 *
 * Returns: (transfer floating): a row that follows the record
 */
GtkWidget *
cairn_office_row_new (CairnSession *session,
                      GListModel   *others,
                      CairnRecord  *record)
{
  CairnOfficeRow *self = NULL;
  const char *const *fields = NULL;

  g_return_val_if_fail (CAIRN_IS_SESSION (session), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (others), NULL);
  g_return_val_if_fail (CAIRN_IS_RECORD (record), NULL);

  self = g_object_new (CAIRN_TYPE_OFFICE_ROW, NULL);
  self->session = g_object_ref (session);
  self->others = g_object_ref (others);
  self->record = g_object_ref (record);
  fields = get_fields (cairn_record_get_kind (record));
  for (guint i = 0; fields[i] != NULL; i++)
    {
      GtkWidget *row = create_row (self, get_field (self, i));

      g_ptr_array_add (self->rows, row);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
    }
  g_signal_connect_object (record, "notify", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  follow (self);

  return GTK_WIDGET (self);
}
