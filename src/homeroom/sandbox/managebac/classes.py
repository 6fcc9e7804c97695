"""Classes: how the vendor shows and changes them, and their parts."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final, cast

from homeroom.sandbox.managebac import calendar, catalogue, checks, query, standard
from homeroom.sandbox.managebac.academics.subjects import described
from homeroom.sandbox.managebac.call import Absent, Call, Invalid, Unpermitted
from homeroom.sandbox.managebac.catalogue import PROGRAMS, Program, grade_name
from homeroom.sandbox.managebac.kinds import Kind, without_nulls
from homeroom.sandbox.managebac.people import TEACHERS
from homeroom.sandbox.managebac.store import Body, Errors, Row, Start, number_of
from homeroom.sandbox.managebac.tenant import Tenant
from homeroom.sandbox.shapes import as_list


def _start(tenant: Tenant) -> Start:
    ids, courses = tenant.catalogue, tenant.school.courses

    def program(n: int) -> Program:
        return catalogue.program_of_year(courses[n].year)

    made = tenant.chance.made(
        ("classes/start",),
        course=lambda n: courses[n],
        program=program,
        grade=lambda n: program(n).grades[courses[n].year + 1],
        grade_number=lambda n: courses[n].year + 1,
        deleted_at=lambda n: catalogue.deleted_at(courses[n]),
        archived=lambda n: courses[n].state == "archived",
        first_term=lambda n: ids.terms[program(n).code][0],
        last_term=lambda n: ids.terms[program(n).code][-1],
        subject_id=lambda n: ids.subject_id(program(n).code, courses[n].subject.index),
        leveled=lambda n: program(n).code == "diploma",
    )
    return Start(ids.first("classes"), len(courses), made, scattered=True)


def _shown(tenant: Tenant, row: dict[str, Any]) -> Row:
    """A class in a list or alone.

    The vendor document's samples of these have no `archived` and no `subjects`. That
    a deleted class has `deleted_at` is a guess.
    """
    program, grade = PROGRAMS.get(row.get("program", "")), row.get("grade_number")
    subject = described(tenant, row.get("subject_id")) or {}
    return {
        **row,
        "grade": None if grade is None else grade_name(row.get("program"), grade),
        "applicable_levels": [one.upper() for one in ("hl", "sl") if row[one]],
        "program": program and program.name,
        "program_code": row.get("program"),
        "subject_name": subject.get("name"),
        "subject_group": subject.get("subject_group"),
        "subject_group_id": subject.get("subject_group_id"),
        "teachers": _teachers(tenant, row),
    }


def _teachers(tenant: Tenant, row: Row) -> list[Row]:
    """The teachers of a class; a deleted one still shows those that it had."""
    ties, gone = tenant.ties.teachers.all(number_of(row)), row.get("deleted_at")
    archived = tenant.records(TEACHERS).value
    return [
        {
            "teacher_id": teacher,
            "show_on_reports": link.value,
            "teacher_archived": archived(teacher, "archived"),
        }
        for teacher, link in ties.items()
        if link.deleted_at is None
        or (isinstance(gone, int) and link.deleted_at >= gone)
    ]


def _gone(tenant: Tenant, number: int) -> None:
    for links in (tenant.ties.students, tenant.ties.teachers):
        links.replace(number, {})


# Which fields can be changed: vendor document; `end_term_id`: vendor elsewhere.
CLASSES: Final = Kind(
    name="classes",
    checks={
        "program": lambda one: checks.text(one) or checks.one_of([*PROGRAMS])(one),
        "option": lambda one: checks.texts(one) and checks.text(one),
    },
    start=_start,
    derived=_shown,
    gone=_gone,
)


def detailed(tenant: Tenant, row: Row) -> Row:
    """A class after a create or update.

    The vendor document's samples of these have no `subject_group_id`.
    """
    shown = CLASSES.shown(tenant, row)
    shown.pop("subject_group_id", None)
    numbers = dict.fromkeys(as_list(row.get("subject_ids")) or ())
    subjects = [described(tenant, number) for number in numbers]
    return {**shown, "archived": row["archived"], "subjects": subjects}


def made_name(tenant: Tenant, row: dict[str, Any]) -> str:
    """The name of a class that was created without one.

    That it is made from these parts: vendor elsewhere. How, and what happens when all
    are missing: a guess.
    """
    program, shown = PROGRAMS.get(row.get("program", "")), CLASSES.shown(tenant, row)
    grade = shown.get("grade")
    named = (shown.get("subject_name"), row.get("class_section"))
    parts = (program and program.short, *named, grade and f"({grade})")
    return " ".join(str(part) for part in parts if part) or f"Class {row['id']}"


_NEVER_BLANK: Final = ("name", "archived", "sl", "hl")


def create(call: Call) -> object:
    """Create a class and answer 200 with it, bare.

    The bare object: vendor document. 200, not 201: vendor elsewhere. No field is
    required (vendor document).
    """
    return detailed(call.tenant, _created(call.tenant, call.payload()))


def update(call: Call) -> object:
    """Change a class and answer with it, bare (vendor document)."""
    number = call.number(CLASSES)
    return detailed(call.tenant, _updated(call, number, call.payload()))


def upsert(call: Call) -> object:
    """Create and update many classes; each item has its own result.

    The bare list and a failed item: vendor document. An item that went well or was
    not found: vendor elsewhere.
    """

    def act(item: Body) -> Row:
        values = {name: value for name, value in item.items() if name != "id"}
        if (number := item.get("id")) is None:
            return {"class": detailed(call.tenant, _created(call.tenant, values))}
        if not CLASSES.has(call.tenant, number):
            raise Absent(errors={"id": [f"Cannot find Class with ID={number}"]})
        row = _updated(call, number_of(item), values)
        return {"class": detailed(call.tenant, row)}

    items = call.items("classes")
    return standard.outcomes(call, items, act, "index")


def _created(tenant: Tenant, body: Body) -> Row:
    """A new class without members; nulls are ignored (vendor elsewhere).

    Raises:
        Unpermitted: A field is unknown (a guess for this operation).
        Invalid: A value is refused.
    """
    _check(tenant, body, [one for one in CLASSES.fields if one != "archived"])
    row = tenant.records(CLASSES).create({**CLASSES.blank, **without_nulls(body)})
    row["name"] = row.get("name") or made_name(tenant, row)
    return row


def _updated(call: Call, number: int, body: Body) -> Row:
    """A class with other values; null clears what may be blank (a guess).

    That `language` is refused is newer (vendor elsewhere; `v2` is a guess).

    Raises:
        Unpermitted: A field cannot be updated (vendor elsewhere).
        Invalid: A value is refused.
    """
    newer = call.serves("v2p3")
    allowed = [one for one in CLASSES.changeable if one != "language" or not newer]
    empty = [one for one in _NEVER_BLANK if body.get(one, ...) in (None, "")]
    blank = {name: [checks.BLANK] for name in empty}
    _check(call.tenant, body, allowed, blank)
    return call.tenant.records(CLASSES).update(number, body)


def _check(
    tenant: Tenant, body: Body, allowed: Collection[str], blank: Errors | None = None
) -> None:
    if unknown := [name for name in body if name not in allowed]:
        raise Unpermitted(unknown, allowed)
    values = without_nulls(body)
    wrongs = {
        name: [message]
        for name, value in values.items()
        if (message := standard.problem(tenant, CLASSES.fields[name], value))
    }
    program = PROGRAMS.get(str(values.get("program")))
    grade = values.get("grade_number")
    known = program is None or grade is None or grade in program.grades
    fits: Errors = {} if known else {"grade_number": [checks.NOT_LISTED]}
    if errors := blank or wrongs or fits:
        raise Invalid(errors)


def terms_of(tenant: Tenant, number: int) -> list[Row]:
    """The terms over which a class runs, from its first to its last."""
    terms, row = tenant.records(calendar.TERMS), tenant.records(CLASSES)[number]
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
    found = cast("list[Row]", tenant.chance.filled(sample)["of"])
    return [{"id": number * 10 + place, **one} for place, one in enumerate(found)]


def show_terms(call: Call) -> object:
    """The terms of a class, perhaps of one academic year or now alone."""
    years = query.read_ids(call.query, "academic_year_id")
    active = query.read_boolean(call.query, "active_only")
    today = calendar.today(call.tenant)
    shown = [
        _term(call.tenant, term)
        for term in terms_of(call.tenant, call.number(CLASSES))
        if (years is None or term["academic_year_id"] in years)
        and (not active or calendar.covers(term, today))
    ]
    return {"terms": shown}


def show_criteria(call: Call) -> object:
    """The criteria of a class."""
    return {"criteria": criteria_of(call.tenant, call.number(CLASSES))}


def show_categories(call: Call) -> object:
    """The task categories of a class."""
    return {"task_categories": categories_of(call.tenant, call.number(CLASSES))}


def _term(tenant: Tenant, term: Row) -> Row:
    year = tenant.records(calendar.YEARS).find(term["academic_year_id"])
    shown = {name: term[name] for name in ("id", "name", "starts_on", "ends_on")}
    of = year and {"academic_year": {name: year[name] for name in ("id", "name")}}
    return {**shown, **(of or {})}
