"""Which versions of an API serve what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from codegen.plan.names import constant
from codegen.plan.records import Model, Property
from codegen.plan.shapes import Either, Many, Map, Named, Plain, Shape


@frozen(kw_only=True)
class Introduced:
    """The version that serves something first; name and fields are the runtime's."""

    version: str
    before: tuple[str, ...]


def introduced(versions: Sequence[str]) -> Mapping[str, Introduced]:
    """By the constants for them, the versions of a spec with those before each."""
    return {
        _constant(one): Introduced(version=one, before=tuple(versions[:n]))
        for n, one in enumerate(versions)
        if n
    }


def since(version: str) -> Plain | None:
    """The constant of a version, as a plan mentions it."""
    return Plain(_constant(version)) if version else None


def newer(
    found: Sequence[Property], models: Mapping[str, Model]
) -> Mapping[str, Plain]:
    """What of a request later versions alone serve, by its path in JSON.

    The step `*` of a path is any key of a map. What stands in a list is in each of its
    items. A model inside itself is looked at once.
    """
    pairs = (pair for one in found for pair in _newer(one, "", models, ()))
    return {path: Plain(_constant(version)) for path, version in pairs}


def _newer(
    one: Property, above: str, models: Mapping[str, Model], around: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    path = f"{above}{one.wire}"
    if one.since:
        yield path, one.since
        return
    for name, step in _classes_in(one.shape):
        if name in models and name not in around:
            for inner in models[name].properties:
                yield from _newer(inner, f"{path}.{step}", models, (*around, name))


def _classes_in(shape: Shape) -> Iterator[tuple[str, str]]:
    """The classes in a shape, each with the steps to it."""
    match shape:
        case Named(name):
            yield name, ""
        case Many(inner):
            yield from _classes_in(inner)
        case Map(inner):
            yield from ((name, f"*.{step}") for name, step in _classes_in(inner))
        case Either(options):
            for option in options:
                yield from _classes_in(option)
        case Plain():
            pass


def _constant(version: str) -> str:
    return constant(f"since_{version}")
