/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-case-list.h"
#include "cairn-cases-page.h"
#include "cairn-filter-chip.h"

G_BEGIN_DECLS

struct _CairnCasesPage
{
  AdwNavigationPage    parent_instance;

  GtkSearchEntry      *search;
  GtkStack            *stack;
  GtkColumnView       *view;
  GtkLabel            *count;
  GtkWidget           *filters;
  GtkWidget           *behind;
  AdwButtonContent    *behind_content;
  CairnFilterChip     *stage_chip;
  CairnFilterChip     *area_chip;
  CairnFilterChip     *age_chip;
  CairnFilterChip     *year_chip;
  CairnFilterChip     *waiting_chip;
  CairnFilterChip     *open_chip;

  CairnSession        *session;      /* (owned) (nullable) */
  CairnCaseList       *cases;        /* (owned) (nullable) */
  GCancellable        *cancellable;  /* (owned) (nullable); of what is being copied */
  char               **behind_uuids; /* (owned) (nullable); the only cases to list */
  GtkSliceListModel   *shown;        /* (owned) (nullable); what the view has of them so far */
  guint                adding;       /* tick that shows more of them, 0 for none */
  gboolean             painted_first;
  CairnDay             today;        /* when the list was last asked for */
  CairnCaseSort        sort;
  gboolean             descending;
  gboolean             compact;
  gboolean             clearing;     /* the filters change together */
};

void _cairn_cases_page_ask             (CairnCasesPage *self);
void _cairn_cases_page_install_columns (CairnCasesPage *self);
void _cairn_cases_page_install_filters (CairnCasesPage *self);
void _cairn_cases_page_fill_filters    (CairnCasesPage *self);
void _cairn_cases_page_clear_filters   (CairnCasesPage *self);
void _cairn_cases_page_read_filters    (CairnCasesPage *self,
                                        CairnCaseQuery *query);
void _cairn_cases_page_copy            (CairnCasesPage *self);

void _cairn_cases_page_show_first_rows  (CairnCasesPage *self);
void _cairn_cases_page_stop_adding_rows (CairnCasesPage *self);

G_END_DECLS
