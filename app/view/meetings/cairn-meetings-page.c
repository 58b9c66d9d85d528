/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-meetings-page.h"

#include <glib/gi18n.h>

#include "cairn-list-top.h"
#include "cairn-meeting-cases.h"
#include "cairn-meeting-entry.h"
#include "cairn-meeting-row.h"
#include "cairn-new-meeting-dialog.h"
#include "cairn-notices.h"

/**
 * CairnMeetingsPage:
 *
 * The list of meetings: those planned, then those held, by year. A row activates
 * `meetings.open` with the uuid of its meeting.
 */
struct _CairnMeetingsPage
{
  AdwNavigationPage  parent_instance;

  GtkSearchEntry    *search;
  GtkStack          *pages;
  GtkListView       *list;
  GtkLabel          *count;

  CairnSession      *session;  /* (owned) (nullable) */
  GListModel        *entries;  /* (owned) (nullable): every meeting */
  GListModel        *shown;    /* (unowned) (nullable): what the view shows; it owns it */
  GtkFilter         *filter;   /* (owned) */
  GtkSorter         *sorter;   /* (owned) */
  GtkSorter         *sections; /* (owned) */
  GHashTable        *counts;   /* (owned) (nullable) (element-type utf8 guint): cases by meeting */
  GCancellable      *counting; /* (owned) (nullable) */
  char              *folded;   /* (owned) */
};

G_DEFINE_FINAL_TYPE (CairnMeetingsPage, cairn_meetings_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_SESSION = 1,
} CairnMeetingsPageProperty;

static GParamSpec *props[PROP_SESSION + 1];

static gboolean
is_wanted (gpointer item,
           gpointer user_data)
{
  const char *folded = CAIRN_MEETINGS_PAGE (user_data)->folded;

  return *folded == '\0' || cairn_meeting_entry_matches (item, folded);
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  return cairn_meeting_entry_compare ((gpointer) a, (gpointer) b);
}

static int
compare_sections (gconstpointer a,
                  gconstpointer b,
                  gpointer      user_data)
{
  return cairn_meeting_entry_compare_sections ((gpointer) a, (gpointer) b);
}

static void
show_count (CairnMeetingsPage *self,
            CairnMeetingEntry *entry)
{
  const char *uuid = cairn_record_get_uuid (CAIRN_RECORD (cairn_meeting_entry_get_meeting (entry)));

  if (self->counts != NULL)
    cairn_meeting_entry_set_cases (entry, GPOINTER_TO_UINT (g_hash_table_lookup (self->counts, uuid)));
}

static gpointer
create_entry (gpointer item,
              gpointer user_data)
{
  CairnMeetingsPage *self = user_data;
  g_autoptr(CairnMeeting) meeting = item;
  CairnMeetingEntry *entry = NULL;

  entry = cairn_meeting_entry_new (meeting, cairn_register_get_today (cairn_session_get_reader (self->session)));
  show_count (self, entry);

  return entry;
}

static void
choose_page (CairnMeetingsPage *self)
{
  guint n_all = g_list_model_get_n_items (self->entries);
  guint n_shown = g_list_model_get_n_items (self->shown);
  g_autofree char *text = g_strdup_printf (ngettext ("%u meeting", "%u meetings", n_shown), n_shown);

  gtk_label_set_label (self->count, text);
  gtk_widget_set_visible (GTK_WIDGET (self->count), n_all > 0);
  if (n_all == 0)
    gtk_stack_set_visible_child_name (self->pages, "none");
  else
    gtk_stack_set_visible_child_name (self->pages, n_shown == 0 ? "no-match" : "list");
}

