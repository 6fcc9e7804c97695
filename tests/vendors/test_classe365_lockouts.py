"""Classe365's lockouts, in leaps of time: waited out, or told at once."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import suppress
from typing import Any

import httpx
import pytest

from homeroom import Classe365, Limits, RetryPolicy
from homeroom.errors import (
    BadRequestError,
    CallError,
    DecodeError,
    NotFoundError,
    OutcomeUnknown,
    OutcomeUnread,
    RateLimitError,
)
from homeroom.sandbox import Sandbox, serve
from homeroom.sandbox.classe365 import Lockout
from tests.core.fakes import Canned, Handler, reply
from tests.core.leap import LEAPING, leaping_clock, now

pytestmark = pytest.mark.anyio

SHAPES = ("429", "html", "empty", "ok")

PAGE = b"<html><body>Too many requests</body></html>"
HIDDEN: dict[str, Handler] = {
    "nothing": reply(b""),
    "blanks": reply(b" \r\n"),
    "OK": reply(b"OK"),
    "OK in lines": reply(b"\nok\r\n", content_type="text/html"),
    "OK in quotes": reply(b'"OK"', content_type="application/json"),
    "page": reply(PAGE, content_type="text/html"),
    "page that says JSON": reply(PAGE, content_type="application/json"),
    "page of a proxy": reply(b"\n<!-- busy -->\n<!DOCTYPE HTML>\n<title>Busy</title>"),
    "bare words": reply(b"<h1>Slow down</h1>"),
}
"""Lockouts that have the status of a success."""

FOUND = reply({"record": {"id": 7}})
NEW = {"first_name": "Lunet", "last_name": "Coldmarsh"}


@pytest.fixture
def anyio_backend() -> Any:
    """Minutes pass in no time."""
    return LEAPING


@pytest.fixture
async def sandbox(anyio_backend: object) -> AsyncIterator[Sandbox]:
    """A sandbox of 90 pupils, by the time of the loop."""
    async with Sandbox(pupils=90, clock=leaping_clock()) as sandbox:
        yield sandbox


def client(sandbox: Sandbox, **options: Any) -> Classe365:
    """A client of its school, by the same time."""
    return Classe365(**sandbox.classe365, clock=leaping_clock(), **options)


def canned(*answers: Handler | Exception, **options: Any) -> tuple[Canned, Classe365]:
    """A client of a server with those answers, the last one for ever."""
    server = Canned(*answers)
    given = {"subdomain": "oakfield", "api_key": "k", "clock": leaping_clock()}
    return server, Classe365(transport=server, **{**given, **options})


async def failure(call: Awaitable[object]) -> CallError:
    """The error of a call."""
    with pytest.raises(CallError) as caught:
        await call
    return caught.value


async def read(classe365: Classe365, count: int) -> set[object]:
    """The ids of that many students, each asked for by itself and all at once."""
    calls = (classe365.students.get(id=1001 + n) for n in range(count))
    return {one.id for one in await asyncio.gather(*calls)}


@pytest.mark.parametrize("seconds", [60, 75, 110])
@pytest.mark.parametrize("shape", SHAPES)
async def test_sixty_reads_past_a_limit_of_twenty_a_minute(
    shape: Any, seconds: int, sandbox: Sandbox
) -> None:
    """All of them succeed by the defaults, and hardly a call meets a lockout."""
    rule = Lockout(calls=20, seconds=seconds, shape=shape)
    sandbox.classe365_vendor.lockout = rule
    begun = now()
    async with client(sandbox) as classe365:
        assert set(range(1001, 1061)) == await read(classe365, 60)
    assert 60 + 2 * 2 * (1 if seconds == 60 else 2) >= len(sandbox.journal)
    assert 2 * seconds <= now() - begun <= 2 * 120


@pytest.mark.parametrize("shape", SHAPES)
async def test_a_walk_goes_on_after_lockouts(shape: Any, sandbox: Sandbox) -> None:
    """45 pages, read ahead or not, and no record is lost or comes twice."""
    sandbox.classe365_vendor.lockout = Lockout(calls=20, shape=shape)
    async with client(sandbox) as classe365:
        for ahead in (0, 1):
            pager = classe365.students.list(limit=2).prefetch(ahead)
            found = [one.id for one in await pager.collect()]
            assert list(range(1001, 1091)) == found


@pytest.mark.parametrize("shape", SHAPES)
async def test_a_strict_deadline_is_told_at_once(shape: Any, sandbox: Sandbox) -> None:
    """By the call that meets the lockout, and by those after it, which send nothing."""
    sandbox.classe365_vendor.lockout = Lockout(calls=20, shape=shape)
    async with client(sandbox, timeout=5) as classe365:
        await read(classe365, 20)
        begun = now()
        met = await failure(classe365.students.get(id=1001))
        sent = len(sandbox.journal)
        await asyncio.sleep(10)
        calls = [
            classe365.students.get(id=1001),
            classe365.students.list().collect(),
            classe365.students.save(**NEW),
            classe365.resource("teachers").save({"a": 1}, id=301),
            classe365.with_options(timeout=49.9).request("GET", "/students"),
        ]
        held = await asyncio.gather(*map(failure, calls))
        assert (21, 21) == (sent, len(sandbox.journal))
        assert 10.0 == now() - begun
        assert 1001 == (await classe365.students.get(id=1001, timeout=50.1)).id
    assert "outlast the deadline" in str(met)
    assert (True, 60.0, 1) == (met.retryable, met.retry_after, len(met.attempts))
    for error in held:
        assert RateLimitError is type(error) is type(met)
        assert (True, ()) == (error.retryable, error.attempts)
        assert 50.0 == pytest.approx(error.retry_after)


@pytest.mark.parametrize("name", HIDDEN)
async def test_a_lockout_may_look_like_a_success(name: str) -> None:
    """A read is repeated after a minute, and the error says what came."""
    _, classe365 = canned(HIDDEN[name], FOUND)
    begun = now()
    async with classe365:
        found = await classe365.with_response.students.get(id=7)
        assert 60.0 == now() - begun
    assert ["status", "ok"] == [one.outcome for one in found.attempts]
    _, classe365 = canned(HIDDEN[name])
    async with classe365:
        error = await failure(classe365.students.list().collect())
    assert isinstance(error, RateLimitError)
    assert "classe365 students.list: locked out: a" in str(error)
    assert (3, 200, 60.0) == (len(error.attempts), error.status, error.retry_after)


@pytest.mark.parametrize("name", HIDDEN)
async def test_a_creation_that_may_have_been_locked_out(name: str) -> None:
    """Nobody knows: `OK` may as well mean that it was done. It is not sent again."""
    server, classe365 = canned(HIDDEN[name], FOUND)
    async with classe365:
        for save in (
            classe365.students.save(**NEW),
            classe365.records.save("students", extra=NEW),
            classe365.request("POST", "/students", json=NEW),
        ):
            sent = len(server.requests)
            server.answers[:] = [HIDDEN[name], FOUND]
            error = await failure(save)
            assert OutcomeUnknown is type(error)
            assert "not repeated, since the write may have happened" in str(error)
            assert (False, sent + 1) == (error.retryable, len(server.requests))
            begun = now()
            assert 7 == (await classe365.students.get(id=7)).id
            assert 60.0 == now() - begun


@pytest.mark.parametrize("name", HIDDEN)
async def test_an_update_that_may_have_been_locked_out(name: str) -> None:
    """A second one does what the first would have done."""
    server, classe365 = canned(HIDDEN[name], FOUND)
    async with classe365:
        assert not (await classe365.students.save(id=7, **NEW)).created
    assert ["POST", "POST"] == [one.method for one in server.requests]


@pytest.mark.parametrize("save", [{}, {"id": 1001}])
async def test_a_write_that_a_429_refused(
    save: dict[str, int], sandbox: Sandbox
) -> None:
    """It was not carried out, so it is repeated, and is carried out once."""
    sandbox.classe365_vendor.lockout = Lockout(calls=1)
    async with client(sandbox) as classe365:
        await classe365.students.get(id=1001)
        saved = await classe365.students.save(**save, **NEW)
        sandbox.classe365_vendor.lockout = Lockout()
        count = len(await classe365.students.list().collect())
    assert (not save, 90 + saved.created) == (saved.created, count)


async def test_a_creation_in_a_lockout_that_looks_like_a_success(
    sandbox: Sandbox,
) -> None:
    """The stand-in did not carry it out, and the client says that it cannot know."""
    sandbox.classe365_vendor.lockout = Lockout(calls=1, shape="ok")
    async with client(sandbox) as classe365:
        await classe365.students.get(id=1001)
        error = await failure(classe365.students.save(**NEW))
        assert OutcomeUnknown is type(error)
        sandbox.classe365_vendor.lockout = Lockout()
        assert 90 == len(await classe365.students.list().collect())


async def test_an_error_that_names_a_429() -> None:
    """It is a refusal of any call, so it is waited out; another number is none."""
    locked = reply({"success": 0, "error": "429 Too Many Requests"})
    server, classe365 = canned(locked, locked, FOUND)
    async with classe365:
        assert 7 == (await classe365.students.get(id=7)).id
        server.answers[:] = [locked, FOUND]
        assert 7 == (await classe365.students.save(**NEW)).record.id
        server.answers[:] = [reply({"success": 0, "error": "no record 4290"})]
        assert isinstance(await failure(classe365.students.get(id=7)), BadRequestError)
    assert 6 == len(server.requests)


@pytest.mark.parametrize("body", [b"", b"OK", b'"OK"'])
async def test_a_deletion_has_nothing_to_give(body: bytes) -> None:
    """An empty answer or `OK` is no lockout where no data is due."""
    for method in ("DELETE", "HEAD", "PUT"):
        server, classe365 = canned(reply(body), FOUND)
        begun = now()
        async with classe365:
            with suppress(DecodeError):  # `OK` is no JSON.
                await classe365.request(method, "/students/7")
            assert 7 == (await classe365.students.get(id=7)).id
        assert (begun, 2) == (now(), len(server.requests))


async def test_what_has_another_meaning_keeps_it() -> None:
    """204 is nothing, 201 is done, an error page of a status is that status."""
    cases: list[tuple[Handler, type[CallError]]] = [
        (reply(b"", status=204), NotFoundError),
        (reply({"records": []}), NotFoundError),
        (reply(b'<br />\n<b>Notice</b>: x<br />\n{"record":{"id":7}}'), DecodeError),
        (reply(b"[1"), CallError),
    ]
    for answer, kind in cases:
        _, classe365 = canned(answer)
        async with classe365:
            begun = now()
            error = await failure(classe365.students.get(id=7))
            assert isinstance(error, kind)
            assert not isinstance(error, RateLimitError)
            assert now() - begun < 1
    _, classe365 = canned(reply(b"", status=201))
    async with classe365:
        assert isinstance(await failure(classe365.students.save(**NEW)), OutcomeUnread)
    _, classe365 = canned(reply(b"", status=204))
    async with classe365:
        assert [] == await classe365.students.list().collect()


async def test_a_list_of_two_minutes_has_time_after_two_lockouts() -> None:
    """The timeout of the defaults has room for all of it."""

    async def slow(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(120)
        body = {"records": [{"id": 7}], "meta": {"next_cursor": None}}
        return httpx.Response(200, json=body)

    locked = HIDDEN["page"]
    _, classe365 = canned(locked, locked, slow)
    async with classe365:
        begun = now()
        assert 1 == len(await classe365.students.list().collect())
        assert 240.0 == now() - begun


async def test_the_defaults_are_gentle_and_the_user_may_change_each() -> None:
    """Two at once, a pause of a minute; other limits leave them as they are."""
    busy = 0
    most = 0

    async def answer(request: httpx.Request) -> httpx.Response:
        nonlocal busy, most
        busy += 1
        most = max(most, busy)
        await asyncio.sleep(1)
        busy -= 1
        return httpx.Response(200, json={"record": {"id": 7}})

    chosen = {
        2: [None, Limits(), Limits(body=10**6), Limits(queue=99, pause=3)],
        5: [Limits(in_flight=5)],
    }
    for count, all_limits in chosen.items():
        for limits in all_limits:
            most = 0
            _, classe365 = canned(answer, limits=limits)
            async with classe365:
                await asyncio.gather(*(classe365.students.get(id=7) for _ in range(20)))
            assert count == most
    for pause, limits in ((60, Limits(body=10**6)), (9, Limits(pause=9))):
        _, classe365 = canned(reply(b"OK"), FOUND, limits=limits)
        begun = now()
        async with classe365:
            await classe365.students.get(id=7)
        assert pause == now() - begun


async def test_nobody_is_told_to_be_less_gentle(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """Reading further ahead than two requests is fine; a limit of the user is told."""
    _, classe365 = canned(FOUND)
    async with classe365:
        classe365.students.list().prefetch(4)
    assert [] == caplog.messages
    _, classe365 = canned(FOUND, limits=Limits(in_flight=3))
    async with classe365:
        classe365.students.list().prefetch(4)
    assert 1 == len(caplog.messages)


async def test_a_pause_of_the_user_may_be_none() -> None:
    """Then a lockout is waited for as a 429 of any vendor: the retry draws its wait."""
    options = {"limits": Limits(pause=0), "retry": RetryPolicy(throttle_base=4.0)}
    _, classe365 = canned(reply(b"OK"), FOUND, **options)
    begun = now()
    async with classe365:
        await classe365.students.get(id=7)
    assert 2.0 == now() - begun


async def test_a_wait_that_the_server_names_comes_first() -> None:
    """Shorter or longer than a minute."""
    for wait in (5, 130):
        _, classe365 = canned(reply(PAGE, retry_after=str(wait)), FOUND)
        begun = now()
        async with classe365:
            await classe365.students.get(id=7)
        assert wait == now() - begun


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
@pytest.mark.parametrize("shape", SHAPES)
async def test_over_a_socket(shape: Any) -> None:
    """With a minute of 0.4 seconds; the calls between two lockouts are 20 as well."""
    async with serve(Sandbox(pupils=90)) as served:
        vendor = served.sandbox.classe365_vendor
        vendor.lockout = Lockout(calls=20, seconds=0.4, shape=shape)
        limits = Limits(pause=0.4)
        async with Classe365(**served.classe365, limits=limits) as classe365:
            assert set(range(1001, 1061)) == await read(classe365, 60)
        assert 64 >= len(served.sandbox.journal)
        async with Classe365(**served.classe365) as classe365:
            vendor.lockout = Lockout(calls=1, shape=shape)
            await failure(classe365.students.get(id=1001, timeout=9))
            sent = len(served.sandbox.journal)
            error = await failure(classe365.students.get(id=1001, timeout=9))
            assert isinstance(error, RateLimitError)
            assert 59 < (error.retry_after or 0) <= 60
            assert sent == len(served.sandbox.journal)
