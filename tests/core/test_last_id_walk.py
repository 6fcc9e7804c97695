"""Walks by the last item's key, decided without a server."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from typing import Any

import pytest
from attrs import frozen

from homeroom._core.plans import LastIdPlan
from homeroom._core.walks.last_id import LastId, last_id
from homeroom._core.walks.route import REFUSED, Start, Step
from homeroom.errors import ConfigurationError

DAY = date(2026, 9, 4)
PLAN = LastIdPlan(
    next="last_id", items="rows", key="id", kind="kind", since="from", moment="at"
)


class Kind(StrEnum):
    """What tells items with one id apart."""

    GOOD = "good"
    BAD = "bad"


@frozen
class Item:
    """An item of the list."""

    id: Any
    kind: Any = "good"
    at: Any = None


@frozen
class Page:
    """A page of it."""

    rows: list[Item]


def walked(
    *pages: object,
    start: Start | None = None,
    since: date | None = None,
    aside: int = 0,
) -> list[Step]:
    """The steps of some pages; numbers are the ids of items."""
    walk = LastId(plan=PLAN, since=since).begin(start or Start(place=None))
    return [walk.take(made(one), aside) for one in pages]


def made(page: object) -> object:
    """A page of items."""
    if not isinstance(page, list):
        return page
    return Page([one if isinstance(one, Item) else Item(one) for one in page])


def ids(step: Step) -> list[Any]:
    """Of the items that it gives."""
    return [one.id for one in step.items]  # type: ignore[attr-defined]


def test_a_query_has_the_key_of_the_last_item() -> None:
    """But for the first page."""
    route = LastId(plan=PLAN)
    assert {} == route.query(None)
    assert {"last_id": 7} == route.query(7)


def test_a_walk_ends_at_an_empty_page() -> None:
    """And goes on after the last item of each."""
    first, second, last = walked([9, 8], [7], [])
    assert [[9, 8], [7], []] == [ids(one) for one in (first, second, last)]
    assert [1, 2, 3] == [one.number for one in (first, second, last)]
    assert [8, 7, 7] == [one.next for one in (first, second, last)]
    assert ["good"] * 3 == [one.came for one in (first, second, last)]
    assert [(8,), (7,), ()] == [one.upcoming for one in (first, second, last)]
    assert [True, True, False] == [one.shown for one in (first, second, last)]
    assert [None] * 3 == [one.complete for one in (first, second, last)]


@pytest.mark.parametrize("nothing", [None, REFUSED, []])
def test_nothing_at_all_is_one_empty_page(nothing: object) -> None:
    """Which is all there is; nothing after a checkpoint is no page."""
    (step,) = walked(nothing)
    assert (True, True, ()) == (step.shown, step.complete, step.upcoming)
    (step,) = walked(nothing, start=Start(place=7, came="good", resumed=True))
    assert (False, None, ()) == (step.shown, step.complete, step.upcoming)
    assert (7, "good") == (step.next, step.came)
    assert LastId(plan=PLAN).begin(Start(place=None)).take(nothing).complete is True


def test_an_empty_page_is_shown_where_it_is_the_first() -> None:
    """Also where rows of it cannot be read; no list is complete without them."""
    first, second = walked([9], [], aside=1)
    assert (True, False) == (first.shown, second.shown)
    (only,) = walked([], aside=1)
    assert (True, None) == (only.shown, only.complete)


def test_pages_that_begin_with_the_last_item_are_joined() -> None:
    """It does not come twice, and the list is complete at the end."""
    first, second, last = walked([9, 8], [8, 7], [7])
    assert [[9, 8], [7], []] == [ids(one) for one in (first, second, last)]
    assert [None, None, True] == [one.complete for one in (first, second, last)]
    assert last.shown
    *_, last = walked([9, 8], [7], [7])
    assert (None, False) == (last.complete, last.shown)
    *_, last = walked([9, 8], [8, 7], [7], aside=1)
    assert last.complete is None
    (last,) = walked([7], start=Start(place=7, came="good", resumed=True))
    assert (None, False, "") == (last.complete, last.shown, last.problem)


def test_an_item_is_told_by_its_kind_and_key() -> None:
    """Two kinds may have one key."""
    first, last = walked(
        [Item(9), Item(8, Kind.GOOD)], [Item(8, "bad"), Item(8, "good"), Item(7)]
    )
    assert [9, 8] == ids(first)
    assert [(8, "bad"), (7, "good")] == [
        (one.id, one.kind)  # type: ignore[attr-defined]
        for one in last.items
    ]
    assert "good" == first.came
    assert type(first.came) is str


def test_a_key_without_a_kind_is_enough() -> None:
    """Where the vendor has one kind only."""
    plan = LastIdPlan(next="last_id", items="rows", key="id")
    walk = LastId(plan=plan).begin(Start(place=None))
    first = walk.take(made([Item(9, "good"), Item(8, "bad")]))
    second = walk.take(made([Item(8, "good"), Item(7)]))
    assert (None, [7]) == (first.came, ids(second))


def test_a_page_of_earlier_items_only_is_a_problem() -> None:
    """And never shown, be it the first of a walk or not."""
    _, second = walked([9, 8], [9])
    assert "a page repeats items of earlier pages only" == second.problem
    assert ([], (), False) == (second.items, second.upcoming, second.shown)


def test_walks_that_settle_overlap_by_an_item() -> None:
    """Where a page has more than one."""
    walk = LastId(plan=PLAN).begin(Start(place=None, settle=True))
    assert (8,) == walk.take(made([9, 8, 7])).upcoming
    second = walk.take(made([7, 6]))
    assert ([6], (6,), 6) == (ids(second), second.upcoming, second.next)


@pytest.mark.parametrize(
    ("at", "wanted"),
    [
        (datetime(2026, 9, 4, tzinfo=UTC), True),
        (datetime(2026, 9, 3, 23, 59, tzinfo=UTC), False),
        (None, True),
        ("soon", True),
    ],
)
def test_an_item_before_the_first_day_is_not_wanted(at: object, wanted: bool) -> None:
    """One without a time is."""
    assert wanted is LastId(plan=PLAN, since=DAY).wants(Item(1, at=at))
    assert LastId(plan=PLAN).wants(Item(1, at=at))
    timeless = LastIdPlan(next="last_id", items="rows", key="id", since="from")
    assert LastId(plan=timeless, since=DAY).wants(Item(1, at=at))


def test_a_page_without_a_wanted_item_is_the_last() -> None:
    """Though items came; one that is wanted lets the walk go on."""
    late = datetime(2026, 9, 5, tzinfo=UTC)
    early = late - timedelta(days=9)
    first, last = walked(
        [Item(9, at=late), Item(8, at=early)], [Item(7, at=early)], since=DAY
    )
    assert [[9], []] == [ids(one) for one in (first, last)]
    assert [(8,), ()] == [one.upcoming for one in (first, last)]


def test_the_first_day_is_a_date() -> None:
    """Of the arguments, or of a checkpoint."""
    assert DAY == last_id(PLAN, {"from": DAY}).since
    assert last_id(PLAN, {}).since is None
    assert last_id(PLAN, {"from": "2026-09-04"}).since is None
    with pytest.raises(ConfigurationError, match=r"^from: give a date, not a time"):
        last_id(PLAN, {"from": datetime(2026, 9, 4, tzinfo=UTC)})
    bare = LastIdPlan(next="last_id", items="rows", key="id")
    assert last_id(bare, {"from": DAY}).since is None
    assert DAY == LastId(plan=PLAN).again(None, {"from": "2026-09-04"}).since
    assert LastId(plan=PLAN, since=DAY).again(None, {}).since is None


@pytest.mark.parametrize(
    ("place", "came", "accepted"),
    [
        (None, None, True),
        (7, None, True),
        ("a", "good", True),
        (7, 3, True),
        (True, None, False),
        ([], None, False),
        (7, True, False),
        (7, [], False),
    ],
)
def test_a_place_is_the_key_of_an_item(place: Any, came: Any, accepted: bool) -> None:
    """Whatever else a checkpoint may hold."""
    assert accepted is LastId(plan=PLAN).accepts(Start(place=place, came=came))


def test_what_a_walk_decides_shows_no_items() -> None:
    """Nor keys of them, in the locals of a trace; nor the day that was asked for."""
    first, *_ = walked([Item("canary-1"), Item("canary-2", "canary")], [])
    assert "canary" not in repr(first)
    assert "2026" not in repr(LastId(plan=PLAN, since=DAY))
