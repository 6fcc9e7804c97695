"""Plain JSON values to models and back, exactly: the only module that knows cattrs."""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from functools import cache, partial
from operator import is_
from typing import Any, Final, TypeVar, Union, cast, get_args, get_origin

import attrs
from cattrs import Converter, cols
from cattrs.errors import ClassValidationError, IterableValidationError
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from homeroom._core.errors import DecodeError
from homeroom._core.model import JSON, REST, UNIX, WIRE_NAME, OpenEnum, Unset
from homeroom._core.times import (
    format_datetime,
    from_unix,
    parse_datetime,
    unix_seconds,
)

T = TypeVar("T")

MOST_PATHS: Final = 20
"""Places that one error names; a broken page would name thousands."""


class Misfit(Exception):
    """JSON that does not fit the type, with the places; it quotes no value."""

    def __init__(self, paths: tuple[str, ...]) -> None:
        super().__init__("; ".join(paths))
        self.paths = paths


def structure(value: object, form: type[T]) -> T:
    """Plain Python values as models, by cattrs.

    Raises:
        Misfit: They do not fit.
    """
    try:
        return _converter().structure(value, form)
    except Exception as error:
        paths = tuple(_paths(error, "$"))[:MOST_PATHS]
    raise Misfit(paths)


def unstructure(value: object) -> object:
    """A value, with the models in it, as plain JSON values."""
    return cast("object", _converter().unstructure(value))


def to_dict(model: object) -> dict[str, JSON]:
    """A model as the JSON object that stands for it.

    Fields that are absent are left out; times are written in ISO 8601.

    Args:
        model: An instance of any class in a vendor's `models`.
    """
    return cast("dict[str, JSON]", _converter().unstructure(model))


def from_dict(form: type[T], value: Mapping[str, object]) -> T:
    """The model that a JSON object stands for.

    Args:
        form: A class in a vendor's `models`.
        value: The object, by its names in JSON; names that are not known are ignored.

    Raises:
        DecodeError: The object does not fit; its `paths` say where.
    """
    try:
        return structure(value, form)
    except Misfit as misfit:
        paths = misfit.paths
    error = DecodeError(f"{form.__name__}: does not fit the spec at {'; '.join(paths)}")
    error.paths = paths
    raise error


class _Wrong(Exception):
    """A value of another kind than the spec says; the text names the kind wanted."""


@cache
def _converter() -> Converter:
    converter = Converter()
    for kind, hook in _HOOKS.items():
        converter.register_structure_hook(kind, hook)
    converter.register_structure_hook_func(partial(is_, object), lambda value, _: value)
    converter.register_structure_hook_func(_is_union, partial(_one_of, converter))
    converter.register_structure_hook_factory(_is_list, partial(_array, converter))
    converter.register_structure_hook_factory(_is_dict, partial(_map, converter))
    converter.register_structure_hook_factory(attrs.has, partial(_reader, converter))
    converter.register_unstructure_hook_factory(attrs.has, partial(_writer, converter))
    # Plain text where an enum is declared is sent as it is.
    converter.register_unstructure_hook(OpenEnum, str)
    converter.register_unstructure_hook(datetime, format_datetime)
    converter.register_unstructure_hook(date, date.isoformat)
    return converter


Hook = Callable[[Any, Any], Any]


def _array(converter: Converter, form: Any) -> Hook:
    return _only("array", list, cols.list_structure_factory(form, converter))


def _map(converter: Converter, form: Any) -> Hook:
    # cattrs leaves a part of this function's type open.
    factory: Any = cols.mapping_structure_factory  # pyright: ignore
    read = _only("object", dict, factory(form, converter))
    # PHP writes a map without entries as a list.
    return lambda value, kind: {} if value == [] else read(value, kind)


def _reader(converter: Converter, form: Any) -> Hook:
    read = cast("Hook", make_dict_structure_fn(form, converter, **_overrides(form)))
    rest = rest_field(form)
    return _only("object", Mapping, _collecting(read, form, rest) if rest else read)


def _writer(converter: Converter, form: Any) -> Callable[[Any], dict[str, Any]]:
    # A field at its default is absent: the default is `UNSET`, or the `None` of a
    # field that the spec does not let be null.
    write = make_dict_unstructure_fn(
        form, converter, _cattrs_omit_if_default=True, **_overrides(form)
    )
    rest = rest_field(form)
    if rest is None:
        return write
    return lambda model: {**getattr(model, rest), **write(model)}


def rest_field(form: Any) -> str | None:
    """The field of a model that keeps what the spec does not list, if there is one."""
    return next((f.name for f in attrs.fields(form) if REST in f.metadata), None)


