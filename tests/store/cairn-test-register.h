/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "cairn-register.h"

/* Registers to try things on: in a folder that goes with the test, with keys that are quick to derive. */

#define CAIRN_TEST_PERSON "Ada Office"
#define CAIRN_TEST_PASSPHRASE "seven quiet stones"

typedef struct
{
  char *dir;    /* (owned) a folder for everything */
  char *folder; /* (owned) where the register is */
} CairnTestPlace;

void cairn_test_init (int    *argc,
                      char ***argv);

void cairn_test_place_init  (CairnTestPlace *place);
void cairn_test_place_clear (CairnTestPlace *place);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CairnTestPlace, cairn_test_place_clear)

CairnRegister *cairn_test_register_create (CairnTestPlace *place);
CairnRegister *cairn_test_register_open   (CairnTestPlace *place);

char *cairn_test_path        (CairnTestPlace *place,
                              const char     *name);
char *cairn_test_hash_folder (const char     *folder);
void  cairn_test_remove      (const char     *path);
void  cairn_test_copy        (const char     *from,
                              const char     *to);
void  cairn_test_flip        (const char     *path,
                              gsize           offset);

/* One row that a test can count and look for, with its entry in the journal. */
void   cairn_test_add_area    (CairnRegister *self,
                               const char    *name);
gint64 cairn_test_count_areas (CairnRegister *self);
