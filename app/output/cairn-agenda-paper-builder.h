/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-paper.h"
#include "cairn-register.h"

G_BEGIN_DECLS

CairnPaper *cairn_agenda_paper_builder_build     (CairnRegister  *reg,
                                                     const char     *uuid,
                                                     GError        **error);
gboolean    cairn_agenda_paper_builder_write_pdf (CairnRegister  *reg,
                                                  const char     *date,
                                                  const char     *path,
                                                  GError        **error);

G_END_DECLS
