"""Query parameters: pages, times and flags."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Final, TypeVar

from attrs import frozen

from homeroom.sandbox.answers import Refusal
from homeroom.sandbox.managebac.tenant import Filters
from homeroom.sandbox.shapes import read_flag, read_whole

T = TypeVar("T")
Query = Mapping[str, str]

DEFAULT_SIZE: Final = 100
LARGEST_SIZE: Final = 200

_TIME: Final = re.compile(
    r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:?\d\d)?)?", re.ASCII
)


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


def page_request(query: Query) -> PageRequest:
    """The page that a query asks for.

    Default 1, size 100, at most 200: vendor elsewhere. That a larger size is cut and
    that anything but a positive number is a 400: a guess.
    """
    size = _positive(query, "per_page", DEFAULT_SIZE)
    return PageRequest(number=_positive(query, "page", 1), size=min(size, LARGEST_SIZE))


def filters(query: Query) -> Filters:
    """The filters of a list of classes."""
    return Filters(
        archived=_flag(query, "archived"),
        modified_since=_moment(query, "modified_since"),
        deleted_since=_moment(query, "deleted_since"),
    )


def _positive(query: Query, name: str, default: int) -> int:
    text = query.get(name)
    if text is None:
        return default
    number = read_whole(text)
    if not number:
        raise _invalid(name, text, "a positive integer")
    return number


def _flag(query: Query, name: str) -> bool:
    text = query.get(name, "false")
    flag = read_flag(text)
    if flag is None:
        raise _invalid(name, text, "a boolean")
    return flag


def _moment(query: Query, name: str) -> int | None:
    text = query.get(name)
    if text is None:
        return None
    try:
        if not _TIME.fullmatch(text):
            raise ValueError
        moment = datetime.fromisoformat(text)
        return int(
            (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp() * 1000
        )
    except (ValueError, OverflowError):
        raise _invalid(name, text, "a valid time") from None


def _invalid(name: str, text: str, wanted: str) -> Refusal:
    # The wording for times: vendor elsewhere, on another list.
    message = f"Invalid {name} parameter: '{text}' is not {wanted}."
    return Refusal(400, {"error": message})
