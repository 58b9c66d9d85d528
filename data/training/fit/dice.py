# SPDX-License-Identifier: GPL-3.0-or-later
"""Chance that falls the same way every time, on every machine."""

import random


class Dice:
    """A stream of choices of its own for each thing that is chosen.

    Every stream is seeded with its keys, so adding a choice for one case does
    not shift the choices for all the others, and a change to the program makes
    a small difference in the register. Only random() is drawn on: it is the
    one method whose sequence Python promises never to change.
    """

    def __init__(self, *keys):
        self._random = random.Random("cairn training/" + "/".join(str(key) for key in keys))

    def below(self, limit):
        """A whole number from 0 up to but not including limit."""
        return int(self._random.random() * limit)

    def between(self, low, high):
        """A whole number from low to high, both included."""
        return low + self.below(high - low + 1)

    def chance(self, share):
        """True for that share of the draws."""
        return self._random.random() < share

    def pick(self, items):
        """One of the items."""
        return items[self.below(len(items))]

    def weighted(self, weights):
        """A key of a mapping, as often as its weight asks."""
        rest = self._random.random() * sum(weights.values())
        for key, weight in weights.items():
            rest -= weight
            if rest < 0:
                return key
        return key

    def shuffled(self, items):
        """The items in another order."""
        items = list(items)
        for last in range(len(items) - 1, 0, -1):
            other = self.below(last + 1)
            items[last], items[other] = items[other], items[last]
        return items

    def some(self, items, count):
        """So many different items."""
        return self.shuffled(items)[:count]
