"""What a route is: the way of a list from page to page, decided without I/O."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import Final, Protocol, Self, cast

from attrs import field, frozen

from homeroom._core.errors import (
    AuthenticationError,
    BadRequestError,
    NotFoundError,
    RateLimitError,
    ServerError,
    StatusError,
)
from homeroom._core.model import JSON

END: Final = False
"""The position after the last page, while `None` is the one before the first."""

REMEMBERED: Final = 200
"""Keys of the last rows that a checkpoint holds."""
REFUSED: Final = object()
"""In place of the answer for a page that the server says it does not have."""


@frozen(kw_only=True)
class Start:
    """Where a walk begins, and how."""

    place: JSON = None
    """The position of the first page."""
    came: JSON = None
    """What a checkpoint remembers of the pages before, where a route needs that."""
    resumed: bool = False
    """Whether it goes on from a checkpoint."""
    settle: bool = False
    """Whether pages overlap from the start, where they can."""
    ahead: int | None = None
    """Pages that are fetched ahead at most; `None` if that is not known."""
    now: float | None = None
    """When the walk begins, in seconds since the epoch."""


@frozen(kw_only=True)
class Step:
    """What a route makes of one answer."""

    items: list[object] = field(factory=list[object], repr=False)
    number: int
    pages: int | None = None
    total: int | None = None
    next: JSON = field(repr=False)
    """The position after this page."""
    came: JSON = field(default=None, repr=False)
    """What a checkpoint has to remember besides the position."""
    upcoming: Sequence[JSON] = field(default=(), repr=False)
    """Positions of the pages after this one, as far as they are known; none at the
    end."""
    beyond: bool = False
    """Whether the first of them may be refused, by a 404 or a 400."""
    question: bool = False
    """Whether it asks for what the server need not know, and may refuse in any way."""
    shown: bool = True
    """Whether the user gets a page of it."""
    complete: bool | None = None
    """On the last page: whether every row came, if that can be said."""
    moved: bool = False
    """Whether the list changed during the walk, as far as that showed."""
    warning: str = ""
    """What the user should know about the list."""
    problem: str = ""
    """Why the walk cannot go on after it."""

    def admits(self, error: StatusError) -> bool:
        """Whether an error is an answer: that there is no such page."""
        if self.question and not isinstance(
            error, AuthenticationError | RateLimitError
        ):
            return not isinstance(error, ServerError) or error.status == 500
        return self.beyond and isinstance(error, BadRequestError | NotFoundError)


class Walk(Protocol):
    """One walk along a route: what to fetch first, and what to make of answers."""

    @property
    def upcoming(self) -> Sequence[JSON]:
        """Positions of the first pages."""
        ...

    def take(self, data: object, aside: int = 0) -> Step:
        """The step of the answer at the first position that was still to come.

        Args:
            data: The decoded answer, `None` for nothing, or `REFUSED`.
            aside: Rows that came with it and could not be read.
        """
        ...


class Route(Protocol):
    """How a list leads from one page to the next."""

    def query(self, position: JSON) -> Mapping[str, object]:
        """The query parameters of the page at that position."""
        ...

    def accepts(self, start: Start) -> bool:
        """Whether a walk can begin there."""
        ...

    def begin(self, start: Start) -> Walk:
        """A new walk."""
        ...

    def again(self, size: int | None, filters: Mapping[str, str]) -> Self:
        """The same with the page size and the filters that a checkpoint holds."""
        ...


def items_at(path: str, data: object) -> list[object]:
    """The items of a decoded page; an answer may be the list itself, or be empty."""
    if data is None or data is REFUSED:
        return []
    if isinstance(data, list):
        return cast("list[object]", data)
    return cast("list[object]", attrgetter(path)(data))
