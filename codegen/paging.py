"""How a list pages: the two styles of `x-paging`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from codegen.paths import follow, follow_list, follow_surely
from codegen.records import Argument, LastId, Model, PageNumbers, Paging
from codegen.shapes import Plain, Shape
from codegen.source import Node


def paging(
    node: Node, answer: Shape, found: Sequence[Argument], models: Mapping[str, Model]
) -> tuple[Paging, Shape]:
    """The plan that an `x-paging` makes, and the shape of an item.

    Args:
        node: The `x-paging`.
        answer: The shape of a page.
        found: The operation's arguments.
        models: All models by name.

    Raises:
        SpecError: A path leads nowhere, or a query parameter is missing.
    """
    if node.at("style").text() == "last_id":
        return _last_id(node, answer, found, models)
    return _page_numbers(node, answer, found, models)


def _page_numbers(
    node: Node, answer: Shape, found: Sequence[Argument], models: Mapping[str, Model]
) -> tuple[Paging, Shape]:
    page = _query(node.at("page"), found).wire
    size = _query(node.at("size"), found).wire
    items, item = follow_list(node.at("items"), answer, models)

    def optional(path: Node) -> str | None:
        return follow(path, answer, models)[0]

    plan = PageNumbers(
        page=page,
        size=size,
        first=node.at("first").number(),
        default_size=node.at("default-size").number(),
        max_size=node.at("max-size").number(),
        items=items,
        number=node.get("number", optional, None),
        pages=node.get("pages", optional, None),
        total=node.get("total", optional, None),
        key=follow(node.at("key"), item, models)[0],
    )
    return plan, item


def _last_id(
    node: Node, answer: Shape, found: Sequence[Argument], models: Mapping[str, Model]
) -> tuple[Paging, Shape]:
    _query(node.at("next"), found)
    items, item = follow_list(node.at("items"), answer, models)
    if node.has("since") != node.has("moment"):
        raise node.stop("since and moment go together")

    def day(name: Node) -> str | None:
        if _query(name, found).shape != Plain("date"):
            raise name.stop(f"{name.text()} is not a date")
        return name.text()

    def time(path: Node) -> str | None:
        name, shape = follow(path, item, models)
        if shape != Plain("datetime"):
            raise path.stop(f"{path.text()} is not a date-time")
        return name

    plan = LastId(
        next=node.at("next").text(),
        items=items,
        key=follow_surely(node.at("key"), item, models)[0],
        since=node.get("since", day, None),
        moment=node.get("moment", time, None),
        default_size=node.at("default-size").number(),
    )
    return plan, item


def _query(name: Node, found: Sequence[Argument]) -> Argument:
    for one in found:
        if one.place == "query" and one.wire == name.text():
            return one
    raise name.stop(f"{name.text()} is not a query parameter")
