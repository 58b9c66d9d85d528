/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-unlock-page.h"

#include "cairn-error.h"
#include "cairn-opening.h"

/**
 * CairnUnlockPage:
 *
 * Asks for the passphrase of a register. A wrong one is said beside the entry; what
 * another passphrase would not mend is handed on by [signal@Cairn.UnlockPage::failed].
 */
struct _CairnUnlockPage
{
  AdwNavigationPage    parent_instance;

  AdwStatusPage       *status;
  GtkEditable         *passphrase;
  GtkLabel            *problem;
  GtkLabel            *hint;
  GtkWidget           *spinner;
  GtkWidget           *unlock;

  char                *folder;      /* (owned) (nullable) */
  CairnRegisterAccess  access;
  GCancellable        *cancellable; /* (owned); stops waiting when the page goes */
  gboolean             trying;
};

G_DEFINE_FINAL_TYPE (CairnUnlockPage, cairn_unlock_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  SIGNAL_UNLOCKED,
  SIGNAL_FAILED,
  N_SIGNALS,
} CairnUnlockPageSignal;

static guint signals[N_SIGNALS];

static void
update (CairnUnlockPage *self)
{
  gboolean typed = *gtk_editable_get_text (self->passphrase) != '\0';

  gtk_widget_set_visible (self->spinner, self->trying);
  gtk_editable_set_editable (self->passphrase, !self->trying);
  gtk_widget_set_sensitive (self->unlock, typed && !self->trying);
}

static void
show_problem (CairnUnlockPage *self,
              const char      *sentence)
{
  gtk_label_set_label (self->problem, sentence);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->passphrase), "error");
  gtk_widget_grab_focus (GTK_WIDGET (self->passphrase));
  gtk_editable_select_region (self->passphrase, 0, -1);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr(CairnUnlockPage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnSession) session = cairn_opening_open_finish (result, &error);

  self->trying = FALSE;
  update (self);
  if (session != NULL)
    {
      gtk_editable_set_text (self->passphrase, "");
      g_signal_emit (self, signals[SIGNAL_UNLOCKED], 0, session);
    }
  else if (g_error_matches (error, CAIRN_ERROR, CAIRN_ERROR_NO_KEY))
    show_problem (self, error->message);
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

static void
unlock_cb (CairnUnlockPage *self)
{
  cairn_unlock_page_try (self, gtk_editable_get_text (self->passphrase));
}

static void
changed_cb (CairnUnlockPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_widget_remove_css_class (GTK_WIDGET (self->passphrase), "error");
  update (self);
}

static void
cairn_unlock_page_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (CAIRN_UNLOCK_PAGE (page)->passphrase));
}

static void
cairn_unlock_page_dispose (GObject *object)
{
  g_cancellable_cancel (CAIRN_UNLOCK_PAGE (object)->cancellable);

  G_OBJECT_CLASS (cairn_unlock_page_parent_class)->dispose (object);
}

static void
cairn_unlock_page_finalize (GObject *object)
{
  CairnUnlockPage *self = CAIRN_UNLOCK_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->folder, g_free);

  G_OBJECT_CLASS (cairn_unlock_page_parent_class)->finalize (object);
}

static void
cairn_unlock_page_class_init (CairnUnlockPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_unlock_page_dispose;
  object_class->finalize = cairn_unlock_page_finalize;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = cairn_unlock_page_shown;

  /**
   * CairnUnlockPage::unlocked:
   * @self: a page
   * @session: the register
   *
   * Emitted when the passphrase was right.
   */
  signals[SIGNAL_UNLOCKED] = g_signal_new ("unlocked", CAIRN_TYPE_UNLOCK_PAGE, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 1, CAIRN_TYPE_SESSION);
  /**
   * CairnUnlockPage::failed:
   * @self: a page
   * @error: (transfer none): why the register cannot be opened
   *
   * Emitted when another passphrase would not help.
   */
  signals[SIGNAL_FAILED] = g_signal_new ("failed", CAIRN_TYPE_UNLOCK_PAGE, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/shell/cairn-unlock-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnUnlockPage, hint);
  gtk_widget_class_bind_template_child (widget_class, CairnUnlockPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, CairnUnlockPage, problem);
  gtk_widget_class_bind_template_child (widget_class, CairnUnlockPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, CairnUnlockPage, status);
  gtk_widget_class_bind_template_child (widget_class, CairnUnlockPage, unlock);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, unlock_cb);
}

static void
cairn_unlock_page_init (CairnUnlockPage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static char *
dup_name (const char *folder)
{
  char *name = g_path_get_basename (folder);

  if (g_str_has_suffix (name, CAIRN_REGISTER_SUFFIX))
    name[strlen (name) - strlen (CAIRN_REGISTER_SUFFIX)] = '\0';

  return name;
}

/**
 * cairn_unlock_page_new:
 * @folder: folder of the register
 * @access: whether it is to be opened for writing
 *
 * Creates a page that asks for the passphrase of one register.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
cairn_unlock_page_new (const char          *folder,
                       CairnRegisterAccess  access)
{
  CairnUnlockPage *self = NULL;
  g_autofree char *name = NULL;
  g_autofree char *shown = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (CAIRN_TYPE_UNLOCK_PAGE, NULL);
  self->folder = g_strdup (folder);
  self->access = access;
  name = dup_name (folder);
  adw_status_page_set_title (self->status, name);
  shown = g_markup_escape_text (folder, -1);
  adw_status_page_set_description (self->status, shown);

  return GTK_WIDGET (self);
}

/**
 * cairn_unlock_page_get_folder:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): folder of the register it unlocks
 */
const char *
cairn_unlock_page_get_folder (CairnUnlockPage *self)
{
  g_return_val_if_fail (CAIRN_IS_UNLOCK_PAGE (self), NULL);

  return self->folder;
}

/**
 * cairn_unlock_page_try:
 * @self: a page
 * @passphrase: what to try
 *
 * Opens the register in the background. Does nothing while it is trying already.
 */
void
cairn_unlock_page_try (CairnUnlockPage *self,
                       const char      *passphrase)
{
  g_return_if_fail (CAIRN_IS_UNLOCK_PAGE (self));
  g_return_if_fail (passphrase != NULL);

  if (self->trying || self->folder == NULL || *passphrase == '\0')
    return;

  self->trying = TRUE;
  cairn_opening_open_async (self->folder, passphrase, self->access, self->cancellable,
                            opened_cb, g_object_ref (self));
  update (self);
}

/**
 * cairn_unlock_page_set_hint:
 * @self: a page
 * @hint: a whole sentence, shown literally
 *
 * Says something else beneath the entry than that there is a recovery passphrase.
 */
void
cairn_unlock_page_set_hint (CairnUnlockPage *self,
                            const char      *hint)
{
  g_return_if_fail (CAIRN_IS_UNLOCK_PAGE (self));
  g_return_if_fail (hint != NULL);

  gtk_label_set_label (self->hint, hint);
}
