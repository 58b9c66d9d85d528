/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-area-index.h"
#include "cairn-review.h"

G_BEGIN_DECLS

/**
 * CairnColumnId:
 *
 * The columns that import reads and export writes, in their order.
 */
typedef enum
{
  CAIRN_COLUMN_REFERENCE,
  CAIRN_COLUMN_DATE_OF_DEATH,
  CAIRN_COLUMN_DATE_NOTIFIED,
  CAIRN_COLUMN_FAMILY_NAME,
  CAIRN_COLUMN_GIVEN_NAMES,
  CAIRN_COLUMN_NHS_NUMBER,
  CAIRN_COLUMN_DATE_OF_BIRTH,
  CAIRN_COLUMN_TIME_OF_DEATH,
  CAIRN_COLUMN_SEX,
  CAIRN_COLUMN_ETHNICITY,
  CAIRN_COLUMN_RESIDENCE_AREA,
  CAIRN_COLUMN_POSTCODE,
  CAIRN_COLUMN_PLACE_OF_DEATH,
  CAIRN_COLUMN_EXPECTED,
  CAIRN_COLUMN_CDRM_HELD,
  CAIRN_COLUMN_DATE_FINALISED,
  CAIRN_COLUMN_CATEGORY,
  CAIRN_COLUMN_SECONDARY_CATEGORY,
  CAIRN_COLUMN_MODIFIABLE,
  CAIRN_COLUMN_FACTORS,
  CAIRN_COLUMN_THEMES,
  CAIRN_COLUMN_SUMMARY,
  CAIRN_N_COLUMNS,
} CairnColumnId;

typedef struct _CairnColumn CairnColumn;

/**
 * CairnColumn:
 * @id: which column it is
 * @name: its name in the header; never translated
 * @entity: kind of the row it comes from
 * @field: name of the field it comes from
 * @required: whether every file and every row must have it
 * @identity: whether it tells who the child was, so that its value is never repeated
 * @parse: reads what somebody wrote, which is never blank, into the value to compare
 * @get: gets the value to compare from a review; %NULL for a field of the row itself
 * @format: writes a value as a file has it; %NULL to write it as it is
 *
 * One column. Its value is a text that is the same for the same meaning, however it was
 * written: a code, an ISO date, the name of an area as the register has it.
 */
struct _CairnColumn
{
  CairnColumnId    id;
  const char      *name;
  CairnEntityKind  entity;
  const char      *field;
  gboolean         required;
  gboolean         identity;

  /*< private >*/
  char *(*parse)  (const CairnColumn *column, const char *text, CairnAreaIndex *areas, GError **error);
  char *(*get)    (CairnReview *review, CairnAreaIndex *areas);
  char *(*format) (const CairnColumn *column, const char *value);
};

const CairnColumn *cairn_column_get     (CairnColumnId  id);
const CairnColumn *cairn_column_by_name (const char    *name);

gboolean cairn_column_parse     (const CairnColumn  *self,
                                 const char         *text,
                                 CairnAreaIndex     *areas,
                                 char              **value,
                                 GError            **error);
char    *cairn_column_dup_value (const CairnColumn  *self,
                                 CairnReview        *review,
                                 CairnAreaIndex     *areas) G_GNUC_WARN_UNUSED_RESULT;
char    *cairn_column_format    (const CairnColumn  *self,
                                 const char         *value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
