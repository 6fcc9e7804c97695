"""Drift: what no spec knows, counted by place and type, never by value.

A page on which nothing drifted costs next to nothing: fields are looked through column
by column, and only where something is there is it looked at more closely.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import Any, Final, get_args, get_origin

import attrs

from homeroom._core.fields import listed_fields, rest_field
from homeroom._core.misfits import Misfit
from homeroom._core.model import UNSET, OpenEnum
from homeroom._core.shapes import is_union, variants
from homeroom.sync.report import Drift

MOST_PLACES: Final = 100
"""Places of a table that are told apart: a server may make up names without end."""
BEYOND: Final = "…"
"""The place of all others."""
_NAME: Final = re.compile(r"(?!.*\d{4})[a-z_][A-Za-z0-9_]{0,39}", re.ASCII)
"""What a member of an object is called: a pupil or an address is called otherwise."""
_TYPES: Final[Mapping[type, str]] = {
    type(None): "null",
    bool: "boolean",
    int: "number",
    float: "number",
    str: "string",
    list: "array",
    dict: "object",
}

Counts = dict[Drift, int]
Look = Callable[[Iterable[Any], str, Counts], None]
"""Looks through all values of a type at one place."""


def drift_of(items: Sequence[object], model: type) -> Counts:
    """How often records have members and enum values that no spec knows.

    Args:
        items: Records.
        model: Their class.
    """
    found: Counts = {}
    _look_of(model)(items, "$", found)
    return found


def misfit_drift(misfits: Iterable[Misfit]) -> Counts:
    """How often values did not fit, by place and reason."""
    found: Counts = {}
    for one in misfits:
        _add(found, Drift("misfit", one.place, one.reason), one.count)
    return found


def add_drift(total: Counts, more: Mapping[Drift, int]) -> None:
    """Add counts to those of a table, which tell only so many places apart."""
    for one, count in more.items():
        _add(total, one, count)


def _add(found: Counts, one: Drift, count: int = 1) -> None:
    if one not in found and len(found) >= MOST_PLACES:
        one = Drift(one.kind, BEYOND, "")
    found[one] = found.get(one, 0) + count


@cache
def _look_of(form: Any) -> Look:
    if is_union(form):
        return _at_union(form)
    if get_origin(form) in (list, dict):
        return _at_items(form)
    if attrs.has(form):
        return _at_model(form)
    return _at_enum(form)


@cache
def _may_drift(form: Any) -> bool:
    """Whether there is something to look for in values of a type."""
    if get_origin(form) is not None:
        return any(_may_drift(one) for one in get_args(form))
    return attrs.has(form) or (isinstance(form, type) and issubclass(form, OpenEnum))


def _at_union(form: Any) -> Look:
    shown = [one for one in variants(form) if _may_drift(one)]
    if len(variants(form)) == 1:
        look = _look_of(shown[0])
        return lambda values, path, found: look(filter(None, values), path, found)
    kinds = [(get_origin(one) or one, _look_of(one)) for one in shown]

    def look_at_each(values: Iterable[Any], path: str, found: Counts) -> None:
        given = list(values)
        for kind, look in kinds:
            look([one for one in given if isinstance(one, kind)], path, found)

    return look_at_each


def _at_items(form: Any) -> Look:
    look = _look_of(get_args(form)[-1])
    if get_origin(form) is list:
        return lambda values, path, found: look(
            chain.from_iterable(values), f"{path}[]", found
        )
    return lambda values, path, found: look(
        [one for value in values for one in value.values()], f"{path}[*]", found
    )


def _at_enum(form: Any) -> Look:
    # By identity, since an enum's hash is made in Python.
    known = {*map(id, form), id(None), id(UNSET)}

    def look(values: Iterable[Any], path: str, found: Counts) -> None:
        given = list(values)
        if not known.issuperset(map(id, given)):
            for value in given:
                if isinstance(value, OpenEnum) and not value.known:
                    _add(found, Drift("new enum value", path, "string"))

    return look


def _at_model(form: Any) -> Look:
    listed = {one.wire for one in listed_fields(form)}
    rest = rest_field(form)
    get_rest = attrgetter(rest) if rest else None

    def look(values: Iterable[Any], path: str, found: Counts) -> None:
        given = list(values)
        if not given:
            return
        if get_rest and any(map(get_rest, given)):
            for more in map(get_rest, given):
                _look_at_names(more, listed, path, found)
        for get, name, look_inside in _looks_inside(form):
            look_inside(map(get, given), f"{path}.{name}", found)

    return look


@cache
def _looks_inside(form: Any) -> tuple[tuple[Callable[[Any], Any], str, Look], ...]:
    return tuple(
        (attrgetter(one.name), one.wire, _look_of(one.hint))
        for one in listed_fields(form)
        if _may_drift(one.hint)
    )


def _look_at_names(
    more: Mapping[str, object], listed: set[str], path: str, found: Counts
) -> None:
    for name, value in more.items():
        # What did not fit is there too, under the name of its field.
        if name not in listed:
            shown = name if _NAME.fullmatch(name) else "*"
            kind = _TYPES.get(type(value), "object")
            _add(found, Drift("unknown member", f"{path}.{shown}", kind))
