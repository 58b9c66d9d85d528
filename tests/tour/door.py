# SPDX-License-Identifier: GPL-3.0-or-later
"""The door: the first start, a new register and what it shows while it is empty, and a register that does not open."""

import os

PASSPHRASE = "seven grey stones on a hill"


def make_register(guide):
    desk = guide.start()
    with guide.stop("welcome"):
        desk.reads("About 200 invented cases")
    with guide.stop("new-register"):
        desk.choose("New register…", key="Down")
        desk.fill("Hillside", "Name of the register", "text")
        desk.fill("A. Coordinator", "Your name", "text")
        desk.fill(PASSPHRASE, "Passphrase", "text")
        desk.fill(PASSPHRASE, "The same passphrase again", "text")
    with guide.stop("recovery-passphrase"):
        desk.press("Make the Register", "button")
        desk.reads("If every passphrase is forgotten")
        desk.go_to("It is printed or written down")
        desk.key("space")


def look_at_empty_register(guide):
    desk = guide.desk
    with guide.stop("empty-cases"):
        desk.press("Open the Register", "button")
        desk.find("Import Cases…", "button")
    with guide.stop("empty-meetings"):
        desk.key("ctrl+2")
        desk.find("Plan a Meeting", "button")
    with guide.stop("empty-statistics"):
        desk.key("ctrl+3")
        desk.reads("Nothing to Count Yet")
    # The place is remembered, and the training register shall begin with its cases.
    desk.key("ctrl+1")


def lock_register(guide):
    desk = guide.desk
    with guide.stop("unlock"):
        desk.key("ctrl+l")
        desk.find("Unlock", "button")
    with guide.stop("unlock-refused"):
        desk.fill("seven brown stones", "Passphrase", "text")
        desk.press("Unlock", "button")
        desk.reads("does not open the register")


def fail_to_open(guide):
    """Keys that do not come hold the opening as long as it takes to look at it, and then are none."""
    register = os.path.join(guide.home.path, "Hillside.cairn")
    keys = os.path.join(register, "keys.json")
    guide.leave()
    os.remove(keys)
    os.mkfifo(keys)
    desk = guide.start("--training", register)
    with guide.stop("opening"):
        desk.reads("Opening the training register")
    with guide.stop("open-error"):
        with open(keys, "w", encoding="utf-8"):
            pass
        desk.gone("Opening the training register", "label")
    guide.leave()


def walk(guide):
    make_register(guide)
    look_at_empty_register(guide)
    lock_register(guide)
    fail_to_open(guide)
