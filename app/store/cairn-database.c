/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-database-private.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <sodium.h>

#include "cairn-error.h"
#include "cairn-file-private.h"

/* How long a statement waits for another connection before it gives up. */
#define BUSY_TIMEOUT_MS 10000

/* A large import comes back to the same pages; each that left the cache is decrypted anew. */
#define WRITER_CACHE "PRAGMA cache_size = -49152" /* KiB */
/* Every page that is not kept is decrypted anew: SQLite's own two megabytes made a search wait for that. */
#define READER_CACHE "PRAGMA cache_size = -32768;" /* KiB */

/* Instructions of SQLite's machine between two looks at the cancellable. */
#define STEPS_BETWEEN_LOOKS 1000

struct _CairnDatabase
{
  sqlite3      *handle;      /* (owned) */
  char         *path;        /* (owned) */
  GHashTable   *statements;  /* (owned) (element-type utf8 CairnStatement): by their SQL */
  GCancellable *cancellable; /* (owned) (nullable) */
  GStatBuf      file;        /* what was opened: its device and number */
};

static void
finalize_statement_cb (gpointer statement)
{
  sqlite3_finalize (statement);
}

static int
look_at_cancellable_cb (gpointer user_data)
{
  return g_cancellable_is_cancelled (user_data);
}

#if CAIRN_ENCRYPTION
/* What does not decrypt is told in a sentence of our own; SQLCipher would print to stderr. */
static void
silence_log (CairnDatabase *self)
{
  sqlite3_exec (self->handle, "PRAGMA cipher_log_level = NONE", NULL, NULL, NULL);
}
#endif

/* A raw key, so that opening costs no derivation: SQLCipher takes it as x'64 hexadecimal digits'. */
static gboolean
give_key (CairnDatabase *self,
          const guint8  *key)
{
#if CAIRN_ENCRYPTION
  char text[3 + 2 * CAIRN_DATABASE_KEY_BYTES + 1] = "x'";
  int result = SQLITE_OK;

  silence_log (self);
  if (key == NULL)
    return TRUE;

  sodium_bin2hex (text + 2, 2 * CAIRN_DATABASE_KEY_BYTES + 1, key, CAIRN_DATABASE_KEY_BYTES);
  text[sizeof text - 2] = '\'';
  result = sqlite3_key (self->handle, text, sizeof text - 1);
  sodium_memzero (text, sizeof text);

  /* The first key of a process makes the log anew. */
  silence_log (self);
  return result == SQLITE_OK;
#else
  return TRUE;
#endif
}

static char *
make_name (const char        *path,
           CairnDatabaseMode  mode)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *uri = g_filename_to_uri (absolute, NULL, NULL);

  g_assert (uri != NULL);
  return g_strconcat (uri, mode == CAIRN_DATABASE_IMMUTABLE ? "?immutable=1" : NULL, NULL);
}

static gboolean
connect_to_file (CairnDatabase     *self,
                 CairnDatabaseMode  mode)
{
  g_autofree char *name = make_name (self->path, mode);
  int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;

  /* A reader may have to tidy up after a crash, and the last one to close does the checkpoint. SQLite
   * falls back to reading where the file cannot be written. */
  flags |= mode == CAIRN_DATABASE_IMMUTABLE ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
  return sqlite3_open_v2 (name, &self->handle, flags, NULL) == SQLITE_OK;
}

/* Temporary tables stay in memory: on the disk they would be plain. The locking mode comes before what reads the
 * schema, for it decides whether the index of the write-ahead log becomes a file. */
static gboolean
configure (CairnDatabase     *self,
           CairnDatabaseMode  mode)
{
  gboolean writes = mode == CAIRN_DATABASE_READ_WRITE || mode == CAIRN_DATABASE_CREATE;

  gboolean peeks = mode == CAIRN_DATABASE_PEEK;

  sqlite3_busy_timeout (self->handle, peeks ? 0 : BUSY_TIMEOUT_MS);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, peeks ? 1 : 0, NULL);

  return (!peeks ||
          sqlite3_exec (self->handle, "PRAGMA locking_mode = EXCLUSIVE", NULL, NULL, NULL) == SQLITE_OK) &&
         sqlite3_exec (self->handle,
                       "PRAGMA temp_store = MEMORY;"
                       "PRAGMA foreign_keys = ON;"
                       "PRAGMA trusted_schema = OFF;"
                       "PRAGMA synchronous = FULL;",
                       NULL, NULL, NULL) == SQLITE_OK &&
         sqlite3_exec (self->handle, writes ? WRITER_CACHE : READER_CACHE "PRAGMA query_only = ON", NULL, NULL, NULL) == SQLITE_OK;
}

