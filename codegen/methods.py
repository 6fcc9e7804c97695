"""Operations into methods."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from codegen.answers import Answer, answers, failures
from codegen.arguments import arguments
from codegen.names import is_snake, pascal
from codegen.records import Argument, LastId, Method, Paging
from codegen.results import result
from codegen.schemas import Catalog
from codegen.source import Node, Problem, SpecError
from codegen.spec import Spec, sentence

_BUILTINS = frozenset({"str", "int", "float", "bool", "dict", "date", "datetime"})
"""Names that annotations use; a method of that name would hide them."""


def methods(catalog: Catalog) -> Sequence[Method]:
    """Every operation of the spec, in its order.

    Raises:
        SpecError: With the problems of all operations.
    """
    found: list[Method] = []
    problems: list[Problem] = []
    for template, path in catalog.spec.root.at("paths").fields().items():
        for key, node in path.fields().items():
            try:
                made = list(_of_key(catalog, template, path, key))
                _refuse_twins(made, found, node)
                found += made
            except SpecError as error:
                problems += error.problems
    if problems:
        raise SpecError(*problems)
    return found


def _of_key(catalog: Catalog, template: str, path: Node, key: str) -> Iterator[Method]:
    """The methods of one key of a path: of most operations one, of hidden ones none."""
    node = path.at(key)
    if key == "servers":
        if not all(one.has("x-hidden") for one in _operations(path)):
            raise node.stop("servers of a path are for hidden operations only")
    elif node.has("x-hidden"):
        _roles(catalog.spec, node)
        catalog.mention(node)
    else:
        yield from _methods(catalog, template, key, node)


def _operations(path: Node) -> Sequence[Node]:
    return [node for key, node in path.fields().items() if key != "servers"]


def _refuse_twins(made: Sequence[Method], found: Sequence[Method], node: Node) -> None:
    for one in made:
        if one.full_name in {other.full_name for other in found}:
            raise node.stop(f"a second method is called {one.full_name}")
        if one.plan in {other.plan for other in found}:
            raise node.stop(f"a second plan is called {one.plan}")


def _roles(spec: Spec, node: Node) -> Sequence[str]:
    """The roles that have an operation: all, unless it names some."""
    if not node.has("x-roles"):
        return spec.roles
    named = [spec.role(one) for one in node.at("x-roles").items()]
    if not named:
        raise node.at("x-roles").stop("at least one role is expected")
    return [one for one in spec.roles if one in named]


def _methods(
    catalog: Catalog, template: str, verb: str, node: Node
) -> Iterator[Method]:
    """The method of an operation; where the answer differs by role, one for each."""
    resource = node.get("x-resource", Node.text, "")
    name = node.at("x-method").text()
    if not is_snake(name) or name in _BUILTINS:
        raise node.at("x-method").stop(f"{name} cannot name a method")
    class_name = pascal(f"{resource}_{name}")
    found = arguments(catalog, node, template, class_name)
    roles = _roles(catalog.spec, node)
    for answer in answers(catalog, node, class_name, roles):
        yield _method(catalog, template, verb, node, found, answer)


def _method(
    catalog: Catalog,
    template: str,
    verb: str,
    node: Node,
    found: Sequence[Argument],
    answer: Answer,
) -> Method:
    got = result(catalog, node, answer.shape, found)
    return Method(
        resource=node.get("x-resource", Node.text, "") or None,
        name=node.at("x-method").text(),
        roles=answer.roles,
        variant=answer.variant,
        verb=verb.upper(),
        path=_python_path(template, found),
        safety=node.at("x-retry").text(),
        summary=sentence(node.at("summary").text()),
        doc=sentence(node.get("description", Node.text, "")),
        source=node.at("x-source").text(),
        arguments=_passed(found, got.paging),
        answer=answer.shape,
        data=got.data,
        returns=sentence(answer.doc),
        unwrap=got.unwrap,
        nothing=node.has("x-nothing"),
        paging=got.paging,
        bulk=got.bulk,
        raises=list(failures(catalog, node)),
        line=node.line,
    )


def _passed(found: Sequence[Argument], paging: Paging | None) -> Sequence[Argument]:
    """The arguments without the one that says where the next page begins."""
    if not isinstance(paging, LastId):
        return found
    return [one for one in found if (one.place, one.wire) != ("query", paging.next)]


def _python_path(template: str, found: Sequence[Argument]) -> str:
    names = {one.wire: one.name for one in found if one.place == "path"}
    return re.sub(r"\{([^}]*)\}", lambda match: f"{{{names[match[1]]}}}", template)
