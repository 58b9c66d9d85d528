/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-output"

#include "config.h"

#include "cairn-agenda-paper.h"

#include <glib/gi18n.h>

#include "cairn-agenda-clock.h"
#include "cairn-facts.h"
#include "cairn-vocabulary.h"

/* How the agenda of a meeting is set on paper: what a member needs to know before it,
 * then the items in their order with the time each begins. Cases stand in it by their
 * references and by nothing else, so that a forgotten agenda tells nobody a name. */

static char *
dup_title (CairnRecord *meeting)
{
  CairnDay day = cairn_day_parse (cairn_record_get_text (meeting, "held_on"));
  g_autofree char *date = cairn_day_format (day, CAIRN_DAY_LONG);

  /* Translators: a kind of meeting and its date, such as “Panel, Thursday 25 April 2024” */
  return g_strdup_printf (_("%1$s, %2$s"),
                          cairn_vocabulary_label ("meeting-kind", cairn_record_get_text (meeting, "kind")), date);
}

static char *
dup_time (CairnAgenda *agenda,
          CairnRecord *meeting)
{
  const char *starts = cairn_record_get_text (meeting, "starts_at");
  g_autofree char *clock = cairn_agenda_describe_clock (agenda);

  if (starts == NULL)
    return g_steal_pointer (&clock);

  /* Translators: a time of day, and when the meeting ends, such as “Begins 09:30. Ends 12:20, 10 min to spare” */
  return g_strdup_printf (_("Begins %1$s. %2$s"), starts, clock);
}

static void
add_fact (CairnPaperGrid *grid,
          const char     *label,
          const char     *text)
{
  if (text != NULL && *text != '\0')
    cairn_paper_grid_add_row (grid, label, text, NULL);
}

static void
add_facts (CairnPaper  *paper,
           CairnAgenda *agenda,
           const char  *panel)
{
  CairnRecord *meeting = CAIRN_RECORD (cairn_agenda_get_meeting (agenda));
  g_autoptr(CairnPaperGrid) grid = cairn_paper_grid_new ();
  g_autofree char *time = dup_time (agenda, meeting);

  cairn_paper_grid_add_column (grid, "", 1.0, CAIRN_PAPER_START);
  cairn_paper_grid_add_column (grid, "", 5.0, CAIRN_PAPER_START);
  add_fact (grid, _("Panel"), panel);
  add_fact (grid, _("Theme"), cairn_record_get_text (meeting, "theme"));
  add_fact (grid, _("Time"), time);
  add_fact (grid, _("Place"), cairn_record_get_text (meeting, "place"));
  add_fact (grid, _("Chair"), cairn_record_get_text (meeting, "chair"));
  cairn_paper_add_grid (paper, grid);
}

static CairnPaperGrid *
create_part (void)
{
  CairnPaperGrid *grid = cairn_paper_grid_new ();

  cairn_paper_grid_add_column (grid, _("Time"), 1.0, CAIRN_PAPER_START);
  cairn_paper_grid_add_column (grid, _("No."), 0.7, CAIRN_PAPER_END);
  cairn_paper_grid_add_column (grid, _("Item"), 7.0, CAIRN_PAPER_START);
  cairn_paper_grid_add_column (grid, _("Minutes"), 1.2, CAIRN_PAPER_END);

  return grid;
}

static void
add_line (CairnPaperGrid  *grid,
          CairnAgendaLine *line)
{
  g_autofree char *number = g_strdup_printf ("%u", cairn_agenda_line_get_number (line));
  g_autofree char *minutes = g_strdup_printf ("%d", cairn_agenda_line_get_minutes (line));

  cairn_paper_grid_add_row (grid, cairn_agenda_line_get_starts (line), number,
                            cairn_agenda_line_get_title (line), minutes, NULL);
}

/* The parts follow each other as the items do: business, the cases, and what is left
 * of the business. */
static void
add_lines (CairnPaper *paper,
           GListModel *lines)
{
  g_autoptr(CairnPaperGrid) grid = NULL;
  gboolean in_cases = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (lines); i++)
    {
      g_autoptr(CairnAgendaLine) line = g_list_model_get_item (lines, i);

      if (grid == NULL || cairn_agenda_line_get_is_case (line) != in_cases)
        {
          if (grid != NULL)
            cairn_paper_add_grid (paper, grid);
          g_clear_pointer (&grid, cairn_paper_grid_unref);
          grid = create_part ();
          in_cases = cairn_agenda_line_get_is_case (line);
          cairn_paper_add_heading (paper, 2, in_cases ? _("Case reviews") : _("Business"));
        }
      add_line (grid, line);
    }

  if (grid != NULL)
    cairn_paper_add_grid (paper, grid);
}

/**
 * cairn_agenda_create_paper:
 * @agenda: the agenda of a meeting
 * @panel: (nullable): the panel's name
 *
 * Sets an agenda on paper, in its two parts with the time each item begins. Cases
 * stand in it by their references only. The agenda's thread.
 *
 * Returns: (transfer full): a new paper
 */
CairnPaper *
cairn_agenda_create_paper (CairnAgenda *agenda,
                           const char  *panel)
{
  g_autoptr(GListModel) lines = NULL;
  g_autofree char *title = NULL;
  g_autofree char *foot = NULL;
  CairnPaper *paper = NULL;

  g_return_val_if_fail (CAIRN_IS_AGENDA (agenda), NULL);

  title = dup_title (CAIRN_RECORD (cairn_agenda_get_meeting (agenda)));
  /* Translators: the title of a meeting, at the foot of each page of its agenda */
  foot = g_strdup_printf (_("Agenda · %s · Confidential"), title);
  lines = cairn_agenda_list_lines (agenda);

  paper = cairn_paper_new (title);
  cairn_paper_set_foot (paper, foot);
  cairn_paper_add_heading (paper, 1, title);
  add_facts (paper, agenda, panel);
  if (g_list_model_get_n_items (lines) == 0)
    cairn_paper_add_paragraph (paper, _("Nothing is on the agenda yet."));
  add_lines (paper, lines);

  return paper;
}
