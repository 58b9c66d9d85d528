/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-register-private.h"
#include "cairn-entity.h"
#include "cairn-test-register.h"
#include "cairn-test-rows.h"

typedef struct
{
  CairnTestPlace  place;
  CairnRegister  *reg; /* (owned) */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  cairn_test_place_init (&fixture->place);
  fixture->reg = cairn_test_register_create (&fixture->place);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  cairn_register_close (fixture->reg);
  g_assert_finalize_object (fixture->reg);
  cairn_test_place_clear (&fixture->place);
}

static char *
ask_text (Fixture    *fixture,
          const char *sql,
          const char *first,
          const char *second)
{
  CairnDatabase *database = _cairn_register_get_database (fixture->reg);
  g_autoptr(CairnStatement) statement = cairn_database_prepare (database, sql, NULL);
  gboolean found = FALSE;

  g_assert_nonnull (statement);
  cairn_statement_bind_text (statement, 1, first);
  if (second != NULL)
    cairn_statement_bind_text (statement, 2, second);
  g_assert_true (cairn_database_step (database, statement, &found, NULL, NULL));

  return found ? g_strdup (cairn_statement_get_text (statement, 0)) : NULL;
}

static void
assert_column (Fixture           *fixture,
               const CairnEntity *entity,
               const CairnField  *field)
{
  g_autofree char *column = cairn_field_dup_column (field);
  g_autofree char *found = ask_text (fixture,
                                     "SELECT type || ' ' || \"notnull\" FROM pragma_table_info (?1) WHERE name = ?2",
                                     entity->table, column);
  gboolean is_integer = cairn_field_is_number (field) || field->type == CAIRN_FIELD_REFERENCE;
  g_autofree char *wanted = g_strdup_printf ("%s %d", is_integer ? "INTEGER" : "TEXT",
                                             (field->flags & CAIRN_FIELD_REQUIRED) != 0);

  g_test_message ("%s.%s", entity->table, column);
  g_assert_cmpstr (found, ==, wanted);
}

static void
assert_reference (Fixture           *fixture,
                  const CairnEntity *entity,
                  const CairnField  *field)
{
  g_autofree char *column = cairn_field_dup_column (field);
  g_autofree char *target = ask_text (fixture,
                                      "SELECT \"table\" || '.' || \"to\" || ' ' || on_delete"
                                      " FROM pragma_foreign_key_list (?1) WHERE \"from\" = ?2",
                                      entity->table, column);
  g_autofree char *wanted = g_strdup_printf ("%s.id NO ACTION", cairn_entity_get (field->target)->table);
  g_autofree char *index = ask_text (fixture,
                                     "SELECT l.name FROM pragma_index_list (?1) AS l, pragma_index_info (l.name) AS i"
                                     " WHERE i.seqno = 0 AND i.name = ?2",
                                     entity->table, column);

  g_assert_cmpstr (target, ==, wanted);
  g_assert_nonnull (index);
}

static void
assert_range (Fixture           *fixture,
              const CairnEntity *entity,
              const CairnField  *field)
{
  g_autofree char *sql = ask_text (fixture, "SELECT sql FROM sqlite_schema WHERE name = ?1", entity->table, NULL);
  g_autofree char *wanted = g_strdup_printf ("BETWEEN %" G_GINT64_FORMAT " AND %" G_GINT64_FORMAT ")",
                                             field->minimum, field->maximum);
  g_autofree char *prefix = g_strdup_printf ("%s %s", field->name, wanted);
  g_autofree char *quoted = g_strdup_printf ("\"%s\" %s", field->name, wanted);

  g_test_message ("%s.%s", entity->table, field->name);
  g_assert_true (strstr (sql, prefix) != NULL || strstr (sql, quoted) != NULL);
}

