"""Pages of which each tells where the next one is, decided without a server."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import frozen

from homeroom._core.plans import CursorPlan, OffsetPlan, ProbePlan
from homeroom._core.walks.cursor import (
    MOST_EMPTY,
    Chain,
    counted,
    is_end,
    says_end,
)
from homeroom._core.walks.look import count_at
from homeroom._core.walks.route import END, Start, Step

PLAN = ProbePlan(
    cursor="cursor",
    next="meta.next",
    page="page",
    offset="offset",
    items="rows",
    key="id",
    totals=("meta.count", "meta.total"),
    size="limit",
)


@frozen
class Answer:
    """A page, and what is said beside its rows."""

    rows: list[object]
    meta: Any = None


def cursors(size: int | None = None) -> Chain:
    """A route that knows where a total may be."""
    return Chain(plan=PLAN, size=size)


def walked(*answers: Answer, start: Start | None = None, aside: int = 0) -> list[Step]:
    """The steps of some answers."""
    walk = cursors().begin(start or Start(place=None))
    return [walk.take(one, aside) for one in answers]


def page(rows: list[object], following: object, **more: object) -> Answer:
    """A page that names the next one."""
    return Answer(rows, {"next": following, **more})


def test_a_query_has_what_was_asked_for() -> None:
    """A size where there is one, and a place but for the first page."""
    assert {} == cursors().query(None)
    assert {"cursor": "a"} == cursors().query("a")
    assert {"limit": 5} == cursors(5).query(None)
    assert {"limit": 5, "cursor": 7} == cursors(5).query(7)
    bare = Chain(plan=CursorPlan(cursor="c", next="n", items="rows"), size=5)
    assert {"c": "a"} == bare.query("a")


def test_a_checkpoint_brings_its_size() -> None:
    """If it has one."""
    assert {"limit": 9} == cursors(5).again(9, {}).query(None)
    assert {"limit": 5} == cursors(5).again(None, {}).query(None)


def test_a_route_shows_how_it_goes_in_short() -> None:
    """And not by what code."""
    assert "function" not in repr(cursors())


@pytest.mark.parametrize(
    ("place", "accepted"),
    [(None, True), (END, True), ("a", True), (7, True), (True, False), ([], False)],
)
def test_a_place_is_a_cursor_a_count_or_an_end(place: Any, accepted: bool) -> None:
    """Whatever else a checkpoint may hold."""
    assert accepted is cursors().accepts(Start(place=place))


def test_a_walk_goes_from_page_to_page() -> None:
    """With numbers, totals and places."""
    first, second, last = walked(
        page([1, 2], "b", total=5), page([3, 4], 7), page([5], None, count=5)
    )
    assert [1, 2, 3] == [one.number for one in (first, second, last)]
    assert [5, None, 5] == [one.total for one in (first, second, last)]
    assert [("b",), (7,), ()] == [one.upcoming for one in (first, second, last)]
    assert ["b", 7, END] == [one.next for one in (first, second, last)]
    assert [None, None, True] == [one.complete for one in (first, second, last)]
    assert ["", "", ""] == [one.warning for one in (first, second, last)]
    assert [[1, 2], [3, 4], [5]] == [one.items for one in (first, second, last)]
    assert all(one.shown and not one.problem for one in (first, second, last))


def test_rows_that_are_missing_are_told() -> None:
    """By the count of the last page, from the beginning of the list only."""
    *_, last = walked(page([1, 2], "b"), page([3], None, total=5))
    assert last.complete is False
    assert "3 of 5 rows came" == last.warning
    *_, last = walked(page([1, 2], "b"), page([3], None, total=2))
    assert (None, "") == (last.complete, last.warning)
    later = Start(place="b", resumed=True)
    (last,) = walked(page([3], None, total=5), start=later)
    assert (None, "") == (last.complete, last.warning)


def test_rows_that_cannot_be_read_have_come() -> None:
    """But no list is complete without them."""
    (last,) = walked(page([1, 2], None, total=3), aside=1)
    assert (None, "") == (last.complete, last.warning)
    (last,) = walked(page([1, 2], None, total=4), aside=1)
    assert last.complete is None
    only = cursors().begin(Start(place=None)).take(page([1, 2], None))
    assert only.complete is True


def test_an_empty_page_is_shown_where_it_is_the_only_one() -> None:
    """Or says that the list is complete."""
    assert [True, False, True] == [
        one.shown for one in walked(page([], "b"), page([], "c"), page([], None))
    ]
    resumed = Start(place="b", resumed=True)
    assert [False] == [one.shown for one in walked(page([], "c"), start=resumed)]


def test_the_end_of_a_walk_has_no_pages() -> None:
    """And its beginning has one."""
    assert (None,) == cursors().begin(Start(place=None)).upcoming
    assert () == cursors().begin(Start(place=END)).upcoming


def test_a_first_page_without_a_name_for_the_next_is_doubted() -> None:
    """Where something stands beside it; a later page may be without."""
    first, second = walked(Answer([1], {"total": 9}), Answer([2], {"total": 9}))
    assert first.warning.startswith("the first page has no meta.next; if the list has")
    assert "" == second.warning
    for meta in ({"next": None, "a": 1}, {}, None, "x"):
        (first,) = walked(Answer([1], meta))
        assert "" == first.warning


@pytest.mark.parametrize("found", [1.5, True, [], {}])
def test_what_is_no_cursor_ends_a_walk(found: object) -> None:
    """No page is given that does not say where to go on."""
    (step,) = walked(page([1], found))
    assert "the next cursor is neither text nor a number" == step.problem
    assert not step.shown
    assert (1, ()) == (step.number, step.upcoming)


def test_a_page_that_repeats_the_one_before_is_a_problem() -> None:
    """Unless both are empty."""
    steps = walked(page([1], "b"), page([1], "c"))
    assert ["", "page 2 repeats page 1"] == [one.problem for one in steps]
    assert [True, False] == [one.shown for one in steps]
    steps = walked(page([], "b"), page([], "c"), page([1], "d"), page([2], "e"))
    assert [""] * 4 == [one.problem for one in steps]


def test_an_earlier_place_is_a_problem() -> None:
    """The page that names it is given, and none is asked for again."""
    first, second = walked(page([1], "b"), page([2], "b"))
    assert ("", ("b",)) == (first.problem, first.upcoming)
    assert ("page 2 names an earlier page", ()) == (second.problem, second.upcoming)
    assert second.shown


def test_so_many_empty_pages_are_no_list() -> None:
    """In a row; a row in between begins anew."""
    empty = [page([], n) for n in range(MOST_EMPTY)]
    assert [""] * MOST_EMPTY == [one.problem for one in walked(*empty)]
    *_, last = walked(*empty, page([], "x"))
    assert f"{MOST_EMPTY + 1} empty pages in a row" == last.problem
    *_, last = walked(*empty, page([1], "x"), page([], "y"))
    assert "" == last.problem
    *_, last = walked(page([1], "x"), *empty)
    assert "" == last.problem
    *_, last = walked(page([1], "x"), *empty, page([], "y"))
    assert f"{MOST_EMPTY + 1} empty pages in a row" == last.problem


@pytest.mark.parametrize(
    ("by_page", "first", "places"),
    [(False, 0, [2, 5]), (True, 0, [1, 2]), (True, 1, [2, 3]), (False, 1, [3, 6])],
)
def test_a_count_goes_on_by_items_or_pages(
    by_page: bool, first: int, places: list[int]
) -> None:
    """Up to a page without items."""
    plan = OffsetPlan(offset="at", by_page=by_page, first=first, items="rows", size="n")
    route = Chain(plan=plan, size=3)
    assert {"n": 3, "at": 4} == route.query(4)
    walk = route.begin(Start(place=None))
    steps = [walk.take(Answer(list(rows))) for rows in ([1, 2], [3, 4, 5], [])]
    assert [*places, END] == [one.next for one in steps]
    assert [True, True, False] == [one.shown for one in steps]
    assert [None] * 3 == [one.complete for one in steps]
    assert not any(one.warning for one in steps)


def test_the_end_is_said_in_so_many_words() -> None:
    """By an empty name of the next page, and not by its absence."""
    for said in (None, False, ""):
        assert is_end(said)
        assert says_end("meta.next", {"meta": {"next": said}})
        assert says_end("next", {"next": said})
    for said in (0, "a", True, []):
        assert not is_end(said)
        assert not says_end("next", {"next": said})
    assert not says_end("meta.next", {"meta": {}})
    assert not says_end("meta.next", {"meta": 7})
    assert not says_end("meta.next", {})


def test_a_total_is_a_number_at_one_of_its_places() -> None:
    """The first that has one."""
    data = {"a": "3", "b": True, "c": 0, "d": 4}
    assert 0 == count_at(["a", "b", "x", "c", "d"], data)
    assert count_at(["a", "b"], data) is None


@pytest.mark.parametrize(
    ("came", "total", "told", "whole", "complete"),
    [
        (5, 5, False, True, True),
        (5, 5, True, False, None),
        (4, 5, True, True, False),
        (4, 5, True, False, None),
        (6, 5, True, True, None),
        (5, None, True, True, True),
        (5, None, False, True, None),
        (5, None, True, False, None),
    ],
)
def test_a_list_is_complete_by_its_count(
    came: int, total: int | None, told: bool, whole: bool, complete: bool | None
) -> None:
    """Or where the end is told, and nobody counts."""
    assert complete is counted(came, total, told=told, whole=whole)
