/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-register.h"

G_BEGIN_DECLS

/**
 * CairnFindingSeverity:
 * @CAIRN_FINDING_NOTE: good to know
 * @CAIRN_FINDING_WARNING: something should be put right
 * @CAIRN_FINDING_DAMAGE: something was changed that Cairn did not change; restore a backup
 *
 * How bad what a check found is.
 */
typedef enum
{
  CAIRN_FINDING_NOTE,
  CAIRN_FINDING_WARNING,
  CAIRN_FINDING_DAMAGE,
} CairnFindingSeverity;

/**
 * CairnFinding:
 * @severity: how bad it is
 * @sentence: (owned): what it is, translated
 *
 * One thing that a check found.
 */
typedef struct
{
  CairnFindingSeverity  severity;
  char                 *sentence;
} CairnFinding;

/**
 * CairnCheckProgress:
 * @doing: what is being looked at, translated
 * @fraction: how much is done, from 0 to 1
 * @data: what was given with the function
 *
 * Tells how far a check is; in the thread that checks.
 */
typedef void (*CairnCheckProgress) (const char *doing,
                                    double      fraction,
                                    gpointer    data);

CairnFinding *cairn_finding_new  (CairnFindingSeverity  severity,
                                  const char           *format,
                                  ...) G_GNUC_PRINTF (2, 3) G_GNUC_WARN_UNUSED_RESULT;
void          cairn_finding_free (CairnFinding         *self);

GPtrArray *cairn_register_check (CairnRegister       *self,
                                 GCancellable        *cancellable,
                                 CairnCheckProgress   progress,
                                 gpointer             data,
                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *cairn_backup_check   (const char          *path,
                                 const char          *passphrase,
                                 GCancellable        *cancellable,
                                 GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
