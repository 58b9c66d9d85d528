#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job: a register is made, a death notified, its review taken to panel, finalised, and counted."""

import os
import subprocess
import sys

from days import ago, written, year_of
from desk import Desk, Home, Tap, look_until

CASE = f"{year_of(ago(0))[2:4]}{year_of(ago(0))[5:]}-001"
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
        self.desk.reads("No Cases Yet")

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
        self.desk.reads("Ended: the paper came")

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

    # --- the meeting ---------------------------------------------------------

    def plan_panel(self):
        self.desk.key("ctrl+2")
        self.desk.press("Plan a Meeting", "button")
        self.desk.find("Plan a Meeting", "dialog")
        self.desk.write("Date", written(ago(0)))
        self.desk.press("Plan", "button")
        self.desk.gone("Plan a Meeting", "dialog")
        self.desk.reads("0 cases, 45 min in all")

    def agenda(self):
        """What the agenda lists, in its order, without times and minutes."""
        items = self.desk.all(part="Item ", role="list item")
        return [item.get_name().split(", ", 2)[2].rsplit(", ", 1)[0] for item in items]

    def add_by_keyboard(self):
        self.desk.key("ctrl+f")
        self.desk.go_to(f"Add {CASE} to the agenda")
        self.desk.key("Return")
        self.desk.reads("1 case, 1 h 5 min in all")
        self.desk.reads("Ends 10:35, 1 h 55 min to spare")

    def reorder_by_keyboard(self):
        first, second = self.agenda()[:2]
        self.desk.go_to(part=f", {second}, ")
        self.desk.key("alt+Up")
        look_until("the second item first", lambda: self.agenda()[:2] == [second, first])
        self.desk.key("alt+Down")
        look_until("it second again", lambda: self.agenda()[:2] == [first, second])

    def reorder_by_pointer(self):
        first, second = self.agenda()[:2]
        handle = self.desk.find(part=f", {first}, ", role="list item")
        below = self.desk.find(part=f", {second}, ", role="list item")
        x, y = self.desk.place_of(handle)
        _, end = self.desk.place_of(below)
        self.desk.drag((x - 280, y), (x - 280, end + 12), lambda: self.agenda()[:2] == [second, first])

    def take_off_and_drag(self):
        self.desk.go_to(part=f", {CASE}, ")
        self.desk.key("Delete")
        self.desk.reads("0 cases, 45 min in all")
        case = self.desk.find(part=f"{CASE}, 0-27 days. Ready since", role="list item")
        item = self.desk.find(part="Matters arising and actions", role="list item")
        x, y = self.desk.place_of(item)
        self.desk.drag(self.desk.place_of(case), (x, y + 14), lambda: CASE in self.agenda())
        self.desk.reads("1 case, 1 h 5 min in all")

    # --- the decision ----------------------------------------------------------

    def open_case(self):
        self.desk.key("ctrl+k")
        self.desk.enter("Reference", CASE)
        self.desk.key("Return")
        self.desk.find("Stages of the review", "list")
        self.show_stage("Panel")

    def obstacles(self):
        found = self.desk.find("It cannot be finalised yet", "list")
        return [item.get_name() for item in self.desk.all(role="list item", within=found)]

    def refuse_to_finalise(self):
        self.open_case()
        said = self.obstacles()
        for part in ("No category of death", "modifiable factors", "Domain A", "Domain B", "Domain C", "Domain D",
                     "Follow-up for the family"):
            assert any(part in sentence for sentence in said), f"{part!r} is not named in {said!r}"
        assert not self.desk.is_sensitive(self.desk.find("Finalise…", "button"))

    def add_factor(self, domain, factor, modifiable, why):
        self.desk.press(part=f"Add a factor: {domain} · ", role="button")
        self.desk.find("Add a Contributory Factor", "dialog")
        self.desk.pick("Factor", factor)
        self.desk.pick("Modifiable", modifiable)
        self.desk.enter("Why", why)
        self.desk.press("Add", "button")
        self.desk.gone("Add a Contributory Factor", "dialog")
        self.desk.find(part=factor, role="list item")

    def analyse(self):
        self.desk.pick("Category of death", "8 · Perinatal/neonatal event")
        self.add_factor("A", "Prematurity", "Not modifiable", "Born at 25 weeks.")
        self.add_factor("B", "Smoking in pregnancy", "Modifiable", "Support to stop was not offered again.")
        self.desk.reads("Domain C has no answer")
        self.desk.go_to(part="Add a factor: C · ")
        self.desk.pick("No factor", "1 · None identified, or identified but unlikely to have contributed")
        self.desk.reads("Domain D has no answer")
        self.desk.go_to(part="Add a factor: D · ")
        self.desk.pick("No factor", "0 · Information not available")
        self.desk.pick("Modifiable factors", "No modifiable factors identified")
        self.desk.reads("the conclusion does not say that modifiable factors were identified")
        self.desk.pick("Modifiable factors", "Modifiable factors identified", key="shift+Tab")
        self.desk.write("Who follows up with the family", "Key worker, Northmoor Hospital")
        look_until("nothing in the way", lambda: not self.desk.has("It cannot be finalised yet", "list"))

    def undo_and_redo(self):
        self.desk.key("ctrl+z")
        self.desk.reads("Follow-up for the family has no lead.")
        self.desk.key("ctrl+shift+z")
        look_until("nothing in the way again", lambda: not self.desk.has("It cannot be finalised yet", "list"))

    def finalise(self, signed_by):
        self.desk.press("Finalise…", "button")
        self.desk.find("Finalise the Review", "dialog")
        self.desk.reads("Panel, ")
        self.desk.write("Signed by", signed_by)
        self.desk.press("Finalise", "button")
        self.desk.gone("Finalise the Review", "dialog")
        self.desk.reads("finalised on")
        self.desk.find("Reopen…", "button")

    def reopen(self):
        self.desk.press("Reopen…", "button")
        self.desk.find("Reopen the Review", "dialog")
        self.desk.press("Reopen", "button")
        self.desk.reads("Say why the review is reopened.")
        self.desk.write("Reason", "The record of inquest gives another cause.")
        self.desk.press("Reopen", "button")
        self.desk.gone("Reopen the Review", "dialog")
        self.desk.reads("The record of inquest gives another cause.")
        self.finalise("Designated doctor, again")

    # --- the numbers -------------------------------------------------------------

    def find_in_statistics(self):
        self.desk.key("ctrl+3")
        self.desk.reads(f"“Perinatal/neonatal event” is the largest group in {year_of(ago(0))}: 1 of 1")
        self.desk.go_to("Reviews finalised, by category of death")
        self.desk.key("Down")
        self.desk.press("Cases behind 1", "button")
        self.desk.reads("1 case")
        self.desk.find(part=CASE)

    def find_in_report(self):
        self.desk.key("ctrl+4")
        self.desk.reads(f"Annual report {year_of(ago(0))}")
        self.desk.reads("sums and denominators of this report were checked, and all hold.")
        self.desk.find(part="Table 13. Reviews finalised, by category of death", role="list item")
        self.desk.reads(f"Perinatal/neonatal event, {year_of(ago(0))}: 1 finalised review")

    def run(self, *arguments):
        """Runs cairnctl on the register, and returns what it prints."""
        phrase = os.path.join(self.home.path, "phrase")
        with open(phrase, "w", encoding="utf-8") as target:
            target.write(PASSPHRASE + "\n")
        program = os.path.join(os.environ["CAIRN_BUILD"], "app", "cli", "cairnctl")
        command, *rest = arguments
        done = subprocess.run([program, command, self.register, *rest, "--passphrase-file", phrase],
                              env=self.home.env(), capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"cairnctl {command}: {done.stderr}"
        return done.stdout

    def check_from_outside(self):
        assert self.desk.close() == 0
        self.run("check")
        year = year_of(ago(0))
        expected = {
            "finalised-by-category": f"row,{year} count,{year} percent\n8,1,100\nTotal,1,100\n",
            "finalised-by-area": f"row,{year} count,{year} percent\nNorthmoor,1,100\nTotal,1,100\n",
            "modifiable-by-area": "Northmoor,1,1,0,0,100\nTotal,1,1,0,0,100\n",
        }
        for name, rows in expected.items():
            printed = self.run("table", name)
            assert rows in printed.replace("\r", ""), f"{name}: {printed!r}"

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
    tap.step("a panel is planned for today", journey.plan_panel)
    tap.step("the case is put on its agenda by keyboard, and the clock runs", journey.add_by_keyboard)
    tap.step("Alt+Up and Alt+Down move an item", journey.reorder_by_keyboard)
    tap.step("the pointer drags an item to another place", journey.reorder_by_pointer)
    tap.step("the case is taken off, and dragged onto the agenda", journey.take_off_and_drag)
    tap.step("Finalise is refused, and everything in the way is named", journey.refuse_to_finalise)
    tap.step("the panel's analysis is written down until nothing is in the way", journey.analyse)
    tap.step("an edit is undone and done again", journey.undo_and_redo)
    tap.step("the review is finalised", lambda: journey.finalise("Designated doctor"))
    tap.step("it is reopened with a reason, and finalised again", journey.reopen)
    tap.step("the statistics count it once, and open the case behind it", journey.find_in_statistics)
    tap.step("the annual report counts it, and its sums hold", journey.find_in_report)
    tap.step("cairnctl finds the register whole and counts the same", journey.check_from_outside)
    journey.end()
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())
