/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-field-extras.h"

#include <glib/gi18n.h>

#include "cairn-day-popover.h"
#include "cairn-history-popover.h"
#include "cairn-reason-dialog.h"

/**
 * CairnFieldExtras:
 *
 * What stands behind every field: a calendar for a date, the sentence that says what is
 * wrong, and the field's history. It also asks for the reason when one is needed.
 */
struct _CairnFieldExtras
{
  AdwBin            parent_instance;

  GtkMenuButton    *calendar_button;
  GtkMenuButton    *error_button;
  GtkMenuButton    *history_button;

  GtkWidget        *sentence; /* (unowned) (nullable); the row beneath, owned by its list */
  CairnFieldEditor *editor;   /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnFieldExtras, cairn_field_extras, ADW_TYPE_BIN)

static GtkWidget *
steal_sentence (CairnFieldExtras *self)
{
  GtkWidget *sentence = g_steal_pointer (&self->sentence);

  if (sentence != NULL)
    g_object_remove_weak_pointer (G_OBJECT (sentence), (gpointer *) &self->sentence);

  return sentence;
}

static void
remove_sentence (CairnFieldExtras *self)
{
  GtkWidget *sentence = steal_sentence (self);

  if (sentence != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (gtk_widget_get_parent (sentence)), sentence);
}

static void
leave_list_cb (gpointer user_data)
{
  g_autoptr(GtkWidget) sentence = user_data;
  GtkWidget *list = gtk_widget_get_parent (sentence);

  if (list != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (list), sentence);
}

/* The field itself may be on its way out of the list, which takes one row out at a time. */
static void
remove_sentence_later (CairnFieldExtras *self)
{
  GtkWidget *sentence = steal_sentence (self);

  if (sentence != NULL)
    g_idle_add_once (leave_list_cb, g_object_ref (sentence));
}

static void
put_back_cb (CairnFieldExtras *self)
{
  cairn_field_editor_revert (self->editor);
}

static GtkWidget *
create_sentence_label (const char *sentence)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "hexpand", TRUE,
                                   "label", sentence,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "xalign", 0.0, NULL);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "error");

  return label;
}

static GtkWidget *
create_sentence (CairnFieldExtras *self,
                 const char       *sentence)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Put Back"));
  GtkWidget *box = g_object_new (GTK_TYPE_BOX,
                                 "margin-bottom", 6,
                                 "margin-end", 12,
                                 "margin-start", 12,
                                 "margin-top", 6,
                                 "spacing", 12, NULL);

  gtk_widget_set_tooltip_text (button, _("Show again what the register holds"));
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_object (button, "clicked", G_CALLBACK (put_back_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), create_sentence_label (sentence));
  gtk_box_append (GTK_BOX (box), button);

  return g_object_new (GTK_TYPE_LIST_BOX_ROW,
                       "activatable", FALSE,
                       "child", box,
                       "focusable", FALSE,
                       "selectable", FALSE, NULL);
}

/* The sentence stands beneath the field, where it takes neither the keyboard nor another field's
 * place: who has gone on to the next field goes on typing there. */
static gboolean
place_sentence (CairnFieldExtras *self,
                const char       *sentence)
{
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_BOX_ROW);
  GtkWidget *list = row != NULL ? gtk_widget_get_parent (row) : NULL;

  if (!GTK_IS_LIST_BOX (list))
    return FALSE;

  self->sentence = create_sentence (self, sentence);
  g_object_add_weak_pointer (G_OBJECT (self->sentence), (gpointer *) &self->sentence);
  gtk_list_box_insert (GTK_LIST_BOX (list), self->sentence, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + 1);

  return TRUE;
}

static void
show_error (CairnFieldExtras *self)
{
  const char *sentence = self->editor != NULL ? cairn_field_editor_get_error (self->editor) : NULL;

  remove_sentence (self);
  gtk_widget_set_visible (GTK_WIDGET (self->error_button), sentence != NULL && !place_sentence (self, sentence));
  if (sentence != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->error_button),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence, -1);
}

static void
update_error (CairnFieldExtras *self)
{
  const char *sentence = cairn_field_editor_get_error (self->editor);

  show_error (self);
  if (sentence != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/* Buttons of a form are many and alike: each is named after its field. */
static void
update_names (CairnFieldExtras *self)
{
  const char *label = self->editor != NULL ? cairn_field_editor_get_label (self->editor) : NULL;
  const CairnField *field = self->editor != NULL ? cairn_field_editor_get_field (self->editor) : NULL;
  g_autofree char *history = NULL;
  g_autofree char *calendar = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->calendar_button), field != NULL && field->type == CAIRN_FIELD_DATE);
  gtk_widget_set_visible (GTK_WIDGET (self->history_button), field != NULL && !cairn_field_editor_get_form (self->editor));
  if (label == NULL)
    return;

  /* Translators: the name of a button; %s is the label of a field. */
  history = g_strdup_printf (_("History of “%s”"), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->history_button), GTK_ACCESSIBLE_PROPERTY_LABEL, history, -1);
  /* Translators: the name of a button; %s is the label of a field that holds a date. */
  calendar = g_strdup_printf (_("Calendar for “%s”"), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar_button), GTK_ACCESSIBLE_PROPERTY_LABEL, calendar, -1);
}

