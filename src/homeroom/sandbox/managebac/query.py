"""Query parameters: pages, times, flags and lists of ids."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final, TypeVar

from attrs import frozen
from starlette.datastructures import QueryParams

from homeroom.sandbox.answers import Refusal
from homeroom.sandbox.managebac.academics import dates
from homeroom.sandbox.shapes import read_flag, read_whole

T = TypeVar("T")
Query = QueryParams

DEFAULT_SIZE: Final = 100
STUDENT_IDS: Final = ("student_ids", "student_ids[]")


@frozen(kw_only=True)
class PageRequest:
    """Which page of a list is asked for, and how large it is."""

    number: int
    size: int

    def cut(self, rows: Sequence[T]) -> Sequence[T]:
        """The rows of the page; none past the end (a guess)."""
        start = (self.number - 1) * self.size
        return rows[start : start + self.size]

    def meta(self, total: int) -> dict[str, int]:
        """Where the page stands (vendor document).

        That an empty list has 0 pages is a guess.
        """
        return {
            "current_page": self.number,
            "total_pages": -(-total // self.size),
            "total_count": total,
            "per_page": self.size,
        }


def page_request(query: Query, largest: int) -> PageRequest:
    """The page that a query asks for.

    Default 1, size 100, at most 200, or 500 in newer lists: vendor elsewhere. That a
    larger size is cut and that anything but a positive number is a 400: a guess.
    """
    what = "a positive integer"
    size = _read(query, "per_page", _positive, what) or DEFAULT_SIZE
    number = _read(query, "page", _positive, what) or 1
    return PageRequest(number=number, size=min(size, largest))


def read_boolean(query: Query, name: str) -> bool | None:
    """The yes or no of a parameter; `None` if it is left out.

    Raises:
        Refusal: 400, it is neither (a guess).
    """
    return _read(query, name, read_flag, "a boolean")


def read_moment(query: Query, name: str) -> int | None:
    """Milliseconds since the epoch; `None` if the parameter is left out.

    Raises:
        Refusal: 400, it is no time (vendor elsewhere, on another list).
    """
    return _read(query, name, dates.read_time, "a valid time")


def read_day(query: Query, name: str) -> date | None:
    """The day of a parameter; `None` if it is left out.

    Raises:
        Refusal: 400, it is no day (a guess).
    """
    return _read(query, name, dates.read_day, "a valid date")


def parse_day(name: str, text: str) -> date:
    """The day that a path or query names as `yyyy-mm-dd`.

    Raises:
        Refusal: 400, it is no day (a guess).
    """
    return _parse(name, text, dates.read_day, "a valid date")


def read_words(query: Query, *names: str) -> list[str] | None:
    """The items of a parameter that is repeated, or has commas, or both.

    `None` if it is left out, or blank (a guess).
    """
    given = [text for name in names for text in query.getlist(name)]
    items = [item.strip() for text in given for item in text.split(",")]
    return [item for item in items if item] or None


def read_ids(query: Query, *names: str) -> frozenset[int] | None:
    """The ids of such a parameter; what is no number is nobody's id (a guess)."""
    words = read_words(query, *names)
    if words is None:
        return None
    found = (read_whole(word, digits=18) for word in words)
    return frozenset(number for number in found if number is not None)


def invalid(name: str, text: str, wanted: str) -> Refusal:
    """A 400 for a parameter; the wording for times: vendor elsewhere."""
    message = f"Invalid {name} parameter: '{text}' is not {wanted}."
    return Refusal(400, {"error": message})


def _read(
    query: Query, name: str, read: Callable[[str], T | None], wanted: str
) -> T | None:
    text = query.get(name)
    return None if text is None else _parse(name, text, read, wanted)


def _parse(name: str, text: str, read: Callable[[str], T | None], wanted: str) -> T:
    value = read(text)
    if value is None:
        raise invalid(name, text, wanted)
    return value


def _positive(text: str) -> int | None:
    return read_whole(text) or None
