/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-error.h"
#include "cairn-tally.h"
#include "cairn-test-register.h"
#include "cairn-test-rows.h"
#include "cairn-uuid.h"

typedef struct
{
  CairnTestPlace  place;
  CairnRegister  *reg; /* (owned) */
  char           *vale; /* (owned): uuid of an area */
  char           *hill; /* (owned): of the one before it */
} Fixture;

typedef struct
{
  const char *reference;
  const char *age_band;
  const char *sex;
  gboolean    in_vale;
  gboolean    counted;
  int         notified;
  int         finalised; /* 0 for not yet */
  int         days;
  const char *modifiable;
  const char *themes;
} Death;

/* A small register that can be counted by hand. */
static const Death deaths[] = {
  { "a", "0_27_days", "male", TRUE, TRUE, 2021, 2022, 300, "identified", "escalation,escalation,training" },
  { "b", "0_27_days", "female", TRUE, TRUE, 2021, 2022, 500, "none", "" },
  { "c", "1_4_years", "male", FALSE, TRUE, 2021, 2023, 700, "insufficient", "training" },
  { "d", "not_stated", "not_known", FALSE, TRUE, 2023, 0, 0, NULL, "capacity" },
  { "e", "1_4_years", "male", TRUE, TRUE, 2023, 2023, 100, NULL, "" },
  { "x", "1_4_years", "male", TRUE, FALSE, 2023, 2023, 100, "identified", "escalation" },
};

static void
set_numbers (CairnChange *change,
             const Death *death)
{
  cairn_change_set_field_integer (change, "counted", death->counted);
  cairn_change_set_field_integer (change, "year_notified", death->notified);
  if (death->finalised == 0)
    return;

  cairn_change_set_field_integer (change, "year_finalised", death->finalised);
  cairn_change_set_field_integer (change, "days_to_finalised", death->days);
}

static void
add_analytic (Fixture     *fixture,
              const Death *death,
              const char  *uuid)
{
  g_autoptr(CairnChangeSet) changes = cairn_change_set_new (CAIRN_CHANGE_EDIT, uuid, NULL);
  CairnChange *change = cairn_change_set_insert (changes, CAIRN_ENTITY_ANALYTIC, NULL);

  cairn_change_set_field_text (change, "case", uuid);
  cairn_change_set_field_text (change, "age_band", death->age_band);
  cairn_change_set_field_text (change, "sex", death->sex);
  cairn_change_set_field_text (change, "ethnicity_group", "white");
  cairn_change_set_field_text (change, "place_row", "hospital");
  cairn_change_set_field_text (change, "stage", "panel");
  cairn_change_set_field_text (change, "modifiable", death->modifiable);
  cairn_change_set_field_text (change, "residence_area", death->in_vale ? fixture->vale : NULL);
  set_numbers (change, death);
  cairn_test_apply (fixture->reg, changes);
}

static void
add_death (Fixture     *fixture,
           const Death *death)
{
  g_autofree char *uuid = cairn_test_add_case (fixture->reg, death->reference, "Stone", NULL);
  g_auto(GStrv) themes = g_strsplit (death->themes, ",", -1);

  add_analytic (fixture, death, uuid);
  for (guint i = 0; themes[i] != NULL; i++)
    g_free (cairn_test_add_row (fixture->reg, CAIRN_ENTITY_LEARNING_POINT, uuid, "case", uuid, "theme", themes[i], NULL));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  cairn_test_place_init (&fixture->place);
  fixture->reg = cairn_test_register_create (&fixture->place);
  fixture->vale = cairn_test_add_row (fixture->reg, CAIRN_ENTITY_AREA, NULL, "name", "Vale", "position", "2", NULL);
  fixture->hill = cairn_test_add_row (fixture->reg, CAIRN_ENTITY_AREA, NULL, "name", "Hill", "position", "1", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (deaths); i++)
    add_death (fixture, &deaths[i]);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  cairn_register_close (fixture->reg);
  g_assert_finalize_object (fixture->reg);
  cairn_test_place_clear (&fixture->place);
  g_free (fixture->vale);
  g_free (fixture->hill);
}

static CairnTally *
count (Fixture         *fixture,
       CairnTallyQuery *query)
{
  g_autoptr(GError) error = NULL;
  CairnTally *tally = cairn_tally_run (query, fixture->reg, &error);

  g_assert_no_error (error);

  return tally;
}

