"""From a plan and arguments to the request that goes on the wire, without I/O."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Final, cast
from urllib.parse import quote, urlencode

from attrs import field, frozen

from homeroom._core.errors import ConfigurationError
from homeroom._core.model import UNSET
from homeroom._core.times import format_datetime

Pairs = list[tuple[str, str]]

EMPTY: Final[Mapping[str, object]] = {}


@frozen(kw_only=True)
class WireRequest:
    """One HTTP request; its repr shows the method only."""

    method: str
    url: str = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    body: bytes | None = field(repr=False)


def build_url(
    base: str,
    template: str,
    path: Mapping[str, object],
    query: Iterable[tuple[str, str]],
) -> str:
    """The full URL; path parameters cannot add or remove a segment.

    Raises:
        ConfigurationError: A path parameter is empty, dots, or not text or a number.
    """
    filled = template.format_map(
        {name: _segment(name, value) for name, value in path.items()}
    )
    text = urlencode(list(query), quote_via=quote)
    return f"{base}{filled}?{text}" if text else f"{base}{filled}"


def query_pairs(query: Mapping[str, object]) -> Pairs:
    """Query arguments as text, in order; `UNSET` ones are left out.

    Booleans go as `true` and `false`, times as ISO 8601, lists as repeated `name[]`.

    Raises:
        ConfigurationError: A value cannot travel in a query.
    """
    pairs: Pairs = []
    for name, value in query.items():
        if value is UNSET:
            continue
        if isinstance(value, list | tuple | set | frozenset):
            many = cast("Iterable[object]", value)
            pairs.extend((f"{name}[]", _text(name, one)) for one in many)
        else:
            pairs.append((name, _text(name, value)))
    return pairs


def body_fields(arguments: Mapping[str, object]) -> dict[str, object]:
    """Body arguments without those left `UNSET`."""
    return {name: value for name, value in arguments.items() if value is not UNSET}


def _text(name: str, value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str | int | float):
        return str(value)
    if isinstance(value, datetime):
        return format_datetime(_aware(name, value))
    if isinstance(value, date):
        return value.isoformat()
    raise ConfigurationError(
        f"{name}: a query takes text, numbers, booleans, dates and lists of them; "
        "leave it out instead of giving None"
    )


def _aware(name: str, moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ConfigurationError(
            f"{name}: give a time with a zone, such as datetime.now(UTC)"
        )
    return moment


def _segment(name: str, value: object) -> str:
    text = str(value) if isinstance(value, int | str) else ""
    if text in ("", ".", "..") or not text.isprintable():
        raise ConfigurationError(f"{name}: must be a number or printable text")
    return quote(text, safe="")
