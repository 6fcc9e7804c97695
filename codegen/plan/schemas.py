"""Schemas into models, enums and shapes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from attrs import define, evolve, field

from codegen.plan import names, shapes
from codegen.plan.records import PAGING, Choice, Model, Property
from codegen.plan.shapes import Many, Map, Named, Shape
from codegen.read.nodes import Node, Problem, SpecError
from codegen.read.references import schemas_behind
from codegen.read.spec import Spec, describe, example, label

TAKEN: Final = frozenset(
    {
        *("JSON", "OWNER", "UNSET", "Unset", "Model", "OpenEnum", "OpenIntEnum", "Any"),
        *("DIRECT", "INDIRECT", "SENSITIVE", "OpenModel"),
        *("Sequence", "Mapping", "Unpack"),
        *("Final", "Literal", "Operation", "Defaults", "BulkPlan", "BulkOutcome"),
        *PAGING,
        *("Pager", "Response", "Saved", "Resource", "Attached", "CallOptions"),
        *("WithResponse", "Introduced"),
    }
)
"""Names that generated modules import; no schema may have one of them."""

_ALLOWED: Final = {
    "integer": {"format", "minimum", "maximum", "enum", "x-enum-names"},
    "number": {"minimum", "maximum"},
    "boolean": set[str](),
    "null": set[str](),
    "string": {"format", "enum", "pattern"},
    "array": {"items", "maxItems"},
    "object": {"properties", "required", "additionalProperties"},
}
_EMPTY: Final = "an empty array is understood as an empty map, or if x-model is false"
_TYPED: Final = frozenset[str]().union(*_ALLOWED.values())


@define
class Catalog:
    """The classes of a vendor, found while shapes are read."""

    spec: Spec
    models: dict[str, Model] = field(factory=dict[str, Model])
    choices: dict[str, Choice] = field(factory=dict[str, Choice])
    used: set[str] = field(factory=set[str])
    """Components that a request or a success mentions."""
    _open: set[str] = field(factory=set[str])

    def shape(self, node: Node, name: str, source: str) -> Shape:
        """The shape of a schema; `source` is the provenance to inherit."""
        target_name, target = self.spec.resolve(node, "schemas")
        if target_name is None:
            return self._inline(node, name, source)
        self.used.add(target_name)
        if target.has("x-model"):
            raise node.stop(f"{target_name} is marked x-model: false, yet used here")
        if target_name in self._open and not _is_class(target):
            raise node.stop(f"{target_name} refers to itself without an object between")
        if target_name in self.models.keys() | self.choices.keys() | self._open:
            return Named(target_name)
        self._open.add(target_name)
        found = self._inline(target, target_name, source)
        self._open.discard(target_name)
        return found

    def _inline(self, node: Node, name: str, source: str) -> Shape:
        source = node.get("x-source", Node.text, source)
        if node.has("oneOf"):
            _refuse(node, _TYPED | {"type"}, "next to oneOf")
            return self._one_of(node.at("oneOf"), name, source)
        if not node.has("type"):
            _refuse(node, _TYPED, "without a type")
            return shapes.ANY
        kinds = node.at("type")
        if isinstance(kinds.value, str):
            return self._typed(node, kinds.value, name, source)
        return self._nullable(node, [one.text() for one in kinds.items()], name, source)

    def _one_of(self, node: Node, name: str, source: str) -> Shape:
        empty = [one for one in node.items() if _is_empty_array(one)]
        options = tuple(
            self.inner(one, f"{name}Option{n}", source)
            for n, one in enumerate(node.items(), 1)
            if not _is_empty_array(one)
        )
        shape = shapes.either(options)
        if empty and not isinstance(shapes.split_null(shape)[0], Map):
            raise empty[0].stop(_EMPTY)
        return shape

    def _nullable(self, node: Node, kinds: list[str], name: str, source: str) -> Shape:
        rest = [kind for kind in kinds if kind != "null"]
        if len(rest) != 1 or len(kinds) != 2:
            raise node.at("type").stop("a list of types is one type and null")
        return shapes.either((self._typed(node, rest[0], name, source), shapes.NULL))

    def _typed(self, node: Node, kind: str, name: str, source: str) -> Shape:
        if kind not in _ALLOWED:
            raise node.at("type").stop(f"the type {kind} is not understood")
        _refuse(node, _TYPED - _ALLOWED[kind], f"next to type: {kind}")
        if kind == "array":
            if node.has("maxItems"):
                raise node.at("maxItems").stop(_EMPTY)
            return Many(self.inner(node.at("items"), f"{name}Item", source))
        if kind == "object":
            return self._object(node, name, source)
        if node.has("enum"):
            return self._choice(node, kind, name, source)
        form = node.get("format", Node.text, "")
        if (found := shapes.plain(kind, form)) is None:
            raise node.at("format").stop(f"{form} is not understood with type: {kind}")
        return found

    def inner(self, node: Node, name: str, source: str) -> Shape:
        """As `shape`, where it is neither a property nor an argument by itself."""
        shape = self.shape(node, name, source)
        if shapes.SECONDS in shapes.forms(shape):
            raise node.stop("seconds are understood as a property or an argument only")
        return shape

    def _choice(self, node: Node, kind: str, name: str, source: str) -> Shape:
        _refuse(node, {"format", "pattern", "minimum", "maximum"}, "next to enum")
        self._claim(node, name)
        listed = node.at("enum").items()
        told = listed if kind == "string" else node.at("x-enum-names").items()
        values = [one.text() if kind == "string" else one.number() for one in listed]
        members = [names.constant(one.text()) for one in told]
        if kind != "string" and not all(names.is_snake(one.text()) for one in told):
            raise node.at("x-enum-names").stop("a number has a name in snake_case")
        if len(members) != len(values):
            raise node.at("x-enum-names").stop("each number of the enum has one name")
        if len({*members}) < len(values) or len({*values}) < len(values) or not values:
            reason = "two values make the same name, or none is given"
            raise node.at("enum").stop(reason)
        self.choices[name] = Choice(
            name=name,
            doc=describe(node),
            source=label(node, source),
            values=values,
            members=members,
            line=node.line,
        )
        return Named(name)

    def _object(self, node: Node, name: str, source: str) -> Shape:
        if node.has("properties"):
            return self._model(node, name, source)
        if not node.has("additionalProperties"):
            raise node.stop("an object needs properties or additionalProperties")
        _refuse(node, {"required"}, "without properties")
        inner = node.at("additionalProperties")
        if inner.value is True:
            return Map(shapes.ANY)
        return Map(self.inner(inner, f"{name}Value", source))

    def _model(self, node: Node, name: str, source: str) -> Shape:
        self._claim(node, name)
        self._open.add(name)
        properties = self.properties(node, name, source)
        fields = node.at("properties").fields()
        for one in fields.values():
            if one.has("x-own"):
                raise one.at("x-own").stop("only what is sent can have an owner")
            if one.has("x-first-of"):
                raise one.at("x-first-of").stop("only an argument follows from others")
        if not properties:
            raise node.stop(f"{name} would be a class without attributes")
        self._open.discard(name)
        self.models[name] = Model(
            name=name,
            doc=describe(node),
            source=label(node, source),
            properties=properties,
            rest=has_rest(node, properties),
            silent=[wire for wire, one in fields.items() if one.has("x-model")],
            line=node.line,
        )
        return Named(name)

    def properties(self, node: Node, name: str, source: str) -> Sequence[Property]:
        """The properties of an object schema, without those that are not modelled."""
        wanted = {one.text() for one in node.get("required", Node.items, ())}
        fields = node.at("properties").fields()
        for missing in sorted(wanted - fields.keys()):
            raise node.at("required").stop(f"{missing} is required but not a property")
        found: list[Property] = []
        for wire, child in fields.items():
            if child.has("x-model"):
                self.mention(child)
                continue
            found.append(self._property(wire, child, name, source, wire in wanted))
        if node.has("x-needed"):
            found = _needed(node.at("x-needed"), found)
        _refuse_same_names(found, fields)
        return found

    def mention(self, node: Node) -> None:
        """Count what a node refers to as used, though no class is made of it."""
        self.used |= schemas_behind(self.spec.root, node)

    def _property(
        self, wire: str, node: Node, parent: str, source: str, required: bool
    ) -> Property:
        shape = self.shape(node, parent + names.pascal(wire), source)
        base, nullable = shapes.split_null(shape)
        return Property(
            wire=wire,
            name=chosen_name(node, wire),
            shape=base,
            nullable=nullable,
            required=required,
            personal=node.get("x-personal", Node.text, ""),
            person=is_person(node, base),
            doc=describe(node, self._facts_of(node)),
            source=label(node, source),
            example=example(self.spec.resolve(node, "schemas")[1]),
            in_link=node.get("x-in-link", Node.text, ""),
            since=self.spec.since(node),
        )

    def _facts_of(self, node: Node) -> Node | None:
        """What a reference refers to, unless that is documented as a class."""
        name, target = self.spec.resolve(node, "schemas")
        return None if name is None or _is_class(target) else target

    def _claim(self, node: Node, name: str) -> None:
        if not names.is_pascal(name) or name in TAKEN:
            raise node.stop(f"{name} cannot name a class")
        if name in self.models or name in self.choices:
            raise node.stop(f"{name} would name two classes")


def is_person(node: Node, shape: Shape) -> bool:
    """Whether a property or parameter is the id of a person, or a list of such ids."""
    if node.has("x-person") and not shapes.is_id(shape):
        raise node.at("x-person").stop("an id is an integer, text, or a list of these")
    return node.has("x-person")


def chosen_name(node: Node, wire: str) -> str:
    """The Python name of a property or parameter."""
    name = node.get("x-name", Node.text, names.python_name(wire) or "")
    if not names.is_snake(name):
        raise node.stop(f"{wire} cannot become a Python name; give one by x-name")
    return name


def has_rest(node: Node, found: Sequence[Property]) -> bool:
    """Whether an object may have fields besides its properties."""
    if not node.has("additionalProperties"):
        return False
    if node.at("additionalProperties").value is not True:
        raise node.stop("beside properties, only additionalProperties: true will do")
    if any(one.name == names.EXTRA for one in found):
        raise node.stop(f"a property is called {names.EXTRA}; rename it by x-name")
    return True


def _needed(node: Node, found: Sequence[Property]) -> list[Property]:
    """The properties, of which those listed alone are more than may be there."""
    names_in_json = {one.text() for one in node.items()}
    for missing in sorted(names_in_json - {one.wire for one in found if one.required}):
        raise node.stop(f"{missing} is needed but not required")
    return [
        evolve(
            one, required=one.required and (one.nullable or one.wire in names_in_json)
        )
        for one in found
    ]


def _is_empty_array(node: Node) -> bool:
    return node.has("maxItems") and node.get("type", Node.plain, None) == "array"


def _is_class(node: Node) -> bool:
    return node.has("properties") or node.has("enum")


def _refuse(node: Node, keys: frozenset[str] | set[str], where: str) -> None:
    problems = [
        Problem(child.line, f"{key} is not understood {where}")
        for key, child in node.fields().items()
        if key in keys
    ]
    if problems:
        raise SpecError(*problems)


def _refuse_same_names(found: Sequence[Property], fields: Mapping[str, Node]) -> None:
    seen = {one.name: one.wire for one in reversed(found)}
    for one in found:
        if seen[one.name] != one.wire:
            reason = f"a second property has the Python name {one.name}"
            raise fields[one.wire].stop(reason)
