/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-proposal.h"

#include <glib/gi18n.h>

#include "cairn-agenda-clock.h"
#include "cairn-agenda-items.h"
#include "cairn-facts.h"
#include "cairn-readiness.h"

/**
 * CairnProposal:
 *
 * A case that could go on an agenda, with the reason why it is proposed.  It
 * never changes.
 */
struct _CairnProposal
{
  GObject      parent_instance;

  CairnReview *review;  /* (owned) */
  char        *why;     /* (owned) */
  int          minutes;
  gboolean     themed;  /* kept for this meeting's theme */
  CairnDay     since;   /* ready since */
};

G_DEFINE_FINAL_TYPE (CairnProposal, cairn_proposal, G_TYPE_OBJECT)

static int
compare_proposals (gconstpointer a,
                   gconstpointer b,
                   gpointer      user_data)
{
  const CairnProposal *first = a;
  const CairnProposal *second = b;

  if (first->themed != second->themed)
    return first->themed ? -1 : 1;
  if (first->since != second->since)
    return first->since < second->since ? -1 : 1;

  return g_strcmp0 (cairn_review_get_reference (first->review), cairn_review_get_reference (second->review));
}

static gboolean
is_on_other_agenda (CairnAgenda *self,
                    CairnReview *review)
{
  const char *own = cairn_aggregate_get_uuid (CAIRN_AGGREGATE (self));
  g_autoptr(GPtrArray) items = cairn_aggregate_list_records (CAIRN_AGGREGATE (review), CAIRN_ENTITY_AGENDA_ITEM);

  for (guint i = 0; i < items->len; i++)
    {
      CairnRecord *item = g_ptr_array_index (items, i);
      CairnRecord *meeting = cairn_aggregate_find (CAIRN_AGGREGATE (review), cairn_record_get_text (item, "meeting"));

      if (meeting == NULL || g_str_equal (cairn_record_get_uuid (meeting), own))
        continue;
      if (cairn_record_is (meeting, "status", "planned") && !cairn_record_has (item, "outcome"))
        return TRUE;
    }

  return FALSE;
}

static char *
explain (gboolean themed,
         CairnDay since,
         CairnDay today)
{
  g_autofree char *day = cairn_day_format (since, CAIRN_DAY_MEDIUM);
  int days = MAX (0, cairn_day_between (since, today));

  if (themed)
    return g_strdup_printf (_("Kept for this theme; ready since %s"), day);

  return g_strdup_printf (ngettext ("Ready since %s (%d day)", "Ready since %s (%d days)", (gulong) days), day, days);
}

static void
consider (CairnAgenda *self,
          CairnReview *review,
          CairnDay     today,
          GListStore  *candidates)
{
  const char *theme = cairn_record_get_text (CAIRN_RECORD (cairn_agenda_get_meeting (self)), "theme");
  g_autoptr(CairnProposal) proposal = NULL;

  if (cairn_review_get_readiness (review, theme) != CAIRN_READY || is_on_other_agenda (self, review) ||
      cairn_agenda_has_case (self, cairn_aggregate_get_uuid (CAIRN_AGGREGATE (review))))
    return;

  proposal = g_object_new (CAIRN_TYPE_PROPOSAL, NULL);
  proposal->review = g_object_ref (review);
  proposal->minutes = cairn_agenda_get_case_minutes (self);
  /* It is ready for this theme, so a planned theme is this one. */
  proposal->themed = cairn_record_has (CAIRN_RECORD (cairn_review_get_case (review)), "planned_theme");
  proposal->since = cairn_review_get_ready_since (review);
  proposal->why = explain (proposal->themed, proposal->since, today);
  g_list_store_insert_sorted (candidates, proposal, compare_proposals, NULL);
}

static void
cairn_proposal_finalize (GObject *object)
{
  CairnProposal *self = CAIRN_PROPOSAL (object);

  g_clear_object (&self->review);
  g_clear_pointer (&self->why, g_free);

  G_OBJECT_CLASS (cairn_proposal_parent_class)->finalize (object);
}

static void
cairn_proposal_class_init (CairnProposalClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cairn_proposal_finalize;
}

static void
cairn_proposal_init (CairnProposal *self)
{
}

