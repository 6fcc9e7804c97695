"""Nested values as JSON text, in the vendor's names, as far as it may be written."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping
from datetime import date, datetime, time
from enum import Enum
from functools import cache
from typing import Any, Final, cast, get_args, get_origin

import attrs
import msgspec
from attrs import frozen

from homeroom._core.fields import Listed, is_needed, listed_fields, rest_field
from homeroom._core.model import UNSET, Unset
from homeroom._core.scalars import kind_of
from homeroom._core.shapes import variants
from homeroom._core.times import format_datetime, unix_seconds
from homeroom.rows.marks import Keep, comparable, models_in

Alias = Callable[[str], str]
"""From the id of a person, as text, to what is written instead."""

encoded: Final = msgspec.json.Encoder().encode
"""A plain value as JSON; what it raises is in `ODD`."""
ODD: Final = (TypeError, ValueError, OverflowError, RecursionError)
"""What writing raises at what JSON cannot carry."""
_SCALARS: Final = frozenset({str, int, float, bool, type(None), Unset})


def json_text(value: object) -> str | None:
    """A plain value as JSON; nothing where JSON cannot carry it."""
    try:
        return encoded(value).decode()
    except ODD:
        pass
    try:
        return json.dumps(_mended(value), ensure_ascii=False, separators=(",", ":"))
    except ODD:
        return None


def _mended(value: Any) -> Any:
    """The value without halves of surrogates and numbers that are none."""
    if isinstance(value, str):
        return whole_text(value)
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if kind_of(value) is list:
        return [_mended(one) for one in value]
    if kind_of(value) is dict:
        return {whole_text(key): _mended(one) for key, one in value.items()}
    return value


def whole_text(text: str) -> str:
    """The text with U+FFFD in place of half a surrogate."""
    if text.isascii():
        return text
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def scalar_text(value: object) -> str:
    """A single value as text, as JSON writes it.

    Raises:
        ValueError: A number has too many digits.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        return format_datetime(value)
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)


@frozen
class Packer:
    """Makes plain values of those in a record, without what may not be written."""

    keep: Keep
    guarded: frozenset[str]
    """Names that nothing may have that no spec lists."""
    alias: Alias
    packs: Packs

    def value(self, value: Any) -> Any:
        """A value that the spec describes, with the models in it."""
        return self.packs[type(value)](value, self)

    def free(self, value: Any) -> Any:
        """A value of which the spec says nothing, or not much."""
        if kind_of(value) is list:
            return [self.free(one) for one in value]
        if not isinstance(value, dict):
            return self.value(value)
        return {
            name: self.free(one)
            for name, one in cast("dict[str, Any]", value).items()
            if comparable(name) not in self.guarded
        }

    def unlisted(self, more: Mapping[str, Any]) -> Mapping[str, Any]:
        """What no spec lists."""
        return self.free(more) if self.guarded else more

    def aliased(self, value: Any) -> Any:
        """A value with another in place of each id in it, and of the keys of maps."""
        if value is None:
            return None
        if kind_of(value) is list:
            return [self.aliased(one) for one in value]
        if kind_of(value) is dict:
            return {self.alias(key): self.aliased(one) for key, one in value.items()}
        if attrs.has(cast("Any", type(value))):
            packed: Mapping[str, Any] = self.value(value)
            return {name: self.aliased(one) for name, one in packed.items()}
        return self.alias(scalar_text(value))

    def field(self, one: Listed) -> Callable[[Any], Any]:
        """What makes a plain value of that field's."""
        if one.person and self.keep.aliased:
            return self.aliased
        if _is_plain(one.hint):
            return _itself
        if not _is_free(one.hint):
            return self.value
        return self.free if self.guarded or models_in(one.hint) else _itself

    def quick(self, one: Listed) -> Callable[[Any], Any]:
        """The same, which fails where a list holds something else than it should."""
        shown = variants(one.hint)
        items = get_args(shown[0]) if get_origin(shown[0]) is list else ()
        if len(shown) > 1 or not items or not attrs.has(items[0]) or one.person:
            return self.field(one)
        pack = _struct_pack(items[0], self.keep) or self.packs[items[0]]
        return lambda values: [pack(value, self) for value in values]


