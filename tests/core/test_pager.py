"""Walks over pages: items, checkpoints, reading ahead, and servers that go astray."""

from __future__ import annotations

import asyncio
import json
import re
import traceback
import warnings
from typing import Any

import httpx
import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from homeroom import Limits, ManageBac, RetryPolicy
from homeroom._core.model import JSON
from homeroom._core.response import Response
from homeroom._core.walks import ahead
from homeroom._core.walks.numbered import EMPTY_PAGES
from homeroom._core.walks.pager import Pager
from homeroom.errors import (
    BadRequestError,
    BodyError,
    CheckpointError,
    ConfigurationError,
    DecodeError,
    PagingError,
    ServerError,
)
from homeroom.managebac.models import SchoolClass
from homeroom.paging import PageSizeWarning
from homeroom.response import MisfitWarning
from tests.core.fakes import (
    Canned,
    FakeClock,
    Handler,
    School,
    a_page,
    client,
    no_call_left,
    reply,
    settle,
)
from tests.core.moving import List, Walked, pager

pytestmark = pytest.mark.anyio

TEN = range(1, 11)


def ids(classes: list[SchoolClass]) -> list[int]:
    """The numbers of the classes."""
    return [one.id for one in classes]


async def test_iterating_gives_items_over_all_pages() -> None:
    """A plain loop sees every class once, in order."""
    school = School(TEN)
    async with client(Canned(school)) as mb:
        seen = [one.id async for one in mb.classes.list(per_page=4)]
    assert list(TEN) == seen
    assert [1, 2, 3] == school.asked


async def test_pages_carry_their_place_and_their_answer() -> None:
    """A page knows its number, the totals and the HTTP answer around it."""
    async with client(Canned(School(TEN))) as mb:
        pages = [page async for page in mb.classes.list(per_page=4).pages()]
    assert [1, 2, 3] == [page.number for page in pages]
    assert [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10]] == [ids(page.items) for page in pages]
    assert {(3, 10)} == {(page.pages, page.total) for page in pages}
    assert {200} == {page.response.status for page in pages}
    assert "Class 1" not in repr(pages)
    assert not {"items", "checkpoint"} & set(re.findall(r"\w+", repr(pages[0])))


async def test_nothing_is_sent_before_it_is_asked_for() -> None:
    """Describing a walk is free; each iteration is a new walk."""
    school = School(TEN)
    async with client(Canned(school)) as mb:
        pager = mb.classes.list().prefetch(3)
        assert [] == school.asked
        assert list(TEN) == ids(await pager.collect()) == ids(await pager.collect())
    assert [1, 1] == school.asked


async def test_an_empty_list_is_one_empty_page() -> None:
    """No items, one request, no error."""
    school = School([])
    async with client(Canned(school)) as mb:
        assert [] == await mb.classes.list().collect()
    assert [1] == school.asked


