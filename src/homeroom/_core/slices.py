"""Large JSON documents in slices, so that no step of reading one takes long."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final, Self

import msgspec
from attrs import frozen

LARGE: Final = 256 * 1024
"""Bytes from which on a document is read in slices of about this size."""

_GUESSES: Final = 2
"""Places of a kind that are tried for the end of a slice, before items are counted."""
_LONGEST_HEAD: Final = 64
_TAIL: Final = 4096
"""Bytes at the end of a document that are looked at at once."""
_COMMA: Final = re.compile(rb",")
_BEGIN: Final = re.compile(rb"[ \t\r\n]*[\[{][ \t\r\n]*")
_HEAD: Final = re.compile(rb'\{\s*"[^"\\]*"\s*:')
"""What a record begins with; most of its list begin so."""
_MEMBER: Final = re.compile(rb'\s*("(?:[^"\\]++|\\.)*+")\s*:\s*', re.DOTALL)
_TRAILING: Final = re.compile(r"trailing characters \(byte (\d+)\)")
"""What msgspec says of a value that something follows: how far it read."""


@frozen(eq=False, repr=False)
class Text:
    """A JSON document, or a part of one."""

    data: memoryview
    clean: memoryview
    """The same, byte by byte, without halves of surrogate pairs, which msgspec refuses.

    Other characters stand in their place: what is in it is not to be used.
    """

    @classmethod
    def of(cls, data: bytes) -> Self:
        """A document that is whole.

        Raises:
            ValueError: It is no JSON.
            RecursionError: It is nested too deeply.
        """
        try:
            _check(data)
            return cls.unchecked(data)
        except ValueError:
            pass  # Unless it is for such halves, it is raised again.
        clean = data.replace(b"\\ud", b"\\u0").replace(b"\\uD", b"\\u0")
        _check(clean)
        return cls(memoryview(data), memoryview(clean))

    @classmethod
    def unchecked(cls, data: bytes) -> Self:
        """What may be a document, or none, or one with such halves."""
        return cls(memoryview(data), memoryview(data))

    def __len__(self) -> int:
        return len(self.data)

    def __getitem__(self, part: slice) -> Text:
        return Text(self.data[part], self.clean[part])

    @property
    def opens(self) -> bytes:
        """`[`, `{` or what else it begins with."""
        return bytes(self.clean[:_LONGEST_HEAD]).lstrip()[:1]

    def members(self) -> Iterator[tuple[str, Text]]:
        """The members of an object, one after another.

        Raises:
            ValueError: It is no JSON, which need not be known before.
        """
        at, end = self._content()
        if self.opens != b"{" or bytes(self.clean[end:]).strip() != b"}":
            raise ValueError("no object")
        after = at if at == end else -1
        while after != end:
            name = _MEMBER.match(self.clean, at, end)
            after = self._item_end(name.end()) if name else len(self)
            more = after < end and self.clean[after] in b","
            if name is None or not (more or after == end):
                raise ValueError("no member")
            called = bytes(self.data[slice(*name.span(1))])
            yield json.loads(called), self[name.end() : after]
            at = after + 1

    def slices(self, size: int = LARGE) -> Iterator[Text]:
        """Lists with the items of this one, or objects with its members.

        Args:
            size: Bytes of each, about; an item that is larger is in one.
        """
        at, end = self._content()
        likely = self._between(at)
        while at < end:
            at, part = self._slice(at, end, size, likely)
            yield part

    def _content(self) -> tuple[int, int]:
        """Where the first item begins, and where the last one ends."""
        begin, end, tail = _BEGIN.match(self.clean), len(self), b""
        while end and not tail:
            start = max(end - _TAIL, 0)
            tail = bytes(self.clean[start:end]).rstrip(b" \t\r\n")
            end = start + len(tail)
        last = max(end - 1, 0)
        return begin.end() if begin else last, last

    def _between(self, at: int) -> re.Pattern[bytes]:
        """What stands between two items, most likely nowhere else."""
        if self.opens == b"{":
            return re.compile(rb',(?=\s*")')
        head = _HEAD.match(self.clean, at, at + _LONGEST_HEAD)
        if head:
            return re.compile(rb"(?<=\})\s*,(?=\s*" + re.escape(head[0]) + rb")")
        return _COMMA

    def _slice(
        self, at: int, end: int, size: int, likely: re.Pattern[bytes]
    ) -> tuple[int, Text]:
        """The slice that begins there, and where the next one does."""
        if at + size >= end:
            return end, self._wrapped(at, end)
        for between in (likely, _COMMA):
            place = at + size
            for _ in range(_GUESSES):
                found = between.search(self.clean, place, min(place + size, end))
                if found is None:
                    break
                place = found.end()
                part = self._wrapped(at, place - 1)
                if _is_whole(part):
                    return place, part
        after = self._counted_out(at, min(at + max(size // 8, 1), end))
        return after + 1, self._wrapped(at, after)

    def _counted_out(self, at: int, stop: int) -> int:
        """The same, by looking for the end of one item after another."""
        named = self.opens == b"{"
        while at < stop:
            name = _MEMBER.match(self.clean, at) if named else None
            after = self._item_end(name.end() if name else at)
            at = after + 1
        return at - 1

    def _item_end(self, at: int) -> int:
        """Where what follows a value begins."""
        try:
            _check(self.clean[at:])
        except msgspec.DecodeError as more:
            found = _TRAILING.search(str(more))
            if not found:
                raise
            return at + int(found[1]) - 1
        return len(self)

    def _wrapped(self, at: int, after: int) -> Text:
        opens, closes = (b"{", b"}") if self.opens == b"{" else (b"[", b"]")
        data, clean = self.data[at:after], self.clean[at:after]
        whole = b"".join((opens, data, closes))
        same = self.data.obj is self.clean.obj
        other = whole if same else b"".join((opens, clean, closes))
        return Text(memoryview(whole), memoryview(other))


def _check(data: bytes | memoryview) -> None:
    msgspec.json.decode(data, type=msgspec.Raw)


def _is_whole(text: Text) -> bool:
    try:
        _check(text.clean)
    except (ValueError, RecursionError):
        return False
    return True
