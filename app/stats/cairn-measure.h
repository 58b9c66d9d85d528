/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CairnTableUnit:
 * @CAIRN_TABLE_NOTIFIED: cases accepted by this panel, by the first notification
 * @CAIRN_TABLE_FINALISED: reviews, by their first finalisation
 * @CAIRN_TABLE_OCCASIONS: occasions on which something was learned, by the
 *   finalising year; one review may give several
 *
 * What a table counts.
 *
 * Tables of one report that count the same thing must agree on the total of a year.
 */
typedef enum
{
  CAIRN_TABLE_NOTIFIED,
  CAIRN_TABLE_FINALISED,
  CAIRN_TABLE_OCCASIONS,
} CairnTableUnit;

#define CAIRN_TYPE_TABLE_UNIT (cairn_table_unit_get_type ())
GType cairn_table_unit_get_type (void) G_GNUC_CONST;

const char *cairn_table_unit_get_name (CairnTableUnit  unit);
gboolean    cairn_table_unit_parse    (const char     *name,
                                       CairnTableUnit *unit);
const char *cairn_table_unit_describe (CairnTableUnit  unit);
char       *cairn_table_unit_format   (CairnTableUnit  unit,
                                       gint64          n);

/**
 * CairnTableForm:
 * @CAIRN_TABLE_DISTRIBUTION: `count`, and `percent` of the column's base
 * @CAIRN_TABLE_MODIFIABLE: `reviews`, `with`, `without`, `insufficient`, and
 *   `percent_with` of those with or without in the same row
 * @CAIRN_TABLE_DURATION: `reviews`, and the quartiles of their durations in days
 *
 * Which measures a table has in each of its columns.
 */
typedef enum
{
  CAIRN_TABLE_DISTRIBUTION,
  CAIRN_TABLE_MODIFIABLE,
  CAIRN_TABLE_DURATION,
} CairnTableForm;

#define CAIRN_TYPE_TABLE_FORM (cairn_table_form_get_type ())
GType cairn_table_form_get_type (void) G_GNUC_CONST;

/* Places of the measures in their form. */
enum
{
  CAIRN_DISTRIBUTION_COUNT = 0,
  CAIRN_DISTRIBUTION_PERCENT,
};

enum
{
  CAIRN_MODIFIABLE_REVIEWS = 0,
  CAIRN_MODIFIABLE_WITH,
  CAIRN_MODIFIABLE_WITHOUT,
  CAIRN_MODIFIABLE_INSUFFICIENT,
  CAIRN_MODIFIABLE_PERCENT_WITH,
};

enum
{
  CAIRN_DURATION_REVIEWS = 0,
  CAIRN_DURATION_LOWER_QUARTILE,
  CAIRN_DURATION_MEDIAN,
  CAIRN_DURATION_UPPER_QUARTILE,
};

/**
 * CairnMeasureKind:
 * @CAIRN_MEASURE_COUNT: an integer that adds up over the rows
 * @CAIRN_MEASURE_VALUE: an integer that does not add up, and may be missing
 * @CAIRN_MEASURE_SHARE_OF_COLUMN: a percent of the column's base
 * @CAIRN_MEASURE_SHARE_OF_ROW: a percent of some counts of the same row
 *
 * How the figures of a measure come about.
 */
typedef enum
{
  CAIRN_MEASURE_COUNT,
  CAIRN_MEASURE_VALUE,
  CAIRN_MEASURE_SHARE_OF_COLUMN,
  CAIRN_MEASURE_SHARE_OF_ROW,
} CairnMeasureKind;

/**
 * CairnMeasure:
 * @name: the name scripts rely on; never translated
 * @title: the name people read, to be passed through gettext()
 * @kind: how its figures come about
 * @numerator: for a share, the place of the measure it is a share of
 * @base: for a share of the row, a bit for each measure whose sum is its base
 *
 * One of the measures a table has in each of its columns.
 */
typedef struct
{
  const char       *name;
  const char       *title;
  CairnMeasureKind  kind;
  guint             numerator;
  guint             base;
} CairnMeasure;

const CairnMeasure *cairn_table_form_get_measures (CairnTableForm      form,
                                                   guint              *n_measures);
gboolean            cairn_measure_is_share        (const CairnMeasure *measure);

G_END_DECLS
