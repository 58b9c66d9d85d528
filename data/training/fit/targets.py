# SPDX-License-Identifier: GPL-3.0-or-later
"""The published counts that the register has to give."""

import json

from . import days

DIMENSIONS = ("area", "age", "place", "sex", "ethnicity")


class Targets:
    """Counts by table, row and year, read from published-tables.json."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            self._tables = {table["table"]: table for table in json.load(file)["tables"]}

    def years(self, table):
        """The years of a table, as numbers."""
        return [days.year_number(name) for name in self._tables[table]["years"]]

    def rows(self, table, field="counts"):
        """Each row's numbers by year: {row: {year: number}}."""
        years = self.years(table)
        return {row["row"]: dict(zip(years, row[field])) for row in self._tables[table]["rows"]}

    def totals(self, table):
        """The sum of a table's rows by year."""
        rows = self.rows(table)
        return {year: sum(row[year] for row in rows.values()) for year in self.years(table)}

    def occasions(self):
        """Learning themes and how often each came up."""
        table = self._tables["learning-themes"]
        base = table["occasions"][0]
        percents = {row["row"]: row["percents"][0] for row in table["rows"]}
        return split_by_percents(percents, base)


def half_up(count, base):
    """Whole per cent, halves upwards, by integers alone."""
    return (200 * count + base) // (2 * base)


def split_by_percents(percents, base):
    """Counts that add to base and round to the percents; large rows give way first."""
    choices = {row: [count for count in range(base + 1) if half_up(count, base) == percent]
               for row, percent in percents.items()}
    counts = {row: options[0] for row, options in choices.items()}
    missing = base - sum(counts.values())
    for row in sorted(percents, key=percents.get, reverse=True):
        step = min(missing, choices[row][-1] - counts[row])
        counts[row] += step
        missing -= step
    if missing != 0:
        raise ValueError(f"no {base} occasions give these percentages")
    return counts
