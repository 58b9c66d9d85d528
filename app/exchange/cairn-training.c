/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-training.h"

#include "cairn-journal.h"
#include "cairn-json-reader.h"

#define TRAINING_PATH RESOURCE_PATH "/training/register.json"

/**
 * cairn_training_fill:
 * @target: a register that was just made
 * @progress: (nullable) (scope call): hears how far it has come
 * @progress_data: for @progress
 * @cancellable: (nullable): to stop it, which leaves the register as it was
 * @error: return location for a #GError
 *
 * Fills a register with the invented cases of the training register, which has its own
 * today and says everywhere that it is invented. In the thread of @target.
 *
 * Returns: %TRUE, or %FALSE with @error set and nothing written
 */
gboolean
cairn_training_fill (CairnRegister          *target,
                     CairnExchangeProgress   progress,
                     gpointer                progress_data,
                     GCancellable           *cancellable,
                     GError                **error)
{
  g_autoptr(GBytes) json = NULL;

  g_return_val_if_fail (CAIRN_IS_REGISTER (target), FALSE);

  json = g_resources_lookup_data (TRAINING_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (json == NULL)
    return FALSE;

  /* One key press in an empty list must not take the whole register away again. */
  return cairn_json_reader_load (target, json, progress, progress_data, cancellable, error) &&
         cairn_register_mark (target, "filled", error);
}
