"""Checkpoints: where a walk stands and by which filters, as plain JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, Literal, Self, TypeVar

import attrs
import msgspec
from attrs import field, frozen

from homeroom._core.model import JSON
from homeroom._core.request import Pairs

Checkpoint = dict[str, object]
"""Plain JSON that says where a walk stands."""

Count = Annotated[int, msgspec.Meta(ge=0)]
Size = Annotated[int, msgspec.Meta(ge=1)]

T = TypeVar("T", bound=attrs.AttrsInstance)


def recalled(form: type[T], value: object) -> T | None:
    """What JSON from anywhere holds of a form, if it is that and nothing more."""
    names = {one.name for one in attrs.fields(form)}
    if not isinstance(value, dict) or value.keys() != names:
        return None
    try:
        return msgspec.convert(value, form)
    except msgspec.ValidationError:
        return None


@frozen(kw_only=True)
class Standing:
    """What a checkpoint says."""

    version: Literal[1] = 1
    operation: str
    path: str
    """A digest of the path's parameters."""
    filters: Pairs = field(repr=False)
    """Query parameters that stay the same on every page."""
    size: Size | None
    next: JSON = field(repr=False)
    came: JSON = field(default=None, repr=False)

    def checkpoint(self) -> Checkpoint:
        """As JSON."""
        filters = [list(pair) for pair in self.filters]
        return {**attrs.asdict(self, recurse=False), "filters": filters}

    @classmethod
    def read(cls, checkpoint: Mapping[str, object]) -> Self | None:
        """What stands in a checkpoint; `None` if it is none of this version."""
        return recalled(cls, dict(checkpoint))


@frozen(kw_only=True)
class Asked:
    """What the user asked of a list."""

    standing: Standing
    """Where the walk begins, and by which filters."""
    moving: frozenset[str]
    """Names of those that are times, and may be others when the walk is resumed."""
    sized: bool
    """Whether a page size was asked for."""

    def agrees(self, there: Standing) -> bool:
        """Whether nothing was asked for that differs from what a checkpoint holds."""
        here, held = self.standing, there.filters
        given = {name for name, _ in here.filters} - self.moving
        return (
            (here.operation, here.path) == (there.operation, there.path)
            and (here.size == there.size or not self.sized)
            and self.moving <= {name for name, _ in held}
            and sorted(pair for pair in here.filters if pair[0] in given)
            == sorted(pair for pair in held if pair[0] in given)
        )


def digest(parts: Iterable[tuple[str, str]]) -> str:
    """A short digest of names and values, in any order."""
    from hashlib import sha256

    text = repr(sorted(parts)).encode()
    return sha256(text).hexdigest()[:16]
