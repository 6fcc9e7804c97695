"""Academic years, terms and school days of one school, by programme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache
from itertools import product
from typing import Final, cast

from homeroom.sandbox.managebac import catalogue, dates
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.kinds import Kind, Within
from homeroom.sandbox.managebac.samples import known
from homeroom.sandbox.managebac.store import Body, Errors, Row, Start, number_of
from homeroom.sandbox.managebac.tenant import Tenant
from homeroom.sandbox.school import OPENING

CYCLE: Final = 5
"""School days after which the timetable begins anew (vendor elsewhere, as a sample)."""


def is_school_day(day: date) -> bool:
    """Whether school is held: on weekdays that are in no vacation."""
    here = f"{day:%m-%d}"
    vacations = cast("list[list[str]]", known("years")["vacations"])
    free = any(first <= here <= last for first, last in vacations)
    return day.weekday() < 5 and not free


def next_school_day(day: date) -> date:
    """The first school day from a day on."""
    return day if is_school_day(day) else next_school_day(day + timedelta(days=1))


@lru_cache(maxsize=64)
def school_days(starts_on: date, ends_on: date) -> Mapping[date, int]:
    """The school days of a year and the day of the rotation of each, from 1.

    Vacation days are left out of the rotation (vendor elsewhere).
    """
    length = (ends_on - starts_on).days + 1
    days = (starts_on + timedelta(days=ahead) for ahead in range(length))
    return {day: n % CYCLE + 1 for n, day in enumerate(filter(is_school_day, days))}


def _openings(tenant: Tenant) -> Iterator[Row]:
    """Two academic years of each programme with pupils."""
    first, terms = tenant.catalogue.first("academic_years"), tenant.catalogue.terms
    for place, (program, later) in enumerate(product(terms, (0, 1))):
        opens, exams = dates.FIRST_DAY.year + later, program == "diploma"
        given = {"year": first + place, "program": program, "exams": exams}
        numbers = terms[program][2 * later : 2 * later + 2]
        yield {**given, "opens": opens, "closes": opens + 1, "terms": numbers}


def _filled(tenant: Tenant, name: str, one: Row, number: int = 0) -> Row:
    return tenant.chance.filled(f"years/{name}", **one, id=number, made=OPENING)


def _years(tenant: Tenant) -> Start:
    return Start(rows=[_filled(tenant, "year", one) for one in _openings(tenant)])


def _terms(tenant: Tenant) -> Start:
    """Two terms of each academic year."""
    rows = [
        _filled(tenant, f"term_{place}", one, number)
        for one in _openings(tenant)
        for place, number in enumerate(cast("Sequence[int]", one["terms"]))
    ]
    return Start(rows=rows)


def _with_terms(tenant: Tenant, row: Row) -> Row:
    terms = TERMS.having(tenant, "academic_year_id", row["id"])
    return {**row, "academic_terms": [TERMS.shown(tenant, term) for term in terms]}


def _in_order(tenant: Tenant, row: Row | None, sent: Body) -> Errors:
    starts, ends = dates.span({**(row or {}), **sent})
    return {"ends_on": ["must be after starts_on"]} if ends < starts else {}


def _saved(tenant: Tenant, row: Row, sent: Body) -> None:
    """Requests say `enable_exam_grade` where answers say `exam_grade`."""
    year = number_of(row, "academic_year_id")
    further = {"program": tenant.records(YEARS)[year]["program"]}
    if isinstance(enabled := sent.get("enable_exam_grade"), bool):
        further["exam_grade"] = enabled
    tenant.records(TERMS).update(number_of(row), further)
    refresh(tenant, year)


def year_in(call: Call) -> int:
    """The id of the academic year that the path names, in its programme.

    Raises:
        Refusal: 404, there is none.
    """
    program = catalogue.program_in(call)
    return number_of(call.row(YEARS, "academic_year_id", program=program))


YEARS: Final = Kind(
    name="academic_years",
    within=catalogue.OF_PROGRAM,
    start=_years,
    derived=_with_terms,
)
"""A row has `program`, the code of its programme."""

TERMS: Final = Kind(
    name="academic_terms",
    within=Within("academic_year_id", year_in),
    start=_terms,
    together=_in_order,
    saved=_saved,
)
"""A row has `academic_year_id` and `program`, the code of its programme."""


def spanned(terms: Iterable[Mapping[str, object]]) -> Row:
    """First day, last day and name of a year with these terms."""
    starts, ends = zip(*map(dates.span, terms), strict=True)
    name = f"{min(starts):%B %Y} \N{EN DASH} {max(ends):%B %Y}"
    return {"name": name, "starts_on": f"{min(starts)}", "ends_on": f"{max(ends)}"}


def refresh(tenant: Tenant, year: int) -> None:
    """Let a year begin and end with its terms."""
    terms = TERMS.having(tenant, "academic_year_id", year)
    tenant.records(YEARS).update(year, spanned(terms))


def covers(row: Mapping[str, object], on: object) -> bool:
    """Whether a day is in a year or term."""
    return str(row["starts_on"]) <= str(on) <= str(row["ends_on"])


def year_on(tenant: Tenant, program: object, on: object) -> Row | None:
    """The academic year of a programme in which a day is."""
    rows = YEARS.having(tenant, "program", program)
    return next((row for row in rows if covers(row, on)), None)


def today(tenant: Tenant) -> str:
    """The day by the clock of the stand-in, in UTC."""
    return f"{dates.day_of(tenant.now())}"
