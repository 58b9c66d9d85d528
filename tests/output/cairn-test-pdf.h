/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cairn-register.h"

char *cairn_test_read_pdf        (const char    *path);
void  cairn_test_assert_no_names (CairnRegister *reg,
                                  const char    *text);
