/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The right to write to a register: the kernel's, so that it ends with the process. */
typedef struct _CairnLock CairnLock;

CairnLock *cairn_lock_take    (const char  *path,
                               GError     **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean   cairn_lock_create  (const char  *path,
                               GError     **error);
void       cairn_lock_sign    (CairnLock   *self,
                               const char  *person,
                               gint64       now_ms);
void       cairn_lock_release (CairnLock   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnLock, cairn_lock_release)

G_END_DECLS
