/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-case-shelf.h"

#include <glib/gi18n.h>

#include "cairn-shelf-row.h"

/**
 * CairnCaseShelf:
 *
 * The cases beside an agenda: ready, nearly ready and not ready, each kind behind a
 * toggle with its count, each case with its reasons.
 */
struct _CairnCaseShelf
{
  AdwBin           parent_instance;

  GtkSearchEntry  *search;
  GtkToggleButton *ready;
  GtkToggleButton *nearly;
  GtkToggleButton *not_ready;
  GtkStack        *pages;
  GtkListView     *list;
  GtkLabel        *count;

  CairnAgendaDesk *desk;   /* (owned) (nullable) */
  CairnShelf      *shelf;  /* (owned) (nullable) */
  GtkFilter       *filter; /* (owned) */
  GListModel      *found;  /* (unowned) (nullable): what the filter leaves; the view owns it */
  char            *folded; /* (owned): what is searched for */
  int              added;  /* place of the row whose case was added last, or -1 */
};

G_DEFINE_FINAL_TYPE (CairnCaseShelf, cairn_case_shelf, ADW_TYPE_BIN)

typedef enum
{
  PROP_DESK = 1,
} CairnCaseShelfProperty;

static GParamSpec *props[PROP_DESK + 1];

static gboolean
is_wanted (gpointer item,
           gpointer user_data)
{
  CairnCaseShelf *self = user_data;
  GtkToggleButton *toggles[] = { self->ready, self->nearly, self->not_ready };

  if (!gtk_toggle_button_get_active (toggles[cairn_shelf_case_get_readiness (item)]))
    return FALSE;

  return *self->folded == '\0' || cairn_shelf_case_matches (item, self->folded);
}

/* Takes @text. */
static void
set_toggle (GtkToggleButton *toggle,
            char            *text)
{
  gtk_button_set_label (GTK_BUTTON (toggle), text);
  g_free (text);
}

static void
choose_page (CairnCaseShelf *self)
{
  guint n_found = g_list_model_get_n_items (self->found);
  guint n_all = g_list_model_get_n_items (G_LIST_MODEL (self->shelf));
  g_autofree char *text = NULL;

  if (cairn_shelf_get_loading (self->shelf))
    gtk_stack_set_visible_child_name (self->pages, "loading");
  else if (n_all == 0)
    gtk_stack_set_visible_child_name (self->pages, "none");
  else
    gtk_stack_set_visible_child_name (self->pages, n_found == 0 ? "empty" : "list");

  if (n_found == n_all)
    text = g_strdup_printf (ngettext ("%u open case", "%u open cases", n_all), n_all);
  else
    /* Translators: how many cases are shown, and how many there are. */
    text = g_strdup_printf (ngettext ("%u of %u open case", "%u of %u open cases", n_all), n_found, n_all);
  gtk_label_set_label (self->count, text);
}

static void
follow (CairnCaseShelf *self)
{
  if (self->shelf == NULL)
    return;

  /* Translators: %u is how many cases are ready for a panel. */
  set_toggle (self->ready, g_strdup_printf (_("Ready %u"), cairn_shelf_count (self->shelf, CAIRN_READY)));
  /* Translators: %u is how many cases are nearly ready for a panel. */
  set_toggle (self->nearly, g_strdup_printf (_("Nearly %u"), cairn_shelf_count (self->shelf, CAIRN_NEARLY_READY)));
  /* Translators: %u is how many cases are not ready for a panel. */
  set_toggle (self->not_ready, g_strdup_printf (_("Not ready %u"), cairn_shelf_count (self->shelf, CAIRN_NOT_READY)));
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  choose_page (self);
}

static void
toggled_cb (CairnCaseShelf *self)
{
  if (self->shelf == NULL)
    return;

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  choose_page (self);
}

static void
searched_cb (CairnCaseShelf *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));

  g_free (self->folded);
  self->folded = g_utf8_casefold (text, -1);
  toggled_cb (self);
}

static void
clear_cb (CairnCaseShelf *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_toggle_button_set_active (self->ready, TRUE);
  gtk_toggle_button_set_active (self->nearly, TRUE);
  gtk_toggle_button_set_active (self->not_ready, TRUE);
}

static void
activated_cb (CairnCaseShelf *self,
              guint           position)
{
  g_autoptr(CairnShelfCase) item = g_list_model_get_item (self->found, position);

  if (item != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "s", cairn_shelf_case_get_uuid (item));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  gtk_list_item_set_child (item, cairn_shelf_row_new ());
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  user_data)
{
  CairnShelfCase *shown = gtk_list_item_get_item (item);
  g_autofree char *text = cairn_shelf_case_describe (shown);

  cairn_shelf_row_set_item (CAIRN_SHELF_ROW (gtk_list_item_get_child (item)), shown);
  gtk_list_item_set_accessible_label (item, text);
}

static void
unbind_cb (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           gpointer                  user_data)
{
  cairn_shelf_row_set_item (CAIRN_SHELF_ROW (gtk_list_item_get_child (item)), NULL);
}

static int
find_position (CairnCaseShelf *self,
               const char     *uuid)
{
  guint n_items = g_list_model_get_n_items (self->found);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(CairnShelfCase) item = g_list_model_get_item (self->found, i);

      if (g_str_equal (cairn_shelf_case_get_uuid (item), uuid))
        return (int) i;
    }

  return -1;
}

