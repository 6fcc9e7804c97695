"""Dotted paths in a spec's `x-` keys, followed through the models."""

from __future__ import annotations

from collections.abc import Mapping

from codegen.records import Model, Property
from codegen.shapes import Many, Named, Shape
from codegen.source import Node


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
    names: list[str] = []
    shape = start
    for step in path.text().split("."):
        found = _step(shape, step, models)
        if found is None:
            raise path.stop(f"{path.text()}: the answer has no {step} there")
        names.append(found.name)
        shape = found.shape
    return ".".join(names), shape


def follow_list(
    path: Node, start: Shape, models: Mapping[str, Model]
) -> tuple[str, Shape]:
    """As `follow`, to a list; the shape is that of its items.

    Raises:
        SpecError: The path does not lead to a list.
    """
    name, shape = follow(path, start, models)
    if not isinstance(shape, Many):
        raise path.stop(f"{path.text()} is not a list")
    return name, shape.item


def _step(shape: Shape, step: str, models: Mapping[str, Model]) -> Property | None:
    if not isinstance(shape, Named) or shape.name not in models:
        return None
    return models[shape.name].find(step)
