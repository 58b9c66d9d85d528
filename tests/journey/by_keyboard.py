#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The keyboard alone: every place is reached and worked, the keyboard is never lost, and all it comes to has a name."""

import sys

from desk import Tap, look_until
from office import PASSPHRASE, Office

FORWARD = 150


class ByKeyboard:
    def __init__(self):
        self.office = Office(cases=30)
        self.desk = None
        self.nameless = []

    def unlock(self):
        self.desk = self.office.open()
        self.desk.reads("30 cases")

    # --- what has the keyboard ---------------------------------------------------

    def here(self):
        """What has the keyboard, which something always has, and which has a name."""
        node = look_until("something that has the keyboard", self.desk.focused)
        if not node.get_name():
            self.nameless.append(f"{node.get_role_name()} within {self.path(node)}")
        return node

    @staticmethod
    def path(node):
        """The names of what a node stands in, for a failure to say."""
        names = []
        while node is not None and len(names) < 4:
            node = node.get_parent()
            if node is not None and node.get_name():
                names.append(node.get_name())
        return " < ".join(names)

    @staticmethod
    def stop(node):
        """A list is one stop, whichever of its rows the keyboard enters it by."""
        parent = node.get_parent()
        return parent.get_name() if parent.get_role_name() == "list" and parent.get_name() else node.get_name()

    def walk_around(self, key="Tab"):
        """Walks until the keyboard is where it began, and returns the names on the way."""
        self.desk.walk(key)
        begin = self.here()
        names = [self.stop(begin)]
        for _ in range(FORWARD):
            self.desk.walk(key)
            node = self.here()
            names.append(self.stop(node))
            if node == begin:
                return names
        raise AssertionError(f"the keyboard does not come around: {names}")

    def no_nameless(self):
        assert not self.nameless, f"without a name: {sorted(set(self.nameless))}"

    # --- the places ---------------------------------------------------------------

    def reach_places(self):
        for number, words in ((2, "No Meetings Yet"), (3, "Reviews finalised"), (4, "Table 1. Deaths notified"),
                              (1, "30 cases")):
            self.desk.key(f"ctrl+{number}")
            self.desk.reads(words)
            self.here()

    def go_around_each_place(self):
        for number, name in ((1, "Stage"), (2, "Plan a Meeting"), (3, "Measure"), (4, "Year")):
            self.desk.key(f"ctrl+{number}")
            self.desk.find(name)
            forward = self.walk_around()
            assert name in forward, f"Tab never comes to {name!r}: {forward}"
            back = self.walk_around("shift+Tab")
            assert set(forward) == set(back), f"backwards: {set(forward) ^ set(back)}"

    def search_and_open(self):
        self.desk.key("ctrl+1")
        self.desk.key("ctrl+f")
        self.desk.type("F-0007")
        self.desk.reads("1 case")
        self.desk.walk("Down")
        assert "F-0007" in self.here().get_name()
        self.desk.key("Return")
        self.desk.find("Stages of the review", "list")
        self.here()

    def work_every_stage(self):
        for stage in ("Notification", "Information", "JAR", "CDRM", "Panel", "After the panel", "Waits and deadlines"):
            self.office.show_stage(stage)
            self.desk.find(role="heading")
            self.walk_around()

    def go_back(self):
        self.desk.key("alt+Left")
        self.desk.reads("1 case")
        assert "F-0007" in self.here().get_name(), "the list has forgotten which case was open"

    def go_to_reference(self):
        self.desk.key("ctrl+k")
        self.desk.find("Reference", "text")
        self.here()
        self.desk.type("F-0009")
        self.desk.key("Return")
        self.desk.reads("F-0009 · ")
        self.here()

    def leave_dialogs(self):
        for key, name in (("ctrl+n", "New Notification"), ("ctrl+question", "Keyboard Shortcuts"), ("ctrl+comma", None)):
            self.desk.key(key)
            dialog = self.desk.find(name, "dialog")
            self.walk_around()
            self.desk.key("Escape")
            look_until("the end of the dialog", lambda: not self.desk.has(dialog.get_name(), "dialog"))
            self.here()

    def lock_and_unlock(self):
        self.desk.key("ctrl+l")
        self.desk.find("Unlock", "button")
        assert self.here().get_name() == "Passphrase", "the passphrase must be typed somewhere else"
        assert not any("F-0009" in text for text in self.desk.texts()), "the locked window shows a case"
        self.desk.type(PASSPHRASE)
        self.desk.key("Return")
        self.desk.find("New notification", "button")
        self.here()


def main():
    journey = ByKeyboard()
    tap = Tap()
    tap.step("the register is opened", journey.unlock)
    tap.step("Ctrl and a number reach each place", journey.reach_places)
    tap.step("Tab goes around each place, and back", journey.go_around_each_place)
    tap.step("Ctrl+F, a word, Down and Return open a case", journey.search_and_open)
    tap.step("Tab goes around every stage of it", journey.work_every_stage)
    tap.step("Alt+Left goes back to the row", journey.go_back)
    tap.step("Ctrl+K goes to a case by its reference", journey.go_to_reference)
    tap.step("dialogs are gone around and left", journey.leave_dialogs)
    tap.step("Ctrl+L locks, and typing unlocks", journey.lock_and_unlock)
    tap.step("everything the keyboard came to has a name", journey.no_nameless)
    journey.office.end()
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())
