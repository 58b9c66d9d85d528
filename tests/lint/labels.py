#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""app/model/cairn-labels.c repeats the words of data/ for translators, who read C and no JSON.

Run as a program it writes the file anew.
"""

import json
import pathlib

import tree

PATH = 'app/model/cairn-labels.c'

# The words that people read; every other key is for the program.
ENTRY_KEYS = ('label', 'short', 'question', 'includes', 'excludes', 'noun', 'paper', 'missing')
TABLE_KEYS = ('title', 'definition')

HEAD = '''/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Long because: it is one list, written by tests/lint/labels.py from the words in data/.
 * The program reads them there; this file only shows them to whoever translates. */

#define G_LOG_DOMAIN "cairn-model"

#include "config.h"

#include <glib/gi18n.h>

G_GNUC_UNUSED static const char *const labels[] = {
'''


def words(source):
    """Pairs of a context and words, each once, in the order of the files."""
    for path in source.files('data/report', '.json'):
        table = json.loads(source.read(path))
        for key in TABLE_KEYS:
            if key in table:
                yield 'report', table[key]
    for path in source.files('data/vocabulary', '.json'):
        for entry in json.loads(source.read(path)).get('entries', []):
            for key in ENTRY_KEYS:
                if key in entry:
                    yield pathlib.PurePath(path).stem, entry[key]


def expected(source):
    lines = [f'  NC_ ({json.dumps(context)}, {json.dumps(text, ensure_ascii=False)}),\n'
             for context, text in dict.fromkeys(words(source))]
    return HEAD + ''.join(lines) + '};\n'


def shown(source):
    if (source.read(PATH) if source.exists(PATH) else '') != expected(source):
        yield f'{PATH}: does not have the words of data/; run tests/lint/labels.py'


RULES = [
    ('translators see the words of data/', shown),
]


def write(source):
    (source.root / PATH).write_text(expected(source), encoding='utf-8')


if __name__ == '__main__':
    write(tree.Tree())
