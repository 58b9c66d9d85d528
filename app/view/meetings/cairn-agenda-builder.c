/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-agenda-builder.h"

#include <glib/gi18n.h>

#include "cairn-agenda-clock.h"
#include "cairn-feedback.h"
#include "cairn-proposal-dialog.h"
#include "cairn-proposal.h"
#include "cairn-quorum.h"

/**
 * CairnAgendaBuilder:
 *
 * The cases at one side, the agenda at the other, and beneath both a clock that says
 * when the meeting ends and never hides. Where it is narrow, cases and agenda are two
 * pages.
 *
 * ## Accessibility
 *
 * What was moved, added or taken off is announced, with its new place and time.
 */
struct _CairnAgendaBuilder
{
  AdwBin           parent_instance;

  GtkWidget       *layouts;
  CairnCaseShelf  *shelf;
  CairnAgendaList *list;
  GtkWidget       *clock_bar;
  GtkImage        *clock_icon;
  GtkLabel        *clock;
  GtkLabel        *quorum;

  CairnAgendaDesk *desk; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnAgendaBuilder, cairn_agenda_builder, ADW_TYPE_BIN)

typedef enum
{
  PROP_DESK = 1,
} CairnAgendaBuilderProperty;

static GParamSpec *props[PROP_DESK + 1];

static gboolean
has_attendance (CairnAgenda *agenda)
{
  return g_list_model_get_n_items (cairn_aggregate_get_records (CAIRN_AGGREGATE (agenda), CAIRN_ENTITY_ATTENDANCE)) > 0;
}

static void
show_clock (CairnAgendaBuilder *self)
{
  CairnAgenda *agenda = cairn_agenda_desk_get_agenda (self->desk);
  gboolean over = cairn_agenda_get_spare_minutes (agenda) < 0;
  g_autofree char *text = cairn_agenda_describe_clock (agenda);
  CairnDay today = cairn_agenda_desk_get_today (self->desk);
  g_autofree char *quorum = has_attendance (agenda) ? cairn_agenda_describe_quorum (agenda, today) : NULL;

  gtk_label_set_label (self->clock, text);
  gtk_image_set_from_icon_name (self->clock_icon, over ? "dialog-warning-symbolic" : "preferences-system-time-symbolic");
  if (over)
    gtk_widget_add_css_class (self->clock_bar, "warning");
  else
    gtk_widget_remove_css_class (self->clock_bar, "warning");

  gtk_label_set_label (self->quorum, quorum != NULL ? quorum : "");
}

