"""The terms, criteria and task categories of a class."""

from __future__ import annotations

from typing import cast

from homeroom.sandbox.managebac.calendar import TERMS, YEARS, today
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.classes import CLASSES
from homeroom.sandbox.managebac.query import read_boolean, read_ids
from homeroom.sandbox.managebac.samples import filled
from homeroom.sandbox.managebac.store import Row
from homeroom.sandbox.managebac.tenant import Tenant


def terms_of(tenant: Tenant, number: int) -> list[Row]:
    """The terms over which a class runs, from its first to its last."""
    terms, row = tenant.records(TERMS), tenant.records(CLASSES)[number]
    first, last = (terms.find(row.get(f"{one}_term_id")) for one in ("start", "end"))
    if first is None or last is None:
        return []
    found = [terms[number] for number in terms.having("program", first["program"])]
    starts, ends = str(first["starts_on"]), str(last["ends_on"])
    return [
        term
        for term in found
        if starts <= str(term["starts_on"]) and str(term["ends_on"]) <= ends
    ]


def criteria_of(tenant: Tenant, number: int) -> list[Row]:
    """The criteria of a class: four in the middle programme, none elsewhere (a guess).

    Those of a language have phases.
    """
    row = tenant.records(CLASSES)[number]
    phased = isinstance(row.get("subject_option"), list)
    sample = "classes/phased criteria" if phased else "classes/criteria"
    return _of(tenant, number, sample) if row.get("program") == "myp" else []


def categories_of(tenant: Tenant, number: int) -> list[Row]:
    """The task categories of a class."""
    return _of(tenant, number, "classes/categories")


def _of(tenant: Tenant, number: int, sample: str) -> list[Row]:
    found = cast("list[Row]", filled(tenant, sample)["of"])
    return [{"id": number * 10 + place, **one} for place, one in enumerate(found)]


def show_terms(call: Call) -> object:
    """The terms of a class, perhaps of one academic year or now alone."""
    years, day = read_ids(call.query, "academic_year_id"), f"{today(call.tenant)}"
    active = read_boolean(call.query, "active_only")
    shown = [
        _term(call.tenant, term)
        for term in terms_of(call.tenant, call.number(CLASSES))
        if (years is None or term["academic_year_id"] in years)
        and (not active or str(term["starts_on"]) <= day <= str(term["ends_on"]))
    ]
    return {"terms": shown}


def show_criteria(call: Call) -> object:
    """The criteria of a class."""
    return {"criteria": criteria_of(call.tenant, call.number(CLASSES))}


def show_categories(call: Call) -> object:
    """The task categories of a class."""
    return {"task_categories": categories_of(call.tenant, call.number(CLASSES))}


def _term(tenant: Tenant, term: Row) -> Row:
    year = tenant.records(YEARS).find(term["academic_year_id"])
    shown = {name: term[name] for name in ("id", "name", "starts_on", "ends_on")}
    of = year and {"academic_year": {name: year[name] for name in ("id", "name")}}
    return {**shown, **(of or {})}
