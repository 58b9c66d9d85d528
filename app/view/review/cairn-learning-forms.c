/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-learning-forms.h"

#include <glib/gi18n.h>

#include "cairn-facts.h"
#include "cairn-record-fill.h"
#include "cairn-review-learning.h"
#include "cairn-year.h"

static void
fill_learning (CairnEditing *editing,
               CairnRecord  *point,
               CairnRecord  *about)
{
  cairn_record_fill_text (point, "source", "panel");
}

static CairnChangeSet *
add_learning (CairnEditing  *editing,
              CairnRecord   *point,
              CairnRecord   *about,
              const char    *reason,
              GError       **error)
{
  return cairn_review_add_learning_point (cairn_editing_get_review (editing),
                                          cairn_record_get_text (point, "theme"),
                                          cairn_record_get_text (point, "source"),
                                          cairn_record_get_text (point, "description"),
                                          reason, cairn_editing_get_today (editing), error);
}

/* "2023-101" is above "2023-99". */
static gboolean
is_above (const char *reference,
          const char *other)
{
  if (other == NULL || strlen (reference) != strlen (other))
    return other == NULL || strlen (reference) > strlen (other);

  return strcmp (reference, other) > 0;
}

static char * /* (transfer full) (nullable) */
find_highest (GListModel *actions,
              int         year)
{
  g_autofree char *prefix = g_strdup_printf ("%04d-", year);
  char *highest = NULL;
  guint n_actions = g_list_model_get_n_items (actions);

  for (guint i = 0; i < n_actions; i++)
    {
      g_autoptr(CairnRecord) action = g_list_model_get_item (actions, i);
      const char *reference = cairn_record_get_text (action, "reference");

      if (reference != NULL && g_str_has_prefix (reference, prefix) && is_above (reference, highest))
        g_set_str (&highest, reference);
    }

  return highest;
}

static void
fill_action (CairnEditing *editing,
             CairnRecord  *action,
             CairnRecord  *about)
{
  g_autoptr(GListModel) actions = cairn_session_get_records (cairn_editing_get_session (editing), CAIRN_ENTITY_ACTION, NULL);
  int year = cairn_year_of (cairn_editing_get_today (editing));
  g_autofree char *highest = actions != NULL ? find_highest (actions, year) : NULL;
  g_autofree char *reference = cairn_action_next_reference (year, highest);

  cairn_record_fill_text (action, "reference", reference);
  cairn_record_fill_text (action, "level", "local");
}

static CairnChangeSet *
add_action (CairnEditing  *editing,
            CairnRecord   *action,
            CairnRecord   *about,
            const char    *reason,
            GError       **error)
{
  const CairnActionValues values = {
    .reference = cairn_record_get_text (action, "reference"),
    .level = cairn_record_get_text (action, "level"),
    .description = cairn_record_get_text (action, "description"),
    .owner = cairn_record_get_text (action, "owner"),
    .organisation = cairn_record_get_text (action, "organisation"),
    .due_on = cairn_record_get_day (action, "due_on"),
  };

  return cairn_review_add_action (cairn_editing_get_review (editing), &values, cairn_editing_get_today (editing), error);
}

const CairnRecordForm cairn_learning_form = {
  .heading = N_("Add a Learning Point"),
  .agree = N_("_Add"),
  .entity = CAIRN_ENTITY_LEARNING_POINT,
  .fields = "theme source description",
  .fill = fill_learning,
  .make = add_learning,
};

const CairnRecordForm cairn_action_form = {
  .heading = N_("Ask for an Action"),
  .agree = N_("_Add"),
  .entity = CAIRN_ENTITY_ACTION,
  .fields = "reference level owner organisation due_on description",
  .fill = fill_action,
  .make = add_action,
};
