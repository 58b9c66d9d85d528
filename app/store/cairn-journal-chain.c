/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-journal-private.h"

#include <glib/gi18n.h>
#include <inttypes.h>
#include <sodium.h>

#include "cairn-error.h"

/* The chain of the journal. Each entry's hash is BLAKE2b-256 of the hash before it and of every
 * column of the entry, each with its length in front, so that no two entries read the same. The
 * payload enters by a digest of its own, BLAKE2b-256 of a random salt and the body: when salt and
 * body are destroyed the chain still holds, and the body cannot be found by guessing. */

static const char *kind_names[] = {
  [CAIRN_CHANGE_EDIT] = "change",
  [CAIRN_CHANGE_UNDO] = "undo",
  [CAIRN_CHANGE_IMPORT] = "import",
  [CAIRN_CHANGE_MIGRATION] = "migration",
  [CAIRN_CHANGE_OPENED] = "opened",
  [CAIRN_CHANGE_EXPORTED] = "exported",
  [CAIRN_CHANGE_PRINTED] = "printed",
  [CAIRN_CHANGE_REVEALED] = "revealed",
  [CAIRN_CHANGE_RESTORED] = "restored",
};

typedef struct
{
  guint8 bytes[CAIRN_HASH_BYTES];
} Digest;

static void
feed_bytes (crypto_generichash_state *state,
            const void               *bytes,
            gint64                    n_bytes)
{
  gint64 length = GINT64_TO_LE (n_bytes);

  crypto_generichash_update (state, (const guint8 *) &length, sizeof length);
  if (n_bytes > 0)
    crypto_generichash_update (state, bytes, (gsize) n_bytes);
}

/* A blank is not an empty text: its length is -1. */
static void
feed_text (crypto_generichash_state *state,
           const char               *text)
{
  feed_bytes (state, text, text != NULL ? (gint64) strlen (text) : -1);
}

static void
feed_number (crypto_generichash_state *state,
             gint64                    number)
{
  gint64 little = GINT64_TO_LE (number);

  feed_bytes (state, &little, sizeof little);
}

static void
compute_digest (const guint8 *salt,
                const char   *body,
                Digest       *digest)
{
  crypto_generichash_state state;

  crypto_generichash_init (&state, NULL, 0, CAIRN_HASH_BYTES);
  feed_bytes (&state, salt, CAIRN_SALT_BYTES);
  feed_text (&state, body);
  crypto_generichash_final (&state, digest->bytes, CAIRN_HASH_BYTES);
}

static void
compute_hash (const CairnJournalHead  *head,
              const CairnJournalEntry *entry,
              const Digest            *digest,
              Digest                  *hash)
{
  crypto_generichash_state state;

  crypto_generichash_init (&state, NULL, 0, CAIRN_HASH_BYTES);
  feed_bytes (&state, head->hash, CAIRN_HASH_BYTES);
  feed_number (&state, head->sequence + 1);
  feed_number (&state, entry->group);
  feed_number (&state, entry->at_ms);
  feed_text (&state, entry->person);
  feed_text (&state, _cairn_journal_kind_to_name (entry->kind));
  feed_text (&state, entry->subject);
  feed_text (&state, entry->operation);
  feed_text (&state, entry->entity);
  feed_text (&state, entry->uuid);
  feed_text (&state, entry->reason);
  feed_number (&state, entry->undoes);
  feed_bytes (&state, digest != NULL ? digest->bytes : NULL, digest != NULL ? CAIRN_HASH_BYTES : -1);
  crypto_generichash_final (&state, hash->bytes, CAIRN_HASH_BYTES);
}

static gboolean
write_payload (CairnDatabase  *database,
               gint64          sequence,
               const guint8   *salt,
               const char     *body,
               GError        **error)
{
  CairnStatement *statement = cairn_database_prepare (database,
                                                      "INSERT INTO journal_payload (sequence, salt, body)"
                                                      " VALUES (?1, ?2, ?3)",
                                                      error);

  if (statement == NULL)
    return FALSE;

  cairn_statement_bind_int (statement, 1, sequence);
  cairn_statement_bind_blob (statement, 2, salt, CAIRN_SALT_BYTES);
  cairn_statement_bind_text (statement, 3, body);

  return cairn_database_run (database, statement, _("Saving"), error);
}

