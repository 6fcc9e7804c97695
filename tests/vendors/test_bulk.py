"""Bulks over a socket: what the outcome says is what the server has."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Mapping
from typing import Any, Final

import pytest
from attrs import frozen

from homeroom import ClassCom, Classe365, Client, ManageBac, RetryPolicy, Saved
from homeroom.bulk import Bulk, Row, RowsOutcome, bulk
from homeroom.errors import (
    AuthenticationError,
    BadRequestError,
    ClientClosed,
    NotFoundError,
    OutcomeUnknown,
)
from homeroom.sandbox import Sandbox, Served, serve
from tests.core.fakes import FakeClock

pytestmark = pytest.mark.anyio

ROWS: Final = 1000
QUICK: Final = RetryPolicy(attempts=4, base=0.001, throttle_base=0.001)


@pytest.fixture
async def served(anyio_backend: str) -> AsyncIterator[Served]:
    """A sandbox of 30 pupils and 12 classes without a limit for its rate."""
    async with serve(Sandbox(pupils=30, classes=12, rate=None)) as served:
        yield served


Writer = Callable[..., Coroutine[object, object, object]]


@frozen(kw_only=True)
class Job:
    """Something to do many times at a vendor, and how to see what was done."""

    client: Callable[[Served], Any]
    method: Callable[[Any], Writer]
    row: Callable[[str, Mapping[str, Any]], dict[str, object]]
    """Arguments that leave a mark."""
    bad: Mapping[str, object]
    """What makes a row one that the server refuses."""
    ids: Callable[[Any, int], Coroutine[object, object, Mapping[str, Any]]]
    """What rows refer to; for so many of them, if each needs its own."""
    marks: Callable[[Any, Mapping[str, Any]], Coroutine[object, object, list[str]]]
    """The marks that the server has."""
    path: str
    verb: str
    repeats: bool = False
    """Whether the write is safe to repeat."""


async def first_class(classcom: ClassCom, _: int) -> Mapping[str, Any]:
    """A class to enroll people in."""
    return {"class_id": (await classcom.classes.list())[0].class_id}


async def enrolled(classcom: ClassCom, ids: Mapping[str, Any]) -> list[str]:
    """Who is in it, of those that a bulk enrolls."""
    people = await classcom.enrollments.list(**ids)
    return [one.first_name for one in people if one.last_name == "Mark"]


async def users(classcom: ClassCom, _: Mapping[str, Any]) -> list[str]:
    """The users that a bulk saves."""
    people = await classcom.users.list().collect()
    return [one.user_name for one in people if (one.user_name or "")[:2] == "m-"]


async def students(classe365: Classe365, _: Mapping[str, Any]) -> list[str]:
    """The students that a bulk saves."""
    everybody = await classe365.students.list().collect()
    return [one.first_name for one in everybody if one.last_name == "Mark"]


async def made(managebac: ManageBac, _: Mapping[str, Any]) -> list[str]:
    """The classes that a bulk creates or renames."""
    classes = await managebac.classes.list(per_page=200).collect()
    return [one.name for one in classes if (one.name or "")[:2] == "m-"]


async def classes(managebac: ManageBac, count: int) -> Mapping[str, Any]:
    """Classes to rename, as many as there are rows."""
    given = [{"program": "diploma", "name": f"Class {n}"} for n in range(count)]
    outcome = await bulk(managebac.classes.create, given)
    outcome.raise_for_failures()
    return {f"m-{n}": one.result.id for n, one in enumerate(outcome.succeeded)}


async def nothing(_: Any, __: int) -> Mapping[str, Any]:
    """Rows that refer to nothing."""
    return {}


def opened(kind: type[Client], name: str) -> Callable[[Served], Any]:
    """A client of a vendor that waits for nothing but the server."""
    return lambda served: kind(
        **getattr(served, name), clock=FakeClock().clock(), retry=QUICK
    )


JOBS: Final[dict[str, Job]] = {
    "Class enrollments": Job(
        client=opened(ClassCom, "classcom"),
        method=lambda own: own.enrollments.create,
        row=lambda mark, ids: {
            **ids,
            "email": f"{mark}@example.org",
            "first_name": mark,
            "last_name": "Mark",
        },
        bad={"class_id": "00000000-0000-4000-8000-000000000000"},
        ids=first_class,
        marks=enrolled,
        path="/classcom/*/enrollments",
        verb="POST",
    ),
    "Class users": Job(
        client=opened(ClassCom, "classcom"),
        method=lambda own: own.users.save,
        row=lambda mark, _: {"email": f"{mark}@example.org", "user_name": mark},
        bad={"roles": ["canary"]},
        ids=nothing,
        marks=users,
        path="/classcom/*/users",
        verb="PUT",
        repeats=True,
    ),
    "Classe365 students": Job(
        client=opened(Classe365, "classe365"),
        method=lambda own: own.students.save,
        row=lambda mark, _: {"first_name": mark, "last_name": "Mark"},
        bad={"extra": {"canary": "x"}},
        ids=nothing,
        marks=students,
        path="/classe365/*/students",
        verb="POST",
    ),
    "ManageBac create": Job(
        client=opened(ManageBac, "managebac"),
        method=lambda own: own.classes.create,
        row=lambda mark, _: {"program": "diploma", "name": mark},
        bad={"subject_ids": [999_999_999]},
        ids=nothing,
        marks=made,
        path="/managebac/*/classes",
        verb="POST",
    ),
    "ManageBac update": Job(
        client=opened(ManageBac, "managebac"),
        method=lambda own: own.classes.update,
        row=lambda mark, ids: {"class_id": ids[mark], "name": mark},
        bad={"class_id": 999_999_999},
        ids=classes,
        marks=made,
        path="/managebac/*/classes/*",
        verb="PATCH",
    ),
}


def marks(count: int) -> list[str]:
    """Of so many rows."""
    return [f"m-{number}" for number in range(count)]


def mark_of(row: Mapping[str, object]) -> str:
    """The mark that a row leaves."""
    return str(row.get("first_name") or row.get("user_name") or row["name"])


def marked(some: Iterable[Row]) -> set[str]:
    """The marks of rows."""
    return {mark_of(one.arguments) for one in some}


def adds_up(outcome: RowsOutcome[Any], given: list[dict[str, object]]) -> None:
    """Every row is told of once, in its place."""
    assert given == [one.arguments for one in outcome]
    groups = (outcome.succeeded, outcome.failed, outcome.unknown, outcome.not_sent)
    indexes = sorted(one.index for some in groups for one in some)
    assert list(range(len(given))) == indexes


def is_true(outcome: RowsOutcome[Any], found: list[str], job: Job) -> None:
    """The outcome says neither more nor less than what the server has."""
    assert [] == [mark for mark, count in Counter(found).items() if count > 1]
    there = set(found)
    assert marked(outcome.succeeded) <= there
    assert not marked(outcome.not_sent) & there
    if job.repeats:
        assert not outcome.unknown
    else:
        assert not marked(outcome.failed) & there
        assert there <= marked(outcome.succeeded) | marked(outcome.unknown)


def writes(served: Served, job: Job) -> Counter[int | None]:
    """How often which status came of the writes that the server saw."""
    return Counter(
        one.status for one in served.sandbox.journal if one.method == job.verb
    )


@pytest.mark.parametrize("name", JOBS)
async def test_a_thousand_rows_through_a_bad_day(name: str, served: Served) -> None:
    """Bad rows, 5xx, 429, broken connections, cut answers: all are told as they are."""
    job, good, add = JOBS[name], marks(ROWS), served.sandbox.faults.add
    async with job.client(served) as client:
        ids = await job.ids(client, ROWS)
        given = [job.row(mark, ids) for mark in good]
        bad = set(good[7::100])
        given = [{**row, **job.bad} if mark_of(row) in bad else row for row in given]
        served.sandbox.journal.clear()
        for fault in (
            {"status": 500},
            {"status": 429},
            {"drop": True},
            {"status": 503},
            {"truncate": True},
        ):
            add(method=job.verb, path=job.path, rate=0.03, **fault)
        outcome = await bulk(job.method(client), given)
        served.sandbox.faults.clear()
        found = await job.marks(client, ids)
        adds_up(outcome, given)
        is_true(outcome, found, job)
        assert not outcome
        assert not outcome.not_sent
        assert not marked(outcome.succeeded) & bad
        assert sum(map(len, outcome.by_message().values())) == len(
            outcome.failed
        ) + len(outcome.unknown)
        assert len(outcome.by_message()) < 20
        seen = writes(served, job)
        if not job.repeats:  # Each was carried out, or may have been, once.
            assert ROWS == seen.total() - seen[429]
            assert outcome.unknown
            assert 1 <= len(set(found) & marked(outcome.unknown))

        # What may be given again, until it is done; then, after a look, the rest.
        again = outcome.again
        while again:
            outcome = await bulk(job.method(client), again)
            again = outcome.again
        lost = set(good) - bad - set(await job.marks(client, ids))
        rest = [job.row(mark, ids) for mark in sorted(lost)]
        assert await bulk(job.method(client), rest)
        assert sorted(set(good) - bad) == sorted(await job.marks(client, ids))


@pytest.mark.parametrize("name", JOBS)
@pytest.mark.parametrize("way", ["cancelled", "closed", "refused"])
async def test_what_was_done_is_known_after_an_end(way: str, name: str) -> None:
    """After a timeout, the end of the client, and the end of the key."""
    job, sandbox = JOBS[name], Sandbox(pupils=30, classes=12, rate=None)
    async with serve(sandbox) as served, job.client(served) as client:
        ids = await job.ids(client, 200)
        given = [job.row(mark, ids) for mark in marks(200)]
        sandbox.faults.add(method=job.verb, path=job.path, delay=0.01)
        run: Bulk[object] = bulk(job.method(client), given, concurrency=5)
        await end_in_the_middle(way, run, served, client, job)
        outcome = run.outcome
    sandbox.faults.clear()
    # Another server, since the first may have carried out more until it ended.
    async with serve(sandbox) as served, job.client(served) as client:
        found = await job.marks(client, ids)
        adds_up(outcome, given)
        is_true(outcome, found, job)
        assert 40 <= len(outcome.succeeded) <= 190
        assert len(outcome.failed) + len(outcome.unknown) <= 5
        assert outcome.not_sent
        why = {"closed": ClientClosed, "refused": AuthenticationError}
        assert why.get(way, type(None)) is type(outcome.stopped)
        assert await bulk(job.method(client), outcome.again)
        there = set(await job.marks(client, ids))
        assert set(marks(200)) - there <= marked(outcome.unknown)


async def end_in_the_middle(
    way: str, run: Bulk[object], served: Served, client: Client, job: Job
) -> None:
    """Let a bulk run until 40 rows are done, then end it."""

    async def enough() -> None:
        while True:
            if len(run.outcome.succeeded) >= 40:
                return
            await asyncio.sleep(0)

    if way == "cancelled":
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(None) as scope:
                watch = asyncio.ensure_future(enough())
                watch.add_done_callback(lambda _: scope.reschedule(0))
                await run
        return
    task = asyncio.ensure_future(run)
    await enough()
    if way == "closed":
        await client.aclose()
    else:
        served.sandbox.faults.clear()
        served.sandbox.faults.add(method=job.verb, path=job.path, status=401)
    await task


async def test_rows_that_come_twice_are_sent_twice(served: Served) -> None:
    """A bulk does not guess what is meant; the platform says what it makes of it."""
    job = JOBS["Class enrollments"]
    async with job.client(served) as classcom:
        ids = await job.ids(classcom, 0)
        given = [job.row(f"m-{number % 100}", ids) for number in range(200)]
        outcome = await bulk(classcom.enrollments.create, given)
        assert 100 == len(outcome.succeeded) == len(marked(outcome.succeeded))
        assert {BadRequestError} == {type(one.error) for one in outcome.failed}
        assert 100 == len(outcome.failed) == len(marked(outcome.failed))
        assert 100 == len(await job.marks(classcom, ids))
        assert () == outcome.again


async def test_results_are_those_of_the_method(served: Served) -> None:
    """Saved users say whether they are new, each in the place of its row."""
    async with ClassCom(**served.classcom) as classcom:
        given = [{"email": f"{one}@example.org", "user_name": one} for one in "abc"]
        first = await bulk(classcom.users.save, given[:2])
        second = await bulk(classcom.users.save, given)
        results: list[Saved[Any]] = [one.result for one in second.succeeded]
    assert first
    assert [False, False, True] == [one.created for one in results]
    assert list("abc") == [one.record.user_name for one in results]


async def test_a_bulk_may_read(served: Served) -> None:
    """One record for each row; what is not there ends no other."""
    async with ManageBac(**served.managebac) as managebac:
        ids = [one.id for one in await managebac.classes.list().collect()]
        given = [{"class_id": one} for one in [999_999_999, *ids]]
        outcome = await bulk(managebac.classes.get, given, concurrency=3)
    assert ids == [one.result.id for one in outcome.succeeded]
    assert [NotFoundError] == [type(one.error) for one in outcome.failed]


async def test_a_platform_that_is_away(served: Served) -> None:
    """Every row has its error, and none that may have happened is given again."""
    job = JOBS["ManageBac create"]
    async with job.client(served) as managebac:
        served.sandbox.faults.add(method="POST", drop=True)
        given = [job.row(mark, {}) for mark in marks(300)]
        outcome = await bulk(managebac.classes.create, given)
        served.sandbox.faults.clear()
        assert [] == await made(managebac, {})
    assert 300 == len(outcome.unknown)
    assert {OutcomeUnknown} == {type(one.error) for one in outcome.unknown}
    assert () == outcome.again
    assert 1 == len(outcome.by_message())
