"""JSON documents as plain values: whole ones, and large ones in steps."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Collection, Generator
from itertools import islice
from typing import Final, TypeVar, cast

import msgspec

from homeroom._core.model import JSON
from homeroom._core.slices import LARGE, Text

T = TypeVar("T")

Job = Callable[[], None]
Steps = Generator[Job | None, None, T]
"""Work that stops now and then, so that others may run.

A job that it gives is to be done before it goes on; it takes long, and may be done in a
thread.
"""

_CUT: Final = "Input data was truncated"
"""What msgspec says of a document that stops in the middle."""
_TELLING: Final = 64 * 1024
"""Bytes of an answer beyond which it is no refusal."""
_MEMBERS: Final = msgspec.json.Decoder(dict[str, msgspec.Raw])
_GLANCED: Final = 1000
"""Members of a large object among which some are looked for."""
_LONGEST: Final = 4000
"""Digits beyond which a number is kept as text: Python bounds them as well."""
_MIXED: Final = 2 * LARGE
"""Bytes of a slice beyond which most of it is one item or member."""
_LEVELS: Final = 8
"""Levels to which large lists and objects are taken apart."""


class Malformed(Exception):
    """The bytes are not JSON.

    Args:
        cut: Whether they stop in the middle.
    """

    def __init__(self, *, cut: bool) -> None:
        super().__init__("cut short" if cut else "not JSON")
        self.cut = cut


def whole(data: bytes) -> Text:
    """The document, once it is known to be complete.

    Raises:
        Malformed: The bytes are not JSON.
    """
    try:
        return Text.of(data)
    except (ValueError, RecursionError) as broken:
        cut = str(broken) == _CUT
    raise Malformed(cut=cut)


def members(data: bytes, names: Collection[str] = ()) -> dict[str, JSON]:
    """The members of a JSON object that tell how it went; none where it is no object.

    An answer with many records is not looked into: it is a success.

    Args:
        data: The document.
        names: Of the members that tell, where others need not be read.
    """
    if len(data) > _TELLING or not data[:64].lstrip().startswith(b"{"):
        return {}
    try:
        if names:
            found = _MEMBERS.decode(data)
            return {name: loads(found[name]) for name in names if name in found}
    except (ValueError, RecursionError, Malformed):
        pass
    try:
        return cast("dict[str, JSON]", loads(data))
    except Malformed:
        return {}


def glance(data: bytes, names: Collection[str]) -> dict[str, JSON]:
    """Some members of a large object, without a look at the others.

    Args:
        data: The document; members that are large themselves are passed over.
        names: Of the members.

    Raises:
        Malformed: The bytes are not JSON.
    """
    text = whole(data)
    found = text.members() if text.opens == b"{" else iter(())
    return {
        name: loads(member.data)
        for name, member in islice(found, _GLANCED)
        if name in names and len(member) <= _TELLING
    }


def loads(data: bytes | memoryview | msgspec.Raw) -> JSON:
    """A JSON document as plain Python values; a number beyond all bounds is text.

    Raises:
        Malformed: The bytes are not JSON.
    """
    try:
        return cast("JSON", msgspec.json.decode(data))
    except (ValueError, RecursionError) as broken:
        cut = str(broken) == _CUT
    try:
        return cast("JSON", _parse_loosely(bytes(data)))
    except (ValueError, RecursionError):
        pass
    raise Malformed(cut=cut)


def loads_in_steps(data: bytes) -> Steps[JSON]:
    """As `loads`, with stops in between.

    Raises:
        Malformed: The bytes are not JSON.
    """
    return (yield from plain(whole(data)))


def plain(text: Text, deep: int = _LEVELS) -> Steps[JSON]:
    """The value of a part of a document.

    Args:
        text: The part.
        deep: Levels to which large lists and objects in it are taken apart.
    """
    if len(text) <= LARGE or not deep or text.opens not in (b"[", b"{"):
        return loads(text.data)
    items, entries = list[JSON](), dict[str, JSON]()
    for piece in text.slices():
        if len(piece) <= _MIXED:
            found = loads(piece.data)
            if isinstance(found, dict):
                entries |= found
            else:
                items += cast("list[JSON]", found)
        elif text.opens == b"{":
            for name, member in piece.members():
                entries[name] = yield from plain(member, deep - 1)
        else:
            for one in piece.slices(1):
                items.append((yield from plain(one[1:-1], deep - 1)))
        yield None
    return entries if text.opens == b"{" else items


def values_in(data: bytes | memoryview | msgspec.Raw) -> int:
    """How many values are in a document, about; 0 if it is not large."""
    view = memoryview(data)
    return bytes(view).count(b",") if view.nbytes > LARGE else 0


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
