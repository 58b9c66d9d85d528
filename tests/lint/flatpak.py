# SPDX-License-Identifier: GPL-3.0-or-later
"""The Flatpak manifest: readable, pinned, and asking for no more than it needs."""

import json
import re

PATH = 'flatpak/io.github.cairn_cdr.Cairn.json'
# What a window needs.  Files are reached through the portals; the network is never reached.
ALLOWED = {'--socket=wayland', '--socket=fallback-x11', '--share=ipc', '--device=dri'}
# A runtime is looked after for a year, which is two of them.
OLDEST_RUNTIME = 50
# pkg-config names that a module brings because the GNOME runtime does not.
MODULES = {
    'sqlcipher': 'sqlcipher', 'libsodium': 'libsodium', 'xlsxwriter': 'libxlsxwriter', 'gsl': 'gsl',
    'libspelling-1': 'libspelling',
}


def manifest(source):
    return json.loads(source.read(PATH))


def identity(source):
    found = manifest(source)
    project = re.search(r"base_id = '([^']+)'", source.read('meson.build')).group(1)
    if found['id'] != project or not PATH.endswith(found['id'] + '.json'):
        yield f'{PATH}: id {found["id"]}, the project says {project}'
    if found['runtime'] != 'org.gnome.Platform' or int(found['runtime-version']) < OLDEST_RUNTIME:
        yield f'{PATH}: runtime {found["runtime"]} {found["runtime-version"]}'
    if found['command'] != 'cairn' or found['modules'][-1]['name'] != 'cairn':
        yield f'{PATH}: does not end in cairn'


def permissions(source):
    for argument in manifest(source)['finish-args']:
        if argument not in ALLOWED:
            yield f'{PATH}: asks for {argument}'


def pinned(source):
    for module in manifest(source)['modules'][:-1]:
        for part in module['sources']:
            if not part.get('sha256') and not (part['type'] == 'git' and part.get('tag')):
                yield f'{PATH}: {module["name"]} is not pinned'
            if not part['url'].startswith('https://'):
                yield f'{PATH}: {module["name"]} comes over an open line'


def complete(source):
    names = {module['name'] for module in manifest(source)['modules']}
    for path in ['meson.build'] + source.files('app', 'meson.build'):
        for needed in re.findall(r"dependency\('([^']+)'", source.read(path)):
            if needed in MODULES and MODULES[needed] not in names:
                yield f'{PATH}: nothing brings {needed}, which {path} asks for'


RULES = [
    ('the manifest is of this application on a current runtime', identity),
    ('the manifest asks for no more than a window', permissions),
    ('every module of the manifest is pinned', pinned),
    ('the manifest brings what the runtime lacks', complete),
]
