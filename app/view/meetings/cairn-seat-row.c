/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-seat-row.h"

#include <glib/gi18n.h>

#include "cairn-attendance.h"
#include "cairn-entry-row.h"
#include "cairn-feedback.h"
#include "cairn-quorum.h"
#include "cairn-vocabulary.h"

/**
 * CairnSeatRow:
 *
 * A seat of the panel at a meeting: whether somebody came for it, and, opened, who it
 * was and from when to when. A guest, who has no seat, has a row too.
 */
struct _CairnSeatRow
{
  AdwExpanderRow   parent_instance;

  GtkDropDown     *answer;
  GtkButton       *remove_button;
  GListModel      *came;     /* the answers in words, once the meeting was held */
  GListModel      *to_come;  /* the same before it */

  CairnEditing    *editing; /* (owned) (nullable) */
  CairnSeat       *seat;    /* (owned) (nullable) */
  CairnAttendance *guest;   /* (owned) (nullable) */
  CairnRecord     *edited;  /* (owned) (nullable): the answer whose fields are shown */
  GPtrArray       *fields;  /* (owned) (element-type GtkWidget): their rows */
  gboolean         showing; /* what changes now was not chosen by a person */
};

G_DEFINE_FINAL_TYPE (CairnSeatRow, cairn_seat_row, ADW_TYPE_EXPANDER_ROW)

/* In the order of the lists in the template; the first is no answer. */
static const char *const answers[] = { NULL, "member", "deputy", "apologies" };

/* What can be said of somebody who came. */
static const char *const came_fields[] = { "person", "arrived_at", "left_at" };

static CairnAgenda *
get_agenda (CairnSeatRow *self)
{
  return cairn_editing_get_agenda (self->editing);
}

static CairnAttendance *
get_attendance (CairnSeatRow *self)
{
  if (self->seat == NULL)
    return self->guest;

  return cairn_agenda_find_attendance (get_agenda (self), self->seat);
}

static void
write_or_refuse (CairnSeatRow   *self,
                 CairnChangeSet *changes,
                 const GError   *error)
{
  if (changes == NULL)
    cairn_feedback_error (GTK_WIDGET (self), error);
  else if (cairn_change_set_get_length (changes) > 0)
    cairn_session_write (cairn_editing_get_session (self->editing), changes);
}

static char *
describe_seat (CairnSeatRow *self)
{
  CairnRecord *seat = CAIRN_RECORD (self->seat);
  const char *role = cairn_vocabulary_title ("role-group", cairn_record_get_text (seat, "role_group"));
  const char *holder = cairn_record_get_text (seat, "holder");

  return g_strjoin (" · ", role, holder != NULL ? holder : _("vacant"), NULL);
}

static void
show_answer (CairnSeatRow    *self,
             CairnAttendance *attendance)
{
  const char *answer = cairn_attendance_get_answer (attendance);
  gboolean to_come = cairn_agenda_is_to_come (get_agenda (self), cairn_editing_get_today (self->editing));

  gtk_drop_down_set_model (self->answer, to_come ? self->to_come : self->came);
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    if (g_strcmp0 (answers[i], answer) == 0)
      gtk_drop_down_set_selected (self->answer, i);
}

static void
show_names (CairnSeatRow *self)
{
  g_autofree char *subtitle = NULL;
  CairnRecord *guest = CAIRN_RECORD (self->guest);
  const char *title = NULL;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  if (self->seat != NULL)
    {
      title = cairn_record_get_text (CAIRN_RECORD (self->seat), "organisation");
      subtitle = describe_seat (self);
    }
  else
    {
      title = cairn_record_get_text (guest, "person");
      subtitle = g_strdup (cairn_vocabulary_title ("attendance-as", cairn_record_get_text (guest, "attended_as")));
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), subtitle);
}

static void
add_field (CairnSeatRow *self,
           const char   *name)
{
  g_autoptr(CairnFieldEditor) editor = cairn_field_editor_new (self->editing, self->edited, name, FALSE);
  GtkWidget *row = cairn_entry_row_new (editor);

  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->fields, row);
}

