"""The ManageBac client against the sandbox, over a real socket."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import httpx
import pytest
import yaml

from homeroom import ManageBac, Secret, to_dict
from homeroom.errors import (
    AuthenticationError,
    CheckpointError,
    ConfigurationError,
    NotFoundError,
    PartialFailure,
    RateLimitError,
    ServerError,
    ValidationError,
)
from homeroom.managebac.models import ClassUpsert, ItemStatus, Level, StudentLevel
from homeroom.sandbox import Sandbox, Served, serve
from tests.core.fakes import FakeClock

pytestmark = pytest.mark.anyio


@pytest.fixture
async def served() -> AsyncIterator[Served]:
    """A sandbox of 30 pupils without a rate limit."""
    async with serve(Sandbox(pupils=30, classes=12, rate=None)) as served:
        yield served


@pytest.fixture
async def managebac(served: Served) -> AsyncIterator[ManageBac]:
    """A client for its school."""
    async with ManageBac(**served.managebac) as client:
        yield client


async def test_created_class_is_listed_updated_and_archived(
    managebac: ManageBac,
) -> None:
    """What is written can be read back, and archiving moves it to the archive."""
    before = datetime.now(UTC) - timedelta(minutes=1)
    made = await managebac.classes.create(program="diploma", name="Astronomy")
    listed = await managebac.classes.list(modified_since=before).collect()
    assert [made.id] == [one.id for one in listed]

    updated = await managebac.classes.update(made.id, archived=True, description="Sky")
    assert (True, "Sky") == (updated.archived, updated.description)
    assert [] == await managebac.classes.list(modified_since=before).collect()
    archived = await managebac.classes.list(
        modified_since=before, archived=True
    ).collect()
    assert [made.id] == [one.id for one in archived]


async def test_students_come_and_go(managebac: ManageBac) -> None:
    """Added students are in the class with the level they are given, until removed."""
    made = await managebac.classes.create(program="diploma", name="Chess")
    added = await managebac.classes.add_students(made.id, student_ids=[1, 2])
    assert "ok" == added.status
    levels = [StudentLevel(id=1, level=Level.HL), StudentLevel(id=2, level=Level.SL)]
    outcome = await managebac.classes.update_students(made.id, students=levels)
    assert outcome.ok
    await managebac.classes.remove_students(made.id, student_ids=[2])
    answer = await managebac.request("GET", f"/classes/{made.id}/students")
    assert isinstance(answer, dict)
    assert ([1], {"1": "HL"}) == (answer["student_ids"], answer["student_levels"])


async def test_partial_failure_never_looks_like_success(managebac: ManageBac) -> None:
    """A 200 with failures inside is false, and says which items failed and why."""
    made = await managebac.classes.create(program="diploma", name="Drama")
    await managebac.classes.add_students(made.id, student_ids=[1])
    students = [
        StudentLevel(id=1, level=Level("XL")),
        StudentLevel(id=999_999, level=Level.HL),
    ]
    outcome = await managebac.classes.update_students(made.id, students=students)
    assert not outcome
    statuses = [ItemStatus.UNPROCESSABLE_ENTITY, ItemStatus.NOT_FOUND]
    assert statuses == [item.status for item in outcome.failed]
    assert "level" in outcome.items[0].errors
    with pytest.raises(PartialFailure, match="2 of 2"):
        outcome.raise_for_failures()


async def test_upsert_ties_results_to_their_index(managebac: ManageBac) -> None:
    """Each class of an upsert has a result; a success carries the class."""
    first = (await managebac.classes.list().collect(limit=1))[0]
    outcome = await managebac.classes.upsert(
        classes=[
            ClassUpsert(id=first.id, description="New words"),
            ClassUpsert(id=1),
            ClassUpsert(program="diploma", name="Logic"),
        ]
    )
    assert [True, False, True] == [item.ok for item in outcome]
    assert [0, 1, 2] == [item.key for item in outcome]
    updated = outcome.items[0].item.class_
    assert updated is not None
    assert "New words" == updated.description


async def test_every_class_once_whatever_the_page_size(managebac: ManageBac) -> None:
    """Small pages, large pages and reading ahead give the same classes."""
    whole = await managebac.classes.list(per_page=200).collect()
    small = await managebac.classes.list(per_page=5).collect()
    ahead = await managebac.classes.list(per_page=5).prefetch(3).collect()
    assert 12 == len(whole)
    assert whole == small == ahead
    assert len(whole) == len({one.id for one in whole})


async def test_models_give_back_the_answer(managebac: ManageBac) -> None:
    """A model made of an answer is written as that answer was."""
    first = (await managebac.classes.list().collect(limit=1))[0]
    raw = await managebac.request("GET", f"/classes/{first.id}")
    assert raw == {"class": to_dict(await managebac.classes.get(first.id))}


@pytest.mark.parametrize("token_in", ["header", "query"])
async def test_wrong_token(served: Served, token_in: object) -> None:
    """A token that the school does not know is a 401."""
    options = {"base_url": served.managebac["base_url"], "token_in": token_in}
    async with ManageBac(token="unknown", **options) as client:  # type: ignore[arg-type]
        with pytest.raises(AuthenticationError) as caught:
            await client.ping()
    assert 401 == caught.value.status


async def test_query_token_works(served: Served) -> None:
    """The token may travel in the query instead of a header."""
    async with ManageBac(**served.managebac, token_in="query") as client:
        assert "ok" == (await client.ping()).pong


async def test_unknown_class(managebac: ManageBac) -> None:
    """A class that is not there is a 404, told without the vendor's text."""
    with pytest.raises(NotFoundError) as caught:
        await managebac.classes.get(1)
    assert "managebac classes.get: 404 Not Found" == str(caught.value)
    assert caught.value.detail is not None
    assert caught.value.request_id


