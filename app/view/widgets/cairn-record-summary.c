/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-record-summary.h"

#include <glib/gi18n.h>

#include "cairn-facts.h"
#include "cairn-field-words.h"
#include "cairn-review-requests.h"
#include "cairn-vocabulary.h"
#include "cairn-waiting.h"

/* What one line says of a row. The fields that make its title, and how the detail beneath is put. */
typedef struct
{
  CairnEntityKind   kind;
  const char       *title[2];
  char           *(*get_detail) (CairnEditing *editing,
                                 CairnRecord  *record);
} Summary;

static char *
dup_words (CairnEditing *editing,
           CairnRecord  *record,
           const char   *name)
{
  const CairnEntity *entity = cairn_record_get_entity (record);
  const CairnField *field = &entity->fields[cairn_entity_find (entity, name)];

  if (!cairn_record_has (record, name) || cairn_field_is_number (field))
    return NULL;

  return cairn_field_words (cairn_editing_get_session (editing), field, cairn_record_get_text (record, name));
}

static char *
dup_day (CairnRecord *record,
         const char  *name)
{
  CairnDay day = cairn_record_get_day (record, name);

  return day != CAIRN_DAY_NONE ? cairn_day_format (day, CAIRN_DAY_MEDIUM) : NULL;
}

/* Adds a part behind a middle dot. Takes @part, which may be NULL. */
static void
add_part (GString *detail,
          char    *part)
{
  g_autofree char *owned = part;

  if (owned == NULL || *owned == '\0')
    return;
  if (detail->len > 0)
    g_string_append (detail, " · ");
  g_string_append (detail, owned);
}

static void
add_day (GString     *detail,
         const char  *format,
         CairnRecord *record,
         const char  *field)
{
  g_autofree char *day = dup_day (record, field);
  g_autoptr(GString) part = NULL;

  if (day == NULL)
    return;

  part = g_string_new (format);
  g_string_replace (part, "%s", day, 1);
  add_part (detail, g_string_free_and_steal (g_steal_pointer (&part)));
}

static char *
describe_notification (CairnEditing *editing,
                       CairnRecord  *record)
{
  GString *detail = g_string_new (NULL);

  add_day (detail, _("Received %s"), record, "received_on");
  add_part (detail, dup_words (editing, record, "received_at"));

  return g_string_free_and_steal (detail);
}

static char *
describe_sighting (CairnEditing *editing,
                   CairnRecord  *record)
{
  GString *detail = g_string_new (NULL);

  add_day (detail, _("Seen %s"), record, "seen_on");
  add_part (detail, dup_words (editing, record, "description"));

  return g_string_free_and_steal (detail);
}

static char *
describe_responsibility (CairnEditing *editing,
                         CairnRecord  *record)
{
  GString *detail = g_string_new (NULL);

  add_part (detail, dup_words (editing, record, "panel"));
  add_day (detail, _("from %s"), record, "from_date");
  add_day (detail, _("until %s"), record, "to_date");

  return g_string_free_and_steal (detail);
}

static char *
describe_link (CairnEditing *editing,
               CairnRecord  *record)
{
  return dup_words (editing, record, "kind");
}

static char *
describe_external (CairnEditing *editing,
                   CairnRecord  *record)
{
  return dup_words (editing, record, "reference");
}

static void
add_due (CairnEditing *editing,
         CairnRecord  *request,
         GString      *detail)
{
  CairnDay due = cairn_request_get_due_day (CAIRN_REQUEST (request));
  CairnDay today = cairn_editing_get_today (editing);
  g_autofree char *day = NULL;
  int late = 0;

  if (due == CAIRN_DAY_NONE)
    return;

  day = cairn_day_format (due, CAIRN_DAY_MEDIUM);
  if (due >= today)
    {
      /* Translators: the day a form is to come back. */
      add_part (detail, g_strdup_printf (_("due %s"), day));
      return;
    }

  late = cairn_day_between (due, today);
  /* Translators: the day a form should have come back, and for how many days it is late. */
  add_part (detail, g_strdup_printf (ngettext ("due %s, %d day late", "due %s, %d days late", (gulong) late), day, late));
}

static char *
describe_request (CairnEditing *editing,
                  CairnRecord  *record)
{
  GString *detail = g_string_new (NULL);
  const char *step = cairn_review_get_chase_step (cairn_editing_get_review (editing), CAIRN_REQUEST (record));

  if (!cairn_request_is_open (CAIRN_REQUEST (record)))
    {
      add_day (detail, _("Came back %s"), record, "received_on");
      if (cairn_record_get_flag (record, "nil_return"))
        add_part (detail, g_strdup (_("nothing known")));
      return g_string_free_and_steal (detail);
    }

  add_day (detail, _("Sent %s"), record, "sent_on");
  add_due (editing, record, detail);
  if (step != NULL)
    /* Translators: the last step of escalation taken for a form that is late. */
    add_part (detail, g_strdup_printf (_("chased: %s"), cairn_vocabulary_title ("escalation-step", step)));

  return g_string_free_and_steal (detail);
}

static char *
describe_chase (CairnEditing *editing,
                CairnRecord  *record)
{
  CairnRecord *request = cairn_aggregate_find (cairn_editing_get_aggregate (editing),
                                               cairn_record_get_text (record, "request"));
  GString *detail = g_string_new (NULL);

  if (request != NULL)
    add_part (detail, dup_words (editing, request, "agency"));
  add_part (detail, dup_day (record, "chased_on"));
  add_part (detail, dup_words (editing, record, "means"));
  add_part (detail, dup_words (editing, record, "outcome"));

  return g_string_free_and_steal (detail);
}

