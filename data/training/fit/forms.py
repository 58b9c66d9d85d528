# SPDX-License-Identifier: GPL-3.0-or-later
"""Forms asked of agencies, chased and returned."""

from . import days, findings
from .days import TODAY
from .dice import Dice
from .timeline import STEP_WORKING_DAYS

STEPS = tuple(STEP_WORKING_DAYS)
MEANS = {"reminder": "by e-mail", "safeguarding_lead": "by telephone", "panel_member": "by telephone and e-mail",
         "chair_letter": "by letter"}
OUTCOMES = {
    "reminder": ("No answer yet.", "Says that it is with the ward manager.",
                 "The person asked has left; sent to a colleague."),
    "safeguarding_lead": ("Will look for the records.", "Promised for the end of next week.",
                          "Records are in the archive."),
    "panel_member": ("Took it up with the service on the same day.", "Has asked for a date of return in writing."),
    "chair_letter": ("Answered within the week, with an apology.", "A date of return was given."),
}


def care_team(case):
    """The children's social care of the child's area."""
    return "care-west" if case.area == "Durham" else "care-east"


def agencies_asked(case):
    """The agencies that may have known the child, without those that never could."""
    age = findings.told_age(case)
    baby = age == "0-27 days"
    asked = ["general" if baby or case.number % 2 else "children", "practice"]
    asked += ["midwifery", "visiting"] if baby or age == "28-364 days" else ["community"]
    if age in ("5-9 years", "10-14 years", "15-17 years"):
        asked += ["education", "visiting"]
    if case.story.is_response:
        asked += ["ambulance", "police", care_team(case)]
    if "mental_health" in case.story.agencies:
        asked.append("mind")
    if case.place == "Hospice":
        asked.append("hospice")
    return asked


def add_request(register, case, agencies, key, form, received, nil=False):
    """One form asked of one agency."""
    agency, contact = agencies[key]
    return register.add("request", f"{case.reference}/{form}/{key}", case.time.sent, case=case.uuid, form=form,
                        agency=agency, contact=contact, sent_on=case.time.sent, received_on=received, nil_return=nil)


def add_chases(register, case, request, last_step, until):
    """Chase a late form, step by step, up to a step or to its return."""
    for step in STEPS[:STEPS.index(last_step) + 1]:
        day = days.add_working(case.time.due, STEP_WORKING_DAYS[step])
        if day >= until:
            return
        outcome = Dice("chase", case.number, step).pick(OUTCOMES[step])
        register.add("chase", f"{request}/{step}", day, case=case.uuid, request=request, step=step, chased_on=day,
                     chased_by="Lorcan Tweddle" if step != "chair_letter" else "Ottavia Brindle",
                     means=MEANS[step], outcome=outcome)


def reply_day(case, key, last):
    """When an agency returned its form: mostly in time, sometimes late, never after the last day."""
    dice = Dice("reply", case.number, key)
    working_days = dice.pick((3, 4, 6, 7, 9, 11, 12, 13, 14, 15, 17, 19, 23, 29))
    return min(days.add_working(case.time.sent, working_days), days.working(days.after(last, -4)))


def add_returned(register, case, agencies, key, form, last):
    """A form that came back."""
    received = reply_day(case, key, last)
    nil = form == "reporting" and Dice("nil", case.number, key).chance(0.07)
    request = add_request(register, case, agencies, key, form, received, nil)
    if received > days.add_working(case.time.due, STEP_WORKING_DAYS["reminder"]):
        add_chases(register, case, request, "safeguarding_lead", received)


def add_outstanding(register, case, agencies, key, form):
    """A form that has not come back."""
    request = add_request(register, case, agencies, key, form, None)
    step = case.plan.step
    if step:
        add_chases(register, case, request, step, days.after(TODAY, 1))


def add_requests(register, case, agencies):
    """All forms of a case."""
    state = case.plan.state if case.is_open else "finalised"
    if state == "notification":
        return
    asked = agencies_asked(case)
    late = asked[:1] + asked[2:3] if state == "information" and case.plan.step else asked if state == "information" else []
    last = case.time.cdrm or TODAY
    for key in asked:
        if key in late and not (case.plan.step is None and reply_day(case, key, TODAY) <= TODAY and key == asked[-1]):
            add_outstanding(register, case, agencies, key, "reporting")
        else:
            add_returned(register, case, agencies, key, "reporting", last)
    for form in case.story.forms:
        if late:
            add_outstanding(register, case, agencies, asked[0], form)
        else:
            add_returned(register, case, agencies, asked[0], form, last)
