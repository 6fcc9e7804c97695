"""Academic reports."""

from __future__ import annotations

from homeroom.sandbox.classcharts.call import Call
from homeroom.sandbox.classcharts.data.reports import AcademicReport
from homeroom.sandbox.classcharts.data.site import Lesson
from homeroom.sandbox.classcharts.envelope import Body, invalid, success


def show_all(call: Call) -> Body:
    """A pupil's reports, without what is in them."""
    return success([_preview(one) for one in call.named_pupil().reports])


def show(call: Call) -> Body:
    """One report, in an array (third party, in conflict)."""
    pupil, number = call.named_pupil(), call.item_id()
    found = [_whole(one) for one in pupil.reports if one.id == number]
    if not found:
        raise invalid()
    return success(found)


def _preview(report: AcademicReport) -> Body:
    return {
        "id": report.id,
        "name": report.name,
        "start_date": str(report.first),
        "end_date": str(report.last),
    }


def _whole(report: AcademicReport) -> Body:
    return {
        **_preview(report),
        "overall_attendance_percentage": "96",
        "attendance_percentage": None,
        "lessons": [_lesson(*one) for one in report.lessons],
    }


def _lesson(lesson: Lesson, grade: str) -> Body:
    teacher = lesson.teacher
    return {
        "attendance_percentage": None,
        "lesson_name": lesson.name,
        "teachers": [
            {"teacher_name": teacher.name, "id": teacher.id, "text": "A good start."}
        ],
        "grades": [{"field_name": "Effort", "grade": grade}],
    }
