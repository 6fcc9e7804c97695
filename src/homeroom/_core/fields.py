"""The fields of a model as JSON has them."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple, cast, get_args, get_type_hints

import attrs

from homeroom._core.model import JSON_NAME, LOCAL, PERSON, PERSONAL, REST, UNIX


class Listed(NamedTuple):
    """One field that the spec lists."""

    name: str
    wire: str
    """Its name in JSON."""
    hint: Any
    default: Any
    """What it is where it is missing; `attrs.NOTHING` if it is needed."""
    unix: bool
    """Whether it travels as seconds since 1970."""
    local: bool
    """Whether it is a time by the clocks of the school."""
    personal: str | None
    """Its mark in the spec."""
    person: bool
    """Whether it is the id of a person."""

    @property
    def null(self) -> bool:
        """Whether null is among its values."""
        return type(None) in get_args(self.hint)


@cache
def listed_fields(form: Any) -> tuple[Listed, ...]:
    """The fields of a model, without the one that keeps all others."""
    hints = get_type_hints(form)
    return tuple(
        Listed(
            name=one.name,
            wire=cast("str", one.metadata.get(JSON_NAME, one.name)),
            hint=hints[one.name],
            default=_default(one.default, hints[one.name]),
            unix=UNIX in one.metadata,
            local=LOCAL in one.metadata,
            personal=cast("str | None", one.metadata.get(PERSONAL)),
            person=PERSON in one.metadata,
        )
        for one in attrs.fields(form)
        if REST not in one.metadata
    )


def _default(given: Any, hint: Any) -> Any:
    null = type(None) in get_args(hint)
    return None if given is attrs.NOTHING and null else given


@cache
def rest_field(form: Any) -> str | None:
    """The field of a model that keeps what the spec does not list, if there is one."""
    return next((f.name for f in attrs.fields(form) if REST in f.metadata), None)


def without_rest(model: object) -> object:
    """The model without what the spec does not list."""
    form = cast("Any", type(model))
    rest = rest_field(form) if attrs.has(form) else None
    return cast("Any", attrs.evolve)(model, **{rest: {}}) if rest else model


@cache
def silent_names(form: Any) -> frozenset[str]:
    """The names in JSON that a model knows and does not keep."""
    fields = attrs.fields(form)
    return frozenset(name for one in fields for name in one.metadata.get(REST, ()))


def is_needed(one: Listed) -> bool:
    """Whether a record cannot do without it; where null will do, missing will too."""
    return one.default is attrs.NOTHING