Pack = Callable[[Any, Packer], Any]


class Packs(dict[type, Pack]):
    """What makes plain values of those of a type, made on first use."""

    def __init__(self, keep: Keep) -> None:
        self._keep = keep

    def __missing__(self, kind: Any) -> Pack:
        self[kind] = pack = _pack_of(kind, self._keep)
        return pack


@cache
def packs_of(keep: Keep) -> Packs:
    """Those that write what may be written; packers share them."""
    return Packs(keep)


def _itself(value: Any) -> Any:
    return value


def _is_free(hint: Any) -> bool:
    return hint is object or any(_is_free(one) for one in get_args(hint))


def _is_plain(hint: Any) -> bool:
    """Whether all values of a type can be encoded as they are."""
    if isinstance(hint, type) and get_origin(hint) is None:
        return hint in _SCALARS or issubclass(hint, Enum)
    return all(_is_plain(one) for one in get_args(hint))


def _pack_of(kind: Any, keep: Keep) -> Pack:
    """What makes plain values of those of a type."""
    if attrs.has(kind):
        return _compiled(kind, keep)
    if issubclass(kind, list):
        return _packed_list
    if issubclass(kind, dict):
        return _packed_map
    if issubclass(kind, date | time):
        return lambda value, _: scalar_text(value)
    return lambda value, _: value


def _packed_list(value: list[Any], packer: Packer) -> list[Any]:
    packs = packer.packs
    return [packs[type(one)](one, packer) for one in value]


def _packed_map(value: dict[str, Any], packer: Packer) -> dict[str, Any]:
    return {key: packer.value(one) for key, one in value.items()}


def _compiled(form: Any, keep: Keep) -> Pack:
    """What makes a plain dict of a model, field by field."""
    scope: dict[str, Any] = {"UNSET": UNSET, "unix": unix_seconds}
    lines = ["def pack(model, packer):", "    packed = {}"]
    for number, one in enumerate(listed_fields(form)):
        if keep.may(one.personal):
            scope[f"default{number}"] = UNSET if is_needed(one) else one.default
            lines += [
                f"    value = model.{one.name}",
                f"    if value is not default{number}: "
                f"packed[{one.wire!r}] = {_plain_value(one, keep)}",
            ]
    rest = rest_field(form)
    if rest and keep.unlisted:
        # As it came: what does not fit is whole there, and in its field in part.
        lines.append(
            f"    if model.{rest}: packed.update(packer.unlisted(model.{rest}))"
        )
    lines.append("    return packed")
    exec("\n".join(lines), scope)  # noqa: S102 - the names are attrs fields
    return cast("Pack", scope["pack"])


@cache
def _struct_pack(form: Any, keep: Keep) -> Pack | None:
    """What makes a struct of a model in place of a dict, which is faster.

    There is none for a model whose fields are not all encoded as they are.
    """
    fields = [one for one in listed_fields(form) if keep.may(one.personal)]
    if not all(_plain_value(one, keep) == "value" for one in fields):
        return None
    never = object()
    struct = msgspec.defstruct(
        form.__name__,
        [
            (f"f{number}", Any, msgspec.field(name=one.wire, default=default))
            for number, one in enumerate(fields)
            for default in [never if is_needed(one) else one.default]
        ],
        omit_defaults=True,
        gc=False,
    )
    scope: dict[str, Any] = {"struct": struct, "slow": _compiled(form, keep)}
    rest = rest_field(form)
    more = f"if model.{rest}: return slow(model, packer)" if rest else "pass"
    values = ", ".join(f"model.{one.name}" for one in fields)
    lines = ["def pack(model, packer):", f"    {more}", f"    return struct({values})"]
    exec("\n".join(lines), scope)  # noqa: S102 - the names are attrs fields
    return cast("Pack", scope["pack"])


def _plain_value(one: Listed, keep: Keep) -> str:
    if one.person and keep.aliased:
        return "packer.aliased(value)"
    if one.unix:
        return "unix(value)"
    if _is_plain(one.hint):
        return "value"
    return f"packer.{'free' if _is_free(one.hint) else 'value'}(value)"
