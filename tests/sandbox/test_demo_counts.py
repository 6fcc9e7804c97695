"""What an added school is said to hold, against what its lists give."""

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


async def test_managebac(sandbox: httpx.AsyncClient) -> None:
    """Active classes and students; archived and deleted classes do not count."""
    options, holds = await add(sandbox, "managebac", seed=2, pupils=40, classes=230)
    async with ManageBac(**options) as client:
        classes = await client.classes.list().collect()
        students: Any = await client.request("GET", "/students")
    assert {"classes": 230, "students": 40} == holds
    assert 230 == len(classes)
    assert 40 == students["meta"]["total_count"]


async def test_classcom(sandbox: httpx.AsyncClient) -> None:
    """Users, classes that are set up, and the events of the first of them."""
    await add(sandbox, "classcom", seed=2, pupils=20)
    options, holds = await add(sandbox, "classcom", seed=2, pupils=600, classes=12)
    async with ClassCom(**options) as client:
        users = await client.users.list().collect()
        classes = await client.classes.list()
        first = classes[0].class_id
        events = await client.reporting.metrics(class_id=first).collect()
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
    assert [9, 64, 137] == sorted(holds.values())
