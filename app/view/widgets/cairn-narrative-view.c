/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-narrative-view.h"

/**
 * CairnNarrativeView:
 *
 * A text that is as high as its lines need, at whatever width it gets.
 *
 * A text view learns how high its lines are only once it was laid out at a width, and then
 * tells nobody: a narrow window, or large text, would cut the last lines off. So a new width
 * asks for the height again.
 */
struct _CairnNarrativeView
{
  GtkSourceView parent_instance;

  int           width_px;
  guint         resize_source;
};

G_DEFINE_FINAL_TYPE (CairnNarrativeView, cairn_narrative_view, GTK_SOURCE_TYPE_VIEW)

static void
resize_due_cb (gpointer user_data)
{
  CairnNarrativeView *self = user_data;

  self->resize_source = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
cairn_narrative_view_size_allocate (GtkWidget *widget,
                                    int        width_px,
                                    int        height_px,
                                    int        baseline)
{
  CairnNarrativeView *self = CAIRN_NARRATIVE_VIEW (widget);

  GTK_WIDGET_CLASS (cairn_narrative_view_parent_class)->size_allocate (widget, width_px, height_px, baseline);

  if (self->width_px == width_px)
    return;

  self->width_px = width_px;
  if (self->resize_source == 0)
    self->resize_source = g_idle_add_once (resize_due_cb, self);
}

static void
cairn_narrative_view_dispose (GObject *object)
{
  g_clear_handle_id (&CAIRN_NARRATIVE_VIEW (object)->resize_source, g_source_remove);

  G_OBJECT_CLASS (cairn_narrative_view_parent_class)->dispose (object);
}

static void
cairn_narrative_view_class_init (CairnNarrativeViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cairn_narrative_view_dispose;
  GTK_WIDGET_CLASS (klass)->size_allocate = cairn_narrative_view_size_allocate;
}

static void
cairn_narrative_view_init (CairnNarrativeView *self)
{
}
