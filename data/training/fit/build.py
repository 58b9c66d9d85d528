# SPDX-License-Identifier: GPL-3.0-or-later
"""Builds the whole register, step by step."""

import json

from . import (actions, agendas, cases, days, extras, findings, fitting, learning, office, people, plans, schedule,
               timeline, wording)
from .register import Register
from .targets import Targets

TRAINING = days.DATA / "training"


def read_factor_domains():
    """The domain of each entry of the factor dictionary."""
    with open(days.DATA / "vocabulary" / "factor.json", encoding="utf-8") as file:
        return {entry["code"]: entry["domain"] for entry in json.load(file)["entries"]}


def fit_cases(targets):
    """All cases that count, fitted and put in time, in the order of notification.

    Beside them the two of one accident, and the two of one family.
    """
    fitted = fitting.fit(targets)
    schedule.schedule(fitted)
    findings.find(fitted, targets)
    extras.choose_twins(fitted)
    event = extras.choose_event(fitted)
    siblings = extras.choose_siblings(fitted)
    extras.choose_revised(fitted)
    extras.choose_live_birth(fitted)
    plans.choose_plans(fitted)
    people.invent(fitted)
    wording.set_birth_facts(fitted)
    extras.share_family(fitted, siblings)
    timeline.set_timelines(fitted)
    schedule.number_cases([*fitted, *extras.UNCOUNTED])
    return sorted(fitted, key=lambda case: case.reference), event, siblings


def choose_transferred(fitted):
    """One case came from another panel."""
    moved = next(case for case in fitted if case.notified == 2021 and case.area == "Darlington" and not case.is_open)
    for case in fitted:
        case.transferred_in = case is moved


def build():
    """The register."""
    targets = Targets(TRAINING / "published-tables.json")
    fitted, event, siblings = fit_cases(targets)
    choose_transferred(fitted)
    register = Register()
    office.add_settings(register)
    areas = office.add_areas(register)
    agencies = office.add_agencies(register)
    seats = office.add_seats(register)
    meetings = office.add_meetings(register)
    cases.add_cases(register, fitted, areas, agencies, meetings, read_factor_domains())
    extras.add_revision(register, fitted, meetings)
    extras.add_links(register, fitted, event, siblings)
    extras.add_uncounted(register, areas)
    extras.add_lost_sightings(register)
    extras.add_published(register, targets)
    learning.add_learning(register, fitted, targets, meetings)
    actions.add_actions(register, fitted, meetings)
    agendas.add_agendas(register, fitted, meetings, seats, office.SEATS)
    return register
