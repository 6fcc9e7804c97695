"""Clients of ClassCharts, what the sandbox was asked, and what it holds."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal

from homeroom import ClassChartsParent, ClassChartsStudent, Secret
from homeroom.sandbox import Served
from homeroom.sandbox.classcharts.data.pupil import PupilRecord
from tests.core.fakes import FakeClock

Role = Literal["student", "parent"]
ROLES: tuple[Role, ...] = ("student", "parent")

LONG_AGO = date(2020, 1, 1)
"""Before all data of the sandbox."""


def asked(site: Served) -> list[str]:
    """The paths of all requests so far, below the vendor's host."""
    return [one.path.removeprefix("/classcharts") for one in site.sandbox.journal]


def count(site: Served, part: str) -> int:
    """How many requests so far had this in their path."""
    return sum(part in path for path in asked(site))


def held(site: Served, standing: int = 0) -> PupilRecord:
    """What the sandbox holds of the pupil, who is the eldest, or of a sibling."""
    vendor: Any = site.sandbox.classcharts_vendor
    pupil: PupilRecord = vendor._students[standing].pupil
    return pupil


class Someone:
    """A client of either role, and a call that both make in the same way."""

    def __init__(
        self, role: Role, site: Served, clock: FakeClock, **options: Any
    ) -> None:
        self.pupil = held(site).id
        self.client: ClassChartsStudent | ClassChartsParent
        time = clock.clock()
        if role == "student":
            given: dict[str, Any] = {**site.classcharts_student, **options}
            self.client = ClassChartsStudent(**given, clock=time)
        else:
            given = {**site.classcharts_parent, **options}
            self.client = ClassChartsParent(**given, clock=time)

    async def __aenter__(self) -> Someone:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.client.aclose()

    async def read(self) -> list[int]:
        """The ids of the pupil's detentions."""
        client = self.client
        if isinstance(client, ClassChartsStudent):
            return [one.id for one in await client.detentions.list()]
        return [one.id for one in await client.detentions.list(self.pupil)]


def nobody(role: Role, session: str | Secret) -> dict[str, Any]:
    """Options of a client that has a session and nothing else."""
    if role == "student":
        return {"code": None, "date_of_birth": None, "session": session}
    return {"email": None, "password": None, "session": session}