/**
 * cairn_proposal_get_review:
 * @self: a proposal
 *
 * Returns: (transfer none): the review of the case
 */
CairnReview *
cairn_proposal_get_review (CairnProposal *self)
{
  g_return_val_if_fail (CAIRN_IS_PROPOSAL (self), NULL);

  return self->review;
}

/**
 * cairn_proposal_get_minutes:
 * @self: a proposal
 *
 * Returns: how long it would take, in minutes
 */
int
cairn_proposal_get_minutes (CairnProposal *self)
{
  g_return_val_if_fail (CAIRN_IS_PROPOSAL (self), 0);

  return self->minutes;
}

/**
 * cairn_proposal_get_why:
 * @self: a proposal
 *
 * Returns: (transfer none): why it is proposed, in the language of the program
 */
const char *
cairn_proposal_get_why (CairnProposal *self)
{
  g_return_val_if_fail (CAIRN_IS_PROPOSAL (self), NULL);

  return self->why;
}

/**
 * cairn_agenda_propose:
 * @self: an agenda
 * @reviews: a list of [class@Cairn.Review]: those that could go on it
 * @today: the day it is
 *
 * Fills the time that is left with ready cases: those kept for the meeting's theme
 * first, then those ready longest.  What is on another agenda already is left
 * there.  Without booked time every ready case is proposed.
 *
 * Returns: (transfer full): a list of [class@Cairn.Proposal]
 */
GListModel *
cairn_agenda_propose (CairnAgenda *self,
                      GListModel  *reviews,
                      CairnDay     today)
{
  g_autoptr(GListStore) candidates = g_list_store_new (CAIRN_TYPE_PROPOSAL);
  int left = 0;
  guint n_kept = 0;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (reviews), NULL);
  g_return_val_if_fail (today != CAIRN_DAY_NONE, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (reviews); i++)
    {
      g_autoptr(CairnReview) review = g_list_model_get_item (reviews, i);

      consider (self, review, today, candidates);
    }

  left = cairn_agenda_get_spare_minutes (self);
  while (n_kept < g_list_model_get_n_items (G_LIST_MODEL (candidates)))
    {
      g_autoptr(CairnProposal) proposal = g_list_model_get_item (G_LIST_MODEL (candidates), n_kept);

      if (proposal->minutes > left)
        break;
      left -= proposal->minutes;
      n_kept++;
    }

  g_list_store_splice (candidates, n_kept, g_list_model_get_n_items (G_LIST_MODEL (candidates)) - n_kept, NULL, 0);

  return G_LIST_MODEL (g_steal_pointer (&candidates));
}

/**
 * cairn_agenda_accept_proposal:
 * @self: an agenda
 * @proposals: a list of [class@Cairn.Proposal]
 * @error: return location for a #GError
 *
 * Puts the proposed cases on the agenda, each with why it is there.
 *
 * Returns: (transfer full) (nullable): the change set, or %NULL with
 *   %CAIRN_ERROR_REFUSED and the obstacles of the first case that has any
 */
CairnChangeSet *
cairn_agenda_accept_proposal (CairnAgenda  *self,
                              GListModel   *proposals,
                              GError      **error)
{
  g_autoptr(CairnChangeSet) all = NULL;
  g_autoptr(CairnAggregate) copy = NULL;

  g_return_val_if_fail (CAIRN_IS_AGENDA (self), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (proposals), NULL);

  all = cairn_change_set_new (CAIRN_CHANGE_EDIT, cairn_aggregate_get_uuid (CAIRN_AGGREGATE (self)), NULL);
  copy = cairn_aggregate_copy (CAIRN_AGGREGATE (self));
  for (guint i = 0; i < g_list_model_get_n_items (proposals); i++)
    {
      g_autoptr(CairnProposal) proposal = g_list_model_get_item (proposals, i);
      g_autoptr(CairnChangeSet) one = NULL;

      one = cairn_agenda_add_case (CAIRN_AGENDA (copy), proposal->review, proposal->minutes, proposal->why, error);
      if (one == NULL)
        return NULL;
      cairn_aggregate_apply (copy, one);
      cairn_change_set_append (all, one);
    }

  return g_steal_pointer (&all);
}
