/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "cairn-session.h"

G_BEGIN_DECLS

#define CAIRN_TYPE_PLACE (cairn_place_get_type ())
G_DECLARE_DERIVABLE_TYPE (CairnPlace, cairn_place, CAIRN, PLACE, AdwBin)

/**
 * CairnPlaceClass:
 * @session_changed: another session, or none, is to be shown; whatever was held
 *   of the one before is let go
 * @go_back: leaves the page that is shown; %FALSE where there is nowhere to go
 * @focus_search: moves the keyboard to the place's search; %FALSE without one
 *
 * What a place of the window may know how to do.
 */
struct _CairnPlaceClass
{
  AdwBinClass parent_class;

  void     (*session_changed) (CairnPlace   *self,
                               CairnSession *session);
  gboolean (*go_back)         (CairnPlace   *self);
  gboolean (*focus_search)    (CairnPlace   *self);
};

CairnSession *cairn_place_get_session (CairnPlace   *self);
void          cairn_place_set_session (CairnPlace   *self,
                                       CairnSession *session);
const char   *cairn_place_get_subject (CairnPlace   *self);
void          cairn_place_set_subject (CairnPlace   *self,
                                       const char   *subject);

gboolean cairn_place_go_back      (CairnPlace *self);
gboolean cairn_place_focus_search (CairnPlace *self);

G_END_DECLS
