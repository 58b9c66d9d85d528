/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <sys/resource.h>

#include "cairn-test-import.h"

#define N_ROWS  100000
#define MAX_KIB (150 * 1024)

#if defined (__SANITIZE_ADDRESS__) || defined (__SANITIZE_THREAD__)
#define WITH_SANITIZER 1
#elif defined (__has_feature)
#if __has_feature (address_sanitizer)
#define WITH_SANITIZER 1
#endif
#endif

#ifndef WITH_SANITIZER
#define WITH_SANITIZER 0
#endif

static void
append_row (GString *csv,
            guint    i)
{
  CairnDay death = cairn_day_new (2015, 1, 1) + i % 3000;
  g_autofree char *died = cairn_day_to_string (death);
  g_autofree char *told = cairn_day_to_string (death + 1);
  g_autofree char *held = cairn_day_to_string (death + 100);
  g_autofree char *born = cairn_day_to_string (death - i % 6000);

  g_string_append_printf (csv, "T-%06u,%s,%s,Name%u,Given%u,%s,%s,Durham,Hospital,%s,%u,identified,"
                               "B:smoking in household:2:yes; A:prematurity:2:no,Escalation,"
                               "An invented summary of case %u that is about as long as they are.\n",
                          i, died, told, i, i, born, i % 2 ? "male" : "female", held, i % 10 + 1, i);
}

static char *
make_file (CairnTestImport *test)
{
  g_autoptr(GString) csv = g_string_new ("reference,date_of_death,date_notified,family_name,given_names,date_of_birth,sex,"
                                         "residence_area,place_of_death,cdrm_held,category,modifiable,factors,themes,summary\n");
  char *path = g_build_filename (test->place.dir, "cases.csv", NULL);

  for (guint i = 0; i < N_ROWS; i++)
    append_row (csv, i);
  g_assert_true (g_file_set_contents (path, csv->str, (gssize) csv->len, NULL));

  return path;
}

/* A hundred thousand rows stream into a register within 150 MB resident, and telling how
 * far it has come never goes back. */
static void
test_memory (void)
{
  CairnTestImport test = { 0, };
  g_autofree char *path = NULL;
  g_autoptr(GFile) file = NULL;
  g_autoptr(CairnImportReceipt) receipt = NULL;
  g_autofree char *counts = NULL;
  g_autoptr(GError) error = NULL;
  struct rusage usage;

  if (WITH_SANITIZER)
    {
      g_test_skip ("a sanitizer needs memory of its own");
      return;
    }

  cairn_test_import_init (&test);
  path = make_file (&test);
  file = g_file_new_for_path (path);
  receipt = cairn_import_file (test.target, file, CAIRN_IMPORT_ADD_AREAS, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  counts = cairn_import_receipt_dup_counts (receipt);
  g_assert_cmpstr (counts, ==, "rows 100000, added 100000, updated 0, unchanged 0, rejected 0");

  g_assert_cmpint (getrusage (RUSAGE_SELF, &usage), ==, 0);
  g_test_message ("%ld KiB resident at most", usage.ru_maxrss);
  g_assert_cmpint (usage.ru_maxrss, <=, MAX_KIB);
  cairn_test_import_clear (&test);
}

int
main (int    argc,
      char **argv)
{
  cairn_test_init (&argc, &argv);
  g_test_add_func ("/import-memory/memory", test_memory);

  return g_test_run ();
}
