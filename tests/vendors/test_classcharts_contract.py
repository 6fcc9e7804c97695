"""Every ClassCharts operation of both roles before a contract validator by others."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from typing import Any

import httpx
import pytest
from jsonschema import Draft202012Validator
from openapi_core import OpenAPI
from openapi_core.exceptions import OpenAPIError

from homeroom import ClassChartsParent, ClassChartsStudent
from homeroom.classcharts.models import DisplayDate
from homeroom.sandbox import Sandbox
from homeroom.sandbox.classcharts.envelope import DEAD_FORMS, DeadForm
from tests.core.fakes import FakeClock
from tests.vendors.contract import VERBS, Inspected, closed, load_spec

pytestmark = pytest.mark.anyio

SPEC = load_spec("classcharts")
CLOSED = closed(SPEC)

FIRST, LAST = date(2027, 1, 4), date(2027, 1, 15)
WHEN = {"from_": FIRST, "to": LAST}
PUPIL = 2_000_009
CARD, TARGET, REPORT = 61_000, 61_010, 81_000
STATUS, ITEM, POINT = 54_000_083, 84_000, 436_310

Student = Callable[[ClassChartsStudent], Awaitable[object]]
Parent = Callable[[ClassChartsParent], Awaitable[object]]

STUDENT: dict[str, Student] = {
    "GET /ping": lambda own: own.info(),
    "GET /activity/{pupil_id}": lambda own: own.activity.list(**WHEN).collect(),
    "GET /behaviour/{pupil_id}": lambda own: own.behaviour.get(**WHEN),
    "GET /homeworks/{pupil_id}": lambda own: own.homeworks.list(
        display_date=DisplayDate.DUE_DATE, **WHEN
    ),
    "GET /timetable/{pupil_id}": lambda own: own.timetable.get(date=FIRST),
    "GET /eventbadges/{pupil_id}": lambda own: own.badges.list(),
    "GET /announcements/{pupil_id}": lambda own: own.announcements.list(),
    "GET /detentions/{pupil_id}": lambda own: own.detentions.list(),
    "GET /attendance/{pupil_id}": lambda own: own.attendance.get(**WHEN),
    "GET /customfields/{pupil_id}": lambda own: own.pupil_fields.get(),
    "GET /classes/{pupil_id}": lambda own: own.classes.list(),
    "GET /rewards/{pupil_id}": lambda own: own.rewards.list(),
    "POST /purchase/{item_id}": lambda own: own.rewards.purchase(ITEM),
    "POST /getcode": lambda own: own.code(date_of_birth=born()),
    "GET /homeworkticked/{status_id}": lambda own: own.homeworks.tick(STATUS),
    "POST /markhomeworkasseen/{status_id}": (
        lambda own: own.homeworks.mark_seen(STATUS)
    ),
    "GET /getacademicreports": lambda own: own.academic_reports.list(),
    "GET /getacademicreport/{report_id}": lambda own: own.academic_reports.get(REPORT),
    "POST /getpupilreportcards": lambda own: own.report_cards.list(),
    "GET /getpupilreportcard/{card_id}": lambda own: own.report_cards.get(CARD),
    "GET /getpupilreportcardsummarycomment/{card_id}": (
        lambda own: own.report_cards.summary_comment(CARD, date=FIRST)
    ),
    "GET /getpupilreportcardtarget/{target_id}": (
        lambda own: own.report_cards.target(TARGET, date=FIRST)
    ),
    "POST /addconcern": lambda own: own.concerns.add(text="Ärger & Sorgen"),
}

PARENT: dict[str, Parent] = {
    "GET /ping": lambda own: own.info(),
    "GET /activity/{pupil_id}": lambda own: own.activity.list(PUPIL, **WHEN).collect(),
    "GET /behaviour/{pupil_id}": lambda own: own.behaviour.get(PUPIL, **WHEN),
    "GET /homeworks/{pupil_id}": lambda own: own.homeworks.list(
        PUPIL, display_date=DisplayDate.ISSUE_DATE, **WHEN
    ),
    "GET /timetable/{pupil_id}": lambda own: own.timetable.get(PUPIL, date=FIRST),
    "GET /eventbadges/{pupil_id}": lambda own: own.badges.list(PUPIL),
    "GET /announcements/{pupil_id}": lambda own: own.announcements.list(PUPIL),
    "GET /detentions/{pupil_id}": lambda own: own.detentions.list(PUPIL),
    "GET /pupils": lambda own: own.pupils.list(),
    "GET /attendance/{pupil_id}": lambda own: own.attendance.get(PUPIL, **WHEN),
    "GET /customfields/{pupil_id}": lambda own: own.pupil_fields.get(PUPIL),
    "GET /classes/{pupil_id}": lambda own: own.classes.list(PUPIL),
    "POST /password": lambda own: own.change_password(
        current=password(), new="a new one", repeat="a new one"
    ),
    "GET /parentbehaviours/{pupil_id}": lambda own: own.behaviour_points.list(PUPIL),
    "POST /addparentbehaviour/{pupil_id}": (
        lambda own: own.behaviour_points.add(PUPIL, behaviour_id=POINT)
    ),
    "POST /deleteparentbehaviour/{pupil_id}": lambda own: give_and_take(own),
    "GET /getacademicreports": (lambda own: own.academic_reports.list(pupil_id=PUPIL)),
    "GET /getacademicreport/{report_id}": (
        lambda own: own.academic_reports.get(REPORT, pupil_id=PUPIL)
    ),
    "POST /getpupilreportcards": lambda own: own.report_cards.list(pupil_id=PUPIL),
    "GET /getpupilreportcard/{card_id}": (
        lambda own: own.report_cards.get(CARD, pupil_id=PUPIL)
    ),
    "GET /getpupilreportcardsummarycomment/{card_id}": (
        lambda own: own.report_cards.summary_comment(CARD, pupil_id=PUPIL, date=FIRST)
    ),
    "GET /getpupilreportcardtarget/{target_id}": (
        lambda own: own.report_cards.target(TARGET, pupil_id=PUPIL, date=FIRST)
    ),
}


def sandbox() -> Sandbox:
    """A school that is the same in every test, in January 2027."""
    return Sandbox(pupils=30, classes=12, clock=FakeClock().clock())


def born() -> date:
    """The pupil's date of birth there."""
    return sandbox().classcharts_student["date_of_birth"]


