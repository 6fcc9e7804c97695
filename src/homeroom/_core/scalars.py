"""Single values that can mean one thing only, each taken as that.

A reader gives the value, or `BAD` where it does not fit, or `ABSENT` where it says that
there is none. Where a report is strict, only what the spec says will do.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time
from enum import Enum
from functools import partial
from typing import Any, Final

import msgspec

from homeroom._core.misfits import Report
from homeroom._core.model import UNIX, OpenEnum
from homeroom._core.times import from_unix, parse_datetime

Reader = Callable[[Any, Report], Any]


class Mark(Enum):
    """What a reader gives in place of a value."""

    BAD = "bad"
    ABSENT = "absent"


BAD: Final = Mark.BAD
ABSENT: Final = Mark.ABSENT

_INTEGER: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,17})", re.ASCII)
_DECIMAL: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,17})?", re.ASCII)
_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_CLOCK: Final = re.compile(r"[Tt ]\d\d:\d\d.*", re.ASCII)
_MIDNIGHT: Final = re.compile(r"[Tt ]00:00(:00(\.0+)?)?(Z|[+-]00:?00)?", re.ASCII)
_ZONED: Final = re.compile(r" +(?=[+-]\d\d:?\d\d$)| *(?:UTC|GMT)$", re.ASCII)
_EXACT: Final = 2**53
"""Whole numbers up to here have a float of their own."""
_LARGEST: Final = 10**308
"""Whole numbers below have a float near them."""
_FLAGS: Final[Mapping[object, bool]] = {
    **dict.fromkeys((0, "0", "false", "no"), False),
    **dict.fromkeys((1, "1", "true", "yes"), True),
}


def kind_of(value: object) -> object:
    """The exact type of a value, which tells no type checker anything of it."""
    return type(value)


def read_text(value: Any, report: Report) -> Any:
    """Text, or a number in its place."""
    if type(value) is str:
        return value
    if report.strict or type(value) not in (int, float):
        return BAD
    return str(value)


def read_integer(value: Any, report: Report) -> Any:
    """A whole number, or a canonical numeral or an integral float in its place."""
    if type(value) is int:
        return value
    if report.strict:
        return BAD
    if type(value) is str and _INTEGER.fullmatch(value):
        return int(value)
    if type(value) is float and value.is_integer() and abs(value) <= _EXACT:
        return int(value)
    return BAD


def read_number(value: Any, report: Report) -> Any:
    """A number, or a canonical numeral in its place."""
    if type(value) is float:
        return value
    if type(value) is int:
        return float(value) if abs(value) < _LARGEST else BAD
    if not report.strict and type(value) is str and _DECIMAL.fullmatch(value):
        return float(value)
    return BAD


def read_flag(value: Any, report: Report) -> Any:
    """A flag, or one of the words and numbers that vendors write for one."""
    if type(value) is bool:
        return value
    if report.strict or type(value) not in (int, str):
        return BAD
    return _FLAGS.get(value, BAD)


def read_moment(value: Any, report: Report) -> Any:
    """A time in ISO 8601, also loosely written; a date alone is its midnight."""
    if type(value) is not str:
        return BAD
    found = _exact(datetime, value, report)
    try:
        if found is value and _CLOCK.fullmatch(value[10:]):
            found = parse_datetime(value if report.strict else _plain_zone(value))
            found = found if found.tzinfo else found.replace(tzinfo=report.zone)
        elif found is value and _DAY.fullmatch(value):
            midnight = datetime.combine(date.fromisoformat(value), time())
            found = midnight.replace(tzinfo=report.zone or UTC)
    except ValueError:
        pass
    return found if found is not value else _absent_date(value, report)


def exact_reader(form: Any) -> Reader | None:
    """What reads a text as the fast way does, and gives back what that refuses."""
    if form in (date, datetime):
        return partial(_exact, form)
    if isinstance(form, type) and issubclass(form, OpenEnum):
        known = form._value2member_map_
        return lambda text, _: known.get(text) or form(text)
    return None


def _exact(form: Any, text: Any, report: Report) -> Any:
    try:
        found = msgspec.convert(text, form)
    except ValueError:
        return text
    local = form is datetime and not found.tzinfo
    return found.replace(tzinfo=report.zone) if local else found


def read_day(value: Any, report: Report) -> Any:
    """A date, or a midnight in its place."""
    if type(value) is not str:
        return BAD
    rest = value[10:]
    whole = not rest or (not report.strict and _MIDNIGHT.fullmatch(rest))
    if whole and _DAY.fullmatch(value[:10]):
        try:
            return date.fromisoformat(value[:10])
        except ValueError:
            pass
    return _absent_date(value, report)


def read_unix(value: Any, report: Report) -> Any:
    """The time of seconds since 1970."""
    seconds = read_integer(value, report)
    try:
        return BAD if seconds is BAD else from_unix(seconds)
    except ValueError:
        return BAD


READERS: Final[Mapping[object, Reader]] = {
    str: read_text,
    int: read_integer,
    float: read_number,
    bool: read_flag,
    datetime: read_moment,
    date: read_day,
    UNIX: read_unix,
}
"""By type, or by what tells a time that travels as a number."""


def enum_reader(form: Any) -> Reader:
    """A value of an open enum; for text, a number stands for its digits, a flag for yes
    or no.
    """
    known: Mapping[object, Any] = form._value2member_map_
    if issubclass(form, int):
        return lambda value, report: (
            BAD if (found := read_integer(value, report)) is BAD else form(found)
        )
    answers = {True: "yes", False: "no"} if "yes" in known else {}

    def read(value: Any, report: Report) -> Any:
        if type(value) is str:
            return known.get(value) or form(value)
        if report.strict:
            return BAD
        if type(value) is int:
            return form(str(value))
        if type(value) is bool and value in answers:
            return form(answers[value])
        return BAD

    return read


def _plain_zone(text: str) -> str:
    """The text with its zone as ISO 8601 has it: `… UTC`, `… +0800`."""
    return _ZONED.sub(lambda found: "Z" if found[0].strip() else "", text)


def _absent_date(value: str, report: Report) -> Any:
    nothing = value == "" or value.startswith("0000-00-00")
    return ABSENT if nothing and not report.strict else BAD
