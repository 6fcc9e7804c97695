"""Answers as vendors mix them: refusals in a 200, other shapes, other encodings."""

from __future__ import annotations

import gzip
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime
from typing import Any
from urllib.parse import quote

import httpx
import pytest

from homeroom import ClassChartsParent, ClassCom, Classe365, ManageBac, to_dict
from homeroom.classcharts.models import Lesson
from homeroom.classcom.models import CreatedDeferredClass, DeferredEnrollment
from homeroom.errors import (
    BadRequestError,
    DecodeError,
    HomeroomError,
    NotFoundError,
    OutcomeUnknown,
    OutcomeUnread,
)
from homeroom.managebac.models import ClassUpsert, ExcusalCreate, TaskGradeWrite
from homeroom.response import MisfitWarning

pytestmark = pytest.mark.anyio

KEYS = quote('{"remember_me":false,"session_id":"abc"}', safe="")
SIGNED_IN = httpx.Response(
    302,
    headers=[
        ("location", "/mobile"),
        ("set-cookie", f"parent_session_credentials={KEYS}; path=/"),
    ],
)
PING = {"success": 1, "data": {"user": {"id": 1}}, "meta": {"session_id": "s"}}
LESSON = {
    "date": "2026-11-25",
    "start_time": "2026-11-25T08:45:00+00:00",
    "end_time": "2026-11-25T09:45:00+00:00",
}


def charts(answer: object) -> ClassChartsParent:
    """A parent whose calls are answered so, once logged in."""

    def handle(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/parent/login":
            return SIGNED_IN
        if request.url.path.endswith("/ping"):
            return httpx.Response(200, json=PING)
        return httpx.Response(200, json=answer)

    return ClassChartsParent(
        email="a@b.example",
        password="x",
        timezone="Europe/London",
        transport=httpx.MockTransport(handle),
    )


def com(answer: object, status: int = 200) -> ClassCom:
    """An organization that answers so."""
    transport = httpx.MockTransport(lambda _: httpx.Response(status, json=answer))
    return ClassCom(
        api_key="k" * 20, base_url="http://127.0.0.1:9", transport=transport
    )


def e365(answer: object, status: int = 200) -> Classe365:
    """A school that answers so."""
    transport = httpx.MockTransport(lambda _: httpx.Response(status, json=answer))
    return Classe365(subdomain="oak", api_key="k", transport=transport)


async def fate(call: Awaitable[object]) -> type[HomeroomError] | None:
    """How a call ends."""
    try:
        await call
    except HomeroomError as error:
        return type(error)
    return None


@pytest.mark.parametrize(
    ("envelope", "refused"),
    [
        ({"success": 1}, False),
        ({"success": True}, False),
        ({"success": "1"}, False),
        ({"success": "true"}, False),
        ({"success": 1.0}, False),
        ({}, False),
        ({"error": ""}, False),
        ({"success": 0, "error": "No"}, True),
        ({"success": "0", "expired": 0, "error": "No", "meta": []}, True),
        ({"success": "false", "expired": "0", "error": "No"}, True),
        ({"success": False, "error": {"pupil": ["No"]}}, True),
        ({"meta": [], "error": "No"}, True),
        ({"data": [], "error": ["No"]}, True),
        ({"success": "no", "error": {"a": 1}}, True),
        ({"success": "failed", "error": "No"}, True),
    ],
)
async def test_success_of_classcharts_in_any_form(
    envelope: dict[str, object], refused: bool
) -> None:
    """A tick that was refused never returns as done."""
    async with charts({"data": [], **envelope}) as parent:
        tick = parent.behaviour_points.delete(1, behaviour_id=2)
        assert (BadRequestError if refused else None) is await fate(tick)


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ({"message": "Success"}, None),
        ({"message": "Enrollment deleted."}, None),
        ({"message": ""}, None),
        ({"message": "Enrollment not found"}, OutcomeUnknown),
        ({"message": "Unable to delete"}, OutcomeUnknown),
        ({"message": "Deletion failed"}, OutcomeUnknown),
        ({"message": {"email": ["bad"]}}, OutcomeUnknown),
        ({"error": "Request failed validation", "data": {}}, BadRequestError),
        ({"data": {"email": ["bad"]}, "error": "Request failed"}, BadRequestError),
        ({"error": {"email": ["bad"]}}, BadRequestError),
        ({"error": ["bad"]}, BadRequestError),
        ({"error": True}, BadRequestError),
        ({"error": None, "message": "Success"}, None),
        ({"error": [], "message": "Success"}, None),
    ],
)
async def test_deletes_of_class(body: object, kind: type[HomeroomError] | None) -> None:
    """A refusal counts wherever it stands; a message alone is no proof."""
    async with com(body) as own:
        assert kind is await fate(own.enrollments.delete(class_id="x", email="a@b.c"))


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ({"message": "No. (error_code: 12)"}, BadRequestError),
        ({"message": "No.", "errors": [{"field": "x"}]}, BadRequestError),
        ({"error": "No."}, BadRequestError),
        ({"success": "false", "message": "No."}, BadRequestError),
        ({"message": "Student created."}, OutcomeUnread),
        ({"record": {"id": 5, "error": "x"}}, None),
        ({"record": {"id": 5}, "message": "Saved (error_code: 0)"}, None),
    ],
)
async def test_refusals_of_classe365_in_a_200(
    body: object, kind: type[HomeroomError] | None
) -> None:
    """A record that came is a success; a message alone is not."""
    async with e365(body) as own:
        assert kind is await fate(own.students.save(first_name="Ada"))


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ({"record": {"id": 5}}, None),
        ({"record": [{"id": 5}]}, None),
        ({"records": [{"id": 5}]}, None),
        ({"records": [{"id": 5}], "meta": {"total": 1}}, None),
        ({"record": []}, NotFoundError),
        ({"record": {}}, NotFoundError),
        ({"record": None}, NotFoundError),
        ({"records": []}, NotFoundError),
        ({"records": [{"id": 5}, {"id": 6}]}, DecodeError),
        ({"message": "?"}, DecodeError),
    ],
)
async def test_a_record_of_classe365_may_be_in_a_list(
    body: object, kind: type[HomeroomError] | None
) -> None:
    """Whether an id asks for a record or filters a list is not documented."""
    async with e365(body) as own:
        assert kind is await fate(own.students.get(5))
        assert kind is await fate(own.resource("teachers").get(5))


