"""Tenants of Classe365 that page in any way, against lists of any length."""

from __future__ import annotations

import itertools
import json
import warnings
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import httpx
import pytest
from attrs import field, frozen

from homeroom import Classe365
from homeroom.errors import (
    AuthenticationError,
    CheckpointError,
    RateLimitError,
    ServerError,
    StatusError,
)
from homeroom.paging import Page, PagingWarning
from tests.core.fakes import FakeClock

pytestmark = pytest.mark.anyio

SIZES = (1, 3, 7, 12, 30, 37, 99)
"""Rows on a page that nobody asked for."""

Query = Mapping[str, str]
Begin = Callable[["Tenant", Query, int], int | None]
"""Where a page begins, by the query and the length of the list; `None` for no page."""


@frozen(kw_only=True)
class Tenant:
    """A school whose lists say nothing of pages, unless it counts."""

    begin: Begin
    size: int
    knows: frozenset[str] = frozenset()
    """Query parameters that mean something there."""
    unknown: int = 200
    """Status for any other; 200 if it is overlooked."""
    beyond: int = 200
    """Status for a page without rows."""
    counts: bool = False
    """Whether `meta` has the total."""
    sized: int = 0
    """The largest `limit` that it takes; 0 if it does not take any."""
    lists: Mapping[str, int] = field(factory=dict)
    """How many rows the lists have."""
    asked: list[dict[str, str]] = field(factory=list)

    def answer(self, request: httpx.Request) -> httpx.Response:
        """A page, or what is said where there is none."""
        query = dict(request.url.params)
        self.asked.append(query)
        known = self.knows | ({"limit"} if self.sized else set())
        if self.unknown != 200 and query.keys() - known:
            return self.refusal(self.unknown)
        rows = self.lists[request.url.path.rpartition("/")[2]]
        at = self.begin(self, query, rows)
        size = rows if at is None else self.page_size(query)
        part = list(range(rows))[at or 0 :][:size]
        if not part and self.beyond != 200:
            return self.refusal(self.beyond)
        meta = {"meta": {"total": rows}} if self.counts else {}
        return httpx.Response(200, json={"records": [{"id": n} for n in part], **meta})

    def page_size(self, query: Query) -> int:
        """Rows on a page."""
        if not self.sized:
            return self.size
        return min(int(query.get("limit", self.size)), self.sized)

    @staticmethod
    def refusal(status: int) -> httpx.Response:
        """An answer without rows."""
        if status == 204:
            return httpx.Response(204)
        return httpx.Response(status, json={"message": "no (error_code: no)"})


def by_page(tenant: Tenant, query: Query, rows: int) -> int:
    return (int(query.get("page", "1")) - 1) * tenant.page_size(query)


def by_page_from_0(tenant: Tenant, query: Query, rows: int) -> int:
    return int(query.get("page", "0")) * tenant.page_size(query)


def by_page_clamped(tenant: Tenant, query: Query, rows: int) -> int:
    last = max(rows - 1, 0) // tenant.page_size(query) * tenant.page_size(query)
    return min(by_page(tenant, query, rows), last)


def by_offset(tenant: Tenant, query: Query, rows: int) -> int:
    return int(query.get("offset", "0"))


def by_offset_clamped(tenant: Tenant, query: Query, rows: int) -> int:
    last = max(rows - tenant.page_size(query), 0)
    return min(by_offset(tenant, query, rows), last)


def by_either(tenant: Tenant, query: Query, rows: int) -> int:
    start = by_page(tenant, query, rows)
    return by_offset(tenant, query, rows) if "offset" in query else start


def whole(tenant: Tenant, query: Query, rows: int) -> None:
    return None


def first_only(tenant: Tenant, query: Query, rows: int) -> int:
    return 0


def filters(tenant: Tenant, query: Query, rows: int) -> int:
    return rows if query.keys() & {"page", "offset"} else 0


def by_another_name(tenant: Tenant, query: Query, rows: int) -> int:
    return int(query.get("skip", "0"))


PAGE, OFFSET = frozenset({"page"}), frozenset({"offset"})
WAYS: Mapping[str, tuple[Begin, frozenset[str]]] = {
    "page": (by_page, PAGE),
    "page from 0": (by_page_from_0, PAGE),
    "page, the last for ever": (by_page_clamped, PAGE),
    "offset": (by_offset, OFFSET),
    "offset, the last for ever": (by_offset_clamped, OFFSET),
    "either": (by_either, PAGE | OFFSET),
    "neither": (whole, frozenset()),
    "the first page for ever": (first_only, frozenset()),
    "filters": (filters, PAGE | OFFSET),
    "another name": (by_another_name, frozenset({"skip"})),
}
FOUND = ("page", "page from 0", "offset", "either", "neither")
"""Ways of which every row comes, where unknown names are overlooked."""


