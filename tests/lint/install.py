#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""install.py BUILD-DIRECTORY APPLICATION-ID PREFIX: installs into a folder of
its own and looks whether everything is where the desktop looks for it.
"""

import os
import pathlib
import shlex
import subprocess
import sys
import tempfile


def install(build, folder):
    command = shlex.split(os.environ.get('MESON', 'meson')) + ['install', '-C', build, '--no-rebuild', '--quiet']
    done = subprocess.run(command, env={**os.environ, 'DESTDIR': folder}, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def expected(identity):
    return [
        'bin/cairn',
        'bin/cairnctl',
        f'share/applications/{identity}.desktop',
        f'share/glib-2.0/schemas/{identity}.gschema.xml',
        f'share/icons/hicolor/scalable/apps/{identity}.svg',
        f'share/icons/hicolor/symbolic/apps/{identity}-symbolic.svg',
        f'share/metainfo/{identity}.metainfo.xml',
        f'share/mime/packages/{identity}.xml',
    ]


def is_expected(name, identity):
    translated = name.startswith('share/locale/') and name.endswith('/LC_MESSAGES/cairn.mo')
    return translated or name in expected(identity)


def run(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode == 0, (done.stdout + done.stderr).strip()


def check(points, sentence, passed, detail=''):
    points.append(passed)
    print(f'{"ok" if passed else "not ok"} {len(points)} - {sentence}')
    if not passed:
        print(detail, file=sys.stderr)


def main(build, identity, prefix):
    points = []
    with tempfile.TemporaryDirectory() as folder:
        code, output = install(build, folder)
        check(points, 'meson install succeeds', code == 0, output)
        root = pathlib.Path(folder + prefix)
        for name in expected(identity):
            check(points, f'{name} is installed', (root / name).is_file(), str(root / name))
        found = [path.relative_to(root).as_posix() for path in root.rglob('*') if path.is_file()]
        others = [name for name in found if not is_expected(name, identity)]
        check(points, 'nothing else is installed', not others, ' '.join(others))
        check(points, 'cairnctl runs from there', *run(str(root / 'bin/cairnctl'), '--version'))
        check(points, 'the schema compiles', *run('glib-compile-schemas', '--strict', '--dry-run',
                                                   str(root / 'share/glib-2.0/schemas')))
        check(points, 'the MIME type is taken up', *run('update-mime-database', str(root / 'share/mime')))
    print(f'1..{len(points)}')
    return 0 if all(points) else 1


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
