# SPDX-License-Identifier: GPL-3.0-or-later
"""What one kind of death is like: the invented facts and words a case is told with."""

NEWBORN = "0-27 days"
INFANT = "28-364 days"
SMALL = "1-4 years"
YOUNG = "5-9 years"
OLDER = "10-14 years"
TEEN = "15-17 years"
ANY_AGE = (NEWBORN, INFANT, SMALL, YOUNG, OLDER, TEEN)
CHILDREN = (SMALL, YOUNG, OLDER, TEEN)

HOSPITAL = ("emergency_department", "paediatric_ward", "intensive_care")
HOME = ("home_of_residence",)


class Line(str):
    """A sentence that fits only some cases of its story."""

    least_days = 0
    most_days = 100000
    places = None

    def suits(self, days_old, place):
        """Whether it can be said of a child of that age in days (None: not known) at a place."""
        return (days_old is None or self.least_days <= days_old <= self.most_days) and (
            self.places is None or place in self.places)


def lived(least_days, text):
    """A sentence about a child who lived for at least so many days."""
    line = text if isinstance(text, Line) else Line(text)
    line.least_days = least_days
    return line


def upto(most_days, text):
    """A sentence about a child who was no older than so many days."""
    line = text if isinstance(text, Line) else Line(text)
    line.most_days = most_days
    return line


def only(place, text):
    """A sentence about a child who died in a place (a row of the report)."""
    line = text if isinstance(text, Line) else Line(text)
    line.places = (place,)
    return line


def outside(text):
    """A sentence about a child who died where no staff were."""
    line = text if isinstance(text, Line) else Line(text)
    line.places = ("Home", "Public place", "School", "Other residency", "Abroad")
    return line


class Story:
    """One kind of death.

    A summary is an opening, a course and a closing, one of each; {who} is the
    baby, child or young person. Core factors are always found; of those in
    doubt, the panel finds some modifiable where it concluded so. A newborn
    baby of whom it is told lived for at least least_days, and for at most the
    most_days of the row where it died.
    """

    def __init__(self, key, category, ages, places, **words):
        self.key = key
        self.category = category
        self.ages = ages
        self.places = places
        self.notified = words["notified"]
        self.opening = words["opening"]
        self.course = words["course"]
        self.closing = words["closing"]
        self.core = words.get("core", ())
        self.doubt = words.get("doubt", ())
        self.forms = words.get("forms", ())
        self.triggers = words.get("triggers", ())
        self.waits = words.get("waits", ())
        self.cdrm = words.get("cdrm", "cdrm")
        self.expected = words.get("expected", "no")
        self.gestation = words.get("gestation", (37, 41))
        self.secondary = words.get("secondary")
        self.agencies = words.get("agencies", ())
        self.least_days = words.get("least_days", 0)
        self.most_days = words.get("most_days", {})

    @property
    def is_response(self):
        """Whether this kind of death calls for a joint agency response."""
        return bool(self.triggers)

    def suits(self, category, age, place):
        """Whether a case of that kind can be told by it."""
        return self.category == category and age in self.ages and place in self.places
