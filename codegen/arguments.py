"""Parameters and request bodies into arguments of a method."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from codegen import shapes
from codegen.names import OPTIONS
from codegen.records import Argument, Place, Property
from codegen.schemas import Catalog, chosen_name
from codegen.shapes import Many, Named, Plain, Shape
from codegen.source import Node
from codegen.spec import Spec, describe

_IDS: Final = (Plain("int"), Plain("str"))
_PLACES: Final[Mapping[str, Place]] = {
    "application/json": "body",
    "application/x-www-form-urlencoded": "form",
}


def arguments(
    catalog: Catalog, node: Node, template: str, name: str
) -> Sequence[Argument]:
    """All arguments of an operation: path first, then query, then body.

    Args:
        catalog: Of the classes seen so far.
        node: The operation.
        template: Its path, with `{name}` for each path parameter.
        name: Of classes that are written in place.

    Raises:
        SpecError: Two arguments share a name, or the path and its parameters differ.
    """
    listed = node.get("parameters", Node.items, ())
    found = [_parameter(catalog, one, name) for one in listed]
    found.sort(key=lambda one: one.place)
    found += node.get(
        "requestBody", lambda body: _body(catalog, body, name), list[Argument]()
    )
    in_path = [one.wire for one in found if one.place == "path"]
    if sorted(in_path) != sorted(re.findall(r"\{([^}]*)\}", template)):
        raise node.stop(f"the path {template} and its parameters {in_path} differ")
    _refuse_clashes(found, node)
    return found


def _parameter(catalog: Catalog, node: Node, name: str) -> Argument:
    _, target = catalog.spec.resolve(node, "parameters")
    schema = target.at("schema")
    shape = catalog.shape(schema, name + target.at("name").text(), "")
    if not _fits_url(shape):
        raise schema.stop("a parameter is a plain value, an enum or a list of these")
    _refuse_local(catalog.spec, schema)
    place: Place = "path" if target.at("in").text() == "path" else "query"
    required = target.has("required") and target.at("required").value is True
    if place == "path" and not required:
        raise target.stop("a path parameter is required: true")
    return Argument(
        wire=target.at("name").text(),
        name=chosen_name(target, target.at("name").text()),
        place=place,
        shape=shape,
        nullable=False,
        required=required,
        own=_own(catalog.spec, target, shape),
        doc=describe(target, "", schema),
    )


def _refuse_local(spec: Spec, node: Node) -> None:
    _, schema = spec.resolve(node, "schemas")
    if schema.get("format", Node.text, "") == "date-time-local":
        raise schema.at("format").stop("a local time is understood in answers only")


def _fits_url(shape: Shape) -> bool:
    item = shape.item if isinstance(shape, Many) else shape
    return isinstance(item, (Plain, Named)) and item not in (shapes.ANY, shapes.NULL)


def _own(spec: Spec, node: Node, shape: Shape) -> str | None:
    if not node.has("x-own"):
        return None
    if shape not in _IDS:
        raise node.at("x-own").stop("only an id has an owner: an integer or text")
    return spec.role(node.at("x-own"))


def _body(catalog: Catalog, node: Node, name: str) -> list[Argument]:
    place, schema = _content(node.at("content"))
    component, target = catalog.spec.resolve(schema, "schemas")
    if component is not None:
        catalog.used.add(component)
    if not target.has("properties") or target.at("type").value != "object":
        raise schema.stop("a request body is an object with properties")
    if target.has("additionalProperties"):
        raise target.stop("properties and additionalProperties in one object")
    source = target.get("x-source", Node.text, node.at("x-source").text())
    found = catalog.properties(target, component or name, source)
    fields = target.at("properties").fields()
    return [_field(catalog.spec, one, place, fields[one.wire]) for one in found]


def _content(node: Node) -> tuple[Place, Node]:
    if len(node.fields()) != 1:
        raise node.stop("one type of content is expected")
    [(kind, media)] = node.fields().items()
    return _PLACES[kind], media.at("schema")


def _field(spec: Spec, one: Property, place: Place, node: Node) -> Argument:
    _refuse_local(spec, node)
    if place == "form" and (one.nullable or not _fits_url(one.shape)):
        raise node.stop(
            "a field of a form is a plain value, an enum or a list of these"
        )
    return Argument(
        wire=one.wire,
        name=one.name,
        place=place,
        shape=one.shape,
        nullable=one.nullable,
        required=one.required,
        own=_own(spec, node, one.shape),
        doc=one.doc,
    )


def _refuse_clashes(found: Sequence[Argument], node: Node) -> None:
    for one in _clashing(found):
        raise node.stop(
            f"two arguments are called {one}, or it is an option; rename by x-name"
        )


def _clashing(found: Sequence[Argument]) -> Iterator[str]:
    names = [*OPTIONS, "self", *(one.name for one in found)]
    return (name for name in names if names.count(name) > 1)
