/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-choice-row.h"

#include <glib/gi18n.h>

#include "cairn-choice-list.h"
#include "cairn-field-extras.h"
#include "cairn-field-words.h"
#include "cairn-vocabulary.h"

#define SEARCH_FROM 12 /* answers */
#define LONG_ANSWER 22 /* characters */

/**
 * CairnChoiceRow:
 *
 * A row to choose one answer of a vocabulary, or one row of the register, in.
 *
 * The first answer is always "Not stated". Answers that are no longer given stay in the
 * list where one of them is what the register holds.
 */
struct _CairnChoiceRow
{
  AdwComboRow       parent_instance;

  CairnFieldExtras *extras;
  CairnFieldEditor *editor;   /* (owned) (nullable) */
  gboolean          updating;
};

G_DEFINE_FINAL_TYPE (CairnChoiceRow, cairn_choice_row, ADW_TYPE_COMBO_ROW)

typedef enum
{
  PROP_EDITOR = 1,
} CairnChoiceRowProperty;

static GParamSpec *props[PROP_EDITOR + 1];

/* Where the code is a number, people know it: the category 8, the relevance 2. */
static char *
describe_entry (CairnVocabularyEntry *entry)
{
  const char *code = cairn_vocabulary_entry_get_code (entry);

  if (!g_ascii_isdigit (*code))
    return g_strdup (cairn_vocabulary_entry_get_title (entry));

  return g_strdup_printf ("%s · %s", code, cairn_vocabulary_entry_get_title (entry));
}

static char *
describe_item (gpointer item)
{
  if (CAIRN_IS_VOCABULARY_ENTRY (item))
    return describe_entry (item);
  if (CAIRN_IS_RECORD (item))
    return cairn_record_words (item);

  return g_strdup (_("Not stated"));
}

static const char *
get_item_value (gpointer item)
{
  if (CAIRN_IS_VOCABULARY_ENTRY (item))
    return cairn_vocabulary_entry_get_code (item);
  if (CAIRN_IS_RECORD (item))
    return cairn_record_get_uuid (item);

  return NULL;
}

/* A dictionary that is divided by domains offers those of the row's own. */
static gboolean
is_in_domain (CairnRecord          *record,
              CairnVocabularyEntry *entry)
{
  const char *domain = cairn_vocabulary_entry_get_string (entry, "domain");

  if (domain == NULL || !cairn_entity_has (cairn_record_get_entity (record), "domain") ||
      !cairn_record_has (record, "domain"))
    return TRUE;

  return cairn_record_is (record, "domain", domain);
}

/* Panels finalise reviews; other meetings do not. */
static gboolean
is_panel (CairnRecord *meeting)
{
  const char *family = cairn_vocabulary_string ("meeting-kind", cairn_record_get_text (meeting, "kind"), "family");

  return g_strcmp0 (family, "panel") == 0 && !cairn_record_is (meeting, "status", "cancelled");
}

static gboolean
is_offered (CairnRecord *record,
            gpointer     item,
            CairnDay     today,
            const char  *held)
{
  if (g_strcmp0 (get_item_value (item), held) == 0)
    return TRUE;
  if (CAIRN_IS_VOCABULARY_ENTRY (item))
    return cairn_vocabulary_entry_is_valid_on (item, today) && is_in_domain (record, item);
  if (CAIRN_IS_MEETING (item) && CAIRN_IS_FINALISATION (record))
    return is_panel (item);

  return !CAIRN_IS_AGENCY (item) || !cairn_record_get_flag (item, "retired");
}

/* Relevance is a number with words to it. */
static const char *
get_vocabulary_name (const CairnField *field)
{
  return field->vocabulary != NULL ? field->vocabulary : field->name;
}

static GListModel *
list_answers (CairnChoiceRow   *self,
              const CairnField *field)
{
  CairnEditing *editing = cairn_field_editor_get_editing (self->editor);
  CairnVocabulary *vocabulary = NULL;

  if (field->type == CAIRN_FIELD_REFERENCE)
    return cairn_session_get_records (cairn_editing_get_session (editing), field->target, NULL);

  vocabulary = cairn_vocabulary_get (get_vocabulary_name (field));

  return vocabulary != NULL ? g_object_ref (G_LIST_MODEL (vocabulary)) : NULL;
}

static GListStore *
build_model (CairnChoiceRow   *self,
             const CairnField *field)
{
  CairnDay today = cairn_editing_get_today (cairn_field_editor_get_editing (self->editor));
  CairnRecord *record = cairn_field_editor_get_record (self->editor);
  const char *held = cairn_field_editor_get_text (self->editor);
  g_autoptr(GListModel) answers = list_answers (self, field);
  g_autoptr(GtkStringObject) blank = gtk_string_object_new ("");
  GListStore *model = g_list_store_new (G_TYPE_OBJECT);
  guint n_answers = answers != NULL ? g_list_model_get_n_items (answers) : 0;

  g_list_store_append (model, blank);
  for (guint i = 0; i < n_answers; i++)
    {
      g_autoptr(GObject) answer = g_list_model_get_item (answers, i);

      if (record == NULL || is_offered (record, answer, today, held))
        g_list_store_append (model, answer);
    }

  return model;
}

