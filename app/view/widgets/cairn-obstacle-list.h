/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "cairn-obstacle.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_OBSTACLE_LIST (cairn_obstacle_list_get_type ())
G_DECLARE_FINAL_TYPE (CairnObstacleList, cairn_obstacle_list, CAIRN, OBSTACLE_LIST, AdwBin)

void cairn_obstacle_list_set_obstacles (CairnObstacleList *self,
                                        GListModel        *obstacles);

G_END_DECLS
