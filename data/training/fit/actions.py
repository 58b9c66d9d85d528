# SPDX-License-Identifier: GPL-3.0-or-later
"""What the panels asked for, of whom, and what came of it."""

import datetime

from . import days, panels
from .dice import Dice

HELD = {panel.day.isoformat(): panel for panel in panels.HELD}


class Action:
    """One action: what, at which level, by whom, and how far it is."""

    def __init__(self, asked, level, organisation, owner, text, due, **progress):
        self.panel = HELD[asked]
        self.level = level
        self.organisation = organisation
        self.owner = owner
        self.text = text
        self.due = datetime.date.fromisoformat(due) if due else None
        self.story = progress.get("story")
        self.told = progress.get("told", True)
        self.updates = progress.get("updates", ())
        self.evidence = progress.get("evidence")
        self.assured = progress.get("assured")
        self.effect = progress.get("effect")
        self.closed = progress.get("closed")


PUBLIC_HEALTH = ("Cairnbeck Public Health", "Theodora Wick")
MATERNITY = ("Harrowgill Maternity Service", "Tansy Willowbeck")
GENERAL = ("Harrowgill General Hospital", "Bethan Orrick")
CHILDREN = ("Merrifield Children's Hospital", "Sunniva Peel")
BOARD = ("Cairnbeck Integrated Care Board", "Dr Isolde Farraday")
VISITING = ("Two Dales Health Visiting and School Nursing", "Jocasta Bream")
COMMUNITY = ("Two Dales Community Health", "Piers Oddny")
MIND = ("Skylark Young People's Mental Health Service", "Roswitha Kemble")
AMBULANCE = ("Northern Fells Ambulance Service", "Odile Grange")
POLICE = ("Cairnbeck Police", "Det Insp Rollo Easby")
PARTNERSHIP = ("Cairnbeck Safeguarding Children Partnership", "Viola Trench")
EDUCATION = ("Cairnbeck Schools and Nurseries", "Amory Fell")
HOUSING = ("Cairnbeck Homes", "Gideon Sparrow")
FIRE = ("Cairnbeck Fire and Rescue", "Ione Baird")
PRACTICE = ("Cairnbeck General Practices", "Dr Anthea Crouch")
CHAIR = ("Cairnbeck Child Death Overview Panel", "Ottavia Brindle")