async def test_refused_fields(managebac: ManageBac) -> None:
    """A refused field is named in the detail, by field and message."""
    with pytest.raises(ValidationError) as caught:
        await managebac.classes.create(program="no such programme", subject_id=-1)
    assert caught.value.detail is not None
    assert "subject_id" in caught.value.detail.fields


async def test_unpermitted_parameter(served: Served) -> None:
    """The newest version refuses `language` and says what it would take."""
    async with ManageBac(**served.managebac, version="v2p3") as client:
        with pytest.raises(ValidationError) as caught:
            await client.classes.update(852, language="en")
    assert caught.value.detail is not None
    assert "name" in caught.value.detail.allowed


async def test_rate_limit_is_waited_out() -> None:
    """Past the rate, a call waits until the reset that the server names."""
    clock = FakeClock().clock()
    sandbox = Sandbox(pupils=10, classes=3, rate=3, clock=clock)
    async with ManageBac(**sandbox.managebac, clock=clock) as client:
        attempts = [(await client.with_response.ping()).attempts for _ in range(5)]
    assert [(200,)] * 3 == [tuple(a.status for a in tried) for tried in attempts[:3]]
    assert (429, 200) == tuple(attempt.status for attempt in attempts[3])
    assert 0 < attempts[3][0].wait <= 2


async def test_rate_limit_tells_the_wait() -> None:
    """Where no retry is wanted, the error carries the seconds to wait."""
    clock = FakeClock().clock()
    sandbox = Sandbox(pupils=10, classes=3, rate=1, clock=clock)
    async with ManageBac(**sandbox.managebac, clock=clock, retry=None) as client:
        await client.ping()
        with pytest.raises(RateLimitError) as caught:
            await client.ping()
    assert caught.value.retryable
    assert caught.value.retry_after is not None


async def test_server_error_carries_every_attempt(
    managebac: ManageBac, served: Served
) -> None:
    """A failure that lasts is an error that lists what was tried."""
    served.sandbox.faults.add(path="*", status=503)
    with pytest.raises(ServerError, match="503") as caught:
        await managebac.ping()
    assert [503, 503, 503] == [one.status for one in caught.value.attempts]


async def test_walk_resumes_after_a_failure(
    managebac: ManageBac, served: Served
) -> None:
    """The checkpoint of a failed walk goes on where it broke off, across JSON."""
    pager = managebac.classes.list(per_page=5)
    served.sandbox.faults.add(path="*", query={"page": "2"}, status=500)
    seen = []
    with pytest.raises(ServerError) as caught:
        async for one in pager:
            seen.append(one.id)
    served.sandbox.faults.clear()
    checkpoint = json.loads(json.dumps(caught.value.checkpoint))
    seen += [one.id for one in await pager.resume(checkpoint).collect()]
    assert [one.id for one in await pager.collect()] == seen


async def test_in_process() -> None:
    """The sandbox serves without a socket."""
    async with Sandbox(rate=None) as sandbox, ManageBac(**sandbox.managebac) as client:
        assert await client.classes.list(per_page=2).collect(limit=3)


@pytest.mark.parametrize(
    "options",
    [
        {"token": None},
        {"token": ""},
        {"token": "canary-with\nnewline"},
        {"token": "can ary"},
        {"token": "good", "region": "canary"},
        {"token": "good", "host": "api.managebac.com/canary"},
        {"token": "good", "host": "canary"},
        {"token": "good", "base_url": "http://canary.example"},
        {"token": "good", "base_url": "https://canary@example.org"},
        {"token": "good", "base_url": "https://example.org", "region": "ca"},
        {"token": "good", "version": "../canary"},
        {"token": "good", "token_in": "canary"},
        {"token": "good", "timeout": 0},
    ],
)
def test_wrong_configuration(options: dict[str, object]) -> None:
    """A setting that cannot work is refused at once, without its value."""
    with pytest.raises(ConfigurationError) as caught:
        ManageBac(**options)  # type: ignore[arg-type]
    assert "canary" not in str(caught.value)


def test_unknown_keyword() -> None:
    """A keyword that no option has is a TypeError."""
    with pytest.raises(TypeError, match="tokn"):
        ManageBac(tokn="x")  # type: ignore[call-arg]


