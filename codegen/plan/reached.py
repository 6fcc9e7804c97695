"""Which classes some shapes mention, at any depth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from codegen.plan.records import Model
from codegen.plan.shapes import Shape, named


def reached(models: Mapping[str, Model], shapes: Iterable[Shape]) -> set[str]:
    """The names of all models and enums that shapes mention, at any depth."""
    found: set[str] = set()
    new = {name for shape in shapes for name in named(shape)}
    while new:
        found |= new
        inside = (models[one].properties for one in new & models.keys())
        fields = (one for properties in inside for one in properties)
        new = {name for one in fields for name in named(one.shape)} - found
    return found
