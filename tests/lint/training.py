# SPDX-License-Identifier: GPL-3.0-or-later
"""Rules about the training register: that its tables are the published ones, told
by arithmetic of its own, and that whoever reads it finds only what a register holds."""

import calendar
import collections
import datetime
import json
import re
import subprocess
import sys
import tempfile

REGISTER = 'data/training/register.json'
TABLES = 'data/training/published-tables.json'
PROGRAM = 'data/training/fit-training-register'
ENTITIES = 'app/model/cairn-entities.c'

YEAR_ROWS = ((1, 4, '1-4 years'), (5, 9, '5-9 years'), (10, 14, '10-14 years'), (15, 17, '15-17 years'))

# Vocabularies of which the register shows every code, and the codes that have no place in it.
SHOWN = {
    'action.level': (), 'agenda_item.business': (), 'agenda_item.outcome': (), 'agenda_item.part': (),
    'attendance.attended_as': (), 'case.birth_outcome': (), 'case.kind': (), 'case.status': (),
    'chase.step': (), 'conclusion.category': (), 'conclusion.modifiable': (), 'conclusion.version': (),
    'factor.domain': (), 'factor.modifiable': (), 'finalisation.kind': (), 'learning_point.source': (),
    'learning_point.theme': (), 'linked_case.kind': (), 'meeting.status': (),
    'meeting.kind': ('cdrm', 'joint_agency', 'panel_by_correspondence'), 'responsibility.kind': (),
    'sighting.source': (), 'stages.cdrm_kind': (), 'wait.kind': (), 'wait.blocks': (),
}

# Days that may lie ahead of the register's own today.
AHEAD = {('setting', 'value'), ('meeting', 'held_on'), ('meeting', 'papers_on'), ('stages', 'cdrm_planned_on'),
         ('wait', 'next_check_on'), ('action', 'due_on'), ('request', 'agreed_due_on')}


# What a story tells of how long a child lived, in days at least and at most.
TOLD_DAYS = (
    (r'found (lifeless|not breathing|unresponsive)|two days of a cold', 5, None),
    (r'between operations', 28, None), (r'[Cc]ommunity nurses', 2, None),
    (r'first months of life|Months of breathing support', 90, None), (r'immunisation', 56, None),
    (r'since infancy|for years\b', 365, None), (r'\bSchool\b', 1700, None), (r'adult services', 5000, None),
    (r'born at .* before help came|held by the parents', None, 1), (r'within the first days', None, 27),
)

# And of where it died; what happened there cannot be told of a death elsewhere.
TOLD_ROWS = (
    (r'(continued|brought|admitted|taken) (in|to) (the )?hospital|[Bb]rought in|admitted with', {'hospital'}),
    (r'found at home|at home before|at home too early', {'home'}),
)


def load(source):
    return json.loads(source.read(REGISTER))['entities']


def day(text):
    return datetime.date.fromisoformat(text)


def months_later(start, months):
    """The same day so many months on, or the last of its month."""
    years, month = divmod(start.month - 1 + months, 12)
    last = calendar.monthrange(start.year + years, month + 1)[1]
    return datetime.date(start.year + years, month + 1, min(start.day, last))


def year_name(date):
    first = date.year - (date.month < 4)
    return f'{first}-{str(first + 1)[2:]}'


def age_row(born, died):
    if born is None:
        return 'Not stated'
    # Tuples compare a birthday on 29 February as 1 March in common years.
    years = died.year - born.year - ((died.month, died.day) < (born.month, born.day))
    if years == 0:
        return '0-27 days' if (died - born).days <= 27 else '28-364 days'
    return next(row for low, high, row in YEAR_ROWS if low <= years <= high)


def duration_row(died, finalised):
    if finalised < months_later(died, 6):
        return 'Under 6 months'
    return '6-12 months' if finalised <= months_later(died, 12) else 'Over 12 months'


def vocabulary(source, name):
    return {entry['code']: entry for entry in json.loads(source.read(f'data/vocabulary/{name}.json'))['entries']}


def group(rows, field='case'):
    found = collections.defaultdict(list)
    for row in rows:
        found[row.get(field)].append(row)
    return found


