/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-store"

#include "config.h"

#include "cairn-integrity-private.h"

#include <glib/gi18n.h>

#include "cairn-analytic.h"
#include "cairn-loader.h"

/* The statistics read one row a case, which the model computed when the case was last changed. Computed again it
 * must be the same; else a figure and the case behind it would disagree. */

#define MOST_NAMED 20

/* The first field that differs, or %NULL. */
static const CairnField *
find_difference (CairnRecord *held,
                 CairnRecord *computed)
{
  const CairnEntity *entity = cairn_record_get_entity (computed);

  for (guint i = 0; i < entity->n_fields; i++)
    {
      if (!cairn_value_equal (cairn_record_get_value (held, i), cairn_record_get_value (computed, i)))
        return &entity->fields[i];
    }
  return NULL;
}

/* Whether the case's row is as it should be; else a finding is added, up to a limit. */
static gboolean
compare (CairnReview *review,
         GPtrArray   *findings,
         guint        n_wrong)
{
  CairnAnalytic *held = cairn_review_get_analytic (review);
  g_autoptr(CairnAnalytic) computed = cairn_analytic_compute (review);
  const CairnField *field = held != NULL ? find_difference (CAIRN_RECORD (held), CAIRN_RECORD (computed)) : NULL;

  if (held != NULL && field == NULL)
    return TRUE;

  if (n_wrong >= MOST_NAMED)
    return FALSE;
  if (held == NULL)
    g_ptr_array_add (findings,
                     cairn_finding_new (CAIRN_FINDING_WARNING,
                                        _("The statistics know nothing of the case %s. Change something in it, which "
                                          "counts it anew."), cairn_review_get_reference (review)));
  else
    /* Translators: a reference, and what a field is called */
    g_ptr_array_add (findings,
                     cairn_finding_new (CAIRN_FINDING_WARNING,
                                        _("What the statistics have of the case %s is not what the case says (%s). "
                                          "Change something in it, which counts it anew."),
                                        cairn_review_get_reference (review), cairn_field_get_label (field)));
  return FALSE;
}

/**
 * _cairn_derived_check:
 * @self: an open register
 * @findings: (element-type CairnFinding): what is found is added here
 * @cancellable: (nullable): stops it
 * @error: return location for what kept it from looking
 *
 * Computes the row that the statistics have of each case again, and compares. The register's thread; takes a
 * millisecond or two a case.
 *
 * Returns: whether it looked at all of it, whatever it found
 */
gboolean
_cairn_derived_check (CairnRegister  *self,
                      GPtrArray      *findings,
                      GCancellable   *cancellable,
                      GError        **error)
{
  g_auto(GStrv) uuids = cairn_register_list_case_uuids (self, error);
  guint n_wrong = 0;

  if (uuids == NULL)
    return FALSE;

  for (guint i = 0; uuids[i] != NULL; i++)
    {
      g_autoptr(CairnReview) review = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      review = cairn_register_load_review (self, uuids[i], error);
      if (review == NULL)
        return FALSE;
      if (!compare (review, findings, n_wrong))
        n_wrong++;
    }

  if (n_wrong > MOST_NAMED)
    g_ptr_array_add (findings,
                     cairn_finding_new (CAIRN_FINDING_WARNING,
                                        ngettext ("The same is true of %u more case.",
                                                  "The same is true of %u more cases.", n_wrong - MOST_NAMED),
                                        n_wrong - MOST_NAMED));
  return TRUE;
}
