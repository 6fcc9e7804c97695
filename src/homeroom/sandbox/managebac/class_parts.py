"""The terms, criteria and task categories of a class."""

from __future__ import annotations

from functools import partial
from typing import Final

from homeroom.sandbox.managebac.calendar import ACADEMIC_TERMS, ACADEMIC_YEARS, today
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.class_records import ClassRecord
from homeroom.sandbox.managebac.operation import Operation
from homeroom.sandbox.managebac.query import read_boolean, read_ids
from homeroom.sandbox.managebac.store import Row, Wanted
from homeroom.sandbox.managebac.tenant import Tenant

_CRITERIA: Final = (
    ("A", "Knowing and understanding"),
    ("B", "Investigating"),
    ("C", "Communicating"),
    ("D", "Thinking critically"),
)
_BANDS: Final = (("0", "none"), ("1-4", "some"), ("5-6", "good"), ("7-8", "full"))
_CATEGORIES: Final = (
    ("Homework", "#205C00", 20),
    ("Test", "#7A1F1F", 50),
    ("Project", "#1F3C7A", 30),
)


def terms_of(tenant: Tenant, record: ClassRecord) -> list[Row]:
    """The terms over which a class runs, from its first to its last."""
    terms = tenant.records(ACADEMIC_TERMS)
    first, last = terms.find(record.start_term_id), terms.find(record.end_term_id)
    if first is None or last is None:
        return []
    found = (terms[number] for number in terms.matching(Wanted()))
    theirs = (term for term in found if term["program"] == first["program"])
    starts, ends = str(first["starts_on"]), str(last["ends_on"])
    return [
        term
        for term in theirs
        if starts <= str(term["starts_on"]) and str(term["ends_on"]) <= ends
    ]


def criteria_of(record: ClassRecord) -> list[Row]:
    """The criteria of a class: four in the middle programme, none elsewhere (a guess).

    Those of a language have phases.
    """
    made = _phases if isinstance(record.subject_option, list) else _bands
    return [
        {
            "id": record.id * 10 + place,
            "title": f"{letter}: {name}",
            "descriptors": made(name),
        }
        for place, (letter, name) in enumerate(_CRITERIA)
        if record.program == "myp"
    ]


def categories_of(record: ClassRecord) -> list[Row]:
    """The task categories of a class."""
    return [
        {
            "id": record.id * 10 + place,
            "name": name,
            "background_color": background,
            "color": "#fff",
            "weight": weight,
        }
        for place, (name, background, weight) in enumerate(_CATEGORIES)
    ]


def show_terms(call: Call) -> object:
    """The terms of a class, perhaps of one academic year or now alone."""
    years, day = read_ids(call.query, "academic_year_id"), f"{today(call.tenant)}"
    active = read_boolean(call.query, "active_only")
    shown = [
        _term(call.tenant, term)
        for term in terms_of(call.tenant, call.record())
        if (years is None or term["academic_year_id"] in years)
        and (not active or str(term["starts_on"]) <= day <= str(term["ends_on"]))
    ]
    return {"terms": shown}


def show_criteria(call: Call) -> object:
    """The criteria of a class."""
    return {"criteria": criteria_of(call.record())}


def show_categories(call: Call) -> object:
    """The task categories of a class."""
    return {"task_categories": categories_of(call.record())}


def _term(tenant: Tenant, term: Row) -> Row:
    year = tenant.records(ACADEMIC_YEARS).find(term["academic_year_id"])
    shown = {name: term[name] for name in ("id", "name", "starts_on", "ends_on")}
    of = year and {"academic_year": {name: year[name] for name in ("id", "name")}}
    return {**shown, **(of or {})}


def _bands(title: str) -> list[Row]:
    return [
        {"value": value, "descriptor": f"{title}: {word}"} for value, word in _BANDS
    ]


def _phases(title: str) -> list[Row]:
    return [
        {
            "phase": phase,
            "descriptor": f"{title} in phase {phase}",
            "min_value": 1,
            "max_value": 8,
            "formative_descriptor": f"On the way to phase {phase}",
        }
        for phase in (1, 2)
    ]


_show: Final = partial(Operation, "GET", since="v2p3")

OPERATIONS: Final = (
    _show("/classes/{id}/terms", show_terms, query=("academic_year_id", "active_only")),
    _show("/classes/{id}/criteria", show_criteria),
    _show("/classes/{id}/task_categories", show_categories),
)
