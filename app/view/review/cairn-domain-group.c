/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-domain-group.h"

#include <glib/gi18n.h>

#include "cairn-analysis.h"
#include "cairn-editing-run.h"
#include "cairn-factor-row.h"
#include "cairn-field-extras.h"
#include "cairn-record-dialog.h"
#include "cairn-record-fill.h"
#include "cairn-review-analysis.h"
#include "cairn-vocabulary.h"

#define VERSION "panel"

/**
 * CairnDomainGroup:
 *
 * The contributory factors of one domain, or its answer that there was none.
 */
struct _CairnDomainGroup
{
  AdwPreferencesGroup  parent_instance;

  GtkButton           *add_button;
  AdwComboRow         *answer;
  CairnFieldExtras    *extras;
  GtkListBox          *list;

  CairnEditing        *editing; /* (owned) (nullable) */
  char                *domain;  /* (owned) (nullable) */
  GtkFilter           *filter;  /* (owned) (nullable) */
  GListModel          *factors; /* (owned) (nullable) */
  CairnRecord         *held;    /* (owned) (nullable); the answer whose history is offered */
  gboolean             updating;
};

G_DEFINE_FINAL_TYPE (CairnDomainGroup, cairn_domain_group, ADW_TYPE_PREFERENCES_GROUP)

typedef enum
{
  PROP_EDITING = 1,
  PROP_DOMAIN,
} CairnDomainGroupProperty;

static GParamSpec *props[PROP_DOMAIN + 1];

typedef struct
{
  char *domain; /* (owned) */
  int   relevance;
} Answer;

static void
answer_free (gpointer data)
{
  Answer *answer = data;

  g_free (answer->domain);
  g_free (answer);
}

static CairnChangeSet *
give_answer (CairnEditing  *editing,
             const char    *reason,
             gpointer       user_data,
             GError       **error)
{
  Answer *answer = user_data;

  return cairn_review_answer_domain (cairn_editing_get_review (editing), VERSION, answer->domain, answer->relevance,
                                     reason, cairn_editing_get_today (editing), error);
}

static CairnChangeSet *
add_factor (CairnEditing  *editing,
            CairnRecord   *factor,
            CairnRecord   *about,
            const char    *reason,
            GError       **error)
{
  const CairnFactorValues values = {
    .domain = cairn_record_get_text (factor, "domain"),
    .entry = cairn_record_get_text (factor, "entry"),
    .words = cairn_record_get_text (factor, "words"),
    .relevance = (int) cairn_record_get_integer (factor, "relevance"),
    .modifiable = cairn_record_get_text (factor, "modifiable"),
    .reason = cairn_record_get_text (factor, "reason"),
  };

  return cairn_review_add_factor (cairn_editing_get_review (editing), VERSION, &values, reason,
                                  cairn_editing_get_today (editing), error);
}

static void
fill_factor (CairnRecord *factor,
             const char  *domain)
{
  cairn_record_fill_text (factor, "domain", domain);
  cairn_record_fill_text (factor, "version", VERSION);
  cairn_record_fill_text (factor, "scale", CAIRN_RELEVANCE_SCALE);
  cairn_record_fill_integer (factor, "relevance", CAIRN_RELEVANCE_MAX);
  cairn_record_fill_text (factor, "modifiable", "not_judged");
}

#define FILL(_domain) \
  static void \
  fill_##_domain (CairnEditing *editing, \
                  CairnRecord  *factor, \
                  CairnRecord  *about) \
  { \
    fill_factor (factor, #_domain); \
  }

FILL (A)
FILL (B)
FILL (C)
FILL (D)

#define FORM(_domain) \
  { .heading = N_("Add a Contributory Factor"), .agree = N_("_Add"), .entity = CAIRN_ENTITY_FACTOR, \
    .fields = "entry words relevance modifiable reason", .fill = fill_##_domain, .make = add_factor }

static const CairnRecordForm forms[] = { FORM (A), FORM (B), FORM (C), FORM (D) };

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  return cairn_factor_row_new (CAIRN_DOMAIN_GROUP (user_data)->editing, item);
}

static gboolean
is_mine (gpointer item,
         gpointer user_data)
{
  CairnDomainGroup *self = user_data;

  return cairn_record_is (item, "version", VERSION) && cairn_record_is (item, "domain", self->domain);
}

static int
get_held (CairnDomainGroup *self)
{
  return cairn_review_get_domain_relevance (cairn_editing_get_review (self->editing), VERSION, self->domain);
}

/* An answer has a history once there is one. */
static void
update_history (CairnDomainGroup *self)
{
  CairnRecord *held = cairn_review_get_domain_answer (cairn_editing_get_review (self->editing), VERSION, self->domain);
  g_autoptr(CairnFieldEditor) editor = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->extras), held != NULL);
  if (!g_set_object (&self->held, held))
    return;

  if (held != NULL)
    editor = cairn_field_editor_new (self->editing, held, "relevance", FALSE);
  cairn_field_extras_set_editor (self->extras, editor);
}

static void
refresh (CairnDomainGroup *self)
{
  gboolean editable = cairn_editing_get_editable (self->editing);
  gboolean has_factors = FALSE;

  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  has_factors = g_list_model_get_n_items (self->factors) > 0;

  self->updating = TRUE;
  adw_combo_row_set_selected (self->answer, (guint) (get_held (self) + 1));
  self->updating = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->answer), !has_factors);
  gtk_widget_set_visible (GTK_WIDGET (self->list), has_factors);
  gtk_widget_set_sensitive (GTK_WIDGET (self->answer), editable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button), editable);
  update_history (self);
}

