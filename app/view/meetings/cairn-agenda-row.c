/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-agenda-row-private.h"

/**
 * CairnAgendaRow:
 *
 * An item of an agenda: when it begins, what it is, how long it takes, and a menu of
 * what can be done with it.
 *
 * ## Accessibility
 *
 * Its name says its place, time, title and minutes, in this order.
 */
struct _CairnAgendaRow
{
  GtkListBoxRow     parent_instance;

  GtkWidget        *handle;
  GtkOrientable    *words;
  GtkSpinButton    *minutes;
  GtkMenuButton    *menu_button;

  CairnAgendaDesk  *desk;   /* (owned) (nullable) */
  CairnAgendaEntry *entry;  /* (owned) (nullable) */
  guint             pause_source;
};

G_DEFINE_FINAL_TYPE (CairnAgendaRow, cairn_agenda_row, GTK_TYPE_LIST_BOX_ROW)

typedef enum
{
  PROP_DESK = 1,
  PROP_ENTRY,
} CairnAgendaRowProperty;

static GParamSpec *props[PROP_ENTRY + 1];

/* Somebody who presses + five times wants one change, not five. */
#define PAUSE_MS 500

static const char *const drop_classes[] = { "drop-above", "drop-below" };

static void
keep_minutes (CairnAgendaRow *self)
{
  int minutes = gtk_spin_button_get_value_as_int (self->minutes);

  g_clear_handle_id (&self->pause_source, g_source_remove);
  if (self->entry != NULL && minutes != cairn_agenda_entry_get_minutes (self->entry))
    cairn_agenda_desk_set_minutes (self->desk, cairn_agenda_entry_get_uuid (self->entry), minutes);
}

static void
pause_cb (gpointer data)
{
  CairnAgendaRow *self = data;

  self->pause_source = 0;
  keep_minutes (self);
}

static void
minutes_changed_cb (CairnAgendaRow *self)
{
  g_clear_handle_id (&self->pause_source, g_source_remove);
  self->pause_source = g_timeout_add_once (PAUSE_MS, pause_cb, self);
}

static void
minutes_left_cb (CairnAgendaRow *self)
{
  if (self->pause_source == 0)
    return;

  gtk_spin_button_update (self->minutes);
  keep_minutes (self);
}

static void
show_minutes (CairnAgendaRow *self)
{
  if (self->pause_source != 0)
    return;

  g_signal_handlers_block_by_func (self->minutes, minutes_changed_cb, self);
  gtk_spin_button_set_value (self->minutes, cairn_agenda_entry_get_minutes (self->entry));
  g_signal_handlers_unblock_by_func (self->minutes, minutes_changed_cb, self);
}

static void
entry_changed_cb (CairnAgendaRow *self)
{
  g_autofree char *place = cairn_agenda_entry_describe (self->entry);
  const char *outcome = cairn_agenda_entry_get_outcome (self->entry);
  g_autofree char *note = g_strconcat (cairn_agenda_entry_get_note (self->entry), outcome != NULL ? ". " : "",
                                       outcome, NULL);

  show_minutes (self);
  _cairn_agenda_row_update_actions (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, place,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, note,
                                  -1);
}

static void
editable_changed_cb (CairnAgendaRow *self)
{
  gboolean editable = cairn_agenda_desk_get_editable (self->desk);

  gtk_widget_set_sensitive (GTK_WIDGET (self->minutes), editable);
  _cairn_agenda_row_update_actions (self);
}

static gboolean
has_text_cb (CairnAgendaRow *self,
             const char     *text)
{
  return text != NULL && *text != '\0';
}

static void
popup_cb (GtkMenuButton *button,
          gpointer       user_data)
{
  g_autoptr(GMenuModel) menu = _cairn_agenda_row_build_menu (user_data);

  gtk_menu_button_set_menu_model (button, menu);
}

static GdkContentProvider *
drag_prepare_cb (CairnAgendaRow *self,
                 double          x,
                 double          y)
{
  if (!cairn_agenda_desk_get_editable (self->desk))
    return NULL;

  return gdk_content_provider_new_typed (CAIRN_TYPE_AGENDA_ENTRY, self->entry);
}

static void
drag_begin_cb (CairnAgendaRow *self,
               GdkDrag        *drag,
               GtkDragSource  *source)
{
  g_autoptr(GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 24, 24);
}

