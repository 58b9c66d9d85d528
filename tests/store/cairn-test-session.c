/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cairn-test-session.h"

/* A new register, to be filled before the session takes it. */
CairnRegister *
cairn_test_session_prepare (CairnTestSession *self)
{
  cairn_test_place_init (&self->place);

  return cairn_test_register_create (&self->place);
}

void
cairn_test_session_start (CairnTestSession *self,
                          CairnRegister    *reg) /* (transfer full) */
{
  g_autoptr(GError) error = NULL;

  self->session = cairn_session_new (reg, &error);
  g_assert_no_error (error);
  g_object_unref (reg);
}

/* Closes the session, takes the answers that are on their way, and sees it go. */
void
cairn_test_session_end (CairnTestSession *self)
{
  cairn_session_close (self->session);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (g_steal_pointer (&self->session));
  cairn_test_place_clear (&self->place);
}
