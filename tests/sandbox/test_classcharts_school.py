"""The families that ClassCharts knows, whatever the seed and the day."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from homeroom.sandbox.classcharts.accounts import Accounts, make_family
from homeroom.sandbox.classcharts.data.pupil import PupilRecord
from homeroom.sandbox.classcharts.data.site import Site
from homeroom.sandbox.classcharts.data.timetable import PERIODS
from homeroom.sandbox.school import School

DAYS = (
    *(date(2026, 11, day) for day in range(16, 23)),
    date(2026, 3, 30),
    date(2026, 10, 26),
    date(2028, 2, 29),
    date(2027, 1, 1),
)


def family(seed: int, today: date, pupils: int = 60) -> list[PupilRecord]:
    """The children of a parent."""
    site = Site(School(seed=seed, pupils=pupils), ordinal=0, today=today)
    students, _ = make_family(site)
    return [student.pupil for student in students]


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_any_day_is_good_to_start_on(today: date) -> None:
    """Points and homework lie where they are wanted."""
    for pupil in family(1, today):
        points = pupil.points
        ids = [point.id for point in points]
        assert sorted(set(ids), reverse=True) == ids
        assert all(point.day.weekday() < 5 for point in points)
        assert pupil.site.begins < points[-1].day <= points[0].day < today
        assert all(one.issued <= today for one in pupil.homeworks)
        assert all(one.issued < one.due for one in pupil.homeworks)
    eldest = family(1, today)[0]
    assert 50 < sum((today - point.day).days < 30 for point in eldest.points)
    assert {"yes", "no", "upscaled", "pending"} == {
        one.attended for one in eldest.detentions
    }
    states = {one.state for one in eldest.homeworks}
    assert {None, "late", "not_completed", "completed"} == states
    assert any(one.due > today for one in eldest.homeworks)


@pytest.mark.parametrize("seed", range(20))
def test_any_seed_makes_a_family(seed: int) -> None:
    """Three children with different ids, of an age to go to school."""
    children = family(seed, date(2026, 11, 20), pupils=10)
    assert 3 == len({one.id for one in children})
    for one in children:
        assert 5 <= 2025 - one.born.year <= 19
        assert 3 == len(one.points[0].lesson.teacher.name.split(" "))
    assert [137, 64, 9] == [len(one.points) for one in children]


def test_all_but_the_dates_is_independent_of_the_day() -> None:
    """The same seed gives the same people, ids and points on another day."""

    def shown(seed: int, today: date) -> list[Any]:
        return [
            (one.id, one.name, one.born, [(p.id, p.reason) for p in one.points])
            for one in family(seed, today)
        ]

    first = shown(5, date(2026, 11, 20))
    assert first == shown(5, date(2027, 6, 1))
    assert first != shown(6, date(2026, 11, 20))


def test_schools_share_no_ids() -> None:
    """Nor codes nor addresses, not even with the same seed."""
    sites = [
        Site(School(seed=1, pupils=60), ordinal=n, today=date(2026, 11, 20))
        for n in range(2)
    ]
    accounts, made = Accounts(), [make_family(site) for site in sites]
    for students, parent in made:
        accounts.add(students, parent)
    for students, parent in made:
        assert parent is accounts.parent(parent.email, parent.password)
        for student in students:
            assert student is accounts.by_code(student.code)
    points = [
        {point.id for student in students for point in student.pupil.points}
        for students, _ in made
    ]
    assert set() == points[0] & points[1]


def test_lessons_of_a_day_do_not_clash() -> None:
    """Periods follow each other."""
    assert all(one.ends <= other.starts for one, other in pairwise(PERIODS))
