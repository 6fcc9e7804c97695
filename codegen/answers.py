"""What an operation answers: its success, for each role, and its failures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from codegen import shapes
from codegen.records import Raise
from codegen.schemas import Catalog
from codegen.shapes import Shape
from codegen.source import Node
from codegen.spec import sentence


@frozen
class Answer:
    """A success as some roles get it."""

    roles: Sequence[str]
    variant: str
    """The role, where each role has an answer of its own."""
    shape: Shape
    doc: str


def _success(catalog: Catalog, node: Node) -> Node:
    listed = node.at("responses").fields()
    good = [one for code, one in listed.items() if code.startswith("2")]
    if len(good) != 1:
        raise node.at("responses").stop("one success answer is expected")
    return catalog.spec.resolve(good[0], "responses")[1]


def answers(
    catalog: Catalog, node: Node, name: str, roles: Sequence[str]
) -> Sequence[Answer]:
    """The success of an operation, once for all roles or once for each.

    Args:
        catalog: Of the classes seen so far.
        node: The operation.
        name: Of classes that are written in place.
        roles: Those that have the operation.

    Raises:
        SpecError: There is none or more than one, it has no JSON body, or `x-answers`
            does not fit it.
    """
    response = _success(catalog, node)
    doc = response.at("description").text()
    if node.has("x-nothing"):
        if node.has("x-answers"):
            raise node.at("x-answers").stop("there is no answer with x-nothing")
        catalog.mention(response)
        return [Answer(roles, "", shapes.OBJECT, doc)]
    if not response.has("content"):
        raise response.stop("a success without a JSON body is not understood")
    schema = response.at("content").at("application/json").at("schema")
    source = response.at("x-source").text()
    if not node.has("x-answers"):
        shape = catalog.shape(schema, f"{name}Answer", source)
        return [Answer(roles, "", shape, doc)]
    found: list[Answer] = []
    for role, one in _by_role(node.at("x-answers"), schema, roles):
        shape = catalog.shape(one, name, source)
        found.append(
            Answer([role], role, shape, one.get("description", Node.text, doc))
        )
    return found


def _by_role(
    node: Node, schema: Node, roles: Sequence[str]
) -> Sequence[tuple[str, Node]]:
    """The `x-answers`, one for each role; the schema allows these and no others."""
    listed = node.fields()
    for role, one in listed.items():
        if role not in roles:
            raise one.stop(f"the operation has no role {role}")
    for role in roles:
        if role not in listed:
            raise node.stop(f"the role {role} has no answer")
    options = schema.get("oneOf", Node.items, ())
    if _targets(options) != _targets(list(listed.values())):
        raise schema.stop("the schema is the oneOf of x-answers")
    return [(role, listed[role]) for role in roles]


def _targets(nodes: Sequence[Node]) -> set[str]:
    return {one.get("$ref", Node.text, "") for one in nodes}


def failures(catalog: Catalog, node: Node) -> Iterator[Raise]:
    """The failures that an operation lists.

    Raises:
        SpecError: A status is not understood.
    """
    for code, child in node.at("responses").fields().items():
        if not re.fullmatch(r"[1-5]([0-9]{2}|XX)", code):
            raise child.stop(f"the answer {code} is not understood")
        if not code.startswith("2"):
            _, response = catalog.spec.resolve(child, "responses")
            text = sentence(response.at("description").text())
            source = response.at("x-source").text()
            yield Raise(status=code, doc=f"{text} Source: {source}.")
