#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""one_sqlite.py PROGRAM [TOOL...]: no process of Cairn holds two SQLites.

Two copies of the library in one process can lock one file against neither and
lose what was written.  The window is opened, because GTK loads modules late;
what the tools link is asked of the loader.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

LIBRARY = re.compile(r'lib(?:sqlite3|sqlcipher)[^/\s]*\.so[.\d]*')
PATIENCE = 60


def mapped(pid):
    return set(LIBRARY.findall(pathlib.Path(f'/proc/{pid}/maps').read_text(encoding='utf-8')))


def linked(tool):
    traced = subprocess.run([tool], env={**os.environ, 'LD_TRACE_LOADED_OBJECTS': '1'},
                            capture_output=True, text=True, check=False)
    return {name for name in LIBRARY.findall(traced.stdout)}


def has_window(pid):
    found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--pid', str(pid)], capture_output=True, check=False)
    return bool(found.stdout.strip())


def wait_for_window(process):
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        if has_window(process.pid):
            return True
        time.sleep(0.1)
    return False


def main(program, *tools):
    points = []
    with tempfile.TemporaryDirectory() as home:
        places = {name: f'{home}/{name}' for name in ('XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME')}
        with subprocess.Popen([program], env={**os.environ, 'HOME': home, **places}) as process:
            shown = wait_for_window(process)
            found = mapped(process.pid) if shown else set()
            process.terminate()
        points.append((shown, 'a window opens', ''))
        points.append((len(found) <= 1, 'the window has one SQLite', ' '.join(sorted(found))))
    for tool in tools:
        found = linked(tool)
        points.append((len(found) <= 1, f'{os.path.basename(tool)} has one SQLite', ' '.join(sorted(found))))
    for number, (passed, sentence, detail) in enumerate(points, 1):
        print(f'{"ok" if passed else "not ok"} {number} - {sentence}')
        if not passed:
            print(detail, file=sys.stderr)
    print(f'1..{len(points)}')
    return 0 if all(passed for passed, _, _ in points) else 1


if __name__ == '__main__':
    sys.exit(main(*sys.argv[1:]))
