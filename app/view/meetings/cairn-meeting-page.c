/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-meeting-page.h"

#include <glib/gi18n.h>

#include "cairn-agenda-export.h"
#include "cairn-attendance-view.h"
#include "cairn-editing.h"
#include "cairn-feedback.h"
#include "cairn-field-group.h"
#include "cairn-meeting-plan.h"
#include "cairn-meeting-text.h"
#include "cairn-notices.h"
#include "cairn-state-line.h"

/**
 * CairnMeetingPage:
 *
 * A meeting: its agenda, who came, and what else there is to say of it.
 */
struct _CairnMeetingPage
{
  AdwNavigationPage    parent_instance;

  AdwWindowTitle      *heading;
  AdwViewStack        *views;
  CairnAgendaBuilder  *builder;
  CairnAttendanceView *attendance;

  CairnSession        *session; /* (owned) (nullable) */
  CairnAgenda         *agenda;  /* (owned) (nullable) */
  CairnAgendaDesk     *desk;    /* (owned) (nullable) */
  CairnEditing        *editing; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnMeetingPage, cairn_meeting_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_EDITING = 1,
} CairnMeetingPageProperty;

static GParamSpec *props[PROP_EDITING + 1];

static void
show_heading (CairnMeetingPage *self)
{
  CairnMeeting *meeting = cairn_agenda_get_meeting (self->agenda);
  g_autofree char *title = cairn_meeting_describe (meeting);
  g_autofree char *time = cairn_meeting_describe_time (meeting);
  g_autofree char *next = cairn_meeting_describe_next (meeting, cairn_agenda_desk_get_today (self->desk));
  g_autofree char *both = NULL;

  if (next != NULL && *time != '\0')
    both = g_strjoin (" · ", time, next, NULL);

  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), title);
  adw_window_title_set_title (self->heading, title);
  adw_window_title_set_subtitle (self->heading, both != NULL ? both : next != NULL ? next : time);
}

static void
update_actions (CairnMeetingPage *self)
{
  CairnRecord *meeting = CAIRN_RECORD (cairn_agenda_get_meeting (self->agenda));
  gboolean editable = !cairn_session_get_read_only (self->session) && !cairn_session_get_busy (self->session);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "meeting.hold",
                                 editable && !cairn_record_is (meeting, "status", "held"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "meeting.cancel",
                                 editable && !cairn_record_is (meeting, "status", "cancelled"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "meeting.plan",
                                 editable && !cairn_record_is (meeting, "status", "planned"));
}

static void
follow (CairnMeetingPage *self)
{
  show_heading (self);
  update_actions (self);
}

static void
set_status (CairnMeetingPage *self,
            const char       *status,
            const char       *said)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnChangeSet) changes = NULL;

  changes = cairn_agenda_set_status (self->agenda, status, cairn_agenda_desk_get_today (self->desk), &error);
  if (changes == NULL)
    {
      cairn_feedback_error (GTK_WIDGET (self), error);
      return;
    }

  cairn_session_write (self->session, changes);
  cairn_window_toast_undo (GTK_WIDGET (self), said);
}

static void
hold_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  set_status (CAIRN_MEETING_PAGE (widget), "held", _("The meeting was held"));
}

static void
cancel_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  set_status (CAIRN_MEETING_PAGE (widget), "cancelled", _("The meeting was cancelled"));
}

static void
plan_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  set_status (CAIRN_MEETING_PAGE (widget), "planned", _("The meeting is planned again"));
}

static void
export_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  CairnMeetingPage *self = CAIRN_MEETING_PAGE (widget);

  cairn_agenda_export (widget, self->session, self->agenda);
}

static void
cairn_meeting_page_dispose (GObject *object)
{
  CairnMeetingPage *self = CAIRN_MEETING_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_MEETING_PAGE);
  g_clear_object (&self->editing);
  g_clear_object (&self->desk);
  g_clear_object (&self->agenda);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cairn_meeting_page_parent_class)->dispose (object);
}

