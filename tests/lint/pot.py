#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""po/cairn.pot, the template that translators begin with, has every string of the program as it stands.

Run as a program it writes the template anew.
"""

import pathlib
import re
import subprocess
import sys

import tree

PATH = 'po/cairn.pot'
# What GLib's preset of meson's i18n module asks for.
ARGUMENTS = [
    'xgettext', '--from-code=UTF-8', '--add-comments', '--package-name=cairn', '--files-from=po/POTFILES.in',
    '--keyword=_', '--keyword=N_', '--keyword=C_:1c,2', '--keyword=NC_:1c,2', '--keyword=g_dcgettext:2',
    '--keyword=g_dngettext:2,3', '--keyword=g_dpgettext2:2c,3', '--flag=N_:1:pass-c-format',
    '--flag=C_:2:pass-c-format', '--flag=NC_:2:pass-c-format', '--flag=g_dngettext:2:pass-c-format',
    '--flag=g_strdup_printf:1:c-format', '--flag=g_string_printf:2:c-format',
    '--flag=g_string_append_printf:2:c-format', '--flag=g_error_new:3:c-format', '--flag=g_set_error:4:c-format',
    '--flag=g_markup_printf_escaped:1:c-format', '--flag=g_print:1:c-format', '--flag=g_printerr:1:c-format',
]
# The day it was made, and where in the tree a string stands: neither is the translators' concern.
PASSING = re.compile(r'^("POT-Creation-Date:.*|#: .*)\n', re.MULTILINE)


def extract(source):
    """Returns the template made anew, and what xgettext had to say against it."""
    done = subprocess.run([*ARGUMENTS, '--output=-'], cwd=source.root, capture_output=True, text=True, check=True)
    return done.stdout, [line for line in done.stderr.splitlines() if 'warning:' in line]


def strings_are_whole(source):
    """A macro inside a string, such as G_GINT64_FORMAT, ends it for xgettext; PRId64 does not."""
    yield from extract(source)[1]


def is_up_to_date(source):
    if not source.exists(PATH):
        yield f'{PATH}: is missing; run tests/lint/pot.py'
        return
    kept = set(PASSING.sub('', source.read(PATH)).split('\n\n'))
    made = set(PASSING.sub('', extract(source)[0]).split('\n\n'))
    for entry in sorted(made ^ kept):
        yield f'{PATH}: is not of this tree (run tests/lint/pot.py): {entry.strip()[:200]}'


RULES = [
    ('every string can be taken whole', strings_are_whole),
    ('the template of the translators is of this tree', is_up_to_date),
]


if __name__ == '__main__':
    here = tree.Tree()
    pathlib.Path(here.root, PATH).write_text(extract(here)[0], encoding='utf-8')
    sys.exit(0)
