/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-session.h"

/* Runs the main loop until @condition; a hang ends with the test's own time limit. */
#define cairn_wait_until(condition)                                            \
  G_STMT_START {                                                               \
    while (!(condition))                                                       \
      g_main_context_iteration (NULL, TRUE);                                   \
  } G_STMT_END

char         *cairn_test_make_folder   (void);
void          cairn_test_remove_folder (const char *folder);
CairnSession *cairn_test_open_empty    (const char *folder);
CairnSession *cairn_test_open_training (const char *folder);
