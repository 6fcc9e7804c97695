"""What CAS and service learning share: approval, supervisors, days."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from homeroom.sandbox.managebac.chance import Chance

Shown = dict[str, object]

_TITLES: Final = ("approved", "completed", "to_be_determined")
_GIVEN: Final = ("Odalys", "Perrin", "Sorrel", "Vanya")
_FAMILY: Final = ("Fallowmere", "Lindermoss", "Saltmarrow", "Vennwater")


def status(chance: Chance, *about: object) -> Shown:
    """How far an experience was approved (vendor elsewhere)."""
    stage = chance.below(3, "stage", *about)
    return {
        "post_approved": stage == 1,
        "pre_approved": stage < 2,
        "progress": {"title": _TITLES[stage]},
    }


def remarks(chance: Chance, *about: object) -> Shown:
    """What was remarked on it (vendor elsewhere)."""
    remarked = chance.below(8, "remarked", *about)
    names = ("incomplete", "rejected", "reviewed")
    return {name: remarked == number for number, name in enumerate(names)}


def supervisor(chance: Chance, *about: object) -> Shown | None:
    """Who looked after it; invented, and unknown for some."""
    number = chance.below(5, "supervisor", *about)
    if number == len(_GIVEN):
        return None
    given, family = _GIVEN[number], chance.pick(_FAMILY, "family", *about)
    return {
        "name": f"{given} {family}",
        "email": f"{given}.{family}@example.org".lower(),
        "title": "Volunteer coordinator",
        "contact_number": f"555 010-{number:04}",
    }


def days(chance: Chance, *about: object) -> tuple[date | None, date | None]:
    """When it began and ended, as far as that is known."""
    start = date(2026, 9, 1) + timedelta(days=chance.below(80, "start", *about))
    length = chance.below(60, "length", *about)
    return start, start + timedelta(days=length) if length > 10 else None