static void
update_calendar (CairnFieldExtras *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->calendar_button),
                            self->editor != NULL && cairn_field_editor_get_editable (self->editor));
}

static void
reason_given_cb (const char *reason,
                 gpointer    user_data)
{
  g_autoptr(CairnFieldEditor) editor = user_data;

  if (reason != NULL)
    cairn_field_editor_give (editor, reason);
  else
    cairn_field_editor_revert (editor);
}

static void
reason_needed_cb (CairnFieldExtras *self,
                  const char       *sentence,
                  CairnFieldEditor *editor)
{
  cairn_reason_dialog_ask (GTK_WIDGET (self), cairn_field_editor_get_label (editor), sentence, _("_Correct"),
                           reason_given_cb, g_object_ref (editor));
}

static CairnDay
get_shown_day (CairnFieldExtras *self)
{
  const CairnField *field = cairn_field_editor_get_field (self->editor);
  CairnRecord *record = cairn_field_editor_get_record (self->editor);
  CairnDay day = CAIRN_DAY_NONE;

  if (record != NULL && cairn_record_has (record, field->name))
    day = cairn_day_parse (cairn_record_get_text (record, field->name));

  return day != CAIRN_DAY_NONE ? day : cairn_editing_get_today (cairn_field_editor_get_editing (self->editor));
}

static void
day_chosen_cb (CairnFieldExtras *self,
               int               day)
{
  g_autofree char *text = cairn_day_to_string (day);

  cairn_field_editor_choose (self->editor, text);
}

/* A popover costs more than the row it hangs on, so each is made when it is wanted. */
static void
create_calendar_cb (GtkMenuButton *button,
                    gpointer       user_data)
{
  CairnFieldExtras *self = user_data;
  GtkWidget *popover = cairn_day_popover_new (get_shown_day (self));

  g_signal_connect_object (popover, "chosen", G_CALLBACK (day_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, popover);
}

static void
create_error_cb (GtkMenuButton *button,
                 gpointer       user_data)
{
  CairnFieldExtras *self = user_data;
  const char *sentence = cairn_field_editor_get_error (self->editor);
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *label = gtk_label_new (sentence);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_label_set_xalign (GTK_LABEL (label), 0.0f);
  gtk_popover_set_child (GTK_POPOVER (popover), label);
  gtk_menu_button_set_popover (button, popover);
}

static void
create_history_cb (GtkMenuButton *button,
                   gpointer       user_data)
{
  CairnFieldExtras *self = user_data;

  gtk_menu_button_set_popover (button, cairn_history_popover_new (self->editor));
}

/* Only now there is a list for what was wrong before. */
static void
cairn_field_extras_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cairn_field_extras_parent_class)->root (widget);

  show_error (CAIRN_FIELD_EXTRAS (widget));
}

static void
cairn_field_extras_dispose (GObject *object)
{
  CairnFieldExtras *self = CAIRN_FIELD_EXTRAS (object);

  cairn_field_extras_set_editor (self, NULL);
  remove_sentence_later (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_FIELD_EXTRAS);

  G_OBJECT_CLASS (cairn_field_extras_parent_class)->dispose (object);
}

static void
cairn_field_extras_class_init (CairnFieldExtrasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_field_extras_dispose;
  widget_class->root = cairn_field_extras_root;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/widgets/cairn-field-extras.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnFieldExtras, calendar_button);
  gtk_widget_class_bind_template_child (widget_class, CairnFieldExtras, error_button);
  gtk_widget_class_bind_template_child (widget_class, CairnFieldExtras, history_button);
}

static void
cairn_field_extras_init (CairnFieldExtras *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (self->calendar_button, create_calendar_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->error_button, create_error_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->history_button, create_history_cb, self, NULL);
}

/**
 * cairn_field_extras_new:
 *
 * Returns: (transfer floating): extras of no field yet
 */
GtkWidget *
cairn_field_extras_new (void)
{
  return g_object_new (CAIRN_TYPE_FIELD_EXTRAS, NULL);
}

/**
 * cairn_field_extras_set_editor:
 * @self: extras
 * @editor: (nullable): the field they belong to
 *
 * Shows the extras of another field.
 */
void
cairn_field_extras_set_editor (CairnFieldExtras *self,
                               CairnFieldEditor *editor)
{
  g_return_if_fail (CAIRN_IS_FIELD_EXTRAS (self));
  g_return_if_fail (editor == NULL || CAIRN_IS_FIELD_EDITOR (editor));

  if (self->editor == editor)
    return;

  if (self->editor != NULL)
    g_signal_handlers_disconnect_by_data (self->editor, self);
  g_set_object (&self->editor, editor);
  if (editor == NULL)
    return;

  g_signal_connect_object (editor, "notify::error", G_CALLBACK (update_error), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "notify::label", G_CALLBACK (update_names), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "notify::editable", G_CALLBACK (update_calendar), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (editor, "reason-needed", G_CALLBACK (reason_needed_cb), self, G_CONNECT_SWAPPED);
  update_names (self);
  update_calendar (self);
  show_error (self);
}