@pytest.mark.parametrize(
    "body", [{"record": []}, {"records": []}, {"record": None}, {}, [], "", 1]
)
async def test_a_record_that_was_written_is_never_said_to_be_none(
    body: object,
) -> None:
    """The server said that it was done."""
    async with e365(body) as own:
        assert OutcomeUnread is await fate(own.students.save(first_name="Ada"))


@pytest.mark.parametrize("id", ["", " ", None])
async def test_an_id_of_classe365_without_a_value_is_none(id: Any) -> None:
    """A creation is sent once."""
    seen: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(500)

    transport = httpx.MockTransport(handle)
    async with Classe365(subdomain="oak", api_key="k", transport=transport) as own:
        for save in (
            own.students.save(id=id, first_name="Ada"),
            own.resource("teachers").save({"first_name": "Ada"}, id=id),
        ):
            assert OutcomeUnknown is await fate(save)
    assert 2 == len(seen)


REFUSALS: list[dict[str, object]] = [
    {"error": "No."},
    {"meta": [], "error": {"email": ["bad"]}},
    {"error": ["No."]},
    {"error": 1},
    {"errors": ["No."]},
    {"errors": {"email": ["bad"]}},
    {"status": "error", "message": "No."},
    {"success": 0, "message": "No."},
    {"success": False, "message": "No."},
    {"success": "false", "message": "No."},
]
DONE: list[dict[str, object]] = [
    {"errors": [], "error": None, "success": 1},
    {"errors": {}, "error": False, "success": "1"},
    {"error": "", "success": True},
    {"error": "0", "message": "Success"},
]


def written(name: str, answer: object) -> Awaitable[type[HomeroomError] | None]:
    """How a write of a vendor ends that is answered so."""

    async def run() -> type[HomeroomError] | None:
        if name == "classcharts":
            async with charts(answer) as parent:
                return await fate(parent.behaviour_points.delete(1, behaviour_id=2))
        if name == "classcom":
            async with com(answer) as organization:
                return await fate(organization.schedules.delete("s"))
        if name == "classcom, with a record":
            async with com(answer) as organization:
                return await fate(organization.users.delete(id=1))
        if name == "classe365":
            async with e365(answer) as school:
                return await fate(school.students.save(first_name="Ada"))
        transport = httpx.MockTransport(lambda _: httpx.Response(200, json=answer))
        async with ManageBac(token="t", transport=transport) as own:
            return await fate(own.classes.add_students(1, student_ids=[1]))

    return run()