def lengths(size: int) -> list[int]:
    """Shorter than a page, one page, and more."""
    return sorted({0, 1, size - 1, size, size + 1, 2 * size, 2 * size + 1, 4 * size})


def client(tenant: Tenant) -> Classe365:
    """A client of the tenant, whose waits take no time."""
    return Classe365(
        subdomain="oak",
        api_key="k",
        transport=httpx.MockTransport(tenant.answer),
        clock=FakeClock().clock(),
    )


async def check(tenant: Tenant, classe365: Classe365, name: str, **asked: Any) -> bool:
    """Walk a list, and see that nothing was lost without a word.

    Returns:
        Whether all rows came.
    """
    rows, sent = tenant.lists[name], len(tenant.asked)
    pages: list[Page[Any]] = []
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        async for page in classe365.resource(name).list(**asked).pages():
            pages.append(page)
    ids = [row.id for page in pages for row in page.items]
    complete = pages[-1].complete
    assert len(ids) == len(set(ids))
    assert set(ids) <= set(range(rows))
    assert {(PagingWarning, __file__)} >= {(o.category, o.filename) for o in caught}
    assert len(caught) <= 1
    whole = len(ids) == rows
    assert whole or (complete is not True and caught)
    assert complete is not False or caught
    size = min(asked.get("limit", tenant.size), tenant.sized or tenant.size)
    distinct = [query for query, _ in itertools.groupby(tenant.asked[sent:])]
    assert len(distinct) <= -(-rows // size) + 6
    return whole


def tenants(way: str, **options: Any) -> Iterator[Tenant]:
    """One of each size and length of a list, with a longer list beside it."""
    begin, knows = WAYS[way]
    for size in SIZES:
        for rows in lengths(size):
            lists = {"short": rows, "long": 3 * size + 1}
            yield Tenant(begin=begin, knows=knows, size=size, lists=lists, **options)


@pytest.mark.parametrize("first", ["short", "long"])
@pytest.mark.parametrize("counts", [False, True])
@pytest.mark.parametrize("way", WAYS)
async def test_no_row_is_lost_without_a_word(
    way: str, counts: bool, first: str
) -> None:
    """Whatever the size of a page, and whatever was learned from another list."""
    second = "long" if first == "short" else "short"
    for tenant in tenants(way, counts=counts):
        async with client(tenant) as classe365:
            for name in (first, second, first):
                found = await check(tenant, classe365, name)
                assert found or way not in FOUND
                assert found or tenant.lists[name] > tenant.size


@pytest.mark.parametrize("unknown", [204, 400, 403, 404, 422, 500])
@pytest.mark.parametrize("way", WAYS)
async def test_no_row_is_lost_where_unknown_names_are_refused(
    way: str, unknown: int
) -> None:
    """Each name is then asked for alone, unless the refusal looks like no rows."""
    for tenant in tenants(way, unknown=unknown):
        async with client(tenant) as classe365:
            for name in ("short", "long", "short"):
                found = await check(tenant, classe365, name)
                lost = unknown == 204 or way not in FOUND
                assert found or lost or way == "page from 0"
                assert found or tenant.lists[name] > tenant.size


@pytest.mark.parametrize("beyond", [204, 400, 404])
@pytest.mark.parametrize("way", WAYS)
async def test_no_row_is_lost_where_pages_without_rows_are_refused(
    way: str, beyond: int
) -> None:
    """A list without rows is such a page as well."""
    for tenant in tenants(way, beyond=beyond):
        if 0 in tenant.lists.values() and beyond != 204:
            continue
        async with client(tenant) as classe365:
            for name in ("short", "long", "short"):
                found = await check(tenant, classe365, name)
                assert found or way not in FOUND or way == "page from 0"


@pytest.mark.parametrize("sized", [12, 1000])
@pytest.mark.parametrize("limit", [1, 7, 12, 50])
@pytest.mark.parametrize("way", WAYS)
async def test_no_row_is_lost_with_a_size_that_is_asked_for(
    way: str, limit: int, sized: int
) -> None:
    """Whether it is taken, cut to the largest, or overlooked."""
    for rows, takes in itertools.product((0, 1, 7, 12, 13, 24, 50, 60), (True, False)):
        begin, knows = WAYS[way]
        tenant = Tenant(
            begin=begin,
            knows=knows,
            size=12,
            sized=sized if takes else 0,
            lists={"short": rows, "long": 61},
        )
        async with client(tenant) as classe365:
            for name in ("short", "long", "short"):
                found = await check(tenant, classe365, name, limit=limit)
                assert found or way not in FOUND


@pytest.mark.parametrize("unknown", [200, 400])
@pytest.mark.parametrize("way", ["page", "page from 0", "offset", "either"])
async def test_a_walk_resumes_after_every_page(way: str, unknown: int) -> None:
    """In another client, from JSON, without a row lost."""
    begin, knows = WAYS[way]
    lists = {"rows": 41}
    for stop, size in itertools.product(range(1, 5), (7, 12)):
        tenant = Tenant(
            begin=begin, knows=knows, size=size, unknown=unknown, lists=lists
        )
        seen: list[int] = []
        async with client(tenant) as classe365:
            async for page in classe365.resource("rows").list().pages():
                seen += [int(row.id) for row in page.items]
                if page.number == stop:
                    break
        checkpoint = json.loads(json.dumps(page.checkpoint))
        async with client(tenant) as other:
            rest = other.resource("rows").list().resume(checkpoint)
            seen += [int(row.id) async for row in rest]
        assert set(range(41)) == set(seen)


@pytest.mark.parametrize(
    "came",
    [
        None,
        {},
        {"count": 7, "full": 7, "asked": "again", "keys": []},
        {"count": "7", "full": 7, "asked": "both", "keys": []},
        {"count": 7, "full": 7, "asked": "both", "keys": {}},
        {"count": 7, "full": 7, "asked": ["both"], "keys": []},
    ],
)
async def test_a_checkpoint_of_another_walk_is_refused(came: object) -> None:
    """One that was not made by a walk that probes."""
    tenant = Tenant(begin=by_page, knows=PAGE, size=7, lists={"rows": 9})
    async with client(tenant) as classe365:
        pager = classe365.resource("rows").list()
        page = await anext(pager.pages())
        with pytest.raises(CheckpointError):
            pager.resume({**page.checkpoint, "came": came})


async def extra(tenant: Tenant, classe365: Classe365, name: str) -> int:
    """Requests of a walk besides one for each page."""
    sent = len(tenant.asked)
    assert await check(tenant, classe365, name)
    return len(tenant.asked) - sent - max(-(-tenant.lists[name] // tenant.size), 1)


@pytest.mark.parametrize(
    ("way", "costs"),
    [
        ("page", [2, 2, 1, 1]),
        ("page from 0", [2, 1, 1, 1]),
        ("offset", [2, 2, 1, 1]),
        ("either", [2, 2, 1, 1]),
        ("neither", [2, -2, 1, -2]),
    ],
)
async def test_what_a_probe_costs(way: str, costs: list[int]) -> None:
    """Two requests at most, and less once they showed something.

    A list of one page is always asked what follows it. One that comes whole has one
    page, however long it is.
    """
    begin, knows = WAYS[way]
    lists = {"short": 9, "long": 40}
    tenant = Tenant(begin=begin, knows=knows, size=12, lists=lists)
    async with client(tenant) as classe365:
        names = ("short", "long", "short", "long")
        assert costs == [await extra(tenant, classe365, name) for name in names]


async def test_a_tenant_that_pages_by_cursor_is_known_by_a_single_record() -> None:
    """Its first short list shows none; the others are then asked nothing more."""
    asked: list[dict[str, str]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        asked.append(dict(request.url.params))
        at, limit = (int(asked[-1].get(name, n)) for name, n in QUERY)
        part = [{"id": n} for n in range(9)[at : at + limit]]
        following = {"next_cursor": str(at + limit)} if at + limit < 9 else {}
        return httpx.Response(200, json={"records": part, "meta": following})

    async with Classe365(
        subdomain="oak", api_key="k", transport=httpx.MockTransport(answer)
    ) as classe365:
        for _ in range(2):
            *_, last = [page async for page in classe365.students.list().pages()]
            assert (9, None) == (len(last.items), last.complete)
    assert [{}, {"page": "2", "offset": "9"}, {"limit": "1"}, {}] == asked


QUERY = (("cursor", 0), ("limit", 50))
"""Query parameters of a tenant that pages by cursor, and what they are without."""


async def test_who_asks_for_a_page_gets_that_page() -> None:
    """By a query parameter of the user's own; nothing else is asked for."""
    tenant = Tenant(begin=by_page, knows=PAGE, size=12, lists={"students": 60})
    async with client(tenant) as classe365:
        found = await classe365.students.list(query={"page": 3}).collect()
    assert list(range(24, 36)) == [one.id for one in found]
    assert [{"page": "3"}] == tenant.asked


@pytest.mark.parametrize(
    ("status", "kind"),
    [(401, AuthenticationError), (429, RateLimitError), (503, ServerError)],
)
async def test_a_failure_that_is_no_refusal_stays_an_error(
    status: int, kind: type[StatusError]
) -> None:
    """A server that is down, or a key that was withdrawn, says nothing of names."""
    tenant = Tenant(
        begin=by_page, knows=PAGE, size=12, unknown=status, lists={"rows": 30}
    )
    async with client(tenant).with_options(retry=None) as classe365:
        with pytest.raises(kind) as caught:
            await classe365.resource("rows").list().collect()
    assert caught.value.checkpoint is not None
