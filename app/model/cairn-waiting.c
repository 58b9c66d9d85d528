/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include "cairn-waiting.h"

#include <glib/gi18n.h>

#include "cairn-facts.h"
#include "cairn-vocabulary.h"

/* What a review waits for, with the day since when. */
typedef struct
{
  const char *kind;   /* (nullable) */
  CairnDay    since;
  gboolean    blocks; /* whether it holds anything up */
} Waiting;

/* What holds up comes before what does not; then the oldest. */
static void
consider (Waiting    *best,
          const char *kind,
          CairnDay    since,
          gboolean    blocks)
{
  if (best->kind != NULL && best->blocks && !blocks)
    return;
  if (best->kind != NULL && best->blocks == blocks && since >= best->since)
    return;

  best->kind = kind;
  best->since = since;
  best->blocks = blocks;
}

static void
consider_waits (CairnReview *self,
                Waiting     *best)
{
  g_autoptr(GPtrArray) waits = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_WAIT);

  for (guint i = 0; i < waits->len; i++)
    {
      CairnRecord *wait = g_ptr_array_index (waits, i);

      if (cairn_wait_is_open (CAIRN_WAIT (wait)))
        consider (best, cairn_record_get_text (wait, "kind"), cairn_record_get_day (wait, "from_date"),
                  !cairn_record_is (wait, "blocks", "nothing"));
    }
}

static void
consider_requests (CairnReview *self,
                   Waiting     *best)
{
  g_autoptr(GPtrArray) requests = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_REQUEST);
  gboolean blocks = cairn_review_get_stage_day (self, "cdrm_held_on") == CAIRN_DAY_NONE;

  for (guint i = 0; i < requests->len; i++)
    {
      CairnRecord *request = g_ptr_array_index (requests, i);

      if (cairn_request_is_open (CAIRN_REQUEST (request)) && cairn_record_has (request, "sent_on"))
        consider (best, "reporting_form", cairn_record_get_day (request, "sent_on"), blocks);
    }
}

/* The day the last form came in, if forms were asked for and all are in. */
static CairnDay
get_complete_day (CairnReview *self)
{
  g_autoptr(GPtrArray) requests = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_REQUEST);
  CairnDay last = CAIRN_DAY_NONE;

  for (guint i = 0; i < requests->len; i++)
    {
      CairnRecord *request = g_ptr_array_index (requests, i);

      if (cairn_request_is_open (CAIRN_REQUEST (request)))
        return CAIRN_DAY_NONE;
      last = MAX (last, cairn_record_get_day (request, "received_on"));
    }

  return last;
}

/* What nobody wrote down as a wait and yet is one: the meeting, and its report. */
static void
consider_meeting (CairnReview *self,
                  Waiting     *best)
{
  CairnDay held = cairn_review_get_stage_day (self, "cdrm_held_on");
  CairnDay complete = CAIRN_DAY_NONE;

  if (cairn_review_is_waived (self, "cdrm"))
    return;
  if (held != CAIRN_DAY_NONE)
    {
      if (cairn_review_get_stage_day (self, "cdrm_report_on") == CAIRN_DAY_NONE &&
          !cairn_review_is_waived (self, "cdrm_report"))
        consider (best, "cdrm_report", held, TRUE);
      return;
    }

  complete = get_complete_day (self);
  if (complete != CAIRN_DAY_NONE)
    consider (best, "cdrm", complete, TRUE);
}

/**
 * cairn_wait_is_open:
 * @self: a wait
 *
 * Tells whether the wait goes on.  Its paper ends it, or the decision to go
 * ahead without; that the matter was concluded elsewhere does not, for then the
 * paper is still to come.
 *
 * Returns: whether it goes on
 */
gboolean
cairn_wait_is_open (CairnWait *self)
{
  g_return_val_if_fail (CAIRN_IS_WAIT (self), FALSE);

  return !cairn_record_has (CAIRN_RECORD (self), "paper_received_on") &&
         !cairn_record_has (CAIRN_RECORD (self), "waived_on");
}

/**
 * cairn_wait_holds_up:
 * @self: a wait
 * @blocks: `cdrm` or `panel`
 *
 * Tells whether the wait stands in the way of a meeting.  What holds up the
 * review meeting holds up the panel too.
 *
 * Returns: whether it goes on and is in the way
 */
gboolean
cairn_wait_holds_up (CairnWait  *self,
                     const char *blocks)
{
  g_return_val_if_fail (CAIRN_IS_WAIT (self), FALSE);
  g_return_val_if_fail (blocks != NULL, FALSE);

  if (!cairn_wait_is_open (self))
    return FALSE;
  if (cairn_record_is (CAIRN_RECORD (self), "blocks", "cdrm"))
    return TRUE;

  return cairn_record_is (CAIRN_RECORD (self), "blocks", "panel") && g_str_equal (blocks, "panel");
}

/**
 * cairn_request_is_open:
 * @self: a request for a form
 *
 * Returns: whether the form has not come back; a nil return is an answer too
 */
gboolean
cairn_request_is_open (CairnRequest *self)
{
  g_return_val_if_fail (CAIRN_IS_REQUEST (self), FALSE);

  return !cairn_record_has (CAIRN_RECORD (self), "received_on");
}

