# SPDX-License-Identifier: GPL-3.0-or-later
"""The statistics and, where the sidebar has it, the annual report."""


# The lines of the measures' drop-down, which GTK gives no name.
SHARE = 5
DURATION = 6


def choose(desk, what, line):
    """Chooses a line of a drop-down, the first being 1."""
    desk.open_list(what)
    desk.key(*(["Down"] * line), "Return")


def look_at_statistics(guide):
    desk = guide.desk
    with guide.stop("statistics-chart"):
        desk.key("ctrl+3")
        desk.find("Reviews finalised, by category of death", "image")
    with guide.stop("statistics-table"):
        desk.press("Table", "radio button")
    desk.press("Chart", "radio button")
    with guide.stop("statistics-shares"):
        choose(desk, "Measure", SHARE)
        desk.find(part="modifiable", role="image")
    with guide.stop("statistics-duration"):
        choose(desk, "Measure", DURATION)
        desk.find(part="Time from death", role="image")


def look_at_report(guide):
    desk = guide.desk
    with guide.stop("report"):
        desk.key("ctrl+4")
        desk.find("Check Page")
    with guide.stop("report-check-page"):
        desk.press("Check Page")


def walk(guide):
    look_at_statistics(guide)
    if guide.desk.has("Annual report", "list item"):
        look_at_report(guide)
