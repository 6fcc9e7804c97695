"""Numbered lists that change while they are walked: nothing lost without a word."""

from __future__ import annotations

from collections import Counter

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
    max_examples=2500,
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
