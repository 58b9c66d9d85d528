# SPDX-License-Identifier: GPL-3.0-or-later
"""Gives each fitted case its panel, its day of death and of notification, and a birth."""

import datetime

from . import days, panels
from .dice import Dice
from .fitting import EARLY
from .flow import assign

EARLIEST = datetime.date(2017, 10, 1)
LAST_NOTIFICATION = datetime.date(2024, 3, 28)
NOTIFIED_AFTER = {0: 34, 1: 42, 2: 10, 3: 6, 5: 4, 9: 3, 16: 1}


def notification_day(died, lag):
    """The working day on which the office had the notification."""
    return days.working(days.after(died, lag))


def fits(case, died, panel_day):
    """Whether a death on that day gives the case its years and its duration."""
    notified = notification_day(died, case.lag)
    if notified > LAST_NOTIFICATION:
        return False
    if case.notified == EARLY:
        right_year = days.year_of(notified) < 2020
    else:
        right_year = days.year_of(notified) == case.notified
    if not right_year or panel_day is None:
        return right_year
    ready = days.after(died, 84)
    return ready <= panel_day and notified < panel_day and days.duration(died, panel_day) == case.duration


def possible_deaths(case, panel_day):
    """All days of death that suit a case reviewed on a day (or not at all)."""
    last = panel_day or LAST_NOTIFICATION
    first = max(EARLIEST, days.add_months(panel_day, -26)) if panel_day else datetime.date(2021, 3, 1)
    if case.notified != EARLY and panel_day:
        first = min(first, datetime.date(case.notified, 3, 20))
    return [day for day in (days.after(first, n) for n in range((last - first).days)) if fits(case, day, panel_day)]


def panel_cost(case, panel):
    """What it costs to take a case to a panel, or None where its dates forbid it."""
    if not possible_deaths(case, panel.day):
        return None
    is_baby = case.age == "0-27 days"
    themed = panel.theme == panels.NEONATAL
    return 0 if is_baby and themed else 30 if themed else Dice("panel", case.number, panel.day).below(10)


def choose_panels(cases):
    """Share the reviews of each year among its panels."""
    for year in range(2019, 2024):
        held = [panel for panel in panels.HELD if days.year_of(panel.day) == year]
        members = [case for case in cases if case.finalised == year]
        size = -(-len(members) // len(held)) + 1
        chosen = assign(members, dict.fromkeys(held, size), panel_cost)
        if chosen is None:
            raise ValueError(f"the panels of {days.year_name(year)} cannot take its reviews")
        for case, panel in zip(members, chosen):
            case.panel = panel


def choose_death(case, seen):
    """Pick the day of death; the first of each kind at a panel sits on the border."""
    possible = possible_deaths(case, case.panel.day if case.panel else None)
    turn = seen.get((case.panel, case.duration), 0)
    seen[case.panel, case.duration] = turn + 1
    if case.panel and turn == 0:
        case.died = possible[-1]
    elif case.panel and turn == 1 and case.duration == "6-12 months":
        case.died = possible[0]
    elif case.notified == 2023 and case.is_open:
        dice = Dice("death", case.number)
        case.died = max(dice.pick(possible), dice.pick(possible))
    else:
        case.died = Dice("death", case.number).pick(possible)
    case.received = notification_day(case.died, case.lag)


def possible_births(case):
    """All days of birth that give a child its age band."""
    low, high = days.YEAR_BANDS.get(case.age, (0, 0))
    births = (days.after(case.died, -age) for age in range(365 * low, 366 * (high + 1)))
    return [born for born in births
            if low <= days.years_old(born, case.died) <= high and days.age_band(born, case.died) == case.age]


def choose_birth(case, seen):
    """Pick a day of birth; the first of each age sit on the borders."""
    if case.age == "Not stated":
        case.born = None
        return
    possible = possible_births(case)
    dice = Dice("birth", case.number)
    turn = seen.get(case.age, 0)
    seen[case.age] = turn + 1
    leap_days = [born for born in possible if (born.month, born.day) == (2, 29)]
    if turn < 2:
        case.born = possible[-turn]
    elif turn < 6 and leap_days:
        case.born = leap_days[0]
    elif case.age == "0-27 days":
        case.born = possible[dice.pick((0, 0, 0, dice.below(4), dice.below(8), dice.below(28)))]
    else:
        case.born = dice.pick(possible)


def number_cases(cases):
    """References by the year and order of notification."""
    counts = {}
    for case in sorted(cases, key=lambda case: (case.received, case.died, case.number)):
        year = days.year_of(case.received)
        counts[year] = counts.get(year, 0) + 1
        case.reference = f"{year % 100:02}{(year + 1) % 100:02}-{counts[year]:03}"


def schedule(cases):
    """Put all cases in time."""
    for number, case in enumerate(cases):
        case.number = number
        case.lag = Dice("lag", number).weighted(NOTIFIED_AFTER)
        case.panel = None
    choose_panels(cases)
    seen_panels, seen_ages = {}, {}
    for case in cases:
        choose_death(case, seen_panels)
        choose_birth(case, seen_ages)
