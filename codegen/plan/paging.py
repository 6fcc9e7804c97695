"""How a list pages: the styles of `x-paging`."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from attrs import evolve, frozen

from codegen.plan import paths, records, shapes
from codegen.plan.records import Argument, Model, Paging
from codegen.plan.shapes import Either, Many, Plain, Shape
from codegen.read.nodes import Node

_CURSORS: Final = (Plain("str"), Plain("int"), shapes.ANY)


@frozen
class Walk:
    """An `x-paging`, and what its paths and names lead to."""

    node: Node
    body: Shape
    """Of a page."""
    found: Sequence[Argument]
    models: Mapping[str, Model]

    def plan(self) -> tuple[Paging, Shape]:
        """The plan, and the shape of an item."""
        return _STYLES[self.node.at("style").text()](self)

    def number(self, key: str) -> int:
        """A number of the plan."""
        return self.node.at(key).number()

    def query(self, key: str) -> Argument:
        """The query parameter that a key names."""
        return self._query(self.node.at(key))

    def queries(self, key: str) -> tuple[str, ...]:
        """The query parameters that a key lists, if it is there."""
        named = self.node.get(key, Node.items, ())
        return tuple(self._query(name).wire for name in named)

    def seconds(self, key: str) -> str:
        """The query parameter that a key names, which is a time in seconds."""
        one = self.query(key)
        if shapes.SECONDS not in shapes.forms(one.shape):
            raise self.node.at(key).stop(f"{one.wire} is not a time in seconds")
        return one.wire

    def items(self) -> tuple[str, Shape]:
        """The path to the items, and the shape of one."""
        return paths.follow_list(self.node.at("items"), self.body, self.models)

    def _query(self, name: Node) -> Argument:
        for one in self.found:
            if one.place == "query" and one.wire == name.text():
                return one
        raise name.stop(f"{name.text()} is not a query parameter")

    def path(self, key: str, start: Shape | None = None) -> str | None:
        """Where a path leads in the answer, or in an item, if it is given."""
        if not self.node.has(key):
            return None
        return paths.follow(self.node.at(key), start or self.body, self.models)[0]


def _page_numbers(walk: Walk) -> tuple[Paging, Shape]:
    node, bare = walk.node, None
    if node.has("plain"):
        page, bare = _page_or_list(node.at("plain"), walk.body)
        walk = evolve(walk, body=page)
    items, item = walk.items()
    if bare not in (None, item):
        raise node.at("plain").stop("the list has other items than the page")
    plan = records.PagePlan(
        page=walk.query("page").wire,
        size=walk.query("size").wire,
        first=walk.number("first"),
        default_size=walk.number("default-size"),
        max_size=walk.number("max-size"),
        items=items,
        number=walk.path("number"),
        pages=walk.path("pages"),
        total=walk.path("total"),
        served=walk.path("served"),
        more=walk.path("more"),
        key=paths.follow(node.at("key"), item, walk.models)[0],
    )
    return plan, item


def _page_or_list(node: Node, body: Shape) -> tuple[Shape, Shape]:
    """The page, and the item of the list, of an answer that is either."""
    options = body.options if isinstance(body, Either) else ()
    lists = [one for one in options if isinstance(one, Many)]
    others = [one for one in options if not isinstance(one, Many)]
    if len(lists) != 1 or len(others) != 1:
        raise node.stop("the answer is not the oneOf of a page and a list")
    return others[0], lists[0].item


def _last_id(walk: Walk) -> tuple[Paging, Shape]:
    node = walk.node
    items, item = walk.items()
    if node.has("since") != node.has("moment"):
        raise node.stop("since and moment go together")
    since, moment = None, None
    if node.has("since"):
        day = walk.query("since")
        if day.shape != Plain("date"):
            raise node.at("since").stop(f"{day.wire} is not a date")
        since = day.wire
        moment, shape = paths.follow(node.at("moment"), item, walk.models)
        if shape != Plain("datetime"):
            text = node.at("moment").text()
            raise node.at("moment").stop(f"{text} is not a date-time")
    plan = records.LastIdPlan(
        next=walk.query("next").wire,
        items=items,
        key=paths.follow_surely(node.at("key"), item, walk.models)[0],
        kind=walk.path("kind", item),
        since=since,
        moment=moment,
        default_size=walk.number("default-size"),
    )
    return plan, item


def _cursor(walk: Walk) -> tuple[Paging, Shape]:
    node = walk.node
    if walk.query("cursor").required:
        raise node.at("cursor").stop("the first page is asked for without a cursor")
    items, item = walk.items()
    following, kind = paths.follow_freely(node.at("next"), walk.body, walk.models)
    if kind not in _CURSORS:
        raise node.at("next").stop("a cursor is text or an integer")
    size = walk.query("size").wire if node.has("size") else None
    plan = records.CursorPlan(
        cursor=walk.query("cursor").wire,
        next=following,
        items=items,
        size=size,
        probe=walk.queries("probe"),
    )
    return plan, item


def _times(walk: Walk) -> tuple[Paging, Shape]:
    node, body = walk.node, walk.body
    if not isinstance(body, Many):
        raise node.stop("the answer is not a list of events")
    moment, shape = paths.follow_surely(node.at("moment"), body.item, walk.models)
    if shape != Plain("datetime") or shapes.LOCAL in shapes.forms(shape):
        text = node.at("moment").text()
        raise node.at("moment").stop(f"{text} is not a date-time with a zone")
    named = node.get("key", Node.items, ())
    keys = [paths.follow(one, body.item, walk.models)[0] for one in named]
    plan = records.TimePlan(
        after=walk.seconds("after"),
        before=walk.seconds("before"),
        size=walk.query("size").wire,
        default_size=walk.number("default-size"),
        max_size=walk.number("max-size"),
        moment=moment,
        until=walk.query("before").wire if node.has("end") else None,
        end=walk.path("end", body.item),
        key=tuple(keys) or None,
    )
    return plan, body.item


_STYLES: Final[Mapping[str, Callable[[Walk], tuple[Paging, Shape]]]] = {
    "page": _page_numbers,
    "last_id": _last_id,
    "cursor": _cursor,
    "time": _times,
}
