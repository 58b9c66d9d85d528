/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-cases-page-private.h"

#include <glib/gi18n.h>

#include "cairn-vocabulary.h"
#include "cairn-year.h"

/* The chips above the list. Which chip narrows down by what stands in one place. */

#define YEARS_BACK 12

static CairnFilterChip *
get_chip (CairnCasesPage  *self,
          CairnCaseFilter  filter)
{
  switch (filter)
    {
    case CAIRN_CASE_FILTER_STAGE:
      return self->stage_chip;
    case CAIRN_CASE_FILTER_AREA:
      return self->area_chip;
    case CAIRN_CASE_FILTER_AGE_BAND:
      return self->age_chip;
    case CAIRN_CASE_FILTER_YEAR_NOTIFIED:
      return self->year_chip;
    case CAIRN_CASE_FILTER_WAITING_FOR:
      return self->waiting_chip;
    case CAIRN_CASE_FILTER_OPEN:
      return self->open_chip;
    case CAIRN_CASE_FILTER_STATUS:
    case CAIRN_CASE_FILTER_YEAR_FINALISED:
    case CAIRN_N_CASE_FILTERS:
    default:
      return NULL;
    }
}

static void
add_vocabulary (CairnFilterChip *chip,
                const char      *name)
{
  CairnVocabulary *vocabulary = cairn_vocabulary_get (name);

  for (guint i = 0; i < cairn_vocabulary_get_length (vocabulary); i++)
    {
      CairnVocabularyEntry *entry = cairn_vocabulary_get_entry (vocabulary, i);

      cairn_filter_chip_add (chip, cairn_vocabulary_entry_get_code (entry), cairn_vocabulary_entry_get_title (entry));
    }
}

/* Areas are few and may be renamed while the list is open. */
static void
fill_areas (CairnCasesPage *self)
{
  g_autoptr(GError) error = NULL;
  GListModel *areas = cairn_session_get_records (self->session, CAIRN_ENTITY_AREA, &error);

  cairn_filter_chip_clear (self->area_chip);
  if (areas == NULL)
    {
      g_warning ("Reading the areas: %s", error->message);
      return;
    }

  for (guint i = 0; i < g_list_model_get_n_items (areas); i++)
    {
      g_autoptr(CairnRecord) area = g_list_model_get_item (areas, i);

      cairn_filter_chip_add (self->area_chip, cairn_record_get_uuid (area), cairn_record_get_text (area, "name"));
    }
  cairn_filter_chip_add (self->area_chip, "", _("Not stated"));
  g_object_unref (areas);
}

static void
fill_years (CairnCasesPage *self)
{
  int year = cairn_year_of (cairn_register_get_today (cairn_session_get_reader (self->session)));

  cairn_filter_chip_clear (self->year_chip);
  for (int i = 0; i < YEARS_BACK; i++)
    {
      g_autofree char *value = g_strdup_printf ("%d", year - i);
      g_autofree char *label = cairn_year_format (year - i);

      cairn_filter_chip_add (self->year_chip, value, label);
    }
}

/*< private >
 * _cairn_cases_page_install_filters:
 * @self: a page
 *
 * Gives the chips the choices that are the same in every register.
 */
void
_cairn_cases_page_install_filters (CairnCasesPage *self)
{
  add_vocabulary (self->stage_chip, "stage");
  add_vocabulary (self->age_chip, "age-band");
  add_vocabulary (self->waiting_chip, "wait-kind");
  cairn_filter_chip_add (self->waiting_chip, "", _("Nothing"));
  cairn_filter_chip_add (self->open_chip, "yes", _("open"));
  cairn_filter_chip_add (self->open_chip, "no", _("finalised"));
}

/*< private >
 * _cairn_cases_page_fill_filters:
 * @self: a page with a session
 *
 * Gives the chips the choices of this register.
 */
void
_cairn_cases_page_fill_filters (CairnCasesPage *self)
{
  fill_areas (self);
  fill_years (self);
}

/*< private >
 * _cairn_cases_page_clear_filters:
 * @self: a page
 *
 * Sets every chip and the search back, all at once.
 */
void
_cairn_cases_page_clear_filters (CairnCasesPage *self)
{
  self->clearing = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  for (guint i = 0; i < CAIRN_N_CASE_FILTERS; i++)
    if (get_chip (self, (CairnCaseFilter) i) != NULL)
      cairn_filter_chip_set_value (get_chip (self, (CairnCaseFilter) i), NULL);
  g_clear_pointer (&self->behind_uuids, g_strfreev);
  self->clearing = FALSE;
}

/*< private >
 * _cairn_cases_page_read_filters:
 * @self: a page
 * @query: the query to fill
 *
 * Asks for what the chips and the search say.
 */
void
_cairn_cases_page_read_filters (CairnCasesPage *self,
                                CairnCaseQuery *query)
{
  cairn_case_query_set_text (query, gtk_editable_get_text (GTK_EDITABLE (self->search)));
  for (guint i = 0; i < CAIRN_N_CASE_FILTERS; i++)
    {
      CairnFilterChip *chip = get_chip (self, (CairnCaseFilter) i);

      if (chip != NULL)
        cairn_case_query_set_filter (query, (CairnCaseFilter) i, cairn_filter_chip_get_value (chip));
    }
  cairn_case_query_set_cases (query, (const char *const *) self->behind_uuids);
  cairn_case_query_set_sort (query, self->sort, self->descending);
}
