"""What schools are said to hold, against what their lists give."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, timedelta
from typing import Any

import httpx
import pytest

from homeroom import ClassChartsParent, ClassCom, Classe365, ManageBac
from homeroom.sandbox import Sandbox, serve

pytestmark = pytest.mark.anyio


@pytest.fixture
async def sandbox() -> AsyncIterator[httpx.AsyncClient]:
    """A sandbox on a socket, with a client for its control routes."""
    async with (
        Sandbox(rate=None) as sandbox,
        serve(sandbox) as served,
        httpx.AsyncClient(base_url=f"{served.base_url}/_sandbox/") as control,
    ):
        yield control


async def add(sandbox: httpx.AsyncClient, vendor: str, **sizes: int) -> tuple[Any, Any]:
    """Add a school: the client's arguments, and how much its lists hold."""
    added = await sandbox.post(f"{vendor}/schools", json=sizes)
    assert 201 == added.status_code
    options = added.json()
    return options, options.pop("holds")


async def holds_now(sandbox: httpx.AsyncClient, vendor: str, seed: int) -> Any:
    """What the lists of a school that was added hold by now."""
    shown = (await sandbox.get(f"{vendor}/schools")).json()["schools"]
    (found,) = [one["holds"] for one in shown if one["seed"] == seed]
    return found


async def test_managebac(sandbox: httpx.AsyncClient) -> None:
    """Active classes, archived ones and students; deleted classes do not count."""
    options, holds = await add(sandbox, "managebac", seed=2, pupils=40, classes=230)
    async with ManageBac(**options) as client:
        classes = await client.classes.list().collect()
        archived = await client.classes.list(archived=True).collect()
        students: Any = await client.request("GET", "/students")
        assert await holds_now(sandbox, "managebac", 2) == holds
        await client.classes.update(classes[0].id, archived=True)
        await client.classes.update(classes[1].id, name="Astronomy")
        for _ in range(3):
            await client.classes.create(name="Botany")
    assert {"classes": 230, "classes?archived=true": 23, "students": 40} == holds
    assert (230, 23) == (len(classes), len(archived))
    assert 40 == students["meta"]["total_count"]
    now = {"classes": 232, "classes?archived=true": 24, "students": 40}
    assert now == await holds_now(sandbox, "managebac", 2)


async def test_classcom(sandbox: httpx.AsyncClient) -> None:
    """Users, classes that are set up, and the events of the first of them."""
    await add(sandbox, "classcom", seed=2, pupils=20)
    options, holds = await add(sandbox, "classcom", seed=2, pupils=600, classes=12)
    async with ClassCom(**options) as client:
        users = await client.users.list().collect()
        classes = await client.classes.list()
        first = classes[0].class_id
        events = await client.reporting.metrics(class_id=first).collect()
        await client.classes.delete(class_id=classes[1].class_id)
        await client.users.delete(id=users[0].id)
    now = (await sandbox.get("classcom/schools")).json()["schools"][-1]["holds"]
    assert (53, 11) == (now["users"], now["classes"])
    assert len(events) > 100
    assert {
        "users": len(users),
        "classes": len(classes),
        f"metrics/{first}": len(events),
    } == holds
    assert (54, 12) == (holds["users"], holds["classes"])


async def test_classe365(sandbox: httpx.AsyncClient) -> None:
    """The records of every family."""
    options, holds = await add(sandbox, "classe365", seed=2, pupils=230, classes=70)
    async with Classe365(**options) as client:
        found = {
            "students": len(await client.students.list().collect()),
            "classes": len(await client.classes.list().collect()),
            "sessions": len(await client.sessions.list().collect()),
            "departments": len(await client.departments.list().collect()),
        }
        await client.departments.save(name="Astronomy")
    now = await holds_now(sandbox, "classe365", 2)
    assert {**holds, "departments": holds["departments"] + 1} == now
    assert found.items() <= holds.items()
    assert (230, 70) == (holds["students"], holds["classes"])
    assert 0 == holds["agents"]


async def test_classcharts(sandbox: httpx.AsyncClient) -> None:
    """The activity points of each child, of the added school's family alone."""
    options, holds = await add(sandbox, "classcharts", seed=2)
    since = date.today() - timedelta(days=182)
    login = {"base_url": options["base_url"], **options["parent"]}
    async with ClassChartsParent(**login) as client:
        found = {
            f"activity/{child.id}": len(
                await client.activity.list(child.id, from_=since).collect()
            )
            for child in await client.pupils.list()
        }
    assert found == holds
    assert holds == await holds_now(sandbox, "classcharts", 2)
    assert [9, 64, 137] == sorted(holds.values())


async def test_the_schools_of_a_vendor_are_those_that_were_opened(
    sandbox: httpx.AsyncClient,
) -> None:
    """The first of the sandbox and those added, in order, with their sizes."""
    await add(sandbox, "classe365", seed=7, pupils=30, classes=12)
    shown = (await sandbox.get("classe365/schools")).json()["schools"]
    sizes = [(one["seed"], one["pupils"], one["classes"]) for one in shown]
    assert [(1, 200, 66), (7, 30, 12)] == sizes
    assert 30 == shown[1]["holds"]["students"]
    refused = await sandbox.get("mars/schools")
    assert (404, {"error": "No such vendor."}) == (refused.status_code, refused.json())
