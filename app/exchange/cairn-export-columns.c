/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-export-columns-private.h"

#include "cairn-column-list.h"
#include "cairn-duration.h"
#include "cairn-facts.h"
#include "cairn-factor-text.h"
#include "cairn-year.h"

/* What a row of a copy without identities is made of: facts of the statistics, no date, no
 * place on the map smaller than an area, and no words that somebody wrote. */

typedef struct
{
  const char    *name;
  CairnCellKind  kind;
  char        *(*get) (CairnReview *review, const char *field, CairnAreaIndex *areas);
  const char    *field; /* for @get */
} PlainColumn;

static CairnRecord *
get_analytic (CairnReview *review)
{
  return CAIRN_RECORD (cairn_review_get_analytic (review));
}

static char *
get_column (CairnReview    *review,
            const char     *field,
            CairnAreaIndex *areas)
{
  const CairnColumn *column = cairn_column_by_name (field);
  g_autofree char *value = cairn_column_dup_value (column, review, areas);

  return cairn_column_format (column, value);
}

static char *
get_code (CairnReview    *review,
          const char     *field,
          CairnAreaIndex *areas)
{
  CairnRecord *analytic = get_analytic (review);

  return analytic != NULL ? g_strdup (cairn_record_get_text (analytic, field)) : NULL;
}

static char *
get_number (CairnReview    *review,
            const char     *field,
            CairnAreaIndex *areas)
{
  CairnRecord *analytic = get_analytic (review);

  if (analytic == NULL || !cairn_record_has (analytic, field))
    return NULL;

  return g_strdup_printf ("%" G_GINT64_FORMAT, cairn_record_get_integer (analytic, field));
}

static char *
get_year (CairnReview    *review,
          const char     *field,
          CairnAreaIndex *areas)
{
  CairnRecord *analytic = get_analytic (review);

  if (analytic == NULL || !cairn_record_has (analytic, field))
    return NULL;

  return cairn_year_format ((int) cairn_record_get_integer (analytic, field));
}

static char *
get_days_to_cdrm (CairnReview    *review,
                  const char     *field,
                  CairnAreaIndex *areas)
{
  CairnDay death = cairn_review_get_death_day (review);
  CairnDay held = cairn_review_get_stage_day (review, field);

  if (death == CAIRN_DAY_NONE || held == CAIRN_DAY_NONE || held < death)
    return NULL;

  return g_strdup_printf ("%d", cairn_duration_days (death, held));
}

static char *
get_factors (CairnReview    *review,
             const char     *field,
             CairnAreaIndex *areas)
{
  g_autoptr(GPtrArray) items = cairn_factor_text_list_review (review);

  return cairn_factor_text_format (items, FALSE);
}

static const PlainColumn plain_columns[] = {
  { "reference", CAIRN_CELL_TEXT, get_column, "reference" },
  { "age_band", CAIRN_CELL_WORD, get_code, "age_band" },
  { "year_of_death", CAIRN_CELL_WORD, get_year, "year_of_death" },
  { "year_notified", CAIRN_CELL_WORD, get_year, "year_notified" },
  { "year_finalised", CAIRN_CELL_WORD, get_year, "year_finalised" },
  { "days_to_notified", CAIRN_CELL_NUMBER, get_number, "days_to_notified" },
  { "days_to_cdrm", CAIRN_CELL_NUMBER, get_days_to_cdrm, "cdrm_held_on" },
  { "days_to_finalised", CAIRN_CELL_NUMBER, get_number, "days_to_finalised" },
  { "duration_band", CAIRN_CELL_WORD, get_code, "duration_band" },
  { "sex", CAIRN_CELL_WORD, get_column, "sex" },
  { "ethnicity", CAIRN_CELL_WORD, get_column, "ethnicity" },
  { "residence_area", CAIRN_CELL_TEXT, get_column, "residence_area" },
  { "place_of_death", CAIRN_CELL_WORD, get_column, "place_of_death" },
  { "expected", CAIRN_CELL_WORD, get_column, "expected" },
  { "category", CAIRN_CELL_NUMBER, get_column, "category" },
  { "secondary_category", CAIRN_CELL_NUMBER, get_column, "secondary_category" },
  { "modifiable", CAIRN_CELL_WORD, get_column, "modifiable" },
  { "factors", CAIRN_CELL_WORD, get_factors, NULL },
  { "themes", CAIRN_CELL_WORD, get_column, "themes" },
};

static CairnCellKind
get_kind (const CairnColumn *column)
{
  const CairnEntity *entity = cairn_entity_get (column->entity);
  const CairnField *field = &entity->fields[cairn_entity_find (entity, column->field)];

  if (column->id == CAIRN_COLUMN_CATEGORY || column->id == CAIRN_COLUMN_SECONDARY_CATEGORY)
    return CAIRN_CELL_NUMBER;
  if (field->type == CAIRN_FIELD_DATE)
    return CAIRN_CELL_DATE;
  if (field->type == CAIRN_FIELD_TEXT || column->id == CAIRN_COLUMN_RESIDENCE_AREA || column->id == CAIRN_COLUMN_FACTORS)
    return CAIRN_CELL_TEXT;

  return CAIRN_CELL_WORD;
}

/* Names the columns; their names are static, the list is not. */
const char **
_cairn_export_columns_list (gboolean identity)
{
  guint n_columns = identity ? CAIRN_N_COLUMNS : G_N_ELEMENTS (plain_columns);
  const char **names = g_new0 (const char *, n_columns + 1);

  for (guint i = 0; i < n_columns; i++)
    names[i] = identity ? cairn_column_get (i)->name : plain_columns[i].name;

  return names;
}

/* Whether a row of the columns can say what the case is. They know accepted deaths of this
 * panel: another case would become one where the file is imported. */
gboolean
_cairn_export_columns_fits (CairnReview *review)
{
  return cairn_review_is_counted (review) &&
         cairn_record_has (CAIRN_RECORD (cairn_review_get_case (review)), "date_of_death") &&
         cairn_review_get_notified_day (review) != CAIRN_DAY_NONE;
}

gboolean
_cairn_export_columns_write (CairnSheet      *sheet,
                             CairnReview     *review,
                             CairnAreaIndex  *areas,
                             gboolean         identity,
                             GError         **error)
{
  guint n_columns = identity ? CAIRN_N_COLUMNS : G_N_ELEMENTS (plain_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      const CairnColumn *column = identity ? cairn_column_get (i) : NULL;
      const PlainColumn *plain = identity ? NULL : &plain_columns[i];
      g_autofree char *value = identity ? get_column (review, column->name, areas)
                                        : plain->get (review, plain->field, areas);

      sheet->add_cell (sheet, identity ? column->name : plain->name, identity ? get_kind (column) : plain->kind, value);
    }

  return sheet->end_row (sheet, error);
}
