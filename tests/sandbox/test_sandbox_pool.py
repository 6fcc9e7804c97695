"""Clients of the sandbox in one pool, on a socket and without one."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from homeroom import (
    ClassChartsParent,
    ClassChartsStudent,
    ClassCom,
    Classe365,
    Client,
    ManageBac,
    Pool,
)
from homeroom.errors import ClientClosed
from homeroom.sandbox import Sandbox, serve

SCHOOLS = 6
RATE = 50

pytestmark = pytest.mark.anyio

CLIENTS: dict[str, type[Client]] = {
    "managebac": ManageBac,
    "classcom": ClassCom,
    "classe365": Classe365,
    "classcharts_student": ClassChartsStudent,
    "classcharts_parent": ClassChartsParent,
}


async def test_schools_at_one_address_keep_to_its_rate() -> None:
    """By default none fails, and once the limit is known it is kept to."""
    sandbox = Sandbox(seed=1, rate=RATE)
    async with serve(sandbox) as served, Pool() as pool:
        tokens = [sandbox.add_school(seed=n)["token"] for n in range(SCHOOLS)]
        place = served.managebac["base_url"]

        async def read(token: str) -> int:
            async with ManageBac(token=token, base_url=place, pool=pool) as school:
                ids = [one.id for one in await school.classes.list().collect()]
                calls = (school.classes.get(one) for one in (ids * 9)[:50])
                return len(await asyncio.gather(*calls))

        assert [50] * SCHOOLS == await asyncio.gather(*map(read, tokens))
    refused = [one.started for one in sandbox.journal if one.status == 429]
    told = min(refused) + 2
    later = sorted(one.started for one in sandbox.journal if one.started > told)
    assert len(later) > SCHOOLS * 50 - 3 * RATE
    for begin in later:
        assert 52 >= sum(begin <= one < begin + 1 for one in later)


@pytest.mark.parametrize("served", [False, True], ids=["in process", "served"])
async def test_what_opens_the_sandbox_goes_with_a_pool(served: bool) -> None:
    """The arguments of each client, all in one pool."""
    sandbox = Sandbox(seed=1)
    async with serve(sandbox) as opened, Pool() as pool:
        clients = []
        for name, arguments in (opened if served else sandbox).clients().items():
            given: dict[str, Any] = {**arguments, "pool": pool}
            clients.append(CLIENTS[name](**given))
        assert 5 == len(clients)
        managebac, classcom, classe365, student, parent = clients
        assert isinstance(managebac, ManageBac)
        assert isinstance(classcom, ClassCom)
        assert isinstance(classe365, Classe365)
        assert isinstance(student, ClassChartsStudent)
        assert isinstance(parent, ClassChartsParent)
        await asyncio.gather(
            managebac.classes.list().collect(),
            classcom.classes.list(),
            classe365.students.list().collect(limit=3),
            student.activity.list().collect(limit=3),
            parent.pupils.list(),
        )
        await pool.aclose()
        for one in clients:
            with pytest.raises(ClientClosed, match=r"^the pool is closed"):
                await one.request("GET", "/x")
