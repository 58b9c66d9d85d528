/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-cases-page-private.h"

#include <glib/gi18n.h>

#include "cairn-feedback.h"
#include "cairn-notices.h"

/**
 * CairnCasesPage:
 *
 * The list of cases: searched as one types through all text and names, narrowed down
 * by chips, sorted by any column. Search, filters and order are answered by the
 * register; nothing here ever reads every row.
 */
G_DEFINE_FINAL_TYPE (CairnCasesPage, cairn_cases_page, ADW_TYPE_NAVIGATION_PAGE)

typedef enum
{
  PROP_SESSION = 1,
  PROP_COMPACT,
  PROP_NARROWED,
} CairnCasesPageProperty;

static GParamSpec *props[PROP_NARROWED + 1];

static gboolean
is_narrowed (CairnCasesPage *self)
{
  return self->cases != NULL && cairn_case_query_is_narrowed (cairn_case_list_get_query (self->cases));
}

static void
show_count (CairnCasesPage *self)
{
  guint n_cases = self->cases != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->cases)) : 0;
  g_autofree char *text = g_strdup_printf (ngettext ("%u case", "%u cases", n_cases), n_cases);

  gtk_label_set_label (self->count, text);
}

static const char *
choose_view (CairnCasesPage *self)
{
  if (self->cases == NULL || cairn_case_list_get_loading (self->cases) ||
      g_list_model_get_n_items (G_LIST_MODEL (self->cases)) > 0)
    return "list";

  return is_narrowed (self) ? "no-match" : "empty";
}

static void
update (CairnCasesPage *self)
{
  const char *view = choose_view (self);

  gtk_stack_set_visible_child_name (self->stack, view);
  gtk_widget_set_visible (self->filters, !g_str_equal (view, "empty"));
  show_count (self);
  gtk_widget_set_visible (self->behind, self->behind_uuids != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "list.clear", is_narrowed (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROWED]);
}

/*< private >
 * _cairn_cases_page_ask:
 * @self: a page
 *
 * Asks the register for what the search, the chips and the headers say.
 */
void
_cairn_cases_page_ask (CairnCasesPage *self)
{
  g_autoptr(CairnCaseQuery) query = cairn_case_query_new ();

  if (self->cases == NULL || self->clearing)
    return;

  self->today = cairn_register_get_today (cairn_session_get_reader (self->session));
  _cairn_cases_page_read_filters (self, query);
  _cairn_cases_page_show_first_rows (self);
  cairn_case_list_set_query (self->cases, query);
  update (self);
}

static void
filter_changed_cb (CairnCasesPage *self)
{
  _cairn_cases_page_ask (self);
}

static void
stop_search_cb (CairnCasesPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
open_row (CairnCasesPage *self,
          guint           position)
{
  g_autoptr(CairnCaseRow) row = g_list_model_get_item (G_LIST_MODEL (self->cases), position);

  if (row != NULL && cairn_case_row_get_uuid (row) != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "s", cairn_case_row_get_uuid (row));
}

/* Return in the search opens what it found, when that is one case. */
static void
search_activated_cb (CairnCasesPage *self)
{
  if (self->cases == NULL)
    return;

  if (g_list_model_get_n_items (G_LIST_MODEL (self->cases)) == 1)
    open_row (self, 0);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Down in the search goes on to what it found, past the filters between them. */
static void
enter_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  CairnCasesPage *self = CAIRN_CASES_PAGE (widget);

  if (self->cases == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->cases)) == 0)
    return;

  gtk_column_view_scroll_to (self->view, 0, NULL, GTK_LIST_SCROLL_SELECT, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
row_activated_cb (CairnCasesPage *self,
                  guint           position)
{
  open_row (self, position);
}

static void
list_failed_cb (CairnCasesPage *self,
                const GError   *error)
{
  cairn_window_toast (GTK_WIDGET (self), error->message);
}

static void
build_list (CairnCasesPage *self)
{
  g_autoptr(GtkSingleSelection) selection = NULL;

  self->today = cairn_register_get_today (cairn_session_get_reader (self->session));
  self->cases = cairn_case_list_new (self->session);
  g_signal_connect_object (self->cases, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cases, "notify::loading", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->cases, "failed", G_CALLBACK (list_failed_cb), self, G_CONNECT_SWAPPED);
  self->shown = gtk_slice_list_model_new (g_object_ref (G_LIST_MODEL (self->cases)), 0, 0);
  _cairn_cases_page_show_first_rows (self);
  selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->shown)));
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_can_unselect (selection, TRUE);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
}

static void
drop_list (CairnCasesPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  _cairn_cases_page_stop_adding_rows (self);
  gtk_column_view_set_model (self->view, NULL);
  g_clear_object (&self->shown);
  g_clear_object (&self->cases);
  _cairn_cases_page_clear_filters (self);
}

static void
clear_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  CairnCasesPage *self = CAIRN_CASES_PAGE (widget);

  _cairn_cases_page_clear_filters (self);
  _cairn_cases_page_ask (self);
}

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  _cairn_cases_page_copy (CAIRN_CASES_PAGE (widget));
}

static void
set_compact (CairnCasesPage *self,
             gboolean        compact)
{
  if (self->compact == compact)
    return;

  self->compact = compact;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_COMPACT]);
}

static void
cairn_cases_page_dispose (GObject *object)
{
  CairnCasesPage *self = CAIRN_CASES_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->cases);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cairn_cases_page_parent_class)->dispose (object);
}

