"""From a plan and arguments to the request that goes on the wire, without I/O."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Final, cast
from urllib.parse import quote, urlencode

from attrs import field, frozen

from homeroom._core.errors import ConfigurationError
from homeroom._core.model import OWNER, UNSET
from homeroom._core.secret import Secret
from homeroom._core.times import format_datetime

Pairs = list[tuple[str, str]]

EMPTY: Final[Mapping[str, object]] = {}

FORM: Final = "application/x-www-form-urlencoded"


@frozen(kw_only=True)
class WireRequest:
    """One HTTP request; its repr shows the method only."""

    method: str
    url: str = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    body: bytes | None = field(repr=False)


@frozen(kw_only=True)
class Draft:
    """A request of which only the owner's id may still be open."""

    method: str
    base: str
    template: str
    path: Mapping[str, object] = field(repr=False)
    query: Mapping[str, object] = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    form: Mapping[str, object] | None = field(default=None, repr=False)
    json: bytes | None = field(default=None, repr=False)

    @property
    def needs_owner(self) -> bool:
        """Whether an argument stands for who is logged in."""
        parts = (self.path, self.query, self.form or EMPTY)
        return any(value is OWNER for part in parts for value in part.values())

    def request(self, owner: int | None) -> WireRequest:
        """The request, with the owner's id where it belongs.

        Raises:
            ConfigurationError: An argument cannot travel.
        """
        path, query = _filled(self.path, owner), _filled(self.query, owner)
        headers, body = self.headers, self.json
        if self.form is not None:
            body = encode_form(_filled(self.form, owner))
            headers = {**headers, "content-type": FORM}
        elif body is not None:
            headers = {**headers, "content-type": "application/json"}
        return WireRequest(
            method=self.method,
            url=build_url(self.base, self.template, path, query_pairs(query)),
            headers=headers,
            body=body,
        )


def _filled(values: Mapping[str, object], owner: int | None) -> Mapping[str, object]:
    return {k: owner if value is OWNER else value for k, value in values.items()}


def encode_form(fields: Mapping[str, object]) -> bytes:
    """Fields as an HTML form sends them; `UNSET` ones are left out."""
    return urlencode(query_pairs(fields)).encode()


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
    if isinstance(value, str):
        return _sound(name, value)
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, datetime):
        return format_datetime(_aware(name, value))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Secret):
        return value.reveal()
    if value is OWNER:
        return "owner"
    raise ConfigurationError(
        f"{name}: a query takes text, numbers, booleans, dates and lists of them; "
        "leave it out instead of giving None"
    )


def _sound(name: str, text: str) -> str:
    """The text itself.

    Raises:
        ConfigurationError: UTF-8 cannot carry it.
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        pass  # Outside, since its text quotes the value.
    else:
        return text
    raise ConfigurationError(f"{name}: holds half a surrogate pair, which is no text")


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
