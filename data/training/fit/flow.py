# SPDX-License-Identifier: GPL-3.0-or-later
"""Cheapest flows through a network: what every step of the fitting rests on."""


class Network:
    """A directed network with capacities and costs in whole numbers.

    The networks here have some hundred edges, so the plain method is used:
    as long as there is a path of negative cost from source to sink, send what
    it can carry (Bellman and Ford find the path). An edge that must be filled
    gets the cost NEEDED, which outweighs everything else.
    """

    NEEDED = -100000

    def __init__(self):
        self._edges = []
        self._from = {}

    def add(self, start, end, capacity, cost=0):
        """Add an edge; the number it returns asks for its flow later."""
        number = len(self._edges)
        self._edges.append([end, capacity, cost])
        self._edges.append([start, 0, -cost])
        self._from.setdefault(start, []).append(number)
        self._from.setdefault(end, []).append(number + 1)
        return number

    def flow(self, number):
        """What goes through the edge of that number."""
        return self._edges[number + 1][1]

    def _cheapest_path(self, source, sink):
        costs = {source: 0}
        reached_by = {}
        queue = [source]
        while queue:
            node = queue.pop(0)
            for number in self._from.get(node, []):
                end, capacity, cost = self._edges[number]
                if capacity > 0 and costs[node] + cost < costs.get(end, 1 << 60):
                    costs[end] = costs[node] + cost
                    reached_by[end] = number
                    if end not in queue:
                        queue.append(end)
        return costs.get(sink, 0), reached_by

    def _send(self, source, sink, reached_by):
        path = []
        node = sink
        while node != source:
            path.append(reached_by[node])
            node = self._edges[reached_by[node] ^ 1][0]
        amount = min(self._edges[number][1] for number in path)
        for number in path:
            self._edges[number][1] -= amount
            self._edges[number ^ 1][1] += amount

    def settle(self, source="source", sink="sink"):
        """Send whatever makes the whole cheaper."""
        while True:
            cost, reached_by = self._cheapest_path(source, sink)
            if cost >= 0:
                return
            self._send(source, sink, reached_by)


def assign(items, places, cost):
    """Give each item a place: places maps each place to how many it takes.

    cost(item, place) is a whole number of 0 or more, or None where the two
    cannot go together. Returns the places in the order of the items, or None
    where it cannot be done.
    """
    network = Network()
    edges = {}
    for index, item in enumerate(items):
        network.add("source", ("item", index), 1, Network.NEEDED)
        for place, capacity in places.items():
            price = cost(item, place) if capacity > 0 else None
            if price is not None:
                edges[index, place] = network.add(("item", index), ("place", place), 1, price)
    for place, capacity in places.items():
        network.add(("place", place), "sink", capacity)
    network.settle()
    found = {index: place for (index, place), number in edges.items() if network.flow(number)}
    if len(found) < len(items):
        return None
    return [found[index] for index in range(len(items))]
