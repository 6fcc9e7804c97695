"""How lists are cut into pages. The vendor does not say; all of this is a guess."""

from __future__ import annotations

import binascii
import re
from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import Final, Literal, get_args

from attrs import Attribute, Factory, field, frozen

from homeroom.sandbox.classe365.envelope import Row, failed, invalid
from homeroom.sandbox.shapes import read_whole

Style = Literal["cursor", "page", "offset"]

_CURSOR: Final = re.compile(r"(\w+)/(\d{1,9})(/pause)?", re.ASCII)
_PATH: Final = re.compile(r"\w+(\.\w+)*", re.ASCII)


def _is_style(_: object, attribute: Attribute[Style], value: Style) -> None:
    if value not in get_args(Style):
        raise ValueError(f"{attribute.name}: must be cursor, page or offset")


def _is_path(_: object, attribute: Attribute[str], value: object) -> None:
    if not isinstance(value, str) or not _PATH.fullmatch(value):
        raise ValueError(f"{attribute.name}: must be a name, or names joined by dots")


def _is_count(_: object, attribute: Attribute[int], value: object) -> None:
    if type(value) is not int or not 1 <= value <= 100_000:
        raise ValueError(f"{attribute.name}: must be from 1 to 100,000")


def _is_flag(_: object, attribute: Attribute[bool], value: object) -> None:
    if not isinstance(value, bool):
        raise ValueError(f"{attribute.name}: must be true or false")


@frozen(kw_only=True)
class Paging:
    """How lists are paged.

    Raises:
        ValueError: A value is out of range.
    """

    style: Style = field(default="cursor", validator=_is_style)
    parameter: str = field(
        default=Factory(lambda paging: paging.style, takes_self=True),
        validator=_is_path,
    )
    """Query parameter for the position; named like the style if left out."""
    size: str = field(default="limit", validator=_is_path)
    """Query parameter for the size of a page."""
    next: str = field(default="next_cursor", validator=_is_path)
    """Where `meta` has the next cursor, as names joined by dots; null at the end."""
    default_size: int = field(default=50, validator=_is_count)
    max_size: int = field(default=200, validator=_is_count)
    """A larger page is cut to this."""
    empty_pages: bool = field(default=False, validator=_is_flag)
    """Whether an empty page with a further cursor comes between any two pages."""
    repeat_cursor: bool = field(default=False, validator=_is_flag)
    """Whether a page names the cursor that led to it as the next one, without end."""


@frozen(kw_only=True)
class Window:
    """The part of a list that a request asks for."""

    start: int
    size: int
    pause: bool = False
    """Whether this page is empty, though the list goes on."""
    cursor: str = ""
    """The cursor that was sent."""


def window(paging: Paging, query: Mapping[str, str], family: str) -> Window:
    """The part of a list that a query asks for.

    Raises:
        Refusal: 400, a parameter cannot be read.
    """
    asked = _number(query, paging.size, paging.default_size, least=1)
    size = min(asked, paging.max_size)
    if paging.style == "page":
        number = _number(query, paging.parameter, 1, least=1)
        return Window(start=(number - 1) * size, size=size)
    if paging.style == "offset":
        start = _number(query, paging.parameter, 0, least=0)
        return Window(start=start, size=size)
    return _after(query.get(paging.parameter, ""), size, family)


def meta(paging: Paging, part: Window, family: str, total: int) -> Row | None:
    """What is said about a page; nothing if the list fits on one page.

    Args:
        paging: The style.
        part: The page.
        family: Whose list it is.
        total: Rows of the list.
    """
    if not part.start and total <= part.size:
        return None
    if paging.style == "cursor":
        further = _next(paging, part, family, total)
        return {"limit": part.size, **_nested(paging.next, further)}
    counts: Row = {"limit": part.size, "total": total}
    if paging.style == "offset":
        return {"offset": part.start, **counts}
    pages = -(-total // part.size)
    return {"page": part.start // part.size + 1, **counts, "total_pages": pages}


def _after(cursor: str, size: int, family: str) -> Window:
    if not cursor:
        return Window(start=0, size=size)
    try:
        found = _CURSOR.fullmatch(b64decode(cursor, validate=True).decode())
    except (binascii.Error, ValueError):
        found = None
    if found is None or found[1] != family:
        raise failed(400, "The cursor is not valid.", "invalid_cursor")
    return Window(start=int(found[2]), size=size, pause=bool(found[3]), cursor=cursor)


def _next(paging: Paging, part: Window, family: str, total: int) -> str | None:
    if paging.repeat_cursor and part.cursor:
        return part.cursor
    start = part.start if part.pause else part.start + part.size
    if start >= total:
        return None
    pause = "/pause" if paging.empty_pages and not part.pause else ""
    return b64encode(f"{family}/{start}{pause}".encode()).decode()


def _nested(path: str, value: object) -> Row:
    first, _, rest = path.partition(".")
    return {first: _nested(rest, value) if rest else value}


def _number(query: Mapping[str, str], name: str, default: int, *, least: int) -> int:
    text = query.get(name)
    if text is None:
        return default
    number = read_whole(text)
    if number is None or number < least:
        raise invalid([(name, f"is not a number from {least} on: {text}")])
    return number
