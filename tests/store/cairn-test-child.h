/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

/* Children: processes that hold a lock, are killed at random moments, or live behind mounts of their own. */

typedef void (*CairnTestChild) (int      pipe_fd,
                                gpointer data);

typedef struct
{
  int pid;
  int fd; /* what the child writes arrives here */
} CairnTestProcess;

/* A child that cannot do what the test is about ends with this. */
#define CAIRN_TEST_CHILD_SKIPS 77

CairnTestProcess cairn_test_child_start (CairnTestChild    func,
                                         gpointer          data);
void             cairn_test_child_tell  (int               pipe_fd);
guint            cairn_test_child_kill  (CairnTestProcess *process);
int              cairn_test_child_wait  (CairnTestProcess *process);
gboolean         cairn_test_child_hear  (CairnTestProcess *process);

/* Runs a function in a child with a mount namespace of its own; skips the test where that is impossible. */
void cairn_test_behind_mounts (CairnTestChild func,
                               gpointer       data);
