#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""make_cases.py N: writes a CSV of N invented cases to standard output, the same each time.

Every case has an identity, a summary of about 120 words and, if it is old enough, an analysis: what
a large register has in each row. The words are drawn from short lists, so that a search finds many.
"""

import csv
import datetime
import random
import sys

COLUMNS = [
    "reference", "date_of_death", "date_notified", "family_name", "given_names", "date_of_birth", "sex",
    "ethnicity", "residence_area", "postcode", "place_of_death", "expected", "date_finalised", "category",
    "modifiable", "factors", "summary",
]
FAMILY = ["Ashwick", "Birkrigg", "Carrowmere", "Dunsop", "Eskdale", "Fellbeck", "Garrigill", "Hartside"]
GIVEN = ["Ada", "Bryn", "Cleo", "Dov", "Esme", "Finlay", "Greta", "Hal", "Ines", "Jory", "Kit", "Lark"]
WORDS = (
    "admitted transferred monitored oxygen infection weight feeding cot sleeping clinic referral delay letter "
    "community midwife paediatric ward night review plan agreed family home visit support school asthma seizure "
    "fever sepsis pathway guideline staff handover record escalation early concern scan result discharge follow"
).split()
PLACES = ["Hospital", "Home", "Public place", "Hospice"]
ETHNICITY = ["White", "Mixed", "Asian", "Black", "Other", ""]
LAST_DAY = datetime.date(2024, 3, 31)


def case(number, rng):
    death = LAST_DAY - datetime.timedelta(days=rng.randrange(30, 5500))
    birth = death - datetime.timedelta(days=rng.choice([0, 3, 20, 90, 300, 900, 2500, 4000, 6000]))
    notified = death + datetime.timedelta(days=rng.randrange(0, 5))
    finalised = death + datetime.timedelta(days=rng.randrange(120, 700))
    row = {
        "reference": f"{notified.year % 100:02d}{(notified.year + 1) % 100:02d}-{number:06d}",
        "date_of_death": death, "date_notified": notified, "date_of_birth": birth,
        "family_name": rng.choice(FAMILY), "given_names": rng.choice(GIVEN),
        "sex": rng.choice(["male", "female"]), "ethnicity": rng.choice(ETHNICITY),
        "residence_area": rng.choice(["Durham", "Darlington"]), "postcode": "ZZ99 3VZ",
        "place_of_death": rng.choice(PLACES), "expected": rng.choice(["yes", "no"]),
        "summary": " ".join(rng.choice(WORDS) for _ in range(120)),
    }
    if finalised <= LAST_DAY:
        identified = rng.random() < 0.4
        row.update(
            date_finalised=finalised, category=rng.randrange(1, 11),
            modifiable="identified" if identified else "none",
            factors="B:smoking in household:2:yes" if identified else "A:prematurity:2:no")
    return row


def main():
    rng = random.Random(1)
    writer = csv.DictWriter(sys.stdout, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for number in range(1, int(sys.argv[1]) + 1):
        writer.writerow(case(number, rng))


if __name__ == "__main__":
    main()
