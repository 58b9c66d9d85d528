/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CAIRN_ERROR:
 *
 * Error domain of every layer.  The codes differ by what a person can do next;
 * the message says it.
 */
#define CAIRN_ERROR (cairn_error_quark ())

/**
 * CairnError:
 * @CAIRN_ERROR_FAILED: any other failure; the message has the system's own words
 * @CAIRN_ERROR_INVALID: a value is not acceptable; correct it and try again
 * @CAIRN_ERROR_REFUSED: the rules of the review say no; the message names every obstacle
 * @CAIRN_ERROR_NOT_FOUND: the file, record or name asked for is not there
 * @CAIRN_ERROR_CONFLICT: somebody changed the same thing meanwhile; look again, then decide
 * @CAIRN_ERROR_CORRUPT: the register or backup is damaged; restore the last good backup
 * @CAIRN_ERROR_NOT_OURS: the file or folder is not a Cairn register; choose another
 * @CAIRN_ERROR_TOO_NEW: a newer Cairn wrote the register; it was not changed; update Cairn
 * @CAIRN_ERROR_NO_KEY: the passphrase fits no key slot, or the keys are missing or damaged
 * @CAIRN_ERROR_LOCKED: another Cairn has the register open; close it there, or read only
 * @CAIRN_ERROR_READ_ONLY: the place cannot be written to; read only, or copy it elsewhere
 * @CAIRN_ERROR_NO_SPACE: the disk is full; the last change was rolled back; make room
 * @CAIRN_ERROR_UNSUPPORTED: this build or version of Cairn cannot do it
 */
typedef enum
{
  CAIRN_ERROR_FAILED,
  CAIRN_ERROR_INVALID,
  CAIRN_ERROR_REFUSED,
  CAIRN_ERROR_NOT_FOUND,
  CAIRN_ERROR_CONFLICT,
  CAIRN_ERROR_CORRUPT,
  CAIRN_ERROR_NOT_OURS,
  CAIRN_ERROR_TOO_NEW,
  CAIRN_ERROR_NO_KEY,
  CAIRN_ERROR_LOCKED,
  CAIRN_ERROR_READ_ONLY,
  CAIRN_ERROR_NO_SPACE,
  CAIRN_ERROR_UNSUPPORTED,
} CairnError;

GQuark cairn_error_quark (void);

G_END_DECLS
