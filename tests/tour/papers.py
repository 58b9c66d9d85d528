# SPDX-License-Identifier: GPL-3.0-or-later
"""The papers of the training register, by cairnctl, and pictures of their pages."""

import os
import secrets
import subprocess
import tempfile

MEETING = "2024-04-25"
YEAR = "2023-24"
DOTS_PER_INCH = "80"


def call(*arguments, env):
    subprocess.run(arguments, env=env, check=True, stdout=subprocess.DEVNULL)


def show_pages(folder, paper):
    """Writes a PNG of each page beside the paper, and returns their names."""
    stem = os.path.splitext(paper)[0]
    subprocess.run(["pdftoppm", "-png", "-r", DOTS_PER_INCH, os.path.join(folder, paper), os.path.join(folder, stem)],
                   check=True)
    return sorted(name for name in os.listdir(folder) if name.startswith(stem + "-") and name.endswith(".png"))


def make_papers(folder):
    """Makes the next panel's agenda and the last year's report; returns each with its pages."""
    ctl = os.path.join(os.environ["CAIRN_BUILD"], "app", "cli", "cairnctl")
    made = []
    with tempfile.TemporaryDirectory(prefix="cairn-papers-") as workshop:
        passphrase = os.path.join(workshop, "passphrase")
        with open(passphrase, "w", encoding="utf-8") as out:
            out.write(secrets.token_hex(16) + "\n")
        env = dict(os.environ, CAIRN_PASSPHRASE_FILE=passphrase)
        register = os.path.join(workshop, "training.cairn")
        call(ctl, "new", register, "--training", env=env)
        papers = [
            (f"agenda-{MEETING}.pdf", ("agenda", register, MEETING)),
            (f"report-{YEAR}.pdf", ("report", register, "--year", YEAR)),
        ]
        for paper, command in papers:
            call(ctl, *command, os.path.join(folder, paper), env=env)
            made.append((paper, show_pages(folder, paper)))
    return made
