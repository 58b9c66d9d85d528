/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-sidebar.h"

#include <glib/gi18n.h>

#include "cairn-place-table.h"
#include "cairn-state-line.h"

/**
 * CairnSidebar:
 *
 * The places of the window, the register's name, and how safe its last change is.
 */
struct _CairnSidebar
{
  AdwBin         parent_instance;

  GtkListBox    *list;
  GtkLabel      *name;
  GMenu         *undo_section;

  GtkListBoxRow *shown;       /* (unowned) (nullable); the place that is shown */
  CairnSession  *session;     /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnSidebar, cairn_sidebar, ADW_TYPE_BIN)

typedef enum
{
  PROP_SESSION = 1,
} CairnSidebarProperty;

typedef enum
{
  SIGNAL_PLACE_CHOSEN,
  N_SIGNALS,
} CairnSidebarSignal;

static GParamSpec *props[PROP_SESSION + 1];
static guint signals[N_SIGNALS];

static GtkWidget *
build_row (const CairnPlaceInfo *info)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *icon = gtk_image_new_from_icon_name (info->icon_name);
  GtkWidget *label = gtk_label_new (_(info->title));
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, info->code);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);

  return row;
}

static void
row_activated_cb (CairnSidebar  *self,
                  GtkListBoxRow *row)
{
  g_signal_emit (self, signals[SIGNAL_PLACE_CHOSEN], 0, gtk_widget_get_name (GTK_WIDGET (row)));
}

/* The arrows only look around: the mark stays at the place that is shown. */
static void
row_selected_cb (CairnSidebar  *self,
                 GtkListBoxRow *row)
{
  if (row != self->shown && self->shown != NULL)
    gtk_list_box_select_row (self->list, self->shown);
}

static void
set_session (CairnSidebar *self,
             CairnSession *session)
{
  if (!g_set_object (&self->session, session))
    return;

  gtk_label_set_label (self->name, session != NULL ? cairn_session_get_name (session) : "");
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

static void
cairn_sidebar_dispose (GObject *object)
{
  CairnSidebar *self = CAIRN_SIDEBAR (object);

  /* A list that goes lets go of its mark, and nothing is to put it back. */
  self->shown = NULL;
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cairn_sidebar_parent_class)->dispose (object);
}

static void
cairn_sidebar_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch ((CairnSidebarProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, CAIRN_SIDEBAR (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_sidebar_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  switch ((CairnSidebarProperty) prop_id)
    {
    case PROP_SESSION:
      set_session (CAIRN_SIDEBAR (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_sidebar_class_init (CairnSidebarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_sidebar_dispose;
  object_class->get_property = cairn_sidebar_get_property;
  object_class->set_property = cairn_sidebar_set_property;

  /**
   * CairnSidebar:session:
   *
   * The register whose name and state are shown.
   */
  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CAIRN_TYPE_SESSION,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                             G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  /**
   * CairnSidebar::place-chosen:
   * @self: a sidebar
   * @code: name of the place
   *
   * Emitted when somebody chose a place.
   */
  signals[SIGNAL_PLACE_CHOSEN] = g_signal_new ("place-chosen", CAIRN_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST,
                                               0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (CAIRN_TYPE_STATE_LINE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/shell/cairn-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnSidebar, list);
  gtk_widget_class_bind_template_child (widget_class, CairnSidebar, name);
  gtk_widget_class_bind_template_child (widget_class, CairnSidebar, undo_section);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
cairn_sidebar_init (CairnSidebar *self)
{
  guint n_places = 0;
  const CairnPlaceInfo *places = cairn_place_table_get (&n_places);

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < n_places; i++)
    gtk_list_box_append (self->list, build_row (&places[i]));
}

/* A menu reads "_" as a mnemonic, and a label may hold what somebody typed. */
static void
append_item (GMenu      *menu,
             const char *label,
             const char *fallback,
             const char *action)
{
  g_autoptr(GString) text = g_string_new (label != NULL ? label : fallback);

  if (label != NULL)
    g_string_replace (text, "_", "__", 0);
  g_menu_append (menu, text->str, action);
}

/**
 * cairn_sidebar_new:
 *
 * Creates a sidebar with every place there is.
 *
 * Returns: (transfer floating): the sidebar
 */
GtkWidget *
cairn_sidebar_new (void)
{
  return g_object_new (CAIRN_TYPE_SIDEBAR, NULL);
}

/**
 * cairn_sidebar_select:
 * @self: a sidebar
 * @code: name of the place that is shown
 *
 * Marks the place that is shown, without leading to it.
 */
void
cairn_sidebar_select (CairnSidebar *self,
                      const char   *code)
{
  g_return_if_fail (CAIRN_IS_SIDEBAR (self));
  g_return_if_fail (code != NULL);

  for (int i = 0; gtk_list_box_get_row_at_index (self->list, i) != NULL; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);

      if (g_str_equal (gtk_widget_get_name (GTK_WIDGET (row)), code))
        {
          self->shown = row;
          gtk_list_box_select_row (self->list, row);
          if (gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL)
            gtk_widget_grab_focus (GTK_WIDGET (row));
        }
    }
}

/**
 * cairn_sidebar_set_undo_labels:
 * @self: a sidebar
 * @undo: (nullable): what undo would take back, as a sentence; %NULL where there is nothing
 * @redo: (nullable): the same of redo
 *
 * Says in the menu what undo and redo would do.
 */
void
cairn_sidebar_set_undo_labels (CairnSidebar *self,
                               const char   *undo,
                               const char   *redo)
{
  g_return_if_fail (CAIRN_IS_SIDEBAR (self));

  g_menu_remove_all (self->undo_section);
  append_item (self->undo_section, undo, _("_Undo"), "win.undo");
  append_item (self->undo_section, redo, _("_Redo"), "win.redo");
}
