"""Models with every mark at every depth, and records whose values give themselves away.

Each value has a number of its own, so that it is found wherever it gets to.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import count
from typing import Any, get_args, get_origin

import attrs
import pyarrow as pa
from attrs import define, field, frozen

from homeroom import UNSET
from homeroom._core.fields import listed_fields, rest_field
from homeroom._core.model import (
    JSON,
    NOTHING_MORE,
    PERSON,
    PERSONAL,
    REST,
    Model,
    OpenEnum,
    OpenIntEnum,
    json_name,
    unix,
)
from homeroom._core.shapes import is_union, variants
from homeroom.options import Unset

LEVELS = ("none", "indirect", "direct", "sensitive")
INDIRECT, DIRECT, SENSITIVE = ({PERSONAL: one} for one in LEVELS[1:])
SOMEBODY = {PERSON: True}
MORE: Any = {REST: ()}


class Status(OpenEnum):
    """An enum of which no value is known."""

    KNOWN = "known"


@define(kw_only=True)
class Guardian(Model):
    """Somebody inside a record."""

    id: int | None = field(default=None, metadata={**SOMEBODY, **DIRECT})
    phone: str | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    note: str | None = field(default=None, metadata=INDIRECT)
    title: str | None = None
    wards: list[int] | None = field(default=None, metadata=SOMEBODY)
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=MORE)


@define(kw_only=True)
class Bare(Model):
    """A part that keeps nothing more."""

    pin: int | None = field(default=None, metadata=SENSITIVE)
    shelf: str | None = None


@define(kw_only=True)
class Pupil(Model):
    """A record with every form of field at every mark."""

    id: int = field(metadata=SOMEBODY)
    house: str | None = None
    name: str | None = field(default=None, metadata=DIRECT)
    photo: str | Unset | None = field(default=UNSET, metadata=INDIRECT)
    born: date | None = field(default=None, metadata={**SENSITIVE, **json_name("dob")})
    seen: datetime | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    seen_unix: datetime | None = field(
        default=None, metadata={**SENSITIVE, **unix(), **json_name("seenUnix")}
    )
    points: int | None = field(default=None, metadata=SENSITIVE)
    share: float | None = field(default=None, metadata=SENSITIVE)
    status: Status | Unset | None = field(default=UNSET, metadata=SENSITIVE)
    code: int | str | None = field(default=None, metadata=DIRECT)
    option: str | list[str] | None = field(default=None, metadata=SENSITIVE)
    remarks: dict[str, JSON] | None = field(default=None, metadata=SENSITIVE)
    labels: dict[str, JSON] | None = None
    tags: list[str] | None = field(default=None, metadata=INDIRECT)
    tutor_id: int | str | None = field(default=None, metadata=SOMEBODY)
    friend_ids: list[int] | None = field(default=None, metadata=SOMEBODY)
    seats: dict[str, int] | None = field(default=None, metadata=SOMEBODY)
    found: dict[str, JSON] | None = field(default=None, metadata=SOMEBODY)
    guardian: Guardian | None = None
    guardians: list[Guardian] | None = None
    by_day: dict[str, list[Guardian]] | None = None
    doctor: Guardian | None = field(default=None, metadata=SENSITIVE)
    either: Guardian | list[Guardian] | None = None
    part: Bare | Guardian | None = None
    sibling: Pupil | None = None
    extra: dict[str, JSON] = field(default=NOTHING_MORE, repr=False, metadata=MORE)


@frozen
class Canary:
    """One value of a record, and what is known of it."""

    texts: tuple[str, ...]
    """What it looks like: a time travels as a number inside of others."""
    mark: str | None
    """The highest mark of the fields that it is in."""
    person: bool
    path: tuple[str | int, ...]


@define
class Aviary:
    """A JSON document for a model, and the canaries in it."""

    canaries: list[Canary] = field(factory=list)
    _numbers: Iterator[int] = field(factory=lambda: count(1))

    def document(
        self,
        model: Any,
        path: tuple[str | int, ...] = (),
        mark: str | None = None,
        depth: int = 0,
    ) -> dict[str, Any]:
        """An object with a value for every member that a model lists, and one more."""
        found = {
            one.wire: self.value(
                "unix" if one.unix else one.hint,
                (*path, one.wire),
                highest(mark, one.personal),
                one.person,
                depth,
            )
            for one in listed_fields(model)
            if not _is_too_deep(one.hint, depth)
        }
        if rest_field(model):
            # What nobody has a word for counts as a person's name.
            name = f"unheard_of_{next(self._numbers)}"
            told = highest(mark, "direct")
            found[name] = self.value(str, (*path, name), told, False, depth)
        return found

    def value(
        self,
        form: Any,
        path: tuple[str | int, ...],
        mark: str | None,
        person: bool,
        depth: int,
    ) -> Any:
        """A value of a type."""
        form = _shown(form)
        if get_origin(form) is list:
            inner = (get_args(form)[0], (*path, 0), mark, person, depth)
            return [self.value(*inner)]
        if get_origin(form) is dict:
            inner = (get_args(form)[1], (*path, "key"), mark, person, depth)
            return {"key": self.value(*inner)}
        if attrs.has(form):
            return self.document(form, path, mark, depth + 1)
        number = next(self._numbers)
        value, *texts = _scalar(form, number)
        if texts:
            self.canaries.append(Canary(tuple(texts), mark, person, path))
        return value


def _is_too_deep(hint: Any, depth: int) -> bool:
    """Whether records inside would never end, as some are made of their like."""
    form = _shown(hint)
    if get_origin(form) in (list, dict):
        return depth > 3 and _is_too_deep(get_args(form)[-1], depth)
    return depth > 1 and attrs.has(form)


def _shown(form: Any) -> Any:
    return variants(form)[0] if is_union(form) else form


def _scalar(form: Any, number: int) -> tuple[Any, ...]:
    """A value of a type with that number in it, and the texts that show it."""
    if form is bool:
        return (True,)
    if form is int or (isinstance(form, type) and issubclass(form, OpenIntEnum)):
        return 770_000_000 + number, str(770_000_000 + number)
    if form is float:
        return 660_000_000.5 + number, str(660_000_000 + number)
    if form is date:
        day = date(3000, 1, 1) + timedelta(days=number)
        return day.isoformat(), day.isoformat()
    if form is datetime:
        moment = datetime(4000, 1, 1, 12) + timedelta(days=number)
        return f"{moment.isoformat()}Z", moment.date().isoformat()
    if form == "unix":
        moment = datetime(4500, 1, 1, 12) + timedelta(days=number)
        seconds = int((moment - datetime(1970, 1, 1)).total_seconds())
        return seconds, moment.date().isoformat(), str(seconds)
    return f"canary-{number}.", f"canary-{number}."


def highest(*marks: str | None) -> str | None:
    """The highest of some marks."""
    return max(marks, key=lambda one: LEVELS.index(one or "none"))


class Written:
    """All that is in a table: shown as text, and its bytes."""

    def __init__(self, table: pa.Table) -> None:
        columns = (column.to_pylist() for column in table.columns)
        self._shown = "\n".join(str(one) for column in columns for one in column)
        sink = pa.BufferOutputStream()
        with pa.ipc.new_stream(sink, table.schema) as writer:
            writer.write_table(table)
        self._data = sink.getvalue().to_pybytes()

    def has(self, *texts: str) -> bool:
        """Whether a value is anywhere in it."""
        packed = [int(one).to_bytes(8, "little") for one in texts if one.isdigit()]
        return any(one in self._shown for one in texts) or any(
            one in self._data for one in (*map(str.encode, texts), *packed)
        )