ACTIONS = (
    Action("2021-06-10", "local", *VISITING,
           "Talk about sleep away from home at the visit before every holiday season.",
           "2021-11-30", story="cot", evidence="New prompt in the record, with a count of visits in which it was used.",
           assured="2021-12-06", effect="Used in nine of ten visits in the first three months.", closed="2021-12-09"),
    Action("2021-09-09", "agency", *GENERAL, "Check the smallest breathing tubes every day and sign for it.",
           "2021-10-31",
           story="diaphragm", evidence="Check sheets for eight weeks.", assured="2021-11-15",
           effect="No tube has been missing at an emergency since.", closed="2021-12-09"),
    Action("2021-12-09", "regional", *BOARD,
           "Agree with the network who decides on the transfer of a very small baby at night.",
           "2022-06-30", story="preterm-unit",
           updates=(("2022-04-05", "Draft with the network."), ("2022-06-20", "Agreed by all five units.")),
           evidence="Signed agreement.", assured="2022-06-27",
           effect="Median time to a decision fell from 95 to 40 minutes.",
           closed="2022-09-22"),
    Action("2022-03-10", "strategic", *PARTNERSHIP,
           "Bring together what schools, surgeries and services know after self-harm.",
           "2022-12-31", story="suicide", updates=(("2022-09-01", "Working group has met three times."),),
           evidence="Protocol for sharing after self-harm.", assured="2022-12-01",
           effect="Audit of twenty young people: all had one plan.", closed="2023-03-09"),
    Action("2022-03-10", "agency", *MIND, "Telephone before turning down a referral.", "2022-06-30", story="suicide",
           evidence="Changed standard letter and call record.", assured="2022-07-04",
           effect="Complaints about refusals have halved.",
           closed="2022-09-22"),
    Action("2022-06-16", "local", *PUBLIC_HEALTH, "Carbon monoxide to be measured at every appointment in pregnancy.",
           "2022-12-31",
           story="growth-restriction", updates=(("2022-11-02", "Monitors bought for both clinics."),),
           evidence="Monthly figures of the maternity service.", assured="2023-01-16",
           effect="Measured in 91 of 100 appointments, from 64.", closed="2023-03-09"),
    Action("2022-06-16", "agency", *AMBULANCE, "Send the ambulance record with the child to the ward.", "2022-09-30",
           story="sepsis", evidence="Printout of the new handover screen.", assured="2022-10-10",
           effect="Found in all of fifteen records.",
           closed="2022-12-08"),
    Action("2022-09-22", "national", *CHAIR,
           "Write to the national database about the question on stays away from home.", "2022-11-30",
           story="cot", updates=(("2022-11-21", "Letter sent; answered with thanks."),), evidence="Letter and answer.",
           assured="2022-12-01", effect="The question is in the form since April.", closed="2023-05-18"),
    Action("2022-09-22", "agency", *HOUSING, "Put families with a baby on oxygen first for repairs of damp.",
           "2023-03-31",
           story="chronic-lung", evidence="Changed repairs policy.", assured="2023-04-03",
           effect="Six homes done within four weeks each.",
           closed="2023-05-18"),
    Action("2022-12-08", "local", *GENERAL,
           "Repeat the early warning score for every child before discharge from the department.",
           "2023-03-31", story="sepsis", updates=(("2023-02-14", "Pilot on two shifts."),),
           evidence="Audit of fifty records.",
           assured="2023-04-18", effect="Repeated in 46 of 50.", closed="2023-05-18"),
    Action("2022-12-08", "regional", *CHILDREN,
           "One emergency plan for children with metabolic disorders in all local hospitals.",
           "2023-06-30", story="metabolic", updates=(("2023-05-02", "Plan agreed; being loaded on four systems."),),
           evidence="Plan and list of hospitals.", assured="2023-07-03", closed="2023-07-13",
           effect="Used twice so far, both times within the first hour."),
    Action("2023-03-09", "agency", *COMMUNITY, "Keep a spare cough machine.", "2023-06-30", story="muscle",
           evidence="Receipt and loan book.", assured="2023-06-12", effect="No family has waited since.",
           closed="2023-07-13"),
    Action("2023-03-09", "strategic", *BOARD, "Find a general practitioner for the panel.", "2023-09-30",
           updates=(("2023-07-13", "Advertised; nobody came forward."),
                    ("2023-12-07", "A paid session is being discussed."),
                    ("2024-02-29", "Funding agreed in principle."))),
    Action("2023-05-18", "local", *PUBLIC_HEALTH, "Audit of safer sleep advice across services.", "2024-04-01",
           story="cot",
           updates=(("2023-09-20", "Questions agreed with all services."),
                    ("2024-02-12", "Records are being read; health visiting is done."))),
    Action("2023-05-18", "agency", *MATERNITY, "Offer a scan of the cervix after an earlier preterm birth.",
           "2023-10-31",
           story="extreme-prematurity", evidence="Clinic opened in October; list of women seen.", assured="2023-11-06",
           effect="38 women seen, eleven treated.", closed="2023-12-07"),
    Action("2023-05-18", "agency", *POLICE,
           "Tell maternity services of calls to an address where a woman is pregnant.", "2023-12-31",
           story="sofa", updates=(("2023-11-20", "Agreement signed by the force."),),
           evidence="Information sharing agreement.",
           assured="2024-01-08"),
    Action("2023-07-13", "regional", *BOARD, "Agree a bundle for warmth of babies who are moved between units.",
           "2024-03-15",
           story="preterm-unit", updates=(("2023-11-01", "Two of five units use the draft."),
                                          ("2024-02-26", "Waiting for the network's signature."))),
    Action("2023-07-13", "agency", *GENERAL, "Test the water outlets beside the cots each quarter and tell the ward.",
           "2023-10-31",
           story="early-infection", evidence="Test results for three quarters.", assured="2024-01-22"),
    Action("2023-07-13", "agency", *MATERNITY,
           "Yearly training in reading heart traces for everybody on the labour ward.", "2023-12-31",
           story="birth-asphyxia", updates=(("2023-12-04", "84 of 91 trained."),), evidence="Training list.",
           assured="2024-01-15",
           effect="To be looked at again in the summer."),
    Action("2023-07-13", "local", *PUBLIC_HEALTH, "Same-day referral to help with smoking from the booking clinic.",
           "2024-05-31",
           story="growth-restriction", updates=(("2023-12-01", "Adviser in the clinic two days a week."),)),
    Action("2023-07-13", "national", *CHAIR, "Ask the national perinatal review to return reports within four months.",
           "2023-09-30",
           story="twin-transfusion", evidence="Letter of 14 September.", assured="2023-09-21",
           effect="Answered; the median has not changed yet.", closed="2023-12-07"),
    Action("2023-09-21", "local", *EDUCATION, "Cold water to be part of lessons on safety before the summer.",
           "2024-05-17", story="water",
           updates=(("2024-01-30", "Lesson plan tried in two schools."),)),
    Action("2023-09-21", "agency", *PRACTICE, "Call families in after two missed asthma reviews.", "2024-03-29",
           story="asthma",
           updates=(("2024-01-15", "Search built; 22 of 38 surgeries run it."),)),
    Action("2023-09-21", "strategic", *PARTNERSHIP, "Ask all services how they see the child when an adult drinks.",
           "2024-06-28", story="sofa"),
    Action("2023-09-21", "agency", *CHILDREN,
           "Tell families of children with epilepsy of the risk at night, and write down that it was done.",
           "2024-01-31", story="epilepsy-sudden", evidence="Clinic letter with the new paragraph.",
           assured="2024-02-05"),
    Action("2023-12-07", "agency", *MIND, "Check addresses before letters are sent.", "2024-02-29", story="suicide",
           updates=(("2024-02-27", "New step in the system; figures to follow."),)),
    Action("2023-12-07", "local", *HOUSING, "Look for unfixed furniture at every change of tenant.", "2024-04-30",
           story="home-accident",
           updates=(("2024-03-11", "Added to the checklist; fixings ordered."),)),
    Action("2023-12-07", "local", *FIRE, "Offer window cord ties at home safety visits.", "2024-03-01",
           story="home-accident",
           evidence="Visit form and stock list.", assured="2024-03-04", effect="Fitted in 120 homes.",
           closed="2024-03-14"),
    Action("2023-12-07", "strategic", *BOARD, "Bring the wait for a first mental health appointment under 18 weeks.",
           "2024-09-30",
           story="suicide", updates=(("2024-03-20", "Now 29 weeks."),)),
    Action("2023-12-07", "regional", *POLICE, "Share collision reports with panels across the force area.",
           "2024-03-28", story="road"),
    Action("2024-02-29", "agency", *AMBULANCE, "Practise newborn life support with the maternity teams.", "2024-07-31",
           story="birth-asphyxia"),
    Action("2024-02-29", "agency", *GENERAL, "Make a finger-prick test part of triage for vomiting.", "2024-04-12",
           story="ketoacidosis",
           updates=(("2024-03-25", "In use in the department; audit begins in April."),)),
    Action("2024-02-29", "local", *VISITING, "One page for families that says who will call them and when.",
           "2024-05-31", story="heart"),
    Action("2024-02-29", "national", *CHAIR,
           "Ask for a question about nests and sleep pods in the supplementary form.", "2024-06-14", story="cot",
           told=False),
    Action("2024-02-29", "strategic", *PARTNERSHIP, "Put the learning of the year on one sheet for all services.",
           None, told=False),
)


