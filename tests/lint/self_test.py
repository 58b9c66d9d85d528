# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows every rule a small tree that breaks it, and one that does not."""

import importlib
import json
import pathlib
import sys
import tempfile

import tree

SPDX = '/* SPDX-License-Identifier: GPL-3.0-or-later */\n'
HEADER = SPDX + '#pragma once\n\nG_BEGIN_DECLS\n\n'
BUILD = "# SPDX-License-Identifier: GPL-3.0-or-later\nfiles('cairn-a.c')\n"


def source(body):
    return SPDX + '#define G_LOG_DOMAIN "cairn-view"\n\n#include "config.h"\n\n' + body


def template(body, name='CairnA', parent='GtkBox'):
    return ('<?xml version="1.0" encoding="UTF-8"?>\n<!-- SPDX-License-Identifier: GPL-3.0-or-later -->\n'
            f'<interface><template class="{name}" parent="{parent}">{body}</template></interface>\n')


def pot(*paths):
    return {'po/POTFILES.in': '# SPDX-License-Identifier: GPL-3.0-or-later\n' + ''.join(p + '\n' for p in paths)}


def write(folder, files):
    for path, text in files.items():
        target = pathlib.Path(folder, path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding='utf-8')


def with_template(files):
    """The same files and the template that belongs to them."""
    with tempfile.TemporaryDirectory() as folder:
        write(folder, files)
        return {**files, 'po/cairn.pot': importlib.import_module('pot').extract(tree.Tree(folder))[0]}


def resource(*names):
    return '<gresources>' + ''.join(f'<file>{name}</file>' for name in names) + '</gresources>\n'


def manifest(**changes):
    part = {'type': 'git', 'url': 'https://example.org/a.git', 'tag': 'v1'}
    modules = [{'name': 'gsl', 'sources': [part]}, {'name': 'cairn', 'sources': []}]
    found = {'id': 'io.github.cairn_cdr.Cairn', 'runtime': 'org.gnome.Platform', 'runtime-version': '51',
             'command': 'cairn', 'finish-args': ['--share=ipc'], 'modules': modules, **changes}
    return {'flatpak/io.github.cairn_cdr.Cairn.json': json.dumps(found),
            'meson.build': "base_id = 'io.github.cairn_cdr.Cairn'\ndependency('gsl')\n"}