/* The key came out of a slot, whose seal says that the passphrase is right. */
static void
set_open_error (CairnDatabase  *self,
                const guint8   *key,
                GError        **error)
{
  if ((sqlite3_errcode (self->handle) & 0xff) != SQLITE_NOTADB)
    cairn_database_set_error (self, _("Opening the register"), error);
  else if (key != NULL && CAIRN_ENCRYPTION)
    g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_CORRUPT,
                         _("The passphrase is right, but the database does not decrypt with its key: its beginning is "
                           "damaged, or it is the database of another register. Nothing was changed; restore the last "
                           "good backup."));
  else
    g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_NOT_OURS,
                         _("This file is no database, or it is encrypted. Nothing was changed; choose another one."));
}

/**
 * cairn_database_open:
 * @path: the database file
 * @mode: how to open it
 * @key: (array fixed-size=32) (nullable): the key, copied; without one only a plain database opens.
 *   A build without encryption does not use it
 * @error: return location
 *
 * Opens a connection, and reads enough of the file to know that the key fits. Fails with
 * %CAIRN_ERROR_CORRUPT where the file does not decrypt (SQLite cannot tell a wrong key, a damaged
 * first page and a foreign file apart), and with %CAIRN_ERROR_NOT_OURS where it is no plain database. It may be used by one thread at a time.
 *
 * Returns: (transfer full) (nullable): the connection
 */
CairnDatabase *
cairn_database_open (const char         *path,
                     CairnDatabaseMode   mode,
                     const guint8       *key,
                     GError            **error)
{
  g_autoptr(CairnDatabase) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (mode == CAIRN_DATABASE_CREATE && !_cairn_file_create (path, error))
    return NULL;

  self = g_new0 (CairnDatabase, 1);
  self->path = g_strdup (path);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, finalize_statement_cb);

  if (!connect_to_file (self, mode) || !give_key (self, key) || !configure (self, mode) ||
      sqlite3_exec (self->handle, "SELECT count(*) FROM sqlite_schema", NULL, NULL, NULL) != SQLITE_OK)
    {
      set_open_error (self, key, error);
      return NULL;
    }
  g_stat (self->path, &self->file);

  return g_steal_pointer (&self);
}

/**
 * cairn_database_close:
 * @self: (transfer full): a connection
 *
 * Ends what is unfinished and closes the connection. Its thread.
 */
void
cairn_database_close (CairnDatabase *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->statements);
  if (sqlite3_close (self->handle) != SQLITE_OK)
    g_critical ("A statement of the register was not closed");
  g_clear_object (&self->cancellable);
  g_free (self->path);
  g_free (self);
}

/**
 * cairn_database_get_handle:
 * @self: a connection
 *
 * Returns: (transfer none): SQLite's own handle
 */
sqlite3 *
cairn_database_get_handle (CairnDatabase *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->handle;
}

/**
 * cairn_database_get_path:
 * @self: a connection
 *
 * Returns: (transfer none): the file it was opened on
 */
const char *
cairn_database_get_path (CairnDatabase *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->path;
}

/**
 * cairn_database_set_journal:
 * @self: a connection that writes
 * @wal: whether to ask for a write-ahead log; else a rollback journal
 * @error: return location
 *
 * Chooses how a change becomes durable. The answer is read back: where the file system cannot
 * share memory SQLite keeps to the rollback journal, which is as safe and lets nobody read
 * meanwhile. The connection's thread.
 *
 * Returns: whether one of the two is in use
 */
gboolean
cairn_database_set_journal (CairnDatabase  *self,
                            gboolean        wal,
                            GError        **error)
{
  g_autoptr(CairnStatement) statement = NULL;
  gboolean row = FALSE;

  g_return_val_if_fail (self != NULL, FALSE);

  statement = cairn_database_prepare (self, wal ? "PRAGMA journal_mode = WAL" : "PRAGMA journal_mode = DELETE", error);
  if (statement == NULL || !cairn_database_step (self, statement, &row, _("Opening the register"), error))
    return FALSE;
  if (!wal || g_strcmp0 (cairn_statement_get_text (statement, 0), "wal") == 0)
    return TRUE;

  g_debug ("No write-ahead log here: using a rollback journal");
  g_clear_pointer (&statement, cairn_statement_reset);
  return cairn_database_set_journal (self, FALSE, error);
}

/**
 * cairn_database_set_cancellable:
 * @self: a connection
 * @cancellable: (nullable): what may end the statements that follow
 *
 * Statements end with %G_IO_ERROR_CANCELLED soon after @cancellable is, until it is set to %NULL
 * again. The connection's thread.
 */
