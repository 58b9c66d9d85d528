/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-field-editor-private.h"

#include "cairn-chronology.h"
#include "cairn-error.h"
#include "cairn-facts.h"
#include "cairn-field-text.h"
#include "cairn-field-value.h"

/* Typing: the draft, the pause, and the change in the end. */

#define DRAFT_DELAY_MS 250
#define PAUSE_S 30

static CairnSession *
get_session (CairnFieldEditor *self)
{
  return cairn_editing_get_session (self->editing);
}

void
_cairn_field_editor_stop_timers (CairnFieldEditor *self)
{
  g_clear_handle_id (&self->draft_source, g_source_remove);
  g_clear_handle_id (&self->pause_source, g_source_remove);
}

static void
write_draft (CairnFieldEditor *self,
             const char       *text)
{
  if (self->record != NULL && !self->form)
    cairn_session_set_draft (get_session (self), cairn_record_get_kind (self->record),
                             cairn_record_get_uuid (self->record), self->field->name, text);
}

static void
draft_due_cb (gpointer user_data)
{
  CairnFieldEditor *self = user_data;

  self->draft_source = 0;
  write_draft (self, self->typed);
}

static void
pause_due_cb (gpointer user_data)
{
  CairnFieldEditor *self = user_data;

  self->pause_source = 0;
  cairn_field_editor_leave (self);
}

/* Puts @text into @record, which nobody but its form has. */
static gboolean
fill_in (CairnFieldEditor  *self,
         CairnRecord       *record,
         const char        *text,
         GError           **error)
{
  g_auto(CairnValue) value = CAIRN_VALUE_INIT;

  if (!cairn_field_value_parse (self->field, text, &value, error))
    return FALSE;

  cairn_record_take_value (record, (guint) cairn_entity_find (cairn_record_get_entity (record), self->field->name), &value);

  return TRUE;
}

/* What a form holds is no change yet. */
static void
keep_in_form (CairnFieldEditor *self,
              const char       *text)
{
  g_autoptr(GError) error = NULL;

  /* A form says what is missing when it is done, not while it is filled in. */
  if (text != NULL && *text != '\0' && !fill_in (self, self->record, text, &error))
    {
      _cairn_field_editor_set_error (self, error->message);
      return;
    }
  if (text == NULL || *text == '\0')
    cairn_record_take_value (self->record,
                             (guint) cairn_entity_find (cairn_record_get_entity (self->record), self->field->name),
                             &(CairnValue) CAIRN_VALUE_INIT);

  _cairn_field_editor_stop_timers (self);
  g_clear_pointer (&self->typed, g_free);
  _cairn_field_editor_set_error (self, NULL);
  _cairn_field_editor_notify_text (self);
}

/* The model's edits know no clock; the day is the page's matter. */
static CairnChangeSet *
set_field (CairnFieldEditor  *self,
           const char        *text,
           const char        *reason,
           GError           **error)
{
  CairnReview *review = cairn_editing_get_review (self->editing);
  CairnDay today = cairn_editing_get_today (self->editing);
  g_autoptr(CairnChangeSet) changes = NULL;

  changes = cairn_aggregate_set_field (cairn_editing_get_aggregate (self->editing),
                                       cairn_record_get_uuid (self->record), self->field->name,
                                       text, reason, error);
  if (changes == NULL || (review != NULL && !cairn_review_check_changes (review, changes, today, error)))
    return NULL;

  return g_steal_pointer (&changes);
}

static gboolean
is_finalised (CairnFieldEditor *self)
{
  CairnReview *review = cairn_editing_get_review (self->editing);

  return review != NULL && cairn_review_is_finalised (review);
}

/* Says why what stands in the field is not kept, if it cannot be, or wants a reason. */
void
_cairn_field_editor_judge (CairnFieldEditor *self)
{
  g_autofree char *text = cairn_field_text_read (get_session (self), self->field, self->typed);
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  changes = set_field (self, text, NULL, &error);
  if (changes == NULL)
    _cairn_field_editor_set_error (self, error->message);
}

/* The change that keeps @text: of a row of the register, or one that adds the row. */
static CairnChangeSet *
make_change (CairnFieldEditor  *self,
             const char        *text,
             const char        *reason,
             GError           **error)
{
  CairnAggregate *aggregate = cairn_editing_get_aggregate (self->editing);
  g_autoptr(CairnRecord) filled = NULL;

  if (!_cairn_field_editor_is_new (self))
    return set_field (self, text, reason, error);

  filled = cairn_record_copy (self->record);
  if (!fill_in (self, filled, text, error))
    return NULL;

  self->landing = TRUE;

  return cairn_aggregate_add_row (aggregate, filled, reason, error);
}

