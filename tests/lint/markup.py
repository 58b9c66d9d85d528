# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person typed is shown literally: no markup where a text is not ours."""

import re
import xml.etree.ElementTree as ElementTree

import tree

# These read markup unless told not to.
SWITCHED = re.compile(r'^Adw(\w*Row|Banner|Toast)$')
# These always read markup in these properties, and cannot be told.
ALWAYS = {
    'AdwPreferencesGroup': ('title', 'description'),
    'AdwPreferencesPage': ('description',),
    'AdwStatusPage': ('description',),
}
TEXTS = ('title', 'subtitle')
OFF = ('0', 'false', 'False', 'no')

# Functions whose given argument is read as markup unless the object was told not to.
SETTERS = {
    'adw_toast_new': 0, 'adw_toast_set_title': 1, 'adw_banner_new': 0, 'adw_banner_set_title': 1,
    'adw_preferences_row_set_title': 1, 'adw_action_row_set_subtitle': 1, 'adw_expander_row_set_subtitle': 1,
}
ESCAPED = {
    'adw_preferences_group_set_title': 1, 'adw_preferences_group_set_description': 1,
    'adw_preferences_page_set_description': 1, 'adw_status_page_set_description': 1,
    'gtk_label_set_markup': 1, 'gtk_widget_set_tooltip_markup': 1, 'gtk_label_set_markup_with_mnemonic': 1,
}
CONSTANT = re.compile(r'^(_|C_|Q_) \(|^(_|C_|Q_)\(|^"|^NULL$')
MADE = re.compile(r'g_object_new \(\s*ADW_TYPE_(\w*ROW|BANNER|TOAST)\b')
TOLD = re.compile(r'set_use_markup \([^;]*FALSE\)|"use-markup",\s*FALSE')


def children(element):
    return {child.get('name'): child for child in element if child.tag in ('property', 'binding')}


def is_constant(child):
    return child.tag == 'property' and child.get('bind-source') is None and not len(child)


def needs_telling(kind, element, parts):
    if not SWITCHED.match(kind or ''):
        return False
    given = [parts[name] for name in TEXTS if name in parts]
    constant = 'title' in parts and all(is_constant(child) for child in given)
    inside = element.tag == 'template' or element.get('id') is not None
    return not constant or (inside and element.tag == 'template')


def rows_in_templates(source):
    for path in source.files('ui', '.ui'):
        root = ElementTree.fromstring(source.read(path))
        for element in list(root.iter('object')) + list(root.iter('template')):
            kind = element.get('parent') if element.tag == 'template' else element.get('class')
            parts = children(element)
            where = f'{path}: {element.get("id") or kind}'
            told = 'use-markup' in parts and (parts['use-markup'].text or '').strip() in OFF
            if needs_telling(kind, element, parts) and not told:
                yield f'{where} shows a text that is not constant and needs use-markup false'
            for name in ALWAYS.get(kind, ()):
                if name in parts and not is_constant(parts[name]):
                    yield f'{where} always reads markup in its {name}; show it in a label of its own'
            if kind == 'GtkLabel' and 'label' in parts and not is_constant(parts['label']):
                if 'use-markup' in parts and not told:
                    yield f'{where} reads markup in a bound label'


def calls(text, names):
    bare = tree.code(text, keep_strings=True)
    for match in re.finditer(r'\b(' + '|'.join(names) + r') \(', bare):
        arguments = tree.split_arguments(tree.balanced(bare, match.end() - 1))
        position = names[match.group(1)]
        if len(arguments) > position and not CONSTANT.match(arguments[position]):
            yield match.group(1), tree.line_of(bare, match.start())


def own_template(source, path):
    home = 'ui/' + path[len('app/view/'):-len('.c')] + '.ui'
    return source.read(home) if source.exists(home) else ''


def rows_in_code(source):
    for path in source.files('app/view', '.c'):
        text = source.read(path)
        told = TOLD.search(text) or '<property name="use-markup">' in own_template(source, path)
        if told:
            continue
        for name, line in calls(text, SETTERS):
            yield f'{path}:{line}: {name} () with a text that is not constant, and no use-markup FALSE'
        for match in re.finditer(r'\badw_toast_new_format \(', tree.code(text)):
            yield f'{path}:{tree.line_of(text, match.start())}: adw_toast_new_format () and no use-markup FALSE'


def made_rows(source):
    for path in source.files('app/view', '.c'):
        bare = tree.code(source.read(path), keep_strings=True)
        for match in MADE.finditer(bare):
            arguments = tree.split_arguments(tree.balanced(bare, bare.index('(', match.start())))
            pairs = dict(zip(arguments[1::2], arguments[2::2]))
            risky = [key for key in ('"title"', '"subtitle"') if key in pairs and not CONSTANT.match(pairs[key])]
            if risky and match.group(1).endswith('ROW'):
                yield (f'{path}:{tree.line_of(bare, match.start())}: {", ".join(risky)} must come after the row is made; '
                       'of properties given together the text may be heard of first')
            elif risky and pairs.get('"use-markup"') != 'FALSE':
                yield f'{path}:{tree.line_of(bare, match.start())}: {", ".join(risky)} without "use-markup", FALSE'


def escaped(source):
    for path in source.files('app/view', '.c'):
        text = source.read(path)
        if 'g_markup_escape_text' in text or 'g_markup_printf_escaped' in text:
            continue
        for name, line in calls(text, ESCAPED):
            yield f'{path}:{line}: {name} () always reads markup; escape what is not constant'


RULES = [
    ('templates read no markup in what was typed', rows_in_templates),
    ('code tells rows, banners and toasts to read no markup', rows_in_code),
    ('rows made in code are told before they get their text', made_rows),
    ('texts that are always markup are escaped', escaped),
]
