/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-view"

#include "config.h"

#include "cairn-meeting-row.h"

/**
 * CairnMeetingRow:
 *
 * A meeting in the list of meetings.
 */
struct _CairnMeetingRow
{
  AdwBin             parent_instance;

  CairnMeetingEntry *entry; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (CairnMeetingRow, cairn_meeting_row, ADW_TYPE_BIN)

typedef enum
{
  PROP_ENTRY = 1,
} CairnMeetingRowProperty;

static GParamSpec *props[PROP_ENTRY + 1];

static gboolean
has_text_cb (CairnMeetingRow *self,
             const char      *text)
{
  return text != NULL && *text != '\0';
}

static void
cairn_meeting_row_dispose (GObject *object)
{
  CairnMeetingRow *self = CAIRN_MEETING_ROW (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CAIRN_TYPE_MEETING_ROW);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (cairn_meeting_row_parent_class)->dispose (object);
}

static void
cairn_meeting_row_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch ((CairnMeetingRowProperty) prop_id)
    {
    case PROP_ENTRY:
      g_value_set_object (value, CAIRN_MEETING_ROW (object)->entry);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_meeting_row_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  switch ((CairnMeetingRowProperty) prop_id)
    {
    case PROP_ENTRY:
      cairn_meeting_row_set_entry (CAIRN_MEETING_ROW (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cairn_meeting_row_class_init (CairnMeetingRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cairn_meeting_row_dispose;
  object_class->get_property = cairn_meeting_row_get_property;
  object_class->set_property = cairn_meeting_row_set_property;

  /**
   * CairnMeetingRow:entry:
   *
   * The meeting that is shown.
   */
  props[PROP_ENTRY] = g_param_spec_object ("entry", NULL, NULL, CAIRN_TYPE_MEETING_ENTRY,
                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (props), props);

  g_type_ensure (CAIRN_TYPE_MEETING_ENTRY);
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/ui/meetings/cairn-meeting-row.ui");
  gtk_widget_class_bind_template_callback (widget_class, has_text_cb);
}

static void
cairn_meeting_row_init (CairnMeetingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cairn_meeting_row_new:
 *
 * Returns: (transfer floating): a row that shows nothing yet
 */
GtkWidget *
cairn_meeting_row_new (void)
{
  return g_object_new (CAIRN_TYPE_MEETING_ROW, NULL);
}

/**
 * cairn_meeting_row_set_entry:
 * @self: a row
 * @entry: (nullable): the meeting to show
 *
 * Shows another meeting.
 */
void
cairn_meeting_row_set_entry (CairnMeetingRow   *self,
                             CairnMeetingEntry *entry)
{
  g_return_if_fail (CAIRN_IS_MEETING_ROW (self));

  if (g_set_object (&self->entry, entry))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENTRY]);
}
