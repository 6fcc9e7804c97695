"""A bulk: each row has its outcome, whatever happens to the others and to the bulk."""

from __future__ import annotations

import asyncio
import json
import pickle
import warnings
from collections.abc import Callable, Mapping
from typing import Any

import httpx
import pytest
from attrs import define, field

from homeroom import UNSET, ClassChartsStudent, Limits, ManageBac
from homeroom._core.misfits import MisfitWarning
from homeroom.bulk import Row, RowDone, RowFailed, RowsOutcome, bulk
from homeroom.errors import (
    AuthenticationError,
    CallError,
    ClientClosed,
    NotFoundError,
    OutcomeUnknown,
    OutcomeUnread,
    PartialFailure,
    PermissionDeniedError,
    RateLimitError,
    ServerError,
    ValidationError,
    WrongEventLoop,
)
from homeroom.options import Clock
from tests.core.fakes import Canned, a_class, client, reply, settle

pytestmark = pytest.mark.anyio


@define
class Office:
    """Writes classes by their name: one that is in `odd` gets the answer from there."""

    odd: Mapping[str, Any] = field(factory=dict)
    """By name: a status, an answer, or an error."""
    held: asyncio.Event | None = None
    """Answers wait for it."""
    seen: list[str] = field(factory=list)
    """Names in the order in which they came."""
    here: int = 0
    most: int = 0
    """Requests that were here at once."""
    tasks: int = 0
    """The most tasks that there were."""

    async def __call__(self, request: httpx.Request) -> httpx.Response:
        name = json.loads(request.content)["name"]
        self.seen.append(name)
        self.here += 1
        self.most = max(self.most, self.here)
        self.tasks = max(self.tasks, len(asyncio.all_tasks()))
        try:
            if self.held:
                await self.held.wait()
            await asyncio.sleep(0)
        finally:
            self.here -= 1
        odd = self.odd.get(name, 200)
        if isinstance(odd, Exception):
            raise odd
        if isinstance(odd, int):
            return httpx.Response(odd, json=a_class(len(self.seen)))
        made: httpx.Response = odd(request)
        return made


def rows(*names: str) -> list[dict[str, object]]:
    """Rows of classes to create."""
    return [{"name": name} for name in names]


def numbered(count: int) -> list[dict[str, object]]:
    """Rows of that many classes."""
    return rows(*map(str, range(count)))


def names(some: tuple[Row, ...]) -> list[object]:
    """The names of some rows."""
    return [one.arguments["name"] for one in some]


def told(outcome: RowsOutcome[Any]) -> dict[object, str]:
    """What became of each row, by name; each row is in one group."""
    groups = {
        "succeeded": outcome.succeeded,
        "failed": outcome.failed,
        "unknown": outcome.unknown,
        "not sent": outcome.not_sent,
    }
    found = {name: group for group, some in groups.items() for name in names(some)}
    assert sum(map(len, groups.values())) == len(outcome) == len(found)
    return found


async def run(office: Office, *given: str, **options: Any) -> RowsOutcome[Any]:
    """The outcome of creating classes at an office, in a client that tries once."""
    async with client(Canned(office), retry=None) as mb:
        return await bulk(mb.classes.create, rows(*given), **options)


async def test_all_well() -> None:
    """Results come in the order of the rows, whichever answer came first."""
    office = Office()
    outcome = await run(office, *"abcdefghij", concurrency=4)
    assert outcome
    assert outcome.ok
    assert ((), (), ()) == (outcome.failed, outcome.unknown, outcome.not_sent)
    assert list(range(10)) == [one.index for one in outcome.succeeded]
    assert list("abcdefghij") == names(outcome.rows) == sorted(office.seen)
    assert all(one.result.id for one in outcome.succeeded)
    assert ((), {}) == (outcome.again, outcome.by_message())
    outcome.raise_for_failures()


