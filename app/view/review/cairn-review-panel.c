/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-review-panel.h"

/**
 * CairnReviewPanel:
 *
 * What the page of a case shows of one stage of its review.
 */
typedef struct
{
  CairnEditing *editing; /* (owned) (nullable) */
} CairnReviewPanelPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CairnReviewPanel, cairn_review_panel, ADW_TYPE_BIN)

typedef enum
{
  PROP_EDITING = 1,
} CairnReviewPanelProperty;

static GParamSpec *props[PROP_EDITING + 1];

static void
refresh (CairnReviewPanel *self)
{
  CairnReviewPanelPrivate *priv = cairn_review_panel_get_instance_private (self);

  if (priv->editing != NULL && CAIRN_REVIEW_PANEL_GET_CLASS (self)->refresh != NULL)
    CAIRN_REVIEW_PANEL_GET_CLASS (self)->refresh (self);
}

static void
set_editing (CairnReviewPanel *self,
             CairnEditing     *editing)
{
  CairnReviewPanelPrivate *priv = cairn_review_panel_get_instance_private (self);

  if (priv->editing == editing)
    return;

  if (priv->editing != NULL)
    {
      g_signal_handlers_disconnect_by_data (priv->editing, self);
      g_signal_handlers_disconnect_by_data (cairn_editing_get_aggregate (priv->editing), self);
    }
  g_set_object (&priv->editing, editing);
  if (editing != NULL)
    {
      g_signal_connect_object (cairn_editing_get_aggregate (editing), "notify::stamp",
                               G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (editing, "notify", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
    }

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EDITING]);
  refresh (self);
}

static void
cairn_review_panel_dispose (GObject *object)
{
  CairnReviewPanelPrivate *priv = cairn_review_panel_get_instance_private (CAIRN_REVIEW_PANEL (object));

  g_clear_object (&priv->editing);

  G_OBJECT_CLASS (cairn_review_panel_parent_class)->dispose (object);
}

static void
cairn_review_panel_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch ((CairnReviewPanelProperty) prop_id)
    {
    case PROP_EDITING:
      g_value_set_object (value, cairn_review_panel_get_editing (CAIRN_REVIEW_PANEL (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_review_panel_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch ((CairnReviewPanelProperty) prop_id)
    {
    case PROP_EDITING:
      set_editing (CAIRN_REVIEW_PANEL (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_review_panel_class_init (CairnReviewPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cairn_review_panel_dispose;
  object_class->get_property = cairn_review_panel_get_property;
  object_class->set_property = cairn_review_panel_set_property;

  /**
   * CairnReviewPanel:editing:
   *
   * The review, and where its changes go.
   */
  props[PROP_EDITING] = g_param_spec_object ("editing", NULL, NULL, CAIRN_TYPE_EDITING,
                                             G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
cairn_review_panel_init (CairnReviewPanel *self)
{
}

/**
 * cairn_review_panel_get_editing:
 * @self: a panel
 *
 * Returns: (transfer none) (nullable): the review, and where its changes go
 */
CairnEditing *
cairn_review_panel_get_editing (CairnReviewPanel *self)
{
  CairnReviewPanelPrivate *priv = NULL;

  g_return_val_if_fail (CAIRN_IS_REVIEW_PANEL (self), NULL);

  priv = cairn_review_panel_get_instance_private (self);

  return priv->editing;
}

/**
 * cairn_review_panel_get_review:
 * @self: a panel
 *
 * Returns: (transfer none) (nullable): the review
 */
CairnReview *
cairn_review_panel_get_review (CairnReviewPanel *self)
{
  CairnEditing *editing = cairn_review_panel_get_editing (self);

  return editing != NULL ? cairn_editing_get_review (editing) : NULL;
}
