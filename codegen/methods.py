"""Operations into methods."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from codegen.arguments import arguments
from codegen.names import is_snake, pascal
from codegen.paths import follow, follow_list
from codegen.records import Argument, Bulk, Method, Model, Paging, Raise
from codegen.schemas import Catalog
from codegen.shapes import Many, Named, Shape
from codegen.source import Node, Problem, SpecError
from codegen.spec import sentence

_BUILTINS = frozenset({"str", "int", "float", "bool", "dict", "date", "datetime"})
"""Names that annotations use; a method of that name would hide them."""


def methods(catalog: Catalog) -> Sequence[Method]:
    """Every operation of the spec, in its order.

    Raises:
        SpecError: With the problems of all operations.
    """
    found: list[Method] = []
    problems: list[Problem] = []
    for template, verb, node in _operations(catalog.spec.root):
        try:
            method = _method(catalog, template, verb, node)
            if method.full_name in {one.full_name for one in found}:
                raise node.stop(f"a second method is called {method.full_name}")
            found.append(method)
        except SpecError as error:
            problems += error.problems
    if problems:
        raise SpecError(*problems)
    return found


def _operations(root: Node) -> Iterator[tuple[str, str, Node]]:
    for template, path in root.at("paths").fields().items():
        for verb, node in path.fields().items():
            yield template, verb, node


def _method(catalog: Catalog, template: str, verb: str, node: Node) -> Method:
    resource = node.get("x-resource", Node.text, "") or None
    name = node.at("x-method").text()
    if not is_snake(name) or name in _BUILTINS:
        raise node.at("x-method").stop(f"{name} cannot name a method")
    class_name = pascal(f"{resource or ''}_{name}")
    found = arguments(catalog, node, template, class_name)
    returns, answer = _success(catalog, node, class_name)
    shaped = _shaped(catalog, node, answer, found)
    return Method(
        resource=resource,
        name=name,
        verb=verb.upper(),
        path=_python_path(template, found),
        safety=_safety(node, verb),
        summary=sentence(node.at("summary").text()),
        doc=sentence(node.get("description", Node.text, "")),
        source=node.at("x-source").text(),
        arguments=found,
        answer=answer,
        data=shaped.data,
        returns=sentence(returns),
        unwrap=shaped.unwrap,
        paging=shaped.paging,
        bulk=shaped.bulk,
        raises=list(_failures(catalog, node)),
        line=node.line,
    )


def _safety(node: Node, verb: str) -> str:
    safety = node.at("x-retry").text()
    if verb == "get" and safety != "idempotent":
        raise node.at("x-retry").stop("a GET is idempotent")
    return safety


def _python_path(template: str, found: Sequence[Argument]) -> str:
    names = {one.wire: one.name for one in found if one.place == "path"}
    return re.sub(r"\{([^}]*)\}", lambda match: f"{{{names[match[1]]}}}", template)


def _success(catalog: Catalog, node: Node, name: str) -> tuple[str, Shape]:
    """What the spec says of the one success answer, and its shape."""
    listed = node.at("responses").fields()
    good = [(code, one) for code, one in listed.items() if code.startswith("2")]
    if len(good) != 1:
        raise node.at("responses").stop("one success answer is expected")
    _, response = catalog.spec.resolve(good[0][1], "responses")
    if not response.has("content"):
        raise response.stop("a success without a JSON body is not understood")
    schema = response.at("content").at("application/json").at("schema")
    source = response.at("x-source").text()
    shape = catalog.shape(schema, f"{name}Answer", source)
    return response.at("description").text(), shape


def _failures(catalog: Catalog, node: Node) -> Iterator[Raise]:
    for code, child in node.at("responses").fields().items():
        if not re.fullmatch(r"[1-5]([0-9]{2}|XX)", code):
            raise child.stop(f"the answer {code} is not understood")
        if not code.startswith("2"):
            _, response = catalog.spec.resolve(child, "responses")
            text = sentence(response.at("description").text())
            source = response.at("x-source").text()
            yield Raise(status=code, doc=f"{text} Source: {source}.")


@frozen
class _Shaped:
    """What the user gets of an answer, and the plan that makes it."""

    data: Shape
    unwrap: str | None = None
    paging: Paging | None = None
    bulk: Bulk | None = None


def _shaped(
    catalog: Catalog, node: Node, answer: Shape, found: Sequence[Argument]
) -> _Shaped:
    plans = [key for key in ("x-unwrap", "x-paging", "x-bulk") if node.has(key)]
    if len(plans) > 1:
        raise node.stop(f"only one of {' and '.join(plans)} can be given")
    if node.has("x-unwrap"):
        path = node.at("x-unwrap")
        if "." in path.text():
            raise path.stop("x-unwrap names one property, not a path")
        unwrap, data = follow(path, answer, catalog.models)
        return _Shaped(data, unwrap=unwrap)
    if node.has("x-paging"):
        paging, item = _paging(node.at("x-paging"), answer, found, catalog.models)
        return _Shaped(item, paging=paging)
    if node.has("x-bulk"):
        bulk, item = _bulk(node.at("x-bulk"), answer, found, catalog)
        return _Shaped(item, bulk=bulk)
    return _Shaped(answer)


def _paging(
    node: Node, answer: Shape, found: Sequence[Argument], models: Mapping[str, Model]
) -> tuple[Paging, Shape]:
    queries = {one.wire for one in found if one.place == "query"}
    for key in ("page", "size"):
        if node.at(key).text() not in queries:
            raise node.at(key).stop(f"{node.at(key).text()} is not a query parameter")
    items, item = follow_list(node.at("items"), answer, models)

    def optional(path: Node) -> str | None:
        return follow(path, answer, models)[0]

    paging = Paging(
        page=node.at("page").text(),
        size=node.at("size").text(),
        first=node.at("first").number(),
        default_size=node.at("default-size").number(),
        max_size=node.at("max-size").number(),
        items=items,
        number=node.get("number", optional, None),
        pages=node.get("pages", optional, None),
        total=node.get("total", optional, None),
        key=follow(node.at("key"), item, models)[0],
    )
    return paging, item


def _bulk(
    node: Node, answer: Shape, found: Sequence[Argument], catalog: Catalog
) -> tuple[Bulk, Shape]:
    sent = _sent_item(node.at("sent"), found)
    if node.has("items"):
        items, item = follow_list(node.at("items"), answer, catalog.models)
    elif isinstance(answer, Many):
        items, item = "", answer.item
    else:
        raise node.stop("the answer is not a list, so items must be given")
    key, _ = follow(node.at("key"), item, catalog.models)
    if key != "index" and follow(node.at("key"), sent, catalog.models)[0] != key:
        raise node.at("key").stop("the key has two Python names")
    status, kind = follow(node.at("status"), item, catalog.models)
    _check_ok(node.at("ok"), kind, catalog)
    bulk = Bulk(
        sent=node.at("sent").text(),
        items=items,
        key=key,
        status=status,
        ok=node.at("ok").text(),
        errors=follow(node.at("errors"), item, catalog.models)[0],
    )
    return bulk, item


def _sent_item(node: Node, found: Sequence[Argument]) -> Shape:
    for one in found:
        if (
            one.place == "body"
            and one.wire == node.text()
            and isinstance(one.shape, Many)
        ):
            return one.shape.item
    raise node.stop(f"{node.text()} is not a list in the request body")


def _check_ok(node: Node, kind: Shape, catalog: Catalog) -> None:
    if isinstance(kind, Named) and kind.name in catalog.choices:
        values = catalog.choices[kind.name].values
        if node.text() not in values:
            raise node.stop(f"{node.text()} is not one of {', '.join(values)}")