async def test_a_failure_ends_no_other_row() -> None:
    """Not even the first one; each row has its own error."""
    odd = {"a": 404, "c": 422, "e": 403, "h": 409, "j": 400}
    outcome = await run(Office(odd=odd), *"abcdefghij")
    assert not outcome
    assert list("bdfgi") == names(outcome.succeeded)
    assert list("acehj") == names(outcome.failed)
    kinds = [NotFoundError, ValidationError, PermissionDeniedError]
    assert kinds == [type(one.error) for one in outcome.failed][:3]
    assert () == outcome.again  # None of them would go better the next time.
    with pytest.raises(
        PartialFailure,
        match=r"^of 10 rows, 5 succeeded, 5 failed, 0 are unknown, 0 were not sent$",
    ) as caught:
        outcome.raise_for_failures()
    assert caught.value.outcome is outcome
    assert pickle.loads(pickle.dumps(caught.value)).outcome is None


async def test_the_rows_of_an_outcome_tell_what_they_are() -> None:
    """By their class, each in its place."""
    outcome = await run(Office(odd={"b": 404, "c": 401}), *"abcd", concurrency=1)
    assert [RowDone, RowFailed, RowFailed, Row] == [type(one) for one in outcome]
    assert [0, 1, 2, 3] == [one.index for one in outcome]


async def test_what_may_have_happened_is_unknown() -> None:
    """A write that a server may have carried out is not given again."""
    odd = {
        "a": 500,
        "b": httpx.ReadError("gone"),
        "c": httpx.ConnectError("never there"),
        "d": reply([1]),
        "e": 503,
        "f": 429,
    }
    outcome = await run(Office(odd=odd), *"abcdefg")
    assert {
        "a": "unknown",
        "b": "unknown",
        "c": "failed",
        "d": "unknown",
        "e": "unknown",
        "f": "failed",
        "g": "succeeded",
    } == told(outcome)
    unknown = [type(one.error) for one in outcome.unknown]
    assert [OutcomeUnknown, OutcomeUnknown, OutcomeUnread, OutcomeUnknown] == unknown
    assert ({"name": "c"}, {"name": "f"}) == outcome.again


async def test_the_same_by_a_method_that_is_safe_to_repeat() -> None:
    """It failed, perhaps after all; giving it again does no harm."""
    server = Canned(reply({}, 503))
    async with client(server, retry=None) as mb:
        rows: list[dict[str, object]] = [{"method": "PUT", "path": "/x", "json": {}}]
        outcome = await bulk(mb.request, rows)
    assert [ServerError] == [type(one.error) for one in outcome.failed]
    assert rows == list(outcome.again)


async def test_failures_are_grouped_by_message() -> None:
    """The most frequent comes first, and rows keep their order."""
    odd: dict[str, Any] = dict.fromkeys("bdf", 422) | dict.fromkeys("cg", 500)
    outcome = await run(Office(odd=odd), *"abcdefg")
    groups = outcome.by_message()
    assert [
        "managebac classes.create: 422 Unprocessable Entity",
        "managebac classes.create: 500 Internal Server Error (not repeated, since the "
        "write may have happened)",
    ] == [message.replace("Content", "Entity") for message in groups]
    assert [["b", "d", "f"], ["c", "g"]] == [names(some) for some in groups.values()]


async def test_nothing_personal_shows() -> None:
    """Neither what was given nor what a server said of it."""
    said = reply({"errors": {"name": ["Canary Oak is taken"]}}, 422)
    outcome = await run(Office(odd={"Canary": said}), "Canary", "Canary Elm", "x")
    shown = [outcome, *outcome, outcome.rows, outcome.by_message(), outcome.failed]
    assert "anary" not in "".join(f"{one!r} {one}" for one in shown)
    assert "<RowsOutcome: 2 succeeded, 1 failed, " in repr(outcome)
    error = outcome.failed[0].error
    assert isinstance(error, CallError)
    assert error.detail
    assert {"name": ("Canary Oak is taken",)} == error.detail.fields


@pytest.mark.parametrize(
    ("options", "most"), [({}, 3), ({"concurrency": 2}, 2), ({"concurrency": 99}, 3)]
)
async def test_so_many_rows_are_under_way_at_once(
    options: dict[str, Any], most: int
) -> None:
    """As many as are asked for, or as the client has in flight; so are the tasks."""
    office = Office()
    before = len(asyncio.all_tasks())
    async with client(Canned(office), limits=Limits(in_flight=3)) as mb:
        assert await bulk(mb.classes.create, numbered(300), **options)
    assert most == office.most
    assert office.tasks <= before + most


