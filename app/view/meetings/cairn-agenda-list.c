/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-agenda-list-private.h"

#include <glib/gi18n.h>

#include "cairn-agenda-clock.h"

/**
 * CairnAgendaList:
 *
 * The agenda: its rows in their order, under the headings of its parts.
 *
 * Rows are kept as long as their item is on the agenda and only change places, so the
 * keyboard stays where it is while an item moves beneath it. Items and cases can be
 * dropped between rows.
 */
G_DEFINE_FINAL_TYPE (CairnAgendaList, cairn_agenda_list, ADW_TYPE_BIN)

typedef enum
{
  PROP_COMPACT = 1,
  PROP_DESK,
} CairnAgendaListProperty;

static GParamSpec *props[PROP_DESK + 1];

static GListModel *
get_entries (CairnAgendaList *self)
{
  return G_LIST_MODEL (cairn_agenda_desk_get_entries (self->desk));
}

static guint
get_number (GtkListBoxRow *row)
{
  return cairn_agenda_entry_get_number (cairn_agenda_row_get_entry (CAIRN_AGENDA_ROW (row)));
}

static gboolean
is_case (GtkListBoxRow *row)
{
  return cairn_agenda_entry_get_is_case (cairn_agenda_row_get_entry (CAIRN_AGENDA_ROW (row)));
}

static int
compare_rows (GtkListBoxRow *a,
              GtkListBoxRow *b,
              gpointer       user_data)
{
  return (int) get_number (a) - (int) get_number (b);
}

static GtkWidget *
create_header (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_widget_add_css_class (label, "cairn-agenda-part");

  return label;
}

/* A heading where the other part begins. */
static void
update_header (GtkListBoxRow *row,
               GtkListBoxRow *before,
               gpointer       user_data)
{
  GtkWidget *header = gtk_list_box_row_get_header (row);

  if (before != NULL && is_case (before) == is_case (row))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  if (header == NULL)
    {
      header = create_header ();
      gtk_list_box_row_set_header (row, header);
    }
  gtk_label_set_label (GTK_LABEL (header), is_case (row) ? _("Case reviews") : _("Business"));
}

static void
describe (CairnAgendaList *self)
{
  guint n_items = g_list_model_get_n_items (get_entries (self));
  guint n_cases = 0;
  g_autofree char *total = cairn_minutes_describe (cairn_agenda_get_total_minutes (cairn_agenda_desk_get_agenda (self->desk)));
  g_autofree char *text = NULL;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(CairnAgendaEntry) entry = g_list_model_get_item (get_entries (self), i);

      n_cases += cairn_agenda_entry_get_is_case (entry) ? 1 : 0;
    }

  /* Translators: how many cases are on the agenda, and how long all of it takes ("2 h 50 min"). */
  text = g_strdup_printf (ngettext ("%u case, %s in all", "%u cases, %s in all", n_cases), n_cases, total);
  gtk_label_set_label (self->heading, n_items == 0 ? _("Nothing on it yet") : text);
}

/* The place where the keyboard was, if it was on a row that goes. */
static int
find_lost_focus (CairnAgendaList  *self,
                 CairnAgendaEntry *entry)
{
  CairnAgendaRow *row = g_hash_table_lookup (self->rows, entry);

  if (row == NULL || gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != GTK_WIDGET (row))
    return -1;

  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

static void
drop_gone (CairnAgendaList *self,
           int             *lost)
{
  CairnAgendaEntries *entries = cairn_agenda_desk_get_entries (self->desk);
  GHashTableIter iter;
  gpointer entry = NULL;
  gpointer row = NULL;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &entry, &row))
    {
      if (cairn_agenda_entries_find (entries, cairn_agenda_entry_get_uuid (entry)) == entry)
        continue;
      *lost = MAX (*lost, find_lost_focus (self, entry));
      if (self->marked == row)
        self->marked = NULL;
      gtk_list_box_remove (self->list, row);
      g_hash_table_iter_remove (&iter);
    }
}

static void
add_new (CairnAgendaList *self)
{
  guint n_items = g_list_model_get_n_items (get_entries (self));

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(CairnAgendaEntry) entry = g_list_model_get_item (get_entries (self), i);
      GtkWidget *row = NULL;

      if (g_hash_table_contains (self->rows, entry))
        continue;
      row = cairn_agenda_row_new (self->desk, entry);
      cairn_agenda_row_set_compact (CAIRN_AGENDA_ROW (row), self->compact);
      g_hash_table_insert (self->rows, g_object_ref (entry), row);
      gtk_list_box_append (self->list, row);
    }
}

static void
follow (CairnAgendaList *self)
{
  int lost = -1;
  GtkListBoxRow *next = NULL;

  drop_gone (self, &lost);
  add_new (self);
  gtk_list_box_invalidate_sort (self->list);
  gtk_list_box_invalidate_headers (self->list);
  gtk_stack_set_visible_child_name (self->pages, g_hash_table_size (self->rows) > 0 ? "list" : "empty");

  if (lost < 0)
    return;

  next = gtk_list_box_get_row_at_index (self->list, MIN (lost, (int) g_hash_table_size (self->rows) - 1));
  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (next));
}

static void
business_popup_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  g_autoptr(GMenuModel) menu = _cairn_agenda_list_build_business (user_data);

  gtk_menu_button_set_menu_model (button, menu);
}

static void
editable_changed_cb (CairnAgendaList *self)
{
  gboolean editable = self->desk != NULL && cairn_agenda_desk_get_editable (self->desk);

  gtk_widget_set_sensitive (GTK_WIDGET (self->business_button), editable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "list.add-usual", editable);
}

