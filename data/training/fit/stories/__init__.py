# SPDX-License-Identifier: GPL-3.0-or-later
"""The invented stories that cases are told with."""

from . import congenital, external, illness, perinatal, sudden

STORIES = (*perinatal.STORIES, *congenital.STORIES, *sudden.STORIES, *illness.STORIES, *external.STORIES)


def suiting(category, age, place):
    """The stories that can tell a case of that kind."""
    return [story for story in STORIES if story.suits(category, age, place)]
