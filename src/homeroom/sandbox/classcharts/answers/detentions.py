"""Detentions."""

from __future__ import annotations

from homeroom.sandbox.classcharts import times
from homeroom.sandbox.classcharts.call import Call
from homeroom.sandbox.classcharts.data.detentions import Detention
from homeroom.sandbox.classcharts.data.pupil import PupilRecord
from homeroom.sandbox.classcharts.data.site import Lesson, Teacher
from homeroom.sandbox.classcharts.envelope import Body, success


def show(call: Call) -> Body:
    """All detentions of a pupil, the latest first."""
    pupil = call.pupil()
    rows = [_shown(one, pupil) for one in pupil.detentions]
    return success(rows, {"detention_alias_plural": "detentions"})


def _shown(detention: Detention, pupil: PupilRecord) -> Body:
    lesson = None if detention.lessonless else detention.point.lesson
    return {
        "id": detention.id,
        "attended": detention.attended,
        "date": times.first_moment(detention.day),
        "length": detention.minutes,
        "location": detention.place,
        "notes": None,
        "time": f"{detention.at:%H:%M}",
        "pupil": _pupil(pupil),
        "lesson": lesson and _lesson(lesson),
        "lesson_pupil_behaviour": {"reason": detention.point.reason.text},
        "teacher": lesson and _teacher(lesson.teacher),
        "detention_type": {"name": detention.kind},
    }


def _pupil(pupil: PupilRecord) -> Body:
    return {
        "id": pupil.id,
        "first_name": pupil.given,
        "last_name": pupil.family,
        "school": {
            "opt_notes_names": "yes",
            "opt_notes_comments": "no",
            "opt_notes_comments_pupils": "no",
        },
    }


def _lesson(lesson: Lesson) -> Body:
    subject = {"id": 5_000 + lesson.subject.index, "name": lesson.subject.name}
    return {"id": lesson.id, "name": lesson.name, "subject": subject}


def _teacher(teacher: Teacher) -> Body:
    return {
        "id": teacher.id,
        "first_name": teacher.given,
        "last_name": teacher.family,
        "title": teacher.title,
    }
