"""Lists whose rows move while they are walked, and records of which little is left."""

from __future__ import annotations

import random
import warnings
from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from attrs import define, field

from .client import LINKS, client
from .server import Exchange, FaultServer, as_json

pytestmark = pytest.mark.anyio

FIRST, COUNT = 1000, 60


@define
class Moving:
    """A list of classes that changes before it answers."""

    change: str
    seed: int
    rows: list[int] = field(factory=lambda: list(range(FIRST, FIRST + COUNT)))
    gone: set[int] = field(factory=set)
    _added: int = 0
    _chance: random.Random = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._chance = random.Random(self.seed)

    async def __call__(self, exchange: Exchange) -> None:
        """Answer a page, after something happened to the list."""
        query = parse_qs(urlsplit(exchange.request.target).query)
        page, size = int(query["page"][0]), int(query["per_page"][0])
        if page > 1 and len(self.gone) < COUNT // 2:
            self._move()
        rows = self.rows[(page - 1) * size : page * size]
        meta = {
            "current_page": page,
            "total_pages": -(-len(self.rows) // size),
            "total_count": len(self.rows),
            "per_page": size,
        }
        listed = [{"id": one, "name": ""} for one in rows]
        await exchange.send(as_json({"classes": listed, "meta": meta}))

    def _move(self) -> None:
        if self.change in ("removed", "both"):
            self.gone.add(self.rows.pop(self._chance.randrange(len(self.rows))))
        if self.change in ("added", "both"):
            self._added += 1
            self.rows.insert(0, FIRST - self._added)


@pytest.mark.parametrize("link", LINKS)
@pytest.mark.parametrize("ahead", [0, 4])
@pytest.mark.parametrize("change", ["removed", "added", "both"])
async def test_rows_move_while_a_list_is_walked(
    change: str, ahead: int, link: str
) -> None:
    """No row that was there all the time is missing, and none comes twice."""
    for seed in range(6):
        moving = Moving(change, seed)
        async with (
            FaultServer(moving) as server,
            client(server, **LINKS[link]()) as managebac,
        ):
            pager = managebac.classes.list(per_page=7).settle().prefetch(ahead)
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # That it moved may be told.
                came = [one.id async for one in pager]
        stayed = set(range(FIRST, FIRST + COUNT)) - moving.gone
        assert stayed <= set(came)
        assert len(came) == len(set(came))


async def test_a_deletion_that_is_told_by_an_id_alone() -> None:
    """Records of what is gone hold little: no error, and nothing is lost."""
    bare = [{"id": 5}, {"id": 6, "deleted_at": "2026-03-01T00:00:00Z"}, {"id": 7}]
    bare[2] |= {"name": None, "subject_id": None, "archived": None}

    async def deleted(exchange: Exchange) -> None:
        target = exchange.request.target
        rows = bare if "deleted_since" in target and "archived=false" in target else []
        meta = {"current_page": 1, "total_pages": 1, "total_count": len(rows)}
        await exchange.send(as_json({"classes": rows, "meta": meta}))

    since = datetime(2026, 2, 1, tzinfo=UTC)
    async with FaultServer(deleted) as server, client(server) as managebac:
        found = [one async for one in managebac.classes.changes(since=since)]
        assert [(5, True), (6, True), (7, True)] == [
            (one.record.id, one.deleted) for one in found
        ]
        page = await anext(managebac.classes.list(deleted_since=since).pages())
        assert () == page.misfits
