#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Trouble: a register that somebody else has open, a file that cannot be imported, a register that is damaged."""

import fcntl
import os
import signal
import subprocess
import sys

from days import ago
from desk import Desk, Tap, look_until
from office import PASSPHRASE, Office, rows

MANY = 20000
UNLOCKING = 60
BAD_ROW = f"B-2,{ago(20)},{ago(10)},Northmoor\nB-3,31/02/2026,{ago(10)},Northmoor\n"


class Trouble:
    def __init__(self):
        self.office = Office(cases=30)
        self.desk = None
        self.other = None

    # --- somebody else has it ------------------------------------------------------

    def is_held(self):
        """Whether some process has the register's writer."""
        with open(os.path.join(self.office.register, "lock"), "rb") as lock:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return True
        return False

    def open_elsewhere(self):
        """Another program, on a bus of its own, as on another desktop; it is typed to and not read."""
        program = os.path.join(os.environ["CAIRN_BUILD"], "app", "cairn")
        env = self.office.home.env()
        env["GTK_A11Y"] = "none"
        self.other = subprocess.Popen(["dbus-run-session", "--", program, self.office.register], env=env,
                                      stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        window = look_until("the other window", self.find_other_window)
        look_until("the register held by the other window", lambda: self.type_passphrase(window))

    def find_other_window(self):
        done = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "."], capture_output=True, text=True,
                              check=False)
        return next(iter(done.stdout.split()), None)

    def type_passphrase(self, window):
        """Types once more wherever the window was not there yet to take it."""
        if self.is_held():
            return True
        subprocess.run(["xdotool", "windowfocus", "--sync", window, "key", "ctrl+a"], check=True, timeout=20)
        subprocess.run(["xdotool", "type", "--delay", "10", PASSPHRASE], check=True)
        subprocess.run(["xdotool", "key", "Return"], check=True)
        for _ in range(UNLOCKING):
            if self.is_held():
                return True
            Desk.settle()
        return False

    def read_only(self):
        self.desk = Desk(self.office.register, home=self.office.home)
        self.office.desk = self.desk
        self.desk.fill(PASSPHRASE, "Passphrase", "text")
        self.desk.press("Unlock", "button")
        self.desk.reads("has had this register open on")
        assert not self.desk.is_sensitive(self.desk.find("New notification", "button"))
        self.office.open_case("F-0001", "Information")
        assert not self.desk.is_sensitive(self.desk.find("Ask an Agency", "button"))

    def take_over(self):
        """Once the other has gone, who opens the register writes."""
        self.desk.kill()
        self.other_ends()
        self.desk = self.office.open()
        assert self.desk.is_sensitive(self.desk.find("New notification", "button"))

    # --- files ---------------------------------------------------------------------

    def begin_import(self, path):
        self.desk.menu("Main menu", "i")
        self.desk.find("Import Cases", "dialog")
        self.desk.press("Choose…", "button")
        self.desk.choose_file(path)
        self.desk.go_to("Import")
        self.desk.key("Return")

    def leave_import(self):
        self.desk.key("Escape")
        self.desk.gone("Import Cases", "dialog")

    def refuse_file(self):
        header = "reference,date_of_death,date_notified,residence_area\n"
        self.begin_import(self.office.write("bad.csv", header + BAD_ROW))
        self.desk.reads("Nothing was imported: 1 row cannot be taken.")
        self.desk.reads("line 3, column 5 (date_of_death): there is no such date.")
        self.leave_import()
        self.desk.reads("30 cases")
        assert len(self.office.references()) == 30

    def cancel_import(self):
        self.begin_import(self.office.write("many.csv", rows("G-", MANY)))
        self.desk.reads(" rows")
        self.desk.press("Cancel", "button", within=self.desk.find("Import Cases", "dialog"))
        self.desk.reads("The import was cancelled. Nothing was changed.")
        self.leave_import()
        self.desk.reads("30 cases")
        assert len(self.office.references()) == 30

    def import_file(self):
        self.begin_import(self.office.write("good.csv", rows("H-", 500)))
        self.desk.reads("500 cases were added, 0 updated, 0 left as they were, and 0 rows passed over.")
        self.leave_import()
        self.desk.reads("530 cases")

    # --- the disk ---------------------------------------------------------------------

    def refuse_damaged(self):
        assert self.desk.close() == 0
        database = os.path.join(self.office.register, "register.db")
        os.truncate(database, os.path.getsize(database) - 100)
        with open(database, "rb") as source:
            before = source.read()
        self.desk = self.office.desk = Desk(self.office.register, home=self.office.home)
        self.desk.reads("The register's database was cut off")
        with open(database, "rb") as source:
            assert source.read() == before, "the failed opening changed the database"

    def restore(self):
        self.desk.choose("Restore a backup…")
        self.desk.fill(PASSPHRASE, "Passphrase", "text")
        self.desk.go_to("Restore")
        self.desk.key("Return")
        self.desk.reads("The backup was restored.")
        self.desk.reads("530 cases")
        assert self.desk.close() == 0
        self.office.cairnctl("check")

    def open_without_writing(self):
        """Where mounts can be made, a place that cannot be written to is read."""
        script = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"'
        before = ("unshare", "--mount", "--propagation", "unchanged", "sh", "-c", script, self.office.register)
        self.desk = self.office.desk = Desk(self.office.register, home=self.office.home, before=before)
        self.desk.fill(PASSPHRASE, "Passphrase", "text")
        self.desk.press("Unlock", "button")
        self.desk.reads("This place cannot be written to, so the register can be read")
        self.desk.reads("530 cases")

    def other_ends(self):
        os.killpg(self.other.pid, signal.SIGKILL)
        self.other.wait()
        self.other = None

    def end(self):
        if self.other is not None:
            self.other_ends()
        self.office.end()


def main():
    journey = Trouble()
    tap = Tap()
    tap.step("another window has the register", journey.open_elsewhere)
    tap.step("a second one reads only, and says who has it", journey.read_only)
    tap.step("once the other has gone, the register can be written", journey.take_over)
    tap.step("a bad file is refused with line and column, and changes nothing", journey.refuse_file)
    tap.step("an import shows how far it is, and its cancelling changes nothing", journey.cancel_import)
    tap.step("a good file leaves a receipt", journey.import_file)
    tap.step("a damaged register says so, and is not touched", journey.refuse_damaged)
    tap.step("its last backup is restored, and is whole", journey.restore)
    if subprocess.run(["unshare", "--mount", "--propagation", "unchanged", "true"], stderr=subprocess.DEVNULL, check=False).returncode == 0:
        tap.step("in a place that cannot be written to it is read", journey.open_without_writing)
    journey.end()
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())