static gboolean
write_entry (CairnDatabase            *database,
             gint64                    sequence,
             const CairnJournalEntry  *entry,
             const Digest             *digest,
             const Digest             *hash,
             GError                  **error)
{
  CairnStatement *statement = cairn_database_prepare (database,
                                                      "INSERT INTO journal (sequence, group_number, at_ms, person,"
                                                      " kind, subject, operation, entity, row_uuid, reason, undoes,"
                                                      " digest, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,"
                                                      " ?10, ?11, ?12, ?13)",
                                                      error);

  if (statement == NULL)
    return FALSE;

  cairn_statement_bind_int (statement, 1, sequence);
  cairn_statement_bind_int (statement, 2, entry->group);
  cairn_statement_bind_int (statement, 3, entry->at_ms);
  cairn_statement_bind_text (statement, 4, entry->person);
  cairn_statement_bind_text (statement, 5, _cairn_journal_kind_to_name (entry->kind));
  cairn_statement_bind_text (statement, 6, entry->subject);
  cairn_statement_bind_text (statement, 7, entry->operation);
  cairn_statement_bind_text (statement, 8, entry->entity);
  cairn_statement_bind_text (statement, 9, entry->uuid);
  cairn_statement_bind_text (statement, 10, entry->reason);
  if (entry->undoes != 0)
    cairn_statement_bind_int (statement, 11, entry->undoes);
  if (digest != NULL)
    cairn_statement_bind_blob (statement, 12, digest->bytes, CAIRN_HASH_BYTES);
  cairn_statement_bind_blob (statement, 13, hash->bytes, CAIRN_HASH_BYTES);

  return cairn_database_run (database, statement, _("Saving"), error);
}

/**
 * _cairn_journal_kind_to_name:
 * @kind: why an entry stands in the journal
 *
 * Returns: (transfer none): what the journal calls it
 */
const char *
_cairn_journal_kind_to_name (CairnChangeKind kind)
{
  g_assert (kind < G_N_ELEMENTS (kind_names));

  return kind_names[kind];
}

/**
 * _cairn_journal_kind_of_name:
 * @name: what the journal calls a kind
 *
 * Returns: why such an entry stands in the journal
 */
CairnChangeKind
_cairn_journal_kind_of_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kind_names); i++)
    {
      if (g_str_equal (kind_names[i], name))
        return (CairnChangeKind) i;
    }

  return CAIRN_CHANGE_EDIT;
}

/**
 * _cairn_journal_read_head:
 * @database: a connection
 * @head: (out caller-allocates): where the journal stands
 * @error: return location
 *
 * Reads the last entry's number and hash. The connection's thread.
 *
 * Returns: whether it could be read
 */
gboolean
_cairn_journal_read_head (CairnDatabase     *database,
                          CairnJournalHead  *head,
                          GError           **error)
{
  g_autoptr(CairnStatement) statement = NULL;
  gboolean found = FALSE;

  memset (head, 0, sizeof *head);
  statement = cairn_database_prepare (database,
                                      "SELECT sequence, hash, (SELECT max (group_number) FROM journal)"
                                      " FROM journal ORDER BY sequence DESC LIMIT 1",
                                      error);
  if (statement == NULL || !cairn_database_step (database, statement, &found, _("Reading the journal"), error))
    return FALSE;

  if (!found)
    return TRUE;

  head->sequence = cairn_statement_get_int (statement, 0);
  head->group = cairn_statement_get_int (statement, 2);
  if (sqlite3_column_bytes (statement, 1) == CAIRN_HASH_BYTES)
    memcpy (head->hash, sqlite3_column_blob (statement, 1), CAIRN_HASH_BYTES);

  return TRUE;
}

/**
 * _cairn_journal_append:
 * @database: the connection that writes, in a transaction
 * @head: (inout): where the journal stands, and stands afterwards
 * @entry: the entry
 * @error: return location
 *
 * Adds an entry to the chain. The connection's thread.
 *
 * Returns: whether it was added
 */
