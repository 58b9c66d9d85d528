/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-field-row.h"

#include "cairn-choice-row.h"
#include "cairn-entry-row.h"
#include "cairn-flag-row.h"
#include "cairn-narrative.h"

/**
 * cairn_field_row_new:
 * @editor: a field
 *
 * Chooses the widget that suits the field's type.
 *
 * Returns: (transfer floating): a widget to edit it in
 */
GtkWidget *
cairn_field_row_new (CairnFieldEditor *editor)
{
  const CairnField *field = NULL;

  g_return_val_if_fail (CAIRN_IS_FIELD_EDITOR (editor), NULL);

  field = cairn_field_editor_get_field (editor);
  g_return_val_if_fail (field != NULL, NULL);

  if ((field->flags & CAIRN_FIELD_NARRATIVE) == CAIRN_FIELD_NARRATIVE)
    return cairn_narrative_new (editor);

  /* Relevance is a number with words to it. */
  if (g_str_equal (field->name, "relevance"))
    return cairn_choice_row_new (editor);

  switch (field->type)
    {
    case CAIRN_FIELD_BOOLEAN:
      return cairn_flag_row_new (editor);
    case CAIRN_FIELD_CODE:
      return cairn_choice_row_new (editor);
    case CAIRN_FIELD_REFERENCE:
      /* Cases are too many to choose from: they are typed by their reference. */
      if (field->target == CAIRN_ENTITY_CASE)
        return cairn_entry_row_new (editor);
      return cairn_choice_row_new (editor);
    case CAIRN_FIELD_TEXT:
    case CAIRN_FIELD_INTEGER:
    case CAIRN_FIELD_DATE:
    case CAIRN_FIELD_TIME:
    case CAIRN_FIELD_INSTANT:
    default:
      return cairn_entry_row_new (editor);
    }
}

/**
 * cairn_field_row_new_nested:
 * @editing: what the page is about
 * @record: a row of it
 * @field: name of one of its fields
 *
 * Chooses the widget for a field inside a row that opens.
 *
 * Returns: (transfer floating): a widget to edit it in
 */
GtkWidget *
cairn_field_row_new_nested (CairnEditing *editing,
                            CairnRecord  *record,
                            const char   *field)
{
  g_autoptr(CairnFieldEditor) editor = cairn_field_editor_new (editing, record, field, FALSE);
  GtkWidget *row = cairn_field_row_new (editor);

  if (CAIRN_IS_NARRATIVE (row))
    gtk_widget_add_css_class (row, "nested");

  return row;
}
