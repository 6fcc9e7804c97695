"""Academic years and terms of one school, by programme."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from homeroom.sandbox.managebac.kinds import Kind
from homeroom.sandbox.managebac.store import Row, Start
from homeroom.sandbox.school import OPENING

if TYPE_CHECKING:
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


def _years(tenant: Tenant) -> Iterator[Row]:
    for number, program, opens in _openings(tenant):
        yield {
            "id": number,
            "program": program,
            "name": f"August {opens} \N{EN DASH} July {opens + 1}",
            "starts_on": f"{opens}-08-15",
            "ends_on": f"{opens + 1}-07-30",
            **_MADE,
        }


def _terms(tenant: Tenant) -> Iterator[Row]:
    """Two terms of each academic year."""
    for year, program, opens in _openings(tenant):
        numbers = tenant.catalogue.terms[program][2 * (opens - FIRST_OPENING) :]
        for place, number in enumerate(numbers[:2]):
            starts, ends = (day.format(opens, opens + 1) for day in _HALVES[place])
            yield {
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


ACADEMIC_YEARS: Final = Kind(
    name="academic_years",
    start=lambda tenant: Start(rows=tuple(_years(tenant))),
    unseen=("created_at",),
)
"""A row has `program`, the code of its programme."""

ACADEMIC_TERMS: Final = Kind(
    name="academic_terms",
    start=lambda tenant: Start(rows=tuple(_terms(tenant))),
    unseen=("created_at", "program"),
)
"""A row has `academic_year_id` and `program`, the code of its programme."""


def today(tenant: Tenant) -> str:
    """The day by the clock of the stand-in, in UTC."""
    return datetime.fromtimestamp(tenant.now() / 1000, UTC).date().isoformat()
