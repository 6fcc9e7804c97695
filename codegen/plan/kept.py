"""Which models keep what the spec does not list: the records that users get."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from codegen.plan.records import Method, Model
from codegen.plan.shapes import Shape, named


def keeping(models: Sequence[Model], methods: Sequence[Method]) -> Sequence[Model]:
    """The models, with those marked that are or stand in the data of a method."""
    data = (one.data for method in methods for one in method.variants)
    held = reached({one.name: one for one in models}, data)
    return [evolve(one, rest=one.rest or one.name in held) for one in models]


def reached(models: Mapping[str, Model], shapes: Iterator[Shape]) -> set[str]:
    """The names of all models and enums that shapes mention, at any depth."""
    found: set[str] = set()
    new = {name for shape in shapes for name in named(shape)}
    while new:
        found |= new
        inside = (models[one].properties for one in new & models.keys())
        fields = (one for properties in inside for one in properties)
        new = {name for one in fields for name in named(one.shape)} - found
    return found
