# SPDX-License-Identifier: GPL-3.0-or-later
"""What a review waits for, or waited for."""

from . import days
from .days import TODAY
from .dice import Dice
from .office import CHAIR, COORDINATOR, DOCTOR

BLOCKS = {"reporting_form": "cdrm", "post_mortem": "cdrm", "incident_investigation": "cdrm", "perinatal_review": "cdrm"}
STARTS = {"post_mortem": 3, "inquest": 12, "police": 1, "criminal_case": 140, "safeguarding_review": 40,
          "incident_investigation": 15, "perinatal_review": 9, "themed_panel": 200, "other": 120}
OWNERS = {
    "reporting_form": "Bethan Orrick, Harrowgill General Hospital",
    "post_mortem": "Ambrose Tyndale, coroner's officer",
    "inquest": "Ambrose Tyndale, coroner's officer",
    "police": "Det Sgt Marguerite Hallam",
    "criminal_case": "Det Insp Rollo Easby",
    "safeguarding_review": "Viola Trench, partnership",
    "incident_investigation": "Percival Dunmore, quality team",
    "perinatal_review": "Cleo Maddern, bereavement midwife",
    "cdrm": COORDINATOR,
    "cdrm_report": "Rufus Ankerdale, secretary to the mortality lead",
    "themed_panel": COORDINATOR,
    "other": DOCTOR,
}
NOTES = {
    "reporting_form": ("Two forms are missing, the hospital's among them.",),
    "post_mortem": ("The examination is done; tissue results are awaited.",
                    "The pathologist asked for a second opinion."),
    "inquest": ("A date for the hearing has not been set.", "Listed for the summer.",
                "The coroner waits for an expert's report."),
    "police": ("A file has gone to the prosecutor.", "Statements are still being taken."),
    "criminal_case": ("Trial fixed for September.",),
    "safeguarding_review": ("The independent author has begun; report expected in June.",),
    "incident_investigation": ("The trust has asked for another six weeks.", "A draft is with the family."),
    "perinatal_review": ("The meeting was held; the report is being written.",
                         "Waiting for the unit that gave the first care."),
    "cdrm": ("The room and the consultant are found; notice went out late.",),
    "cdrm_report": ("Held, but the draft analysis has not come.", "The chair of the meeting is on leave."),
    "themed_panel": ("Kept for the neonatal panel in June.", "To be reviewed together with others of its kind."),
    "other": ("The learning disability review is still to be shared.",),
}


def add_past(register, case, kind, last):
    """A wait that ended before a day."""
    dice = Dice("wait", case.number, kind)
    begun = days.after(case.died, STARTS[kind])
    span = (last - begun).days
    paper = days.working(days.after(last, -dice.between(12, 30) if span > 60 else -9))
    concluded = max(begun, days.after(paper, -dice.between(3, 15)))
    register.add("wait", f"{case.reference}/{kind}", begun, case=case.uuid, kind=kind, from_date=begun,
                 concluded_on=concluded, paper_received_on=max(paper, concluded), blocks=BLOCKS.get(kind, "panel"),
                 owner=OWNERS[kind])


def began(case, kind):
    """When a wait of today began."""
    time = case.time
    if kind == "reporting_form":
        return time.due
    if kind == "cdrm":
        return days.working(days.after(case.died, 90))
    if kind == "cdrm_report":
        return time.cdrm
    if kind in ("themed_panel", "other"):
        return days.working(days.after(TODAY, -70))
    return days.after(case.died, STARTS[kind])


def add_present(register, case, kind):
    """A wait that is not over."""
    dice = Dice("wait", case.number, kind)
    check = days.working(days.after(TODAY, dice.pick((-6, -3, 0, 2, 4, 8, 11, 15, 22))))
    concluded = days.working(days.after(TODAY, -27)) if case.plan.concluded else None
    note = "The inquest has ended; the record has not come." if concluded else dice.pick(NOTES[kind])
    register.add("wait", f"{case.reference}/{kind}", began(case, kind), case=case.uuid, kind=kind,
                 from_date=began(case, kind), concluded_on=concluded, blocks=BLOCKS.get(kind, "panel"),
                 owner=OWNERS[kind], next_check_on=check, note=note)
    if concluded:
        register.add("wait", f"{case.reference}/letter", began(case, "other"), case=case.uuid, kind="other",
                     from_date=began(case, "other"), blocks="nothing", owner=DOCTOR, next_check_on=check,
                     note="The trust's answer to the family's letter; the panel can go ahead without it.")


def add_just_over(register, case, kind):
    """A wait that ended on the last working day before today: now ready."""
    friday = days.after(TODAY, -3)
    register.add("wait", f"{case.reference}/{kind}", began(case, kind), case=case.uuid, kind=kind,
                 from_date=began(case, kind), concluded_on=days.after(TODAY, -12), paper_received_on=friday,
                 blocks="panel", owner=OWNERS[kind], note="Record received on Friday.")


def add_waived(register, case, kind, reason):
    """A wait that the panel goes ahead without."""
    decided = days.working(days.after(TODAY, -21))
    register.add("wait", f"{case.reference}/{kind}", began(case, kind), case=case.uuid, kind=kind,
                 from_date=began(case, kind), blocks=BLOCKS.get(kind, "panel"), owner=OWNERS[kind], waived_on=decided,
                 waived_by=CHAIR, waived_reason=reason)


def add_open_waits(register, case):
    """What an open review waits for, and what it no longer waits for."""
    plan = case.plan
    if plan.just_ready:
        add_just_over(register, case, plan.wait)
    elif plan.waived:
        add_waived(register, case, plan.wait, plan.waived)
    elif plan.wait:
        add_present(register, case, plan.wait)
    if case.time.cdrm:
        over = [kind for kind in case.story.waits if kind != plan.wait]
        for kind in over[:2] if plan.state == "ready" else over[:1]:
            add_past(register, case, kind, case.time.cdrm if kind in BLOCKS else days.after(TODAY, -20))


def add_waits(register, case):
    """All waits of a case."""
    if case.is_open:
        add_open_waits(register, case)
        return
    for kind in case.story.waits:
        # The court and the review of safeguarding take longer than short reviews last.
        if kind in ("criminal_case", "safeguarding_review") and case.duration != "Over 12 months":
            continue
        add_past(register, case, kind, case.time.cdrm if kind in BLOCKS else case.panel.day)
