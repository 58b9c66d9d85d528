/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "cairn-test-ctl.h"

#include <sys/wait.h>

#include "cairn-test-register.h"

void
cairn_test_ctl_init (CairnTestCtl *self)
{
  g_autoptr(GError) error = NULL;

  self->dir = g_dir_make_tmp ("cairn-test-XXXXXX", &error);
  g_assert_no_error (error);
  cairn_test_ctl_write (self, "key", "seven quiet stones\nand a line that is none of it\n");
}

void
cairn_test_ctl_clear (CairnTestCtl *self)
{
  cairn_test_remove (self->dir);
  g_clear_pointer (&self->dir, g_free);
  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
}

char *
cairn_test_ctl_path (CairnTestCtl *self,
                     const char   *name)
{
  return g_build_filename (self->dir, name, NULL);
}

void
cairn_test_ctl_write (CairnTestCtl *self,
                      const char   *name,
                      const char   *text)
{
  g_autofree char *path = cairn_test_ctl_path (self, name);
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (path, text, -1, &error));
  g_assert_no_error (error);
}

/* Calls cairnctl with the words of @line, which may redirect as in a shell, in a locale that
 * cannot even write its output, and asserts how it ended. */
void
cairn_test_ctl_run (CairnTestCtl *self,
                    int           code,
                    const char   *line)
{
  g_autofree char *program = g_build_filename (g_getenv ("CAIRN_BUILD"), "app", "cli", "cairnctl", NULL);
  g_autofree char *quoted = g_shell_quote (program);
  g_autofree char *whole = g_strdup_printf ("exec %s %s", quoted, line);
  const char * const argv[] = { "/bin/sh", "-c", whole, NULL };
  g_auto(GStrv) envp = g_get_environ ();
  g_autoptr(GError) error = NULL;
  int status = 0;

  envp = g_environ_setenv (envp, "CAIRN_PASSPHRASE_FILE", "key", FALSE);
  envp = g_environ_setenv (envp, "LC_ALL", "C", TRUE);
  envp = g_environ_setenv (envp, "LANGUAGE", "de", TRUE);
  g_clear_pointer (&self->out, g_free);
  g_clear_pointer (&self->err, g_free);
  g_assert_true (g_spawn_sync (self->dir, (char **) argv, envp, G_SPAWN_DEFAULT, NULL, NULL, &self->out, &self->err, &status, &error));
  g_assert_no_error (error);
  g_assert_true (WIFEXITED (status));
  self->code = WEXITSTATUS (status);
  g_test_message ("%s: %d\n%s", line, self->code, self->err);
  g_assert_cmpint (self->code, ==, code);
}
