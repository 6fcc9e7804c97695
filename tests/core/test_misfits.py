"""What a call says of an answer that did not fit, and of a write that was done."""

from __future__ import annotations

import asyncio
import json
import pickle
import warnings
from collections.abc import Mapping
from types import ModuleType
from typing import Any

import pytest

from homeroom import ManageBac
from homeroom._core.answer import Answer
from homeroom._core.bulk import BulkOutcome
from homeroom._core.decode import Decoder
from homeroom._core.misfits import Unfit
from homeroom._core.plain import Malformed
from homeroom._core.plans import Operation
from homeroom._core.reading import LARGE, Unproven, Way, reader
from homeroom.classcharts._generated import operations as charts
from homeroom.classcom._generated import operations as com
from homeroom.classe365._generated import operations as e365
from homeroom.errors import (
    ConfigurationError,
    DecodeError,
    OutcomeUnread,
    PartialFailure,
)
from homeroom.managebac._generated import operations as bac
from homeroom.managebac.models import ClassUpsert
from homeroom.response import MisfitWarning
from tests.core.fakes import Canned, a_class, a_page, client, reply

pytestmark = pytest.mark.anyio


def odd_page(**meta: object) -> dict[str, object]:
    """A page of four: a good one, one with an odd time, two without their key."""
    rows = [
        a_class(1),
        {**a_class(2), "created_at": "Canary"},
        {"name": "Canary"},
        {"name": "Canary"},
    ]
    return {**a_page([1]), "classes": rows, **meta}


async def test_a_page_tells_what_did_not_fit() -> None:
    """The walk goes on, and each record that can be read is there."""
    async with client(Canned(reply(odd_page()))) as mb:
        with pytest.warns(MisfitWarning):
            (page,) = [one async for one in mb.classes.list().pages()]
    assert [1, 2] == [one.id for one in page.items]
    assert [
        ("$.classes[].created_at", "expected date-time", 1, 1, 0),
        ("$.classes[]", "id: missing", 2, 2, 2),
    ] == [(m.place, m.reason, m.count, m.first, m.rows) for m in page.misfits]
    assert page.misfits == page.response.misfits
    assert 2 == page.response.aside
    assert "Canary" not in repr(page)
    assert "Canary" == page.misfits[0].raw


async def test_a_response_tells_what_did_not_fit_and_has_the_body() -> None:
    """The raw answer is there on request."""
    sent = {"class": {**a_class(1), "created_at": "Canary"}}
    async with client(Canned(reply(sent))) as mb:
        with pytest.warns(MisfitWarning):
            response = await mb.with_response.classes.get(1)
    assert ["$.class.created_at"] == [one.place for one in response.misfits]
    assert {"created_at": "Canary"} == response.data.extra
    assert sent == json.loads(response.body)
    assert "Canary" not in repr(response)


async def test_a_warning_comes_once_for_each_place_and_has_no_value() -> None:
    """At the line of the user."""
    async with client(Canned(reply(odd_page()))) as mb:
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            for _ in range(3):
                await mb.classes.list().collect()
    assert [
        "managebac classes.list: $.classes[].created_at: expected date-time; left out",
        "managebac classes.list: $.classes[]: id: missing; set aside",
    ] == [str(one.message) for one in told]
    assert {__file__} == {one.filename for one in told}


@pytest.mark.parametrize("layer", ["client", "view", "call"])
async def test_strict_is_an_option_of_every_layer(layer: str) -> None:
    """What is odd is then an error; a layer above may take it back."""
    options: Any = {layer: {"strict": True}}
    async with client(Canned(reply(odd_page())), **options.get("client", {})) as mb:
        view = mb.with_options(**options.get("view", {}))
        with pytest.raises(DecodeError) as caught:
            await view.classes.list(**options.get("call", {})).collect()
        with pytest.warns(MisfitWarning):
            await view.classes.list(strict=False).collect()
    assert (
        "$.classes[1].created_at: expected date-time",
        "$.classes[2].id: missing",
        "$.classes[3].id: missing",
    ) == caught.value.paths
    assert b"Canary" in caught.value.body


