# SPDX-License-Identifier: GPL-3.0-or-later
"""Agenda, attendance and decisions of the last panels, and the agenda of the next."""

from . import days, panels
from .dice import Dice

BEFORE = (("welcome", 5), ("confidentiality", 2), ("interests", 5), ("last_minutes", 5), ("matters_arising", 10))
AFTER = (("late_forms", 5), ("open_cases", 5), ("other_business", 5), ("next_meeting", 3))
SOMETIMES = (("response_activity", 5), ("national_news", 5), ("learning", 10), ("membership", 5),
             ("deferred_cases", 10))
MINUTES = {
    "welcome": ("The chair welcomed members and noted the apologies. The meeting was quorate.",),
    "confidentiality": ("Members were reminded of confidentiality.",),
    "interests": ("One member had treated the child of the second review and did not take part in its decision.",
                  "None declared.", "A deputy manages the ward concerned in one review and left for that item."),
    "last_minutes": ("Agreed as a true record.", "Agreed with one correction of a date."),
    "matters_arising": ("The log was gone through; two actions are late and their owners will be asked.",
                        "Five actions were closed with evidence. One was sent back because its effect is not known yet."),
    "late_forms": ("Forms from two agencies are late. The chair will write.",
                   "The new steps of escalation are in use."),
    "open_cases": ("The list of open reviews was noted, with those over a year old first.",),
    "other_business": ("None.", "Thanks were given to a member who is leaving."),
    "next_meeting": ("Date and the day for papers were noted.",),
    "response_activity": ("Four joint responses since the last meeting; all visits were made within a day.",),
    "national_news": ("The national report on deaths in the winter was discussed.",),
    "learning": ("A page on safer sleep away from home goes to all agencies.",
                 "Learning from the last year to be put on one sheet."),
    "membership": ("The seat for general practice is still vacant; the integrated care board will ask again.",),
    "deferred_cases": ("The coroner's list was gone through.",),
    "annual_report": ("Carried forward for want of time.", "The draft was discussed and agreed with small changes."),
}
DECIDED = {
    "identified": ("Category agreed. Modifiable factors were found and an action is to be taken.",
                   "The panel agreed the draft and judged one factor modifiable."),
    "none": ("Category agreed as drafted. No modifiable factors.",
             "Agreed without change. The panel thanked those who cared for the child."),
    "insufficient": ("The panel could not judge for want of information.",),
}
DEFERRED = ("The ward's own report was sent the evening before; members had no time to read it.",
            "The presenter could not attend.", "Time ran out.")
NO_RECORD = "The record of inquest had not come."
ABSENT_SHARE = 0.16


class Writer:
    """Writes the items of one meeting in order."""

    def __init__(self, register, panel, meeting):
        self.register = register
        self.panel = panel
        self.meeting = meeting
        self.position = 0
        self.dice = Dice("agenda", panel.day)

    def add(self, part, minutes, /, **fields):
        """One item; the key is its position."""
        self.position += 1
        fields = {name: value for name, value in fields.items() if value is not None}
        return self.register.add("agenda_item", f"{self.panel.day}/{self.position}", days.after(self.panel.day, -14),
                                 meeting=self.meeting, part=part, position=self.position, planned_minutes=minutes,
                                 **fields)

    def add_business(self, items, held=True):
        """Recurring business."""
        for business, minutes in items:
            carried = business == "annual_report" and self.panel.day.month == 9
            outcome = ("carried" if carried else "discussed") if held else None
            words = MINUTES[business][0 if carried else -1] if business == "annual_report" else self.dice.pick(MINUTES[business])
            self.add("business", minutes, business=business, used_minutes=None if carried or not held else
                     max(1, minutes + self.dice.between(-2, 3)), outcome=outcome,
                     outcome_reason="For want of time." if carried else None, minutes=words if held else None)

    def add_review(self, cases, minutes, /, **fields):
        """One slot for a case, or for twins together."""
        item = self.add("cases", minutes, **fields)
        for case in cases:
            self.register.add("item_case", f"{self.panel.day}/{case.reference}", self.panel.day, item=item,
                              case=case.uuid)


def slots(cases):
    """The cases in their slots: twins, and children of one accident, share one."""
    found, taken = [], set()
    for case in cases:
        if case in taken:
            continue
        together = [case] + [other for other in (case.companion,) if other in cases]
        taken.update(together)
        found.append(together)
    return found


def why_here(case, before, put_off):
    """Why a case is on the agenda."""
    if case is put_off:
        return "Deferred last time; what was missing is here."
    if before and before.category == case.category:
        return "Same theme as the review before it."
    if "inquest" in case.story.waits:
        return "The inquest has ended."
    return "Ready since the last panel." if before else "Oldest review that is ready."


