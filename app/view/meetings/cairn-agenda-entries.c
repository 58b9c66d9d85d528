/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-agenda-entries.h"

#include "cairn-agenda-clock.h"

/**
 * CairnAgendaEntries:
 *
 * The items of an agenda in their order, as a live list of [class@Cairn.AgendaEntry].
 *
 * It follows the agenda. Items that stay keep their entries, and a change of order is
 * told as the one splice between what stays at the two ends.
 */
struct _CairnAgendaEntries
{
  GObject      parent_instance;

  CairnAgenda *agenda;  /* (owned) */
  GPtrArray   *entries; /* (owned) (element-type CairnAgendaEntry) */
};

static void cairn_agenda_entries_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CairnAgendaEntries, cairn_agenda_entries, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, cairn_agenda_entries_list_model_init))

static CairnAgendaEntry *
find_entry (GPtrArray  *entries,
            const char *uuid)
{
  for (guint i = 0; i < entries->len; i++)
    if (g_str_equal (cairn_agenda_entry_get_uuid (g_ptr_array_index (entries, i)), uuid))
      return g_ptr_array_index (entries, i);

  return NULL;
}

static GPtrArray *
collect_entries (CairnAgendaEntries *self,
                 GPtrArray          *held)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr(GListModel) lines = cairn_agenda_list_lines (self->agenda);
  guint n_items = g_list_model_get_n_items (lines);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(CairnAgendaLine) line = g_list_model_get_item (lines, i);
      CairnRecord *item = CAIRN_RECORD (cairn_agenda_line_get_item (line));
      CairnAgendaEntry *entry = find_entry (held, cairn_record_get_uuid (item));

      /* What was removed and brought back by undo is another object with the same uuid. */
      if (entry != NULL && cairn_agenda_entry_get_item (entry) == CAIRN_AGENDA_ITEM (item))
        cairn_agenda_entry_show (g_object_ref (entry), self->agenda, line);
      else
        entry = cairn_agenda_entry_new (self->agenda, line);
      g_ptr_array_add (entries, entry);
    }

  return entries;
}

static void
follow_agenda (CairnAgendaEntries *self)
{
  g_autoptr(GPtrArray) before = g_steal_pointer (&self->entries);
  guint shorter = 0;
  guint head = 0;
  guint tail = 0;

  self->entries = collect_entries (self, before);
  shorter = MIN (before->len, self->entries->len);
  while (head < shorter && g_ptr_array_index (before, head) == g_ptr_array_index (self->entries, head))
    head++;
  while (tail < shorter - head &&
         g_ptr_array_index (before, before->len - 1 - tail) ==
         g_ptr_array_index (self->entries, self->entries->len - 1 - tail))
    tail++;

  if (head + tail < MAX (before->len, self->entries->len))
    g_list_model_items_changed (G_LIST_MODEL (self), head, before->len - head - tail,
                                self->entries->len - head - tail);
}

static GType
cairn_agenda_entries_get_item_type (GListModel *list)
{
  return CAIRN_TYPE_AGENDA_ENTRY;
}

static guint
cairn_agenda_entries_get_n_items (GListModel *list)
{
  return CAIRN_AGENDA_ENTRIES (list)->entries->len;
}

static gpointer
cairn_agenda_entries_get_item (GListModel *list,
                               guint       position)
{
  GPtrArray *entries = CAIRN_AGENDA_ENTRIES (list)->entries;

  return position < entries->len ? g_object_ref (g_ptr_array_index (entries, position)) : NULL;
}

static void
cairn_agenda_entries_list_model_init (GListModelInterface *iface)
{
  iface->get_item = cairn_agenda_entries_get_item;
  iface->get_item_type = cairn_agenda_entries_get_item_type;
  iface->get_n_items = cairn_agenda_entries_get_n_items;
}

static void
cairn_agenda_entries_finalize (GObject *object)
{
  CairnAgendaEntries *self = CAIRN_AGENDA_ENTRIES (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_object (&self->agenda);

  G_OBJECT_CLASS (cairn_agenda_entries_parent_class)->finalize (object);
}

static void
cairn_agenda_entries_class_init (CairnAgendaEntriesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cairn_agenda_entries_finalize;
}

static void
cairn_agenda_entries_init (CairnAgendaEntries *self)
{
  self->entries = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * cairn_agenda_entries_new:
 * @agenda: a live agenda
 *
 * Returns: (transfer full): the list of its items
 */
CairnAgendaEntries *
cairn_agenda_entries_new (CairnAgenda *agenda)
{
  CairnAgendaEntries *self = NULL;

  g_return_val_if_fail (CAIRN_IS_AGENDA (agenda), NULL);

  self = g_object_new (CAIRN_TYPE_AGENDA_ENTRIES, NULL);
  self->agenda = g_object_ref (agenda);
  g_signal_connect_object (agenda, "notify::stamp", G_CALLBACK (follow_agenda), self, G_CONNECT_SWAPPED);
  follow_agenda (self);

  return self;
}

/**
 * cairn_agenda_entries_find:
 * @self: the items of an agenda
 * @item_uuid: uuid of an item
 *
 * Returns: (transfer none) (nullable): its entry, or %NULL if it is not on the agenda
 */
CairnAgendaEntry *
cairn_agenda_entries_find (CairnAgendaEntries *self,
                           const char         *item_uuid)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_ENTRIES (self), NULL);
  g_return_val_if_fail (item_uuid != NULL, NULL);

  return find_entry (self->entries, item_uuid);
}
