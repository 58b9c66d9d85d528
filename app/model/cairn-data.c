/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-data.h"

#include "cairn-data-resources.h"

/**
 * cairn_data_register:
 *
 * Makes the definitions that are compiled in (schema, vocabularies, forms,
 * report tables, calendars, training data) available as resources under
 * RESOURCE_PATH.  Each program and test calls it first; calling it again does
 * nothing.  Explicit, because the linker drops the constructor of an object
 * file in a static library that nothing else refers to.  Any thread.
 */
void
cairn_data_register (void)
{
  static gsize registered = 0;

  if (g_once_init_enter (&registered))
    {
      cairn_data_register_resource ();
      g_once_init_leave (&registered, 1);
    }
}
