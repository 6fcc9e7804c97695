"""Filters of lists: from query parameters to conditions on records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final, TypeVar

from attrs import frozen

from homeroom.sandbox.managebac.query import read_boolean, read_ids, read_moment
from homeroom.sandbox.managebac.store import Condition, Row

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.call import Call
    from homeroom.sandbox.managebac.tenant import Tenant

T = TypeVar("T")

_MODIFIED: Final = "modified_since"


@frozen(kw_only=True)
class Filter:
    """A query parameter, under all its names, and the condition that it asks for."""

    names: tuple[str, ...]
    condition: Callable[[Call], Condition | None]
    """What the query asks for; `None` where the parameter is left out."""
    since: str = "v2p0"
    """The first version that knows it; older ones leave it out of account."""


def asking(
    *names: str,
    read: Callable[[Call], T | None],
    make: Callable[[T], Condition],
    since: str = "v2p0",
) -> Filter:
    """A filter of what is read of the query, if anything is, and what is made of it."""

    def condition(call: Call) -> Condition | None:
        asked = read(call)
        return None if asked is None else make(asked)

    return Filter(names=names, condition=condition, since=since)


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

    make = partial(among, field)
    return asking(f"{name}[]", *short, read=read, make=make, since=since)


def tied(
    *names: str, to: Callable[[Tenant, int], Iterable[int]], since: str = "v2p0"
) -> Filter:
    """Ids of records, to one of which those that are shown must be tied."""

    def read(call: Call) -> frozenset[int] | None:
        asked = read_ids(call.query, *names)
        if asked is None:
            return None
        return frozenset(found for one in asked for found in to(call.tenant, one))

    return asking(*names, read=read, make=partial(among, "id"), since=since)


def flagged(
    name: str, field: str | None = None, *, default: bool | None = None
) -> Filter:
    """A boolean that shows records of one side; left out: the default, or both."""

    def read(call: Call) -> bool | None:
        asked = read_boolean(call.query, name)
        return default if asked is None else asked

    return asking(name, read=read, make=partial(equals, field or name))


def worded(name: str, field: str | None = None) -> Filter:
    """A word that a field must be; an unknown word finds nothing (a guess)."""
    make = partial(equals, field or name)
    return asking(name, read=lambda call: call.query.get(name) or None, make=make)


def modified(*, strictly: bool = False) -> Filter:
    """`modified_since`: changed at the moment or later, or only later."""

    def make(since: int) -> Condition:
        least = since + strictly
        return passing("updated_at", least, lambda value: value >= least)

    return asking(
        _MODIFIED, read=lambda call: read_moment(call.query, _MODIFIED), make=make
    )


def deleted() -> Filter:
    """`deleted_since`: deleted records alone; read by `standard.wanted`."""
    return Filter(names=("deleted_since",), condition=lambda call: None)


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

    return asking("q", read=read, make=make)


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
    "deleted_since": deleted(),
}
"""Filters of many kinds, as `operations.txt` names them."""