static void
update_selected (CairnChoiceRow *self)
{
  GListModel *model = adw_combo_row_get_model (ADW_COMBO_ROW (self));
  const char *text = cairn_field_editor_get_text (self->editor);
  guint n_items = model != NULL ? g_list_model_get_n_items (model) : 0;
  guint selected = 0;

  for (guint i = 1; i < n_items; i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (model, i);

      if (g_strcmp0 (get_item_value (item), text) == 0)
        selected = i;
    }

  self->updating = TRUE;
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), selected);
  self->updating = FALSE;
}

/* A long answer stands beneath the title, where there is room for it. */
static gboolean
is_any_long (GListModel *model)
{
  guint n_items = g_list_model_get_n_items (model);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (model, i);
      g_autofree char *words = describe_item (item);

      if (g_utf8_strlen (words, -1) > LONG_ANSWER)
        return TRUE;
    }

  return FALSE;
}

static void
update_field (CairnChoiceRow *self)
{
  const CairnField *field = cairn_field_editor_get_field (self->editor);
  g_autoptr(GListStore) model = NULL;

  if (field == NULL)
    return;

  model = build_model (self, field);
  self->updating = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), cairn_field_editor_get_label (self->editor));
  adw_combo_row_set_enable_search (ADW_COMBO_ROW (self), g_list_model_get_n_items (G_LIST_MODEL (model)) > SEARCH_FROM);
  adw_combo_row_set_use_subtitle (ADW_COMBO_ROW (self), is_any_long (G_LIST_MODEL (model)));
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (model));
  self->updating = FALSE;
  update_selected (self);
}

static void
update_editable (CairnChoiceRow *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self), cairn_field_editor_get_editable (self->editor));
}

static void
selected_cb (CairnChoiceRow *self)
{
  if (self->updating || self->editor == NULL)
    return;

  cairn_field_editor_choose (self->editor, get_item_value (adw_combo_row_get_selected_item (ADW_COMBO_ROW (self))));
}

static void
set_editor (CairnChoiceRow   *self,
            CairnFieldEditor *editor)
{
  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_data (self->editor, self);
  g_set_object (&self->editor, editor);
  cairn_field_extras_set_editor (self->extras, editor);
  if (editor == NULL)
    return;

  g_signal_connect_object (editor, "notify::text", G_CALLBACK (update_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "notify::label", G_CALLBACK (update_field), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "notify::editable", G_CALLBACK (update_editable), self, G_CONNECT_SWAPPED);
  update_field (self);
  update_editable (self);
}

static void
cairn_choice_row_dispose (GObject *object)
{
  CairnChoiceRow *self = CAIRN_CHOICE_ROW (object);

  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_data (self->editor, self);
  g_clear_object (&self->editor);

  G_OBJECT_CLASS (cairn_choice_row_parent_class)->dispose (object);
}

static void
cairn_choice_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch ((CairnChoiceRowProperty) prop_id)
    {
    case PROP_EDITOR:
      g_value_set_object (value, CAIRN_CHOICE_ROW (object)->editor);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_choice_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((CairnChoiceRowProperty) prop_id)
    {
    case PROP_EDITOR:
      set_editor (CAIRN_CHOICE_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_choice_row_class_init (CairnChoiceRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cairn_choice_row_dispose;
  object_class->get_property = cairn_choice_row_get_property;
  object_class->set_property = cairn_choice_row_set_property;

  /**
   * CairnChoiceRow:editor:
   *
   * The field that is edited.
   */
  props[PROP_EDITOR] = g_param_spec_object ("editor", NULL, NULL, CAIRN_TYPE_FIELD_EDITOR,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
cairn_choice_row_init (CairnChoiceRow *self)
{
  g_autoptr(GtkExpression) words = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL,
                                                                G_CALLBACK (describe_item), NULL, NULL);
  g_autoptr(GtkListItemFactory) list = cairn_choice_list_new (ADW_COMBO_ROW (self), describe_item);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (self), FALSE);
  adw_combo_row_set_expression (ADW_COMBO_ROW (self), words);
  adw_combo_row_set_list_factory (ADW_COMBO_ROW (self), list);
  /* An answer is looked for by any of its words: before them stands a number, or a kind. */
  adw_combo_row_set_search_match_mode (ADW_COMBO_ROW (self), GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);

  self->extras = CAIRN_FIELD_EXTRAS (cairn_field_extras_new ());
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), GTK_WIDGET (self->extras));

  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

/**
 * cairn_choice_row_new:
 * @editor: (nullable): the field to edit
 *
 * Returns: (transfer floating): a row to choose in
 */
GtkWidget *
cairn_choice_row_new (CairnFieldEditor *editor)
{
  return g_object_new (CAIRN_TYPE_CHOICE_ROW, "editor", editor, NULL);
}
