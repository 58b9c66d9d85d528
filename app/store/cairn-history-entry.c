/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-history-private.h"

/**
 * CairnHistoryEntry:
 *
 * One thing that changed: who changed it, when, from what to what. What is shown beside a field, in the
 * history of a page and in the audit trail. Immutable.
 */
struct _CairnHistoryEntry
{
  GObject             parent_instance;

  CairnJournalRecord *record; /* (owned) */
  const CairnField   *field;  /* (nullable): %NULL for a whole row */
  char               *before; /* (owned) (nullable) */
  char               *after;  /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnHistoryEntry, cairn_history_entry, G_TYPE_OBJECT)

typedef enum
{
  PROP_AT_MS = 1,
  PROP_PERSON,
  PROP_REASON,
  PROP_UUID,
  PROP_BEFORE,
  PROP_AFTER,
  PROP_ERASED,
} CairnHistoryEntryProperty;

static GParamSpec *props[PROP_ERASED + 1];

static void
cairn_history_entry_finalize (GObject *object)
{
  CairnHistoryEntry *self = CAIRN_HISTORY_ENTRY (object);

  g_clear_pointer (&self->record, _cairn_journal_record_free);
  g_clear_pointer (&self->before, g_free);
  g_clear_pointer (&self->after, g_free);

  G_OBJECT_CLASS (cairn_history_entry_parent_class)->finalize (object);
}

static void
cairn_history_entry_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  CairnHistoryEntry *self = CAIRN_HISTORY_ENTRY (object);

  switch ((CairnHistoryEntryProperty) prop_id)
    {
    case PROP_AT_MS:
      g_value_set_int64 (value, self->record->at_ms);
      break;
    case PROP_PERSON:
      g_value_set_string (value, self->record->person);
      break;
    case PROP_REASON:
      g_value_set_string (value, self->record->reason);
      break;
    case PROP_UUID:
      g_value_set_string (value, self->record->uuid);
      break;
    case PROP_BEFORE:
      g_value_set_string (value, self->before);
      break;
    case PROP_AFTER:
      g_value_set_string (value, self->after);
      break;
    case PROP_ERASED:
      g_value_set_boolean (value, cairn_history_entry_get_erased (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_history_entry_class_init (CairnHistoryEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = cairn_history_entry_finalize;
  object_class->get_property = cairn_history_entry_get_property;

  /**
   * CairnHistoryEntry:at-ms:
   *
   * When, in milliseconds since the Unix epoch.
   */
  props[PROP_AT_MS] = g_param_spec_int64 ("at-ms", NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);

  /**
   * CairnHistoryEntry:person:
   *
   * Who.
   */
  props[PROP_PERSON] = g_param_spec_string ("person", NULL, NULL, NULL, flags);

  /**
   * CairnHistoryEntry:reason:
   *
   * Why, in the person's own words.
   */
  props[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, NULL, flags);

  /**
   * CairnHistoryEntry:uuid:
   *
   * Which row.
   */
  props[PROP_UUID] = g_param_spec_string ("uuid", NULL, NULL, NULL, flags);

  /**
   * CairnHistoryEntry:before:
   *
   * What the field held, as the register has it.
   */
  props[PROP_BEFORE] = g_param_spec_string ("before", NULL, NULL, NULL, flags);

  /**
   * CairnHistoryEntry:after:
   *
   * What it has held since.
   */
  props[PROP_AFTER] = g_param_spec_string ("after", NULL, NULL, NULL, flags);

  /**
   * CairnHistoryEntry:erased:
   *
   * Whether what it held was destroyed.
   */
  props[PROP_ERASED] = g_param_spec_boolean ("erased", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
cairn_history_entry_init (CairnHistoryEntry *self)
{
}

static char *
format_value (const CairnValue *value)
{
  if (value->kind == CAIRN_VALUE_INTEGER)
    return g_strdup_printf ("%" G_GINT64_FORMAT, value->integer);

  return g_strdup (value->text);
}

/**
 * _cairn_history_entry_new:
 * @record: an entry of the journal
 * @payload: (nullable): what it changed, %NULL if that was destroyed
 * @field: index of the field it is about, or -1 for the row
 *
 * Returns: (transfer full): a new entry
 */
CairnHistoryEntry *
_cairn_history_entry_new (const CairnJournalRecord *record,
                          const CairnPayload       *payload,
                          int                       field)
{
  CairnHistoryEntry *self = g_object_new (CAIRN_TYPE_HISTORY_ENTRY, NULL);

  self->record = _cairn_journal_record_copy (record);
  if (field >= 0)
    self->field = &record->entity->fields[field];
  if (field >= 0 && payload != NULL)
    {
      self->before = format_value (&payload->before[field]);
      self->after = format_value (&payload->after[field]);
    }

  return self;
}

/**
 * cairn_history_entry_get_at_ms:
 * @self: an entry
 *
 * Returns: when, in milliseconds since the Unix epoch
 */
gint64
cairn_history_entry_get_at_ms (CairnHistoryEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_HISTORY_ENTRY (self), 0);

  return self->record->at_ms;
}

/**
 * cairn_history_entry_get_person:
 * @self: an entry
 *
 * Returns: (transfer none): who
 */
const char *
cairn_history_entry_get_person (CairnHistoryEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_HISTORY_ENTRY (self), NULL);

  return self->record->person;
}

/**
 * cairn_history_entry_get_kind:
 * @self: an entry
 *
 * Returns: whether somebody changed it, undid it, imported it, ...
 */
CairnChangeKind
cairn_history_entry_get_kind (CairnHistoryEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_HISTORY_ENTRY (self), CAIRN_CHANGE_EDIT);

  return self->record->kind;
}

/**
 * cairn_history_entry_get_reason:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): why, in the person's own words
 */
const char *
cairn_history_entry_get_reason (CairnHistoryEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_HISTORY_ENTRY (self), NULL);

  return self->record->reason;
}

/**
 * cairn_history_entry_get_op:
 * @self: an entry
 *
 * Returns: whether the row was added, changed or removed
 */
CairnChangeOp
cairn_history_entry_get_op (CairnHistoryEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_HISTORY_ENTRY (self), CAIRN_UPDATE);

  return self->record->op;
}

