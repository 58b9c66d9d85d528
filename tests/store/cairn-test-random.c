/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-test-rows.h"

#include "cairn-register-private.h"
#include "cairn-vocabulary.h"

static const char *words[] = {
  "stone", "river", "O’Brien; DROP TABLE", "<b>&amp;</b>", "%s %d", "=1+1", "שלום", "naïve café", "\"quoted\"",
  "line\nbreak", "tab\there", "\\", "'", "🪨",
};

static char *
pick_row (CairnRegister   *self,
          GRand           *rand,
          CairnEntityKind  entity)
{
  CairnDatabase *database = _cairn_register_get_database (self);
  g_autofree char *sql = g_strdup_printf ("SELECT uuid FROM \"%s\" ORDER BY uuid LIMIT 1 OFFSET ?1 %%"
                                          " max (1, (SELECT count (*) FROM \"%s\"))",
                                          cairn_entity_get (entity)->table, cairn_entity_get (entity)->table);
  g_autoptr(CairnStatement) statement = cairn_database_prepare (database, sql, NULL);
  gboolean found = FALSE;

  cairn_statement_bind_int (statement, 1, g_rand_int_range (rand, 0, 100000));
  g_assert_true (cairn_database_step (database, statement, &found, NULL, NULL));

  return found ? g_strdup (cairn_statement_get_text (statement, 0)) : NULL;
}

static char *
make_text (CairnRegister    *self,
           GRand            *rand,
           const CairnField *field)
{
  CairnVocabulary *vocabulary = NULL;
  guint n = 0;

  switch (field->type)
    {
    case CAIRN_FIELD_DATE:
      return g_strdup_printf ("20%02d-%02d-%02d", g_rand_int_range (rand, 10, 25), g_rand_int_range (rand, 1, 13),
                              g_rand_int_range (rand, 1, 29));
    case CAIRN_FIELD_TIME:
      return g_strdup_printf ("%02d:%02d", g_rand_int_range (rand, 0, 24), g_rand_int_range (rand, 0, 60));
    case CAIRN_FIELD_CODE:
      vocabulary = cairn_vocabulary_get (field->vocabulary);
      n = (guint) g_rand_int_range (rand, 0, (int) cairn_vocabulary_get_length (vocabulary));
      return g_strdup (cairn_vocabulary_entry_get_code (cairn_vocabulary_get_entry (vocabulary, n)));
    case CAIRN_FIELD_REFERENCE:
      return pick_row (self, rand, field->target);
    case CAIRN_FIELD_TEXT:
    case CAIRN_FIELD_INTEGER:
    case CAIRN_FIELD_BOOLEAN:
    case CAIRN_FIELD_INSTANT:
    default:
      n = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (words));
      return g_strdup_printf ("%s %d", words[n], g_rand_int_range (rand, 0, 40));
    }
}

static void
set_random (CairnRegister     *self,
            GRand             *rand,
            CairnChange       *change,
            const CairnField  *field)
{
  gboolean required = (field->flags & CAIRN_FIELD_REQUIRED) != 0;
  g_autofree char *text = NULL;

  if ((field->flags & CAIRN_FIELD_BINDING) != 0)
    return;

  if (!required && g_rand_int_range (rand, 0, 4) == 0)
    {
      cairn_change_set_field_null (change, field->name);
    }
  else if (cairn_field_is_number (field))
    {
      cairn_change_set_field_integer (change, field->name,
                                      g_rand_int_range (rand, (int) field->minimum, (int) field->maximum + 1));
    }
  else
    {
      text = make_text (self, rand, field);
      cairn_change_set_field_text (change, field->name, text);
    }
}

static void
add_random (CairnRegister     *self,
            GRand             *rand,
            CairnChangeSet    *changes,
            const CairnEntity *entity)
{
  int op = g_rand_int_range (rand, 0, 5);
  g_autofree char *uuid = op < 3 ? NULL : pick_row (self, rand, entity->kind);
  CairnChange *change = NULL;

  if (uuid != NULL && cairn_change_set_find (changes, uuid) != NULL)
    return;

  if (uuid != NULL && op == 4)
    {
      cairn_change_set_delete (changes, entity->kind, uuid);
      return;
    }

  change = uuid != NULL
           ? cairn_change_set_update (changes, entity->kind, uuid)
           : cairn_change_set_insert (changes, entity->kind, NULL);
  for (guint i = 0; i < entity->n_fields; i++)
    {
      if (uuid == NULL || g_rand_int_range (rand, 0, 3) == 0)
        set_random (self, rand, change, &entity->fields[i]);
    }
}

CairnChangeSet *
cairn_test_random_changes (CairnRegister *self,
                           GRand         *rand)
{
  CairnChangeSet *changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, NULL, NULL);
  int n_rows = g_rand_int_range (rand, 1, 6);

  for (int i = 0; i < n_rows; i++)
    add_random (self, rand, changes, cairn_entity_get ((CairnEntityKind) g_rand_int_range (rand, 0, CAIRN_N_ENTITIES)));

  return changes;
}
