"""CAS, the experiences of Diploma students (all fields: vendor elsewhere)."""

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

PROGRAM: Final = "diploma"

SETTINGS: Final[Shown] = {
    "components": [
        {
            "slug": "experiences",
            "label": "CAS Experiences",
            "track_hours": True,
            "show_hours_chart": True,
            "cas_total_hours": 150,
            "show_aims_and_goals": True,
            "optional_question": None,
            "activity_description_title": "What will you do?",
        }
    ]
}

_NAMES: Final = ("Choir", "Beach clean", "Chess club", "Food bank", "Trail running")
_PROGRESS: Final = ("excellent", "on_track", "concern", "to_be_determined")
_ACTIONS: Final = ("Direct", "Indirect", "Advocacy", "Research", None)
_AIMS: Final = ("", "<p>Become a better listener.</p>")


def student(chance: Chance, number: int, identifier: str | None) -> Shown:
    """A student and the experiences of theirs."""
    count = chance.below(4, "experiences", number)
    return {
        "id": number,
        "identifier": identifier,
        "aims_and_goals": chance.pick(_AIMS, "aims", number),
        "overall_progress": chance.pick(_PROGRESS, "cas", number),
        "component": {
            "items": [_experience(chance, number * 10 + turn) for turn in range(count)]
        },
    }


def _experience(chance: Chance, number: int) -> Shown:
    start, end = days(chance, "cas", number)
    strand = chance.below(3, "strand", number)
    hours = {
        f"{name}_hours": 2.5 * chance.below(9, name, number) if turn == strand else 0
        for turn, name in enumerate(("creativity", "activity", "service"))
    }
    approach = chance.below(4, "approach", number)
    return {
        "id": number,
        "name": chance.pick(_NAMES, "name", number),
        "status": status(chance, "cas", number),
        "status_annotations": remarks(chance, "cas", number),
        "supervisor": supervisor(chance, "cas", number),
        "cas_project": chance.happens(20, "project", number),
        "creativity": strand == 0,
        "activity": strand == 1,
        "service": strand == 2,
        **hours,
        "service_action_type": chance.pick(_ACTIONS, "act", number)
        if strand == 2
        else None,
        "ongoing_approach": approach == 0,
        "school_based_approach": approach == 1,
        "community_based_approach": approach == 2,
        "individual_approach": approach == 3,
        "start_date": start,
        "end_date": end,
        "slug": "experiences",
    }