static void
done_cb (CairnAgendaBuilder *self,
         const char         *sentence,
         const char         *item,
         gboolean            undoable)
{
  if (item != NULL)
    cairn_agenda_list_reveal (self->list, item);
  if (sentence == NULL)
    return;

  gtk_accessible_announce (GTK_ACCESSIBLE (self), sentence, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  if (undoable)
    /* Over the lists, not over the clock. */
    cairn_window_toast_undo (self->layouts, sentence);
}

static void
refused_cb (CairnAgendaBuilder *self,
            const GError       *error,
            gboolean            quiet)
{
  if (!quiet)
    {
      cairn_feedback_error (GTK_WIDGET (self), error);
      return;
    }

  gtk_widget_error_bell (GTK_WIDGET (self));
  gtk_accessible_announce (GTK_ACCESSIBLE (self), error->message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
editable_changed_cb (CairnAgendaBuilder *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "agenda.propose",
                                 self->desk != NULL && cairn_agenda_desk_get_editable (self->desk));
}

static void
propose_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  CairnAgendaBuilder *self = CAIRN_AGENDA_BUILDER (widget);
  g_autoptr(GListModel) reviews = cairn_shelf_list_reviews (cairn_case_shelf_get_shelf (self->shelf));
  g_autoptr(GListModel) proposals = NULL;

  proposals = cairn_agenda_propose (cairn_agenda_desk_get_agenda (self->desk), reviews,
                                    cairn_agenda_desk_get_today (self->desk));
  adw_dialog_present (ADW_DIALOG (cairn_proposal_dialog_new (self->desk, proposals)), widget);
}

static void
cairn_agenda_builder_dispose (GObject *object)
{
  CairnAgendaBuilder *self = CAIRN_AGENDA_BUILDER (object);

  cairn_agenda_builder_set_desk (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_AGENDA_BUILDER);

  G_OBJECT_CLASS (cairn_agenda_builder_parent_class)->dispose (object);
}

static void
cairn_agenda_builder_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  switch ((CairnAgendaBuilderProperty) prop_id)
    {
    case PROP_DESK:
      g_value_set_object (value, CAIRN_AGENDA_BUILDER (object)->desk);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_agenda_builder_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  switch ((CairnAgendaBuilderProperty) prop_id)
    {
    case PROP_DESK:
      cairn_agenda_builder_set_desk (CAIRN_AGENDA_BUILDER (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_agenda_builder_class_init (CairnAgendaBuilderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_agenda_builder_dispose;
  object_class->get_property = cairn_agenda_builder_get_property;
  object_class->set_property = cairn_agenda_builder_set_property;

  /**
   * CairnAgendaBuilder:desk:
   *
   * Where the agenda is worked on; %NULL shows nothing.
   */
  props[PROP_DESK] = g_param_spec_object ("desk", NULL, NULL, CAIRN_TYPE_AGENDA_DESK,
                                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (CAIRN_TYPE_AGENDA_LIST);
  g_type_ensure (CAIRN_TYPE_CASE_SHELF);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/meetings/cairn-agenda-builder.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnAgendaBuilder, clock);
  gtk_widget_class_bind_template_child (widget_class, CairnAgendaBuilder, clock_bar);
  gtk_widget_class_bind_template_child (widget_class, CairnAgendaBuilder, clock_icon);
  gtk_widget_class_bind_template_child (widget_class, CairnAgendaBuilder, layouts);
  gtk_widget_class_bind_template_child (widget_class, CairnAgendaBuilder, list);
  gtk_widget_class_bind_template_child (widget_class, CairnAgendaBuilder, quorum);
  gtk_widget_class_bind_template_child (widget_class, CairnAgendaBuilder, shelf);

  gtk_widget_class_install_action (widget_class, "agenda.propose", NULL, propose_cb);
}

static void
cairn_agenda_builder_init (CairnAgendaBuilder *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  editable_changed_cb (self);
}

/**
 * cairn_agenda_builder_new:
 *
 * Returns: (transfer floating): a builder that shows nothing until it has a desk
 */
GtkWidget *
cairn_agenda_builder_new (void)
{
  return g_object_new (CAIRN_TYPE_AGENDA_BUILDER, NULL);
}

/**
 * cairn_agenda_builder_get_desk:
 * @self: a builder
 *
 * Returns: (transfer none) (nullable): where the agenda is worked on
 */
CairnAgendaDesk *
cairn_agenda_builder_get_desk (CairnAgendaBuilder *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_BUILDER (self), NULL);

  return self->desk;
}

/**
 * cairn_agenda_builder_set_desk:
 * @self: a builder
 * @desk: (nullable): where an agenda is worked on
 *
 * Shows another agenda.
 */
void
cairn_agenda_builder_set_desk (CairnAgendaBuilder *self,
                               CairnAgendaDesk    *desk)
{
  g_return_if_fail (CAIRN_IS_AGENDA_BUILDER (self));

  if (self->desk == desk)
    return;

  if (self->desk != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->desk, self);
      g_signal_handlers_disconnect_by_data (cairn_agenda_desk_get_agenda (self->desk), self);
    }

  g_set_object (&self->desk, desk);
  if (desk != NULL)
    {
      g_signal_connect_object (desk, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (desk, "refused", G_CALLBACK (refused_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (desk, "notify::editable", G_CALLBACK (editable_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (cairn_agenda_desk_get_agenda (desk), "notify::stamp", G_CALLBACK (show_clock), self,
                               G_CONNECT_SWAPPED);
      show_clock (self);
    }
  editable_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DESK]);
}

/**
 * cairn_agenda_builder_get_list:
 * @self: a builder
 *
 * Returns: (transfer none): the agenda
 */
CairnAgendaList *
cairn_agenda_builder_get_list (CairnAgendaBuilder *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_BUILDER (self), NULL);

  return self->list;
}

/**
 * cairn_agenda_builder_get_shelf:
 * @self: a builder
 *
 * Returns: (transfer none): the cases beside it
 */
CairnCaseShelf *
cairn_agenda_builder_get_shelf (CairnAgendaBuilder *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_BUILDER (self), NULL);

  return self->shelf;
}

/**
 * cairn_agenda_builder_get_clock:
 * @self: a builder
 *
 * Returns: (transfer none): what the clock says
 */
const char *
cairn_agenda_builder_get_clock (CairnAgendaBuilder *self)
{
  g_return_val_if_fail (CAIRN_IS_AGENDA_BUILDER (self), NULL);

  return gtk_label_get_label (self->clock);
}

/**
 * cairn_agenda_builder_focus_search:
 * @self: a builder
 *
 * Moves the keyboard to the search of the cases.
 */
void
cairn_agenda_builder_focus_search (CairnAgendaBuilder *self)
{
  g_return_if_fail (CAIRN_IS_AGENDA_BUILDER (self));

  cairn_case_shelf_focus_search (self->shelf);
}
