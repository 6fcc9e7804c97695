"""Lists without an end: each page is new, and always names another one."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from homeroom import Limits, ManageBac, Pager
from homeroom.errors import ConfigurationError, PagingError
from homeroom.paging import ByCursor, ByOffset

from .charts import Site, student
from .client import client, failure, nothing_left
from .server import Exchange, FaultServer, as_json

pytestmark = pytest.mark.anyio

MOST = 12
"""Pages that a walk may ask for."""
SIZE = 2


async def endless(exchange: Exchange) -> None:
    """A page of rows that nobody has seen, and the promise of more."""
    query = parse_qs(urlsplit(exchange.request.target).query)
    asked = {name: int(values[0]) for name, values in query.items()}
    page, size = asked.get("page", 1), asked.get("per_page", SIZE)
    before = (page - 1) * size + asked.get("offset", 0) + asked.get("cursor", 0)
    rows = [{"id": one, "name": ""} for one in range(before + 1, before + size + 1)]
    meta = {"current_page": page, "per_page": size, "total_count": 10**9}
    meta |= {"total_pages": 10**9 // size, "next": str(before + size)}
    await exchange.send(as_json({"classes": rows, "meta": meta}))


LISTS: dict[str, Callable[[ManageBac], Pager[Any]]] = {
    "numbers": lambda ours: ours.classes.list(per_page=SIZE),
    "settled": lambda ours: ours.classes.list(per_page=SIZE).settle(),
    "ahead": lambda ours: ours.classes.list(per_page=SIZE).prefetch(4),
    "cursor": lambda ours: ours.pages(
        "GET",
        "/classes",
        items="classes",
        paging=ByCursor(next="meta.next"),
    ),
    "offset": lambda ours: ours.pages(
        "GET", "/classes", items="classes", paging=ByOffset(), size=SIZE
    ),
}


@pytest.mark.parametrize("walked", LISTS)
async def test_a_list_without_an_end_ends_at_a_bound(walked: str) -> None:
    """With an error that says which, after as many requests, and a way to go on."""
    limits = Limits(pages=MOST, in_flight=5)
    async with FaultServer(endless) as server, nothing_left(server):
        async with client(server, limits=limits) as managebac:
            pager, came = LISTS[walked](managebac), 0
            error = await failure(pager.collect())
            assert isinstance(error, PagingError)
            assert f"more than {MOST} pages" in str(error)
            assert MOST <= len(server.requests) < MOST + 5
            assert error.checkpoint is not None
            with pytest.raises(PagingError):
                async for _ in pager.resume(json.loads(json.dumps(error.checkpoint))):
                    came += 1
        assert came > MOST


async def test_a_list_of_activity_without_an_end() -> None:
    """Which is asked for by the id of the last row."""

    async def activity(exchange: Exchange) -> None:
        asked = parse_qs(urlsplit(exchange.request.target).query)
        below = int(asked.get("last_id", [10**9])[0])
        rows = [{"id": below - n, "type": "behaviour"} for n in (1, 2)]
        await exchange.send(as_json({"success": 1, "data": rows, "meta": {}}))

    site = Site("7", activity)
    limits = Limits(pages=MOST)
    async with (
        FaultServer(site) as server,
        student(server.url, limits=limits, timeout=5.0) as ours,
    ):
        error = await failure(ours.activity.list().collect())
        assert isinstance(error, PagingError)
        asked = [one for one in server.requests if "activity" in one.path]
        assert MOST == len(asked)


async def test_the_last_page_may_be_the_last_that_is_allowed() -> None:
    """That is no error."""
    rows = [{"id": 1, "name": ""}]

    async def three(exchange: Exchange) -> None:
        page = int(parse_qs(urlsplit(exchange.request.target).query)["page"][0])
        meta = {"current_page": page, "total_pages": 3, "per_page": 1}
        one = [{**rows[0], "id": page}]
        await exchange.send(
            as_json({"classes": one, "meta": meta | {"total_count": 3}})
        )

    async with FaultServer(three) as server:
        for most, fits in ((3, True), (None, True), (2, False)):
            async with client(server, limits=Limits(pages=most)) as managebac:
                walk = managebac.classes.list(per_page=1).collect()
                if fits:
                    assert [1, 2, 3] == [one.id for one in await walk]
                else:
                    assert isinstance(await failure(walk), PagingError)


def test_the_bound_is_100_000_pages_and_no_nonsense() -> None:
    """Unless it is said otherwise."""
    assert 100_000 == Limits().pages
    for wrong in (0, -1, 1.5, True, "9"):
        with pytest.raises(ConfigurationError, match="pages: takes a whole number"):
            Limits(pages=wrong)  # type: ignore[arg-type]
