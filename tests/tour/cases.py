# SPDX-License-Identifier: GPL-3.0-or-later
"""The list of cases, and how one gets to a case."""


def search(guide):
    desk = guide.desk
    with guide.stop("cases"):
        desk.reads("214 cases", "status bar")
    with guide.stop("cases-searched"):
        desk.key("ctrl+f")
        desk.type("smoking")
        desk.reads("7 cases", "status bar")
    with guide.stop("cases-no-match"):
        desk.key("ctrl+a")
        desk.type("lighthouse")
        desk.reads("Nothing Found")
    desk.press("Show All Cases", "button")
    desk.reads("214 cases", "status bar")


def choose_filters(guide):
    desk = guide.desk
    with guide.stop("cases-filter-choices"):
        desk.press("Stage", "toggle button")
        desk.find(role="menu item")
    desk.key("Escape")
    desk.gone(role="menu item")
    with guide.stop("cases-filtered"):
        desk.open_list("Stage")
        desk.key(*["Down"] * 5, "Return")
        desk.find("Stage: Panel", "toggle button")
    desk.press("Clear", "button")
    desk.reads("214 cases", "status bar")


def use_dialogs(guide):
    desk = guide.desk
    with guide.stop("go-to-case"):
        desk.key("ctrl+k")
        desk.find("Go to a Case", "dialog")
        desk.type("2324-999")
        desk.key("Return")
        desk.find("Open", "button")
    desk.key("Escape")
    desk.gone("Go to a Case", "dialog")
    with guide.stop("new-notification"):
        desk.key("ctrl+n")
        desk.find("New Notification", "dialog")
        desk.fill("12/04/2024", "Date of death", "text")
        desk.fill("Found unresponsive in the morning; an ambulance was called.", "Circumstances", "text")
    desk.key("Escape")
    desk.gone("New Notification", "dialog")


def walk(guide):
    search(guide)
    guide.narrow_stop("sidebar", lambda: guide.desk.key("F9"), lambda: guide.desk.key("F9"))
    choose_filters(guide)
    use_dialogs(guide)