def deferred_at(fitted, panel):
    """A review that came to a panel and was put off to the next one."""
    following = panels.HELD[panels.HELD.index(panel) + 1:][:1]
    ready = [case for case in fitted if case.panel in following and not case.companion
             and case.time.cdrm_report < days.after(panel.day, -14)]
    return Dice("deferred", panel.day).pick(ready) if ready else None


def why_deferred(case):
    """Why a review was put off."""
    return NO_RECORD if "inquest" in case.story.waits else Dice("put off", case.number).pick(DEFERRED)


def add_reviews(writer, panel, fitted):
    """The reviews that a panel decided."""
    earlier = panels.HELD[panels.HELD.index(panel) - 1]
    put_off = deferred_at(fitted, earlier) if earlier in panels.RECORDED else None
    before = None
    for together in slots([case for case in fitted if case.panel is panel]):
        case = together[0]
        short = panel.kind != "panel" and len(together) == 1
        minutes = 10 if short else 15
        writer.add_review(together, minutes, used_minutes=max(5, minutes + writer.dice.between(-4, 6)),
                          outcome="discussed",
                          why=why_here(case, before, put_off), minutes=writer.dice.pick(DECIDED[case.modifiable]))
        before = case


def add_held(register, panel, meeting, fitted):
    """The agenda of a panel that was held."""
    writer = Writer(register, panel, meeting)
    writer.add_business(BEFORE)
    add_reviews(writer, panel, fitted)
    put_off = deferred_at(fitted, panel)
    if put_off:
        writer.add_review([put_off], 15, used_minutes=3, outcome="deferred", outcome_reason=why_deferred(put_off),
                          why="Was expected to be ready.")
    for case in [case for case in fitted if case.refinalised_at is panel]:
        writer.add_review([case], 10, used_minutes=12, outcome="discussed", why="Reopened in June.",
                          minutes="The genetic result was read. The conclusion stands, with a second category.")
    extra = (SOMETIMES[panels.RECORDED.index(panel) % len(SOMETIMES)],)
    if panel.day.month in (9, 12):
        extra += (("annual_report", 10),)
    writer.add_business(extra + AFTER)


def add_next(register, panel, meeting, fitted):
    """The agenda of the next panel, partly built."""
    writer = Writer(register, panel, meeting)
    writer.add_business(BEFORE, held=False)
    before = None
    for case in [case for case in fitted if case.is_open and case.plan.agenda]:
        writer.add_review([case], writer.dice.pick((15, 15, 20, 25)), why=why_here(case, before, None))
        before = case
    writer.add_business((("late_forms", 5), ("next_meeting", 3)), held=False)


def attend(register, panel, meeting, seat, row):
    """Who sat in a seat, or sent apologies."""
    key, organisation, group, holder, deputies, core, begun, ended = row
    dice = Dice("attendance", panel.day, key)
    if begun > panel.day.isoformat() or (ended and ended < panel.day.isoformat()) or not (holder or deputies):
        return
    away = holder is None or (key not in ("chair", "doctor", "coordination") and dice.chance(ABSENT_SHARE))
    late = dice.chance(0.06)
    if holder:
        register.add("attendance", f"{panel.day}/{key}", panel.day, meeting=meeting, person=holder, seat=seat,
                     attended_as="member", apologies=away or None,
                     arrived_at=None if away else "09:52" if late and panel.starts == "09:30" else panel.starts,
                     left_at="12:05" if not away and dice.chance(0.06) and panel.starts == "09:30" else None)
    if away and deputies and dice.chance(0.75):
        register.add("attendance", f"{panel.day}/{key}/deputy", panel.day, meeting=meeting, person=deputies, seat=seat,
                     attended_as="deputy", arrived_at=panel.starts)


def add_guests(register, panel, meeting):
    """Observers and invited experts."""
    dice = Dice("guests", panel.day)
    if dice.chance(0.5):
        register.add("attendance", f"{panel.day}/observer", panel.day, meeting=meeting,
                     person=dice.pick(("Petra Longstaff, new school nurse lead",
                                       "Dr Idwal Marsh, trainee in public health",
                                       "Coral Hebden, neighbouring panel")), attended_as="observer",
                                       arrived_at=panel.starts)
    if panel.theme:
        register.add("attendance", f"{panel.day}/expert", panel.day, meeting=meeting,
                     person=dice.pick(("Dr Sorcha Lindale, neonatologist", "Miss Averil Tonks, obstetrician")),
                     attended_as="expert", arrived_at=panel.starts)


def add_agendas(register, fitted, meetings, seats, seat_rows):
    """Everything of the recorded panels and of the next one."""
    for panel in panels.RECORDED:
        add_held(register, panel, meetings[panel], fitted)
        for row in seat_rows:
            attend(register, panel, meetings[panel], seats[row[0]], row)
        add_guests(register, panel, meetings[panel])
    add_next(register, panels.PLANNED[0], meetings[panels.PLANNED[0]], fitted)
