/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-table-scroller.h"

/**
 * CairnTableScroller:
 *
 * A table in a page: as high as the table is at the width there is, and scrolled to
 * the side where there is too little of it.
 *
 * A scrolled window alone asks its child how high it is at its narrowest, which
 * leaves a gap under every table whose names need not wrap.
 */
struct _CairnTableScroller
{
  GtkWidget       parent_instance;

  GtkWidget      *scrolled; /* (owned) (nullable) */
  CairnTableView *view;     /* of the scrolled window */
};

G_DEFINE_FINAL_TYPE (CairnTableScroller, cairn_table_scroller, GTK_TYPE_WIDGET)

typedef enum
{
  PROP_VIEW = 1,
} CairnTableScrollerProperty;

static GParamSpec *props[PROP_VIEW + 1];

#define WIDTH_MIN 160

static GtkSizeRequestMode
cairn_table_scroller_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cairn_table_scroller_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  GtkWidget *view = GTK_WIDGET (CAIRN_TABLE_SCROLLER (widget)->view);
  int narrowest = 0;
  int wide = 0;

  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, &narrowest, &wide, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN (narrowest, WIDTH_MIN);
      *natural = wide;
      return;
    }

  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, MAX (for_size, narrowest), minimum, NULL, NULL, NULL);
  *natural = *minimum;
}

static void
cairn_table_scroller_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  gtk_widget_size_allocate (CAIRN_TABLE_SCROLLER (widget)->scrolled,
                            &(GtkAllocation) { 0, 0, width, height }, baseline);
}

static void
cairn_table_scroller_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch ((CairnTableScrollerProperty) prop_id)
    {
    case PROP_VIEW:
      g_value_set_object (value, CAIRN_TABLE_SCROLLER (object)->view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_table_scroller_dispose (GObject *object)
{
  g_clear_pointer (&CAIRN_TABLE_SCROLLER (object)->scrolled, gtk_widget_unparent);

  G_OBJECT_CLASS (cairn_table_scroller_parent_class)->dispose (object);
}

static void
cairn_table_scroller_class_init (CairnTableScrollerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_table_scroller_dispose;
  object_class->get_property = cairn_table_scroller_get_property;
  widget_class->get_request_mode = cairn_table_scroller_get_request_mode;
  widget_class->measure = cairn_table_scroller_measure;
  widget_class->size_allocate = cairn_table_scroller_size_allocate;

  /**
   * CairnTableScroller:view:
   *
   * The table that is scrolled.
   */
  props[PROP_VIEW] = g_param_spec_object ("view", NULL, NULL, CAIRN_TYPE_TABLE_VIEW,
                                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
cairn_table_scroller_init (CairnTableScroller *self)
{
  GtkScrolledWindow *scrolled = NULL;

  self->view = CAIRN_TABLE_VIEW (cairn_table_view_new ());
  self->scrolled = gtk_scrolled_window_new ();
  scrolled = GTK_SCROLLED_WINDOW (self->scrolled);
  gtk_scrolled_window_set_child (scrolled, GTK_WIDGET (self->view));
  gtk_scrolled_window_set_policy (scrolled, GTK_POLICY_AUTOMATIC, GTK_POLICY_NEVER);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
}

/**
 * cairn_table_scroller_new:
 *
 * Creates a scroller with a table view that shows nothing yet.
 *
 * Returns: (transfer floating): the scroller
 */
GtkWidget *
cairn_table_scroller_new (void)
{
  return g_object_new (CAIRN_TYPE_TABLE_SCROLLER, NULL);
}

/**
 * cairn_table_scroller_get_view:
 * @self: a scroller
 *
 * Gives the table that is scrolled.
 *
 * Returns: (transfer none): the view
 */
CairnTableView *
cairn_table_scroller_get_view (CairnTableScroller *self)
{
  g_return_val_if_fail (CAIRN_IS_TABLE_SCROLLER (self), NULL);

  return self->view;
}
