/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "cairn-test-ctl.h"
#include "cairn-test-register.h"

#define HEADER "reference,date_of_death,date_notified,family_name,residence_area\n"

/* What is not understood ends with 2, before any register is looked for, and says why on
 * standard error alone. */
static void
test_usage (void)
{
  static const char * const lines[] = {
    "", "moon", "new", "new a b", "new a --moon", "import a.cairn", "import a.cairn b.csv c.csv", "export a.cairn",
    "export a.cairn b.ods", "table a.cairn", "table a.cairn moon", "table a.cairn notified-by-age --from 2023",
    "table a.cairn notified-by-age --from 2023-24 --to 2022-23", "table a.cairn notified-by-age --format xml",
    "cases a.cairn --format xml", "report a.cairn r.pdf", "report a.cairn --year 2023-25 r.pdf", "agenda a.cairn 2024-04-25",
    "agenda a.cairn tomorrow a.pdf", "papers a.cairn 2024-04-25", "check", "backup a.cairn", "restore b.cairn-backup",
    "user a.cairn", "user a.cairn add", "user a.cairn list x", "user a.cairn kill x",
  };
  g_auto(CairnTestCtl) ctl = { NULL, };

  cairn_test_ctl_init (&ctl);
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      cairn_test_ctl_run (&ctl, 2, lines[i]);
      g_assert_cmpstr (ctl.out, ==, "");
      g_assert_true (g_str_has_prefix (ctl.err, "cairnctl: "));
    }
  cairn_test_ctl_run (&ctl, 0, "--version");
  g_assert_cmpstr (ctl.out, ==, "cairnctl " PACKAGE_VERSION "\n");
  cairn_test_ctl_run (&ctl, 0, "--help");
  g_assert_nonnull (strstr (ctl.out, "import REGISTER FILE.csv [--dry-run] [--skip-bad-rows] [--add-areas]"));
}

/* What cannot be done ends with 1, a sentence on standard error, and nothing made. */
static void
test_refused (void)
{
  static const char * const lines[] = {
    "table nowhere.cairn notified-by-age", "cases nowhere.cairn", "check nowhere.cairn", "import nowhere.cairn a.csv",
    "export nowhere.cairn a.csv", "new r.cairn", "new r.cairn --training", "import r.cairn nowhere.csv",
    "import r.cairn key", "export r.cairn nowhere/a.csv", "table r.cairn notified-by-age --public",
    "report r.cairn --year 2023-24 --public r.pdf", "report r.cairn --year 1999-00 r.pdf", "agenda r.cairn 2024-04-25 a.pdf",
    "papers r.cairn 2024-04-25 p.pdf", "papers r.cairn 2024-04-25 p.pdf --redacted", "backup r.cairn nowhere/b.cairn-backup",
    "restore key r2.cairn", "user r.cairn revoke Nobody", "cases r.cairn --passphrase-file nokey",
    "cases r.cairn --passphrase-file wrong",
  };
  g_auto(CairnTestCtl) ctl = { NULL, };
  g_autoptr(GDir) dir = NULL;
  guint n_names = 0;

  cairn_test_ctl_init (&ctl);
  cairn_test_ctl_write (&ctl, "wrong", "another passphrase\n");
  cairn_test_ctl_run (&ctl, 0, "new r.cairn --person 'Ada Office'");
  g_assert_true (g_str_has_prefix (ctl.out, "recovery passphrase: "));

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      cairn_test_ctl_run (&ctl, 1, lines[i]);
      g_assert_cmpstr (ctl.out, ==, "");
      g_assert_true (g_str_has_prefix (ctl.err, "cairnctl: "));
    }

  /* The register and the two files with passphrases. */
  dir = g_dir_open (ctl.dir, 0, NULL);
  while (g_dir_read_name (dir) != NULL)
    n_names++;
  g_assert_cmpuint (n_names, ==, 3);
}

/* Import prints a receipt that ends in the counts; a refusal gives the reason with its place
 * on standard error, and changes nothing. */