async def test_strict_is_a_flag() -> None:
    """As for any option, another kind of value is refused."""
    odd: Any = "yes"
    with pytest.raises(ConfigurationError, match="strict: takes True or False"):
        ManageBac(token="t", strict=odd)


async def test_the_loop_breathes_while_a_large_page_is_read_loosely() -> None:
    """Others run before it is done."""
    rows = [{**a_class(n), "created_at": "soon"} for n in range(6000)]
    body = {**a_page([1]), "classes": rows}
    assert len(json.dumps(body)) > LARGE
    turns = 0

    async def others() -> None:
        nonlocal turns
        while True:
            turns += 1
            await asyncio.sleep(0)

    async with client(Canned(reply(body))) as mb:
        task = asyncio.create_task(others())
        with pytest.warns(MisfitWarning):
            items = await mb.classes.list().collect()
        task.cancel()
    assert 6000 == len(items)
    assert turns > 50


async def test_a_write_that_cannot_be_read_was_done_all_the_same() -> None:
    """The error says so, is not to be repeated, and has what came."""
    server = Canned(reply({"name": "Chem", "ID": 77}))
    async with client(server) as mb:
        with pytest.raises(OutcomeUnread, match="the write was carried out") as caught:
            await mb.classes.create(name="Chem")
    error = caught.value
    assert isinstance(error, DecodeError)
    assert not error.retryable
    assert {"name": "Chem", "ID": 77} == json.loads(error.body)
    assert ("$.id: missing",) == error.paths
    assert 1 == len(server.requests)
    again = pickle.loads(pickle.dumps(error))
    assert (OutcomeUnread, b"") == (type(again), again.body)


async def test_the_id_of_what_was_made_survives_an_odd_field() -> None:
    """One value that fits nowhere does not hide it."""
    sent = {"id": 77, "name": "Chem", "created_at": "soon"}
    async with client(Canned(reply(sent))) as mb:
        with pytest.warns(MisfitWarning):
            assert 77 == (await mb.classes.create(name="Chem")).id


@pytest.mark.parametrize("sent", [a_class(77), {"class": a_class(77)}])
async def test_a_record_may_come_with_or_without_its_wrapper(sent: object) -> None:
    """The vendor wraps what is asked for, and not what is made; or so it says."""
    async with client(Canned(reply(sent))) as mb:
        assert 77 == (await mb.classes.create(name="Chem")).id
        assert 77 == (await mb.classes.get(77)).id


UNREADABLE: Mapping[str, tuple[int, bytes]] = {
    "HTML": (200, b"<html>Sign in</html>"),
    "empty": (200, b""),
    "nothing": (204, b""),
    "null": (200, b"null"),
    "text": (200, b'"ok"'),
    "message": (200, b'{"message": "Created."}'),
    "number": (200, b"1"),
}


def writes(module: ModuleType) -> list[Operation[object]]:
    """The operations that change something and give something back."""
    plans = [one for one in vars(module).values() if isinstance(one, Operation)]
    return [one for one in plans if one.writes and not one.nothing]


async def read_by(operation: Operation[object], status: int, body: bytes) -> object:
    """What the answer is read as."""
    way = Way(decoder=Decoder(), zone=lambda: None)
    read = reader(operation, {}, way)
    return (await read(Answer(status=status, headers={}, body=body))).data


ALL = [one for module in (bac, com, e365, charts) for one in writes(module)]
WRITES = [one for one in ALL if one.method != "DELETE"]
DELETIONS = [one for one in ALL if one.method == "DELETE"]


