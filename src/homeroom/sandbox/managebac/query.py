"""Query parameters: pages, times, flags and ids, and the filters of lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

from attrs import frozen
from starlette.datastructures import QueryParams

from homeroom.sandbox.answers import Refusal
from homeroom.sandbox.managebac import dates
from homeroom.sandbox.managebac.store import Condition, Row
from homeroom.sandbox.shapes import read_flag, read_whole

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.call import Call
    from homeroom.sandbox.managebac.tenant import Tenant


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


def read_day(query: Mapping[str, str], name: str) -> date | None:
    """The day of a parameter, or of one of a path; `None` if it is left out.

    Raises:
        Refusal: 400, it is no day (a guess).
    """
    return _read(query, name, dates.read_day, "a valid date")


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
    query: Mapping[str, str], name: str, read: Callable[[str], T | None], wanted: str
) -> T | None:
    text = query.get(name)
    value = None if text is None else read(text)
    if text is not None and value is None:
        raise invalid(name, text, wanted)
    return value


def _positive(text: str) -> int | None:
    return read_whole(text) or None


@frozen
class Filter:
    """A query parameter, and the condition that it asks for.

    Args:
        names: All names of the parameter.
        read: What the query asks for; `None` where the parameter is left out.
        make: What is made of that.
        since: The first version that knows it; older ones leave it out of account.
    """

    names: tuple[str, ...]
    read: Callable[[Call], Any]
    make: Callable[[Any], Condition]
    since: str = "v2p0"

    def condition(self, call: Call) -> Condition | None:
        """The condition that a request asks for."""
        asked = self.read(call)
        return None if asked is None else self.make(asked)


def chosen(
    name: str, field: str = "id", *, since: str = "v2p0", bare: str | None = "v2p0"
) -> Filter:
    """Ids, as `name[]=1&name[]=2`, `name=1&name=2` or `name=1,2`, of a field.

    Args:
        name: Of the parameter, without brackets.
        field: What must be one of the ids.
        since: The first version that knows the parameter.
        bare: The first version that knows it without brackets; `None` if none does.
    """
    short = (name,) if bare else ()

    def read(call: Call) -> frozenset[int] | None:
        known = short if bare and call.serves(bare) else ()
        return read_ids(call.query, f"{name}[]", *known)

    return Filter((f"{name}[]", *short), read, partial(among, field), since)


def tied(
    *names: str, to: Callable[[Tenant, int], Iterable[int]], since: str = "v2p0"
) -> Filter:
    """Ids of records, to one of which those that are shown must be tied."""

    def read(call: Call) -> frozenset[int] | None:
        asked = read_ids(call.query, *names)
        if asked is None:
            return None
        return frozenset(found for one in asked for found in to(call.tenant, one))

    return Filter(names, read, partial(among, "id"), since)


def flagged(name: str, *, default: bool | None = None) -> Filter:
    """A boolean that shows records of one side; left out: the default, or both."""

    def read(call: Call) -> bool | None:
        asked = read_boolean(call.query, name)
        return default if asked is None else asked

    return Filter((name,), read, partial(equals, name))


def worded(name: str) -> Filter:
    """A word that a field must be; an unknown word finds nothing (a guess)."""
    make = partial(equals, name)
    return Filter((name,), lambda call: call.query.get(name) or None, make)


def modified(*, strictly: bool = False) -> Filter:
    """`modified_since`: changed at the moment or later, or only later."""

    def make(since: int) -> Condition:
        least = since + strictly
        return passing("updated_at", least, lambda value: value >= least)

    name = "modified_since"
    return Filter((name,), lambda call: read_moment(call.query, name), make)


def searched(*fields: str) -> Filter:
    """`q`: part of one of some texts, or of some of them in a row, in any case.

    That every word must be found in one of them is a guess.
    """

    def make(words: Sequence[str]) -> Condition:
        def admits(row: Row) -> bool:
            texts = [str(row[name]).casefold() for name in fields if row.get(name)]
            return all(any(word in text for text in texts) for word in words)

        return Condition(key=("q", *words), fields=fields, admits=admits)

    def read(call: Call) -> Sequence[str] | None:
        return call.query.get("q", "").casefold().split() or None

    return Filter(("q",), read, make)


def among(field: str, values: frozenset[int]) -> Condition:
    """A field is one of some values."""
    return passing(field, values, lambda value: value in values)


def equals(field: str, wanted: object) -> Condition:
    """A field has a value."""
    return passing(field, wanted, lambda value: value == wanted)


def passing(field: str, asked: object, passes: Callable[[Any], bool]) -> Condition:
    """A field passes a test, of which `asked` says all; two may not be mixed up."""
    return Condition(
        key=(field, type(asked), asked),
        fields=(field,),
        admits=lambda row: passes(row.get(field)),
    )


COMMON: Final[Mapping[str, Filter]] = {
    "archived": flagged("archived"),
    # That active ones alone are shown at first: vendor elsewhere for classes.
    "active": flagged("archived", default=False),
    "modified_since": modified(),
    "changed_since": modified(strictly=True),
    # Read by `standard.wanted`.
    "deleted_since": Filter(("deleted_since",), lambda call: None, partial(equals, "")),
}
"""Filters of many kinds, as `operations.txt` names them."""
