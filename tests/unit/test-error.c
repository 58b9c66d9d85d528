/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <gio/gio.h>

#include "cairn-data.h"
#include "cairn-error.h"

/* The domain has one quark, whoever asks, and its own name. */
static void
test_error_quark (void)
{
  g_assert_cmpuint (cairn_error_quark (), ==, CAIRN_ERROR);
  g_assert_cmpstr (g_quark_to_string (CAIRN_ERROR), ==, "cairn-error-quark");
}

/* Registering the compiled-in data twice is harmless. */
static void
test_data_register (void)
{
  cairn_data_register ();
  cairn_data_register ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/error/quark", test_error_quark);
  g_test_add_func ("/data/register", test_data_register);
  return g_test_run ();
}
