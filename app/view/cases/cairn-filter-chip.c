/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-filter-chip.h"

#include <glib/gi18n.h>

/**
 * CairnFilterChip:
 *
 * One filter of a list: “Stage”, or “Stage: Panel” once it is set. Its choices are a
 * menu, so that they can be reached and read by keyboard and screen reader alike.
 */
struct _CairnFilterChip
{
  AdwBin          parent_instance;

  GtkMenuButton  *button;

  GMenu          *choices; /* (owned) */
  GHashTable     *labels;  /* (owned) (element-type utf8 utf8); label by value */
  GSimpleAction  *action;  /* (owned); its state is "any", or "=" and the value */
  char           *title;   /* (owned) (nullable) */
  char           *value;   /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnFilterChip, cairn_filter_chip, ADW_TYPE_BIN)

typedef enum
{
  PROP_TITLE = 1,
  PROP_VALUE,
} CairnFilterChipProperty;

static GParamSpec *props[PROP_VALUE + 1];

static GVariant *
build_state (const char *value)
{
  return value == NULL ? g_variant_new_string ("any") : g_variant_new_take_string (g_strconcat ("=", value, NULL));
}

/* A menu reads "_" as a mnemonic, and a label may hold what somebody typed. */
static void
append_choice (GMenu      *menu,
               const char *label,
               const char *value)
{
  g_autoptr(GString) text = g_string_new (label);
  g_autoptr(GMenuItem) item = NULL;

  g_string_replace (text, "_", "__", 0);
  item = g_menu_item_new (text->str, NULL);
  g_menu_item_set_action_and_target_value (item, "chip.value", build_state (value));
  g_menu_append_item (menu, item);
}

