# SPDX-License-Identifier: GPL-3.0-or-later
"""The invented panel itself: settings, agencies, contacts, seats and meetings."""

import datetime

from . import days, panels

PANEL_NAME = "Cairnbeck Child Death Overview Panel"
CHAIR = "Ottavia Brindle"
DOCTOR = "Dr Hesper Quayle"
COORDINATOR = "Lorcan Tweddle"
LAW = {
    2019: "Children Act 2004, sections 16M to 16Q; Working Together to Safeguard Children 2018, chapter 5",
    2023: "Children Act 2004, sections 16M to 16Q; Working Together to Safeguard Children 2023, chapter 6",
}
AREAS = ("Durham", "Darlington")

# Key, kind, name; then the contact for forms and the named safeguarding lead.
AGENCIES = (
    ("general", "hospital", "Harrowgill General Hospital", "Imelda Fosk, audit office", "Bethan Orrick"),
    ("children", "hospital", "Merrifield Children's Hospital", "Rufus Ankerdale, secretary to the mortality lead",
     "Sunniva Peel"),
    ("midwifery", "midwifery", "Harrowgill Maternity Service", "Cleo Maddern, bereavement midwife", "Tansy Willowbeck"),
    ("community", "community_health", "Two Dales Community Health", "Maud Ellery, children's nursing", "Piers Oddny"),
    ("visiting", "health_visiting", "Two Dales Health Visiting and School Nursing", "Greta Sollis, team lead",
     "Jocasta Bream"),
    ("practice", "general_practice", "Cairnbeck General Practices", "Wilf Harkaway, practice managers' office",
     "Dr Anthea Crouch"),
    ("mind", "mental_health", "Skylark Young People's Mental Health Service", "Fenn Aldiss, team administrator",
     "Roswitha Kemble"),
    ("ambulance", "ambulance", "Northern Fells Ambulance Service", "Barnaby Stroud, patient safety", "Odile Grange"),
    ("hospice", "hospice", "Larkrigg Children's Hospice", "Minna Toller, head of care", "Minna Toller"),
    ("board", "integrated_care_board", "Cairnbeck Integrated Care Board", "Percival Dunmore, quality team",
     "Dr Isolde Farraday"),
    ("care-west", "social_care", "Children's Social Care, Durham area", "Nuala Heddon, front door", "Conrad Whish"),
    ("care-east", "social_care", "Children's Social Care, Darlington area", "Edda Marwood, front door", "Silas Perrin"),
    ("early-help", "early_help", "Cairnbeck Early Help Hubs", "Juno Caldbeck, hub manager", "Juno Caldbeck"),
    ("education", "education", "Cairnbeck Schools and Nurseries", "Lettice Grant, inclusion service", "Amory Fell"),
    ("public-health", "public_health", "Cairnbeck Public Health", "Theodora Wick, starting well", "Theodora Wick"),
    ("housing", "housing", "Cairnbeck Homes", "Gideon Sparrow, tenancy support", "Gideon Sparrow"),
    ("police", "police", "Cairnbeck Police", "Det Sgt Marguerite Hallam, child abuse unit", "Det Insp Rollo Easby"),
    ("coroner", "coroner", "Cairnbeck Coroner's Office", "Ambrose Tyndale, coroner's officer", "Ambrose Tyndale"),
    ("fire", "fire", "Cairnbeck Fire and Rescue", "Station Manager Ione Baird", "Ione Baird"),
    ("partnership", "safeguarding_partnership", "Cairnbeck Safeguarding Children Partnership",
     "Viola Trench, business office",
     "Viola Trench"),
    ("charity", "voluntary", "Lanterns Bereavement Charity", "Hal Mossop, family support", "Hal Mossop"),
    ("retrieval", "other", "Northern Retrieval Team", "Dr Ingrid Vale, lead consultant", "Dr Ingrid Vale"),
    ("old-trust", "community_health", "Cairnbeck Community Trust (until 2021)", "Records office", "Records office"),
)

