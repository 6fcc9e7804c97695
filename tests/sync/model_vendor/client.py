"""The client of the model: lists in pages, or in one answer."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Mapping, Sequence
from datetime import datetime
from types import SimpleNamespace
from typing import Any

from attrs import evolve, frozen

from homeroom._core.misfits import Misfit
from homeroom.errors import CallError, CheckpointError
from homeroom.managebac.models import SchoolClass
from tests.sync.model_vendor.school import ModelSchool, Place, Row

SIZE = 2


@frozen
class Listing:
    """What is asked for: a list, or a part of it."""

    school: ModelSchool
    table: str
    above: tuple[int, ...]
    archived: bool | None
    since: datetime | None
    gone_since: datetime | None

    @property
    def place(self) -> Place:
        """What it is asked by."""
        return (self.table, self.above)

    def begin(self) -> None:
        """It is read from the start: what became of it before does not count."""
        if self._is_whole:
            self.school.unwhole.discard((self.place, self.archived))

    def lacks(self) -> None:
        """Something of it did not come."""
        if self._is_whole:
            self.school.unwhole.add((self.place, self.archived))

    def request(self) -> dict[str, str]:
        """Ask for some of it; the headers of the answer."""
        try:
            return self.school.request(self.place)
        except CallError:
            self.lacks()
            raise

    @property
    def _is_whole(self) -> bool:
        """Whether all is asked for, and not what changed or went alone."""
        return self.since is None and self.gone_since is None

    def rows(self) -> list[tuple[int, Row | None]]:
        """What is in it now, by id; of a row that was deleted, the id alone."""
        if self.gone_since is not None:
            ids = self.school.gone_since(self.table, self.gone_since)
            return [(id, None) for id in ids if not self.archived]
        return [
            (id, row)
            for id, row in self.school.listed(self.table, self.above, self.since)
            if self.archived in (None, row.archived)
        ]

    def response(self, rows: Sequence[tuple[int, Row | None]]) -> Any:
        """Some of them as an answer has them."""
        unread = self.school.faults.unread
        bad = sum((self.table, (*self.above, id)) in unread for id, _ in rows)
        if bad:
            self.lacks()
        misfit = Misfit(
            place="$[].id",
            reason="expected int",
            count=bad,
            first=0,
            raw=None,
            set_aside=True,
        )
        return SimpleNamespace(
            data=[
                record(id, row)
                for id, row in rows
                if (self.table, (*self.above, id)) not in unread
            ],
            misfits=(misfit,) if bad else (),
            aside=bad,
            attempts=(None,),
        )


def record(id: int, row: Row | None) -> SchoolClass:
    """A row as the client gives it."""
    if row is None:
        return SchoolClass(id=id)
    return SchoolClass(id=id, name=row.name, archived=row.archived)


@frozen
class ModelPager:
    """Walks a list by id, so that nothing is left out that was there all the time.

    One that is resumed goes on by position, and may leave out what moved meanwhile.
    """

    listing: Listing
    start: int | None = None

    def prefetch(self, pages: int) -> ModelPager:
        """One page after another."""
        return self

    def resume(self, checkpoint: Mapping[str, object]) -> ModelPager:
        """Go on from a position."""
        if checkpoint.get("of") != self._name:
            raise CheckpointError("of another list")
        return evolve(self, start=checkpoint["came"])

    @property
    def _name(self) -> str:
        one = self.listing
        return f"{one.table} {one.above} {one.archived} {one.since} {one.gone_since}"

    async def pages(self) -> AsyncGenerator[Any, None]:
        """The pages; the last one says how the walk went."""
        listing, school = self.listing, self.listing.school
        table, faults = listing.table, school.faults
        came, last, first, over = self.start or 0, 0, None, False
        if self.start is None:
            listing.begin()
        else:
            listing.lacks()
        while not over:
            headers = listing.request()
            found = listing.rows()
            if first is None:
                first = [id for id, _ in found]
                if self.start:
                    before = found[: self.start]
                    last = before[-1][0] if before else 0
            rest = [one for one in found if one[0] > last]
            rows, over = rest[:SIZE], len(rest) <= SIZE
            if table in faults.cut and rows:
                rows, over = rows[:1], True
            complete: bool | None = None
            if over and self.start is None and table not in faults.uncounted:
                complete = table not in faults.cut
            if over and complete is not True:
                listing.lacks()
            came, last = came + len(rows), rows[-1][0] if rows else last
            response = listing.response(rows)
            response.headers = headers
            if response.aside and complete:
                complete = None
            for _ in range(1 + faults.repeats):
                yield SimpleNamespace(
                    items=response.data,
                    complete=complete,
                    moved=first != [id for id, _ in found],
                    checkpoint={"of": self._name, "came": came},
                    response=response,
                )


class ModelClient:
    """A client of a school.

    Args:
        school: Which.
        pool: Not needed.
    """

    def __init__(self, *, school: ModelSchool, pool: object = None) -> None:
        self._school = school
        self.with_response = _Lists(school, answers=True)

    def __getattr__(self, table: str) -> Any:
        return getattr(_Lists(self._school, answers=False), table)

    async def __aenter__(self) -> ModelClient:
        return self

    async def __aexit__(self, *_: object) -> None:
        pass


@frozen
class _Lists:
    """The tables of a client."""

    school: ModelSchool
    answers: bool
    """Whether the answer is given, and not its data alone."""

    def __getattr__(self, table: str) -> _List:
        return _List(self.school, table, self.answers)


@frozen
class _List:
    """The methods of one table."""

    school: ModelSchool
    table: str
    answers: bool

    def pages(self, **asked: Any) -> ModelPager:
        """A list in pages."""
        return ModelPager(self._listing(asked))

    async def whole(self, **asked: Any) -> Any:
        """A list in one answer."""
        listing = self._listing(asked)
        listing.begin()
        headers = listing.request()
        response = listing.response(listing.rows())
        response.headers = headers
        return response if self.answers else response.data

    async def one(self, id: int) -> None:
        """One row."""
        await self.school.one(self.table, id)

    def _listing(self, asked: Mapping[str, Any]) -> Listing:
        above = tuple(asked[name] for name in ("room", "seat") if name in asked)
        return Listing(
            self.school,
            self.table,
            above,
            asked.get("archived"),
            asked.get("since"),
            asked.get("gone_since"),
        )
