"""The operations on subjects and their groups, by programme."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Final, cast

from starlette.responses import Response

from homeroom.sandbox.answers import Refusal, answer
from homeroom.sandbox.managebac.academics.programs import program_in, with_underscore
from homeroom.sandbox.managebac.call import Call, Handler, accepted, bad_structure
from homeroom.sandbox.managebac.catalogue import PROGRAMS, ListedSubject
from homeroom.sandbox.managebac.checks import (
    MISSING,
    flag,
    number,
    numbers,
    one_of,
    text,
)
from homeroom.sandbox.managebac.filters import modified
from homeroom.sandbox.managebac.kinds import Field, Kind
from homeroom.sandbox.managebac.operation import PAGED, Operation, Within
from homeroom.sandbox.managebac.refused import Body, Unpermitted
from homeroom.sandbox.managebac.standard import (
    changed,
    create,
    delete_and_show,
    found_row,
    paged,
    show_one,
    show_page,
    update,
    wanted,
    wrapped,
)
from homeroom.sandbox.managebac.store import Row, Start
from homeroom.sandbox.managebac.tenant import Tenant
from homeroom.sandbox.school import OPENING
from homeroom.sandbox.shapes import as_list

WITH_CUSTOM_GROUPS: Final = ("ibpyp", "hs", "ms", "ps")
"""Programmes whose schools may have groups of their own (vendor elsewhere)."""

_UPDATE: Final = (
    "subject_group_id",
    "enabled",
    "name",
    "title",
    "scope_and_sequence_based_on",
)
"""What an update takes, as a refusal in the vendor's samples says; its schema has more
(vendor elsewhere)."""


def _seeded(tenant: Tenant) -> Iterator[tuple[str, ListedSubject]]:
    """The subjects from the start, each with its programme."""
    catalogue = tenant.catalogue
    for program in catalogue.terms:
        for subject in tenant.school.subjects:
            number = catalogue.subject_id(program, subject.index)
            yield program, catalogue.subjects[number]


def _group_rows(tenant: Tenant) -> Start:
    rows: dict[int, Row] = {
        subject.subject_group_id: {
            "id": subject.subject_group_id,
            "program": program,
            "name": subject.subject_group,
            "custom": False,
            "max_phase": "5" if program == "ibpyp" else None,
            "created_at": OPENING,
            "updated_at": OPENING,
        }
        for program, subject in _seeded(tenant)
    }
    return Start(rows=tuple(rows.values()))


def _subject_rows(tenant: Tenant) -> Start:
    rows = (_subject_row(program, subject) for program, subject in _seeded(tenant))
    return Start(rows=tuple(rows))


def _subject_row(program: str, subject: ListedSubject) -> Row:
    leveled, language = program == "diploma", "acquis" in subject.subject_group
    return {
        "id": subject.id,
        "program": program,
        "subject_group_id": subject.subject_group_id,
        "custom": False,
        "name": subject.name,
        "title": subject.name,
        "sl": leveled,
        "hl": leveled,
        "code": f"X{subject.id % 1000}",
        "scope_and_sequence_based_on": "phases",
        "self_taught": False,
        "phases": ["1", "2", "3", "4"] if program == "ibpyp" else [],
        "levels": ["B", "ab initio"] if language else [],
        "enabled": True,
        "created_at": OPENING,
        "updated_at": OPENING,
    }


def _shown_group(tenant: Tenant, row: Row) -> Row:
    return {**row, "program": with_underscore(str(row["program"]))}


def _listed_again(tenant: Tenant, row: Row, sent: Mapping[str, object]) -> None:
    """Let classes have a subject that was made or changed."""
    group = tenant.records(GROUPS)[int(str(row["subject_group_id"]))]
    number = int(str(row["id"]))
    tenant.catalogue.subjects[number] = ListedSubject(
        id=number,
        name=str(row["name"]),
        subject_group_id=int(str(group["id"])),
        subject_group=str(group["name"]),
    )


GROUPS: Final = Kind(
    name="subject_groups",
    wrapper="subject_group",
    model="CoreSubjectGroup",
    fields={
        "name": Field(check=text, required=True),
        "max_phase": Field(check=one_of(("4", "5"))),
    },
    blank={"custom": True, "max_phase": "5"},
    start=_group_rows,
    derived=_shown_group,
    unseen=("created_at",),
)

SUBJECTS: Final = Kind(
    name="subjects",
    wrapper="subject",
    model="CoreSubject",
    fields={
        "subject_group_id": Field(
            check=number,
            required=True,
            refers=lambda tenant, value: tenant.records(GROUPS).find(value) is not None,
        ),
        "name": Field(check=text, required=True),
        "title": Field(check=text),
        "description": Field(check=text),
        "scope_and_sequence_based_on": Field(check=text),
        "code": Field(check=text),
        "sl": Field(check=flag),
        "hl": Field(check=flag),
        "enabled": Field(check=flag),
    },
    blank={"custom": True, "sl": False, "hl": False, "enabled": True},
    start=_subject_rows,
    saved=_listed_again,
    unseen=("created_at", "program"),
)


def show_subjects(call: Call) -> Response:
    """The subjects of a programme; codes by level are in lists only."""
    records = call.tenant.records(SUBJECTS)
    found = records.matching_of("program", program_in(call), wanted(call))
    return paged(call, "subjects", found, lambda one: _listed(call, records[one]))


def show_by_program(call: Call) -> Response:
    """The subjects of all programmes, without those that are off (vendor elsewhere).

    That a subject which is off counts as deprecated is a guess.
    """
    tenant = call.tenant
    records, groups = tenant.records(SUBJECTS), tenant.records(GROUPS)
    shown = {
        code: [
            _brief(records[one], groups[cast("int", records[one]["subject_group_id"])])
            for one in records.having("program", code)
            if records[one].get("enabled")
        ]
        for code in PROGRAMS
    }
    return answer({"subjects": shown})


def create_subject(call: Call) -> Response:
    """Create a subject in a group of the programme."""
    _group_of(call)
    return create(call)


def update_subject(call: Call) -> Response:
    """Change a subject; what cannot be changed refuses the whole (vendor elsewhere)."""
    row, sent = found_row(call), call.wrapped("subject")
    accepted(lambda: _permit(sent))
    _group_of(call)
    changed(call, SUBJECTS, row, sent)
    return wrapped(call, SUBJECTS, row["id"])


def turning(enabled: bool) -> Handler:
    """Turn subjects of a programme on or off; one unknown refuses all (a guess)."""

    def turn(call: Call) -> Response:
        records, program = call.tenant.records(SUBJECTS), program_in(call)
        sent = as_list(call.payload().get("subject_ids"))
        if sent is None:
            raise bad_structure()
        problem = numbers(sent)
        rows = [] if problem else [records.find(one) for one in sent]
        if not all(row is not None and row["program"] == program for row in rows):
            problem = MISSING
        if problem:
            raise Refusal(422, {"errors": {"subject_ids": [problem]}})
        for one in cast("list[int]", sent):
            records.update(one, {"enabled": enabled})
        return answer({"subject_ids": sent})

    return turn


def create_group(call: Call) -> Response:
    """Create a group, where the programme has any of the school's own."""
    if program_in(call) not in WITH_CUSTOM_GROUPS:
        said = "Custom subject groups are not available for this program"
        raise Refusal(422, {"errors": {"base": [said]}})
    return create(call)


