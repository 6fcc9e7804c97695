"""Where a walk through events stands: as JSON, and from JSON."""

from __future__ import annotations

import json
from typing import Any

import pytest

from homeroom._core.walks.checkpoint import recalled
from homeroom._core.walks.learned import EventHabits
from homeroom._core.walks.windows import Search

PLACE: dict[str, Any] = {
    "way": "back",
    "windows": [[None, 5], [5, None]],
    "size": 100,
    "seen": {"a": 2},
}


def test_a_place_survives_json() -> None:
    """All of it."""
    place = json.loads(json.dumps(Search.of(PLACE, (1, 2), 7).position()))
    assert PLACE == place
    assert recalled(Search, place)
    assert Search.of(place, (1, 2), 7) == Search.of(PLACE, (3, 4), 8)


@pytest.mark.parametrize("position", [None, False, 7])
def test_what_is_no_place_is_the_beginning(position: Any) -> None:
    """With the window of the user, of which nothing was seen."""
    found = Search.of(position, (1, None), 7)
    assert ("on", [(1, None)], 7, {}) == (
        *(found.way, found.windows),
        *(found.size, found.seen),
    )
    assert not recalled(Search, position)


@pytest.mark.parametrize(
    "changes",
    [
        {"way": "sideways"},
        {"way": None},
        {"size": 1.5},
        {"size": True},
        {"size": None},
        {"size": 0},
        {"size": -1},
        {"seen": []},
        {"windows": {}},
        {"windows": None},
        {"windows": [[1, 2], [1]]},
        {"windows": [[1, 2, 3]]},
        {"windows": [7]},
        {"windows": ["ab"]},
        {"windows": [[1, "2"]]},
        {"windows": [[True, None]]},
        {"more": 1},
    ],
)
def test_what_is_odd_is_no_place(changes: dict[str, Any]) -> None:
    """A checkpoint may come from anywhere."""
    assert not recalled(Search, {**PLACE, **changes})


def test_what_lacks_something_is_no_place() -> None:
    """Whatever it is; a place without windows is one."""
    for name in PLACE:
        assert not recalled(Search, {one: PLACE[one] for one in PLACE if one != name})
    assert recalled(Search, {**PLACE, "windows": [], "way": "probe"})
    assert recalled(Search, {**PLACE, "size": 1})


def test_nothing_is_known_of_a_server_before_it_answers() -> None:
    """Neither how much it gives at once, nor in which order."""
    assert (0, False) == ((new := EventHabits()).largest, new.rising)
