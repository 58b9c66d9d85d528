/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-migrations-private.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "cairn-error.h"

/* The schema as numbered steps, data/schema/NNN-*.sql. A released step never changes. */

static GPtrArray *instead = NULL;

static void
free_migration (CairnMigration *migration)
{
  g_free (migration->sql);
  g_free (migration);
}

static int
compare_versions (gconstpointer a,
                  gconstpointer b)
{
  const CairnMigration *one = *(const CairnMigration * const *) a;
  const CairnMigration *other = *(const CairnMigration * const *) b;

  return one->version < other->version ? -1 : one->version > other->version;
}

static CairnMigration *
load_migration (const char *name)
{
  g_autofree char *path = g_strconcat (RESOURCE_PATH "/schema/", name, NULL);
  g_autoptr(GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  CairnMigration *migration = g_new0 (CairnMigration, 1);
  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);

  migration->version = g_ascii_strtoll (name, NULL, 10);
  migration->sql = g_strndup (text, length);
  return migration;
}

/**
 * _cairn_migrations_set:
 * @migrations: (nullable) (element-type CairnMigration): steps, first to last, or %NULL for those that are
 *   compiled in
 *
 * Lets tests have a later version. Before other threads start.
 */
void
_cairn_migrations_set (GPtrArray *migrations)
{
  g_clear_pointer (&instead, g_ptr_array_unref);
  instead = migrations != NULL ? g_ptr_array_ref (migrations) : NULL;
}

/**
 * cairn_migrations_load:
 *
 * Reads the steps that are compiled in; cairn_data_register() must have been called. Any thread.
 *
 * Returns: (transfer full) (element-type CairnMigration): the steps, first to last
 */
GPtrArray *
cairn_migrations_load (void)
{
  g_auto(GStrv) names = g_resources_enumerate_children (RESOURCE_PATH "/schema", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr(GPtrArray) migrations = g_ptr_array_new_with_free_func ((GDestroyNotify) free_migration);

  if (instead != NULL)
    return g_ptr_array_ref (instead);
  if (names == NULL)
    g_error ("The register's schema is not compiled in");

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (migrations, load_migration (names[i]));
  g_ptr_array_sort (migrations, compare_versions);

  return g_steal_pointer (&migrations);
}

/**
 * cairn_migrations_newest:
 * @migrations: (element-type CairnMigration): the steps
 *
 * Returns: the version they lead to
 */
gint64
cairn_migrations_newest (GPtrArray *migrations)
{
  const CairnMigration *last = g_ptr_array_index (migrations, migrations->len - 1);

  return last->version;
}

/**
 * cairn_migrations_check:
 * @database: a connection that reads
 * @newest: the newest version that this Cairn knows
 * @version: (out): the version of the register
 * @error: return location
 *
 * Looks whether a database is a register of a version we know. %CAIRN_ERROR_NOT_OURS if it is
 * another program's, %CAIRN_ERROR_TOO_NEW if a newer Cairn made it. The connection's thread.
 *
 * Returns: whether it can be opened
 */
gboolean
cairn_migrations_check (CairnDatabase  *database,
                        gint64          newest,
                        gint64         *version,
                        GError        **error)
{
  gint64 application = 0;

  if (!cairn_database_get_int (database, "PRAGMA application_id", &application, error) ||
      !cairn_database_get_int (database, "PRAGMA user_version", version, error))
    return FALSE;

  if (application != CAIRN_APPLICATION_ID || *version < 1)
    {
      g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_NOT_OURS,
                           _("This is not a register of Cairn: another program made its database. Nothing was "
                             "changed; choose another folder."));
      return FALSE;
    }
  if (*version > newest)
    {
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_TOO_NEW,
                   _("A newer version of Cairn made this register (version %d, and this Cairn knows %d). Nothing was "
                     "changed; update Cairn to open it."), (int) *version, (int) newest);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_references (CairnDatabase  *database,
                  GError        **error)
{
  gint64 broken = 0;

  if (!cairn_database_get_int (database, "SELECT count(*) FROM pragma_foreign_key_check", &broken, error))
    return FALSE;
  if (broken == 0)
    return TRUE;

  g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_CORRUPT,
                       _("The register cannot be brought to this version, because rows in it point at rows that are "
                         "not there. It was left as it was; restore the last good backup."));
  return FALSE;
}

static gboolean
run_step (CairnDatabase         *database,
          const CairnMigration  *migration,
          GError               **error)
{
  g_autofree char *versions = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d",
                                               CAIRN_APPLICATION_ID, (int) migration->version);
  const char *doing = _("Bringing the register to this version of Cairn");

  if (!cairn_database_begin (database, error))
    return FALSE;
  if (cairn_database_exec (database, migration->sql, doing, error) &&
      cairn_database_exec (database, versions, doing, error) &&
      check_references (database, error))
    return cairn_database_commit (database, error);

  cairn_database_rollback (database);
  return FALSE;
}

/**
 * cairn_migrations_run:
 * @database: the connection that writes, in no transaction
 * @migrations: (element-type CairnMigration): the steps
 * @error: return location
 *
 * Takes a new or an older register to the newest version, a transaction a step. The connection's
 * thread.
 *
 * Returns: whether it is of the newest version; else it is of the last one that succeeded
 */
gboolean
cairn_migrations_run (CairnDatabase  *database,
                      GPtrArray      *migrations,
                      GError        **error)
{
  gint64 version = 0;
  gboolean done = TRUE;

  if (!cairn_database_get_int (database, "PRAGMA user_version", &version, error))
    return FALSE;

  /* A step may rebuild a table that others point at; the references are checked at its end. */
  if (!cairn_database_exec (database, "PRAGMA foreign_keys = OFF", NULL, error))
    return FALSE;
  for (guint i = 0; done && i < migrations->len; i++)
    {
      const CairnMigration *migration = g_ptr_array_index (migrations, i);

      if (migration->version > version)
        done = run_step (database, migration, error);
    }
  sqlite3_exec (cairn_database_get_handle (database), "PRAGMA foreign_keys = ON", NULL, NULL, NULL);

  return done;
}
