/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-model-scope"

#include "config.h"

#include "cairn-scope.h"
#include "cairn-vocabulary.h"

typedef struct
{
  const char *birth;
  const char *death;
  gboolean    birth_enquiry;
  const char *birth_outcome;
  guint       gestation_weeks;
  gboolean    termination;
  gboolean    not_resident;
  gboolean    by_agreement;
  CairnScope  scope;
  const char *reason;
} Case;

/* Who was born alive, lived here and died before the 18th birthday is reviewed; others are logged with a reason. */
static void
test_decide (void)
{
  static const Case cases[] = {
    { .birth = "2006-04-15", .death = "2024-04-14", .scope = CAIRN_SCOPE_IN },
    { .birth = "2006-04-15", .death = "2024-04-15", .scope = CAIRN_SCOPE_OUT, .reason = "adult" },
    { .birth = "2004-02-29", .death = "2022-02-28", .scope = CAIRN_SCOPE_IN },
    { .birth = "2004-02-29", .death = "2022-03-01", .scope = CAIRN_SCOPE_OUT, .reason = "adult" },
    { .birth = NULL, .death = "2022-03-01", .scope = CAIRN_SCOPE_IN },
    { .birth = "2024-04-15", .death = "2024-04-15", .gestation_weeks = 18, .birth_outcome = "live", .scope = CAIRN_SCOPE_IN },
    { .birth_enquiry = TRUE, .scope = CAIRN_SCOPE_UNDECIDED },
    { .birth_enquiry = TRUE, .birth_outcome = "undetermined", .scope = CAIRN_SCOPE_UNDECIDED },
    { .birth_enquiry = TRUE, .birth_outcome = "live", .scope = CAIRN_SCOPE_IN },
    { .birth_enquiry = TRUE, .birth_outcome = "still", .scope = CAIRN_SCOPE_OUT, .reason = "stillbirth" },
    { .birth_outcome = "still", .gestation_weeks = 24, .scope = CAIRN_SCOPE_OUT, .reason = "stillbirth" },
    { .birth_outcome = "still", .gestation_weeks = 23, .scope = CAIRN_SCOPE_OUT, .reason = "late_fetal_loss" },
    { .birth_outcome = "live", .termination = TRUE, .scope = CAIRN_SCOPE_OUT, .reason = "termination" },
    { .birth = "2020-04-15", .death = "2024-04-15", .not_resident = TRUE, .scope = CAIRN_SCOPE_OUT, .reason = "not_resident" },
    { .birth = "2020-04-15", .death = "2024-04-15", .not_resident = TRUE, .by_agreement = TRUE, .scope = CAIRN_SCOPE_IN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      const CairnScopeFacts facts = {
        cairn_day_parse (c->birth), cairn_day_parse (c->death), c->birth_enquiry, c->birth_outcome,
        c->gestation_weeks, c->termination, c->not_resident, c->by_agreement,
      };
      const char *reason = "untouched";

      g_test_message ("case %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (cairn_scope_decide (&facts, &reason), ==, c->scope);
      g_assert_cmpstr (reason, ==, c->reason);
      g_assert_true (reason == NULL || cairn_vocabulary_label ("out-of-scope-reason", reason) != NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/scope/decide", test_decide);

  return g_test_run ();
}
