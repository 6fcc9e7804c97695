"""The kinds of calls: each asks for something of its own, and looks what came."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Any

from attrs import define, field

from homeroom import (
    ClassChartsParent,
    ClassChartsStudent,
    ClassCom,
    Classe365,
    HomeroomError,
    ManageBac,
)
from homeroom.bulk import RowDone, RowFailed, bulk
from homeroom.managebac.models import Level, StudentLevel
from tests.soak.ledger import CLIENTS, Ledger, Told
from tests.soak.lists import ROWS, may_go, name_of, whole

SIZES = (10, 25)
"""Of pages, in records."""


class MixedUp(Exception):
    """What came is not what was asked for."""


class RowsLost(Exception):
    """A walk that calls itself complete is not."""


@define
class Asker:
    """One task's way to ask: by one client, and with chance of its own."""

    client: int
    """Its number."""
    ledger: Ledger
    chance: random.Random = field(repr=False)
    hurried: float
    """Of its calls, those with next to no time."""

    def ident(self, number: int) -> int:
        """The id of what has a number."""
        return number * CLIENTS + self.client

    def options(self, number: int) -> dict[str, Any]:
        """Options of a call, of which some have next to no time."""
        hurry = self.chance.random() < self.hurried
        return {
            "headers": {"x-number": str(number)},
            **({"timeout": self.chance.uniform(0.005, 0.1)} if hurry else {}),
        }


def same(asked: object, came: object) -> None:
    """Complain unless the two are the same.

    Raises:
        MixedUp: They are not.
    """
    if asked != came:
        raise MixedUp(f"asked for {asked!r}, got {came!r}")


async def read(ours: ManageBac, asker: Asker) -> None:
    """A record by its id."""
    number = asker.ledger.number()
    ident = asker.ident(number)
    one = await ours.classes.get(ident, **asker.options(number))
    same((ident, name_of(number, asker.client)), (one.id, one.name))


async def free(ours: ManageBac, asker: Asker) -> None:
    """A record as plain JSON."""
    number = asker.ledger.number()
    ident = asker.ident(number)
    said: Any = await ours.request("GET", f"/classes/{ident}", **asker.options(number))
    same({"id": ident, "name": name_of(number, asker.client)}, _member(said, "class"))


def _member(said: Any, name: str) -> object:
    """What a plain answer holds; one of another shape is the vendor's own fault."""
    if not isinstance(said, dict) or name not in said:
        raise HomeroomError("of another shape")
    return said[name]


async def add(ours: ManageBac, asker: Asker) -> None:
    """A POST."""
    number = asker.ledger.number()
    call = ours.classes.add_students(
        asker.ident(number), student_ids=[number], **asker.options(number)
    )
    await asker.ledger.write(number, call)


async def rename(ours: ManageBac, asker: Asker) -> None:
    """A PATCH."""
    number = asker.ledger.number()
    ident = asker.ident(number)
    call = ours.classes.update(ident, name="Botany", **asker.options(number))
    same(ident, (await asker.ledger.write(number, call)).id)


async def level(ours: ManageBac, asker: Asker) -> None:
    """A bulk call of the vendor."""
    number = asker.ledger.number()
    ident = asker.ident(number)
    levels = [StudentLevel(id=number * 10 + n, level=Level.HL) for n in range(5)]
    call = ours.classes.update_students(ident, students=levels, **asker.options(number))
    outcome = await asker.ledger.write(number, call)
    same([one.id for one in levels], [one.key for one in outcome.items])


async def add_many(ours: ManageBac, asker: Asker) -> None:
    """A bulk of our own: many calls, of which each has its outcome."""
    numbers = [asker.ledger.number() for _ in range(6)]
    run = bulk(
        ours.classes.add_students,
        [{"class_id": asker.ident(one), "student_ids": [one]} for one in numbers],
        concurrency=3,
    )
    try:
        await run
    finally:  # It knows more of its rows than that it was cancelled.
        rows = run.outcome.rows
        for number, row in zip(numbers, rows, strict=len(rows) > 0):
            asker.ledger.told[number] = Told.NOT_DONE
            if isinstance(row, RowDone):
                asker.ledger.told[number] = Told.DONE
            elif isinstance(row, RowFailed) and isinstance(row.error, HomeroomError):
                asker.ledger.failed(number, row.error)


async def walk(ours: ManageBac, asker: Asker) -> None:
    """A list, page by page."""
    await _walk(ours, asker, lambda pager: pager)


async def walk_ahead(ours: ManageBac, asker: Asker) -> None:
    """A list, with pages read ahead."""
    await _walk(ours, asker, lambda pager: pager.prefetch(4))


async def walk_settled(ours: ManageBac, asker: Asker) -> None:
    """A list, of which all pages overlap."""
    await _walk(ours, asker, lambda pager: pager.settle())


async def _walk(ours: ManageBac, asker: Asker, way: Callable[[Any], Any]) -> None:
    number, size = asker.ledger.number(), asker.chance.choice(SIZES)
    listed = ours.classes.list(per_page=size, **asker.options(number))
    await _whole(number, way(listed))


async def _whole(
    number: int,
    listed: Any,
    id_of: Callable[[Any], int] = lambda one: one.id,
    *,
    says: bool = True,
) -> None:
    """Read a list to its end, and look whether it is the one with that number.

    Args:
        number: Of the list.
        listed: Its pager.
        id_of: What its rows are known by.
        says: Whether its pages say how many rows there are. Where they do not, a row
            that moved may come late, or be missed by a walk that cannot tell.
    """
    ids, complete = list[int](), None
    async for page in listed.pages():
        ids += map(id_of, page.items)
        complete = page.complete
    if not says:
        ids, complete = sorted(ids), complete or False
    check_walk(number, ids, complete=complete)


