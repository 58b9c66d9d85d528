#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job: a register is made, a death notified, its review taken to panel, finalised, and counted."""

import os
import subprocess
import sys

from days import ago, written, year_of
from desk import Desk, Home, Tap, look_until

PASSPHRASE = "seven grey stones on a hill"
TRIGGERS = (
    "External causes",
    "Sudden, with no apparent cause",
    "In custody or detained",
    "First circumstances raise suspicion",
    "Stillbirth with no professional present",
)


class MainJob:
    def __init__(self):
        self.home = Home()
        self.register = os.path.join(self.home.path, "Hillside.cairn")
        self.desk = None

    # --- the office ----------------------------------------------------------

    def make_register(self):
        self.desk = Desk(home=self.home)
        self.desk.reads("About 200 invented cases")
        self.desk.choose("New register…", key="Down")
        self.desk.fill("Hillside", "Name of the register", "text")
        self.desk.fill("A. Coordinator", "Your name", "text")
        self.desk.fill(PASSPHRASE, "Passphrase", "text")
        self.desk.fill(PASSPHRASE, "The same passphrase again", "text")
        self.desk.press("Make the Register", "button")
        self.desk.reads("If every passphrase is forgotten")
        self.desk.go_to("It is printed or written down")
        self.desk.key("space")
        self.desk.press("Open the Register", "button")
        self.desk.reads("No cases yet")

    def name_the_office(self):
        self.desk.menu("Main menu", "s")
        for title, names in (
            ("Add an area", ("Northmoor", "Eastvale")),
            ("Add an agency", ("Northmoor Hospital", "Eastvale Police")),
            ("Add a seat, by its organisation", ("Northmoor Council", "Northmoor Hospital")),
        ):
            for name in names:
                self.desk.write(title, name)
                self.desk.find(name, "list item")
        self.desk.key("Escape")
        self.desk.gone("Areas, Agencies and Seats", "dialog")

    # --- the case --------------------------------------------------------------

    def notify(self):
        self.desk.key("ctrl+n")
        self.desk.find("New Notification", "dialog")
        self.desk.pick("Notified by", "Hospital")
        self.desk.write("Received on", written(ago(39)))
        self.desk.write("Date of death", written(ago(40)))
        self.desk.pick("Place of death", "Neonatal unit")
        self.desk.write("Family name", "Testchild")
        self.desk.write("Date of birth", written(ago(60)))
        self.desk.pick("Sex", "Female")
        self.desk.pick("Area of residence", "Northmoor")
        self.desk.press("Log", "button")
        self.desk.gone("New Notification", "dialog")
        self.desk.reads("Notified, not accepted yet")

    def accept(self):
        self.desk.menu("Decide", "a")
        self.desk.reads("Done · Accepted")

    def show_stage(self, name):
        """Goes to the rail and along it, as the keyboard does."""
        self.desk.go_to(part=": ", key="shift+Tab") if not self.is_in_rail() else None
        self.desk.key("Home")
        self.desk.come_to_part(f"{name}: ")
        self.desk.key("Return")

    def is_in_rail(self):
        node = self.desk.focused()
        return node is not None and node.get_parent().get_name() == "Stages of the review"

    def name_what_is_missing(self):
        self.show_stage("Panel")
        self.desk.reads("The child death review meeting has not been held.")
        finalise = self.desk.find("Finalise…", "button")
        assert not self.desk.is_sensitive(finalise), "a review that has only begun can be finalised"

    def gather_information(self):
        self.show_stage("Information")
        self.desk.reads("No agency has been asked for a form yet.")
        for agency in ("Northmoor Hospital", "Eastvale Police"):
            self.desk.press("Ask an Agency", "button")
            self.desk.find("Ask an Agency", "dialog")
            self.desk.pick("Agency", agency)
            self.desk.write("Sent on", written(ago(38)))
            self.desk.press("Ask", "button")
            self.desk.gone("Ask an Agency", "dialog")
        self.desk.reads("2 of 2 forms have not come back.")
        for agency in ("Northmoor Hospital", "Eastvale Police"):
            self.desk.choose(part=f"{agency} · ")
            self.desk.write("Received on", written(ago(30)))
            self.desk.choose(part=f"{agency} · ", key="shift+Tab")
        self.desk.reads("2 of 2 forms")
        self.desk.pick("Smoking in pregnancy", "Yes")

    def decide_on_response(self):
        self.show_stage("JAR")
        self.desk.reads("It is not decided whether a joint agency response is needed.")
        for trigger in TRIGGERS:
            self.desk.pick(trigger, "No")
        self.desk.reads("not triggered")

    def wait_and_end(self):
        self.show_stage("Waits and deadlines")
        self.desk.press("Add a Wait", "button")
        self.desk.pick("Waiting for", "Post-mortem")
        self.desk.write("Since", written(ago(37)))
        self.desk.press("Add", "button")
        self.desk.gone("Add a Wait", "dialog")
        self.desk.reads("1 wait goes on")
        self.show_stage("Panel")
        self.desk.reads("Waiting for the post-mortem report since")
        self.show_stage("Waits and deadlines")
        self.desk.choose(part="Post-mortem")
        self.desk.write("Paper received on", written(ago(20)))
        self.desk.reads("Nothing is waited for")

    def hold_review_meeting(self):
        self.show_stage("CDRM")
        self.desk.pick("Held as", "Perinatal mortality review")
        self.desk.write("CDRM planned for", written(ago(15)))
        self.desk.write("Notice given on", written(ago(36)))
        self.desk.reads("The notice of the meeting is shorter than a month.")
        self.desk.write("CDRM held on", written(ago(15)))
        self.desk.reads("The report of the child death review meeting has not come.")
        self.desk.write("CDRM report received on", written(ago(10)))
        self.desk.reads("Ready for the panel since")

    def end(self):
        if self.desk is not None:
            self.desk.kill()
        self.home.remove()


def main():
    journey = MainJob()
    tap = Tap()
    tap.step("a register is made", journey.make_register)
    tap.step("its areas, agencies and seats are named", journey.name_the_office)
    tap.step("a death is notified, and its case opens", journey.notify)
    tap.step("it is accepted for review", journey.accept)
    tap.step("the Panel stage names what is missing, and does not finalise", journey.name_what_is_missing)
    tap.step("two agencies are asked, and their forms come back", journey.gather_information)
    tap.step("a joint agency response is not triggered", journey.decide_on_response)
    tap.step("the post-mortem report is waited for, and comes", journey.wait_and_end)
    tap.step("the review meeting is held, and the case is ready", journey.hold_review_meeting)
    journey.end()
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())
