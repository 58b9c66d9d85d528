/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-editing-run.h"

#include <glib/gi18n.h>

#include "cairn-error.h"
#include "cairn-facts.h"
#include "cairn-feedback.h"
#include "cairn-reason-dialog.h"

/* From an operation of the model to a written change, with a reason where one is needed. */

typedef struct
{
  CairnEditing   *editing;   /* (owned) */
  GtkWidget      *anywhere;  /* (owned) */
  char           *heading;   /* (owned) */
  char           *toast;     /* (owned) (nullable) */
  CairnOperation  operation;
  gpointer        user_data;
  GDestroyNotify  free_data; /* (nullable) */
} Run;

static void
run_free (Run *run)
{
  if (run->free_data != NULL)
    run->free_data (run->user_data);
  g_clear_object (&run->editing);
  g_clear_object (&run->anywhere);
  g_free (run->heading);
  g_free (run->toast);
  g_free (run);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

static void run_with_reason (Run        *run,
                             const char *reason);

static void
reason_given_cb (const char *reason,
                 gpointer    user_data)
{
  g_autoptr(Run) run = user_data;

  if (reason != NULL)
    run_with_reason (g_steal_pointer (&run), reason);
}

/* Takes @run. */
static void
run_with_reason (Run        *run,
                 const char *reason)
{
  g_autoptr(Run) owned = run;
  g_autoptr(GError) error = NULL;

  if (cairn_editing_try (run->editing, run->operation, reason, run->user_data, &error))
    {
      if (run->toast != NULL)
        cairn_window_toast_undo (run->anywhere, run->toast);
      return;
    }

  if (reason == NULL && cairn_editing_needs_reason (run->editing, error))
    {
      Run *asked = g_steal_pointer (&owned);

      cairn_reason_dialog_ask (asked->anywhere, asked->heading, error->message, _("_Correct"), reason_given_cb, asked);
      return;
    }

  cairn_feedback_error (run->anywhere, error);
}

/**
 * cairn_editing_needs_reason:
 * @self: an editing
 * @error: why an operation without a reason was refused
 *
 * Returns: whether the same operation may succeed with a reason
 */
gboolean
cairn_editing_needs_reason (CairnEditing *self,
                            const GError *error)
{
  CairnReview *review = NULL;

  g_return_val_if_fail (CAIRN_IS_EDITING (self), FALSE);

  review = cairn_editing_get_review (self);

  return g_error_matches (error, CAIRN_ERROR, CAIRN_ERROR_REFUSED) && review != NULL &&
         cairn_review_is_finalised (review);
}

/**
 * cairn_editing_try:
 * @self: an editing
 * @operation: asks the model
 * @reason: (nullable): why
 * @user_data: data for @operation
 * @error: return location for what @operation says
 *
 * Writes what an operation answers.
 *
 * Returns: whether there was something to write
 */
gboolean
cairn_editing_try (CairnEditing    *self,
                   CairnOperation   operation,
                   const char      *reason,
                   gpointer         user_data,
                   GError         **error)
{
  g_autoptr(CairnChangeSet) changes = NULL;

  g_return_val_if_fail (CAIRN_IS_EDITING (self), FALSE);
  g_return_val_if_fail (operation != NULL, FALSE);

  changes = operation (self, reason, user_data, error);
  if (changes == NULL)
    return FALSE;

  cairn_session_write (cairn_editing_get_session (self), changes);

  return TRUE;
}

/**
 * cairn_editing_run:
 * @self: an editing
 * @anywhere: a widget of the window
 * @heading: what it is about, for the question why
 * @toast: (nullable): what was done, said with an offer to undo it
 * @operation: asks the model
 * @user_data: data for @operation
 * @free_data: (nullable): frees @user_data in the end
 *
 * Writes what an operation answers. Where a finalised review asks for a reason, so is the
 * person; where the operation is refused, every obstacle is shown.
 */
void
cairn_editing_run (CairnEditing   *self,
                   GtkWidget      *anywhere,
                   const char     *heading,
                   const char     *toast,
                   CairnOperation  operation,
                   gpointer        user_data,
                   GDestroyNotify  free_data)
{
  Run *run = NULL;

  g_return_if_fail (CAIRN_IS_EDITING (self));
  g_return_if_fail (GTK_IS_WIDGET (anywhere));
  g_return_if_fail (heading != NULL);
  g_return_if_fail (operation != NULL);

  run = g_new0 (Run, 1);
  run->editing = g_object_ref (self);
  run->anywhere = g_object_ref (anywhere);
  run->heading = g_strdup (heading);
  run->toast = g_strdup (toast);
  run->operation = operation;
  run->user_data = user_data;
  run->free_data = free_data;
  run_with_reason (run, NULL);
}

static CairnChangeSet *
remove_row (CairnEditing  *editing,
            const char    *reason,
            gpointer       user_data,
            GError       **error)
{
  return cairn_aggregate_remove_row (cairn_editing_get_aggregate (editing), cairn_record_get_uuid (user_data),
                                     reason, error);
}

/**
 * cairn_editing_remove:
 * @self: an editing
 * @anywhere: a widget of the window
 * @record: one of its rows
 *
 * Removes a row at once, and offers to bring it back.
 */
void
cairn_editing_remove (CairnEditing *self,
                      GtkWidget    *anywhere,
                      CairnRecord  *record)
{
  g_autofree char *toast = NULL;
  const char *label = NULL;

  g_return_if_fail (CAIRN_IS_EDITING (self));
  g_return_if_fail (CAIRN_IS_RECORD (record));

  label = cairn_entity_get_label (cairn_record_get_entity (record));
  /* Translators: %s is what kind of entry it was, such as "Notification". */
  toast = g_strdup_printf (_("%s removed"), label);
  cairn_editing_run (self, anywhere, label, toast, remove_row, g_object_ref (record), g_object_unref);
}
