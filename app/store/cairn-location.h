/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CairnLocation:
 * @CAIRN_LOCATION_LOCAL: a disk of this computer
 * @CAIRN_LOCATION_NETWORK: a folder of another computer
 * @CAIRN_LOCATION_SYNCED: a folder that a program copies elsewhere while it changes
 *
 * What kind of place a register is kept in.
 */
typedef enum
{
  CAIRN_LOCATION_LOCAL,
  CAIRN_LOCATION_NETWORK,
  CAIRN_LOCATION_SYNCED,
} CairnLocation;

CairnLocation  cairn_location_examine      (const char     *folder);
const char    *cairn_location_describe     (CairnLocation   location);
gboolean       cairn_location_check_target (const char     *path,
                                            GError        **error);

G_END_DECLS
