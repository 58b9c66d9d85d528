/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-new-register-page.h"

#include <glib/gi18n.h>

#include "cairn-feedback.h"
#include "cairn-opening.h"
#include "cairn-passphrase.h"

/**
 * CairnNewRegisterPage:
 *
 * Asks for what a new register needs: its name and place, and the name and the
 * passphrase of the first person who may open it.
 */
struct _CairnNewRegisterPage
{
  AdwNavigationPage  parent_instance;

  GtkEditable       *name;
  AdwActionRow      *place;
  GtkEditable       *person;
  GtkEditable       *passphrase;
  GtkEditable       *again;
  GtkLevelBar       *strength;
  GtkLabel          *hint;
  GtkWidget         *create;
  GtkWidget         *spinner;

  char              *parent_folder; /* (owned) */
  GCancellable      *cancellable;   /* (owned); stops waiting when the page goes */
  gboolean           making;
};

G_DEFINE_FINAL_TYPE (CairnNewRegisterPage, cairn_new_register_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  SIGNAL_CREATED,
  N_SIGNALS,
} CairnNewRegisterPageSignal;

static guint signals[N_SIGNALS];

static gboolean
is_given (GtkEditable *editable)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (editable)));

  return *text != '\0';
}

static char *
dup_folder (CairnNewRegisterPage *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
  g_autofree char *file = NULL;

  g_strdelimit (name, "/", '-');
  file = g_str_has_suffix (name, CAIRN_REGISTER_SUFFIX) ? g_strdup (name)
                                                        : g_strconcat (name, CAIRN_REGISTER_SUFFIX, NULL);

  return g_build_filename (self->parent_folder, file, NULL);
}

/* What stands in the way, the first thing first; NULL when nothing does. */
static const char *
find_obstacle (CairnNewRegisterPage *self)
{
  const char *passphrase = gtk_editable_get_text (self->passphrase);

  if (!is_given (self->name))
    return _("Give the register a name, such as the panel’s.");
  if (!is_given (self->person))
    return _("Say who you are.");
  if (*passphrase == '\0')
    return _("Choose a passphrase: four or more words that do not belong together are both strong and easy to type.");
  if (cairn_passphrase_estimate_strength (passphrase) <= CAIRN_PASSPHRASE_WEAK)
    return cairn_passphrase_describe_strength (CAIRN_PASSPHRASE_WEAK);
  if (!g_str_equal (passphrase, gtk_editable_get_text (self->again)))
    return _("Type the same passphrase again.");

  return NULL;
}

static void
update (CairnNewRegisterPage *self)
{
  CairnPassphraseStrength strength = cairn_passphrase_estimate_strength (gtk_editable_get_text (self->passphrase));
  const char *obstacle = find_obstacle (self);

  gtk_level_bar_set_value (self->strength, strength);
  gtk_label_set_label (self->hint, obstacle != NULL ? obstacle : cairn_passphrase_describe_strength (strength));
  gtk_widget_set_visible (self->spinner, self->making);
  gtk_widget_set_sensitive (self->create, obstacle == NULL && !self->making);
}

static void
show_place (CairnNewRegisterPage *self)
{
  adw_action_row_set_subtitle (self->place, self->parent_folder);
}

static void
changed_cb (CairnNewRegisterPage *self)
{
  update (self);
}

static void
place_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr(CairnNewRegisterPage) self = user_data;
  g_autoptr(GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);

  /* An error here is only that nobody chose anything. */
  if (folder == NULL || g_file_peek_path (folder) == NULL)
    return;

  g_set_str (&self->parent_folder, g_file_peek_path (folder));
  show_place (self);
}

static void
choose_place_cb (CairnNewRegisterPage *self)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr(GFile) folder = g_file_new_for_path (self->parent_folder);

  gtk_file_dialog_set_title (dialog, _("Where to Keep the Register"));
  gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->cancellable,
                                 place_chosen_cb, g_object_ref (self));
}

