"""Every operation, as sent and as answered, before a contract validator by others."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from openapi_core import OpenAPI

from homeroom import ManageBac
from homeroom.managebac.models import ClassUpsert, Level, StudentLevel
from homeroom.sandbox import Sandbox
from tests.vendors.contract import VERBS, Inspected, load_spec

pytestmark = pytest.mark.anyio

SPEC = load_spec("managebac")
AN_HOUR_AGO = datetime(2026, 3, 1, 8, 30, tzinfo=UTC)


async def _list(client: ManageBac) -> object:
    pager = client.classes.list(
        modified_since=AN_HOUR_AGO,
        deleted_since=AN_HOUR_AGO,
        archived=True,
        page=1,
        per_page=200,
    )
    return await pager.collect()


async def _create(client: ManageBac) -> object:
    return await client.classes.create(
        start_term_id=1,
        end_term_id=2,
        subject_id=927,
        program="diploma",
        grade_number=12,
        name="Physics (Grade 11)",
        description="Waves and fields.",
        language="en",
        uniq_id="PHY-11",
        class_section="B",
        subject_ids=[927, 928],
        sl=True,
        hl=False,
        subject_option=["1", "2"],
        lock_memberships="students_only",
    )


async def _update(client: ManageBac) -> object:
    return await client.classes.update(
        852, archived=True, description="", subject_option="Language and literature"
    )


async def _upsert(client: ManageBac) -> object:
    return await client.classes.upsert(
        classes=[ClassUpsert(id=852, name="Physics"), ClassUpsert(id=1), ClassUpsert()]
    )


async def _update_students(client: ManageBac) -> object:
    levels = [StudentLevel(id=1, level=Level.HL), StudentLevel(id=0, level=Level.SL)]
    return await client.classes.update_students(852, students=levels)


OPERATIONS: dict[str, Callable[[ManageBac], Awaitable[object]]] = {
    "GET /v2p3/classes": _list,
    "POST /v2p3/classes": _create,
    "PATCH /v2p3/classes": _upsert,
    "GET /v2p3/classes/852": lambda client: client.classes.get(852),
    "PATCH /v2p3/classes/852": _update,
    "PATCH /v2p3/classes/852/students": _update_students,
    "POST /v2p3/classes/852/add_students": lambda client: client.classes.add_students(
        852, student_ids=[1, 2]
    ),
    "POST /v2p3/classes/852/remove_students": (
        lambda client: client.classes.remove_students(852, student_ids=[1])
    ),
    "GET /v2p3/ping": lambda client: client.ping(),
}


def test_all_operations_of_the_spec_are_here() -> None:
    """An operation that is added to the spec must be added to these tests."""
    paths: dict[str, dict[str, Any]] = SPEC["paths"]
    count = sum(len(VERBS & item.keys()) for item in paths.values())
    assert len(OPERATIONS) == count


@pytest.mark.parametrize("token_in", ["header", "query"])
@pytest.mark.parametrize("name", OPERATIONS)
async def test_operation(name: str, token_in: Any) -> None:
    """The request and the sandbox's answer both keep to the spec."""
    transport = Inspected(Sandbox(rate=None), "managebac", OpenAPI.from_dict(SPEC))
    token = Sandbox().managebac["token"]
    async with ManageBac(
        token=token, token_in=token_in, transport=transport, retry=None
    ) as client:
        await OPERATIONS[name](client)
    assert name in {f"{method} {path}" for method, path in transport.seen}
