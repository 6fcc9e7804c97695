"""Checkpoints: where a walk stands and by which filters, as plain JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Self, cast

from attrs import field, frozen

from homeroom._core.model import JSON
from homeroom._core.request import Pairs

Checkpoint = dict[str, object]
"""Plain JSON that says where a walk stands."""

_VERSION = 1


@frozen(kw_only=True)
class Asked:
    """What the user asked of a list."""

    path: str
    """A digest of the path's parameters."""
    filters: Pairs
    """Query parameters that stay the same on every page."""
    moving: frozenset[str]
    """Names of those that are times, and may be others when the walk is resumed."""
    sized: bool
    """Whether a page size was asked for."""

    def agrees(self, filters: Pairs) -> bool:
        """Whether nothing was asked for that differs from what a checkpoint holds."""
        named = {name for name, _ in filters}
        given = {name for name, _ in self.filters} - self.moving
        return self.moving <= named and sorted(
            pair for pair in self.filters if pair[0] in given
        ) == sorted(pair for pair in filters if pair[0] in given)


@frozen(kw_only=True)
class Standing:
    """What a checkpoint says."""

    operation: str
    path: str
    """A digest of the path's parameters."""
    filters: Pairs = field(repr=False)
    """Query parameters that stay the same on every page."""
    size: int | None
    next: JSON = field(repr=False)
    came: JSON = field(repr=False)

    def checkpoint(self) -> Checkpoint:
        """As JSON."""
        return {
            "version": _VERSION,
            "operation": self.operation,
            "path": self.path,
            "filters": [list(pair) for pair in self.filters],
            "size": self.size,
            "next": self.next,
            "came": self.came,
        }

    @classmethod
    def read(cls, checkpoint: Mapping[str, object]) -> Self | None:
        """What stands in a checkpoint; `None` if it is none of this version."""
        values = dict(checkpoint)
        if values.pop("version", None) != _VERSION:
            return None
        filters, size = values.get("filters"), values.get("size")
        if values.keys() != set(_ENTRIES) or not _are_pairs(filters):
            return None
        if size is not None and (type(size) is not int or size < 1):
            return None
        pairs = cast("list[list[str]]", filters)
        values["filters"] = [(name, text) for name, text in pairs]
        return cls(**cast("dict[str, str]", values))  # type: ignore[arg-type]


_ENTRIES = ("operation", "path", "filters", "size", "next", "came")


def _are_pairs(value: object) -> bool:
    return isinstance(value, list) and all(
        isinstance(pair, list | tuple)
        and len(cast("list[object]", pair)) == 2
        and all(isinstance(one, str) for one in cast("list[object]", pair))
        for pair in cast("list[object]", value)
    )


def digest(parts: Iterable[tuple[str, str]]) -> str:
    """A short digest of names and values, in any order."""
    from hashlib import sha256

    text = repr(sorted(parts)).encode()
    return sha256(text).hexdigest()[:16]
