/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-test-rows.h"

#include "cairn-loader.h"
#include "cairn-register-private.h"
#include "cairn-rows-private.h"
#include "cairn-uuid.h"

void
cairn_test_apply (CairnRegister  *self,
                  CairnChangeSet *changes)
{
  g_autoptr(GError) error = NULL;

  cairn_register_apply (self, changes, NULL, &error);
  g_assert_no_error (error);
}

/* A row whose fields are given as name and text, numbers in digits. */
char *
cairn_test_add_row (CairnRegister   *self,
                    CairnEntityKind  entity,
                    const char      *subject,
                    const char      *first_field,
                    ...)
{
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, subject, NULL);
  CairnChange *change = cairn_change_set_insert (changes, entity, NULL);
  const char *field = first_field;
  va_list args;

  va_start (args, first_field);
  while (field != NULL)
    {
      const char *text = va_arg (args, const char *);
      int index = cairn_entity_find (cairn_entity_get (entity), field);

      if (cairn_field_is_number (&cairn_entity_get (entity)->fields[index]))
        cairn_change_set_field_integer (change, field, g_ascii_strtoll (text, NULL, 10));
      else
        cairn_change_set_field_text (change, field, text);
      field = va_arg (args, const char *);
    }
  va_end (args);

  cairn_test_apply (self, changes);

  return g_strdup (cairn_change_get_uuid (change));
}

/* A case with a child, in one group. */
char *
cairn_test_add_case (CairnRegister *self,
                     const char    *reference,
                     const char    *family_name,
                     const char    *summary)
{
  g_autofree char *uuid = cairn_uuid_new ();
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, uuid, NULL);
  CairnChange *child = cairn_change_set_insert (changes, CAIRN_ENTITY_CHILD, NULL);
  CairnChange *root = cairn_change_set_insert (changes, CAIRN_ENTITY_CASE, uuid);

  cairn_change_set_field_text (child, "case", uuid);
  cairn_change_set_field_text (child, "family_name", family_name);
  cairn_change_set_field_text (root, "reference", reference);
  cairn_change_set_field_text (root, "kind", "death");
  cairn_change_set_field_text (root, "status", "accepted");
  cairn_change_set_field_text (root, "summary", summary);
  cairn_test_apply (self, changes);

  return g_steal_pointer (&uuid);
}

void
cairn_test_set_text (CairnRegister   *self,
                     CairnEntityKind  entity,
                     const char      *uuid,
                     const char      *subject,
                     const char      *field,
                     const char      *text)
{
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, subject, NULL);

  cairn_change_set_field_text (cairn_change_set_update (changes, entity, uuid), field, text);
  cairn_test_apply (self, changes);
}

void
cairn_test_set_number (CairnRegister   *self,
                       CairnEntityKind  entity,
                       const char      *uuid,
                       const char      *field,
                       gint64           number)
{
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, NULL, NULL);

  cairn_change_set_field_integer (cairn_change_set_update (changes, entity, uuid), field, number);
  cairn_test_apply (self, changes);
}

char *
cairn_test_get_text (CairnRegister   *self,
                     CairnEntityKind  entity,
                     const char      *uuid,
                     const char      *field)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnRecord) record = cairn_register_load_record (self, entity, uuid, &error);

  g_assert_no_error (error);

  return g_strdup (cairn_record_get_text (record, field));
}

void
cairn_test_delete_row (CairnRegister   *self,
                       CairnEntityKind  entity,
                       const char      *uuid,
                       const char      *subject)
{
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, subject, NULL);

  cairn_change_set_delete (changes, entity, uuid);
  cairn_test_apply (self, changes);
}

static void
hash_value (GChecksum        *checksum,
            const CairnValue *value)
{
  g_autofree char *text = value->kind == CAIRN_VALUE_INTEGER
                          ? g_strdup_printf ("i%" G_GINT64_FORMAT, value->integer)
                          : g_strdup_printf ("%c%s", value->kind == CAIRN_VALUE_TEXT ? 't' : 'n', value->text);

  g_checksum_update (checksum, (const guchar *) text, (gssize) strlen (text) + 1);
}

static void
hash_entity (CairnRegister   *self,
             CairnEntityKind  entity,
             GChecksum       *checksum)
{
  CairnDatabase *database = _cairn_register_get_database (self);
  g_autofree char *sql = g_strconcat (_cairn_rows_get_select (entity), " ORDER BY t.uuid", NULL);
  g_autoptr(CairnStatement) statement = cairn_database_prepare (database, sql, NULL);
  gboolean found = TRUE;

  while (cairn_database_step (database, statement, &found, NULL, NULL) && found)
    {
      g_autoptr(CairnRow) row = _cairn_rows_read (entity, statement);

      g_checksum_update (checksum, (const guchar *) row->uuid, -1);
      for (guint i = 0; i < row->entity->n_fields; i++)
        hash_value (checksum, &row->values[i]);
    }
}

/* A hash of every row of every entity, whatever ids they have, and of what the search has. */
char *
cairn_test_hash_rows (CairnRegister *self)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < CAIRN_N_ENTITIES; i++)
    hash_entity (self, (CairnEntityKind) i, checksum);

  return g_strdup (g_checksum_get_string (checksum));
}

gint64
cairn_test_ask (CairnRegister *self,
                const char    *sql)
{
  g_autoptr(GError) error = NULL;
  gint64 value = 0;

  cairn_database_get_int (_cairn_register_get_database (self), sql, &value, &error);
  g_assert_no_error (error);

  return value;
}

void
cairn_test_exec (CairnRegister *self,
                 const char    *sql)
{
  g_autoptr(GError) error = NULL;

  cairn_database_exec (_cairn_register_get_database (self), sql, NULL, &error);
  g_assert_no_error (error);
}
