# SPDX-License-Identifier: GPL-3.0-or-later
"""The rows of a register, and the file they are written to."""

import datetime
import hashlib
import json

from . import days

# The order in which rows can be written so that references point backwards.
ENTITIES = ("setting", "area", "agency", "contact", "seat", "published_figure", "meeting", "attendance", "case",
            "child", "responsibility", "linked_case", "notification", "sighting", "external_reference", "stages",
            "request", "chase", "wait", "domain_answer", "factor", "conclusion", "finalisation", "learning_point",
            "action", "action_update", "agenda_item", "item_case")


def make_uuid(day, key):
    """A name for a row that looks like any other (version 7) and is always the same."""
    digest = hashlib.sha256(("cairn training/" + key).encode()).digest()
    noon = datetime.datetime(day.year, day.month, day.day, 9, tzinfo=datetime.timezone.utc)
    stamp = int(noon.timestamp()) * 1000 + int.from_bytes(digest[:4], "big") % 28800000
    low = (0x7 << 76) | (int.from_bytes(digest[4:6], "big") % 0x1000) << 64
    low |= (0x2 << 62) | int.from_bytes(digest[6:14], "big") % (1 << 62)
    text = f"{(stamp << 80) | low:032x}"
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def plain(value):
    """A value as the file has it: text or a whole number."""
    if isinstance(value, bool):
        return int(value)
    return value.isoformat() if isinstance(value, datetime.date) else value


class Register:
    """Rows by entity, in the order in which they were added."""

    def __init__(self):
        self.rows = {entity: [] for entity in ENTITIES}

    def add(self, entity, key, day=None, /, **fields):
        """Add a row, named by entity and key, and tell its uuid; empty fields are left out."""
        uuid = make_uuid(day or datetime.date(2019, 4, 1), f"{entity}/{key}")
        row = {"uuid": uuid}
        row.update((name, plain(value)) for name, value in fields.items() if value not in (None, ""))
        self.rows[entity].append(row)
        return uuid

    def text(self):
        """The whole file, one row a line."""
        parts = []
        for entity, rows in self.rows.items():
            lines = ",\n".join("   " + json.dumps(row, ensure_ascii=False) for row in rows)
            parts.append(f'  "{entity}": [\n{lines}\n  ]' if rows else f'  "{entity}": []')
        body = ",\n".join(parts)
        return f'{{\n "format": "cairn-register",\n "version": 1,\n "entities": {{\n{body}\n }}\n}}\n'