def password() -> str:
    """The parent's password there."""
    return sandbox().classcharts_parent["password"]


async def give_and_take(own: ClassChartsParent) -> object:
    """Take back a point that was given before."""
    await own.behaviour_points.add(PUPIL, behaviour_id=POINT)
    return await own.behaviour_points.delete(PUPIL, behaviour_id=POINT)


def options(given: Mapping[str, Any], transport: httpx.AsyncBaseTransport) -> Any:
    """Options of a client of the vendor's own host, over that transport."""
    clock = FakeClock().clock()
    kept = {name: value for name, value in given.items() if name != "base_url"}
    return {**kept, "transport": transport, "retry": None, "clock": clock}


@pytest.fixture(scope="module")
def contracts() -> tuple[OpenAPI, OpenAPI]:
    """The spec, and its closed copy for answers."""
    return OpenAPI.from_dict(SPEC), OpenAPI.from_dict(CLOSED)


@pytest.fixture
def transport(contracts: tuple[OpenAPI, OpenAPI]) -> Inspected:
    """Both of them, before a sandbox."""
    return Inspected(sandbox(), "classcharts", *contracts)


@pytest.mark.parametrize(("role", "known"), [("student", STUDENT), ("parent", PARENT)])
def test_all_operations_of_the_spec_are_here(role: str, known: Any) -> None:
    """An operation that is added to the spec must be added to these tests."""
    described = {
        f"{verb.upper()} {path}"
        for path, item in SPEC["paths"].items()
        for verb in VERBS & item.keys()
        if not item[verb].get("x-hidden")
        and role in item[verb].get("x-roles", ["student", "parent"])
    }
    assert described == known.keys()


@pytest.mark.parametrize("name", STUDENT)
async def test_student(name: str, transport: Inspected) -> None:
    """A pupil's requests and their answers keep to the spec, the login included."""
    given = options(sandbox().classcharts_student, transport)
    async with ClassChartsStudent(**given) as own:
        await STUDENT[name](own)
    assert ("POST", "/student/login") == transport.seen[0]
    assert fits(name, "student", transport)


@pytest.mark.parametrize("name", PARENT)
async def test_parent(name: str, transport: Inspected) -> None:
    """The same for a parent."""
    given = options(sandbox().classcharts_parent, transport)
    async with ClassChartsParent(**given) as own:
        await PARENT[name](own)
    assert ("POST", "/parent/login") == transport.seen[0]
    assert fits(name, "parent", transport)


async def test_logins_by_json(transport: Inspected) -> None:
    """Of both roles, by the API instead of the form."""
    given = options(sandbox().classcharts_student, transport)
    async with ClassChartsStudent(**given, login="json") as own:
        await own.info()
    given = options(sandbox().classcharts_parent, transport)
    async with ClassChartsParent(**given, login="json") as other:
        await other.info()
    logins = [path for _, path in transport.seen if path.endswith("/login")]
    assert ["/apiv2student/login", "/apiv2parent/login"] == logins


def fits(name: str, role: str, transport: Inspected) -> bool:
    """Whether the operation was among what was sent."""
    method, path = name.split()
    begin = f"/apiv2{role}{path.partition('{')[0]}"
    return any(
        method == verb and sent.startswith(begin) for verb, sent in transport.seen[2:]
    )


@pytest.mark.parametrize("form", DEAD_FORMS)
async def test_refusals_keep_to_the_spec(form: DeadForm) -> None:
    """Whichever way a session is dead, the body is the error body of the spec."""
    school = sandbox()
    school.classcharts_sessions.expire(form)
    validator = Draft202012Validator(CLOSED["components"]["schemas"]["ErrorBody"])
    async with httpx.AsyncClient(transport=httpx.ASGITransport(school.app)) as client:
        url = "http://127.0.0.1/classcharts/apiv2student/activity"
        answer = await client.get(url)
    if form == "redirect":
        assert 302 == answer.status_code
    else:
        validator.validate(answer.json())


async def test_a_refusal_inside_a_200_is_no_answer_of_the_spec(
    transport: Inspected,
) -> None:
    """The validator is strict enough to tell it from a success."""
    given = options(sandbox().classcharts_parent, transport)
    async with ClassChartsParent(**given) as own:
        with pytest.raises(OpenAPIError):
            await own.badges.list(1)


async def test_a_field_too_many_is_found(
    transport: Inspected, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Deep inside an answer, where the open spec says nothing."""
    monkeypatch.setattr(
        "homeroom.sandbox.classcharts.answers.detentions._teacher",
        lambda teacher: {"id": 1, "first_name": "A", "last_name": "B", "nick": "C"},
    )
    given = options(sandbox().classcharts_student, transport)
    async with ClassChartsStudent(**given) as own:
        with pytest.raises(OpenAPIError):
            await own.detentions.list()