static void
cairn_meeting_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((CairnMeetingPageProperty) prop_id)
    {
    case PROP_EDITING:
      g_value_set_object (value, CAIRN_MEETING_PAGE (object)->editing);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_meeting_page_class_init (CairnMeetingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_meeting_page_dispose;
  object_class->get_property = cairn_meeting_page_get_property;

  /**
   * CairnMeetingPage:editing:
   *
   * Where what is typed on the page goes.
   */
  props[PROP_EDITING] = g_param_spec_object ("editing", NULL, NULL, CAIRN_TYPE_EDITING,
                                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (CAIRN_TYPE_AGENDA_BUILDER);
  g_type_ensure (CAIRN_TYPE_ATTENDANCE_VIEW);
  g_type_ensure (CAIRN_TYPE_FIELD_GROUP);
  g_type_ensure (CAIRN_TYPE_NOTICES);
  g_type_ensure (CAIRN_TYPE_STATE_LINE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/meetings/cairn-meeting-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnMeetingPage, attendance);
  gtk_widget_class_bind_template_child (widget_class, CairnMeetingPage, builder);
  gtk_widget_class_bind_template_child (widget_class, CairnMeetingPage, heading);
  gtk_widget_class_bind_template_child (widget_class, CairnMeetingPage, views);

  gtk_widget_class_install_action (widget_class, "meeting.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "meeting.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "meeting.hold", NULL, hold_cb);
  gtk_widget_class_install_action (widget_class, "meeting.plan", NULL, plan_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "meeting.export", NULL);
}

static void
cairn_meeting_page_init (CairnMeetingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_meeting_page_new:
 * @session: an open register
 * @agenda: a live agenda of it
 *
 * Returns: (transfer floating): the page of the meeting
 */
AdwNavigationPage *
cairn_meeting_page_new (CairnSession *session,
                        CairnAgenda  *agenda)
{
  CairnMeetingPage *self = NULL;

  g_return_val_if_fail (CAIRN_IS_SESSION (session), NULL);
  g_return_val_if_fail (CAIRN_IS_AGENDA (agenda), NULL);

  self = g_object_new (CAIRN_TYPE_MEETING_PAGE, NULL);
  self->session = g_object_ref (session);
  self->agenda = g_object_ref (agenda);
  self->desk = cairn_agenda_desk_new (session, agenda);
  cairn_agenda_builder_set_desk (self->builder, self->desk);
  self->editing = cairn_editing_new (session, CAIRN_AGGREGATE (agenda));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EDITING]);
  cairn_attendance_view_show (self->attendance, self->editing);
  g_signal_connect_object (agenda, "notify::stamp", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::busy", G_CALLBACK (update_actions), self, G_CONNECT_SWAPPED);
  follow (self);

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * cairn_meeting_page_get_agenda:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the live agenda of the meeting
 */
CairnAgenda *
cairn_meeting_page_get_agenda (CairnMeetingPage *self)
{
  g_return_val_if_fail (CAIRN_IS_MEETING_PAGE (self), NULL);

  return self->agenda;
}

/**
 * cairn_meeting_page_get_builder:
 * @self: a page
 *
 * Returns: (transfer none): where its agenda is built
 */
CairnAgendaBuilder *
cairn_meeting_page_get_builder (CairnMeetingPage *self)
{
  g_return_val_if_fail (CAIRN_IS_MEETING_PAGE (self), NULL);

  return self->builder;
}

/**
 * cairn_meeting_page_show_view:
 * @self: a page
 * @view: `agenda`, `attendance` or `details`
 *
 * Shows one of its views.
 */
void
cairn_meeting_page_show_view (CairnMeetingPage *self,
                              const char       *view)
{
  g_return_if_fail (CAIRN_IS_MEETING_PAGE (self));
  g_return_if_fail (view != NULL);

  adw_view_stack_set_visible_child_name (self->views, view);
}

/**
 * cairn_meeting_page_focus_search:
 * @self: a page
 *
 * Moves the keyboard to the search of the cases, where they are shown.
 *
 * Returns: whether they are
 */
gboolean
cairn_meeting_page_focus_search (CairnMeetingPage *self)
{
  g_return_val_if_fail (CAIRN_IS_MEETING_PAGE (self), FALSE);

  if (g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), "agenda") != 0)
    return FALSE;

  cairn_agenda_builder_focus_search (self->builder);

  return TRUE;
}
