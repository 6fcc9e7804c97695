"""One page of a list that no spec lists: its items, and what is around them."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from homeroom._core.answer import Answer
from homeroom._core.decode import Decoder
from homeroom._core.misfits import Unfit
from homeroom._core.reading import Way
from homeroom._core.slices import LARGE
from homeroom._core.walks.free import FreePage, free_page
from homeroom.managebac.models import SchoolClass

pytestmark = pytest.mark.anyio

WAY = Way(decoder=Decoder(), zone=lambda: None)


async def page(body: bytes, items: str, form: Any = None) -> FreePage:
    """The page that a body holds."""
    answer = Answer(status=200, headers={}, body=body)
    found = (await free_page(items, form, answer, WAY)).data
    assert isinstance(found, FreePage)
    return found


@pytest.mark.parametrize(
    ("items", "body", "around"),
    [
        ("", b"[1,2]", None),
        ("rows", b'{"rows":[1,2],"total":2}', {"rows": None, "total": 2}),
        ("rows", b' {"total":2,"rows":[1,2]}', {"total": 2, "rows": None}),
        ("a.b.c", b'{"a":{"b":{"c":[1,2],"x":[3]},"y":4}}', None),
    ],
)
async def test_items_are_where_they_are_said_to_be(
    items: str, body: bytes, around: Any
) -> None:
    """And all the rest is around them."""
    found = await page(body, items)
    assert [1, 2] == found.rows
    if items == "a.b.c":
        around = {"a": {"b": {"c": None, "x": [3]}, "y": 4}}
    assert around == found.body


@pytest.mark.parametrize("items", ["", "rows", "data.rows"])
@pytest.mark.parametrize("body", [b"", b"[]", b" [ ] "])
async def test_nothing_at_all_is_an_empty_page(items: str, body: bytes) -> None:
    """As PHP writes an empty object, and some servers nothing."""
    found = await page(body, items)
    assert ([], None) == (found.rows, found.body)
    assert [] == (await page(body, items, SchoolClass)).rows


@pytest.mark.parametrize(
    ("items", "body"),
    [
        ("", b'{"rows":[]}'),
        ("", b"7"),
        ("rows", b"[1]"),
        ("rows", b"7"),
        ("rows", b"{}"),
        ("rows", b'{"rows":{}}'),
        ("rows", b'{"rows":null}'),
        ("a.b", b'{"a":[]}'),
        ("a.b", b'{"b":[]}'),
        ("a.b", b'{"a":{"b":"x"}}'),
    ],
)
async def test_no_list_there_is_an_error(items: str, body: bytes) -> None:
    """Which says where one was expected."""
    with pytest.raises(Unfit) as caught:
        await page(body, items)
    assert (f"$.{items}: expected array",) == caught.value.paths


async def test_others_run_while_members_go_by() -> None:
    """Once for each hundred of them."""
    members = b",".join(b'"k%d":"%s"' % (n, b"x" * 20) for n in range(20_000))
    body = b'{"rows":[],%s}' % members
    assert len(body) > LARGE
    reading, turns = asyncio.create_task(page(body, "rows")), 0
    while not reading.done():
        turns += 1
        await asyncio.sleep(0)
    assert 200 < turns < 220
    assert 20_001 == len((await reading).body or {})
