# SPDX-License-Identifier: GPL-3.0-or-later
"""A case's page, at a case in each stage of its review."""

# A case of the training register in each stage, and what its page then says.
STAGES = [
    ("notification", "2425-001", "Notification"),
    ("information", "2324-040", "Information"),
    ("jar", "2324-042", "Joint agency response"),
    ("cdrm", "2324-034", "Child death review meeting"),
    ("panel", "2324-005", "Panel"),
    ("after-the-panel", "2324-006", "After the panel"),
]

WAITING = "2122-036"
DRAFTED = "2122-025"


def go_to_case(desk, reference, heading):
    desk.key("ctrl+k")
    desk.find("Go to a Case", "dialog")
    desk.type(reference)
    desk.key("Return")
    desk.gone("Go to a Case", "dialog")
    desk.find(part=f"{reference} ·", role="label")
    desk.find(heading, "heading")


def look_at_stages(guide):
    for stage, reference, heading in STAGES:
        with guide.stop(f"case-{stage}"):
            go_to_case(guide.desk, reference, heading)


def look_at_waits(guide):
    desk = guide.desk
    with guide.stop("case-waits"):
        go_to_case(desk, WAITING, "Child death review meeting")
        desk.go_to(part="CDRM:")
        desk.key("End", "Return")
        desk.find("Waits and deadlines", "heading")
    guide.narrow_stop("case-stages", lambda: desk.press(part="Waits and deadlines", role="button"),
                      desk.settle)
    with guide.stop("case-history"):
        desk.open_list("Menu of the Case")
        desk.key("h")
        desk.find(part="History", role="dialog")
    desk.key("Escape")
    desk.gone(part="History", role="dialog")


def conclude(desk):
    """Concludes that there were no modifiable factors, coming from the button below."""
    desk.open_list("Put on an Agenda")
    desk.key("Escape")
    desk.go_to("Modifiable factors", key="shift+Tab")
    desk.key("space", "Down", "Down", "Return")


def finalise(guide):
    desk = guide.desk
    with guide.stop("finalise-obstacles", narrow=False):
        go_to_case(desk, DRAFTED, "Panel")
        desk.scroll_to_end()
    guide.narrow_stop("finalise-obstacles", desk.scroll_to_end, desk.settle)
    with guide.stop("finalise"):
        desk.press("Take It Over", "button")
        desk.gone("Take It Over", "button")
        conclude(desk)
        desk.press("Finalise…", "button")
        desk.find(role="dialog")
    desk.key("Escape")
    desk.gone(role="dialog")


def walk(guide):
    look_at_stages(guide)
    look_at_waits(guide)
    finalise(guide)