void
cairn_database_set_cancellable (CairnDatabase *self,
                                GCancellable  *cancellable)
{
  g_return_if_fail (self != NULL);

  g_set_object (&self->cancellable, cancellable);
  if (cancellable != NULL)
    sqlite3_progress_handler (self->handle, STEPS_BETWEEN_LOOKS, look_at_cancellable_cb, cancellable);
  else
    sqlite3_progress_handler (self->handle, 0, NULL, NULL);
}

/**
 * cairn_database_exec:
 * @self: a connection
 * @sql: one or more statements without parameters
 * @doing: (nullable): what is being done, translated, without a full stop
 * @error: return location
 *
 * Runs statements and drops the rows they give. The connection's thread.
 *
 * Returns: whether all of them ran
 */
gboolean
cairn_database_exec (CairnDatabase  *self,
                     const char     *sql,
                     const char     *doing,
                     GError        **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (sqlite3_exec (self->handle, sql, NULL, NULL, NULL) != SQLITE_OK)
    return cairn_database_set_error (self, doing, error);
  return TRUE;
}

/**
 * cairn_database_get_int:
 * @self: a connection
 * @sql: a query without parameters whose first row starts with a number
 * @value: (out): that number; 0 where there is no row
 * @error: return location
 *
 * Asks for one number. The connection's thread.
 *
 * Returns: whether the query ran
 */
gboolean
cairn_database_get_int (CairnDatabase  *self,
                        const char     *sql,
                        gint64         *value,
                        GError        **error)
{
  g_autoptr(CairnStatement) statement = cairn_database_prepare (self, sql, error);
  gboolean row = FALSE;

  *value = 0;
  if (statement == NULL || !cairn_database_step (self, statement, &row, _("Reading the register"), error))
    return FALSE;
  if (row)
    *value = cairn_statement_get_int (statement, 0);
  return TRUE;
}

/**
 * cairn_database_prepare:
 * @self: a connection
 * @sql: one statement
 * @error: return location
 *
 * Compiles a statement once a connection, and hands it out reset; two readings at a time need
 * two texts. `g_autoptr(CairnStatement)` resets it at the end of the scope. The connection's thread.
 *
 * Returns: (transfer none) (nullable): the statement, which stays the connection's
 */
CairnStatement *
cairn_database_prepare (CairnDatabase  *self,
                        const char     *sql,
                        GError        **error)
{
  CairnStatement *statement = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  statement = g_hash_table_lookup (self->statements, sql);
  if (statement != NULL)
    {
      cairn_statement_reset (statement);
      return statement;
    }

  if (sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
    {
      cairn_database_set_error (self, _("Reading the register"), error);
      return NULL;
    }
  g_hash_table_insert (self->statements, g_strdup (sql), statement);
  return statement;
}

/* With a write-ahead log SQLite goes on writing to a file that was moved away, where nobody will look for it. */
static gboolean
check_file (CairnDatabase  *self,
            GError        **error)
{
  GStatBuf status = { 0 };

  if (g_stat (self->path, &status) == 0 && status.st_dev == self->file.st_dev && status.st_ino == self->file.st_ino)
    return TRUE;

  g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_CONFLICT,
                       _("The register was moved, renamed or replaced while it was open, so nothing is saved any more. "
                         "Put it back where it was, or close it and open it where it is now."));
  return FALSE;
}

/**
 * cairn_database_begin:
 * @self: the connection that writes
 * @error: return location
 *
 * Begins a transaction that may write at once. %CAIRN_ERROR_CONFLICT if another file has the place of the one that
 * was opened. The connection's thread.
 *
 * Returns: whether it began
 */
gboolean
cairn_database_begin (CairnDatabase  *self,
                      GError        **error)
{
  return check_file (self, error) && cairn_database_exec (self, "BEGIN IMMEDIATE", _("Saving"), error);
}

/**
 * cairn_database_commit:
 * @self: the connection that writes, in a transaction
 * @error: return location
 *
 * Makes a transaction durable, or takes it back whole. The connection's thread.
 *
 * Returns: whether it is on the disk
 */
gboolean
cairn_database_commit (CairnDatabase  *self,
                       GError        **error)
{
  if (cairn_database_exec (self, "COMMIT", _("Saving"), error))
    return TRUE;

  cairn_database_rollback (self);
  return FALSE;
}

/**
 * cairn_database_rollback:
 * @self: the connection that writes
 *
 * Takes back the transaction, unless SQLite has done so already. The connection's thread.
 */
void
cairn_database_rollback (CairnDatabase *self)
{
  if (!sqlite3_get_autocommit (self->handle))
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}