static void
set_compact (CairnAgendaList *self,
             gboolean         compact)
{
  GHashTableIter iter;
  gpointer row = NULL;

  if (self->compact == compact)
    return;

  self->compact = compact;
  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, NULL, &row))
    cairn_agenda_row_set_compact (row, compact);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPACT]);
}

static void
cairn_agenda_list_dispose (GObject *object)
{
  CairnAgendaList *self = CAIRN_AGENDA_LIST (object);

  self->marked = NULL;
  g_hash_table_remove_all (self->rows);
  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_AGENDA_LIST);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (cairn_agenda_list_parent_class)->dispose (object);
}

static void
cairn_agenda_list_finalize (GObject *object)
{
  g_clear_pointer (&CAIRN_AGENDA_LIST (object)->rows, g_hash_table_unref);

  G_OBJECT_CLASS (cairn_agenda_list_parent_class)->finalize (object);
}

static void
cairn_agenda_list_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((CairnAgendaListProperty) prop_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, CAIRN_AGENDA_LIST (object)->compact);
      break;
    case PROP_DESK:
      g_value_set_object (value, CAIRN_AGENDA_LIST (object)->desk);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_agenda_list_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch ((CairnAgendaListProperty) prop_id)
    {
    case PROP_COMPACT:
      set_compact (CAIRN_AGENDA_LIST (object), g_value_get_boolean (value));
      break;
    case PROP_DESK:
      cairn_agenda_list_set_desk (CAIRN_AGENDA_LIST (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_agenda_list_class_init (CairnAgendaListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_agenda_list_dispose;
  object_class->finalize = cairn_agenda_list_finalize;
  object_class->get_property = cairn_agenda_list_get_property;
  object_class->set_property = cairn_agenda_list_set_property;

  /**
   * CairnAgendaList:compact:
   *
   * Whether there is little room, so that times stand above titles.
   */
  props[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * CairnAgendaList:desk:
   *
   * Where the agenda is worked on.
   */
  props[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, CAIRN_TYPE_AGENDA_DESK,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/meetings/cairn-agenda-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnAgendaList, business_button);
  gtk_widget_class_bind_template_child (widget_class, CairnAgendaList, heading);
  gtk_widget_class_bind_template_child (widget_class, CairnAgendaList, list);
  gtk_widget_class_bind_template_child (widget_class, CairnAgendaList, pages);

  _cairn_agenda_list_install_actions (widget_class);
}

static void
cairn_agenda_list_init (CairnAgendaList *self)
{
  self->rows = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->business_button, business_popup_cb, self, NULL);
  gtk_list_box_set_sort_func (self->list, compare_rows, NULL, NULL);
  gtk_list_box_set_header_func (self->list, update_header, NULL, NULL);
  _cairn_agenda_list_add_drop_target (self);
}

/**
 * cairn_agenda_list_set_desk:
 * @self: a list
 * @desk: (nullable): where the agenda is worked on
 *
 * Shows another agenda.
 */
void
cairn_agenda_list_set_desk (CairnAgendaList *self,
                            CairnAgendaDesk *desk)
{
  g_return_if_fail (CAIRN_IS_AGENDA_LIST (self));

  if (self->desk == desk)
    return;

  if (self->desk != NULL)
    {
      g_signal_handlers_disconnect_by_data (get_entries (self), self);
      g_signal_handlers_disconnect_by_data (cairn_agenda_desk_get_agenda (self->desk), self);
      g_signal_handlers_disconnect_by_data (self->desk, self);
      gtk_list_box_remove_all (self->list);
      g_hash_table_remove_all (self->rows);
      self->marked = NULL;
    }

  g_set_object (&self->desk, desk);
  if (desk != NULL)
    {
      g_signal_connect_object (get_entries (self), "items-changed", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (cairn_agenda_desk_get_agenda (desk), "notify::stamp", G_CALLBACK (describe), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (desk, "notify::editable", G_CALLBACK (editable_changed_cb), self, G_CONNECT_SWAPPED);
      follow (self);
      describe (self);
    }
  editable_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DESK]);
}

/**
 * cairn_agenda_list_get_desk:
 * @self: a list
 *
 * Returns: (transfer none) (nullable): where the agenda is worked on
 */
CairnAgendaDesk *
cairn_agenda_list_get_desk (CairnAgendaList *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_LIST (self), NULL);

  return self->desk;
}

/**
 * cairn_agenda_list_find_row:
 * @self: a list
 * @item_uuid: uuid of an item
 *
 * Returns: (transfer none) (nullable): its row, or %NULL if it is not on the agenda
 */
CairnAgendaRow *
cairn_agenda_list_find_row (CairnAgendaList *self,
                            const char      *item_uuid)
{
  CairnAgendaEntry *entry = NULL;

  g_return_val_if_fail (CAIRN_IS_AGENDA_LIST (self), NULL);
  g_return_val_if_fail (item_uuid != NULL, NULL);

  if (self->desk == NULL)
    return NULL;

  entry = cairn_agenda_entries_find (cairn_agenda_desk_get_entries (self->desk), item_uuid);

  return entry != NULL ? g_hash_table_lookup (self->rows, entry) : NULL;
}

/**
 * cairn_agenda_list_reveal:
 * @self: a list
 * @item_uuid: uuid of an item
 *
 * Scrolls so that the row of an item is in sight, and leaves the keyboard where it is.
 */
void
cairn_agenda_list_reveal (CairnAgendaList *self,
                          const char      *item_uuid)
{
  CairnAgendaRow *row = cairn_agenda_list_find_row (self, item_uuid);
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self->list), GTK_TYPE_VIEWPORT);

  if (row != NULL && viewport != NULL)
    gtk_viewport_scroll_to (GTK_VIEWPORT (viewport), GTK_WIDGET (row), NULL);
}
