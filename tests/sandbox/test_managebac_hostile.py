"""Every operation of ManageBac's sandbox, asked badly: it refuses, and never breaks."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from homeroom.sandbox import Sandbox
from homeroom.sandbox.managebac.operations import OPERATIONS

pytestmark = pytest.mark.anyio

IDS = {
    "students": "7",
    "teachers": "301961",
    "parents": "500002",
    "classes": "853",
    "year-groups": "602",
}
"""A good id for what a path begins with."""

VALUES: tuple[Any, ...] = (
    None,
    True,
    -1,
    0,
    10**40,
    1.5,
    "",
    "7",
    "\ud83d\ude00 \x00",
    [],
    [None],
    [[7]],
    [{}],
    [{"id": 7}],
    [{"id": True}],
    [{"id": 10**40}],
    [True, 1.0, 7],
    [10**40],
    {},
    {"id": [1]},
    {"email": {}},
    {"relationship": ["Mother"], "id": 7},
)

QUERIES = (
    "page=99999999999999999999",
    "page=1&page=2",
    "per_page=0",
    "ids[]=&ids=,,,&ids=1e9",
    "archived=&status=&q=%00%F0%9F%98%80&q=x",
    "modified_since=9999-12-31T23:59:59%2B14:00",
    "deleted_since=0001-01-01&modified_since=0001-01-01",
    "class_happens_on=2026-02-30",
    "student_ids[]=9999999999999999999999",
    "year_group_ids=-1&homeroom_advisor_ids[]=%C2%B2",
    "academic_year_id=x&active_only=2",
    "%5B%5D=1&[]&=",
)


@pytest.fixture
async def client(anyio_backend: str) -> AsyncIterator[httpx.AsyncClient]:
    """A client that raises what the sandbox raises."""
    options = Sandbox(rate=None, pupils=40, classes=10).managebac
    async with httpx.AsyncClient(
        transport=options["transport"],
        headers={"auth-token": options["token"]},
        base_url=f"{options['base_url']}/v2/",
    ) as client:
        yield client


def filled(path: str) -> str:
    """A path with ids, good ones where they are known."""
    first = path.split("/")[1]
    return re.sub(r"\{\w+\}", IDS.get(first, "7"), path).removeprefix("/")


def names() -> list[str]:
    """Keys that bodies may have, of any operation."""
    return sorted({key for one in OPERATIONS for key in one.keys})


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda o: f"{o.method} {o.path}")
async def test_no_body_and_no_query_breaks_an_operation(
    client: httpx.AsyncClient, operation: Any
) -> None:
    """Each answer is a success or a refusal, in JSON where it has a body."""
    method, path = operation.method, filled(operation.path)
    answers = [await client.request(method, f"{path}?{query}") for query in QUERIES]
    if method != "GET":
        keys = operation.keys or names()
        bodies = [{key: value} for key in keys for value in VALUES]
        fields = operation.kind.fields if operation.kind else ()
        bodies += [
            {operation.kind.wrapper: {"email": "a@b.example", name: value}}
            for place, name in enumerate(fields)
            for value in VALUES[place % 4 :: 4]
        ]
        texts = [json.dumps(body).encode() for body in bodies]
        texts += [b"", b"\xff", b"null", b"[" * 100_000, b'{"student_ids": [1e999]}']
        answers += [await client.request(method, path, content=text) for text in texts]
    for response in answers:
        assert response.status_code < 500, (response.request.content, response.text)
        if response.content:
            json.loads(response.content)
    assert (await client.get("students")).is_success
    assert (await client.get("memberships")).is_success


@pytest.mark.parametrize(
    "number", ["0", "-1", "x", "%C2%B2", "9" * 40, "1.5", "%00", "7%2F8", "2026-02-30"]
)
async def test_no_id_in_a_path_breaks_an_operation(
    client: httpx.AsyncClient, number: str
) -> None:
    """What is no id, or nobody's, is refused by every operation that takes one."""
    for one in OPERATIONS:
        path = re.sub(r"\{\w+\}", number, one.path).removeprefix("/")
        response = await client.request(one.method, path, json={})
        assert response.status_code < 500, (one, response.text)
        if "id}" in one.path:
            assert response.status_code >= 400, (one, response.text)


async def test_answers_are_json_that_others_can_read(client: httpx.AsyncClient) -> None:
    """No NaN and no infinity gets into a record and out again."""
    text = b'{"student": {"email": "a@b.example", "graduating_year": NaN}}'
    assert 422 == (await client.post("students", content=text)).status_code
