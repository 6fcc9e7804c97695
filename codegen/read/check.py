"""The check of a spec against the grammar."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from codegen.read.grammar import KINDS, LABELS, VARIANTS
from codegen.read.nodes import Node, Problem, SpecError

_ONLY: Final = {"true": True, "false": False, "zero": 0}
"""The one value that each of these expressions stands for."""


def check(document: Node, kind: str = "root") -> None:
    """Stop at every key that is unknown, missing, or of the wrong form."""
    problems = [*_check(document, kind), *_sources(document)]
    if problems:
        raise SpecError(*problems)


def _check(node: Node, expression: str) -> Iterator[Problem]:
    try:
        if expression.startswith("*"):
            for child in node.several():
                yield from _check(child, expression[1:])
        elif expression.startswith("["):
            for child in node.items():
                yield from _check(child, expression[1:-1])
        elif expression.startswith("{"):
            for child in node.fields().values():
                yield from _check(child, expression[1:-1])
        elif expression in KINDS:
            yield from _check_kind(node, expression)
        else:
            _check_value(node, expression)
    except SpecError as error:
        yield from error.problems


def _check_kind(node: Node, name: str) -> Iterator[Problem]:
    name = _variant(node, name)
    kind = KINDS[name]
    for key in kind.required:
        if not node.has(key):
            yield Problem(node.line, f"the key {key} is missing ({name})")
    for key, child in node.fields().items():
        expression = kind.child(key)
        if expression is None:
            yield Problem(child.line, f"the key {key} is not understood ({name})")
        else:
            yield from _check(child, expression)


def _variant(node: Node, name: str) -> str:
    """The entry that a key, or the style, of a mapping puts in place of another."""
    named = [f"{name} with {key}" for key in VARIANTS if node.has(key)]
    if node.has("style"):
        named.append(f"{name} of style {node.at('style').value}")
    return next((one for one in named if one in KINDS), name)


def _check_value(node: Node, expression: str) -> None:
    if expression in _FORMS:
        _FORMS[expression](node)
    elif expression in _ONLY:
        only = _ONLY[expression]
        if type(node.value) is not type(only) or node.value != only:
            raise node.stop(f"only {json.dumps(only)} is understood here")
    elif expression.startswith("="):
        words = expression[1:].split("|")
        if node.text() not in words:
            reason = f"{node.text()!r} is not understood; known: {', '.join(words)}"
            raise node.stop(reason)


def _check_flag(node: Node) -> None:
    if not isinstance(node.value, bool):
        raise node.stop("true or false is expected here")


def _check_type(node: Node) -> None:
    for one in node.items() if not isinstance(node.value, str) else [node]:
        one.text()


def _check_source(node: Node) -> None:
    label = node.text().partition(";")[0]
    if label not in LABELS:
        raise node.stop(f"x-source begins with one of: {', '.join(LABELS)}")


def _check_additional(node: Node) -> None:
    if isinstance(node.value, bool):
        if not node.value:
            raise node.stop("additionalProperties: false is not understood")
        return
    problems = list(_check(node, "schema"))
    if problems:
        raise SpecError(*problems)


_FORMS: Final[Mapping[str, Callable[[Node], object]]] = {
    "text": Node.text,
    "int": Node.number,
    "flag": _check_flag,
    "source": _check_source,
    "type": _check_type,
    "additional": _check_additional,
    "any": Node.plain,
}


def _sources(node: Node, sourced: bool = False) -> Iterator[Problem]:
    """Properties without an `x-source`, of their own or of a schema around them."""
    is_schema = node.has("type") or node.has("properties")
    sourced = sourced or (is_schema and node.has("x-source"))
    found = node.at("properties").value if node.has("properties") else None
    for name, child in found.items() if isinstance(found, Mapping) else ():
        if not (sourced or child.has("x-source")):
            yield Problem(child.line, f"the property {name} has no x-source")
    for child in node.children():
        yield from _sources(child, sourced)