def find_case(fitted, action, taken):
    """The review that the action came from: of that panel, or one reviewed before it."""
    told = [case for case in fitted if case.panel and case.story.key == action.story and case.panel.day <= action.panel.day
            and case not in taken]
    if not told:
        return None
    newest = max(told, key=lambda case: case.panel.day)
    taken.add(newest)
    return newest.uuid


def add_updates(register, reference, uuid, action):
    """What was reported along the way."""
    for turn, (day, text) in enumerate(action.updates):
        register.add("action_update", f"{reference}/{turn}", datetime.date.fromisoformat(day), action=uuid,
                     happened_on=day, author=action.owner, description=text)


def add_actions(register, fitted, meetings):
    """All actions, numbered in each year."""
    counts, taken = {}, set()
    for action in ACTIONS:
        year = days.year_of(action.panel.day)
        counts[year] = counts.get(year, 0) + 1
        reference = f"{year}-{counts[year]:02}"
        told = days.add_working(action.panel.day, Dice("told", reference).between(1, 6)) if action.told else None
        uuid = register.add("action", reference, action.panel.day, reference=reference,
                            case=find_case(fitted, action, taken), meeting=meetings[action.panel],
                            level=action.level, description=action.text, owner=action.owner,
                            organisation=action.organisation,
                            told_on=told, due_on=action.due, evidence=action.evidence, assurance_on=action.assured,
                            effect=action.effect, closed_on=action.closed)
        add_updates(register, reference, uuid, action)
