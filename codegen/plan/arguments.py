"""Parameters and request bodies into arguments of a method."""

from __future__ import annotations

import keyword
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from attrs import asdict

from codegen.plan import shapes
from codegen.plan.names import EXTRA, HELPERS, OPTIONS
from codegen.plan.records import Argument, Place, Property
from codegen.plan.schemas import Catalog, chosen_name, has_rest, is_person
from codegen.plan.shapes import Either, Many, Map, Named, Plain, Shape
from codegen.read.nodes import Node
from codegen.read.spec import Spec, describe, example, label

_IDS: Final = (Plain("int"), Plain("str"))
_EITHER_ID: Final = frozenset({Either(_IDS), Either(_IDS[::-1])})
_PLACES: Final[Mapping[str, Place]] = {
    "application/json": "body",
    "application/x-www-form-urlencoded": "form",
}


def arguments(
    catalog: Catalog, node: Node, template: str, name: str
) -> Sequence[Argument]:
    """All arguments of an operation: path first, then query, then body."""
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
    explode = target.get("explode", Node.plain, None)
    spread = explode is True and shape == Map(shapes.ANY)
    if not (spread or _fits_url(shape)):
        raise schema.stop("a parameter is a plain value, an enum or a list of these")
    _refuse_local(schema, shape)
    wire = _wire_name(target, shape, joined=explode is False)
    place: Place = "path" if target.at("in").text() == "path" else "query"
    required = target.has("required") and target.at("required").value is True
    if place == "path" and not required:
        raise target.stop("a path parameter is required: true")
    return Argument(
        wire=wire,
        name=chosen_name(target, wire),
        place=place,
        shape=shape,
        required=required,
        own=_own(catalog.spec, target, shape),
        joined=explode is False,
        person=is_person(target, shape),
        since=catalog.spec.since(target),
        doc=describe(target, schema),
        source=label(target, ""),
        example=example(schema),
    )


def _wire_name(node: Node, shape: Shape, *, joined: bool) -> str:
    """The name of a parameter, without the brackets that the runtime puts at lists."""
    name = node.at("name")
    if joined and not isinstance(shape, Many):
        raise node.at("explode").stop("only a list has commas between its items")
    if name.text().endswith("[]") and (joined or not isinstance(shape, Many)):
        raise name.stop("brackets are for a list that is sent item by item")
    return name.text().removesuffix("[]")


def _refuse_local(node: Node, shape: Shape) -> None:
    if shapes.LOCAL in shapes.forms(shape):
        raise node.stop("a local time is understood in answers only")


def _fits_url(shape: Shape) -> bool:
    item = shape.item if isinstance(shape, Many) else shape
    return item in _EITHER_ID or (
        isinstance(item, (Plain, Named)) and item not in (shapes.ANY, shapes.NULL)
    )


def _own(spec: Spec, node: Node, shape: Shape) -> str | None:
    if not node.has("x-own"):
        return None
    if shape not in _IDS:
        raise node.at("x-own").stop("only an id has an owner: an integer or text")
    return spec.role(node.at("x-own"))


def _body(catalog: Catalog, node: Node, name: str) -> list[Argument]:
    content = node.at("content")
    if len(content.fields()) != 1:
        raise content.stop("one type of content is expected")
    [(kind, media)] = content.fields().items()
    place, schema = _PLACES[kind], media.at("schema")
    component, target = catalog.spec.resolve(schema, "schemas")
    if component is not None:
        catalog.used.add(component)
    if not target.has("properties") or target.at("type").value != "object":
        raise schema.stop("a request body is an object with properties")
    source = target.get("x-source", Node.text, node.at("x-source").text())
    found = catalog.properties(target, component or name, source)
    fields = target.at("properties").fields()
    listed = [_field(catalog.spec, one, place, fields[one.wire]) for one in found]
    for one in listed:
        _check_first(catalog, one, fields)
    return [*listed, *_rest(target, found, place, source)]


def _rest(
    target: Node, found: Sequence[Property], place: Place, source: str
) -> Iterator[Argument]:
    """The argument for fields of the body that are no arguments, if there may be."""
    if not has_rest(target, found):
        return
    if place == "form":
        raise target.stop("a form has no fields but those that are listed")
    yield Argument(
        wire=EXTRA,
        name=EXTRA,
        place="rest",
        shape=Map(shapes.ANY),
        required=False,
        doc="Further fields, by their names in JSON.",
        source=label(target, source),
        example=example(target),
    )


def _field(spec: Spec, one: Property, place: Place, node: Node) -> Argument:
    _refuse_local(node, one.shape)
    if place == "form" and (one.nullable or not _fits_url(one.shape)):
        reason = "a field of a form is a plain value, an enum or a list of these"
        raise node.stop(reason)
    return Argument(
        **asdict(one, recurse=False),
        place=place,
        own=_own(spec, node, one.shape),
        first_of=[name.text() for name in node.get("x-first-of", Node.items, ())],
    )


def _check_first(catalog: Catalog, one: Argument, fields: Mapping[str, Node]) -> None:
    """Stop unless the names are properties, keywords and values of the argument."""
    name = one.shape.name if isinstance(one.shape, Named) else ""
    choice = catalog.choices.get(name)
    for node in fields[one.wire].get("x-first-of", Node.items, ()):
        name = node.text()
        if name not in fields or name == one.wire:
            raise node.stop(f"{name} is not another property of the body")
        if not name.isidentifier() or keyword.iskeyword(name):
            raise node.stop(f"{name} cannot name a keyword argument")
        if choice is None or name not in choice.values:
            raise node.stop(f"{name} is not a value of {one.wire}")


def _refuse_clashes(found: Sequence[Argument], node: Node) -> None:
    names = ["self", *OPTIONS, *HELPERS, *(one.name for one in found)]
    for name in names:
        if names.count(name) > 1:
            reason = "or methods need it; rename by x-name"
            raise node.stop(f"two arguments are called {name}, {reason}")
