"""What the user gets of an answer, and the plan that makes it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from attrs import frozen

from codegen.plan import shapes
from codegen.plan.paging import Walk
from codegen.plan.paths import follow, follow_list, follow_surely
from codegen.plan.records import Argument, BulkPlan, Paging
from codegen.plan.schemas import Catalog
from codegen.plan.shapes import Many, Named, Shape
from codegen.read.entries import Entry
from codegen.read.nodes import Node

_PLANS: Final = ("unwrap", "nothing", "paging", "bulk")
_FLAGS: Final = ("first", "created")


@frozen
class Result:
    """What the user gets, and how."""

    data: Shape
    unwrap: str | None = None
    paging: Paging | None = None
    bulk: BulkPlan | None = None


def result(
    catalog: Catalog, entry: Entry, body: Shape, found: Sequence[Argument]
) -> Result:
    """What the user gets of a method."""
    _check_plans(entry)
    if entry.has("nothing"):
        return Result(shapes.NULL)
    if entry.has("paging"):
        walk = Walk(entry.at("paging"), body, found, catalog.models)
        plan, item = walk.plan()
        return Result(item, paging=plan)
    if entry.has("bulk"):
        bulk, item = _bulk(entry.at("bulk"), body, found, catalog)
        return Result(item, bulk=bulk)
    unwrap, data = None, body
    if entry.has("unwrap"):
        unwrap, data = follow_surely(entry.at("unwrap"), body, catalog.models)
    if entry.has("first"):
        options = data.options if isinstance(data, shapes.Either) else (data,)
        items = tuple(o.item if isinstance(o, Many) else o for o in options)
        if items == options:
            raise entry.at("first").stop("the data is not a list")
        data = shapes.either(items)
    return Result(data, unwrap=unwrap)


def _check_plans(entry: Entry) -> None:
    """Stop at plans that exclude each other; an unwrapped answer may have flags."""
    plans = [key for key in _PLANS if entry.has(key)]
    if plans != ["unwrap"]:
        plans += [key for key in _FLAGS if entry.has(key)]
    if len(plans) > 1 and not set(plans) <= set(_FLAGS):
        names = " and ".join(map(entry.key, plans))
        raise entry.node.stop(f"only one of {names} can be given")


def _bulk(
    node: Node, body: Shape, found: Sequence[Argument], catalog: Catalog
) -> tuple[BulkPlan, Shape]:
    sent = _sent_item(node.at("sent"), found)
    if node.has("items"):
        items, item = follow_list(node.at("items"), body, catalog.models)
    elif isinstance(body, Many):
        items, item = "", body.item
    else:
        raise node.stop("the answer is not a list, so items must be given")
    key, _ = follow(node.at("key"), item, catalog.models)
    if key != "index" and follow(node.at("key"), sent, catalog.models)[0] != key:
        raise node.at("key").stop("the key has two Python names")
    status, kind = follow(node.at("status"), item, catalog.models)
    _check_ok(node.at("ok"), kind, catalog)
    bulk = BulkPlan(
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
        named = one.place == "body" and one.wire == node.text()
        if named and isinstance(one.shape, Many):
            return one.shape.item
    raise node.stop(f"{node.text()} is not a list in the request body")


def _check_ok(node: Node, kind: Shape, catalog: Catalog) -> None:
    if isinstance(kind, Named) and kind.name in catalog.choices:
        values = [str(one) for one in catalog.choices[kind.name].values]
        if node.text() not in values:
            raise node.stop(f"{node.text()} is not one of {', '.join(values)}")
