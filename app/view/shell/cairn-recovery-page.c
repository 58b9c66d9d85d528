/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-recovery-page.h"

#include <glib/gi18n.h>

#include "cairn-feedback.h"
#include "cairn-recovery-print.h"

/**
 * CairnRecoveryPage:
 *
 * Shows the recovery passphrase of a new register, once, and goes on only when
 * somebody says that it is on paper.
 */
struct _CairnRecoveryPage
{
  AdwNavigationPage  parent_instance;

  GtkLabel          *recovery;
  AdwSwitchRow      *kept;
  GtkWidget         *print;

  char              *register_name; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnRecoveryPage, cairn_recovery_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  SIGNAL_DONE,
  N_SIGNALS,
} CairnRecoveryPageSignal;

static guint signals[N_SIGNALS];

static void
print_cb (CairnRecoveryPage *self)
{
  g_autoptr(GError) error = NULL;
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));

  if (!cairn_recovery_print (window, self->register_name, gtk_label_get_label (self->recovery), &error))
    cairn_feedback_error (GTK_WIDGET (self), error);
}

static void
continue_cb (CairnRecoveryPage *self)
{
  gtk_label_set_label (self->recovery, "");
  g_signal_emit (self, signals[SIGNAL_DONE], 0);
}

/* Not the passphrase, which would then stand there marked. */
static void
cairn_recovery_page_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (CAIRN_RECOVERY_PAGE (page)->print);
}

static void
cairn_recovery_page_finalize (GObject *object)
{
  g_clear_pointer (&CAIRN_RECOVERY_PAGE (object)->register_name, g_free);

  G_OBJECT_CLASS (cairn_recovery_page_parent_class)->finalize (object);
}

static void
cairn_recovery_page_class_init (CairnRecoveryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cairn_recovery_page_finalize;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = cairn_recovery_page_shown;

  /**
   * CairnRecoveryPage::done:
   * @self: a page
   *
   * Emitted when the passphrase is on paper and the register may be shown.
   */
  signals[SIGNAL_DONE] = g_signal_new ("done", CAIRN_TYPE_RECOVERY_PAGE, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/shell/cairn-recovery-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnRecoveryPage, kept);
  gtk_widget_class_bind_template_child (widget_class, CairnRecoveryPage, print);
  gtk_widget_class_bind_template_child (widget_class, CairnRecoveryPage, recovery);
  gtk_widget_class_bind_template_callback (widget_class, continue_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
}

static void
cairn_recovery_page_init (CairnRecoveryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_recovery_page_new:
 * @register_name: name of the register it opens
 * @recovery: the recovery passphrase
 *
 * Creates a page that shows one recovery passphrase.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
cairn_recovery_page_new (const char *register_name,
                         const char *recovery)
{
  CairnRecoveryPage *self = NULL;

  g_return_val_if_fail (register_name != NULL, NULL);
  g_return_val_if_fail (recovery != NULL, NULL);

  self = g_object_new (CAIRN_TYPE_RECOVERY_PAGE, NULL);
  self->register_name = g_strdup (register_name);
  gtk_label_set_label (self->recovery, recovery);

  return GTK_WIDGET (self);
}
