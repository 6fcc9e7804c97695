"""What a user passes to a method, and what of it by position."""

from __future__ import annotations

from collections.abc import Sequence

from codegen.plan.records import Argument, Method


def asked(method: Method) -> Sequence[Argument]:
    """The arguments that the user passes."""
    return [one for one in method.arguments if one.own is None]


def positional(method: Method) -> Sequence[Argument]:
    """Arguments that need no name: those of the path, or else the one that must be."""
    in_path = [one for one in asked(method) if one.place == "path"]
    needed = [one for one in asked(method) if one.required]
    if in_path or len(needed) != 1 or needed[0].place != "query":
        return in_path
    return needed
