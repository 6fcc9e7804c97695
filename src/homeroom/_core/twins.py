"""The fast way: msgspec decodes into a private twin of a model, which is copied over.

The twin is made on first use. It takes what the spec says and nothing else: a record
with a name that is not listed is refused, unless the name was met before and the twin
has a place for it. What is refused is read by `loose`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Annotated, Any, Final, Union, cast, get_args, get_origin

import attrs
import msgspec
from attrs import evolve, frozen

from homeroom._core.fields import (
    Listed,
    is_needed,
    listed_fields,
    rest_field,
    silent_names,
)
from homeroom._core.loose import structure
from homeroom._core.misfits import Report
from homeroom._core.model import NOTHING_MORE, UNSET, Unset
from homeroom._core.shapes import is_union, variants
from homeroom._core.times import from_unix

Convert = Callable[[Any], Any]
Names = frozenset[tuple[type, tuple[str, ...]]]
"""By model, the names to expect that no spec lists."""

_TEXT_OF_A_KEY: Final = Annotated[str, msgspec.Meta(min_length=1)]


class Refused(Exception):
    """Something that only the loose way reads."""


@frozen
class Twin:
    """How a type looks to msgspec, and what then makes it ours."""

    wire: Any
    convert: Convert | None = None
    """Gives back an absent value (`None`, `UNSET`) as it is."""
    each: Convert | None = None
    """What `convert` does to each item, where the type is a list."""
    sure: Convert | None = None
    """`convert` for a value that is there."""


@lru_cache(maxsize=512)
def fast_way(form: Any, names: Names) -> tuple[msgspec.json.Decoder[Any], Convert]:
    """What decodes JSON, and what makes a value of that type out of it."""
    twin = _Twins(names).of(form, ())
    return msgspec.json.Decoder(twin.wire), twin.convert or (lambda value: value)


class _Twins:
    """Makes twins that expect some names besides those of the spec."""

    def __init__(self, names: Names) -> None:
        self._names = dict(names)

    def of(self, form: Any, inside: tuple[type, ...]) -> Twin:
        """The twin of a type that stands inside of some models."""
        origin, arguments = get_origin(form), get_args(form)
        if is_union(form):
            return self._of_union(arguments, inside)
        if origin is list:
            return _of_list(self.of(arguments[0], inside))
        if origin is dict:
            return _of_map(self.of(arguments[1], inside))
        if form is object:
            return Twin(Any)
        if not attrs.has(form):
            return Twin(form)
        # A model inside itself cannot be named before its twin exists.
        if form in inside:
            return _slow_twin(form)
        return self._of_model(form, (*inside, form))

    def _of_union(self, arguments: tuple[Any, ...], inside: tuple[type, ...]) -> Twin:
        shown = [one for one in arguments if one is not Unset]
        twins = [self.of(one, inside) for one in shown]
        made = [twin for twin in twins if twin.convert]
        lists = [one for one in shown if get_origin(one) is list]
        if len(shown) == len(made) == 2 and len(lists) == 1:
            return _list_or_one(twins, shown.index(lists[0]))
        if len(made) > 1 or (made and len(shown) - (type(None) in shown) > 1):
            return _slow_twin(Union[tuple(shown)])  # noqa: UP007
        wire: Any = Union[tuple(twin.wire for twin in twins)]  # noqa: UP007
        if not _can_tell_apart(wire):
            return _slow_twin(Union[tuple(shown)])  # noqa: UP007
        return evolve(made[0], wire=wire) if made else Twin(wire)

    def _of_model(self, form: Any, inside: tuple[type, ...]) -> Twin:
        fields, rest = listed_fields(form), rest_field(form)
        twins = {one.name: self._of_field(one, inside) for one in fields}
        more, silent = self._names.get(form, ()), silent_names(form)
        struct = msgspec.defstruct(
            form.__name__,
            [
                *((one.name, twins[one.name].wire, _wire_field(one)) for one in fields),
                *((f"more{n}", Any, _further(name)) for n, name in enumerate(more)),
                *((f"no{n}", Any, _further(name)) for n, name in enumerate(silent)),
            ],
            kw_only=True,
            gc=False,
            forbid_unknown_fields=rest is not None,
        )
        copy = _copier(form, twins, rest, more)
        return Twin(struct, lambda twin: twin and copy(twin), sure=copy)

    def _of_field(self, one: Listed, inside: tuple[type, ...]) -> Twin:
        if one.unix:
            return _unix_twin(one)
        shown = variants(one.hint) or [one.hint]
        if is_needed(one) and str in shown and {*shown} <= {str, int}:
            kinds = (_TEXT_OF_A_KEY if kind is str else kind for kind in shown)
            return self.of(Union[tuple(kinds)], inside)  # noqa: UP007
        return self.of(one.hint, inside)


def _of_list(item: Twin) -> Twin:
    # In a union, an item may be absent; `convert` gives that back as it is.
    convert = (item.sure if isinstance(item.wire, type) else None) or item.convert
    if convert is None:
        return Twin(list[item.wire])  # type: ignore[name-defined]
    return Twin(
        list[item.wire],  # type: ignore[name-defined]
        lambda values: values and [convert(value) for value in values],
        convert,
    )


def _of_map(item: Twin) -> Twin:
    convert = item.convert
    if convert is None:
        return Twin(dict[str, item.wire])  # type: ignore[name-defined]
    return Twin(
        dict[str, item.wire],  # type: ignore[name-defined]
        lambda values: values and {key: convert(one) for key, one in values.items()},
    )


def _list_or_one(twins: list[Twin], at: int) -> Twin:
    """Of a list of something and something else, which JSON tells apart."""
    of_list, other = (
        cast("Convert", one.convert) for one in (twins[at], twins[1 - at])
    )
    wire: Any = Union[twins[0].wire, twins[1].wire]  # noqa: UP007
    return Twin(wire, lambda value: (of_list if type(value) is list else other)(value))


def _can_tell_apart(wire: Any) -> bool:
    try:
        msgspec.json.Decoder(wire)
    except TypeError:
        return False
    return True


def _slow_twin(form: Any) -> Twin:
    return Twin(Any, lambda value: value if value is UNSET else _exactly(value, form))


def _exactly(value: object, form: Any) -> object:
    report = Report(strict=True)
    found = structure(value, form, report)
    if report.names:
        raise Refused  # So that the names are learned.
    return found


def _unix_twin(one: Listed) -> Twin:
    wire: Any = int | None if one.null else int
    return Twin(wire, lambda value: from_unix(value) if type(value) is int else value)


def _wire_field(one: Listed) -> Any:
    default = msgspec.NODEFAULT if is_needed(one) else one.default
    return msgspec.field(name=one.wire, default=default)


def _further(name: str) -> Any:
    return msgspec.field(name=name, default=UNSET)


def _copier(
    form: type, twins: Mapping[str, Twin], rest: str | None, more: tuple[str, ...]
) -> Convert:
    """A compiled function that makes a model out of its twin, field by field."""
    scope: dict[str, Any] = {
        "new": form.__new__,
        "form": form,
        "NOTHING": NOTHING_MORE,
        "UNSET": UNSET,
    }
    lines = ["def copy(twin):", "    model = new(form)"]
    for number, (name, twin) in enumerate(twins.items()):
        value = f"twin.{name}"
        if twin.each:
            scope[f"each{number}"] = twin.each
            value = f"(all := {value}) and [each{number}(one) for one in all]"
        elif twin.sure:
            scope[f"copy{number}"] = twin.sure
            value = f"(one := {value}) and copy{number}(one)"
        elif twin.convert:
            scope[f"convert{number}"] = twin.convert
            value = f"convert{number}({value})"
        lines.append(f"    model.{name} = {value}")
    if rest is not None and not more:
        lines.append(f"    model.{rest} = NOTHING")
    elif rest is not None:
        lines.append("    extra = {}")
        for number, name in enumerate(more):
            lines.append(f"    one = twin.more{number}")
            lines.append(f"    if one is not UNSET: extra[{name!r}] = one")
        lines.append(f"    model.{rest} = extra or NOTHING")
    lines.append("    return model")
    exec("\n".join(lines), scope)  # noqa: S102 - the names are attrs fields
    return cast("Convert", scope["copy"])
