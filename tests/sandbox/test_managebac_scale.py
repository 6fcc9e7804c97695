"""A school of 100,000 pupils: what is not asked for is not made."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from homeroom.sandbox import Sandbox
from homeroom.sandbox.managebac.samples import Chance
from homeroom.sandbox.managebac.ties import Ties
from homeroom.sandbox.school import School

pytestmark = pytest.mark.anyio

PUPILS = 100_000


@pytest.fixture
def sandbox(time: Any) -> Sandbox:
    """A large school with few classes."""
    return Sandbox(rate=None, pupils=PUPILS, classes=40, clock=time.clock())


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The positions of all pupils that are made."""
    found: list[int] = []
    make = School.pupil

    def pupil(self: School, index: int) -> Any:
        found.append(index)
        return make(self, index)

    monkeypatch.setattr(School, "pupil", pupil)
    return found


async def test_a_page_makes_its_own_pupils_alone(api: Any, made: list[int]) -> None:
    """Whichever page it is, and whatever it is filtered by, but for `q`."""
    for query, count in (
        ("page=400&per_page=50", 50),
        ("archived=true&per_page=5", 5),
        ("status=withdrawn&per_page=5", 5),
        ("modified_since=2026-02-01&per_page=5", 5),
        ("year_group_ids=601&per_page=5", 5),
        ("homeroom_advisor_ids=301960&per_page=5", 5),
        ("ids[]=77&ids[]=99999", 2),
    ):
        made.clear()
        body = await api.json("GET", f"/students?{query}")
        assert count == len(body["students"])
        assert count == len(made), query


async def test_a_changed_pupil_costs_no_second_look_at_all(
    api: Any, made: list[int]
) -> None:
    """What changed last is found among the changed ones."""
    await api.json("PATCH", "/students/500", json={"student": {"nickname": "New"}})
    made.clear()
    body = await api.json("GET", "/students?modified_since=2027-01-15")
    assert [500] == [row["id"] for row in body["students"]]
    assert [] == made
    sent = {"student": {"email": "mira.sample@school.example"}}
    await api.send("POST", "/students", json=sent)
    assert [] == made


async def test_memberships_make_the_classes_of_their_page_alone(
    api: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The ties of the other classes are counted, not made."""
    looked: set[int] = set()
    make = Ties._member

    def noted(self: Ties, course: Any, *of: Any) -> Any:
        looked.add(course.index)
        return make(self, course, *of)

    monkeypatch.setattr(Ties, "_member", noted)
    whole = await api.json("GET", "/memberships?per_page=1")
    assert 1 == len(looked)
    await api.json("GET", "/memberships?per_page=5&page=3")
    assert 3 >= len(looked)
    assert 400 < whole["meta"]["total_count"] < 1_500


async def test_other_people_are_as_cheap(api: Any, made: list[int]) -> None:
    """Parents make their eldest child's name, teachers and groups nobody."""
    for path in ("/teachers?per_page=5", "/year-groups", "/classes/852/students"):
        await api.json("GET", path)
    assert [] == made
    body = await api.json("GET", "/parents?page=900&per_page=20")
    assert 20 >= len(made) == len(body["parents"])
    assert isinstance(body["meta"]["total_count"], int)
    assert 80_000 < body["meta"]["total_count"] < 100_000


async def test_a_large_school_is_open_at_once() -> None:
    """Nobody is made before the first request."""
    sandbox = Sandbox(rate=None, pupils=PUPILS, classes=10)
    options = sandbox.managebac
    headers = {"auth-token": options["token"]}
    async with httpx.AsyncClient(
        transport=options["transport"], headers=headers
    ) as client:
        url = f"{options['base_url']}/v2/students/{PUPILS}"
        assert 200 == (await client.get(url)).status_code


async def test_a_search_draws_what_it_looks_at_alone(
    api: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two of the names that it knows are drawn; the rest of a person is not."""
    drawn: list[int] = []
    draw = Chance.below

    def below(self: Chance, bound: int, *matter: object) -> int:
        drawn.append(bound)
        return draw(self, bound, *matter)

    monkeypatch.setattr(Chance, "below", below)
    await api.json("GET", "/students?archived=true&per_page=1")
    assert 30 > len(drawn)
    drawn.clear()
    body = await api.json("GET", "/students?q=nobody-has-this-name")
    assert [] == body["students"]
    assert 2 * PUPILS == len(drawn)
