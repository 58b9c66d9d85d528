/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-records.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_AGGREGATE (cairn_aggregate_get_type ())
G_DECLARE_DERIVABLE_TYPE (CairnAggregate, cairn_aggregate, CAIRN, AGGREGATE, GObject)

/**
 * CairnAggregateClass:
 * @parts: (array zero-terminated): kinds of row it holds beside its root, ended by %CAIRN_ENTITY_NONE
 * @may_edit: (nullable): whether a person may change a field of a record now; sets the error if not
 * @check: (nullable): whether what a change set brings about can be; sets the error if not
 * @complete: (nullable): adds to a change set what follows from it for rows that are derived
 */
struct _CairnAggregateClass
{
  GObjectClass parent_class;

  const CairnEntityKind *parts;

  gboolean (*may_edit) (CairnAggregate  *self,
                        CairnRecord     *record,
                        const char      *reason,
                        GError         **error);
  gboolean (*check)    (CairnAggregate  *self,
                        CairnChangeSet  *changes,
                        GError         **error);
  void     (*complete) (CairnAggregate  *self,
                        CairnChangeSet  *changes);
};

CairnRecord *cairn_aggregate_get_root    (CairnAggregate  *self);
const char  *cairn_aggregate_get_uuid    (CairnAggregate  *self);
gboolean     cairn_aggregate_holds       (CairnAggregate  *self,
                                          CairnEntityKind  entity);
GListModel  *cairn_aggregate_get_records (CairnAggregate  *self,
                                          CairnEntityKind  entity);
CairnRecord *cairn_aggregate_get_single  (CairnAggregate  *self,
                                          CairnEntityKind  entity);
CairnRecord *cairn_aggregate_find        (CairnAggregate  *self,
                                          const char      *uuid);

void            cairn_aggregate_add    (CairnAggregate *self,
                                        CairnRecord    *record);
CairnAggregate *cairn_aggregate_copy   (CairnAggregate *self) G_GNUC_WARN_UNUSED_RESULT;
void            cairn_aggregate_apply  (CairnAggregate *self,
                                        CairnChangeSet *changes);
void            cairn_aggregate_update (CairnAggregate *self,
                                        CairnAggregate *fresh);

CairnChangeSet *cairn_aggregate_set_field  (CairnAggregate  *self,
                                            const char      *uuid,
                                            const char      *field,
                                            const char      *text,
                                            const char      *reason,
                                            GError         **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_aggregate_add_row    (CairnAggregate  *self,
                                            CairnRecord     *record,
                                            const char      *reason,
                                            GError         **error) G_GNUC_WARN_UNUSED_RESULT;
CairnChangeSet *cairn_aggregate_remove_row (CairnAggregate  *self,
                                            const char      *uuid,
                                            const char      *reason,
                                            GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void            cairn_aggregate_complete   (CairnAggregate  *self,
                                            CairnChangeSet  *changes);

G_END_DECLS
