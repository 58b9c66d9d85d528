/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-undo-private.h"

#include <glib/gi18n.h>

#include "cairn-error.h"

/* What a menu says of the next undo, and why it may be refused. */

/* How many entries a label looks at: a larger group is an import, whose rows undo looks at itself. */
#define N_LOOKED_AT 64

static gboolean
refuse (GError     **error,
        const char  *sentence)
{
  g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED, sentence);

  return FALSE;
}

/**
 * _cairn_undo_check_group:
 * @database: a connection
 * @group: a group
 * @error: return location for %CAIRN_ERROR_REFUSED
 *
 * Looks whether a migration stands between: what the rows were called before it is not what they are
 * called now. Nor is what a new register was filled with anybody's last change. The connection's thread.
 *
 * Returns: whether it may be undone so far
 */
gboolean
_cairn_undo_check_group (CairnDatabase         *database,
                         const CairnUndoGroup  *group,
                         GError               **error)
{
  gint64 migrated = 0;
  gint64 filled = 0;

  if (!cairn_database_get_int (database, "SELECT max (sequence) FROM mark WHERE name = 'migration'", &migrated,
                               error) ||
      !cairn_database_get_int (database, "SELECT max (sequence) FROM mark WHERE name = 'filled'", &filled, error))
    return FALSE;

  if (group->first_sequence > MAX (migrated, filled))
    return TRUE;
  if (group->first_sequence <= filled)
    return refuse (error, _("This is how the register began, so it cannot be undone."));

  return refuse (error, _("The register was brought to a newer version since then, so this cannot be undone. "
                          "Change it by hand."));
}

/**
 * _cairn_undo_check_record:
 * @record: an entry of somebody's own change
 * @payload: (nullable): what it changed, %NULL if that was destroyed
 * @error: return location for %CAIRN_ERROR_REFUSED
 *
 * Looks whether an entry can be undone whatever happened since: its payload must be there, and what it
 * says must not have left the office.
 *
 * Returns: whether it may be undone so far
 */
gboolean
_cairn_undo_check_record (const CairnJournalRecord  *record,
                          const CairnPayload        *payload,
                          GError                   **error)
{
  g_autofree char *sentence = NULL;

  if (payload == NULL)
    return refuse (error, _("What was there before has been destroyed, so this cannot be undone."));

  if (record->kind != CAIRN_CHANGE_EDIT)
    return TRUE;

  for (guint i = 0; i < payload->entity->n_fields; i++)
    {
      const CairnField *field = &payload->entity->fields[i];

      if ((field->flags & CAIRN_FIELD_BINDING) == 0 || payload->after[i].kind == CAIRN_VALUE_NULL)
        continue;

      /* Translators: the name of a field that says that something was sent or told. */
      sentence = g_strdup_printf (_("“%s” says what has already left the office, so it is not undone. "
                                    "Correct it, and give the reason."), cairn_field_get_label (field));
      return refuse (error, sentence);
    }

  return TRUE;
}

static const CairnField *
find_only_field (const CairnPayload *payload)
{
  const CairnField *only = NULL;

  for (guint i = 0; i < payload->entity->n_fields; i++)
    {
      if (!payload->touched[i])
        continue;
      if (only != NULL)
        return NULL;
      only = &payload->entity->fields[i];
    }

  return only;
}

static char *
describe_record (const CairnJournalRecord *record,
                 const CairnPayload       *payload,
                 gboolean                  redo)
{
  const CairnField *field = find_only_field (payload);
  const char *entity = cairn_entity_get_label (record->entity);

  /* What redo brings back is the opposite of what the undo did. */
  switch (record->op)
    {
    case CAIRN_INSERT:
      return redo
             ? g_strdup_printf (_("Redo: remove “%s”"), entity)
             : g_strdup_printf (_("Undo: add “%s”"), entity);
    case CAIRN_DELETE:
      return redo
             ? g_strdup_printf (_("Redo: add “%s”"), entity)
             : g_strdup_printf (_("Undo: remove “%s”"), entity);
    case CAIRN_UPDATE:
    default:
      return redo
             ? g_strdup_printf (_("Redo: change “%s”"), field != NULL ? cairn_field_get_label (field) : entity)
             : g_strdup_printf (_("Undo: change “%s”"), field != NULL ? cairn_field_get_label (field) : entity);
    }
}

static char *
describe_many (const CairnUndoGroup *group,
               guint                 n_changes,
               gboolean              redo)
{
  if (group->kind == CAIRN_CHANGE_IMPORT)
    return g_strdup (_("Undo: import"));

  if (n_changes >= N_LOOKED_AT)
    return g_strdup (redo ? _("Redo: many changes") : _("Undo: many changes"));

  return redo
         ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Redo: %u change", "Redo: %u changes", n_changes), n_changes)
         : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Undo: %u change", "Undo: %u changes", n_changes), n_changes);
}

/**
 * _cairn_undo_build_label:
 * @database: a connection
 * @group: what is to be taken back
 * @redo: whether it is an undo itself
 * @error: return location for %CAIRN_ERROR_REFUSED
 *
 * Says what undoing a group would do, and looks at what would refuse it without looking at the rows.
 * The connection's thread.
 *
 * Returns: (transfer full) (nullable): a sentence for a menu, or %NULL with @error set
 */
char *
_cairn_undo_build_label (CairnDatabase         *database,
                         const CairnUndoGroup  *group,
                         gboolean               redo,
                         GError               **error)
{
  g_autoptr(CairnStatement) statement = NULL;
  g_autofree char *label = NULL;
  guint n_changes = 0;

  if (!_cairn_undo_check_group (database, group, error))
    return NULL;

  statement = cairn_database_prepare (database,
                                      CAIRN_JOURNAL_SELECT
                                      "WHERE j.group_number = ?1 ORDER BY j.sequence LIMIT "
                                      G_STRINGIFY (N_LOOKED_AT),
                                      error);
  if (statement == NULL)
    return NULL;

  cairn_statement_bind_int (statement, 1, group->number);
  while (TRUE)
    {
      g_autoptr(CairnJournalRecord) record = NULL;
      g_autoptr(CairnPayload) payload = NULL;

      if (!_cairn_journal_next (database, statement, &record, error))
        return NULL;
      if (record == NULL)
        break;
      if (record->entity == NULL)
        continue;

      if (record->body != NULL)
        payload = _cairn_payload_parse (record->entity, record->body, error);
      if ((record->body != NULL && payload == NULL) || !_cairn_undo_check_record (record, payload, error))
        return NULL;

      /* The row of the statistics follows the others of itself. */
      if (record->entity->kind == CAIRN_ENTITY_ANALYTIC)
        continue;

      if (n_changes++ == 0)
        label = describe_record (record, payload, redo);
    }

  return n_changes == 1 ? g_steal_pointer (&label) : describe_many (group, n_changes, redo);
}
