# SPDX-License-Identifier: GPL-3.0-or-later
"""Finds cases whose tables are the published ones.

A case is counted twice: in the year it was notified and in the year its review
was finalised, and both tables of a dimension see the same child. What ties the
two years together is not published, so it is chosen here:

1. how many cases went from each year of notification to each year and duration
   of finalisation; those notified before the tables begin ("early") and those
   still open give the slack;
2. for each dimension, how many cases of each class took each of these ways,
   one class after the other, rare ones first;
3. which class of one dimension meets which of another: by plausibility where it
   matters (a baby does not die at school), else by chance.
"""

from . import days
from .dice import Dice
from .flow import Network, assign
from .targets import DIMENSIONS

EARLY = "early"
OPEN = "open"

# How a case that neither table of a dimension sees may look.
FREE_WEIGHTS = {
    "area": {"Durham": 78, "Darlington": 22},
    "age": {"0-27 days": 40, "28-364 days": 22, "1-4 years": 11, "5-9 years": 9,
            "10-14 years": 8, "15-17 years": 10},
    "place": {"Hospital": 75, "Home": 21, "Public place": 4},
    "sex": {"Male": 54, "Female": 46},
    "ethnicity": {"White": 90, "Asian": 5, "Mixed": 5},
}

# What it costs to let an age die in a place; what is not named costs nothing.
AGE_PLACE_COSTS = {
    ("0-27 days", "Home"): 6, ("0-27 days", "Public place"): 60, ("0-27 days", "Hospice"): 12,
    ("0-27 days", "Abroad"): 30, ("0-27 days", "Other residency"): 25,
    ("28-364 days", "Public place"): 40, ("28-364 days", "Hospice"): 4,
    ("28-364 days", "Abroad"): 8, ("28-364 days", "Other residency"): 1,
    ("1-4 years", "Public place"): 12, ("5-9 years", "Public place"): 4,
    ("15-17 years", "Hospice"): 4, ("Not stated", "Hospital"): 9, ("Not stated", "Home"): 9,
}


class Case:
    """One case as the tables see it, and whatever is added to it later."""

    def __init__(self, notified, finalised, duration):
        self.notified = notified
        self.finalised = finalised
        self.duration = duration
        self.area = self.age = self.place = self.sex = self.ethnicity = None

    @property
    def is_open(self):
        """Whether the review is not finalised."""
        return self.finalised == OPEN


def early_needed(targets):
    """For each year, how many early cases its finalised tables cannot do without.

    A class that was reviewed in a year more often than it had been notified by
    then can only have come from before the tables.
    """
    needed = {}
    for dimension in DIMENSIONS:
        notified = targets.rows("notified-by-" + dimension)
        for row, counts in targets.rows("finalised-by-" + dimension).items():
            for year, count in counts.items():
                seen = sum(n for then, n in notified.get(row, {}).items() if then <= year)
                needed[year] = max(needed.get(year, 0), count - seen)
    return needed


def way_cost(notified, year, band):
    """What it costs to let cases take a way, or None where they cannot."""
    if notified == EARLY:
        age = year - 2019
        possible = age == 0 or (age == 1 and band != "Under 6 months") or band == "Over 12 months"
        return 4 + 8 * age if possible else None
    age = year - notified
    if age < 0 or (age == 0 and band == "Over 12 months"):
        return None
    if age > 1 and band != "Over 12 months" or age == 1 and band == "Under 6 months":
        return None
    return {0: 0, 1: 1, 2: 6, 3: 20}[age]