# (module, function, a tree that breaks the rule, a tree that keeps it)
CASES = [
    ('layers', 'only_upwards',
     {'app/model/cairn-a.c': source('#include "cairn-b.h"\n'), 'app/store/cairn-b.h': HEADER},
     {'app/store/cairn-a.c': source('#include "cairn-b.h"\n'), 'app/model/cairn-b.h': HEADER}),
    ('layers', 'only_upwards',
     {'app/output/cairn-a.c': source('#include "cairn-b.h"\n'), 'app/store/cairn-b.h': HEADER},
     {'app/output/cairn-a-builder.c': source('#include "cairn-b.h"\n'), 'app/store/cairn-b.h': HEADER}),
    ('layers', 'only_its_libraries',
     {'app/model/cairn-a.c': source('#include <gtk/gtk.h>\n')},
     {'app/view/cairn-a.c': source('#include <gtk/gtk.h>\n'), 'app/model/cairn-b.c': source('/* <gtk/gtk.h> */\n')}),
    ('layers', 'only_its_libraries',
     {'app/exchange/cairn-a.c': source('#include <sqlite3.h>\n')},
     {'app/store/cairn-a.c': source('#include <sqlite3.h>\n')}),
    ('layers', 'private_stays_home',
     {'app/view/cairn-a.c': source('#include "cairn-b-private.h"\n'), 'app/model/cairn-b-private.h': HEADER},
     {'app/model/cairn-a.c': source('#include "cairn-b-private.h"\n'), 'app/model/cairn-b-private.h': HEADER}),
    ('style', 'licence', {'app/a.c': 'int a;\n'}, {'app/a.c': SPDX}),
    ('style', 'licence', {'app/a.ui': '<interface/>\n'}, {'app/a.ui': template('')}),
    ('style', 'whitespace', {'app/a.c': SPDX + '\tint a;\n'}, {'app/a.c': SPDX + '  int a;\n'}),
    ('style', 'whitespace', {'app/a.c': SPDX + 'int a; \n'}, {'app/a.c': SPDX}),
    ('style', 'whitespace', {'app/a.c': SPDX + 'int a;'}, {'app/a.c': SPDX}),
    ('style', 'promises', {'app/a.c': '/* TO' 'DO: all */\n'}, {'app/a.c': '/* todos */\n'}),
    ('style', 'promises', {'ui/a.ui': '<!-- good for' ' now -->\n'}, {'ui/a.ui': '<!-- known -->\n'}),
    ('style', 'no_goto', {'app/a.c': 'goto out;\n'}, {'app/a.c': '/* goto */ char *a = "goto";\n'}),
    ('style', 'length', {'app/a.c': '\n' * 501}, {'app/a.c': '/* Long because: a table. */' + '\n' * 501}),
    ('style', 'headers', {'app/a.h': SPDX}, {'app/a.h': HEADER + 'G_END_DECLS\n'}),
    ('style', 'first_lines', {'app/a.c': SPDX + '#include "a.h"\n'}, {'app/a.c': source('')}),
    ('style', 'first_lines',
     {'app/a.c': source('#include "b.h"\n'), 'app/a.h': HEADER},
     {'app/a.c': source('#include "a.h"\n'), 'app/a.h': HEADER}),
    ('style', 'spacing', {'app/a.c': 'int a = f(1);\n'},
     {'app/a.c': '#define A(x) (x)\ng_autoptr(GFile) a = NULL; /* f(1) */\nchar *b = _("f(1)");\nint c = f (1);\n'}),
    ('style', 'assignments', {'app/a.c': 'if ((a = f ()) != NULL)\n'}, {'app/a.c': 'if (a == b && c >= d)\n'}),
    ('style', 'initialised', {'app/a.c': 'g_autoptr(GFile) a;\n'}, {'app/a.c': 'g_autofree char *a = NULL;\n'}),
    ('style', 'negations', {'app/a.c': 'if (NULL == a)\n'}, {'app/a.c': 'if (a == NULL)\n'}),
    ('style', 'printing', {'app/model/a.c': 'g_print ("a");\n'}, {'app/cli/a.c': 'g_print ("a");\n'}),
    ('style', 'said', {'tests/unit/a.c': 'static void\ntest_a (void)\n'},
     {'tests/unit/a.c': '/* It works. */\nstatic void\ntest_a (void)\n'}),
    ('sources', 'orphan_journeys', {'tests/journey/a.py': ''},
     {'tests/journey/a.py': 'import b\n', 'tests/journey/b.py': '', 'tests/journey/meson.build': "'a',\n"}),
    ('sources', 'well_formed', {'data/a.json': '{"a": 1, "a": 2}'}, {'data/a.json': '{"a": 1}'}),
    ('sources', 'orphan_sources',
     {'app/model/cairn-b.c': SPDX, 'app/model/meson.build': BUILD},
     {'app/model/cairn-a.c': SPDX, 'app/model/meson.build': BUILD}),
    ('sources', 'orphan_headers',
     {'app/model/cairn-a.h': HEADER},
     {'app/model/cairn-a.h': HEADER, 'app/model/cairn-b.c': source('#include "cairn-a.h"\n')}),
    ('sources', 'orphan_tests',
     {'tests/unit/test-b.c': SPDX, 'tests/unit/meson.build': "'a',\n"},
     {'tests/unit/test-a.c': SPDX, 'tests/unit/meson.build': "'a',\n"}),
    ('sources', 'data_resources',
     {'data/report/a.json': '{}\n', 'data/cairn-data.gresource.xml': resource()},
     {'data/report/a.json': '{}\n', 'data/cairn-data.gresource.xml': resource('report/a.json')}),
    ('sources', 'data_resources',
     {'data/cairn-data.gresource.xml': resource('report/a.json')}, {'data/cairn-data.gresource.xml': resource()}),
    ('sources', 'interface_resources',
     {'ui/a.ui': template(''), 'ui/cairn-ui.gresource.xml': resource()},
     {'ui/a.ui': template(''), 'ui/cairn-ui.gresource.xml': resource('a.ui')}),
    ('sources', 'named_screenshots',
     {'README.md': '![a](data/screenshots/a.png)\n'},
     {'README.md': '![a](data/screenshots/a.png)\n', 'data/screenshots/a.png': ''}),
    ('documentation', 'public_functions',
     {'app/a.h': 'char *cairn_a (int number);\n'},
     {'app/a.h': 'char *cairn_a (int number);\n',
      'app/a.c': '/**\n * cairn_a:\n * @number: a number\n *\n * Says it.\n *\n * Returns: a text\n */\n'}),
    ('documentation', 'public_functions',
     {'app/a.h': 'void cairn_a (int number);\n', 'app/a.c': '/**\n * cairn_a:\n *\n * Says it.\n */\n'},
     {'app/a.h': 'void cairn_a (void);\n', 'app/a.c': '/**\n * cairn_a:\n *\n * Says it.\n */\n'}),
    ('labels', 'shown',
     {'data/vocabulary/sex.json': '{"entries": [{"code": "male", "label": "Male"}]}'},
     {'app/model/cairn-labels.c': importlib.import_module('labels').HEAD + '  NC_ ("sex", "Male"),\n};\n',
      'data/vocabulary/sex.json': '{"entries": [{"code": "male", "label": "Male"}]}'}),
    ('potfiles', 'all_listed', {'app/a.c': 'f (_("a"));\n', **pot()}, {'app/a.c': 'f (_("a"));\n', **pot('app/a.c')}),
    ('potfiles', 'none_stale', {'app/a.c': 'f ();\n', **pot('app/a.c')}, {'app/a.c': '/* _("a") */\n', **pot()}),
    ('potfiles', 'sorted_once', pot('b', 'a'), pot('a', 'b')),
    ('pot', 'strings_are_whole',
     {'app/a.c': 'g_print (_("%" G_GINT64_FORMAT " cases"), n);\n', **pot('app/a.c')},
     {'app/a.c': 'g_print (_("%" PRId64 " cases"), n);\n', **pot('app/a.c')}),
    ('pot', 'is_up_to_date',
     {**with_template({'app/a.c': 'f (_("a"));\n', **pot('app/a.c')}), 'app/a.c': 'f (_("b"));\n'},
     with_template({'app/a.c': 'f (_("a"));\n', **pot('app/a.c')})),
    ('templates', 'mirrored',
     {'ui/today/cairn-a.ui': template('')},
     {'ui/today/cairn-a.ui': template(''), 'app/view/today/cairn-a.c': '"today/cairn-a.ui"\n'}),
    ('templates', 'mirrored',
     {'ui/cairn-a.ui': template('', 'CairnB'), 'app/view/cairn-a.c': '"cairn-a.ui"\n'},
     {'ui/cairn-a.ui': template(''), 'app/view/cairn-a.c': '"cairn-a.ui"\n'}),
    ('templates', 'deprecated',
     {'ui/a.ui': template('<child><object class="GtkComboBoxText"/></child>')},
     {'ui/a.ui': template('<child><object class="GtkDropDown"/></child>')}),
    ('templates', 'translatable',
     {'ui/a.ui': template('<property name="title">All</property>')},
     {'ui/a.ui': template('<property name="title" translatable="yes">All</property>')}),
    ('templates', 'named_buttons',
     {'ui/a.ui': template('<child><object class="GtkButton"><property name="icon-name">a</property></object></child>')},
     {'ui/a.ui': template('<child><object class="GtkButton"><property name="icon-name">a</property>'
                          '<property name="tooltip-text" translatable="yes">A</property></object></child>')}),
    ('markup', 'rows_in_templates',
     {'ui/a.ui': template('<binding name="title"><lookup name="a"/></binding>', parent='AdwActionRow')},
     {'ui/a.ui': template('<property name="use-markup">0</property><binding name="title"><lookup name="a"/></binding>',
                          parent='AdwActionRow')}),
    ('markup', 'rows_in_templates',
     {'ui/a.ui': template('<child><object class="AdwPreferencesGroup"><property name="title" bind-source="a" '
                          'bind-property="b"/></object></child>')},
     {'ui/a.ui': template('<child><object class="AdwPreferencesGroup"><property name="title" translatable="yes">A'
                          '</property></object></child>')}),
    ('markup', 'rows_in_code',
     {'app/view/a.c': 'adw_toast_new (name);\n'},
     {'app/view/a.c': 'a = adw_toast_new (_("A"));\nadw_toast_new (name);\nadw_toast_set_use_markup (a, FALSE);\n'}),
    ('markup', 'made_rows',
     {'app/view/a.c': 'g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", name, NULL);\n'},
     {'app/view/a.c': 'g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);\n'}),
    ('flatpak', 'identity', manifest(id='org.example.Other'), manifest()),
    ('flatpak', 'permissions', manifest(**{'finish-args': ['--share=network']}), manifest()),
    ('flatpak', 'pinned',
     manifest(modules=[{'name': 'gsl', 'sources': [{'type': 'git', 'url': 'https://example.org'}]}, {'name': 'cairn'}]),
     manifest()),
    ('flatpak', 'complete', manifest(modules=[{'name': 'cairn', 'sources': []}]), manifest()),
    ('markup', 'escaped',
     {'app/view/a.c': 'gtk_label_set_markup (label, name);\n'},
     {'app/view/a.c': 'gtk_label_set_markup (label, "<b>A</b>");\n'}),
]


