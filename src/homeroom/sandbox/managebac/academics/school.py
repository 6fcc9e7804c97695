"""The operations on the school, its years and its reports."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, cast

from homeroom.sandbox.answers import timestamp
from homeroom.sandbox.managebac import calendar, catalogue, dates, query, standard
from homeroom.sandbox.managebac.calendar import TERMS, YEARS, covers, today
from homeroom.sandbox.managebac.call import Call, Invalid, malformed, not_found, wrong
from homeroom.sandbox.managebac.classes import CLASSES
from homeroom.sandbox.managebac.files import File
from homeroom.sandbox.managebac.kinds import Kind
from homeroom.sandbox.managebac.store import Row, Start, Wanted, number_of
from homeroom.sandbox.managebac.tenant import Tenant
from homeroom.sandbox.shapes import as_list, as_object


def assessment_types(tenant: Tenant) -> dict[object, Row]:
    """The assessment types of all programmes, by id."""
    shown = tenant.chance.filled("school/assessment_types")["assessment_type"]
    return {row["id"]: row for row in cast("list[Row]", shown)}


def show(call: Call) -> object:
    """The school (vendor elsewhere)."""
    place, known = call.tenant.school.place, catalogue.PROGRAMS.values()
    given = {
        "place": place,
        "name": place.replace("-", " ").title(),
        "programs": [program.name for program in known],
        "enabled": [{"name": one.name, "code": one.code} for one in known],
    }
    return {"school": call.tenant.chance.filled("school/school", **given)}


def show_grades(call: Call) -> object:
    """The grades of each programme, as in the vendor's sample (vendor elsewhere)."""
    return {
        "school": {"programs": [_graded(one) for one in catalogue.PROGRAMS.values()]}
    }


def show_assessment_types(call: Call) -> object:
    """The assessment types of a programme.

    A list, as the vendor's text says, below the key of its schema, which is singular
    (vendor elsewhere).
    """
    catalogue.program_in(call)
    return call.tenant.chance.filled("school/assessment_types")


def _graded(program: catalogue.Program) -> Row:
    code = catalogue.short(program.code)
    grades = [
        {
            "name": name,
            "label": f"{program.short} {name}",
            "code": f"{code};{number}",
            "uid": program.uid * 1000 + number + 3,
            "grade_number": number,
        }
        for number, name in program.grades.items()
    ]
    return {"name": program.name, "code": code, "grades": grades}


def show_years(call: Call) -> object:
    """The years of each programme, below its code twice (vendor elsewhere)."""
    newer, listed = call.serves("v2p3"), catalogue.PROGRAMS
    active = query.read_boolean(call.query, "active") if newer else None
    if newer and (asked := call.query.get("program_code")) is not None:
        program = catalogue.program_of(asked)
        listed = {program.code: program} if program else {}
    shown = {
        catalogue.with_underscore(code): _listed(call.tenant, code, active)
        for code in listed
    }
    return {"academic_years": shown}


def create_year(call: Call) -> object:
    """Create a year of terms; all that is wrong is a 400 (vendor elsewhere)."""
    tenant, program = call.tenant, catalogue.program_in(call)
    sent = call.wrapped()
    call.check_keys(sent, ("terms_attributes",))
    terms = [as_object(one) for one in as_list(sent.get("terms_attributes")) or [None]]
    try:
        values = [standard.checked(call, TERMS, None, one or {}) for one in terms]
    except Invalid:
        raise malformed() from None
    span = calendar.spanned(values)
    year = tenant.records(YEARS).create({"program": program, **span})
    for one in values:
        kept = {**TERMS.blank, **standard.stored(TERMS, one)}
        row = tenant.records(TERMS).create({**kept, "academic_year_id": year["id"]})
        TERMS.saved(tenant, row, one)
    return standard.wrapped(call, year)


def show_calendar(call: Call) -> object:
    """The school days of a year; that 0 is Sunday is a guess."""
    row = call.tenant.records(YEARS)[calendar.year_in(call)]
    days = calendar.school_days(*dates.span(row)).items()
    held = [{"date": on, "rotation_day": number} for on, number in days]
    given = {**row, "cycle": calendar.CYCLE, "dates": held}
    return {"calendar": call.tenant.chance.filled("years/calendar", **given)}


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
    calendar.refresh(call.tenant, year)
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
    active = covers(row, today(tenant))
    changed = dates.eastern(number_of(row, "updated_at"))
    return tenant.chance.filled("years/entry", **row, active=active, changed=changed)


_EMPTY: Final = b"PK\x05\x06" + b"\0" * 18
_FILES: Final = {
    "pdf": ("application/pdf", b"%PDF-1.4\n"),
    "individual_reports": ("application/zip", _EMPTY),
    "term_grades": ("text/csv", b"student,grade\n"),
}
"""Type and content of each, without any pupil in it."""


def _rows(tenant: Tenant) -> Iterator[Row]:
    """An interim and a final report for each term; drafts are not served."""
    terms, first = tenant.records(TERMS), tenant.catalogue.first("term_reports")
    for place, number in enumerate(terms.matching(Wanted())):
        term = terms[number]
        for turn, kind in enumerate(("interim", "final")):
            noon = dates.moment_of(dates.day_in(term, "ends_on"), 12)
            moment = noon - 60 * (1 - turn) * dates.DAY_LENGTH
            given = {"term": term, "kind": kind, "next_gen": turn == 0}
            yield {
                "id": first + 2 * place + turn,
                **tenant.chance.filled("school/report", **given),
                "created_at": moment,
                "updated_at": moment,
                "released_on": timestamp(moment)[:10],
            }


def _released(tenant: Tenant) -> Start:
    """Those that were released when they are first asked for."""
    found = (row for row in _rows(tenant) if str(row["released_on"]) <= today(tenant))
    return Start(rows=tuple(found))


def download(call: Call) -> object:
    """A 302 to a file of a report, where it opens for a while (vendor elsewhere)."""
    row, kind = standard.found_row(call), call.params["kind"]
    if kind not in _FILES:
        raise not_found("TermReportFile", kind)
    media, content = _FILES[kind]
    name = f"{row['id']}-{kind}"
    return call.redirect(File(content=content, media_type=media, name=name))


def _shown(call: Call, row: Row) -> Row:
    """A report with the addresses of its files."""
    program = catalogue.short(str(row["program"]))
    reports = f"{call.root}/{call.version}/school/programs/{program}/reports"
    urls = {f"{kind}_url": f"{reports}/{row['id']}/download/{kind}" for kind in _FILES}
    return {**call.kind.shown(call.tenant, row), "program": program, **urls}


REPORTS: Final = Kind(
    name="term_reports",
    within=catalogue.OF_PROGRAM,
    start=_released,
    in_list=_shown,
    alone=_shown,
    filters={
        "academic_term_id": query.chosen("academic_term_id", "academic_term_id"),
        "type": query.worded("type"),
    },
)
