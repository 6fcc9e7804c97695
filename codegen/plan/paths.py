"""Dotted paths in a spec's `x-` keys, followed through the models."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from codegen.plan import shapes
from codegen.plan.records import Model, Property
from codegen.plan.shapes import Many, Named, Shape, Table
from codegen.read.source import Node


def follow(path: Node, start: Shape, models: Mapping[str, Model]) -> tuple[str, Shape]:
    """Where a dotted path of wire names leads.

    Args:
        path: The path, for its text and its line.
        start: The shape that it begins at.
        models: All models by name.

    Returns:
        The path in attribute names, and the shape at its end.

    Raises:
        SpecError: A step of the path does not exist.
    """
    steps = _steps(path, start, models)
    return ".".join(one.name for one in steps), steps[-1].shape


def follow_surely(
    path: Node, start: Shape, models: Mapping[str, Model]
) -> tuple[str, Shape]:
    """As `follow`, along properties that are always there.

    Raises:
        SpecError: A property on the way may be absent or null.
    """
    for one in _steps(path, start, models):
        if one.nullable or not one.required:
            raise path.stop(f"{path.text()}: {one.wire} may be absent or null")
    return follow(path, start, models)


def follow_list(
    path: Node, start: Shape, models: Mapping[str, Model]
) -> tuple[str, Shape]:
    """As `follow_surely`, to a list; the shape is that of its items.

    Raises:
        SpecError: The path does not lead to a list.
    """
    name, shape = follow_surely(path, start, models)
    if not isinstance(shape, Many):
        raise path.stop(f"{path.text()} is not a list")
    return name, shape.item


def follow_freely(
    path: Node, start: Shape, models: Mapping[str, Model]
) -> tuple[str, Shape]:
    """As `follow`, also into free-form JSON, where a step is a key.

    Raises:
        SpecError: A step of the path cannot exist.
    """
    names: list[str] = []
    shape = start
    for step in path.text().split("."):
        name, shape = _free_step(path, shape, step, models)
        names.append(name)
    return ".".join(names), shape


def _free_step(
    path: Node, shape: Shape, step: str, models: Mapping[str, Model]
) -> tuple[str, Shape]:
    if isinstance(shape, Table):
        return step, shape.value
    if shape == shapes.ANY:
        return step, shapes.ANY
    one = _step(shape, step, models)
    if one is None:
        raise path.stop(f"{path.text()}: the answer has no {step} there")
    return one.name, one.shape


def _steps(path: Node, start: Shape, models: Mapping[str, Model]) -> Sequence[Property]:
    found: list[Property] = []
    for step in path.text().split("."):
        one = _step(found[-1].shape if found else start, step, models)
        if one is None:
            raise path.stop(f"{path.text()}: the answer has no {step} there")
        found.append(one)
    return found


def _step(shape: Shape, step: str, models: Mapping[str, Model]) -> Property | None:
    if not isinstance(shape, Named) or shape.name not in models:
        return None
    return models[shape.name].find(step)
