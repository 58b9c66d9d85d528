# SPDX-License-Identifier: GPL-3.0-or-later
"""Puts a case into the words of its story."""

from . import days, findings, reasons
from .dice import Dice
from .stories.story import Line

NUMBERS = {20: "twenty", 30: "thirty", 40: "forty"}
ONES = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")


def in_words(number):
    """A number from 20 to 49 in words."""
    ones = ONES[number % 10]
    return NUMBERS[number // 10 * 10] + ("-" + ones if ones else "")


def who(case):
    """What the child is called where no name is told."""
    age = findings.told_age(case)
    if age in ("0-27 days", "28-364 days"):
        return "baby"
    return "young person" if age == "15-17 years" else "child"


def fill(text, case):
    """A sentence of a story with the facts of the case."""
    weeks = in_words(case.gestation) if case.gestation else ""
    return text.format(who=who(case), weeks=weeks)


def sayable(lines, case):
    """The sentences that fit the case: not all do, where it was short or elsewhere."""
    days_old = (case.died - case.born).days if case.born else None
    return [line for line in lines if not isinstance(line, Line) or line.suits(days_old, case.place)]


AWAITED = {
    None: ("The parents have been asked what they would like the review to answer.",
           "A key worker is in touch with the family."),
    "inquest": ("The inquest has not ended.", "The coroner has opened an inquest and is waiting for an expert."),
    "police": ("The police enquiry is still open.",),
    "criminal_case": ("An adult has been charged, and the case has not been heard.",),
    "safeguarding_review": ("A safeguarding practice review is under way.",),
    "cdrm_report": ("The review meeting was held, and its report is being written.",),
    "themed_panel": ("The review is kept for the panel on newborn babies.",),
    "other": ("A review of another kind is to be shared with the panel.",),
}


class Teller:
    """Tells summaries so that no two read the same while the words last."""

    def __init__(self):
        self._told = set()
        self._openings = {}

    def _choices(self, case):
        """What can be said; who died together is told of in the same way.

        How it ended is not known while something is awaited.
        """
        story = case.story
        opening = self._openings.get(case.companion)
        waiting = case.is_open and case.plan.state != "ready"
        closing = AWAITED.get(case.plan.wait, AWAITED[None]) if waiting else story.closing
        return [(a, b, c) for a in sayable(story.opening, case) for b in sayable(story.course, case)
                for c in sayable(closing, case) if opening is None or a == opening]

    def summary(self, case):
        """An opening, a course and a closing."""
        choices = self._choices(case)
        fresh = [choice for choice in choices if (case.story.key, choice) not in self._told]
        choice = Dice("summary", case.number).pick(fresh or choices)
        self._told.add((case.story.key, choice))
        self._openings[case] = choice[0]
        return fill(" ".join(choice), case)


def circumstances(case):
    """What the notification said."""
    return fill(Dice("circumstances", case.number).pick(sayable(case.story.notified, case)), case)


class FamilyWords:
    """What families wrote, each line once."""

    def __init__(self):
        self._left = {who: list(lines) for who, lines in reasons.FAMILY_WORDS.items()}

    def words(self, case):
        """A line about the child, where the family wished it and one is left."""
        dice = Dice("family", case.number)
        left = self._left[who(case)]
        return left.pop(dice.below(len(left))) if dice.chance(0.16) and left else None


def set_birth_facts(cases):
    """Gestation, birth weight and what is asked of every child."""
    for case in cases:
        dice = Dice("birth facts", case.number)
        young = case.born is not None and days.years_old(case.born, case.died) < 5
        low, high = case.story.gestation
        case.gestation = dice.between(low, high) if young else None
        typical = 3400 - (40 - case.gestation) * 170 if young else 0
        case.weight = max(420, typical + dice.between(-180, 220)) // 5 * 5 if young else None
        if case.story.key == "growth-restriction" and young:
            case.weight = case.weight * 7 // 10
        case.quintile = dice.pick((1, 1, 1, 2, 2, 3, 3, 4, 5))
        entries = {entry for entry, _, _ in case.factors}
        usual = dice.pick(("no", "no", "no", "yes", "not_known"))
        case.smoking_pregnancy = "yes" if "smoking_in_pregnancy" in entries else "no" if usual == "yes" else usual
        case.smoking_home = "yes" if "smoking_in_household" in entries else "no" if usual == "yes" else usual
        obese = dice.pick(("obese", "severely_obese", "obese"))
        case.bmi = obese if "maternal_obesity" in entries else dice.pick(
            ("healthy", "healthy", "overweight", "overweight", "underweight", "not_known"))