static void
forget_passphrase (CairnNewRegisterPage *self)
{
  gtk_editable_set_text (self->passphrase, "");
  gtk_editable_set_text (self->again, "");
}

static void
created_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr(CairnNewRegisterPage) self = user_data;
  g_autoptr(GError) error = NULL;
  char *recovery = NULL;
  g_autoptr(CairnSession) session = cairn_opening_create_finish (result, &recovery, &error);

  self->making = FALSE;
  update (self);
  if (session != NULL)
    {
      forget_passphrase (self);
      g_signal_emit (self, signals[SIGNAL_CREATED], 0, session, recovery);
    }
  else
    cairn_feedback_error (GTK_WIDGET (self), error);
  cairn_passphrase_free (recovery);
}

static void
create_cb (CairnNewRegisterPage *self)
{
  g_autofree char *folder = NULL;
  g_autofree char *person = NULL;

  if (self->making || find_obstacle (self) != NULL)
    return;

  folder = dup_folder (self);
  person = g_strstrip (g_strdup (gtk_editable_get_text (self->person)));
  self->making = TRUE;
  cairn_opening_create_async (folder, person, gtk_editable_get_text (self->passphrase), self->cancellable,
                              created_cb, g_object_ref (self));
  update (self);
}

static void
cairn_new_register_page_shown (AdwNavigationPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (CAIRN_NEW_REGISTER_PAGE (page)->name));
}

static void
cairn_new_register_page_dispose (GObject *object)
{
  g_cancellable_cancel (CAIRN_NEW_REGISTER_PAGE (object)->cancellable);

  G_OBJECT_CLASS (cairn_new_register_page_parent_class)->dispose (object);
}

static void
cairn_new_register_page_finalize (GObject *object)
{
  CairnNewRegisterPage *self = CAIRN_NEW_REGISTER_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->parent_folder, g_free);

  G_OBJECT_CLASS (cairn_new_register_page_parent_class)->finalize (object);
}

static void
cairn_new_register_page_class_init (CairnNewRegisterPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_new_register_page_dispose;
  object_class->finalize = cairn_new_register_page_finalize;
  ADW_NAVIGATION_PAGE_CLASS (klass)->shown = cairn_new_register_page_shown;

  /**
   * CairnNewRegisterPage::created:
   * @self: a page
   * @session: the new register
   * @recovery: its recovery passphrase, to be shown once
   *
   * Emitted when the register was made.
   */
  signals[SIGNAL_CREATED] = g_signal_new ("created", CAIRN_TYPE_NEW_REGISTER_PAGE, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 2, CAIRN_TYPE_SESSION,
                                          G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/shell/cairn-new-register-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnNewRegisterPage, again);
  gtk_widget_class_bind_template_child (widget_class, CairnNewRegisterPage, create);
  gtk_widget_class_bind_template_child (widget_class, CairnNewRegisterPage, hint);
  gtk_widget_class_bind_template_child (widget_class, CairnNewRegisterPage, name);
  gtk_widget_class_bind_template_child (widget_class, CairnNewRegisterPage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, CairnNewRegisterPage, person);
  gtk_widget_class_bind_template_child (widget_class, CairnNewRegisterPage, place);
  gtk_widget_class_bind_template_child (widget_class, CairnNewRegisterPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, CairnNewRegisterPage, strength);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_place_cb);
  gtk_widget_class_bind_template_callback (widget_class, create_cb);
}

static void
cairn_new_register_page_init (CairnNewRegisterPage *self)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  self->cancellable = g_cancellable_new ();
  self->parent_folder = g_strdup (documents != NULL ? documents : g_get_home_dir ());
  gtk_widget_init_template (GTK_WIDGET (self));
  show_place (self);
  update (self);
}

/**
 * cairn_new_register_page_new:
 *
 * Creates the page.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
cairn_new_register_page_new (void)
{
  return g_object_new (CAIRN_TYPE_NEW_REGISTER_PAGE, NULL);
}
