/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-meetings-place.h"

#include "cairn-feedback.h"
#include "cairn-meetings-page.h"

/**
 * CairnMeetingsPlace:
 *
 * The list of meetings; a meeting opens over it. `meetings.open` opens one by its uuid.
 */
struct _CairnMeetingsPlace
{
  CairnPlace         parent_instance;

  AdwNavigationView *pages;
  CairnMeetingsPage *list;
};

G_DEFINE_FINAL_TYPE (CairnMeetingsPlace, cairn_meetings_place, CAIRN_TYPE_PLACE)

/* Undo belongs to the meeting that is shown. */
static void
page_changed_cb (CairnMeetingsPlace *self)
{
  CairnMeetingPage *page = cairn_meetings_place_get_page (self);

  cairn_place_set_subject (CAIRN_PLACE (self),
                           page != NULL ? cairn_aggregate_get_uuid (CAIRN_AGGREGATE (cairn_meeting_page_get_agenda (page)))
                                        : NULL);
}

static void
open_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  cairn_meetings_place_open (CAIRN_MEETINGS_PLACE (widget), g_variant_get_string (parameter, NULL));
}

static void
cairn_meetings_place_session_changed (CairnPlace   *place,
                                      CairnSession *session)
{
  CairnMeetingsPlace *self = CAIRN_MEETINGS_PLACE (place);

  adw_navigation_view_set_animate_transitions (self->pages, FALSE);
  adw_navigation_view_pop_to_tag (self->pages, "list");
  adw_navigation_view_set_animate_transitions (self->pages, TRUE);
  cairn_meetings_page_set_session (self->list, session);
}

static gboolean
cairn_meetings_place_go_back (CairnPlace *place)
{
  return adw_navigation_view_pop (CAIRN_MEETINGS_PLACE (place)->pages);
}

static gboolean
cairn_meetings_place_focus_search (CairnPlace *place)
{
  CairnMeetingsPlace *self = CAIRN_MEETINGS_PLACE (place);
  CairnMeetingPage *page = cairn_meetings_place_get_page (self);

  if (page != NULL && cairn_meeting_page_focus_search (page))
    return TRUE;

  adw_navigation_view_pop_to_tag (self->pages, "list");
  cairn_meetings_page_focus_search (self->list);

  return TRUE;
}

static void
cairn_meetings_place_class_init (CairnMeetingsPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CairnPlaceClass *place_class = CAIRN_PLACE_CLASS (klass);

  place_class->focus_search = cairn_meetings_place_focus_search;
  place_class->go_back = cairn_meetings_place_go_back;
  place_class->session_changed = cairn_meetings_place_session_changed;

  g_type_ensure (CAIRN_TYPE_MEETINGS_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/meetings/cairn-meetings-place.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnMeetingsPlace, list);
  gtk_widget_class_bind_template_child (widget_class, CairnMeetingsPlace, pages);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);

  gtk_widget_class_install_action (widget_class, "meetings.open", "s", open_cb);
}

static void
cairn_meetings_place_init (CairnMeetingsPlace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_meetings_place_new:
 *
 * Creates the place, which shows nothing until it has a session.
 *
 * Returns: (transfer floating): the place
 */
GtkWidget *
cairn_meetings_place_new (void)
{
  return g_object_new (CAIRN_TYPE_MEETINGS_PLACE, NULL);
}

/**
 * cairn_meetings_place_open:
 * @self: a place with a session
 * @meeting_uuid: uuid of a meeting
 *
 * Opens the page of a meeting over the list, in place of any that is open.
 *
 * Returns: (transfer none) (nullable): the page, or %NULL if the meeting could not be read, which has
 *   been said
 */
CairnMeetingPage *
cairn_meetings_place_open (CairnMeetingsPlace *self,
                           const char         *meeting_uuid)
{
  CairnSession *session = NULL;
  g_autoptr(CairnAgenda) agenda = NULL;
  g_autoptr(GError) error = NULL;
  AdwNavigationPage *page = NULL;

  g_return_val_if_fail (CAIRN_IS_MEETINGS_PLACE (self), NULL);
  g_return_val_if_fail (meeting_uuid != NULL, NULL);

  session = cairn_place_get_session (CAIRN_PLACE (self));
  g_return_val_if_fail (session != NULL, NULL);

  agenda = cairn_session_get_agenda (session, meeting_uuid, &error);
  if (agenda == NULL)
    {
      cairn_feedback_error (GTK_WIDGET (self), error);
      return NULL;
    }

  page = cairn_meeting_page_new (session, agenda);
  adw_navigation_view_pop_to_tag (self->pages, "list");
  adw_navigation_view_push (self->pages, page);
  if (!cairn_meeting_page_focus_search (CAIRN_MEETING_PAGE (page)))
    gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);

  return CAIRN_MEETING_PAGE (page);
}

/**
 * cairn_meetings_place_get_page:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): the page of the meeting that is open, or %NULL on the list
 */
CairnMeetingPage *
cairn_meetings_place_get_page (CairnMeetingsPlace *self)
{
  AdwNavigationPage *page = NULL;

  g_return_val_if_fail (CAIRN_IS_MEETINGS_PLACE (self), NULL);

  page = adw_navigation_view_get_visible_page (self->pages);

  return CAIRN_IS_MEETING_PAGE (page) ? CAIRN_MEETING_PAGE (page) : NULL;
}
