"""From a success to what an operation promises, whatever it says instead."""

from __future__ import annotations

from typing import Any

import pytest

from homeroom._core.answer import Answer
from homeroom._core.decode import Decoder
from homeroom._core.misfits import Unfit
from homeroom._core.plain import Malformed
from homeroom._core.plans import Operation
from homeroom._core.reading import (
    LARGE,
    NoRecord,
    Unproven,
    Way,
    decoded,
    is_empty,
    reader,
)
from homeroom.response import Saved
from tests.core.shapes import Leaf, Tree

pytestmark = pytest.mark.anyio

WAY = Way(decoder=Decoder(), zone=lambda: None)


def an_answer(body: bytes = b"", status: int = 200, **more: Any) -> Answer:
    """An answer."""
    return Answer(status=status, headers=more.pop("headers", {}), body=body, **more)


def operation(method: str = "GET", body: Any = Leaf, **more: Any) -> Operation[Any]:
    """One that gives a leaf, unless it says otherwise."""
    safety = "idempotent" if method == "GET" else "unsafe"
    given = {"name": "leaves.get", "safety": safety, "body": body, **more}
    return Operation(request=f"{method} /leaves", **given)


async def read(asked: Operation[Any], answer: Answer, **fields: object) -> Any:
    """The data of an answer."""
    return (await reader(asked, fields, WAY)(answer)).data


@pytest.mark.parametrize(
    ("answer", "writes", "empty"),
    [
        (an_answer(status=204), False, True),
        (an_answer(status=205), False, True),
        (an_answer(status=206), False, False),
        (an_answer(status=200), False, False),
        (an_answer(headers={"content-length": "0"}), False, True),
        (an_answer(headers={"content-length": "00"}), False, False),
        (an_answer(b" \n"), True, True),
        (an_answer(b" \n"), False, False),
        (an_answer(b"1"), True, False),
        (an_answer(method="HEAD"), False, True),
        (an_answer(method="OPTIONS"), False, False),
    ],
    ids=range(11),
)
def test_there_may_be_no_body(answer: Answer, writes: bool, empty: bool) -> None:
    """By the status, the header, or the method; many servers say nothing to a write."""
    assert empty is is_empty(answer, writes=writes)


async def test_the_first_of_a_list_is_the_record() -> None:
    """Of none there is no record, and of several nobody knows which."""
    first = operation(body=list[Leaf], first=True)
    assert Leaf(id=1) == await read(first, an_answer(b'[{"id":1}]'))
    with pytest.raises(NoRecord):
        await read(first, an_answer(b"[]"))
    with pytest.raises(Unfit, match=r"^\$: expected one item, not 2$"):
        await read(first, an_answer(b'[{"id":1},{"id":2}]'))
    with pytest.raises(Unfit, match=r"^\$\[\]: id: expected integer"):
        await read(first, an_answer(b'[{"id":"x"}]'))
    odd = b'[{"id":1,"share":"x"}]'
    assert Leaf(id=1) == await read(first, an_answer(odd))


async def test_a_record_is_new_or_was_there() -> None:
    """By the status 201 alone."""
    saved = operation("POST", created=True)
    for status, created in ((200, False), (201, True), (202, False)):
        found = await read(saved, an_answer(b'{"id":1}', status))
        assert Saved(record=Leaf(id=1), created=created) == found


async def test_nothing_may_say_that_there_is_no_record() -> None:
    """But not where one was to be made."""
    nothing = an_answer(status=204)
    one = {"empty": True, "idempotent_with": "id"}
    for asked, fields in (
        (operation(empty=True), {}),
        (operation("PUT", **one), {"id": 7}),
        (operation("POST", **one), {"id": "7"}),
    ):
        with pytest.raises(NoRecord):
            await read(asked, nothing, **fields)
    for asked, fields in (
        (operation("POST", empty=True), {"id": 7}),
        (operation("POST", **one), {}),
        (operation("POST", **one), {"id": " "}),
    ):
        with pytest.raises(Unfit, match="no record came"):
            await read(asked, nothing, **fields)
    with pytest.raises(Malformed):
        await read(operation(), nothing)
    assert (await decoded(operation(empty=True), nothing, WAY)).data is None
    full = an_answer(b'{"id":1}')
    assert Leaf(id=1) == (await decoded(operation(empty=True), full, WAY)).data
    with pytest.raises(Malformed):
        await decoded(operation(), nothing, WAY)


@pytest.mark.parametrize("body", [b'{"leaf":null}', b'{"leafs":[]}', b'{"leaf":{}}'])
async def test_a_wrapper_with_nothing_in_it_is_no_record(body: bytes) -> None:
    """For a read; a write that gives nothing back cannot be read."""
    known = operation(body=Tree, unwrap="leaf", empty=True)
    with pytest.raises(NoRecord):
        await read(known, an_answer(body))
    with pytest.raises(Unfit):
        await read(operation("PUT", Tree, unwrap="leaf", empty=True), an_answer(body))
    whole = b'{"name":"Oak","class":7,"leaf":{"id":1}}'
    assert Leaf(id=1) == await read(known, an_answer(whole))


@pytest.mark.parametrize(
    ("body", "done"),
    [
        (b"", True),
        (b" \n", True),
        (b"[]", True),
        (b"7", True),
        (b'{"id":1}', True),
        (b'{"message":""}', True),
        (b'{"message":"Deleted."}', True),
        (b'[{"message":"Deleted."}]', True),
        (b'[{"message":"Not deleted."}]', False),
        (b'[{"message":"No"},{"message":"No"}]', True),
        (b'{"message":"Gone","success":1}', True),
        (b'{"message":"Gone"}', False),
        (b'{"message":["It was","removed"]}', True),
        (b'{"message":"Already\\nremoved"}', False),
        (b'{"error":"No"}', False),
        (b'{"success":0,"message":"Deleted."}', False),
        (b'{"message":"Deleted.","x":"%s"}' % (b"x" * LARGE), True),
    ],
    ids=range(17),
)
async def test_what_has_nothing_to_give_says_that_it_was_done(
    body: bytes, done: bool
) -> None:
    """Or nothing at all; anything else is no proof."""
    removed = operation("DELETE", nothing=True)
    assert await read(removed, an_answer(b"no", 204)) is None
    if done:
        assert await read(removed, an_answer(body)) is None
        return
    with pytest.raises(Unproven):
        await read(removed, an_answer(body))


@pytest.mark.parametrize("body", [b"nope", b'{"a":1', b"[" + b" " * LARGE])
async def test_what_is_no_json_proves_nothing(body: bytes) -> None:
    """However large it is."""
    with pytest.raises(Malformed):
        await read(operation("POST", nothing=True), an_answer(body))
