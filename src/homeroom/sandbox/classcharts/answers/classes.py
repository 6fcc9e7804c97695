"""The classes of a pupil."""

from __future__ import annotations

from homeroom.sandbox.classcharts.call import Call
from homeroom.sandbox.classcharts.envelope import Body, success


def show(call: Call) -> Body:
    """The classes that a pupil is in."""
    pupil = call.pupil()
    rows = [
        {
            "id": lesson.id,
            "name": lesson.name,
            "room": lesson.room,
            "subject": lesson.subject.name,
            "teacher": lesson.teacher.name,
            "teachers": [lesson.teacher.name],
        }
        for lesson in pupil.site.lessons(pupil.year)
    ]
    return success(rows)
