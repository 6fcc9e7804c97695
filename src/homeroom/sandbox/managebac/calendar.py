"""Academic years and terms of one school, by programme."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

from homeroom.sandbox.managebac.catalogue import PROGRAMS, Catalogue
from homeroom.sandbox.managebac.kinds import Kind
from homeroom.sandbox.managebac.store import Row, Start
from homeroom.sandbox.school import OPENING

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.tenant import Tenant

FIRST_OPENING: Final = 2025
"""The year in which the first academic year of the data begins."""

_FIRST_YEAR: Final = 51


def year_rows(catalogue: Catalogue) -> Iterator[Row]:
    """Two academic years of each programme in which there are pupils."""
    for index, program in enumerate(catalogue.terms):
        for later in (0, 1):
            opens = FIRST_OPENING + later
            yield {
                "id": catalogue.base + _FIRST_YEAR + 2 * index + later,
                "program": program,
                "name": f"August {opens} \N{EN DASH} July {opens + 1}",
                "starts_on": date(opens, 8, 15).isoformat(),
                "ends_on": date(opens + 1, 7, 30).isoformat(),
                "created_at": OPENING,
                "updated_at": OPENING,
            }


def term_rows(catalogue: Catalogue) -> Iterator[Row]:
    """Two terms of each academic year."""
    for index, (program, numbers) in enumerate(catalogue.terms.items()):
        for place, number in enumerate(numbers):
            opens, half = FIRST_OPENING + place // 2, place % 2
            starts = date(opens + 1, 1, 1) if half else date(opens, 8, 15)
            ends = date(opens + 1, 7, 30) if half else date(opens, 12, 31)
            yield {
                "id": number,
                "academic_year_id": catalogue.base
                + _FIRST_YEAR
                + 2 * index
                + place // 2,
                "program": program,
                "name": f"Term {half + 1}",
                "starts_on": starts.isoformat(),
                "ends_on": ends.isoformat(),
                "locked": False,
                "exam_grade": program == "diploma" and half == 1,
                "created_at": OPENING,
                "updated_at": OPENING,
            }


def _years(tenant: Tenant) -> Start:
    return Start(rows=tuple(year_rows(tenant.catalogue)))


def _terms(tenant: Tenant) -> Start:
    return Start(rows=tuple(term_rows(tenant.catalogue)))


ACADEMIC_YEARS: Final = Kind(
    name="academic_years",
    wrapper="academic_year",
    model="AcademicYear",
    start=_years,
    unseen=("created_at",),
)
"""A row has `program`, the code of its programme."""

ACADEMIC_TERMS: Final = Kind(
    name="academic_terms",
    wrapper="academic_term",
    model="AcademicTerm",
    start=_terms,
    unseen=("created_at", "program"),
)
"""A row has `academic_year_id` and `program`, the code of its programme."""


def is_term(tenant: Tenant, number: object) -> bool:
    """Whether a school has a term."""
    return tenant.records(ACADEMIC_TERMS).find(number) is not None


def today(tenant: Tenant) -> str:
    """The day by the clock of the stand-in, in UTC."""
    return datetime.fromtimestamp(tenant.now() / 1000, UTC).date().isoformat()


def program_name(code: object) -> str | None:
    """The name of a programme."""
    program = PROGRAMS.get(str(code))
    return None if program is None else program.name
