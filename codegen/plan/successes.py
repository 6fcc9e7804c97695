"""What an operation answers: its success, for each method, and its failures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from codegen.plan import shapes
from codegen.plan.records import Raise
from codegen.plan.schemas import Catalog
from codegen.plan.shapes import Shape
from codegen.read.entries import Entry
from codegen.read.nodes import Node
from codegen.read.spec import sentence


@frozen
class Variant:
    """A success as some roles get it, or for one value of an argument."""

    roles: Sequence[str]
    variant: str
    """The role, where each role has an answer of its own."""
    shape: Shape
    doc: str


@frozen
class Success:
    """The success of an operation, before methods make something of it."""

    node: Node
    responses: Mapping[str, Node]
    """By status, without the one that says that nothing was found."""
    empty: bool
    """Whether there is such a one: 204 beside another."""

    @property
    def response(self) -> Node:
        """The response, or the first of several with one schema."""
        return next(iter(self.responses.values()))

    @property
    def schema(self) -> Node:
        """The schema of the body."""
        if not self.response.has("content"):
            reason = "a success without a JSON body is not understood"
            raise self.response.stop(reason)
        return self.response.at("content").at("application/json").at("schema")


def success(catalog: Catalog, node: Node) -> Success:
    """The success of an operation."""
    good = {
        code: catalog.spec.resolve(one, "responses")[1]
        for code, one in node.at("responses").fields().items()
        if code.startswith("2")
    }
    empty = "204" in good and len(good) > 1
    if empty and good.pop("204").has("content"):
        raise node.at("responses").at("204").stop("a 204 has no content")
    if not good:
        raise node.at("responses").stop("one success answer is expected")
    return Success(node, good, empty)


def variants(
    catalog: Catalog, entry: Entry, good: Success, name: str, roles: Sequence[str]
) -> Sequence[Variant]:
    """What a method gets: once for all roles, for each, or for each value of a flag."""
    _check_alone(entry, good)
    doc = _doc(entry, good)
    if entry.has("nothing"):
        if entry.has("schemas"):
            reason = f"there is no schema with {entry.key('nothing')}"
            raise entry.at("schemas").stop(reason)
        catalog.mention(good.response)
        return [Variant(roles, "", shapes.OBJECT, doc)]
    source = good.response.at("x-source").text()
    if entry.has("schemas"):
        listed = _by_role(entry.at("schemas"), good.schema, roles)
        return [
            Variant([role], role, catalog.inner(one, name, source), doc)
            for role, one in listed
        ]
    return [
        Variant(roles, "", catalog.inner(one, f"{name}Answer", source), doc)
        for one in _schemas(entry, good)
    ]


def _check_alone(entry: Entry, good: Success) -> None:
    if entry.has("created"):
        _check_created(entry, good)
    elif len(good.responses) > 1 or (good.empty and entry.has("nothing")):
        raise good.node.at("responses").stop("one success answer is expected")


def _check_created(entry: Entry, good: Success) -> None:
    node = entry.at("created")
    if set(good.responses) != {"200", "201"}:
        raise node.stop("the answers 200 and 201 are expected")
    contents = [one.get("content", Node.plain, None) for one in good.responses.values()]
    if contents[0] != contents[1]:
        raise node.stop("the answers 200 and 201 differ")


def _doc(entry: Entry, good: Success) -> str:
    """What a method returns, in words."""
    if entry.node.has("returns"):
        return entry.node.at("returns").text()
    texts = {code: one.at("description") for code, one in good.responses.items()}
    if not entry.has("created"):
        return good.response.at("description").text()
    old, new = (sentence(texts[code].text()) for code in ("200", "201"))
    return f"{new.rstrip('.')} if `created`, else {old[:1].lower()}{old[1:]}"


def _schemas(entry: Entry, good: Success) -> Iterator[Node]:
    """The schemas of the answers of a method: one, or those of an overload."""
    overload = entry.overload
    if overload is None:
        yield _chosen(entry.at("schema"), good) if entry.has("schema") else good.schema
        return
    for key in ("schemas", "schema", "paging", "bulk"):
        if entry.has(key):
            raise entry.at(key).stop(f"there is no {entry.key(key)} in an overload")
    yield _chosen(overload.at("false"), good)
    yield _chosen(overload.at("true"), good)


def _chosen(node: Node, good: Success) -> Node:
    if not _allows(good.schema, node):
        raise node.stop("the schema of the success does not allow this answer")
    return node


def _allows(schema: Node, chosen: Node) -> bool:
    """Whether a schema is the chosen one, or a `oneOf` with it, also in lists."""
    if _bare(schema) == _bare(chosen):
        return True
    if schema.has("oneOf"):
        return any(_allows(one, chosen) for one in schema.at("oneOf").items())
    if schema.has("items") and chosen.has("items"):
        return _allows(schema.at("items"), chosen.at("items"))
    return False


def _bare(node: Node) -> object:
    fields = node.fields().items()
    return {k: v.plain() for k, v in fields if k not in ("description", "x-source")}


def _by_role(node: Node, schema: Node, roles: Sequence[str]) -> list[tuple[str, Node]]:
    """The `x-schemas`, one for each role; the schema allows these and no others."""
    listed = node.fields()
    for role, one in listed.items():
        if role not in roles:
            raise one.stop(f"the operation has no role {role}")
    for role in roles:
        if role not in listed:
            raise node.stop(f"the role {role} has no schema")
    if _refs(schema.get("oneOf", Node.items, ())) != _refs(list(listed.values())):
        raise schema.stop("the schema is the oneOf of x-schemas")
    return [(role, listed[role]) for role in roles]


def _refs(nodes: Sequence[Node]) -> set[str]:
    return {one.get("$ref", Node.text, "") for one in nodes}


def failures(catalog: Catalog, entry: Entry, *, absent: bool) -> Iterator[Raise]:
    """The failures that an operation lists, without those that a method never has."""
    listed = dict(entry.operation.at("responses").fields())
    for one in entry.items("never"):
        if listed.pop(one.text(), None) is None:
            raise one.stop(f"the operation has no answer {one.text()}")
    for code, child in listed.items():
        if not re.fullmatch(r"[1-5]([0-9]{2}|XX)", code):
            raise child.stop(f"the answer {code} is not understood")
        if not code.startswith("2") or (absent and code == "204"):
            _, response = catalog.spec.resolve(child, "responses")
            text = sentence(response.at("description").text())
            yield Raise(status=code, doc=text)
