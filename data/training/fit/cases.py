# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of one case."""

from . import analysis, days, forms, panels, waits, wording
from .dice import Dice
from .office import DOCTOR, PANEL_NAME

SEXES = {"Male": "male", "Female": "female"}
ETHNICITIES = {
    "White": ("white_british", "white_british", "white_british", "white_british", "white_british", "white_other",
              "white_irish", "white_gypsy_roma", "white"),
    "Mixed": ("mixed_white_black_african", "mixed_white_asian", "mixed_white_black_caribbean", "mixed_other"),
    "Asian": ("asian_pakistani", "asian_indian", "asian_bangladeshi", "asian_chinese"),
    "Black": ("black_african", "black_caribbean"),
    "Other": ("other_arab", "other_ethnic_group"),
    "Not stated": (None,),
}
PLAIN_PLACES = {"Public place": "public_place", "Hospice": "hospice", "Abroad": "abroad"}
# Up to which age in days a child can be cared for in a place.
LATEST_DAYS = {"delivery_suite": 0, "neonatal_unit": 240}
# And from which on: a newborn baby stays with the maternity services.
EARLIEST_DAYS = {"paediatric_ward": 3}
COUNTRIES = ("Spain", "Portugal", "Greece")
KEY_WORKERS = ("Cleo Maddern, bereavement midwife", "Maud Ellery, children's nursing", "Greta Sollis, health visiting",
               "Hal Mossop, Lanterns", "Jory Penhale, rapid response nurse", "Aveline Stott, rapid response nurse")
FOLLOW_UP = ("Letter with the outcome, then a visit if the family wish it.",
             "The consultant meets the parents and answers their three questions.",
             "Outcome to be shared by the key worker at home; parents live apart and are told separately.",
             "The family do not want a letter; a call in the week after the panel was agreed.",
             "Meeting with an interpreter, and a written summary in plain words.")


def place_code(case):
    """The detailed place of death for the report's row."""
    if case.place in PLAIN_PLACES:
        return PLAIN_PLACES[case.place]
    codes = case.story.places[case.place]
    days_old = (case.died - case.born).days if case.born else 0
    fitting = [code for code in codes if EARLIEST_DAYS.get(code, 0) <= days_old <= LATEST_DAYS.get(code, days_old)]
    return Dice("place", case.number).pick(fitting or codes)


def event_place(case):
    """Where what led to the death happened, where it was elsewhere."""
    if case.place == "Hospital" and case.story.is_response:
        for row, codes in case.story.places.items():
            if row in ("Home", "Public place"):
                return codes[0]
    return None


def death_precision(case, dice):
    """How exactly the day of death is known: some children were found later, none of them in hospital."""
    found = case.place != "Hospital" and case.story.key in ("water", "suicide", "sofa")
    if case.companion or not found or dice.chance(0.4):
        return "exact"
    return "between" if case.received > case.died and dice.chance(0.5) else "on_or_before"


def death_time(dice):
    """The time of death, where it is known."""
    return f"{dice.below(24):02}:{dice.below(12) * 5:02}" if dice.chance(0.8) else None


def add_case(register, case, areas, teller, family):
    """The case itself."""
    dice = Dice("case", case.number)
    early = case.is_open and not case.time.cdrm
    precision = death_precision(case, dice)
    case.uuid = register.add(
        "case", case.reference, case.received, reference=case.reference,
        kind="birth_enquiry" if case.is_enquiry else "death", status="accepted",
        birth_outcome="live" if case.is_enquiry else None,
        date_of_death=case.died, date_of_death_precision=precision,
        date_of_death_latest=days.after(case.died, 1) if precision == "between" else None,
        time_of_death=death_time(dice) if precision == "exact" else None, sex=SEXES[case.sex],
        ethnicity=dice.pick(ETHNICITIES[case.ethnicity]), residence_area=areas[case.area],
        death_area=None if case.place == "Abroad" else case.area if dice.chance(0.85) else "Northern Fells",
        place=place_code(case), place_country=dice.pick(COUNTRIES) if case.place == "Abroad" else None,
        event_place=event_place(case), event_area=case.area if event_place(case) else None,
        expected=case.story.expected, gestation_weeks=case.gestation,
        birth_weight_g=case.weight, deprivation_quintile=case.quintile, smoking_in_pregnancy=case.smoking_pregnancy,
        smoking_in_household=case.smoking_home, maternal_bmi=case.bmi,
        planned_theme=panels.NEONATAL if case.is_open and case.plan.wait == "themed_panel" else None,
        circumstances=wording.circumstances(case), summary=None if early else teller.summary(case),
        family_words=family.words(case))


def add_child(register, case):
    """Who the child was."""
    absent = case.age == "0-27 days" and Dice("nhs", case.number).chance(0.06) or case.age == "Not stated"
    register.add("child", case.reference, case.received, case=case.uuid, family_name=case.family_name,
                 given_names=case.given_names, also_known_as=case.known_as,
                 nhs_number=None if absent else case.nhs_number,
                 nhs_number_absent="not_available" if absent else None, date_of_birth=case.born,
                 address=case.address, postcode=case.postcode, school=case.school, gp=case.surgery)


def add_responsibility(register, case):
    """Whose case it is."""
    if case.transferred_in:
        register.add("responsibility", case.reference, case.received, case=case.uuid, kind="transferred_in",
                     panel="Northern Fells Child Death Overview Panel", from_date=case.received, agreed_by=DOCTOR,
                     agreed_on=case.time.accepted)
    else:
        register.add("responsibility", case.reference, case.received, case=case.uuid, kind="resident", panel=PANEL_NAME,
                     from_date=case.received)


