/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-loader.h"

#include <glib/gi18n.h>

#include "cairn-error.h"
#include "cairn-register-private.h"
#include "cairn-rows-private.h"

/* Reading rows into live objects. What belongs to an aggregate is a table here: a kind of row, how it
 * is found from the id of the root (?1), and in which order people expect it. */

typedef struct
{
  CairnEntityKind  entity;
  const char      *where;
} Part;

static const Part review_parts[] = {
  { CAIRN_ENTITY_CHILD, " WHERE t.case_id = ?1" },
  { CAIRN_ENTITY_RESPONSIBILITY, " WHERE t.case_id = ?1 ORDER BY t.from_date, t.id" },
  { CAIRN_ENTITY_LINKED_CASE, " WHERE t.case_id = ?1 OR t.other_id = ?1 ORDER BY t.id" },
  { CAIRN_ENTITY_NOTIFICATION, " WHERE t.case_id = ?1 ORDER BY t.received_on, t.received_at, t.id" },
  { CAIRN_ENTITY_SIGHTING, " WHERE t.case_id = ?1 ORDER BY t.seen_on, t.id" },
  { CAIRN_ENTITY_EXTERNAL_REFERENCE, " WHERE t.case_id = ?1 ORDER BY t.id" },
  { CAIRN_ENTITY_STAGES, " WHERE t.case_id = ?1" },
  { CAIRN_ENTITY_REQUEST, " WHERE t.case_id = ?1 ORDER BY t.sent_on, t.id" },
  { CAIRN_ENTITY_CHASE, " WHERE t.case_id = ?1 ORDER BY t.chased_on, t.id" },
  { CAIRN_ENTITY_WAIT, " WHERE t.case_id = ?1 ORDER BY t.from_date, t.id" },
  { CAIRN_ENTITY_DOMAIN_ANSWER, " WHERE t.case_id = ?1 ORDER BY t.version, t.domain, t.id" },
  { CAIRN_ENTITY_FACTOR, " WHERE t.case_id = ?1 ORDER BY t.version, t.domain, t.id" },
  { CAIRN_ENTITY_CONCLUSION, " WHERE t.case_id = ?1 ORDER BY t.version" },
  { CAIRN_ENTITY_FINALISATION, " WHERE t.case_id = ?1 ORDER BY t.sequence" },
  { CAIRN_ENTITY_LEARNING_POINT, " WHERE t.case_id = ?1 ORDER BY t.id" },
  { CAIRN_ENTITY_ACTION, " WHERE t.case_id = ?1 ORDER BY t.reference" },
  { CAIRN_ENTITY_ACTION_UPDATE,
    " WHERE t.action_id IN (SELECT id FROM \"action\" WHERE case_id = ?1) ORDER BY t.happened_on, t.id" },
  { CAIRN_ENTITY_ITEM_CASE, " WHERE t.case_id = ?1 ORDER BY t.id" },
  { CAIRN_ENTITY_AGENDA_ITEM,
    " WHERE t.id IN (SELECT item_id FROM item_case WHERE case_id = ?1) ORDER BY t.id" },
  { CAIRN_ENTITY_MEETING,
    " WHERE t.id IN (SELECT meeting_id FROM agenda_item JOIN item_case ON item_id = agenda_item.id"
    " WHERE case_id = ?1 UNION SELECT meeting_id FROM finalisation WHERE case_id = ?1) ORDER BY t.held_on, t.id" },
  { CAIRN_ENTITY_ANALYTIC, " WHERE t.case_id = ?1" },
};

#define CASES_OF_MEETING \
  "(SELECT case_id FROM item_case JOIN agenda_item ON agenda_item.id = item_id WHERE meeting_id = ?1)"

static const Part agenda_parts[] = {
  { CAIRN_ENTITY_AGENDA_ITEM, " WHERE t.meeting_id = ?1 ORDER BY t.part, t.position, t.id" },
  { CAIRN_ENTITY_ITEM_CASE,
    " WHERE t.item_id IN (SELECT id FROM agenda_item WHERE meeting_id = ?1) ORDER BY t.id" },
  { CAIRN_ENTITY_CASE, " WHERE t.id IN " CASES_OF_MEETING " ORDER BY t.reference" },
  { CAIRN_ENTITY_ANALYTIC, " WHERE t.case_id IN " CASES_OF_MEETING " ORDER BY t.id" },
  { CAIRN_ENTITY_ATTENDANCE, " WHERE t.meeting_id = ?1 ORDER BY t.id" },
  { CAIRN_ENTITY_SEAT, " WHERE ?1 = ?1 ORDER BY t.organisation, t.id" },
  { CAIRN_ENTITY_LEARNING_POINT, " WHERE t.meeting_id = ?1 ORDER BY t.id" },
  { CAIRN_ENTITY_ACTION, " WHERE t.meeting_id = ?1 ORDER BY t.reference" },
};

