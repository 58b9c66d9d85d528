#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ten power cuts: the program is killed at random moments of work, and nothing it had called saved is lost.

What a person was shown as saved is written down before the next thing is done; after each kill the
register opens without a question and has it all. CAIRN_JOURNEY_SEED repeats a run.
"""

import os
import random
import subprocess
import sys
import threading
import time

from gi.repository import GLib

from days import ago, written
from desk import NotFound, Tap, look_until
from office import Office, rows

KILLS = 10
IMPORTED = 3000
DURABLE_S = 1.0
LONGEST_S = 6.0
FIELD = "Gestation at birth (weeks)"
NARRATIVE = "Summary of the case"
WORDS = "It was a cold night and the heating had failed and the midwife called twice "


class Kills:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.office = Office(cases=20)
        self.references = self.office.references()
        self.saved = None    # what the field was called saved with
        self.typed = None    # what stood in it when the power went
        self.draft = ""      # what was durable of the narrative
        self.begun = ""      # all of it that was typed
        self.imports = 0
        self.whole = set()   # imports whose receipt was seen
        self.acknowledged = 0
        self.timer = None

    # --- work, until the power goes ------------------------------------------

    def is_saved(self):
        return self.office.desk.has(part="All changes saved", role="label")

    def wait_until_saved(self):
        """A second after the last key, and the state line says so."""
        time.sleep(DURABLE_S)
        look_until("the words that all is saved", self.is_saved)

    def type_words(self):
        desk = self.office.desk
        desk.go_to(NARRATIVE)
        desk.key("ctrl+End")
        self.arm()
        while True:
            self.begun += WORDS
            desk.type(WORDS)
            look_until("the words in the field", lambda: desk.typed() == self.begun)
            self.wait_until_saved()
            self.draft = self.begun
            self.acknowledged += 1

    def leave_fields(self):
        desk = self.office.desk
        desk.go_to(FIELD)
        self.arm()
        while True:
            self.typed = str(self.random.randrange(22, 42))
            desk.write(FIELD, self.typed)
            self.wait_until_saved()
            self.saved = self.typed
            self.acknowledged += 1

    def notify(self):
        desk = self.office.desk
        self.arm()
        while True:
            desk.key("ctrl+n")
            desk.find("New Notification", "dialog")
            reference = look_until("a reference", lambda: self.read("Reference"))
            desk.fill(written(ago(3)), "Date of death", "text")
            desk.press("Log", "button")
            desk.gone("New Notification", "dialog")
            desk.find(part=reference, role="label")
            self.references.add(reference)
            self.acknowledged += 1

    def read(self, name):
        for node in self.office.desk.all(name, "text"):
            return self.office.desk.text_of(node)
        return None

    def take_file(self):
        desk = self.office.desk
        while True:
            self.imports += 1
            path = self.office.write("more.csv", rows(f"I{self.imports}-", IMPORTED))
            desk.menu("Main menu", "i")
            desk.find("Import Cases", "dialog")
            desk.press("Choose…", "button")
            desk.choose_file(path)
            desk.go_to("Import")
            self.arm()
            desk.key("Return")
            desk.reads(f"{IMPORTED} cases were added")
            self.whole.add(self.imports)
            self.acknowledged += 1
            desk.key("Escape")
            desk.gone("Import Cases", "dialog")

    # --- the power -------------------------------------------------------------

    def arm(self):
        """From here on the power may go."""
        if self.timer is None:
            self.timer = threading.Timer(self.random.uniform(0.1, LONGEST_S), self.office.desk.process.kill)
            self.timer.start()

    def cut_power_during(self, work):
        """Works on until the program is killed, some moment from now."""
        desk = self.office.desk
        self.timer = None
        try:
            work()
        except (NotFound, GLib.Error, subprocess.SubprocessError, AttributeError, TypeError):
            pass  # whoever works notices that the window has gone
        assert self.timer is not None, "the work did not begin"
        self.timer.join()
        desk.process.wait()
        assert desk.process.returncode == -9, f"the program ended by itself, with {desk.process.returncode}"

    def go_on(self):
        """After the power is back: everything that was called saved is there."""
        desk = self.office.open()
        self.office.open_case("F-0001", "Information")
        shown = look_until("the field", lambda: [self.read(FIELD)])[0] or None
        assert shown in (self.saved, self.typed), f"the field shows {shown!r}, not {self.saved!r} or {self.typed!r}"
        words = look_until("the narrative", lambda: [self.read(NARRATIVE)])[0]
        assert words.startswith(self.draft), f"typed and durable, but gone: {self.draft[len(words):]!r}"
        assert self.begun.startswith(words), f"never typed: {words!r}"
        self.saved = self.typed = shown
        self.draft = self.begun = words
        return desk

    def count_cases(self):
        listed = self.office.references()
        lost = self.references - listed
        assert not lost, f"logged, and lost: {sorted(lost)}"
        self.references |= {reference for reference in listed if not reference.startswith("I")}
        for number in range(1, self.imports + 1):
            count = sum(reference.startswith(f"I{number}-") for reference in listed)
            assert count in ((IMPORTED,) if number in self.whole else (0, IMPORTED)), f"half an import: {count} rows"

    def one_round(self, work):
        self.go_on()
        self.cut_power_during(work)
        self.count_cases()

    def check(self):
        self.go_on()
        assert self.office.desk.close() == 0
        self.count_cases()
        self.office.cairnctl("check")


def main():
    seed = os.environ.get("CAIRN_JOURNEY_SEED") or str(random.SystemRandom().randrange(1_000_000))
    tap = Tap()
    print(f"# CAIRN_JOURNEY_SEED={seed}", flush=True)
    journey = Kills(seed)
    works = {"typing": journey.type_words, "leaving a field": journey.leave_fields,
             "logging a notification": journey.notify, "importing a file": journey.take_file}
    for i in range(KILLS):
        name = list(works)[i % len(works)]
        tap.step(f"kill {i + 1}, while {name}", lambda work=works[name]: journey.one_round(work))
    tap.step("everything called saved is there, and the register is whole", journey.check)
    print(f"# {journey.acknowledged} times something was called saved", flush=True)
    journey.office.end()
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())
