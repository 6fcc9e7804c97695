"""JSON bytes to models and back: fast where all is as the spec says, else loosely."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache, partial
from typing import Any, Final, NamedTuple, TypeVar, cast, get_args, get_origin

import attrs
import msgspec

from homeroom._core.collector import uncollected
from homeroom._core.copier import Convert, Refused, fast_way
from homeroom._core.errors import ConfigurationError
from homeroom._core.fields import Listed, is_needed, listed_fields, rest_field
from homeroom._core.loose import MOST_LOST, reader_of, structure
from homeroom._core.misfits import MOST_NAMES, Report, Unfit
from homeroom._core.model import JSON
from homeroom._core.plain import (
    Malformed,
    Steps,
    loads,
    loads_in_steps,
    plain,
    values_in,
)
from homeroom._core.scalars import ABSENT, BAD
from homeroom._core.shapes import Ready, expected, holds_records, is_union
from homeroom._core.slices import LARGE, Text
from homeroom._core.structure import unstructure
from homeroom._core.twins import Names, Odd

T = TypeVar("T")

_ONE_BY_ONE: Final = 100
"""Records that are read one by one without a stop."""
_ODD: Final = (ValueError, OverflowError, OSError, RecursionError, Refused, Unfit)
"""What the fast way raises at what it does not take."""
_MANY_VALUES: Final = 200_000
"""Values that take so long that they are read in a thread."""
MOST_VALUES: Final = 2_000_000
"""Values in one record, beyond which it is not read."""
_REFUSED: Final = re.compile(r"(?!Object).*\.([^].`[]+)(\[[^]]*\])*`", re.DOTALL)
"""What msgspec says of a value that it does not take, with the name of its field."""
_TOO_MANY: Final = f"more than {MOST_VALUES:,} values"


class Decoder:
    """Reads JSON, and remembers the names that no spec lists, and fields that were odd.

    A page full of either is read by the fast way from the second time on.
    """

    def __init__(self) -> None:
        self._names: dict[Any, Names] = {}
        self._odd: dict[Any, Odd] = {}

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
        report = report or Report()
        found = self.fast(data, form, report)
        if found is not BAD:
            return cast("T", found)
        for job in self.in_steps(data, form, report):
            if job is not None:
                job()
        return cast("T", report.value)

    def fast(
        self, data: bytes, form: type[object], report: Report | None = None
    ) -> object:
        """The value, or `BAD` where `in_steps` has to be asked."""
        if len(data) > LARGE:
            return BAD
        report, odd = report or Report(), self._odd.get(form)
        found = self._fast(data, form, form, report)
        if found is BAD and odd and not report.strict:
            # What is told before a refusal is told again by who reads it then.
            trial = Report(zone=report.zone)
            found = self._fast(data, form, form, trial, *odd)
            if found is not BAD:
                report.add(trial)
        return found

    def in_steps(self, data: bytes, form: Any, report: Report) -> Steps[None]:
        """As `decode`, into the report and with stops in between."""
        rows = yield from _raw_rows(data, form)
        if rows is not None:
            yield from self._by_record(rows, form, report)
        else:
            if values_in(data) > MOST_VALUES:
                raise Unfit((f"$: {_TOO_MANY}",))
            value = yield from loads_in_steps(data)
            yield partial(_read_in_one, value, form, report)
        self._learn(form, report)

    def _fast(
        self, data: Any, form: Any, around: Any, report: Report, *odd: str
    ) -> Any:
        """The value by what was met in a form, or `BAD`."""
        decoder, convert = self._way(form, around, report, *odd)
        try:
            return convert(decoder.decode(data), report, ())
        except _ODD as refusal:
            name = _REFUSED.fullmatch(str(refusal))
            known = self._odd.get(around, ())
            if name and name[1] not in known and len(known) < MOST_NAMES:
                self._odd[around] = (*known, name[1])
        return BAD

    def _way(self, form: Any, around: Any, report: Report, *odd: str) -> Any:
        names = self._names.get(around, frozenset())
        return fast_way(form, names, odd, local=report.zone is not None)

    def _learn(self, form: Any, report: Report) -> None:
        """Expect the names that were met from now on; they are bounded by model."""
        if report.names:
            known = dict(self._names.get(form, frozenset()))
            for model, more in report.names.items():
                met = dict.fromkeys((*known.get(model, ()), *more))
                known[model] = tuple(met)[:MOST_NAMES]
            self._names[form] = frozenset(known.items())

    def _by_record(self, rows: _Rows, form: Any, report: Report) -> Steps[None]:
        """Only what the fast way refuses is read loosely: slices, then records."""
        several, large = list[rows.item], len(rows.text) > LARGE  # type: ignore[name-defined]
        records = _Records(rows.item, report)
        report.path = [*rows.place, 0]
        for piece in rows.text.slices():
            found: object = BAD
            many = values_in(piece.data) > _MANY_VALUES
            if large and not many:
                with uncollected():
                    found = self._fast(piece.data, several, form, report)
            if found is not BAD:
                records.take(cast("list[Any]", found))
                yield None
                continue
            way = self._way(rows.item, form, report)
            raws = _raws(piece)
            for begin in range(0, len(raws), _ONE_BY_ONE):
                some = partial(records.read, raws[begin : begin + _ONE_BY_ONE], *way)
                yield some if many else some()
                if records.hopeless:
                    break
            del raws  # Before there are the next.
            self._learn(form, report)
            if records.hopeless:
                break
        report.path = []
        items = records.items
        if (records.lost > 1 and not items) or (report.strict and report.misfits):
            raise report.unfit()
        if not rows.place:
            report.value = list(items)
        else:
            value = {**rows.others, rows.place[0]: items}
            report.value = structure(value, form, report)


class _Records:
    """The records of one list, as far as they were read.

    Args:
        item: What a record becomes.
        report: Gets told what is odd, and where.
    """

    def __init__(self, item: Any, report: Report) -> None:
        self.items: Ready = Ready()
        self.lost = 0
        self._report = report
        self._take, self._why = reader_of(item), expected(item)
        self._count = 0

    @property
    def hopeless(self) -> bool:
        """Whether many did not fit, and none did."""
        return self.lost >= MOST_LOST and not self.items

    def take(self, items: list[Any]) -> None:
        """Add records that were read."""
        self.items += items
        self._count += len(items)

    def read(
        self, raws: list[Any], fast: msgspec.json.Decoder[Any], convert: Convert
    ) -> None:
        """Read records, each the fast way if it fits.

        Args:
            raws: In JSON.
            fast: Decodes a record.
            convert: What then makes it ours.
        """
        for raw in raws:
            if values_in(raw) > MOST_VALUES:
                self._give_up(_TOO_MANY, None)
                continue
            try:
                self.items.append(convert(fast.decode(raw), self._report, ()))
                self._count += 1
            except _ODD:
                self._read_loosely(raw)
            if self.hopeless:
                return

    def _read_loosely(self, raw: Any) -> None:
        self._report.path[-1] = self._count
        value = loads(raw)
        found = self._take(value, self._report)
        if found is BAD or found is ABSENT:
            self._give_up(self._why, value)
        else:
            self.items.append(found)
            self._count += 1

    def _give_up(self, why: str, value: object) -> None:
        self._report.path[-1] = self._count
        self._report.give_up(why, value, record=True)
        self._count += 1
        self.lost += 1


class _Rows(NamedTuple):
    """An answer that is about one list, with its records still in JSON."""

    item: Any
    text: Text
    """The list."""
    place: tuple[str, ...] = ()
    """Name of the member that holds it, unless the answer is the list."""
    others: Mapping[str, Any] = {}
    """The other members."""


def _raw_rows(data: bytes, form: Any) -> Steps[_Rows | None]:
    """The records of an answer that is about one list, if it has that shape."""
    begins = data[:64].lstrip()[:1]
    for one in get_args(form) if is_union(form) else (form,):
        try:
            if begins == b"[" and get_origin(one) is list:
                item = get_args(one)[0]
                return _Rows(item=item, text=Text.of(data)) if attrs.has(item) else None
            if begins == b"{" and attrs.has(one):
                return (yield from _taken_apart(data, one))
        except (ValueError, RecursionError, Malformed):
            return None
    return None


def _taken_apart(data: bytes, form: Any) -> Steps[_Rows | None]:
    rows = _rows_of(form)
    if rows is None:
        return None
    try:
        return (yield from _rows_in(Text.unchecked(data), rows, form))
    except ValueError:
        pass
    return (yield from _rows_in(Text.of(data), rows, form))


def _rows_in(text: Text, rows: Listed, form: Any) -> Steps[_Rows | None]:
    found, others = None, dict[str, Any]()
    known = {one.wire for one in listed_fields(form)}
    for number, (name, member) in enumerate(text.members(), 1):
        if name == rows.wire:
            found = member
        elif name in known or rest_field(form):
            if values_in(member.data) > MOST_VALUES:
                return None
            others[name] = yield from plain(member)
        if not number % _ONE_BY_ONE:
            yield None
    if found is None or found.opens != b"[":
        return None
    item = get_args(rows.hint)[0]
    return _Rows(item=item, text=found, place=(rows.wire,), others=others)


def _raws(piece: Text) -> list[Any]:
    """The items of a list, in JSON that msgspec may not take."""
    try:
        return msgspec.json.decode(piece.data, type=list[msgspec.Raw])
    except (ValueError, RecursionError):
        return [one[1:-1].data for one in piece.slices(1)]


def _read_in_one(value: JSON, form: Any, report: Report) -> None:
    report.value = structure(value, form, report)


@cache
def _rows_of(form: Any) -> Listed | None:
    """The member of a model that holds the records."""
    held = [one for one in listed_fields(form) if is_needed(one) and holds_records(one)]
    return held[0] if len(held) == 1 else None


def decode(data: bytes, form: type[T], report: Report | None = None) -> T:
    """As `Decoder.decode`, by one that remembers nothing."""
    return Decoder().decode(data, form, report)


def dumps(value: object) -> bytes:
    """A value, with the models in it, as JSON.

    Raises:
        ConfigurationError: It holds what JSON cannot.
    """
    try:
        plain = unstructure(value, sent=True)
        text = msgspec.json.encode(plain)
        if b"null" in text:  # As msgspec writes NaN, too.
            named = msgspec.to_builtins(plain, enc_hook=str)
            json.dumps(named, allow_nan=False)
        return text
    except ConfigurationError:  # It says what is wrong.
        raise
    except (ValueError, TypeError, RecursionError):
        pass  # Outside, since the text of some quotes the value.
    raise ConfigurationError("the body holds something that JSON cannot carry")
