"""Tasks as they are stored, and as the versions of the API show them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Final, cast

from homeroom.sandbox.managebac.academics.dates import moment_of, read_time
from homeroom.sandbox.managebac.academics.rotation import is_school_day
from homeroom.sandbox.managebac.academics.school import assessment_types
from homeroom.sandbox.managebac.catalogue import (
    FIRST_CLASS,
    FIRST_TEACHER,
    STEP,
    program_of_year,
)
from homeroom.sandbox.managebac.chance import Chance
from homeroom.sandbox.managebac.checks import anything, flag, number, numbers, text
from homeroom.sandbox.managebac.class_parts import categories_of, criteria_of
from homeroom.sandbox.managebac.coursework.marks import Assessed
from homeroom.sandbox.managebac.kinds import Field, Kind
from homeroom.sandbox.managebac.store import Row, Start
from homeroom.sandbox.managebac.tenant import Tenant
from homeroom.sandbox.managebac.units import Units
from homeroom.sandbox.shapes import as_object

PER_CLASS: Final = 6
"""Tasks that each class has from the start."""

ONLINE: Final = 4
"""Which of them is an online assessment."""

_FIRST: Final = 22_000_000
_WEEKS: Final = (6, 14, 22, 56, 62, 74)
"""When each of them is due, in weeks after the first day."""
_FIRST_DAY: Final = date(2025, 9, 1)
_NAMES: Final = (
    "Reading log",
    "Quiz",
    "Lab report",
    "Essay draft",
    "Online test",
    "Final project",
)
_ZONE: Final = timezone(timedelta(hours=3))

Shown = dict[str, object]


def _start(tenant: Tenant) -> Start:
    chance, courses = Chance(tenant.school.seed), tenant.school.courses
    units = tenant.part(Units)

    def class_of(position: int) -> int:
        return tenant.catalogue.base + FIRST_CLASS + position // PER_CLASS

    def make(position: int) -> Row:
        course, turn = courses[position // PER_CLASS], position % PER_CLASS
        program, number = program_of_year(course.year).code, class_of(position)
        due = _school_day(_FIRST_DAY + timedelta(weeks=_WEEKS[turn]), position)
        categories = categories_of(tenant.all_classes[number])
        return {
            "class_id": number,
            "name": f"{_NAMES[turn]} in {course.subject.name}",
            "notes": None if turn % 2 else "<p>Bring your notebook.</p>",
            "author_id": tenant.catalogue.base + FIRST_TEACHER + course.teacher,
            "due_date": f"{due}T08:00:00+00:00",
            "assessment_type_id": 3 + turn % 2,
            "task_category_id": categories[turn % len(categories)]["id"],
            "unit_id": units.of_class(number) if turn % 3 == 0 else None,
            "sl": True if program == "diploma" else None,
            "hl": True if program == "diploma" else None,
            "enable_dropbox": turn % 2 == 0,
            "google_drive": turn == 2,
            "enable_turnitin": turn == 0,
            "dropbox_opening_days": 3 if turn % 2 == 0 else None,
            "assigned_student_ids": [],
            "online": turn == ONLINE,
            "draft": chance.happens(5, "draft", position),
            "hide_assessment_results": turn == 5,
            "assessments": _assessed(tenant, number, program, turn),
            "created_at": moment_of(due - timedelta(weeks=2), 10),
            "updated_at": moment_of(due - timedelta(weeks=1), 10),
        }

    return Start(
        first=_FIRST + tenant.catalogue.ordinal * 10 * STEP,
        make=make,
        count=len(courses) * PER_CLASS,
        quick={"class_id": class_of},
    )


def _assessed(tenant: Tenant, number: int, program: str, turn: int) -> Shown:
    """By points, but for one of each class; by criteria in the Middle Years."""
    if turn == 1:
        return {"binary": {"enabled": True}, "comment": {"enabled": True}}
    points = {"enabled": True, "max_points": (20, 40, 100)[turn % 3]}
    if program != "myp":
        return {"points": points, "comment": {"enabled": True}}
    criteria = [one["id"] for one in criteria_of(tenant.all_classes[number])]
    return {
        "points": points,
        "criteria": {"enabled": True, "criterion_ids": criteria},
        "comment": {"enabled": True},
    }


def _assessments(value: object) -> str:
    """What is wrong with how a task is assessed (a guess)."""
    sent = as_object(value)
    if sent is None or not sent.keys() <= _METHODS.keys():
        return "is invalid"
    for name, one in sent.items():
        method = as_object(one)
        if method is None or flag(method.get("enabled", False)):
            return "is invalid"
        check, key = _METHODS[name]
        if method.get("enabled") and key and check(method.get(key)):
            return f"{name} need {key}"
    return ""


_METHODS: Final = {
    "points": (number, "max_points"),
    "criteria": (numbers, "criterion_ids"),
    "binary": (anything, ""),
    "comment": (anything, ""),
}

TASKS: Final = Kind(
    name="tasks",
    wrapper="core_task",
    model="CoreTask",
    fields={
        "author_id": Field(check=number, required=True),
        "name": Field(check=text, required=True),
        "due_date": Field(check=text, required=True),
        "assessment_type_id": Field(check=number, required=True),
        "task_category_id": Field(check=number),
        "notify_group": Field(check=flag, stored=False),
        "notify_parents": Field(check=flag, stored=False),
        "unit_id": Field(check=number),
        "lesson_experience_id": Field(check=number),
        "hl": Field(check=flag),
        "sl": Field(check=flag),
        "notes": Field(check=text),
        "enable_dropbox": Field(check=flag),
        "enable_turnitin": Field(check=flag),
        "dropbox_opening_days": Field(check=number),
        "assigned_student_ids": Field(check=numbers),
        "draft": Field(check=flag),
        "hide_assessment_results": Field(check=flag),
        "phase": Field(check=number),
        "assessments": Field(check=_assessments),
    },
    start=_start,
)


def assessed(task: Row) -> Assessed:
    """How a task is assessed."""
    methods = _enabled(task)
    points, criteria = methods.get("points", {}), methods.get("criteria", {})
    return Assessed(
        id=int(str(task["id"])),
        due=read_time(task["due_date"]) or 0,
        max_points=cast("int | None", points.get("max_points")),
        binary="binary" in methods,
        criteria=cast("Sequence[int]", criteria.get("criterion_ids", ())),
        dropbox=bool(task.get("enable_dropbox")),
        drive=bool(task.get("google_drive") and task.get("enable_dropbox")),
        seeded=not task.get("made"),
    )


def is_for(task: Row, student: int) -> bool:
    """Whether a task is for a student; nobody named means everybody (a guess)."""
    named = cast("Sequence[int]", task.get("assigned_student_ids") or ())
    return not named or student in named


def day_due(task: Row) -> date:
    """The day on which a task is due, in UTC."""
    return datetime.fromtimestamp((read_time(task["due_date"]) or 0) / 1000, UTC).date()


def newer(tenant: Tenant, task: Row) -> Shown:
    """A task since v2p2 (vendor elsewhere, as samples)."""
    number = int(str(task["id"]))
    kind = _type(tenant, task)
    category = _category(tenant, task)
    shown: Shown = {
        "id": number,
        "name": task["name"],
        "notes": task.get("notes"),
        "author": {"id": task["author_id"]},
        "enable_dropbox": bool(task.get("enable_dropbox")),
        "draft": bool(task.get("draft")),
        "google_drive_dropbox": bool(task.get("google_drive")),
        "turnitin": bool(task.get("enable_turnitin")),
        "hide_assessment_results": bool(task.get("hide_assessment_results")),
        "assessment_type": {name: kind[name] for name in ("id", "kind", "name")},
        "category": category and {name: category[name] for name in ("id", "name")},
        "dropbox_id": number - _FIRST // 2 if task.get("enable_dropbox") else None,
        "ib_class_id": task["class_id"],
        "assigned_students": task.get("assigned_student_ids") or [],
        "due_date": _due(task),
        "assessments": {
            name: _method(name, method) for name, method in _enabled(task).items()
        },
    }
    return _without_nulls(shown)


def written(tenant: Tenant, task: Row) -> Shown:
    """A task in answers to writes, which say a little more (vendor elsewhere)."""
    further = ("dropbox_opening_days", "unit_id", "lesson_experience_id")
    shown = {**newer(tenant, task), **{name: task.get(name) for name in further}}
    return _without_nulls(shown)


def older(tenant: Tenant, task: Row) -> Shown:
    """A task before v2p2; which fields that has besides is a guess."""
    kind, category, number = _type(tenant, task), _category(tenant, task), task["id"]
    methods, dropbox = _enabled(task), bool(task.get("enable_dropbox"))
    points = methods.get("points", {}).get("max_points")
    work = {"id": number, "name": "Work", "details": ""}
    unit = task.get("unit_id")
    shown: Shown = {
        "id": number,
        "name": task["name"],
        "notes": task.get("notes"),
        "due_date": _due(task),
        "task_type": kind["kind"],
        "task_type_name": kind["name"],
        "category": category
        and {name: category[name] for name in ("id", "name", "weight")},
        "linked_to": {"class_id": task["class_id"], "task_id": number},
        "dropbox": dropbox,
        "task_work_templates": [work] if dropbox else [],
        "unit": unit and {"id": unit, "title": f"Unit {unit}"},
        "hl": bool(task.get("hl")),
        "sl": bool(task.get("sl")),
        "assessment_types": {
            **({"comments": {}} if "comment" in methods else {}),
            **({"points": {"max_score": points}} if points else {}),
        },
    }
    return _without_nulls(shown)


def detailed(tenant: Tenant, task: Row) -> Shown:
    """One task since v2p2, in which the older shape stands beside the newer one
    (vendor elsewhere, as a sample).
    """
    return {**newer(tenant, task), **older(tenant, task)}


def _enabled(task: Row) -> Mapping[str, Mapping[str, object]]:
    methods = as_object(task.get("assessments")) or {}
    found = {name: as_object(method) or {} for name, method in methods.items()}
    return {name: one for name, one in found.items() if one.get("enabled")}


def _method(name: str, method: Mapping[str, object]) -> Shown:
    """Requests say `criterion_ids` where answers say `criterions`."""
    further = {"points": "max_points", "criteria": "criterion_ids"}.get(name)
    shown: Shown = {"title": name.title()}
    if further:
        shown[further.replace("criterion_ids", "criterions")] = method[further]
    return shown


def _type(tenant: Tenant, task: Row) -> Row:
    return assessment_types(tenant)[task["assessment_type_id"]]


def _category(tenant: Tenant, task: Row) -> Row | None:
    known = categories_of(tenant.all_classes[int(str(task["class_id"]))])
    number = task.get("task_category_id")
    return next((one for one in known if one["id"] == number), None)


def _due(task: Row) -> str:
    moment = (read_time(task["due_date"]) or 0) // 1000
    return datetime.fromtimestamp(moment, _ZONE).isoformat()


def _school_day(day: date, position: int) -> date:
    day += timedelta(days=position % 5)
    while not is_school_day(day):
        day += timedelta(days=1)
    return day


def _without_nulls(shown: Shown) -> Shown:
    return {name: value for name, value in shown.items() if value is not None}
