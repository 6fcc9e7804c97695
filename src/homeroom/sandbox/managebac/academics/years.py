"""The operations on academic years and their terms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial
from typing import Final

from attrs import evolve

from homeroom.sandbox.managebac import catalogue, checks, query, samples, standard
from homeroom.sandbox.managebac.academics import programs, rotation
from homeroom.sandbox.managebac.academics.dates import eastern, span
from homeroom.sandbox.managebac.calendar import ACADEMIC_TERMS, ACADEMIC_YEARS, today
from homeroom.sandbox.managebac.call import Call, bad_structure, not_found, refused
from homeroom.sandbox.managebac.class_records import CLASSES
from homeroom.sandbox.managebac.kinds import Kind, Values, needing, taking
from homeroom.sandbox.managebac.operation import Operation, Within
from homeroom.sandbox.managebac.refused import Errors, Invalid
from homeroom.sandbox.managebac.store import Row, number_of
from homeroom.sandbox.managebac.tenant import Tenant
from homeroom.sandbox.shapes import as_list, as_object


def year_on(tenant: Tenant, program: object, on: date) -> Row | None:
    """The academic year of a programme in which a day is."""
    rows = ACADEMIC_YEARS.having(tenant, "program", program)
    return next((row for row in rows if covers(row, on)), None)


def covers(row: Mapping[str, object], on: object) -> bool:
    """Whether a day is in a year or term."""
    return str(row["starts_on"]) <= str(on) <= str(row["ends_on"])


def show_years(call: Call) -> object:
    """The years of each programme, below its code twice (vendor elsewhere)."""
    newer, listed = call.serves("v2p3"), catalogue.PROGRAMS
    active = query.read_boolean(call.query, "active") if newer else None
    if newer and (asked := call.query.get("program_code")) is not None:
        program = programs.program_of(asked)
        listed = {program.code: program} if program else {}
    shown = {code: _listed(call.tenant, code, active) for code in listed}
    named = {programs.with_underscore(code): years for code, years in shown.items()}
    return {"academic_years": named}


def create_year(call: Call) -> object:
    """Create a year of terms; all that is wrong is a 400 (vendor elsewhere)."""
    program, sent = programs.program_in(call), call.wrapped("academic_year")
    call.check_keys(sent, ("terms_attributes",))
    terms = [as_object(one) for one in as_list(sent.get("terms_attributes")) or [None]]
    try:
        values = [standard.checked(call, TERMS, None, one or {}) for one in terms]
    except Invalid:
        raise bad_structure() from None
    tenant = call.tenant
    year = tenant.records(ACADEMIC_YEARS).create({"program": program, **_span(values)})
    for one in values:
        kept = {**TERMS.blank, **standard.stored(TERMS, one)}
        row = tenant.records(TERMS).create({**kept, "academic_year_id": year["id"]})
        _saved(tenant, row, one)
    return standard.wrapped(call, YEARS, year["id"])


def show_calendar(call: Call) -> object:
    """The school days of a year; that 0 is Sunday is a guess."""
    row = call.tenant.records(ACADEMIC_YEARS)[_year_in(call)]
    days = rotation.school_days(*span(row)).items()
    dates = [{"date": on, "rotation_day": number} for on, number in days]
    given = {**row, "cycle": rotation.CYCLE, "dates": dates}
    return {"calendar": samples.filled(call.tenant, "years/calendar", **given)}


def delete_term(call: Call) -> object:
    """Delete a term, unless the year needs it or a class does.

    That there are reasons, said under `base`: vendor elsewhere; which ones: a guess.
    """
    row = standard.found_row(call)
    year = number_of(row, "academic_year_id")
    if len(TERMS.having(call.tenant, "academic_year_id", year)) == 1:
        raise refused("base", "The only term of an academic year cannot be deleted")
    bounds = ("start_term_id", "end_term_id")
    if any(CLASSES.having(call.tenant, name, row["id"]) for name in bounds):
        said = "A term in which classes begin or end cannot be deleted"
        raise refused("base", said)
    gone = standard.delete_and_show(call)
    _refresh(call.tenant, year)
    return gone


def _listed(tenant: Tenant, program: str, active: bool | None) -> Row:
    shown = [
        {
            **_entry(tenant, row),
            "academic_terms": [
                {**_entry(tenant, term), "exam_grade": bool(term.get("exam_grade"))}
                for term in TERMS.having(tenant, "academic_year_id", row["id"])
            ],
        }
        for row in ACADEMIC_YEARS.having(tenant, "program", program)
        if active in (None, covers(row, today(tenant)))
    ]
    return {"academic_years": shown}


def _entry(tenant: Tenant, row: Row) -> Row:
    active, changed = covers(row, today(tenant)), eastern(number_of(row, "updated_at"))
    return samples.filled(tenant, "years/entry", **row, active=active, changed=changed)


def _span(terms: Iterable[Mapping[str, object]]) -> Row:
    """First day, last day and name of a year with these terms."""
    starts, ends = zip(*map(span, terms), strict=True)
    name = f"{min(starts):%B %Y} \N{EN DASH} {max(ends):%B %Y}"
    return {"name": name, "starts_on": f"{min(starts)}", "ends_on": f"{max(ends)}"}


def _refresh(tenant: Tenant, year: int) -> None:
    terms = TERMS.having(tenant, "academic_year_id", year)
    tenant.records(ACADEMIC_YEARS).update(year, _span(terms))


def _saved(tenant: Tenant, row: Row, sent: Values) -> None:
    """Requests say `enable_exam_grade` where answers say `exam_grade`."""
    year = number_of(row, "academic_year_id")
    further = {"program": tenant.records(ACADEMIC_YEARS)[year]["program"]}
    if isinstance(enabled := sent.get("enable_exam_grade"), bool):
        further["exam_grade"] = enabled
    tenant.records(TERMS).update(number_of(row), further)
    _refresh(tenant, year)


def _in_order(tenant: Tenant, row: Row | None, sent: Values) -> Errors:
    starts, ends = span({**(row or {}), **sent})
    return {"ends_on": ["must be after starts_on"]} if ends < starts else {}


def _with_terms(tenant: Tenant, row: Row) -> Row:
    terms = TERMS.having(tenant, "academic_year_id", row["id"])
    return {**row, "academic_terms": [TERMS.shown(tenant, term) for term in terms]}


def _year_in(call: Call) -> int:
    program, year = programs.program_in(call), call.row(YEARS, "academic_year_id")
    if year["program"] != program:
        raise not_found(YEARS.model, year["id"])
    return number_of(year)


YEARS: Final[Kind] = evolve(ACADEMIC_YEARS, derived=_with_terms)

TERMS: Final[Kind] = evolve(
    ACADEMIC_TERMS,
    fields={
        **needing(checks.text, "name"),
        **needing(checks.day, "starts_on", "ends_on"),
        **taking(checks.flag, "locked"),
        **taking(checks.flag, "enable_exam_grade", stored=False),
    },
    blank={"locked": False, "exam_grade": False},
    together=_in_order,
    saved=_saved,
)

_YEARS: Final = "/school/academic-years"
_PROGRAM: Final = "/school/programs/{program_code}/academic-years"
_TERM: Final = f"{_PROGRAM}/{{academic_year_id}}/academic-terms"
_ASKED: Final = ("program_code", "active")
_OF_PROGRAM: Final = Within(field="program", owner=programs.program_in)
_OF_YEAR: Final = Within(field="academic_year_id", owner=_year_in)
_year = partial(Operation, "GET")
_term = partial(Operation, kind=TERMS, within=_OF_YEAR)

OPERATIONS: Final = (
    _year(_YEARS, show_years, query=_ASKED, permission="school/academic-years"),
    Operation("POST", _PROGRAM, create_year, body=("academic_year",)),
    _year(f"{_PROGRAM}/{{id}}", standard.show_one, kind=YEARS, within=_OF_PROGRAM),
    _year(f"{_PROGRAM}/{{academic_year_id}}/calendar", show_calendar),
    _term("POST", _TERM, standard.create),
    _term("PATCH", f"{_TERM}/{{id}}", standard.update),
    _term("DELETE", f"{_TERM}/{{id}}", delete_term),
)
