/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-editing.h"

/* A register with one case, for whatever edits it. The child's name is the only one of its kind in the program. */
#define CAIRN_TEST_NAME "Zephyrine"
#define CAIRN_TEST_MARKUP "<b>A & B</b> _x_ %s"

typedef struct
{
  char         *folder;
  CairnSession *session;
  CairnEditing *editing;
  char         *uuid;
} CairnTestCase;

void         cairn_test_case_set_up    (CairnTestCase   *self);
void         cairn_test_case_tear_down (CairnTestCase   *self);
CairnRecord *cairn_test_case_root      (CairnTestCase   *self);
void         cairn_test_case_write     (CairnTestCase   *self,
                                        CairnChangeSet  *changes);
void         cairn_test_case_settle    (CairnTestCase   *self);
void         cairn_test_case_finalise  (CairnTestCase   *self);
char        *cairn_test_case_read      (CairnTestCase   *self,
                                        CairnEntityKind  entity,
                                        const char      *uuid,
                                        const char      *field);
