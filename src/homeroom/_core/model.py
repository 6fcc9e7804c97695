"""What generated models are made of: absence, open enums, names in JSON, redaction."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping
from enum import Enum, IntEnum, StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, Literal, NoReturn, Self, cast

import attrs

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
    from pydantic_core import CoreSchema

    JSON = None | bool | int | float | str | list["JSON"] | dict[str, "JSON"]
    """Any value that a JSON document can hold."""
else:
    JSON = object

JSON_NAME: Final = "homeroom.json_name"
"""Metadata key of an attrs field: its name in JSON, where Python cannot use it."""


UNIX: Final = "homeroom.unix"
"""Metadata key of an attrs field: a time that travels as seconds since the epoch."""

LOCAL: Final = "homeroom.local"
"""Metadata key of an attrs field: a time by the clocks of the school."""

SCHOOL_TIME: Final = {LOCAL: True}
"""Metadata of a field that is a time by the clocks of the school."""

PERSONAL: Final = "homeroom.personal"
"""Metadata key of an attrs field: the mark of the spec, `indirect`, `direct` or
`sensitive`. A repr does not show what has one."""

DIRECT: Final = {PERSONAL: "direct"}
"""Metadata of a field that identifies a person."""

INDIRECT: Final = {PERSONAL: "indirect"}
"""Metadata of a field that may hold the name of a person."""

SENSITIVE: Final = {PERSONAL: "sensitive"}
"""Metadata of a field that nobody should see without need."""

PERSON: Final = "homeroom.person"
"""Metadata key of an attrs field: that it is the id of a person."""

ID_OF_PERSON: Final = {PERSON: True}
"""Metadata of a field that is the id of a person, or a list of such ids."""

REST: Final = "homeroom.rest"
"""Metadata key of an attrs field: all properties that the spec does not list."""


class _NothingMore(dict[str, "JSON"]):
    """An empty map that stays so."""

    __slots__ = ()

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise TypeError("nothing more came; it cannot be changed, make a dict instead")

    __setitem__ = _refuse
    __ior__ = _refuse
    setdefault: Any = _refuse
    update: Any = _refuse

    def __reduce__(self) -> str:
        return "NOTHING_MORE"


NOTHING_MORE: Final[dict[str, JSON]] = _NothingMore()
"""In place of `extra` where an answer has nothing that the spec does not list."""


class Unset(Enum):
    """The type of `UNSET`."""

    UNSET = "UNSET"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET
"""Left out: the field is not sent, or the option is inherited. `None` is a value."""


class Owner(Enum):
    """The type of `OWNER`."""

    OWNER = "OWNER"


OWNER: Final = Owner.OWNER
"""In place of an argument: the id of the pupil who is logged in."""


class Open(Enum):
    """An enum that keeps values it does not know.

    An unknown value becomes a pseudo-member: it compares equal to the value, `known` is
    false, and it is written back as it came.
    """

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        kind = cast("Any", cls)._member_type_
        if not isinstance(value, kind) or isinstance(value, bool):
            return None
        member = kind.__new__(cls, value)
        member._name_ = str(value)
        member._value_ = value
        return cast("Self", member)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        # Without the core schema, which would make FastAPI take it for a body.
        from homeroom._core.pydantic_schema import described_enum

        return described_enum(schema, handler)

    def __reduce_ex__(self, protocol: object) -> tuple[type[Self], tuple[object]]:
        # By value, since Python before 3.11.4 looks members up by their name.
        return type(self), (self._value_,)

    @property
    def known(self) -> bool:
        """Whether the spec lists this value."""
        return self._value_ in type(self)._value2member_map_


class OpenEnum(Open, StrEnum):
    """An enum of text that keeps values it does not know."""


class OpenIntEnum(Open, IntEnum):
    """An enum of whole numbers that keeps values it does not know."""


class Model:
    """The base of generated models: `help` shows what each field is."""

    __slots__ = ()

    def __init_subclass__(cls) -> None:
        text = vars(cls).get("__doc__")
        if isinstance(text, str):
            cls.__doc__ = _ClassText(text)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, _: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from homeroom._core.pydantic_schema import model_schema

        return model_schema(cls, handler)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        from homeroom._core.pydantic_schema import described_model

        return described_model(cls, schema, handler)

    def __repr__(self) -> str:
        """The fields as each may be shown; of those not listed the count alone."""
        shown: list[str] = []
        fields = attrs.fields(cast("Any", type(self)))
        for one in sorted(fields, key=lambda one: REST in one.metadata):
            value: object = getattr(self, one.name)
            if one.repr:
                show = one.repr if callable(one.repr) else repr
                show = redacted if PERSONAL in one.metadata else show
                shown.append(f"{one.name}={show(value)}")
            elif REST in one.metadata and value:
                shown.append(f"{one.name}=<{len(cast('Mapping[str, JSON]', value))}>")
        return f"{type(self).__name__}({', '.join(shown)})"


class _ClassText(str):
    """A docstring to which the fields are added when it is asked for."""

    __slots__ = ()

    def __get__(self, instance: object, owner: type) -> str:
        from textwrap import fill

        listed = [
            fill(f"    {name}: {text or hint}", 88, subsequent_indent=" " * 8)
            for name, (text, hint) in field_texts(owner).items()
        ]
        if not listed:
            return str(self)
        return "\n".join([inspect.cleandoc(self), "", "Attributes:", *listed, ""])


def field_texts(model: type) -> Mapping[str, tuple[str, str]]:
    """The texts below fields, and their types; none where there is no source."""
    from textwrap import dedent

    try:
        tree = ast.parse(dedent(inspect.getsource(model))).body[0]
        own = {
            ast.unparse(one.target): (
                " ".join(ast.literal_eval(below.value).split())
                if isinstance(below, ast.Expr)
                else "",
                f"`{ast.unparse(one.annotation)}`",
            )
            for one, below in pairwise([*cast("ast.ClassDef", tree).body, ast.Pass()])
            if isinstance(one, ast.AnnAssign)
        }
        return (
            {**own, **field_texts(OpenModel)} if OpenModel in model.__bases__ else own
        )
    except (OSError, TypeError, ValueError, SyntaxError):
        return {}


def json_name(name: str) -> dict[str, str]:
    """Metadata for a field whose JSON name differs from its Python name."""
    return {JSON_NAME: name}


def unix() -> dict[str, str]:
    """Metadata for a time that travels as seconds since the epoch."""
    return {UNIX: "seconds"}


def rest(*silent: str) -> dict[str, tuple[str, ...]]:
    """Metadata for the field that keeps what the spec does not list.

    Args:
        silent: Names in JSON that it does not keep either.
    """
    return {REST: silent}


@attrs.define(kw_only=True, init=False, eq=False, repr=False)
class OpenModel(Model):
    """A model that keeps fields it does not know."""

    extra: dict[str, JSON] = attrs.field(
        default=NOTHING_MORE, repr=False, metadata=rest()
    )
    """What came and the spec does not list."""


def in_link(link: str | None, parameter: str) -> str | None:
    """The value of a query parameter in a link, if it is there."""
    from urllib.parse import parse_qsl

    _, _, query = (link or "").partition("?")
    return dict(parse_qsl(query.partition("#")[0])).get(parameter)


def redacted(value: object) -> str:
    """The repr of a field that holds personal data: whether it is set, never what."""
    return repr(value) if value is None or value is UNSET else "<redacted>"
