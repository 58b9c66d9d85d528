# SPDX-License-Identifier: GPL-3.0-or-later
"""Every public function says what it does and what each argument is."""

import re

import tree

BLOCK = re.compile(r'/\*\*\n \* ([a-z_]\w*)(?: \(.*\))?:[^\n]*\n(.*?)\*/', re.DOTALL)
PROTOTYPE = re.compile(r'^[ \t]*((?:[A-Za-z_]\w*[\s*]+)+?)\**([a-z_]\w*)\s+\(', re.MULTILINE)
SKIPPED = ('typedef', 'static', 'return', '#', 'struct', 'enum')


def declarations(text):
    """(name, returns something, argument names, line) of each prototype of a header."""
    bare = re.sub(r'^[ \t]*#(?:[^\n\\]|\\\n|\\.)*', lambda match: re.sub(r'[^\n]', ' ', match.group(0)),
                  tree.code(text), flags=re.MULTILINE)
    bare = re.sub(r'^[A-Z_]+$', lambda match: ' ' * len(match.group(0)), bare, flags=re.MULTILINE)
    bare = re.sub(r'\{[^{}]*\}', lambda match: re.sub(r'[^\n]', ' ', match.group(0)), bare)
    for match in PROTOTYPE.finditer(bare):
        result, name = match.group(1).strip(), match.group(2)
        if result.split()[0] in SKIPPED or name.endswith('_get_type') or name.endswith('_quark'):
            continue
        arguments = tree.split_arguments(tree.balanced(bare, match.end() - 1))
        whole = bare[match.start():match.start(2)]
        nothing = result == 'void' and '*' not in whole
        yield name, not nothing, argument_names(arguments), tree.line_of(bare, match.start(2))


def argument_names(arguments):
    names = []
    for argument in arguments:
        pointer = re.search(r'\(\s*\*\s*(\w+)\s*\)', argument)
        words = re.findall(r'\w+', argument.split('[')[0])
        if pointer:
            names.append(pointer.group(1))
        elif argument not in ('void', '...') and words:
            names.append(words[-1])
    return names


def blocks(source):
    found = {}
    for path in source.files('app', '.c'):
        for match in BLOCK.finditer(source.read(path)):
            found[match.group(1)] = match.group(2)
    return found


def public_functions(source):
    written = blocks(source)
    for path in source.files('app', '.h'):
        if path.endswith('-private.h'):
            continue
        for name, returns, arguments, line in declarations(source.read(path)):
            where = f'{path}:{line}: {name} ()'
            if name not in written:
                yield f'{where} has no block in a .c file'
                continue
            for argument in arguments:
                if f' * @{argument}:' not in '\n' + written[name]:
                    yield f'{where} does not explain @{argument}'
            if returns and 'Returns:' not in written[name]:
                yield f'{where} does not say what it returns'


RULES = [
    ('every public function is explained, with each argument', public_functions),
]
