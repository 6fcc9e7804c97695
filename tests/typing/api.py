"""What type checkers see of the public API. Checked, never run.

Negative cases carry `type: ignore`; a checker that warns of unused ones fails when
such a mistake is no longer found.
"""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Literal, assert_type

import httpx

import homeroom
from homeroom import (
    UNSET,
    Attempt,
    BulkOutcome,
    CallOptions,
    Client,
    HomeroomError,
    ItemOutcome,
    Limits,
    ManageBac,
    Page,
    Pager,
    Response,
    RetryPolicy,
    Secret,
    from_dict,
    to_dict,
)
from homeroom._core.model import JSON
from homeroom.auth import Auth, HeaderAuth, QueryAuth
from homeroom.errors import CallError, DecodeError, ErrorDetail, ValidationError
from homeroom.managebac.models import (
    Acknowledgement,
    ClassResult,
    ClassUpsert,
    ItemStatus,
    Level,
    Pong,
    SchoolClass,
    StudentLevel,
    StudentResult,
)
from homeroom.options import ClientOptions, Unset
from homeroom.paging import ByNumber, ByPage, Checkpoint

assert_type(homeroom.__version__, str)


def building(transport: httpx.AsyncBaseTransport) -> None:
    """Every option of the client, and what is refused."""
    ManageBac(token="k")
    ManageBac(client_id="a", client_secret=Secret("b"), scopes=["c"])
    ManageBac(client_id="a", client_secret="b", scopes="c d")
    ManageBac(client_id=7, client_secret="b")  # type: ignore[arg-type]
    ManageBac(
        token=Secret("k"),
        base_url="https://x.example",
        version="v2p0",
        token_in="query",
        timeout=None,
        retry=RetryPolicy(attempts=2, base=0.1, throttle_base=1, cap=5),
        headers={"x-a": "b", "x-c": None},
        limits=Limits(in_flight=4, connect=1, queue=None, body=10),
        transport=transport,
        trust_env=True,
    )
    ManageBac(token="k", region="cn", timeout=UNSET, retry=None)
    assert_type(ManageBac.from_env(), ManageBac)
    ManageBac("k")  # type: ignore[call-arg]
    ManageBac(tokn="k")  # type: ignore[call-arg]
    ManageBac(token=3)  # type: ignore[arg-type]
    ManageBac(token="k", token_in="cookie")  # type: ignore[arg-type]
    ManageBac(token="k", timeout="5")  # type: ignore[arg-type]
    ManageBac(token="k", headers={"x": 1})  # type: ignore[dict-item]
    ManageBac(token="k", retry=3)  # type: ignore[arg-type]
    RetryPolicy(2)  # type: ignore[call-arg]
    Limits(in_flight="4")  # type: ignore[arg-type]


async def views(mb: ManageBac) -> None:
    """Views have the client's own type; the block gives the client."""
    async with mb as same:
        assert_type(same, ManageBac)
    view = mb.with_options(timeout=3, retry=None, headers={"x": None})
    assert_type(view, ManageBac)
    assert_type(await view.aclose(), None)
    mb.with_options(limits=Limits())  # type: ignore[call-arg]


async def any_client(one: Client) -> None:
    """The base class has what all clients have."""
    async with one as same:
        assert_type(same, Client)
        assert_type(await same.request("GET", "/x", type=SchoolClass), SchoolClass)
    view = one.with_options(timeout=3)
    assert_type(view, Client)
    assert_type(await view.aclose(), None)
    options: ClientOptions = {"timeout": 3, "limits": Limits(), "trust_env": True}
    clients: list[Client] = [ManageBac(token="k", **options)]
    print(clients)
    ManageBac(token="k", limits=16)  # type: ignore[arg-type]
    ManageBac(token="k", trust_env="yes")  # type: ignore[arg-type]
    ManageBac(token="k", timout=3)  # type: ignore[call-arg]
    print(one.classes)  # type: ignore[attr-defined]


async def reading(mb: ManageBac) -> None:
    """Calls give models; fields that may be absent say so."""
    assert_type(await mb.ping(), Pong)
    one = await mb.classes.get(852, timeout=1, retry=None, headers={})
    assert_type(one, SchoolClass)
    assert_type(one.id, int)
    assert_type(one.description, str | None)
    assert_type(one.created_at, datetime | None)
    assert_type(one.applicable_levels, list[Level] | None)
    assert_type(one.subject_option, str | list[str] | None)
    assert_type(Level("XL").known, bool)
    await mb.classes.get("852")  # type: ignore[arg-type]
    await mb.classes.get(id=852)  # type: ignore[call-arg]
    await mb.classes.get(852, timout=1)  # type: ignore[call-arg]
    await mb.classes.get(852, timeout="1")  # type: ignore[arg-type]
    options: CallOptions = {"timeout": None, "headers": {"x": None}}
    assert_type(await mb.classes.get(852, **options), SchoolClass)
    print(one.nickname)  # type: ignore[attr-defined]


async def writing(mb: ManageBac) -> None:
    """Writes take keywords, and say what is required."""
    assert_type(await mb.classes.create(name="x", subject_option=["1"]), SchoolClass)
    assert_type(await mb.classes.update(1, archived=True), SchoolClass)
    assert_type(await mb.classes.add_students(1, student_ids=(2, 3)), Acknowledgement)
    await mb.classes.remove_students(1, student_ids=[2], retry=None)
    await mb.classes.create(name=None)  # type: ignore[arg-type]
    await mb.classes.create(nam="x")  # type: ignore[call-arg]
    await mb.classes.add_students(1)  # type: ignore[call-arg]
    await mb.classes.add_students(1, student_ids=["2"])  # type: ignore[list-item]