static void
cairn_cases_page_finalize (GObject *object)
{
  g_clear_pointer (&CAIRN_CASES_PAGE (object)->behind_uuids, g_strfreev);

  G_OBJECT_CLASS (cairn_cases_page_parent_class)->finalize (object);
}

static void
cairn_cases_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  CairnCasesPage *self = CAIRN_CASES_PAGE (object);

  switch ((CairnCasesPageProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_COMPACT:
      g_value_set_boolean (value, self->compact);
      break;
    case PROP_NARROWED:
      g_value_set_boolean (value, is_narrowed (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_cases_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  CairnCasesPage *self = CAIRN_CASES_PAGE (object);

  switch ((CairnCasesPageProperty) prop_id)
    {
    case PROP_SESSION:
      cairn_cases_page_set_session (self, g_value_get_object (value));
      break;
    case PROP_COMPACT:
      set_compact (self, g_value_get_boolean (value));
      break;
    case PROP_NARROWED:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * CairnCasesPage:session:
   *
   * The register whose cases are listed; %NULL while it is locked.
   */
  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CAIRN_TYPE_SESSION,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * CairnCasesPage:compact:
   *
   * Whether there is room for few columns only.
   */
  props[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE,
                                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * CairnCasesPage:narrowed:
   *
   * Whether a search or a filter leaves some cases out.
   */
  props[PROP_NARROWED] = g_param_spec_boolean ("narrowed", NULL, NULL, FALSE,
                                               G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/cases/cairn-cases-page.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnCasesPage, age_chip);
  gtk_widget_class_bind_template_child (widget_class, CairnCasesPage, area_chip);
  gtk_widget_class_bind_template_child (widget_class, CairnCasesPage, behind);
  gtk_widget_class_bind_template_child (widget_class, CairnCasesPage, behind_content);
  gtk_widget_class_bind_template_child (widget_class, CairnCasesPage, count);
  gtk_widget_class_bind_template_child (widget_class, CairnCasesPage, filters);
  gtk_widget_class_bind_template_child (widget_class, CairnCasesPage, open_chip);
  gtk_widget_class_bind_template_child (widget_class, CairnCasesPage, search);
  gtk_widget_class_bind_template_child (widget_class, CairnCasesPage, stack);
  gtk_widget_class_bind_template_child (widget_class, CairnCasesPage, stage_chip);
  gtk_widget_class_bind_template_child (widget_class, CairnCasesPage, view);
  gtk_widget_class_bind_template_child (widget_class, CairnCasesPage, waiting_chip);
  gtk_widget_class_bind_template_child (widget_class, CairnCasesPage, year_chip);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
cairn_cases_page_class_init (CairnCasesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_cases_page_dispose;
  object_class->finalize = cairn_cases_page_finalize;
  object_class->get_property = cairn_cases_page_get_property;
  object_class->set_property = cairn_cases_page_set_property;
  install_properties (object_class);

  g_type_ensure (CAIRN_TYPE_FILTER_CHIP);
  g_type_ensure (CAIRN_TYPE_NOTICES);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "list.clear", NULL, clear_cb);
  gtk_widget_class_install_action (widget_class, "list.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "list.enter", NULL, enter_cb);
}

static void
cairn_cases_page_init (CairnCasesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self->view));
  _cairn_cases_page_install_columns (self);
  _cairn_cases_page_install_filters (self);
  update (self);
}

/**
 * cairn_cases_page_new:
 *
 * Creates the page, which lists nothing until it has a session.
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
cairn_cases_page_new (void)
{
  return g_object_new (CAIRN_TYPE_CASES_PAGE, NULL);
}

/**
 * cairn_cases_page_get_session:
 * @self: a page
 *
 * Returns: (transfer none) (nullable): the register whose cases are listed
 */
CairnSession *
cairn_cases_page_get_session (CairnCasesPage *self)
{
  g_return_val_if_fail (CAIRN_IS_CASES_PAGE (self), NULL);

  return self->session;
}

/**
 * cairn_cases_page_set_session:
 * @self: a page
 * @session: (nullable): the register whose cases to list, or %NULL to let go of all of them
 *
 * Lists the cases of a register.
 */
void
cairn_cases_page_set_session (CairnCasesPage *self,
                              CairnSession   *session)
{
  g_return_if_fail (CAIRN_IS_CASES_PAGE (self));

  if (self->session == session)
    return;

  drop_list (self);
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      self->cancellable = g_cancellable_new ();
      _cairn_cases_page_fill_filters (self);
      build_list (self);
      _cairn_cases_page_ask (self);
    }
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

/**
 * cairn_cases_page_show_cases:
 * @self: a page
 * @why: what the cases have in common, such as "Durham, 2023-24"; shown literally
 * @uuids: (array zero-terminated=1): the only cases to list
 *
 * Lists the cases behind a number.
 */
void
cairn_cases_page_show_cases (CairnCasesPage     *self,
                             const char         *why,
                             const char * const *uuids)
{
  g_return_if_fail (CAIRN_IS_CASES_PAGE (self));
  g_return_if_fail (why != NULL);
  g_return_if_fail (uuids != NULL);

  _cairn_cases_page_clear_filters (self);
  self->behind_uuids = g_strdupv ((char **) uuids);
  adw_button_content_set_label (self->behind_content, why);
  _cairn_cases_page_ask (self);
}

/**
 * cairn_cases_page_focus_search:
 * @self: a page
 *
 * Moves the keyboard to the search.
 */
void
cairn_cases_page_focus_search (CairnCasesPage *self)
{
  g_return_if_fail (CAIRN_IS_CASES_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
}
