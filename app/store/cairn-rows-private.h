/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-database-private.h"
#include "cairn-entity.h"

G_BEGIN_DECLS

/**
 * CairnRow:
 * @entity: what kind of row it is
 * @id: its id in the register, 0 while it has none
 * @uuid: (owned): its uuid
 * @values: (owned) (array): one a field; references as uuids
 * @references: (owned) (array): one a field; id of the row a reference points at, else 0
 *
 * One row as the tables hold it.
 */
typedef struct
{
  const CairnEntity *entity;
  gint64             id;
  char              *uuid;
  CairnValue        *values;
  gint64            *references;
} CairnRow;

CairnRow *_cairn_row_new  (const CairnEntity *entity,
                           const char        *uuid) G_GNUC_WARN_UNUSED_RESULT;
CairnRow *_cairn_row_copy (const CairnRow    *self) G_GNUC_WARN_UNUSED_RESULT;
void      _cairn_row_free (CairnRow          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CairnRow, _cairn_row_free)

const char *_cairn_rows_get_select (CairnEntityKind  entity);
CairnRow   *_cairn_rows_read       (CairnEntityKind  entity,
                                    CairnStatement  *statement) G_GNUC_WARN_UNUSED_RESULT;

gboolean _cairn_rows_load    (CairnDatabase    *database,
                              CairnEntityKind   entity,
                              const char       *uuid,
                              CairnRow        **row,
                              GError          **error);
gboolean _cairn_rows_find_id (CairnDatabase    *database,
                              CairnEntityKind   entity,
                              const char       *uuid,
                              gint64           *id,
                              GError          **error);
gboolean _cairn_rows_resolve (CairnDatabase    *database,
                              CairnRow         *row,
                              guint             field,
                              GError          **error);
gboolean _cairn_rows_insert  (CairnDatabase    *database,
                              CairnRow         *row,
                              GError          **error);
gboolean _cairn_rows_update  (CairnDatabase    *database,
                              const CairnRow   *row,
                              GError          **error);
gboolean _cairn_rows_delete  (CairnDatabase    *database,
                              const CairnRow   *row,
                              GError          **error);

G_END_DECLS