gboolean
_cairn_journal_append (CairnDatabase            *database,
                       CairnJournalHead         *head,
                       const CairnJournalEntry  *entry,
                       GError                  **error)
{
  guint8 salt[CAIRN_SALT_BYTES];
  Digest digest;
  Digest hash;
  const Digest *held = NULL;

  if (entry->payload != NULL)
    {
      randombytes_buf (salt, sizeof salt);
      compute_digest (salt, entry->payload, &digest);
      held = &digest;
    }

  compute_hash (head, entry, held, &hash);

  if (!write_entry (database, head->sequence + 1, entry, held, &hash, error) ||
      (held != NULL && !write_payload (database, head->sequence + 1, salt, entry->payload, error)))
    return FALSE;

  head->sequence++;
  head->group = MAX (head->group, entry->group);
  memcpy (head->hash, hash.bytes, CAIRN_HASH_BYTES);

  return TRUE;
}

/**
 * _cairn_journal_mark_head:
 * @database: the connection that writes, in a transaction
 * @head: where the journal stands
 * @name: what happens there: `head` for the one mark that moves, else `backup`, `migration`, ...
 * @at_ms: when, in milliseconds since the Unix epoch
 * @error: return location
 *
 * Writes down where the journal stands. The connection's thread.
 *
 * Returns: whether it was written
 */
gboolean
_cairn_journal_mark_head (CairnDatabase           *database,
                          const CairnJournalHead  *head,
                          const char              *name,
                          gint64                   at_ms,
                          GError                 **error)
{
  CairnStatement *statement = cairn_database_prepare (database,
                                                      "INSERT INTO mark (name, at_ms, sequence, hash)"
                                                      " VALUES (?1, ?2, ?3, ?4)"
                                                      " ON CONFLICT (name) WHERE name = 'head' DO UPDATE"
                                                      " SET at_ms = ?2, sequence = ?3, hash = ?4",
                                                      error);

  if (statement == NULL)
    return FALSE;

  cairn_statement_bind_text (statement, 1, name);
  cairn_statement_bind_int (statement, 2, at_ms);
  cairn_statement_bind_int (statement, 3, head->sequence);
  cairn_statement_bind_blob (statement, 4, head->hash, CAIRN_HASH_BYTES);

  return cairn_database_run (database, statement, _("Saving"), error);
}

static gboolean
refuse_chain (GError     **error,
              const char  *sentence)
{
  g_set_error_literal (error, CAIRN_ERROR, CAIRN_ERROR_CORRUPT, sentence);

  return FALSE;
}

static gboolean
check_payload (CairnStatement  *statement,
               gint64           sequence,
               GError         **error)
{
  g_autofree char *sentence = NULL;
  const char *body = cairn_statement_get_text (statement, 14);
  Digest digest;

  /* Destroyed on purpose: the digest alone stays. */
  if (body == NULL)
    return TRUE;

  if (sqlite3_column_bytes (statement, 13) == CAIRN_SALT_BYTES &&
      sqlite3_column_bytes (statement, 11) == CAIRN_HASH_BYTES)
    {
      compute_digest (sqlite3_column_blob (statement, 13), body, &digest);
      if (memcmp (digest.bytes, sqlite3_column_blob (statement, 11), CAIRN_HASH_BYTES) == 0)
        return TRUE;
    }

  sentence = g_strdup_printf (_("What entry %" PRId64 " of the journal says is not what was written. "
                                "Restore the last good backup, or ask who changed the file."), sequence);

  return refuse_chain (error, sentence);
}

