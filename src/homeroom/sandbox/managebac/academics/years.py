"""The operations on academic years and their terms."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Final, cast

from attrs import evolve
from starlette.responses import Response

from homeroom.sandbox.answers import Refusal, answer
from homeroom.sandbox.managebac.academics import rotation
from homeroom.sandbox.managebac.academics.dates import day_of, eastern, read_day
from homeroom.sandbox.managebac.academics.programs import (
    program_in,
    program_of,
    with_underscore,
)
from homeroom.sandbox.managebac.calendar import ACADEMIC_TERMS, ACADEMIC_YEARS
from homeroom.sandbox.managebac.call import Call, bad_structure, not_found
from homeroom.sandbox.managebac.catalogue import PROGRAMS
from homeroom.sandbox.managebac.checks import day, flag, text
from homeroom.sandbox.managebac.kinds import Field, Kind
from homeroom.sandbox.managebac.operation import Operation, Within
from homeroom.sandbox.managebac.query import read_boolean
from homeroom.sandbox.managebac.refused import Errors, Invalid
from homeroom.sandbox.managebac.standard import (
    checked,
    create,
    delete_and_show,
    found_row,
    show_one,
    stored,
    update,
    wrapped,
)
from homeroom.sandbox.managebac.store import Row
from homeroom.sandbox.managebac.tenant import Tenant
from homeroom.sandbox.shapes import as_list, as_object


def terms_of(tenant: Tenant, year: object) -> Sequence[Row]:
    """The terms of an academic year."""
    records = tenant.records(TERMS)
    return [records[number] for number in records.having("academic_year_id", year)]


def year_on(tenant: Tenant, program: str | None, on: date) -> Row | None:
    """The academic year of a programme in which a day is."""
    records = tenant.records(ACADEMIC_YEARS)
    rows = (records[number] for number in records.having("program", program))
    return next((row for row in rows if covers(row, on)), None)


def covers(row: Mapping[str, object], on: date) -> bool:
    """Whether a day is in a year or term."""
    return str(row["starts_on"]) <= on.isoformat() <= str(row["ends_on"])


def show_years(call: Call) -> Response:
    """The years of each programme, below its code twice (vendor elsewhere)."""
    asked = call.query.get("program_code") if call.serves("v2p3") else None
    wanted = None if asked is None else program_of(asked)
    active = read_boolean(call.query, "active") if call.serves("v2p3") else None
    shown = {
        with_underscore(code): {"academic_years": _listed(call.tenant, code, active)}
        for code in PROGRAMS
        if asked is None or (wanted is not None and wanted.code == code)
    }
    return answer({"academic_years": shown})


def create_year(call: Call) -> Response:
    """Create a year of terms; all that is wrong is a 400 (vendor elsewhere)."""
    program = program_in(call)
    wrapped_year = call.wrapped("academic_year")
    call.check_keys(wrapped_year, ("terms_attributes",))
    terms = as_list(wrapped_year.get("terms_attributes"))
    sent = [one for one in map(as_object, terms or ()) if one is not None]
    if not terms or len(sent) < len(terms):
        raise bad_structure()
    try:
        values = [stored(TERMS, checked(call, TERMS, None, one)) for one in sent]
    except Invalid:
        raise bad_structure() from None
    tenant = call.tenant
    year = tenant.records(ACADEMIC_YEARS).create({"program": program, **_span(values)})
    for one, given in zip(values, sent, strict=True):
        row = tenant.records(TERMS).create(
            {**TERMS.blank, **one, "academic_year_id": year["id"]}
        )
        TERMS.saved(tenant, row, given)
    return wrapped(call, YEARS, year["id"])


def show_calendar(call: Call) -> Response:
    """The school days of a year."""
    row = call.tenant.records(ACADEMIC_YEARS)[_year_in(call)]
    starts, ends = read_day(row["starts_on"]), read_day(row["ends_on"])
    return answer({"calendar": rotation.shown(starts or date.min, ends or date.min)})


def delete_term(call: Call) -> Response:
    """Delete a term, unless the year needs it or a class does.

    That there are reasons, said under `base`: vendor elsewhere; which ones: a guess.
    """
    row = found_row(call)
    problem = ""
    if len(terms_of(call.tenant, row["academic_year_id"])) == 1:
        problem = "The only term of an academic year cannot be deleted"
    elif _has_classes(call.tenant, row["id"]):
        problem = "A term in which classes begin or end cannot be deleted"
    if problem:
        raise Refusal(422, {"errors": {"base": [problem]}})
    gone = delete_and_show(call)
    _refresh(call.tenant, cast("int", row["academic_year_id"]))
    return gone


def _has_classes(tenant: Tenant, term: object) -> bool:
    return any(
        term in (record.start_term_id, record.end_term_id)
        for record in tenant.all_classes.values()
        if record.deleted_at is None
    )


def _listed(tenant: Tenant, program: str, active: bool | None) -> list[Row]:
    today = day_of(tenant.now())
    records = tenant.records(ACADEMIC_YEARS)
    rows = [records[number] for number in records.having("program", program)]
    return [
        {
            **_entry(row, today),
            "academic_terms": [
                {**_entry(term, today), "exam_grade": bool(term.get("exam_grade"))}
                for term in terms_of(tenant, row["id"])
            ],
        }
        for row in rows
        if active is None or covers(row, today) is active
    ]


def _entry(row: Row, today: date) -> Row:
    return {
        "id": row["id"],
        "name": row["name"],
        "active": covers(row, today),
        "starts_on": row["starts_on"],
        "ends_on": row["ends_on"],
        "updated_at": eastern(cast("int", row["updated_at"])),
    }


def _span(terms: Iterable[Mapping[str, object]]) -> Row:
    """First day, last day and name of a year with these terms."""
    days = [read_day(term[name]) for term in terms for name in ("starts_on", "ends_on")]
    starts, ends = (of(one for one in days if one is not None) for of in (min, max))
    name = f"{starts:%B %Y} \N{EN DASH} {ends:%B %Y}"
    return {"name": name, "starts_on": f"{starts}", "ends_on": f"{ends}"}


def _refresh(tenant: Tenant, year: int) -> None:
    terms = terms_of(tenant, year)
    tenant.records(ACADEMIC_YEARS).update(year, _span(terms))


def _saved(tenant: Tenant, row: Row, sent: Mapping[str, object]) -> None:
    """Requests say `enable_exam_grade` where answers say `exam_grade`."""
    year = cast("int", row["academic_year_id"])
    further = {"program": tenant.records(ACADEMIC_YEARS)[year]["program"]}
    if isinstance(enabled := sent.get("enable_exam_grade"), bool):
        further["exam_grade"] = enabled
    tenant.records(TERMS).update(cast("int", row["id"]), further)
    _refresh(tenant, year)


def _in_order(tenant: Tenant, row: Row | None, sent: Mapping[str, object]) -> Errors:
    values = {**(row or {}), **sent}
    if str(values["ends_on"]) < str(values["starts_on"]):
        return {"ends_on": ["must be after starts_on"]}
    return {}


def _with_terms(tenant: Tenant, row: Row) -> Row:
    shown = [TERMS.shown(tenant, term) for term in terms_of(tenant, row["id"])]
    return {**row, "program": row["program"], "academic_terms": shown}


def _year_in(call: Call) -> int:
    program, year = program_in(call), call.row(ACADEMIC_YEARS, "academic_year_id")
    if year["program"] != program:
        raise not_found(ACADEMIC_YEARS.model, year["id"])
    return cast("int", year["id"])


YEARS: Final[Kind] = evolve(ACADEMIC_YEARS, derived=_with_terms)

TERMS: Final[Kind] = evolve(
    ACADEMIC_TERMS,
    fields={
        "name": Field(check=text, required=True),
        "starts_on": Field(check=day, required=True),
        "ends_on": Field(check=day, required=True),
        "locked": Field(check=flag),
        "enable_exam_grade": Field(check=flag, stored=False),
    },
    blank={"locked": False, "exam_grade": False},
    together=_in_order,
    saved=_saved,
)

_PROGRAM: Final = "/school/programs/{program_code}/academic-years"
_TERM: Final = f"{_PROGRAM}/{{academic_year_id}}/academic-terms"
_OF_PROGRAM: Final = Within(field="program", owner=program_in)
_OF_YEAR: Final = Within(field="academic_year_id", owner=_year_in)

OPERATIONS: Final = (
    Operation(
        "GET",
        "/school/academic-years",
        show_years,
        query=("program_code", "active"),
        permission="school/academic-years",
    ),
    Operation("POST", _PROGRAM, create_year, body=("academic_year",)),
    Operation("GET", f"{_PROGRAM}/{{id}}", show_one, kind=YEARS, within=_OF_PROGRAM),
    Operation("GET", f"{_PROGRAM}/{{academic_year_id}}/calendar", show_calendar),
    Operation("POST", _TERM, create, kind=TERMS, within=_OF_YEAR),
    Operation("PATCH", f"{_TERM}/{{id}}", update, kind=TERMS, within=_OF_YEAR),
    Operation("DELETE", f"{_TERM}/{{id}}", delete_term, kind=TERMS, within=_OF_YEAR),
)
