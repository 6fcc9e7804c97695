"""Shapes: the types that a schema can say, and how Python writes them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import field, frozen


@frozen
class Plain:
    """A type with a name of its own: `int`, `datetime`, `JSON`, `None`."""

    name: str
    form: str = field(default="", eq=False)
    """The format in JSON, where the type alone does not tell it."""


@frozen
class Named:
    """A model or an enum of the spec."""

    name: str


@frozen
class Many:
    """A list."""

    item: Shape


@frozen
class Map:
    """A mapping with free keys."""

    value: Shape


@frozen
class Either:
    """One of several shapes."""

    options: tuple[Shape, ...]


Shape = Plain | Named | Many | Map | Either

NULL = Plain("None")
ANY = Plain("JSON")
OBJECT = Plain("object")
DATE = Plain("date")

LOCAL = "date-time-local"
SECONDS = "unix-seconds"
UUID = "uuid"
ZONE = "time-zone"

_PLAIN: Mapping[tuple[str, str], Plain] = {
    ("null", ""): NULL,
    ("boolean", ""): Plain("bool"),
    ("number", ""): Plain("float"),
    ("integer", ""): Plain("int"),
    ("integer", SECONDS): Plain("datetime", SECONDS),
    ("string", ""): Plain("str"),
    ("string", "date"): DATE,
    ("string", "date-time"): Plain("datetime"),
    ("string", LOCAL): Plain("datetime", LOCAL),
    ("string", UUID): Plain("str", UUID),
    ("string", ZONE): Plain("str", ZONE),
}


def plain(kind: str, form: str) -> Plain | None:
    """The shape of a type and a format in JSON; `None` where they do not fit."""
    return _PLAIN.get((kind, form))


def annotation(shape: Shape, *, sent: bool, list_name: str = "list") -> str:
    """The type as source text.

    Args:
        shape: What to write.
        sent: Whether a user passes it: then any sequence and any mapping will do.
        list_name: How the built-in list is called in that place.
    """
    match shape:
        case Plain(name) | Named(name):
            return name
        case Many(item):
            inner = annotation(item, sent=sent, list_name=list_name)
            return f"{'Sequence' if sent else list_name}[{inner}]"
        case Map(value):
            inner = annotation(value, sent=sent, list_name=list_name)
            return f"{'Mapping' if sent else 'dict'}[str, {inner}]"
        case Either(options):
            return " | ".join(
                annotation(option, sent=sent, list_name=list_name) for option in options
            )


def within(shape: Shape, module: str) -> Shape:
    """The shape with its classes by the name of the module that has them."""
    match shape:
        case Plain():
            return shape
        case Named(name):
            return Named(f"{module}.{name}")
        case Many(item):
            return Many(within(item, module))
        case Map(value):
            return Map(within(value, module))
        case Either(options):
            return Either(tuple(within(one, module) for one in options))


def split_null(shape: Shape) -> tuple[Shape, bool]:
    """The shape without null, and whether null was in it."""
    if not isinstance(shape, Either) or NULL not in shape.options:
        return shape, False
    rest = tuple(option for option in shape.options if option != NULL)
    return (rest[0] if len(rest) == 1 else Either(rest)), True


def is_id(shape: Shape) -> bool:
    """Whether this can be an id, a list of ids, or nobody knows."""
    match shape:
        case Many(item):
            return is_id(item)
        case Either(options):
            return all(is_id(one) for one in options)
        case _:
            return shape in (Plain("int"), Plain("str"), ANY)


def either(options: tuple[Shape, ...]) -> Shape:
    """One of the options, flattened and without repeats."""
    flat: dict[Shape, None] = {}
    for option in options:
        for one in option.options if isinstance(option, Either) else (option,):
            flat[one] = None
    return next(iter(flat)) if len(flat) == 1 else Either(tuple(flat))


def named(shape: Shape) -> Iterator[str]:
    """The models and enums that a shape mentions."""
    return (one.name for one in _leaves(shape) if isinstance(one, Named))


def forms(shape: Shape) -> Iterator[str]:
    """The formats that a shape mentions."""
    return (one.form for one in _leaves(shape) if isinstance(one, Plain) and one.form)


def _leaves(shape: Shape) -> Iterator[Plain | Named]:
    match shape:
        case Many(inner) | Map(inner):
            yield from _leaves(inner)
        case Either(options):
            for option in options:
                yield from _leaves(option)
        case Plain() | Named():
            yield shape


_SCHEMAS: Mapping[str, Mapping[str, object]] = {
    "JSON": {"customTypePath": "homeroom._core.model.JSON"},
    **{
        shape.name: {"type": kind, **({"format": form} if form else {})}
        for (kind, form), shape in _PLAIN.items()
        if not shape.form
    },
}


def schema(shape: Shape) -> Mapping[str, object]:
    """The shape as a schema again, stripped of all that does not make the type."""
    match shape:
        case Plain(name):
            return _SCHEMAS[name]
        case Named(name):
            return {"$ref": f"#/components/schemas/{name}"}
        case Many(item):
            return {"type": "array", "items": schema(item)}
        case Map(value):
            return {"type": "object", "additionalProperties": schema(value)}
        case Either(options):
            return {"oneOf": [schema(option) for option in options]}
