"""Where the next page of a numbered list begins, so that it overlaps what came."""

from __future__ import annotations

from itertools import product
from typing import Any

import pytest

from homeroom._core.walks.overlap import AHEAD, Frontier


def front(end: int, margin: int = 0, **given: Any) -> Frontier:
    """Of a walk that came so far."""
    return Frontier(**{"size": 4, "most": 20, "end": end, "margin": margin, **given})


def rows(place: tuple[int, int]) -> range:
    """The rows of a page."""
    index, size = place
    return range(index * size, (index + 1) * size)


@pytest.mark.parametrize(
    ("end", "need", "pages"),
    [
        (0, 0, [0]),
        (0, 4, [0]),
        (0, 5, [0, 1]),
        (4, 12, [1, 2]),
        (6, 12, [1, 2]),  # The page is asked for again from its beginning.
        (8, 5, [2]),
        (0, 4 * 64, [*range(64)]),
        (0, 4 * 65, [*range(64)]),
        (8, 4000, [*range(2, 66)]),
    ],
)
def test_pages_follow_each_other(end: int, need: int, pages: list[int]) -> None:
    """Up to what is needed, and no more than are worth knowing ahead."""
    assert [(n, 4) for n in pages] == front(end).ahead(need)
    assert 64 == AHEAD


@pytest.mark.parametrize("fixed", [False, True])
def test_pages_overlap_by_the_margin(fixed: bool) -> None:
    """Each begins before the end of the one before, and goes beyond it if it can."""
    for end, margin, most in product(range(1, 40), range(1, 4), (4, 9, 20)):
        made = front(end, margin, most=most, fixed=fixed)
        page = rows(made.page(end))
        assert max(end - margin, 0) in page
        assert page.stop - page.start <= most
        if fixed:
            assert 4 == len(page)
        elif most == 20:
            assert page.stop > end
            assert not made.stuck


def test_a_page_is_as_large_as_it_needs_to_be() -> None:
    """Up to twice the usual, or else the largest; the one that reaches furthest."""
    assert (1, 8) == front(12, 1).page(12)
    assert (1, 7) == front(8, 1).page(8)
    assert (2, 5) == front(12, 1, most=5).page(12)
    assert (44, 19) == front(840, 1).page(840)  # No size up to 8 goes beyond row 839.
    assert (209, 4) == front(840, 1, most=8).page(840)
    assert front(840, 1, most=8).stuck


def test_no_page_that_holds_a_row_reaches_further() -> None:
    """Of all sizes up to the largest; the largest page of those that do."""
    for end, most in product(range(1, 60), range(1, 21)):
        page = front(end, 1, size=100, most=most).page(end)
        sizes = range(1, most + 1)
        reach = {size: ((end - 1) // size + 1) * size for size in sizes}
        furthest = max(reach.values())
        if furthest > end:
            assert page[1] == max(n for n in sizes if reach[n] == furthest)
            assert rows(page).stop == furthest


def test_pages_that_overlap_are_known_ahead() -> None:
    """Each from the end of the one before, up to what is needed."""
    made = front(8, 1)
    found = made.ahead(30)
    end = 8
    for place in found:
        assert place == made.page(end)
        assert end - 1 in rows(place)
        assert end < rows(place).stop
        end = rows(place).stop
    assert end >= 30 > rows(found[-2]).stop
    assert found[:-1] == made.ahead(rows(found[-2]).stop)
    assert AHEAD == len(made.ahead(10**6))
    assert [made.page(8)] == made.ahead(0)


def test_pages_that_come_no_further_are_not_known_ahead() -> None:
    """There is one of them, and the walk is stuck."""
    made = front(8, 1, most=1, size=1)
    assert made.stuck
    assert [(7, 1)] == made.ahead(100)


def test_a_walk_without_overlap_or_choice_is_not_stuck() -> None:
    """It goes from page to page."""
    assert not front(8, 0, most=1, size=1).stuck
    assert not front(8, 1, most=1, size=1, fixed=True).stuck


def test_what_came_moves_the_end() -> None:
    """Forward only, unless pages overlap; and the margin shrinks, down to one."""
    made = front(8)
    made.advance(6)
    assert (8, 0) == (made.end, made.margin)
    made.advance(12)
    assert (12, 0) == (made.end, made.margin)
    made = front(8, 5)
    seen = list[tuple[int, int]]()
    for stop in (12, 12, 10, 14, 16):
        made.advance(stop)
        seen.append((made.end, made.margin))
    assert [(12, 2), (12, 2), (10, 2), (14, 1), (16, 1)] == seen
    made.fixed = True
    made.advance(20)
    assert (20, 0) == (made.end, made.margin)


def test_what_went_moves_the_end_back() -> None:
    """By as many rows, and pages overlap by one more, within reason."""
    made = front(8)
    made.shrink(0)
    assert (8, 1) == (made.end, made.margin)
    made.shrink(1)
    assert (7, 2) == (made.end, made.margin)
    made.shrink(3)
    assert (4, 2) == (made.end, made.margin)  # Half a page is the most.
    made.shrink(9)
    assert 0 == made.end


@pytest.mark.parametrize(
    ("given", "begin", "end", "margin"),
    [
        ({"end": 12}, 12, 11, 1),
        ({"end": 12}, 8, 7, 1),
        ({"end": 12}, 16, 11, 1),
        ({"end": 12, "fixed": True}, 12, 8, 1),
        ({"end": 2, "fixed": True}, 2, 0, 1),
        ({"end": 12, "margin": 2, "size": 20}, 12, 11, 4),
        ({"end": 12, "margin": 2}, 12, 11, 2),
    ],
)
def test_a_gap_is_looked_for_further_back(
    given: dict[str, Any], begin: int, end: int, margin: int
) -> None:
    """By a page where the server knows one size, and with twice the margin."""
    made = front(**given)
    made.retreat(begin)
    assert (end, margin) == (made.end, made.margin)


def test_a_margin_is_never_given_up_for_a_smaller_one() -> None:
    """And pages of one row overlap by one."""
    made = front(8, 2)
    made.overlap(1)
    assert 2 == made.margin
    small = front(8, size=1)
    small.overlap(9)
    assert 1 == small.margin


def test_pages_of_one_row_overlap_from_the_first() -> None:
    """No page begins before that, however much is to overlap."""
    made = front(1, 3, size=1, most=1, fixed=True)
    assert [(0, 1), (0, 1), (0, 1), (1, 1)] == [made.page(end) for end in range(1, 5)]
