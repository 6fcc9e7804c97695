"""What one numbered page says of itself and of its list, and what follows from that."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import frozen

from homeroom._core.plans import PagePlan
from homeroom._core.walks.look import Look, keys_of, value_at

PLAN = PagePlan(
    page="page",
    size="size",
    first=1,
    default_size=4,
    max_size=9,
    items="rows",
    number="meta.number",
    pages="meta.pages",
    total="meta.total",
    served="meta.size",
    more="meta.next",
    key="id",
)

SILENT = PagePlan(
    page="page",
    size="size",
    first=1,
    default_size=4,
    max_size=9,
    items="rows",
    key="real",
)


def look(count: int = 4, *, index: int = 1, size: int = 4, **said: Any) -> Look:
    """A page with so many rows, and what the server says of it."""
    rows = list[object](range(count))
    silent = dict.fromkeys(("said", "pages", "total", "served", "more"))
    told: Any = {**silent, **said}
    return Look(index=index, size=size, rows=rows, keys=rows, count=count, **told)


def test_a_list_by_itself_is_one_page() -> None:
    """All there is; nothing else is said of it."""
    found = Look.at(SILENT, (0, 4), [7, 8], 1)
    assert (1, None, None, None) == (found.pages, found.total, found.said, found.more)
    assert (3, [7, 8]) == (found.count, found.rows)


@pytest.mark.parametrize(
    ("said", "default", "past"),
    [
        ({"pages": 1}, False, True),
        ({"pages": 2, "total": 0}, True, False),
        ({"total": 4}, False, True),
        ({"total": 5}, True, False),
        ({}, True, True),
        ({}, False, False),
    ],
)
def test_a_page_is_past_the_end(
    said: dict[str, Any], default: bool, past: bool
) -> None:
    """By the number of pages, or else by the total, or else as it was expected."""
    assert past is look(**said).is_past(default)


@pytest.mark.parametrize(
    ("count", "said", "own"),
    [
        (5, {}, 5),  # More than was asked for.
        (5, {"total": 5}, 5),
        (4, {"total": 10}, None),
        (0, {"total": 10}, None),
        (3, {}, None),  # Nobody says that there are more.
        (3, {"total": 3}, None),
        (3, {"total": 2}, None),
        (3, {"total": 10}, 3),
        (1, {"total": 10}, 1),
        (3, {"total": 10, "pages": 4}, 3),
        (3, {"total": 10, "pages": 3}, None),  # Rows are missing.
        (3, {"total": 10, "served": 2}, 2),
        (3, {"total": 10, "served": 2, "pages": 9}, 2),
        (3, {"total": 10, "served": 4}, 3),
        (3, {"total": 10, "served": 4, "pages": 3}, None),
        (3, {"total": 10, "served": 0}, 3),
    ],
)
def test_a_first_page_shows_the_size_of_the_server(
    count: int, said: dict[str, Any], own: int | None
) -> None:
    """Where it is another than was asked for."""
    assert own == look(count, index=0, **said).own_size()


@pytest.mark.parametrize(
    ("count", "said", "fits"),
    [
        (4, {}, True),
        (3, {}, True),
        (5, {}, False),
        (4, {"said": 1}, True),
        (4, {"said": 2}, False),
        (4, {"said": 0, "total": 8}, False),
        (4, {"total": 8}, True),
        (4, {"total": 8, "pages": 2}, True),
        (4, {"total": 9, "pages": 3}, True),
        (4, {"total": 8, "pages": 3}, False),
        (4, {"total": 8, "served": 4}, True),
        (4, {"total": 8, "served": 5}, True),
        (4, {"total": 8, "served": 3}, False),
        (3, {"total": 8}, False),
        (3, {"total": 7}, True),
        (0, {"total": 4}, True),
        (0, {"total": 2}, True),
        (1, {"total": 2}, False),
    ],
)
def test_a_page_fits_where_it_has_what_is_there(
    count: int, said: dict[str, Any], fits: bool
) -> None:
    """Of its list, in pages of its size."""
    assert fits is look(count, **said).fits()


@pytest.mark.parametrize(
    ("count", "total", "said", "stop"),
    [
        (4, 20, {}, 8),
        (3, 20, {}, 8),  # More are promised, so it counts as full.
        (3, 8, {}, 8),
        (3, 7, {}, 7),
        (3, 0, {}, 7),
        (3, 0, {"more": True}, 8),
        (3, 0, {"pages": 3}, 8),
        (3, 0, {"pages": 2}, 7),
        (5, 20, {}, 9),
    ],
)
def test_rows_up_to_the_end_of_a_page(
    count: int, total: int, said: dict[str, Any], stop: int
) -> None:
    """With those that a short page in the middle lacks."""
    assert stop == look(count, **said).stop(total)


@pytest.mark.parametrize(
    ("said", "place", "before"),
    [
        ({"pages": 2}, (2, 4), True),
        ({"pages": 2}, (7, 1), False),
        ({"pages": 2, "total": 99}, (8, 1), True),
        ({"total": 8}, (2, 4), True),
        ({"total": 8}, (7, 1), False),
        ({"total": 9}, (2, 4), False),
        ({}, (0, 1), True),
    ],
)
def test_a_place_may_be_past_all_pages(
    said: dict[str, Any], place: tuple[int, int], before: bool
) -> None:
    """Of which nobody says that they are there."""
    assert before is look(**said).ends_before(place)


@pytest.mark.parametrize(
    ("count", "total", "said", "again", "need"),
    [
        (4, 0, {}, False, 0),
        (4, 0, {}, True, 9),
        (6, 0, {}, True, 11),
        (4, 0, {"total": 3}, True, 0),
        (4, 0, {"pages": 0}, True, 0),
        (4, 0, {"pages": 1}, True, 1),
        (4, 0, {"pages": 3}, False, 9),
        (4, 0, {"more": False}, True, 0),
        (4, 0, {"more": True}, False, 9),
        (2, 0, {"more": True}, False, 9),
        (4, 30, {"more": True, "pages": 3}, False, 30),
    ],
)
def test_so_many_rows_are_needed_at_least(
    count: int, total: int, said: dict[str, Any], again: bool, need: int
) -> None:
    """By the most that anything says."""
    assert need == look(count, **said).need(total, again=again)


def test_values_stand_below_keys_and_attributes() -> None:
    """Or nothing does."""
    assert 3 == value_at("a.b", {"a": {"b": 3}})
    assert 3 == value_at(("a", "real"), {"a": 3})
    assert value_at("a.b", {"a": {}}) is None
    assert value_at("a.b.c", {}) is None


def test_a_row_of_free_json_without_a_key_is_like_no_other() -> None:
    """Nor is one whose key is no key."""
    rows: list[object] = [{"id": 1}, {"id": "x"}, {}, {}, {"id": [1]}]
    one, text, *others = keys_of("id", rows)
    assert (1, "x") == (one, text)
    assert 3 == len({id(other) for other in others})
    assert not {int, str} & {type(other) for other in others}
    assert [7, 8] == keys_of("real", [7, 8])
    assert [] == keys_of("id", [])


def test_what_is_no_count_says_nothing() -> None:
    """A server may write anything where a number should be."""
    meta = {"number": 2, "pages": "3", "total": True, "size": 1.5}
    found = Look.at(PLAN, (1, 4), _Page([], meta), 0)
    assert (1, None, None, None) == (
        *(found.said, found.pages),
        *(found.total, found.served),
    )
    assert found.more is False
    assert found.said == found.index


@frozen
class _Page:
    rows: list[object]
    meta: dict[str, object]
