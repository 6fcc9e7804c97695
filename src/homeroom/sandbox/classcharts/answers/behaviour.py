"""How many points of each kind there were, week by week."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from homeroom.sandbox.classcharts import times
from homeroom.sandbox.classcharts.call import Call, Window
from homeroom.sandbox.classcharts.data.points import Point
from homeroom.sandbox.classcharts.envelope import Body, success


def show(call: Call) -> Body:
    """Sums for each week and counts for each reason (third party for the shape).

    A week's `negative` is a sum below zero, the counts of reasons are not (third
    party, in conflict). Empty maps are arrays (third party).
    """
    pupil, window = call.pupil(), call.window()
    found = [one for one in pupil.points if window.holds(one.day) and one.reason.score]
    good = [point for point in found if point.reason.score > 0]
    bad = [point for point in found if point.reason.score < 0]
    data = {
        "timeline": _timeline(good, bad, window, pupil.site.begins),
        "positive_reasons": _reasons(good),
        "negative_reasons": _reasons(bad),
        "other_positive": [],
        "other_negative": [],
        "other_positive_count": [],
        "other_negative_count": [],
    }
    meta = {
        "start_date": times.first_moment(window.first),
        "end_date": times.last_moment(window.last),
        "step_size": "week",
    }
    return success(data, meta)


def _reasons(points: Sequence[Point]) -> object:
    return dict(Counter(point.reason.text for point in points)) or []


def _timeline(
    good: Sequence[Point], bad: Sequence[Point], window: Window, begins: date
) -> list[Body]:
    """The weeks of a window, from the one in which the data begins."""
    week, weeks = times.monday(max(window.first, begins)), list[Body]()
    last = max([window.first, *(point.day for point in (*good, *bad))])
    while week <= min(window.last, last):
        ends = week + timedelta(days=6)
        row: Body = {
            "positive": _sum(good, week, ends),
            "negative": _sum(bad, week, ends),
            "name": f"{week.month}/{week.day}/{week.year}",
            "start": str(week),
            "end": str(ends),
        }
        weeks.append(row)
        week += timedelta(days=7)
    return weeks


def _sum(points: Sequence[Point], first: date, last: date) -> int:
    return sum(point.reason.score for point in points if first <= point.day <= last)