def test_from_env(monkeypatch: pytest.MonkeyPatch) -> None:
    """The environment gives token and region, and a missing token says so."""
    monkeypatch.delenv("MANAGEBAC_BASE_URL", raising=False)
    monkeypatch.setenv("MANAGEBAC_TOKEN", "a-token")
    monkeypatch.setenv("MANAGEBAC_REGION", "cn")
    assert "api.managebac.cn" in repr(ManageBac.from_env())
    monkeypatch.delenv("MANAGEBAC_TOKEN")
    with pytest.raises(ConfigurationError, match="MANAGEBAC_TOKEN"):
        ManageBac.from_env()


def test_secret_is_taken() -> None:
    """A token may be given as a Secret."""
    assert "managebac" in repr(ManageBac(token=Secret("a-token"), region="us2"))


def test_regions_are_the_specs() -> None:
    """Every region of the spec makes a client."""
    spec = Path(__file__).parents[2] / "openapi" / "managebac.yaml"
    for server in yaml.safe_load(spec.read_text())["servers"]:
        client = ManageBac(token="a-token", region=server["x-region"])
        assert server["url"].replace("{version}", "v2p3") in repr(client)


async def test_archiving_each_row_while_listing_reaches_every_row(
    managebac: ManageBac,
) -> None:
    """A row that leaves the list takes no other one with it."""
    there = {one.id async for one in managebac.classes.list()}
    pages, seen = managebac.classes.list(per_page=2).pages(), list[int]()
    async for page in pages:
        for one in page.items:
            await managebac.classes.update(one.id, archived=True)
            seen.append(one.id)
    assert sorted(there) == sorted(seen)
    assert page.complete is True
    assert page.moved
    assert [] == await managebac.classes.list().collect()


async def test_a_checkpoint_needs_no_arguments_and_bears_a_moving_time(
    managebac: ManageBac,
) -> None:
    """A time that is counted back from now differs each night."""

    def since() -> datetime:
        return datetime.now(UTC) - timedelta(days=900)

    first = await anext(
        managebac.classes.list(modified_since=since(), per_page=3).pages()
    )
    saved = json.loads(json.dumps(first.checkpoint))
    for again in (
        managebac.classes.list(modified_since=since(), per_page=3),
        managebac.classes.list(),
    ):
        rest = await again.resume(saved).collect()
        whole = await managebac.classes.list(modified_since=since()).collect()
        assert [one.id for one in whole] == [one.id for one in [*first.items, *rest]]
    with pytest.raises(CheckpointError):
        managebac.classes.list(archived=True).resume(saved)


async def test_changes_are_active_archived_and_deleted(managebac: ManageBac) -> None:
    """Each once, as changed or deleted; a time filter alone shows no archived one."""
    since = datetime.now(UTC) - timedelta(minutes=1)
    there = await managebac.classes.list().collect()
    await managebac.classes.update(there[0].id, archived=True)
    await managebac.classes.update(there[1].id, description="Sky")
    found = [one async for one in managebac.classes.changes(since=since)]
    assert {there[0].id, there[1].id} == {one.record.id for one in found}
    assert not any(one.deleted for one in found)
    assert [(False, there[1].id), (True, there[0].id)] == sorted(
        (one.archived, one.record.id) for one in found
    )

    long_ago = datetime(2000, 1, 1, tzinfo=UTC)
    every = [one async for one in managebac.classes.changes(since=long_ago)]
    archived = await managebac.classes.list(archived=True).collect()
    gone = await managebac.classes.list(deleted_since=long_ago).collect()
    changed = {one.record.id for one in every if not one.deleted}
    assert changed == {one.id for one in [*there, *archived]}
    assert {one.id for one in gone} <= {one.record.id for one in every if one.deleted}
    assert len(every) == len({one.record.id for one in every})


async def test_changes_begin_a_second_earlier_and_take_lean_records() -> None:
    """Whether the moment itself counts is not known; a deleted class may be bare."""
    asked: list[dict[str, str]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(dict(request.url.params))
        gone = "deleted_since" in asked[-1] and asked[-1]["archived"] == "false"
        rows = [{"id": 5, "deleted_at": "2026-03-01T00:00:00Z"}] if gone else []
        meta = {"total_count": len(rows), "total_pages": 1, "current_page": 1}
        return httpx.Response(200, json={"classes": rows, "meta": meta})

    async with ManageBac(token="t", transport=httpx.MockTransport(answer)) as client:
        since = datetime(2026, 3, 1, 12, tzinfo=UTC)
        (one,) = [one async for one in client.classes.changes(since=since)]
    assert (5, True) == (one.record.id, one.deleted)
    times = [q.get("modified_since") or q.get("deleted_since") for q in asked]
    assert ["2026-03-01T11:59:59.000Z"] * 4 == times
    assert ["false", "true"] * 2 == [query["archived"] for query in asked]