/**
 * cairn_history_entry_get_entity:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): what kind of row it is about; %NULL for a note, which changed none
 */
const CairnEntity *
cairn_history_entry_get_entity (CairnHistoryEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_HISTORY_ENTRY (self), NULL);

  return self->record->entity;
}

/**
 * cairn_history_entry_get_uuid:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): uuid of the row, %NULL for a note
 */
const char *
cairn_history_entry_get_uuid (CairnHistoryEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_HISTORY_ENTRY (self), NULL);

  return self->record->uuid;
}

/**
 * cairn_history_entry_get_field:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): the field it is about, %NULL if it is about the row as a whole
 */
const CairnField *
cairn_history_entry_get_field (CairnHistoryEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_HISTORY_ENTRY (self), NULL);

  return self->field;
}

/**
 * cairn_history_entry_get_before:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): what the field held, as the register has it: codes, uuids, and
 *   numbers in digits; %NULL for blank
 */
const char *
cairn_history_entry_get_before (CairnHistoryEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_HISTORY_ENTRY (self), NULL);

  return self->before;
}

/**
 * cairn_history_entry_get_after:
 * @self: an entry
 *
 * Returns: (transfer none) (nullable): what it has held since, in the same way
 */
const char *
cairn_history_entry_get_after (CairnHistoryEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_HISTORY_ENTRY (self), NULL);

  return self->after;
}

/**
 * cairn_history_entry_get_erased:
 * @self: an entry
 *
 * Returns: whether what it says was destroyed, so that only who and when is left
 */
gboolean
cairn_history_entry_get_erased (CairnHistoryEntry *self)
{
  g_return_val_if_fail (CAIRN_IS_HISTORY_ENTRY (self), FALSE);

  return self->record->uuid != NULL && self->record->body == NULL;
}
