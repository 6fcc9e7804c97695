"""The rows of a table: where a method gives them, and what is known of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from attrs import evolve, frozen

from codegen.plan import paths, shapes
from codegen.plan.names import is_snake
from codegen.plan.records import Argument, Method, Model, Property
from codegen.plan.schemas import Catalog
from codegen.plan.shapes import Either, Many, Map, Named, Plain, Shape
from codegen.read.nodes import Node

_FIXED: Final = {"bool": bool, "int": int, "str": str}
"""What a value of the spec is for, by its type."""

Columns = Mapping[str, Property]
"""Columns by the names that the spec has for them."""


@frozen
class Rows:
    """The rows that a table has, before it is asked how they are asked for."""

    node: Node
    """The `x-table`."""
    method: Method
    parts: Sequence[Mapping[str, object]]
    items: str
    model: Model
    keyed_by: Sequence[str]
    inner: Sequence[str]
    taken: Columns
    """By the column: the property of the record around the rows."""

    @property
    def name(self) -> str:
        """The name of the table."""
        return self.node.at("name").text()

    @property
    def columns(self) -> Columns:
        """The fields of a row, and the keys of the maps that it stands in."""
        fields = {one.wire: one for one in self.model.properties}
        maps = {one: _key_of_map(one) for one in self.keyed_by}
        return fields | maps | {n: evolve(o, name=n) for n, o in self.taken.items()}

    @property
    def from_parent(self) -> Mapping[str, Argument]:
        """The arguments that a parent gives, without those of an owner."""
        if not self.node.has("parent"):
            return {}
        keys, owners = self.node.at("parent").at("keys").fields(), owned(self.method)
        free = {name: node for name, node in keys.items() if name not in owners}
        return {name: argument(node, self.method, name) for name, node in free.items()}

    @property
    def asked(self) -> Mapping[str, Argument]:
        """The arguments of each request: what a parent gives, and a single day."""
        days = self.node.fields().get("days")
        if days is None or days.has("until"):
            return self.from_parent
        day = argument(days.at("argument"), self.method)
        return {**self.from_parent, day.wire: day}

    @property
    def known(self) -> Columns:
        """All columns: in JSON, an argument may be called like a field of the row."""
        asked = {one.name: one for one in self.asked.values()}
        return {**self.asked, **asked, **self.columns}


def rows(catalog: Catalog, method: Method, node: Node) -> Rows:
    """The rows of a table that a method gives."""
    if not is_snake(node.at("name").text()):
        raise node.at("name").stop("a table has a name in snake_case")
    listed = node.get("parts", Node.items, ())
    parts = [fixed(catalog, one, method) for one in listed] or [{}]
    method = _chosen_variant(node, method, parts)
    items, shape = _found(catalog, node, method)
    keyed_by = node.get("keyed-by", Node.items, ())
    for one in keyed_by:
        if not isinstance(shape, Map) or not is_snake(one.text()):
            raise one.stop(f"no rows stand in maps keyed by {one.text()}")
        shape = shape.value
    inner, around, shape = _within(catalog, node, shape)
    return Rows(
        node=node,
        method=method,
        parts=parts,
        items=items,
        model=_model(catalog, node, shape),
        keyed_by=[one.text() for one in keyed_by],
        inner=inner,
        taken=_taken(node, around),
    )


def argument(node: Node, method: Method, name: str | None = None) -> Argument:
    """The argument of a method that a node names, or is the value for."""
    wire = node.text() if name is None else name
    for one in method.asked:
        if one.wire == wire and one.place != "rest":
            return one
    raise node.stop(f"{wire} is not an argument of {method.full_name}")


def column(node: Node, columns: Columns) -> Property:
    """The column that a node names."""
    if node.text() not in columns:
        raise node.stop(f"{node.text()} is not a column")
    return columns[node.text()]


def owned(method: Method) -> set[str]:
    """The arguments that the client fills in with who is logged in."""
    return {one.wire for one in method.arguments if one.own}


def pairs(node: Node, method: Method, columns: Columns) -> Mapping[str, str]:
    """The `keys` of a node: arguments of a method, and the columns that give them."""
    given: dict[str, str] = {}
    for name, child in node.at("keys").fields().items():
        if name in owned(method):
            continue
        one, other = argument(child, method, name), column(child, columns)
        if not _options(other.shape) <= _options(one.shape):
            raise child.stop(f"{name} takes other values than {child.text()} has")
        if one.person != other.person:
            raise child.stop(f"only one of {name} and {child.text()} has x-person")
        given[one.name] = other.name
    return given


def fixed(catalog: Catalog, node: Node, method: Method) -> Mapping[str, object]:
    """Arguments with the values that the spec gives them."""
    given: dict[str, object] = {}
    for name, child in node.fields().items():
        one = argument(child, method, name)
        match one.shape:
            case Named(kind) if kind in catalog.choices:
                fits = child.value in catalog.choices[kind].values
            case Plain(kind):
                fits = type(child.value) is _FIXED.get(kind)
            case _:
                fits = False
        if not fits:
            raise child.stop(f"{child.plain()} is not a value of {name}")
        given[one.name] = child.value
    return given


def _chosen_variant(
    node: Node, method: Method, parts: Sequence[Mapping[str, object]]
) -> Method:
    """The method as it is with these arguments, one of which may choose the answer."""
    if method.by is None or method.other is None:
        return method
    flags = {bool(part.get(method.by)) for part in parts}
    if len(flags) > 1:
        raise node.at("parts").stop("the parts have rows of several kinds")
    return method.other if True in flags else method


def _found(catalog: Catalog, node: Node, method: Method) -> tuple[str, Shape]:
    """Where the rows are in what a method gives, and the shape there."""
    if method.paging and any(node.has(key) for key in ("items", "keyed-by", "inner")):
        raise node.stop("the rows of a list that pages are its items")
    if not node.has("items"):
        return "", method.data
    return paths.follow_surely(node.at("items"), method.data, catalog.models)


def _within(
    catalog: Catalog, node: Node, shape: Shape
) -> tuple[Sequence[str], Model | None, Shape]:
    """The attributes that lead to rows, the record that has them, the shape there."""
    steps: list[str] = []
    around = None
    for one in node.get("inner", Node.items, ()):
        around = _model(catalog, one, shape)
        found = column(one, {prop.wire: prop for prop in around.properties})
        shape = found.shape
        steps.append(found.name)
    return steps, around, shape


def _taken(node: Node, around: Model | None) -> Columns:
    named = node.fields().get("taken")
    if named is None:
        return {}
    if around is None:
        raise named.stop("rows have columns from a record that inner leads through")
    fields = {one.wire: one for one in around.properties}
    for name, child in named.fields().items():
        if not is_snake(name):
            raise child.stop(f"{name} cannot name a column")
    return {name: column(one, fields) for name, one in named.fields().items()}


def _model(catalog: Catalog, node: Node, shape: Shape) -> Model:
    options = (o.item if isinstance(o, Many) else o for o in _options(shape))
    row = shapes.either(tuple(options))
    if not isinstance(row, Named) or row.name not in catalog.models:
        raise node.stop("the rows are not objects of one kind")
    return catalog.models[row.name]


def _options(shape: Shape) -> set[Shape]:
    return set(shape.options if isinstance(shape, Either) else (shape,))


def _key_of_map(name: str) -> Property:
    text = Plain("str")
    return Property(wire=name, name=name, shape=text, required=True, doc="", source="")
