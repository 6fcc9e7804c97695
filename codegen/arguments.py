"""Parameters and request bodies into arguments of a method."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from codegen import shapes
from codegen.names import OPTIONS
from codegen.records import Argument, Place
from codegen.schemas import Catalog, chosen_name
from codegen.shapes import Many, Named, Plain, Shape
from codegen.source import Node
from codegen.spec import describe


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
        doc=describe(target, "", schema),
    )


def _fits_url(shape: Shape) -> bool:
    item = shape.item if isinstance(shape, Many) else shape
    return isinstance(item, (Plain, Named)) and item not in (shapes.ANY, shapes.NULL)


def _body(catalog: Catalog, node: Node, name: str) -> list[Argument]:
    schema = node.at("content").at("application/json").at("schema")
    component, target = catalog.spec.resolve(schema, "schemas")
    if component is not None:
        catalog.used.add(component)
    if not target.has("properties") or target.at("type").value != "object":
        raise schema.stop("a request body is an object with properties")
    if target.has("additionalProperties"):
        raise target.stop("properties and additionalProperties in one object")
    source = target.get("x-source", Node.text, node.at("x-source").text())
    return [
        Argument(
            wire=one.wire,
            name=one.name,
            place="body",
            shape=one.shape,
            nullable=one.nullable,
            required=one.required,
            doc=one.doc,
        )
        for one in catalog.properties(target, component or name, source)
    ]


def _refuse_clashes(found: Sequence[Argument], node: Node) -> None:
    for one in _clashing(found):
        raise node.stop(
            f"two arguments are called {one}, or it is an option; rename by x-name"
        )


def _clashing(found: Sequence[Argument]) -> Iterator[str]:
    names = [*OPTIONS, "self", *(one.name for one in found)]
    return (name for name in names if names.count(name) > 1)
