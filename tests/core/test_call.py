"""One call: attempts, waits, deadlines and doubt, over a clock of our own."""

from __future__ import annotations

import asyncio
import logging

import httpx
import pytest

from homeroom import RetryPolicy, errors
from tests.core.fakes import (
    TOKEN,
    Canned,
    FakeClock,
    Handler,
    School,
    a_page,
    client,
    no_call_left,
    reply,
)

pytestmark = pytest.mark.anyio

PONG = reply({"pong": "ok"})
DOWN = reply({}, status=503)
BUSY = reply({}, status=429, retry_after="7")
REFUSED = httpx.ConnectError("no route to canary-host")
BROKEN = httpx.ReadError("canary-host hung up")


async def test_waits_are_drawn_from_a_doubling_span() -> None:
    """Half of 50, 100, 200 and 400 ms, and the attempts say so."""
    clock = FakeClock(draw=0.5)
    server = Canned(DOWN, DOWN, BROKEN, REFUSED, PONG)
    async with client(server, clock, retry=RetryPolicy(attempts=5)) as mb:
        answer = await mb.with_response.ping()
    assert [0.025, 0.05, 0.1, 0.2] == pytest.approx(clock.slept)
    told = [(one.number, one.status, one.outcome) for one in answer.attempts]
    assert [
        (1, 503, "status"),
        (2, 503, "status"),
        (3, None, "interrupted"),
        (4, None, "connect"),
        (5, 200, "ok"),
    ] == told
    waits = [one.wait for one in answer.attempts]
    assert [0.025, 0.05, 0.1, 0.2, 0.0] == pytest.approx(waits)


@pytest.mark.parametrize("body", [b"<html>Sign in</html>", b"[1]]", b"nope"])
async def test_what_is_no_json_is_not_asked_for_again(body: bytes) -> None:
    """Only what stops in the middle may come whole the next time."""
    server = Canned(reply(body), reply(b'{"pong": "o'), PONG)
    async with client(server) as mb:
        with pytest.raises(errors.DecodeError) as caught:
            await mb.ping()
        assert 1 == len(server.requests)
        assert ["ok"] == [one.outcome for one in caught.value.attempts]
        answer = await mb.with_response.ping()
    assert isinstance(answer.attempts, tuple)
    assert ["truncated", "ok"] == [one.outcome for one in answer.attempts]


async def test_a_server_names_the_wait() -> None:
    """`Retry-After` is a floor under the drawn wait, also for a write."""
    clock = FakeClock()
    server = Canned(BUSY, reply({"status": "ok"}))
    async with client(server, clock) as mb:
        done = await mb.classes.add_students(1, student_ids=[2])
    assert "ok" == done.status
    assert [7.0] == clock.slept
    assert 2 == len(server.requests)


async def test_the_vendor_reset_time_is_a_wait() -> None:
    """`X-RateLimit-Reset` with a `Date` is understood from end to end."""
    clock = FakeClock(draw=0.0)
    limited = reply(
        {},
        status=429,
        date="Sun, 01 Mar 2026 09:00:00 GMT",
        x_ratelimit_reset="2026-03-01 09:00:12 UTC",
    )
    async with client(Canned(limited, PONG), clock) as mb:
        await mb.ping()
    assert [12.0] == clock.slept


async def test_a_429_pauses_the_other_calls() -> None:
    """No request leaves while the server wants quiet, whoever makes it."""
    clock = FakeClock(draw=0.0)
    sent: list[float] = []
    arrived = asyncio.Event()

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(clock.now)
        arrived.set()
        return (BUSY if len(sent) == 1 else PONG)(request)  # type: ignore[return-value]

    async with client(Canned(answer), clock) as mb:
        first = asyncio.create_task(mb.ping())
        await arrived.wait()
        others = [mb.with_options(retry=None).ping() for _ in range(9)]
        await asyncio.gather(first, *others)
    assert [1000.0] + [1007.0] * 10 == sent