/* Fields of the answer as long as there is the same one, so that whoever types keeps typing. */
static void
show_fields (CairnSeatRow *self,
             CairnRecord  *record)
{
  if (adw_expander_row_get_enable_expansion (ADW_EXPANDER_ROW (self)) != (record != NULL))
    {
      /* To allow it opens the row; who takes a register of many does not want each to open. */
      adw_expander_row_set_enable_expansion (ADW_EXPANDER_ROW (self), record != NULL);
      adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
    }
  if (!g_set_object (&self->edited, record))
    return;

  for (guint i = 0; i < self->fields->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self), g_ptr_array_index (self->fields, i));
  g_ptr_array_set_size (self->fields, 0);

  for (guint i = 0; record != NULL && i < G_N_ELEMENTS (came_fields); i++)
    add_field (self, came_fields[i]);
}

static void
follow (CairnSeatRow *self)
{
  CairnAttendance *attendance = get_attendance (self);
  gboolean editable = cairn_editing_get_editable (self->editing);

  self->showing = TRUE;
  show_names (self);
  if (self->seat != NULL)
    show_answer (self, attendance);
  show_fields (self, (CairnRecord *) attendance);
  self->showing = FALSE;

  gtk_widget_set_sensitive (GTK_WIDGET (self->answer), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->remove_button), editable);
}

static void
answered_cb (CairnSeatRow *self)
{
  guint chosen = gtk_drop_down_get_selected (self->answer);
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnChangeSet) changes = NULL;

  if (self->showing || self->seat == NULL || chosen >= G_N_ELEMENTS (answers))
    return;

  changes = cairn_agenda_answer_seat (get_agenda (self), self->seat, answers[chosen], &error);
  write_or_refuse (self, changes, error);
  if (changes == NULL)
    follow (self);
}

static void
remove_cb (CairnSeatRow *self)
{
  g_autoptr(CairnChangeSet) changes = NULL;

  if (self->guest == NULL)
    return;

  changes = cairn_agenda_remove_attendance (get_agenda (self), self->guest);
  cairn_session_write (cairn_editing_get_session (self->editing), changes);
  cairn_window_toast_undo (GTK_WIDGET (self), _("The guest was taken off the list"));
}

static void
cairn_seat_row_dispose (GObject *object)
{
  CairnSeatRow *self = CAIRN_SEAT_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_SEAT_ROW);
  g_clear_object (&self->seat);
  g_clear_object (&self->guest);
  g_clear_object (&self->edited);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_object (&self->editing);

  G_OBJECT_CLASS (cairn_seat_row_parent_class)->dispose (object);
}

static void
cairn_seat_row_class_init (CairnSeatRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_seat_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/meetings/cairn-seat-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnSeatRow, answer);
  gtk_widget_class_bind_template_child (widget_class, CairnSeatRow, came);
  gtk_widget_class_bind_template_child (widget_class, CairnSeatRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, CairnSeatRow, to_come);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
cairn_seat_row_init (CairnSeatRow *self)
{
  self->fields = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_seat_row_new:
 * @editing: the meeting's page
 * @seat: (nullable): a seat, or %NULL for a guest
 * @guest: (nullable): a guest, or %NULL for a seat
 *
 * Returns: (transfer floating): a row that follows the agenda
 */
GtkWidget *
cairn_seat_row_new (CairnEditing    *editing,
                    CairnSeat       *seat,
                    CairnAttendance *guest)
{
  CairnSeatRow *self = NULL;

  g_return_val_if_fail (CAIRN_IS_EDITING (editing), NULL);
  g_return_val_if_fail ((seat == NULL) != (guest == NULL), NULL);

  self = g_object_new (CAIRN_TYPE_SEAT_ROW, NULL);
  self->editing = g_object_ref (editing);
  g_set_object (&self->seat, seat);
  g_set_object (&self->guest, guest);
  gtk_widget_set_visible (GTK_WIDGET (self->answer), seat != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->remove_button), guest != NULL);
  g_signal_connect_object (get_agenda (self), "notify::stamp", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editing, "notify::editable", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  follow (self);

  return GTK_WIDGET (self);
}
