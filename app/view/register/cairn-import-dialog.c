/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-import-dialog.h"

#include <glib/gi18n.h>

#include "cairn-backup.h"
#include "cairn-feedback.h"
#include "cairn-import.h"
#include "cairn-job-meter.h"

#define POLL_MS 100

/**
 * CairnImportDialog:
 *
 * Takes cases from a CSV file: choose, watch or cancel, and read the receipt. A backup
 * is made first.
 */
struct _CairnImportDialog
{
  AdwDialog           parent_instance;

  GtkStack           *stack;
  AdwActionRow       *file_row;
  AdwSwitchRow       *skip;
  AdwSwitchRow       *areas;
  GtkLabel           *doing;
  GtkProgressBar     *progress;
  GtkLabel           *so_far;
  GtkLabel           *outcome;
  GtkWidget          *notes_window;
  GtkListView        *notes;

  CairnSession       *session;     /* (owned) (nullable) */
  GFile              *file;        /* (owned) (nullable) */
  CairnImportReceipt *receipt;     /* (owned) (nullable) */
  CairnJobMeter      *meter;       /* (owned) (nullable); of the job that runs */
  GCancellable       *cancellable; /* (owned) (nullable); of the job that runs */
  guint               poll;        /* source; 0 while nothing runs */
};

G_DEFINE_FINAL_TYPE (CairnImportDialog, cairn_import_dialog, ADW_TYPE_DIALOG)

typedef struct
{
  GFile            *file;  /* (owned) */
  CairnJobMeter    *meter; /* (owned) */
  CairnImportFlags  flags;
} Importing;

static void
importing_free (gpointer data)
{
  Importing *importing = data;

  g_clear_object (&importing->file);
  g_clear_pointer (&importing->meter, cairn_job_meter_unref);
  g_free (importing);
}

/* In the writer's thread. */
static gpointer
import_cases (CairnRegister  *connection,
              gpointer        data,
              GCancellable   *cancellable,
              GError        **error)
{
  Importing *importing = data;

  if ((importing->flags & CAIRN_IMPORT_DRY_RUN) == 0 && cairn_register_needs_backup (connection))
    {
      g_autofree char *path = cairn_register_back_up (connection, cancellable, error);

      if (path == NULL)
        return NULL;
    }

  return cairn_import_file (connection, importing->file, importing->flags, cairn_job_meter_report, importing->meter,
                            cancellable, error);
}

/* A toast would lie beneath the dialog, and be gone before whoever cancelled looks up. */
static void
show_cancelled (CairnImportDialog *self)
{
  gtk_label_set_label (self->outcome, _("The import was cancelled. Nothing was changed."));
  gtk_list_view_set_model (self->notes, NULL);
  gtk_widget_set_visible (self->notes_window, FALSE);
  gtk_stack_set_visible_child_name (self->stack, "receipt");
}

static void
update_actions (CairnImportDialog *self)
{
  gboolean ready = self->file != NULL && self->session != NULL && self->poll == 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.try", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.import",
                                 ready && !cairn_session_get_read_only (self->session));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "dialog.copy", self->receipt != NULL);
}

static gboolean
poll_cb (gpointer user_data)
{
  CairnImportDialog *self = user_data;
  int n_rows = cairn_job_meter_get_n_rows (self->meter);
  g_autofree char *text = g_strdup_printf (ngettext ("%d row", "%d rows", (gulong) n_rows), n_rows);

  gtk_progress_bar_set_fraction (self->progress, cairn_job_meter_get_fraction (self->meter));
  gtk_label_set_label (self->so_far, text);

  return G_SOURCE_CONTINUE;
}

static void
stop_polling (CairnImportDialog *self)
{
  g_clear_handle_id (&self->poll, g_source_remove);
  g_clear_pointer (&self->meter, cairn_job_meter_unref);
  g_clear_object (&self->cancellable);
}

/* First what was rejected, then what was only noticed. */
static GListModel *
build_notes (CairnImportReceipt *receipt)
{
  GListStore *lists = g_list_store_new (G_TYPE_LIST_MODEL);

  g_list_store_append (lists, cairn_import_receipt_get_rejections (receipt));
  g_list_store_append (lists, cairn_import_receipt_get_warnings (receipt));

  return G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (lists)));
}

