# SPDX-License-Identifier: GPL-3.0-or-later
"""The invented panel's calendar, from the first year of the tables to its next meetings."""

import datetime

NEONATAL = "Babies who died in the first four weeks"


class Panel:
    """One panel date."""

    def __init__(self, day, kind="panel", status="held", starts="09:30", minutes=180, theme=None):
        self.day = datetime.date.fromisoformat(day)
        self.kind = kind
        self.status = status
        self.starts = starts
        self.minutes = minutes
        self.theme = theme


PANELS = (
    Panel("2019-06-13"), Panel("2019-09-12"), Panel("2019-12-12"), Panel("2020-03-05"),
    Panel("2020-04-23", status="cancelled"),
    Panel("2020-06-11"), Panel("2020-09-10"), Panel("2020-11-12"), Panel("2021-01-21"),
    Panel("2021-03-18", kind="themed_panel", theme=NEONATAL),
    Panel("2021-06-10"), Panel("2021-09-09"), Panel("2021-12-09"),
    Panel("2022-03-10", kind="joint_panel",
          theme="Young people, with the neighbouring panel"),
    Panel("2022-06-16"), Panel("2022-09-22"), Panel("2022-12-08"), Panel("2023-03-09"),
    Panel("2023-05-18"),
    Panel("2023-07-13", kind="themed_panel", theme=NEONATAL, minutes=240),
    Panel("2023-09-21"),
    Panel("2023-12-07", kind="extraordinary_panel", starts="13:30"),
    Panel("2024-02-29", minutes=210),
    Panel("2024-04-25", status="planned"), Panel("2024-06-27", kind="themed_panel", status="planned", theme=NEONATAL),
)

HELD = [panel for panel in PANELS if panel.status == "held"]
PLANNED = [panel for panel in PANELS if panel.status == "planned"]
RECORDED = HELD[-8:]
