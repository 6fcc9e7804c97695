"""The operations on subjects and their groups, by programme."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import product
from typing import Final, cast

from attrs import asdict

from homeroom.sandbox.answers import Refusal
from homeroom.sandbox.managebac import checks, kinds, samples, standard
from homeroom.sandbox.managebac.academics import programs
from homeroom.sandbox.managebac.call import Call, Handler, bad_structure, refused
from homeroom.sandbox.managebac.catalogue import PROGRAMS, ListedSubject
from homeroom.sandbox.managebac.filters import modified
from homeroom.sandbox.managebac.operation import PAGED, Operation, Within
from homeroom.sandbox.managebac.refused import Errors, Unpermitted
from homeroom.sandbox.managebac.store import Row, Start, number_of
from homeroom.sandbox.managebac.tenant import Tenant
from homeroom.sandbox.school import OPENING
from homeroom.sandbox.shapes import as_list

WITH_CUSTOM_GROUPS: Final = ("ibpyp", "hs", "ms", "ps")
"""Programmes whose schools may have groups of their own (vendor elsewhere)."""

_BASED: Final = "scope_and_sequence_based_on"
_UPDATE: Final = ("subject_group_id", "enabled", "name", "title", _BASED)
"""What an update takes, as a refusal in the vendor's samples says; its schema has more
(vendor elsewhere)."""


def _start(sample: str) -> Callable[[Tenant], Start]:
    """Rows by a sample, from the subjects of all programmes."""

    def rows(tenant: Tenant) -> Iterator[Row]:
        catalogue = tenant.catalogue
        pairs = product(catalogue.terms, tenant.school.subjects)
        for program, subject in pairs:
            listed = catalogue.subjects[catalogue.subject_id(program, subject.index)]
            young, language = program == "ibpyp", "acquis" in listed.subject_group
            yield samples.filled(
                tenant,
                f"subjects/{sample}",
                subject=asdict(listed),
                program=program,
                leveled=program == "diploma",
                code=f"X{listed.id % 1000}",
                max_phase="5" if young else None,
                phases=["1", "2", "3", "4"] if young else [],
                levels=["B", "ab initio"] if language else [],
                opening=OPENING,
            )

    return lambda tenant: Start(
        rows=tuple({row["id"]: row for row in rows(tenant)}.values())
    )


def _listed_again(tenant: Tenant, row: Row, sent: kinds.Values) -> None:
    """Let classes have a subject that was made or changed."""
    subject, group = number_of(row), number_of(row, "subject_group_id")
    tenant.catalogue.subjects[subject] = ListedSubject(
        id=subject,
        name=str(row["name"]),
        subject_group_id=group,
        subject_group=str(tenant.records(GROUPS)[group]["name"]),
    )


def _group_problems(tenant: Tenant, row: Row | None, sent: kinds.Values) -> Errors:
    """Refuse a new group, unless the programme has any of the school's own."""
    fine = row or sent["program"] in WITH_CUSTOM_GROUPS
    return {} if fine else {"base": ["Custom subject groups are not available here"]}


def _subject_problems(tenant: Tenant, row: Row | None, sent: kinds.Values) -> Errors:
    """Refuse a group of another programme (a guess)."""
    values = {**(row or {}), **sent}
    group = tenant.records(GROUPS)[number_of(values, "subject_group_id")]
    fine = group["program"] == values["program"]
    return {} if fine else {"subject_group_id": [checks.MISSING]}


GROUPS: Final[kinds.Kind] = kinds.Kind(
    name="subject_groups",
    model="CoreSubjectGroup",
    fields={
        **kinds.needing(checks.text, "name"),
        **kinds.taking(checks.one_of(("4", "5")), "max_phase"),
    },
    blank={"custom": True, "max_phase": "5"},
    start=_start("group"),
    together=_group_problems,
    derived=lambda tenant, row: {
        **row,
        "program": programs.with_underscore(str(row["program"])),
    },
    unseen=("created_at",),
)

SUBJECTS: Final[kinds.Kind] = kinds.Kind(
    name="subjects",
    model="CoreSubject",
    fields={
        **kinds.needing(checks.number, "subject_group_id", refers=GROUPS.has),
        **kinds.needing(checks.text, "name"),
        **kinds.taking(checks.text, "title", "description", _BASED, "code"),
        **kinds.taking(checks.flag, "sl", "hl", "enabled"),
    },
    blank={"custom": True, "sl": False, "hl": False, "enabled": True},
    start=_start("subject"),
    together=_subject_problems,
    saved=_listed_again,
    unseen=("created_at", "program"),
)


