# SPDX-License-Identifier: GPL-3.0-or-later
"""Who walks: one run of the window in one colour scheme, which stops at each view and takes its picture."""

import contextlib
import json
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "journey"))

import desk  # noqa: E402
from album import name_picture  # noqa: E402
from desk import Desk, Home  # noqa: E402

# Somebody may be waiting for the pictures.
desk.LOOKS = 100

WIDE = (1280, 800)
NARROW = (360, 720)

# Still pictures of what people see: GNOME's font and buttons as far as the root has them, and nothing that moves or blinks.
SETTINGS = """[Settings]
gtk-font-name=Cantarell 11
gtk-decoration-layout=:close
gtk-enable-animations=0
gtk-cursor-blink=0
"""


class Stuck(AssertionError):
    """The walk did not reach a view."""


def list_names():
    """Every name of a child of the training register, as a view would write it."""
    path = os.path.join(os.environ["CAIRN_SOURCE"], "data", "training", "register.json")
    with open(path, encoding="utf-8") as source:
        children = json.load(source)["entities"]["child"]
    pairs = [(child.get("given_names"), child.get("family_name")) for child in children]
    pairs = [(given, family) for given, family in pairs if given and family]
    return {f"{given} {family}" for given, family in pairs} | {f"{family}, {given}" for given, family in pairs}


class Guide:
    """Leads through the window and remembers where it is."""

    def __init__(self, look, folder):
        self.look = look
        self.folder = folder
        self.home = Home()
        self.names = list_names() if look == "light" else set()
        self.desk = None
        self.number = 0
        settings = os.path.join(self.home.path, "config", "gtk-4.0")
        os.makedirs(settings)
        with open(os.path.join(settings, "settings.ini"), "w", encoding="utf-8") as out:
            out.write(SETTINGS)

    def start(self, *arguments):
        """Starts the program, with the pointer where it marks nothing."""
        subprocess.run(["xdotool", "mousemove", "1599", "1199"], check=True)
        schemes = {"light": "prefer-light", "dark": "prefer-dark"}
        self.desk = Desk(*arguments, home=self.home, size=WIDE, ADW_DEBUG_COLOR_SCHEME=schemes[self.look],
                         TZ="Europe/London")
        return self.desk

    def leave(self):
        """Closes the program as a person does."""
        assert self.desk.close() == 0

    @contextlib.contextmanager
    def stop(self, slug, look=None, narrow=True):
        """Goes to a view in the body of the statement, and takes its picture, in light also a narrow one."""
        self.number += 1
        try:
            yield
            self._take(slug, look or self.look)
            if narrow and self.look == "light":
                self.desk.resize(*NARROW)
                self._take(slug, "narrow")
                self.desk.resize(*WIDE)
            self._look_for_names()
        except Exception as error:
            raise Stuck(f"at the view {slug!r}: {type(error).__name__}: {error}") from error
        print(f"{self.look} {self.number:02} {slug}", flush=True)

    def narrow_stop(self, slug, go, back):
        """A view that only a narrow window has: the way there and back."""
        if self.look != "light":
            self.number += 1
            return
        with self.stop(slug, look="narrow", narrow=False):
            self.desk.resize(*NARROW)
            go()
        back()
        self.desk.resize(*WIDE)

    def _take(self, slug, look):
        self.desk.screen_picture(os.path.join(self.folder, name_picture(self.number, slug, look)))

    def _look_for_names(self):
        """No picture shows a child's name, though every child here is invented."""
        if not self.names:
            return
        shown = "\n".join(desk.look_until("words to read", self.desk.texts))
        found = sum(name in shown for name in self.names)
        assert found == 0, f"{found} children's names show"

    def take_failure(self):
        """Keeps a picture of where the walk stopped."""
        if self.desk is not None and self.desk.process.poll() is None:
            self.desk.picture(os.path.join(self.folder, f"stopped-{self.look}.png"))

    def end(self):
        """Ends the program, and leaves nothing behind."""
        if self.desk is not None and self.desk.process.poll() is None:
            self.desk.kill()
        self.home.remove()