/* Every row that counts anything, as `label: n n n`. */
static char *
describe (CairnTally *tally)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < cairn_tally_get_n_years (tally); i++)
    g_string_append_printf (text, "%d ", cairn_tally_get_year (tally, i));

  for (guint i = 0; i < cairn_tally_get_n_rows (tally); i++)
    {
      gint64 sum = 0;

      for (guint j = 0; j < cairn_tally_get_n_years (tally); j++)
        sum += cairn_tally_get_count (tally, i, j);
      if (sum == 0)
        continue;

      g_string_append_printf (text, "| %s:", cairn_tally_get_row_label (tally, i));
      for (guint j = 0; j < cairn_tally_get_n_years (tally); j++)
        g_string_append_printf (text, " %" G_GINT64_FORMAT, cairn_tally_get_count (tally, i, j));
    }

  g_string_append (text, "| Total:");
  for (guint i = 0; i < cairn_tally_get_n_years (tally); i++)
    g_string_append_printf (text, " %" G_GINT64_FORMAT, cairn_tally_get_total (tally, i));

  return g_string_free_and_steal (text);
}

typedef struct
{
  CairnTallyUnit  unit;
  const char     *field;
  int             first;
  int             last;
  const char     *expected;
} Expectation;

static const Expectation expectations[] = {
  { CAIRN_TALLY_NOTIFIED, "age_band", 0, 0,
    "2021 2022 2023 | 0-27 days: 2 0 0| 1-4 years: 1 0 1| Not stated: 0 0 1| Total: 3 0 2" },
  { CAIRN_TALLY_NOTIFIED, "sex", 2023, 2023, "2023 | Male: 1| Not known: 1| Total: 2" },
  { CAIRN_TALLY_FINALISED, "residence_area", 0, 0, "2022 2023 | Vale: 2 1| Not stated: 0 1| Total: 2 2" },
  { CAIRN_TALLY_FINALISED, "age_band", 2024, 2025, "2024 2025 | Total: 0 0" },
  { CAIRN_TALLY_OCCASIONS, "theme", 0, 0,
    "2022 2023 | Escalation: 2 0| Training/Awareness Raising: 1 1| Total: 3 1" },
};

/* Counts are as counted by hand, by year, with blanks last and uncounted cases left out. */
static void
test_counts (Fixture       *fixture,
             gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (expectations); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(CairnTallyQuery) query = cairn_tally_query_new (expectations[i].unit, expectations[i].field, &error);
      g_autoptr(CairnTally) tally = NULL;
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      cairn_tally_query_set_years (query, expectations[i].first, expectations[i].last);
      tally = count (fixture, query);
      text = describe (tally);
      g_assert_cmpstr (text, ==, expectations[i].expected);
    }
}

/* What no table counts is told apart by year, of deaths as of reviews. */
static void
test_rest (Fixture       *fixture,
           gconstpointer  data)
{
  static const struct
  {
    CairnTallyUnit unit;
    int            first;
    int            last;
    gint64         n;
  } vectors[] = {
    { CAIRN_TALLY_NOTIFIED, 0, 0, 1 },
    { CAIRN_TALLY_NOTIFIED, 2021, 2022, 0 },
    { CAIRN_TALLY_FINALISED, 2023, 2023, 1 },
    { CAIRN_TALLY_FINALISED, 2024, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr(CairnTallyQuery) query = cairn_tally_query_new (vectors[i].unit, "residence_area", NULL);
      g_autoptr(GError) error = NULL;
      gint64 n = -1;

      cairn_tally_query_set_years (query, vectors[i].first, vectors[i].last);
      g_assert_true (cairn_tally_query_count_rest (query, fixture->reg, &n, &error));
      g_assert_no_error (error);
      g_assert_cmpint (n, ==, vectors[i].n);
    }
}

/* Areas come in their own order, also those with nothing. */
static void
test_areas_in_order (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr(CairnTallyQuery) query = cairn_tally_query_new (CAIRN_TALLY_NOTIFIED, "residence_area", NULL);
  g_autoptr(CairnTally) tally = count (fixture, query);

  g_assert_cmpuint (cairn_tally_get_n_rows (tally), ==, 3);
  g_assert_cmpstr (cairn_tally_get_row_label (tally, 0), ==, "Hill");
  g_assert_cmpstr (cairn_tally_get_row_code (tally, 0), ==, fixture->hill);
  g_assert_cmpstr (cairn_tally_get_row_label (tally, 1), ==, "Vale");
  g_assert_cmpstr (cairn_tally_get_row_code (tally, 2), ==, "");
}

/* With, without and insufficient add up to the reviews; what was never recorded was not judged. */
static void
test_modifiable (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr(CairnTallyQuery) query = cairn_tally_query_new (CAIRN_TALLY_FINALISED, "residence_area", NULL);
  g_autoptr(CairnTally) tally = count (fixture, query);

  g_assert_cmpint (cairn_tally_get_with (tally, 1, 0), ==, 1);
  g_assert_cmpint (cairn_tally_get_without (tally, 1, 0), ==, 1);
  g_assert_cmpint (cairn_tally_get_insufficient (tally, 1, 0), ==, 0);
  g_assert_cmpint (cairn_tally_get_insufficient (tally, CAIRN_TALLY_ALL_ROWS, 1), ==, 2);
}

/* Durations come sorted, for each cell and for the year. */
static void
test_days (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr(CairnTallyQuery) query = cairn_tally_query_new (CAIRN_TALLY_FINALISED, "sex", NULL);
  g_autoptr(CairnTally) tally = NULL;
  const gint64 *days = NULL;
  guint n_days = 0;

  cairn_tally_query_set_days (query, TRUE);
  tally = count (fixture, query);
  days = cairn_tally_get_days (tally, CAIRN_TALLY_ALL_ROWS, 1, &n_days);
  g_assert_cmpuint (n_days, ==, 2);
  g_assert_cmpint (days[0], ==, 100);
  g_assert_cmpint (days[1], ==, 700);
  g_assert_null (cairn_tally_get_days (tally, 1, 1, &n_days));
}

static void
assert_cases (Fixture         *fixture,
              CairnTallyQuery *query,
              const char      *code,
              int              year,
              const char      *modifiable,
              guint            n_expected)
{
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) uuids = cairn_tally_query_find_cases (query, fixture->reg, code, year, modifiable, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (uuids), ==, n_expected);
}

