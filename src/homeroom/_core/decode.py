"""JSON bytes to models and back, fast: the only module that knows msgspec.

msgspec decodes into a private twin of each model, made on first use, and a compiled
function copies the fields over. Whatever the twin refuses goes through `structure`,
which knows a few more forms and says exactly where a value does not fit.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Hashable, Mapping
from functools import cache
from typing import (
    Any,
    Final,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

import attrs
import msgspec
from attrs import evolve, frozen

from homeroom._core.errors import ConfigurationError
from homeroom._core.model import JSON, UNIX, UNSET, WIRE_NAME, Unset
from homeroom._core.structure import Misfit, rest_field, structure, unstructure
from homeroom._core.times import from_unix

T = TypeVar("T")

_CUT: Final = "Input data was truncated"
"""What msgspec says of a document that stops in the middle."""


class Malformed(Exception):
    """The bytes are not JSON.

    Args:
        cut: Whether they stop in the middle.
    """

    def __init__(self, *, cut: bool) -> None:
        super().__init__("cut short" if cut else "not JSON")
        self.cut = cut


def decode(data: bytes, form: type[T]) -> T:
    """The value in a JSON document.

    Raises:
        Malformed: The bytes are not JSON.
        Misfit: The document does not fit `form`.
    """
    decoder, convert = _fast(cast("Hashable", form))
    try:
        value = decoder.decode(data)
        return cast("T", convert(value) if convert else value)
    except (ValueError, RecursionError, Misfit):
        pass  # Outside, so that no context hangs on what is raised there.
    return structure(loads(data), form)


def whole(data: bytes) -> bytes:
    """The document itself, once it is known to be complete.

    Raises:
        Malformed: The bytes are not JSON.
    """
    _parse(data, msgspec.Raw)
    return data


def loads(data: bytes) -> JSON:
    """A JSON document as plain Python values.

    Raises:
        Malformed: The bytes are not JSON.
    """
    return cast("JSON", _parse(data, Any))


def _parse(data: bytes, form: Any) -> object:
    try:
        return cast("object", msgspec.json.decode(data, type=form))
    except (ValueError, RecursionError) as broken:
        cut = str(broken) == _CUT
    raise Malformed(cut=cut)


def dumps(value: object) -> bytes:
    """A value, with the models in it, as JSON.

    Raises:
        ConfigurationError: It holds what JSON cannot.
    """
    try:
        return msgspec.json.encode(unstructure(value))
    except (UnicodeEncodeError, TypeError):
        pass  # Outside, since the text of the first quotes the value.
    raise ConfigurationError("the body holds something that JSON cannot carry")


Convert = Callable[[Any], Any]


@frozen
class _Twin:
    """How a type looks to msgspec, and what then makes it ours."""

    wire: Any
    convert: Convert | None = None
    """Gives back an absent value (`None`, `UNSET`) as it is."""
    each: Convert | None = None
    """What `convert` does to each item, where the type is a list."""


@cache
def _fast(form: Any) -> tuple[msgspec.json.Decoder[Any], Convert | None]:
    twin = _twin(form, ())
    return msgspec.json.Decoder(twin.wire), twin.convert


def _twin(form: Any, inside: tuple[type, ...]) -> _Twin:
    origin, arguments = get_origin(form), get_args(form)
    if origin in (Union, types.UnionType):
        return _union_twin(form, arguments, inside)
    if origin is list:
        return _list_twin(_twin(arguments[0], inside))
    if origin is dict:
        return _dict_twin(_twin(arguments[1], inside))
    if form is object:
        return _Twin(Any)
    if not attrs.has(form):
        return _Twin(form)
    # A model inside itself cannot be named before its twin exists.
    return _slow_twin(form) if form in inside else _model_twin(form, (*inside, form))


def _list_twin(item: _Twin) -> _Twin:
    convert = item.convert
    if convert is None:
        return _Twin(list[item.wire])  # type: ignore[name-defined]
    return _Twin(
        list[item.wire],  # type: ignore[name-defined]
        lambda values: values and [convert(value) for value in values],
        convert,
    )


def _dict_twin(item: _Twin) -> _Twin:
    convert = item.convert
    if convert is None:
        return _Twin(dict[str, item.wire])  # type: ignore[name-defined]
    return _Twin(
        dict[str, item.wire],  # type: ignore[name-defined]
        lambda values: values and {key: convert(one) for key, one in values.items()},
    )


def _union_twin(
    form: Any, arguments: tuple[Any, ...], inside: tuple[type, ...]
) -> _Twin:
    shown = [one for one in arguments if one is not Unset]
    twins = [_twin(one, inside) for one in shown]
    made = [twin for twin in twins if twin.convert]
    lists = [one for one in shown if get_origin(one) is list]
    if len(shown) == len(made) == 2 and len(lists) == 1:
        return _list_or_one(twins, shown.index(lists[0]))
    if len(made) > 1 or (made and len(shown) - (type(None) in shown) > 1):
        return _slow_twin(Union[tuple(shown)])  # noqa: UP007
    wire: Any = Union[tuple(twin.wire for twin in twins)]  # noqa: UP007
    if not _can_tell_apart(wire):
        return _slow_twin(Union[tuple(shown)])  # noqa: UP007
    return evolve(made[0], wire=wire) if made else _Twin(wire)


def _list_or_one(twins: list[_Twin], at: int) -> _Twin:
    """Of a list of something and something else, which JSON tells apart."""
    of_list, other = twins[at].convert, twins[1 - at].convert
    assert of_list is not None
    assert other is not None
    wire: Any = Union[twins[0].wire, twins[1].wire]  # noqa: UP007
    return _Twin(wire, lambda value: (of_list if type(value) is list else other)(value))


def _can_tell_apart(wire: Any) -> bool:
    try:
        msgspec.json.Decoder(wire)
    except TypeError:
        return False
    return True


def _slow_twin(form: Any) -> _Twin:
    return _Twin(Any, lambda value: value if value is UNSET else structure(value, form))


def _model_twin(form: type, inside: tuple[type, ...]) -> _Twin:
    hints, rest = get_type_hints(form), rest_field(form)
    listed = [one for one in attrs.fields(form) if one.name != rest]
    twins = {
        one.name: _unix_twin(hints[one.name])
        if UNIX in one.metadata
        else _twin(hints[one.name], inside)
        for one in listed
    }
    struct = msgspec.defstruct(
        form.__name__,
        [(one.name, twins[one.name].wire, _wire_field(one)) for one in listed],
        kw_only=True,
        gc=False,
    )
    copy = _copier(form, twins)
    return _Twin(struct, copy) if rest is None else _open_model(struct, copy, rest)


def _open_model(struct: type[msgspec.Struct], copy: Convert, rest: str) -> _Twin:
    """Of a model that keeps what it does not list: a map first, then the struct."""
    known = set(struct.__struct_encode_fields__)

    def convert(value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        values = cast("dict[str, Any]", value)
        model = copy(msgspec.convert(values, struct))
        setattr(model, rest, {k: v for k, v in values.items() if k not in known})
        return model

    return _Twin(dict[str, Any], convert)


def _unix_twin(hint: Any) -> _Twin:
    wire: Any = int | None if type(None) in get_args(hint) else int
    return _Twin(wire, lambda value: from_unix(value) if type(value) is int else value)


def _wire_field(one: attrs.Attribute[Any]) -> Any:
    name = one.metadata.get(WIRE_NAME)
    if one.default is attrs.NOTHING:
        return msgspec.field(name=name)
    return msgspec.field(name=name, default=one.default)


def _copier(form: type, twins: Mapping[str, _Twin]) -> Convert:
    """A compiled function that makes a model out of its twin, field by field."""
    scope: dict[str, Any] = {"new": form.__new__, "form": form}
    lines = ["def copy(twin):", "    if not twin: return twin", "    model = new(form)"]
    for number, (name, twin) in enumerate(twins.items()):
        value = f"twin.{name}"
        if twin.each:
            scope[f"each{number}"] = twin.each
            value = f"(all := {value}) and [each{number}(one) for one in all]"
        elif twin.convert:
            scope[f"convert{number}"] = twin.convert
            value = f"convert{number}({value})"
        lines.append(f"    model.{name} = {value}")
    lines.append("    return model")
    exec("\n".join(lines), scope)  # noqa: S102 - the names are attrs fields
    return cast("Convert", scope["copy"])