class Counter:
    """What the tables count of each case: the published rows and years it falls in."""

    def __init__(self, source):
        self.rows = load(source)
        self.labels = {name: {code: entry['label'] for code, entry in vocabulary(source, name).items()}
                       for name in ('sex', 'ethnicity', 'place-row', 'learning-theme')}
        self.groups = {code: entry['group'] for code, entry in vocabulary(source, 'ethnicity').items()}
        self.places = {code: entry['row'] for code, entry in vocabulary(source, 'place').items()}
        self.homes = {word.casefold() for entry in vocabulary(source, 'home-country').values()
                      for word in [entry['code'], entry['label'], *entry.get('aliases', [])]}
        self.own = {code for code, entry in vocabulary(source, 'responsibility-kind').items() if entry.get('counts')}
        self.areas = {area['uuid']: area['name'] for area in self.rows['area']}
        self.children = {child['case']: child for child in self.rows['child']}
        self.notified = group(self.rows['notification'])
        self.finalised = group(self.rows['finalisation'])
        self.concluded = {row['case']: row for row in self.rows['conclusion'] if row['version'] == 'panel'}
        self.responsible = {row['case']: row['kind'] for row in self.rows['responsibility']}

    def counts(self, case):
        """Accepted, this panel's own, and the death of somebody born alive."""
        return (case['status'] == 'accepted' and self.responsible.get(case['uuid'], 'resident') in self.own
                and (case['kind'] == 'death' or case.get('birth_outcome') == 'live'))

    def place(self, case):
        if case.get('place_country', 'England').casefold() not in self.homes:
            return 'Abroad'
        return self.labels['place-row'][self.places[case.get('place', 'not_stated')]]

    def facts(self, case):
        """The row of each dimension and the years."""
        uuid = case['uuid']
        child, died = self.children[uuid], day(case['date_of_death'])
        born = day(child['date_of_birth']) if 'date_of_birth' in child else None
        done = [day(row['happened_on']) for row in self.finalised[uuid] if row['kind'] == 'finalised']
        conclusion = self.concluded.get(uuid, {})
        return {
            'area': self.areas[case['residence_area']], 'age': age_row(born, died), 'place': self.place(case),
            'sex': self.labels['sex'][case.get('sex', 'not_known')],
            'ethnicity': self.labels['ethnicity'][self.groups[case.get('ethnicity', 'not_stated')]],
            'notified': year_name(min(day(row['received_on']) for row in self.notified[uuid])),
            'finalised': year_name(min(done)) if done else None,
            'duration': duration_row(died, min(done)) if done else None,
            'category': conclusion.get('category'), 'modifiable': conclusion.get('modifiable'),
        }

    def all_facts(self):
        return {case['uuid']: self.facts(case) for case in self.rows['case'] if self.counts(case)}


def compare(table, row, year, found, expected):
    if found != expected:
        yield f'{REGISTER}: {table} {year} {row} is {found}, published {expected}'


def compare_counts(table, facts):
    """A table of counts, cell by cell and in total."""
    counted, dimension = table['table'].split('-by-')
    for index, year in enumerate(table['years']):
        there = [fact for fact in facts.values() if fact[counted] == year]
        for row in table['rows']:
            found = sum(fact[dimension] == row['row'] for fact in there)
            yield from compare(table['table'], row['row'], year, found, row['counts'][index])
        yield from compare(table['table'], 'Total', year, len(there),
                           sum(row['counts'][index] for row in table['rows']))


def compare_modifiable(table, facts):
    for index, year in enumerate(table['years']):
        for row in table['rows']:
            there = [fact['modifiable'] for fact in facts.values() if fact['finalised'] == year and fact['area'] == row['row']]
            for field, found in (('reviews', len(there)), ('with', there.count('identified')),
                                 ('without', there.count('none'))):
                yield from compare(table['table'], f'{row["row"]} {field}', year, found, row[field][index])


def compare_themes(table, counter, facts):
    for index, year in enumerate(table['years']):
        there = [point for point in counter.rows['learning_point'] if facts.get(point.get('case'), {}).get('finalised') == year]
        yield from compare(table['table'], 'Total', year, len(there), table['occasions'][index])
        for row in table['rows']:
            found = sum(counter.labels['learning-theme'][point['theme']] == row['row'] for point in there)
            percent = (200 * found + len(there)) // (2 * len(there)) if there else 0
            yield from compare(table['table'], row['row'], year, percent, row['percents'][index])


def tables_exact(source):
    counter = Counter(source)
    facts = counter.all_facts()
    for table in json.loads(source.read(TABLES))['tables']:
        if table['table'] == 'modifiable-by-area':
            yield from compare_modifiable(table, facts)
        elif table['table'] == 'learning-themes':
            yield from compare_themes(table, counter, facts)
        else:
            yield from compare_counts(table, facts)