async def test_concurrency_may_be_left_to_the_client() -> None:
    """As every option, by `UNSET`."""
    office = Office()
    async with client(Canned(office)) as mb:
        assert await bulk(mb.classes.create, numbered(40), concurrency=UNSET)
    assert 16 == office.most


@pytest.mark.parametrize("concurrency", [1, 4])
async def test_a_refused_credential_ends_the_bulk(concurrency: int) -> None:
    """No further row is sent; all that were not done can be given again."""
    office = Office(odd=dict.fromkeys(map(str, range(10, 5000)), 401))
    outcome = await run(office, *map(str, range(5000)), concurrency=concurrency)
    assert list(range(10)) == [one.index for one in outcome.succeeded]
    assert 1 <= len(outcome.failed) <= concurrency
    assert len(office.seen) == 10 + len(outcome.failed)
    assert 4990 == len(outcome.again) == len(outcome.failed) + len(outcome.not_sent)
    assert isinstance(outcome.stopped, AuthenticationError)
    with pytest.raises(PartialFailure, match=r"not sent \(managebac .*: 401 Unauth"):
        outcome.raise_for_failures()


async def test_a_login_that_is_refused_ends_the_bulk() -> None:
    """No row was sent then, also not the first ones."""
    server = Canned(reply({"success": 0, "error": "no"}, 401))
    async with ClassChartsStudent(
        code="x", date_of_birth="2011-03-04", transport=server, login="json"
    ) as student:
        given: list[dict[str, object]] = [{"status_id": n} for n in range(1000)]
        outcome = await bulk(student.homeworks.tick, given)
    assert 1000 == len(outcome.not_sent) == len(outcome.again)
    assert isinstance(outcome.stopped, AuthenticationError)
    assert 1 == len(server.requests)


async def test_a_pause_beyond_the_timeout_ends_the_bulk() -> None:
    """Else all other rows would fail in an instant."""
    server = Canned(reply({}, 429, retry_after="3600"))
    async with client(server, timeout=30) as mb:
        outcome = await bulk(mb.classes.create, numbered(500), concurrency=1)
    assert [0] == [one.index for one in outcome.failed]
    assert 499 == len(outcome.not_sent)
    assert isinstance(outcome.stopped, RateLimitError)
    assert 3600 == pytest.approx(outcome.stopped.retry_after or 0, abs=1)
    assert 500 == len(outcome.again)
    assert 1 == len(server.requests)


async def stopped_in_the_middle(
    end: Callable[[ManageBac, asyncio.Task[Any]], Any],
    method: str = "classes.create",
    **options: Any,
) -> tuple[Office, RowsOutcome[Any]]:
    """A bulk of ten rows, three at once, that is ended while the server holds three."""
    office = Office(held=asyncio.Event())
    mb = client(Canned(office), **options)
    if method == "request":
        given = [
            {"method": "PUT", "path": "/x", "json": one} for one in rows(*"abcdefghij")
        ]
        job: Any = bulk(mb.request, given, concurrency=3)
    else:
        job = bulk(mb.classes.create, rows(*"abcdefghij"), concurrency=3)
    task = asyncio.ensure_future(job)
    await settle()
    held = job.outcome
    assert list("abc") == office.seen
    assert not held
    assert (len(held.unknown), len(held.failed)) in ((3, 0), (0, 3))
    await end(mb, task)
    await asyncio.wait([task])
    await mb.aclose()
    assert list("abc") == office.seen  # What ended sends no more.
    assert not office.here
    return office, job.outcome


async def cancel(_: ManageBac, task: asyncio.Task[Any]) -> None:
    """End it by a cancellation."""
    task.cancel()


async def close(mb: ManageBac, _: asyncio.Task[Any]) -> None:
    """End it by the end of its client."""
    await mb.aclose()


