"""Filters of lists: from query parameters to conditions on records."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, cast

from attrs import frozen

from homeroom.sandbox.managebac.query import (
    read_boolean,
    read_ids,
    read_moment,
)
from homeroom.sandbox.managebac.store import Condition, Row

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.call import Call


@frozen(kw_only=True)
class Filter:
    """A query parameter, under all its names, and the condition that it asks for."""

    names: tuple[str, ...]
    condition: Callable[[Call], Condition | None]
    """What the query asks for; `None` where the parameter is left out."""
    since: str = "v2p0"
    """The first version that knows it; older ones leave it out of account."""


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
    listed = f"{name}[]"

    def condition(call: Call) -> Condition | None:
        short = bare is not None and call.serves(bare)
        ids = read_ids(call.query, listed, *((name,) if short else ()))
        return None if ids is None else among(field, ids)

    names = (listed,) if bare is None else (listed, name)
    return Filter(names=names, condition=condition, since=since)


def among(field: str, values: frozenset[int]) -> Condition:
    """A field is one of some values."""
    return Condition(
        key=("among", field, values),
        fields=(field,),
        admits=lambda row: row.get(field) in values,
    )


def flagged(
    name: str, field: str | None = None, *, default: bool | None = None
) -> Filter:
    """A boolean that shows records of one side; left out: the default, or both."""
    field = field or name

    def condition(call: Call) -> Condition | None:
        asked = read_boolean(call.query, name)
        wanted = default if asked is None else asked
        return None if wanted is None else equals(field, wanted)

    return Filter(names=(name,), condition=condition)


def worded(name: str, field: str | None = None) -> Filter:
    """A word that a field must be; an unknown word finds nothing (a guess)."""
    field = field or name

    def condition(call: Call) -> Condition | None:
        word = call.query.get(name)
        return equals(field, word) if word else None

    return Filter(names=(name,), condition=condition)


def equals(field: str, value: object) -> Condition:
    """A field has a value."""
    return Condition(
        key=("equals", field, value),
        fields=(field,),
        admits=lambda row: row.get(field) == value,
    )


def modified(*, strictly: bool = False) -> Filter:
    """`modified_since`: changed at the moment or later, or only later."""

    def condition(call: Call) -> Condition | None:
        since = read_moment(call.query, "modified_since")
        if since is None:
            return None
        least = since + 1 if strictly else since

        def admits(row: Row) -> bool:
            return cast("int", row["updated_at"]) >= least

        return Condition(key=("modified", least), fields=("updated_at",), admits=admits)

    return Filter(names=("modified_since",), condition=condition)


def deleted() -> Filter:
    """`deleted_since`: deleted records alone; read by `standard.wanted`."""
    return Filter(names=("deleted_since",), condition=lambda call: None)


def searched(*fields: str) -> Filter:
    """`q`: part of one of some texts, or of some of them in a row, in any case.

    That every word must be found in one of them is a guess.
    """

    def condition(call: Call) -> Condition | None:
        words = tuple(call.query.get("q", "").casefold().split())
        if not words:
            return None
        return Condition(
            key=("q", words), fields=fields, admits=lambda row: _has(row, words)
        )

    def _has(row: Mapping[str, object], words: tuple[str, ...]) -> bool:
        texts = [str(row[name]).casefold() for name in fields if row.get(name)]
        return all(any(word in text for text in texts) for word in words)

    return Filter(names=("q",), condition=condition)
