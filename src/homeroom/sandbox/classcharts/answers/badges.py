"""Badges, with the points that earned them."""

from __future__ import annotations

from typing import Final

from homeroom.sandbox.classcharts import times
from homeroom.sandbox.classcharts.call import Call
from homeroom.sandbox.classcharts.data.points import Point
from homeroom.sandbox.classcharts.data.site import Site
from homeroom.sandbox.classcharts.envelope import Body, success

_BADGES: Final = (("Kindness", "heart", "#c0392b"), ("Hard worker", "star", "#f1c40f"))
_NEEDED: Final = 20
"""Good points that a badge takes."""


def show(call: Call) -> Body:
    """A badge for each 20 good points, up to two."""
    pupil = call.pupil()
    good = [point for point in pupil.points if point.reason.score > 0]
    earned = list(reversed(good))[_NEEDED - 1 :: _NEEDED]
    rows = [
        _shown(n, badge, point, pupil.site)
        for n, (badge, point) in enumerate(zip(_BADGES, earned, strict=False))
    ]
    return success(rows)


def _shown(n: int, badge: tuple[str, str, str], point: Point, site: Site) -> Body:
    name, icon, colour = badge
    return {
        "id": 59_000 + site.site_id + n,
        "name": name,
        "icon": icon,
        "colour": colour,
        "created_date": times.first_moment(site.begins),
        "pupil_badges": [{"pupil_event": _event(name, point, site)}],
        "icon_url": site.url(f"badges/{icon}.png"),
    }


def _event(label: str, point: Point, site: Site) -> Body:
    teacher, moment = point.lesson.teacher, times.in_utc(point.day, point.at)
    return {
        "timestamp": moment,
        "lesson_pupil_behaviour": {
            "reason": point.reason.text,
            "score": point.reason.score,
            "icon": site.url("points/good.png"),
            "polarity": point.reason.polarity,
            "timestamp": moment,
            "teacher": {
                "title": teacher.title,
                "first_name": teacher.given,
                "last_name": teacher.family,
            },
        },
        "event": {"label": label},
    }