static void
cairn_agenda_row_constructed (GObject *object)
{
  CairnAgendaRow *self = CAIRN_AGENDA_ROW (object);

  G_OBJECT_CLASS (cairn_agenda_row_parent_class)->constructed (object);

  /* A template can be built with nothing in it. */
  if (self->desk == NULL || self->entry == NULL)
    return;

  g_signal_connect_object (self->entry, "notify", G_CALLBACK (entry_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "notify::editable", G_CALLBACK (editable_changed_cb), self, G_CONNECT_SWAPPED);
  entry_changed_cb (self);
  editable_changed_cb (self);
}

static void
cairn_agenda_row_dispose (GObject *object)
{
  CairnAgendaRow *self = CAIRN_AGENDA_ROW (object);

  g_clear_handle_id (&self->pause_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_AGENDA_ROW);
  g_clear_object (&self->entry);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (cairn_agenda_row_parent_class)->dispose (object);
}

static void
cairn_agenda_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  CairnAgendaRow *self = CAIRN_AGENDA_ROW (object);

  switch ((CairnAgendaRowProperty) prop_id)
    {
    case PROP_DESK:
      g_value_set_object (value, self->desk);
      break;
    case PROP_ENTRY:
      g_value_set_object (value, self->entry);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_agenda_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  CairnAgendaRow *self = CAIRN_AGENDA_ROW (object);

  switch ((CairnAgendaRowProperty) prop_id)
    {
    case PROP_DESK:
      self->desk = g_value_dup_object (value);
      break;
    case PROP_ENTRY:
      self->entry = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_agenda_row_class_init (CairnAgendaRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags given = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = cairn_agenda_row_constructed;
  object_class->dispose = cairn_agenda_row_dispose;
  object_class->get_property = cairn_agenda_row_get_property;
  object_class->set_property = cairn_agenda_row_set_property;

  /**
   * CairnAgendaRow:desk:
   *
   * Where the agenda is worked on.
   */
  props[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, CAIRN_TYPE_AGENDA_DESK, given);

  /**
   * CairnAgendaRow:entry:
   *
   * The item that is shown.
   */
  props[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, CAIRN_TYPE_AGENDA_ENTRY, given);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (CAIRN_TYPE_AGENDA_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/meetings/cairn-agenda-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnAgendaRow, handle);
  gtk_widget_class_bind_template_child (widget_class, CairnAgendaRow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, CairnAgendaRow, minutes);
  gtk_widget_class_bind_template_child (widget_class, CairnAgendaRow, words);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, has_text_cb);
  gtk_widget_class_bind_template_callback (widget_class, minutes_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, minutes_left_cb);

  _cairn_agenda_row_install_actions (widget_class);
}

static void
cairn_agenda_row_init (CairnAgendaRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->menu_button, popup_cb, self, NULL);
}

/**
 * cairn_agenda_row_new:
 * @desk: where the agenda is worked on
 * @entry: one of its items
 *
 * Returns: (transfer floating): a row that follows @entry
 */
GtkWidget *
cairn_agenda_row_new (CairnAgendaDesk  *desk,
                      CairnAgendaEntry *entry)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_DESK (desk), NULL);
  g_return_val_if_fail (CAIRN_IS_AGENDA_ENTRY (entry), NULL);

  return g_object_new (CAIRN_TYPE_AGENDA_ROW, "desk", desk, "entry", entry, NULL);
}

/**
 * cairn_agenda_row_get_desk:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): where the agenda is worked on
 */
CairnAgendaDesk *
cairn_agenda_row_get_desk (CairnAgendaRow *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_ROW (self), NULL);

  return self->desk;
}

/**
 * cairn_agenda_row_get_entry:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): the item it shows
 */
CairnAgendaEntry *
cairn_agenda_row_get_entry (CairnAgendaRow *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_ROW (self), NULL);

  return self->entry;
}

/**
 * cairn_agenda_row_mark_drop:
 * @self: a row
 * @side: -1 if what is dragged would come before it, 1 if after, 0 if neither
 *
 * Shows where something that is dragged would fall.
 */
void
cairn_agenda_row_mark_drop (CairnAgendaRow *self,
                            int             side)
{
  g_return_if_fail (CAIRN_IS_AGENDA_ROW (self));

  for (guint i = 0; i < G_N_ELEMENTS (drop_classes); i++)
    {
      if (side == (i == 0 ? -1 : 1))
        gtk_widget_add_css_class (GTK_WIDGET (self), drop_classes[i]);
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self), drop_classes[i]);
    }
}

/**
 * cairn_agenda_row_set_compact:
 * @self: a row
 * @compact: whether there is little room
 *
 * Puts the time above the title, and does without the handle: the whole row can be dragged.
 */
void
cairn_agenda_row_set_compact (CairnAgendaRow *self,
                              gboolean        compact)
{
  g_return_if_fail (CAIRN_IS_AGENDA_ROW (self));

  gtk_widget_set_visible (self->handle, !compact);
  gtk_orientable_set_orientation (self->words, compact ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}
