/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-field-editor-private.h"

#include "cairn-field-text.h"

/* Which row is edited, and following it: it may come and go while the page is open. */

/* Reads again what the row holds. What is being typed stays until it is kept. */
static void
show_record (CairnFieldEditor *self)
{
  g_autofree char *shown = NULL;

  if (self->record != NULL && self->field != NULL)
    {
      int index = cairn_entity_find (cairn_record_get_entity (self->record), self->field->name);

      shown = cairn_field_text_show (cairn_editing_get_session (self->editing), self->field,
                                     cairn_record_get_value (self->record, (guint) index));
    }

  if (g_set_str (&self->shown, shown) && self->typed == NULL && self->pending == NULL)
    _cairn_field_editor_notify_text (self);
}

/* A draft that was left because it cannot be kept says so again. */
static void
offer_draft (CairnFieldEditor *self)
{
  g_autofree char *draft = NULL;

  draft = cairn_session_dup_draft (cairn_editing_get_session (self->editing),
                                   cairn_record_get_uuid (self->record), self->field->name);
  if (draft == NULL || g_strcmp0 (draft, self->shown) == 0)
    return;

  g_set_str (&self->typed, draft);
  _cairn_field_editor_notify_text (self);
  _cairn_field_editor_judge (self);
}

static void
record_changed_cb (CairnFieldEditor *self)
{
  show_record (self);
}

static const CairnField *
find_field (const CairnEntity *entity,
            const char        *name)
{
  int index = cairn_entity_find (entity, name);

  g_return_val_if_fail (index >= 0, NULL);

  return &entity->fields[index];
}

/* Once the register holds the given row, its live object takes the place of what was given. */
static CairnRecord *
find_live (CairnFieldEditor *self)
{
  CairnRecord *live = NULL;

  if (!self->form && self->editing != NULL)
    live = cairn_aggregate_find (cairn_editing_get_aggregate (self->editing), cairn_record_get_uuid (self->given));

  return live != NULL ? live : self->given;
}

static CairnRecord *
find_record (CairnFieldEditor *self)
{
  const char *dot = self->name != NULL ? strchr (self->name, '.') : NULL;
  g_autofree char *entity = NULL;

  if (self->given != NULL)
    return find_live (self);
  if (self->editing == NULL || dot == NULL)
    return NULL;

  entity = g_strndup (self->name, (gsize) (dot - self->name));

  return cairn_editing_find_record (self->editing, entity);
}

/* The name tells the entity where there is no row yet, so that the field has its label. */
static const CairnEntity *
find_entity (CairnFieldEditor *self,
             const char       *dot)
{
  g_autofree char *name = dot != NULL ? g_strndup (self->name, (gsize) (dot - self->name)) : NULL;

  if (self->record != NULL)
    return cairn_record_get_entity (self->record);

  return name != NULL ? cairn_entity_by_name (name) : NULL;
}

static void
take_record (CairnFieldEditor *self,
             CairnRecord      *record)
{
  const char *dot = strchr (self->name, '.');
  const CairnEntity *entity = NULL;

  if (self->record != NULL)
    g_signal_handlers_disconnect_by_func (self->record, record_changed_cb, self);

  g_set_object (&self->record, record);
  entity = find_entity (self, dot);
  self->field = entity != NULL ? find_field (entity, dot != NULL ? dot + 1 : self->name) : NULL;
  if (record != NULL)
    g_signal_connect_object (record, "notify", G_CALLBACK (record_changed_cb), self, G_CONNECT_SWAPPED);
}

void
_cairn_field_editor_resolve (CairnFieldEditor *self)
{
  CairnRecord *record = find_record (self);

  if (self->editing == NULL || self->name == NULL || (self->record == record && self->field != NULL))
    return;

  take_record (self, record);
  _cairn_field_editor_notify_field (self);
  show_record (self);
  if (record != NULL && self->typed == NULL && !_cairn_field_editor_is_new (self))
    offer_draft (self);
}

/* Whether the register does not hold the row yet. */
gboolean
_cairn_field_editor_is_new (CairnFieldEditor *self)
{
  CairnAggregate *aggregate = cairn_editing_get_aggregate (self->editing);

  return self->record != NULL && cairn_aggregate_find (aggregate, cairn_record_get_uuid (self->record)) == NULL;
}

static void
editable_changed_cb (CairnFieldEditor *self)
{
  _cairn_field_editor_notify_field (self);
}

/* The banner of the window keeps what could not be saved; the field shows what is true. */
static void
session_failed_cb (CairnFieldEditor *self)
{
  self->landing = FALSE;
  if (self->pending == NULL)
    return;

  g_clear_pointer (&self->pending, g_free);
  _cairn_field_editor_notify_text (self);
}

/* The aggregate took a commit in: what was kept is durable, or was overtaken. */
static void
stamp_changed_cb (CairnFieldEditor *self)
{
  if (self->pending != NULL)
    {
      g_clear_pointer (&self->pending, g_free);
      _cairn_field_editor_notify_text (self);
    }

  _cairn_field_editor_resolve (self);
  if (!self->landing || _cairn_field_editor_is_new (self))
    return;

  self->landing = FALSE;
  if (self->left)
    cairn_field_editor_leave (self);
}

void
_cairn_field_editor_follow (CairnFieldEditor *self,
                            CairnEditing     *editing)
{
  if (self->editing == editing)
    return;

  cairn_field_editor_leave (self);
  if (self->editing != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->editing, self);
      g_signal_handlers_disconnect_by_data (cairn_editing_get_session (self->editing), self);
      g_signal_handlers_disconnect_by_data (cairn_editing_get_aggregate (self->editing), self);
    }

  g_set_object (&self->editing, editing);
  if (editing != NULL)
    {
      g_signal_connect_object (editing, "notify::editable", G_CALLBACK (editable_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (cairn_editing_get_session (editing), "failed",
                               G_CALLBACK (session_failed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (cairn_editing_get_aggregate (editing), "notify::stamp",
                               G_CALLBACK (stamp_changed_cb), self, G_CONNECT_SWAPPED);
    }

  _cairn_field_editor_resolve (self);
  _cairn_field_editor_notify_editing (self);
}

void
_cairn_field_editor_show (CairnFieldEditor *self,
                          CairnRecord      *given)
{
  if (self->given == given)
    return;

  cairn_field_editor_leave (self);
  g_set_object (&self->given, given);
  _cairn_field_editor_resolve (self);
  _cairn_field_editor_notify_record (self);
}
