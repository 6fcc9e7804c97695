"""Students of Classe365, as the vendor writes them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Final

SIZE: Final = 200
"""Students on a page."""
CUSTOM: Final = {
    "house": "Redwood",
    "form_class": "8B",
    "locker": 117,
    "bus_route": "North 4",
    "joined": "2023-09-04",
    "trips_paid": True,
}
"""Fields of a school's own, which no spec lists."""


def student(number: int, more: Mapping[str, object]) -> dict[str, object]:
    """One student with every field that the spec lists, and more."""
    return {
        "id": number,
        "admission_number": f"A{number:06}",
        "first_name": "Wendrick",
        "last_name": f"Oakenfall {number}",
        "gender": "Male",
        "student_dob": "2010-07-24",
        "student_email": f"wendrick.oakenfall.{number}@oakfield.example",
        "student_contact": "+441632960516",
        "father_name": "Orrin Oakenfall",
        "mother_name": None,
        "parents_contact": "+441632960734",
        "parents_email": f"parents.wendrick.oakenfall.{number}@oakfield.example",
        **more,
    }


def students(
    begun: int,
    *,
    count: int,
    more: Mapping[str, object],
) -> bytes:
    """The page of students behind as many as came before; that is its cursor.

    Args:
        begun: How many came before.
        count: How many there are.
        more: Fields that all of them have besides.
    """
    end = min(begun + SIZE, count)
    found = [student(n, more) for n in range(begun + 1, end + 1)]
    meta = {"limit": SIZE, "next_cursor": str(end) if end < count else None}
    return json.dumps({"records": found, "meta": meta}).encode()
