/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-cases-place.h"

#include "cairn-cases-page.h"
#include "cairn-review-page.h"

/**
 * CairnCasesPlace:
 *
 * The list of cases; a case opens over it.
 */
struct _CairnCasesPlace
{
  CairnPlace         parent_instance;

  AdwNavigationView *pages;
  CairnCasesPage    *list;
};

G_DEFINE_FINAL_TYPE (CairnCasesPlace, cairn_cases_place, CAIRN_TYPE_PLACE)

static void
page_changed_cb (CairnCasesPlace *self)
{
  if (adw_navigation_view_get_visible_page (self->pages) == ADW_NAVIGATION_PAGE (self->list))
    cairn_place_set_subject (CAIRN_PLACE (self), NULL);
}

static void
cairn_cases_place_session_changed (CairnPlace   *place,
                                   CairnSession *session)
{
  CairnCasesPlace *self = CAIRN_CASES_PLACE (place);
  AdwNavigationPage *list = ADW_NAVIGATION_PAGE (self->list);

  /* At once, while what is still being typed can be kept. */
  adw_navigation_view_replace (self->pages, &list, 1);
}

static gboolean
cairn_cases_place_go_back (CairnPlace *place)
{
  return adw_navigation_view_pop (CAIRN_CASES_PLACE (place)->pages);
}

static gboolean
cairn_cases_place_focus_search (CairnPlace *place)
{
  CairnCasesPlace *self = CAIRN_CASES_PLACE (place);

  adw_navigation_view_pop_to_tag (self->pages, "list");
  cairn_cases_page_focus_search (self->list);

  return TRUE;
}

static void
cairn_cases_place_class_init (CairnCasesPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  CairnPlaceClass *place_class = CAIRN_PLACE_CLASS (klass);

  place_class->focus_search = cairn_cases_place_focus_search;
  place_class->go_back = cairn_cases_place_go_back;
  place_class->session_changed = cairn_cases_place_session_changed;

  g_type_ensure (CAIRN_TYPE_CASES_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/cases/cairn-cases-place.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnCasesPlace, list);
  gtk_widget_class_bind_template_child (widget_class, CairnCasesPlace, pages);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
}

static void
cairn_cases_place_init (CairnCasesPlace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_cases_place_new:
 *
 * Creates the place, which shows nothing until it has a session.
 *
 * Returns: (transfer floating): the place
 */
GtkWidget *
cairn_cases_place_new (void)
{
  return g_object_new (CAIRN_TYPE_CASES_PLACE, NULL);
}

/* The keyboard follows to the case; what it stood on is hidden now. */
static void
case_shown_cb (AdwNavigationPage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}

static void
push_case (CairnCasesPlace *self,
           const char      *uuid)
{
  GtkWidget *page = cairn_review_page_new (cairn_place_get_session (CAIRN_PLACE (self)), uuid);

  g_signal_connect (page, "shown", G_CALLBACK (case_shown_cb), NULL);
  adw_navigation_view_pop_to_tag (self->pages, "list");
  adw_navigation_view_push (self->pages, ADW_NAVIGATION_PAGE (page));
  cairn_place_set_subject (CAIRN_PLACE (self), cairn_review_page_get_uuid (CAIRN_REVIEW_PAGE (page)));
}

/**
 * cairn_cases_place_open_case:
 * @self: a place with a session
 * @uuid: uuid of a case
 * @stage: (nullable): code of the stage to show; %NULL for where the review stands
 *
 * Opens the page of a case over the list.
 */
void
cairn_cases_place_open_case (CairnCasesPlace *self,
                             const char      *uuid,
                             const char      *stage)
{
  AdwNavigationPage *page = NULL;

  g_return_if_fail (CAIRN_IS_CASES_PLACE (self));
  g_return_if_fail (uuid != NULL);

  page = adw_navigation_view_get_visible_page (self->pages);
  if (!CAIRN_IS_REVIEW_PAGE (page) || g_strcmp0 (cairn_review_page_get_uuid (CAIRN_REVIEW_PAGE (page)), uuid) != 0)
    push_case (self, uuid);

  page = adw_navigation_view_get_visible_page (self->pages);
  if (stage != NULL && CAIRN_IS_REVIEW_PAGE (page))
    cairn_review_page_show_stage (CAIRN_REVIEW_PAGE (page), stage);
  if (CAIRN_IS_REVIEW_PAGE (page))
    cairn_review_page_focus_stage (CAIRN_REVIEW_PAGE (page));
}

/**
 * cairn_cases_place_show_cases:
 * @self: a place with a session
 * @why: what the cases have in common, such as "Durham, 2023-24"; shown literally
 * @uuids: (array zero-terminated=1): the only cases to list
 *
 * Lists the cases behind a number.
 */
void
cairn_cases_place_show_cases (CairnCasesPlace    *self,
                              const char         *why,
                              const char * const *uuids)
{
  g_return_if_fail (CAIRN_IS_CASES_PLACE (self));

  adw_navigation_view_pop_to_tag (self->pages, "list");
  cairn_cases_page_show_cases (self->list, why, uuids);
}
