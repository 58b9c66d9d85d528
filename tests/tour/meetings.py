# SPDX-License-Identifier: GPL-3.0-or-later
"""The meetings, and the next panel's agenda."""

NEXT = "25 April 2024"


def walk(guide):
    desk = guide.desk
    with guide.stop("meetings"):
        desk.key("ctrl+2")
        desk.find(part=NEXT, role="list item")
    with guide.stop("new-meeting"):
        desk.press("Plan a meeting", "button")
        desk.find("Plan a Meeting", "dialog")
    desk.key("Escape")
    desk.gone("Plan a Meeting", "dialog")
    with guide.stop("agenda"):
        desk.choose(part=NEXT)
        desk.reads("to spare", "status bar")
        desk.find("Ready 6", "toggle button")
    with guide.stop("agenda-proposal"):
        desk.press("Propose an Agenda", "button")
        desk.find(role="dialog")
    desk.key("Escape")
    desk.gone(role="dialog")
    with guide.stop("attendance"):
        desk.press("Attendance")
    with guide.stop("meeting-details"):
        desk.press("Details")
