"""An invented school, the same for the same seed and neutral between vendors."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from random import Random
from typing import Final, Literal

from attrs import define, frozen

from homeroom.sandbox.names import FAMILY, GIVEN, PLACES

FEWEST_PUPILS: Final = 10
MOST_PUPILS: Final = 100_000
MOST_CLASSES: Final = 100_000

YEARS: Final = 12
"""School years, from 1 to 12."""

OPENING: Final = 1_751_349_600_000
"""The first day of the data, 2025-07-01 06:00 UTC, in milliseconds."""

_DAY: Final = 86_400_000
_SUBJECTS: Final = (
    ("English", "Language and literature"),
    ("Mathematics", "Mathematics"),
    ("Biology", "Sciences"),
    ("Chemistry", "Sciences"),
    ("Physics", "Sciences"),
    ("History", "Individuals and societies"),
    ("Geography", "Individuals and societies"),
    ("French", "Language acquisition"),
    ("German", "Language acquisition"),
    ("Visual Arts", "Arts"),
    ("Norwegian", "Language and literature"),
    ("Spanish", "Language acquisition"),
)

State = Literal["active", "archived", "deleted"]


@frozen(kw_only=True)
class Subject:
    """A subject and the group that it belongs to; numbers count from 0."""

    index: int
    name: str
    group: str
    group_index: int


@frozen(kw_only=True)
class Pupil:
    """A pupil; `year` is the school year from 1 to 12."""

    index: int
    given: str
    family: str
    year: int


@define(kw_only=True)
class Course:
    """A class of the school. Times are milliseconds since the epoch."""

    index: int
    subject: Subject
    year: int
    section: str
    teacher: int
    state: State
    created: int
    updated: int


class School:
    """Pupils, subjects and classes of one school.

    Args:
        seed: The same seed and sizes give the same school.
        pupils: From 10 to 100,000.
        classes: Active ones, from 1 to 100,000; a third of the pupils if left out.
            One archived class comes on top for each ten, one deleted for each fifty.

    Raises:
        ValueError: A size is out of range.
    """

    def __init__(
        self, *, seed: int = 1, pupils: int = 200, classes: int | None = None
    ) -> None:
        active = max(pupils // 3, 10) if classes is None else classes
        _check("pupils", pupils, FEWEST_PUPILS, MOST_PUPILS)
        _check("classes", active, 1, MOST_CLASSES)
        self.seed = seed
        self.size = pupils
        self.active_classes = active
        self.place = PLACES[seed % len(PLACES)]

    @cached_property
    def subjects(self) -> tuple[Subject, ...]:
        """All subjects."""
        groups = list(dict.fromkeys(group for _, group in _SUBJECTS))
        return tuple(
            Subject(index=i, name=name, group=group, group_index=groups.index(group))
            for i, (name, group) in enumerate(_SUBJECTS)
        )

    @cached_property
    def courses(self) -> Sequence[Course]:
        """All classes, archived and deleted ones in between."""
        draw = Random(f"{self.seed}/classes")
        states = self._states()
        draw.shuffle(states)
        return tuple(self._courses(states, draw))

    def pupil(self, index: int) -> Pupil:
        """The pupil at a position, made when asked for."""
        draw = Random(f"{self.seed}/pupil/{index}")
        return Pupil(
            index=index,
            given=draw.choice(GIVEN),
            family=draw.choice(FAMILY),
            year=_year(index),
        )

    def roster(self, course: Course) -> Sequence[int]:
        """Positions of the pupils of a class, up to 24 of its year, in order."""
        year = range(YEARS - course.year, self.size, YEARS)
        draw = Random(f"{self.seed}/roster/{course.index}")
        return sorted(draw.sample(year, min(len(year), draw.randint(8, 24))))

    def _states(self) -> list[State]:
        active = self.active_classes
        counts: Mapping[State, int] = {
            "active": active,
            "archived": max(active // 10, 3),
            "deleted": max(active // 50, 3),
        }
        return [state for state, count in counts.items() for _ in range(count)]

    def _courses(self, states: list[State], draw: Random) -> Iterator[Course]:
        # `random()` alone is several times faster than `choice` and `randrange`.
        chance = draw.random
        subjects, years = self.subjects, min(YEARS, self.size)
        for index, state in enumerate(states):
            created = OPENING + int(chance() * 60) * _DAY + int(chance() * 8e6) * 1000
            yield Course(
                index=index,
                subject=subjects[int(chance() * len(subjects))],
                year=_year(int(chance() * years)),
                section="ABCD"[int(chance() * 4)],
                teacher=int(chance() * max(self.size // 12, 3)),
                state=state,
                created=created,
                updated=created + int(chance() ** 3 * 280) * _DAY,
            )


def _year(index: int) -> int:
    return YEARS - index % YEARS


def _check(name: str, value: int, least: int, most: int) -> None:
    if not least <= value <= most:
        raise ValueError(f"{name}: must be from {least:,} to {most:,}")
