# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies in the tree is built, and what is built lies in the tree."""

import posixpath
import re
import xml.etree.ElementTree as ElementTree

import tree

# Folders of data/ that are compiled in, file by file.
COMPILED = ('schema', 'vocabulary', 'report', 'calendar', 'forms', 'training')


def mentioned(source, path):
    """Whether a meson.build at or above the file names it."""
    folder, name = posixpath.split(path)
    relative = name
    while folder:
        build = posixpath.join(folder, 'meson.build')
        if source.exists(build) and f"'{relative}'" in source.read(build):
            return True
        folder, last = posixpath.split(folder)
        relative = posixpath.join(last, relative)
    return False


def orphan_sources(source):
    for path in source.files('app', '.c'):
        if not mentioned(source, path):
            yield f'{path}: in no meson.build'


def orphan_headers(source):
    included = set()
    for path in source.c_files() + source.files('tests', '.c', '.h'):
        included |= {match.group(2).rsplit('/', 1)[-1] for match in tree.INCLUDE.finditer(source.read(path))}
    for path in source.files('app', '.h'):
        if path.rsplit('/', 1)[-1] not in included:
            yield f'{path}: included by nothing'


def orphan_tests(source):
    for path in source.files('tests', '.c'):
        match = re.match(r'tests/(\w+)/test-(.*)\.c$', path)
        if match:
            build = f'tests/{match.group(1)}/meson.build'
            named = source.exists(build) and f"'{match.group(2)}'" in source.read(build)
            if not named and not mentioned(source, path):
                yield f'{path}: not in {build}'
        elif not mentioned(source, path):
            yield f'{path}: in no meson.build'


def resources(source, path):
    if not source.exists(path):
        return set()
    return {element.text for element in ElementTree.fromstring(source.read(path)).iter('file')}


def data_resources(source):
    listed = resources(source, 'data/cairn-data.gresource.xml')
    present = set()
    for folder in COMPILED:
        present |= {path[len('data/'):] for path in source.files('data/' + folder, '.json', '.sql')}
    for name in sorted(present - listed):
        yield f'data/{name}: not in data/cairn-data.gresource.xml'
    for name in sorted(listed):
        if not source.exists('data/' + name):
            yield f'data/cairn-data.gresource.xml: {name} does not exist'


def interface_resources(source):
    listed = resources(source, 'ui/cairn-ui.gresource.xml')
    present = {path[len('ui/'):] for path in source.files('ui', '.ui', '.css', '.svg')}
    for name in sorted(present - listed):
        yield f'ui/{name}: not in ui/cairn-ui.gresource.xml'
    for name in sorted(listed - present):
        yield f'ui/cairn-ui.gresource.xml: {name} does not exist'


RULES = [
    ('every source is built', orphan_sources),
    ('every header is included', orphan_headers),
    ('every test is run', orphan_tests),
    ('compiled data: list and folder agree', data_resources),
    ('compiled interface: list and folder agree', interface_resources),
]
