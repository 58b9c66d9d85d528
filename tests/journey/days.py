# SPDX-License-Identifier: GPL-3.0-or-later
"""The days of a journey, counted from the day it is in England, as a person writes them."""

import datetime
import zoneinfo


def ago(days):
    """The day so many days before today."""
    today = datetime.datetime.now(zoneinfo.ZoneInfo("Europe/London")).date()
    return today - datetime.timedelta(days=days)


def written(day):
    """A day as it is typed into a field."""
    return day.strftime("%d/%m/%Y")


def year_of(day):
    """The year that a day belongs to, from 1 April to 31 March, such as 2026-27."""
    first = day.year if (day.month, day.day) >= (4, 1) else day.year - 1
    return f"{first}-{(first + 1) % 100:02d}"
