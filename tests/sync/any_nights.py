"""Nights over a model of a school, and what has to hold after each of them."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

from attrs import define, field, frozen

from homeroom._core.clock import Clock
from homeroom.sync.config import Config, Into, Personal, School
from homeroom.sync.engine import run
from homeroom.sync.report import Report, Status
from homeroom.sync.store import StoreError
from tests.sync.memory_store import MemoryStore
from tests.sync.model_vendor.school import (
    ABOVE,
    NAMES,
    Faults,
    ModelSchool,
    Place,
)

NAME = "oakfield"


@frozen
class Deed:
    """Something that happens to a school; the numbers choose where."""

    kind: str
    a: int
    b: int

    def do(self, school: ModelSchool) -> None:
        """Let it happen, if it can."""
        getattr(self, f"_{self.kind}")(school)

    def _add(self, school: ModelSchool) -> None:
        table = NAMES[self.a % len(NAMES)]
        above: tuple[int, ...] = ()
        if table in ABOVE:
            found = school.living(ABOVE[table])
            if not found:
                return
            above = found[self.b % len(found)][1]
        school.add(table, above, 1 + self.b % 12)

    def _any(self, school: ModelSchool) -> Place | None:
        found = sorted(school.rows)
        return found[self.a % len(found)] if found else None

    def _change(self, school: ModelSchool) -> None:
        if place := self._any(school):
            school.change(place)

    def _move(self, school: ModelSchool) -> None:
        if place := self._any(school):
            school.move(place)

    def _drop(self, school: ModelSchool) -> None:
        if place := self._any(school):
            school.drop(place, said=True)

    def _vanish(self, school: ModelSchool) -> None:
        if place := self._any(school):
            school.drop(place, said=False)

    def _shrink(self, school: ModelSchool) -> None:
        for place in school.living(NAMES[self.a % len(NAMES)])[self.b % 2 :: 2]:
            school.drop(place, said=False)

    def _back(self, school: ModelSchool) -> None:
        if found := sorted(school.limbo):
            school.back(found[self.a % len(found)], stamped=True)

    def _come(self, school: ModelSchool) -> None:
        if found := sorted(school.limbo):
            school.back(found[self.a % len(found)], stamped=False)


KINDS = ("add", "change", "move", "drop", "vanish", "shrink", "back", "come")


@frozen
class Plan:
    """What a night is like."""

    before: Sequence[Deed] = ()
    during: Sequence[tuple[int, Deed]] = ()
    faults: Faults = field(factory=Faults)
    kill: tuple[int, bool] | None = None
    """At which commit, and whether that is done all the same."""
    full: bool = False
    accept: bool = False
    hours: float = 24
    """Since the night before."""
    jump: float = 0
    """Hours by which our clock is wrong from then on, beside what it was."""

    @property
    def quiet(self) -> bool:
        """Whether nothing happens, and nothing goes wrong."""
        return not self.during and self.faults == Faults() and self.kill is None


@define
class AnyNights:
    """A school, a database, and nights that come one after the other."""

    school: ModelSchool = field(factory=ModelSchool)
    store: Any = field(factory=MemoryStore)
    wrong: float = 0.0
    """Hours by which our clock is ahead."""
    cut_off: bool = False
    """Whether the last night did not end."""

    def live(self) -> dict[Place, tuple[object, object]]:
        """Name and whether it is archived, of the rows that are not marked."""
        kept = self.store.kept
        return {
            (place[1].removeprefix("model_"), place[2]): (row["name"], row["archived"])
            for place, row in kept.rows.items()
            if place not in kept.marked
        }

    def there(self, table: str) -> dict[Place, tuple[object, object]]:
        """What the school has of a table."""
        return {
            place: (row.name, row.archived)
            for place, row in self.school.rows.items()
            if place[0] == table
        }

    def pass_one(self, plan: Plan) -> Report | None:
        """Run a night, and look at what it did."""
        school = self.school
        school.now += timedelta(hours=plan.hours)
        self.wrong += plan.jump
        for deed in plan.before:
            deed.do(school)
        begun, before = school.events, self.live()
        went_on, self.cut_off = self.cut_off and plan.hours < 13, False
        report = self._run(plan)
        after = self.live()
        lost = before.keys() - after.keys()
        for place in lost:
            row = school.rows.get(place)
            assert row is None or row.born > begun, f"{place} was there all the time"
            self._justified(place)
        if report is None:
            self.cut_off = True
        elif plan.quiet:
            self._look(plan, report, went_on=went_on)
        return report

    def _justified(self, place: Place) -> None:
        """A row that was marked was looked for in a list that came whole."""
        table, ids = place
        parts = {((table, ids[:-1]), archived) for archived in (None, False, True)}
        if not parts & self.school.unwhole:
            return
        said = place in self.school.deleted
        above = table in ABOVE and (ABOVE[table], ids[:-1]) not in self.school.rows
        assert said or above, f"{place} is marked, though its list was not whole"

    def _run(self, plan: Plan) -> Report | None:
        school, store = self.school, self.store
        school.faults, school.asked, school.unwhole = plan.faults, 0, set()
        school.plot = {}
        for number, deed in plan.during:
            deeds = school.plot.setdefault(number, [])
            deeds.append(lambda deed=deed: deed.do(school))  # type: ignore[attr-defined]
        store.commits = 0
        store.dies_at, store.dies_after = plan.kill or (None, False)
        config = Config(
            into=Into(),
            schools=(
                School(
                    name=NAME,
                    vendor="model",
                    client={"school": school},
                    personal=Personal.SENSITIVE,
                ),
            ),
            outages_again=(1.0, 1.0),
        )
        ahead = timedelta(hours=self.wrong)
        pool: Any = SimpleNamespace()
        accept = frozenset({NAME} if plan.accept else ())
        try:
            return asyncio.run(
                run(
                    config,
                    store,
                    pool=pool,
                    full=plan.full,
                    accept=accept,
                    clock=Clock(
                        wall=lambda: (school.now + ahead).timestamp(), sleep=_no_sleep
                    ),
                )
            )
        except StoreError:
            return None

    def _look(self, plan: Plan, report: Report, *, went_on: bool) -> None:
        """After a quiet night, all that can be known is there."""
        live = self.live()
        whole = plan.full and not went_on
        for told in report.tables:
            gone = told.reason.endswith("it was asked by are gone")
            fine = told.status in (Status.COMPLETE, Status.HELD) or gone
            assert fine, (told, plan)
            there = self.there(told.table)
            kept = {place: one for place, one in live.items() if place[0] == told.table}
            if went_on:
                continue
            wanted = {
                place: one
                for place, one in there.items()
                if whole or not self.school.rows[place].unseen
            }
            missing = {p: v for p, v in wanted.items() if kept.get(p) != v}
            assert not missing, f"{told.table} lacks {missing}"
            if whole and (plan.accept or self._clean(report)):
                assert kept == there, told
        if whole:
            self._all_seen()

    def _clean(self, report: Report) -> bool:
        return all(one.status is not Status.HELD for one in report.tables)

    def _all_seen(self) -> None:
        from attrs import evolve

        for place, row in self.school.rows.items():
            self.school.rows[place] = evolve(row, unseen=False)


async def _no_sleep(seconds: float) -> None:
    await asyncio.sleep(0)
