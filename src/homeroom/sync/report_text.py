"""A report for a person: a table, and below it what is to be known and done."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, TypeVar

from homeroom.sync.report import COUNTED, Drift, Report, Status, TableReport
from homeroom.sync.typeset import aligned, breadth, counted, wrapped

T = TypeVar("T")
K = TypeVar("K")

_HEAD: Final = ("school", "table", "status", *COUNTED, "seconds")
_WORDS: Final = 3
"""Columns of words, which stand left; numbers stand right."""
_ADVICE: Final[Mapping[Status, str]] = {
    Status.PARTIAL: "the next run reads it again",
    Status.FAILED: "the next run tries it again",
    Status.NOT_PERMITTED: "give the credential this permission, or leave the table out",
}
_NEW_CREDENTIAL: Final = "give the school a credential that is valid"


def report_text(report: Report, width: int | None = None) -> str:
    """A report as text.

    Args:
        report: Which.
        width: Columns of the terminal; left out, lines are as long as they are.
    """
    blocks = (
        _table(report.tables, width),
        _block("Not complete", _unfinished(report.tables), width),
        _block("Notes", _remarks(report.tables), width),
        _block("Left out, as `personal` and `columns` say", _left_out(report), width),
        _block("Not as the specs say", _drift(report.tables), width),
        _total(report, width),
    )
    return "\n".join(f"{block}\n" for block in blocks if block)


def _table(tables: Sequence[TableReport], width: int | None) -> str:
    """A line for each table, or where they are too long some words for each."""
    rows = [_HEAD, *map(_cells, tables)]
    lines = aligned(rows, _WORDS)
    if width is not None and breadth(lines) > width:
        lines = [line for row in rows[1:] for line in wrapped(_sentence(row), width)]
    return "\n".join(lines)


def _cells(table: TableReport) -> tuple[str, ...]:
    counts = (f"{getattr(table, name):,}" for name in COUNTED)
    words = (table.school, table.table, str(table.status))
    return (*words, *counts, f"{table.seconds:.1f}")


def _sentence(row: Sequence[str]) -> str:
    """A row in words, without what is zero."""
    school, table, status, *numbers = row
    told = [
        f"{number} {name}"
        for number, name in zip(numbers, _HEAD[_WORDS:], strict=True)
        if number not in ("0", "0.0")
    ]
    return ", ".join([f"{school} {table}: {status}", *told])


def _unfinished(tables: Iterable[TableReport]) -> Iterator[str]:
    """Why tables are not complete, and what to do."""
    bad = [one for one in tables if one.status is not Status.COMPLETE]
    alike = _groups(bad, lambda t: (t.school, t.status, t.reason, t.credentials))
    for (school, status, reason, credentials), some in alike.items():
        names = ", ".join(one.table for one in some)
        advice = _NEW_CREDENTIAL if credentials else _ADVICE.get(status)
        why = ": ".join(filter(None, [status, reason]))
        yield "; ".join(filter(None, [f"{school} {names}: {why}", advice]))
    held = [one for one in bad if one.status is Status.HELD]
    if held:
        words = (shlex.quote(f"{one.school}.{one.table}") for one in held)
        yield f"To let pass what is held, run again with: --accept {' '.join(words)}"


def _remarks(tables: Iterable[TableReport]) -> Iterator[str]:
    """What is to be known of tables that are complete."""
    whole = [t for t in tables if t.status is Status.COMPLETE and t.reason]
    for (school, reason), some in _groups(
        whole, lambda t: (t.school, t.reason)
    ).items():
        yield f"{school} {', '.join(one.table for one in some)}: {reason}"


def _left_out(report: Report) -> Iterator[str]:
    """Columns that are not kept."""
    some = [one for one in report.tables if one.left_out]
    alike = _groups(some, lambda t: (t.vendor, t.table, t.left_out))
    for (vendor, table, columns), those in alike.items():
        yield f"{vendor} {table}: {', '.join(columns)} ({_schools(those)})"


def _drift(tables: Sequence[TableReport]) -> Iterator[str]:
    """What no spec knows, of all schools together."""
    seen: dict[tuple[str, str, Drift], list[TableReport]] = {}
    for one in tables:
        for drift in one.drift:
            seen.setdefault((one.vendor, one.table, drift), []).append(one)
    for (vendor, table, drift), those in seen.items():
        count = sum(one.drift[drift] for one in those)
        what = f"{drift.kind}, {drift.type}: {count:,} in {_schools(those)}"
        yield f"{vendor} {table} {drift.path}: {what}"


def _total(report: Report, width: int | None) -> str:
    statuses = _groups(report.tables, lambda t: t.status)
    parts = [f"{len(statuses[one])} {one}" for one in Status if one in statuses]
    sums = {name: sum(getattr(t, name) for t in report.tables) for name in COUNTED[:4]}
    rows = ", ".join(f"{number:,} {name}" for name, number in sums.items())
    size = f"{counted(len(report.tables), 'table')} of {_schools(report.tables)}"
    lines = [f"{size}: {', '.join(parts) or 'nothing to do'}."]
    lines.append(f"Rows: {rows}; {report.seconds:.1f} seconds.")
    if report.dry:
        lines.append("This was a dry run: nothing was written.")
    return "\n".join(part for line in lines for part in wrapped(line, width))


def _schools(tables: Iterable[TableReport]) -> str:
    return counted(len({one.school for one in tables}), "school")


def _block(title: str, lines: Iterable[str], width: int | None) -> str:
    """Lines below a title; nothing where there is none."""
    found = [part for line in lines for part in wrapped(line, width, "  ")]
    return "\n".join([*wrapped(f"{title}:", width), *found]) if found else ""


def _groups(items: Iterable[T], key: Callable[[T], K]) -> dict[K, list[T]]:
    found: dict[K, list[T]] = {}
    for one in items:
        found.setdefault(key(one), []).append(one)
    return found
