# SPDX-License-Identifier: GPL-3.0-or-later
"""An include only ever points up the list of layers."""

import re

import tree

# What each library outside Cairn may be included by.
OUTSIDE = (
    (r'(gtk|gdk|gsk)/|adwaita\.h|gtksourceview/|libspelling', ('view', 'main')),
    (r'libsecret/', ('view',)),
    (r'(sqlcipher/)?sqlite3\.h|sodium\.h|archive(_entry)?\.h', ('store',)),
    (r'xlsxwriter', ('exchange',)),
    (r'gsl/', ('stats',)),
    (r'cairo|pango/', ('output', 'view')),
    (r'qpdf/|libical/', ('output',)),
)
ALLOWED = {
    'model': ('model',),
    'stats': ('model', 'stats'),
    'store': ('model', 'store'),
    'exchange': ('model', 'stats', 'store', 'exchange'),
    'output': ('model', 'stats', 'output'),
    'view': ('model', 'stats', 'store', 'exchange', 'output', 'view'),
    'cli': ('model', 'stats', 'store', 'exchange', 'output', 'cli'),
    'main': tree.LAYERS[:-1],
}
EXCEPTIONS = {
    # Builders fetch what a page shows; the rest of output paints plain tables.
    'output': (re.compile(r'-builder\.[ch]$'), ('store', 'exchange')),
}


def includes(source):
    for path in source.c_files():
        text = tree.code(source.read(path), keep_strings=True)
        for match in tree.INCLUDE.finditer(text):
            yield path, tree.line_of(text, match.start()), match.group(1), match.group(2)


def only_upwards(source):
    homes = {path.rsplit('/', 1)[-1]: tree.layer_of(path) for path in source.files('app', '.h')}
    for path, line, _, header in includes(source):
        home = homes.get(header.rsplit('/', 1)[-1])
        layer = tree.layer_of(path)
        allowed = ALLOWED.get(layer, ())
        pattern, more = EXCEPTIONS.get(layer, (None, ()))
        if pattern and pattern.search(path):
            allowed += more
        if home and home not in allowed:
            yield f'{path}:{line}: {layer} may not include {header} of {home}'


def only_its_libraries(source):
    for path, line, bracket, header in includes(source):
        for pattern, layers in OUTSIDE:
            if bracket == '<' and re.match(pattern, header) and tree.layer_of(path) not in layers:
                yield f'{path}:{line}: <{header}> is for {" and ".join(layers)} only'


def private_stays_home(source):
    homes = {path.rsplit('/', 1)[-1]: tree.layer_of(path) for path in source.files('app', '-private.h')}
    for path, line, _, header in includes(source):
        if header in homes and homes[header] != tree.layer_of(path):
            yield f'{path}:{line}: {header} is private to {homes[header]}'


RULES = [
    ('includes only point up the layers', only_upwards),
    ('each library is included by its own layer only', only_its_libraries),
    ('private headers stay in their layer', private_stays_home),
]