async def test_a_429_that_names_no_time_pauses_as_long_as_its_call_waits() -> None:
    """The others would be refused too."""
    clock = FakeClock(draw=0.5)
    sent: list[float] = []
    arrived = asyncio.Event()

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(clock.now)
        arrived.set()
        busy = reply({}, status=429)
        return (busy if len(sent) == 1 else PONG)(request)  # type: ignore[return-value]

    policy = RetryPolicy(throttle_base=8.0)
    async with client(Canned(answer), clock, retry=policy) as mb:
        first = asyncio.create_task(mb.ping())
        await arrived.wait()
        await asyncio.gather(first, *(mb.ping() for _ in range(3)))
    assert [1000.0, 1004.0] == sent[:2]
    assert min(sent[1:]) >= 1004.0


async def test_a_429_sets_the_pace_of_what_follows() -> None:
    """Limit and period of the refusal space the requests after it."""
    clock = FakeClock(draw=0.0)
    sent: list[float] = []
    rate = {"x_ratelimit_limit": "2", "x_ratelimit_period": "1", "retry_after": "1"}

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(clock.now)
        busy = reply({}, status=429, **rate)
        return (busy if len(sent) == 1 else PONG)(request)  # type: ignore[return-value]

    async with client(Canned(answer), clock) as mb:
        await mb.ping()
        await asyncio.gather(*(mb.ping() for _ in range(3)))
    assert [1000.0, 1001.0, 1001.5, 1002.0, 1002.5] == pytest.approx(sent)


async def test_a_wait_beyond_the_deadline_fails_at_once() -> None:
    """The error carries the wait; no time passes and nothing more is sent."""
    clock = FakeClock()
    server = Canned(reply({}, status=429, retry_after="60"), PONG)
    async with client(server, clock, timeout=30) as mb:
        with pytest.raises(errors.RateLimitError, match="outlast") as caught:
            await mb.ping()
        assert 60.0 == caught.value.retry_after
        assert caught.value.retryable
        with pytest.raises(
            errors.RateLimitError, match="held back after a 429"
        ) as paused:
            await mb.ping()
        assert 60.0 == pytest.approx(paused.value.retry_after)
        assert () == paused.value.attempts
        assert "ok" == (await mb.ping(timeout=61)).pong
    assert 2 == len(server.requests)
    assert [60.0] == pytest.approx(clock.slept)


async def test_without_a_deadline_any_wait_is_kept() -> None:
    """`timeout=None` waits as long as the server asks."""
    clock = FakeClock()
    server = Canned(reply({}, status=503, retry_after="3000"), PONG)
    async with client(server, clock, timeout=None) as mb:
        await mb.ping()
    assert [3000.0] == clock.slept


async def test_the_deadline_is_that_of_all_attempts_together() -> None:
    """Time spent in waits counts: the third wait no longer fits."""
    clock = FakeClock(draw=0.5)
    policy = RetryPolicy(attempts=9, base=4.0, cap=4.0)
    server = Canned(DOWN)
    async with client(server, clock, timeout=5, retry=policy) as mb:
        with pytest.raises(errors.ServerError, match="after 3 attempts") as caught:
            await mb.ping()
    assert [2.0, 2.0] == clock.slept
    assert 2.0 == caught.value.retry_after


@pytest.mark.parametrize("write", [False, True])
async def test_a_server_that_does_not_answer_ends_at_the_deadline(write: bool) -> None:
    """A read is known not to have worked; a write may have."""

    async def never(request: httpx.Request) -> httpx.Response:
        await asyncio.Event().wait()
        raise AssertionError

    server = Canned(never)
    kind = errors.OutcomeUnknown if write else errors.DeadlineExceeded
    async with client(server, timeout=0.01) as mb:
        with pytest.raises(kind, match=r"0\.01 s ran out while waiting for") as caught:
            await (mb.classes.create(name="x") if write else mb.ping())
    assert ["timeout"] == [one.outcome for one in caught.value.attempts]


