# SPDX-License-Identifier: GPL-3.0-or-later
"""What the panel found: category, story, and whether anything could be changed."""

from . import days, stories
from .dice import Dice
from .flow import assign

CATEGORIES = tuple(str(number) for number in range(1, 11))

# How often a child of an age dies of a category; what is not named is out of question.
AGE_WEIGHTS = {
    "0-27 days": {"8": 60, "7": 26, "10": 4, "9": 6, "5": 2, "1": 1, "3": 1},
    "28-364 days": {"7": 22, "8": 22, "10": 24, "9": 12, "5": 7, "6": 6, "1": 2, "3": 2, "4": 3},
    "1-4 years": {"9": 16, "7": 20, "5": 14, "4": 12, "3": 16, "6": 8, "10": 8, "1": 3},
    "5-9 years": {"4": 22, "7": 18, "5": 15, "6": 14, "3": 16, "9": 12, "10": 3, "1": 1},
    "10-14 years": {"4": 18, "6": 16, "5": 14, "3": 18, "2": 14, "7": 12, "9": 6, "10": 3, "1": 1},
    "15-17 years": {"2": 26, "3": 26, "4": 14, "5": 12, "6": 12, "7": 6, "9": 4, "10": 3, "1": 2},
}

# Categories in which panels find something to change more often than in others.
OFTEN_CHANGEABLE = {"1": 0, "2": 0, "10": 0, "3": 2, "5": 4, "9": 5, "8": 6, "6": 8, "7": 12, "4": 14}
SHARES = {"1": 0.9, "2": 0.7, "3": 0.6, "4": 0.05, "5": 0.4, "6": 0.2, "7": 0.1, "8": 0.3, "9": 0.35, "10": 0.75}


def told_age(case):
    """The age a case is told with; where the birth is not known it was an infant."""
    return "28-364 days" if case.age == "Not stated" else case.age


def category_weight(case, category):
    """How often such a child dies of a category, 0 where no story tells it."""
    weight = AGE_WEIGHTS[told_age(case)].get(category, 0)
    return weight if weight and stories.suiting(category, told_age(case), case.place) else 0


def category_cost(case, category):
    """What it costs to find a category, or None where it is out of question."""
    weight = category_weight(case, category)
    return 200 // weight + Dice("category", case.number, category).below(6) if weight else None


def choose_categories(cases, targets):
    """The published numbers of each category where there are any, else what is usual."""
    published = targets.rows("finalised-by-category")
    for year in targets.years("finalised-by-category"):
        members = [case for case in cases if case.finalised == year]
        found = assign(members, {row: counts[year] for row, counts in published.items()}, category_cost)
        if found is None:
            raise ValueError(f"the categories of {days.year_name(year)} do not suit its cases")
        for case, category in zip(members, found):
            case.category = category
    for case in cases:
        if case.finalised not in targets.years("finalised-by-category"):
            weights = {category: category_weight(case, category) for category in CATEGORIES}
            case.category = Dice("category", case.number).weighted(weights)


def choose_stories(cases):
    """Tell each case with a story that suits it, the least told one first."""
    told = {}
    for case in sorted(cases, key=lambda case: case.number):
        dice = Dice("story", case.number)
        suiting = dice.shuffled(stories.suiting(case.category, told_age(case), case.place))
        case.story = min(suiting, key=lambda story: told.get(story.key, 0))
        told[case.story.key] = told.get(case.story.key, 0) + 1
        if case.age == "0-27 days":
            fit_birth(case, dice)


def fit_birth(case, dice):
    """Let a newborn baby have lived as long as its story tells."""
    days_old = (case.died - case.born).days
    if days_old < case.story.least_days:
        case.born = days.after(case.died, -case.story.least_days - dice.below(12))
    elif days_old > case.story.most_days.get(case.place, days_old):
        case.born = days.after(case.died, -case.story.most_days[case.place])


def changeable_cost(case, answer):
    """What it costs to say that something could have been changed."""
    if answer == "identified" and not case.story.doubt:
        return None
    cost = OFTEN_CHANGEABLE[case.category] if answer == "identified" else 0
    return cost + Dice("modifiable", case.number, answer).below(6)


def choose_modifiable(cases, targets):
    """The published numbers by area where there are any, else what is usual."""
    judged = targets.years("modifiable-by-area")
    found = targets.rows("modifiable-by-area", "with")
    absent = targets.rows("modifiable-by-area", "without")
    for year in judged:
        for area in found:
            members = [case for case in cases if case.finalised == year and case.area == area]
            answers = assign(members, {"identified": found[area][year], "none": absent[area][year]}, changeable_cost)
            for case, answer in zip(members, answers):
                case.modifiable = answer
    for case in cases:
        if case.finalised not in judged:
            dice = Dice("modifiable", case.number)
            case.modifiable = "identified" if dice.chance(SHARES[case.category]) else "none"
            if dice.chance(0.06):
                case.modifiable = "insufficient"


def pick_factors(case):
    """The factors of a case: (entry, relevance, modifiable)."""
    dice = Dice("factors", case.number)
    doubt = dice.shuffled(case.story.doubt)
    factors = [(entry, 2, "no") for entry in case.story.core]
    if case.modifiable == "identified":
        count = min(len(doubt), dice.pick((1, 1, 2, 2, 3)))
        factors += [(entry, 2, "yes") for entry in doubt[:count]]
        doubt = doubt[count:]
    elif doubt and dice.chance(0.3):
        factors.append((doubt.pop(), 2, "not_judged" if case.modifiable == "insufficient" else "no"))
    if doubt and dice.chance(0.35):
        factors.append((doubt.pop(), 1, "no"))
    return factors


def find(cases, targets):
    """Give each case its category, story and findings."""
    choose_categories(cases, targets)
    choose_stories(cases)
    choose_modifiable(cases, targets)
    for case in cases:
        case.factors = pick_factors(case)