/**
 * cairn_review_is_waived:
 * @self: a review
 * @kind: code of the vocabulary `wait-kind`
 *
 * Returns: whether somebody decided to go ahead without a thing of that kind
 */
gboolean
cairn_review_is_waived (CairnReview *self,
                        const char  *kind)
{
  g_autoptr(GPtrArray) waits = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_WAIT);

  for (guint i = 0; i < waits->len; i++)
    {
      CairnRecord *wait = g_ptr_array_index (waits, i);

      if (cairn_record_is (wait, "kind", kind) && cairn_record_has (wait, "waived_on"))
        return TRUE;
    }

  return FALSE;
}

/**
 * cairn_review_count_forms:
 * @self: a review
 * @n_received: (out) (optional): how many of them have come back
 *
 * Counts the forms that agencies were asked for.
 *
 * Returns: how many were asked for
 */
guint
cairn_review_count_forms (CairnReview *self,
                          guint       *n_received)
{
  g_autoptr(GPtrArray) requests = cairn_aggregate_list_records (CAIRN_AGGREGATE (self), CAIRN_ENTITY_REQUEST);
  guint received = 0;

  for (guint i = 0; i < requests->len; i++)
    if (!cairn_request_is_open (g_ptr_array_index (requests, i)))
      received++;

  if (n_received != NULL)
    *n_received = received;

  return requests->len;
}

/**
 * cairn_review_get_waiting_for:
 * @self: a review
 * @since: (out) (optional): since when, or %CAIRN_DAY_NONE
 *
 * Tells the one thing a review waits for, as lists show it: of what holds it up,
 * the oldest.  Forms that are out, the review meeting once every form is in, and
 * the report of a meeting that was held count without being written down.
 *
 * Returns: (transfer none) (nullable): code of the vocabulary `wait-kind`, or
 *   %NULL if it waits for nothing or is no longer open
 */
const char *
cairn_review_get_waiting_for (CairnReview *self,
                              CairnDay    *since)
{
  Waiting best = { NULL, CAIRN_DAY_NONE, FALSE };

  g_return_val_if_fail (CAIRN_IS_REVIEW (self), NULL);

  if (cairn_review_is_open (self))
    {
      consider_waits (self, &best);
      consider_requests (self, &best);
      /* Whoever plans the meeting waits for what holds it up, not for the meeting. */
      if (best.kind == NULL || !best.blocks)
        consider_meeting (self, &best);
    }

  if (since != NULL)
    *since = best.since;

  return best.kind;
}

static const char *
get_word (const char *kind,
          const char *word)
{
  CairnVocabularyEntry *entry = cairn_vocabulary_find (cairn_vocabulary_get ("wait-kind"), kind);

  return entry == NULL ? kind : cairn_vocabulary_entry_get_translated (entry, word);
}

static char *
describe (const char *noun,
          CairnDay    since,
          CairnDay    today)
{
  g_autofree char *day = NULL;
  int days = 0;
  int year = 0;
  int this_year = 0;

  if (since == CAIRN_DAY_NONE || today == CAIRN_DAY_NONE)
    /* Translators: %s is what is waited for, such as "the inquest". */
    return g_strdup_printf (_("Waiting for %s"), noun);

  cairn_day_get_ymd (since, &year, NULL, NULL);
  cairn_day_get_ymd (today, &this_year, NULL, NULL);
  day = cairn_day_format (since, year == this_year ? CAIRN_DAY_SHORT : CAIRN_DAY_MEDIUM);
  days = MAX (0, cairn_day_between (since, today));

  /* Translators: what is waited for ("the inquest"), since which day, and for how many days. */
  return g_strdup_printf (ngettext ("Waiting for %s since %s (%d day)", "Waiting for %s since %s (%d days)",
                                    (gulong) days),
                          noun, day, days);
}

/**
 * cairn_waiting_describe:
 * @kind: code of the vocabulary `wait-kind`
 * @since: since when, or %CAIRN_DAY_NONE
 * @today: the day it is
 *
 * Says what is waited for, and for how long.
 *
 * Returns: (transfer full): such as "Waiting for the inquest since 3 May (202 days)"
 */
char *
cairn_waiting_describe (const char *kind,
                        CairnDay    since,
                        CairnDay    today)
{
  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail (today != CAIRN_DAY_NONE, NULL);

  return describe (get_word (kind, "noun"), since, today);
}

/**
 * cairn_wait_describe:
 * @self: a wait
 * @today: the day it is, or %CAIRN_DAY_NONE to leave out for how long
 *
 * Says what a wait waits for, and for how long: of a matter that is concluded, its paper.
 *
 * Returns: (transfer full): such as "Waiting for the record of inquest since 3 May (202 days)"
 */
char *
cairn_wait_describe (CairnWait *self,
                     CairnDay   today)
{
  CairnRecord *record = NULL;

  g_return_val_if_fail (CAIRN_IS_WAIT (self), NULL);

  record = CAIRN_RECORD (self);

  return describe (get_word (cairn_record_get_text (record, "kind"),
                             cairn_record_has (record, "concluded_on") ? "paper" : "noun"),
                   cairn_record_get_day (record, "from_date"), today);
}
