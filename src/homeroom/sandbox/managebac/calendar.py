"""Academic years and terms of one school, by programme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from homeroom.sandbox.managebac.academics import dates, programs
from homeroom.sandbox.managebac.kinds import Kind, Values, Within
from homeroom.sandbox.managebac.refused import Errors, not_found
from homeroom.sandbox.managebac.store import Row, Start, number_of
from homeroom.sandbox.school import OPENING

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.call import Call
    from homeroom.sandbox.managebac.tenant import Tenant

FIRST_OPENING: Final = 2025
"""The year in which the first academic year of the data begins."""

_FIRST_YEAR: Final = 51
_MADE: Final = {"created_at": OPENING, "updated_at": OPENING}
_HALVES: Final = (("{0}-08-15", "{0}-12-31"), ("{1}-01-01", "{1}-07-30"))
"""First and last day of the terms of a year that begins in {0}."""


def _openings(tenant: Tenant) -> Iterator[tuple[int, str, int]]:
    """Two academic years of each programme with pupils: id, programme, first year."""
    first = tenant.catalogue.base + _FIRST_YEAR
    for index, program in enumerate(tenant.catalogue.terms):
        for later in (0, 1):
            yield first + 2 * index + later, program, FIRST_OPENING + later


def _years(tenant: Tenant) -> Start:
    rows: list[Row] = [
        {
            "id": number,
            "program": program,
            "name": f"August {opens} \N{EN DASH} July {opens + 1}",
            "starts_on": f"{opens}-08-15",
            "ends_on": f"{opens + 1}-07-30",
            **_MADE,
        }
        for number, program, opens in _openings(tenant)
    ]
    return Start(rows=rows)


def _terms(tenant: Tenant) -> Start:
    """Two terms of each academic year."""
    rows: list[Row] = []
    for year, program, opens in _openings(tenant):
        numbers = tenant.catalogue.terms[program][2 * (opens - FIRST_OPENING) :]
        for place, number in enumerate(numbers[:2]):
            starts, ends = (day.format(opens, opens + 1) for day in _HALVES[place])
            row: Row = {
                "id": number,
                "academic_year_id": year,
                "program": program,
                "name": f"Term {place + 1}",
                "starts_on": starts,
                "ends_on": ends,
                "locked": False,
                "exam_grade": program == "diploma" and place == 1,
                **_MADE,
            }
            rows.append(row)
    return Start(rows=rows)


def _with_terms(tenant: Tenant, row: Row) -> Row:
    terms = TERMS.having(tenant, "academic_year_id", row["id"])
    return {**row, "academic_terms": [TERMS.shown(tenant, term) for term in terms]}


def _in_order(tenant: Tenant, row: Row | None, sent: Values) -> Errors:
    starts, ends = dates.span({**(row or {}), **sent})
    return {"ends_on": ["must be after starts_on"]} if ends < starts else {}


def _saved(tenant: Tenant, row: Row, sent: Values) -> None:
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
    program, year = programs.program_in(call), call.row(YEARS, "academic_year_id")
    if year["program"] != program:
        raise not_found(YEARS.model, year["id"])
    return number_of(year)


YEARS: Final = Kind(
    name="academic_years",
    within=programs.OF_PROGRAM,
    start=_years,
    derived=_with_terms,
    unseen=("created_at",),
)
"""A row has `program`, the code of its programme."""

TERMS: Final = Kind(
    name="academic_terms",
    within=Within(field="academic_year_id", owner=year_in),
    start=_terms,
    blank={"locked": False, "exam_grade": False},
    together=_in_order,
    saved=_saved,
    unseen=("created_at", "program"),
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