static gboolean
check_link (CairnStatement    *statement,
            CairnJournalHead  *head,
            GError           **error)
{
  g_autofree char *sentence = NULL;
  gint64 sequence = cairn_statement_get_int (statement, 0);
  const guint8 *stored = sqlite3_column_blob (statement, 12);
  gboolean has_digest = sqlite3_column_bytes (statement, 11) == CAIRN_HASH_BYTES;
  Digest digest;
  Digest hash;
  CairnJournalEntry entry = {
    .group = cairn_statement_get_int (statement, 1),
    .at_ms = cairn_statement_get_int (statement, 2),
    .person = cairn_statement_get_text (statement, 3),
    .kind = _cairn_journal_kind_of_name (cairn_statement_get_text (statement, 4)),
    .subject = cairn_statement_get_text (statement, 5),
    .operation = cairn_statement_get_text (statement, 6),
    .entity = cairn_statement_get_text (statement, 7),
    .uuid = cairn_statement_get_text (statement, 8),
    .reason = cairn_statement_get_text (statement, 9),
    .undoes = cairn_statement_get_int (statement, 10),
  };

  if (has_digest)
    memcpy (digest.bytes, sqlite3_column_blob (statement, 11), CAIRN_HASH_BYTES);
  compute_hash (head, &entry, has_digest ? &digest : NULL, &hash);

  if (sequence != head->sequence + 1 || sqlite3_column_bytes (statement, 12) != CAIRN_HASH_BYTES ||
      memcmp (hash.bytes, stored, CAIRN_HASH_BYTES) != 0)
    {
      sentence = g_strdup_printf (_("The journal does not hold together at entry %" PRId64 ": entries were "
                                    "changed or removed. Restore the last good backup, or ask who changed the file."),
                                  head->sequence + 1);
      return refuse_chain (error, sentence);
    }

  head->sequence = sequence;
  memcpy (head->hash, hash.bytes, CAIRN_HASH_BYTES);

  return check_payload (statement, sequence, error);
}

static gboolean
check_marks (CairnDatabase  *database,
             GError        **error)
{
  gint64 n_wrong = 0;

  if (!cairn_database_get_int (database,
                               "SELECT count (*) FROM mark LEFT JOIN journal USING (sequence)"
                               " WHERE mark.sequence > 0 AND journal.hash IS NOT mark.hash",
                               &n_wrong, error))
    return FALSE;

  if (n_wrong == 0)
    return TRUE;

  return refuse_chain (error, _("The end of the journal is missing. Restore the last good backup, "
                                "or ask who changed the file."));
}

/**
 * _cairn_journal_check_head:
 * @database: a connection
 * @error: return location for %CAIRN_ERROR_CORRUPT
 *
 * Compares the last entry and every mark with what is there: quick enough for each opening.
 * The connection's thread.
 *
 * Returns: whether the journal ends where it should
 */
gboolean
_cairn_journal_check_head (CairnDatabase  *database,
                           GError        **error)
{
  gint64 n_beyond = 0;

  if (!check_marks (database, error) ||
      !cairn_database_get_int (database,
                               "SELECT count (*) FROM journal WHERE sequence >"
                               " coalesce ((SELECT sequence FROM mark WHERE name = 'head'), 0)",
                               &n_beyond, error))
    return FALSE;

  if (n_beyond == 0)
    return TRUE;

  return refuse_chain (error, _("The journal goes on beyond its last mark: the register was changed by something "
                                "else. Restore the last good backup, or ask who changed the file."));
}

/**
 * _cairn_journal_verify:
 * @database: a connection
 * @cancellable: (nullable): stops it
 * @error: return location for %CAIRN_ERROR_CORRUPT or %G_IO_ERROR_CANCELLED
 *
 * Computes the whole chain again, and each payload's digest. Takes seconds for a large
 * register. The connection's thread.
 *
 * Returns: whether every entry is as it was written
 */
gboolean
_cairn_journal_verify (CairnDatabase  *database,
                       GCancellable   *cancellable,
                       GError        **error)
{
  g_autoptr(CairnStatement) statement = NULL;
  CairnJournalHead head = { 0 };
  gboolean found = TRUE;

  statement = cairn_database_prepare (database,
                                      "SELECT j.sequence, group_number, at_ms, person, kind, subject, operation,"
                                      " entity, row_uuid, reason, undoes, digest, hash, salt, body"
                                      " FROM journal AS j LEFT JOIN journal_payload AS p ON p.sequence = j.sequence"
                                      " ORDER BY j.sequence",
                                      error);
  if (statement == NULL)
    return FALSE;

  while (found)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error) ||
          !cairn_database_step (database, statement, &found, _("Checking the journal"), error) ||
          (found && !check_link (statement, &head, error)))
        return FALSE;
    }

  return _cairn_journal_check_head (database, error);
}
