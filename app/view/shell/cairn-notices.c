/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-notices.h"

#include "cairn-window.h"

/**
 * CairnNotices:
 *
 * The banners that stay: a training register, a register that is read only, a
 * build without encryption, a change that could not be saved. None can be dismissed.
 *
 * Every page of a place has one beneath its header bar, as a top bar of its
 * toolbar view, so that the window's buttons stay in the corner. It follows the
 * session of the window it stands in.
 */
struct _CairnNotices
{
  AdwBin         parent_instance;

  AdwBanner     *devel;
  AdwBanner     *training;
  AdwBanner     *read_only;
  AdwBanner     *failure;

  GBindingGroup *of_session; /* (owned) */
  GBindingGroup *of_window;  /* (owned) */
};

G_DEFINE_FINAL_TYPE (CairnNotices, cairn_notices, ADW_TYPE_BIN)

static gboolean
is_given (GBinding     *binding,
          const GValue *from,
          GValue       *to,
          gpointer      user_data)
{
  g_value_set_boolean (to, g_value_get_string (from) != NULL);

  return TRUE;
}

static gboolean
show_text (GBinding     *binding,
           const GValue *from,
           GValue       *to,
           gpointer      user_data)
{
  const char *text = g_value_get_string (from);

  g_value_set_string (to, text != NULL ? text : "");

  return TRUE;
}

static void
cairn_notices_root (GtkWidget *widget)
{
  CairnNotices *self = CAIRN_NOTICES (widget);
  GtkRoot *root = NULL;

  GTK_WIDGET_CLASS (cairn_notices_parent_class)->root (widget);

  root = gtk_widget_get_root (widget);
  if (CAIRN_IS_WINDOW (root))
    g_binding_group_set_source (self->of_window, root);
}

static void
cairn_notices_unroot (GtkWidget *widget)
{
  CairnNotices *self = CAIRN_NOTICES (widget);

  g_binding_group_set_source (self->of_window, NULL);
  g_binding_group_set_source (self->of_session, NULL);

  GTK_WIDGET_CLASS (cairn_notices_parent_class)->unroot (widget);
}

static void
cairn_notices_dispose (GObject *object)
{
  CairnNotices *self = CAIRN_NOTICES (object);

  g_clear_object (&self->of_window);
  g_clear_object (&self->of_session);

  G_OBJECT_CLASS (cairn_notices_parent_class)->dispose (object);
}

static void
cairn_notices_class_init (CairnNoticesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_notices_dispose;
  widget_class->root = cairn_notices_root;
  widget_class->unroot = cairn_notices_unroot;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/shell/cairn-notices.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnNotices, devel);
  gtk_widget_class_bind_template_child (widget_class, CairnNotices, failure);
  gtk_widget_class_bind_template_child (widget_class, CairnNotices, read_only);
  gtk_widget_class_bind_template_child (widget_class, CairnNotices, training);
}

static void
cairn_notices_init (CairnNotices *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  adw_banner_set_revealed (self->devel, !CAIRN_ENCRYPTION);
  self->of_session = g_binding_group_new ();
  g_binding_group_bind (self->of_session, "training", self->training, "revealed", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->of_session, "read-only", self->read_only, "revealed", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (self->of_session, "state-text", self->read_only, "title", G_BINDING_SYNC_CREATE);
  self->of_window = g_binding_group_new ();
  g_binding_group_bind (self->of_window, "session", self->of_session, "source", G_BINDING_SYNC_CREATE);
  g_binding_group_bind_full (self->of_window, "failure", self->failure, "title", G_BINDING_SYNC_CREATE,
                             show_text, NULL, NULL, NULL);
  g_binding_group_bind_full (self->of_window, "failure", self->failure, "revealed", G_BINDING_SYNC_CREATE,
                             is_given, NULL, NULL, NULL);
}

/**
 * cairn_notices_new:
 *
 * Creates the banners of one page.
 *
 * Returns: (transfer floating): the banners
 */
GtkWidget *
cairn_notices_new (void)
{
  return g_object_new (CAIRN_TYPE_NOTICES, NULL);
}