@pytest.mark.parametrize("answer", REFUSALS, ids=str)
@pytest.mark.parametrize(
    "name",
    ["classcharts", "classcom", "classcom, with a record", "classe365", "managebac"],
)
async def test_a_refusal_in_a_200(name: str, answer: object) -> None:
    """Whichever vendor, and however it is said."""
    assert BadRequestError is await written(name, answer)


@pytest.mark.parametrize("answer", DONE, ids=str)
@pytest.mark.parametrize("name", ["classcharts", "classcom"])
async def test_no_refusal_in_a_200(name: str, answer: object) -> None:
    """What is empty says nothing."""
    assert await written(name, answer) is None


async def test_errors_beside_data_of_managebac_are_no_refusal() -> None:
    """The data would be lost."""
    answer = {"class": {"id": 1}, "errors": ["?"], "status": "error"}
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=answer))
    async with ManageBac(token="t", transport=transport) as own:
        assert 1 == (await own.classes.get(1)).id


GRADE = TaskGradeWrite(points=9)
EXCUSAL = ExcusalCreate(
    parent_id=1, start_date=date(2026, 9, 1), end_date=date(2026, 9, 2)
)
BARE: dict[str, tuple[Callable[[ManageBac], Awaitable[Any]], dict[str, object]]] = {
    "task_grade": (
        lambda own: own.task_grades.update(1, 2, task_grade=GRADE),
        {"points": 9, "author_id": 5},
    ),
    "excusal": (
        lambda own: own.excusals.create(2, excusal=EXCUSAL),
        {"id": 7, "student_id": 2, "parent_id": 1},
    ),
    "school": (
        lambda own: own.school.get(),
        {"subdomain": "oak", "name": "Oak", "country": "US", "motto": "?"},
    ),
}


@pytest.mark.parametrize("name", BARE)
async def test_a_record_without_a_key_may_lack_its_wrapper(name: str) -> None:
    """The vendor's samples and schemas do not agree on whether it has one."""
    call, record = BARE[name]
    for answer in (record, {name: record}):
        transport = httpx.MockTransport(
            lambda _, it=answer: httpx.Response(200, json=it)
        )
        async with ManageBac(token="t", transport=transport) as own:
            assert record == to_dict(await call(own))
    other: dict[str, object]
    for other in (
        {},
        {"status": "ok"},
        {"id": 1, "a": 2, "b": 3, "c": 4},
        {"x": record},
    ):
        transport = httpx.MockTransport(
            lambda _, it=other: httpx.Response(200, json=it)
        )
        async with ManageBac(token="t", transport=transport) as own:
            with pytest.raises(DecodeError):
                await call(own)


