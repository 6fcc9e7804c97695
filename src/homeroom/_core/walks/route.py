"""What a route is: the way of a list from page to page, decided without I/O."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from operator import attrgetter
from typing import Final, Protocol, cast

from attrs import field, frozen

from homeroom._core.model import JSON

END: Final = False
"""The position after the last page, while `None` is the one before the first."""


@frozen(kw_only=True)
class Step:
    """What a route makes of one answer."""

    items: list[object] = field(factory=list[object])
    number: int
    pages: int | None = None
    total: int | None = None
    next: JSON
    """The position after this page."""
    upcoming: Sequence[JSON] = ()
    """Positions of the pages after this one, as far as they are known; none at the
    end."""
    shown: bool = True
    """Whether the user gets a page of it."""
    warning: str = ""
    """What the user should know about the list."""
    problem: str = ""
    """Why the walk cannot go on after it."""


Take = Callable[[object], Step]
"""From the decoded answers of one walk, given in order, to its steps."""


class Route(Protocol):
    """How a list leads from one page to the next."""

    def query(self, position: JSON) -> Mapping[str, object]:
        """The query parameters of the page at that position."""
        ...

    def accepts(self, position: JSON) -> bool:
        """Whether a walk can go on from that position."""
        ...

    def begin(self, start: JSON, *, resumed: bool) -> Take:
        """A new walk from that position.

        Args:
            start: Where the first page is.
            resumed: Whether it goes on from a checkpoint.
        """
        ...


def items_at(path: str, data: object) -> list[object]:
    """The items of a decoded page; an answer may be the list itself, or be empty."""
    if data is None or isinstance(data, list):
        return cast("list[object]", data or [])
    return cast("list[object]", attrgetter(path)(data))