def check_walk(number: int, ids: Iterable[int], *, complete: bool | None) -> None:
    """Complain of a row of another list, one that came twice, and one that is lost.

    Raises:
        MixedUp: Rows came that nobody asked for, or not in order.
        RowsLost: Rows are missing that were there all the time.
    """
    came = list(ids)
    if came != sorted(set(came) & set(whole(number))):
        raise MixedUp(f"of list {number}: {came}")
    lost = {one for one in whole(number) if not may_go(one % ROWS)} - set(came)
    if complete is not False and lost:
        raise RowsLost(f"of list {number}: {sorted(lost)}, complete={complete}")


async def detentions(ours: ClassChartsStudent, asker: Asker) -> None:
    """A pupil's list, in a session."""
    number = asker.ledger.number()
    _check_pupil(number, await ours.detentions.list(**asker.options(number)))


async def childs_detentions(ours: ClassChartsParent, asker: Asker) -> None:
    """The list of a parent's pupil, in a session."""
    number = asker.ledger.number()
    came = await ours.detentions.list(asker.client, **asker.options(number))
    _check_pupil(number, came)


def _check_pupil(number: int, came: Iterable[Any]) -> None:
    same([number], [one.id for one in came])


async def timeline(ours: ClassChartsStudent, asker: Asker) -> None:
    """A list that goes back by the last row's id, in a session."""
    number = asker.ledger.number()
    came = await ours.activity.list(**asker.options(number)).collect()
    same(whole(number)[::-1], [one.id for one in came])


async def tick(ours: ClassChartsStudent, asker: Asker) -> None:
    """A write by GET, in a session."""
    number = asker.ledger.number()
    call = ours.homeworks.tick(asker.ident(number), **asker.options(number))
    await asker.ledger.write(number, call)


async def user(ours: ClassCom, asker: Asker) -> None:
    """A user by the id."""
    number = asker.ledger.number()
    ident = asker.ident(number)
    one = await ours.users.get(id=ident, **asker.options(number))
    same((ident, name_of(number, asker.client)), (one.id, one.user_name))


async def rename_class(ours: ClassCom, asker: Asker) -> None:
    """A PATCH that names its class in the body."""
    number = asker.ledger.number()
    ident = str(asker.ident(number))
    call = ours.classes.update(
        class_id=ident, class_name="Botany", **asker.options(number)
    )
    same(ident, (await asker.ledger.write(number, call)).class_id)


async def users(ours: ClassCom, asker: Asker) -> None:
    """A list by pages, some read ahead and some settled."""
    number, size = asker.ledger.number(), asker.chance.choice(SIZES)
    listed = ours.users.list(limit=size, **asker.options(number))
    way = asker.chance.choice((listed, listed.prefetch(4), listed.settle()))
    await _whole(number, way)


async def events(ours: ClassCom, asker: Asker) -> None:
    """A list that goes on by time."""
    number, size = asker.ledger.number(), asker.chance.choice(SIZES)
    listed = ours.reporting.metrics(class_id="1", limit=size, **asker.options(number))
    await _whole(number, listed, lambda one: int(one.event_value))


async def student(ours: Classe365, asker: Asker) -> None:
    """A student by the id."""
    number = asker.ledger.number()
    ident = asker.ident(number)
    one = await ours.students.get(ident, **asker.options(number))
    same((ident, name_of(number, asker.client)), (one.id, one.first_name))


async def enrol(ours: Classe365, asker: Asker) -> None:
    """A POST that creates a student."""
    number = asker.ledger.number()
    ident = asker.ident(number)
    call = ours.students.save(admission_number=ident, **asker.options(number))
    same(ident, (await asker.ledger.write(number, call)).record.id)


async def students(ours: Classe365, asker: Asker) -> None:
    """A list by cursor."""
    number, size = asker.ledger.number(), asker.chance.choice(SIZES)
    await _whole(number, ours.students.list(limit=size, **asker.options(number)))


async def students_by_page(ours: Classe365, asker: Asker) -> None:
    """A list by pages that say nothing: nobody can see that it moved."""
    number, size = asker.ledger.number(), asker.chance.choice(SIZES)
    listed = ours.students.list(limit=size, **asker.options(number))
    await _whole(number, listed, says=False)


Kind = Callable[[Any, Asker], Awaitable[None]]

OF_MANAGEBAC: Mapping[Kind, int] = {
    read: 8,
    free: 2,
    add: 4,
    rename: 2,
    level: 2,
    add_many: 1,
    walk: 2,
    walk_ahead: 2,
    walk_settled: 1,
}
"""By how often each is made."""
OF_PUPILS: Mapping[Kind, int] = {detentions: 4, timeline: 1, tick: 3}
OF_PARENTS: Mapping[Kind, int] = {childs_detentions: 1}
OF_CLASSCOM: Mapping[Kind, int] = {user: 4, rename_class: 2, users: 1, events: 1}
OF_CLASSE365: Mapping[Kind, int] = {student: 4, enrol: 2, students: 1}
OF_PAGED: Mapping[Kind, int] = {student: 4, enrol: 2, students_by_page: 1}