@pytest.mark.parametrize("content", [b"", b"{}", b"<html>"])
async def test_a_post_that_is_safe_to_repeat_is_a_write_all_the_same(
    content: bytes,
) -> None:
    """It was carried out, whatever its answer."""
    sent: list[httpx.Request] = []

    def handle(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(200, content=content)

    async with ManageBac(token="t", transport=httpx.MockTransport(handle)) as own:
        assert OutcomeUnread is await fate(
            own.year_groups.add_students(1, student_ids=[2])
        )
        assert OutcomeUnread is await fate(own.classes.add_teachers(1, teacher_ids=[2]))
    assert 2 == len(sent)


@pytest.mark.parametrize("name", ["teacher", "foo", "program"])
async def test_what_is_inside_of_another_name_is_not_what_was_made(name: str) -> None:
    """Its id is of something else."""
    transport = httpx.MockTransport(
        lambda _: httpx.Response(200, json={name: {"id": 1, "name": "x"}})
    )
    async with ManageBac(token="t", transport=transport) as own:
        assert OutcomeUnread is await fate(own.classes.create(name="x"))


async def test_the_message_of_an_unread_write_is_there() -> None:
    """As the detail of the error, and in the body."""
    async with e365({"message": "Student created."}, 201) as own:
        with pytest.raises(OutcomeUnread) as caught:
            await own.students.save(first_name="Ada")
    assert caught.value.detail
    assert "Student created." == caught.value.detail.message


@pytest.mark.parametrize("data", [[LESSON], {"2026-11-25": [LESSON]}, {"0": LESSON}])
async def test_a_timetable_may_be_a_map(data: object) -> None:
    """By date, or by number as PHP writes a list with holes."""
    async with charts({"success": 1, "data": data, "meta": []}) as parent:
        day = await parent.timetable.get(1, date=date(2026, 11, 25))
    (lesson,) = day.lessons
    assert isinstance(lesson, Lesson)
    assert date(2026, 11, 25) == lesson.date


async def test_a_timetable_may_be_null() -> None:
    """It is empty, and that is told."""
    async with charts({"success": 1, "data": None, "meta": []}) as parent:
        with pytest.warns(MisfitWarning):
            day = await parent.timetable.get(1, date=date(2026, 11, 25))
    assert [] == day.lessons


@pytest.mark.parametrize("wrapped", [False, True])
async def test_pupils_with_and_without_an_envelope(wrapped: bool) -> None:
    """Third parties met both."""
    pupils = [{"id": 1, "name": "A"}]
    async with charts({"success": 1, "data": pupils} if wrapped else pupils) as parent:
        assert [1] == [one.id for one in await parent.pupils.list()]


LISTS: dict[str, Callable[[ClassCom], Awaitable[Any]]] = {
    "classes": lambda own: own.classes.list(),
    "enrollments": lambda own: own.enrollments.list(class_id="x"),
    "schedules": lambda own: own.schedules.list("x"),
    "templates": lambda own: own.templates.list(),
    "metrics": lambda own: own.reporting.metrics(class_id="x").collect(),
    "users": lambda own: own.users.list().collect(),
}


@pytest.mark.parametrize("name", LISTS)
async def test_lists_of_class_in_an_envelope(name: str) -> None:
    """A third party has `{data, pagination}` for all of them."""
    pagination = {"total_records": 0, "current_page": 1, "total_pages": 0}
    async with com({"data": [], "pagination": pagination}) as own:
        assert [] == await LISTS[name](own)


async def test_numbers_of_deferred_classes_as_text_and_back() -> None:
    """The vendor's tables and samples disagree."""
    one: dict[str, object] = {"class_deferred_id": "100", "class_id": "u"}
    async with com([one]) as own:
        (deferred,) = await own.classes.list(deferred=True)
    assert 100 == deferred.class_deferred_id
    new = {"email": "a@b.c", "first_name": "A", "last_name": "B", "timezone": "UTC"}
    async with com({**one, "ext_id": "d"}, 201) as own:
        made = await own.classes.create(**new, class_name="C")
    assert isinstance(made, CreatedDeferredClass)
    assert 100 == made.class_deferred_id
    async with com({"id": 8, "class_deferred_id": 7, "email_user": "a@b.c"}) as own:
        person = await own.enrollments.create(
            class_id="u", email="a@b.c", first_name="A", last_name="B"
        )
    assert isinstance(person, DeferredEnrollment)
    assert "7" == person.class_deferred_id


async def test_times_of_class_are_in_utc_whatever_the_machine() -> None:
    """Without a zone, and as a date alone."""
    moments = ["2026-11-26", "2026-11-26T09:00:00.000"]
    async with com([{"student_id": "s", "event_start": one} for one in moments]) as own:
        events = await own.reporting.metrics(class_id="x").collect()
    day = datetime(2026, 11, 26, tzinfo=UTC)
    assert [day, day.replace(hour=9)] == [one.event_start for one in events]


async def test_one_person_without_a_name_hides_nobody() -> None:
    """Of what a person has, only the id is needed."""
    people = [{"student_id": f"s{n}", "role": "student"} for n in range(3)]
    async with com(people) as own:
        found = await own.enrollments.list(class_id="x")
    assert [None] * 3 == [one.last_name for one in found]
    assert ["s0", "s1", "s2"] == [one.student_id for one in found]


async def test_one_user_with_an_odd_id_is_set_aside() -> None:
    """The place is told, also where an answer has two forms."""
    users: list[dict[str, object]] = [{"id": n, "user_name": "n"} for n in range(5)]
    users[3]["id"] = "x3"
    async with com(users) as own:
        with pytest.warns(MisfitWarning, match=r"users.list: \$\[\]: id: expected int"):
            assert 4 == len(await own.users.list().collect())
        with pytest.raises(DecodeError, match=r"\$\[3\]\.id: expected integer"):
            await own.users.list(strict=True).collect()


NAME = "Zoë Brønsted"


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (b"\xef\xbb\xbf%b", {}),
        (b"%b", {"content-type": "application/json; charset=utf-8"}),
        ("latin-1", {"content-type": "application/json; charset=ISO-8859-1"}),
        ("cp1252", {"content-type": 'application/json; charset="windows-1252"'}),
        ("utf-16", {"content-type": "application/json;charset=utf-16"}),
        ("gzip", {"content-encoding": "x-gzip"}),
        ("members", {"content-encoding": "gzip"}),
    ],
    ids=str,
)
async def test_encodings(body: bytes | str, headers: dict[str, str]) -> None:
    """A mark before the text, a declared encoding, gzip in two members."""
    text = json.dumps({"class": {"id": 1, "name": NAME}}, ensure_ascii=False)
    if isinstance(body, bytes):
        sent = body.replace(b"%b", text.encode())
    elif body == "gzip":
        sent = gzip.compress(text.encode())
    elif body == "members":
        sent = gzip.compress(text[:9].encode()) + gzip.compress(text[9:].encode())
    else:
        sent = text.encode(body)

    def handle(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, stream=Raw(sent), headers=headers)

    async with ManageBac(token="t", transport=httpx.MockTransport(handle)) as own:
        assert NAME == (await own.classes.get(1)).name