async def test_a_deadline_in_a_wait_leaves_no_doubt_about_a_write() -> None:
    """Between two attempts nothing is under way: the 429 before was a refusal."""

    class Stopped(FakeClock):
        async def sleep(self, seconds: float) -> None:
            await asyncio.Event().wait()

    server = Canned(reply({}, status=429))
    async with client(server, Stopped(draw=0.0), timeout=0.02) as mb:
        with pytest.raises(errors.DeadlineExceeded, match="waiting to try again"):
            await mb.classes.create(name="x")


@pytest.mark.parametrize(
    ("answer", "kind", "requests"),
    [
        (reply({}, status=500), errors.OutcomeUnknown, 1),
        (reply({}, status=408), errors.OutcomeUnknown, 1),
        (BROKEN, errors.OutcomeUnknown, 1),
        (reply(b'{"status'), errors.OutcomeUnknown, 1),
        (REFUSED, errors.ConnectFailed, 3),
        (BUSY, errors.RateLimitError, 3),
        (reply({}, status=422), errors.ValidationError, 1),
    ],
)
async def test_a_write_is_repeated_only_if_it_cannot_have_happened(
    answer: Handler | Exception, kind: type[errors.CallError], requests: int
) -> None:
    """Doubt is an error of its own, and never a second request."""
    server = Canned(answer)
    async with client(server, FakeClock()) as mb:
        with pytest.raises(kind) as caught:
            await mb.classes.add_students(1, student_ids=[2])
    assert kind is type(caught.value)
    assert requests == len(server.requests) == len(caught.value.attempts)
    assert (kind in {errors.ConnectFailed, errors.RateLimitError}) is (
        caught.value.retryable
    )


async def test_an_empty_answer_to_a_head_is_not_cut_short() -> None:
    """HTTP gives it no body, so another attempt would bring none either."""
    server = Canned(reply(b"", content_length="20"))
    async with client(server, FakeClock()) as mb:
        assert None is await mb.request("HEAD", "/x")
        with pytest.raises(errors.DecodeError) as caught:
            await mb.request("HEAD", "/x", type=dict[str, str])
        assert ["ok"] == [one.outcome for one in caught.value.attempts]
        assert 2 == len(server.requests)
        with pytest.raises(errors.BodyError, match="cut short") as cut:
            await mb.request("GET", "/x", type=dict[str, str])
        assert ["truncated"] * 3 == [one.outcome for one in cut.value.attempts]
    assert 5 == len(server.requests)


async def test_every_attempt_is_signed_and_the_same() -> None:
    """A repeated request carries the same body and the credential again."""
    server = Canned(BUSY, reply({"status": "ok"}))
    async with client(server, FakeClock()) as mb:
        await mb.classes.add_students(1, student_ids=[2])
    first, second = server.requests
    assert first.content == second.content
    assert [TOKEN, TOKEN] == [one.headers["auth-token"] for one in server.requests]


async def test_the_request_id_is_that_of_the_last_answer() -> None:
    """Success and error name the exchange that the vendor can look up."""
    failed = reply({}, status=503, x_request_id="a")
    server = Canned(failed, reply({"pong": "ok"}, x_request_id="b"), failed)
    async with client(server, FakeClock()) as mb:
        assert "b" == (await mb.with_response.ping()).request_id
        with pytest.raises(errors.ServerError) as caught:
            await mb.ping()
    assert ("a", 503) == (caught.value.request_id, caught.value.status)


async def test_an_attempt_without_an_answer_clears_the_last_one() -> None:
    """After a 503 and a broken connection, the error has no status."""
    server = Canned(DOWN, BROKEN)
    async with client(server, FakeClock()) as mb:
        with pytest.raises(errors.TransportError) as caught:
            await mb.ping()
    assert caught.value.status is None
    assert [503, None, None] == [one.status for one in caught.value.attempts]


