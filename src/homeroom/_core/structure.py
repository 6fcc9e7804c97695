"""Models to plain JSON values and back: the only module that knows cattrs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache, partial
from typing import TYPE_CHECKING, Any, TypeVar, cast, get_args

import attrs

from homeroom._core.errors import DecodeError
from homeroom._core.fields import Listed, listed_fields, rest_field
from homeroom._core.loose import structure
from homeroom._core.misfits import Report, Unfit
from homeroom._core.model import JSON, OpenEnum, OpenIntEnum
from homeroom._core.times import (
    day,
    format_datetime,
    sent_datetime,
    unix_seconds,
)

if TYPE_CHECKING:
    from cattrs import Converter

T = TypeVar("T")


def unstructure(value: object, *, sent: bool = False) -> object:
    """A value, with the models in it, as plain JSON values.

    Args:
        value: The value.
        sent: Whether it is for a vendor: then a time needs a zone, and is no date.

    Raises:
        ConfigurationError: One has none, or is one.
    """
    return cast("object", _converter(sent).unstructure(value))


def to_dict(model: object) -> dict[str, JSON]:
    """A model as the JSON object that stands for it.

    Fields that are absent are left out; times are written in ISO 8601. What is in
    `extra` is written as it came, unless a field of that name is set.

    Args:
        model: An instance of any class in a vendor's `models`.
    """
    return cast("dict[str, JSON]", _converter().unstructure(model))


def from_dict(form: type[T], value: Mapping[str, object], *, strict: bool = False) -> T:
    """The model that a JSON object stands for.

    It is read as answers are: what does not fit is left out and kept in `extra`.

    Args:
        form: A class in a vendor's `models`.
        value: The object, by its names in JSON.
        strict: Whether a value of a wrong type is an error instead.

    Raises:
        DecodeError: The object does not fit; its `paths` say where.
    """
    plain = dict(value) if isinstance(value, Mapping) else value  # pyright: ignore
    try:
        return structure(plain, form, Report(strict=strict))
    except Unfit as unfit:
        paths = unfit.paths
    error = DecodeError(f"{form.__name__}: does not fit the spec at {'; '.join(paths)}")
    error.paths = paths
    raise error


def _reads_as(model: object, told: dict[str, Any]) -> bool:
    """Whether what came in the place of some fields is still what they are."""
    try:
        return structure(told, type(model)) == model
    except Unfit:
        return False


@cache
def _converter(sent: bool = False) -> Converter:
    from cattrs import Converter

    converter = Converter()
    write = partial(_writer, converter, sent)
    converter.register_unstructure_hook_factory(attrs.has, write)
    # A plain value where an enum is declared is sent as it is.
    converter.register_unstructure_hook(OpenEnum, str)
    converter.register_unstructure_hook(OpenIntEnum, int)
    converter.register_unstructure_hook(range, list)
    converter.register_unstructure_hook(
        datetime, sent_datetime if sent else format_datetime
    )
    converter.register_unstructure_hook(date, date.isoformat)
    return converter


def _writer(
    converter: Converter, sent: bool, form: Any
) -> Callable[[Any], dict[str, Any]]:
    # A field at its default is absent: the default is `UNSET`, or the `None` of a
    # field that the spec does not let be null.
    from cattrs.gen import make_dict_unstructure_fn, override

    rest = rest_field(form)

    def sent_day(value: object) -> object:
        return converter.unstructure(day(value))

    def hook(one: Listed) -> Callable[[Any], object] | None:
        days = sent and date in (one.hint, *get_args(one.hint))
        return unix_seconds if one.unix else sent_day if days else None

    names: dict[str, Any] = {
        one.name: override(rename=one.wire, unstruct_hook=hook(one))
        for one in listed_fields(form)
        if hook(one) or one.wire != one.name
    }
    if rest is not None:
        names[rest] = override(omit=True)
    write = make_dict_unstructure_fn(
        form, converter, _cattrs_omit_if_default=True, **names
    )
    if rest is None:
        return write

    def write_all(model: Any) -> dict[str, Any]:
        listed, more = write(model), getattr(model, rest)
        told = {**listed, **more}
        if listed.keys().isdisjoint(more) or _reads_as(model, told):
            return told
        return {**told, **listed}

    return write_all
