# SPDX-License-Identifier: GPL-3.0-or-later
"""A person at the desk: the program in a real window, read through AT-SPI, worked by keys and pointer.

Where AT-SPI offers an action or takes a text, it is used; everything else is done as a person
does it, with XTEST keys. Every wait is capped by a number of looks, and ends in a failure that
says what was looked for; none is judged by the clock.
"""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections import deque

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

LOOKS = 150
BETWEEN_LOOKS_S = 0.1
DRAWN_S = 0.3
WALK = 120
ANSWERS = 40
DRAGS = 4
STILL_LOOKS = 30
BETWEEN_STILL_LOOKS_S = 0.02


class NotFound(AssertionError):
    """What a step looked for did not come."""


def look_until(what, found):
    """Looks until found() gives something, and returns it."""
    for _ in range(LOOKS):
        if Desk.latest is not None and Desk.latest.process.poll() is not None:
            raise NotFound(f"{what}: the program has ended")
        try:
            result = found()
        except GLib.Error:
            result = None  # the tree changed while it was read
        if result:
            return result
        time.sleep(BETWEEN_LOOKS_S)
    raise NotFound(f"never came: {what}")


class Keyboard:
    """Where the keyboard is, as AT-SPI tells it, so that nobody searches the whole window after each key."""

    def __init__(self):
        self.node = None
        self.moves = 0
        self.listener = Atspi.EventListener.new(self._told)
        self.listener.register("object:state-changed:focused")

    def _told(self, event):
        if event.detail1 == 1 and event.source is not None:
            self.node = event.source
            self.moves += 1

    def hear(self):
        """Takes in what was told meanwhile."""
        context = GLib.MainContext.default()
        while context.pending():
            context.iteration(False)

    def wait_for_move(self, since):
        """Waits until the keyboard moved; where a key moves nothing, only as long as it may take."""
        for _ in range(STILL_LOOKS):
            self.hear()
            if self.moves > since:
                return
            time.sleep(BETWEEN_STILL_LOOKS_S)


class Home:
    """A home folder of its own, so that no journey meets another's settings or registers."""

    def __init__(self):
        self.path = tempfile.mkdtemp(prefix="cairn-journey-")

    def env(self):
        env = dict(os.environ)
        env.update(
            HOME=self.path,
            XDG_DATA_HOME=os.path.join(self.path, "data"),
            XDG_CONFIG_HOME=os.path.join(self.path, "config"),
            XDG_CACHE_HOME=os.path.join(self.path, "cache"),
            XDG_STATE_HOME=os.path.join(self.path, "state"),
            GSETTINGS_BACKEND="keyfile",
            GTK_A11Y="atspi",
            NO_AT_BRIDGE="0",
        )
        return env

    def remove(self):
        shutil.rmtree(self.path, ignore_errors=True)


