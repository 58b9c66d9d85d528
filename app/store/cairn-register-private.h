/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-database-private.h"
#include "cairn-keys-private.h"
#include "cairn-lock-private.h"
#include "cairn-register.h"

G_BEGIN_DECLS

/* One connection to a register: the struct is known to the files that open, back up and restore it. */
struct _CairnRegister
{
  GObject        parent_instance;

  char          *folder;           /* (owned) absolute */
  char          *name;             /* (owned) */
  char          *person;           /* (owned) the slot's */
  CairnDatabase *database;         /* (owned) (nullable) %NULL once closed */
  CairnLock     *lock;             /* (owned) (nullable) only the writer has it */
  CairnKeys     *keys;             /* (owned) (nullable) only the one that asked for the passphrase has them */
  CairnSecret   *key;              /* (owned) (nullable) %NULL once closed */
  gint64         generation;       /* which of the register's keys @key is */
  gint64         version;
  char          *read_only_reason; /* (owned) (nullable) %NULL if it can be written */
  char          *notice;           /* (owned) (nullable) */
  gboolean       is_new;           /* whether it was made with this very connection */
  gboolean       wal;              /* whether to ask for a write-ahead log here */
  gboolean       opened_by_recovery;
  gboolean       immutable;        /* whether the file was opened as one that nobody can change */
  CairnClock     clock;
  gpointer       clock_data;
};

/**
 * CairnRegisterPaths:
 * @folder: (owned): the register
 * @database: (owned): its `register.db`
 * @wal: (owned): its write-ahead log, which need not exist
 * @journal: (owned): its rollback journal, which need not exist
 * @keys: (owned): its `keys.json`
 * @lock: (owned): its `lock`
 * @backups: (owned): its `backups`
 *
 * What lies where in a register.
 */
typedef struct
{
  char *folder;
  char *database;
  char *wal;
  char *journal;
  char *keys;
  char *lock;
  char *backups;
} CairnRegisterPaths;

CairnRegisterPaths *_cairn_register_paths_new  (const char         *folder) G_GNUC_WARN_UNUSED_RESULT;
void                _cairn_register_paths_free (CairnRegisterPaths *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnRegisterPaths, _cairn_register_paths_free)

CairnRegister *_cairn_register_new          (const char *folder) G_GNUC_WARN_UNUSED_RESULT;
CairnDatabase *_cairn_register_get_database (CairnRegister *self);

gboolean _cairn_register_look_without_key (const CairnRegisterPaths  *paths,
                                           GError                   **error);
gboolean _cairn_register_is_closed        (const CairnRegisterPaths  *paths);
gboolean _cairn_register_look_with_key    (const CairnRegisterPaths  *paths,
                                           const CairnSecret         *key,
                                           gint64                     newest,
                                           GError                   **error);

gboolean _cairn_register_look_to_write    (const CairnRegisterPaths  *paths,
                                           const CairnSecret         *key,
                                           gint64                     newest,
                                           GError                   **error);

gboolean _cairn_register_finish_key_change (CairnRegister      *self,
                                            CairnKeys          *keys,
                                            const CairnSecret  *next,
                                            GError            **error);

char     *_cairn_register_scratch_new     (const CairnRegisterPaths  *paths,
                                           GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean  _cairn_register_scratch_finish  (const char                *scratch,
                                           const CairnRegisterPaths  *paths,
                                           GError                   **error);
void      _cairn_register_scratch_discard (const char                *scratch);

G_END_DECLS
