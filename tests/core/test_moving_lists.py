"""Numbered lists that change while they are walked: nothing lost without a word."""

from __future__ import annotations

import json
from collections import Counter
from contextlib import aclosing

import pytest
from attrs import frozen
from hypothesis import HealthCheck, given, settings, strategies as st

from homeroom.paging import Page
from tests.core.moving import List, Row, Walked, pager, walk

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.filterwarnings("ignore::homeroom.paging.PagingWarning"),
]

OPS = st.lists(
    st.tuples(st.sampled_from(["add", "remove", "remove"]), st.integers(0, 60)),
    max_size=4,
)
CANCELLING = st.integers(0, 60).flatmap(
    lambda at: st.integers(0, 60).map(lambda to: [("remove", at), ("add", to)])
)
BULK = st.tuples(st.integers(0, 60), st.integers(2, 9)).map(
    lambda pair: [("remove", pair[0])] * pair[1]
)
SCRIPTS = st.lists(st.just([]) | OPS | CANCELLING | BULK, max_size=12)
"""What happens to the list before each request."""

MANY = settings(
    max_examples=10 * settings().max_examples,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@frozen
class Case:
    """A list with its server and adversary, and a way to walk it."""

    rows: List
    size: int
    most: int
    ahead: int
    acts: bool
    """Whether each row is removed when it comes."""


def cases(*, cut: bool) -> st.SearchStrategy[Case]:
    """Cases; with `cut`, the server gives smaller pages than it is asked for."""
    rows = st.builds(
        List,
        st.integers(0, 60).map(lambda count: list(range(count))),
        SCRIPTS,
        cap=st.integers(1, 12) if cut else st.just(10**9),
    )
    most, ahead = st.sampled_from([9, 18, 90]), st.sampled_from([0, 0, 1, 3])
    return st.builds(Case, rows, st.integers(1, 9), most, ahead, st.booleans())


def hid(rows: List, walked: Walked) -> bool:
    """Whether as many rows went as came between two looks, before any change showed."""
    first = walked.looks[0][0]
    for (before, old), (after, new) in zip(
        walked.looks, walked.looks[1:], strict=False
    ):
        if first != before or first != after:
            return False
        if old != new:
            return True
    return False


def check(rows: List, walked: Walked, *, settle: bool) -> None:
    """The promise, word for word."""
    came = Counter(walked.ids)
    assert [] == [one for one, times in came.items() if times > 1]
    stayed = [one for one in rows.first if one not in rows.gone]
    lost = [one for one in stayed if one not in came]
    excepted = not settle and hid(rows, walked)
    assert not lost or walked.last.complete is False or excepted
    assert {None} >= {page.complete for page in walked.pages[:-1]}
    if not rows.changes:
        assert stayed == walked.ids
        assert not walked.last.moved


async def walked_through(case: Case, *, settle: bool) -> Walked:
    """Walk a case to its end."""
    walked = Walked()
    made = pager(case.rows, walked, case.size, case.most).prefetch(case.ahead)

    def each(page: Page[Row]) -> None:
        for row in page.items if case.acts else ():
            case.rows.remove(row.id)

    await walk(made.settle() if settle else made, walked, each)
    return walked


@pytest.mark.parametrize("settle", [False, True])
@MANY
@given(case=cases(cut=False))
async def test_nothing_is_lost_without_a_word(settle: bool, case: Case) -> None:
    """Every row that stays comes once, or the last page says that not all came."""
    walked = await walked_through(case, settle=settle)
    check(case.rows, walked, settle=settle)
    if not (case.rows.changes or settle or case.ahead):
        assert max(-(-len(case.rows.first) // case.size), 1) == len(case.rows.asked)


@pytest.mark.parametrize("settle", [False, True])
@MANY
@given(case=cases(cut=True))
async def test_nothing_is_lost_from_pages_that_the_server_cuts(
    settle: bool, case: Case
) -> None:
    """A larger page than the server gives is another page than was reckoned with."""
    check(case.rows, await walked_through(case, settle=settle), settle=settle)


async def test_a_count_that_fits_is_no_proof_where_pages_cannot_overlap() -> None:
    """A row went, and later one went as another came: the last one is missed."""
    ops: list[list[tuple[str, int]]] = [[("remove", 0)], [("remove", 0), ("add", 1)]]
    rows = List([0, 1, 2], [[], ops[0], [], [], [], ops[1]], cap=1)
    walked = await walked_through(Case(rows, 1, 9, 0, False), settle=False)
    check(rows, walked, settle=False)
    assert walked.last.complete is False


@given(
    count=st.integers(0, 700),
    size=st.integers(5, 40),
    stop=st.integers(1, 9),
    ops=st.lists(st.sampled_from(["add", "remove"]), max_size=300),
    front=st.booleans(),
    settle=st.booleans(),
)
async def test_a_resumed_walk_gives_no_row_twice(
    count: int, size: int, stop: int, ops: list[str], front: bool, settle: bool
) -> None:
    """Whatever happened meanwhile; with `settle`, nothing is lost either."""
    rows, walked = List(list(range(count))), Walked()
    made = pager(rows, walked, size, 200)
    made = made.settle() if settle else made
    async with aclosing(made.pages()) as pages:
        async for page in pages:
            walked.pages.append(page)
            if page.number == stop:
                break
    rows.act((kind, 0 if front else 37 * n) for n, kind in enumerate(ops))
    checkpoint = json.loads(json.dumps(walked.last.checkpoint))
    rest = await walk(made.resume(checkpoint), Walked())
    came = [*walked.ids, *rest.ids]
    assert len(came) == len(set(came))
    assert rest.last.complete is not True or not count
    if settle and rest.last.complete is None:
        assert {one for one in rows.first if one not in rows.gone} <= set(came)


async def test_a_row_that_leaves_takes_no_other_with_it() -> None:
    """One row is removed while page 2 is in hand; row 5 then moves to page 2."""
    rows, walked = List(list(range(1, 11))), Walked()

    def remove(page: Page[Row]) -> None:
        if page.number == 2:
            rows.remove(1)

    await walk(pager(rows, walked, 2, 200), walked, remove)
    assert list(range(1, 11)) == walked.ids
    assert walked.last.complete is True
    assert walked.last.moved
    assert len(rows.asked) <= 7


async def test_a_server_with_one_size_of_pages_loses_no_row_either() -> None:
    """Whole pages are read again then, and only the count can tell."""
    rows, walked = List(list(range(1, 11)), cap=2, fixed=True), Walked()

    def remove(page: Page[Row]) -> None:
        if page.number == 2:
            rows.remove(1)

    await walk(pager(rows, walked, 2, 200), walked, remove)
    assert list(range(1, 11)) == walked.ids
    assert walked.last.complete is False  # They did, but nothing proves it.
    assert walked.last.moved


async def test_settle_takes_no_more_requests_where_pages_may_be_larger() -> None:
    """Pages overlap by a row, and are up to twice as large."""
    rows, walked = List(list(range(1000))), Walked()
    await walk(pager(rows, walked, 100, 200).settle(), walked)
    assert list(range(1000)) == walked.ids
    assert walked.last.complete is True
    assert not walked.last.moved
    assert 7 >= len(rows.asked)
