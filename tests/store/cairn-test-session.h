/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-session.h"
#include "cairn-test-register.h"

/* Runs the main loop until @condition, and fails the test if it never comes. */
#define cairn_test_wait_until(condition)                                       \
  G_STMT_START {                                                               \
    guint n_turns_left = 200000;                                               \
    while (!(condition))                                                       \
      {                                                                        \
        g_assert_cmpuint (n_turns_left--, >, 0);                               \
        if (!g_main_context_iteration (NULL, FALSE))                           \
          g_usleep (200);                                                      \
      }                                                                        \
  } G_STMT_END

typedef struct
{
  GError   **error;
  gboolean   came;
} CairnTestAnswer;

typedef struct
{
  CairnTestPlace  place;
  CairnSession   *session; /* (owned) */
} CairnTestSession;

CairnRegister *cairn_test_session_prepare (CairnTestSession *self);
void           cairn_test_session_start   (CairnTestSession *self,
                                           CairnRegister    *reg);
void           cairn_test_session_end     (CairnTestSession *self);
