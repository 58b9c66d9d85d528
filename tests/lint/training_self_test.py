# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows every rule about the training register a register that breaks it: the
one of the tree with one row changed."""

import datetime
import json
import sys

import training
import tree


def first(rows, entity, **fields):
    """The first row with these values."""
    return next(row for row in rows[entity] if all(row.get(name) == value for name, value in fields.items()))


def swap_sex(rows):
    case = first(rows, 'case', reference='2122-001')
    case['sex'] = 'female' if case['sex'] == 'male' else 'male'


def delay_by_a_day(rows):
    """A review finalised 12 months after the death, made a day longer."""
    born = {row['case']: row.get('date_of_birth', '') for row in rows['child']}
    done = {row['case']: row['happened_on'] for row in rows['finalisation']}
    for case in rows['case']:
        died = training.day(case['date_of_death'])
        if training.months_later(died, 12).isoformat() == done.get(case['uuid']) and born[case['uuid']] < died.isoformat():
            case['date_of_death'] = (died - datetime.timedelta(1)).isoformat()
            return


def lose_learning(rows):
    rows['learning_point'].pop(0)


def turn_conclusion(rows):
    newest = [row for row in rows['conclusion'] if row['version'] == 'panel' and row['modifiable'] == 'none'][-1]
    newest['modifiable'] = 'identified'


def lose_field(rows):
    del rows['case'][0]['reference']


def invent_field(rows):
    rows['wait'][0]['reason'] = 'A reason.'


def point_forwards(rows):
    rows['child'][0]['case'] = rows['item_case'][0]['uuid']


def invent_code(rows):
    rows['wait'][0]['kind'] = 'weather'


def lose_kind(rows):
    rows['wait'] = [row for row in rows['wait'] if row['kind'] != 'criminal_case']


def move_meeting(rows):
    first(rows, 'meeting', status='held')['held_on'] = '2019-06-14'


def grow_younger(rows):
    case = next(row for row in rows['case'] if 'found not breathing' in row.get('circumstances', ''))
    first(rows, 'child', case=case['uuid'])['date_of_birth'] = case['date_of_death']


def move_home(rows):
    next(row for row in rows['case'] if 'Brought' in row.get('circumstances', '').title()
         and row['place'] == 'emergency_department')['place'] = 'home_of_residence'


def find_in_hospital(rows):
    first(rows, 'case', place='emergency_department')['date_of_death_precision'] = 'between'


def look_ahead(rows):
    rows['notification'][-1]['received_on'] = '2024-04-16'


def mistype_number(rows):
    child = next(row for row in rows['child'] if 'nhs_number' in row)
    child['nhs_number'] = child['nhs_number'][:9] + str((int(child['nhs_number'][9]) + 1) % 10)


def tell_name(rows):
    case = next(row for row in rows['case'] if 'summary' in row)
    case['summary'] += ' ' + first(rows, 'child', case=case['uuid'])['family_name'] + ' was missed.'


CASES = [
    (training.tables_exact, swap_sex),
    (training.tables_exact, delay_by_a_day),
    (training.tables_exact, lose_learning),
    (training.tables_exact, turn_conclusion),
    (training.written_again, swap_sex),
    (training.fields_known, lose_field),
    (training.fields_known, invent_field),
    (training.fields_known, point_forwards),
    (training.codes_known, invent_code),
    (training.everything_shown, lose_kind),
    (training.reviews_in_order, turn_conclusion),
    (training.reviews_in_order, move_meeting),
    (training.stories_fit, grow_younger),
    (training.stories_fit, move_home),
    (training.stories_fit, find_in_hospital),
    (training.nothing_ahead, look_ahead),
    (training.nobody_real, mistype_number),
    (training.nobody_real, tell_name),
]


class Changed(tree.Tree):
    """The source tree with another register in it."""

    def __init__(self, change):
        super().__init__()
        register = json.loads(super().read(training.REGISTER))
        change(register['entities'])
        self.text = json.dumps(register)

    def read(self, path):
        return self.text if path == training.REGISTER else super().read(path)


def main():
    failures = 0
    for number, (rule, change) in enumerate(CASES, 1):
        missed = not list(rule(Changed(change)))
        failures += missed
        print(f'{"not " if missed else ""}ok {number} - {rule.__name__} sees {change.__name__}')
    missing = {rule for _, rule in training.RULES} - {rule for rule, _ in CASES}
    print(f'{"not " if missing else ""}ok {len(CASES) + 1} - every rule is shown')
    print(f'1..{len(CASES) + 1}')
    return 1 if failures or missing else 0


if __name__ == '__main__':
    sys.exit(main())