static void
test_import (void)
{
  g_auto(CairnTestCtl) ctl = { NULL, };

  cairn_test_ctl_init (&ctl);
  cairn_test_ctl_write (&ctl, "a.csv", HEADER
                        "A-1,2023-06-10,2023-06-12,Zo\xc3\xab,Durham\nA-2,2023-06-10,2023-06-11,Ashe,Durham\n");
  cairn_test_ctl_write (&ctl, "bad.csv", HEADER "A-1,2023-06-10,2023-06-12,Ash,Durham\nA-3,2023-06-10,2023-06-09,Ashe,Durham\n");
  cairn_test_ctl_run (&ctl, 0, "new r.cairn");

  cairn_test_ctl_run (&ctl, 1, "import r.cairn a.csv");
  g_assert_true (g_str_has_suffix (ctl.out, "\nrows 2, added 0, updated 0, unchanged 0, rejected 2\n"));
  g_assert_nonnull (strstr (ctl.err, "line 2, column 31 (residence_area): “Durham” is not one of the register's areas."));
  cairn_test_ctl_run (&ctl, 0, "import r.cairn a.csv --add-areas --dry-run");
  g_assert_cmpstr (ctl.out, ==, "new area: Durham\nrows 2, added 2, updated 0, unchanged 0, rejected 0\n");
  cairn_test_ctl_run (&ctl, 0, "import r.cairn a.csv --add-areas");
  g_assert_cmpstr (ctl.out, ==, "new area: Durham\nrows 2, added 2, updated 0, unchanged 0, rejected 0\n");
  cairn_test_ctl_run (&ctl, 0, "import r.cairn a.csv --add-areas");
  g_assert_cmpstr (ctl.out, ==, "rows 2, added 0, updated 0, unchanged 2, rejected 0\n");

  cairn_test_ctl_run (&ctl, 1, "import r.cairn bad.csv");
  g_assert_cmpstr (ctl.out, ==, "rejected: line 3, column 16 (date_notified): the notification is before the death.\n"
                   "rows 2, added 0, updated 0, unchanged 0, rejected 1\n");
  cairn_test_ctl_run (&ctl, 0, "import r.cairn bad.csv --skip-bad-rows");
  g_assert_true (g_str_has_suffix (ctl.out, "\nrows 2, added 0, updated 1, unchanged 0, rejected 1\n"));

  cairn_test_ctl_run (&ctl, 0, "cases r.cairn --search ashe");
  g_assert_nonnull (strstr (ctl.out, "\nA-2,Accepted,"));
  g_assert_null (strstr (ctl.out, "A-1"));
  g_assert_null (strstr (ctl.out, "Ashe"));
}

/* What is exported can be imported elsewhere; a copy is for its owner alone, and text comes
 * out as UTF-8 in every locale. */
static void
test_export (void)
{
  g_auto(CairnTestCtl) ctl = { NULL, };
  g_autofree char *path = NULL;
  GStatBuf status;

  cairn_test_ctl_init (&ctl);
  cairn_test_ctl_run (&ctl, 0, "new r.cairn --training");
  cairn_test_ctl_run (&ctl, 0, "new other.cairn");
  cairn_test_ctl_run (&ctl, 0, "export r.cairn a.csv");
  g_assert_cmpstr (ctl.out, ==, "");
  path = cairn_test_ctl_path (&ctl, "a.csv");
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
  cairn_test_ctl_run (&ctl, 0, "export r.cairn a.xlsx");
  cairn_test_ctl_run (&ctl, 0, "export r.cairn a.json");
  cairn_test_ctl_run (&ctl, 0, "export r.cairn plain.csv --no-identity");
  cairn_test_ctl_run (&ctl, 1, "import other.cairn plain.csv");
  g_assert_nonnull (strstr (ctl.err, "there is no column “age_band”."));
  cairn_test_ctl_run (&ctl, 0, "import other.cairn a.csv --add-areas");
  cairn_test_ctl_run (&ctl, 0, "table other.cairn finalised-by-duration --from 2023-24");
  g_assert_true (g_str_has_prefix (ctl.out, "row,2023-24 count,2023-24 percent\nUnder 6 months,1,2\n"));
  g_assert_true (g_str_has_suffix (ctl.out, "\nTotal,43,100\n"));
  cairn_test_ctl_run (&ctl, 0, "cases other.cairn --format json");
  g_assert_true (g_str_has_prefix (ctl.out, "["));
}