/* Makes what was typed one change. */
static void
keep (CairnFieldEditor *self,
      const char       *text,
      const char       *reason)
{
  g_autoptr(CairnChangeSet) changes = NULL;
  g_autoptr(GError) error = NULL;

  if (self->form)
    {
      keep_in_form (self, text);
      return;
    }
  if (self->landing)
    {
      self->left = TRUE;
      return;
    }

  self->left = FALSE;
  changes = make_change (self, text, reason, &error);
  if (changes != NULL)
    {
      _cairn_field_editor_set_error (self, NULL);
      _cairn_field_editor_stop_timers (self);
      g_clear_pointer (&self->pending, g_free);
      self->pending = g_steal_pointer (&self->typed);
      cairn_session_write (get_session (self), changes);
      return;
    }

  self->landing = FALSE;
  if (!_cairn_field_editor_is_new (self))
    write_draft (self, self->typed);
  if (g_error_matches (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED) && reason == NULL && is_finalised (self))
    _cairn_field_editor_ask_reason (self, error->message);
  else
    _cairn_field_editor_set_error (self, error->message);
}

/* A draft needs its row. One that is not there yet is added, blank, by the first key. */
static void
ensure_row (CairnFieldEditor *self)
{
  g_autoptr(CairnChangeSet) changes = NULL;

  if (self->form || self->landing || !_cairn_field_editor_is_new (self))
    return;

  /* A finalised review asks for the reason once, when the field is left. */
  changes = cairn_aggregate_add_row (cairn_editing_get_aggregate (self->editing), self->record, NULL, NULL);
  if (changes == NULL)
    return;

  self->landing = TRUE;
  cairn_session_write (get_session (self), changes);
}

/* A form tells at each key what is still in the way, so it holds what is good so far. */
static void
fill_in_typed (CairnFieldEditor *self)
{
  g_autofree char *text = cairn_field_text_read (get_session (self), self->field, self->typed);

  if (text != NULL && *text != '\0')
    fill_in (self, self->record, text, NULL);
}

/**
 * cairn_field_editor_type:
 * @self: an editor
 * @text: all that now stands in the field
 *
 * Takes what is being typed. It is durable soon, and a change once the field is left.
 */
void
cairn_field_editor_type (CairnFieldEditor *self,
                         const char       *text)
{
  g_return_if_fail (CAIRN_IS_FIELD_EDITOR (self));
  g_return_if_fail (text != NULL);

  if (!cairn_field_editor_get_editable (self) || g_str_equal (text, cairn_field_editor_get_text (self)))
    return;

  g_set_str (&self->typed, text);
  _cairn_field_editor_set_error (self, NULL);
  if (self->form)
    {
      fill_in_typed (self);
      return;
    }

  ensure_row (self);
  if (self->draft_source == 0)
    self->draft_source = g_timeout_add_once (DRAFT_DELAY_MS, draft_due_cb, self);
  g_clear_handle_id (&self->pause_source, g_source_remove);
  self->pause_source = g_timeout_add_seconds_once (PAUSE_S, pause_due_cb, self);
}

/**
 * cairn_field_editor_choose:
 * @self: an editor
 * @value: (nullable): what was chosen, as the register keeps it; %NULL for blank
 *
 * Makes a choice one change at once.
 */
void
cairn_field_editor_choose (CairnFieldEditor *self,
                           const char       *value)
{
  g_return_if_fail (CAIRN_IS_FIELD_EDITOR (self));

  if (!cairn_field_editor_get_editable (self) ||
      g_strcmp0 (value != NULL ? value : "", cairn_field_editor_get_text (self)) == 0)
    return;

  g_set_str (&self->typed, value != NULL ? value : "");
  keep (self, value, NULL);
}

/**
 * cairn_field_editor_leave:
 * @self: an editor
 *
 * Makes what was typed a change: the field was left, or the page is.
 */
void
cairn_field_editor_leave (CairnFieldEditor *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (CAIRN_IS_FIELD_EDITOR (self));

  if (self->typed == NULL || self->record == NULL)
    return;

  if (g_strcmp0 (self->typed, self->shown) == 0 && !self->form)
    {
      cairn_field_editor_revert (self);
      return;
    }

  text = cairn_field_text_read (get_session (self), self->field, self->typed);
  keep (self, text, NULL);
}

/**
 * cairn_field_editor_give:
 * @self: an editor that asked for a reason
 * @reason: the reason, not empty
 *
 * Makes what was typed a change with a reason.
 */
void
cairn_field_editor_give (CairnFieldEditor *self,
                         const char       *reason)
{
  g_autofree char *text = NULL;

  g_return_if_fail (CAIRN_IS_FIELD_EDITOR (self));
  g_return_if_fail (reason != NULL && *reason != '\0');

  if (self->typed == NULL || self->record == NULL)
    return;

  text = cairn_field_text_read (get_session (self), self->field, self->typed);
  keep (self, text, reason);
}

/**
 * cairn_field_editor_revert:
 * @self: an editor
 *
 * Lets go of what was typed, and shows what the register holds.
 */
void
cairn_field_editor_revert (CairnFieldEditor *self)
{
  g_return_if_fail (CAIRN_IS_FIELD_EDITOR (self));

  if (self->typed != NULL && self->record != NULL && !_cairn_field_editor_is_new (self))
    write_draft (self, NULL);
  self->left = FALSE;
  _cairn_field_editor_set_error (self, NULL);
  _cairn_field_editor_stop_timers (self);
  g_clear_pointer (&self->typed, g_free);
  _cairn_field_editor_notify_text (self);
}
