"""How a list pages: the styles of `x-paging`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from codegen.plan import shapes
from codegen.plan.paths import follow, follow_freely, follow_list, follow_surely
from codegen.plan.records import (
    Argument,
    CursorPlan,
    LastIdPlan,
    Model,
    PagePlan,
    Paging,
    TimePlan,
)
from codegen.plan.shapes import Either, Many, Plain, Shape
from codegen.read.source import Node

_CURSORS: Final = (Plain("str"), Plain("int"), shapes.ANY)


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
    return _STYLES[node.at("style").text()](node, answer, found, models)


def _page_numbers(
    node: Node, answer: Shape, found: Sequence[Argument], models: Mapping[str, Model]
) -> tuple[Paging, Shape]:
    page = _query(node.at("page"), found).wire
    size = _query(node.at("size"), found).wire
    if node.has("plain"):
        answer, bare = _page_or_list(node.at("plain"), answer)
        items, item = follow_list(node.at("items"), answer, models)
        if item != bare:
            raise node.at("plain").stop("the list has other items than the page")
    else:
        items, item = follow_list(node.at("items"), answer, models)

    def optional(path: Node) -> str | None:
        return follow(path, answer, models)[0]

    plan = PagePlan(
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


def _page_or_list(node: Node, answer: Shape) -> tuple[Shape, Shape]:
    """The page, and the item of the list, of an answer that is either."""
    options = answer.options if isinstance(answer, Either) else ()
    lists = [one for one in options if isinstance(one, Many)]
    others = [one for one in options if not isinstance(one, Many)]
    if len(lists) != 1 or len(others) != 1:
        raise node.stop("the answer is not the oneOf of a page and a list")
    return others[0], lists[0].item


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

    plan = LastIdPlan(
        next=node.at("next").text(),
        items=items,
        key=follow_surely(node.at("key"), item, models)[0],
        since=node.get("since", day, None),
        moment=node.get("moment", time, None),
        default_size=node.at("default-size").number(),
    )
    return plan, item


def _cursor(
    node: Node, answer: Shape, found: Sequence[Argument], models: Mapping[str, Model]
) -> tuple[Paging, Shape]:
    if _query(node.at("cursor"), found).required:
        raise node.at("cursor").stop("the first page is asked for without a cursor")
    items, item = follow_list(node.at("items"), answer, models)
    following, kind = follow_freely(node.at("next"), answer, models)
    if kind not in _CURSORS:
        raise node.at("next").stop("a cursor is text or an integer")
    size = node.get("size", lambda name: _query(name, found).wire, None)
    plan = CursorPlan(
        cursor=node.at("cursor").text(), next=following, items=items, size=size
    )
    return plan, item


def _times(
    node: Node, answer: Shape, found: Sequence[Argument], models: Mapping[str, Model]
) -> tuple[Paging, Shape]:
    if not isinstance(answer, Many):
        raise node.stop("the answer is not a list of events")
    moment, shape = follow_surely(node.at("moment"), answer.item, models)
    if shape != Plain("datetime") or shapes.LOCAL in shapes.forms(shape):
        text = node.at("moment").text()
        raise node.at("moment").stop(f"{text} is not a date-time with a zone")
    plan = TimePlan(
        after=_seconds(node.at("after"), found),
        before=_seconds(node.at("before"), found),
        size=_query(node.at("size"), found).wire,
        default_size=node.at("default-size").number(),
        max_size=node.at("max-size").number(),
        moment=moment,
    )
    return plan, answer.item


def _seconds(name: Node, found: Sequence[Argument]) -> str:
    one = _query(name, found)
    if shapes.SECONDS not in shapes.forms(one.shape):
        raise name.stop(f"{name.text()} is not a time in seconds")
    return one.wire


def _query(name: Node, found: Sequence[Argument]) -> Argument:
    for one in found:
        if one.place == "query" and one.wire == name.text():
            return one
    raise name.stop(f"{name.text()} is not a query parameter")


_Style = Callable[
    [Node, Shape, Sequence[Argument], Mapping[str, Model]], tuple[Paging, Shape]
]
_STYLES: Final[Mapping[str, _Style]] = {
    "page": _page_numbers,
    "last_id": _last_id,
    "cursor": _cursor,
    "time": _times,
}