/* The passphrase's file may come from any editor: what stands around the line is none of it. */
static void
test_passphrase_file (void)
{
  g_auto(CairnTestCtl) ctl = { NULL, };

  cairn_test_ctl_init (&ctl);
  cairn_test_ctl_write (&ctl, "marked", "\xef\xbb\xbfseven quiet stones\r\n");
  cairn_test_ctl_write (&ctl, "bare", "seven quiet stones");
  cairn_test_ctl_write (&ctl, "spaced", "seven quiet stones ");
  cairn_test_ctl_write (&ctl, "composed", "\xc3\xa9\n");
  cairn_test_ctl_write (&ctl, "decomposed", "e\xcc\x81\n");
  cairn_test_ctl_write (&ctl, "empty", "");
  cairn_test_ctl_write (&ctl, "mark", "\xef\xbb\xbf\r\n");

  cairn_test_ctl_run (&ctl, 0, "new r.cairn --passphrase-file marked");
  cairn_test_ctl_run (&ctl, 0, "cases r.cairn --passphrase-file bare");
  cairn_test_ctl_run (&ctl, 0, "cases r.cairn --passphrase-file marked");
  cairn_test_ctl_run (&ctl, 1, "cases r.cairn --passphrase-file spaced");
  cairn_test_ctl_run (&ctl, 0, "new s.cairn --passphrase-file decomposed");
  cairn_test_ctl_run (&ctl, 0, "cases s.cairn --passphrase-file composed");
  cairn_test_ctl_run (&ctl, 1, "new e.cairn --passphrase-file empty");
  cairn_test_ctl_run (&ctl, 1, "new e.cairn --passphrase-file mark");
}

/* A table that did not fit on the disk is no success; a script that closes the standard streams
 * gets the same register as any other. */
static void
test_streams (void)
{
  g_auto(CairnTestCtl) ctl = { NULL, };

  cairn_test_ctl_init (&ctl);
  cairn_test_ctl_write (&ctl, "a.csv", HEADER "A-1,2023-06-10,2023-06-12,Ash,Durham\n");
  cairn_test_ctl_run (&ctl, 0, "new r.cairn");
  cairn_test_ctl_run (&ctl, 0, "import r.cairn a.csv --add-areas <&- >&- 2>&-");
  cairn_test_ctl_run (&ctl, 0, "check r.cairn");
  g_assert_cmpstr (ctl.out, ==, "all is well\n");
  cairn_test_ctl_run (&ctl, 0, "cases r.cairn >&-");
  cairn_test_ctl_run (&ctl, 0, "export r.cairn closed.csv >&- 2>&-");
  cairn_test_ctl_run (&ctl, 0, "export r.cairn open.csv");
  cairn_test_ctl_run (&ctl, 0, "import r.cairn closed.csv");
  g_assert_cmpstr (ctl.out, ==, "rows 1, added 0, updated 0, unchanged 1, rejected 0\n");

  cairn_test_ctl_run (&ctl, 1, "table r.cairn notified-by-age >/dev/full");
  g_assert_true (g_str_has_prefix (ctl.err, "cairnctl: "));
  cairn_test_ctl_run (&ctl, 1, "cases r.cairn >/dev/full");
  cairn_test_ctl_run (&ctl, 1, "cases r.cairn --format json >/dev/full");
  cairn_test_ctl_run (&ctl, 1, "--help >/dev/full");
  cairn_test_ctl_run (&ctl, 0, "import r.cairn a.csv >/dev/full");
  g_assert_true (g_str_has_prefix (ctl.err, "cairnctl: "));
}

