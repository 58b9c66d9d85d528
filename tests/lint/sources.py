# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies in the tree is built, and what is built lies in the tree."""

import json
import posixpath
import re
import xml.etree.ElementTree as ElementTree

import tree

# Folders of data/ that are compiled in, file by file (training/ also holds what
# its register is fitted from).
COMPILED = ('schema', 'vocabulary', 'report', 'calendar', 'forms')
SCREENSHOT = re.compile(r'data/screenshots/[a-z-]+\.png')


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


def orphan_journeys(source):
    for path in source.files('tests/journey', '.py'):
        name = path.rsplit('/', 1)[-1][:-len('.py')]
        others = [p for p in source.files('tests/journey', '.py') if p != path]
        imported = any(re.search(rf'^(import|from) {re.escape(name)}\b', source.read(p), re.MULTILINE) for p in others)
        build = 'tests/journey/meson.build'
        if not imported and not (source.exists(build) and f"'{name}'" in source.read(build)):
            yield f'{path}: not in {build} and imported by nothing'


def unique(pairs):
    keys = [key for key, _ in pairs]
    if len(keys) != len(set(keys)):
        raise ValueError('a key twice: ' + ', '.join(sorted({key for key in keys if keys.count(key) > 1})))
    return dict(pairs)


def well_formed(source):
    for path in source.files('data', '.json') + source.files('flatpak', '.json'):
        try:
            json.loads(source.read(path), object_pairs_hook=unique)
        except ValueError as error:
            yield f'{path}: {error}'


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


def named_screenshots(source):
    for path in ('README.md', 'data/io.github.cairn_cdr.Cairn.metainfo.xml.in'):
        if not source.exists(path):
            continue
        for name in sorted(set(SCREENSHOT.findall(source.read(path)))):
            if not source.exists(name):
                yield f'{path}: {name} does not exist'


RULES = [
    ('every source is built', orphan_sources),
    ('every header is included', orphan_headers),
    ('every test is run', orphan_tests),
    ('every journey is taken', orphan_journeys),
    ('JSON is JSON, no key twice', well_formed),
    ('compiled data: list and folder agree', data_resources),
    ('compiled interface: list and folder agree', interface_resources),
    ('a screenshot that is named is there', named_screenshots),
]
