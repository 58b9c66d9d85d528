/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-register.h"

G_BEGIN_DECLS

/**
 * CairnctlExit:
 * @CAIRNCTL_DONE: it was done
 * @CAIRNCTL_REFUSED: it was refused; the reason stands on standard error, and nothing changed
 * @CAIRNCTL_USAGE: the command was not understood
 *
 * Exit codes, which scripts rely on.
 */
typedef enum
{
  CAIRNCTL_DONE = 0,
  CAIRNCTL_REFUSED = 1,
  CAIRNCTL_USAGE = 2,
} CairnctlExit;

/**
 * CairnctlCommand:
 * @name: what it is called on the command line
 * @arguments: its arguments and options, for the usage text
 * @summary: what it does, for the usage text
 * @run: does it; @argv holds the command's own words, without the program's and the command's name
 * @only_prints: whether what it prints is all that it does
 *
 * One command. Its output is for scripts and never translated.
 */
typedef struct
{
  const char   *name;
  const char   *arguments;
  const char   *summary;
  CairnctlExit (*run) (char **argv);
  gboolean      only_prints;
} CairnctlCommand;

CairnctlExit cairnctl_agenda  (char **argv);
CairnctlExit cairnctl_backup  (char **argv);
CairnctlExit cairnctl_cases   (char **argv);
CairnctlExit cairnctl_check   (char **argv);
CairnctlExit cairnctl_export  (char **argv);
CairnctlExit cairnctl_import  (char **argv);
CairnctlExit cairnctl_new     (char **argv);
CairnctlExit cairnctl_papers  (char **argv);
CairnctlExit cairnctl_report  (char **argv);
CairnctlExit cairnctl_restore (char **argv);
CairnctlExit cairnctl_table   (char **argv);
CairnctlExit cairnctl_user    (char **argv);

G_END_DECLS
