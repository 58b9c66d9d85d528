/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-register-private.h"

/**
 * _cairn_register_paths_new:
 * @folder: a register's folder, which need not exist
 *
 * Returns: (transfer full): where its files are, as absolute paths
 */
CairnRegisterPaths *
_cairn_register_paths_new (const char *folder)
{
  CairnRegisterPaths *self = g_new0 (CairnRegisterPaths, 1);

  self->folder = g_canonicalize_filename (folder, NULL);
  self->database = g_build_filename (self->folder, "register.db", NULL);
  self->wal = g_strconcat (self->database, "-wal", NULL);
  self->journal = g_strconcat (self->database, "-journal", NULL);
  self->keys = g_build_filename (self->folder, "keys.json", NULL);
  self->lock = g_build_filename (self->folder, "lock", NULL);
  self->backups = g_build_filename (self->folder, "backups", NULL);
  return self;
}

/**
 * _cairn_register_paths_free:
 * @self: (transfer full): paths
 *
 * Frees paths. Any thread.
 */
void
_cairn_register_paths_free (CairnRegisterPaths *self)
{
  g_free (self->folder);
  g_free (self->database);
  g_free (self->wal);
  g_free (self->journal);
  g_free (self->keys);
  g_free (self->lock);
  g_free (self->backups);
  g_free (self);
}
