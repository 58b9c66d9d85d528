/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-proposal-dialog.h"

#include <glib/gi18n.h>

#include "cairn-agenda-clock.h"
#include "cairn-proposal.h"

/**
 * CairnProposalDialog:
 *
 * Shows the cases that would fill an agenda and says of each why, before they are put
 * there. Any of them can be left out.
 */
struct _CairnProposalDialog
{
  AdwDialog            parent_instance;

  GtkStack            *pages;
  AdwStatusPage       *nothing;
  AdwPreferencesGroup *group;
  GtkLabel            *sum;
  GtkButton           *add_button;

  CairnAgendaDesk     *desk;      /* (owned) (nullable) */
  GListModel          *proposals; /* (owned) (nullable) */
  GPtrArray           *checks;    /* (owned) (element-type GtkCheckButton): in the order of the proposals */
};

G_DEFINE_FINAL_TYPE (CairnProposalDialog, cairn_proposal_dialog, ADW_TYPE_DIALOG)

static GListModel *
list_chosen (CairnProposalDialog *self)
{
  GListStore *chosen = g_list_store_new (CAIRN_TYPE_PROPOSAL);

  for (guint i = 0; i < self->checks->len; i++)
    {
      g_autoptr(CairnProposal) proposal = g_list_model_get_item (self->proposals, i);

      if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
        g_list_store_append (chosen, proposal);
    }

  return G_LIST_MODEL (chosen);
}

static int
sum_minutes (GListModel *proposals)
{
  guint n_items = g_list_model_get_n_items (proposals);
  int minutes = 0;

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(CairnProposal) proposal = g_list_model_get_item (proposals, i);

      minutes += cairn_proposal_get_minutes (proposal);
    }

  return minutes;
}

static char *
describe_sum (CairnProposalDialog *self,
              GListModel          *chosen)
{
  int minutes = sum_minutes (chosen);
  int left = cairn_agenda_get_spare_minutes (cairn_agenda_desk_get_agenda (self->desk));
  g_autofree char *total = cairn_minutes_describe (minutes);
  g_autofree char *rest = NULL;

  if (left == G_MAXINT)
    return g_steal_pointer (&total);

  if (minutes >= left)
    /* Translators: %s is a length of time, such as "1 h 20 min". */
    return g_strdup_printf (_("%s for these cases, which fills the booked time."), total);

  rest = cairn_minutes_describe (left - minutes);

  /* Translators: two lengths of time, such as "1 h 20 min". */
  return g_strdup_printf (_("%s for these cases; %s of the booked time would be left."), total, rest);
}

static void
chosen_cb (CairnProposalDialog *self)
{
  g_autoptr(GListModel) chosen = list_chosen (self);
  guint n_chosen = g_list_model_get_n_items (chosen);
  g_autofree char *sum = describe_sum (self, chosen);
  g_autofree char *label = NULL;

  label = g_strdup_printf (ngettext ("_Add %u Case", "_Add %u Cases", n_chosen), n_chosen);
  gtk_button_set_label (self->add_button, label);
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button), n_chosen > 0);
  gtk_label_set_label (self->sum, sum);
}

static void
add_cb (CairnProposalDialog *self)
{
  g_autoptr(GListModel) chosen = list_chosen (self);

  cairn_agenda_desk_add_cases (self->desk, chosen);
  adw_dialog_close (ADW_DIALOG (self));
}

static GtkWidget *
create_row (CairnProposalDialog *self,
            CairnProposal       *proposal)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);
  GtkWidget *check = gtk_check_button_new ();
  g_autofree char *minutes = cairn_minutes_describe (cairn_proposal_get_minutes (proposal));
  GtkWidget *label = gtk_label_new (minutes);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "numeric");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), cairn_review_get_reference (cairn_proposal_get_review (proposal)));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), cairn_proposal_get_why (proposal));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->checks, g_object_ref (check));

  return row;
}

static void
explain_nothing (CairnProposalDialog *self)
{
  if (cairn_agenda_get_spare_minutes (cairn_agenda_desk_get_agenda (self->desk)) <= 0)
    adw_status_page_set_description (self->nothing, _("The booked time is full."));
  else
    adw_status_page_set_description (self->nothing, _("No ready case fits into the time that is left, or none is ready."));

  gtk_stack_set_visible_child_name (self->pages, "nothing");
  gtk_widget_set_visible (GTK_WIDGET (self->add_button), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->sum), FALSE);
}

static void
fill (CairnProposalDialog *self)
{
  guint n_items = g_list_model_get_n_items (self->proposals);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr(CairnProposal) proposal = g_list_model_get_item (self->proposals, i);

      adw_preferences_group_add (self->group, create_row (self, proposal));
    }

  chosen_cb (self);
  if (n_items == 0)
    explain_nothing (self);
}

static void
cairn_proposal_dialog_dispose (GObject *object)
{
  CairnProposalDialog *self = CAIRN_PROPOSAL_DIALOG (object);

  g_clear_pointer (&self->checks, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_PROPOSAL_DIALOG);
  g_clear_object (&self->proposals);
  g_clear_object (&self->desk);

  G_OBJECT_CLASS (cairn_proposal_dialog_parent_class)->dispose (object);
}

static void
cairn_proposal_dialog_class_init (CairnProposalDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cairn_proposal_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/meetings/cairn-proposal-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnProposalDialog, add_button);
  gtk_widget_class_bind_template_child (widget_class, CairnProposalDialog, group);
  gtk_widget_class_bind_template_child (widget_class, CairnProposalDialog, nothing);
  gtk_widget_class_bind_template_child (widget_class, CairnProposalDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, CairnProposalDialog, sum);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
cairn_proposal_dialog_init (CairnProposalDialog *self)
{
  self->checks = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_proposal_dialog_new:
 * @desk: where the agenda is worked on
 * @proposals: a list of [class@Cairn.Proposal]
 *
 * Returns: (transfer floating): a dialog that puts the proposals on the agenda
 */
GtkWidget *
cairn_proposal_dialog_new (CairnAgendaDesk *desk,
                           GListModel      *proposals)
{
  CairnProposalDialog *self = NULL;

  g_return_val_if_fail (CAIRN_IS_AGENDA_DESK (desk), NULL);
  g_return_val_if_fail (G_IS_LIST_MODEL (proposals), NULL);

  self = g_object_new (CAIRN_TYPE_PROPOSAL_DIALOG, NULL);
  self->desk = g_object_ref (desk);
  self->proposals = g_object_ref (proposals);
  fill (self);

  return GTK_WIDGET (self);
}