def written_again(source):
    with tempfile.NamedTemporaryFile() as output:
        subprocess.run([sys.executable, source.root / PROGRAM, '--output', output.name], check=True)
        if output.read().decode('utf-8') != source.read(REGISTER):
            yield f'{REGISTER}: not what {PROGRAM} writes; run it again'


def read_fields(source):
    """Each entity's fields by name: (macro, rest of its arguments)."""
    found = {}
    for entity, body in re.findall(r'static const CairnField (\w+)_fields\[\] = \{(.*?)\n\};', source.read(ENTITIES),
                                   re.S):
        found[entity] = {name: (macro, rest) for macro, name, rest in
                         re.findall(r'(\w+) \("(\w+)", N_\(".*?"\), (.*?)\),?\n', body + '\n')}
    return found


def check_value(value, macro, rest, kinds):
    """What is wrong with a value of a field, if anything."""
    if macro == 'DATE':
        return None if re.fullmatch(r'\d{4}-\d\d-\d\d', str(value)) and day(value) else 'is no day'
    if macro == 'TIME':
        return None if re.fullmatch(r'([01]\d|2[0-3]):[0-5]\d', str(value)) else 'is no time of day'
    if macro == 'FLAG':
        return None if value in (0, 1) else 'is neither 0 nor 1'
    if macro == 'NUMBER':
        low, high = (int(part) for part in rest.split(', ')[-2:])
        return None if isinstance(value, int) and low <= value <= high else f'is outside {low} to {high}'
    if macro == 'REF':
        return None if kinds.get(value) == rest.split(', ')[-1].lower() else 'is no row before it'
    return None if isinstance(value, str) and value.strip() == value != '' else 'is no text'


def fields_known(source):
    fields, kinds = read_fields(source), {}
    for entity, rows in load(source).items():
        if entity not in fields:
            yield f'{REGISTER}: no entity is called {entity}'
            continue
        needed = [name for name, (_, rest) in fields[entity].items() if 'REQUIRED' in rest]
        for row in rows:
            yield from (f'{REGISTER}: {entity} {row["uuid"]}: {name} is missing' for name in needed if name not in row)
            for name, value in row.items():
                if name == 'uuid':
                    continue
                wrong = check_value(value, *fields[entity][name], kinds) if name in fields[entity] else 'is no field'
                if wrong:
                    yield f'{REGISTER}: {entity} {row["uuid"]}: {name} {wrong}'
            if row['uuid'] in kinds or not re.fullmatch(r'[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}', row['uuid']):
                yield f'{REGISTER}: {entity} {row["uuid"]}: no uuid of its own'
            kinds[row['uuid']] = entity


def read_code_fields(source):
    """(entity, field, vocabulary) of every code."""
    for entity, fields in read_fields(source).items():
        for name, (macro, rest) in fields.items():
            if macro == 'CODE':
                yield entity, name, re.search(r'"([\w-]+)"', rest).group(1)


def codes_known(source):
    rows = load(source)
    for entity, name, words in read_code_fields(source):
        codes = vocabulary(source, words)
        for value in sorted({row[name] for row in rows.get(entity, []) if name in row} - set(codes)):
            yield f'{REGISTER}: {entity} {name}: {value} is not in {words}'


def everything_shown(source):
    rows = load(source)
    for entity, name, words in read_code_fields(source):
        absent = SHOWN.get(f'{entity}.{name}')
        if absent is not None:
            seen = {row.get(name) for row in rows[entity]}
            for code in sorted(set(vocabulary(source, words)) - seen - set(absent)):
                yield f'{REGISTER}: no {entity} has the {name} {code}'


def check_review(case, counter, factors, answers, meetings):
    """What is wrong with the order of things in one review."""
    uuid = case['uuid']
    died = case['date_of_death']
    first = min(row['received_on'] for row in counter.notified[uuid])
    if died > first:
        yield 'notified before the death'
    for step in counter.finalised[uuid]:
        if step['happened_on'] <= first:
            yield 'finalised before it was notified'
        if step['kind'] == 'finalised' and meetings.get(step.get('meeting')) != step['happened_on']:
            yield 'finalised on a day with no meeting'
    if not counter.finalised[uuid]:
        return
    conclusion = counter.concluded.get(uuid)
    if conclusion is None or 'category' not in conclusion:
        yield 'finalised without a category'
        return
    changeable = any(row['relevance'] == 2 and row['modifiable'] == 'yes' for row in factors[uuid])
    if changeable != (conclusion['modifiable'] == 'identified'):
        yield 'the conclusion does not follow from the factors'
    if {row['domain'] for row in factors[uuid]} & {row['domain'] for row in answers[uuid]}:
        yield 'a domain has an answer beside its factors'
    if {row['domain'] for row in factors[uuid] + answers[uuid]} != set('ABCD'):
        yield 'a domain has no answer'


