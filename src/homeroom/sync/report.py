"""What a sync came to, for each school and table."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

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


@define(kw_only=True)
class Report:
    """What became of all schools."""

    tables: list[TableReport] = field(factory=list[TableReport])

    @property
    def exit_code(self) -> int:
        """0 all complete, 1 some failed, 3 some held, 4 only credentials refused."""
        return exit_code(self.tables)


def exit_code(tables: Sequence[TableReport]) -> int:
    """The exit code of a run, by what became of its tables."""
    bad = [one for one in tables if one.status is not Status.COMPLETE]
    failed = [one for one in bad if one.status is not Status.HELD]
    if not bad:
        return 0
    if any(one.status is Status.HELD for one in bad) and not failed:
        return 3
    return 4 if all(one.credentials for one in failed) and failed == bad else 1
