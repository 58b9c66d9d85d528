# SPDX-License-Identifier: GPL-3.0-or-later
"""Factors, answers and conclusions, of the review meeting and of the panel."""

from . import reasons
from .dice import Dice
from .office import CHAIR

DOMAINS = ("A", "B", "C", "D")


def factor_reason(case, entry, domain, relevance, modifiable):
    """Why a factor was judged as it was."""
    dice = Dice("reason", case.number, entry)
    if modifiable == "yes":
        return dice.pick(reasons.CHANGEABLE[entry])
    if relevance < 2:
        return dice.pick(reasons.UNLIKELY)
    return dice.pick(reasons.UNCHANGEABLE[domain]) if modifiable == "no" else None


def add_factors(register, case, version, day, domains):
    """The factors of a version; returns the domains that have any."""
    seen = set()
    for entry, relevance, modifiable in case.factors:
        judged = modifiable if version == "panel" else "not_judged"
        seen.add(domains[entry])
        register.add("factor", f"{case.reference}/{version}/{entry}", day, case=case.uuid, version=version,
                     domain=domains[entry], entry=entry, words=reasons.WORDS.get(entry), relevance=relevance,
                     scale="2018", modifiable=judged,
                     reason=factor_reason(case, entry, domains[entry], relevance,
                                          modifiable) if version == "panel" else None)
    return seen


def add_version(register, case, version, day, domains):
    """One version of the analysis."""
    seen = add_factors(register, case, version, day, domains)
    for domain in DOMAINS:
        if domain not in seen:
            unknown = case.modifiable == "insufficient" and domain in "BD"
            register.add("domain_answer", f"{case.reference}/{version}/{domain}", day, case=case.uuid,
                         version=version, domain=domain, relevance=0 if unknown else 1)
    dice = Dice("conclusion", case.number)
    panel = version == "panel"
    register.add("conclusion", f"{case.reference}/{version}", day, case=case.uuid, version=version,
                 category=case.category, secondary_category=secondary(case),
                 modifiable=case.modifiable if panel else None,
                 reason=dice.pick(reasons.CONCLUSIONS[case.modifiable]) if panel else None,
                 good_practice=dice.pick(reasons.GOOD_PRACTICE) if panel and dice.chance(0.4) else None)


def secondary(case):
    """A second category, where the story has one."""
    if case.refinalised_at:
        return "9"
    entries = {entry for entry, _, _ in case.factors}
    if case.category == "9" and "prematurity" in entries:
        return "8"
    if case.category == "7" and case.gestation and case.gestation < 34:
        return "8"
    return "9" if case.story.key in ("early-infection", "cystic-fibrosis", "immune") else None


def add_analysis(register, case, domains):
    """What the meetings wrote."""
    time = case.time
    recent = case.is_open or case.panel.day.year >= 2023
    if time.cdrm_report and recent:
        add_version(register, case, "cdrm", time.cdrm_report, domains)
    if not case.is_open:
        add_version(register, case, "panel", case.panel.day, domains)


def add_finalisation(register, case, meetings):
    """The panel's decision."""
    if not case.is_open:
        register.add("finalisation", f"{case.reference}/1", case.panel.day, case=case.uuid, kind="finalised",
                     sequence=1,
                     happened_on=case.panel.day, meeting=meetings[case.panel], signed_by=CHAIR)