def cut_short(school: School) -> Handler:
    """A page of it that stops in the middle of a row."""

    def answer(request: httpx.Request) -> httpx.Response:
        body = school(request).content
        return httpx.Response(200, content=body[: len(body) // 2])

    return answer


@pytest.mark.parametrize("ahead", [0, 4])
async def test_a_page_that_is_cut_short_is_fetched_again(ahead: int) -> None:
    """It took two attempts, with a wait in between; each row comes once."""
    school, clock = School(TEN), FakeClock()
    server = Canned(cut_short(school), school, cut_short(school), school)
    async with client(server, clock) as mb:
        pager = mb.classes.list(per_page=4).prefetch(ahead)
        pages = [page async for page in pager.pages()]
    assert list(TEN) == [number for page in pages for number in ids(page.items)]
    outcomes = [[one.outcome for one in page.response.attempts] for page in pages]
    assert [["truncated", "ok"], ["truncated", "ok"], ["ok"]] == outcomes
    numbers = [one.number for one in pages[0].response.attempts]
    assert [1, 2] == numbers
    assert 2 == len(clock.slept)
    assert 5 == len(school.asked)


async def test_pages_that_are_always_cut_short_end_the_walk() -> None:
    """After as many attempts as the policy allows."""
    school = School(TEN)
    server = Canned(school, cut_short(school))
    async with client(server) as mb:
        pages = mb.classes.list(per_page=4).pages()
        first = await anext(pages)
        with pytest.raises(BodyError, match="cut short") as caught:
            await anext(pages)
        assert first.checkpoint == caught.value.checkpoint
        assert 3 == len(caught.value.attempts)
        assert 1 + 3 == len(server.requests)
        once = mb.with_options(retry=RetryPolicy(attempts=1))
        with pytest.raises(BodyError, match="cut short"):
            await once.classes.list(per_page=4).collect()
    assert 1 + 3 + 1 == len(server.requests)


@pytest.mark.parametrize(
    ("limit", "count", "requests"),
    [(None, 10, 3), (0, 0, 0), (1, 1, 1), (4, 4, 1), (5, 5, 2), (99, 10, 3)],
)
async def test_collect_stops_at_its_limit(
    limit: int | None, count: int, requests: int
) -> None:
    """No page beyond the one that fills the limit is fetched."""
    school = School(TEN)
    async with client(Canned(school)) as mb:
        found = await mb.classes.list(per_page=4).collect(limit=limit)
    assert list(TEN[:count]) == ids(found)
    assert requests == len(school.asked)


async def test_a_walk_may_start_at_a_later_page() -> None:
    """`page` names the first page to fetch."""
    async with client(Canned(School(TEN))) as mb:
        assert [9, 10] == ids(await mb.classes.list(page=3, per_page=4).collect())


async def test_a_checkpoint_resumes_after_its_page() -> None:
    """Stored as JSON and read back, it goes on where the walk stood."""
    school = School(TEN)
    async with client(Canned(school)) as mb:
        pages = mb.classes.list(per_page=4, archived=False).pages()
        first = await anext(pages)
        await pages.aclose()
        assert "managebac.classes.list" == first.checkpoint["operation"]
        stored = json.dumps(first.checkpoint)
        pager = mb.classes.list(archived=False, per_page=4)
        rest = await pager.resume(json.loads(stored)).collect()
    assert [5, 6, 7, 8, 9, 10] == ids(rest)
    assert [1, 2, 3] == school.asked


async def test_an_error_carries_where_to_resume() -> None:
    """After a failed page, the checkpoint of the error fetches that page again."""
    school = School(TEN)
    down = [reply({}, status=500)] * 3
    server = Canned(school, *down, school)
    seen: list[int] = []
    async with client(server) as mb:
        pager = mb.classes.list(per_page=4)
        with pytest.raises(ServerError) as caught:
            async for one in pager:
                seen.append(one.id)
        checkpoint = json.loads(json.dumps(caught.value.checkpoint))
        seen += ids(await pager.resume(checkpoint).prefetch(2).collect())
    assert list(TEN) == seen


async def test_the_checkpoint_of_the_last_page_gives_nothing_more() -> None:
    """Resuming a finished walk finds no items, and new ones if there are."""
    school = School(TEN)
    async with client(Canned(school)) as mb:
        pager = mb.classes.list(per_page=5)
        last = [page async for page in pager.pages()][-1]
        assert [] == await pager.resume(last.checkpoint).collect()
        school.numbers = range(1, 13)
        assert [11, 12] == ids(await pager.resume(last.checkpoint).collect())


@pytest.mark.parametrize(
    "change",
    [
        {"next": "2"},
        {"next": None},
        {"next": True},
        {"next": 1.0},
        {"next": 0},
        {"next": -3},
        {"size": 5},
        {"version": 2},
        {"operation": "managebac.students.list"},
        {"path": "0" * 16},
        {"extra": 1},
    ],
)
async def test_a_foreign_checkpoint_is_refused(change: dict[str, Any]) -> None:
    """A checkpoint of another walk, or a damaged one, is an error at once."""
    server = Canned(School(TEN))
    async with client(server) as mb:
        pager = mb.classes.list(per_page=4)
        first = await anext(pager.pages())
        with pytest.raises(CheckpointError, match=r"managebac classes.list"):
            pager.resume({**first.checkpoint, **change})
        with pytest.raises(CheckpointError):
            pager.resume({})
        with pytest.raises(CheckpointError):
            mb.classes.list(per_page=4, archived=True).resume(first.checkpoint)
    assert 1 == len(server.requests)


async def test_a_checkpoint_holds_what_a_resumed_walk_needs() -> None:
    """It is plain JSON: the filters, the place, and what came before it."""
    async with client(Canned(School(TEN))) as mb:
        page = await anext(mb.classes.list(archived=True, per_page=4).pages())
    assert page.checkpoint == json.loads(json.dumps(page.checkpoint))
    assert [["archived", "true"]] == page.checkpoint["filters"]
    assert 4 == page.checkpoint["size"]
    came = {"end": 4, "total": 10, "size": 4, "keys": [1, 2, 3, 4]}
    assert came == page.checkpoint["came"]


class Ahead:
    """Counts how far the pages asked for run ahead of those consumed."""

    def __init__(self, total: int) -> None:
        self.school = School(range(total))
        self.consumed = 0
        self.most = 0

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        answer = self.school(request)
        self.most = max(self.most, len(self.school.asked) - self.consumed)
        number = int(request.url.params["page"])
        for _ in range(number * 7 % 5):  # Answers come out of order.
            await asyncio.sleep(0)
        return answer


@pytest.mark.parametrize("ahead", [1, 2, 5, 50])
async def test_reading_ahead_keeps_order_within_bounds(ahead: int) -> None:
    """At most the pages asked for, and the one in hand, are out or waiting."""
    server = Ahead(40)
    async with client(Canned(server)) as mb:
        numbers = []
        async for page in mb.classes.list(per_page=2).prefetch(ahead).pages():
            numbers += ids(page.items)
            server.consumed += 1
            await settle()
    assert list(range(40)) == numbers
    assert list(range(1, 21)) == sorted(server.school.asked)
    assert server.most <= ahead + 1
    assert server.most >= min(ahead, 10)


@pytest.mark.parametrize("ahead", [1, 3])
async def test_pages_are_on_their_way_while_one_is_in_hand(ahead: int) -> None:
    """Reading ahead overlaps with the work of the consumer."""
    server = Ahead(20)
    async with client(Canned(server)) as mb:
        pages = mb.classes.list(per_page=2).prefetch(ahead).pages()
        await anext(pages)
        await anext(pages)
        await settle()
        assert 2 + ahead == len(server.school.asked)
        await pages.aclose()


async def test_reading_ahead_refuses_less_than_no_pages() -> None:
    """A negative number is a mistake, told at once."""
    async with client(Canned(School(TEN))) as mb:
        with pytest.raises(ValueError, match="prefetch"):
            mb.classes.list().prefetch(-1)


async def test_reading_further_ahead_than_requests_may_fly_says_so(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """The log has one line, and names the limit to raise; within it there is none."""
    async with client(Canned(School(TEN)), limits=Limits(in_flight=4)) as mb:
        mb.classes.list().prefetch(4)
        assert [] == caplog.messages
        assert list(TEN) == ids(await mb.classes.list(per_page=2).prefetch(9).collect())
    [told] = caplog.messages
    assert "classes.list: prefetch(9)" in told
    assert "at most 4" in told
    assert "limits.in_flight" in told


async def test_pages_ahead_that_are_gone_are_given_up() -> None:
    """When the list shrinks, what was ordered beyond its end is not waited for."""
    never = asyncio.Event()
    school = School(range(40))

    async def answer(request: httpx.Request) -> httpx.Response:
        if int(request.url.params["page"]) > 3:
            await never.wait()
        made = school(request)
        school.numbers = range(6)
        return made

    before = asyncio.all_tasks()
    async with client(Canned(answer)) as mb:
        pager = mb.classes.list(per_page=4).prefetch(6)
        assert [0, 1, 2, 3, 4, 5] == ids(await pager.collect())
        assert before == asyncio.all_tasks()


@pytest.mark.parametrize("ahead", [0, 4])
async def test_breaking_out_leaves_no_task(ahead: int) -> None:
    """Pages on their way are given up when a loop ends early."""
    never = asyncio.Event()
    school = School(range(100))

    async def answer(request: httpx.Request) -> httpx.Response:
        if int(request.url.params["page"]) > 2:
            await never.wait()
        return school(request)

    before = asyncio.all_tasks()
    async with client(Canned(answer)) as mb:
        async for one in mb.classes.list(per_page=10).prefetch(ahead):
            if one.id == 15:
                break
        await settle()
        await settle()
        assert before == asyncio.all_tasks()


async def test_an_error_ahead_is_raised_in_its_place() -> None:
    """Pages before a broken one arrive; the rest is given up, without a trace."""
    school = School(range(100))

    def answer(request: httpx.Request) -> httpx.Response:
        if int(request.url.params["page"]) == 4:
            return httpx.Response(404, json={})
        return school(request)

    before = asyncio.all_tasks()
    async with client(Canned(answer)) as mb:
        seen = []
        with pytest.raises(Exception, match="404") as caught:
            async for one in mb.classes.list(per_page=10).prefetch(8):
                seen.append(one.id)
    assert list(range(30)) == seen
    assert 4 == caught.value.checkpoint["next"]  # type: ignore[attr-defined]
    assert before == asyncio.all_tasks()


async def test_a_cancelled_walk_gives_up_its_pages() -> None:
    """Cancelling the consumer cancels what it had ordered."""
    school, never = School(range(100)), asyncio.Event()

    async def answer(request: httpx.Request) -> httpx.Response:
        if int(request.url.params["page"]) > 1:
            await never.wait()
        return school(request)

    before = asyncio.all_tasks()
    async with client(Canned(answer)) as mb:
        walk = asyncio.create_task(mb.classes.list(per_page=10).prefetch(5).collect())
        await settle()
        assert 6 == len(asyncio.all_tasks() - before)
        walk.cancel()
        with pytest.raises(asyncio.CancelledError):
            await walk
        assert before == asyncio.all_tasks()


def repeating(request: httpx.Request) -> httpx.Response:
    """The first page whatever is asked, under the number asked for."""
    page = int(request.url.params["page"])
    return httpx.Response(200, json=a_page([1, 2], page=page, pages=9))


def stuck(request: httpx.Request) -> httpx.Response:
    """The first page whatever is asked, under its own number."""
    return httpx.Response(200, json=a_page([1, 2], page=1, pages=9))


def hollow(request: httpx.Request) -> httpx.Response:
    """Empty pages without an end."""
    page = int(request.url.params["page"])
    return httpx.Response(200, json=a_page([], page=page, pages=10**9))


def turning(request: httpx.Request) -> httpx.Response:
    """Three pages in a circle."""
    page = int(request.url.params["page"])
    return httpx.Response(200, json=a_page([page % 3], page=page, pages=10**9))


@pytest.mark.parametrize("ahead", [0, 3])
@pytest.mark.parametrize(
    ("server", "text"),
    [
        (repeating, "page 2 repeats page 1"),
        (stuck, "asked for page 2, the server sent 1"),
        (hollow, "3 empty pages in a row"),
        (turning, "page 4 repeats page 1"),
    ],
)
async def test_a_server_that_does_not_advance_is_an_error(
    server: Any, text: str, ahead: int
) -> None:
    """A walk ends with an error, and says where it stood."""
    canned = Canned(server)
    async with client(canned) as mb:
        with pytest.raises(PagingError, match=text) as caught:
            await mb.classes.list().prefetch(ahead).collect()
    assert caught.value.checkpoint is not None
    assert "classes.list" in caught.value.operation
    assert len(canned.requests) <= 4 + ahead


async def test_some_empty_pages_are_passed_over() -> None:
    """Fewer empty pages in a row than the bound do not end a walk."""
    rows = {1: [1], 4: [4], 7: [7]}

    def gaps(request: httpx.Request) -> httpx.Response:
        page = int(request.url.params["page"])
        return httpx.Response(200, json=a_page(rows.get(page, []), page=page, pages=7))

    assert 3 == EMPTY_PAGES
    async with client(Canned(gaps)) as mb:
        assert [1, 4, 7] == ids(await mb.classes.list().collect())


@pytest.mark.parametrize("ahead", [0, 1, 4])
async def test_a_list_that_shrinks_during_the_walk(ahead: int) -> None:
    """The walk ends early and without an error."""
    school = School(range(20))
    async with client(Canned(school)) as mb:
        seen: list[int] = []
        async for page in mb.classes.list(per_page=4).prefetch(ahead).pages():
            seen += ids(page.items)
            if page.number == 2:
                school.numbers = range(9)
    assert list(range(8)) == seen[:8]
    assert len(seen) == len(set(seen))
    assert set(range(9)) <= set(seen)


@pytest.mark.parametrize("ahead", [0, 1, 4])
async def test_a_list_that_grows_during_the_walk(ahead: int) -> None:
    """Pages that come to be while walking are fetched, once they are known of."""
    school = School(range(8))
    async with client(Canned(school)) as mb:
        seen: list[int] = []
        async for page in mb.classes.list(per_page=4).prefetch(ahead).pages():
            seen += ids(page.items)
            if page.number == 1:
                school.numbers = range(18)
    assert list(range(len(seen))) == seen
    assert len(seen) in ({18} if ahead == 0 else {8, 18})


@pytest.mark.parametrize(
    ("asked", "used"), [(201, 200), (9999, 200), (0, 1), (-5, 1), (200, 200), (1, 1)]
)
async def test_a_page_size_is_clamped_with_one_warning(asked: int, used: int) -> None:
    """The nearest size is used; the warning points at the line that asked."""
    server = Canned(School(range(3)))
    async with client(server) as mb:
        for resource in (mb.classes, mb.with_response.classes):
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                await resource.list(per_page=asked).prefetch(2).collect()
            told = [(one.category, one.filename) for one in caught]
            assert ([(PageSizeWarning, __file__)] if asked != used else []) == told
            texts = [str(one.message) for one in caught]
            assert all(f"{asked} is out of range 1 to 200" in text for text in texts)
    assert {str(used)} == {one.url.params["per_page"] for one in server.requests}


async def test_a_pager_shows_where_it_goes_and_no_filter() -> None:
    """The repr of a walk names the operation and its numbers."""
    async with client(Canned(School(TEN))) as mb:
        pager = mb.classes.list(per_page=4, page=2).prefetch(3)
    shown = "Pager(vendor='managebac', name='classes.list', size=4, start=2, ahead=3)"
    assert shown == repr(pager)


@given(
    total=st.integers(0, 60),
    size=st.integers(1, 25),
    ahead=st.integers(0, 8),
    stop=st.integers(0, 5),
)
def test_whatever_the_sizes_every_item_comes_once_in_order(
    total: int, size: int, ahead: int, stop: int
) -> None:
    """Plain, ahead, or resumed after any page, a walk gives the list."""

    async def walk(mb: ManageBac) -> tuple[list[int], list[int]]:
        pager: Pager[SchoolClass] = mb.classes.list(per_page=size).prefetch(ahead)
        whole = ids(await pager.collect())
        parts: list[int] = []
        async for page in pager.pages():
            parts += ids(page.items)
            if page.number == stop:
                parts += ids(await pager.resume(page.checkpoint).collect())
                break
        return whole, parts

    async def run() -> tuple[list[int], list[int]]:
        async with client(Canned(School(range(total)))) as mb:
            return await walk(mb)

    whole, parts = asyncio.run(run())
    assert list(range(total)) == whole == parts


async def test_the_last_checkpoint_is_the_end() -> None:
    """Resuming after the last page gives nothing, also where the server clamps."""

    def clamping(request: httpx.Request) -> httpx.Response:
        page = min(int(request.url.params["page"]), 2)
        return httpx.Response(200, json=a_page([page], page=page, pages=2, total=2))

    for server in (School(range(2)), clamping):
        async with client(Canned(server)) as mb:
            pager = mb.classes.list(per_page=1)
            pages = [page async for page in pager.pages()]
            assert [] == await pager.resume(pages[-1].checkpoint).collect()


@pytest.mark.parametrize("arguments", [{"page": "2"}, {"per_page": 2.5}])
async def test_a_page_is_a_whole_number(arguments: Any) -> None:
    """Another kind of value is refused before anything is sent."""
    async with client(Canned(School(range(2)))) as mb:
        with pytest.raises(ConfigurationError, match="whole number"):
            mb.classes.list(**arguments)


@pytest.mark.parametrize(
    ("good", "bad"),
    [
        (b"Class 1", b"Cl\xff\xfess"),
    ],
)
async def test_a_page_that_cannot_be_read_is_a_public_error(
    good: bytes, bad: bytes
) -> None:
    """What only shows when a page is decoded is told as in any other call."""
    body = json.dumps(a_page([1])).encode().replace(good, bad)
    async with client(Canned(reply(body))) as mb:
        with pytest.raises(DecodeError, match="not JSON") as caught:
            await mb.classes.list().collect()
    assert caught.value.checkpoint is not None


async def test_what_is_read_ahead_begins_before_the_page_is_given() -> None:
    """So that it goes on while the user works on that, without a pause for others."""
    asked: list[JSON] = []

    async def fetch(position: JSON) -> JSON:
        asked.append(position)
        return position

    window = ahead.Ahead(fetch, 2)
    await window.order([1, 2, 3])
    assert [1, 2] == asked
    assert 1 == await window.answer(1)
    await window.order(())


async def test_what_was_read_ahead_in_vain_has_ended_when_the_walk_has() -> None:
    """However long it takes to put it away."""
    ended: list[JSON] = []

    async def fetch(position: JSON) -> JSON:
        try:
            await asyncio.Event().wait()
        finally:
            await asyncio.sleep(0)
            ended.append(position)

    window = ahead.Ahead(fetch, 2)
    await window.order([1, 2])
    await window.order([1, 3])
    assert [2] == ended
    await window.order(())
    assert [2, 1, 3] == ended


async def test_what_a_log_says_of_a_window_names_the_list(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """As fields, for who filters logs by them."""
    async with client(Canned(School(TEN)), limits=Limits(in_flight=2)) as mb:
        mb.classes.list().prefetch(3)
    (record,) = caplog.records
    named = vars(record)
    assert ("managebac", "classes.list") == (named["vendor"], named["operation"])


@pytest.mark.parametrize("limit", ["3", 2.5, True])
async def test_a_limit_is_a_whole_number(limit: Any) -> None:
    """Nothing is sent for another one."""
    server = Canned(School(TEN))
    async with client(server) as mb:
        with pytest.raises(ConfigurationError, match="limit"):
            await mb.classes.list().collect(limit=limit)
        with pytest.raises(ConfigurationError, match="checkpoint"):
            mb.classes.list().resume(limit)
    assert not server.requests


async def test_a_page_is_decoded_while_the_next_is_on_its_way() -> None:
    """With a window of two, the page after both is asked for first."""
    heard: list[str] = []
    plain = pager(List(list(range(12))), Walked(), 2, 2)
    there = plain._fetcher

    async def fetch(pairs: list[tuple[str, str]]) -> Response[Any]:
        heard.append(f"fetch {dict(pairs)['page']}")
        return await there.fetch(pairs)

    async def read(response: Response[Any]) -> Response[object]:
        heard.append(f"read {response.data.number}")
        return await there.read(response)

    made = evolve(plain, fetcher=evolve(there, fetch=fetch, read=read)).prefetch(2)
    assert list(range(12)) == [row.id async for row in made]
    assert ["fetch 1", "read 1", "fetch 2", "fetch 3"] == heard[:4]
    assert heard.index("fetch 4") < heard.index("read 2")
    assert heard.index("fetch 5") < heard.index("read 3")
    assert heard.index("fetch 5") > heard.index("read 2")


async def test_no_record_shows_in_the_trace_of_what_fails_later() -> None:
    """Error trackers send the variables of every frame."""
    server = Canned(School(TEN), reply({}, status=400))
    async with client(server) as mb:
        with pytest.raises(BadRequestError) as caught:
            async for _ in mb.classes.list(per_page=4):
                pass
    frames = [frame for frame, _ in traceback.walk_tb(caught.tb)]
    ours = [one for one in frames if "homeroom" in one.f_code.co_filename]
    held = [value for one in ours for value in one.f_locals.values()]
    assert held
    assert not any(isinstance(value, SchoolClass) for value in held)


async def test_a_page_tells_what_of_it_did_not_fit() -> None:
    """As its answer does."""
    body = a_page(range(1, 4))
    body["classes"][1]["id"] = {}  # type: ignore[index]
    async with client(Canned(reply(body))) as mb:
        with pytest.warns(MisfitWarning):
            page = await anext(mb.classes.list().pages())
    assert [1, 3] == ids(page.items)
    assert page.misfits == page.response.misfits
    assert 1 == len(page.misfits)


async def test_pages_that_were_read_ahead_are_forgotten_at_once() -> None:
    """Their answers do not wait for the collector of garbage, which comes seldom."""
    async with client(Canned(School(range(1, 201)))) as mb:
        with no_call_left():
            async for _ in mb.classes.list(per_page=10).prefetch(4).pages():
                pass