static void
answered_cb (CairnDomainGroup *self)
{
  guint selected = adw_combo_row_get_selected (self->answer);
  Answer *answer = NULL;

  if (self->updating || self->editing == NULL || selected == GTK_INVALID_LIST_POSITION ||
      (int) selected - 1 == get_held (self))
    return;

  /* Nobody takes an answer back to nothing: undo does. */
  if (selected == 0)
    {
      refresh (self);
      return;
    }

  answer = g_new0 (Answer, 1);
  answer->domain = g_strdup (self->domain);
  answer->relevance = (int) selected - 1;
  cairn_editing_run (self->editing, GTK_WIDGET (self), cairn_vocabulary_title ("domain", self->domain), NULL,
                     give_answer, answer, answer_free);
  /* What is shown is what the register holds, until it holds something else. */
  refresh (self);
}

static void
add_cb (CairnDomainGroup *self)
{
  guint index = cairn_vocabulary_find_index (cairn_vocabulary_get ("domain"), self->domain);

  g_return_if_fail (index < G_N_ELEMENTS (forms));

  adw_dialog_present (cairn_record_dialog_new (self->editing, &forms[index], NULL), GTK_WIDGET (self));
}

static void
fill_answers (CairnDomainGroup *self)
{
  g_autoptr(GtkStringList) answers = gtk_string_list_new (NULL);

  gtk_string_list_append (answers, _("Not answered yet"));
  for (int i = 0; i < CAIRN_RELEVANCE_MAX; i++)
    {
      g_autofree char *code = g_strdup_printf ("%d", i);
      g_autofree char *text = g_strdup_printf ("%s · %s", code, cairn_vocabulary_title ("relevance", code));

      gtk_string_list_append (answers, text);
    }
  adw_combo_row_set_model (self->answer, G_LIST_MODEL (answers));
}

static void
set_domain (CairnDomainGroup *self,
            const char       *domain)
{
  g_autofree char *title = NULL;
  g_autofree char *escaped = NULL;
  g_autofree char *addition = NULL;

  g_set_str (&self->domain, domain);
  if (domain == NULL)
    return;

  title = g_strdup_printf ("%s · %s", domain, cairn_vocabulary_title ("domain", domain));
  escaped = g_markup_escape_text (title, -1);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), escaped);
  /* Translators: %s is a domain, such as "C · Physical environment" */
  addition = g_strdup_printf (_("Add a factor: %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL, addition, -1);
}

static void
set_editing (CairnDomainGroup *self,
             CairnEditing     *editing)
{
  CairnAggregate *aggregate = NULL;

  if (editing == NULL || self->editing != NULL)
    return;

  aggregate = cairn_editing_get_aggregate (editing);
  self->editing = g_object_ref (editing);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_mine, self, NULL));
  self->factors = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (cairn_aggregate_get_records (aggregate, CAIRN_ENTITY_FACTOR)),
                                                           g_object_ref (self->filter)));
  gtk_list_box_bind_model (self->list, self->factors, create_row, self, NULL);
  g_signal_connect_object (aggregate, "notify::stamp", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editing, "notify::editable", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
cairn_domain_group_dispose (GObject *object)
{
  CairnDomainGroup *self = CAIRN_DOMAIN_GROUP (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_DOMAIN_GROUP);
  g_clear_object (&self->held);
  g_clear_object (&self->factors);
  g_clear_object (&self->filter);
  g_clear_object (&self->editing);

  G_OBJECT_CLASS (cairn_domain_group_parent_class)->dispose (object);
}

static void
cairn_domain_group_finalize (GObject *object)
{
  g_clear_pointer (&CAIRN_DOMAIN_GROUP (object)->domain, g_free);

  G_OBJECT_CLASS (cairn_domain_group_parent_class)->finalize (object);
}

static void
cairn_domain_group_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  CairnDomainGroup *self = CAIRN_DOMAIN_GROUP (object);

  switch ((CairnDomainGroupProperty) prop_id)
    {
    case PROP_EDITING:
      g_value_set_object (value, self->editing);
      break;
    case PROP_DOMAIN:
      g_value_set_string (value, self->domain);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_domain_group_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  CairnDomainGroup *self = CAIRN_DOMAIN_GROUP (object);

  switch ((CairnDomainGroupProperty) prop_id)
    {
    case PROP_EDITING:
      set_editing (self, g_value_get_object (value));
      break;
    case PROP_DOMAIN:
      set_domain (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_domain_group_class_init (CairnDomainGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_domain_group_dispose;
  object_class->finalize = cairn_domain_group_finalize;
  object_class->get_property = cairn_domain_group_get_property;
  object_class->set_property = cairn_domain_group_set_property;

  /**
   * CairnDomainGroup:editing:
   *
   * The review; given once.
   */
  props[PROP_EDITING] = g_param_spec_object ("editing", NULL, NULL, CAIRN_TYPE_EDITING,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  /**
   * CairnDomainGroup:domain:
   *
   * Code of the vocabulary `domain`.
   */
  props[PROP_DOMAIN] = g_param_spec_string ("domain", NULL, NULL, NULL,
                                            G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/review/cairn-domain-group.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnDomainGroup, add_button);
  gtk_widget_class_bind_template_child (widget_class, CairnDomainGroup, answer);
  gtk_widget_class_bind_template_child (widget_class, CairnDomainGroup, list);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, answered_cb);
}

static void
cairn_domain_group_init (CairnDomainGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->extras = CAIRN_FIELD_EXTRAS (cairn_field_extras_new ());
  adw_action_row_add_suffix (ADW_ACTION_ROW (self->answer), GTK_WIDGET (self->extras));
  self->updating = TRUE;
  fill_answers (self);
  self->updating = FALSE;
}
