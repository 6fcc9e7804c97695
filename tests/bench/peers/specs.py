"""The part of our spec of ManageBac that generators get."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from codegen.__main__ import ROOT

SPEC: Final = ROOT / "openapi" / "managebac.yaml"
PATHS: Final = ("/classes", "/classes/{id}")
"""What is generated: others need a minute for all that the spec has."""


def cut(spec: dict[str, Any]) -> dict[str, Any]:
    """The spec with `PATHS` alone, and the components that they need."""
    paths = {path: spec["paths"][path] for path in PATHS}
    kept: dict[str, dict[str, Any]] = {}
    waiting = list(refs(paths))
    while waiting:
        kind, name = waiting.pop()
        if name not in kept.setdefault(kind, {}):
            kept[kind][name] = spec["components"][kind][name]
            waiting += refs(kept[kind][name])
    kept["securitySchemes"] = spec["components"]["securitySchemes"]
    return {**spec, "paths": paths, "components": kept}


def refs(node: object) -> Iterator[tuple[str, str]]:
    """Kind and name of all components that something refers to."""
    if isinstance(node, dict):
        if isinstance(found := node.get("$ref"), str):
            kind, name = found.split("/")[-2:]
            yield kind, name
        for one in node.values():
            yield from refs(one)
    elif isinstance(node, list):
        for one in node:
            yield from refs(one)