static void
show_receipt (CairnImportDialog *self)
{
  g_autofree char *sentence = cairn_import_receipt_dup_sentence (self->receipt);
  GListModel *notes = build_notes (self->receipt);
  gboolean any = g_list_model_get_n_items (notes) > 0;
  g_autoptr(GtkNoSelection) selection = gtk_no_selection_new (notes);

  gtk_label_set_label (self->outcome, sentence);
  gtk_list_view_set_model (self->notes, GTK_SELECTION_MODEL (selection));
  gtk_widget_set_visible (self->notes_window, any);
  gtk_stack_set_visible_child_name (self->stack, "receipt");
}

static void
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr(CairnImportDialog) self = user_data;
  g_autoptr(GError) error = NULL;
  g_autoptr(CairnImportReceipt) receipt = cairn_session_run_finish (CAIRN_SESSION (source), result, &error);

  stop_polling (self);
  adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
  g_set_object (&self->receipt, receipt);
  update_actions (self);
  if (receipt != NULL)
    {
      show_receipt (self);
      return;
    }

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      show_cancelled (self);
      return;
    }

  gtk_stack_set_visible_child_name (self->stack, "choose");
  cairn_feedback_error (GTK_WIDGET (self), error);
}

static CairnImportFlags
get_flags (CairnImportDialog *self)
{
  CairnImportFlags flags = CAIRN_IMPORT_DEFAULT;

  if (adw_switch_row_get_active (self->skip))
    flags |= CAIRN_IMPORT_SKIP_BAD_ROWS;
  if (adw_switch_row_get_active (self->areas))
    flags |= CAIRN_IMPORT_ADD_AREAS;

  return flags;
}

static void
run (CairnImportDialog *self,
     CairnImportFlags   flags)
{
  Importing *importing = g_new0 (Importing, 1);

  self->meter = cairn_job_meter_new ();
  self->cancellable = g_cancellable_new ();
  importing->file = g_object_ref (self->file);
  importing->meter = cairn_job_meter_ref (self->meter);
  importing->flags = flags;

  gtk_label_set_label (self->doing, (flags & CAIRN_IMPORT_DRY_RUN) != 0 ? _("Checking the file") : _("Importing"));
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_label_set_label (self->so_far, "");
  gtk_stack_set_visible_child_name (self->stack, "working");
  adw_dialog_set_can_close (ADW_DIALOG (self), FALSE);
  self->poll = g_timeout_add (POLL_MS, poll_cb, self);
  update_actions (self);
  cairn_session_run_async (self->session, import_cases, importing, importing_free, g_object_unref, self->cancellable,
                           imported_cb, g_object_ref (self));
}

static void
try_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  CairnImportDialog *self = CAIRN_IMPORT_DIALOG (widget);

  run (self, get_flags (self) | CAIRN_IMPORT_DRY_RUN);
}

static void
import_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  CairnImportDialog *self = CAIRN_IMPORT_DIALOG (widget);

  run (self, get_flags (self));
}

static void
stop_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  g_cancellable_cancel (CAIRN_IMPORT_DIALOG (widget)->cancellable);
}

static void
again_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  gtk_stack_set_visible_child_name (CAIRN_IMPORT_DIALOG (widget)->stack, "choose");
}

static char *
build_text (CairnImportReceipt *receipt)
{
  g_autofree char *sentence = cairn_import_receipt_dup_sentence (receipt);
  g_autoptr(GListModel) notes = build_notes (receipt);
  GString *text = g_string_new (sentence);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr(CairnImportNote) note = g_list_model_get_item (notes, i);
      g_autofree char *line = cairn_import_note_dup_text (note);

      g_string_append_printf (text, "\n%s", line);
    }

  return g_string_free_and_steal (text);
}

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  CairnImportDialog *self = CAIRN_IMPORT_DIALOG (widget);
  g_autofree char *text = build_text (self->receipt);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  cairn_window_toast (widget, _("The receipt was copied."));
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr(CairnImportDialog) self = user_data;
  g_autoptr(GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  /* An error here is only that nobody chose anything. */
  if (file != NULL)
    cairn_import_dialog_set_file (self, file);
}

