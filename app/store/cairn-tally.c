/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-tally-private.h"

/**
 * CairnTally:
 *
 * Counts by row and reporting year: what the tables of the report and the charts are made of.
 *
 * Every row of the vocabulary is there in its order, also where it is zero; codes the vocabulary does not
 * have follow, and last, under an empty code, what is blank, where there is any. All numbers are
 * integers, so that shares are taken from them and never the other way round. Immutable, so it may be
 * handed to another thread. How it comes about stands in cairn-tally-run.c.
 */

static void
cell_clear (CairnTallyCell *cell)
{
  g_clear_pointer (&cell->days, g_array_unref);
}

/* Cells that count nothing yet. */
GArray *
_cairn_tally_cells_new (guint n_cells)
{
  GArray *cells = g_array_new (FALSE, TRUE, sizeof (CairnTallyCell));

  g_array_set_clear_func (cells, (GDestroyNotify) cell_clear);
  g_array_set_size (cells, n_cells);

  return cells;
}

static void
tally_clear (CairnTally *self)
{
  g_ptr_array_unref (self->codes);
  g_ptr_array_unref (self->labels);
  g_hash_table_unref (self->indexes);
  g_array_unref (self->years);
  g_clear_pointer (&self->cells, g_array_unref);
  g_clear_pointer (&self->totals, g_array_unref);
}

/* A tally with no rows and no years yet. */
CairnTally *
_cairn_tally_new (void)
{
  CairnTally *self = g_atomic_rc_box_new0 (CairnTally);

  self->codes = g_ptr_array_new_with_free_func (g_free);
  self->labels = g_ptr_array_new_with_free_func (g_free);
  self->indexes = g_hash_table_new (g_str_hash, g_str_equal);
  self->years = g_array_new (FALSE, FALSE, sizeof (int));

  return self;
}

/* Its cell, or that of a year's total. */
CairnTallyCell *
_cairn_tally_get_cell (CairnTally *self,
                       guint       row,
                       guint       year)
{
  if (row == CAIRN_TALLY_ALL_ROWS)
    return &g_array_index (self->totals, CairnTallyCell, year);

  return &g_array_index (self->cells, CairnTallyCell, row * self->years->len + year);
}

/**
 * cairn_tally_ref:
 * @self: a tally
 *
 * Returns: (transfer full): @self, with one more reference
 */
CairnTally *
cairn_tally_ref (CairnTally *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * cairn_tally_unref:
 * @self: (transfer full): a tally
 *
 * Drops a reference, and frees it with the last. Any thread.
 */
void
cairn_tally_unref (CairnTally *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, (GDestroyNotify) tally_clear);
}

/**
 * cairn_tally_get_n_years:
 * @self: a tally
 *
 * Returns: how many reporting years it has
 */
guint
cairn_tally_get_n_years (CairnTally *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->years->len;
}

/**
 * cairn_tally_get_year:
 * @self: a tally
 * @year: index of a year
 *
 * Returns: the calendar year in which that reporting year begins
 */
int
cairn_tally_get_year (CairnTally *self,
                      guint       year)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (year < self->years->len, 0);

  return g_array_index (self->years, int, year);
}

/**
 * cairn_tally_get_n_rows:
 * @self: a tally
 *
 * Returns: how many rows it has
 */
guint
cairn_tally_get_n_rows (CairnTally *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->codes->len;
}

/**
 * cairn_tally_get_row_code:
 * @self: a tally
 * @row: index of a row
 *
 * Returns: (transfer none): its code or the uuid of its area, empty for the blank row
 */
const char *
cairn_tally_get_row_code (CairnTally *self,
                          guint       row)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < self->codes->len, NULL);

  return g_ptr_array_index (self->codes, row);
}

/**
 * cairn_tally_get_row_label:
 * @self: a tally
 * @row: index of a row
 *
 * Returns: (transfer none): what scripts and exports call it, never translated
 */
const char *
cairn_tally_get_row_label (CairnTally *self,
                           guint       row)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row < self->labels->len, NULL);

  return g_ptr_array_index (self->labels, row);
}

static const CairnTallyCell *
find_cell (CairnTally *self,
           guint       row,
           guint       year)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (row == CAIRN_TALLY_ALL_ROWS || row < self->codes->len, NULL);
  g_return_val_if_fail (year < self->years->len, NULL);

  return _cairn_tally_get_cell (self, row, year);
}

/**
 * cairn_tally_get_count:
 * @self: a tally
 * @row: index of a row, or %CAIRN_TALLY_ALL_ROWS
 * @year: index of a year
 *
 * Returns: how many cases, or occasions
 */
gint64
cairn_tally_get_count (CairnTally *self,
                       guint       row,
                       guint       year)
{
  const CairnTallyCell *cell = find_cell (self, row, year);

  return cell != NULL ? cell->count : 0;
}

/**
 * cairn_tally_get_with:
 * @self: a tally
 * @row: index of a row, or %CAIRN_TALLY_ALL_ROWS
 * @year: index of a year
 *
 * Returns: in how many of them modifiable factors were identified
 */
gint64
cairn_tally_get_with (CairnTally *self,
                      guint       row,
                      guint       year)
{
  const CairnTallyCell *cell = find_cell (self, row, year);

  return cell != NULL ? cell->with : 0;
}

/**
 * cairn_tally_get_without:
 * @self: a tally
 * @row: index of a row, or %CAIRN_TALLY_ALL_ROWS
 * @year: index of a year
 *
 * Returns: in how many of them there were none
 */
gint64
cairn_tally_get_without (CairnTally *self,
                         guint       row,
                         guint       year)
{
  const CairnTallyCell *cell = find_cell (self, row, year);

  return cell != NULL ? cell->without : 0;
}

/**
 * cairn_tally_get_insufficient:
 * @self: a tally
 * @row: index of a row, or %CAIRN_TALLY_ALL_ROWS
 * @year: index of a year
 *
 * Returns: how many of them were not judged: there was not enough information, or nothing was recorded
 */
gint64
cairn_tally_get_insufficient (CairnTally *self,
                              guint       row,
                              guint       year)
{
  const CairnTallyCell *cell = find_cell (self, row, year);

  return cell != NULL ? cell->count - cell->with - cell->without : 0;
}

/**
 * cairn_tally_get_total:
 * @self: a tally
 * @year: index of a year
 *
 * Returns: how many cases, or occasions, in all rows
 */
gint64
cairn_tally_get_total (CairnTally *self,
                       guint       year)
{
  return cairn_tally_get_count (self, CAIRN_TALLY_ALL_ROWS, year);
}

/**
 * cairn_tally_get_days:
 * @self: a tally of a query that asked for days
 * @row: index of a row, or %CAIRN_TALLY_ALL_ROWS
 * @year: index of a year
 * @n_days: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_days) (nullable): the days from death to finalisation of its
 *   cases, the shortest first; %NULL if there are none
 */
const gint64 *
cairn_tally_get_days (CairnTally *self,
                      guint       row,
                      guint       year,
                      guint      *n_days)
{
  const CairnTallyCell *cell = find_cell (self, row, year);

  g_return_val_if_fail (n_days != NULL, NULL);

  *n_days = cell != NULL && cell->days != NULL ? cell->days->len : 0;

  return *n_days > 0 ? (const gint64 *) (gpointer) cell->days->data : NULL;
}
