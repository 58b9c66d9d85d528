/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cairn-data.h"
#include "cairn-error.h"
#include "cairn-factor-text.h"
#include "cairn-theme-text.h"

/* Factors read from a line are written again in one way, whatever their order, case and
 * spaces were; own words may hold colons and semicolons. */
static void
test_factors (void)
{
  static const struct
  {
    const char *text;
    const char *line;
  } vectors[] = {
    { "", NULL },
    { " ; ", NULL },
    { "B:smoking in household:2:yes; A:prematurity:2:no", "A:Prematurity:2:no; B:Smoking in household:2:yes" },
    { "b : SMOKING IN HOUSEHOLD : 2 : Yes ;", "B:Smoking in household:2:yes" },
    { "B:smoking_in_household:2:yes", "B:Smoking in household:2:yes" },
    { "B::0", "B::0" },
    { "C::1; B::0", "B::0; C::1" },
    { "A:prematurity:2", "A:Prematurity:2:not judged" },
    { "A:prematurity:2:not judged", "A:Prematurity:2:not judged" },
    { "A:prematurity:3:no", "A:Prematurity:3:no" },
    { "D:a wait: of hours:2:yes", "D:a wait: of hours:2:yes" },
    { "D:a:2:yes:2:yes", "D:a:2:yes:2:yes" },
    { "D:late;; and lost:1:no", "D:late;; and lost:1:no" },
    { "D:x:1:no; D:x:1:no", "D:x:1:no; D:x:1:no" },
    { "Service provision:x:1:no", "D:x:1:no" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) items = cairn_factor_text_parse (vectors[i].text, &error);
      g_autofree char *line = NULL;

      g_assert_no_error (error);
      line = cairn_factor_text_format (items, TRUE);
      g_assert_cmpstr (line, ==, vectors[i].line);
    }
}

/* What is no factor is refused with its own words quoted. */
static void
test_bad_factors (void)
{
  static const char * const vectors[] = {
    "prematurity", "E:prematurity:2:yes", ":prematurity:2:yes", "A:prematurity", "A:prematurity:yes", "A:prematurity:4:yes",
    "A:prematurity:-1", "A::2", "A::0:yes", "A::2:yes", "A", "A:", "A:2", "B::0; B::1", "A:prematurity:2:perhaps",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(GPtrArray) items = cairn_factor_text_parse (vectors[i], &error);

      g_test_message ("%s", vectors[i]);
      g_assert_null (items);
      g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID);
      g_assert_true (g_str_has_prefix (error->message, "“"));
    }
}

/* A copy without identities has no words that somebody wrote. */
static void
test_own_words (void)
{
  g_autoptr(GPtrArray) items = cairn_factor_text_parse ("D:the bus to Crook:2:yes; A:prematurity:2:no", NULL);
  g_autofree char *line = cairn_factor_text_format (items, FALSE);

  g_assert_cmpstr (line, ==, "A:Prematurity:2:no; D:in own words:2:yes");
}

/* Themes are occasions: the same one may come twice, in any case, and is written in the
 * order of the vocabulary. */
static void
test_themes (void)
{
  g_autoptr(GPtrArray) codes = cairn_theme_text_parse ("ESCALATION; Record keeping & documentation;escalation;", NULL);
  g_autofree char *line = cairn_theme_text_format (codes);
  g_autoptr(GPtrArray) none = cairn_theme_text_parse (" ; ", NULL);
  g_autofree char *no_line = cairn_theme_text_format (none);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) bad = cairn_theme_text_parse ("Escalation; Luck", &error);

  g_assert_cmpstr (line, ==, "Record keeping & documentation; Escalation; Escalation");
  g_assert_null (no_line);
  g_assert_null (bad);
  g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "“Luck”"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  cairn_data_register ();
  g_test_add_func ("/factor-text/factors", test_factors);
  g_test_add_func ("/factor-text/bad-factors", test_bad_factors);
  g_test_add_func ("/factor-text/own-words", test_own_words);
  g_test_add_func ("/factor-text/themes", test_themes);

  return g_test_run ();
}
