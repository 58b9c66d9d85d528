#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""summary.py BUILD-DIRECTORY... -- FAILED-STEP...

Counts the test points of meson's last run in each build directory and prints,
after what failed, one last line: "N passed, N failed".
"""

import json
import pathlib
import re
import sys

POINT = re.compile(r'^\s*(not )?ok\b([^#\n]*)(#\s*(skip|todo))?', re.IGNORECASE | re.MULTILINE)
FINE = ('OK', 'EXPECTEDFAIL')


def count_points(test):
    """Returns (passed, names of failed points, skipped) of one test program."""
    passed, failed, skipped = 0, [], 0
    for negated, name, _, directive in POINT.findall(test.get('stdout') or ''):
        if directive:
            skipped += 1
        elif negated:
            failed.append(name.strip(' -0123456789\n'))
        else:
            passed += 1
    if test['result'] == 'SKIP':
        return 0, [], max(skipped, 1)
    if test['result'] not in FINE and not failed:
        failed.append(test['result'].lower())
    if test['result'] in FINE and passed + skipped == 0:
        passed = 1
    return passed, failed, skipped


def read_log(directory):
    path = pathlib.Path(directory, 'meson-logs', 'testlog.json')
    if not path.exists():
        return []
    return [json.loads(line) for line in path.read_text(encoding='utf-8').splitlines()]


def main(arguments):
    cut = arguments.index('--')
    failures = [f'step failed: {name}' for name in arguments[cut + 1:]]
    passed = skipped = 0
    for directory in arguments[:cut]:
        for test in read_log(directory):
            ok, bad, left_out = count_points(test)
            passed += ok
            skipped += left_out
            failures += [f'{pathlib.Path(directory).name}: {test["name"]}: {name}' for name in bad]
    for failure in failures:
        print(failure)
    if skipped:
        print(f'{skipped} skipped')
    print(f'{passed} passed, {len(failures)} failed')
    return 1 if failures or not passed else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