def reviews_in_order(source):
    counter = Counter(source)
    factors = group(row for row in counter.rows['factor'] if row['version'] == 'panel')
    answers = group(row for row in counter.rows['domain_answer'] if row['version'] == 'panel')
    meetings = {row['uuid']: row['held_on'] for row in counter.rows['meeting'] if row['status'] == 'held'}
    for case in counter.rows['case']:
        for wrong in check_review(case, counter, factors, answers, meetings):
            yield f'{REGISTER}: {case["reference"]}: {wrong}'


def check_story(words, days, row):
    """What a story tells that cannot be of a child who lived so long and died there."""
    for pattern, least, most in TOLD_DAYS:
        if days is not None and re.search(pattern, words) and not (least or 0) <= days <= (most or days):
            yield f'“{re.search(pattern, words)[0]}” of a child who lived for {days} days'
    for pattern, fitting in TOLD_ROWS:
        if re.search(pattern, words) and row not in fitting:
            yield f'“{re.search(pattern, words)[0]}” of a death in the row “{row}”'


def stories_fit(source):
    rows = load(source)
    place_rows = {code: entry['row'] for code, entry in vocabulary(source, 'place').items()}
    births = {child['case']: child.get('date_of_birth') for child in rows['child']}
    for case in rows['case']:
        if case['status'] != 'accepted' or 'date_of_death' not in case:
            continue
        row = place_rows.get(case.get('place'))
        born = births[case['uuid']]
        days = (day(case['date_of_death']) - day(born)).days if born else None
        for words in (case.get('circumstances', ''), case.get('summary', '')):
            yield from (f'{REGISTER}: {case["reference"]}: {wrong}' for wrong in check_story(words, days, row))
        if row == 'hospital' and case.get('date_of_death_precision', 'exact') != 'exact':
            yield f'{REGISTER}: {case["reference"]}: in hospital the day of death is known'


def nothing_ahead(source):
    rows = load(source)
    today = next(row['value'] for row in rows['setting'] if row['key'] == 'today')
    for entity, found in rows.items():
        for row in found:
            for name, value in row.items():
                if re.fullmatch(r'\d{4}-\d\d-\d\d', str(value)) and value > today and (entity, name) not in AHEAD:
                    yield f'{REGISTER}: {entity} {row["uuid"]}: {name} {value} is after {today}'


def is_test_number(number):
    """Ten digits of the range that no patient has, the last by modulus 11."""
    total = sum(int(digit) * weight for digit, weight in zip(number, range(10, 1, -1)))
    return re.fullmatch(r'999\d{7}', number) and (11 - total % 11) % 11 == int(number[9])


def nobody_real(source):
    rows = load(source)
    numbers = collections.Counter(child['nhs_number'] for child in rows['child'] if 'nhs_number' in child)
    yield from (f'{REGISTER}: {number} is no test number, or not of one child' for number, times in numbers.items()
                if times > 1 or not is_test_number(number))
    names = {child['family_name'] for child in rows['child']}
    for case in rows['case']:
        for name in sorted(name for name in names if re.search(rf'\b{re.escape(name)}\b', case.get('summary', ''))):
            yield f'{REGISTER}: {case["reference"]}: the summary tells a name, {name}'
    yield from (f'{REGISTER}: {child["postcode"]} may be a real postcode' for child in rows['child']
                if not child.get('postcode', 'ZD').startswith(('ZD', 'ZL')))
    yield from (f'{REGISTER}: {contact["email"]} may be somebody\'s' for contact in rows['contact']
                if not contact['email'].endswith('.example'))


RULES = [
    ('the tables of the training register are the published ones', tables_exact),
    ('the training register is what its program writes', written_again),
    ('the training register has only fields that a register has', fields_known),
    ('the training register has only codes of the vocabularies', codes_known),
    ('the training register shows every stage, wait and kind of action', everything_shown),
    ('the reviews of the training register went in order', reviews_in_order),
    ('the stories of the training register fit the child and the place', stories_fit),
    ('nothing in the training register lies after its today', nothing_ahead),
    ('nobody in the training register is real', nobody_real),
]