async def test_a_refused_redirect_says_so() -> None:
    """A redirect is an answer, not an instruction."""
    server = Canned(reply({}, status=302, location="https://evil.example/"))
    async with client(server) as mb:
        with pytest.raises(errors.RedirectError, match="302, a redirect") as caught:
            await mb.ping()
    assert "evil" not in str(caught.value)
    assert 1 == len(server.requests)


@pytest.mark.parametrize(
    ("status", "says"),
    [
        (300, "300, a redirect"),
        (302, "302, a redirect"),
        (399, "399, a redirect"),
        (400, "400 Bad Request"),
        (451, "451 Unavailable"),
    ],
)
async def test_a_status_that_is_no_success_is_told(status: int, says: str) -> None:
    """In words, where it has some."""
    async with client(Canned(reply({"pong": "ok"}, status=status))) as mb:
        with pytest.raises(errors.StatusError, match=f"ping: {says}"):
            await mb.ping()


async def test_a_status_without_a_name_is_still_an_error() -> None:
    """599 has no phrase."""
    async with client(Canned(reply({}, status=599))) as mb:
        with pytest.raises(errors.ServerError, match=r"managebac ping: 599$"):
            await mb.ping()


async def test_logs_name_operations_and_outcomes_only(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """One debug line for an attempt or a wait, without address, header or body."""
    caplog.set_level(logging.DEBUG)
    async with client(Canned(BROKEN, PONG), FakeClock()) as mb:
        await mb.ping()
    records = [one for one in caplog.records if one.name == "homeroom.managebac"]
    assert [
        "ping attempt 1: interrupted in 0.000 s",
        "ping waits 0.025 s after attempt 1",
        "ping attempt 2: 200 in 0.000 s",
    ] == [one.getMessage() for one in records]
    names = ("vendor", "operation", "attempt", "status", "wait")
    assert [
        ("managebac", "ping", 1, None, None),
        ("managebac", "ping", 1, None, 0.025),
        ("managebac", "ping", 2, 200, None),
    ] == [tuple(getattr(one, name) for name in names) for one in records]


async def test_foreign_exceptions_come_through() -> None:
    """A fault of the transport itself is not dressed up as a vendor's error."""
    async with client(Canned(ZeroDivisionError())) as mb:
        with pytest.raises(ZeroDivisionError):
            await mb.ping()


async def test_a_timeout_of_the_transport_is_not_the_deadline() -> None:
    """A timeout below, such as the system's own, is a broken connection."""
    server = Canned(TimeoutError("canary-host"))
    async with client(server, timeout=30) as mb:
        with pytest.raises(errors.TransportError, match="connection broke") as caught:
            await mb.ping()
    assert "canary-host" not in str(caught.value)


async def test_a_page_that_is_cut_short_is_asked_for_by_the_same_rules() -> None:
    """Though it is read when its call is over: with a wait, and not without end."""
    page = httpx.Response(200, json=a_page([1])).content
    clock, server = FakeClock(draw=0.5), Canned(reply(page[:-9]), reply(page))
    async with client(server, clock) as mb:
        assert [1] == [one.id for one in await mb.classes.list().collect()]
    assert [0.025] == pytest.approx(clock.slept)
    server = Canned(reply(page[:-9]), reply(page))
    async with client(server, clock, retry=RetryPolicy(attempts=1)) as mb:
        with pytest.raises(errors.BodyError, match="cut short"):
            await mb.classes.list().collect()
    assert 1 == len(server.requests)


async def test_a_call_that_is_over_holds_nothing() -> None:
    """Nor is it held by its task: it does not wait for the collector of garbage."""
    async with client(Canned(School(range(1, 6)))) as mb:
        with no_call_left():
            found = [one.id async for one in mb.classes.list(per_page=1).prefetch(2)]
    assert [1, 2, 3, 4, 5] == found
