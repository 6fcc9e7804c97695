"""The terms, criteria and task categories of a class."""

from __future__ import annotations

from functools import partial
from typing import Final

from starlette.responses import Response

from homeroom.sandbox.answers import answer
from homeroom.sandbox.managebac.calendar import ACADEMIC_TERMS, ACADEMIC_YEARS, today
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.class_records import ClassRecord
from homeroom.sandbox.managebac.operation import Operation
from homeroom.sandbox.managebac.query import read_boolean, read_ids
from homeroom.sandbox.managebac.store import Row, Wanted
from homeroom.sandbox.managebac.tenant import Tenant

CRITERIA: Final = (
    "A: Knowing and understanding",
    "B: Investigating",
    "C: Communicating",
    "D: Thinking critically",
)
_BANDS: Final = (("0", "none"), ("1-4", "some"), ("5-6", "good"), ("7-8", "full"))
_CATEGORIES: Final = (
    ("Homework", "#205C00", "#fff", 20),
    ("Test", "#7A1F1F", "#fff", 50),
    ("Project", "#1F3C7A", "#fff", 30),
)


def terms_of(tenant: Tenant, record: ClassRecord) -> list[Row]:
    """The terms over which a class runs, from its first to its last."""
    terms = tenant.records(ACADEMIC_TERMS)
    first, last = terms.find(record.start_term_id), terms.find(record.end_term_id)
    if first is None or last is None:
        return []
    found = (terms[number] for number in terms.matching(Wanted()))
    starts, ends = str(first["starts_on"]), str(last["ends_on"])
    return [
        term
        for term in found
        if term["program"] == first["program"]
        and str(term["starts_on"]) >= starts
        and str(term["ends_on"]) <= ends
    ]


def criteria_of(record: ClassRecord) -> list[dict[str, object]]:
    """The criteria of a class: four in the middle programme, none elsewhere (a guess).

    Those of a language have phases.
    """
    if record.program != "myp":
        return []
    phased = isinstance(record.subject_option, list)
    made = _phases if phased else _bands
    return [
        {"id": record.id * 10 + place, "title": title, "descriptors": made(title)}
        for place, title in enumerate(CRITERIA)
    ]


def categories_of(record: ClassRecord) -> list[dict[str, object]]:
    """The task categories of a class."""
    return [
        {
            "id": record.id * 10 + place,
            "name": name,
            "background_color": background,
            "color": color,
            "weight": weight,
        }
        for place, (name, background, color, weight) in enumerate(_CATEGORIES)
    ]


def show_terms(call: Call) -> Response:
    """The terms of a class, perhaps of one academic year or now alone."""
    years = call.tenant.records(ACADEMIC_YEARS)
    terms = terms_of(call.tenant, call.record())
    wanted = read_ids(call.query, "academic_year_id")
    if wanted is not None:
        terms = [term for term in terms if term["academic_year_id"] in wanted]
    if read_boolean(call.query, "active_only"):
        day = today(call.tenant)
        terms = [
            term
            for term in terms
            if str(term["starts_on"]) <= day <= str(term["ends_on"])
        ]
    shown = [_term(term, years.find(term["academic_year_id"])) for term in terms]
    return answer({"terms": shown})


def show_criteria(call: Call) -> Response:
    """The criteria of a class."""
    return answer({"criteria": criteria_of(call.record())})


def show_categories(call: Call) -> Response:
    """The task categories of a class."""
    return answer({"task_categories": categories_of(call.record())})


def _term(term: Row, year: Row | None) -> dict[str, object]:
    shown: dict[str, object] = {
        name: term[name] for name in ("id", "name", "starts_on", "ends_on")
    }
    if year is not None:
        shown["academic_year"] = {"id": year["id"], "name": year["name"]}
    return shown


def _bands(title: str) -> list[dict[str, object]]:
    return [
        {"value": value, "descriptor": f"{title[3:]}: {word}"} for value, word in _BANDS
    ]


def _phases(title: str) -> list[dict[str, object]]:
    return [
        {
            "phase": phase,
            "descriptor": f"{title[3:]} in phase {phase}",
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
