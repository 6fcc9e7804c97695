"""Homework: the list, and what a pupil can do with a task."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Final, TypeAlias

from homeroom.sandbox.classcharts import times
from homeroom.sandbox.classcharts.answers.files import shown_file
from homeroom.sandbox.classcharts.call import Call, Window
from homeroom.sandbox.classcharts.data.homework import Homework, Upload
from homeroom.sandbox.classcharts.data.site import Site
from homeroom.sandbox.classcharts.envelope import Body, invalid, success

_TYPES: Final = (
    "doc docx pdf xls xlsx ppt pptx pub txt png jpeg jpg gif rtf mp3 odt odp csv mp4 "
    "mov m4a sb3 py"
)

_DAYS: Final[dict[str, Callable[[Homework], date]]] = {
    "issue_date": lambda homework: homework.issued,
    "due_date": lambda homework: homework.due,
}

_Day: TypeAlias = Callable[[Homework], date]


def show(call: Call) -> Body:
    """The homework issued or due in some days, ordered by that day.

    `display_date`: vendor document; that it is `issue_date` if left out: third party,
    in conflict. The order: a guess.
    """
    pupil = call.pupil()
    display = call.query.get("display_date") or "issue_date"
    if display not in _DAYS:
        raise invalid()
    day, window = _DAYS[display], _window(call)
    found = [one for one in pupil.homeworks if window.holds(day(one))]
    rows = [_shown(one, pupil.site, call.site) for one in sorted(found, key=day)]
    week = times.monday(call.today)
    due = [one for one in pupil.homeworks if times.monday(one.due) == week]
    done = [one for one in due if one.ticked or one.state == "completed"]
    meta = {
        "start_date": str(window.first),
        "end_date": str(window.last),
        "display_type": display,
        "max_files_allowed": 5,
        "allowed_file_types": _TYPES.split(),
        "this_week_due_count": len(due),
        "this_week_outstanding_count": len(due) - len(done),
        "this_week_completed_count": len(done),
        "allow_attachments": True,
        "display_marks": True,
    }
    return success(rows, meta)


def tick(call: Call) -> Body:
    """Turn the pupil's own tick over, or set it to a `value` (third party)."""
    pupil, number = call.named_pupil(), call.item_id()
    for homework in pupil.homeworks:
        if homework.status_id == number:
            value = call.field("value")
            homework.ticked = value == "yes" if value else not homework.ticked
            return success([])
    raise invalid()


def mark_seen(call: Call) -> Body:
    """Note when a task was looked at; its own id and that of its status will both do
    (third party).
    """
    pupil, number = call.named_pupil(), call.item_id()
    for homework in pupil.homeworks:
        if number in (homework.id, homework.status_id):
            homework.first_seen = homework.first_seen or call.now
            homework.last_seen = call.now
            return success([])
    raise invalid()


def _window(call: Call) -> Window:
    """Left out: from a week ago to a month ahead (third party)."""
    first = call.day("from") or call.today - timedelta(days=7)
    return Window(first=first, last=call.day("to") or times.month_after(call.today))


def _shown(homework: Homework, site: Site, address: str) -> Body:
    return {
        "lesson": homework.lesson.name,
        "subject": homework.lesson.subject.name,
        "teacher": homework.lesson.teacher.name,
        "homework_type": homework.kind,
        "id": homework.id,
        "title": homework.title,
        "meta_title": "",
        "description": f"<p>{homework.title}, please.</p>",
        "issue_date": str(homework.issued),
        "due_date": str(homework.due),
        "completion_time_unit": "minutes",
        "completion_time_value": homework.minutes,
        "publish_time": "00:00:00",
        "status": _status(homework, address),
        "validated_links": _links(homework, site),
        "validated_attachments": [shown_file(one, address) for one in homework.given],
    }


def _status(homework: Homework, address: str) -> Body:
    return {
        "id": homework.status_id,
        "state": homework.state,
        "mark": homework.mark,
        "mark_relative": 0,
        "ticked": "yes" if homework.ticked else "no",
        "allow_attachments": homework.state is None,
        "allow_marking_completed": True,
        "first_seen_date": homework.first_seen and times.utc(homework.first_seen),
        "last_seen_date": homework.last_seen and times.utc(homework.last_seen),
        "attachments": [_handed_in(one, address) for one in homework.handed_in],
        "has_feedback": False,
    }


def _links(homework: Homework, site: Site) -> list[Body]:
    if not homework.given:
        return []
    link = site.url(f"tasks/{homework.id}")
    return [{"link": link, "validated_link": link}]


def _handed_in(upload: Upload, address: str) -> Body:
    return {
        **shown_file(upload, address),
        "teacher_note": "",
        "teacher_homework_attachments": [],
        "can_delete": True,
    }
