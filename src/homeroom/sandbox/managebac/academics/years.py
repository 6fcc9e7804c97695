"""The operations on academic years and their terms."""

from __future__ import annotations

from homeroom.sandbox.managebac import catalogue, query, samples, standard
from homeroom.sandbox.managebac.academics import programs, rotation
from homeroom.sandbox.managebac.academics.dates import eastern, span
from homeroom.sandbox.managebac.calendar import (
    TERMS,
    YEARS,
    covers,
    refresh,
    spanned,
    today,
    year_in,
)
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.class_records import CLASSES
from homeroom.sandbox.managebac.refused import Invalid, bad_structure, wrong
from homeroom.sandbox.managebac.store import Row, number_of
from homeroom.sandbox.managebac.tenant import Tenant
from homeroom.sandbox.shapes import as_list, as_object


def show_years(call: Call) -> object:
    """The years of each programme, below its code twice (vendor elsewhere)."""
    newer, listed = call.serves("v2p3"), catalogue.PROGRAMS
    active = query.read_boolean(call.query, "active") if newer else None
    if newer and (asked := call.query.get("program_code")) is not None:
        program = programs.program_of(asked)
        listed = {program.code: program} if program else {}
    shown = {
        programs.with_underscore(code): _listed(call.tenant, code, active)
        for code in listed
    }
    return {"academic_years": shown}


def create_year(call: Call) -> object:
    """Create a year of terms; all that is wrong is a 400 (vendor elsewhere)."""
    tenant, program = call.tenant, programs.program_in(call)
    sent = call.wrapped()
    call.check_keys(sent, ("terms_attributes",))
    terms = [as_object(one) for one in as_list(sent.get("terms_attributes")) or [None]]
    try:
        values = [standard.checked(call, TERMS, None, one or {}) for one in terms]
    except Invalid:
        raise bad_structure() from None
    year = tenant.records(YEARS).create({"program": program, **spanned(values)})
    for one in values:
        kept = {**TERMS.blank, **standard.stored(TERMS, one)}
        row = tenant.records(TERMS).create({**kept, "academic_year_id": year["id"]})
        TERMS.saved(tenant, row, one)
    return standard.wrapped(call, year)


def show_calendar(call: Call) -> object:
    """The school days of a year; that 0 is Sunday is a guess."""
    row = call.tenant.records(YEARS)[year_in(call)]
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
        raise wrong("base", "The only term of an academic year cannot be deleted")
    bounds = ("start_term_id", "end_term_id")
    if any(CLASSES.having(call.tenant, name, row["id"]) for name in bounds):
        raise wrong("base", "A term in which classes begin or end cannot be deleted")
    gone = standard.delete_and_show(call)
    refresh(call.tenant, year)
    return gone


def _listed(tenant: Tenant, program: str, active: bool | None) -> Row:
    shown = [
        {**_entry(tenant, row), "academic_terms": _terms(tenant, row)}
        for row in YEARS.having(tenant, "program", program)
        if active in (None, covers(row, today(tenant)))
    ]
    return {"academic_years": shown}


def _terms(tenant: Tenant, year: Row) -> list[Row]:
    terms = TERMS.having(tenant, "academic_year_id", year["id"])
    return [
        {**_entry(tenant, term), "exam_grade": bool(term.get("exam_grade"))}
        for term in terms
    ]


def _entry(tenant: Tenant, row: Row) -> Row:
    active, changed = covers(row, today(tenant)), eastern(number_of(row, "updated_at"))
    return samples.filled(tenant, "years/entry", **row, active=active, changed=changed)
