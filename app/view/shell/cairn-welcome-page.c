/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-welcome-page.h"

/**
 * CairnWelcomePage:
 *
 * What is shown before any register: make one, open one, or try the training one.
 */
struct _CairnWelcomePage
{
  AdwNavigationPage  parent_instance;

  GtkWidget         *first;
};

G_DEFINE_FINAL_TYPE (CairnWelcomePage, cairn_welcome_page, ADW_TYPE_NAVIGATION_PAGE)

static void
cairn_welcome_page_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (CAIRN_WELCOME_PAGE (page)->first);
}

static void
cairn_welcome_page_class_init (CairnWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = cairn_welcome_page_shown;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/shell/cairn-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnWelcomePage, first);
}

static void
cairn_welcome_page_init (CairnWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_welcome_page_new:
 *
 * Creates the page.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
cairn_welcome_page_new (void)
{
  return g_object_new (CAIRN_TYPE_WELCOME_PAGE, NULL);
}
