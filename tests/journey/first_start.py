#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first start: a register is made, a death notified, the power cut, the register locked and opened again."""

import os
import sys

from days import ago, written
from desk import Desk, Home, Tap

PASSPHRASE = "seven grey stones on a hill"
WORDS = "Collapsed at home; an ambulance was called."


class FirstStart:
    def __init__(self):
        self.home = Home()
        self.register = os.path.join(self.home.path, "Hillside.cairn")
        self.desk = None

    def start(self):
        self.desk = Desk(home=self.home)
        self.desk.reads("About 200 invented cases")

    def make_register(self):
        self.desk.choose("New register…", key="Down")
        self.desk.fill("Hillside", "Name of the register", "text")
        self.desk.fill("A. Coordinator", "Your name", "text")
        self.desk.fill(PASSPHRASE, "Passphrase", "text")
        self.desk.fill(PASSPHRASE, "The same passphrase again", "text")
        self.desk.press("Make the Register", "button")
        self.desk.reads("If every passphrase is forgotten")

    def keep_recovery(self):
        self.desk.go_to("It is printed or written down")
        self.desk.key("space")
        self.desk.press("Open the Register", "button")
        self.desk.reads("All changes saved")
        assert os.stat(self.register).st_mode & 0o777 == 0o700

    def notify(self):
        self.desk.key("ctrl+n")
        self.desk.reads("New Notification")
        self.desk.fill(written(ago(8)), "Date of death", "text")
        self.desk.fill(written(ago(9)), "Date of birth", "text")
        self.desk.fill("Testchild", "Family name", "text")
        self.desk.fill(WORDS, "Circumstances", "text")
        self.desk.press("Log", "button")
        self.desk.gone("New Notification", "label")
        self.desk.reads("Waits and deadlines")
        self.desk.key("alt+Left")
        self.desk.reads("1 case")

    def no_name_shows(self):
        shown = " ".join(self.desk.texts())
        assert "Testchild" not in shown, "the list shows a child's name"

    def cut_power(self):
        self.desk.reads("All changes saved")
        self.desk.kill()
        self.desk = Desk(self.register, home=self.home)

    def wrong_passphrase(self):
        self.desk.fill("seven brown stones", "Passphrase", "text")
        self.desk.press("Unlock", "button")
        self.desk.reads("passphrase")
        assert not self.desk.has("New notification", "button")

    def unlock(self):
        self.desk.fill(PASSPHRASE, "Passphrase", "text")
        self.desk.press("Unlock", "button")
        self.desk.find("New notification", "button")
        self.desk.reads("1 case")

    def lock(self):
        self.desk.key("ctrl+l")
        self.desk.find("Unlock", "button")
        assert not any("0-27 days" in text for text in self.desk.texts()), "the locked window shows a case"

    def nothing_outside(self):
        """No name, and none of the words, in any file outside the register, nor in the clear within it."""
        for folder, _, files in os.walk(self.home.path):
            for name in files:
                with open(os.path.join(folder, name), "rb") as source:
                    content = source.read()
                assert b"Testchild" not in content and WORDS.encode() not in content, name

    def end(self):
        if self.desk is not None:
            self.desk.kill()
        self.home.remove()


def main():
    journey = FirstStart()
    tap = Tap()
    tap.step("the program opens with three ways to begin", journey.start)
    tap.step("a register is made, with a recovery passphrase", journey.make_register)
    tap.step("it opens once the recovery passphrase is kept", journey.keep_recovery)
    tap.step("a death is notified by keyboard", journey.notify)
    tap.step("the list shows no name", journey.no_name_shows)
    tap.step("after a cut of power the register asks for its passphrase", journey.cut_power)
    tap.step("a wrong passphrase opens nothing", journey.wrong_passphrase)
    tap.step("the right one brings the case back", journey.unlock)
    tap.step("Ctrl+L hides everything", journey.lock)
    tap.step("it opens again", journey.unlock)
    tap.step("nothing readable lies in any file", journey.nothing_outside)
    journey.end()
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())
