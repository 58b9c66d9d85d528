/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cairn-day.h"

G_BEGIN_DECLS

/**
 * CairnRegisterAccess:
 * @CAIRN_REGISTER_WRITE: to change it, where that is possible; else to read it
 * @CAIRN_REGISTER_READ: to read it
 *
 * What a register is opened for.
 */
typedef enum
{
  CAIRN_REGISTER_WRITE,
  CAIRN_REGISTER_READ,
} CairnRegisterAccess;

/**
 * CairnClock:
 * @data: what was given with the function
 *
 * Tells the time, in milliseconds since the Unix epoch.
 */
typedef gint64 (*CairnClock) (gpointer data);

#define CAIRN_REGISTER_SUFFIX ".cairn"

#define CAIRN_TYPE_REGISTER (cairn_register_get_type ())
G_DECLARE_FINAL_TYPE (CairnRegister, cairn_register, CAIRN, REGISTER, GObject)

CairnRegister *cairn_register_create      (const char           *folder,
                                           const char           *person,
                                           const char           *passphrase,
                                           char                **recovery_passphrase,
                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void           cairn_register_abandon     (CairnRegister        *self);
CairnRegister *cairn_register_open        (const char           *folder,
                                           const char           *passphrase,
                                           CairnRegisterAccess   access,
                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;
CairnRegister *cairn_register_open_reader (CairnRegister        *self,
                                           GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean       cairn_register_examine     (const char           *folder,
                                           GError              **error);
void           cairn_register_close       (CairnRegister        *self);

const char *cairn_register_get_folder           (CairnRegister *self);
const char *cairn_register_get_name             (CairnRegister *self);
const char *cairn_register_get_person           (CairnRegister *self);
gint64      cairn_register_get_schema_version   (CairnRegister *self);
gboolean    cairn_register_is_open              (CairnRegister *self);
gboolean    cairn_register_is_read_only         (CairnRegister *self);
const char *cairn_register_get_read_only_reason (CairnRegister *self);
gboolean    cairn_register_check_writable       (CairnRegister  *self,
                                                 GError        **error);
const char *cairn_register_get_notice           (CairnRegister *self);

char     *cairn_register_dup_setting (CairnRegister *self,
                                      const char    *key) G_GNUC_WARN_UNUSED_RESULT;
gboolean  cairn_register_is_training (CairnRegister *self);
void      cairn_register_set_clock   (CairnRegister *self,
                                      CairnClock     clock,
                                      gpointer       data);
gint64    cairn_register_get_now_ms  (CairnRegister *self);
CairnDay  cairn_register_get_today   (CairnRegister *self);

G_END_DECLS