def notifier(case):
    """Who told the office of the death."""
    dice = Dice("notifier", case.number)
    if case.place == "Hospice":
        return "hospice", "Minna Toller, head of care"
    if case.place == "Home" and case.story.is_response:
        return dice.pick((("ambulance", "Barnaby Stroud, patient safety"), ("police", "Det Sgt Marguerite Hallam")))
    if case.age == "0-27 days":
        return dice.pick((("hospital", "ward manager, neonatal unit"),
                          ("midwifery", "Cleo Maddern, bereavement midwife")))
    return dice.pick((("hospital", "consultant on call"), ("hospital", "ward sister"),
                      ("medical_examiner", "medical examiner's officer"),
                      ("general_practice", "duty doctor"), ("child_health_records", "records clerk")))


def add_notifications(register, case):
    """The first notification and those that came after it."""
    dice = Dice("notification", case.number)
    source, person = notifier(case)
    register.add("notification", f"{case.reference}/1", case.received, case=case.uuid, source=source, notifier=person,
                 sent_on=max(case.died, days.after(case.received, -dice.below(2))), received_on=case.received,
                 received_at=f"{dice.between(8, 17):02}:{dice.below(12) * 5:02}")
    others = (("coroner", "coroner's officer"), ("police", "control room"), ("child_health_records", "records clerk"),
              ("social_care", "duty manager"), ("education", "head teacher"), ("registrar", "registrar of deaths"))
    if dice.chance(0.35):
        source, person = dice.pick(others)
        later = days.working(days.after(case.received, dice.between(0, 5)))
        if later <= days.TODAY:
            register.add("notification", f"{case.reference}/2", later, case=case.uuid, source=source, notifier=person,
                         sent_on=later, received_on=later)


def add_sighting(register, case):
    """An independent list that has the death too."""
    dice = Dice("sighting", case.number)
    if case.died.year >= 2022 and dice.chance(0.4):
        seen = days.working(days.after(case.died, dice.between(6, 30)))
        if seen <= days.TODAY:
            source = dice.pick(("registrar", "registrar", "coroner", "hospital", "child_health_records",
                                "medical_examiner"))
            register.add("sighting", case.reference, seen, case=case.uuid, source=source, seen_on=seen)


def add_references(register, case):
    """What the case is called elsewhere."""
    number = 20000 + case.number * 37
    found = {"national_database": f"CDR-{number}" if case.time.database else None}
    if case.story.is_response:
        found["coroner"] = f"CC/{case.died.year}/{number % 900 + 100}"
    if "police" in case.story.waits:
        found["police"] = f"CBK{number}/{case.died.year % 100}"
    if "perinatal_review" in case.story.waits:
        found["perinatal_review"] = f"PR-{number + 11}"
    if "incident_investigation" in case.story.waits:
        found["incident"] = f"INC-{case.died.year}-{number % 700}"
    if "safeguarding_review" in case.story.waits:
        found["safeguarding_review"] = f"LCSPR {number % 20 + 1}"
    if case.transferred_in:
        found["previous_panel"] = f"NF{number % 300}"
    if case.story.category == "4":
        found["other"] = f"Tumour board {number % 400}"
    for kind, reference in found.items():
        if reference:
            register.add("external_reference", f"{case.reference}/{kind}", case.received, case=case.uuid, kind=kind,
                         reference=reference)


def family_lead(case):
    """Who follows up with the family."""
    if case.is_open and case.plan.state != "ready":
        return None
    return Dice("lead", case.number).pick(KEY_WORKERS)


def add_stages(register, case):
    """The facts of the stages."""
    time, dice = case.time, Dice("stages", case.number)
    triggers = {name: "yes" if name in case.story.triggers else "no"
                for name in ("trigger_external", "trigger_sudden", "trigger_custody", "trigger_suspicious",
                             "trigger_unattended_birth")}
    if case.is_open and case.plan.state == "notification":
        triggers = dict.fromkeys(triggers)
    started = not case.is_open or case.plan.state != "notification"
    lead = family_lead(case)
    arranged = case.is_open and case.plan.cdrm == "arranged"
    register.add("stages", case.reference, case.received, case=case.uuid, **triggers,
                 key_worker=dice.pick(KEY_WORKERS) if started else None,
                 booklet_given_on=time.booklet if time.booklet and time.booklet <= days.TODAY else None,
                 national_database_on=time.database, jar_planning_on=time.planning, jar_visit_on=time.visit,
                 jar_final_on=time.final, cdrm_kind=case.story.cdrm if time.cdrm else "cdrm" if time.cdrm_planned else None,
                 cdrm_planned_on=time.cdrm_planned, cdrm_notice_on=time.cdrm_notice,
                 cdrm_attendees_fixed=True if time.cdrm or arranged else None, cdrm_held_on=time.cdrm,
                 cdrm_report_on=time.cdrm_report, family_lead=lead,
                 family_follow_up=dice.pick(FOLLOW_UP) if lead else None,
                 family_told_on=time.told, analysis_submitted_on=time.submitted, closed_on=time.closed)


def add_cases(register, cases, areas, agencies, meetings, domains):
    """Everything that belongs to the cases, case by case."""
    teller, family = wording.Teller(), wording.FamilyWords()
    for case in cases:
        add_case(register, case, areas, teller, family)
        add_child(register, case)
        add_responsibility(register, case)
        add_notifications(register, case)
        add_sighting(register, case)
        add_references(register, case)
        add_stages(register, case)
        forms.add_requests(register, case, agencies)
        waits.add_waits(register, case)
        analysis.add_analysis(register, case, domains)
        analysis.add_finalisation(register, case, meetings)