async def bulk(mb: ManageBac) -> None:
    """Bulk calls give outcomes of their own result types."""
    students: Sequence[StudentLevel] = [StudentLevel(id=1, level=Level.HL)]
    outcome = await mb.classes.update_students(1, students=students)
    assert_type(outcome, BulkOutcome[StudentResult])
    assert_type(outcome.failed, tuple[ItemOutcome[StudentResult], ...])
    assert_type(outcome.missing, tuple[int | str, ...])
    assert_type(outcome.ok, bool)
    for item in outcome:
        assert_type(item, ItemOutcome[StudentResult])
        assert_type(item.item.status, ItemStatus | None)
        assert_type(item.errors, Mapping[str, tuple[str, ...]])
    upserted = await mb.classes.upsert(classes=[ClassUpsert(name="x")])
    assert_type(upserted, BulkOutcome[ClassResult])
    assert_type(upserted.items[0].item.class_, SchoolClass | None)
    wider: BulkOutcome[object] = upserted
    wider.raise_for_failures()
    StudentLevel(id=1)
    StudentLevel(id=1, level="HL")  # type: ignore[arg-type]


async def paging(mb: ManageBac) -> None:
    """A list is a pager; items, pages and checkpoints are typed."""
    pager = mb.classes.list(
        modified_since=datetime.now(UTC), archived=False, page=2, per_page=50
    )
    assert_type(pager, Pager[SchoolClass])
    assert_type(pager.prefetch(8), Pager[SchoolClass])
    assert_type(await pager.collect(limit=5), list[SchoolClass])
    assert_type(pager.pages(), AsyncGenerator[Page[SchoolClass], None])
    async for item in pager:
        assert_type(item, SchoolClass)
    async for page in pager.prefetch(2).pages():
        assert_type(page.items, list[SchoolClass])
        assert_type(page.total, int | None)
        assert_type(page.checkpoint, Checkpoint)
        assert_type(pager.resume(page.checkpoint), Pager[SchoolClass])
    mb.classes.list(modified_since="2026-01-01")  # type: ignore[arg-type]
    mb.classes.list(archived=None)  # type: ignore[arg-type]
    await pager  # type: ignore[misc]
    await pager.collect(5)  # type: ignore[call-arg]


async def with_response(mb: ManageBac) -> None:
    """The view gives responses of the same data."""
    response = await mb.with_response.classes.get(1)
    assert_type(response, Response[SchoolClass])
    assert_type(response.data, SchoolClass)
    assert_type(response.headers, Mapping[str, str])
    assert_type(response.request_id, str | None)
    assert_type(response.attempts, tuple[Attempt, ...])
    outcome = await mb.with_response.classes.upsert(classes=[])
    assert_type(outcome, Response[BulkOutcome[ClassResult]])
    assert_type(mb.with_response.classes.list(), Pager[SchoolClass])
    await mb.with_response.classes.get("1")  # type: ignore[arg-type]
    await mb.with_response.classes.get(1, timout=1)  # type: ignore[call-arg]
    mb.with_response.classes.list(pagee=1)  # type: ignore[call-arg]


async def unlisted(mb: ManageBac) -> None:
    """`request` gives the type asked for, or plain JSON."""
    assert_type(await mb.request("GET", "/x", type=SchoolClass), SchoolClass)
    rows = await mb.request("GET", "/x", type=list[SchoolClass], query={"a": 1})
    assert_type(rows, list[SchoolClass])
    plain: JSON = await mb.request("POST", "/x", json={"a": [1]}, timeout=2)
    print(plain)
    await mb.request("GET")  # type: ignore[call-arg]
    free = mb.pages("GET", "/x", items="rows", paging=ByNumber(), type=SchoolClass)
    assert_type(free, Pager[SchoolClass])
    assert_type(mb.pages("GET", "/x", items="", paging=ByPage()), Pager[JSON])
    await mb.request("GET", "/x", body=b"")  # type: ignore[call-arg]


def converting(one: SchoolClass) -> None:
    """Models become dicts and come back."""
    assert_type(to_dict(one), dict[str, JSON])
    assert_type(from_dict(SchoolClass, {"id": 1}), SchoolClass)
    from_dict(SchoolClass, "x")  # type: ignore[arg-type]


def failing(error: HomeroomError) -> None:
    """Errors have plain, typed fields."""
    assert_type(error.checkpoint, dict[str, object] | None)
    if isinstance(error, CallError):
        assert_type(error.status, int | None)
        assert_type(error.retry_after, float | None)
        assert_type(error.attempts, tuple[Attempt, ...])
        assert_type(error.detail, ErrorDetail | None)
    if isinstance(error, ValidationError) and error.detail:
        assert_type(error.detail.fields, Mapping[str, tuple[str, ...]])
    if isinstance(error, DecodeError):
        assert_type(error.paths, tuple[str, ...])
    print(error.body)  # type: ignore[attr-defined]


def credentials(secret: Secret) -> None:
    """Secrets and strategies."""
    assert_type(secret.reveal(), str)
    strategies: list[Auth] = [HeaderAuth("x", secret), QueryAuth("y", secret)]
    print(strategies)
    HeaderAuth("x", "k")  # type: ignore[arg-type]


def absence(value: int | Unset | None) -> None:
    """`UNSET` narrows like any literal."""
    if value is UNSET:
        assert_type(value, Literal[Unset.UNSET])
    elif value is not None:
        assert_type(value, int)