/* The order of the lists that are shown whole; others come as they were added. */
static const Part whole_lists[] = {
  { CAIRN_ENTITY_SETTING, " ORDER BY t.\"key\"" },
  { CAIRN_ENTITY_AREA, " ORDER BY t.position, t.name" },
  { CAIRN_ENTITY_AGENCY, " ORDER BY t.name COLLATE NOCASE" },
  { CAIRN_ENTITY_CONTACT, " ORDER BY t.name COLLATE NOCASE, t.id" },
  { CAIRN_ENTITY_SEAT, " ORDER BY t.organisation, t.id" },
  { CAIRN_ENTITY_MEETING, " ORDER BY t.held_on, t.id" },
  { CAIRN_ENTITY_CASE, " ORDER BY t.reference" },
  { CAIRN_ENTITY_ACTION, " ORDER BY t.reference" },
};

static CairnRecord *
build_record (const CairnRow *row)
{
  CairnRecord *record = cairn_record_new (row->entity->kind, row->uuid);

  for (guint i = 0; i < row->entity->n_fields; i++)
    cairn_record_take_value (record, i, &row->values[i]);

  return record;
}

typedef void (*TakeRecord) (gpointer     taker,
                            CairnRecord *record);

static void
add_to_aggregate (gpointer     taker,
                  CairnRecord *record)
{
  cairn_aggregate_add (taker, record);
}

static void
add_to_array (gpointer     taker,
              CairnRecord *record)
{
  g_ptr_array_add (taker, g_object_ref (record));
}

/* Reads the rows of @part; a root of 0 asks for a part that has no parameter. */
static gboolean
load_part (CairnDatabase  *database,
           const Part     *part,
           gint64          root,
           TakeRecord      take,
           gpointer        taker,
           GError        **error)
{
  g_autofree char *sql = g_strconcat (_cairn_rows_get_select (part->entity), part->where, NULL);
  g_autoptr(CairnStatement) statement = cairn_database_prepare (database, sql, error);
  gboolean found = TRUE;

  if (statement == NULL)
    return FALSE;

  if (root != 0)
    cairn_statement_bind_int (statement, 1, root);

  while (found)
    {
      g_autoptr(CairnRow) row = NULL;
      g_autoptr(CairnRecord) record = NULL;

      if (!cairn_database_step (database, statement, &found, _("Reading the register"), error))
        return FALSE;
      if (!found)
        break;

      row = _cairn_rows_read (part->entity, statement);
      record = build_record (row);
      take (taker, record);
    }

  return TRUE;
}

static CairnRow *
load_root (CairnDatabase    *database,
           CairnEntityKind   entity,
           const char       *uuid,
           GError          **error)
{
  CairnRow *row = NULL;

  if (!_cairn_rows_load (database, entity, uuid, &row, error))
    return NULL;

  if (row == NULL)
    g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND,
                 /* Translators: a kind of entry, such as "Case". */
                 _("%s: there is none such in this register. It may have been removed."),
                 cairn_entity_get_label (cairn_entity_get (entity)));

  return row;
}

