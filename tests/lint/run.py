#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""run.py CHECK...: runs checks of the source and prints TAP, one point a rule;
what is wrong goes to standard error, which meson shows.

A check is a module of this folder with a list RULES of (sentence, function);
the function takes a tree.Tree and yields what is wrong, a line each.
"""

import importlib
import sys

import tree


def main(names):
    source = tree.Tree()
    number = failures = 0
    for name in names:
        for sentence, rule in importlib.import_module(name).RULES:
            number += 1
            problems = list(rule(source))
            failures += bool(problems)
            print(f'{"not " if problems else ""}ok {number} - {sentence}')
            for problem in problems:
                print(problem, file=sys.stderr)
    print(f'1..{number}')
    return 1 if failures else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