class Raw(httpx.AsyncByteStream):
    """A body that httpx does not touch."""

    def __init__(self, data: bytes) -> None:
        self._data = data

    async def __aiter__(self) -> Any:
        yield self._data[:7]
        yield self._data[7:]


@pytest.mark.parametrize(
    "data",
    [
        {"2026-11-24": None, "2026-11-25": [LESSON]},
        {"2026-11-24": [], "2026-11-25": LESSON},
        {"2026-11-25": {"1": LESSON}},
        {"2026-11-25": {"1": [LESSON]}, "2026-11-26": {}},
    ],
)
async def test_a_timetable_may_be_a_map_of_maps(data: object) -> None:
    """Days without lessons are null or empty."""
    async with charts({"success": 1, "data": data, "meta": []}) as parent:
        day = await parent.timetable.get(1, date=date(2026, 11, 25))
    assert [date(2026, 11, 25)] == [one.date for one in day.lessons]


async def test_an_entry_of_a_map_that_is_no_record_is_told() -> None:
    """It is set aside like an item of a list."""
    data = {"1": {"id": 1, "name": "A"}, "2": {"colour": "red"}}
    async with charts({"success": 1, "data": data}) as parent:
        with pytest.warns(MisfitWarning, match="set aside"):
            assert [1] == [one.id for one in await parent.pupils.list()]


@pytest.mark.parametrize("data", [[], {}])
async def test_an_object_without_members_may_be_a_list(data: object) -> None:
    """As PHP writes it; nothing in it is needed."""
    week = {"from_": date(2026, 11, 23), "to": date(2026, 11, 27)}
    async with charts({"success": 1, "data": data}) as parent:
        assert not (await parent.behaviour.get(1, **week)).summary.timeline
    async with com(data if data == [] else {"sessions": data}) as own:
        assert [] == (await own.reporting.attendance(class_id="x")).sessions


@pytest.mark.parametrize("data", [{"class_id": "u"}, [{"class_id": "u"}]])
async def test_one_class_in_an_envelope(data: object) -> None:
    """An object or a list of one."""
    async with com({"data": data, "pagination": {"next_page": None}}) as own:
        assert "u" == (await own.classes.get(class_id="u")).class_id


async def test_results_beside_a_status_of_the_whole() -> None:
    """A name that an item has as well does not make an item of the answer."""
    answer = {"status": "ok", "results": [{"index": 0, "status": "ok", "id": 1}]}
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=answer))
    async with ManageBac(token="t", transport=transport) as own:
        outcome = await own.classes.upsert(classes=[ClassUpsert()])
    assert outcome.ok
    assert 1 == len(outcome)
