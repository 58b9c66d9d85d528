# SPDX-License-Identifier: GPL-3.0-or-later
"""Years, months, ages and durations as the panel counts them."""

import calendar
import datetime
import json
import pathlib

TODAY = datetime.date(2024, 4, 15)
AGE_BANDS = ("0-27 days", "28-364 days", "1-4 years", "5-9 years", "10-14 years", "15-17 years")
YEAR_BANDS = {"1-4 years": (1, 4), "5-9 years": (5, 9), "10-14 years": (10, 14), "15-17 years": (15, 17)}
DURATIONS = ("Under 6 months", "6-12 months", "Over 12 months")

DATA = pathlib.Path(__file__).resolve().parent.parent.parent


def read_holidays():
    """The days on which an office in England is closed, apart from weekends."""
    calendar_file = DATA / "calendar" / "england-and-wales.json"
    with open(calendar_file, encoding="utf-8") as file:
        return frozenset(datetime.date.fromisoformat(day["date"]) for day in json.load(file)["holidays"])


HOLIDAYS = read_holidays()


def after(day, days):
    """The day so many days later (earlier where negative)."""
    return day + datetime.timedelta(days)


def year_of(day):
    """The year from 1 April to 31 March, by the number it begins with."""
    return day.year if day.month >= 4 else day.year - 1


def year_name(year):
    """2023 as 2023-24."""
    return f"{year}-{(year + 1) % 100:02}"


def year_number(name):
    """2023-24 as 2023."""
    return int(name[:4])


def year_bounds(year):
    """First and last day of a year."""
    return datetime.date(year, 4, 1), datetime.date(year + 1, 3, 31)


def add_months(day, months):
    """So many months later; a month without that day ends on its last day."""
    month = day.year * 12 + day.month - 1 + months
    year, month = month // 12, month % 12 + 1
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def birthday(born, years):
    """The birthday of that age: 1 March in common years for 29 February."""
    if (born.month, born.day) == (2, 29) and not calendar.isleap(born.year + years):
        return datetime.date(born.year + years, 3, 1)
    return born.replace(year=born.year + years)


def years_old(born, day):
    """Age in whole years."""
    years = day.year - born.year
    return years if birthday(born, years) <= day else years - 1


def age_band(born, died):
    """The report's row for an age, or None where the birth is not known."""
    if born is None:
        return None
    years = years_old(born, died)
    if years == 0:
        return AGE_BANDS[0] if (died - born).days < 28 else AGE_BANDS[1]
    for band, (low, high) in YEAR_BANDS.items():
        if low <= years <= high:
            return band
    raise ValueError(f"{years} years is no child's age")


def duration(died, finalised):
    """The report's row for the time from death to finalisation."""
    if finalised < add_months(died, 6):
        return DURATIONS[0]
    return DURATIONS[1] if finalised <= add_months(died, 12) else DURATIONS[2]


def is_working(day):
    """Whether the office is open."""
    return day.weekday() < 5 and day not in HOLIDAYS


def working(day):
    """That day, or the next one on which the office is open."""
    while not is_working(day):
        day = after(day, 1)
    return day


def add_working(day, days):
    """So many working days later."""
    for _ in range(days):
        day = working(after(day, 1))
    return day
