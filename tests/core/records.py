"""Records of every model, with values as odd as a server or a user can make them."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta, timezone
from enum import Enum
from functools import cache
from itertools import chain
from pathlib import Path
from types import ModuleType
from typing import Any, get_args, get_origin

import attrs
from hypothesis import strategies as st

import homeroom
from homeroom import UNSET
from homeroom._core.fields import listed_fields, rest_field
from homeroom._core.shapes import is_union
from homeroom.options import Unset

VENDORS = sorted(
    path.parent.name for path in Path(homeroom.__file__).parent.glob("*/_generated")
)


def _modules(vendor: str) -> Iterator[ModuleType]:
    """The module of a vendor's models, or those of the package that they are."""
    models = importlib.import_module(f"homeroom.{vendor}._generated.models")
    yield models
    for one in pkgutil.iter_modules(getattr(models, "__path__", [])):
        yield importlib.import_module(f"{models.__name__}.{one.name}")


def _models() -> Iterator[Any]:
    for module in chain.from_iterable(map(_modules, VENDORS)):
        for one in vars(module).values():
            if (
                inspect.isclass(one)
                and attrs.has(one)
                and one.__module__ == module.__name__
            ):
                yield one


MODELS = tuple(_models())
"""All generated models of all vendors."""

TEXTS = st.text(max_size=5) | st.sampled_from(["", "\ud800", "a\nb", "\0", "UNSET"])
INTEGERS = st.integers(-(2**66), 2**66) | st.sampled_from([0, 2**63, -(2**63)])
ZONES = st.sampled_from(
    [UTC, timezone(timedelta(hours=14)), timezone(timedelta(hours=-12))]
)
EDGES = st.sampled_from([datetime.min, datetime.max])
MOMENTS = st.builds(
    lambda moment, zone: moment.replace(tzinfo=zone),
    st.datetimes() | EDGES,
    st.none() | ZONES,
)
FREE = st.recursive(
    st.none() | st.booleans() | INTEGERS | st.floats() | TEXTS,
    lambda inner: (
        st.lists(inner, max_size=2) | st.dictionaries(TEXTS, inner, max_size=2)
    ),
    max_leaves=4,
)


@cache
def values(form: Any, depth: int = 0) -> st.SearchStrategy[Any]:
    """Values of a type."""
    origin, arguments = get_origin(form), get_args(form)
    if is_union(form):
        return st.one_of(*(values(one, depth) for one in arguments))
    if origin is list:
        return st.lists(values(arguments[0], depth), max_size=2)
    if origin is dict:
        return st.dictionaries(TEXTS, values(arguments[1], depth), max_size=2)
    if attrs.has(form):
        return records(form, depth + 1)
    if isinstance(form, type) and issubclass(form, Enum) and form is not Unset:
        others = INTEGERS if issubclass(form, int) else TEXTS
        return st.sampled_from(form) | others.map(form)
    return SCALARS[form]


SCALARS: dict[Any, st.SearchStrategy[Any]] = {
    type(None): st.none(),
    Unset: st.just(UNSET),
    object: FREE,
    str: TEXTS,
    int: INTEGERS,
    bool: st.booleans(),
    float: st.floats(),
    date: st.dates(),
    datetime: MOMENTS,
    time: st.times(),
}


@cache
def records(model: Any, depth: int = 0) -> st.SearchStrategy[Any]:
    """Records of a model; from some depth on with what they need alone."""
    fields = {
        one.name: values(one.hint, depth)
        for one in listed_fields(model)
        if depth < 3 or one.default is attrs.NOTHING
    }
    rest = rest_field(model)
    if rest:
        fields[rest] = st.dictionaries(TEXTS, FREE, max_size=2)
    return st.builds(model, **fields)
