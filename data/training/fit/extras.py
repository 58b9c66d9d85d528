# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands beside the reviews that count: links, a revision, and what does not count."""

import datetime

from . import days, findings, panels, schedule, stories
from .office import CHAIR, DOCTOR, PANEL_NAME

REVISED_AT = panels.HELD[-3]
REOPENED_ON = datetime.date(2023, 6, 5)
THEIR_PANEL = "Northern Fells Child Death Overview Panel"


def are_like_twins(case, other):
    """Whether two cases could be twins: all that twins share is the same."""
    shared = ("notified", "finalised", "duration", "area", "ethnicity", "category", "age", "place", "modifiable")
    return (case.age == "0-27 days" and case.category == "8" and not case.is_open
            and all(getattr(case, name) == getattr(other, name) for name in shared))


def join_twins(case, other):
    """Make two fitted cases twins: one birth, one day, one panel, one family."""
    for name in ("panel", "died", "born", "received", "lag", "story", "factors"):
        setattr(other, name, getattr(case, name))
    case.twin, other.twin = other, case
    case.companion, other.companion = other, case


def choose_twins(fitted, pairs=2):
    """Join as many pairs as are wanted, in the newest reviews."""
    for case in fitted:
        case.twin = case.companion = None
    found = 0
    newest = sorted(fitted, key=lambda case: (-case.finalised if case.panel else 0, case.number))
    for index, case in enumerate(newest):
        for other in newest[index + 1:]:
            if found < pairs and not case.twin and not other.twin and case.panel is other.panel and are_like_twins(case, other):
                join_twins(case, other)
                found += 1


def shared_story(case, other):
    """A story of an accident that can tell both, or None."""
    for story in stories.suiting("3", case.age, case.place):
        if story.key in ("water", "road") and story.suits("3", other.age, other.place):
            return story
    return None


def are_of_one_event(case, other):
    """Whether two accidents could be one: both are counted and reviewed together."""
    shared = ("notified", "finalised", "duration", "area", "panel", "category")
    return case.category == "3" and all(getattr(case, name) == getattr(other, name) for name in shared)


def choose_event(fitted):
    """Let two children have died in one accident."""
    for index, case in enumerate(fitted):
        for other in fitted[index + 1:]:
            story = shared_story(case, other) if are_of_one_event(case, other) else None
            if story:
                other.died, other.received, other.lag = case.died, case.received, case.lag
                schedule.choose_birth(other, {other.age: 99})
                case.companion, other.companion = other, case
                for child in (case, other):
                    child.story = story
                    child.factors = findings.pick_factors(child)
                return case, other
    raise ValueError("no two accidents can be one")


def are_like_siblings(case, other):
    """Whether two cases could be of one family with an inherited condition."""
    apart = (other.born - case.born).days if case.born and other.born else 0
    return (case.story is other.story and case.category == "7" and case.area == other.area
            and case.ethnicity == other.ethnicity and abs(apart) > 330)


def choose_siblings(fitted):
    """Let two children with an inherited condition be of one family."""
    inherited = [case for case in fitted if case.story.key in ("metabolic", "muscle", "degenerative")]
    for index, case in enumerate(inherited):
        for other in inherited[index + 1:]:
            if are_like_siblings(case, other):
                return case, other
    raise ValueError("no two cases can be of one family")


def share_family(fitted, siblings):
    """Twins and siblings have one family name and one home; twins one birth too."""
    home = ("family_name", "address", "postcode", "surgery", "quintile", "smoking_home")
    for case in fitted:
        if case.twin and case.twin.number > case.number:
            for name in (*home, "gestation", "bmi", "smoking_pregnancy"):
                setattr(case.twin, name, getattr(case, name))
    for name in home:
        setattr(siblings[1], name, getattr(siblings[0], name))


def choose_revised(fitted):
    """One review of 2022-23 was reopened and finalised again; it counts once."""
    found = [case for case in fitted if case.finalised == 2022 and case.category == "7"]
    for case in fitted:
        case.refinalised_at = REVISED_AT if found and case is found[0] else None


def add_revision(register, fitted, meetings):
    """Reopened for a genetic result, finalised again three months later."""
    for case in fitted:
        if case.refinalised_at:
            register.add("finalisation", f"{case.reference}/2", REOPENED_ON, case=case.uuid, kind="reopened",
                         sequence=2,
                         happened_on=REOPENED_ON, signed_by=DOCTOR,
                         reason="A genetic result came after the panel and may change the category.")
            register.add("finalisation", f"{case.reference}/3", REVISED_AT.day, case=case.uuid, kind="finalised",
                         sequence=3,
                         happened_on=REVISED_AT.day, meeting=meetings[REVISED_AT], signed_by=CHAIR,
                         reason="The result agrees with the category; infection was added as the second category.")


