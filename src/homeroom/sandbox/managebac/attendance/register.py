"""Marks: drawn for each student and week, those that were written kept beside."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Final

from attrs import frozen

from homeroom.sandbox.managebac.chance import Chance

ABSENT, PRESENT, LATE, ASSUMED = 0, 1, 2, -1
"""Statuses; the last is a second one with the label of `PRESENT`, never written."""
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


@frozen
class Meetings:
    """When a class or homeroom meets in a term."""

    weeks: Mapping[int, Sequence[Session]]
    """Sessions that have marks from the start, by the number of their week."""
    counts: Callable[[Session], bool]
    """Whether a mark in a session is part of the sums."""


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
        weekday, status = self._away(scope, student, _week(day))
        away = weekday == day.weekday()
        return Mark(status, _NOTES.get(status, "")) if away else Mark(PRESENT)

    def count(self, scope: int, student: int, meetings: Meetings) -> Counter[int]:
        """How often a student has each status."""
        counts: Counter[int] = Counter()
        for week, sessions in meetings.weeks.items():
            weekday, status = self._away(scope, student, week)
            missed = sum(day.weekday() == weekday for day, _ in sessions)
            counts[status] += missed
            counts[PRESENT] += len(sessions) - missed
        for session, mark in self.written(scope, student).items():
            if meetings.counts(session):
                counts[mark.status] += 1
                if session in meetings.weeks.get(_week(session[0]), ()):
                    counts[self.drawn(scope, student, session[0]).status] -= 1
        return counts

    def _away(self, scope: int, student: int, week: int) -> tuple[int, int]:
        """The one day of a week that is out of line, -1 for none, and its status."""
        drawn = self._chance.below(1 << 22, "mark", scope, student, week)
        rest = drawn // 100
        status = _SOMETIMES[rest // 5 % len(_SOMETIMES)]
        return (rest % 5 if drawn % 100 < _WEEKS_WITH else -1), status


def by_week(sessions: Iterable[Session]) -> Mapping[int, Sequence[Session]]:
    """Sessions by the number of their week."""
    weeks: dict[int, list[Session]] = {}
    for session in sessions:
        weeks.setdefault(_week(session[0]), []).append(session)
    return weeks


def _week(day: date) -> int:
    return (day.toordinal() - 1) // 7
