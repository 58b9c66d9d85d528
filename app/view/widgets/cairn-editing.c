/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-editing.h"

/**
 * CairnEditing:
 *
 * What a page is about and where its changes go: a session and one live aggregate of it.
 *
 * A page hands its one editing to everything on it, so that a row in a .ui file needs
 * to know no more than the name of its field.
 */
struct _CairnEditing
{
  GObject         parent_instance;

  CairnSession   *session;   /* (owned) */
  CairnAggregate *aggregate; /* (owned) */
  gboolean        show_names;
};

G_DEFINE_FINAL_TYPE (CairnEditing, cairn_editing, G_TYPE_OBJECT)

typedef enum
{
  PROP_SESSION = 1,
  PROP_AGGREGATE,
  PROP_EDITABLE,
  PROP_SHOW_NAMES,
} CairnEditingProperty;

static GParamSpec *props[PROP_SHOW_NAMES + 1];

static void
editable_changed_cb (CairnEditing *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_EDITABLE]);
}

static void
cairn_editing_constructed (GObject *object)
{
  CairnEditing *self = CAIRN_EDITING (object);

  g_signal_connect_object (self->session, "notify::read-only", G_CALLBACK (editable_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::busy", G_CALLBACK (editable_changed_cb), self, G_CONNECT_SWAPPED);

  G_OBJECT_CLASS (cairn_editing_parent_class)->constructed (object);
}

static void
cairn_editing_dispose (GObject *object)
{
  CairnEditing *self = CAIRN_EDITING (object);

  g_clear_object (&self->aggregate);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (cairn_editing_parent_class)->dispose (object);
}

static void
cairn_editing_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  CairnEditing *self = CAIRN_EDITING (object);

  switch ((CairnEditingProperty) prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_AGGREGATE:
      g_value_set_object (value, self->aggregate);
      break;
    case PROP_EDITABLE:
      g_value_set_boolean (value, cairn_editing_get_editable (self));
      break;
    case PROP_SHOW_NAMES:
      g_value_set_boolean (value, self->show_names);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_editing_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  CairnEditing *self = CAIRN_EDITING (object);

  switch ((CairnEditingProperty) prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_AGGREGATE:
      self->aggregate = g_value_dup_object (value);
      break;
    case PROP_SHOW_NAMES:
      cairn_editing_set_show_names (self, g_value_get_boolean (value));
      break;
    case PROP_EDITABLE:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_editing_class_init (CairnEditingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = cairn_editing_constructed;
  object_class->dispose = cairn_editing_dispose;
  object_class->get_property = cairn_editing_get_property;
  object_class->set_property = cairn_editing_set_property;

  /**
   * CairnEditing:session:
   *
   * The open register.
   */
  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, CAIRN_TYPE_SESSION, flags);

  /**
   * CairnEditing:aggregate:
   *
   * The live review or agenda that is edited.
   */
  props[PROP_AGGREGATE] = g_param_spec_object ("aggregate", NULL, NULL, CAIRN_TYPE_AGGREGATE, flags);

  /**
   * CairnEditing:editable:
   *
   * Whether anything can be changed now.
   */
  props[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  /**
   * CairnEditing:show-names:
   *
   * Whether who the child was may be shown.
   */
  props[PROP_SHOW_NAMES] = g_param_spec_boolean ("show-names", NULL, NULL, FALSE,
                                                 G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);
}

static void
cairn_editing_init (CairnEditing *self)
{
}

/**
 * cairn_editing_new:
 * @session: an open register
 * @aggregate: a live review or agenda of it
 *
 * Returns: (transfer full): what a page needs to edit @aggregate
 */
CairnEditing *
cairn_editing_new (CairnSession   *session,
                   CairnAggregate *aggregate)
{
  g_return_val_if_fail (CAIRN_IS_SESSION (session), NULL);
  g_return_val_if_fail (CAIRN_IS_AGGREGATE (aggregate), NULL);

  return g_object_new (CAIRN_TYPE_EDITING, "session", session, "aggregate", aggregate, NULL);
}

/**
 * cairn_editing_get_session:
 * @self: an editing
 *
 * Returns: (transfer none): the open register
 */
CairnSession *
cairn_editing_get_session (CairnEditing *self)
{
  g_return_val_if_fail (CAIRN_IS_EDITING (self), NULL);

  return self->session;
}

/**
 * cairn_editing_get_aggregate:
 * @self: an editing
 *
 * Returns: (transfer none): what is edited
 */
CairnAggregate *
cairn_editing_get_aggregate (CairnEditing *self)
{
  g_return_val_if_fail (CAIRN_IS_EDITING (self), NULL);

  return self->aggregate;
}

/**
 * cairn_editing_get_review:
 * @self: an editing
 *
 * Returns: (transfer none) (nullable): the review that is edited, or %NULL if it is no review
 */
CairnReview *
cairn_editing_get_review (CairnEditing *self)
{
  g_return_val_if_fail (CAIRN_IS_EDITING (self), NULL);

  return CAIRN_IS_REVIEW (self->aggregate) ? CAIRN_REVIEW (self->aggregate) : NULL;
}

/**
 * cairn_editing_get_agenda:
 * @self: an editing
 *
 * Returns: (transfer none) (nullable): the agenda that is edited, or %NULL if it is no agenda
 */
CairnAgenda *
cairn_editing_get_agenda (CairnEditing *self)
{
  g_return_val_if_fail (CAIRN_IS_EDITING (self), NULL);

  return CAIRN_IS_AGENDA (self->aggregate) ? CAIRN_AGENDA (self->aggregate) : NULL;
}

/**
 * cairn_editing_get_today:
 * @self: an editing
 *
 * Returns: the register's own today
 */
CairnDay
cairn_editing_get_today (CairnEditing *self)
{
  g_return_val_if_fail (CAIRN_IS_EDITING (self), CAIRN_DAY_NONE);

  return cairn_register_get_today (cairn_session_get_reader (self->session));
}

/**
 * cairn_editing_get_editable:
 * @self: an editing
 *
 * Returns: whether anything can be changed now
 */
gboolean
cairn_editing_get_editable (CairnEditing *self)
{
  g_return_val_if_fail (CAIRN_IS_EDITING (self), FALSE);

  return !cairn_session_get_read_only (self->session) && !cairn_session_get_busy (self->session);
}

/**
 * cairn_editing_get_show_names:
 * @self: an editing
 *
 * Returns: whether who the child was may be shown
 */
gboolean
cairn_editing_get_show_names (CairnEditing *self)
{
  g_return_val_if_fail (CAIRN_IS_EDITING (self), FALSE);

  return self->show_names;
}

/**
 * cairn_editing_set_show_names:
 * @self: an editing
 * @show_names: whether who the child was may be shown
 *
 * Shows or hides identities on the page.
 */
void
cairn_editing_set_show_names (CairnEditing *self,
                              gboolean      show_names)
{
  g_return_if_fail (CAIRN_IS_EDITING (self));

  if (self->show_names == show_names)
    return;

  self->show_names = show_names;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHOW_NAMES]);
}

/**
 * cairn_editing_find_record:
 * @self: an editing
 * @entity: name of an entity of which the aggregate has one row, such as `child`
 *
 * Returns: (transfer none) (nullable): the row, or %NULL while there is none
 */
CairnRecord *
cairn_editing_find_record (CairnEditing *self,
                           const char   *entity)
{
  const CairnEntity *described = NULL;
  CairnRecord *root = NULL;

  g_return_val_if_fail (CAIRN_IS_EDITING (self), NULL);
  g_return_val_if_fail (entity != NULL, NULL);

  described = cairn_entity_by_name (entity);
  g_return_val_if_fail (described != NULL, NULL);

  root = cairn_aggregate_get_root (self->aggregate);
  if (cairn_record_get_entity (root) == described)
    return root;

  return cairn_aggregate_get_single (self->aggregate, described->kind);
}