# Key, organisation, role group, holder, deputies, core, from, to.
SEATS = (
    ("chair", "Cairnbeck Public Health", "public_health", CHAIR, "Theodora Wick", True, "2019-04-01", None),
    ("doctor", "Cairnbeck Integrated Care Board", "designated_doctor", DOCTOR, None, True, "2023-06-01", None),
    ("doctor-before", "Cairnbeck Integrated Care Board", "designated_doctor", "Dr Lionel Stack", None, True,
     "2019-04-01",
     "2023-05-31"),
    ("care-west", "Children's Social Care, Durham area", "social_care", "Conrad Whish", "Nuala Heddon", True,
     "2019-04-01", None),
    ("care-east", "Children's Social Care, Darlington area", "social_care", "Silas Perrin", "Edda Marwood", True,
     "2020-09-01", None),
    ("police", "Cairnbeck Police", "police", "Det Supt Honor Greaves", "Det Insp Rollo Easby", True, "2021-01-04",
     None),
    ("safeguarding", "Cairnbeck Integrated Care Board", "safeguarding", "Dr Isolde Farraday", "Percival Dunmore", True,
     "2019-04-01", None),
    ("practice", "Cairnbeck General Practices", "primary_care", None, None, True, "2022-10-01", None),
    ("nursing", "Two Dales Community Health", "nursing_midwifery", "Piers Oddny", "Maud Ellery", True, "2019-04-01",
     None),
    ("midwifery", "Harrowgill Maternity Service", "nursing_midwifery", "Tansy Willowbeck", "Cleo Maddern", False,
     "2020-04-01", None),
    ("hospital", "Harrowgill General Hospital", "hospital", "Bethan Orrick", "Dr Corwin Laithe", True, "2019-04-01",
     None),
    ("mind", "Skylark Young People's Mental Health Service", "mental_health", "Roswitha Kemble", "Fenn Aldiss", False,
     "2019-09-01", None),
    ("ambulance", "Northern Fells Ambulance Service", "ambulance", "Odile Grange", "Barnaby Stroud", False,
     "2019-04-01", None),
    ("education", "Cairnbeck Schools and Nurseries", "education", None, "Lettice Grant", True, "2023-09-01", None),
    ("hospice", "Larkrigg Children's Hospice", "hospice", "Minna Toller", None, False, "2022-04-01", None),
    ("partnership", "Cairnbeck Safeguarding Children Partnership", "partnership", "Viola Trench", None, False,
     "2019-04-01", None),
    ("lay", "Lay member", "lay", None, None, True, "2019-04-01", None),
    ("coordination", "Cairnbeck Safeguarding Children Partnership", "coordination", COORDINATOR, None, False,
     "2019-04-01", None),
    ("coroner", "Cairnbeck Coroner's Office", "coroner", "Ambrose Tyndale", None, False, "2021-06-01", None),
    ("housing", "Cairnbeck Homes", "housing", "Gideon Sparrow", None, False, "2022-04-01", None),
    ("early-help", "Cairnbeck Early Help Hubs", "local_authority", "Juno Caldbeck", None, False, "2021-04-01", None),
    ("retrieval", "Northern Retrieval Team", "health", "Dr Ingrid Vale", None, False, "2022-06-01", "2023-08-31"),
    ("charity", "Lanterns Bereavement Charity", "other", "Hal Mossop", None, False, "2023-04-01", None),
)


NOTES = {
    "cancelled": "Cancelled because services were at full stretch; its reviews went to June.",
    "extraordinary_panel": "Called to shorten the list of reviews that are ready.",
    "joint_panel": "Held with the neighbouring panel; each decided on its own cases.",
}


def add_settings(register):
    """What the program reads about this register."""
    settings = {
        "training": "1",
        "today": days.TODAY.isoformat(),
        "panel_name": PANEL_NAME,
        "panel_chair": CHAIR,
        "designated_doctor": DOCTOR,
        "coordinator": COORDINATOR,
        "legal_reference_2019": LAW[2019],
        "legal_reference_2023": LAW[2023],
        "papers_working_days": "5",
        "reporting_form_working_days": "15",
    }
    for key, value in settings.items():
        register.add("setting", key, key=key, value=value)


def add_areas(register):
    """The two areas; uuids by name."""
    return {name: register.add("area", name, name=name, position=position) for position, name in enumerate(AREAS, 1)}


def mail_address(person, agency):
    """An address in a domain that cannot exist."""
    words = [word for word in person.split(",")[0].split() if word not in ("Dr", "Det", "Sgt", "Insp", "Station", "Manager")]
    return ".".join(words).lower() + f"@{agency}.example"


def add_agencies(register):
    """Agencies and their contacts; uuids by key: (agency, contact)."""
    found = {}
    for number, (key, kind, name, contact, lead) in enumerate(AGENCIES):
        agency = register.add("agency", key, name=name, kind=kind, retired=key == "old-trust" or None)
        person, _, role = contact.partition(", ")
        uuid = register.add("contact", key, agency=agency, name=person, role=role or None,
                            email=mail_address(contact, key), phone=f"01632 9600{number:02}",
                            safeguarding_lead=lead == person or None)
        if lead != person:
            register.add("contact", key + "/lead", agency=agency, name=lead, role="named safeguarding lead",
                         email=mail_address(lead, key), phone=f"01632 9601{number:02}", safeguarding_lead=True)
        found[key] = (agency, uuid)
    return found


def add_seats(register):
    """The seats of the panel; uuids by key."""
    seats = {}
    for key, organisation, group, holder, deputies, core, begun, ended in SEATS:
        seats[key] = register.add("seat", key, organisation=organisation, role_group=group, holder=holder,
                                  deputies=deputies, core=core, from_date=begun, to_date=ended)
    return seats


def meeting_place(panel):
    """Where a panel met."""
    distant = datetime.date(2020, 3, 23) < panel.day < datetime.date(2022, 4, 1)
    return "By video call" if distant or panel.day.month in (12, 3) else "Cairnbeck Civic Hall, committee room 2"


def add_meetings(register):
    """Every panel date; uuids by panel."""
    meetings = {}
    for panel in panels.PANELS:
        papers = days.working(days.after(panel.day, -8))
        is_held = panel.status == "held"
        meetings[panel] = register.add(
            "meeting", panel.day.isoformat(), days.after(panel.day, -120), kind=panel.kind, status=panel.status,
            held_on=panel.day, starts_at=panel.starts, booked_minutes=panel.minutes, papers_on=papers,
            circulated_on=papers if is_held else None, theme=panel.theme, place=meeting_place(panel), chair=CHAIR,
            notes=NOTES.get(panel.kind) or NOTES.get(panel.status))
    return meetings
