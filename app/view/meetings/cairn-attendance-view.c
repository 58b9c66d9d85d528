/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-attendance-view.h"

#include <glib/gi18n.h>

#include "cairn-attendance.h"
#include "cairn-feedback.h"
#include "cairn-facts.h"
#include "cairn-quorum.h"
#include "cairn-seat-row.h"

/**
 * CairnAttendanceView:
 *
 * Who came to a meeting: an answer for each seat, guests, and whether that makes a
 * quorum.
 */
struct _CairnAttendanceView
{
  AdwBin               parent_instance;

  AdwActionRow        *quorum;
  GtkImage            *quorum_icon;
  AdwPreferencesGroup *core;
  AdwPreferencesGroup *others;
  AdwPreferencesGroup *guests;
  AdwEntryRow         *new_guest;

  CairnEditing        *editing; /* (owned) (nullable) */
  CairnAgenda         *agenda;  /* (unowned) (nullable): what is edited */
  GHashTable          *rows;    /* (owned) (element-type utf8 CairnSeatRow): by uuid of seat or guest */
};

G_DEFINE_FINAL_TYPE (CairnAttendanceView, cairn_attendance_view, ADW_TYPE_BIN)

static guint
count_came (CairnAttendanceView *self)
{
  GListModel *all = cairn_aggregate_get_records (CAIRN_AGGREGATE (self->agenda), CAIRN_ENTITY_ATTENDANCE);
  guint n_items = g_list_model_get_n_items (all);
  guint n_came = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(CairnRecord) attendance = g_list_model_get_item (all, i);

      n_came += cairn_record_get_flag (attendance, "apologies") ? 0 : 1;
    }

  return n_came;
}

/* Before a meeting people are expected; afterwards they came. */
static char *
describe_number (CairnAttendanceView *self,
                 guint                n_people)
{
  gboolean to_come = cairn_agenda_is_to_come (self->agenda, cairn_editing_get_today (self->editing));

  if (to_come && n_people == 0)
    return g_strdup (_("Nobody has said yet that they will come"));
  if (to_come)
    return g_strdup_printf (ngettext ("%u person is expected", "%u people are expected", n_people), n_people);

  return g_strdup_printf (ngettext ("%u person came", "%u people came", n_people), n_people);
}

static void
show_quorum (CairnAttendanceView *self)
{
  guint n_came = count_came (self);
  gboolean quorate = cairn_agenda_is_quorate (self->agenda, NULL);
  g_autofree char *title = cairn_agenda_describe_quorum (self->agenda, cairn_editing_get_today (self->editing));
  g_autofree char *subtitle = describe_number (self, n_came);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->quorum), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->quorum), title);
  adw_action_row_set_subtitle (self->quorum, subtitle);
  gtk_image_set_from_icon_name (self->quorum_icon, quorate ? "object-select-symbolic" : "dialog-information-symbolic");
}

static void
take_row (CairnAttendanceView *self,
          AdwPreferencesGroup *group,
          CairnRecord         *record,
          GtkWidget           *row)
{
  g_hash_table_replace (self->rows, g_strdup (cairn_record_get_uuid (record)), row);
  adw_preferences_group_add (group, row);
}

static void
add_seats (CairnAttendanceView *self)
{
  g_autoptr(GPtrArray) seats = cairn_agenda_list_seats (self->agenda);

  for (guint i = 0; i < seats->len; i++)
    {
      CairnRecord *seat = g_ptr_array_index (seats, i);

      if (!g_hash_table_contains (self->rows, cairn_record_get_uuid (seat)))
        take_row (self, cairn_record_get_flag (seat, "core") ? self->core : self->others, seat,
                  cairn_seat_row_new (self->editing, CAIRN_SEAT (seat), NULL));
    }
}

static void
add_guests (CairnAttendanceView *self)
{
  g_autoptr(GPtrArray) guests = cairn_agenda_list_guests (self->agenda);

  for (guint i = 0; i < guests->len; i++)
    {
      CairnRecord *guest = g_ptr_array_index (guests, i);

      if (!g_hash_table_contains (self->rows, cairn_record_get_uuid (guest)))
        take_row (self, self->guests, guest,
                  cairn_seat_row_new (self->editing, NULL, CAIRN_ATTENDANCE (guest)));
    }
}

static void
drop_gone (CairnAttendanceView *self)
{
  GHashTableIter iter;
  gpointer uuid = NULL;
  gpointer row = NULL;

  g_hash_table_iter_init (&iter, self->rows);
  while (g_hash_table_iter_next (&iter, &uuid, &row))
    {
      GtkWidget *group = NULL;

      if (cairn_aggregate_find (CAIRN_AGGREGATE (self->agenda), uuid) != NULL)
        continue;
      group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);
      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
      g_hash_table_iter_remove (&iter);
    }
}

static void
follow (CairnAttendanceView *self)
{
  drop_gone (self);
  add_seats (self);
  add_guests (self);
  show_quorum (self);
  gtk_widget_set_visible (GTK_WIDGET (self->new_guest), cairn_editing_get_editable (self->editing));
}

static void
new_guest_cb (CairnAttendanceView *self)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnChangeSet) changes = NULL;

  changes = cairn_agenda_add_guest (self->agenda, gtk_editable_get_text (GTK_EDITABLE (self->new_guest)), "observer",
                                    &error);
  if (changes == NULL)
    {
      cairn_feedback_error (GTK_WIDGET (self), error);
      return;
    }

  cairn_session_write (cairn_editing_get_session (self->editing), changes);
  gtk_editable_set_text (GTK_EDITABLE (self->new_guest), "");
}

static void
cairn_attendance_view_dispose (GObject *object)
{
  CairnAttendanceView *self = CAIRN_ATTENDANCE_VIEW (object);

  g_clear_pointer (&self->rows, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_ATTENDANCE_VIEW);
  self->agenda = NULL;
  g_clear_object (&self->editing);

  G_OBJECT_CLASS (cairn_attendance_view_parent_class)->dispose (object);
}

static void
cairn_attendance_view_class_init (CairnAttendanceViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_attendance_view_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/meetings/cairn-attendance-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnAttendanceView, core);
  gtk_widget_class_bind_template_child (widget_class, CairnAttendanceView, guests);
  gtk_widget_class_bind_template_child (widget_class, CairnAttendanceView, new_guest);
  gtk_widget_class_bind_template_child (widget_class, CairnAttendanceView, others);
  gtk_widget_class_bind_template_child (widget_class, CairnAttendanceView, quorum);
  gtk_widget_class_bind_template_child (widget_class, CairnAttendanceView, quorum_icon);
  gtk_widget_class_bind_template_callback (widget_class, new_guest_cb);
}

static void
cairn_attendance_view_init (CairnAttendanceView *self)
{
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_attendance_view_show:
 * @self: a view that shows nothing yet
 * @editing: the meeting's page
 *
 * Shows who came to a meeting, and follows it from here on.
 */
void
cairn_attendance_view_show (CairnAttendanceView *self,
                            CairnEditing        *editing)
{
  g_return_if_fail (CAIRN_IS_ATTENDANCE_VIEW (self));
  g_return_if_fail (CAIRN_IS_EDITING (editing));
  g_return_if_fail (self->editing == NULL);

  self->editing = g_object_ref (editing);
  self->agenda = cairn_editing_get_agenda (editing);
  g_signal_connect_object (editing, "notify::editable", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->agenda, "notify::stamp", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  follow (self);
}
