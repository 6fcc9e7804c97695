"""Which arguments of an operation a method has, and which are asked for together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal

from attrs import evolve

from codegen.plan.records import Argument, CursorPlan, Demand, LastIdPlan, Paging
from codegen.read.entries import Entry
from codegen.read.nodes import Node

_DEMANDS: Final[Sequence[tuple[str, Literal["exactly_one", "at_least_one"]]]] = (
    ("one-of", "exactly_one"),
    ("some-of", "at_least_one"),
)


def selected(entry: Entry, found: Sequence[Argument]) -> Sequence[Argument]:
    """The arguments that a method has, of those of its operation."""
    for node in entry.items("omit"):
        if _named(node, found).required:
            raise node.stop(f"{node.text()} is required")
    omitted = {node.text() for node in entry.items("omit")}
    rest = [one for one in found if one.wire not in omitted]
    required = {_named(node, rest).wire for node in entry.items("require")}
    return [evolve(one, required=one.required or one.wire in required) for one in rest]


def demands(entry: Entry, found: Sequence[Argument]) -> Sequence[Demand]:
    """What a method asks of its arguments before it sends anything."""
    _refuse_lone_first_of(entry, found)
    return [
        Demand(check=check, names=_group(group, found))
        for key, check in _DEMANDS
        for group in entry.items(key)
    ]


def _group(node: Node, found: Sequence[Argument]) -> Sequence[str]:
    if len(node.items()) < 2:
        raise node.stop("a group has two arguments or more")
    for one in node.items():
        if _named(one, found).required:
            raise one.stop(f"{one.text()} is required")
    return [_named(one, found).name for one in node.items()]


def _named(node: Node, found: Sequence[Argument]) -> Argument:
    for one in found:
        if one.wire == node.text() and one.own is None and one.place != "rest":
            return one
    raise node.stop(f"{node.text()} is not an argument of the method")


def _refuse_lone_first_of(entry: Entry, found: Sequence[Argument]) -> None:
    sent = {one.wire for one in found if one.place in ("body", "form")}
    for one in found:
        for name in one.first_of:
            if name not in sent:
                reason = f"{one.wire} follows from {name}, which the method has not"
                raise entry.node.stop(reason)


def passed(found: Sequence[Argument], paging: Paging | None) -> Sequence[Argument]:
    """The arguments without those that say where the next page begins."""
    match paging:
        case LastIdPlan(next=name):
            names: tuple[str, ...] = (name,)
        case CursorPlan(cursor=name, probe=more):
            names = (name, *more)
        case _:
            names = ()
    return [one for one in found if one.place != "query" or one.wire not in names]