class Desk:
    """The running program."""

    latest = None

    def __init__(self, *arguments, home, size=(1280, 800), before=(), **extra_env):
        program = os.path.join(os.environ["CAIRN_BUILD"], "app", "cairn")
        env = home.env()
        env.update(extra_env)
        self.keyboard = Keyboard()
        Desk.latest = None
        self.process = subprocess.Popen([*before, program, *arguments], env=env, stdin=subprocess.DEVNULL)
        self.application = look_until("the program in the accessibility tree", self._find_application)
        self.window = look_until("a window", self._find_window)
        Desk.latest = self
        self.resize(*size)
        self._focus()

    # --- the program -------------------------------------------------------

    def _find_application(self):
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(i)
            if application is not None and application.get_process_id() == self.process.pid:
                return application
        assert self.process.poll() is None, f"the program ended with {self.process.returncode}"
        return None

    def _windows(self):
        done = subprocess.run(
            ["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
            capture_output=True, text=True)
        return done.stdout.split()

    def _find_window(self):
        windows = self._windows()
        return windows[-1] if windows else None

    def _focus(self):
        subprocess.run(["xdotool", "windowfocus", "--sync", self.window], check=False, timeout=20)

    def resize(self, width, height):
        """Gives the window another size."""
        subprocess.run(["xdotool", "windowmove", self.window, "0", "0"], check=False)
        subprocess.run(["xdotool", "windowsize", self.window, str(width), str(height)], check=False)
        look_until(f"a window of {width} by {height}", lambda: self._get_size() == (width, height))
        self.settle()

    def _get_size(self):
        """The size the window has laid itself out for, which comes after the one it was given."""
        for i in range(self.application.get_child_count()):
            window = self.application.get_child_at_index(i)
            component = window.get_component_iface() if window is not None else None
            if component is not None:
                extents = Atspi.Component.get_extents(component, Atspi.CoordType.WINDOW)
                return extents.width, extents.height
        return None

    @staticmethod
    def settle():
        """Lets the window draw what it was told, for a picture."""
        time.sleep(DRAWN_S)

    @staticmethod
    def _breathe():
        """Lets the window begin with what it was told; what must be there then is looked for."""
        time.sleep(BETWEEN_LOOKS_S)

    def kill(self):
        """Ends the program as a power cut does."""
        self.process.kill()
        self.process.wait()

    def close(self):
        """Ends the program as a person does, and returns its exit code."""
        self.key("ctrl+q")
        try:
            return self.process.wait(timeout=60)
        except subprocess.TimeoutExpired:
            self.process.send_signal(signal.SIGTERM)
            return self.process.wait()

    # --- looking -----------------------------------------------------------

    def nodes(self, within=None):
        """Every node below one, depth first."""
        stack = [within or self.application]
        while stack:
            node = stack.pop()
            if node is None:
                continue
            yield node
            count = node.get_child_count()
            stack.extend(node.get_child_at_index(i) for i in reversed(range(count)))

    def showing(self, within=None, widely=False):
        """Every node that shows now, depth first or widely; what a hidden one holds is hidden too."""
        waiting = deque([within or self.application])
        while waiting:
            node = waiting.popleft() if widely else waiting.pop()
            if node is None:
                continue
            if node.get_role() != Atspi.Role.APPLICATION:
                if not node.get_state_set().contains(Atspi.StateType.SHOWING):
                    continue
                yield node
            order = range(node.get_child_count())
            waiting.extend(node.get_child_at_index(i) for i in (order if widely else reversed(order)))

    @staticmethod
    def _matches(node, name, role, part):
        if role is not None and node.get_role_name() != role:
            return False
        if name is not None and node.get_name() != name:
            return False
        if part is not None and part not in (node.get_name() or ""):
            return False
        return node.get_state_set().contains(Atspi.StateType.SHOWING)

    def all(self, name=None, role=None, part=None, within=None):
        """The nodes that show now and match."""
        return [n for n in self.showing(within) if self._matches(n, name, role, part)]

    def has(self, name=None, role=None, part=None, within=None):
        """Whether something that matches shows now."""
        return bool(self.all(name, role, part, within))

    def find(self, name=None, role=None, part=None, within=None):
        """The first node that matches, waiting for it."""
        what = f"{role or 'node'} {name or part!r}"
        return look_until(what, lambda: next(
            (n for n in self.showing(within) if self._matches(n, name, role, part)), None))

    def gone(self, name=None, role=None, part=None):
        """Waits until nothing that matches shows."""
        look_until(f"the end of {role or 'node'} {name or part!r}",
                   lambda: not self.has(name, role, part))

    @staticmethod
    def _read(node):
        """What can be read on one node: its name, and its text, which a label is named after."""
        name = node.get_name() or ""
        if name and node.get_role() == Atspi.Role.LABEL:
            return (name,)
        text = node.get_text_iface()
        return (name, Atspi.Text.get_text(text, 0, -1) if text is not None else "")

    def texts(self, within=None):
        """Everything that can be read now: names and texts."""
        return [t for node in self.showing(within) for t in self._read(node) if t]

    def reads(self, part, role=None):
        """Waits until some text that shows contains part; a long list is read last."""
        look_until(f"the words {part!r}", lambda: any(
            part in t for node in self.showing(widely=True)
            if role is None or node.get_role_name() == role for t in self._read(node)))

    # --- acting ------------------------------------------------------------

    def press(self, name=None, role=None, part=None, within=None):
        """Presses a button: by its action, which is what a screen reader does."""
        def pressed():
            for node in self.all(name, role, part, within):
                action = node.get_action_iface()
                sensitive = node.get_state_set().contains(Atspi.StateType.SENSITIVE)
                if action is not None and action.get_n_actions() > 0 and sensitive:
                    return action.do_action(0)
            return None
        look_until(f"a {role or 'node'} {name or part!r} to press", pressed)
        self._breathe()

    def open_list(self, name=None, role="toggle button", part=None):
        """Presses what opens a list or a menu, and waits until the keyboard is in it."""
        self.keyboard.hear()
        since = self.keyboard.moves
        self.press(name, role, part)
        self.keyboard.wait_for_move(since)

    def fill(self, text, name=None, role=None, part=None, within=None):
        """Puts a text into an entry or a text view."""
        def filled():
            for node in self.all(name, role, part, within):
                for candidate in self.nodes(node):
                    editable = candidate.get_editable_text_iface()
                    if editable is not None:
                        return Atspi.EditableText.set_text_contents(editable, text)
            return None
        look_until(f"an entry {name or part!r}", filled)
        self._breathe()

    def focused(self):
        """The node that has the keyboard."""
        self.keyboard.hear()
        node = self.keyboard.node
        try:
            if node is not None and node.get_state_set().contains(Atspi.StateType.FOCUSED):
                return node
        except GLib.Error:
            pass  # it has gone meanwhile
        for node in self.showing():
            if node.get_state_set().contains(Atspi.StateType.FOCUSED) and node.get_role_name() != "frame":
                return node
        return None

    def go_to(self, name=None, part=None, key="Tab"):
        """Walks with the keyboard until what has it is called so."""
        for _ in range(WALK):
            node = self.focused()
            if node is not None and self._matches(node, name, None, part):
                return node
            self.walk(key)
        raise NotFound(f"the keyboard never comes to {name or part!r}")

    def walk(self, key):
        """Presses a key that moves the keyboard on, and waits until it did."""
        self.keyboard.hear()
        since = self.keyboard.moves
        self._press_keys(key)
        self.keyboard.wait_for_move(since)

    @staticmethod
    def words(node):
        """What is read of a node: its name, or, where it has none, its first label."""
        if node is None:
            return ""
        if node.get_name():
            return node.get_name()
        for i in range(node.get_child_count()):
            below = Desk.words(node.get_child_at_index(i))
            if below:
                return below
        return ""

    def come_to(self, words, key="Down"):
        """Walks until what has the keyboard reads so: for rows without a name."""
        for _ in range(ANSWERS):
            if self.words(self.focused()) == words:
                return
            self.walk(key)
        raise NotFound(f"the keyboard never comes to {words!r}")

    def come_to_part(self, part, key="Down"):
        """Walks until what has the keyboard reads so, in part."""
        for _ in range(WALK):
            if part in self.words(self.focused()):
                return
            self.walk(key)
        raise NotFound(f"the keyboard never comes to {part!r}")

    @staticmethod
    def is_sensitive(node):
        """Whether a button can be pressed."""
        return node.get_state_set().contains(Atspi.StateType.SENSITIVE)

    def pick(self, row, answer, key="Tab"):
        """Opens a row of answers and takes one of them."""
        self.go_to(row, key=key)
        self.walk("space")
        self.walk("Home")
        self.come_to(answer)
        self.key("Return")

    def write(self, field, text, key="Tab"):
        """Types into a field as a person does, and is done with it."""
        self.enter(field, text, key)
        self.key("Return")

    def enter(self, field, text, key="Tab"):
        """Types into a field in place of what is there, and stays in it."""
        self.go_to(field, key=key)
        if self.typed():
            self.key("ctrl+a")
        self.type(text)
        look_until(f"{text!r} in {field!r}", lambda: self.typed() == text)

    def typed(self):
        """The text of the field that has the keyboard."""
        return self.text_of(self.focused())

    def text_of(self, node):
        """The text of a field."""
        for below in self.nodes(node):
            text = below.get_text_iface()
            if text is not None:
                return Atspi.Text.get_text(text, 0, -1)
        return None

    def menu(self, button, letter):
        """Opens a menu and takes what has the underlined letter, as menus tell AT-SPI no names."""
        self.press(button, "toggle button")
        look_until("a menu", lambda: self.focused() is not None and self.focused().get_role_name() == "menu item")
        self.key(letter)

    def choose_file(self, path):
        """Writes a path into the chooser that is open, which is a window of its own."""
        own = self.window
        self.window = look_until("the file chooser", lambda: next((w for w in self._windows() if w != own), None))
        try:
            self._focus()
            self.type("/")
            entry = self.find(role="text", within=self._chooser())
            look_until("the path's entry", lambda: entry.get_state_set().contains(Atspi.StateType.FOCUSED))
            Atspi.EditableText.set_text_contents(entry.get_editable_text_iface(), path)
            self.key("Return")
            look_until("the end of the file chooser", lambda: self.window not in self._windows())
        finally:
            self.window = own
            self._focus()

    def _chooser(self):
        return self.application.get_child_at_index(self.application.get_child_count() - 1)

    def choose(self, name=None, part=None, key="Tab"):
        """Walks to a row and activates it, as AT-SPI offers no action on rows."""
        self.go_to(name, part, key)
        self.key("Return")

    def key(self, *combinations):
        """Presses keys one after the other, such as ctrl+f."""
        for combination in combinations:
            self._press_keys(combination)
            self._breathe()

    def _press_keys(self, *combinations):
        subprocess.run(["xdotool", "windowfocus", self.window, "key", *combinations], check=True)

    def type(self, text):
        """Types a text where the keyboard is."""
        subprocess.run(["xdotool", "windowfocus", self.window, "type", "--delay", "10", text], check=True)
        self._breathe()

    def scroll_to_end(self):
        """Turns the wheel where the window's content is, and takes the pointer away again."""
        width, height = self._get_size()
        subprocess.run(["xdotool", "mousemove", "--window", self.window, str(width * 3 // 4), str(height // 2),
                        "click", "--repeat", "60", "--delay", "5", "5", "mousemove", "1599", "1199"], check=True)
        self._breathe()

    def place_of(self, node):
        """The middle of a node on the screen. The window stands at 0, 0; its shadow is not AT-SPI's."""
        frame = self.application.get_child_at_index(0).get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        size = subprocess.run(["xdotool", "getwindowgeometry", "--shell", self.window],
                              capture_output=True, text=True, check=True).stdout
        width, height = (int(line.split("=")[1]) for line in size.split() if line.startswith(("WIDTH", "HEIGHT")))
        box = node.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        return (box.x + box.width // 2 + (width - frame.width) // 2,
                box.y + box.height // 2 + (height - frame.height) // 2)

    def drag(self, start, end, done):
        """Drags with the pointer, as slowly as a hand does, and again where a busy machine lost hold of it."""
        def dragged():
            self._hold_and_move(start, end)
            for _ in range(STILL_LOOKS):
                if done():
                    return True
                time.sleep(BETWEEN_LOOKS_S)
            return False
        if not any(dragged() for _ in range(DRAGS)):
            raise NotFound(f"dragging from {start} to {end} does nothing")

    def _hold_and_move(self, start, end):
        steps = 12
        self._pointer(start, "mousedown", "1")
        for i in range(1, steps + 1):
            self._pointer([start[axis] + (end[axis] - start[axis]) * i // steps for axis in (0, 1)])
        for i in range(steps):
            self._pointer((end[0] + i % 2, end[1]))
        self._pointer(end, "mouseup", "1")

    def _pointer(self, to, *words):
        subprocess.run(["xdotool", "mousemove", str(to[0]), str(to[1]), *words], check=True)
        self._find_window()  # a round trip, in which the program sees the pointer
        time.sleep(BETWEEN_STILL_LOOKS_S)

    # --- pictures ----------------------------------------------------------

    def picture(self, path):
        """Writes the window's picture as a PNG."""
        self.settle()
        subprocess.run(["import", "-silent", "-window", self.window, path], check=True)

    def screen_picture(self, path):
        """The same with what lies over the window: menus and popovers are windows of their own."""
        self.settle()
        shape = subprocess.run(["xdotool", "getwindowgeometry", "--shell", self.window],
                               capture_output=True, text=True, check=True).stdout
        place = dict(line.split("=") for line in shape.split() if "=" in line)
        crop = f"{place['WIDTH']}x{place['HEIGHT']}+{place['X']}+{place['Y']}"
        subprocess.run(["import", "-silent", "-window", "root", "-crop", crop, "+repage", path], check=True)


class Tap:
    """Steps of a journey, one test point each; the first that fails ends it."""

    def __init__(self):
        self.count = 0
        self.failed = False
        print("TAP version 13", flush=True)

    def step(self, sentence, action):
        """Does one step, and says how it went."""
        self.count += 1
        if self.failed:
            print(f"not ok {self.count} - {sentence} # an earlier step failed", flush=True)
            return None
        begun = time.monotonic()
        try:
            result = action()
        except Exception as error:  # a journey reports whatever stopped it
            self.failed = True
            print(f"not ok {self.count} - {sentence}", flush=True)
            print(f"# {type(error).__name__}: {error}", flush=True)
            self.show_window()
            return None
        print(f"ok {self.count} - {sentence}", flush=True)
        print(f"# {time.monotonic() - begun:.1f} s", flush=True)
        return result

    @staticmethod
    def show_window():
        """Says what the window read when a step failed, and keeps its picture where one is wanted."""
        desk = Desk.latest
        if desk is None or desk.process.poll() is not None:
            print("# the program had ended", flush=True)
            return
        try:
            seen = list(dict.fromkeys(desk.texts()))
            print(f"# the keyboard was at {desk.words(desk.focused())!r}; the window read: {seen!r}", flush=True)
            if "CAIRN_JOURNEY_PICTURE" in os.environ:
                desk.picture(os.environ["CAIRN_JOURNEY_PICTURE"])
        except (GLib.Error, subprocess.SubprocessError) as error:
            print(f"# the window could not be read: {error}", flush=True)

    def end(self):
        """Prints the plan, and returns the exit code."""
        print(f"1..{self.count}", flush=True)
        return 1 if self.failed else 0