def add_links(register, fitted, event, siblings):
    """Twins, brothers and sisters, and one event."""
    pairs = [("twin", (case, case.twin)) for case in fitted if case.twin and case.twin.number > case.number]
    for kind, (case, other) in [*pairs, ("same_event", event), ("sibling", siblings)]:
        register.add("linked_case", f"{case.reference}/{kind}", max(case.received, other.received), case=case.uuid,
                     other=other.uuid, kind=kind)


class Uncounted:
    """A notification that the tables leave out, and why."""

    def __init__(self, received, died, **facts):
        self.reference = None
        self.received = datetime.date.fromisoformat(received)
        self.died = datetime.date.fromisoformat(died)
        self.facts = facts
        self.number = 1000


UNCOUNTED = (
    Uncounted("2022-01-20", "2022-01-18", kind="birth_enquiry", outcome="undetermined", status="out_of_scope",
              born="2022-01-18", reason="Closed: it could not be determined whether the baby was born alive.",
              circumstances="Birth with nobody attending; the examination could not tell whether the baby had breathed.",
              place="home_of_residence", sex="female", responsibility="resident", gestation=33,
              names=("Dunnockby", "Baby"),
              notifier="police"),
    Uncounted("2021-08-17", "2021-08-16", status="out_of_scope", born="2003-08-16",
              reason="adult", circumstances="Road collision late in the evening of the birthday.",
              place="public_place", sex="male", responsibility="resident", names=("Wintersett", "Corin"),
              notifier="police"),
    Uncounted("2022-09-12", "2022-09-09", status="out_of_scope", born="2022-09-09",
              reason="stillbirth", circumstances="Stillbirth on the delivery suite, notified in error.",
              place="delivery_suite", sex="female", responsibility="resident", gestation=36,
              names=("Yarrowdene", "Baby"),
              notifier="midwifery"),
    Uncounted("2022-11-29", "2022-11-27", status="transferred", born="2011-02-14",
              reason="Lived in the neighbouring area; their panel has taken the case.",
              circumstances="Collapse while visiting grandparents.", place="emergency_department", sex="female",
              responsibility="transferred_out", names=("Öberglund", "Linnea"), notifier="hospital",
              returned="2023-11-20"),
    Uncounted("2023-05-10", "2023-05-09", status="out_of_scope", born="2023-05-09",
              reason="termination", circumstances="Planned procedure after a diagnosis; notified so that nothing is missed.",
              place="delivery_suite", sex="not_known", responsibility="resident", gestation=23,
              names=("Plumridge-Vale", "Baby"),
              notifier="hospital"),
    Uncounted("2023-08-08", "2023-08-06", status="out_of_scope", born="2019-04-30",
              reason="not_resident",
              circumstances="Found in water at a holiday park. The family were on holiday here, and the panel at home reviews the death.", place="public_place", sex="male",
              responsibility="for_information", names=("Sangsterholm", "Nils"), notifier="police",
              absent="not_resident_in_england"),
    Uncounted("2023-10-23", "2023-10-21", status="withdrawn", born="2023-10-20",
              reason="Notified twice: the same death is logged under another reference.",
              circumstances="Second notification of a death already known.", place="neonatal_unit", sex="female",
              responsibility="resident", names=("Hawkswater", "Una"), notifier="child_health_records"),
    Uncounted("2024-01-18", "2024-01-16", status="accepted", born="2010-06-01",
              circumstances="Died here in the regional unit; the designated doctors agreed that this panel reviews the death.",
              place="intensive_care", sex="male", responsibility="non_resident_by_agreement",
              names=("L'Estrange-Beck", "Piran"),
              notifier="hospital"),
    Uncounted("2024-02-06", "2024-02-05", kind="birth_enquiry", outcome="still", status="out_of_scope",
              born="2024-02-05",
              reason="stillbirth",
              circumstances="Birth at home with nobody attending. The post-mortem showed that the baby had not breathed.", place="home_of_residence",
              sex="female", responsibility="resident", gestation=35, names=("Castlewray", "Baby"),
              notifier="ambulance"),
    Uncounted("2024-04-04", "2024-04-03", kind="birth_enquiry", status="notified", born="2024-04-03",
              circumstances="Birth at home with nobody attending; it is not yet known whether the baby was born alive.",
              place="home_of_residence", sex="male", responsibility="resident", gestation=31,
              names=("Greenhowe", "Baby"),
              notifier="ambulance", unattended=True),
    Uncounted("2024-04-12", "2024-04-11", status="notified", born="2023-12-02",
              circumstances="Baby found not breathing in the early morning. Ambulance called at once; police and nurse made the joint visit.",
              place="emergency_department", sex="female", responsibility="resident", names=("Merrydew", "Maëlle"),
              notifier="ambulance"),
    Uncounted("2024-04-15", "2024-04-14", status="notified", born="2024-04-13",
              circumstances="Baby born at 25 weeks who died on the neonatal unit with both parents present.",
              place="neonatal_unit", sex="male", responsibility="resident", gestation=25, names=("Tarnbrooke", "Emrys"),
              notifier="hospital"),
)


