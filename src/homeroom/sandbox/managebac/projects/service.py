"""Service learning outside the Diploma (all fields: vendor elsewhere)."""

from __future__ import annotations

from typing import Final

from homeroom.sandbox.managebac.chance import Chance
from homeroom.sandbox.managebac.projects.experiences import (
    Shown,
    days,
    remarks,
    status,
    supervisor,
)

PROGRAMS: Final = ("myp", "hs", "ms")
"""Which programmes have it: a guess, apart from the Diploma, which has not."""

_OUTCOMES: Final = (
    (301, "Awareness of strengths", "Knows what one is good at."),
    (302, "Working together", None),
    (303, "Global engagement", "Looks beyond the school."),
)
_TYPES: Final = ((1, "Service", "S", "#33aa55"), (2, "Fundraising", "F", "#aa5533"))
_NAMES: Final = ("Reading buddies", "Garden project", "Visiting neighbours")
_TITLES: Final = ("On-track", "Excellent", "Needs a talk")
_PROGRESS: Final = (
    "excellent",
    "on_track",
    "concern",
    "to_be_determined",
    "cas-needs-approval",
    "wait-listed",
)


def _said(text: str | None) -> Shown:
    return {} if text is None else {"description": text}


SETTINGS: Final[Shown] = {
    "title": "Service as Action",
    "description": None,
    "abbreviation": "SA",
    "components": [
        {
            "slug": "categories",
            "label": "Activities",
            "types": [
                {"id": number, "label": label, "initial": initial, "color_code": color}
                for number, label, initial, color in _TYPES
            ],
            "outcomes": None,
        },
        {
            "slug": "outcomes",
            "label": "Learning Outcomes",
            "types": None,
            "outcomes": [
                {"id": number, "title": title, **_said(text)}
                for number, title, text in _OUTCOMES
            ],
        },
    ],
}


def in_categories(chance: Chance, number: int, identifier: str | None) -> Shown:
    """A student and what they did."""
    count = chance.below(3, "services", number)
    items = [_service(chance, number * 10 + turn) for turn in range(count)]
    return {"id": number, "identifier": identifier, "component": {"items": items}}


def in_outcomes(chance: Chance, number: int, identifier: str | None) -> Shown:
    """A student and what they learned by it."""
    turn = chance.below(len(_PROGRESS), "service", number)
    return {
        "id": number,
        "identifier": identifier,
        "status": _TITLES[turn % len(_TITLES)],
        "overall_progress": _PROGRESS[turn],
        "component": {"items": [_outcome(chance, number, one) for one in _OUTCOMES]},
    }


def _service(chance: Chance, number: int) -> Shown:
    start, end = days(chance, "sl", number)
    outcomes = _OUTCOMES[: chance.below(3, "outcomes", number)]
    return {
        "id": number,
        "name": chance.pick(_NAMES, "sl", number),
        "status": status(chance, "sl", number),
        "status_annotations": remarks(chance, "sl", number),
        "supervisor": supervisor(chance, "sl", number),
        "activity_type": "Service",
        "start_date": start,
        "end_date": end,
        "learning_outcomes": [
            {"id": outcome, "name": title, **_said(text)}
            for outcome, title, text in outcomes
        ],
        "slug": "categories",
    }


def _outcome(
    chance: Chance, number: int, outcome: tuple[int, str, str | None]
) -> Shown:
    total = chance.below(4, "total", number, outcome[0])
    reflected = min(chance.below(4, "reflected", number, outcome[0]), total)
    return {
        "id": outcome[0],
        "title": outcome[1],
        **_said(outcome[2]),
        "completed": 0 < total == reflected,
        "experiences_with_reflection": reflected,
        "total_experiences": total,
        "slug": "outcomes",
    }
