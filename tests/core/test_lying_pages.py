"""Numbered pages whose words contradict each other, and what a walk says at its end."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from homeroom._core.walks.route import Start
from homeroom.errors import NotFoundError, PagingError
from homeroom.paging import PagingWarning
from tests.core.moving import Answer, List, Row, Walked, pager, plan_of, walk

pytestmark = pytest.mark.anyio

Lie = Callable[[Answer], Answer]


async def walked(rows: List, size: int = 4, **plan: Any) -> Walked:
    """A walk to the end."""
    found = Walked()
    return await walk(pager(rows, found, size, 200, **plan), found)


def not_there(answer: Answer) -> Answer:
    """A 404 behind the last page."""
    if answer.rows:
        return answer
    raise NotFoundError("no such page", vendor="model", operation="rows.list")


PAST_THE_END: dict[str, Lie] = {
    "empty": lambda answer: answer,
    "the last page again": lambda answer: (
        answer if answer.rows else evolve(answer, number=3, rows=[Row(9), Row(10)])
    ),
    "a repeat": lambda answer: (
        answer if answer.rows else evolve(answer, rows=list(map(Row, range(8, 11))))
    ),
    "404": not_there,
}


@pytest.mark.parametrize("past", PAST_THE_END)
async def test_what_comes_after_the_last_page_is_the_end(past: str) -> None:
    """Where only the next page or the total says that there is more."""

    def more(answer: Answer) -> Answer:
        return evolve(PAST_THE_END[past](answer), next=answer.number + 1)

    rows = List(list(range(11)), lie=more)
    found = await walked(rows, more="next")
    assert list(range(11)) == found.ids
    assert found.last.complete is True
    assert 4 == len(rows.asked)


@pytest.mark.parametrize("past", PAST_THE_END)
async def test_a_total_that_is_too_high_is_told(past: str) -> None:
    """The walk ends, and says that not all came."""

    def too_high(answer: Answer) -> Answer:
        return evolve(PAST_THE_END[past](answer), total=30)

    rows = List(list(range(11)), lie=too_high)
    with pytest.warns(PagingWarning, match="11 of 30 rows came"):
        found = await walked(rows)
    assert list(range(11)) == found.ids
    assert found.last.complete is False
    assert len(rows.asked) < 20


async def test_a_count_of_pages_that_is_too_low_does_not_end_a_walk() -> None:
    """The total says that there is more, and so it is."""
    rows = List(list(range(11)), lie=lambda answer: evolve(answer, pages=1))
    found = await walked(rows)
    assert list(range(11)) == found.ids
    assert found.last.complete is True


async def test_a_next_page_goes_on_where_nothing_is_counted() -> None:
    """And its absence is the end; whether all came is not known."""

    def silent(answer: Answer) -> Answer:
        return evolve(answer, pages=None, total=None)

    rows = List(list(range(11)), lie=silent)
    found = await walked(rows, more="next")
    assert list(range(11)) == found.ids
    assert found.last.complete is None
    assert 3 == len(rows.asked)


async def test_an_empty_page_in_the_middle_is_no_end() -> None:
    """What it should hold is missing, and that is told."""

    def hollow(answer: Answer) -> Answer:
        return evolve(answer, rows=[]) if answer.number == 2 else answer

    with pytest.warns(PagingWarning, match="7 of 11 rows came"):
        found = await walked(List(list(range(11)), lie=hollow))
    assert [0, 1, 2, 3, 8, 9, 10] == found.ids


@pytest.mark.parametrize("cap", [1, 3, 4, 5, 50, 99])
@pytest.mark.parametrize("told", [False, True])
async def test_a_server_that_cuts_pages_gives_every_row(cap: int, told: bool) -> None:
    """Whether it says so or not, in as many requests as its pages need."""
    rows = List(list(range(100)), cap=cap)
    found = await walked(rows, size=100, **({"served": "size"} if told else {}))
    assert list(range(100)) == found.ids
    assert found.last.complete is True
    assert -(-100 // cap) == len(rows.asked)


@pytest.mark.parametrize("size", [1, 3, 7, 30])
async def test_a_server_with_a_size_of_its_own_gives_every_row(size: int) -> None:
    """Also where its pages are larger than asked for."""
    rows = List(list(range(20)), cap=size, fixed=True)
    found = await walked(rows, size=5)
    assert list(range(20)) == found.ids
    assert found.last.complete is True


async def test_two_rows_with_one_key_are_two_rows() -> None:
    """Where one answer has both; a page that repeats a row has it once."""
    rows = List([1, 2, 2, 3, 4, 5, 6])
    found = await walked(rows)
    assert [1, 2, 2, 3, 4, 5, 6] == found.ids
    assert found.last.complete is True


def test_a_row_that_cannot_be_read_has_come() -> None:
    """It takes its place, and no list is called complete without it."""
    made = plan_of(4, 200).begin(Start(place=1))
    rows = List(list(range(8)))
    first = rows.page(1, 4)
    step = made.take(evolve(first, rows=first.rows[1:]), aside=1)
    assert [[2, 4]] == step.upcoming
    last = made.take(rows.page(2, 4))
    assert not last.upcoming
    assert last.complete is None
    assert not last.moved


async def test_a_walk_that_sees_a_part_does_not_call_it_complete() -> None:
    """One that begins at a later page, or is resumed."""
    found = Walked()
    made = pager(List(list(range(11))), found, 4, 200)
    await walk(made, found)
    assert [None, None, True] == [page.complete for page in found.pages]
    checkpoint = json.loads(json.dumps(found.pages[0].checkpoint))
    rest = await walk(made.resume(checkpoint), Walked())
    later = await walk(evolve(made, start=2), Walked())
    assert [4, 5, 6, 7, 8, 9, 10] == rest.ids == later.ids
    assert rest.last.complete is later.last.complete is None


async def test_the_warning_names_the_line_of_the_user_each_time() -> None:
    """However the walk is driven, and also the second time from one line."""
    lie: Lie = lambda answer: evolve(answer, total=30)  # noqa: E731
    made = pager(List(list(range(11)), lie=lie), Walked(), 4, 200)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("default")
        for _ in range(2):
            await made.collect()
        async for _ in made:
            pass
        async for _ in made.pages():
            pass
    assert [(PagingWarning, __file__)] * 4 == [
        (one.category, one.filename) for one in caught
    ]
    assert 3 == len({one.lineno for one in caught})
    assert "model rows.list: 11 of 30 rows came" in str(caught[0].message)
    assert ".settle()" in str(caught[0].message)


async def test_a_server_that_repeats_its_pages_is_an_error() -> None:
    """Where its count says that there is nothing more to come."""
    same = [Row(1), Row(2)]
    lie: Lie = lambda answer: evolve(answer, rows=same, total=1, pages=9)  # noqa: E731
    with pytest.raises(PagingError, match="page 2 repeats page 1"):
        await walked(List(list(range(11)), lie=lie), size=2)


@st.composite
def liars(draw: st.DrawFn) -> Sequence[Lie]:
    """Lies about pages, total, size, number and next page, one after another."""
    numbers = st.none() | st.integers(0, 40)
    return [
        lambda answer, said=said: evolve(answer, **said)  # type: ignore[misc]
        for said in draw(
            st.lists(
                st.fixed_dictionaries(
                    {}, optional={"pages": numbers, "total": numbers, "next": numbers}
                ),
                min_size=1,
                max_size=6,
            )
        )
    ]


@given(lies=liars(), count=st.integers(0, 40), size=st.integers(1, 9), settle=...)
@pytest.mark.filterwarnings("ignore::homeroom.paging.PagingWarning")
async def test_every_walk_ends_whatever_the_server_says(
    lies: Sequence[Lie], count: int, size: int, settle: bool
) -> None:
    """And gives no row twice."""
    rows = List(list(range(count)))
    rows.lie = lambda answer: lies[len(rows.asked) % len(lies)](answer)
    found = Walked()
    made = pager(rows, found, size, 200, more="next")
    with suppress(PagingError):
        await walk(made.settle() if settle else made, found)
    assert len(found.ids) == len(set(found.ids))
    assert len(rows.asked) < 200
