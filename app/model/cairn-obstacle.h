/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "cairn-day.h"
#include "cairn-record.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_OBSTACLE (cairn_obstacle_get_type ())
G_DECLARE_FINAL_TYPE (CairnObstacle, cairn_obstacle, CAIRN, OBSTACLE, GObject)

CairnObstacle *cairn_obstacle_new (const char  *code,
                                   const char  *sentence,
                                   CairnDay     since,
                                   CairnRecord *record) G_GNUC_WARN_UNUSED_RESULT;

const char  *cairn_obstacle_get_code     (CairnObstacle *self);
const char  *cairn_obstacle_get_sentence (CairnObstacle *self);
CairnDay     cairn_obstacle_get_since    (CairnObstacle *self);
CairnRecord *cairn_obstacle_get_record   (CairnObstacle *self);

GListStore *cairn_obstacles_new    (void) G_GNUC_WARN_UNUSED_RESULT;
void        cairn_obstacles_add    (GListStore   *obstacles,
                                    const char   *code,
                                    CairnRecord  *record,
                                    const char   *sentence);
void        cairn_obstacles_take   (GListStore   *obstacles,
                                    const char   *code,
                                    CairnRecord  *record,
                                    CairnDay      since,
                                    char         *sentence);
void        cairn_obstacles_append (GListStore   *obstacles,
                                    GListModel   *more);
gboolean    cairn_obstacles_have   (GListModel   *obstacles,
                                    const char   *code);
char       *cairn_obstacles_join   (GListModel   *obstacles) G_GNUC_WARN_UNUSED_RESULT;
gboolean    cairn_obstacles_refuse (GListModel   *obstacles,
                                    GError      **error);

G_END_DECLS
