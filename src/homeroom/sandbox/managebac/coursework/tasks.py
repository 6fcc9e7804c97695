"""The tasks of classes: stored, shown as versions of the API do, and changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta, timezone
from typing import Any, Final, cast

from attrs import frozen

from homeroom.sandbox.managebac import calendar, catalogue, dates, people, query, store
from homeroom.sandbox.managebac.academics import school
from homeroom.sandbox.managebac.call import Call
from homeroom.sandbox.managebac.checks import anything, flag, number, numbers, text
from homeroom.sandbox.managebac.classes import CLASSES, categories_of, criteria_of
from homeroom.sandbox.managebac.kinds import Kind, Within
from homeroom.sandbox.managebac.store import Body, Errors, Row, Start, number_of
from homeroom.sandbox.managebac.tenant import Tenant
from homeroom.sandbox.managebac.units import UNITS, Units
from homeroom.sandbox.school import Course
from homeroom.sandbox.shapes import as_object, read_whole

_FIRST: Final = 22_000_000
_WEEKS: Final = (6, 14, 22, 56, 62, 74)
"""When each task of a class is due, in weeks after the first day; invented."""
_ZONE: Final = timezone(timedelta(hours=3))
_WORK: Final = {"name": "Work", "details": ""}


@frozen(kw_only=True)
class Assessed:
    """How a task is assessed, as far as marks depend on it.

    `drive` says that the dropbox is one of Google Drive, `seeded` that the task was
    there from the start; others have no results at first.
    """

    id: int
    due: int
    max_points: int | None = None
    binary: bool = False
    criteria: Sequence[int] = ()
    dropbox: bool = False
    drive: bool = False
    seeded: bool = True

    @property
    def letters(self) -> str:
        """The labels of its criteria."""
        return "ABCD"[: len(self.criteria)]


def _start(tenant: Tenant) -> Start:
    chance, first = tenant.chance, tenant.catalogue.first
    courses, units = tenant.school.courses, tenant.part(Units)

    def course(n: int) -> Course:
        return courses[n // len(_WEEKS)]

    def class_id(n: int) -> int:
        return first("classes") + n // len(_WEEKS)

    def due(n: int) -> date:
        weeks = _WEEKS[n % len(_WEEKS)]
        day = dates.FIRST_DAY + timedelta(n % 5, weeks=weeks)
        return calendar.next_school_day(day)

    def criteria(n: int) -> Row | None:
        ids = [one["id"] for one in criteria_of(tenant, class_id(n))]
        return {"enabled": True, "criterion_ids": ids} if ids else None

    def category(place: int) -> Callable[[int], object]:
        return lambda n: categories_of(tenant, class_id(n))[place]["id"]

    made = chance.made(
        lambda n: ("tasks/start", f"tasks/start_{n % len(_WEEKS)}"),
        course=course,
        class_id=class_id,
        author=lambda n: first("teachers") + course(n).teacher,
        due=lambda n: f"{due(n)}T08:00:00+00:00",
        homework=category(0),
        test=category(1),
        project=category(2),
        unit=lambda n: units.of_class(class_id(n)),
        leveled=lambda n: course(n).year > 10 or None,
        criteria=criteria,
        draft=lambda n: chance.happens(5, "draft", n),
        created=lambda n: dates.moment_of(due(n) - timedelta(weeks=2), 10),
        updated=lambda n: dates.moment_of(due(n) - timedelta(weeks=1), 10),
    )
    number = _FIRST + tenant.catalogue.ordinal * 10 * catalogue.STEP
    return Start(number, len(courses) * len(_WEEKS), made)


def _due(value: object) -> str:
    """What is wrong with a due date; no time at all is a 400 (vendor elsewhere)."""
    if isinstance(value, str) and dates.read_time(value) is None:
        raise query.invalid("due_date", value, "a valid time")
    return text(value)


def _assessments(value: object) -> str:
    """What is wrong with how a task is assessed (a guess)."""
    sent = as_object(value)
    if sent is None or not sent.keys() <= _METHODS.keys():
        return "is invalid"
    for name, one in sent.items():
        method, (key, check) = as_object(one), _METHODS[name]
        if method is None or flag(method.get("enabled", False)):
            return "is invalid"
        if method.get("enabled") and check(method.get(key)):
            return f"{name} need {key}"
    return ""


_METHODS: Final = {
    "points": ("max_points", number),
    "criteria": ("criterion_ids", numbers),
    "binary": ("", anything),
    "comment": ("", anything),
}


def _together(tenant: Tenant, row: Row | None, sent: Body) -> Errors:
    """What does not fit the school or the class (some words: vendor elsewhere)."""
    class_id = number_of({**(row or {}), **sent}, "class_id")
    categories = [one["id"] for one in categories_of(tenant, class_id)]
    members = tenant.ties.students.of(class_id).keys()
    known: Mapping[str, Callable[[Any], bool]] = {
        "author_id": lambda one: people.TEACHERS.has(tenant, one),
        "assessment_type_id": lambda one: one in tenant.part(school.assessment_types),
        "task_category_id": lambda one: one in categories,
        "unit_id": lambda one: UNITS.has(tenant, one),
        "assigned_student_ids": lambda one: members >= set(one),
    }
    errors: Errors = {
        name: ["is invalid"]
        for name, is_known in known.items()
        if sent.get(name) is not None and not is_known(sent[name])
    }
    if sent.get("sl") is False and sent.get("hl") is False:
        errors |= {name: ["at least one must be selected"] for name in ("sl", "hl")}
    return errors


def assessed(task: Row) -> Assessed:
    """How a task is assessed."""
    methods, dropbox = _enabled(task), bool(task.get("enable_dropbox"))
    points, criteria = methods.get("points", {}), methods.get("criteria", {})
    return Assessed(
        id=number_of(task),
        due=_moment(task),
        max_points=cast("int | None", points.get("max_points")),
        binary="binary" in methods,
        criteria=cast("Sequence[int]", criteria.get("criterion_ids", ())),
        dropbox=dropbox,
        drive=bool(task.get("google_drive") and dropbox),
        seeded=not task.get("made"),
    )


def is_for(task: Row, student: int) -> bool:
    """Whether a task is for a student; nobody named means everybody (a guess)."""
    named = cast("Sequence[int]", task.get("assigned_student_ids") or ())
    return not named or student in named


def students_of(tenant: Tenant, task: Row) -> list[int]:
    """The members of the class whom a task is for."""
    members = tenant.ties.students.of(number_of(task, "class_id"))
    return [student for student in sorted(members) if is_for(task, student)]


def day_due(task: Row) -> date:
    """The day on which a task is due, in UTC."""
    return dates.day_of(_moment(task))


def _shown(tenant: Tenant, task: Row, *shapes: str) -> Row:
    """A task in several shapes at once.

    `newer` is the one since v2p2 (vendor elsewhere, as samples), which alone has the
    older shape beside it, and in answers to writes says a little more. Which further
    fields `older` has is a guess.
    """
    shown, given = Row(), _given(tenant, task)
    for shape in shapes:
        shown |= tenant.chance.filled(f"tasks/{shape}", **given)
    return shown


def _given(tenant: Tenant, task: Row) -> Row:
    """A task and what its shapes say besides."""
    methods, task_id = _enabled(task), number_of(task)
    known = categories_of(tenant, number_of(task, "class_id"))
    categories = {one["id"]: one for one in known}
    dropbox, unit = task.get("enable_dropbox"), task.get("unit_id")
    due = datetime.fromtimestamp(_moment(task) // 1000, _ZONE)
    flags = [name for name, one in TASKS.fields.items() if one.check is flag]
    return {
        **task,
        **{name: bool(task.get(name)) for name in (*flags, "google_drive")},
        "due": due.isoformat(),
        "type": tenant.part(school.assessment_types)[task["assessment_type_id"]],
        "category": categories.get(task.get("task_category_id")),
        "dropbox_id": task_id - _FIRST // 2 if dropbox else None,
        "templates": [{"id": task_id, **_WORK}] if dropbox else [],
        "unit": unit and f"Unit {unit}",
        "titles": {name: name.title() for name in methods},
        "max_points": methods.get("points", {}).get("max_points"),
        "criteria": methods.get("criteria", {}).get("criterion_ids"),
        "comments": {} if "comment" in methods else None,
        "assigned_student_ids": task.get("assigned_student_ids") or [],
    }


def _enabled(task: Row) -> Mapping[str, Mapping[str, object]]:
    methods = as_object(task.get("assessments")) or {}
    found = {name: as_object(method) or {} for name, method in methods.items()}
    return {name: one for name, one in found.items() if one.get("enabled")}


def _moment(task: Row) -> int:
    return dates.read_time(task["due_date"]) or 0


def _term(call: Call) -> Row | None:
    """The term that is asked for; an unknown one is empty."""
    asked = call.query.get("term_id")
    found = call.tenant.records(calendar.TERMS).find(read_whole(asked or "", digits=18))
    return None if asked is None else found or {}


def _due_in(term: Row) -> store.Condition:
    return store.Condition(
        key=("term_id", term.get("starts_on"), term.get("ends_on")),
        fields=("due_date",),
        admits=lambda row: bool(term) and calendar.covers(term, day_due(row)),
    )


def _since_v2p2(*shapes: str) -> Callable[[Call, Row], Row]:
    return lambda call, task: _shown(
        call.tenant, task, *(shapes if call.serves("v2p2") else ("older",))
    )


TASKS: Final = Kind(
    name="tasks",
    checks={"due": _due, "assessments": _assessments},
    within=Within("class_id", lambda call: call.number(CLASSES)),
    start=_start,
    together=_together,
    derived=lambda tenant, task: _shown(tenant, task, "newer", "written"),
    in_list=_since_v2p2("newer"),
    alone=_since_v2p2("newer", "older"),
    filters={"term_id": query.Filter(("term_id",), _term, _due_in)},
)