@pytest.mark.parametrize("what", UNREADABLE)
@pytest.mark.parametrize("operation", WRITES, ids=lambda one: f"{one.name}-{one.path}")
async def test_no_write_reads_what_is_no_answer(
    operation: Operation[object], what: str
) -> None:
    """Whichever write, and whatever came in place of its answer."""
    with pytest.raises((Unfit, Malformed)):
        await read_by(operation, *UNREADABLE[what])
    assert len(WRITES) > 13


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (204, b""),
        (204, b'{"message": "?"}'),
        (200, b" "),
        (200, b'{"message":"Success"}'),
    ],
)
@pytest.mark.parametrize("operation", DELETIONS, ids=lambda one: one.name)
async def test_a_deletion_may_give_nothing_back(
    operation: Operation[object], status: int, body: bytes
) -> None:
    """Others of the same vendor answer by a message."""
    assert await read_by(operation, status, body) is None


@pytest.mark.parametrize("what", ["HTML", "text", "number"])
@pytest.mark.parametrize("operation", DELETIONS, ids=lambda one: one.name)
async def test_what_is_no_answer_to_a_deletion(
    operation: Operation[object], what: str
) -> None:
    """It was carried out, and that is all there is to know."""
    with pytest.raises((Unfit, Malformed)):
        await read_by(operation, *UNREADABLE[what])


@pytest.mark.parametrize("body", [b'{"message":"Not found"}', b'{"message":["No"]}'])
@pytest.mark.parametrize("operation", DELETIONS, ids=lambda one: one.name)
async def test_a_refused_deletion_is_not_done(
    operation: Operation[object], body: bytes
) -> None:
    """A message is no proof."""
    with pytest.raises(Unproven):
        await read_by(operation, 200, body)


async def upsert(results: object, count: int = 3) -> BulkOutcome[Any]:
    """The outcome of an upsert that is answered so."""
    async with client(Canned(reply(results))) as mb:
        return await mb.classes.upsert(classes=[ClassUpsert() for _ in range(count)])


@pytest.mark.parametrize(
    ("errors", "read"),
    [
        ({"a": "must be blank"}, {"a": ("must be blank",)}),
        ({"a": ["x", "y"]}, {"a": ("x", "y")}),
        ({"a": {"b": ["x"], "c": {"d": "y"}}}, {"a": ("b: x", "c: d: y")}),
        ({"a": [["x"], {"b": "y"}]}, {"a": ("x", "b: y")}),
        ({}, {}),
        (None, {}),
    ],
)
async def test_messages_of_an_item_come_in_any_shape(errors: Any, read: Any) -> None:
    """As text, list, map or nested; no item is lost for them."""
    odd = {"index": 1, "status": "unprocessable_entity", "errors": errors}
    outcome = await upsert([{"index": 0, "status": "ok", "class": a_class(7)}, odd], 2)
    assert read == outcome.failed[0].errors
    assert 7 == outcome.succeeded[0].item.class_.id
    assert () == outcome.misfits


async def test_messages_without_fields_belong_to_the_record() -> None:
    """As `base`, though the spec has a map there."""
    with pytest.warns(MisfitWarning):
        outcome = await upsert([{"index": 0, "status": "no", "errors": ["x"]}], 1)
    assert {"base": ("x",)} == outcome.failed[0].errors


async def test_an_outcome_keeps_every_item_that_can_be_read() -> None:
    """What has no key is missing and told; without a status, an item is not ok."""
    results = [
        {"index": 0, "status": "ok", "class": {**a_class(5), "created_at": "soon"}},
        {"status": "ok"},
        {"index": 2},
    ]
    with pytest.warns(MisfitWarning):
        outcome = await upsert(results)
    assert [(0, True), (2, False)] == [(one.key, one.ok) for one in outcome]
    assert (1,) == outcome.missing
    assert 1 == sum(one.rows for one in outcome.misfits)
    with pytest.raises(PartialFailure) as caught:
        outcome.raise_for_failures()
    assert caught.value.outcome is outcome
    assert pickle.loads(pickle.dumps(caught.value)).outcome is None