/* Behind every number stand just as many cases; behind occasions the cases that gave them. */
static void
test_cases_behind (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr(CairnTallyQuery) query = cairn_tally_query_new (CAIRN_TALLY_FINALISED, "residence_area", NULL);
  g_autoptr(CairnTallyQuery) themes = cairn_tally_query_new (CAIRN_TALLY_OCCASIONS, "theme", NULL);

  assert_cases (fixture, query, fixture->vale, 2022, NULL, 2);
  assert_cases (fixture, query, fixture->vale, 0, NULL, 3);
  assert_cases (fixture, query, "", 2023, NULL, 1);
  assert_cases (fixture, query, NULL, 0, NULL, 4);
  assert_cases (fixture, query, NULL, 0, "insufficient", 2);
  assert_cases (fixture, query, NULL, 2022, "identified", 1);
  assert_cases (fixture, themes, "escalation", 2022, NULL, 1);
}

/* A filter narrows down both the counts and the cases behind them. */
static void
test_filter (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnTallyQuery) query = cairn_tally_query_new (CAIRN_TALLY_NOTIFIED, "age_band", NULL);
  g_autoptr(CairnTallyQuery) copy = NULL;
  g_autoptr(CairnTally) tally = NULL;
  g_autofree char *text = NULL;

  g_assert_true (cairn_tally_query_add_filter (query, "residence_area", fixture->vale, &error));
  g_assert_true (cairn_tally_query_add_filter (query, "sex", "male", &error));
  copy = cairn_tally_query_copy (query);
  tally = count (fixture, copy);
  text = describe (tally);
  g_assert_cmpstr (text, ==, "2021 2022 2023 | 0-27 days: 1 0 0| 1-4 years: 0 0 1| Total: 1 0 1");
  assert_cases (fixture, copy, NULL, 0, NULL, 2);

  g_assert_false (cairn_tally_query_add_filter (query, "family_name", "Stone", &error));
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND);
}

/* Each table of the report has its query. */
static void
test_definitions (Fixture       *fixture,
                  gconstpointer  data)
{
  GListModel *definitions = cairn_table_definition_list ();

  g_assert_cmpuint (g_list_model_get_n_items (definitions), ==, 14);
  for (guint i = 0; i < g_list_model_get_n_items (definitions); i++)
    {
      g_autoptr(CairnTableDefinition) definition = g_list_model_get_item (definitions, i);
      g_autoptr(CairnTallyQuery) query = cairn_tally_query_new_for_definition (definition);
      g_autoptr(CairnTally) tally = count (fixture, query);

      g_assert_cmpuint (cairn_tally_get_n_years (tally), >, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  cairn_test_init (&argc, &argv);

  g_test_add ("/tally/counts", Fixture, NULL, set_up, test_counts, tear_down);
  g_test_add ("/tally/areas-in-order", Fixture, NULL, set_up, test_areas_in_order, tear_down);
  g_test_add ("/tally/rest", Fixture, NULL, set_up, test_rest, tear_down);
  g_test_add ("/tally/modifiable", Fixture, NULL, set_up, test_modifiable, tear_down);
  g_test_add ("/tally/days", Fixture, NULL, set_up, test_days, tear_down);
  g_test_add ("/tally/cases-behind", Fixture, NULL, set_up, test_cases_behind, tear_down);
  g_test_add ("/tally/filter", Fixture, NULL, set_up, test_filter, tear_down);
  g_test_add ("/tally/definitions", Fixture, NULL, set_up, test_definitions, tear_down);

  return g_test_run ();
}