static void
add_since (CairnEditing *editing,
           CairnRecord  *wait,
           GString      *detail)
{
  CairnDay since = cairn_record_get_day (wait, "from_date");
  int days = MAX (0, cairn_day_between (since, cairn_editing_get_today (editing)));
  g_autofree char *day = dup_day (wait, "from_date");

  if (detail->len == 0)
    {
      /* Translators: since which day something is waited for, and for how many days. */
      add_part (detail, g_strdup_printf (ngettext ("Since %s (%d day)", "Since %s (%d days)", (gulong) days), day, days));
      return;
    }

  /* Translators: the same, after other words. */
  add_part (detail, g_strdup_printf (ngettext ("since %s (%d day)", "since %s (%d days)", (gulong) days), day, days));
}

static char *
describe_wait (CairnEditing *editing,
               CairnRecord  *record)
{
  GString *detail = g_string_new (NULL);

  if (cairn_record_has (record, "paper_received_on"))
    add_day (detail, _("Ended: the paper came %s"), record, "paper_received_on");
  else if (cairn_record_has (record, "waived_on"))
    {
      add_day (detail, _("Going ahead without it, decided %s"), record, "waived_on");
      add_part (detail, dup_words (editing, record, "waived_by"));
      add_part (detail, dup_words (editing, record, "waived_reason"));
    }
  else if (cairn_record_has (record, "concluded_on"))
    add_day (detail, _("Concluded %s, the paper is still to come"), record, "concluded_on");
  if (cairn_wait_is_open (CAIRN_WAIT (record)))
    {
      add_since (editing, record, detail);
      add_part (detail, dup_words (editing, record, "owner"));
      add_day (detail, _("ask again %s"), record, "next_check_on");
    }

  return g_string_free_and_steal (detail);
}

static char *
describe_learning (CairnEditing *editing,
                   CairnRecord  *record)
{
  GString *detail = g_string_new (NULL);

  add_part (detail, dup_words (editing, record, "description"));
  add_part (detail, dup_words (editing, record, "source"));

  return g_string_free_and_steal (detail);
}

static char *
describe_action (CairnEditing *editing,
                 CairnRecord  *record)
{
  GString *detail = g_string_new (NULL);

  add_part (detail, dup_words (editing, record, "owner"));
  add_part (detail, dup_words (editing, record, "organisation"));
  if (cairn_record_has (record, "closed_on"))
    add_day (detail, _("closed %s"), record, "closed_on");
  else
    add_day (detail, _("due %s"), record, "due_on");

  return g_string_free_and_steal (detail);
}

static char *
describe_step (CairnEditing *editing,
               CairnRecord  *record)
{
  GString *detail = g_string_new (NULL);

  add_part (detail, dup_day (record, "happened_on"));
  add_part (detail, dup_words (editing, record, "meeting"));
  add_part (detail, dup_words (editing, record, "signed_by"));
  add_part (detail, dup_words (editing, record, "reason"));

  return g_string_free_and_steal (detail);
}

static const Summary summaries[] = {
  { CAIRN_ENTITY_NOTIFICATION, { "source", "notifier" }, describe_notification },
  { CAIRN_ENTITY_SIGHTING, { "source" }, describe_sighting },
  { CAIRN_ENTITY_RESPONSIBILITY, { "kind" }, describe_responsibility },
  { CAIRN_ENTITY_LINKED_CASE, { "other" }, describe_link },
  { CAIRN_ENTITY_EXTERNAL_REFERENCE, { "kind" }, describe_external },
  { CAIRN_ENTITY_REQUEST, { "agency", "form" }, describe_request },
  { CAIRN_ENTITY_CHASE, { "step" }, describe_chase },
  { CAIRN_ENTITY_WAIT, { "kind" }, describe_wait },
  { CAIRN_ENTITY_LEARNING_POINT, { "theme" }, describe_learning },
  { CAIRN_ENTITY_ACTION, { "reference", "description" }, describe_action },
  { CAIRN_ENTITY_FINALISATION, { "kind" }, describe_step },
};

static const Summary *
find_summary (CairnRecord *record)
{
  for (gsize i = 0; i < G_N_ELEMENTS (summaries); i++)
    if (summaries[i].kind == cairn_record_get_kind (record))
      return &summaries[i];

  return NULL;
}

/**
 * cairn_record_summary_title:
 * @editing: what the page is about
 * @record: a row of it
 *
 * Returns: (transfer full): what the row is, in a few words
 */
char *
cairn_record_summary_title (CairnEditing *editing,
                            CairnRecord  *record)
{
  const Summary *summary = NULL;
  GString *title = NULL;

  g_return_val_if_fail (CAIRN_IS_EDITING (editing), NULL);
  g_return_val_if_fail (CAIRN_IS_RECORD (record), NULL);

  summary = find_summary (record);
  if (summary == NULL)
    return cairn_record_words (record);

  title = g_string_new (NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (summary->title); i++)
    if (summary->title[i] != NULL)
      add_part (title, dup_words (editing, record, summary->title[i]));
  if (title->len == 0)
    g_string_append (title, cairn_entity_get_label (cairn_record_get_entity (record)));

  return g_string_free_and_steal (title);
}

/**
 * cairn_record_summary_detail:
 * @editing: what the page is about
 * @record: a row of it
 *
 * Returns: (transfer full) (nullable): what else is to be said of it in one line
 */
char *
cairn_record_summary_detail (CairnEditing *editing,
                             CairnRecord  *record)
{
  const Summary *summary = NULL;

  g_return_val_if_fail (CAIRN_IS_EDITING (editing), NULL);
  g_return_val_if_fail (CAIRN_IS_RECORD (record), NULL);

  summary = find_summary (record);

  return summary != NULL ? summary->get_detail (editing, record) : NULL;
}
