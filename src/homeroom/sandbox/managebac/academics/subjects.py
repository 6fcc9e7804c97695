"""Subjects and their groups, by programme, and what is special about them."""

from __future__ import annotations

from functools import partial
from itertools import product
from typing import Final, cast

from homeroom.sandbox.answers import Refusal
from homeroom.sandbox.managebac import catalogue, checks, standard
from homeroom.sandbox.managebac.call import Call, wrong
from homeroom.sandbox.managebac.kinds import Kind
from homeroom.sandbox.managebac.store import Body, Errors, Row, Start, number_of
from homeroom.sandbox.managebac.tenant import Tenant
from homeroom.sandbox.school import OPENING

WITH_CUSTOM_GROUPS: Final = ("ibpyp", "hs", "ms", "ps")
"""Programmes whose schools may have groups of their own (vendor elsewhere)."""


def _start(sample: str, tenant: Tenant) -> Start:
    """Rows by a sample, from the subjects of all programmes."""
    ids, rows = tenant.catalogue, dict[object, Row]()
    for program, one in product(ids.terms, tenant.school.subjects):
        number = ids.subject_id(program, one.index)
        young, language = program == "ibpyp", "acquis" in one.group
        row = tenant.chance.filled(
            f"subjects/{sample}",
            id=number,
            name=one.name,
            group_id=ids.group_id(program, one.group_index),
            group=one.group,
            program=program,
            leveled=program == "diploma",
            code=f"X{number % 1000}",
            max_phase="5" if young else None,
            phases=["1", "2", "3", "4"] if young else [],
            levels=["B", "ab initio"] if language else [],
            opening=OPENING,
        )
        rows[row["id"]] = row
    return Start(rows=[*rows.values()])


def _group_problems(tenant: Tenant, row: Row | None, sent: Body) -> Errors:
    """Refuse a new group, unless the programme has any of the school's own."""
    fine = row or sent["program"] in WITH_CUSTOM_GROUPS
    return {} if fine else {"base": ["Custom subject groups are not available here"]}


def _subject_problems(tenant: Tenant, row: Row | None, sent: Body) -> Errors:
    """Refuse a group of another programme (a guess)."""
    values = {**(row or {}), **sent}
    fine = _group(tenant, values)["program"] == values["program"]
    return {} if fine else {"subject_group_id": [checks.MISSING]}


def _listed(call: Call, row: Row) -> Row:
    """A subject in the list of its programme; codes by level are in lists only."""
    shown = SUBJECTS.shown(call.tenant, row)
    code = shown.pop("code", None)
    levels = (name for name in ("sl", "hl") if row.get(name) and code)
    return {**shown, **{f"{name}_code": f"{code}{name[0].upper()}" for name in levels}}


GROUPS: Final = Kind(
    name="subject_groups",
    within=catalogue.OF_PROGRAM,
    start=partial(_start, "group"),
    together=_group_problems,
    derived=lambda tenant, row: {
        **row,
        "program": catalogue.with_underscore(str(row["program"])),
    },
)

# Which fields can be changed: as a refusal in the vendor's samples says; its schema has
# more (vendor elsewhere).
SUBJECTS: Final = Kind(
    name="subjects",
    within=catalogue.OF_PROGRAM,
    start=partial(_start, "subject"),
    together=_subject_problems,
    in_list=_listed,
)


def _group(tenant: Tenant, subject: Body) -> Row:
    return tenant.records(GROUPS)[number_of(subject, "subject_group_id")]


def described(tenant: Tenant, number: object) -> Row | None:
    """A subject as other records show theirs, if there is or was one."""
    subjects = tenant.records(SUBJECTS)
    if not isinstance(number, int) or not subjects.has(number):
        return None
    row = subjects[number]
    given = {**row, "group": _group(tenant, row)}
    return tenant.chance.filled("subjects/described", **given)


def show_by_program(call: Call) -> object:
    """The subjects of all programmes, without those that are off (vendor elsewhere).

    That a subject which is off counts as deprecated is a guess.
    """

    def listed(code: str) -> list[Row]:
        rows = SUBJECTS.having(call.tenant, "program", code)
        return [_brief(call.tenant, row) for row in rows if row.get("enabled")]

    return {"subjects": {code: listed(code) for code in catalogue.PROGRAMS}}


def turn(call: Call, to: str) -> object:
    """Turn subjects of a programme on or off; one unknown refuses all (a guess)."""
    records, program = call.tenant.records(SUBJECTS), catalogue.program_in(call)
    sent = call.listed("subject_ids")
    rows = [records.find(one) for one in sent]
    there = all(row is not None and row["program"] == program for row in rows)
    if problem := checks.numbers([*sent]) or ("" if there else checks.MISSING):
        raise wrong("subject_ids", problem)
    for one in cast("list[int]", sent):
        records.update(one, {"enabled": to == "on"})
    return {"subject_ids": sent}


def update_group(call: Call) -> object:
    """Change a group of the school's own."""
    _own(call)
    return standard.update(call)


def delete_group(call: Call) -> object:
    """Delete a group of the school's own, unless it has subjects (a guess)."""
    if SUBJECTS.having(call.tenant, "subject_group_id", _own(call)["id"]):
        raise wrong("base", "A subject group with subjects cannot be deleted")
    return standard.delete_and_show(call)


def _own(call: Call) -> Row:
    """The group, if the school made it; the 403 is listed, its body a guess."""
    row = standard.found_row(call)
    if not row["custom"]:
        raise Refusal(403, {"error": "Forbidden"})
    return row


def _brief(tenant: Tenant, row: Row) -> Row:
    levels = row.get("levels") or None
    given = {**row, "self_taught": row.get("self_taught") or None, "levels": levels}
    return tenant.chance.filled("subjects/brief", **given, group=_group(tenant, row))
