"""Fields of records: declared many at a time, and read with a type."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from homeroom.sandbox.answers import Refusal
from homeroom.sandbox.managebac.checks import Check
from homeroom.sandbox.managebac.kinds import Field, Kind
from homeroom.sandbox.managebac.store import Row
from homeroom.sandbox.managebac.tenant import Tenant


def required(check: Check, *names: str) -> Mapping[str, Field]:
    """Fields of one check that a new record needs, and none may lose."""
    return dict.fromkeys(names, Field(check=check, required=True))


def optional(check: Check, *names: str, stored: bool = True) -> Mapping[str, Field]:
    """Fields of one check that may be left out."""
    return dict.fromkeys(names, Field(check=check, stored=stored))


def number_of(row: Mapping[str, object], name: str = "id") -> int:
    """An id in a record."""
    return int(str(row[name]))


def day_of(row: Mapping[str, object], name: str) -> date:
    """A day in a record."""
    return date.fromisoformat(str(row[name]))


def span(row: Mapping[str, object]) -> tuple[date, date]:
    """The first and last day of a year or term."""
    return day_of(row, "starts_on"), day_of(row, "ends_on")


def rows_of(tenant: Tenant, kind: Kind, name: str, value: object) -> list[Row]:
    """The records of a kind whose field has a value."""
    records = tenant.records(kind)
    return [records[number] for number in records.having(name, value)]


def known(kind: Kind) -> Callable[[Tenant, object], bool]:
    """Whether a value is the id of a record of a kind."""
    return lambda tenant, value: tenant.records(kind).find(value) is not None


def refused(name: str, message: str) -> Refusal:
    """A 422 for a field, or for `base` (the shape: vendor elsewhere)."""
    return Refusal(422, {"errors": {name: [message]}})


def without_nulls(shown: Mapping[str, object]) -> Row:
    """What is not null of a record."""
    return {name: value for name, value in shown.items() if value is not None}
