/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-report-view.h"

#include <glib/gi18n.h>

#include "cairn-cases-behind.h"
#include "cairn-report-chapter.h"
#include "cairn-report-contents.h"
#include "cairn-sentence.h"
#include "cairn-table-definition.h"

/**
 * CairnReportView:
 *
 * The annual report as one long page, with its contents beside it and, at its foot,
 * the figure that is chosen and the cases behind it.
 */
struct _CairnReportView
{
  AdwBin               parent_instance;

  AdwOverlaySplitView *split;
  CairnReportContents *contents;
  GtkScrolledWindow   *scrolled;
  GtkWidget           *page;
  GtkLabel            *title;
  GtkLabel            *description;
  GtkLabel            *checked;
  GtkBox              *chapters;
  GtkLabel            *point;
  GtkButton           *behind;

  CairnReportTable    *chosen;    /* (unowned) (nullable): where a figure is chosen */
  CairnReportTable    *target;    /* (unowned) (nullable): what is to be scrolled to */
  guint                scrolling; /* source */
  gboolean             shows_contents;
};

G_DEFINE_FINAL_TYPE (CairnReportView, cairn_report_view, ADW_TYPE_BIN)

typedef enum
{
  PROP_SHOWS_CONTENTS = 1,
} CairnReportViewProperty;

static GParamSpec *props[PROP_SHOWS_CONTENTS + 1];

/* A heading is not to stand hard against the edge. */
#define MARGIN_ABOVE 12.0

static void
update_behind (CairnReportView *self)
{
  g_autofree char *sentence = NULL;
  g_autofree char *label = NULL;
  CairnTable *table = NULL;
  gint64 n = 0;
  guint row = 0;
  guint column = 0;
  guint measure = 0;

  if (self->chosen == NULL || !cairn_report_table_get_figure (self->chosen, &row, &column, &measure))
    {
      gtk_label_set_label (self->point, _("Choose a bar or a figure to see the cases behind it."));
      gtk_widget_set_visible (GTK_WIDGET (self->behind), FALSE);
      return;
    }

  table = cairn_report_table_get_table (self->chosen);
  n = cairn_cases_behind_count (table, row, column, measure);
  sentence = cairn_sentence_for_cell (table, row, column, measure);
  label = cairn_cases_behind_format (n);
  gtk_label_set_label (self->point, sentence);
  gtk_button_set_label (self->behind, label);
  gtk_widget_set_visible (GTK_WIDGET (self->behind), TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->behind), n > 0);
}

static void
set_shows_contents (CairnReportView *self,
                    gboolean         shows)
{
  if (self->shows_contents == shows)
    return;

  self->shows_contents = shows;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOWS_CONTENTS]);
}

static void
forget (CairnReportView *self)
{
  self->chosen = NULL;
  self->target = NULL;
  g_clear_handle_id (&self->scrolling, g_source_remove);
}

static void
cairn_report_view_dispose (GObject *object)
{
  CairnReportView *self = CAIRN_REPORT_VIEW (object);

  forget (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_REPORT_VIEW);

  G_OBJECT_CLASS (cairn_report_view_parent_class)->dispose (object);
}

static void
cairn_report_view_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((CairnReportViewProperty) prop_id)
    {
    case PROP_SHOWS_CONTENTS:
      g_value_set_boolean (value, CAIRN_REPORT_VIEW (object)->shows_contents);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_report_view_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch ((CairnReportViewProperty) prop_id)
    {
    case PROP_SHOWS_CONTENTS:
      set_shows_contents (CAIRN_REPORT_VIEW (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_report_view_class_init (CairnReportViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_report_view_dispose;
  object_class->get_property = cairn_report_view_get_property;
  object_class->set_property = cairn_report_view_set_property;

  /**
   * CairnReportView:shows-contents:
   *
   * Whether the contents stand beside the report, or over it where it is narrow.
   */
  props[PROP_SHOWS_CONTENTS] = g_param_spec_boolean ("shows-contents", NULL, NULL, FALSE,
                                                     G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY |
                                                     G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (CAIRN_TYPE_REPORT_CONTENTS);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/report/cairn-report-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnReportView, behind);
  gtk_widget_class_bind_template_child (widget_class, CairnReportView, chapters);
  gtk_widget_class_bind_template_child (widget_class, CairnReportView, checked);
  gtk_widget_class_bind_template_child (widget_class, CairnReportView, contents);
  gtk_widget_class_bind_template_child (widget_class, CairnReportView, description);
  gtk_widget_class_bind_template_child (widget_class, CairnReportView, page);
  gtk_widget_class_bind_template_child (widget_class, CairnReportView, point);
  gtk_widget_class_bind_template_child (widget_class, CairnReportView, scrolled);
  gtk_widget_class_bind_template_child (widget_class, CairnReportView, split);
  gtk_widget_class_bind_template_child (widget_class, CairnReportView, title);
}

static void
cairn_report_view_init (CairnReportView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  update_behind (self);
}

/**
 * cairn_report_view_new:
 *
 * Creates a view that shows no report yet.
 *
 * Returns: (transfer floating): the view
 */
GtkWidget *
cairn_report_view_new (void)
{
  return g_object_new (CAIRN_TYPE_REPORT_VIEW, NULL);
}

static void
show_words (CairnReportView *self,
            CairnReport     *report)
{
  g_autofree char *title = cairn_report_dup_title (report);
  g_autofree char *description = cairn_report_describe (report);
  g_autofree char *checked = cairn_report_describe_checks (report);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->description, description);
  gtk_label_set_label (self->checked, checked);
}

static void
remove_from (GtkBox    *box,
             GtkWidget *child)
{
  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      gtk_box_remove (box, child);
      child = next;
    }
}

static void
show_chapters (CairnReportView *self,
               GListModel      *sections)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->chapters));

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr(CairnReportSection) section = g_list_model_get_item (sections, i);

      if (child == NULL)
        {
          child = cairn_report_chapter_new ();
          gtk_box_append (self->chapters, child);
        }
      cairn_report_chapter_set_section (CAIRN_REPORT_CHAPTER (child), section);
      child = gtk_widget_get_next_sibling (child);
    }

  remove_from (self->chapters, child);
}

