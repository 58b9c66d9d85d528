/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-restore-page.h"

#include <glib/gi18n.h>

#include "cairn-backup.h"
#include "cairn-opening.h"
#include "cairn-plain-row.h"

/**
 * CairnRestorePage:
 *
 * Puts a backup in the place of a register that does not open. The register as it is
 * is moved aside, not changed.
 */
struct _CairnRestorePage
{
  AdwNavigationPage    parent_instance;

  AdwPreferencesGroup *backups;
  GtkEditable         *passphrase;
  GtkLabel            *problem;
  GtkWidget           *restore;
  GtkWidget           *spinner;

  GtkCheckButton      *group;       /* (unowned) (nullable); the first of the choices */
  char                *folder;      /* (owned) (nullable) */
  char                *chosen;      /* (owned) (nullable); path of the backup */
  GCancellable        *cancellable; /* (owned); stops it when the page goes */
  gboolean             restoring;
};

G_DEFINE_FINAL_TYPE (CairnRestorePage, cairn_restore_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  SIGNAL_RESTORED,
  N_SIGNALS,
} CairnRestorePageSignal;

static guint signals[N_SIGNALS];

static void
update (CairnRestorePage *self)
{
  gboolean typed = *gtk_editable_get_text (self->passphrase) != '\0';

  gtk_widget_set_visible (self->spinner, self->restoring);
  gtk_widget_set_sensitive (self->restore, typed && self->chosen != NULL && !self->restoring);
}

static void
show_problem (CairnRestorePage *self,
              const char       *sentence)
{
  gtk_label_set_label (self->problem, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), sentence != NULL);
}

static void
changed_cb (CairnRestorePage *self)
{
  show_problem (self, NULL);
  update (self);
}

static void
choice_toggled_cb (CairnRestorePage *self,
                   GtkCheckButton   *choice)
{
  if (!gtk_check_button_get_active (choice))
    return;

  g_set_str (&self->chosen, g_object_get_data (G_OBJECT (choice), "path"));
  changed_cb (self);
}

static void
add_choice (CairnRestorePage *self,
            const char       *title,
            const char       *subtitle,
            const char       *path)
{
  GtkWidget *row = cairn_plain_row_new (title, subtitle);
  GtkWidget *choice = gtk_check_button_new ();
  gboolean first = self->group == NULL;

  gtk_widget_set_valign (choice, GTK_ALIGN_CENTER);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (choice), self->group);
  if (first)
    self->group = GTK_CHECK_BUTTON (choice);
  g_object_set_data_full (G_OBJECT (choice), "path", g_strdup (path), g_free);
  g_signal_connect_object (choice, "toggled", G_CALLBACK (choice_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), choice);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), choice);
  adw_preferences_group_add (self->backups, row);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (choice), TRUE);
}

static void
add_backup (CairnRestorePage  *self,
            const CairnBackup *backup)
{
  g_autoptr(GDateTime) utc = g_date_time_new_from_unix_utc (backup->made_ms / 1000);
  g_autoptr(GDateTime) local = g_date_time_to_local (utc);
  /* Translators: when a backup was made, such as "25 April 2024, 14:02". */
  g_autofree char *title = g_date_time_format (local, _("%-d %B %Y, %H:%M"));
  g_autofree char *subtitle = g_format_size (backup->n_bytes);

  add_choice (self, title, subtitle, backup->path);
}

static void
add_backups (CairnRestorePage *self)
{
  g_autoptr(GPtrArray) backups = cairn_backup_list (self->folder);

  for (guint i = 0; i < backups->len; i++)
    add_backup (self, g_ptr_array_index (backups, i));
  if (self->group != NULL)
    gtk_check_button_set_active (self->group, TRUE);
  else
    adw_preferences_group_set_description (self->backups, _("There is no backup in the register’s folder."));
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(CairnRestorePage) self = user_data;
  g_autoptr(GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *name = NULL;

  /* An error here is only that nobody chose anything. */
  if (file == NULL || g_file_peek_path (file) == NULL)
    return;

  name = g_file_get_basename (file);
  add_choice (self, name, g_file_peek_path (file), g_file_peek_path (file));
}

static void
choose_file_cb (CairnRestorePage *self)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Choose a Backup"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), self->cancellable,
                        file_chosen_cb, g_object_ref (self));
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(CairnRestorePage) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autofree char *moved_to = NULL;
  g_autoptr(CairnSession) session = cairn_opening_restore_finish (result, &moved_to, &error);

  self->restoring = FALSE;
  update (self);
  if (session != NULL)
    {
      gtk_editable_set_text (self->passphrase, "");
      g_signal_emit (self, signals[SIGNAL_RESTORED], 0, session, moved_to);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    show_problem (self, error->message);
}

static void
restore_cb (CairnRestorePage *self)
{
  if (self->restoring || self->folder == NULL || self->chosen == NULL)
    return;

  self->restoring = TRUE;
  show_problem (self, NULL);
  cairn_opening_restore_async (self->chosen, gtk_editable_get_text (self->passphrase), self->folder,
                               self->cancellable, restored_cb, g_object_ref (self));
  update (self);
}

static void
cairn_restore_page_dispose (GObject *object)
{
  g_cancellable_cancel (CAIRN_RESTORE_PAGE (object)->cancellable);

  G_OBJECT_CLASS (cairn_restore_page_parent_class)->dispose (object);
}

static void
cairn_restore_page_finalize (GObject *object)
{
  CairnRestorePage *self = CAIRN_RESTORE_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->chosen, g_free);
  g_clear_pointer (&self->folder, g_free);

  G_OBJECT_CLASS (cairn_restore_page_parent_class)->finalize (object);
}

static void
cairn_restore_page_class_init (CairnRestorePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_restore_page_dispose;
  object_class->finalize = cairn_restore_page_finalize;

  /**
   * CairnRestorePage::restored:
   * @self: a page
   * @session: the register as it was when the backup was made
   * @moved_to: (nullable): where the damaged register lies now
   *
   * Emitted when a backup was restored.
   */
  signals[SIGNAL_RESTORED] = g_signal_new ("restored", CAIRN_TYPE_RESTORE_PAGE, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 2, CAIRN_TYPE_SESSION, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/shell/cairn-restore-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnRestorePage, backups);
  gtk_widget_class_bind_template_child (widget_class, CairnRestorePage, passphrase);
  gtk_widget_class_bind_template_child (widget_class, CairnRestorePage, problem);
  gtk_widget_class_bind_template_child (widget_class, CairnRestorePage, restore);
  gtk_widget_class_bind_template_child (widget_class, CairnRestorePage, spinner);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, choose_file_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
}

static void
cairn_restore_page_init (CairnRestorePage *self)
{
  self->cancellable = g_cancellable_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_restore_page_new:
 * @folder: folder of a register that does not open
 *
 * Creates a page with the backups that lie in the register's folder.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
cairn_restore_page_new (const char *folder)
{
  CairnRestorePage *self = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (CAIRN_TYPE_RESTORE_PAGE, NULL);
  self->folder = g_strdup (folder);
  add_backups (self);
  update (self);

  return GTK_WIDGET (self);
}
