/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-drafts.h"

#include <glib/gi18n.h>

#include "cairn-register-private.h"

/* Typing is durable before it is a change: a draft is one row that each pause overwrites, so that a
 * long summary leaves one entry in the journal and not one a second. The change that takes its place
 * drops it in the same transaction (see cairn-writer-change.c). */

static void
bind_texts (CairnStatement *statement,
            const char     *first,
            const char     *second)
{
  cairn_statement_bind_text (statement, 1, first);
  cairn_statement_bind_text (statement, 2, second);
}

static gboolean
remove_draft (CairnDatabase  *database,
              const char     *uuid,
              const char     *field,
              GError        **error)
{
  CairnStatement *statement = cairn_database_prepare (database,
                                                      "DELETE FROM draft WHERE row_uuid = ?1 AND field = ?2", error);

  if (statement == NULL)
    return FALSE;

  bind_texts (statement, uuid, field);

  return cairn_database_run (database, statement, _("Saving"), error);
}

static gboolean
write_draft (CairnRegister      *self,
             const CairnEntity  *entity,
             const char         *uuid,
             const char         *field,
             const char         *text,
             GError            **error)
{
  CairnDatabase *database = _cairn_register_get_database (self);
  CairnStatement *statement = cairn_database_prepare (database,
                                                      "INSERT INTO draft (row_uuid, field, entity, body, person, at_ms)"
                                                      " VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
                                                      " ON CONFLICT (row_uuid, field) DO UPDATE"
                                                      " SET body = ?4, person = ?5, at_ms = ?6",
                                                      error);

  if (statement == NULL)
    return FALSE;

  bind_texts (statement, uuid, field);
  cairn_statement_bind_text (statement, 3, entity->name);
  cairn_statement_bind_text (statement, 4, text);
  cairn_statement_bind_text (statement, 5, cairn_register_get_person (self));
  cairn_statement_bind_int (statement, 6, cairn_register_get_now_ms (self));

  return cairn_database_run (database, statement, _("Saving"), error);
}

static CairnDraft *
read_draft (CairnStatement *statement)
{
  CairnDraft *draft = g_new0 (CairnDraft, 1);

  draft->entity = cairn_entity_by_name (cairn_statement_get_text (statement, 0));
  draft->uuid = g_strdup (cairn_statement_get_text (statement, 1));
  draft->field = g_strdup (cairn_statement_get_text (statement, 2));
  draft->text = g_strdup (cairn_statement_get_text (statement, 3));
  draft->person = g_strdup (cairn_statement_get_text (statement, 4));
  draft->at_ms = cairn_statement_get_int (statement, 5);

  return draft;
}

/**
 * cairn_draft_free:
 * @self: (transfer full): a draft
 *
 * Frees it.
 */
void
cairn_draft_free (CairnDraft *self)
{
  g_free (self->uuid);
  g_free (self->field);
  g_free (self->text);
  g_free (self->person);
  g_free (self);
}

/**
 * cairn_register_set_draft:
 * @self: a register that can be written, with no open group
 * @entity: what kind of row is typed in
 * @uuid: uuid of the row, which need not be there yet
 * @field: name of the field
 * @text: what stands in it so far, in UTF-8
 * @error: return location for what the disk says
 *
 * Keeps what is being typed, in place of what was kept before. No journal entry is made. The
 * register's thread.
 *
 * Returns: %TRUE once it is on the disk, or %FALSE with @error set
 */
gboolean
cairn_register_set_draft (CairnRegister    *self,
                          CairnEntityKind   entity,
                          const char       *uuid,
                          const char       *field,
                          const char       *text,
                          GError          **error)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (entity < CAIRN_N_ENTITIES, FALSE);
  g_return_val_if_fail (uuid != NULL && field != NULL && text != NULL, FALSE);
  g_return_val_if_fail (cairn_entity_has (cairn_entity_get (entity), field), FALSE);

  return write_draft (self, cairn_entity_get (entity), uuid, field, text, error);
}

/**
 * cairn_register_dup_draft:
 * @self: an open register
 * @uuid: uuid of a row
 * @field: name of a field
 * @error: return location for what the disk says
 *
 * Returns: (transfer full) (nullable): what was typed there and never became a change; %NULL if
 *   nothing was, or with @error set
 */
char *
cairn_register_dup_draft (CairnRegister  *self,
                          const char     *uuid,
                          const char     *field,
                          GError        **error)
{
  g_autoptr(CairnStatement) statement = NULL;
  CairnDatabase *database = NULL;
  gboolean found = FALSE;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);
  g_return_val_if_fail (uuid != NULL && field != NULL, NULL);

  database = _cairn_register_get_database (self);
  statement = cairn_database_prepare (database, "SELECT body FROM draft WHERE row_uuid = ?1 AND field = ?2", error);
  if (statement == NULL)
    return NULL;

  bind_texts (statement, uuid, field);
  if (!cairn_database_step (database, statement, &found, _("Reading the drafts"), error) || !found)
    return NULL;

  return g_strdup (cairn_statement_get_text (statement, 0));
}

/**
 * cairn_register_list_drafts:
 * @self: an open register
 * @error: return location for what the disk says
 *
 * Lists what was typed and never became a change, because the program ended first.
 *
 * Returns: (transfer full) (element-type CairnDraft) (nullable): the drafts, the oldest first, or
 *   %NULL with @error set
 */
GPtrArray *
cairn_register_list_drafts (CairnRegister  *self,
                            GError        **error)
{
  g_autoptr(GPtrArray) drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) cairn_draft_free);
  g_autoptr(CairnStatement) statement = NULL;
  CairnDatabase *database = NULL;
  gboolean found = TRUE;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);

  database = _cairn_register_get_database (self);
  statement = cairn_database_prepare (database,
                                      "SELECT entity, row_uuid, field, body, person, at_ms FROM draft"
                                      " ORDER BY at_ms, id",
                                      error);
  if (statement == NULL)
    return NULL;

  while (found)
    {
      if (!cairn_database_step (database, statement, &found, _("Reading the drafts"), error))
        return NULL;
      if (found && cairn_entity_by_name (cairn_statement_get_text (statement, 0)) != NULL)
        g_ptr_array_add (drafts, read_draft (statement));
    }

  return g_steal_pointer (&drafts);
}

/**
 * cairn_register_discard_draft:
 * @self: a register that can be written
 * @uuid: uuid of a row
 * @field: name of a field
 * @error: return location for what the disk says
 *
 * Drops what was typed there. The register's thread.
 *
 * Returns: %TRUE once it is dropped, also if there was nothing, or %FALSE with @error set
 */
gboolean
cairn_register_discard_draft (CairnRegister  *self,
                              const char     *uuid,
                              const char     *field,
                              GError        **error)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (self), FALSE);
  g_return_val_if_fail (uuid != NULL && field != NULL, FALSE);

  return remove_draft (_cairn_register_get_database (self), uuid, field, error);
}
