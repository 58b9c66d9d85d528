/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CairnOpenOffer:
 * @CAIRN_OPEN_OFFER_AGAIN: try again
 * @CAIRN_OPEN_OFFER_READ_ONLY: open it to be read only
 * @CAIRN_OPEN_OFFER_BACKUP: restore the last good backup beside it
 * @CAIRN_OPEN_OFFER_ELSEWHERE: open another folder
 *
 * What can be done about a register that did not open.
 */
typedef enum
{
  CAIRN_OPEN_OFFER_AGAIN,
  CAIRN_OPEN_OFFER_READ_ONLY,
  CAIRN_OPEN_OFFER_BACKUP,
  CAIRN_OPEN_OFFER_ELSEWHERE,
} CairnOpenOffer;

#define CAIRN_TYPE_OPEN_ERROR_PAGE (cairn_open_error_page_get_type ())
G_DECLARE_FINAL_TYPE (CairnOpenErrorPage, cairn_open_error_page, CAIRN, OPEN_ERROR_PAGE, AdwNavigationPage)

GtkWidget  *cairn_open_error_page_new        (const char         *folder,
                                              const GError       *error) G_GNUC_WARN_UNUSED_RESULT;
const char *cairn_open_error_page_get_folder (CairnOpenErrorPage *self);

G_END_DECLS
