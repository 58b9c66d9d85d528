/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "cairn-exchange"

#include "config.h"

#include "cairn-factor-text.h"
#include "cairn-import-row-private.h"
#include "cairn-review-row-private.h"
#include "cairn-theme-text.h"
#include "cairn-uuid.h"

/* The scale of 2018 ends at relevance 2; a 3 can only be of the one before. */
#define HIGHEST_OF_2018 2

/* A change set on its way. */
typedef struct
{
  CairnReview    *review;                  /* (unowned) */
  CairnChangeSet *changes;                 /* (unowned) */
  CairnChange    *inserted[CAIRN_N_ENTITIES]; /* (unowned): the one new row of a kind */
} Build;

static CairnChange *
insert (Build           *build,
        CairnEntityKind  entity)
{
  g_autofree char *uuid = cairn_uuid_new ();
  CairnChange *change = cairn_change_set_insert (build->changes, entity, uuid);

  cairn_change_set_field_text (change, "case", cairn_aggregate_get_uuid (CAIRN_AGGREGATE (build->review)));

  return change;
}

static CairnChange *
update (Build       *build,
        CairnRecord *record)
{
  CairnChange *change = cairn_change_set_find (build->changes, cairn_record_get_uuid (record));

  if (change != NULL)
    return change;

  return cairn_change_set_update (build->changes, cairn_record_get_kind (record), cairn_record_get_uuid (record));
}

/* The change of the one row of a kind, which is added if the case has none. */
static CairnChange *
touch (Build           *build,
       CairnEntityKind  entity)
{
  CairnRecord *record = _cairn_review_row_find (build->review, entity);

  if (record != NULL)
    return update (build, record);
  if (build->inserted[entity] != NULL)
    return build->inserted[entity];

  build->inserted[entity] = insert (build, entity);
  if (entity == CAIRN_ENTITY_CONCLUSION)
    cairn_change_set_field_text (build->inserted[entity], "version", "panel");

  return build->inserted[entity];
}

static void
set_date_notified (Build      *build,
                   const char *value)
{
  CairnRecord *first = _cairn_review_row_first_notification (build->review);

  cairn_change_set_field_text (first != NULL ? update (build, first) : insert (build, CAIRN_ENTITY_NOTIFICATION),
                               "received_on", value);
}

static void
set_date_finalised (Build      *build,
                    const char *value,
                    const char *meeting)
{
  CairnChange *change = insert (build, CAIRN_ENTITY_FINALISATION);

  cairn_change_set_field_text (change, "kind", "finalised");
  cairn_change_set_field_integer (change, "sequence", 1);
  cairn_change_set_field_text (change, "happened_on", value);
  if (meeting != NULL)
    cairn_change_set_field_text (change, "meeting", meeting);
}

static void
judge_factor (CairnChange           *change,
              const CairnFactorItem *item)
{
  cairn_change_set_field_integer (change, "relevance", item->relevance);
  if (cairn_factor_item_is_answer (item))
    return;

  cairn_change_set_field_text (change, "scale", item->relevance > HIGHEST_OF_2018 ? "2008" : "2018");
  cairn_change_set_field_text (change, "modifiable", item->modifiable);
}

static void
insert_factor (Build                 *build,
               const CairnFactorItem *item)
{
  gboolean answer = cairn_factor_item_is_answer (item);
  CairnChange *change = insert (build, answer ? CAIRN_ENTITY_DOMAIN_ANSWER : CAIRN_ENTITY_FACTOR);

  cairn_change_set_field_text (change, "version", "panel");
  cairn_change_set_field_text (change, "domain", item->domain);
  if (!answer)
    {
      cairn_change_set_field_text (change, "entry", item->entry);
      cairn_change_set_field_text (change, "words", item->words);
    }
  judge_factor (change, item);
}

static const CairnFactorItem *
take_same (GPtrArray             *items,
           const CairnFactorItem *held,
           guint                 *index)
{
  for (guint i = 0; i < items->len; i++)
    {
      if (!cairn_factor_item_same (g_ptr_array_index (items, i), held))
        continue;
      *index = i;
      return g_ptr_array_index (items, i);
    }

  return NULL;
}

/* A factor that stays keeps its row, and with it the panel's reason. */
static void
settle_factor (Build       *build,
               CairnRecord *record,
               GPtrArray   *items)
{
  CairnFactorItem *held = cairn_factor_item_new_for_record (record);
  guint index = 0;
  const CairnFactorItem *item = take_same (items, held, &index);

  if (item == NULL)
    cairn_change_set_delete (build->changes, cairn_record_get_kind (record), cairn_record_get_uuid (record));
  else if (item->relevance != held->relevance || g_strcmp0 (item->modifiable, held->modifiable) != 0)
    judge_factor (update (build, record), item);

  if (item != NULL)
    g_ptr_array_remove_index (items, index);
  cairn_factor_item_free (held);
}

