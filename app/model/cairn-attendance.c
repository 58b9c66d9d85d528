/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who came to a meeting: an answer for each seat of the panel, and guests beside them. */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-attendance.h"

#include <glib/gi18n.h>

#include "cairn-facts.h"
#include "cairn-obstacle.h"
#include "cairn-operation-private.h"
#include "cairn-vocabulary.h"

static gboolean
is_held_on (CairnRecord *seat,
            CairnDay     day)
{
  CairnDay from = cairn_record_get_day (seat, "from_date");
  CairnDay to = cairn_record_get_day (seat, "to_date");

  return (from == CAIRN_DAY_NONE || from <= day) && (to == CAIRN_DAY_NONE || day <= to);
}

static int
compare_seats (gconstpointer a,
               gconstpointer b)
{
  CairnRecord *first = *(CairnRecord **) a;
  CairnRecord *second = *(CairnRecord **) b;
  gboolean core = cairn_record_get_flag (first, "core");

  if (core != cairn_record_get_flag (second, "core"))
    return core ? -1 : 1;

  return g_strcmp0 (cairn_record_get_text (first, "organisation"), cairn_record_get_text (second, "organisation"));
}

/* Who sits there as a member or as a deputy. */
static const char *
get_person (CairnRecord *seat,
            const char  *answer)
{
  return cairn_record_get_text (seat, g_str_equal (answer, "deputy") ? "deputies" : "holder");
}

static void
write_answer (CairnChange *change,
              CairnAgenda *self,
              CairnRecord *seat,
              const char  *answer)
{
  gboolean apologies = g_str_equal (answer, "apologies");
  const char *person = get_person (seat, answer);

  cairn_change_set_field_text (change, "person", person != NULL ? person : cairn_record_get_text (seat, "organisation"));
  cairn_change_set_field_text (change, "attended_as", apologies ? "member" : answer);
  cairn_change_set_field_integer (change, "apologies", apologies ? 1 : 0);
  cairn_change_set_field_text (change, "arrived_at",
                               apologies ? NULL : cairn_record_get_text (CAIRN_RECORD (cairn_agenda_get_meeting (self)),
                                                                         "starts_at"));
  if (apologies)
    cairn_change_set_field_null (change, "left_at");
}

static CairnChangeSet *
begin (CairnAgenda *self)
{
  return cairn_change_set_new (CAIRN_CHANGE_EDIT, cairn_aggregate_get_uuid (CAIRN_AGGREGATE (self)), NULL);
}

/**
 * cairn_agenda_list_seats:
 * @self: an agenda
 *
 * Returns: (transfer full) (element-type CairnSeat): the seats there were on the day of the meeting and
 *   those it has an answer for, core seats first, then by organisation
 */
GPtrArray *
cairn_agenda_list_seats (CairnAgenda *self)
{
  g_autoptr(GPtrArray) all = NULL;
  GPtrArray *seats = g_ptr_array_new_with_free_func (g_object_unref);
  CairnDay day = CAIRN_DAY_NONE;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), seats);

  day = cairn_record_get_day (CAIRN_RECORD (cairn_agenda_get_meeting (self)), "held_on");
  all = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_SEAT);
  for (guint i = 0; i < all->len; i++)
    {
      CairnRecord *seat = g_ptr_array_index (all, i);

      if (is_held_on (seat, day) || cairn_agenda_find_attendance (self, CAIRN_SEAT (seat)) != NULL)
        g_ptr_array_add (seats, g_object_ref (seat));
    }
  g_ptr_array_sort (seats, compare_seats);

  return seats;
}

/**
 * cairn_agenda_list_guests:
 * @self: an agenda
 *
 * Returns: (transfer full) (element-type CairnAttendance): those who came for no seat, in the order they
 *   were written down
 */
GPtrArray *
cairn_agenda_list_guests (CairnAgenda *self)
{
  g_autoptr(GPtrArray) all = NULL;
  GPtrArray *guests = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), guests);

  all = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_ATTENDANCE);
  for (guint i = 0; i < all->len; i++)
    if (!cairn_record_has (g_ptr_array_index (all, i), "seat"))
      g_ptr_array_add (guests, g_object_ref (g_ptr_array_index (all, i)));

  return guests;
}

/**
 * cairn_agenda_find_attendance:
 * @self: an agenda
 * @seat: a seat
 *
 * Returns: (transfer none) (nullable): the answer for the seat, or %NULL while there is none
 */
CairnAttendance *
cairn_agenda_find_attendance (CairnAgenda *self,
                              CairnSeat   *seat)
{
  g_autoptr(GPtrArray) all = NULL;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), NULL);
  g_return_val_if_fail (CAIRN_IS_SEAT (seat), NULL);

  all = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_ATTENDANCE);
  for (guint i = 0; i < all->len; i++)
    if (cairn_record_is (g_ptr_array_index (all, i), "seat", cairn_record_get_uuid (CAIRN_RECORD (seat))))
      return g_ptr_array_index (all, i);

  return NULL;
}

