/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* unshare (), pipe2 () */

#include "config.h"

#include "cairn-test-child.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

CairnTestProcess
cairn_test_child_start (CairnTestChild func,
                        gpointer       data)
{
  CairnTestProcess process = { -1, -1 };
  int ends[2] = { -1, -1 };

  g_assert_cmpint (pipe2 (ends, O_CLOEXEC), ==, 0);
  fflush (NULL);
  process.pid = fork ();
  g_assert_cmpint (process.pid, >=, 0);
  if (process.pid == 0)
    {
      prctl (PR_SET_PDEATHSIG, SIGKILL);
      close (ends[0]);
      func (ends[1], data);
      _exit (0);
    }

  close (ends[1]);
  process.fd = ends[0];
  return process;
}

/* For the child: what was done is durable now. */
void
cairn_test_child_tell (int pipe_fd)
{
  g_assert_cmpint (write (pipe_fd, "x", 1), ==, 1);
}

/* Waits until the child tells something; FALSE if it has ended. */
gboolean
cairn_test_child_hear (CairnTestProcess *process)
{
  char byte = 0;

  return read (process->fd, &byte, 1) == 1;
}

int
cairn_test_child_wait (CairnTestProcess *process)
{
  int status = 0;

  g_assert_cmpint (waitpid (process->pid, &status, 0), ==, process->pid);
  close (process->fd);
  if (WIFSIGNALED (status))
    g_test_message ("The child ended by signal %d", WTERMSIG (status));
  return WIFEXITED (status) ? WEXITSTATUS (status) : -WTERMSIG (status);
}

/* Kills the child, and tells how often it has told something that was not heard. */
guint
cairn_test_child_kill (CairnTestProcess *process)
{
  guint n = 0;
  int status = 0;

  g_assert_cmpint (kill (process->pid, SIGKILL), ==, 0);
  g_assert_cmpint (waitpid (process->pid, &status, 0), ==, process->pid);
  g_assert_false (WIFSIGNALED (status) && WTERMSIG (status) != SIGKILL);
  g_assert_false (WIFEXITED (status) && WEXITSTATUS (status) != 0);
  while (cairn_test_child_hear (process))
    n++;
  close (process->fd);
  return n;
}

static void
write_text (const char *path,
            const char *text)
{
  int fd = open (path, O_WRONLY | O_CLOEXEC);

  if (fd < 0 || write (fd, text, strlen (text)) < 0)
    g_printerr ("%s: %s\n", path, g_strerror (errno));
  if (fd >= 0)
    close (fd);
}

static gboolean
enter_namespace (void)
{
  g_autofree char *uids = g_strdup_printf ("0 %d 1\n", (int) getuid ());
  g_autofree char *gids = g_strdup_printf ("0 %d 1\n", (int) getgid ());

  if (unshare (CLONE_NEWNS) != 0)
    {
      if (unshare (CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return FALSE;
      write_text ("/proc/self/setgroups", "deny");
      write_text ("/proc/self/uid_map", uids);
      write_text ("/proc/self/gid_map", gids);
    }
  /* In a chroot "/" is no mount; what made the chroot has kept its mounts to itself already. */
  return mount (NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) == 0 || errno == EINVAL;
}

typedef struct
{
  CairnTestChild func;
  gpointer       data;
} Behind;

static void
go_behind (int      pipe_fd,
           gpointer data)
{
  Behind *behind = data;

  if (!enter_namespace ())
    _exit (CAIRN_TEST_CHILD_SKIPS);
  behind->func (pipe_fd, behind->data);
}

void
cairn_test_behind_mounts (CairnTestChild func,
                          gpointer       data)
{
  Behind behind = { func, data };
  CairnTestProcess process = cairn_test_child_start (go_behind, &behind);
  int code = cairn_test_child_wait (&process);

  if (code == CAIRN_TEST_CHILD_SKIPS)
    g_test_skip ("mounts are impossible here");
  else
    g_assert_cmpint (code, ==, 0);
}
