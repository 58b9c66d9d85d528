# SPDX-License-Identifier: GPL-3.0-or-later
"""Learning points: how often each theme came up, and in which reviews."""

import json

from . import days
from .dice import Dice

# What was learned, by theme; the words are used in turn.
POINTS = {
    "information_sharing": (
        "The school's worry and the surgery's record would have made sense together.",
        "Discharge letters should go to the health visitor as well as to the surgery.",
        "The ambulance record did not reach the ward with the child.",
        "Hospitals either side of the boundary could not see each other's scans.",
        "A father's history was not asked for, although he lived in the home.",
        "Police and maternity services could tell each other sooner of calls to an address.",
        "The surgery was not told that the baby had gone home on oxygen.",
        "Results that come back after discharge need an owner.",
        "The community midwife and the health visitor met for the first time at the review.",
        "A safeguarding plan ended at the boundary when the family moved.",
        "The out-of-hours service could not see the emergency plan.",
        "What the nursery had noticed was asked for only after the death."),
    "policies": (
        "The guideline on fewer movements differs between the two maternity units.",
        "There is no local pathway for a baby born before 24 weeks in the emergency department.",
        "Who starts the joint response at a weekend should be written down.",
        "The policy on children who are not brought to appointments was not known to the clinic.",
        "The guideline for group B streptococcus was followed and worked as it should.",
        "The plan for transfer by road should say who decides.",
        "A pathway for babies who lose weight after the first week is missing.",
        "The plan for a child on home ventilation did not say whom to call at night.",
        "Guidance on sharing a bed differs between the two trusts.",
        "The rule on two checks for a line was known and had become a habit of one.",
        "How long to watch a child after a first seizure is not agreed between the hospitals.",
        "The guideline on group A streptococcus reached wards two weeks late."),
    "record_keeping": (
        "The time of the first call to the doctor was not written down.",
        "Weights were plotted on the wrong chart for a baby born early.",
        "Entries were made hours later without saying so.",
        "The conversation with the parents about risk could not be found in the notes.",
        "The growth chart had two lines from two hospitals and no notes on either.",
        "The name of the interpreter was not recorded.",
        "Telephone advice was given and not written down."),
    "escalation": (
        "Staff should feel able to call the consultant at home at any hour.",
        "A second call to the senior doctor would have been right when the first was not answered.",
        "A score that rises twice should bring a senior review.",
        "The parents' own worry is a reason to escalate.",
        "The bleep was answered late, and nobody was asked to try the next on the list."),
    "training": (
        "Safer sleep training is to reach those who visit homes for other reasons, such as housing staff.",
        "Practice of newborn life support together with the ambulance service.",
        "Reception staff need to know which symptoms cannot wait.",
        "Reading of fetal heart traces: yearly training was overdue for three members of staff.",
        "Staff of the respite home asked for training in epilepsy and have had it."),
    "monitoring": (
        "Observations were done, and nobody drew the line between them.",
        "Growth should have been scanned every three weeks after the first low measurement.",
        "The decision not to admit was sensible, and the plan for checking was not clear.",
        "Blood sugar was to be repeated after an hour and was not."),
    "team_discussions": (
        "A meeting of all teams before the operation would have helped.",
        "The neonatal and the heart team met daily, which is good practice to spread.",
        "Nobody brought together the five clinics that this child attended.",
        "The mental health service joined the school's meeting by telephone, which worked well."),
    "capacity": (
        "The unit was short of two nurses on that night.",
        "The wait for a first appointment was 38 weeks.",
        "There was one interpreter for the whole region at night.",
        "No retrieval team was free for three hours."),
    "equipment": (
        "The smallest breathing tubes are now checked every day.",
        "A cough machine was out of order for three weeks.",
        "The warming mattress was kept on another floor."),
    "family_information": (
        "The leaflet on safer sleep does not speak of stays away from home.",
        "Advice on when to come back was given by voice only; a text message has been added.",
        "Families would like one page that says who will call them and when."),
    "recognition_of_illness": (
        "A fast heartbeat that stays after the fever has gone is a warning.",
        "Green vomit in a baby means a surgeon now."),
    "supervision": (
        "Cases held by a new social worker were not looked at by a manager for two months.",
        "The consultant was on site and was not told of the difficult night."),
    "early_intervention": (
        "Support was offered at the fourth referral and could have been at the first.",
        "A referral for help with smoking at booking rather than at the scan."),
    "timely_access": (
        "The clinic for first seizures should be within two weeks.",
        "A scan out of hours meant a journey of forty miles."),
    "medical_exploration": ("Tiredness and thirst were explained by growth, and sugar was not tested.",),
    "transition": ("At sixteen the care moved between three services in one summer.",),
    "flagging": ("An alert for the emergency plan was not on the hospital's record.",),
    "hypothermia": ("Half of the babies moved between units arrived cold; a bundle for warmth is to be agreed.",),
    "use_of_reviews": ("The findings of the trust's own investigation had not been shared with the ward.",),
    "pathogens": ("Water outlets near the cots were tested late after a finding elsewhere in the hospital.",),
    "parental_risk": ("A parent's drinking was treated as the adult's matter and not seen from the child's side.",),
}

BABY_THEMES = ("hypothermia", "pathogens", "equipment", "policies")
CHILD_THEMES = ("transition", "medical_exploration", "flagging", "recognition_of_illness", "timely_access")


def read_themes():
    """Codes of the themes by their label."""
    with open(days.DATA / "vocabulary" / "learning-theme.json", encoding="utf-8") as file:
        return {entry["label"]: entry["code"] for entry in json.load(file)["entries"]}


def sources(case):
    """From where something can be learned in a review."""
    found = ["review_meeting", "review_meeting", "panel"]
    found += ["joint_response", "coroner"] if case.story.is_response else []
    found += ["perinatal_review", "perinatal_review"] if "perinatal_review" in case.story.waits else []
    found += ["incident"] if "incident_investigation" in case.story.waits else []
    found += ["safeguarding_review"] if case.category in ("1", "10") else []
    return found


def choose_case(cases, theme, turn):
    """A review that the theme can come from."""
    dice = Dice("learning", theme, turn)
    babies = [case for case in cases if case.age in ("0-27 days", "28-364 days")]
    others = [case for case in cases if case not in babies]
    if theme in BABY_THEMES:
        return dice.pick(babies)
    return dice.pick(others if theme in CHILD_THEMES else cases)


def add_point(register, case, meeting, theme, turn, day):
    """One occasion."""
    words = POINTS[theme]
    register.add("learning_point", f"{case.reference}/{theme}/{turn}", day, case=case.uuid, meeting=meeting,
                 theme=theme,
                 source=Dice("source", theme, turn).pick(sources(case)), description=words[turn % len(words)])


def add_learning(register, fitted, targets, meetings):
    """The published occasions, in the reviews finalised in that year, and two of open reviews.

    Themes have been kept since April 2023; earlier reviews have none.
    """
    codes = read_themes()
    year = targets.years("learning-themes")[0]
    reviewed = [case for case in fitted if case.finalised == year]
    for label, count in targets.occasions().items():
        for turn in range(count):
            case = choose_case(reviewed, codes[label], turn)
            add_point(register, case, meetings[case.panel], codes[label], turn, case.panel.day)
    still_open = [case for case in fitted if case.is_open and case.time.cdrm_report and case.story.is_response]
    for turn, (case, theme) in enumerate(zip(still_open, ("information_sharing", "family_information"))):
        add_point(register, case, None, theme, turn, case.time.cdrm_report)