static gpointer
count_job (CairnRegister  *connection,
           gpointer        data,
           GCancellable   *cancellable,
           GError        **error)
{
  return cairn_register_count_meeting_cases (connection, error);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(CairnMeetingsPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GHashTable) counts = cairn_session_read_finish (CAIRN_SESSION (source), result, &error);

  /* A later question, or another register, is what counts. */
  if (counts == NULL || self->session != CAIRN_SESSION (source))
    {
      if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        g_warning ("The cases of the meetings could not be counted: %s", error->message);
      return;
    }

  g_clear_pointer (&self->counts, g_hash_table_unref);
  self->counts = g_steal_pointer (&counts);
  for (guint i = 0; i < g_list_model_get_n_items (self->entries); i++)
    {
      g_autoptr(CairnMeetingEntry) entry = g_list_model_get_item (self->entries, i);

      show_count (self, entry);
    }
}

static void
count (CairnMeetingsPage *self)
{
  g_cancellable_cancel (self->counting);
  g_clear_object (&self->counting);
  self->counting = g_cancellable_new ();
  cairn_session_read_async (self->session, count_job, NULL, NULL, (GDestroyNotify) g_hash_table_unref, self->counting,
                            counted_cb, g_object_ref (self));
}

static void
session_changed_cb (CairnMeetingsPage *self)
{
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (self->sections, GTK_SORTER_CHANGE_DIFFERENT);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  choose_page (self);
  count (self);
}

static void
searched_cb (CairnMeetingsPage *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));

  g_free (self->folded);
  self->folded = g_utf8_casefold (text, -1);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  if (self->session != NULL)
    choose_page (self);
}

static void
clear_cb (CairnMeetingsPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

static void
activated_cb (CairnMeetingsPage *self,
              guint              position)
{
  g_autoptr(CairnMeetingEntry) entry = g_list_model_get_item (self->shown, position);

  if (entry != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "meetings.open", "s",
                                cairn_record_get_uuid (CAIRN_RECORD (cairn_meeting_entry_get_meeting (entry))));
}

static void
planned_cb (CairnMeetingsPage *self,
            const char        *meeting_uuid)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "meetings.open", "s", meeting_uuid);
}

static void
new_meeting_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  CairnMeetingsPage *self = CAIRN_MEETINGS_PAGE (widget);
  GtkWidget *dialog = NULL;

  if (self->session == NULL)
    return;

  dialog = cairn_new_meeting_dialog_new (self->session);
  g_signal_connect_object (dialog, "planned", G_CALLBACK (planned_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (ADW_DIALOG (dialog), widget);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  user_data)
{
  CairnMeetingEntry *entry = gtk_list_item_get_item (item);
  g_autofree char *text = cairn_meeting_entry_describe (entry);

  cairn_meeting_row_set_entry (CAIRN_MEETING_ROW (gtk_list_item_get_child (item)), entry);
  gtk_list_item_set_accessible_label (item, text);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  user_data)
{
  gtk_list_item_set_child (item, cairn_meeting_row_new ());
}

static void
setup_header_cb (GtkSignalListItemFactory *factory,
                 GtkListHeader            *header,
                 gpointer                  user_data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_header_cb (GtkSignalListItemFactory *factory,
                GtkListHeader            *header,
                gpointer                  user_data)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)),
                       cairn_meeting_entry_get_section (gtk_list_header_get_item (header)));
}

static void
update_actions (CairnMeetingsPage *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "meetings.new",
                                 self->session != NULL && !cairn_session_get_read_only (self->session) &&
                                 !cairn_session_get_busy (self->session));
}

static void
cairn_meetings_page_dispose (GObject *object)
{
  CairnMeetingsPage *self = CAIRN_MEETINGS_PAGE (object);

  cairn_meetings_page_set_session (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_MEETINGS_PAGE);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  g_clear_object (&self->sections);

  G_OBJECT_CLASS (cairn_meetings_page_parent_class)->dispose (object);
}

static void
cairn_meetings_page_finalize (GObject *object)
{
  g_clear_pointer (&CAIRN_MEETINGS_PAGE (object)->folded, g_free);

  G_OBJECT_CLASS (cairn_meetings_page_parent_class)->finalize (object);
}

