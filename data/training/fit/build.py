# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the whole register, step by step."""

import json

from . import cases, days, findings, fitting, office, people, plans, schedule, timeline, wording
from .register import Register
from .targets import Targets

TRAINING = days.DATA / "training"


def read_factor_domains():
    """The domain of each entry of the factor dictionary."""
    with open(days.DATA / "vocabulary" / "factor.json", encoding="utf-8") as file:
        return {entry["code"]: entry["domain"] for entry in json.load(file)["entries"]}


def fit_cases(targets):
    """All cases that count, fitted and put in time, in the order of notification."""
    fitted = fitting.fit(targets)
    schedule.schedule(fitted)
    findings.find(fitted, targets)
    plans.choose_plans(fitted)
    people.invent(fitted)
    wording.set_birth_facts(fitted)
    timeline.set_timelines(fitted)
    schedule.number_cases(fitted)
    return fitted


def choose_transferred(fitted):
    """One case came from another panel."""
    for case in fitted:
        case.transferred_in = case.reference == "2122-019"


def build():
    """The register."""
    targets = Targets(TRAINING / "published-tables.json")
    fitted = fit_cases(targets)
    choose_transferred(fitted)
    register = Register()
    office.add_settings(register)
    areas = office.add_areas(register)
    agencies = office.add_agencies(register)
    seats = office.add_seats(register)
    meetings = office.add_meetings(register)
    cases.add_cases(register, fitted, areas, agencies, meetings, read_factor_domains())
    return register