/**
 * cairn_report_view_set_report:
 * @self: a view
 * @report: (nullable): the report to show, or %NULL to let go of everything
 *
 * Shows a report; tables whose figures are as they were stay as they are. Main
 * thread.
 */
void
cairn_report_view_set_report (CairnReportView *self,
                              CairnReport     *report)
{
  g_return_if_fail (CAIRN_IS_REPORT_VIEW (self));
  g_return_if_fail (report == NULL || CAIRN_IS_REPORT (report));

  cairn_report_contents_set_report (self->contents, report);
  if (report == NULL)
    {
      forget (self);
      gtk_label_set_label (self->title, "");
      gtk_label_set_label (self->description, "");
      gtk_label_set_label (self->checked, "");
      remove_from (self->chapters, gtk_widget_get_first_child (GTK_WIDGET (self->chapters)));
      update_behind (self);
      return;
    }

  show_words (self, report);
  show_chapters (self, cairn_report_get_sections (report));
  update_behind (self);
}

/**
 * cairn_report_view_find_table:
 * @self: a view
 * @name: a table's name for scripts
 *
 * Finds a table as it is shown, by its name.
 *
 * Returns: (transfer none) (nullable): the table, if it is in the report
 */
CairnReportTable *
cairn_report_view_find_table (CairnReportView *self,
                              const char      *name)
{
  g_return_val_if_fail (CAIRN_IS_REPORT_VIEW (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->chapters)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      CairnReportTable *table = cairn_report_chapter_find_table (CAIRN_REPORT_CHAPTER (child), name);

      if (table != NULL)
        return table;
    }

  return NULL;
}

/* Only once the page is laid out is it known where a table stands. */
static gboolean
scroll_cb (gpointer user_data)
{
  CairnReportView *self = user_data;
  graphene_point_t above = { 0 };

  self->scrolling = 0;
  if (self->target != NULL &&
      gtk_widget_compute_point (GTK_WIDGET (self->target), self->page, &GRAPHENE_POINT_INIT (0, 0), &above))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled), above.y - MARGIN_ABOVE);
  self->target = NULL;

  return G_SOURCE_REMOVE;
}

/**
 * cairn_report_view_show_table:
 * @self: a view
 * @name: a table's name for scripts
 *
 * Scrolls to a table and moves the keyboard there. Main thread.
 *
 * Returns: whether it is in the report
 */
gboolean
cairn_report_view_show_table (CairnReportView *self,
                              const char      *name)
{
  CairnReportTable *table = NULL;

  g_return_val_if_fail (CAIRN_IS_REPORT_VIEW (self), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);

  table = cairn_report_view_find_table (self, name);
  if (table == NULL)
    return FALSE;

  if (adw_overlay_split_view_get_collapsed (self->split))
    set_shows_contents (self, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (table));
  self->target = table;
  g_clear_handle_id (&self->scrolling, g_source_remove);
  self->scrolling = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, scroll_cb, self, NULL);

  return TRUE;
}

/**
 * cairn_report_view_choose:
 * @self: a view
 * @name: name of the table in which a figure was chosen, or let go
 *
 * Says which figure is chosen; there is one in the whole report. Main thread.
 */
void
cairn_report_view_choose (CairnReportView *self,
                          const char      *name)
{
  CairnReportTable *table = NULL;
  guint row = 0;
  guint column = 0;
  guint measure = 0;

  g_return_if_fail (CAIRN_IS_REPORT_VIEW (self));
  g_return_if_fail (name != NULL);

  table = cairn_report_view_find_table (self, name);
  if (table == NULL)
    return;

  if (cairn_report_table_get_figure (table, &row, &column, &measure))
    {
      if (self->chosen != NULL && self->chosen != table)
        cairn_report_table_unselect (self->chosen);
      self->chosen = table;
    }
  else if (self->chosen == table)
    self->chosen = NULL;
  update_behind (self);
}

/**
 * cairn_report_view_show_cases:
 * @self: a view
 * @session: the session it was counted in
 *
 * Shows the cases behind the figure that is chosen, if there are any. Main thread.
 */
void
cairn_report_view_show_cases (CairnReportView *self,
                              CairnSession    *session)
{
  g_autoptr(CairnTallyQuery) query = NULL;
  CairnTable *table = NULL;
  guint row = 0;
  guint column = 0;
  guint measure = 0;

  g_return_if_fail (CAIRN_IS_REPORT_VIEW (self));
  g_return_if_fail (CAIRN_IS_SESSION (session));

  if (self->chosen == NULL || !cairn_report_table_get_figure (self->chosen, &row, &column, &measure))
    return;
  table = cairn_report_table_get_table (self->chosen);
  if (cairn_cases_behind_count (table, row, column, measure) == 0)
    return;

  query = cairn_tally_query_new_for_definition (cairn_table_definition_get (cairn_table_get_name (table)));
  cairn_cases_behind_show (GTK_WIDGET (self), session, query, table, row, column, measure);
}