def show_by_program(call: Call) -> object:
    """The subjects of all programmes, without those that are off (vendor elsewhere).

    That a subject which is off counts as deprecated is a guess.
    """

    def listed(code: str) -> list[Row]:
        rows = SUBJECTS.having(call.tenant, "program", code)
        return [_brief(call.tenant, row) for row in rows if row.get("enabled")]

    return {"subjects": {code: listed(code) for code in PROGRAMS}}


def update_subject(call: Call) -> object:
    """Change a subject; what cannot be changed refuses the whole (vendor elsewhere)."""
    standard.found_row(call)
    unknown = [name for name in call.wrapped("subject") if name not in _UPDATE]
    if unknown:
        raise Refusal(422, Unpermitted(unknown, _UPDATE).body)
    return standard.update(call)


def turning(enabled: bool) -> Handler:
    """Turn subjects of a programme on or off; one unknown refuses all (a guess)."""

    def turn(call: Call) -> object:
        records, program = call.tenant.records(SUBJECTS), programs.program_in(call)
        sent = as_list(call.payload().get("subject_ids"))
        if sent is None:
            raise bad_structure()
        rows = [records.find(one) for one in sent]
        there = all(row is not None and row["program"] == program for row in rows)
        if problem := checks.numbers(sent) or ("" if there else checks.MISSING):
            raise refused("subject_ids", problem)
        for one in cast("list[int]", sent):
            records.update(one, {"enabled": enabled})
        return {"subject_ids": sent}

    return turn


def update_group(call: Call) -> object:
    """Change a group of the school's own."""
    _own(call)
    return standard.update(call)


def delete_group(call: Call) -> object:
    """Delete a group of the school's own, unless it has subjects (a guess)."""
    if SUBJECTS.having(call.tenant, "subject_group_id", _own(call)["id"]):
        raise refused("base", "A subject group with subjects cannot be deleted")
    return standard.delete_and_show(call)


def _own(call: Call) -> Row:
    """The group, if the school made it; the 403 is listed, its body a guess."""
    row = standard.found_row(call)
    if not row["custom"]:
        raise Refusal(403, {"error": "Forbidden"})
    return row


def _listed(call: Call, row: Row) -> Row:
    """A subject in the list of its programme; codes by level are in lists only."""
    shown = SUBJECTS.shown(call.tenant, row)
    code = shown.pop("code", None)
    levels = (name for name in ("sl", "hl") if row.get(name) and code)
    return {**shown, **{f"{name}_code": f"{code}{name[0].upper()}" for name in levels}}


def _brief(tenant: Tenant, row: Row) -> Row:
    group = tenant.records(GROUPS)[number_of(row, "subject_group_id")]
    levels = row.get("levels") or None
    given = {**row, "self_taught": row.get("self_taught") or None, "levels": levels}
    return samples.filled(tenant, "subjects/brief", **given, group=group)


_GROUP: Final = "/school/programs/{program_code}/subject-groups"
_SUBJECT: Final = "/school/programs/{program_code}/subjects"
_WITHIN: Final = Within(field="program", owner=programs.program_in)
_group = partial(Operation, kind=GROUPS, within=_WITHIN, since="v2p3")
_subject = partial(Operation, kind=SUBJECTS, within=_WITHIN, since="v2p3")
_bulk = partial(Operation, "POST", body=("subject_ids",), extended=True, since="v2p3")

OPERATIONS: Final = (
    Operation("GET", "/school/subjects", show_by_program, permission="school/subjects"),
    _group("GET", _GROUP, standard.show_page, filters=(modified(),), page=PAGED),
    _group("POST", _GROUP, standard.create),
    _group("GET", f"{_GROUP}/{{id}}", standard.show_one),
    _group("PATCH", f"{_GROUP}/{{id}}", update_group),
    _group("DELETE", f"{_GROUP}/{{id}}", delete_group),
    _subject("GET", _SUBJECT, standard.page_by(_listed), page=PAGED),
    _subject("POST", _SUBJECT, standard.create),
    _bulk(f"{_SUBJECT}/bulk-enable", turning(True)),
    _bulk(f"{_SUBJECT}/bulk-disable", turning(False)),
    _subject("GET", f"{_SUBJECT}/{{id}}", standard.show_one),
    _subject("PUT", f"{_SUBJECT}/{{id}}", update_subject),
    _subject("DELETE", f"{_SUBJECT}/{{id}}", standard.delete_and_show),
)