static void
update_label (CairnFilterChip *self)
{
  const char *title = self->title != NULL ? self->title : "";
  const char *chosen = self->value != NULL ? g_hash_table_lookup (self->labels, self->value) : NULL;
  g_autofree char *label = NULL;

  if (self->value == NULL)
    label = g_strdup (title);
  else
    /* Translators: a filter and what it is set to, such as "Stage: Panel". */
    label = g_strdup_printf (_("%s: %s"), title, chosen != NULL ? chosen : self->value);

  gtk_menu_button_set_label (self->button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (self->value != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
}

static void
chosen_cb (GSimpleAction   *action,
           GVariant        *state,
           CairnFilterChip *self)
{
  const char *text = g_variant_get_string (state, NULL);

  cairn_filter_chip_set_value (self, *text == '=' ? text + 1 : NULL);
}

static void
cairn_filter_chip_finalize (GObject *object)
{
  CairnFilterChip *self = CAIRN_FILTER_CHIP (object);

  g_clear_object (&self->action);
  g_clear_object (&self->choices);
  g_clear_pointer (&self->labels, g_hash_table_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->value, g_free);

  G_OBJECT_CLASS (cairn_filter_chip_parent_class)->finalize (object);
}

static void
cairn_filter_chip_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  CairnFilterChip *self = CAIRN_FILTER_CHIP (object);

  switch ((CairnFilterChipProperty) prop_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_VALUE:
      g_value_set_string (value, self->value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_filter_chip_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  CairnFilterChip *self = CAIRN_FILTER_CHIP (object);

  switch ((CairnFilterChipProperty) prop_id)
    {
    case PROP_TITLE:
      cairn_filter_chip_set_title (self, g_value_get_string (value));
      break;
    case PROP_VALUE:
      cairn_filter_chip_set_value (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_filter_chip_class_init (CairnFilterChipClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = cairn_filter_chip_finalize;
  object_class->get_property = cairn_filter_chip_get_property;
  object_class->set_property = cairn_filter_chip_set_property;

  /**
   * CairnFilterChip:title:
   *
   * What is filtered by.
   */
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * CairnFilterChip:value:
   *
   * What it is set to; %NULL for anything.
   */
  props[PROP_VALUE] = g_param_spec_string ("value", NULL, NULL, NULL,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/cases/cairn-filter-chip.ui");
  gtk_widget_class_bind_template_child (widget_class, CairnFilterChip, button);
  gtk_widget_class_set_css_name (widget_class, "chip");
}

static void
cairn_filter_chip_init (CairnFilterChip *self)
{
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  self->labels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->choices = g_menu_new ();
  self->action = g_simple_action_new_stateful ("value", G_VARIANT_TYPE_STRING, build_state (NULL));
  g_signal_connect_object (self->action, "change-state", G_CALLBACK (chosen_cb), self, G_CONNECT_DEFAULT);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "chip", G_ACTION_GROUP (group));

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_menu_model (self->button, G_MENU_MODEL (self->choices));
  cairn_filter_chip_clear (self);
}

/**
 * cairn_filter_chip_new:
 *
 * Creates a filter with nothing to choose from.
 *
 * Returns: (transfer floating): the filter
 */
GtkWidget *
cairn_filter_chip_new (void)
{
  return g_object_new (CAIRN_TYPE_FILTER_CHIP, NULL);
}

/**
 * cairn_filter_chip_clear:
 * @self: a filter
 *
 * Takes away its choices but the one for anything.
 */
void
cairn_filter_chip_clear (CairnFilterChip *self)
{
  g_return_if_fail (CAIRN_IS_FILTER_CHIP (self));

  g_menu_remove_all (self->choices);
  g_hash_table_remove_all (self->labels);
  append_choice (self->choices, _("Any"), NULL);
}

/**
 * cairn_filter_chip_add:
 * @self: a filter
 * @value: a value; empty for where it is blank
 * @label: what a person reads, shown literally
 *
 * Adds a choice at the end.
 */
void
cairn_filter_chip_add (CairnFilterChip *self,
                       const char      *value,
                       const char      *label)
{
  g_return_if_fail (CAIRN_IS_FILTER_CHIP (self));
  g_return_if_fail (value != NULL);
  g_return_if_fail (label != NULL);

  append_choice (self->choices, label, value);
  g_hash_table_replace (self->labels, g_strdup (value), g_strdup (label));
  if (g_strcmp0 (self->value, value) == 0)
    update_label (self);
}

/**
 * cairn_filter_chip_get_title:
 * @self: a filter
 *
 * Returns: (transfer none) (nullable): what is filtered by
 */
const char *
cairn_filter_chip_get_title (CairnFilterChip *self)
{
  g_return_val_if_fail (CAIRN_IS_FILTER_CHIP (self), NULL);

  return self->title;
}

/**
 * cairn_filter_chip_set_title:
 * @self: a filter
 * @title: (nullable): what is filtered by
 *
 * Names the filter.
 */
void
cairn_filter_chip_set_title (CairnFilterChip *self,
                             const char      *title)
{
  g_return_if_fail (CAIRN_IS_FILTER_CHIP (self));

  if (!g_set_str (&self->title, title))
    return;

  update_label (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

/**
 * cairn_filter_chip_get_value:
 * @self: a filter
 *
 * Returns: (transfer none) (nullable): what it is set to; %NULL for anything
 */
const char *
cairn_filter_chip_get_value (CairnFilterChip *self)
{
  g_return_val_if_fail (CAIRN_IS_FILTER_CHIP (self), NULL);

  return self->value;
}

/**
 * cairn_filter_chip_set_value:
 * @self: a filter
 * @value: (nullable): what to set it to; %NULL for anything
 *
 * Sets the filter.
 */
void
cairn_filter_chip_set_value (CairnFilterChip *self,
                             const char      *value)
{
  g_return_if_fail (CAIRN_IS_FILTER_CHIP (self));

  if (!g_set_str (&self->value, value))
    return;

  g_simple_action_set_state (self->action, build_state (value));
  update_label (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_VALUE]);
}
