#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""walk.py LOOK FOLDER [CHAPTER...]: one walk through the window, in light (and narrow) or in dark.

With chapters, such as `cases`, only these, on the training register.
"""

import sys

import cases
import dialogs
import door
import figures
import meetings
import review
from guide import Guide, Stuck

PLACES = [cases, review, meetings, figures, dialogs]


def main(look, folder, *names):
    guide = Guide(look, folder)
    try:
        if not names:
            door.walk(guide)
        guide.start("--training").find("Lock the register", "button")
        for place in PLACES:
            if not names or place.__name__ in names:
                place.walk(guide)
    except Stuck as stuck:
        print(f"tour: the {look} walk ends {stuck}", file=sys.stderr)
        guide.take_failure()
        return 1
    finally:
        guide.end()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
