# SPDX-License-Identifier: GPL-3.0-or-later
"""Templates: each has its class, no type that is on its way out, nothing unnamed."""

import re
import xml.etree.ElementTree as ElementTree

# The compiler does not see what a .ui file uses.  From the API references of
# GTK 4.18 and libadwaita 1.7.
DEPRECATED = re.compile(
    r'^(GtkTreeView|GtkTreeStore|GtkTreeSelection|GtkTreeModel\w*|GtkListStore|GtkIconView|GtkCellView|GtkCellArea\w*|'
    r'GtkCellRenderer\w*|GtkEntryCompletion|GtkComboBox\w*|GtkDialog|GtkMessageDialog|GtkFileChooser\w*|'
    r'GtkColorChooser\w*|GtkFontChooser\w*|GtkColorButton|GtkFontButton|GtkAppChooser\w*|GtkInfoBar|GtkStatusbar|'
    r'GtkLockButton|GtkVolumeButton|GtkAssistant\w*|GtkShortcuts(Window|Section|Group|Shortcut)|GtkStyleContext|'
    r'GtkPageSetupUnixDialog|GtkPrintUnixDialog|AdwMessageDialog|AdwLeaflet\w*|AdwFlap|AdwSqueezer\w*|'
    r'AdwViewSwitcherTitle|AdwPreferencesWindow|AdwAboutWindow)$')
BUTTONS = ('GtkButton', 'GtkToggleButton', 'GtkMenuButton', 'AdwSplitButton')
# Properties whose constant text a person reads.
SHOWN = ('label', 'title', 'subtitle', 'description', 'tooltip-text', 'placeholder-text', 'body', 'heading',
         'button-label', 'text')


def templates(source):
    for path in source.files('ui', '.ui'):
        yield path, ElementTree.fromstring(source.read(path))


def class_name(path):
    """CairnReviewPage of ui/review/cairn-review-page.ui."""
    return ''.join(word.capitalize() for word in path.rsplit('/', 1)[-1][:-len('.ui')].split('-'))


def mirrored(source):
    for path, root in templates(source):
        name = class_name(path)
        home = 'app/view/' + path[len('ui/'):-len('.ui')] + '.c'
        found = [element.get('class') for element in root.iter('template')]
        if found != [name]:
            yield f'{path}: its template should be of class {name}, not {", ".join(found) or "none"}'
        if not source.exists(home):
            yield f'{path}: there is no {home}'
        elif path.rsplit('/', 1)[-1] not in source.read(home):
            yield f'{home}: does not take its template from {path}'


def types(root):
    for element in root.iter():
        for attribute in ('class', 'parent', 'type'):
            if element.tag in ('object', 'template', 'lookup') and element.get(attribute):
                yield element.get(attribute)


def deprecated(source):
    for path, root in templates(source):
        for name in sorted(set(types(root))):
            if DEPRECATED.match(name):
                yield f'{path}: {name} is deprecated'


def translatable(source):
    for path, root in templates(source):
        for element in list(root.iter('property')) + list(root.iter('attribute')):
            text = (element.text or '').strip()
            if element.get('name') in SHOWN and re.search('[A-Za-z]', text) and not len(element):
                if element.get('translatable') not in ('yes', 'no', 'true', '1'):
                    yield f'{path}: not translatable: {text}'


def properties(element):
    return {child.get('name') for child in element if child.tag in ('property', 'binding')}


def is_named(element):
    names = properties(element)
    inner = {child.get('name') for part in element.findall('accessibility') for child in part}
    return bool(names & {'label', 'tooltip-text'} or inner & {'label', 'labelled-by'})


def named_buttons(source):
    for path, root in templates(source):
        for element in root.iter('object'):
            if element.get('class') in BUTTONS and 'icon-name' in properties(element) and not is_named(element):
                yield f'{path}: a button with an icon has no tooltip ({element.get("id") or "no id"})'


RULES = [
    ('each template has its class, in the same place', mirrored),
    ('no deprecated type in a template', deprecated),
    ('what a template says can be translated', translatable),
    ('buttons with an icon alone have a tooltip', named_buttons),
]
