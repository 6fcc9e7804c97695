"""Operations into methods."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from codegen.plan.arguments import arguments
from codegen.plan.names import is_snake, pascal
from codegen.plan.overloads import joined
from codegen.plan.records import Argument, Method
from codegen.plan.results import result
from codegen.plan.schemas import Catalog
from codegen.plan.selection import demands, passed, selected
from codegen.plan.successes import Success, Variant, failures, success, variants
from codegen.plan.versions import newer, since
from codegen.read.entries import Entry, entries
from codegen.read.nodes import Node, Problem, SpecError
from codegen.read.spec import Spec, label, offered, sentence

_BUILTINS = frozenset({"str", "int", "float", "bool", "dict", "date", "datetime"})
"""Names that annotations use; a method of that name would hide them."""


def methods(catalog: Catalog) -> Sequence[Method]:
    """Every operation of the spec, in its order."""
    found: list[Method] = []
    problems: list[Problem] = []
    for template, path in catalog.spec.root.at("paths").fields().items():
        for key, node in path.fields().items():
            try:
                made = list(_of_key(catalog, template, path, key))
                _refuse_second(made, found, node)
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
        others = [one for name, one in path.fields().items() if name != key]
        if not all(one.has("x-hidden") for one in others):
            raise node.stop("servers of a path are for hidden operations only")
    elif node.has("x-hidden"):
        _roles(catalog.spec, node)
        catalog.mention(node)
    else:
        yield from _methods(catalog, template, key, node)


def _refuse_second(made: Sequence[Method], found: Sequence[Method], node: Node) -> None:
    names = {one.full_name for one in found}
    plans = {variant.plan for one in found for variant in one.variants}
    for one in made:
        if one.full_name in names:
            raise node.stop(f"a second method is called {one.full_name}")
        for variant in one.variants:
            if variant.plan in plans:
                raise node.stop(f"a second plan is called {variant.plan}")
            plans.add(variant.plan)


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
    """The methods of an operation, each once or once for each role."""
    listed = entries(node)
    found = arguments(catalog, node, template, _class_name(listed[0]))
    roles = _roles(catalog.spec, node)
    good = success(catalog, node)
    _check_omitted(listed, found)
    for entry in listed:
        taken = selected(entry, found)
        path = _python_path(template, taken)
        got = variants(catalog, entry, good, _class_name(entry), roles)
        made = [_method_of(catalog, entry, verb, path, taken, good, one) for one in got]
        yield from joined(catalog.spec, entry, made)


def _class_name(entry: Entry) -> str:
    """What names of classes that are written in place begin with."""
    name = entry.name.text()
    if not is_snake(name) or name in _BUILTINS:
        raise entry.name.stop(f"{name} cannot name a method")
    return pascal(f"{entry.operation.get('x-resource', Node.text, '')}_{name}")


def _check_omitted(listed: Sequence[Entry], found: Sequence[Argument]) -> None:
    omitted = [{node.text() for node in entry.items("omit")} for entry in listed]
    for one in found:
        if all(one.wire in names for names in omitted):
            raise listed[0].operation.stop(f"no method has {one.wire}")


def _method_of(
    catalog: Catalog,
    entry: Entry,
    verb: str,
    path: str,
    found: Sequence[Argument],
    good: Success,
    got: Variant,
) -> Method:
    """A method with one of its successes."""
    node = entry.operation
    made = result(catalog, entry, got.shape, found)
    asked = passed(found, made.paging)
    absent = good.empty and made.paging is None
    return Method(
        resource=node.get("x-resource", Node.text, "") or None,
        name=entry.name.text(),
        roles=got.roles,
        variant=got.variant,
        verb=verb.upper(),
        path=path,
        safety=node.at("x-retry").text(),
        idempotent_with=_idempotent_with(node, found),
        summary=sentence(entry.text("summary")),
        doc=sentence(f"{sentence(entry.text('description'))} {offered(node)}".strip()),
        scope=node.get("x-scope", Node.text, None),
        source=label(node, ""),
        arguments=asked,
        body=got.shape,
        data=made.data,
        returns=sentence(got.doc),
        unwrap=made.unwrap,
        nothing=entry.has("nothing"),
        first=entry.has("first"),
        created=entry.has("created"),
        empty=good.empty,
        since=since(catalog.spec.since(node)),
        newer=newer(asked, catalog.models) or None,
        paging=made.paging,
        bulk=made.bulk,
        demands=demands(entry, asked),
        raises=list(failures(catalog, entry, absent=absent)),
        line=entry.node.line,
    )


def _idempotent_with(node: Node, found: Sequence[Argument]) -> str | None:
    if not node.has("x-idempotent-with"):
        return None
    name = node.at("x-idempotent-with")
    if node.at("x-retry").text() != "unsafe":
        raise name.stop("only what is unsafe can become idempotent")
    if name.text() not in {one.wire for one in found if one.place == "body"}:
        raise name.stop(f"{name.text()} is not an argument in the JSON body")
    return name.text()


def _python_path(template: str, found: Sequence[Argument]) -> str:
    names = {one.wire: one.name for one in found if one.place == "path"}
    return re.sub(r"\{([^}]*)\}", lambda match: f"{{{names[match[1]]}}}", template)
