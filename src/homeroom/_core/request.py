"""From a plan and arguments to the request to send, without I/O."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set, Sized
from datetime import date, datetime
from typing import Final, TypeGuard
from urllib.parse import quote, urlencode

from attrs import define, evolve, field

from homeroom._core.errors import ConfigurationError
from homeroom._core.model import OWNER, UNSET, Unset
from homeroom._core.secret import Secret
from homeroom._core.times import check_aware, format_datetime

Pairs = list[tuple[str, str]]

EMPTY: Final[Mapping[str, object]] = {}

FORM: Final = "application/x-www-form-urlencoded"
JSON_TYPE: Final = "application/json"

_IDENTIFIER: Final = re.compile(r"(?:\w+_)?(?:id|email)")
"""What arguments that name something are called."""
_LISTED: Final = re.compile(r"(?:\w+_)?ids(?:\[\])?")
"""What arguments with several of them are called."""
_OWN_ID: Final = "\udc00"
"""Stands for the id of who is logged in, until somebody is. No argument can look like
it, since UTF-8 carries no half of a surrogate pair."""

_OPEN: Final = quote(_OWN_ID, errors="surrogatepass")


@define
class WireRequest:
    """One HTTP request; its repr shows the method only."""

    method: str
    url: str = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    body: bytes | None = field(repr=False)
    hidden: str = field(default="", repr=False)
    """A part of the query that nobody but the server may see."""
    raw: bool = field(default=False, repr=False)
    """Whether text of the answer stays in the encoding that it came in."""

    def with_headers(self, headers: Mapping[str, str]) -> WireRequest:
        """The same with other headers."""
        return WireRequest(
            self.method, self.url, headers, self.body, self.hidden, self.raw
        )

    @property
    def whole_url(self) -> str:
        """The URL as the server gets it."""
        joint = "&" if "?" in self.url else "?"
        return f"{self.url}{joint}{self.hidden}" if self.hidden else self.url


def build_request(
    method: str,
    url: str,
    headers: Mapping[str, str],
    *,
    json: bytes | None = None,
    form: Mapping[str, object] | None = None,
) -> WireRequest:
    """The request to a URL, with the body that is given.

    Raises:
        ConfigurationError: A field of the form cannot travel.
    """
    body = json if form is None else encode_form(form)
    if body is not None:
        headers = {**headers, "content-type": JSON_TYPE if form is None else FORM}
    return WireRequest(method=method, url=url, headers=headers, body=body)


def for_bytes(request: WireRequest) -> WireRequest:
    """The request for an answer of any kind, as it comes."""
    asked = request.headers.get("accept", JSON_TYPE)
    accept = "*/*" if asked == JSON_TYPE else asked
    return evolve(request, headers={**request.headers, "accept": accept}, raw=True)


def for_owner(request: WireRequest, owner: int | None) -> WireRequest:
    """The request with the id of who is logged in, where it belongs."""
    if owner is None:
        return request
    url, body = request.url.replace(_OPEN, f"{owner}"), request.body
    if body and request.headers.get("content-type") == FORM:
        body = body.replace(_OPEN.encode(), b"%d" % owner)
    return evolve(request, url=url, body=body)


def encode_form(fields: Mapping[str, object]) -> bytes:
    """Fields as an HTML form sends them; `UNSET` ones are left out."""
    return urlencode(query_pairs(fields), errors="surrogatepass").encode()


def build_url(
    base: str,
    template: str,
    path: Mapping[str, object],
    query: Sequence[tuple[str, str]],
) -> str:
    """The full URL; path parameters cannot add or remove a segment.

    Raises:
        ConfigurationError: A path parameter is empty, dots, or not text or a number.
    """
    filled = template.format_map(
        {name: _segment(name, value) for name, value in path.items()}
    )
    if not query:
        return f"{base}{filled}"
    text = urlencode(query, quote_via=quote, errors="surrogatepass")
    return f"{base}{filled}?{text}"


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
        if _is_many(value):
            pairs.extend((f"{name}[]", _query_text(name, one)) for one in value)
        else:
            pairs.append((name, _query_text(name, value)))
    return pairs


class Joined(str):
    """The items of a list as one query argument, with commas between."""

    __slots__ = ()


def joined(values: Iterable[object] | Unset) -> object:
    """A list as one query argument; what is none stays as it is, for `check_ids`.

    Raises:
        ConfigurationError: An item cannot travel so.
    """
    if isinstance(values, Unset | str | int):
        return values
    texts = [_query_text("an item of a list", one) for one in values]
    if any("," in one for one in texts):
        raise ConfigurationError("an item of a list: has a comma, which separates them")
    return Joined(",".join(texts))


def body_fields(arguments: Mapping[str, object]) -> dict[str, object]:
    """Body arguments without those left `UNSET`."""
    return {name: value for name, value in arguments.items() if value is not UNSET}


def check_ids(arguments: Mapping[str, object], *, filters: bool = False) -> None:
    """Refuse an empty text for an id or an address, which may stand for anything.

    So may one id or none where a server looks for a list, a list with such a text or
    null in it, and an empty list of a filter.

    Args:
        arguments: By name.
        filters: Whether they say which records are meant.

    Raises:
        ConfigurationError: It names the argument.
    """
    for name, value in arguments.items():
        one = isinstance(value, str | int) and not isinstance(value, Joined)
        if (one or value is None) and _LISTED.fullmatch(name):
            raise ConfigurationError(f"{name}: takes a list of ids")
        if filters and not one and isinstance(value, Sized) and not len(value):
            raise ConfigurationError(f"{name}: is empty, which may stand for all")
        if (
            _is_many(value)
            and _LISTED.fullmatch(name)
            and any(map(names_nothing, value))
        ):
            raise ConfigurationError(f"{name}: has an item that names nothing")
        if value is not None and names_nothing(value) and _IDENTIFIER.fullmatch(name):
            raise ConfigurationError(f"{name}: is empty, which names nothing")


def names_nothing(value: object) -> bool:
    """Whether it is no id: null, or text without a word."""
    return value is None or (isinstance(value, str) and not value.strip())


def _is_many(value: object) -> TypeGuard[Iterable[object]]:
    """Whether it is a list of some kind."""
    return not isinstance(value, str | bytes) and isinstance(value, Sequence | Set)


def _query_text(name: str, value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        if any("\ud800" <= character <= "\udfff" for character in value):
            problem = "holds half a surrogate pair, which is no text"
            raise ConfigurationError(f"{name}: {problem}")
        return value
    if isinstance(value, int):
        return str(int(value))  # A member of an enum is called otherwise.
    if isinstance(value, datetime):
        check_aware(value, name)
        return format_datetime(value)
    if isinstance(value, float | date):
        return str(value)
    if isinstance(value, Secret):
        return value.reveal()
    if value is OWNER:
        return _OWN_ID
    raise ConfigurationError(
        f"{name}: a query takes text, numbers, booleans, dates and lists of them; "
        "leave it out instead of giving None"
    )


def _segment(name: str, value: object) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return str(int(value))
    if type(value) is date:
        return str(value)
    if value is OWNER:
        return _OPEN
    text = value if isinstance(value, str) else ""
    if text.strip() in ("", ".", "..") or not text.isprintable():
        raise ConfigurationError(f"{name}: must be a number or printable text")
    return quote(text, safe="")
