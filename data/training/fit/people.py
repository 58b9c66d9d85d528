# SPDX-License-Identifier: GPL-3.0-or-later
"""Names, numbers and addresses of nobody."""

from . import days
from .dice import Dice

# Postcode areas that do not exist, streets and villages of an invented country.
POSTCODES = {"Durham": ("ZD1", "ZD2", "ZD3", "ZD4", "ZD5", "ZD6"), "Darlington": ("ZL1", "ZL2", "ZL3")}
VILLAGES = {
    "Durham": ("Upper Skellow", "Brackenwath", "Cold Heddle", "Marrowdale", "Thornley Stile", "Quarrywick",
               "Low Fennock", "Staindale Moor"),
    "Darlington": ("Skernebrook", "Hollin Gate", "Tarrowby", "Old Mickle"),
}
STREETS = ("Rowan Rigg", "Lapwing Close", "Chapel Garth", "Foundry Row", "Sorrel Bank", "Dene Terrace",
           "Wagonway Street", "Heather Rise", "Linnet Court", "Mill Wynd", "Beck Lane", "Orchard Garth")
SCHOOLS = {"nursery": ("Acorn Loft Nursery", "Little Fells Nursery", "Skylark Nursery"),
           "primary": ("Brackenwath Primary School", "St Oda's Primary School", "Marrowdale Primary School",
                       "Tarrowby Academy (primary)"),
           "secondary": ("Fellside Academy", "Quarrywick School", "Skernebrook High School", "The Alder School")}
SURGERIES = ("Rowan Surgery", "Beckside Practice", "Dr Quillfeather and partners", "Moorgate Family Practice")

BOYS = ("Aldous", "Bertil", "Caspian", "Dashiell", "Eskil", "Ferran", "Gethin", "Huxley", "Ivo", "Jorin", "Kester",
        "Leif", "Maddox", "Nils", "Oisín", "Piran", "Quillon", "René", "Søren", "Tadhg", "Ulric", "Vito", "Wulfric",
        "Yannick", "Zoltán", "Jean-Luc", "Ansel", "Bram", "Corin", "Deacon", "Emrys", "Fintan", "Ciarán", "Łukasz",
        "Hamzah", "Idris", "Tobiah", "Zephaniah", "Mateo", "Nathaniel John")
GIRLS = ("Ottoline", "Briar", "Cosima", "Delphine", "Elowen", "Fleur", "Gwenllian", "Hestia", "Isaura", "Juniper",
         "Kerensa", "Linnea", "Maëlle", "Nerys", "Ondine", "Persis", "Quenby", "Renée", "Saoirse", "Tamsin", "Una",
         "Verity", "Wren", "Xanthe", "Ysolde", "Zoë", "Anne-Marie", "Bronagh", "Calanthe", "Drusilla", "Eluned",
         "Fenella", "Siân", "Łucja", "Amina", "Noor", "Thandeka", "Clementine", "D'Arcy", "Mary Ellen")
FAMILIES = ("Ashgrove", "Brackenfell", "Coldwick", "D'Arrowby", "Edderthwaite", "Farrowgill", "Gallowhythe",
            "Hobbleton",
            "Inglethorn", "Jessamy-Holt", "Kettlewhistle", "Lindenquist", "MacAllbright", "Netherby-Stone",
            "O'Fennimore",
            "Pemberwick", "Quillfeather", "Rookhope-Lane", "Skelderskew", "Thistlewood", "Umfraye", "Vantongeren",
            "Wintersett", "Yarrowdene", "Zabłowski", "Núñez-Hale", "van der Moor", "Ó Drisceall", "Brontëson",
            "Castlewray", "Dunnockby", "Eaglesfield", "Flaxengate", "Greenhowe", "Hawkswater", "Ivelet", "Jorvale",
            "Kirkbeckley", "Larkspurn", "Merrydew", "Nightingrove", "Oxenhythe", "Plumridge-Vale", "Ravensgill",
            "Saltmarsh-Dee", "Tarnbrooke", "Underskiddle", "Vexley", "Whinberry", "Öberglund", "St. Claire-Moss",
            "de la Fenn", "Abdulfatahi", "Chidubemson", "Rahmanpour", "Patelwala", "L'Estrange-Beck", "Sangsterholm")

WEIGHTS = range(10, 1, -1)


def nhs_number(number):
    """A test number that no patient has: 999, six digits and the check digit."""
    while True:
        digits = f"999{number % 1000000:06}"
        check = 11 - sum(int(digit) * weight for digit, weight in zip(digits, WEIGHTS)) % 11
        if check != 10:
            return digits + str(check % 11)
        number += 1


def given_names(case, dice):
    """Names for the child; some babies were not given one."""
    if case.born and (case.died - case.born).days == 0 and dice.chance(0.12):
        return "Baby"
    return dice.pick(BOYS if case.sex == "Male" else GIRLS)


def school(case, dice):
    """Where the child went to nursery or school."""
    if case.born is None:
        return None
    age = days.years_old(case.born, case.died)
    kind = "secondary" if age > 10 else "primary" if age > 3 else "nursery" if age > 1 else None
    return dice.pick(SCHOOLS[kind]) if kind else None


def invent(cases):
    """Give each case a child that nobody else is."""
    used = set()
    for case in cases:
        dice = Dice("person", case.number)
        names = None
        while names is None or names in used:
            names = (dice.pick(FAMILIES), given_names(case, dice))
        used.add(names)
        case.family_name, case.given_names = names
        case.nhs_number = nhs_number(100000 + case.number * 3571)
        case.address = f"{dice.between(1, 88)} {dice.pick(STREETS)}, {dice.pick(VILLAGES[case.area])}"
        case.postcode = f"{dice.pick(POSTCODES[case.area])} {dice.between(1, 9)}{dice.pick('ABDEFGH')}{dice.pick('JLNPQRS')}"
        case.school = school(case, dice)
        case.surgery = dice.pick(SURGERIES)
        case.known_as = dice.pick(("Bo", "Kit", "Pip", "Nell", "Teddy", "Mouse")) if dice.chance(0.05) else None
