"""JSON bytes to models and back: fast where all is as the spec says, else loosely."""

from __future__ import annotations

import json
import math
from collections.abc import Generator
from functools import cache
from typing import Any, Final, TypeVar, cast, get_args, get_origin

import attrs
import msgspec
from attrs import define, field

from homeroom._core.errors import ConfigurationError
from homeroom._core.fields import Listed, is_needed, listed_fields
from homeroom._core.loose import MOST_LOST, reader_of, structure
from homeroom._core.misfits import MOST_NAMES, Report, Unfit
from homeroom._core.model import JSON
from homeroom._core.scalars import ABSENT, BAD
from homeroom._core.shapes import Ready, expected, holds_records, is_union
from homeroom._core.structure import unstructure
from homeroom._core.twins import Names, Refused, fast_way

T = TypeVar("T")

Steps = Generator[None, None, T]
"""A reading that stops now and then, so that others may run."""

_CUT: Final = "Input data was truncated"
"""What msgspec says of a document that stops in the middle."""
_TELLING: Final = 64 * 1024
"""Bytes of an answer beyond which it is no refusal."""
_LONGEST: Final = 4000
"""Digits beyond which a number is kept as text: Python bounds them as well."""
_BREATH: Final = 32
"""Records that are read loosely without a stop."""
_TRIES: Final = 8
"""Records that are tried the fast way first, though most of them were refused."""
_ODD: Final = (ValueError, RecursionError, Refused, Unfit)
"""What the fast way raises at what it does not take."""


class Malformed(Exception):
    """The bytes are not JSON.

    Args:
        cut: Whether they stop in the middle.
    """

    def __init__(self, *, cut: bool) -> None:
        super().__init__("cut short" if cut else "not JSON")
        self.cut = cut


@define
class Decoder:
    """Reads JSON, and remembers the names that no spec lists.

    A page full of such names is read by the fast way from the second time on.
    """

    _names: dict[Any, Names] = field(factory=dict[Any, Names], init=False, repr=False)

    def decode(self, data: bytes, form: type[T], report: Report | None = None) -> T:
        """The value in a JSON document.

        Args:
            data: The document.
            form: What it becomes.
            report: Gets told what is odd.

        Raises:
            Malformed: The bytes are not JSON.
            Unfit: The document does not fit `form`, or the report is strict and has
                something.
        """
        found = self.fast(data, form)
        if found is not BAD:
            return cast("T", found)
        report = report or Report()
        for _ in self.loosely(data, form, report):
            pass
        return cast("T", report.value)

    def fast(self, data: bytes, form: type[object]) -> object:
        """The value, or `BAD` where something has to be read loosely."""
        names = self._names.get(form, frozenset())
        decoder, convert = fast_way(cast("Any", form), names)
        try:
            return convert(decoder.decode(data))
        except _ODD:
            return BAD

    def loosely(self, data: bytes, form: Any, report: Report) -> Steps[None]:
        """As `decode`, into the report and with stops in between.

        Only the records that fit are read the fast way.
        """
        names = self._names.get(form, frozenset())
        rows = _raw_rows(data, form)
        if rows is None:
            report.value = structure(loads(data), form, report)
        else:
            report.value = yield from self._by_record(rows, form, report)
        if report.names:
            self._names[form] = _joined(names, report)

    def _by_record(self, rows: _Rows, form: Any, report: Report) -> Steps[Any]:
        """Only the records that the fast way refuses are read loosely."""
        fast, convert = fast_way(rows.item, self._names.get(form, frozenset()))
        take, why = reader_of(rows.item), expected(rows.item)
        items: Ready = Ready()
        refused = lost = 0
        report.path = [*rows.place, 0]
        for index, raw in enumerate(rows.raws):
            if refused < _TRIES or refused * 2 < index:
                try:
                    items.append(convert(fast.decode(raw)))
                    continue
                except _ODD:
                    refused += 1
            report.path[-1] = index
            value = loads(raw)
            found = take(value, report)
            if found is BAD or found is ABSENT:
                report.give_up(why, value, record=True)
                lost += 1
                if lost == MOST_LOST and not items:
                    break
            else:
                items.append(found)
            if not index % _BREATH:
                yield
        report.path = []
        if (lost > 1 and not items) or (report.strict and report.misfits):
            raise report.unfit()
        if not rows.place:
            return list(items)
        return structure({**rows.others, rows.place[0]: items}, form, report)


