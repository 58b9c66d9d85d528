/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-history-words.h"

#include <glib/gi18n.h>

#include "cairn-field-words.h"

/* What a step of a history says. */

static char *
describe_row (CairnHistoryEntry *entry)
{
  const CairnEntity *entity = cairn_history_entry_get_entity (entry);
  const char *label = entity != NULL ? cairn_entity_get_label (entity) : "";

  switch (cairn_history_entry_get_kind (entry))
    {
    case CAIRN_CHANGE_OPENED:
      return g_strdup (_("Opened"));
    case CAIRN_CHANGE_EXPORTED:
      return g_strdup (_("Exported"));
    case CAIRN_CHANGE_PRINTED:
      return g_strdup (_("Papers made"));
    case CAIRN_CHANGE_REVEALED:
      return g_strdup (_("Names shown"));
    case CAIRN_CHANGE_RESTORED:
      return g_strdup (_("Restored from a backup"));
    case CAIRN_CHANGE_EDIT:
    case CAIRN_CHANGE_UNDO:
    case CAIRN_CHANGE_IMPORT:
    case CAIRN_CHANGE_MIGRATION:
    default:
      break;
    }

  /* Translators: %s is a kind of entry, such as "Notification". */
  if (cairn_history_entry_get_op (entry) == CAIRN_INSERT)
    return g_strdup_printf (_("%s added"), label);
  if (cairn_history_entry_get_op (entry) == CAIRN_DELETE)
    return g_strdup_printf (_("%s removed"), label);

  return g_strdup_printf (_("%s changed"), label);
}

static char *
describe_values (const char *before,
                 const char *after)
{
  if (before == NULL && after == NULL)
    return g_strdup (_("Left blank"));
  if (before == NULL)
    /* Translators: one step in the history of a field; %s is what it was set to. */
    return g_strdup_printf (_("Set to “%s”"), after);
  if (after == NULL)
    /* Translators: one step in the history of a field; %s is what it held before. */
    return g_strdup_printf (_("“%s” removed"), before);

  /* Translators: one step in the history of a field: what it held before, then what it holds since. */
  return g_strdup_printf (_("“%s” changed to “%s”"), before, after);
}

/**
 * cairn_history_words_change:
 * @session: an open register
 * @entry: a step of a history
 * @show_names: whether who the child was may be shown
 *
 * Says what was changed, from what to what.
 *
 * Returns: (transfer full): a few words
 */
char *
cairn_history_words_change (CairnSession      *session,
                            CairnHistoryEntry *entry,
                            gboolean           show_names)
{
  const CairnField *field = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_return_val_if_fail (CAIRN_IS_SESSION (session), NULL);
  g_return_val_if_fail (CAIRN_IS_HISTORY_ENTRY (entry), NULL);

  field = cairn_history_entry_get_field (entry);
  if (cairn_history_entry_get_erased (entry))
    return g_strdup (_("What stood here has been destroyed."));
  if (field == NULL)
    return describe_row (entry);
  if ((field->flags & CAIRN_FIELD_IDENTITY) != 0 && field->type != CAIRN_FIELD_TIME && !show_names)
    return g_strdup (_("Changed (names are hidden)"));

  before = cairn_field_words (session, field, cairn_history_entry_get_before (entry));
  after = cairn_field_words (session, field, cairn_history_entry_get_after (entry));

  return describe_values (before, after);
}

/**
 * cairn_history_words_who:
 * @entry: a step of a history
 *
 * Says who changed it and when, by the clocks of England, and on a line of its own, why.
 *
 * Returns: (transfer full): one line or two
 */
char *
cairn_history_words_who (CairnHistoryEntry *entry)
{
  g_autoptr(GDateTime) utc = NULL;
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("Europe/London");
  g_autoptr(GDateTime) local = NULL;
  g_autofree char *moment = NULL;
  const char *reason = NULL;

  g_return_val_if_fail (CAIRN_IS_HISTORY_ENTRY (entry), NULL);

  utc = g_date_time_new_from_unix_utc (cairn_history_entry_get_at_ms (entry) / 1000);
  local = zone != NULL ? g_date_time_to_timezone (utc, zone) : g_date_time_ref (utc);
  /* Translators: a moment in a history, such as "25 April 2024, 09:30". */
  moment = g_date_time_format (local, _("%e %B %Y, %H:%M"));
  reason = cairn_history_entry_get_reason (entry);
  if (reason == NULL)
    return g_strdup_printf ("%s · %s", cairn_history_entry_get_person (entry), g_strchug (moment));

  return g_strdup_printf ("%s · %s\n%s", cairn_history_entry_get_person (entry), g_strchug (moment), reason);
}
