# SPDX-License-Identifier: GPL-3.0-or-later
"""A register on disk for a journey that does not begin with making one, and cairnctl to look at it from outside."""

import csv
import io
import os
import subprocess

from days import ago
from desk import Desk, Home

PASSPHRASE = "seven grey stones on a hill"


def rows(prefix, count):
    """So many invented cases, as a file to import."""
    died = ago(400)
    lines = ["reference,date_of_death,date_notified,residence_area"]
    lines += [f"{prefix}{i:04d},{died},{ago(399)},Northmoor" for i in range(1, count + 1)]
    return "\n".join(lines) + "\n"


class Office:
    """A home with one register, and the window on it."""

    def __init__(self, cases=0):
        self.home = Home()
        self.register = os.path.join(self.home.path, "Hillside.cairn")
        self.phrase = self.write("phrase", PASSPHRASE + "\n")
        self.desk = None
        self.cairnctl("new")
        if cases > 0:
            self.cairnctl("import", self.write("first.csv", rows("F-", cases)), "--add-areas")

    def write(self, name, text):
        """Writes a file into the home, and returns its path."""
        path = os.path.join(self.home.path, name)
        with open(path, "w", encoding="utf-8") as target:
            target.write(text)
        return path

    def run(self, command, *rest):
        """Runs cairnctl on the register, however it ends."""
        program = os.path.join(os.environ["CAIRN_BUILD"], "app", "cli", "cairnctl")
        return subprocess.run([program, command, self.register, *rest, "--passphrase-file", self.phrase],
                              env=self.home.env(), capture_output=True, text=True, check=False)

    def cairnctl(self, command, *rest):
        """Runs cairnctl on the register, and returns what it prints."""
        done = self.run(command, *rest)
        assert done.returncode == 0, f"cairnctl {command}: {done.stderr}"
        return done.stdout

    def references(self):
        """The references of all cases, as cairnctl reads them."""
        listed = csv.DictReader(io.StringIO(self.cairnctl("cases")))
        return {row["reference"] for row in listed}

    def open(self):
        """Opens the register in a window, as at the beginning of a day."""
        self.desk = Desk(self.register, home=self.home)
        self.unlock()
        return self.desk

    def unlock(self):
        """Gives the passphrase, after which the house must show with no question."""
        self.desk.fill(PASSPHRASE, "Passphrase", "text")
        self.desk.press("Unlock", "button")
        self.desk.find("New notification", "button")
        assert not self.desk.has(role="alert"), "opening the register asks something"

    def open_case(self, reference, stage):
        """Goes to a case by its reference, and to a stage of it."""
        self.desk.key("ctrl+k")
        self.desk.enter("Reference", reference)
        self.desk.key("Return")
        self.desk.find("Stages of the review", "list")
        self.desk.gone(role="dialog")
        self.show_stage(stage)

    def show_stage(self, name):
        """Goes to the rail and along it, as the keyboard does."""
        if not self.is_in_rail():
            self.desk.go_to(part=": ", key="shift+Tab")
        self.desk.walk("Home")
        self.desk.come_to_part(f"{name}: ")
        self.desk.key("Return")

    def is_in_rail(self):
        """Whether the keyboard is on a stage."""
        node = self.desk.focused()
        return node is not None and node.get_parent().get_name() == "Stages of the review"

    def end(self):
        """Ends the program, and leaves nothing behind."""
        if self.desk is not None:
            self.desk.kill()
        self.home.remove()