/**
 * cairn_attendance_get_answer:
 * @self: (nullable): an answer
 *
 * Returns: (transfer none) (nullable): `apologies`, or a code of `attendance-as`; %NULL while there is
 *   no answer
 */
const char *
cairn_attendance_get_answer (CairnAttendance *self)
{
  g_return_val_if_fail (self == NULL || CAIRN_IS_ATTENDANCE (self), NULL);

  if (self == NULL)
    return NULL;
  if (cairn_record_get_flag (CAIRN_RECORD (self), "apologies"))
    return "apologies";

  return cairn_record_get_text (CAIRN_RECORD (self), "attended_as");
}

/**
 * cairn_agenda_answer_seat:
 * @self: an agenda
 * @seat: a seat
 * @answer: (nullable): `apologies`, or a code of `attendance-as`; %NULL takes the answer back
 * @error: return location for a #GError
 *
 * Writes down whether somebody came for a seat: its holder, or a deputy, who are taken
 * to have come when the meeting began.
 *
 * Returns: (transfer full) (nullable): the change set, empty if nothing is different, or %NULL with
 *   %CAIRN_ERROR_REFUSED and every obstacle
 */
CairnChangeSet *
cairn_agenda_answer_seat (CairnAgenda  *self,
                          CairnSeat    *seat,
                          const char   *answer,
                          GError      **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  CairnAttendance *held = NULL;
  CairnChange *change = NULL;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), NULL);
  g_return_val_if_fail (CAIRN_IS_SEAT (seat), NULL);

  held = cairn_agenda_find_attendance (self, seat);
  if (g_strcmp0 (cairn_attendance_get_answer (held), answer) == 0)
    return begin (self);
  if (answer == NULL)
    return cairn_agenda_remove_attendance (self, held);

  if (g_str_equal (answer, "member") && get_person (CAIRN_RECORD (seat), answer) == NULL)
    cairn_obstacles_add (obstacles, "vacant", CAIRN_RECORD (seat),
                         _("This seat is vacant, so only a deputy can have come for it."));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = begin (self);
  if (held != NULL)
    {
      change = _cairn_operation_update (changes, CAIRN_RECORD (held));
    }
  else
    {
      change = cairn_change_set_insert (changes, CAIRN_ENTITY_ATTENDANCE, NULL);
      cairn_change_set_field_text (change, "meeting", cairn_aggregate_get_uuid (CAIRN_AGGREGATE (self)));
      cairn_change_set_field_text (change, "seat", cairn_record_get_uuid (CAIRN_RECORD (seat)));
    }
  write_answer (change, self, CAIRN_RECORD (seat), answer);

  return g_steal_pointer (&changes);
}

/**
 * cairn_agenda_add_guest:
 * @self: an agenda
 * @person: who came
 * @attended_as: code of the vocabulary `attendance-as`
 * @error: return location for a #GError
 *
 * Writes down that somebody came for no seat.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with %CAIRN_ERROR_REFUSED and every
 *   obstacle
 */
CairnChangeSet *
cairn_agenda_add_guest (CairnAgenda  *self,
                        const char   *person,
                        const char   *attended_as,
                        GError      **error)
{
  g_autoptr(GListStore) obstacles = cairn_obstacles_new ();
  g_autoptr(CairnChangeSet) changes = NULL;
  CairnChange *change = NULL;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), NULL);
  g_return_val_if_fail (cairn_vocabulary_label ("attendance-as", attended_as) != NULL, NULL);

  if (!_cairn_operation_has_text (person))
    cairn_obstacles_add (obstacles, "nobody", NULL, _("Say who came."));
  if (cairn_obstacles_refuse (G_LIST_MODEL (obstacles), error))
    return NULL;

  changes = begin (self);
  change = cairn_change_set_insert (changes, CAIRN_ENTITY_ATTENDANCE, NULL);
  cairn_change_set_field_text (change, "meeting", cairn_aggregate_get_uuid (CAIRN_AGGREGATE (self)));
  cairn_change_set_field_text (change, "person", person);
  cairn_change_set_field_text (change, "attended_as", attended_as);
  cairn_change_set_field_text (change, "arrived_at",
                               cairn_record_get_text (CAIRN_RECORD (cairn_agenda_get_meeting (self)), "starts_at"));

  return g_steal_pointer (&changes);
}

/**
 * cairn_agenda_remove_attendance:
 * @self: an agenda
 * @attendance: one of its answers
 *
 * Takes back that somebody came, or sent apologies.
 *
 * Returns: (transfer full): the change set
 */
CairnChangeSet *
cairn_agenda_remove_attendance (CairnAgenda     *self,
                                CairnAttendance *attendance)
{
  CairnChangeSet *changes = NULL;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), NULL);
  g_return_val_if_fail (CAIRN_IS_ATTENDANCE (attendance), NULL);

  changes = begin (self);
  cairn_change_set_delete (changes, CAIRN_ENTITY_ATTENDANCE, cairn_record_get_uuid (CAIRN_RECORD (attendance)));

  return changes;
}
