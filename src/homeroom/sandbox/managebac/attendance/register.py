"""Marks: drawn for each student and week, those that were written kept beside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from attrs import frozen

from homeroom.sandbox.managebac.attendance.categories import (
    ABSENT,
    ASSUMED,
    CATEGORIES,
    LATE,
    PRESENT,
)
from homeroom.sandbox.managebac.chance import Chance

HOMEROOM: Final = 0
"""Stands for a class, and for a period, in the register of a homeroom."""

_SOMETIMES: Final = (ABSENT, ABSENT, LATE, LATE, ASSUMED, 10, 13)
_WEEKS_WITH: Final = 12
"""Percent of the weeks in which a student is not simply there on one day."""

_NOTES: Final[Mapping[int, str]] = {
    ABSENT: "No message from home",
    LATE: "Bus was late",
    10: "Nurse's office",
    13: "Family event",
}

Session = tuple[date, int]
"""A day and a period."""


@frozen
class Mark:
    """What a register says of a student in one session."""

    status: int
    note: str = ""

    def shown(self) -> dict[str, object]:
        """The mark as the vendor shows it (vendor elsewhere)."""
        return {
            "status": CATEGORIES[self.status].label,
            "note": self.note,
            "category": {"status": self.status},
        }


class Register:
    """The marks of a school, by class and student; `HOMEROOM` is a class here.

    Args:
        chance: Decides what is in it from the start.
    """

    def __init__(self, chance: Chance) -> None:
        self._chance = chance
        self._written: dict[tuple[int, int], dict[Session, Mark]] = {}

    def write(self, scope: int, student: int, session: Session, mark: Mark) -> None:
        """Set a mark; class, student, day and period are its key (vendor elsewhere)."""
        self._written.setdefault((scope, student), {})[session] = mark

    def written(self, scope: int, student: int) -> Mapping[Session, Mark]:
        """What was written of a student."""
        return self._written.get((scope, student), {})

    def drawn(self, scope: int, student: int, day: date) -> Mark:
        """The mark that a student has on a day from the start."""
        away = self._away(scope, student, _week(day))
        if away is None or away[0] != day.weekday():
            return Mark(PRESENT)
        return Mark(away[1], _NOTES.get(away[1], ""))

    def count(
        self,
        scope: int,
        student: int,
        weeks: Mapping[int, Sequence[Session]],
        counts_in: Callable[[Session], bool],
    ) -> Counter[int]:
        """How often a student has each status.

        Args:
            scope: The class.
            student: Whose marks are counted.
            weeks: The sessions that have a mark from the start, as of `by_week`.
            counts_in: Whether a written mark of a session counts.
        """
        counts: Counter[int] = Counter()
        for week, sessions in weeks.items():
            away = self._away(scope, student, week)
            missed = 0
            if away is not None:
                missed = sum(day.weekday() == away[0] for day, _ in sessions)
                counts[away[1]] += missed
            counts[PRESENT] += len(sessions) - missed
        for session, mark in self.written(scope, student).items():
            if counts_in(session):
                counts[mark.status] += 1
                if session in weeks.get(_week(session[0]), ()):
                    counts[self.drawn(scope, student, session[0]).status] -= 1
        return counts

    def _away(self, scope: int, student: int, week: int) -> tuple[int, int] | None:
        """The weekday and status of the one day of a week that is out of line."""
        drawn = self._chance.below(1 << 22, "mark", scope, student, week)
        if drawn % 100 >= _WEEKS_WITH:
            return None
        rest = drawn // 100
        return rest % 5, _SOMETIMES[rest // 5 % len(_SOMETIMES)]


def by_week(sessions: Iterable[Session]) -> Mapping[int, Sequence[Session]]:
    """Sessions by the number of their week."""
    weeks: dict[int, list[Session]] = {}
    for session in sessions:
        weeks.setdefault(_week(session[0]), []).append(session)
    return weeks


def shown_sum(student: int, counts: Mapping[int, int]) -> dict[str, object]:
    """The sums of a student in a term (vendor elsewhere).

    A label without a count is missing, and `Present` is the sum of two categories.
    """
    labels: Counter[str] = Counter()
    for status, value in counts.items():
        labels[CATEGORIES[status].label] += value
    return {
        "id": student,
        "attendance": {label: value for label, value in labels.items() if value},
        "attendance_categories": [
            {"label": CATEGORIES[status].label, "status": status, "value": value}
            for status, value in counts.items()
            if value
        ],
    }


def _week(day: date) -> int:
    return (day.toordinal() - 1) // 7
