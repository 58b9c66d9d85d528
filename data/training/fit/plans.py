# SPDX-License-Identifier: GPL-3.0-or-later
"""How far each open review has come on the register's today.

The plans stand in the order of notification, oldest first, so that old reviews
are held up by what holds reviews up for years and new ones by forms.
"""

from .flow import assign


class Plan:
    """Where one open review stands and what it waits for."""

    def __init__(self, state, wait=None, suits="any", **options):
        self.state = state
        self.wait = wait
        self.suits = suits
        self.agenda = options.get("agenda", False)
        self.concluded = options.get("concluded", False)
        self.just_ready = options.get("just_ready", False)
        self.waived = options.get("waived")
        self.step = options.get("step")
        self.cdrm = options.get("cdrm")


PLANS = (
    Plan("panel", "criminal_case", "police"),
    Plan("panel", "safeguarding_review", "police"),
    Plan("panel", "inquest", "inquest"),
    Plan("ready", agenda=True),
    Plan("panel", "police", "police"),
    Plan("ready", agenda=True),
    Plan("cdrm", "incident_investigation", "hospital"),
    Plan("panel", "inquest", "inquest", concluded=True),
    Plan("ready", agenda=True),
    Plan("panel", "themed_panel", "baby"),
    Plan("ready"),
    Plan("panel", "other"),
    Plan("ready", agenda=True),
    Plan("panel", "inquest", "inquest"),
    Plan("panel", "themed_panel", "baby"),
    Plan("ready"),
    Plan("panel", "cdrm_report"),
    Plan("ready", "inquest", "inquest", just_ready=True),
    Plan("cdrm", "post_mortem", "post_mortem"),
    Plan("ready", "incident_investigation", "hospital",
         waived="The report has no date; its interim findings are in hand."),
    Plan("panel", "inquest", "inquest"),
    Plan("ready"),
    Plan("cdrm", "perinatal_review", "perinatal_review"),
    Plan("panel", "cdrm_report"),
    Plan("cdrm", "incident_investigation", "hospital"),
    Plan("panel", "inquest", "inquest"),
    Plan("cdrm", cdrm="arranged"),
    Plan("ready"),
    Plan("cdrm", "perinatal_review", "perinatal_review"),
    Plan("cdrm", "cdrm", cdrm="short notice"),
    Plan("jar", "post_mortem", "response"),
    Plan("cdrm", "post_mortem", "post_mortem"),
    Plan("information", "reporting_form", "quiet", step="chair_letter"),
    Plan("jar", "police", "response"),
    Plan("cdrm", cdrm="planned"),
    Plan("information", None, "quiet", step="panel_member"),
    Plan("jar", "post_mortem", "response"),
    Plan("cdrm", "perinatal_review", "perinatal_review"),
    Plan("information", None, "quiet", step="safeguarding_lead"),
    Plan("information", None, "quiet", step="reminder"),
    Plan("jar", "post_mortem", "response"),
    Plan("information", None, "quiet", step="reminder"),
    Plan("information", None, "quiet"),
    Plan("information", None, "quiet"),
    Plan("information", None, "quiet"),
    Plan("jar", "post_mortem", "response"),
    Plan("information", None, "quiet"),
    Plan("notification"),
)


def is_suitable(case, plan):
    """Whether what a plan waits for can come up in a case."""
    story = case.story
    if plan.suits == "any":
        return True
    if plan.suits == "baby":
        return case.age == "0-27 days" and story.category in ("7", "8")
    if plan.suits == "response":
        return story.is_response
    if plan.suits == "quiet":
        return not story.is_response
    if plan.suits == "hospital":
        return case.place == "Hospital"
    return plan.suits in story.waits


def choose_plans(cases):
    """Give each open case a plan that suits its age and its story."""
    still_open = sorted((case for case in cases if case.is_open), key=lambda case: case.received)
    ranks = {case: rank * (len(PLANS) - 1) // (len(still_open) - 1) for rank, case in enumerate(still_open)}

    def cost(case, number):
        distance = abs(ranks[case] - number)
        if PLANS[number].state == "notification":
            return 200 * distance
        return distance * distance // 4 + (0 if is_suitable(case, PLANS[number]) else 300)

    numbers = assign(still_open, {number: 1 for number in range(len(PLANS))}, cost)
    for case, number in zip(still_open, numbers):
        case.plan = PLANS[number]
