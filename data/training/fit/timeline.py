# SPDX-License-Identifier: GPL-3.0-or-later
"""When each step of a review happened."""

from . import days
from .days import TODAY
from .dice import Dice

REPLY_WORKING_DAYS = 15
STEP_WORKING_DAYS = {"reminder": 5, "safeguarding_lead": 10, "panel_member": 15, "chair_letter": 20}


class Timeline:
    """The days of one review; a step that has not happened has none."""

    def __init__(self, case):
        self.dice = Dice("timeline", case.number)
        self.sent = days.add_working(case.received, self.dice.between(1, 5))
        self.due = days.add_working(self.sent, REPLY_WORKING_DAYS)
        self.accepted = days.add_working(case.received, 1)
        self.database = days.working(days.after(case.received, self.dice.between(0, 2)))
        self.booklet = days.working(days.after(case.died, self.dice.between(1, 8)))
        self.planning = self.visit = self.final = None
        self.cdrm = self.cdrm_report = self.cdrm_planned = self.cdrm_notice = None
        self.told = self.submitted = self.closed = None
        if case.story.is_response:
            self.planning = days.working(days.after(case.died, self.dice.between(0, 3)))
            self.visit = days.after(case.died, self.dice.between(0, 1))

    def hold_cdrm(self, case, by):
        """Hold the review meeting at some day between the forms and a last day."""
        span = (by - case.died).days
        earliest = max(days.after(case.died, 42), days.after(self.due, 7))
        wished = days.after(case.died, int(span * self.dice.between(35, 70) / 100))
        self.cdrm = days.working(min(max(wished, earliest), days.after(by, -24)))
        self.cdrm_planned = self.cdrm
        self.cdrm_notice = max(days.working(days.after(self.cdrm, -self.dice.between(30, 50))), self.sent)
        self.cdrm_report = days.add_working(self.cdrm, self.dice.between(3, 9))
        if case.story.cdrm == "final_discussion":
            self.final = self.cdrm

    def finish(self, panel_day):
        """Tell the family, send the analysis and close, after the panel."""
        self.submitted = days.add_working(panel_day, self.dice.between(3, 14))
        self.told = days.add_working(panel_day, self.dice.between(5, 24))
        self.closed = days.add_working(max(self.submitted, self.told), self.dice.between(2, 25))
        for step in ("submitted", "told", "closed"):
            if getattr(self, step) > TODAY:
                setattr(self, step, None)


def for_finalised(case):
    """The days of a review that is done."""
    time = Timeline(case)
    time.hold_cdrm(case, case.panel.day)
    time.finish(case.panel.day)
    return time


def for_open(case):
    """The days of a review as far as it has come."""
    time = Timeline(case)
    plan = case.plan
    if plan.state in ("panel", "ready"):
        time.hold_cdrm(case, days.after(TODAY, -10))
        if plan.wait == "cdrm_report":
            time.cdrm = days.working(days.after(TODAY, -time.dice.between(20, 40)))
            time.cdrm_planned = time.cdrm
            time.cdrm_notice = days.working(days.after(time.cdrm, -35))
            time.cdrm_report = None
            time.final = time.cdrm if time.final else None
    elif plan.cdrm:
        ahead = {"arranged": 17, "planned": 44, "short notice": 9}[plan.cdrm]
        time.cdrm_planned = days.working(days.after(TODAY, ahead))
        if plan.cdrm != "planned":
            time.cdrm_notice = days.working(days.after(TODAY, -30 if plan.cdrm == "arranged" else -6))
    if plan.state == "cdrm" and case.story.is_response:
        time.final = days.working(min(days.after(case.died, 75), days.after(TODAY, -10)))
    if plan.state == "notification":
        time.database = None
        time.booklet = None
    return time


def set_timelines(cases):
    """Give every case its days."""
    for case in cases:
        case.time = for_open(case) if case.is_open else for_finalised(case)
