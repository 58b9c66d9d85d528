/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-opening-page.h"

/**
 * CairnOpeningPage:
 *
 * What is shown while the training register is made or opened. Going back from it
 * stops the work.
 */
struct _CairnOpeningPage
{
  AdwNavigationPage  parent_instance;

  AdwStatusPage     *status;

  GCancellable      *cancellable; /* (owned) */
};

G_DEFINE_FINAL_TYPE (CairnOpeningPage, cairn_opening_page, ADW_TYPE_NAVIGATION_PAGE)

static void
cairn_opening_page_hidden (AdwNavigationPage *page)
{
  g_cancellable_cancel (CAIRN_OPENING_PAGE (page)->cancellable);
}

static void
cairn_opening_page_finalize (GObject *object)
{
  g_clear_object (&CAIRN_OPENING_PAGE (object)->cancellable);

  G_OBJECT_CLASS (cairn_opening_page_parent_class)->finalize (object);
}

static void
cairn_opening_page_class_init (CairnOpeningPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cairn_opening_page_finalize;
  ADW_NAVIGATION_PAGE_CLASS (klass)->hidden = cairn_opening_page_hidden;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/shell/cairn-opening-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnOpeningPage, status);
}

static void
cairn_opening_page_init (CairnOpeningPage *self)
{
  g_autoptr(GdkPaintable) spinner = NULL;

  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  spinner = GDK_PAINTABLE (adw_spinner_paintable_new (GTK_WIDGET (self->status)));
  adw_status_page_set_paintable (self->status, spinner);
}

/**
 * cairn_opening_page_new:
 *
 * Creates the page.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
cairn_opening_page_new (void)
{
  return g_object_new (CAIRN_TYPE_OPENING_PAGE, NULL);
}

/**
 * cairn_opening_page_get_cancellable:
 * @self: a page
 *
 * Returns: (transfer none): what is cancelled when somebody goes back from the page
 */
GCancellable *
cairn_opening_page_get_cancellable (CairnOpeningPage *self)
{
  g_return_val_if_fail (CAIRN_IS_OPENING_PAGE (self), NULL);

  return self->cancellable;
}
