/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>
#include <sqlite3.h>

#include "cairn-value.h"

G_BEGIN_DECLS

/* One connection to the encrypted database, and its statements. Plain structs, for one thread
 * at a time; only the store includes this header. */

typedef struct _CairnDatabase CairnDatabase;
typedef sqlite3_stmt CairnStatement;

/**
 * CairnDatabaseMode:
 * @CAIRN_DATABASE_READ_WRITE: the writer
 * @CAIRN_DATABASE_READ_ONLY: a reader beside the writer
 * @CAIRN_DATABASE_IMMUTABLE: a reader of media that cannot be written
 * @CAIRN_DATABASE_PEEK: a look at a database whose last user did not close it,
 *   which leaves every byte as it was; nobody else may have it open
 * @CAIRN_DATABASE_CREATE: a new file, which must not exist
 *
 * How a database is opened.
 */
typedef enum
{
  CAIRN_DATABASE_READ_WRITE,
  CAIRN_DATABASE_READ_ONLY,
  CAIRN_DATABASE_IMMUTABLE,
  CAIRN_DATABASE_PEEK,
  CAIRN_DATABASE_CREATE,
} CairnDatabaseMode;

#define CAIRN_DATABASE_KEY_BYTES 32

CairnDatabase *cairn_database_open  (const char         *path,
                                     CairnDatabaseMode   mode,
                                     const guint8       *key,
                                     GError            **error) G_GNUC_WARN_UNUSED_RESULT;
void           cairn_database_close (CairnDatabase      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnDatabase, cairn_database_close)

sqlite3    *cairn_database_get_handle (CairnDatabase *self);
const char *cairn_database_get_path   (CairnDatabase *self);

gboolean cairn_database_set_journal     (CairnDatabase  *self,
                                         gboolean        wal,
                                         GError        **error);
void     cairn_database_set_cancellable (CairnDatabase  *self,
                                         GCancellable   *cancellable);

gboolean cairn_database_exec      (CairnDatabase  *self,
                                   const char     *sql,
                                   const char     *doing,
                                   GError        **error);
gboolean cairn_database_get_int   (CairnDatabase  *self,
                                   const char     *sql,
                                   gint64         *value,
                                   GError        **error);
gboolean cairn_database_set_error (CairnDatabase  *self,
                                   const char     *doing,
                                   GError        **error);

CairnStatement *cairn_database_prepare (CairnDatabase  *self,
                                        const char     *sql,
                                        GError        **error);

gboolean cairn_database_begin    (CairnDatabase  *self,
                                  GError        **error);
gboolean cairn_database_commit   (CairnDatabase  *self,
                                  GError        **error);
void     cairn_database_rollback (CairnDatabase  *self);

gboolean cairn_database_step (CairnDatabase   *self,
                              CairnStatement  *statement,
                              gboolean        *row,
                              const char      *doing,
                              GError         **error);
gboolean cairn_database_run  (CairnDatabase   *self,
                              CairnStatement  *statement,
                              const char      *doing,
                              GError         **error);

/* Parameters count from 1, columns from 0. Texts and blobs are copied. */
void cairn_statement_bind_text  (CairnStatement   *statement,
                                 int               index,
                                 const char       *text);
void cairn_statement_bind_int   (CairnStatement   *statement,
                                 int               index,
                                 gint64            integer);
void cairn_statement_bind_null  (CairnStatement   *statement,
                                 int               index);
void cairn_statement_bind_value (CairnStatement   *statement,
                                 int               index,
                                 const CairnValue *value);
void cairn_statement_bind_blob  (CairnStatement   *statement,
                                 int               index,
                                 const void       *data,
                                 gsize             n_bytes);

void        cairn_statement_read_value (CairnStatement *statement,
                                        int             column,
                                        CairnValue     *value);
const char *cairn_statement_get_text   (CairnStatement *statement,
                                        int             column);
gint64      cairn_statement_get_int    (CairnStatement *statement,
                                        int             column);
void        cairn_statement_reset      (CairnStatement *statement);

/* Leaving the scope ends the reading (an unfinished one would pin its snapshot of the
 * database); the connection keeps the statement. */
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnStatement, cairn_statement_reset)

G_END_DECLS
