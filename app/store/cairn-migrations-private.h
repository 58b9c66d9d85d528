/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-database-private.h"

G_BEGIN_DECLS

/* `PRAGMA application_id`: "Crn1", and "CrnD" where nothing is encrypted. */
#if CAIRN_ENCRYPTION
#define CAIRN_APPLICATION_ID 0x43726e31
#else
#define CAIRN_APPLICATION_ID 0x43726e44
#endif

/**
 * CairnMigration:
 * @version: the version that the register has afterwards
 * @sql: (owned): the statements, without a transaction
 *
 * One numbered step of the schema.
 */
typedef struct
{
  gint64  version;
  char   *sql;
} CairnMigration;

GPtrArray *cairn_migrations_load   (void) G_GNUC_WARN_UNUSED_RESULT;
gint64     cairn_migrations_newest (GPtrArray      *migrations);
gboolean   cairn_migrations_check  (CairnDatabase  *database,
                                    gint64          newest,
                                    gint64         *version,
                                    GError        **error);
gboolean   cairn_migrations_run    (CairnDatabase  *database,
                                    GPtrArray      *migrations,
                                    GError        **error);

void _cairn_migrations_set (GPtrArray *migrations);

G_END_DECLS