static gboolean
load_parts (CairnDatabase   *database,
            CairnAggregate  *aggregate,
            const Part      *parts,
            guint            n_parts,
            gint64           root,
            GError         **error)
{
  for (guint i = 0; i < n_parts; i++)
    {
      if (!load_part (database, &parts[i], root, add_to_aggregate, aggregate, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * cairn_register_load_review:
 * @self: an open register
 * @case_uuid: uuid of a case
 * @error: return location for %CAIRN_ERROR_NOT_FOUND and what the disk says
 *
 * Reads a case with its whole review. The register's thread.
 *
 * Returns: (transfer full) (nullable): the review, which follows nothing, or %NULL with @error set
 */
CairnReview *
cairn_register_load_review (CairnRegister  *self,
                            const char     *case_uuid,
                            GError        **error)
{
  g_autoptr(CairnRow) row = NULL;
  g_autoptr(CairnRecord) root = NULL;
  g_autoptr(CairnReview) review = NULL;
  CairnDatabase *database = NULL;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);
  g_return_val_if_fail (case_uuid != NULL, NULL);

  database = _cairn_register_get_database (self);
  row = load_root (database, CAIRN_ENTITY_CASE, case_uuid, error);
  if (row == NULL)
    return NULL;

  root = build_record (row);
  review = cairn_review_new (CAIRN_CASE (root));
  if (!load_parts (database, CAIRN_AGGREGATE (review), review_parts, G_N_ELEMENTS (review_parts), row->id, error))
    return NULL;

  return g_steal_pointer (&review);
}

/**
 * cairn_register_load_agenda:
 * @self: an open register
 * @meeting_uuid: uuid of a meeting
 * @error: return location for %CAIRN_ERROR_NOT_FOUND and what the disk says
 *
 * Reads a meeting with its agenda, the cases on it and who came. The register's thread.
 *
 * Returns: (transfer full) (nullable): the agenda, which follows nothing, or %NULL with @error set
 */
CairnAgenda *
cairn_register_load_agenda (CairnRegister  *self,
                            const char     *meeting_uuid,
                            GError        **error)
{
  g_autoptr(CairnRow) row = NULL;
  g_autoptr(CairnRecord) root = NULL;
  g_autoptr(CairnAgenda) agenda = NULL;
  CairnDatabase *database = NULL;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);
  g_return_val_if_fail (meeting_uuid != NULL, NULL);

  database = _cairn_register_get_database (self);
  row = load_root (database, CAIRN_ENTITY_MEETING, meeting_uuid, error);
  if (row == NULL)
    return NULL;

  root = build_record (row);
  agenda = cairn_agenda_new (CAIRN_MEETING (root));
  if (!load_parts (database, CAIRN_AGGREGATE (agenda), agenda_parts, G_N_ELEMENTS (agenda_parts), row->id, error))
    return NULL;

  return g_steal_pointer (&agenda);
}

/**
 * cairn_register_load_record:
 * @self: an open register
 * @entity: what kind of row
 * @uuid: its uuid
 * @error: return location for %CAIRN_ERROR_NOT_FOUND and what the disk says
 *
 * Reads one row. The register's thread.
 *
 * Returns: (transfer full) (nullable): the row, which follows nothing, or %NULL with @error set
 */
CairnRecord *
cairn_register_load_record (CairnRegister    *self,
                            CairnEntityKind   entity,
                            const char       *uuid,
                            GError          **error)
{
  g_autoptr(CairnRow) row = NULL;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);
  g_return_val_if_fail (entity < CAIRN_N_ENTITIES, NULL);
  g_return_val_if_fail (uuid != NULL, NULL);

  row = load_root (_cairn_register_get_database (self), entity, uuid, error);

  return row != NULL ? build_record (row) : NULL;
}

static Part
find_whole_list (CairnEntityKind entity)
{
  Part part = { entity, " ORDER BY t.id" };

  for (guint i = 0; i < G_N_ELEMENTS (whole_lists); i++)
    {
      if (whole_lists[i].entity == entity)
        part = whole_lists[i];
    }

  return part;
}

/**
 * cairn_register_load_records:
 * @self: an open register
 * @entity: what kind of row
 * @error: return location for what the disk says
 *
 * Reads every row of a kind, in the order people expect: areas by their position, meetings by their
 * date. For kinds of which there are hundreds, not for what grows with the cases. The register's
 * thread.
 *
 * Returns: (transfer full) (nullable): a list of [class@Cairn.Record], which follows nothing, or
 *   %NULL with @error set
 */
GListModel *
cairn_register_load_records (CairnRegister    *self,
                             CairnEntityKind   entity,
                             GError          **error)
{
  g_autoptr(GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GListStore) list = NULL;
  Part part = { CAIRN_ENTITY_NONE, NULL };

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);
  g_return_val_if_fail (entity < CAIRN_N_ENTITIES, NULL);

  part = find_whole_list (entity);
  if (!load_part (_cairn_register_get_database (self), &part, 0, add_to_array, records, error))
    return NULL;

  list = g_list_store_new (cairn_record_type_of (entity));
  g_list_store_splice (list, 0, 0, records->pdata, records->len);

  return G_LIST_MODEL (g_steal_pointer (&list));
}