def add_open_edges(network, notified, size):
    """Let cases of a year stay open, each one dearer than the last."""
    for count in range(size):
        age = 2023 - notified
        network.add(("notified", notified), "sink", 1, 8 * age + count * (1 + 2 * age) // 2)


def add_way(network, start, end, size, cost):
    """Let cases take a way, the more the dearer, so that the ways are shared."""
    return [network.add(start, end, 1, cost + count // 2) for count in range(size)]


def find_ways(targets):
    """How many cases went from a year of notification to a year and duration."""
    network = Network()
    notified_totals = targets.totals("notified-by-area")
    durations = targets.rows("finalised-by-duration")
    needed = early_needed(targets)
    edges = {}
    network.add("source", ("notified", EARLY), 200, 1)
    for notified, size in notified_totals.items():
        network.add("source", ("notified", notified), size, Network.NEEDED)
        add_open_edges(network, notified, size)
    for band, counts in durations.items():
        for year, size in counts.items():
            network.add((band, year), "sink", size, Network.NEEDED)
            for notified in [EARLY, *notified_totals]:
                cost = way_cost(notified, year, band)
                if cost is None:
                    continue
                if notified == EARLY and band == "Over 12 months":
                    edges["needed", year, band] = [network.add(
                        ("notified", EARLY), (band, year), needed.get(year, 0), -1000)]
                edges[notified, year, band] = add_way(network, ("notified", notified), (band, year), size, cost)
    network.settle()
    ways = {}
    for (notified, year, band), numbers in edges.items():
        way = (EARLY if notified == "needed" else notified, year, band)
        ways[way] = ways.get(way, 0) + sum(network.flow(number) for number in numbers)
    for notified, size in notified_totals.items():
        ways[notified, OPEN, None] = size - sum(n for way, n in ways.items() if way[0] == notified)
    return {way: size for way, size in ways.items() if size > 0}


def make_cases(ways):
    """One case for each unit that takes a way."""
    order = sorted(ways, key=str)
    return [Case(*way) for way in order for _ in range(ways[way])]


def count_cells(cases):
    """How many cases each pair of years has."""
    cells = {}
    for case in cases:
        cell = (case.notified, case.finalised)
        cells[cell] = cells.get(cell, 0) + 1
    return cells


def spread_class(room, notified, finalised, dice):
    """How many of one class each cell takes, or None where it does not fit.

    room is what is left in each cell; the counts by year have to come out.
    """
    network = Network()
    edges = {}
    needed = []
    for year, count in notified.items():
        needed.append((network.add("source", ("notified", year), count, Network.NEEDED), count))
    for year, count in finalised.items():
        needed.append((network.add(("finalised", year), "sink", count, Network.NEEDED), count))
    network.add("source", ("notified", EARLY), 200)
    network.add(("finalised", OPEN), "sink", 200)
    for cell, size in room.items():
        start, end = ("notified", cell[0]), ("finalised", cell[1])
        for _ in range(size):
            edges.setdefault(cell, []).append(network.add(start, end, 1, dice.below(40)))
    network.settle()
    if any(network.flow(number) != count for number, count in needed):
        return None
    return {cell: sum(network.flow(number) for number in numbers) for cell, numbers in edges.items()}


def try_dimension(dimension, targets, cells, dice):
    """How many of each class each cell takes, or None where this throw does not fit."""
    notified = targets.rows("notified-by-" + dimension)
    finalised = targets.rows("finalised-by-" + dimension)
    room = {cell: size for cell, size in cells.items() if cell[1] != 2019}
    classes = sorted({*notified, *finalised}, key=lambda row: (
        sum(notified.get(row, {}).values()) + sum(finalised.get(row, {}).values()), row))
    spread = {}
    for row in classes:
        taken = spread_class(room,
                             notified.get(row, dict.fromkeys(targets.years("notified-by-" + dimension), 0)),
                             finalised.get(row, dict.fromkeys(targets.years("finalised-by-" + dimension), 0)),
                             dice)
        if taken is None:
            return None
        for cell, size in taken.items():
            room[cell] -= size
        spread[row] = taken
    return spread if not any(room.values()) else None


def fit_dimension(dimension, targets, cells):
    """Throw until a dimension fits; returns the classes each cell takes."""
    for throw in range(500):
        spread = try_dimension(dimension, targets, cells, Dice("spread", dimension, throw))
        if spread is not None:
            return {cell: [row for row, taken in spread.items() for _ in range(taken.get(cell, 0))]
                    for cell in cells if cell[1] != 2019}
    raise ValueError(f"{dimension} cannot be fitted")


def tally(items):
    """How often each item occurs."""
    counts = {}
    for item in items:
        counts[item] = counts.get(item, 0) + 1
    return counts


def couple(cases, dimension, classes, cell):
    """Give the cases of a cell their classes of a dimension."""
    mixed = Dice("couple", dimension, *cell).shuffled(sorted(classes))
    if dimension == "place":
        mixed = assign(cases, tally(mixed), lambda case, place: (
            AGE_PLACE_COSTS.get((case.age, place), 0) + Dice("place", *cell, cases.index(case), place).below(8)))
    for case, row in zip(cases, mixed):
        setattr(case, dimension, row)


def free_classes(dimension, size):
    """Classes for cases that no published table sees."""
    dice = Dice("free", dimension)
    return [dice.weighted(FREE_WEIGHTS[dimension]) for _ in range(size)]


def fit(targets):
    """All cases that count, with their years, durations and classes."""
    cases = make_cases(find_ways(targets))
    cells = count_cells(cases)
    for dimension in ("age", "place", "area", "sex", "ethnicity"):
        spread = fit_dimension(dimension, targets, cells)
        for cell in cells:
            members = [case for case in cases if (case.notified, case.finalised) == cell]
            couple(members, dimension, spread.get(cell) or free_classes(dimension, len(members)), cell)
    return cases
