"""Models as pydantic has them, and so FastAPI: the only module that knows it.

Pydantic alone asks for what stands here, so that it is never imported without need.
"""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable
from contextvars import ContextVar
from functools import partial
from typing import TYPE_CHECKING, Any, Final, Union, cast, get_args

from pydantic_core import (
    CoreSchema,
    InitErrorDetails,
    PydanticCustomError,
    ValidationError,
    core_schema,
)

from homeroom._core.fields import Listed, is_needed, listed_fields, rest_field
from homeroom._core.loose import structure
from homeroom._core.misfits import Report, Unfit
from homeroom._core.model import Unset, field_texts
from homeroom._core.structure import to_dict, unstructure

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler

_KINDS: Final = {
    "missing": "missing",
    "expected string": "string_type",
    "expected integer": "int_type",
    "expected number": "float_type",
    "expected boolean": "bool_type",
    "expected date-time": "datetime_type",
    "expected date": "date_type",
    "expected array": "list_type",
    "expected object": "dict_type",
}
"""What pydantic calls the reasons why something does not fit."""
_BEGUN: Final = ContextVar("_BEGUN", default=frozenset[type]())
"""Models whose schema is being made, for those that stand inside themselves."""
_PLACE_STEP: Final = re.compile(r"\.([^.\[\]]+)|\[(\d+|\*)\]")


def model_schema(model: type, handler: GetCoreSchemaHandler) -> CoreSchema:
    """How pydantic reads a model, strictly, and writes it, as `to_dict` does.

    The fields are there for the documentation alone.
    """
    ref = f"{model.__module__}.{model.__qualname__}:{id(model)}"
    if model in _BEGUN.get():
        return core_schema.definition_reference_schema(ref)
    opened = _BEGUN.set(_BEGUN.get() | {model})
    try:
        fields = {
            one.wire: core_schema.typed_dict_field(
                handler.generate_schema(_json_type(one)), required=is_needed(one)
            )
            for one in listed_fields(model)
        }
    finally:
        _BEGUN.reset(opened)
    return core_schema.no_info_wrap_validator_function(
        partial(_model_of, model),
        core_schema.typed_dict_schema(
            fields, extra_behavior="allow" if rest_field(model) else "ignore"
        ),
        ref=ref,
        serialization=core_schema.wrap_serializer_function_ser_schema(
            _json_of, schema=core_schema.any_schema()
        ),
    )


def described_model(
    model: type, schema: CoreSchema, handler: GetJsonSchemaHandler
) -> dict[str, Any]:
    """The JSON schema of a model, with what the spec says of it and its fields."""
    made = handler(schema)
    shown = handler.resolve_ref_schema(made)
    shown["title"] = model.__name__
    shown["description"] = inspect.cleandoc(str(vars(model)["__doc__"]))
    texts = field_texts(model)
    for one in listed_fields(model):
        text, _ = texts.get(one.name, ("", ""))
        if text:
            shown["properties"][one.wire]["description"] = text
    return made


def described_enum(schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
    """The JSON schema of an open enum: the values that are known, or others."""
    made = handler(schema)
    shown = handler.resolve_ref_schema(made)
    known = {name: shown.pop(name) for name in ("type", "enum")}
    shown.pop("const", None)  # Of a single value.
    shown["anyOf"] = [known, {"type": known["type"]}]
    return made


def _json_type(one: Listed) -> Any:
    """The type of a field in JSON."""
    if one.unix:
        return int | None if one.null else int
    kinds = tuple(kind for kind in get_args(one.hint) if kind is not Unset)
    return Union[kinds] if Unset in get_args(one.hint) else one.hint  # noqa: UP007


def _json_of(model: object, handler: Callable[[object], object]) -> object:
    """The JSON of a model; the handler leaves out what a response model excludes."""
    return handler(to_dict(model))


def _model_of(model: type, value: Any, _: object) -> object:
    if isinstance(value, model):
        return value
    plain = unstructure(cast("object", value)) if type(value) is dict else None
    try:
        return cast("object", structure(plain, model, Report(strict=True)))
    except Unfit as unfit:
        paths = unfit.paths
    # Raised out here, and without the values, which would be logged with it.
    raise ValidationError.from_exception_data(
        model.__name__, [_detail(one) for one in paths], hide_input=True
    )


def _detail(path: str) -> InitErrorDetails:
    """An error of pydantic, from a place and a reason."""
    place, _, reason = path.partition(": ")
    steps = cast("list[tuple[str, str]]", _PLACE_STEP.findall(place))
    said: Any = reason[:1].upper() + reason[1:]
    kind = _KINDS.get(reason) or PydanticCustomError("value_error", said)
    loc = tuple(int(at) if at.isdigit() else name or at for name, at in steps)
    return InitErrorDetails(type=kind, loc=loc, input=None)
