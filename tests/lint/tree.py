# SPDX-License-Identifier: GPL-3.0-or-later
"""The source tree, and just enough of C to read it."""

import functools
import os
import pathlib
import re

FOLDERS = ('app', 'ui', 'data', 'po', 'tests', 'flatpak', '.ci')
TOP = ('dev', 'meson.build', 'meson.options')
LAYERS = ('model', 'stats', 'store', 'exchange', 'output', 'view', 'cli')

TOKEN = re.compile(
    r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])*\'', re.DOTALL)
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.MULTILINE)


def blank(match, keep_strings):
    text = match.group(0)
    if text[0] in '"\'' and keep_strings:
        return text
    inside = re.sub(r'[^\n]', ' ', text)
    return text[0] + inside[1:-1] + text[-1] if text[0] in '"\'' else inside


@functools.lru_cache(maxsize=None)
def code(text, keep_strings=False):
    """C without comments (and without what is in strings), lines kept."""
    return TOKEN.sub(lambda match: blank(match, keep_strings), text)


def line_of(text, position):
    return text.count('\n', 0, position) + 1


def balanced(text, opening):
    """What stands between the bracket at OPENING and its partner."""
    depth = 0
    for position in range(opening, len(text)):
        depth += {'(': 1, ')': -1}.get(text[position], 0)
        if depth == 0:
            return text[opening + 1:position]
    return text[opening + 1:]


def split_arguments(text):
    """The arguments between two brackets, cut at the commas of the first level."""
    parts, depth, start = [], 0, 0
    for position, letter in enumerate(text):
        depth += {'(': 1, '[': 1, '{': 1, ')': -1, ']': -1, '}': -1}.get(letter, 0)
        if letter == ',' and depth == 0:
            parts.append(text[start:position].strip())
            start = position + 1
    parts.append(text[start:].strip())
    return [part for part in parts if part]


class Tree:
    """The files of a checkout (or of a folder a self-test made)."""

    def __init__(self, root=None):
        root = root or os.environ.get('CAIRN_SOURCE')
        self.root = pathlib.Path(root) if root else pathlib.Path(__file__).parents[2]

    def read(self, path):
        return _read(self.root / path)

    def exists(self, path):
        return (self.root / path).exists()

    def files(self, folder, *suffixes):
        """Paths below a folder, relative to the root, in order."""
        found = []
        for parent, folders, names in os.walk(self.root / folder):
            folders[:] = sorted(name for name in folders if not name.startswith('__'))
            for name in sorted(names):
                if not suffixes or name.endswith(suffixes):
                    found.append((pathlib.Path(parent) / name).relative_to(self.root).as_posix())
        return found

    def everything(self):
        found = [path for path in TOP if self.exists(path)]
        for folder in FOLDERS:
            found += self.files(folder)
        return found

    def c_files(self):
        return self.files('app', '.c', '.h')


@functools.lru_cache(maxsize=None)
def _read(path):
    return path.read_text(encoding='utf-8')


def layer_of(path):
    """'model' of app/model/cairn-case.c; 'main' of app/main.c."""
    parts = path.split('/')
    return parts[1] if len(parts) > 2 else 'main'
