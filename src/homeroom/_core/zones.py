"""Naive times get a zone, in models, lists and maps at any depth."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, tzinfo
from functools import cache
from typing import Any, Final, cast, get_args, get_origin

import attrs

from homeroom._core.fields import listed_fields
from homeroom._core.plain import Steps
from homeroom._core.shapes import is_union

Localize = Callable[[Any, tzinfo], Any]
"""From a value to the same with its zone; models and lists are changed in place."""

_BETWEEN_STOPS: Final = 1000
"""Items of a list that get their zone without a stop."""


def localize(value: object, zone: tzinfo) -> object:
    """The value, its naive times in that zone.

    A time that the clocks show twice is taken as the first, before they go back.
    """
    kind: Any = type(value)
    if kind is list:
        for index, item in enumerate(items := cast("list[object]", value)):
            items[index] = localize(item, zone)
    elif kind is dict:
        for key, item in (entries := cast("dict[str, object]", value)).items():
            entries[key] = localize(item, zone)
    elif isinstance(value, datetime):
        return _in_zone(value, zone)
    elif attrs.has(kind):
        for name, localizer in _localizers(kind):
            if (inner := getattr(value, name)) is not None:
                setattr(value, name, localizer(inner, zone))
    return value


def localizing(value: object, zone: tzinfo) -> Steps[None]:
    """The same in place, with stops within the lists that an answer is about."""
    form: Any = type(value)
    if form is list:
        yield from _item_by_item(cast("list[object]", value), zone)
    elif attrs.has(form):
        for name, localizer in _localizers(form):
            inner = getattr(value, name)
            if type(inner) is list:
                yield from _item_by_item(cast("list[object]", inner), zone)
            elif inner is not None:
                setattr(value, name, localizer(inner, zone))
    else:
        localize(value, zone)


def _item_by_item(items: list[object], zone: tzinfo) -> Steps[None]:
    for index, item in enumerate(items):
        items[index] = localize(item, zone)
        if not index % _BETWEEN_STOPS:
            yield None


def _in_zone(moment: datetime, zone: tzinfo) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=zone)


@cache
def _localizers(form: Any) -> tuple[tuple[str, Localize], ...]:
    """The fields of a model that may hold a time, with what gives it a zone."""
    return tuple(
        (one.name, _in_zone if _is_moment(one.hint) else localize)
        for one in listed_fields(form)
        if _may_hold_time(one.hint, (form,))
    )


def _is_moment(hint: Any) -> bool:
    return {*get_args(hint)} - {type(None)} == {datetime} or hint is datetime


def _may_hold_time(hint: Any, inside: tuple[Any, ...]) -> bool:
    if hint is datetime:
        return True
    if is_union(hint) or get_origin(hint) in (list, dict):
        return any(_may_hold_time(one, inside) for one in get_args(hint))
    if hint in inside or not attrs.has(hint):
        return hint in inside
    further = (*inside, hint)
    return any(_may_hold_time(one.hint, further) for one in listed_fields(hint))
