"""What a sync came to, for each school and table."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Final

from attrs import define, field, frozen


class Status(StrEnum):
    """How the copy of a table ended."""

    COMPLETE = "complete"
    PARTIAL = "partial"
    """Rows came, and some may be missing."""
    HELD = "held"
    """Too much would vanish or change: a person has to accept it."""
    NOT_PERMITTED = "not permitted"
    """The credential may not read it."""
    FAILED = "failed"


COUNTED: Final = ("read", "new", "changed", "deleted", "unreadable", "retries")
"""The counts of a table, in the order in which they are shown."""


@frozen
class Drift:
    """Something that no spec knows: where, and of which kind, never a value."""

    kind: str
    """`unknown member`, `misfit` or `new enum value`."""
    path: str
    """Such as `$.students[].house`."""
    type: str
    """Of the value in JSON."""


@define(kw_only=True)
class TableReport:
    """What became of one table of one school."""

    school: str
    vendor: str
    table: str
    status: Status = Status.COMPLETE
    reason: str = ""
    """Why it is not complete, or what else is to be known; empty where all is well."""
    read: int = 0
    new: int = 0
    changed: int = 0
    deleted: int = 0
    unreadable: int = 0
    """Records that were set aside."""
    retries: int = 0
    seconds: float = 0.0
    credentials: bool = False
    """Whether it failed because the school's credential was refused."""
    left_out: tuple[str, ...] = ()
    """Columns that may not be kept of it."""
    drift: dict[Drift, int] = field(factory=dict[Drift, int])

    def add(self, note: str) -> None:
        """Say one more thing that is to be known of it."""
        self.reason = "; ".join(filter(None, [self.reason, note]))


@define(kw_only=True)
class Report:
    """What became of all schools."""

    tables: list[TableReport] = field(factory=list[TableReport])
    seconds: float = 0.0
    """From the start of the run to its end."""
    dry: bool = False
    """Whether it only says what would be written."""

    @property
    def exit_code(self) -> int:
        """0 all complete, 3 some held, 4 only credentials are wrong, 1 all else.

        A table that is held stays so until a person accepts it, so that counts before
        failures, which the next run tries again. A permission that a credential lacks
        is wrong with it too. Where there is no table at all, nothing is complete.
        """
        bad = [one for one in self.tables if one.status is not Status.COMPLETE]
        if not bad:
            return 0 if self.tables else 1
        if any(one.status is Status.HELD for one in bad):
            return 3
        return 4 if all(map(_is_about_credentials, bad)) else 1

    def as_json_lines(self) -> str:
        """A line of JSON for each table, then one for the whole; plain ASCII."""
        lines = [*map(_as_dict, self.tables), self._whole()]
        return "".join(f"{json.dumps(one)}\n" for one in lines)

    def _whole(self) -> Mapping[str, object]:
        """All tables together."""
        by_status = Counter(one.status for one in self.tables)
        return {
            "type": "run",
            "exit_code": self.exit_code,
            "dry": self.dry,
            "schools": len({one.school for one in self.tables}),
            "tables": len(self.tables),
            **{status.value: by_status[status] for status in Status},
            **{name: sum(getattr(t, name) for t in self.tables) for name in COUNTED},
            "seconds": round(self.seconds, 3),
        }


def unfinished(tables: Iterable[TableReport]) -> str:
    """How many tables are not complete, in words; empty where all are."""
    counts = Counter(one.status for one in tables)
    bad = (one for one in Status if one in counts and one is not Status.COMPLETE)
    return ", ".join(f"{counts[one]} {one}" for one in bad)


def _is_about_credentials(table: TableReport) -> bool:
    return table.credentials or table.status is Status.NOT_PERMITTED


def _as_dict(table: TableReport) -> Mapping[str, object]:
    return {
        "type": "table",
        "school": table.school,
        "vendor": table.vendor,
        "table": table.table,
        "status": table.status,
        "reason": table.reason,
        "credentials": table.credentials,
        **{name: getattr(table, name) for name in COUNTED},
        "seconds": round(table.seconds, 3),
        "left_out": list(table.left_out),
        "drift": [
            {"kind": one.kind, "path": one.path, "type": one.type, "count": count}
            for one, count in table.drift.items()
        ],
    }
