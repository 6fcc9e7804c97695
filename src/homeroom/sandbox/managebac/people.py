"""Students, teachers, parents and their groups: who is meant, what changes do."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import partial
from typing import Final

from starlette.responses import Response

from homeroom.sandbox.managebac import checks, query, standard
from homeroom.sandbox.managebac.call import Call, shaped, wrong
from homeroom.sandbox.managebac.kinds import Kind
from homeroom.sandbox.managebac.store import Body, Errors, Row, number_of
from homeroom.sandbox.managebac.tenant import Mail, Tenant
from homeroom.sandbox.managebac.ties import Links
from homeroom.sandbox.shapes import as_list, as_object, read_object


def _with_students(tenant: Tenant, row: Row) -> Row:
    members = tenant.ties.year_groups.of(number_of(row))
    return {**row, "student_ids": sorted(members)}


YEAR_GROUPS: Final = Kind(
    name="year_groups",
    start=lambda tenant: tenant.invented.year_groups(),
    derived=_with_students,
    filters={
        # Those in which one of some students is (a guess).
        "student_ids": query.tied(
            *query.STUDENT_IDS,
            to=lambda tenant, student: tenant.ties.year_groups.lefts(student),
            since="v2p3",
        )
    },
)

GROUPS: Final = Kind(name="groups", start=lambda tenant: tenant.invented.clubs())
"""Groups that are no year groups, such as clubs."""


def current_group(tenant: Tenant, student: int) -> Row | None:
    """The active year group that a student is in."""
    groups = tenant.records(YEAR_GROUPS)
    found = (groups.find(n) for n in tenant.ties.year_groups.lefts(student))
    return next((one for one in found if one and not one["archived"]), None)


def enroll(tenant: Tenant, group: int, student: int) -> None:
    """Add a student to a year group.

    Adding to an active one takes the student out of all others that are active: vendor
    elsewhere.
    """
    groups, ties = tenant.records(YEAR_GROUPS), tenant.ties.year_groups
    if not groups[group]["archived"]:
        for other in ties.lefts(student):
            if other != group and not groups[other]["archived"]:
                ties.cut(other, student)
    ties.add(group, student)


_NUMBERED: Final = re.compile(r"\.([tp]?)([0-9]{1,7})@")


class Addresses:
    """The addresses of all people of one school, in any case of letters.

    Addresses of the invented people hold their position, so that none must be looked
    for. They stay theirs, also when they get another one.

    Args:
        tenant: The school.
    """

    def __init__(self, tenant: Tenant) -> None:
        invented = tenant.invented
        self._people = {
            "": invented.students(),
            "t": invented.teachers(),
            "p": invented.parents_start(),
        }
        self._given: dict[str, int] = {}

    def owner(self, address: str) -> int | None:
        """The id of the user whose address it is."""
        address = address.casefold()
        if address in self._given:
            return self._given[address]
        found = _NUMBERED.search(address)
        if found is None:
            return None
        people, position = self._people[found[1]], int(found[2]) - 1
        known = position >= 0 and people.row(position)["email"] == address
        return people.first + position if known else None

    def give(self, address: str, user: int) -> None:
        """Remember whose address it is."""
        self._given[address.casefold()] = user


_NAMES: Final = ("first_name", "middle_name", "last_name", "nickname", "other_name")
_TEXTS: Final = (*_NAMES, "email")


def one_address(tenant: Tenant, row: Row | None, sent: Body) -> Errors:
    """Refuse an address that somebody else has (a guess)."""
    owner = tenant.part(Addresses).owner(str(sent.get("email", "")))
    taken = owner is not None and (row is None or row["id"] != owner)
    return {"email": ["has already been taken"]} if taken else {}


def _saved(tenant: Tenant, row: Row, sent: Body) -> None:
    """Remember the address, and move the person to the groups and family sent.

    Who is archived leaves all (vendor elsewhere). That a tie made this way says no
    relationship is a guess.
    """
    user, ties = number_of(row), tenant.ties.children
    if isinstance(group := sent.get("year_group_id"), int):
        enroll(tenant, group, user)
    if "email" in sent:
        tenant.part(Addresses).give(str(row["email"]), user)
    if sent.get("archived") is True:
        tenant.ties.leave(user)
    if (parents := as_list(sent.get("parent_ids"))) is not None:
        before = {(n, user) for n in ties.lefts(user)}
        _retie(ties, before, [(int(str(n)), user) for n in parents])
    if (children := as_list(sent.get("child_ids"))) is not None:
        before = {(user, n) for n in ties.of(user)}
        _retie(ties, before, [(user, int(str(n))) for n in children])


def _retie(
    ties: Links, before: set[tuple[int, int]], wanted: Collection[tuple[int, int]]
) -> None:
    """Cut and make ties, and leave those alone that stay."""
    for pair in before.difference(wanted):
        ties.cut(*pair)
    for pair in wanted:
        ties.add(*pair)


def _gone(tenant: Tenant, user: int) -> None:
    tenant.ties.leave(user)
    tenant.ties.children.cut_all(user)
    tenant.ties.children.replace(user, {})


def _student(tenant: Tenant, row: Row) -> Row:
    """A student with parents, year group and what follows (vendor elsewhere)."""
    student = number_of(row)
    row["parent_ids"] = tenant.ties.children.lefts(student)
    if group := current_group(tenant, student):
        grade, number = group["grade"], group["grade_number"]
        row |= {"year_group_id": group["id"], "ib_group_id": group["id"]}
        row |= {"class_grade": grade, "class_grade_number": number}
        row |= {name: group[name] for name in ("program", "program_code")}
    return row


def _parent(tenant: Tenant, row: Row) -> Row:
    children = sorted(tenant.ties.children.of(number_of(row)))
    return {**row, "child_ids": children, "children": []}


_kind: Final = partial(Kind, together=one_address, saved=_saved, gone=_gone)
_IDS: Final = query.chosen("ids", bare=None)

TEACHERS: Final = _kind(
    name="teachers",
    start=lambda tenant: tenant.invented.teachers(),
    filters={"ids": _IDS, "q": query.searched(*_TEXTS)},
)

PARENTS: Final = _kind(
    name="parents",
    start=lambda tenant: tenant.invented.parents_start(),
    derived=_parent,
    filters={
        "ids": _IDS,
        "q": query.searched(*_TEXTS, "title", "employer", "work_email"),
    },
)

STUDENTS: Final = _kind(
    name="students",
    start=lambda tenant: tenant.invented.students(),
    derived=_student,
    filters={
        "ids": query.chosen("ids", bare="v2p3"),
        "status": query.worded("status"),
        "year_group_ids": query.tied(
            *("year_group_ids[]", "year_group_ids"),
            to=lambda tenant, group: tenant.ties.year_groups.of(group),
        ),
        "homeroom_advisor_ids": query.chosen(
            "homeroom_advisor_ids", "homeroom_advisor_id"
        ),
        "q": query.searched(*_TEXTS, "student_id"),
    },
)


def class_students(call: Call, number: int, since: str = "v2p0") -> Sequence[int]:
    """The students of a class that the query asks for, by id.

    Args:
        call: The request.
        number: The class.
        since: The first version in which single students can be asked for.
    """
    former, ids = _roster(call.tenant, number), call.serves(since)
    return _asked(call, call.tenant.ties.students, number, former, by_id=ids)


def group_students(call: Call, number: int) -> Sequence[int]:
    """The same for a year group."""
    return _asked(call, call.tenant.ties.year_groups, number, ())


def name_of(tenant: Tenant, student: int) -> str:
    """Such as `Sample, Mira` (vendor elsewhere)."""
    row = tenant.records(STUDENTS)[student]
    return f"{row.get('last_name') or ''}, {row.get('first_name') or ''}"


def _roster(tenant: Tenant, number: int) -> Iterable[int]:
    """Who was in a class from the start, with those that left."""
    courses, first = tenant.school.courses, tenant.catalogue.first
    place = number - first("classes")
    if not 0 <= place < len(courses):
        return ()
    return (first("students") + one for one in tenant.school.roster(courses[place]))


def _asked(
    call: Call, ties: Links, number: int, former: Iterable[int], *, by_id: bool = True
) -> Sequence[int]:
    asked = query.read_ids(call.query, *query.STUDENT_IDS) if by_id else None
    # That both names mean the same, and that archived students are shown beside the
    # others and not alone, is a guess.
    names = ("archived_students", "include_archived_students")
    every = any(query.read_boolean(call.query, name) for name in names)
    records, members = call.tenant.records(STUDENTS), ties.of(number)
    known = {*ties.all(number), *former} if every else members
    return sorted(
        one
        for one in known
        if (asked is None or one in asked)
        and (every if records.value(one, "archived") else one in members)
    )


_LEFT: Final = {"withdrawn_on": "withdrawn", "graduated_on": "graduated"}
_WISH: Final = "send_welcome_email"


def create_person(call: Call) -> object:
    """Create a person; a welcome e-mail is queued if `options` ask for it.

    Versions before v2p3 know no `options` (vendor elsewhere).
    """
    if not call.serves("v2p3"):
        return standard.create(call)
    welcome, row = _welcome(call), standard.created(call)
    if welcome:
        _queue(call, row)
    options = {"welcome_email": "enqueued" if welcome else "not_enqueued"}
    return standard.wrapped(call, row, options=options)


def _welcome(call: Call) -> bool:
    options = shaped(as_object(call.payload().get("options", {})))
    call.check_keys(options, (_WISH,))
    wish = options.get(_WISH, False)
    if message := checks.flag(wish):
        raise wrong(_WISH, message)
    return bool(wish)


def send_welcome_email(call: Call) -> object:
    """Queue a welcome e-mail, one more with each call (vendor elsewhere)."""
    _queue(call, standard.found_row(call))
    return Response(status_code=204)


def _queue(call: Call, row: Row) -> None:
    mail = Mail(number_of(row), str(row["role"]), queued_at=call.tenant.now())
    call.tenant.mails.append(mail)


def archive_student(call: Call) -> object:
    """Archive a student, who was withdrawn or graduated on a day.

    That there must be exactly one day: vendor elsewhere. In the query: third party. The
    refusals are a guess.
    """
    standard.found_row(call)
    sent = read_object(call.body) or {}
    call.check_keys(sent, tuple(_LEFT))
    body = {**call.query, **sent}
    days = {name: body[name] for name in _LEFT if body.get(name) is not None}
    if len(days) != 1:
        raise wrong("base", "must have either withdrawn_on or graduated_on")
    name, value = days.popitem()
    if message := checks.day(value):
        raise wrong(name, message)
    left = {**dict.fromkeys(_LEFT), name: value}
    return standard.archive(call, archived=True, **left, status=_LEFT[name])


def unarchive_student(call: Call) -> object:
    """Bring a student back, who then has neither day (vendor elsewhere)."""
    left = dict.fromkeys(_LEFT)
    return standard.archive(call, archived=False, **left, status="enrolled")