static void
cairn_meetings_page_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  switch ((CairnMeetingsPageProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, CAIRN_MEETINGS_PAGE (object)->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_meetings_page_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  switch ((CairnMeetingsPageProperty) prop_id)
    {
    case PROP_SESSION:
      cairn_meetings_page_set_session (CAIRN_MEETINGS_PAGE (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_meetings_page_class_init (CairnMeetingsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_meetings_page_dispose;
  object_class->finalize = cairn_meetings_page_finalize;
  object_class->get_property = cairn_meetings_page_get_property;
  object_class->set_property = cairn_meetings_page_set_property;

  /**
   * CairnMeetingsPage:session:
   *
   * The open register.
   */
  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, G_TYPE_OBJECT,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (CAIRN_TYPE_MEETING_ENTRY);
  g_type_ensure (CAIRN_TYPE_NOTICES);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/meetings/cairn-meetings-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnMeetingsPage, count);
  gtk_widget_class_bind_template_child (widget_class, CairnMeetingsPage, list);
  gtk_widget_class_bind_template_child (widget_class, CairnMeetingsPage, pages);
  gtk_widget_class_bind_template_child (widget_class, CairnMeetingsPage, search);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_header_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
  gtk_widget_class_bind_template_callback (widget_class, searched_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_header_cb);

  gtk_widget_class_install_action (widget_class, "meetings.new", NULL, new_meeting_cb);
}

static void
cairn_meetings_page_init (CairnMeetingsPage *self)
{
  self->folded = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_wanted, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_entries, NULL, NULL));
  self->sections = GTK_SORTER (gtk_custom_sorter_new (compare_sections, NULL, NULL));
  cairn_list_top_keep (self->list);
  update_actions (self);
}

static void
show_meetings (CairnMeetingsPage *self)
{
  g_autoptr(GError) error = NULL;
  GListModel *records = cairn_session_get_records (self->session, CAIRN_ENTITY_MEETING, &error);
  GtkFilterListModel *found = NULL;
  GtkSortListModel *sorted = NULL;
  g_autoptr(GtkSelectionModel) selection = NULL;

  if (records == NULL)
    {
      g_warning ("The meetings could not be read: %s", error->message);
      records = G_LIST_MODEL (g_list_store_new (CAIRN_TYPE_MEETING));
    }

  self->entries = G_LIST_MODEL (gtk_map_list_model_new (records, create_entry, self, NULL));
  found = gtk_filter_list_model_new (g_object_ref (self->entries), g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (found), g_object_ref (self->sorter));
  gtk_sort_list_model_set_section_sorter (sorted, self->sections);
  self->shown = G_LIST_MODEL (sorted);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (G_LIST_MODEL (sorted)));
  gtk_list_view_set_model (self->list, selection);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::busy", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  choose_page (self);
  count (self);
}

/**
 * cairn_meetings_page_set_session:
 * @self: a page
 * @session: (nullable): the open register, or %NULL to let go of everything
 *
 * Lists the meetings of another register.
 */
void
cairn_meetings_page_set_session (CairnMeetingsPage *self,
                                 CairnSession      *session)
{
  g_return_if_fail (CAIRN_IS_MEETINGS_PAGE (self));

  if (self->session == session)
    return;

  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      g_cancellable_cancel (self->counting);
      g_clear_object (&self->counting);
      g_clear_pointer (&self->counts, g_hash_table_unref);
      gtk_list_view_set_model (self->list, NULL);
      self->shown = NULL;
      g_clear_object (&self->entries);
    }

  g_set_object (&self->session, session);
  if (session != NULL)
    show_meetings (self);
  update_actions (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

/**
 * cairn_meetings_page_focus_search:
 * @self: a page
 *
 * Moves the keyboard to the search.
 */
void
cairn_meetings_page_focus_search (CairnMeetingsPage *self)
{
  g_return_if_fail (CAIRN_IS_MEETINGS_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
