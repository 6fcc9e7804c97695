"""SQL that all databases understand alike, and the columns that every table has."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

SCHOOL: Final = "school"
SYNCED: Final = "_synced_at"
"""When a row was last written, because it was new or differed."""
DELETED: Final = "_deleted_at"
"""When it was marked as deleted; null while it is there."""


def quoted(name: str) -> str:
    """A name as SQL takes it, whatever it is made of."""
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """A text as SQL takes it, whatever it is made of."""
    return "'" + text.replace("'", "''") + "'"


def listed(names: Iterable[str], of: str = "") -> str:
    """Columns as a list, each of a table if one is named."""
    dot = f"{of}." if of else ""
    return ", ".join(dot + quoted(name) for name in names)


def equal(names: Iterable[str], one: str, other: str) -> str:
    """That two rows are equal in some columns, none of which is null."""
    return " and ".join(f"{one}.{quoted(n)} = {other}.{quoted(n)}" for n in names)


def differing(names: Iterable[str], one: str, other: str) -> str:
    """That two rows differ in one of some columns; nulls equal each other."""
    pairs = (f"{one}.{quoted(n)} is distinct from {other}.{quoted(n)}" for n in names)
    return " or ".join(pairs) or "false"
