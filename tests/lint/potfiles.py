#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""po/POTFILES.in lists what has something to translate, and nothing else.

Run as a program it writes the list anew.
"""

import re

import tree

PATH = 'po/POTFILES.in'
HEADER = '# SPDX-License-Identifier: GPL-3.0-or-later\n'
MARK = re.compile(r'(?<!\w)(?:_|N_|C_|NC_|Q_|g_dgettext|gettext|ngettext|g_dngettext|g_dpgettext2?) ?\(\s*"'
                  r'|\bngettext \(')
OTHERS = ('.desktop.in', '.metainfo.xml.in', '.gschema.xml.in', '.mime.xml.in')


def speaks(path, text):
    if path.endswith(('.c', '.h')):
        return bool(MARK.search(tree.code(text, keep_strings=True)))
    if path.endswith('.ui'):
        return 'translatable="yes"' in text
    return True


def expected(source):
    paths = source.c_files() + source.files('ui', '.ui') + source.files('data', *OTHERS)
    return sorted(path for path in paths if speaks(path, source.read(path)))


def listed(source):
    return [line for line in source.read(PATH).splitlines() if line and not line.startswith('#')]


def all_listed(source):
    for path in sorted(set(expected(source)) - set(listed(source))):
        yield f'{path}: has something to translate but is not in {PATH}'


def none_stale(source):
    for path in sorted(set(listed(source)) - set(expected(source))):
        yield f'{PATH}: {path} is gone or has nothing to translate'


def sorted_once(source):
    if listed(source) != sorted(set(listed(source))):
        yield f'{PATH}: not in order, or twice the same; run tests/lint/potfiles.py'


RULES = [
    ('all that speaks is listed for translators', all_listed),
    ('nothing else is listed for translators', none_stale),
    ('the list for translators is in order', sorted_once),
]


def write(source):
    (source.root / PATH).write_text(HEADER + ''.join(f'{path}\n' for path in expected(source)), encoding='utf-8')


if __name__ == '__main__':
    write(tree.Tree())
