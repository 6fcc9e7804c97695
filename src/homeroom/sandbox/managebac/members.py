"""Who is in which class or group, and who leads it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from functools import partial
from itertools import product
from typing import Final

from homeroom.sandbox.answers import timestamp
from homeroom.sandbox.managebac import checks, dates, people, query, standard
from homeroom.sandbox.managebac.call import Absent, Call, malformed, not_found, wrong
from homeroom.sandbox.managebac.classes import CLASSES, terms_of
from homeroom.sandbox.managebac.kinds import Kind, without_nulls
from homeroom.sandbox.managebac.people import GROUPS, STUDENTS, TEACHERS, YEAR_GROUPS
from homeroom.sandbox.managebac.query import STUDENT_IDS, read_boolean, read_ids
from homeroom.sandbox.managebac.store import Body, Row, Wanted, number_of
from homeroom.sandbox.managebac.tenant import Tenant
from homeroom.sandbox.managebac.ties import Link, Links


def add(call: Call, links: str) -> object:
    """Add members; who is there already stays (vendor elsewhere)."""
    ties, owner, members = _named(call, links)
    for one in members:
        if links == "year_groups":
            people.enroll(call.tenant, owner, one)
        else:
            shown_on_reports = links == "teachers" or None
            ties.add(owner, one, shown_on_reports)
    return standard.OK


def remove(call: Call, links: str) -> object:
    """Remove members; others are ignored (vendor elsewhere, a guess for classes)."""
    ties, owner, members = _named(call, links)
    for one in members:
        ties.cut(owner, one)
    return standard.OK


def _named(call: Call, links: str) -> tuple[Links, int, Sequence[int]]:
    """Ties, the owner of the path and those whose ids are in the body.

    That one unknown id refuses the whole request, with a 404, is a guess, as are the
    answers to a body without a list of numbers.
    """
    ties = getattr(call.tenant.ties, links)
    assert isinstance(ties, Links)
    kind = TEACHERS if links == "teachers" else STUDENTS
    owner, name = call.number(call.kind), f"{kind.wrapper}_ids"
    sent = call.listed(name)
    if message := checks.numbers(sent):
        raise wrong(name, message)
    for one in sent:
        if not kind.has(call.tenant, one):
            raise not_found(kind.model, one)
    return ties, owner, [int(str(one)) for one in sent]


def show_students_of_class(call: Call) -> object:
    """The students of a class and their levels (vendor elsewhere)."""
    members = call.tenant.ties.students.of(call.number(CLASSES))
    archived = partial(call.tenant.records(STUDENTS).value, name="archived")
    every = read_boolean(call.query, "include_archived_students")
    found = [one for one in _asked(call, members) if every or not archived(one)]
    numbers = call.page.cut(found)
    levels = {str(one): level for one in numbers if (level := members[one].value)}
    meta = call.page.meta(len(found))
    return {"student_ids": numbers, "student_levels": levels, "meta": meta}


def show_students_of_group(call: Call) -> object:
    """A page of the students of a year group; `student_ids` has those of the page.

    The last is a guess.
    """
    found = _asked(call, call.tenant.ties.year_groups.of(call.number(YEAR_GROUPS)))
    records = call.tenant.records(STUDENTS)

    def show(number: int) -> Row:
        return STUDENTS.shown(call.tenant, records[number])

    ids = call.page.cut(found)
    return standard.paged(call, "students", found, show, student_ids=ids)


def _asked(call: Call, members: Collection[int]) -> list[int]:
    ids = read_ids(call.query, *STUDENT_IDS) if call.serves("v2p3") else None
    return sorted(one for one in members if ids is None or one in ids)


def set_levels(call: Call) -> object:
    """Set the levels of members; each item has its own result (vendor document)."""
    links, number = call.tenant.ties.students, call.number(CLASSES)
    items = call.items("students")
    if any(checks.number(item.get("id")) for item in items):
        raise malformed()

    def act(item: Body) -> None:
        link, level = links.find(number, number_of(item)), item.get("level")
        if link is None:
            raise Absent
        if message := checks.one_of(("HL", "SL"))(level):
            raise wrong("level", message)
        links.change(link, level)

    return {"students": standard.outcomes(call, items, act, "id")}


def show_teachers(call: Call) -> object:
    """The teachers of a class, without those who were removed (vendor elsewhere)."""
    links = call.tenant.ties.teachers.of(call.number(CLASSES))
    archived = call.tenant.records(TEACHERS).value

    def show(number: int) -> Row:
        return {
            "id": number,
            "show_on_reports": links[number].value,
            "teacher_archived": archived(number, "archived"),
            "first_joined_at": timestamp(links[number].created_at),
            "updated_at": timestamp(links[number].updated_at),
        }

    return standard.paged(call, "teachers", sorted(links), show)


def set_teachers(call: Call) -> object:
    """Give a class a whole new set of teachers; each item has its own result.

    That the items without a fault are the new set, whatever the others are, is a guess.
    """
    number = call.number(CLASSES)
    items = call.items("teachers", ("id", "show_on_reports"))
    wanted: dict[int, object] = {}

    def act(item: Body) -> None:
        shown = item.get("show_on_reports", True)
        if item.get("id") is None:
            raise wrong("id", checks.BLANK)
        if not TEACHERS.has(call.tenant, item["id"]):
            raise Absent
        if message := checks.flag(shown):
            raise wrong("show_on_reports", message)
        wanted[number_of(item)] = shown

    results = standard.outcomes(call, items, act, "index", "id")
    call.tenant.ties.teachers.replace(number, wanted)
    return {"teachers": [without_nulls(one) for one in results]}


def show_advisors(call: Call) -> object:
    """The teachers who advise a year group, and as what."""
    advisors = call.tenant.ties.advisors.of(call.number(YEAR_GROUPS))
    rows = [{"id": number, "roles": link.value} for number, link in advisors.items()]
    return {"advisors": rows}


_CLASS: Final = ("id", "uniq_id", "name", "archived", "start_term_id", "end_term_id")
_GROUP: Final = ("id", "name", "archived")


def show_of_student(call: Call) -> object:
    """The classes, groups and year groups that a student is in.

    Archived ones alone are shown if asked for, else active ones alone.
    """
    student, ties = call.number(STUDENTS), call.tenant.ties
    classes = _rows(call, CLASSES, ties.students.lefts(student), _CLASS)
    groups = _rows(call, GROUPS, ties.groups.lefts(student), _GROUP)
    names = (*_GROUP, "program")
    years = _rows(call, YEAR_GROUPS, ties.year_groups.lefts(student), names)
    return {"memberships": {"classes": classes, "groups": groups, "year_groups": years}}


def show_classes_of_teacher(call: Call) -> object:
    """The classes of a teacher: at first active ones whose reports show the teacher.

    That `show_on_reports=false` shows the others alone is a guess.
    """
    teacher, ties = call.number(TEACHERS), call.tenant.ties.teachers
    reported = read_boolean(call.query, "show_on_reports") is not False
    found = [n for n in ties.lefts(teacher) if ties.all(n)[teacher].value is reported]
    rows = _rows(call, CLASSES, found, _CLASS)
    return {"classes": [{**row, "show_on_reports": reported} for row in rows]}


def show_groups_of_teacher(call: Call) -> object:
    """The groups that a teacher advises."""
    teacher, ties = call.number(TEACHERS), call.tenant.ties.group_advisors
    rows = _rows(call, GROUPS, ties.lefts(teacher), _GROUP)
    for row in rows:
        primary = ties.all(number_of(row))[teacher].value
        row |= {"group_advisor": True, "primary_group_advisor": primary}
    return {"groups": rows}


def _rows(
    call: Call, kind: Kind, numbers: Iterable[int], names: Iterable[str]
) -> list[Row]:
    """Some fields of those records that are archived, or are not, as is asked."""
    archived = bool(read_boolean(call.query, "archived"))
    rows = (call.tenant.records(kind)[number] for number in numbers)
    found = (row for row in rows if row["archived"] is archived)
    return [without_nulls({name: row.get(name) for name in names}) for row in found]


def show_page(call: Call) -> object:
    """A page of the memberships of students and teachers in classes.

    Those of archived classes are among them (a guess).
    """
    tenant, users = call.tenant, _users(call)
    modified = query.read_moment(call.query, "modified_since")
    deleted = query.read_moment(call.query, "deleted_since")
    classes = _classes(call, users, deleted is not None)
    if users is None and modified is None and deleted is None:
        return _page(call, classes)
    least = max(modified or 0, deleted or 0)
    found = [
        link
        for number in classes
        if tenant.ties.may_have_changed(number, least)
        for link in _members(tenant, number, deleted is not None)
        if (users is None or link.right in users)
        and (modified is None or link.updated_at >= modified)
        and (deleted is None or (link.deleted_at or 0) >= deleted)
    ]
    return standard.paged(call, "memberships", found, partial(_shown, tenant))


def _page(call: Call, classes: Sequence[int]) -> object:
    """A page of all members of some classes, of which only those on it are made."""
    page, total, size = call.page, 0, call.tenant.ties.size
    start = (page.number - 1) * page.size
    found: list[Link] = []
    for number in classes:
        first, total = total, total + size(number)
        if first < start + page.size and start < total:
            members = _members(call.tenant, number)
            found += members[max(start - first, 0) : start + page.size - first]
    shown = [_shown(call.tenant, link) for link in found]
    return {"memberships": shown, "meta": page.meta(total)}


def _users(call: Call) -> frozenset[int] | None:
    """The users whose memberships are asked for; `None` for all."""
    users = read_ids(call.query, "user_ids[]", "user_ids")
    students = read_ids(call.query, *STUDENT_IDS) if call.serves("v2p3") else None
    if students is None:
        return users
    known = frozenset(filter(call.tenant.records(STUDENTS).has, students))
    return known if users is None else users & known


def _classes(call: Call, users: Iterable[int] | None, gone: bool) -> Sequence[int]:
    """The ids of the classes in which the memberships are."""
    tenant, ties = call.tenant, call.tenant.ties
    records, asked = tenant.records(CLASSES), read_ids(call.query, "class_ids[]")
    numbers = records.numbers() if gone else records.matching(Wanted())
    if asked is not None:
        numbers = [number for number in numbers if number in asked]
    if users is not None and not gone:
        theirs = {
            number
            for links, user in product((ties.students, ties.teachers), users)
            for number in links.lefts(user)
        }
        numbers = [number for number in numbers if number in theirs]
    day = query.read_day(call.query, "class_happens_on")
    if day is None:
        return numbers
    return [number for number in numbers if _happens(tenant, number, f"{day}")]


def _happens(tenant: Tenant, number: int, day: str) -> bool:
    """Whether a day is within the terms of a class."""
    terms = terms_of(tenant, number)
    starts = min((str(term["starts_on"]) for term in terms), default="9")
    return starts <= day <= max((str(term["ends_on"]) for term in terms), default="")


def _members(tenant: Tenant, number: int, gone: bool = False) -> list[Link]:
    """The memberships of a class that are there, or those that were ended."""
    both = (tenant.ties.students.all(number), tenant.ties.teachers.all(number))
    links = (link for ties in both for link in ties.values())
    return [link for link in links if (link.deleted_at is not None) is gone]


def _shown(tenant: Tenant, link: Link) -> Row:
    """A membership; that an ended one has `deleted_at` is a guess."""
    students = tenant.records(STUDENTS)
    pupil = students.has(link.right)
    return tenant.chance.filled(
        "classes/membership",
        link=link,
        user=(students if pupil else tenant.records(TEACHERS))[link.right],
        level={"SL": 0, "HL": 1}.get(str(link.value)) if pupil else None,
        created=timestamp(link.created_at),
        updated=timestamp(link.updated_at),
        deleted=dates.shown_moment(link.deleted_at),
        uniq_class_id=tenant.records(CLASSES).value(link.left, "uniq_id"),
        role="Student" if pupil else "Teacher",
    )
