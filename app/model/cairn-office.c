/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What every case and meeting of an office refers to: its areas, the agencies it asks, the seats of its panel. */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-office.h"

#include <glib/gi18n.h>

#include "cairn-error.h"
#include "cairn-field-value.h"

/* The field that a row is called by, where people look for it. */
static const char *
get_name_field (CairnEntityKind kind)
{
  return kind == CAIRN_ENTITY_SEAT ? "organisation" : "name";
}

/* Two members of one organisation may sit on a panel; two areas of one name could not be told apart. */
static gboolean
is_taken (CairnEntityKind  kind,
          GListModel      *others,
          CairnRecord     *self,
          const char      *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);
  guint n_others = g_list_model_get_n_items (others);

  if (kind == CAIRN_ENTITY_SEAT)
    return FALSE;

  for (guint i = 0; i < n_others; i++)
    {
      g_autoptr(CairnRecord) other = g_list_model_get_item (others, i);
      g_autofree char *other_folded = g_utf8_casefold (cairn_office_get_name (other), -1);

      if ((self == NULL || !g_str_equal (cairn_record_get_uuid (self), cairn_record_get_uuid (other))) &&
          g_str_equal (folded, other_folded))
        return TRUE;
    }

  return FALSE;
}

static char * /* (nullable) */
check_name (CairnEntityKind   kind,
            GListModel       *others,
            CairnRecord      *self,
            const char       *name,
            GError          **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (name != NULL ? name : ""));

  if (*stripped == '\0')
    {
      g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED, _("Write its name."));
      return NULL;
    }
  if (is_taken (kind, others, self, stripped))
    {
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED, _("“%s” is in the list already."), stripped);
      return NULL;
    }

  return g_steal_pointer (&stripped);
}

static gint64
get_next_position (GListModel *areas)
{
  guint n_areas = g_list_model_get_n_items (areas);
  gint64 position = 0;

  for (guint i = 0; i < n_areas; i++)
    {
      g_autoptr(CairnRecord) area = g_list_model_get_item (areas, i);

      position = MAX (position, cairn_record_get_integer (area, "position") + 1);
    }

  return position;
}

/**
 * cairn_office_add:
 * @kind: %CAIRN_ENTITY_AREA, %CAIRN_ENTITY_AGENCY or %CAIRN_ENTITY_SEAT
 * @others: (element-type CairnRecord): all there are of this kind
 * @name: (nullable): what it is called; the organisation of a seat
 * @error: return location for a #GError
 *
 * Adds an area, an agency or a seat.  Tables list areas in the order in which they
 * were added.  A seat belongs to no particular group until somebody says so.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED if there is no name, or if it is taken
 */
CairnChangeSet *
cairn_office_add (CairnEntityKind   kind,
                  GListModel       *others,
                  const char       *name,
                  GError          **error)
{
  g_autofree char *stripped = NULL;
  g_autoptr(CairnChangeSet) changes = NULL;
  CairnChange *change = NULL;

  g_return_val_if_fail (kind == CAIRN_ENTITY_AREA || kind == CAIRN_ENTITY_AGENCY || kind == CAIRN_ENTITY_SEAT, NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (others), NULL);

  stripped = check_name (kind, others, NULL, name, error);
  if (stripped == NULL)
    return NULL;

  changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, NULL, NULL);
  change = cairn_change_set_insert (changes, kind, NULL);
  cairn_change_set_field_text (change, get_name_field (kind), stripped);
  if (kind == CAIRN_ENTITY_AREA)
    cairn_change_set_field_integer (change, "position", get_next_position (others));
  else if (kind == CAIRN_ENTITY_SEAT)
    cairn_change_set_field_text (change, "role_group", "other");

  return g_steal_pointer (&changes);
}

/**
 * cairn_office_set_field:
 * @record: an area, an agency or a seat
 * @others: (element-type CairnRecord): all there are of this kind
 * @field: name of one of its fields
 * @text: (nullable): what was typed or chosen; %NULL or empty to leave it blank
 * @error: return location for a #GError
 *
 * Changes one field.  Cases and meetings refer to the row, not to its name, so a
 * corrected name is corrected everywhere.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_INVALID if the field cannot hold it, %CAIRN_ERROR_REFUSED if it is a
 *   name that is missing or taken
 */
CairnChangeSet *
cairn_office_set_field (CairnRecord   *record,
                        GListModel    *others,
                        const char    *field,
                        const char    *text,
                        GError       **error)
{
  g_autofree char *stripped = NULL;
  g_autoptr(CairnChangeSet) changes = NULL;
  g_auto(CairnValue) value = CAIRN_VALUE_INIT;
  const CairnEntity *entity = NULL;
  CairnEntityKind kind = CAIRN_ENTITY_NONE;
  int index = -1;

  g_return_val_if_fail (CAIRN_IS_RECORD (record), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (others), NULL);

  entity = cairn_record_get_entity (record);
  kind = cairn_record_get_kind (record);
  index = cairn_entity_find (entity, field);
  g_return_val_if_fail (index >= 0, NULL);

  if (g_str_equal (field, get_name_field (kind)))
    {
      stripped = check_name (kind, others, record, text, error);
      if (stripped == NULL)
        return NULL;
      text = stripped;
    }
  if (!cairn_field_value_parse (&entity->fields[index], text, &value, error))
    return NULL;

  changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, NULL, NULL);
  cairn_change_set_field_value (cairn_change_set_update (changes, kind, cairn_record_get_uuid (record)), (guint) index,
                                &value);

  return g_steal_pointer (&changes);
}

/**
 * cairn_office_get_name:
 * @record: an area, an agency or a seat
 *
 * Returns: (transfer none): what it is called
 */
const char *
cairn_office_get_name (CairnRecord *record)
{
  const char *name = NULL;

  g_return_val_if_fail (CAIRN_IS_RECORD (record), NULL);

  name = cairn_record_get_text (record, get_name_field (cairn_record_get_kind (record)));

  return name != NULL ? name : "";
}