def _collecting(read: Hook, form: Any, rest: str) -> Hook:
    known = {_wire_name(one) for one in attrs.fields(form) if one.name != rest}

    def collect(value: Any, kind: Any) -> Any:
        model = read(value, kind)
        setattr(model, rest, {k: v for k, v in value.items() if k not in known})
        return model

    return collect


def _overrides(form: Any) -> dict[str, Any]:
    return {
        one.name: override(
            rename=_wire_name(one),
            omit=True if REST in one.metadata else None,
            struct_hook=_seconds if UNIX in one.metadata else None,
            unstruct_hook=unix_seconds if UNIX in one.metadata else None,
        )
        for one in attrs.fields(form)
        if one.metadata
    }


def _seconds(value: Any, _: Any) -> Any:
    if value is None:
        return None
    try:
        return from_unix(_exactly(value, int))
    except ValueError:
        raise _Wrong("expected seconds since 1970") from None


def _wire_name(one: attrs.Attribute[Any]) -> str:
    return cast("str", one.metadata.get(WIRE_NAME, one.name))


def _is_list(form: Any) -> bool:
    return cast("object", get_origin(form)) is list


def _is_dict(form: Any) -> bool:
    return cast("object", get_origin(form)) is dict


def _is_union(form: Any) -> bool:
    return get_origin(form) in (Union, types.UnionType)


def _only(name: str, kind: type, hook: Hook) -> Hook:
    def check(value: Any, form: Any) -> Any:
        if not isinstance(value, kind):
            raise _Wrong(f"expected {name}")
        return hook(value, form)

    return check


def _exactly(value: Any, form: Any) -> Any:
    if form is float and type(value) is int:
        return float(value)
    if type(value) is not form:
        raise _Wrong(f"expected {_JSON_NAMES[form]}")
    return value


_JSON_NAMES: Final = {str: "string", int: "integer", float: "number", bool: "boolean"}


def _moment(value: Any, _: Any) -> datetime:
    try:
        return parse_datetime(_exactly(value, str))
    except ValueError:
        raise _Wrong("expected date-time") from None


def _day(value: Any, _: Any) -> date:
    try:
        return date.fromisoformat(_exactly(value, str))
    except ValueError:
        raise _Wrong("expected date") from None


def _open(value: Any, form: Any) -> Any:
    return form(_exactly(value, str))


_HOOKS: Final[Mapping[type, Hook]] = {
    str: _exactly,
    int: _exactly,
    float: _exactly,
    bool: _exactly,
    OpenEnum: _open,
    datetime: _moment,
    date: _day,
}


def _one_of(converter: Converter, value: Any, form: Any) -> Any:
    variants = [one for one in get_args(form) if one is not Unset]
    if type(None) in variants and (value is None or _is_empty(value, variants)):
        return None
    rest = [one for one in variants if one is not type(None)]
    if len(rest) == 1:
        return converter.structure(value, rest[0])
    fits = [fit for one in rest if (fit := _attempt(converter, value, one)) is not None]
    if not fits:
        raise _Wrong("fits none of the forms allowed")
    return max(fits, key=lambda fit: _known(fit, value))


def _is_empty(value: Any, variants: list[Any]) -> bool:
    """Whether a list stands for no object at all, as PHP writes it."""
    models = [one for one in variants if one is not type(None)]
    return value == [] and all(map(attrs.has, models))


def _attempt(converter: Converter, value: Any, form: Any) -> Any:
    try:
        return converter.structure(value, form)
    except Exception:
        return None


def _known(model: Any, value: Any) -> int:
    """How many names of a JSON object a model has fields for."""
    kind = cast("Any", type(model))
    if not attrs.has(kind):
        return 0
    return sum(_wire_name(one) in value for one in attrs.fields(kind))


def _paths(error: Exception, at: str) -> Iterator[str]:
    """Where a value does not fit; keys of free-form maps show as `*`."""
    if isinstance(error, ClassValidationError):
        names = {one.name: _wire_name(one) for one in attrs.fields(error.cl)}
        for inner, note in error.group_exceptions()[0]:
            yield from _paths(inner, f"{at}.{names[note.name]}")
    elif isinstance(error, IterableValidationError):
        for inner, step in error.group_exceptions()[0]:
            index = step.index if isinstance(step.index, int) else "*"
            yield from _paths(inner, f"{at}[{index}]")
    else:
        yield f"{at}: {_what_is_wrong(error)}"


def _what_is_wrong(error: Exception) -> str:
    if isinstance(error, _Wrong):
        return str(error)
    return "missing" if isinstance(error, KeyError) else "does not fit"
