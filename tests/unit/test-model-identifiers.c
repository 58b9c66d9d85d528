/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "test-model-identifiers"

#include "config.h"

#include "cairn-error.h"
#include "cairn-nhs-number.h"
#include "cairn-reference.h"

/* An NHS number has ten digits whose last follows from the others (modulus 11). */
static void
test_nhs_number (void)
{
  static const struct
  {
    const char *text;
    const char *digits;
  } cases[] = {
    { "9434765919", "9434765919" },
    { "943 476 5919", "9434765919" },
    { " 943\t4765919 ", "9434765919" },
    { "9434765870", "9434765870" }, /* a remainder of 0 gives the digit 0 */
    { "9434765918", NULL },
    { "4934765919", NULL }, /* two digits exchanged */
    { "943476591", NULL },
    { "94347659190", NULL },
    { "943-476-5919", NULL },
    { "943476591X", NULL },
    { "", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *digits = cairn_nhs_number_parse (cases[i].text, &error);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (digits, ==, cases[i].digits);
      if (cases[i].digits == NULL)
        {
          g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID);
          g_assert_true (*cases[i].text == '\0' || strstr (error->message, cases[i].text) == NULL);
        }
    }
}

/* A check digit that would have to be 10 is never issued, so no digit fits. */
static void
test_nhs_number_ten (void)
{
  guint fitting = 0;

  for (int digit = 0; digit <= 9; digit++)
    {
      g_autofree char *text = g_strdup_printf ("400000008%d", digit);
      g_autofree char *digits = cairn_nhs_number_parse (text, NULL);

      if (digits != NULL)
        fitting++;
    }

  g_assert_cmpuint (fitting, ==, 0);
}

/* NHS numbers are written in groups of three, three and four. */
static void
test_nhs_number_format (void)
{
  g_autofree char *grouped = cairn_nhs_number_format ("9434765919");
  g_autofree char *other = cairn_nhs_number_format ("unknown");

  g_assert_cmpstr (grouped, ==, "943 476 5919");
  g_assert_cmpstr (other, ==, "unknown");
}

/* References count on within their year and start again with the next. */
static void
test_reference (void)
{
  static const struct
  {
    int         year;
    const char *highest;
    const char *next;
  } cases[] = {
    { 2023, NULL, "2324-001" },
    { 2023, "2324-016", "2324-017" },
    { 2023, "2324-999", "2324-1000" },
    { 2023, "2324-1000", "2324-1001" },
    { 2024, "2324-016", "2425-001" },
    { 2023, "CASE 7", "2324-001" },
    { 2099, NULL, "9900-001" },
  };
  int year = 0;
  guint sequence = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *next = cairn_reference_next (cases[i].year, cases[i].highest);

      g_assert_cmpstr (next, ==, cases[i].next);
    }

  g_assert_true (cairn_reference_parse ("2324-017", &year, &sequence));
  g_assert_cmpint (year, ==, 2023);
  g_assert_cmpuint (sequence, ==, 17);
  g_assert_false (cairn_reference_parse ("2325-017", NULL, NULL));
  g_assert_false (cairn_reference_parse ("2324-17", NULL, NULL));
  g_assert_false (cairn_reference_parse ("2324-000", NULL, NULL));
  g_assert_false (cairn_reference_parse ("2324/017", NULL, NULL));
}

/* A reference may have any form that does not tell who the child was. */
static void
test_reference_check (void)
{
  static const struct
  {
    const char *text;
    gboolean    good;
  } cases[] = {
    { "2324-017", TRUE },
    { "CDOP/23/04", TRUE },
    { "DUR-101", TRUE },
    { "Q1", TRUE },
    { "T0001", TRUE },
    { "", FALSE },
    { " 2324-017", FALSE },
    { "2324-017\n", FALSE },
    { "AB", FALSE },
    { "J.S.", FALSE },
    { "É", FALSE },
    { "2019-05-03", FALSE },
    { "03/05/2019", FALSE },
    { "3.5.19", FALSE },
    { "03052019", FALSE },
    { "20190503", FALSE },
    { "9434765919", FALSE },
    { "943 476 5919", FALSE },
    { "1234567890123456789012345678901234567890", TRUE },
    { "12345678901234567890123456789012345678901", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_true (cairn_reference_check (cases[i].text, &error) == cases[i].good);
      if (!cases[i].good)
        g_assert_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/model/identifiers/nhs-number", test_nhs_number);
  g_test_add_func ("/model/identifiers/nhs-number-ten", test_nhs_number_ten);
  g_test_add_func ("/model/identifiers/nhs-number-format", test_nhs_number_format);
  g_test_add_func ("/model/identifiers/reference", test_reference);
  g_test_add_func ("/model/identifiers/reference-check", test_reference_check);

  return g_test_run ();
}
