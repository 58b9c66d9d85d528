/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-report-check.h"

#include <glib/gi18n.h>

/**
 * CairnReportCheck:
 *
 * A line of the check page: whether it holds, in words and by an icon, where it
 * stands, what was compared, and both numbers where there is room for them.
 */
struct _CairnReportCheck
{
  AdwBin     parent_instance;

  GtkWidget *result;
  GtkImage  *icon;
  GtkLabel  *word;
  GtkLabel  *place;
  GtkLabel  *sentence;
  GtkLabel  *expected;
  GtkLabel  *found;

  gboolean   compact;
};

G_DEFINE_FINAL_TYPE (CairnReportCheck, cairn_report_check, ADW_TYPE_BIN)

typedef enum
{
  PROP_COMPACT = 1,
} CairnReportCheckProperty;

static GParamSpec *props[PROP_COMPACT + 1];

static void
set_compact (CairnReportCheck *self,
             gboolean          compact)
{
  if (self->compact == compact)
    return;

  self->compact = compact;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPACT]);
}

static void
cairn_report_check_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CAIRN_TYPE_REPORT_CHECK);

  G_OBJECT_CLASS (cairn_report_check_parent_class)->dispose (object);
}

static void
cairn_report_check_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((CairnReportCheckProperty) prop_id)
    {
    case PROP_COMPACT:
      g_value_set_boolean (value, CAIRN_REPORT_CHECK (object)->compact);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_report_check_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch ((CairnReportCheckProperty) prop_id)
    {
    case PROP_COMPACT:
      set_compact (CAIRN_REPORT_CHECK (object), g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_report_check_class_init (CairnReportCheckClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_report_check_dispose;
  object_class->get_property = cairn_report_check_get_property;
  object_class->set_property = cairn_report_check_set_property;

  /**
   * CairnReportCheck:compact:
   *
   * Whether there is no room for the numbers beside the words, which have them too.
   */
  props[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/report/cairn-report-check.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnReportCheck, expected);
  gtk_widget_class_bind_template_child (widget_class, CairnReportCheck, found);
  gtk_widget_class_bind_template_child (widget_class, CairnReportCheck, icon);
  gtk_widget_class_bind_template_child (widget_class, CairnReportCheck, place);
  gtk_widget_class_bind_template_child (widget_class, CairnReportCheck, result);
  gtk_widget_class_bind_template_child (widget_class, CairnReportCheck, sentence);
  gtk_widget_class_bind_template_child (widget_class, CairnReportCheck, word);
}

static void
cairn_report_check_init (CairnReportCheck *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_report_check_new:
 *
 * Creates a row that shows no line yet.
 *
 * Returns: (transfer floating): the row
 */
GtkWidget *
cairn_report_check_new (void)
{
  return g_object_new (CAIRN_TYPE_REPORT_CHECK, NULL);
}

static void
set_warning (GtkWidget *widget,
             gboolean   warning)
{
  if (warning)
    gtk_widget_add_css_class (widget, "warning");
  else
    gtk_widget_remove_css_class (widget, "warning");
}

/* Colour only helps to find it. */
static void
show_result (CairnReportCheck *self,
             CairnCheckLine   *line)
{
  gboolean passed = cairn_check_line_get_passed (line);

  gtk_image_set_from_icon_name (self->icon, passed ? "object-select-symbolic" : "dialog-warning-symbolic");
  gtk_label_set_label (self->word, cairn_report_check_describe_result (line));
  set_warning (self->result, !passed);
  set_warning (GTK_WIDGET (self->icon), !passed);
}

static void
show_number (GtkLabel   *label,
             const char *number)
{
  gtk_label_set_label (label, number != NULL ? number : "–");
}

/**
 * cairn_report_check_set_line:
 * @self: a row
 * @report: the report
 * @line: a line of its check page
 *
 * Shows a line. Main thread.
 */
void
cairn_report_check_set_line (CairnReportCheck *self,
                             CairnReport      *report,
                             CairnCheckLine   *line)
{
  g_autofree char *place = NULL;

  g_return_if_fail (CAIRN_IS_REPORT_CHECK (self));
  g_return_if_fail (CAIRN_IS_REPORT (report));
  g_return_if_fail (CAIRN_IS_CHECK_LINE (line));

  place = cairn_report_check_dup_place (report, line);
  show_result (self, line);
  gtk_label_set_label (self->place, place);
  gtk_label_set_label (self->sentence, cairn_check_line_get_sentence (line));
  show_number (self->expected, cairn_check_line_get_expected (line));
  show_number (self->found, cairn_check_line_get_found (line));
}

/**
 * cairn_report_check_dup_table:
 * @report: a report
 * @line: a line of its check page
 *
 * Says which table a line is about.
 *
 * Returns: (transfer full): such as “Table 3”
 */
char *
cairn_report_check_dup_table (CairnReport    *report,
                              CairnCheckLine *line)
{
  CairnTable *table = NULL;

  g_return_val_if_fail (CAIRN_IS_REPORT (report), NULL);
  g_return_val_if_fail (CAIRN_IS_CHECK_LINE (line), NULL);

  table = cairn_report_find_table (report, cairn_check_line_get_table (line));
  if (table == NULL)
    return g_strdup (cairn_check_line_get_table (line));

  return g_strdup_printf (_("Table %u"), cairn_table_get_number (table));
}

/**
 * cairn_report_check_dup_place:
 * @report: a report
 * @line: a line of its check page
 *
 * Says which table and year a line is about.
 *
 * Returns: (transfer full): such as “Table 3, 2023-24”
 */
char *
cairn_report_check_dup_place (CairnReport    *report,
                              CairnCheckLine *line)
{
  g_autofree char *table = cairn_report_check_dup_table (report, line);

  /* Translators: the number of a table and a year */
  return g_strdup_printf (_("%1$s, %2$s"), table, cairn_check_line_get_column (line));
}

/**
 * cairn_report_check_describe_result:
 * @line: a line of the check page
 *
 * Says whether a line holds.
 *
 * Returns: (transfer none): some words in the person's language
 */
const char *
cairn_report_check_describe_result (CairnCheckLine *line)
{
  g_return_val_if_fail (CAIRN_IS_CHECK_LINE (line), NULL);

  return cairn_check_line_get_passed (line) ? _("Holds") : _("Does not hold");
}