/* What is damaged is told in one sentence of ours, and nothing of the library's is printed. */
static void
test_damaged (void)
{
  g_auto(CairnTestCtl) ctl = { NULL, };
  g_autofree char *path = NULL;
  g_autofree char *bytes = NULL;
  g_autoptr(GError) error = NULL;
  gsize length = 0;

  cairn_test_ctl_init (&ctl);
  cairn_test_ctl_run (&ctl, 0, "new r.cairn");
  path = cairn_test_ctl_path (&ctl, "r.cairn/register.db");
  g_assert_true (g_file_get_contents (path, &bytes, &length, &error));
  bytes[100] ^= 1;
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, &error));

  cairn_test_ctl_run (&ctl, 1, "cases r.cairn");
  g_assert_true (g_str_has_prefix (ctl.err, "cairnctl: The passphrase is right, but "));
  g_assert_true (strchr (ctl.err, '\n') == ctl.err + strlen (ctl.err) - 1);
}

/* A register that cannot be filled leaves nothing behind, and no passphrase for it is printed. */
static void
test_new_on_full_disk (void)
{
  g_auto(CairnTestCtl) ctl = { NULL, };
  g_autofree char *folder = NULL;
  struct rlimit usual;
  struct rlimit small;

  cairn_test_ctl_init (&ctl);
  folder = cairn_test_ctl_path (&ctl, "r.cairn");
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &usual), ==, 0);
  small = usual;
  small.rlim_cur = 1536 * 1024;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  cairn_test_ctl_run (&ctl, 1, "new r.cairn --training");
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &usual), ==, 0);

  g_assert_cmpstr (ctl.out, ==, "");
  g_assert_nonnull (strstr (ctl.err, "the disk is full"));
  g_assert_false (g_file_test (folder, G_FILE_TEST_EXISTS));
  cairn_test_ctl_run (&ctl, 0, "new r.cairn --training");
}

/* Nothing that is written takes the place of a register's own files, of whichever register. */
static void
test_register_folder (void)
{
  static const char * const lines[] = {
    "export r.cairn r.cairn/keys.json", "export r.cairn r.cairn/keys.json --no-identity", "export r.cairn other.cairn/keys.json",
    "export r.cairn r.cairn/backups/a.csv", "export r.cairn r.cairn/../r.cairn/a.xlsx", "backup r.cairn r.cairn/register.db",
    "backup r.cairn r.cairn/lock", "report r.cairn --year 2023-24 r.cairn/keys.json", "agenda r.cairn 2024-04-25 r.cairn/register.db",
  };
  g_auto(CairnTestCtl) ctl = { NULL, };

  cairn_test_ctl_init (&ctl);
  cairn_test_ctl_run (&ctl, 0, "new r.cairn --training");
  cairn_test_ctl_run (&ctl, 0, "new other.cairn");
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      cairn_test_ctl_run (&ctl, 1, lines[i]);
      g_assert_nonnull (strstr (ctl.err, "inside the folder of a register"));
    }
  cairn_test_ctl_run (&ctl, 0, "check r.cairn");
  cairn_test_ctl_run (&ctl, 0, "check other.cairn");
}