def update_group(call: Call) -> Response:
    """Change a group of the school's own."""
    _own(call)
    return update(call)


def delete_group(call: Call) -> Response:
    """Delete a group of the school's own, unless it has subjects (a guess)."""
    row = _own(call)
    if call.tenant.records(SUBJECTS).having("subject_group_id", row["id"]):
        said = "A subject group with subjects cannot be deleted"
        raise Refusal(422, {"errors": {"base": [said]}})
    return delete_and_show(call)


def _own(call: Call) -> Row:
    """The group, if the school made it; the 403 is listed, its body a guess."""
    row = found_row(call)
    if not row["custom"]:
        raise Refusal(403, {"error": "Forbidden"})
    return row


def _group_of(call: Call) -> None:
    """Refuse a group of another programme (a guess)."""
    sent = call.wrapped("subject").get("subject_group_id")
    group = call.tenant.records(GROUPS).find(sent)
    if group is not None and group["program"] != program_in(call):
        raise Refusal(422, {"errors": {"subject_group_id": [MISSING]}})


def _permit(sent: Body) -> None:
    if unknown := [name for name in sent if name not in _UPDATE]:
        raise Unpermitted(unknown, _UPDATE)


def _listed(call: Call, row: Row) -> Row:
    shown = SUBJECTS.shown(call.tenant, row)
    code = shown.pop("code", None)
    levels = (name for name in ("sl", "hl") if row.get(name) and code)
    return {**shown, **{f"{name}_code": f"{code}{name[0].upper()}" for name in levels}}


def _brief(row: Row, group: Row) -> Row:
    shown = {name: row[name] for name in ("id", "name", "hl", "sl")}
    further = ("self_taught", "levels")
    return {
        **shown,
        "group": group["name"],
        "group_id": group["id"],
        **{name: row[name] for name in further if row.get(name)},
    }


_PROGRAM: Final = "/school/programs/{program_code}"
_GROUP: Final = f"{_PROGRAM}/subject-groups"
_SUBJECT: Final = f"{_PROGRAM}/subjects"
_WITHIN: Final = Within(field="program", owner=program_in)


_group = partial(Operation, kind=GROUPS, within=_WITHIN, since="v2p3")
_subject = partial(Operation, kind=SUBJECTS, within=_WITHIN, since="v2p3")
_bulk = partial(Operation, body=("subject_ids",), extended=True, since="v2p3")

OPERATIONS: Final = (
    Operation("GET", "/school/subjects", show_by_program, permission="school/subjects"),
    _group("GET", _GROUP, show_page, filters=(modified(),), page=PAGED),
    _group("POST", _GROUP, create_group),
    _group("GET", f"{_GROUP}/{{id}}", show_one),
    _group("PATCH", f"{_GROUP}/{{id}}", update_group),
    _group("DELETE", f"{_GROUP}/{{id}}", delete_group),
    _subject("GET", _SUBJECT, show_subjects, page=PAGED),
    _subject("POST", _SUBJECT, create_subject),
    _bulk("POST", f"{_SUBJECT}/bulk-enable", turning(True)),
    _bulk("POST", f"{_SUBJECT}/bulk-disable", turning(False)),
    _subject("GET", f"{_SUBJECT}/{{id}}", show_one),
    _subject("PUT", f"{_SUBJECT}/{{id}}", update_subject),
    _subject("DELETE", f"{_SUBJECT}/{{id}}", delete_and_show),
)
