# SPDX-License-Identifier: GPL-3.0-or-later
"""The few pictures that README and the metainfo show, under names that last."""

import os
import subprocess

from album import group_pictures

# What the tour calls the view, and what its screenshot is called.
SHOWN = {
    "cases": "cases.png",
    "case-panel": "case.png",
    "agenda": "agenda.png",
    "statistics-chart": "statistics.png",
    "report": "report.png",
}


def write_screenshots(album, folder):
    """Copies the views that are shown, with no more colours than the eye needs."""
    os.makedirs(folder, exist_ok=True)
    for _, slug, files in group_pictures(album):
        if slug in SHOWN:
            subprocess.run(["convert", os.path.join(album, files["light"]), "-strip", "+dither", "-colors", "255",
                            "-define", "png:exclude-chunks=date,time", "-define", "png:compression-level=9",
                            "PNG8:" + os.path.join(folder, SHOWN[slug])], check=True)
