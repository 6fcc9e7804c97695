"""The academic years of each programme, and their terms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import count
from typing import Final, cast

from attrs import define

from homeroom.sandbox.managebac.academics.dates import day_of, read_day
from homeroom.sandbox.managebac.catalogue import PROGRAMS

Errors = dict[str, list[str]]

_PER_PROGRAM: Final = 1000
_YEARS: Final = (11, 12)
_TERMS: Final = ((1, 2), (123, 132))
_FIRST_YEAR: Final = 2025
_FIRST_NEW: Final = 20_000
_SEEDED: Final = 1_746_086_400_000
"""2025-05-01 08:00 UTC, when the seeded years were entered."""


@define(kw_only=True)
class Term:
    """A part of an academic year."""

    id: int
    academic_year_id: int
    name: str
    starts_on: date
    ends_on: date
    locked: bool = False
    exam_grade: bool = False
    updated_at: int = _SEEDED

    def covers(self, day: date) -> bool:
        """Whether a day is in the term."""
        return self.starts_on <= day <= self.ends_on


@define(kw_only=True)
class AcademicYear:
    """A year of one programme; it has at least one term."""

    id: int
    program: str
    terms: list[Term]
    updated_at: int = _SEEDED

    @property
    def starts_on(self) -> date:
        """The first day of the first term."""
        return min(term.starts_on for term in self.terms)

    @property
    def ends_on(self) -> date:
        """The last day of the last term."""
        return max(term.ends_on for term in self.terms)

    @property
    def name(self) -> str:
        """Both months with a dash between (vendor elsewhere)."""
        return f"{self.starts_on:%B %Y} \u2013 {self.ends_on:%B %Y}"

    def covers(self, day: date) -> bool:
        """Whether a day is in the year."""
        return self.starts_on <= day <= self.ends_on


class AcademicYears:
    """All academic years of a school, and what requests change in them.

    Args:
        base: What the ids of the school are counted from.
        now: The time in milliseconds since the epoch.
    """

    def __init__(self, base: int, now: Callable[[], int]) -> None:
        self._now = now
        self._new = count(base + _FIRST_NEW)
        self._years = {
            year.id: year
            for ordinal, program in enumerate(PROGRAMS)
            for year in _seeded(base + ordinal * _PER_PROGRAM, program)
        }
        self._first = {
            program: base + ordinal * _PER_PROGRAM
            for ordinal, program in enumerate(PROGRAMS)
        }

    @property
    def today(self) -> date:
        """The day on which this is asked, in UTC."""
        return day_of(self._now())

    def of(self, program: str) -> Sequence[AcademicYear]:
        """The years of a programme, by start."""
        years = [year for year in self._years.values() if year.program == program]
        return sorted(years, key=lambda year: (year.starts_on, year.id))

    def find(self, number: int | None) -> AcademicYear | None:
        """The year with an id."""
        return self._years.get(-1 if number is None else number)

    def terms(self) -> Iterator[Term]:
        """All terms."""
        return (term for year in self._years.values() for term in year.terms)

    def term(self, number: int | None) -> Term | None:
        """The term with an id."""
        return next((term for term in self.terms() if term.id == number), None)

    def span(self, program: str) -> tuple[int, int]:
        """The terms in which the seeded classes of a programme begin and end."""
        first = self._first[program]
        return first + _TERMS[0][0], first + _TERMS[-1][-1]

    def range(self, start: int | None, end: int | None) -> tuple[date, date]:
        """The first and the last day of a class that runs over terms."""
        first, last = self.term(start), self.term(end)
        return (
            first.starts_on if first else date.min,
            last.ends_on if last else date.max,
        )

    def create(self, program: str, terms: Iterable[Mapping[str, object]]) -> int:
        """Add a year with terms that were found valid, and return its id."""
        moment, number = self._now(), next(self._new)
        year = AcademicYear(id=number, program=program, terms=[], updated_at=moment)
        for values in terms:
            self.add_term(year, values)
        self._years[number] = year
        return number

    def add_term(self, year: AcademicYear, values: Mapping[str, object]) -> Term:
        """Add a term that was found valid."""
        day = date.min
        term = Term(
            id=next(self._new),
            academic_year_id=year.id,
            name="",
            starts_on=day,
            ends_on=day,
        )
        year.terms.append(term)
        self.change(term, values)
        return term

    def change(self, term: Term, values: Mapping[str, object]) -> None:
        """Set what was sent of a term."""
        for name, value in values.items():
            if name in ("starts_on", "ends_on"):
                value = read_day(value)
            setattr(term, "exam_grade" if name == "enable_exam_grade" else name, value)
        term.updated_at = max(self._now(), term.updated_at + 1)

    def remove(self, year: AcademicYear, term: Term) -> None:
        """Take a term out of its year."""
        year.terms.remove(term)


def problems(values: Mapping[str, object], *, known: Term | None = None) -> Errors:
    """What is wrong with the fields of a term.

    Name and days are required (vendor elsewhere); that a change may leave them out
    is a guess, as are all words but `can't be blank`.
    """
    errors: Errors = {}
    for name in ("name", "starts_on", "ends_on"):
        given = values.get(name, None if known is None else getattr(known, name))
        if given in (None, ""):
            errors[name] = ["can't be blank"]
        elif name != "name" and not isinstance(given, date) and not read_day(given):
            errors[name] = ["is not a valid date"]
        elif name == "name" and not isinstance(given, str):
            errors[name] = ["is not a text"]
    for name in ("locked", "enable_exam_grade"):
        if not isinstance(values.get(name, False), bool):
            errors[name] = ["is not a boolean"]
    return errors or _order(values, known)


def _order(values: Mapping[str, object], known: Term | None) -> Errors:
    starts, ends = (
        read_day(values[name]) if name in values else cast("date", getattr(known, name))
        for name in ("starts_on", "ends_on")
    )
    if starts is not None and ends is not None and ends < starts:
        return {"ends_on": ["must be after starts_on"]}
    return {}


def _seeded(base: int, program: str) -> Iterator[AcademicYear]:
    for offset, (number, terms) in enumerate(zip(_YEARS, _TERMS, strict=True)):
        year = _FIRST_YEAR + offset
        days = (
            (date(year, 8, 15), date(year, 12, 31)),
            (date(year + 1, 1, 1), date(year + 1, 7, 30)),
        )
        made = [
            Term(
                id=base + term,
                academic_year_id=base + number,
                name=f"Term {ordinal}",
                starts_on=starts,
                ends_on=ends,
                locked=offset == 0,
                exam_grade=program == "diploma" and ordinal == 2,
            )
            for ordinal, (term, (starts, ends)) in enumerate(
                zip(terms, days, strict=True), 1
            )
        ]
        yield AcademicYear(id=base + number, program=program, terms=made)
