"""Both ClassCharts clients against the sandbox: what they have in common."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import date

import pytest
from attrs import frozen

from homeroom import ClassChartsParent, ClassChartsStudent
from homeroom.errors import BadRequestError
from homeroom.sandbox import Served
from tests.vendors.charts import LONG_AGO, held

pytestmark = pytest.mark.anyio

WEDNESDAY = date(2027, 1, 13)
CARD = 61_000
TARGET = 61_010
REPORT = 81_001


@frozen
class Read:
    """One read as each role writes it."""

    student: Callable[[ClassChartsStudent], Awaitable[object]]
    parent: Callable[[ClassChartsParent, int], Awaitable[object]]


READS = {
    "behaviour": Read(
        lambda own: own.behaviour.get(from_=LONG_AGO),
        lambda own, pupil: own.behaviour.get(pupil, from_=LONG_AGO),
    ),
    "homeworks": Read(
        lambda own: own.homeworks.list(from_=LONG_AGO),
        lambda own, pupil: own.homeworks.list(pupil, from_=LONG_AGO),
    ),
    "timetable": Read(
        lambda own: own.timetable.get(date=WEDNESDAY),
        lambda own, pupil: own.timetable.get(pupil, date=WEDNESDAY),
    ),
    "badges": Read(
        lambda own: own.badges.list(), lambda own, pupil: own.badges.list(pupil)
    ),
    "announcements": Read(
        lambda own: own.announcements.list(),
        lambda own, pupil: own.announcements.list(pupil),
    ),
    "detentions": Read(
        lambda own: own.detentions.list(),
        lambda own, pupil: own.detentions.list(pupil),
    ),
    "attendance": Read(
        lambda own: own.attendance.get(), lambda own, pupil: own.attendance.get(pupil)
    ),
    "pupil fields": Read(
        lambda own: own.pupil_fields.get(),
        lambda own, pupil: own.pupil_fields.get(pupil),
    ),
    "classes": Read(
        lambda own: own.classes.list(), lambda own, pupil: own.classes.list(pupil)
    ),
    "academic reports": Read(
        lambda own: own.academic_reports.list(),
        lambda own, pupil: own.academic_reports.list(pupil_id=pupil),
    ),
    "academic report": Read(
        lambda own: own.academic_reports.get(REPORT),
        lambda own, pupil: own.academic_reports.get(REPORT, pupil_id=pupil),
    ),
    "report cards": Read(
        lambda own: own.report_cards.list(),
        lambda own, pupil: own.report_cards.list(pupil_id=pupil),
    ),
    "report card": Read(
        lambda own: own.report_cards.get(CARD),
        lambda own, pupil: own.report_cards.get(CARD, pupil_id=pupil),
    ),
    "summary": Read(
        lambda own: own.report_cards.summary_comment(CARD),
        lambda own, pupil: own.report_cards.summary_comment(CARD, pupil_id=pupil),
    ),
    "target": Read(
        lambda own: own.report_cards.target(TARGET),
        lambda own, pupil: own.report_cards.target(TARGET, pupil_id=pupil),
    ),
}


PUPILS_OWN = [
    "behaviour",
    "homeworks",
    "timetable",
    "badges",
    "detentions",
    "attendance",
    "classes",
    "academic reports",
    "report cards",
]
"""Reads that differ from pupil to pupil and name no record of one."""


@pytest.mark.parametrize("name", READS)
async def test_both_roles_read_the_same(
    name: str, student: ClassChartsStudent, parent: ClassChartsParent, site: Served
) -> None:
    """What a pupil sees without an id, the parent sees with it."""
    read = READS[name]
    own = await read.student(student)
    assert own
    assert own == await read.parent(parent, held(site).id)


@pytest.mark.parametrize("name", READS)
async def test_a_parent_sees_no_foreign_pupil(
    name: str, parent: ClassChartsParent
) -> None:
    """An id that is not a child's is a refusal, not an empty answer."""
    with pytest.raises(BadRequestError) as caught:
        await READS[name].parent(parent, 1)
    assert 200 == caught.value.status


@pytest.mark.parametrize("name", PUPILS_OWN)
async def test_siblings_are_told_apart(name: str, parent: ClassChartsParent) -> None:
    """Each call is about the pupil that it names, whoever was asked for before."""
    eldest, other, _ = [pupil.id for pupil in await parent.pupils.list()]
    first = await READS[name].parent(parent, eldest)
    assert first != await READS[name].parent(parent, other)
    assert first == await READS[name].parent(parent, eldest)
