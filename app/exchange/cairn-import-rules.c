/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include <glib/gi18n.h>

#include "cairn-age.h"
#include "cairn-factor-text.h"
#include "cairn-import-row-private.h"

/* The rules between the cells of a row. An import records what has happened, so only what
 * cannot have happened is refused; what is merely unusual is a warning in the receipt. */

#define MODIFIABLE_RELEVANCE 2

static const CairnColumnId dates[] = {
  CAIRN_COLUMN_DATE_OF_BIRTH,
  CAIRN_COLUMN_DATE_OF_DEATH,
  CAIRN_COLUMN_DATE_NOTIFIED,
  CAIRN_COLUMN_CDRM_HELD,
  CAIRN_COLUMN_DATE_FINALISED,
};

static CairnDay
get_day (CairnImportRow *row,
         CairnColumnId   column)
{
  return cairn_day_parse (row->values[column]);
}

static gboolean
is_before (CairnDay day,
           CairnDay other)
{
  return day != CAIRN_DAY_NONE && other != CAIRN_DAY_NONE && day < other;
}

static void
reject (CairnImportRow *row,
        CairnColumnId   column,
        const char     *sentence)
{
  _cairn_import_row_note (row, CAIRN_IMPORT_REJECTED, column, sentence);
}

static void
warn (CairnImportRow *row,
      CairnColumnId   column,
      const char     *sentence)
{
  _cairn_import_row_note (row, CAIRN_IMPORT_WARNING, column, sentence);
}

static void
judge_age (CairnImportRow *row)
{
  CairnDay birth = get_day (row, CAIRN_COLUMN_DATE_OF_BIRTH);
  CairnDay death = get_day (row, CAIRN_COLUMN_DATE_OF_DEATH);

  if (birth == CAIRN_DAY_NONE || death == CAIRN_DAY_NONE)
    return;

  if (death < birth)
    reject (row, CAIRN_COLUMN_DATE_OF_DEATH, _("the death is before the birth."));
  else if (cairn_age_years (birth, death) >= CAIRN_AGE_ADULT_YEARS)
    reject (row, CAIRN_COLUMN_DATE_OF_DEATH, _("the death is on or after the 18th birthday."));
}

/* Notes what cannot have happened, by what the case would have after the import. */
void
_cairn_import_row_judge (CairnImportRow *self,
                         CairnDay        today)
{
  CairnDay notified = get_day (self, CAIRN_COLUMN_DATE_NOTIFIED);

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    if (is_before (today, get_day (self, dates[i])))
      reject (self, dates[i], _("this date is after today."));

  judge_age (self);
  if (is_before (notified, get_day (self, CAIRN_COLUMN_DATE_OF_DEATH)))
    reject (self, CAIRN_COLUMN_DATE_NOTIFIED, _("the notification is before the death."));
  if (is_before (get_day (self, CAIRN_COLUMN_DATE_FINALISED), notified))
    reject (self, CAIRN_COLUMN_DATE_FINALISED, _("the review is finalised before the death was notified."));
}

static gboolean
is_modifiable (const CairnFactorItem *item)
{
  return g_strcmp0 (item->modifiable, "yes") == 0;
}

static void
warn_of_factors (CairnImportRow *row)
{
  const char *factors = row->values[CAIRN_COLUMN_FACTORS];
  const char *judgement = row->values[CAIRN_COLUMN_MODIFIABLE];
  g_autoptr(GPtrArray) items = cairn_factor_text_parse (factors != NULL ? factors : "", NULL);
  guint n_modifiable = 0;
  gboolean irrelevant = FALSE;

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      const CairnFactorItem *item = g_ptr_array_index (items, i);

      n_modifiable += is_modifiable (item);
      irrelevant |= is_modifiable (item) && item->relevance < MODIFIABLE_RELEVANCE;
    }

  if (irrelevant)
    warn (row, CAIRN_COLUMN_FACTORS, _("a factor is modifiable though its relevance is below 2."));
  if (g_strcmp0 (judgement, "identified") == 0 && n_modifiable == 0)
    warn (row, CAIRN_COLUMN_MODIFIABLE, _("modifiable factors are identified, but no factor is modifiable."));
  if (g_strcmp0 (judgement, "none") == 0 && n_modifiable > 0)
    warn (row, CAIRN_COLUMN_MODIFIABLE, _("no modifiable factors are identified, but a factor is modifiable."));
}

static void
warn_of_categories (CairnImportRow *row)
{
  const char *primary = row->values[CAIRN_COLUMN_CATEGORY];
  const char *secondary = row->values[CAIRN_COLUMN_SECONDARY_CATEGORY];

  if (secondary == NULL)
    return;

  if (primary == NULL)
    warn (row, CAIRN_COLUMN_SECONDARY_CATEGORY, _("there is a secondary category but no primary one."));
  else if (g_ascii_strtoll (secondary, NULL, 10) <= g_ascii_strtoll (primary, NULL, 10))
    warn (row, CAIRN_COLUMN_SECONDARY_CATEGORY,
          _("the secondary category does not come after the primary one; the lowest number that applies is the primary."));
}

static void
warn_of_finalisation (CairnImportRow *row,
                      gboolean        has_meeting)
{
  if (row->values[CAIRN_COLUMN_DATE_FINALISED] == NULL)
    return;

  if (!has_meeting)
    warn (row, CAIRN_COLUMN_DATE_FINALISED, _("the register has no panel meeting on the day the review was finalised."));
  if (row->values[CAIRN_COLUMN_CATEGORY] == NULL)
    warn (row, CAIRN_COLUMN_CATEGORY, _("the review is finalised without a category of death."));
  if (row->values[CAIRN_COLUMN_MODIFIABLE] == NULL)
    warn (row, CAIRN_COLUMN_MODIFIABLE, _("the review is finalised without a judgement of modifiable factors."));
}

static void
warn_of_meeting (CairnImportRow *row)
{
  CairnDay held = get_day (row, CAIRN_COLUMN_CDRM_HELD);

  if (is_before (held, get_day (row, CAIRN_COLUMN_DATE_OF_DEATH)))
    warn (row, CAIRN_COLUMN_CDRM_HELD, _("the review meeting (CDRM) is before the death."));
  if (is_before (get_day (row, CAIRN_COLUMN_DATE_FINALISED), held))
    warn (row, CAIRN_COLUMN_CDRM_HELD, _("the review meeting (CDRM) is after the review was finalised."));
}

/* Notes what somebody should look at. @has_meeting: whether the register has a panel
 * meeting on the day of the finalisation. */
void
_cairn_import_row_warn (CairnImportRow *self,
                        gboolean        has_meeting)
{
  warn_of_finalisation (self, has_meeting);
  warn_of_meeting (self);
  warn_of_categories (self);
  warn_of_factors (self);
}
