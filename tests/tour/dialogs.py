# SPDX-License-Identifier: GPL-3.0-or-later
"""The dialogs that any place can open."""


def open_from_menu(desk, mnemonic):
    """GTK gives the items of a menu no name, but they have their letters."""
    desk.press("Main menu", "toggle button")
    desk.find(role="menu item")
    desk.key(mnemonic)


def walk(guide):
    desk = guide.desk
    desk.key("ctrl+1")
    with guide.stop("main-menu", narrow=False):
        desk.press("Main menu", "toggle button")
        desk.find(role="menu item")
    desk.key("Escape")
    with guide.stop("import"):
        open_from_menu(desk, "i")
        desk.find(role="dialog")
    desk.key("Escape")
    with guide.stop("export"):
        open_from_menu(desk, "e")
        desk.find(role="dialog")
    desk.key("Escape")
    with guide.stop("preferences"):
        desk.key("ctrl+comma")
        desk.find(role="dialog")
    desk.key("Escape")
    with guide.stop("shortcuts"):
        desk.key("ctrl+question")
        desk.find(role="dialog")
    desk.key("Escape")
    with guide.stop("help"):
        desk.key("F1")
        desk.find(role="dialog")
    desk.key("Escape")
