/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairnctl.h"

G_BEGIN_DECLS

/**
 * CairnctlLine:
 * @words: (owned): the words that are no options
 * @n_words: how many
 * @passphrase_file: (owned) (nullable): the file named by `--passphrase-file`
 *
 * A command's line, with its options taken out.
 */
typedef struct
{
  char  **words;
  guint   n_words;
  char   *passphrase_file;
} CairnctlLine;

void cairnctl_line_clear (CairnctlLine *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CairnctlLine, cairnctl_line_clear)

gboolean cairnctl_line_parse (CairnctlLine        *self,
                              char               **argv,
                              const GOptionEntry  *entries,
                              guint                min_words,
                              guint                max_words);

CairnctlExit cairnctl_misused (const char   *format,
                               ...) G_GNUC_PRINTF (1, 2);
CairnctlExit cairnctl_refused (const GError *error);
CairnctlExit cairnctl_refuse  (const char   *sentence);

char          *cairnctl_read_passphrase (const char           *path,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;
CairnRegister *cairnctl_open            (const CairnctlLine   *line,
                                         const char           *folder,
                                         CairnRegisterAccess   access,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;
CairnRegister *cairnctl_open_to_note    (const CairnctlLine   *line,
                                         const char           *folder,
                                         GError              **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean       cairnctl_back_up         (CairnRegister        *opened);
void           cairnctl_show_progress   (gint64                n_rows,
                                         double                fraction,
                                         gpointer              data);

G_END_DECLS
