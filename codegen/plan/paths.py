"""What models lead to: along a dotted path of an `x-` key, or at any depth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from codegen.plan import shapes
from codegen.plan.records import Model, Property
from codegen.plan.shapes import Many, Map, Named, Shape, named
from codegen.read.nodes import Node

Models = Mapping[str, Model]
"""The models of a vendor by name."""


def follow(path: Node, start: Shape, models: Models) -> tuple[str, Shape]:
    """Where a path of wire names leads: the attribute names, and the shape there."""
    steps = _steps(path, start, models)
    return ".".join(one.name for one in steps), steps[-1].shape


def follow_surely(path: Node, start: Shape, models: Models) -> tuple[str, Shape]:
    """As `follow`, along properties that are always there."""
    for one in _steps(path, start, models):
        if one.nullable or not one.required:
            raise path.stop(f"{path.text()}: {one.wire} may be absent or null")
    return follow(path, start, models)


def follow_list(path: Node, start: Shape, models: Models) -> tuple[str, Shape]:
    """As `follow_surely`, to a list; the shape is that of its items."""
    name, shape = follow_surely(path, start, models)
    if not isinstance(shape, Many):
        raise path.stop(f"{path.text()} is not a list")
    return name, shape.item


def follow_freely(path: Node, start: Shape, models: Models) -> tuple[str, Shape]:
    """As `follow`, also into free-form JSON, where a step is a key."""
    names: list[str] = []
    shape = start
    for step in path.text().split("."):
        name = step
        if isinstance(shape, Map):
            shape = shape.value
        elif shape != shapes.ANY:
            one = _step(path, shape, step, models)
            name, shape = one.name, one.shape
        names.append(name)
    return ".".join(names), shape


def _steps(path: Node, start: Shape, models: Models) -> Sequence[Property]:
    found: list[Property] = []
    for step in path.text().split("."):
        shape = found[-1].shape if found else start
        found.append(_step(path, shape, step, models))
    return found


def _step(path: Node, shape: Shape, step: str, models: Models) -> Property:
    if isinstance(shape, Named) and shape.name in models:
        for one in models[shape.name].properties:
            if one.wire == step:
                return one
    raise path.stop(f"{path.text()}: the answer has no {step} there")


def reached(models: Models, start: Iterable[Shape]) -> set[str]:
    """The names of all models and enums that shapes mention, at any depth."""
    found: set[str] = set()
    new = {name for shape in start for name in named(shape)}
    while new:
        found |= new
        inside = (models[one].properties for one in new & models.keys())
        fields = (one for properties in inside for one in properties)
        new = {name for one in fields for name in named(one.shape)} - found
    return found
