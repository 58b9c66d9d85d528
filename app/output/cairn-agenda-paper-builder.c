/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-output"

#include "config.h"

#include "cairn-agenda-paper-builder.h"

#include <glib/gi18n.h>

#include "cairn-agenda-paper.h"
#include "cairn-error.h"
#include "cairn-journal.h"
#include "cairn-loader.h"
#include "cairn-location.h"

static char *
find_meeting (CairnRegister  *reg,
              const char     *date,
              GError        **error)
{
  g_autoptr(GError) local_error = NULL;
  char *uuid = NULL;

  if (cairn_day_parse (date) == CAIRN_DAY_NONE)
    {
      g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_INVALID,
                   _("“%s” is no date. Write it as 2024-04-25."), date);
      return NULL;
    }

  uuid = cairn_register_find_meeting (reg, NULL, date, &local_error);
  if (local_error != NULL)
    g_propagate_error (error, g_steal_pointer (&local_error));
  else if (uuid == NULL)
    g_set_error (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND, _("There is no panel on %s."), date);

  return uuid;
}

/**
 * cairn_agenda_paper_builder_build:
 * @reg: an open register, which may be a reader
 * @uuid: uuid of a meeting
 * @error: return location for %CAIRN_ERROR_NOT_FOUND or what the disk says
 *
 * Sets the agenda of a meeting on paper as the register has it. The register's thread.
 *
 * Returns: (transfer full) (nullable): a new paper, or %NULL with @error set
 */
CairnPaper *
cairn_agenda_paper_builder_build (CairnRegister  *reg,
                                  const char     *uuid,
                                  GError        **error)
{
  g_autoptr(CairnAgenda) agenda = NULL;
  g_autofree char *panel = NULL;
  CairnPaper *paper = NULL;

  g_return_val_if_fail (CAIRN_IS_REGISTER (reg), NULL);
  g_return_val_if_fail (uuid != NULL, NULL);

  agenda = cairn_register_load_agenda (reg, uuid, error);
  if (agenda == NULL)
    return NULL;

  panel = cairn_register_dup_setting (reg, "panel_name");
  paper = cairn_agenda_create_paper (agenda, panel);
  cairn_paper_set_training (paper, cairn_register_is_training (reg));
  cairn_paper_set_created (paper, cairn_register_get_now_ms (reg));

  return paper;
}

/**
 * cairn_agenda_paper_builder_write_pdf:
 * @reg: an open register
 * @date: the panel's date, as `2024-04-25`
 * @path: (type filename): the file to write
 * @error: return location for %CAIRN_ERROR_INVALID (no date), %CAIRN_ERROR_NOT_FOUND
 *   (no panel on it), %CAIRN_ERROR_NO_SPACE, %CAIRN_ERROR_FAILED or what the disk says
 *
 * Writes the agenda of a panel as a PDF, and into the journal that it was made,
 * where the register can be written. The register's thread.
 *
 * Returns: whether it was written; if not, what stood at @path is as it was
 */
gboolean
cairn_agenda_paper_builder_write_pdf (CairnRegister  *reg,
                                      const char     *date,
                                      const char     *path,
                                      GError        **error)
{
  g_autoptr(CairnPaper) paper = NULL;
  g_autofree char *uuid = NULL;

  g_return_val_if_fail (CAIRN_IS_REGISTER (reg), FALSE);
  g_return_val_if_fail (date != NULL && path != NULL, FALSE);

  if (!cairn_location_check_target (path, error))
    return FALSE;

  uuid = find_meeting (reg, date, error);
  paper = uuid != NULL ? cairn_agenda_paper_builder_build (reg, uuid, error) : NULL;
  if (paper == NULL || !cairn_paper_write_pdf (paper, path, error))
    return FALSE;
  if (cairn_register_is_read_only (reg))
    return TRUE;

  return cairn_register_note (reg, CAIRN_CHANGE_PRINTED, uuid, _("Agenda"), error);
}
