"""Twins: private structs of msgspec, into which it decodes what then becomes models.

They are made on first use. They take what the spec says and nothing else: a record with
a name that is not listed is refused, unless the name was met before and the twin has a
place for it. The same goes for odd values of fields in which some were met. What is
refused is read by `loose`.
"""

from __future__ import annotations

from functools import cache
from typing import Annotated, Any, Final, Union, get_args, get_origin

import attrs
import msgspec

from homeroom._core.fields import (
    Listed,
    is_needed,
    listed_fields,
    rest_field,
    silent_names,
)
from homeroom._core.model import UNSET, Unset
from homeroom._core.scalars import ABSENT
from homeroom._core.shapes import holds_records, is_union, variants

Names = frozenset[tuple[type, tuple[str, ...]]]
"""By model, the names to expect that no spec lists."""
Odd = tuple[str, ...]
"""The names in JSON of fields whose values may be odd."""

_TEXT_OF_A_KEY: Final = Annotated[str, msgspec.Meta(min_length=1)]
_ANYTHING_BUT: Final[dict[Any, Any]] = {
    list: dict[str, Any] | str | int | float | bool | None,
    dict: list[Any] | str | int | float | bool | None,
    None: list[Any] | str | int | float | bool | None,
}
"""By the origin of a type, which is that of no model: all that it is not in JSON."""


class Twins:
    """How types look to msgspec.

    Args:
        names: Those to expect, by model.
        odd: Of the fields whose values may be odd.
    """

    def __init__(self, names: dict[type, tuple[str, ...]], odd: Odd) -> None:
        self.names, self._odd = names, odd
        self.structs: dict[type, Any] = {}
        self._cyclic = False

    def complete(self, form: Any) -> Any:
        """What a type looks like; models inside themselves are named afterwards."""
        wire = self._wire(form)
        if self._cyclic:
            for model, struct in self.structs.items():
                for one in listed_fields(model):
                    struct.__annotations__[one.name] = self._of_field(one)
        return wire

    def may_be_odd(self, one: Listed) -> bool:
        """Whether a field takes whatever comes; what holds many records never does."""
        return one.wire in self._odd and not (is_needed(one) and holds_records(one))

    def odd_list(self, item: Any) -> msgspec.json.Decoder[Any]:
        """What decodes the JSON of a list of models, of which any may be odd."""
        inside: Any = self.structs[item] | _ANYTHING_BUT[None]
        return msgspec.json.Decoder(list[inside] | _ANYTHING_BUT[list])

    def _wire(self, form: Any) -> Any:
        origin, arguments = get_origin(form), get_args(form)
        if is_union(form):
            shown = (self._wire(one) for one in arguments if one is not Unset)
            return Any if is_mixed(form) else Union[tuple(shown)]  # noqa: UP007
        if origin is list:
            return list[self._wire(arguments[0])]  # type: ignore[misc]
        if origin is dict:
            return dict[str, self._wire(arguments[1])]  # type: ignore[misc]
        if form is object:
            return Any
        return self._of_model(form) if attrs.has(form) else form

    def _of_model(self, form: Any) -> Any:
        if form not in self.structs:
            self.structs[form] = None
            self.structs[form] = self._struct(form)
        self._cyclic = self._cyclic or self.structs[form] is None
        return self.structs[form] or Any

    def _struct(self, form: Any) -> Any:
        fields = [
            (one.name, self._of_field(one), _wire_field(one.wire, self._default(one)))
            for one in listed_fields(form)
        ]
        unlisted = {"more": self.names.get(form, ()), "no": silent_names(form)}
        for stem, names in unlisted.items():
            for number, name in enumerate(names):
                fields.append((f"{stem}{number}", Any, _wire_field(name, UNSET)))
        return msgspec.defstruct(
            form.__name__,
            fields,
            kw_only=True,
            gc=False,
            forbid_unknown_fields=rest_field(form) is not None,
        )

    def _default(self, one: Listed) -> Any:
        if self.may_be_odd(one):
            return ABSENT
        return msgspec.NODEFAULT if is_needed(one) else one.default

    def _of_field(self, one: Listed) -> Any:
        if self.may_be_odd(one):
            kept = around_models(one)
            wire = self._wire(kept) | _ANYTHING_BUT[get_origin(kept)] if kept else Any
            return msgspec.Raw if get_origin(kept) is list else wire
        if one.unix:
            return int | None if one.null else int
        shown = variants(one.hint)
        if is_needed(one) and str in shown and {*shown} <= {str, int}:
            kinds = (_TEXT_OF_A_KEY if kind is str else kind for kind in shown)
            return Union[tuple(kinds)]  # noqa: UP007
        return self._wire(one.hint)


def around_models(one: Listed) -> Any:
    """The only type of a field, if it is a model, a list or a map of them."""
    (shown, *others) = variants(one.hint)
    inside = get_args(shown)[-1] if get_origin(shown) in (list, dict) else shown
    return shown if attrs.has(inside) and not others else None


@cache
def is_mixed(form: Any) -> bool:
    """Whether msgspec cannot tell the types of a union apart."""
    shown = variants(form)
    kinds = [dict if attrs.has(one) else get_origin(one) or one for one in shown]
    try:
        msgspec.json.Decoder(Union[tuple(kinds)])  # noqa: UP007
    except TypeError:
        return True
    return len({*kinds}) < len(kinds)


def _wire_field(name: str, default: object) -> Any:
    return msgspec.field(name=name, default=default)