static char *
find_uuid (CairnDatabase  *database,
           const char     *sql,
           const char     *first,
           const char     *second,
           GError        **error)
{
  g_autoptr(CairnStatement) statement = cairn_database_prepare (database, sql, error);
  gboolean found = FALSE;

  if (statement == NULL)
    return NULL;

  cairn_statement_bind_text (statement, 1, first);
  if (second != NULL)
    cairn_statement_bind_text (statement, 2, second);
  if (!cairn_database_step (database, statement, &found, _("Reading the register"), error) || !found)
    return NULL;

  return g_strdup (cairn_statement_get_text (statement, 0));
}

/**
 * cairn_register_find_case:
 * @self: an open register
 * @reference: the reference of a case; failing an exact match, case does not matter
 * @error: return location for what the disk says
 *
 * Returns: (transfer full) (nullable): uuid of the case; %NULL if there is none, or with @error set
 */
char *
cairn_register_find_case (CairnRegister  *self,
                          const char     *reference,
                          GError        **error)
{
  CairnDatabase *database = NULL;
  g_autoptr(GError) local = NULL;
  char *uuid = NULL;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);
  g_return_val_if_fail (reference != NULL, NULL);

  database = _cairn_register_get_database (self);
  uuid = find_uuid (database, "SELECT uuid FROM cases WHERE reference = ?1", reference, NULL, &local);
  if (uuid == NULL && local == NULL)
    uuid = find_uuid (database, "SELECT uuid FROM cases WHERE reference = ?1 COLLATE NOCASE ORDER BY id",
                      reference, NULL, &local);
  if (local != NULL)
    g_propagate_error (error, g_steal_pointer (&local));

  return uuid;
}

/**
 * cairn_register_find_meeting:
 * @self: an open register
 * @kind: (nullable): code of `meeting-kind`, or %NULL for a panel of any kind
 * @held_on: its date, as `2024-04-25`
 * @error: return location for what the disk says
 *
 * Returns: (transfer full) (nullable): uuid of the meeting, one that is not cancelled before one that
 *   is; %NULL if there is none, or with @error set
 */
char *
cairn_register_find_meeting (CairnRegister  *self,
                             const char     *kind,
                             const char     *held_on,
                             GError        **error)
{
  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);
  g_return_val_if_fail (held_on != NULL, NULL);

  if (kind != NULL)
    return find_uuid (_cairn_register_get_database (self),
                      "SELECT uuid FROM meeting WHERE held_on = ?1 AND kind = ?2"
                      " ORDER BY status = 'cancelled', starts_at, id",
                      held_on, kind, error);

  return find_uuid (_cairn_register_get_database (self),
                    "SELECT uuid FROM meeting WHERE held_on = ?1 AND kind NOT IN ('cdrm', 'joint_agency')"
                    " ORDER BY status = 'cancelled', starts_at, id",
                    held_on, NULL, error);
}

/**
 * cairn_register_list_case_uuids:
 * @self: an open register
 * @error: return location for what the disk says
 *
 * Lists every case, for whoever goes through them one by one.
 *
 * Returns: (transfer full) (nullable): their uuids in the order of their references, or %NULL with
 *   @error set
 */
GStrv
cairn_register_list_case_uuids (CairnRegister  *self,
                                GError        **error)
{
  g_autoptr(GStrvBuilder) uuids = g_strv_builder_new ();
  g_autoptr(CairnStatement) statement = NULL;
  CairnDatabase *database = NULL;
  gboolean found = TRUE;

  g_return_val_if_fail (CAIRN_IS_REGISTER (self), NULL);

  database = _cairn_register_get_database (self);
  statement = cairn_database_prepare (database, "SELECT uuid FROM cases ORDER BY reference", error);
  if (statement == NULL)
    return NULL;

  while (found)
    {
      if (!cairn_database_step (database, statement, &found, _("Reading the register"), error))
        return NULL;
      if (found)
        g_strv_builder_add (uuids, cairn_statement_get_text (statement, 0));
    }

  return g_strv_builder_end (uuids);
}
