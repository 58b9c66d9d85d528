/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

/* cairnctl as scripts call it, in a folder of its own. */
typedef struct
{
  char *dir; /* (owned) the folder it is called in */
  char *out; /* (owned) what the last call said on standard output */
  char *err; /* (owned) and on standard error */
  int   code; /* and how it ended */
} CairnTestCtl;

void cairn_test_ctl_init  (CairnTestCtl *self);
void cairn_test_ctl_clear (CairnTestCtl *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CairnTestCtl, cairn_test_ctl_clear)

void cairn_test_ctl_run   (CairnTestCtl *self,
                           int           code,
                           const char   *line);
void cairn_test_ctl_write (CairnTestCtl *self,
                           const char   *name,
                           const char   *text);
char *cairn_test_ctl_path (CairnTestCtl *self,
                           const char   *name);
