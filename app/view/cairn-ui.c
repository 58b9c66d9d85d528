/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-ui.h"

#include "cairn-ui-resources.h"

/**
 * cairn_ui_register:
 *
 * Makes the templates and styles that are compiled in available as resources
 * under RESOURCE_PATH "/ui".  To be called before the first widget is made;
 * calling it again does nothing.  Explicit for the same reason as
 * cairn_data_register().  Any thread.
 */
void
cairn_ui_register (void)
{
  static gsize registered = 0;

  if (g_once_init_enter (&registered))
    {
      cairn_ui_register_resource ();
      g_once_init_leave (&registered, 1);
    }
}