def problems(module, function, files):
    with tempfile.TemporaryDirectory() as folder:
        write(folder, files)
        return list(getattr(importlib.import_module(module), function)(tree.Tree(folder)))


def every_rule_is_shown():
    shown = {(module, function) for module, function, _, _ in CASES}
    for module in sorted({module for module, _ in shown}):
        for _, rule in importlib.import_module(module).RULES:
            if (module, rule.__name__) not in shown:
                yield f'{module}.{rule.__name__}'


def main():
    failures = 0
    for number, (module, function, broken, kept) in enumerate(CASES, 1):
        missed, found = not problems(module, function, broken), problems(module, function, kept)
        failures += missed or bool(found)
        print(f'{"not " if missed or found else ""}ok {number} - {module}: {function} sees what breaks it')
        if missed:
            print(f'{module}.{function}: the broken tree passed', file=sys.stderr)
        for problem in found:
            print(f'{module}.{function}: {problem}', file=sys.stderr)
    missing = list(every_rule_is_shown())
    print(f'{"not " if missing else ""}ok {len(CASES) + 1} - every rule is shown: {" ".join(missing) or "yes"}')
    print(f'1..{len(CASES) + 1}')
    return 1 if failures or missing else 0


if __name__ == '__main__':
    sys.exit(main())
