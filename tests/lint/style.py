# SPDX-License-Identifier: GPL-3.0-or-later
"""The habits that can be seen without understanding."""

import re

import tree

LONGEST = 500
# Put together here so that this file does not find itself.
PROMISES = re.compile(r'\b(' + '|'.join(('TO' 'DO', 'FIX' 'ME', 'X' 'XX', 'HA' 'CK')) + r')\b|'
                      r'\b(for' ' now|not' r' implemented)\b')
TEXTS = ('.c', '.h', '.ui', '.css', '.py', '.sh', '.sql', '.build', '.options', '.in', '.xml', '.json', '.svg')
LICENSED = ('.c', '.h', '.ui', '.css', '.py', '.sh', '.sql', '.build', '.options', '.xml', '.in', '.svg')
LICENCE = 'SPDX-License-Identifier: GPL-3.0-or-later'
# Macros that are written without a space: declarations that look like types, and gettext's marks.
TIGHT = re.compile(r'^(g_autoptr|g_auto|g_autolist|g_autoslist|g_autoqueue|_|N_|C_|NC_|Q_)$')
CALL = re.compile(r'([A-Za-z_]\w*)\(')


def texts(source):
    for path in source.everything():
        if '/fixtures/' not in path and (path.endswith(TEXTS) or path in tree.TOP):
            yield path, source.read(path)


def licence(source):
    for path, text in texts(source):
        head = '\n'.join(text.splitlines()[:3])
        if (path.endswith(LICENSED) or path == 'dev') and LICENCE not in head:
            yield f'{path}:1: no {LICENCE}'
        if path.endswith(('.c', '.h')) and not text.startswith(f'/* {LICENCE} */\n'):
            yield f'{path}:1: the licence is not the first line'


def whitespace(source):
    for path, text in texts(source):
        if text and not text.endswith('\n'):
            yield f'{path}: no newline at the end'
        if text.endswith('\n\n'):
            yield f'{path}: empty line at the end'
        for number, line in enumerate(text.split('\n'), 1):
            if '\t' in line or '\r' in line:
                yield f'{path}:{number}: tab or carriage return'
            if line != line.rstrip():
                yield f'{path}:{number}: space at the end of the line'


def promises(source):
    for path, text in texts(source):
        for match in PROMISES.finditer(text):
            if not (path.startswith('data/') and path.endswith('.json')):
                yield f'{path}:{tree.line_of(text, match.start())}: {match.group(0)}'


def all_c(source):
    for path in source.c_files() + source.files('tests', '.c', '.h'):
        yield path, source.read(path)


def no_goto(source):
    for path, text in all_c(source):
        for match in re.finditer(r'\bgoto\b', tree.code(text)):
            yield f'{path}:{tree.line_of(text, match.start())}: goto'


def length(source):
    for path, text in all_c(source):
        lines = text.count('\n')
        if lines > LONGEST and '/* Long because: ' not in text:
            yield f'{path}: {lines} lines; split it, or say "Long because: ..." why not'


def headers(source):
    for path, text in all_c(source):
        if not path.endswith('.h'):
            continue
        if text.count('#pragma once') != 1:
            yield f'{path}: no #pragma once'
        if path.startswith('app/') and ('G_BEGIN_DECLS' not in text or 'G_END_DECLS' not in text):
            yield f'{path}: no G_BEGIN_DECLS and G_END_DECLS'


def first_lines(source):
    for path, text in all_c(source):
        if not path.endswith('.c'):
            continue
        found = [match.group(2) for match in tree.INCLUDE.finditer(text)]
        if found[:1] != ['config.h']:
            yield f'{path}: config.h is not the first include'
        name = path[:-len('.c')]
        own = [own for own in (name + '-private.h', name + '.h') if source.exists(own)]
        if own and not set(found[1:2]) & {header.rsplit('/', 1)[-1] for header in own}:
            yield f'{path}: its own header is not the second include'
        if path.startswith('app/') and not re.search(r'^#define G_LOG_DOMAIN "cairn', text, re.MULTILINE):
            yield f'{path}: no G_LOG_DOMAIN'


def spacing(source):
    for path, text in all_c(source):
        bare = tree.code(text)
        for match in CALL.finditer(bare):
            line = bare[bare.rfind('\n', 0, match.start()) + 1:match.start()]
            defines = re.match(r'[ \t]*#[ \t]*define[ \t]+$', line)
            if not defines and not TIGHT.match(match.group(1)):
                yield f'{path}:{tree.line_of(bare, match.start())}: no space in {match.group(0)}'


def assignments(source):
    for path, text in all_c(source):
        bare = tree.code(text)
        for match in re.finditer(r'\b(?:if|while) \(', bare):
            condition = tree.balanced(bare, match.end() - 1)
            if re.search(r'[^=!<>]=[^=]', condition):
                yield f'{path}:{tree.line_of(bare, match.start())}: assigns in a condition'


def initialised(source):
    for path, text in all_c(source):
        bare = tree.code(text)
        for match in re.finditer(r'\b(g_autoptr|g_auto|g_autolist|g_autofree)\b[^;={}#]*;', bare):
            yield f'{path}:{tree.line_of(bare, match.start())}: not initialised: {" ".join(match.group(0).split())}'


def negations(source):
    for path, text in all_c(source):
        bare = tree.code(text)
        for match in re.finditer(r'\b(NULL [!=]= )|[!=]= (TRUE|FALSE)\b', bare):
            yield f'{path}:{tree.line_of(bare, match.start())}: {match.group(0).strip()}'


def printing(source):
    for path in source.files('app', '.c'):
        bare = tree.code(source.read(path))
        for match in re.finditer(r'\b(g_print|g_printerr|printf|puts|fprintf) \(', bare):
            if tree.layer_of(path) not in ('cli', 'main'):
                yield f'{path}:{tree.line_of(bare, match.start())}: only cairnctl prints'


def said(source):
    for path in source.files('tests', '.c'):
        text = source.read(path)
        for match in re.finditer(r'^(?:static )?void\n(test_\w+) \(', text, re.MULTILINE):
            if not text[:match.start()].endswith('*/\n'):
                yield f'{path}:{tree.line_of(text, match.start(1))}: {match.group(1)} () does not say what it proves'


RULES = [
    ('every file names its licence', licence),
    ('no tabs, no stray spaces', whitespace),
    ('no promises in the source', promises),
    ('no goto', no_goto),
    (f'no file over {LONGEST} lines without its reason', length),
    ('headers guard themselves and speak C', headers),
    ('sources begin alike', first_lines),
    ('a space before each bracket', spacing),
    ('no assignment in a condition', assignments),
    ('what frees itself is initialised', initialised),
    ('NULL on the right, no comparison with TRUE', negations),
    ('nothing below the programs prints', printing),
    ('every test says what it proves', said),
]