/* Papers are written, a backup brings everything back, and checks find nothing. */
static void
test_papers_and_backup (void)
{
  g_auto(CairnTestCtl) ctl = { NULL, };
  g_autofree char *report = NULL;
  g_autofree char *agenda = NULL;
  g_autofree char *before = NULL;

  cairn_test_ctl_init (&ctl);
  cairn_test_ctl_run (&ctl, 0, "new r.cairn --training");
  cairn_test_ctl_run (&ctl, 0, "report r.cairn --year 2023-24 r.pdf");
  cairn_test_ctl_run (&ctl, 0, "agenda r.cairn 2024-04-25 a.pdf");
  report = cairn_test_ctl_path (&ctl, "r.pdf");
  agenda = cairn_test_ctl_path (&ctl, "a.pdf");
  g_assert_true (g_file_test (report, G_FILE_TEST_IS_REGULAR));
  g_assert_true (g_file_test (agenda, G_FILE_TEST_IS_REGULAR));

  cairn_test_ctl_run (&ctl, 0, "check r.cairn");
  cairn_test_ctl_run (&ctl, 0, "backup r.cairn b.cairn-backup");
  cairn_test_ctl_run (&ctl, 0, "check b.cairn-backup");
  cairn_test_ctl_run (&ctl, 0, "cases r.cairn");
  before = g_steal_pointer (&ctl.out);
  cairn_test_ctl_run (&ctl, 0, "restore b.cairn-backup back.cairn");
  g_assert_cmpstr (ctl.out, ==, "");
  cairn_test_ctl_run (&ctl, 0, "cases back.cairn");
  g_assert_cmpstr (ctl.out, ==, before);
}

/* Restoring over a register says where what was there is kept, and that is a backup that opens. */
static void
test_restored_over (void)
{
  g_auto(CairnTestCtl) ctl = { NULL, };
  g_autofree char *line = NULL;

  cairn_test_ctl_init (&ctl);
  cairn_test_ctl_run (&ctl, 0, "new r.cairn");
  cairn_test_ctl_run (&ctl, 0, "backup r.cairn b.cairn-backup");
  cairn_test_ctl_run (&ctl, 0, "restore b.cairn-backup r.cairn");
  g_assert_true (g_str_has_prefix (ctl.out, "what was there is kept in: "));
  line = g_strdup_printf ("check '%s'", g_strstrip (ctl.out + strlen ("what was there is kept in: ")));
  cairn_test_ctl_run (&ctl, 0, line);
}

/* A person is let in with a passphrase of a file, and out again. */
static void
test_people (void)
{
  g_auto(CairnTestCtl) ctl = { NULL, };

  cairn_test_ctl_init (&ctl);
  cairn_test_ctl_write (&ctl, "hers", "eight loud stones in a row\n");
  cairn_test_ctl_run (&ctl, 0, "new r.cairn --person 'Ada Office'");
  cairn_test_ctl_run (&ctl, 1, "cases r.cairn --passphrase-file hers");
  cairn_test_ctl_run (&ctl, 0, "user r.cairn add 'Bea Doctor' --new-passphrase-file hers");
  cairn_test_ctl_run (&ctl, 0, "user r.cairn list");
  g_assert_cmpstr (ctl.out, ==, "Ada Office\nBea Doctor\n");
  cairn_test_ctl_run (&ctl, 0, "cases r.cairn --passphrase-file hers");
  cairn_test_ctl_run (&ctl, 0, "user r.cairn revoke 'Bea Doctor'");
  cairn_test_ctl_run (&ctl, 1, "cases r.cairn --passphrase-file hers");
  cairn_test_ctl_run (&ctl, 0, "cases r.cairn");
}

int
main (int    argc,
      char **argv)
{
  cairn_test_init (&argc, &argv);
  g_test_add_func ("/cairnctl/usage", test_usage);
  g_test_add_func ("/cairnctl/refused", test_refused);
  g_test_add_func ("/cairnctl/import", test_import);
  g_test_add_func ("/cairnctl/export", test_export);
  g_test_add_func ("/cairnctl/passphrase-file", test_passphrase_file);
  g_test_add_func ("/cairnctl/streams", test_streams);
  g_test_add_func ("/cairnctl/damaged", test_damaged);
  g_test_add_func ("/cairnctl/new-on-full-disk", test_new_on_full_disk);
  g_test_add_func ("/cairnctl/register-folder", test_register_folder);
  g_test_add_func ("/cairnctl/papers-and-backup", test_papers_and_backup);
  g_test_add_func ("/cairnctl/restored-over", test_restored_over);
  g_test_add_func ("/cairnctl/people", test_people);

  return g_test_run ();
}