async def test_after_a_cancel_it_is_known_what_was_done() -> None:
    """Writes in the air are unknown, and the rest was not sent."""
    _, outcome = await stopped_in_the_middle(cancel)
    assert list("abc") == names(outcome.unknown)
    assert list("defghij") == names(outcome.not_sent)
    assert rows(*"defghij") == list(outcome.again)
    assert outcome.stopped is None
    error = outcome.unknown[0].error
    assert "managebac classes.create: left while waiting for the answer" == str(error)
    assert isinstance(error, OutcomeUnknown)
    assert not error.retryable


async def test_a_cancelled_call_that_is_safe_to_repeat_is_given_again() -> None:
    """It may have happened too, and once more does no harm."""
    _, outcome = await stopped_in_the_middle(cancel, "request")
    assert [0, 1, 2] == [one.index for one in outcome.failed]
    assert [True] * 3 == [
        isinstance(one.error, CallError) and one.error.retryable
        for one in outcome.failed
    ]
    assert 10 == len(outcome.again)


async def test_a_closed_client_ends_the_bulk() -> None:
    """As a cancel does, with the reason."""
    _, outcome = await stopped_in_the_middle(close)
    assert list("abc") == names(outcome.unknown)
    assert list("defghij") == names(outcome.not_sent)
    assert isinstance(outcome.stopped, ClientClosed)
    assert rows(*"defghij") == list(outcome.again)


async def test_a_closed_client_leaves_what_is_safe_to_repeat() -> None:
    """It counts as failed, and may be given again."""
    _, outcome = await stopped_in_the_middle(close, "request")
    assert [ClientClosed] * 3 == [type(one.error) for one in outcome.failed]
    assert 10 == len(outcome.again)


async def test_rows_that_wait_for_a_slot_were_not_sent() -> None:
    """Others may use the client too."""
    office = Office(held=asyncio.Event())
    async with client(Canned(office), limits=Limits(in_flight=2)) as mb:
        other = asyncio.create_task(mb.classes.create(name="other"))
        await settle()
        job = bulk(mb.classes.create, rows(*"abc"))
        task = asyncio.ensure_future(job)
        await settle()
        assert ["other", "a"] == office.seen
        task.cancel()
        await asyncio.wait([task])
        assert {"a": "unknown", "b": "not sent", "c": "not sent"} == told(job.outcome)
        office.held.set()  # type: ignore[union-attr]
        assert (await other).id


async def test_a_row_that_was_refused_for_its_rate_is_not_unknown() -> None:
    """Nothing was done for it, also if the bulk ends before it is sent again."""
    waits = asyncio.Event()

    async def sleep(seconds: float) -> None:
        waits.set()
        await asyncio.Event().wait()

    mb = ManageBac(
        token="k",
        base_url="https://x.example",
        transport=Canned(reply({}, 429)),
        clock=Clock(sleep=sleep),
    )
    async with mb:
        job = bulk(mb.classes.create, rows("a", "b"), concurrency=1)
        task = asyncio.ensure_future(job)
        await waits.wait()
        task.cancel()
        await asyncio.wait([task])
    assert {"a": "failed", "b": "not sent"} == told(job.outcome)
    assert rows("a", "b") == list(job.outcome.again)


async def test_a_bulk_that_is_cancelled_before_it_sends() -> None:
    """While it reads rows, nothing was sent, and that is said."""

    async def slow() -> Any:
        yield {"name": "a"}
        await asyncio.Event().wait()

    office = Office()
    async with client(Canned(office)) as mb:
        job = bulk(mb.classes.create, slow())
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.01):
                await job
    assert not job.outcome
    assert not job.outcome.checked
    assert [] == office.seen


async def test_a_closed_client_begins_no_bulk() -> None:
    """It is told at once, before rows are read."""
    async with client(Canned(Office())) as mb:
        pass
    job = bulk(mb.classes.create, ({}[one] for one in "x"))
    with pytest.raises(ClientClosed):
        await job