static void
settle_factors (Build           *build,
                CairnEntityKind  entity,
                GPtrArray       *items)
{
  GListModel *records = cairn_aggregate_get_records (CAIRN_AGGREGATE (build->review), entity);

  for (guint i = 0; i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr(CairnRecord) record = g_list_model_get_item (records, i);

      if (cairn_record_is (record, "version", "panel"))
        settle_factor (build, record, items);
    }
}

static void
set_factors (Build      *build,
             const char *value)
{
  g_autoptr(GPtrArray) items = cairn_factor_text_parse (value != NULL ? value : "", NULL);

  g_assert (items != NULL);
  settle_factors (build, CAIRN_ENTITY_FACTOR, items);
  settle_factors (build, CAIRN_ENTITY_DOMAIN_ANSWER, items);
  for (guint i = 0; i < items->len; i++)
    insert_factor (build, g_ptr_array_index (items, i));
}

/* Learning that somebody described stays before learning that is a mere theme. */
static void
settle_themes (Build     *build,
               GPtrArray *codes,
               gboolean   described)
{
  GListModel *points = cairn_aggregate_get_records (CAIRN_AGGREGATE (build->review), CAIRN_ENTITY_LEARNING_POINT);

  for (guint i = 0; i < g_list_model_get_n_items (points); i++)
    {
      g_autoptr(CairnRecord) point = g_list_model_get_item (points, i);
      guint index = 0;

      if (cairn_record_has (point, "description") != described)
        continue;
      if (g_ptr_array_find_with_equal_func (codes, cairn_record_get_text (point, "theme"), g_str_equal, &index))
        g_ptr_array_remove_index (codes, index);
      else
        cairn_change_set_delete (build->changes, CAIRN_ENTITY_LEARNING_POINT, cairn_record_get_uuid (point));
    }
}

static void
set_themes (Build      *build,
            const char *value)
{
  g_autoptr(GPtrArray) codes = cairn_theme_text_parse (value != NULL ? value : "", NULL);

  g_assert (codes != NULL);
  settle_themes (build, codes, TRUE);
  settle_themes (build, codes, FALSE);
  for (guint i = 0; i < codes->len; i++)
    cairn_change_set_field_text (insert (build, CAIRN_ENTITY_LEARNING_POINT), "theme", g_ptr_array_index (codes, i));
}

static void
set_column (Build          *build,
            CairnImportRow *row,
            CairnColumnId   id,
            const char     *meeting)
{
  const CairnColumn *column = cairn_column_get (id);
  const char *value = row->values[id];

  switch ((guint) id)
    {
    case CAIRN_COLUMN_DATE_NOTIFIED:
      set_date_notified (build, value);
      break;
    case CAIRN_COLUMN_DATE_FINALISED:
      set_date_finalised (build, value, meeting);
      break;
    case CAIRN_COLUMN_FACTORS:
      set_factors (build, value);
      break;
    case CAIRN_COLUMN_THEMES:
      set_themes (build, value);
      break;
    case CAIRN_COLUMN_RESIDENCE_AREA:
      cairn_change_set_field_text (touch (build, CAIRN_ENTITY_CASE), column->field,
                                   cairn_area_index_get_uuid (row->areas, value));
      break;
    default:
      cairn_change_set_field_text (touch (build, column->entity), column->field, value);
      break;
    }
}

/* What every accepted death has from its first day. */
static void
begin_case (Build *build)
{
  CairnChange *change = cairn_change_set_insert (build->changes, CAIRN_ENTITY_CASE,
                                                 cairn_aggregate_get_uuid (CAIRN_AGGREGATE (build->review)));

  cairn_change_set_field_text (change, "kind", "death");
  cairn_change_set_field_text (change, "status", "accepted");
  touch (build, CAIRN_ENTITY_CHILD);
  touch (build, CAIRN_ENTITY_STAGES);
}

/* Makes the change set that gives a case what the row has and it has not. @meeting: uuid
 * of the panel meeting that finalised it, if the register has it. */
CairnChangeSet *
_cairn_import_row_make_changes (CairnImportRow *self,
                                CairnReview    *review,
                                gboolean        is_new,
                                const char     *meeting)
{
  g_autoptr(CairnChangeSet) changes = NULL;
  Build build = { review, NULL, { NULL, } };

  changes = cairn_change_set_new (CAIRN_CHANGE_IMPORT, cairn_aggregate_get_uuid (CAIRN_AGGREGATE (review)), NULL);
  build.changes = changes;

  if (is_new)
    begin_case (&build);
  for (guint i = 0; i < CAIRN_N_COLUMNS; i++)
    if (self->changed[i])
      set_column (&build, self, i, meeting);
  cairn_review_complete (review, changes);

  return g_steal_pointer (&changes);
}