/* Every field of the description has its column: type, whether it may be blank, what it points at, its range. */
static void
test_fields_have_columns (Fixture       *fixture,
                          gconstpointer  data)
{
  for (guint i = 0; i < CAIRN_N_ENTITIES; i++)
    {
      const CairnEntity *entity = cairn_entity_get ((CairnEntityKind) i);

      for (guint j = 0; j < entity->n_fields; j++)
        {
          const CairnField *field = &entity->fields[j];

          assert_column (fixture, entity, field);
          if (field->type == CAIRN_FIELD_REFERENCE)
            assert_reference (fixture, entity, field);
          if (field->type == CAIRN_FIELD_INTEGER)
            assert_range (fixture, entity, field);
        }
    }
}

/* Every column has its field: nothing stands in the register that the model has no word for. */
static void
test_columns_have_fields (Fixture       *fixture,
                          gconstpointer  data)
{
  for (guint i = 0; i < CAIRN_N_ENTITIES; i++)
    {
      const CairnEntity *entity = cairn_entity_get ((CairnEntityKind) i);
      g_autofree char *sql = g_strdup_printf ("SELECT count (*) FROM pragma_table_info ('%s')", entity->table);

      g_test_message ("%s", entity->table);
      g_assert_cmpint (cairn_test_ask (fixture->reg, sql), ==, entity->n_fields + 2);
    }
}

/* Every table is an entity's, or one of the register's own; and all of them are strict. */
static void
test_tables_are_known (Fixture       *fixture,
                       gconstpointer  data)
{
  g_assert_cmpint (cairn_test_ask (fixture->reg,
                                   "SELECT count (*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                                   " AND name NOT LIKE 'sqlite_%'"),
                   ==, CAIRN_N_ENTITIES + 4);
  g_assert_cmpint (cairn_test_ask (fixture->reg,
                                   "SELECT count (*) FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                                   " AND name NOT LIKE 'sqlite_%' AND NOT strict"),
                   ==, 0);
}

static const char *refused[] = {
  "INSERT INTO area (uuid, name, position) VALUES ('short', 'Vale', 0)",
  "INSERT INTO area (uuid, name, position) VALUES ('00000000-0000-7000-8000-000000000001', '', 0)",
  "INSERT INTO area (uuid, name, position) VALUES ('00000000-0000-7000-8000-000000000001', 'Vale', -1)",
  "INSERT INTO area (uuid, name, position) VALUES ('00000000-0000-7000-8000-000000000001', 'Vale', 'first')",
  "INSERT INTO cases (uuid, reference, kind, status, date_of_death)"
  " VALUES ('00000000-0000-7000-8000-000000000001', 'a', 'death', 'accepted', '2023-02-29')",
  "INSERT INTO cases (uuid, reference, kind, status, date_of_death)"
  " VALUES ('00000000-0000-7000-8000-000000000001', 'a', 'death', 'accepted', '28/02/2023')",
  "INSERT INTO cases (uuid, reference, kind, status, time_of_death)"
  " VALUES ('00000000-0000-7000-8000-000000000001', 'a', 'death', 'accepted', '24:00')",
  "INSERT INTO cases (uuid, reference, kind, status) VALUES ('00000000-0000-7000-8000-000000000001', 'a', 'x', 'accepted')",
  "INSERT INTO child (uuid, case_id) VALUES ('00000000-0000-7000-8000-000000000001', 77)",
};

/* The tables refuse what the model would never write: they are the last guard. */
static void
test_refuses_bad_values (Fixture       *fixture,
                         gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_test_message ("%s", refused[i]);
      g_assert_false (cairn_database_exec (_cairn_register_get_database (fixture->reg), refused[i], NULL, NULL));
    }
}

int
main (int   argc,
      char *argv[])
{
  cairn_test_init (&argc, &argv);

  g_test_add ("/schema/fields-have-columns", Fixture, NULL, set_up, test_fields_have_columns, tear_down);
  g_test_add ("/schema/columns-have-fields", Fixture, NULL, set_up, test_columns_have_fields, tear_down);
  g_test_add ("/schema/tables-are-known", Fixture, NULL, set_up, test_tables_are_known, tear_down);
  g_test_add ("/schema/refuses-bad-values", Fixture, NULL, set_up, test_refuses_bad_values, tear_down);

  return g_test_run ();
}