def test_a_bulk_belongs_to_the_loop_of_its_client() -> None:
    """While there are calls in it, nothing is sent from another one."""
    office = Office()

    async def hold(_: object) -> httpx.Response:
        await asyncio.Event().wait()
        raise AssertionError

    mb = client(Canned(office, hold, office))

    async def create() -> RowsOutcome[Any]:
        return await bulk(mb.classes.create, rows("a"))

    async def create_beside_a_call() -> None:
        call = asyncio.create_task(mb.ping())
        await settle()
        with pytest.raises(WrongEventLoop):
            await asyncio.to_thread(asyncio.run, create())
        call.cancel()

    assert asyncio.run(create())
    asyncio.run(create_beside_a_call())
    assert ["a"] == office.seen
    assert asyncio.run(create())
    asyncio.run(mb.aclose())


async def test_a_bulk_of_bulk_calls_is_no_success_if_items_failed() -> None:
    """The row that holds them failed, with the outcome of its items."""
    ok, odd = {"id": 1, "status": "ok"}, {"id": 1, "status": "not_found"}
    server = Canned(*(reply({"students": [one]}) for one in (ok, odd, ok)))
    given = [
        {"class_id": number, "students": [{"id": 1, "level": "HL"}]}
        for number in range(3)
    ]
    async with client(server) as mb:
        outcome = await bulk(mb.classes.update_students, given, concurrency=1)
        server.answers = [reply({"students": [odd]})]
        other = await bulk(mb.with_response.classes.update_students, given[:1])
    assert [0, 2] == [one.index for one in outcome.succeeded]
    error = outcome.failed[0].error
    assert isinstance(error, PartialFailure)
    assert error.outcome is not None
    assert not error.outcome.ok
    assert () == outcome.again
    assert 1 == len(other.failed)


async def test_views_and_responses_work_in_a_bulk() -> None:
    """Options of a view and of a row hold, and answers have their data around."""
    server = Canned(reply(a_class(7), x_request_id="r-1"))
    async with client(server) as mb:
        view = mb.with_options(headers={"x-a": "1"})
        given = [{"name": "a", "headers": {"x-b": "2"}}, {"name": "b"}]
        outcome = await bulk(view.with_response.classes.create, given, concurrency=1)
        assert "r-1" == outcome.succeeded[0].result.request_id
        assert 7 == outcome.succeeded[1].result.data.id
        assert mb.classes is mb.classes
    sent = [(one.headers.get("x-a"), one.headers.get("x-b")) for one in server.requests]
    assert [("1", "2"), ("1", None)] == sent


async def test_a_mistake_ends_the_bulk_and_hides_nothing() -> None:
    """A warning that somebody made an error: the write was done, its result is lost."""
    odd = {"c": reply({**a_class(3), "archived": "canary"})}
    office = Office(odd=odd)
    async with client(Canned(office)) as mb:
        job = bulk(mb.classes.create, rows(*"abcdefgh"), concurrency=2)
        with warnings.catch_warnings(), pytest.raises(MisfitWarning):
            warnings.simplefilter("error")
            await job
    found = told(job.outcome)
    assert "unknown" == found["c"]
    assert {"succeeded", "not sent"} == set(found.values()) - {"unknown"}
    assert [one for one in office.seen if one != "c"] == [
        name for name, state in found.items() if state == "succeeded"
    ]


async def test_an_error_keeps_no_call_alive() -> None:
    """Else five thousand of them would keep all that their calls held."""
    outcome = await run(Office(odd={"a": 404}), "a")
    error = outcome.failed[0].error
    assert error.__traceback__ is None is error.__context__


async def test_again_until_all_is_done() -> None:
    """A platform that refuses most rows for their rate takes them all in the end."""
    refused: dict[str, int] = {}

    def busy(request: httpx.Request) -> httpx.Response:
        name = json.loads(request.content)["name"]
        refused[name] = refused.get(name, 0) + 1
        status = 429 if refused[name] < 1 + int(name) % 4 else 200
        return httpx.Response(status, json=a_class(7))

    done: list[object] = []
    left: Any = numbered(50)
    async with client(Canned(busy), retry=None) as mb:
        for _ in range(4):
            outcome = await bulk(mb.classes.create, left)
            done += names(outcome.succeeded)
            left = outcome.again
    assert () == left
    assert sorted(map(str, range(50))) == sorted(map(str, done))
    assert max(refused.values()) == 4
