"""References: all of them lead somewhere, and every component is referred to."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.read.nodes import Node, Problem, SpecError

_SECTIONS = ("schemas", "parameters", "headers", "responses")


def check_references(root: Node) -> None:
    """Stop at dangling references and at components that nothing refers to."""
    named = {node.text(): node for node in targets(root)}
    known = dict(_components(root))
    problems = [
        Problem(named[one].line, f"nothing is defined as {one}")
        for one in sorted(named.keys() - known.keys())
    ]
    problems += [
        Problem(known[one].line, f"nothing refers to {one}")
        for one in sorted(known.keys() - named.keys())
    ]
    if problems:
        raise SpecError(*problems)


def check_models(root: Node, used: set[str]) -> None:
    """Stop at schemas that no request and no success mentions, unless marked."""
    reason = "is in no request and no success; mark it x-model: false"
    problems = [
        Problem(node.line, f"{name} {reason}")
        for name, node in root.at("components").at("schemas").fields().items()
        if name not in used and not node.has("x-model")
    ]
    if problems:
        raise SpecError(*problems)


def schemas_behind(root: Node, node: Node) -> set[str]:
    """The schemas that a node refers to, directly or by way of other components."""
    known = dict(_components(root))
    found: set[str] = set()
    rest = [one.text() for one in targets(node)]
    while rest:
        text = rest.pop()
        if text in known and text not in found:
            found.add(text)
            rest += [one.text() for one in targets(known[text])]
    prefix = "#/components/schemas/"
    return {one.removeprefix(prefix) for one in found if one.startswith(prefix)}


def targets(node: Node) -> Iterator[Node]:
    """The references in a node, at any depth."""
    if node.has("$ref"):
        yield node.at("$ref")
    for child in node.children():
        yield from targets(child)


def _components(root: Node) -> Iterator[tuple[str, Node]]:
    components = root.at("components")
    for section in _SECTIONS:
        if components.has(section):
            for name, node in components.at(section).fields().items():
                yield f"#/components/{section}/{name}", node