@define(kw_only=True)
class _Rows:
    """An answer that is about one list, with its records still in JSON."""

    item: Any
    raws: list[msgspec.Raw]
    place: tuple[str, ...] = ()
    """Name of the member that holds them, unless the answer is the list."""
    others: dict[str, Any] = field(factory=dict[str, Any])
    """The other members."""


def _raw_rows(data: bytes, form: Any) -> _Rows | None:
    """The records of an answer that is about one list, if it has that shape."""
    begins = data[:64].lstrip()[:1]
    for one in get_args(form) if is_union(form) else (form,):
        if begins == (b"[" if get_origin(one) is list else b"{"):
            try:
                return _taken_apart(data, one)
            except (ValueError, KeyError, RecursionError):
                return None
    return None


def _taken_apart(data: bytes, form: Any) -> _Rows | None:
    if get_origin(form) is list:
        item = get_args(form)[0]
        if not attrs.has(item):
            return None
        return _Rows(item=item, raws=msgspec.json.decode(data, type=list[msgspec.Raw]))
    rows = _rows_of(form) if attrs.has(form) else None
    if rows is None:
        return None
    members = msgspec.json.decode(data, type=dict[str, msgspec.Raw])
    raws = msgspec.json.decode(members.pop(rows.wire), type=list[msgspec.Raw])
    others = {name: loads(raw) for name, raw in members.items()}
    item = get_args(rows.hint)[0]
    return _Rows(item=item, raws=raws, place=(rows.wire,), others=others)


@cache
def _rows_of(form: Any) -> Listed | None:
    """The member of a model that holds the records."""
    held = [one for one in listed_fields(form) if is_needed(one) and holds_records(one)]
    return held[0] if len(held) == 1 else None


def _joined(names: Names, report: Report) -> Names:
    """The names to expect from now on; they are bounded for each model."""
    known = dict(names)
    for model, more in report.names.items():
        met = dict.fromkeys((*known.get(model, ()), *more))
        known[model] = tuple(met)[:MOST_NAMES]
    return frozenset(known.items())


def whole(data: bytes) -> bytes:
    """The document itself, once it is known to be complete.

    Raises:
        Malformed: The bytes are not JSON.
    """
    _parse(data, msgspec.Raw)
    return data


def members(data: bytes) -> dict[str, JSON]:
    """The members of a JSON object that tell how it went; none where it is no object.

    An answer with many records is not looked into: it is a success.
    """
    if len(data) > _TELLING or not data[:64].lstrip().startswith(b"{"):
        return {}
    try:
        value = loads(data)
    except Malformed:
        return {}
    return value if isinstance(value, dict) else {}


def loads(data: bytes | msgspec.Raw) -> JSON:
    """A JSON document as plain Python values; a number beyond all bounds is text.

    Raises:
        Malformed: The bytes are not JSON.
    """
    return cast("JSON", _parse(data, Any))


def _parse(data: bytes | msgspec.Raw, form: Any) -> object:
    try:
        return cast("object", msgspec.json.decode(data, type=form))
    except (ValueError, RecursionError) as broken:
        cut = str(broken) == _CUT
    try:
        return _parse_loosely(bytes(data))
    except (ValueError, RecursionError):
        pass
    raise Malformed(cut=cut)


def _parse_loosely(data: bytes) -> object:
    """By Python's own parser, which knows half a surrogate and has other bounds."""
    return json.loads(
        data.decode(),
        parse_int=lambda text: int(text) if len(text) < _LONGEST else text,
        parse_float=_float,
        parse_constant=int,  # Refuses `NaN`, which is no JSON.
    )


def _float(text: str) -> float | str:
    number = float(text)
    return number if math.isfinite(number) else text


def decode(data: bytes, form: type[T], report: Report | None = None) -> T:
    """As `Decoder.decode`, by one that remembers nothing."""
    return Decoder().decode(data, form, report)


def dumps(value: object) -> bytes:
    """A value, with the models in it, as JSON.

    Raises:
        ConfigurationError: It holds what JSON cannot.
    """
    try:
        plain = unstructure(value)
        text = msgspec.json.encode(plain)
        if b"null" in text:  # As msgspec writes NaN, too.
            json.dumps(plain, allow_nan=False, skipkeys=True, default=str)
        return text
    except ConfigurationError:  # It says what is wrong.
        raise
    except (ValueError, TypeError, RecursionError):
        pass  # Outside, since the text of some quotes the value.
    raise ConfigurationError("the body holds something that JSON cannot carry")
