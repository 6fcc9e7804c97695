"""Methods whose answer follows from an argument: `x-overload`."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from codegen.plan.records import Argument, Method
from codegen.read.entries import Entry
from codegen.read.nodes import Node
from codegen.read.spec import Spec


def joined(spec: Spec, entry: Entry, made: Sequence[Method]) -> Sequence[Method]:
    """The methods as they are, or the two of an overload, false first, as one."""
    if entry.overload is None:
        return made
    false, true = made
    by = _flag(spec, entry, entry.overload.at("by"), false.arguments).name
    return [evolve(false, by=by, other=evolve(true, variant=by))]


def _flag(spec: Spec, entry: Entry, by: Node, found: Sequence[Argument]) -> Argument:
    listed = entry.operation.get("parameters", Node.items, ())
    flags = {
        target.at("name").text()
        for _, target in (spec.resolve(one, "parameters") for one in listed)
        if target.at("in").text() == "query" and _is_off(target.at("schema"))
    }
    for one in found:
        if one.place == "query" and one.wire == by.text() in flags:
            if one.required:
                raise by.stop(f"{by.text()} is required")
            return one
    raise by.stop(f"{by.text()} is not a boolean query parameter with default: false")


def _is_off(schema: Node) -> bool:
    kind = schema.get("type", Node.plain, None)
    return kind == "boolean" and schema.get("default", Node.plain, None) is False