static void
choose_cb (CairnImportDialog *self)
{
  g_autoptr(GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr(GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr(GtkFileFilter) csv = gtk_file_filter_new ();

  gtk_file_filter_set_name (csv, _("CSV files"));
  gtk_file_filter_add_suffix (csv, "csv");
  g_list_store_append (filters, csv);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_set_title (dialog, _("Import Cases"));
  gtk_file_dialog_open (dialog, GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), NULL, file_chosen_cb,
                        g_object_ref (self));
}

static void
setup_note_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_top (label, 9);
  gtk_widget_set_margin_bottom (label, 9);
  gtk_widget_set_margin_start (label, 18);
  gtk_widget_set_margin_end (label, 18);
  gtk_list_item_set_child (item, label);
}

static void
bind_note_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  g_autofree char *text = cairn_import_note_dup_text (gtk_list_item_get_item (item));

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

/* Also when the register is locked over the dialog. */
static void
cairn_import_dialog_closed (AdwDialog *dialog)
{
  g_cancellable_cancel (CAIRN_IMPORT_DIALOG (dialog)->cancellable);
}

static void
cairn_import_dialog_dispose (GObject *object)
{
  CairnImportDialog *self = CAIRN_IMPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  stop_polling (self);
  g_clear_object (&self->receipt);
  g_clear_object (&self->file);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cairn_import_dialog_parent_class)->dispose (object);
}

static void
cairn_import_dialog_class_init (CairnImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_import_dialog_dispose;
  ADW_DIALOG_CLASS (klass)->closed = cairn_import_dialog_closed;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/register/cairn-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnImportDialog, areas);
  gtk_widget_class_bind_template_child (widget_class, CairnImportDialog, doing);
  gtk_widget_class_bind_template_child (widget_class, CairnImportDialog, file_row);
  gtk_widget_class_bind_template_child (widget_class, CairnImportDialog, notes);
  gtk_widget_class_bind_template_child (widget_class, CairnImportDialog, notes_window);
  gtk_widget_class_bind_template_child (widget_class, CairnImportDialog, outcome);
  gtk_widget_class_bind_template_child (widget_class, CairnImportDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, CairnImportDialog, skip);
  gtk_widget_class_bind_template_child (widget_class, CairnImportDialog, so_far);
  gtk_widget_class_bind_template_child (widget_class, CairnImportDialog, stack);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_install_action (widget_class, "dialog.again", NULL, again_cb);
  gtk_widget_class_install_action (widget_class, "dialog.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "dialog.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "dialog.stop", NULL, stop_cb);
  gtk_widget_class_install_action (widget_class, "dialog.try", NULL, try_cb);
}

static void
cairn_import_dialog_init (CairnImportDialog *self)
{
  g_autoptr(GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_note_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_note_cb), NULL);
  gtk_list_view_set_factory (self->notes, factory);
  update_actions (self);
}

/**
 * cairn_import_dialog_new:
 * @session: an open register
 *
 * Creates the dialog.
 *
 * Returns: (transfer floating): the dialog
 */
GtkWidget *
cairn_import_dialog_new (CairnSession *session)
{
  CairnImportDialog *self = NULL;

  g_return_val_if_fail (CAIRN_IS_SESSION (session), NULL);

  self = g_object_new (CAIRN_TYPE_IMPORT_DIALOG, NULL);
  self->session = g_object_ref (session);
  update_actions (self);

  return GTK_WIDGET (self);
}

/**
 * cairn_import_dialog_set_file:
 * @self: a dialog
 * @file: the file to import
 *
 * Chooses the file.
 */
void
cairn_import_dialog_set_file (CairnImportDialog *self,
                              GFile             *file)
{
  g_autofree char *name = NULL;

  g_return_if_fail (CAIRN_IS_IMPORT_DIALOG (self));
  g_return_if_fail (G_IS_FILE (file));

  g_set_object (&self->file, file);
  name = g_file_get_parse_name (file);
  adw_action_row_set_subtitle (self->file_row, name);
  update_actions (self);
}
