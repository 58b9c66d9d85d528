/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-open-error-page.h"

#include <glib/gi18n.h>

#include "cairn-error.h"
#include "cairn-plain-row.h"

/**
 * CairnOpenErrorPage:
 *
 * Says why a register did not open and offers what would help, no more: a right
 * passphrase does not mend a damaged page, nor a backup a full disk.
 */
struct _CairnOpenErrorPage
{
  AdwNavigationPage    parent_instance;

  GtkLabel            *sentence;
  AdwPreferencesGroup *offers;

  GtkWidget           *first;    /* (unowned) (nullable); the first offer */
  char                *folder;   /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnOpenErrorPage, cairn_open_error_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  SIGNAL_OFFER_TAKEN,
  N_SIGNALS,
} CairnOpenErrorPageSignal;

static guint signals[N_SIGNALS];

static const struct
{
  CairnOpenOffer  offer;
  const char     *title;
  const char     *subtitle;
} offers[] = {
  { CAIRN_OPEN_OFFER_AGAIN, N_("Try again"), NULL },
  { CAIRN_OPEN_OFFER_READ_ONLY, N_("Open it to be read only"), N_("Nothing can be changed then.") },
  { CAIRN_OPEN_OFFER_BACKUP, N_("Restore a backup…"), N_("The register as it is now is kept beside it.") },
  { CAIRN_OPEN_OFFER_ELSEWHERE, N_("Open another register…"), NULL },
};

/* Which offers would help against which error. */
static gboolean
helps (CairnOpenOffer  offer,
       const GError   *error)
{
  gboolean damaged = g_error_matches (error, CAIRN_ERROR, CAIRN_ERROR_CORRUPT) ||
                     g_error_matches (error, CAIRN_ERROR, CAIRN_ERROR_NOT_OURS) ||
                     g_error_matches (error, CAIRN_ERROR, CAIRN_ERROR_NOT_FOUND) ||
                     g_error_matches (error, CAIRN_ERROR, CAIRN_ERROR_NO_KEY);

  switch (offer)
    {
    case CAIRN_OPEN_OFFER_AGAIN:
      return !g_error_matches (error, CAIRN_ERROR, CAIRN_ERROR_TOO_NEW);
    case CAIRN_OPEN_OFFER_READ_ONLY:
      return g_error_matches (error, CAIRN_ERROR, CAIRN_ERROR_LOCKED) ||
             g_error_matches (error, CAIRN_ERROR, CAIRN_ERROR_NO_SPACE) ||
             g_error_matches (error, CAIRN_ERROR, CAIRN_ERROR_FAILED);
    case CAIRN_OPEN_OFFER_BACKUP:
      return damaged;
    case CAIRN_OPEN_OFFER_ELSEWHERE:
      return TRUE;
    default:
      g_assert_not_reached ();
    }
}

static void
offer_taken_cb (CairnOpenErrorPage *self,
                GtkWidget          *row)
{
  CairnOpenOffer offer = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (row), "offer"));

  g_signal_emit (self, signals[SIGNAL_OFFER_TAKEN], 0, offer);
}

static void
add_offer (CairnOpenErrorPage *self,
           guint               i)
{
  GtkWidget *row = cairn_plain_row_new (_(offers[i].title), offers[i].subtitle != NULL ? _(offers[i].subtitle) : NULL);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  g_object_set_data (G_OBJECT (row), "offer", GINT_TO_POINTER (offers[i].offer));
  g_signal_connect_object (row, "activated", G_CALLBACK (offer_taken_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->offers, row);
  if (self->first == NULL)
    self->first = row;
}

static void
cairn_open_error_page_shown (AdwNavigationPage *page)
{
  CairnOpenErrorPage *self = CAIRN_OPEN_ERROR_PAGE (page);

  if (self->first != NULL)
    gtk_widget_grab_focus (self->first);
}

static void
cairn_open_error_page_finalize (GObject *object)
{
  g_clear_pointer (&CAIRN_OPEN_ERROR_PAGE (object)->folder, g_free);

  G_OBJECT_CLASS (cairn_open_error_page_parent_class)->finalize (object);
}

static void
cairn_open_error_page_class_init (CairnOpenErrorPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cairn_open_error_page_finalize;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = cairn_open_error_page_shown;

  /**
   * CairnOpenErrorPage::offer-taken:
   * @self: a page
   * @offer: what somebody chose, a [enum@Cairn.OpenOffer]
   *
   * Emitted when somebody chose what to do.
   */
  signals[SIGNAL_OFFER_TAKEN] = g_signal_new ("offer-taken", CAIRN_TYPE_OPEN_ERROR_PAGE, G_SIGNAL_RUN_LAST,
                                              0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/shell/cairn-open-error-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnOpenErrorPage, offers);
  gtk_widget_class_bind_template_child (widget_class, CairnOpenErrorPage, sentence);
}

static void
cairn_open_error_page_init (CairnOpenErrorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_open_error_page_new:
 * @folder: folder of the register
 * @error: why it did not open
 *
 * Creates a page that explains one failure.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
cairn_open_error_page_new (const char   *folder,
                           const GError *error)
{
  CairnOpenErrorPage *self = NULL;

  g_return_val_if_fail (folder != NULL, NULL);
  g_return_val_if_fail (error != NULL, NULL);

  self = g_object_new (CAIRN_TYPE_OPEN_ERROR_PAGE, NULL);
  self->folder = g_strdup (folder);
  gtk_label_set_label (self->sentence, error->message);
  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    if (helps (offers[i].offer, error))
      add_offer (self, i);

  return GTK_WIDGET (self);
}

/**
 * cairn_open_error_page_get_folder:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): folder of the register that did not open
 */
const char *
cairn_open_error_page_get_folder (CairnOpenErrorPage *self)
{
  g_return_val_if_fail (CAIRN_IS_OPEN_ERROR_PAGE (self), NULL);

  return self->folder;
}
