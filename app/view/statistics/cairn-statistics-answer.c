/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-statistics-answer.h"

#include "cairn-report-builder.h"
#include "cairn-table-source.h"
#include "cairn-year.h"

/* As many years stand beside each other unless somebody asks for more. */
#define N_YEARS 2

/* The last years that are over: a year that has just begun has little to compare. */
static void
choose_years (CairnStatisticsChoice *choice,
              CairnRegister         *reader,
              int                    first_year,
              int                    last_year)
{
  int last_complete = cairn_year_of (cairn_register_get_today (reader)) - 1;

  if (choice->last_year == 0)
    choice->last_year = CLAMP (last_complete, first_year, last_year);
  if (choice->first_year == 0)
    choice->first_year = MAX (first_year, choice->last_year - N_YEARS + 1);

  choice->first_year = MIN (choice->first_year, choice->last_year);
}

static gboolean
count (CairnStatisticsAnswer  *self,
       CairnRegister          *reader,
       GError                **error)
{
  g_autoptr(CairnTally) tally = NULL;
  g_autofree char *name = cairn_statistics_choice_dup_name (self->choice);
  g_autofree char *title = cairn_statistics_choice_dup_title (self->choice);

  self->query = cairn_statistics_choice_create_query (self->choice, error);
  if (self->query == NULL)
    return FALSE;
  tally = cairn_tally_run (self->query, reader, error);
  if (tally == NULL)
    return FALSE;

  self->table = cairn_table_source_convert (tally, cairn_statistics_choice_get_unit (self->choice),
                                            cairn_statistics_choice_get_form (self->choice),
                                            cairn_statistics_choice_get_field (self->choice), name, title);
  cairn_table_set_definition (self->table, cairn_statistics_choice_get_definition (self->choice));

  return TRUE;
}

/**
 * cairn_statistics_answer_new:
 * @choice: what is asked for; years that are 0 become the last two that are over
 * @reader: an open register
 * @error: return location for what the disk says
 *
 * Counts what was chosen. The register's thread.
 *
 * Returns: (transfer full) (nullable): the answer, or %NULL with @error set
 */
CairnStatisticsAnswer *
cairn_statistics_answer_new (const CairnStatisticsChoice  *choice,
                             CairnRegister                *reader,
                             GError                      **error)
{
  g_autoptr(CairnStatisticsAnswer) self = NULL;

  g_return_val_if_fail (choice != NULL, NULL);
  g_return_val_if_fail (CAIRN_IS_REGISTER (reader), NULL);

  self = g_new0 (CairnStatisticsAnswer, 1);
  self->choice = cairn_statistics_choice_copy (choice);
  if (!cairn_report_builder_find_years (reader, &self->first_year, &self->last_year, error))
    return NULL;
  if (self->first_year == 0)
    return g_steal_pointer (&self);

  choose_years (self->choice, reader, self->first_year, self->last_year);
  if (!count (self, reader, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * cairn_statistics_answer_free:
 * @self: (transfer full): an answer
 *
 * Frees it.
 */
void
cairn_statistics_answer_free (CairnStatisticsAnswer *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->choice, cairn_statistics_choice_free);
  g_clear_pointer (&self->query, cairn_tally_query_free);
  g_clear_object (&self->table);
  g_free (self);
}
