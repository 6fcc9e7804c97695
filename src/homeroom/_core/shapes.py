"""The shapes that vendors mix: an object or a list of one, a list bare or wrapped."""

from __future__ import annotations

import types
from collections.abc import Callable
from typing import Any, Final, Union, cast, get_args, get_origin

import attrs

from homeroom._core.fields import Listed, is_needed, listed_fields, rest_field
from homeroom._core.model import OpenIntEnum, Unset
from homeroom._core.scalars import ABSENT, BAD, READERS, kind_of

_NEXT: Final = ("next", "next_page", "next_cursor", "next_page_url")
"""What the page after a page is called."""
_WORDS: Final = ("string", "integer", "number", "boolean", "date-time", "date")
_NAMES: Final = dict(zip(READERS, _WORDS, strict=False))
"""What a type is called in JSON."""
_AROUND: Final = ("data", "records", "items", "results")
"""What the only interesting member of an object around a list is called."""


class Ready(list[Any]):
    """Items of a list that have been read already."""


def variants(form: Any) -> list[Any]:
    """The types of a union, without those that stand for nothing; or the type alone."""
    shown = get_args(form) if is_union(form) else (form,)
    return [one for one in shown if one not in (type(None), Unset)]


def expected(form: Any) -> str:
    """The reason why a value is none of a type."""
    if is_union(form):
        shown = variants(form)
        only = len(shown) == 1
        return expected(shown[0]) if only else "fits none of the forms allowed"
    if get_origin(form) is list:
        return "expected array"
    if get_origin(form) is dict or attrs.has(form):
        return "expected object"
    if isinstance(form, type) and OpenIntEnum in form.__mro__:
        return "expected integer"
    return f"expected {_NAMES.get(form, 'string')}"


def is_union(form: Any) -> bool:
    """Whether a type is one of several."""
    return get_origin(form) in (Union, types.UnionType)


def holds_records(one: Listed) -> bool:
    """Whether a field is a list of records."""
    return get_origin(one.hint) is list and bool(attrs.has(get_args(one.hint)[0]))


def one_scalar(value: Any) -> Any:
    """A single text or number stands for a list of one."""
    return [value] if value != "" and type(value) in (str, int, float) else BAD


class RecordShapes:
    """What vendors write in place of a list of records."""

    def __init__(self, form: Any) -> None:
        self._names = frozenset(one.wire for one in listed_fields(form))

    def __call__(self, value: Any) -> Any:
        """A list, from one record, a map of records, or an object around the list."""
        if type(value) is not dict:
            return BAD
        shape = cast("dict[str, Any]", value)
        around = [name for name in _AROUND if name in shape.keys() - self._names]
        if around:
            inner = shape[around[0]]
            return inner if kind_of(inner) is list else self(inner)
        if self._names & shape.keys():
            return [shape]
        return self._flat(shape) if _is_map(shape) else BAD

    def _flat(self, shape: dict[str, Any]) -> list[Any]:
        items: list[Any] = []
        for one in shape.values():
            several = one if kind_of(one) is list else self(one)
            items += several if several is not BAD else [one] if one else []
        return items


def rewrapped(value: Any, form: Any) -> Any:
    """An answer with or without the wrapper that its type has, as the type has it."""
    if kind_of(value) is not dict or not attrs.has(form):
        return value
    keys = [one for one in listed_fields(form) if is_needed(one)]
    if not keys or any(one.wire in value for one in keys):
        return value
    if rest_field(form):
        name, inner = cast("tuple[str, Any]", next(iter(value.items()), ("", None)))
        fits = kind_of(inner) is dict and all(one.wire in inner for one in keys)
        return inner if fits and len(value) == 1 and _wraps(name, form) else value
    (wrapped, *others) = keys
    several = value.get(f"{wrapped.wire}s")
    if kind_of(several) is list and len(several) == 1 and not others:
        return {wrapped.wire: several[0]}
    models = [one for one in variants(wrapped.hint) if attrs.has(one)]
    inside = [one for model in models for one in listed_fields(model)]
    names = {one.wire for one in inside if is_needed(one)}
    known = value.keys() & {one.wire for one in inside}
    fits = names <= known if names else 2 * len(known) > len(value)
    return {wrapped.wire: value} if fits and not others else value


def _wraps(name: str, form: type) -> bool:
    """Whether the only member of an object is called as what wraps such a record."""
    return f"{name}s" in _AROUND or name in _AROUND or name in form.__name__.lower()


def promises_more(value: Any) -> bool:
    """Whether an object around a list names a page that follows it."""
    inside = value.values() if kind_of(value) is dict else ()
    around = [value, *(one for one in inside if kind_of(one) is dict)] if inside else []
    return any(
        name in _NEXT and bool(said) for one in around for name, said in one.items()
    )


def _is_map(shape: dict[str, Any]) -> bool:
    """Whether the keys are numbers or dates, and the values records or lists."""
    return all(key[:1].isdigit() for key in shape) and all(
        type(one) in (dict, list) or one is None for one in shape.values()
    )


def likeliest(models: list[Any], value: Any) -> Any:
    """The model whose keys are there, and that knows most of the names.

    None if there are several and none of them knows a name.
    """
    shape = value[0] if kind_of(value) is list and len(value) == 1 else value
    names = cast("dict[str, Any]", shape).keys() if kind_of(shape) is dict else ()

    def rank(model: Any) -> tuple[bool, int]:
        fields = listed_fields(model)
        keys = {one.wire for one in fields if is_needed(one)}
        return keys.issubset(names), sum(one.wire in names for one in fields)

    best = max(models, key=rank)
    return best if len(models) == 1 or rank(best)[1] else None


def object_shapes(form: Any, fields: tuple[Listed, ...]) -> Callable[[Any, bool], Any]:
    """What vendors write in place of an object: a list of it, or of what it wraps."""
    wrapped = [
        one.wire for one in fields if is_needed(one) and get_origin(one.hint) is list
    ]
    around = wrapped[0] if len(wrapped) == 1 and rest_field(form) is None else ""

    def reshape(value: Any, strict: bool) -> Any:
        if kind_of(value) is not list:
            return BAD
        if not value and not around:
            # PHP writes an object without members as a list.
            return ABSENT if not wrapped or strict else dict.fromkeys(wrapped, value)
        if strict:
            return BAD
        first: Any = value[0] if value else {}
        if kind_of(first) is not dict:
            return BAD
        if around and around not in first:
            return {around: value}
        return first if len(value) == 1 else BAD

    return reshape
