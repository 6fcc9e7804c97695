"""Bodies of generated methods: from arguments to a call of the runtime."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from codegen.plan import shapes
from codegen.plan.records import Argument, Method, TimePlan
from codegen.write.operations import result_type

_KEYWORDS: Final = {"path": "path", "query": "query", "body": "json", "form": "form"}
"""Where arguments go, and the keyword that takes them there."""

_CONVERTERS: Final = {shapes.SECONDS: "unix_seconds", shapes.ZONE: "time_zone"}


def statements(method: Method, list_name: str) -> Sequence[str]:
    """The body of a method, line by line."""
    lines = [
        f"{demand.check}({', '.join(f'{one}={one}' for one in demand.names)})"
        for demand in method.demands
    ]
    operation = f"ops.{method.plan}"
    if method.by:
        lines.append(_plan_choice(method, list_name))
        operation = "operation"
    verb = "pages" if method.paging else "call"
    arguments = [operation, *_mappings(method), "options=options"]
    call = f"self._caller.{verb}({', '.join(arguments)})"
    if method.paging:
        return [*lines, f"return {call}"]
    return [*lines, f"await {call}" if method.nothing else f"return await {call}"]


def _plan_choice(method: Method, list_name: str) -> str:
    """The plan that an argument chooses."""
    false, true = method.variants
    kinds = " | ".join(result_type(one, list_name) for one in (false, true))
    chosen = f"ops.{true.plan} if {method.by} else ops.{false.plan}"
    return f"operation: Operation[{kinds}] = {chosen}"


def _mappings(method: Method) -> Iterator[str]:
    """The arguments by where they go; paths are templates of Python names."""
    for place, keyword in _KEYWORDS.items():
        there = [one for one in method.arguments if one.place == place]
        rest = [
            one
            for one in there
            if place == "query" and isinstance(one.shape, shapes.Map)
        ]
        pairs = [_keyed(method, one) for one in there if one not in rest]
        if not there:
            continue
        if place == "body":
            rest = [one for one in method.arguments if one.place == "rest"]
        value = f"{{{', '.join(pairs)}}}"
        if rest:
            value = f"with_extra({value}, {rest[0].name})"
        yield f"{keyword}={value}"


def _keyed(method: Method, one: Argument) -> str:
    key = one.name if one.place == "path" else one.wire
    return f"{key!r}: {_passed(method, one)}"


def _passed(method: Method, one: Argument) -> str:
    if one.own:
        return "OWNER"
    if one.first_of:
        names = {other.wire: other.name for other in method.arguments}
        others = [f"{wire}={names[wire]}" for wire in one.first_of]
        return f"first_given({', '.join([one.name, *others])})"
    if one.joined:
        return f"joined({one.name})"
    if isinstance(one.shape, shapes.Plain) and one.shape.form in _CONVERTERS:
        ends = isinstance(method.paging, TimePlan) and one.wire == method.paging.before
        up = ", up=True" if ends else ""
        return f"{_CONVERTERS[one.shape.form]}({one.name}{up})"
    if one.shape == shapes.DATE:
        return f"day({one.name})"
    return one.name