static void
add_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  CairnCaseShelf *self = CAIRN_CASE_SHELF (widget);
  int position = self->found != NULL ? find_position (self, g_variant_get_string (parameter, NULL)) : -1;
  g_autoptr(CairnShelfCase) item = NULL;

  if (position < 0)
    return;

  item = g_list_model_get_item (self->found, (guint) position);
  self->added = position;
  cairn_agenda_desk_add_case (self->desk, cairn_shelf_case_get_review (item), NULL);
}

/* The row that was added goes; the keyboard stays at its place. */
static void
done_cb (CairnCaseShelf *self)
{
  guint n_items = g_list_model_get_n_items (self->found);

  if (self->added >= 0 && n_items > 0)
    gtk_list_view_scroll_to (self->list, MIN ((guint) self->added, n_items - 1), GTK_LIST_SCROLL_FOCUS, NULL);
  self->added = -1;
}

static void
editable_changed_cb (CairnCaseShelf *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "shelf.add",
                                 self->desk != NULL && cairn_agenda_desk_get_editable (self->desk));
}

static void
cairn_case_shelf_dispose (GObject *object)
{
  CairnCaseShelf *self = CAIRN_CASE_SHELF (object);

  cairn_case_shelf_set_desk (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_CASE_SHELF);
  g_clear_object (&self->filter);

  G_OBJECT_CLASS (cairn_case_shelf_parent_class)->dispose (object);
}

static void
cairn_case_shelf_finalize (GObject *object)
{
  g_clear_pointer (&CAIRN_CASE_SHELF (object)->folded, g_free);

  G_OBJECT_CLASS (cairn_case_shelf_parent_class)->finalize (object);
}

static void
cairn_case_shelf_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch ((CairnCaseShelfProperty) prop_id)
    {
    case PROP_DESK:
      g_value_set_object (value, CAIRN_CASE_SHELF (object)->desk);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_case_shelf_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((CairnCaseShelfProperty) prop_id)
    {
    case PROP_DESK:
      cairn_case_shelf_set_desk (CAIRN_CASE_SHELF (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_case_shelf_class_init (CairnCaseShelfClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_case_shelf_dispose;
  object_class->finalize = cairn_case_shelf_finalize;
  object_class->get_property = cairn_case_shelf_get_property;
  object_class->set_property = cairn_case_shelf_set_property;

  /**
   * CairnCaseShelf:desk:
   *
   * Where the agenda is worked on.
   */
  props[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, CAIRN_TYPE_AGENDA_DESK,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/meetings/cairn-case-shelf.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnCaseShelf, count);
  gtk_widget_class_bind_template_child (widget_class, CairnCaseShelf, list);
  gtk_widget_class_bind_template_child (widget_class, CairnCaseShelf, nearly);
  gtk_widget_class_bind_template_child (widget_class, CairnCaseShelf, not_ready);
  gtk_widget_class_bind_template_child (widget_class, CairnCaseShelf, pages);
  gtk_widget_class_bind_template_child (widget_class, CairnCaseShelf, ready);
  gtk_widget_class_bind_template_child (widget_class, CairnCaseShelf, search);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);

  gtk_widget_class_install_action (widget_class, "shelf.add", "s", add_cb);
}

static void
cairn_case_shelf_init (CairnCaseShelf *self)
{
  self->folded = g_strdup ("");
  self->added = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  editable_changed_cb (self);
}

static void
show_shelf (CairnCaseShelf *self)
{
  GtkFilterListModel *found = NULL;
  g_autoptr(GtkSelectionModel) selection = NULL;

  self->shelf = cairn_shelf_new (cairn_agenda_desk_get_session (self->desk), cairn_agenda_desk_get_agenda (self->desk));
  found = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->shelf)), g_object_ref (self->filter));
  self->found = G_LIST_MODEL (found);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (found)));
  gtk_list_view_set_model (self->list, selection);
  g_signal_connect_object (self->shelf, "items-changed", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->shelf, "notify::loading", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->desk, "notify::editable", G_CALLBACK (editable_changed_cb), self, G_CONNECT_SWAPPED);
  follow (self);
}

/**
 * cairn_case_shelf_set_desk:
 * @self: a shelf
 * @desk: (nullable): where the agenda is worked on
 *
 * Shows the cases that could go on another agenda.
 */
void
cairn_case_shelf_set_desk (CairnCaseShelf  *self,
                           CairnAgendaDesk *desk)
{
  g_return_if_fail (CAIRN_IS_CASE_SHELF (self));

  if (self->desk == desk)
    return;

  if (self->desk != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->desk, self);
      g_signal_handlers_disconnect_by_data (self->shelf, self);
      self->found = NULL;
      if (self->list != NULL)
        gtk_list_view_set_model (self->list, NULL);
      g_clear_object (&self->shelf);
    }

  g_set_object (&self->desk, desk);
  if (desk != NULL)
    show_shelf (self);
  editable_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DESK]);
}

/**
 * cairn_case_shelf_get_shelf:
 * @self: a shelf
 *
 * Returns: (transfer none) (nullable): the cases, a live list
 */
CairnShelf *
cairn_case_shelf_get_shelf (CairnCaseShelf *self)
{
  g_return_val_if_fail (CAIRN_IS_CASE_SHELF (self), NULL);

  return self->shelf;
}

/**
 * cairn_case_shelf_focus_search:
 * @self: a shelf
 *
 * Moves the keyboard to the search.
 */
void
cairn_case_shelf_focus_search (CairnCaseShelf *self)
{
  g_return_if_fail (CAIRN_IS_CASE_SHELF (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
