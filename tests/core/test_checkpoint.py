"""Checkpoints: plain JSON that says where a walk stands, and what is none."""

from __future__ import annotations

import json
from typing import Any

import pytest
from attrs import evolve, frozen

from homeroom._core.walks.checkpoint import (
    Asked,
    Count,
    Size,
    Standing,
    digest,
    recalled,
)

STANDING = Standing(
    operation="charts.activity.list",
    path="0f",
    filters=[("from", "2026-09-01"), ("canary", "Ada")],
    size=50,
    next="canary-7",
    came={"keys": ["canary"]},
)
JSON_OF_IT: dict[str, Any] = {
    "version": 1,
    "operation": "charts.activity.list",
    "path": "0f",
    "filters": [["from", "2026-09-01"], ["canary", "Ada"]],
    "size": 50,
    "next": "canary-7",
    "came": {"keys": ["canary"]},
}


def test_a_checkpoint_survives_json() -> None:
    """And is the same on every machine."""
    assert JSON_OF_IT == STANDING.checkpoint()
    assert STANDING == Standing.read(json.loads(json.dumps(JSON_OF_IT)))
    assert STANDING == Standing.read(STANDING.checkpoint())


def test_where_a_walk_stands_shows_nothing_of_the_list() -> None:
    """Nor what was asked for: both may name a pupil."""
    assert "canary" not in repr(STANDING)


@pytest.mark.parametrize(
    "changes",
    [
        {"size": None},
        {"size": 1},
        {"filters": []},
        {"filters": [("a", "b")]},
        {"next": None, "came": None},
    ],
)
def test_what_a_checkpoint_may_hold(changes: dict[str, Any]) -> None:
    """Also without a size, filters or a place."""
    found = Standing.read({**JSON_OF_IT, **changes})
    assert found == evolve(STANDING, **changes)


@pytest.mark.parametrize(
    "changes",
    [
        {"version": 2},
        {"version": 0},
        {"version": None},
        {"size": 0},
        {"size": -1},
        {"size": "50"},
        {"size": 5.0},
        {"size": True},
        {"filters": None},
        {"filters": {}},
        {"filters": "ab"},
        {"filters": [["a"]]},
        {"filters": [["a", "b", "c"]]},
        {"filters": [["a", 1]]},
        {"filters": [[1, "b"]]},
        {"filters": ["ab"]},
        {"filters": [["a", "b"], None]},
        {"more": 1},
    ],
)
def test_what_is_odd_is_no_checkpoint(changes: dict[str, Any]) -> None:
    """It may come from anywhere."""
    assert Standing.read({**JSON_OF_IT, **changes}) is None


@pytest.mark.parametrize("name", JSON_OF_IT)
def test_what_lacks_something_is_no_checkpoint(name: str) -> None:
    """Whatever it is."""
    held = {one: JSON_OF_IT[one] for one in JSON_OF_IT if one != name}
    assert Standing.read(held) is None


@frozen
class Counted:
    """What a walk remembers, for these tests."""

    count: Count
    size: Size


def test_a_count_may_be_0_and_a_size_not() -> None:
    """Neither is below that, or anything but a whole number."""
    assert Counted(0, 1) == recalled(Counted, {"count": 0, "size": 1})
    assert recalled(Counted, {"count": -1, "size": 1}) is None
    assert recalled(Counted, {"count": 0, "size": 0}) is None
    assert recalled(Counted, {"count": True, "size": 1}) is None
    assert recalled(Counted, [("count", 0), ("size", 1)]) is None


def asked(*filters: tuple[str, str], moving: str = "") -> Asked:
    """What the user asks of a list."""
    names = frozenset(moving.split())
    standing = evolve(STANDING, filters=list(filters))
    return Asked(standing=standing, moving=names, sized=False)


HELD = [("a", "1"), ("b", "2"), ("a", "3")]


@pytest.mark.parametrize(
    ("made", "agrees"),
    [
        (asked(), True),
        (asked(("a", "3"), ("a", "1")), True),
        (asked(("b", "2")), True),
        (asked(*HELD), True),
        (asked(("a", "1")), False),  # One of two.
        (asked(("a", "1"), ("a", "4")), False),
        (asked(("b", "3")), False),
        (asked(("c", "1")), False),
        (asked(("b", "9"), moving="b"), True),  # A time moves on.
        (asked(("b", "9"), ("a", "1"), moving="b"), False),
        (asked(("c", "9"), moving="c"), False),  # There was none.
    ],
)
def test_what_is_asked_for_again_has_to_agree(made: Asked, agrees: bool) -> None:
    """What is not asked for again is as it was."""
    assert agrees is made.agrees(evolve(STANDING, filters=HELD, size=7))
    assert not made.agrees(evolve(STANDING, filters=HELD, operation="x.list"))
    assert not made.agrees(evolve(STANDING, filters=HELD, path="f0"))
    sized = evolve(made, sized=True)
    assert not sized.agrees(evolve(STANDING, filters=HELD, size=7))
    assert agrees is sized.agrees(evolve(STANDING, filters=HELD))


def test_a_digest_tells_names_and_values_apart() -> None:
    """In any order, and always by the same few letters."""
    one = digest([("a", "1"), ("b", "2")])
    assert one == digest([("b", "2"), ("a", "1")])
    assert one != digest([("a", "2"), ("b", "1")])
    assert one != digest([])
    assert 16 == len(one)
    assert int(one, 16)
