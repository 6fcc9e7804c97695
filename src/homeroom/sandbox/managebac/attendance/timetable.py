"""When a class meets: slots by the day of the rotation and the period."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from attrs import define

from homeroom.sandbox.managebac.academics.rotation import CYCLE
from homeroom.sandbox.managebac.chance import Chance

PERIODS: Final = range(1, 9)
DAYS: Final = range(1, CYCLE + 1)

_Key = tuple[int, int]
Errors = dict[str, list[str]]


@define
class Slot:
    """A period of a day of the rotation."""

    day: int
    period: int
    location: str | None = None
    enabled: bool = True

    def shown(self) -> dict[str, object]:
        """The slot as the vendor shows it (vendor elsewhere)."""
        shown: dict[str, object] = {"day": self.day, "period": self.period}
        if self.location is not None:
            shown["location"] = self.location
        return {**shown, "enabled": self.enabled}


class Timetables:
    """The slots of each class in each academic year.

    Args:
        chance: Decides the slots from the start.
        is_seeded: Whether a class was there from the start; others have no slots.
    """

    def __init__(self, chance: Chance, is_seeded: Callable[[int], bool]) -> None:
        self._chance = chance
        self._is_seeded = is_seeded
        self._set: dict[tuple[int, int], dict[_Key, Slot]] = {}

    def slots(self, class_id: int, year_id: int) -> Mapping[_Key, Slot]:
        """The slots of a class, by day and period."""
        known = self._set.get((class_id, year_id))
        return self.seeded(class_id) if known is None else known

    def periods(self, class_id: int, year_id: int, day: int | None) -> list[int]:
        """The periods that are enabled on a day of the rotation."""
        slots = self.slots(class_id, year_id).values()
        return sorted(slot.period for slot in slots if slot.enabled and slot.day == day)

    def seeded(self, class_id: int) -> dict[_Key, Slot]:
        """The slots of a class from the start, made anew."""
        if not self._is_seeded(class_id):
            return {}
        slots = [
            self._slot(class_id, day, turn, enabled=turn == 0)
            for day in DAYS
            for turn, percent in enumerate((70, 15))
            if self._chance.happens(percent, "slot", class_id, day, turn)
        ]
        slots = slots or [self._slot(class_id, 1, 0, enabled=True)]
        return {(slot.day, slot.period): slot for slot in slots}

    def enable(self, class_id: int, year_id: int, wanted: Iterable[Slot]) -> None:
        """Enable these slots and disable all others (vendor elsewhere)."""
        slots = dict(self.slots(class_id, year_id))
        for slot in slots.values():
            slot.enabled = False
        slots.update({(slot.day, slot.period): slot for slot in wanted})
        self._set[class_id, year_id] = slots

    def _slot(self, class_id: int, day: int, turn: int, *, enabled: bool) -> Slot:
        # The first of a day is in the morning, the second after it, so none is double.
        period = 1 + turn * 4 + self._chance.below(4, "period", class_id, day, turn)
        room = f"{self._chance.pick('ABEG', 'wing', class_id)}{day}{period:02}"
        return Slot(day, period, room, enabled)


def slot_problems(sent: Mapping[str, object]) -> Errors:
    """What is wrong with a slot of a request (wording: vendor elsewhere)."""
    errors: Errors = {}
    for name, known in (("period", PERIODS), ("day", DAYS)):
        value = sent.get(name)
        if value is None:
            errors[name] = ["can't be blank"]
        elif type(value) is not int or value not in known:
            errors[name] = [f"must be in {list(known)}"]
    if not isinstance(sent.get("location", ""), str | None):
        errors["location"] = ["is not a text"]
    return errors
