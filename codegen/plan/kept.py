"""Which models keep what the spec does not list: the records that answers hold."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from codegen.plan.names import EXTRA
from codegen.plan.records import Method, Model
from codegen.plan.shapes import Shape, named
from codegen.read.source import Problem, SpecError


def keeping(models: Sequence[Model], methods: Sequence[Method]) -> Sequence[Model]:
    """The models, with those that keep what is not listed marked.

    The wrappers around records, which no user meets, are not among them.

    Raises:
        SpecError: A property of such a model is called like what keeps the rest.
    """
    by_name = {one.name: one for one in models}
    plans = [one for method in methods for one in method.variants]
    held = reached(by_name, (one.answer for one in plans))
    held -= {name for one in plans for name in _wrappers(by_name, one)}
    kept = [evolve(one, rest=one.rest or one.name in held) for one in models]
    for one in kept:
        if one.rest and any(each.name == EXTRA for each in one.properties):
            reason = f"a property is called {EXTRA}; rename it by x-name"
            raise SpecError(Problem(one.line, reason))
    return kept


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


def _wrappers(models: Mapping[str, Model], method: Method) -> Iterator[str]:
    """The models that are taken apart on the way to the data."""
    if method.unwrap or method.paging or method.bulk:
        yield from set(named(method.answer)) - set(named(method.data))
    shape = method.answer
    for step in (method.unwrap or "").split(".")[:-1]:
        fields = (
            one
            for name in named(shape)
            for one in models[name].properties
            if one.name == step
        )
        shape = next(fields).shape
        yield from named(shape)