def add_uncounted_case(register, item, areas):
    """The case and its child."""
    facts = item.facts
    here = facts["responsibility"] in ("resident",)
    uuid = register.add("case", item.reference, item.received, reference=item.reference,
                        kind=facts.get("kind", "death"),
                        status=facts["status"], status_reason=facts.get("reason"), birth_outcome=facts.get("outcome"),
                        date_of_death=item.died, date_of_death_precision="exact", sex=facts["sex"],
                        ethnicity="not_stated", residence_area=areas["Durham"] if here else None, death_area="Durham",
                        place=facts["place"], expected="no", gestation_weeks=facts.get("gestation"),
                        circumstances=facts["circumstances"])
    family, given = facts["names"]
    register.add("child", item.reference, item.received, case=uuid, family_name=family, given_names=given,
                 nhs_number_absent=facts.get("absent", "not_available"), date_of_birth=facts["born"])
    return uuid


def choose_live_birth(fitted):
    """One death began as an enquiry into an unattended birth, and so counts."""
    born_at_home = [case for case in fitted if case.age == "0-27 days" and case.place == "Home" and case.category == "8"]
    for case in fitted:
        case.is_enquiry = case is born_at_home[0]


def add_uncounted(register, areas):
    """Everything of the notifications that the tables leave out."""
    for item in UNCOUNTED:
        facts, kind = item.facts, item.facts["responsibility"]
        uuid = add_uncounted_case(register, item, areas)
        agreed = item.received if kind != "resident" else None
        register.add("responsibility", item.reference, item.received, case=uuid, kind=kind,
                     panel=PANEL_NAME if kind in ("resident", "non_resident_by_agreement") else THEIR_PANEL,
                     from_date=item.received, agreed_by=DOCTOR if agreed else None, agreed_on=agreed,
                     learning_returned_on=facts.get("returned"))
        register.add("notification", f"{item.reference}/1", item.received, case=uuid, source=facts["notifier"],
                     notifier="duty officer", sent_on=item.received, received_on=item.received,
                     received_at="08:20" if item.received == days.TODAY else "14:45")
        register.add("stages", item.reference, item.received, case=uuid,
                     trigger_unattended_birth="yes" if facts.get("kind") else None,
                     jar_planning_on=days.after(item.died, 1) if facts.get("unattended") else None,
                     closed_on=days.working(days.after(item.received, 2)) if facts["status"] in
                     ("out_of_scope", "transferred", "withdrawn") else None)


def add_lost_sightings(register):
    """Deaths that a list has and that nobody notified."""
    register.add("sighting", "lost/1", datetime.date(2024, 4, 9), source="registrar", seen_on="2024-04-09",
                 description="Registered on 2 April: a boy of eleven weeks, died at home, Quarrywick. Not on our list.")
    register.add("sighting", "lost/2", datetime.date(2024, 3, 19), source="national_database", seen_on="2024-03-19",
                 description="The national database has a death of 26 January from this area that the office was not told of.")


def add_published(register, targets):
    """What the panel printed last year, for the check of revisions."""
    for table in ("notified-by-area", "finalised-by-area"):
        base = targets.totals(table)[2022]
        for row, counts in targets.rows(table).items():
            register.add("published_figure", f"{table}/{row}", datetime.date(2023, 9, 21),
                         report="Annual report 2022-23",
                         table_name=table, row=row, year=2022, count=counts[2022], base=base,
                         source="Cairnbeck panel, annual report 2022-23")
