"""Bulk calls: a 200 that holds failures never looks like a success."""

from __future__ import annotations

import json
from typing import Any, cast

import pytest

from homeroom import BulkOutcome
from homeroom.errors import ConfigurationError, PartialFailure
from homeroom.managebac.models import (
    ClassResult,
    ClassUpsert,
    Level,
    StudentLevel,
    StudentResult,
)
from tests.core.fakes import Canned, a_class, client, reply

pytestmark = pytest.mark.anyio

ODD = {"id": 2, "status": "unprocessable_entity", "errors": {"level": ["is odd"]}}


async def update(*results: dict[str, object]) -> BulkOutcome[StudentResult]:
    """The outcome of updating students 1, 2 and 3, with those results."""
    students = [StudentLevel(id=number, level=Level.HL) for number in (1, 2, 3)]
    async with client(Canned(reply({"students": list(results)}))) as mb:
        return await mb.classes.update_students(9, students=students)


async def upsert(*results: dict[str, object]) -> BulkOutcome[ClassResult]:
    """The outcome of an upsert of two classes, with those results."""
    async with client(Canned(reply(list(results)))) as mb:
        return await mb.classes.upsert(
            classes=[ClassUpsert(id=5), ClassUpsert(name="x")]
        )


def ok(number: int) -> dict[str, object]:
    """A result that went well."""
    return {"id": number, "status": "ok"}


async def test_all_well() -> None:
    """Every item came back as a success: the outcome is true."""
    outcome = await update(ok(1), ok(2), ok(3))
    assert outcome
    assert outcome.ok
    assert [1, 2, 3] == [item.key for item in outcome]
    assert (3, 3, ()) == (len(outcome), len(outcome.succeeded), outcome.failed)
    outcome.raise_for_failures()


async def test_a_failed_item_makes_the_outcome_false() -> None:
    """Each item tells its status and the vendor's reasons."""
    outcome = await update(ok(1), ODD, {"id": 3, "status": "not_found"})
    assert not outcome
    second, third = outcome.failed
    assert [1] == [item.key for item in outcome.succeeded]
    assert (2, "unprocessable_entity") == (second.key, second.status)
    assert {"level": ("is odd",)} == second.errors
    assert (3, "not_found", {}) == (third.key, third.status, third.errors)
    assert StudentResult is type(second.item)
    with pytest.raises(PartialFailure, match=r"^2 of 3 items failed, 0 are missing"):
        outcome.raise_for_failures()


async def test_an_item_without_a_result_is_missing() -> None:
    """A success with items left out is no success."""
    outcome = await update(ok(1), ok(3))
    assert (2,) == outcome.missing
    assert not outcome
    assert () == outcome.failed
    with pytest.raises(PartialFailure, match="1 are missing"):
        outcome.raise_for_failures()


async def test_two_items_with_one_key_need_two_results() -> None:
    """One of them may not have been looked at."""
    students = [StudentLevel(id=1, level=Level.HL), StudentLevel(id=1, level=Level.SL)]
    for results, missing in (([ok(1)], (1,)), ([ok(1), ok(1)], ())):
        async with client(Canned(reply({"students": results}))) as mb:
            outcome = await mb.classes.update_students(9, students=students)
        assert missing == outcome.missing
        assert outcome.ok is not bool(missing)


async def test_no_results_at_all_are_no_success() -> None:
    """An empty answer to three items is three missing ones."""
    outcome = await update()
    assert (1, 2, 3) == outcome.missing
    assert not outcome
    assert 0 == len(outcome)


async def test_an_unknown_status_is_a_failure() -> None:
    """Only the vendor's word for success counts as one."""
    outcome = await update(ok(1), ok(2), {"id": 3, "status": "queued"})
    assert ["queued"] == [item.status for item in outcome.failed]


async def test_results_by_index_and_their_records() -> None:
    """An upsert ties results to the list that was sent, and carries the class."""
    outcome = await upsert(
        {"index": 1, "status": "ok", "class": a_class(71)},
        {"index": 0, "status": "unprocessable_entity", "errors": {}},
    )
    assert {0: False, 1: True} == {item.key: item.ok for item in outcome}
    made = outcome.succeeded[0].item.class_
    assert made is not None
    assert 71 == made.id
    assert (1,) == (await upsert({"index": 0, "status": "ok"})).missing


async def test_the_request_holds_the_items() -> None:
    """Models travel under the property that the vendor names."""
    server = Canned(reply({"students": [ok(1)]}))
    async with client(server) as mb:
        students = (StudentLevel(id=1, level=Level("HL")),)
        response = await mb.with_response.classes.update_students(9, students=students)
    sent = {"students": [{"id": 1, "level": "HL"}]}
    assert sent == json.loads(server.requests[0].content)
    assert response.data.ok
    assert 200 == response.status


async def test_nothing_personal_shows() -> None:
    """The repr of an outcome has keys and statuses, not the vendor's words."""
    outcome = await update(ok(1), ODD, ok(3))
    assert "is odd" not in repr(outcome)
    assert "unprocessable_entity" in repr(outcome)


async def test_items_may_be_plain_dicts_and_words() -> None:
    """What the vendor's samples write is sent as it is, and tied to its result."""
    answer = reply({"students": [{"id": 1, "status": "ok"}]})
    levels: Any = [{"id": 1, "level": "HL"}, StudentLevel(id=2, level=cast(Any, "SL"))]
    server = Canned(answer)
    async with client(server) as mb:
        outcome = await mb.classes.update_students(5, students=levels)
    assert (2,) == outcome.missing
    sent = json.loads(server.requests[0].content)["students"]
    assert [{"id": 1, "level": "HL"}, {"id": 2, "level": "SL"}] == sent


async def test_an_item_without_its_key_is_refused_before_sending() -> None:
    """A write is not carried out whose results could not be told apart."""
    server = Canned(reply({"students": []}))
    students: Any = [{"level": "HL"}]
    async with client(server) as mb:
        with pytest.raises(ConfigurationError, match="students: every item needs id"):
            await mb.classes.update_students(5, students=students)
    assert [] == server.requests
