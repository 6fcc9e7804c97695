"""The Classe365 client against the sandbox, over a real socket: reading and saving."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from functools import partial
from typing import Any

import pytest

from homeroom import Classe365, Pager, Response, Saved, from_dict, to_dict
from homeroom.classe365.models import Department, Record, SchoolClass, Session, Student
from homeroom.errors import ConfigurationError, NotFoundError
from homeroom.sandbox import Sandbox, Served, serve

pytestmark = pytest.mark.anyio

PUPILS, CLASSES = 60, 12

KNOWN: Mapping[str, type] = {
    "students": Student,
    "classes": SchoolClass,
    "sessions": Session,
    "departments": Department,
}
"""Resources that have methods and a model of their own."""

OTHERS = ("teachers", "sections", "subjects")
"""Resources that are reached by their name."""

NEW: Mapping[str, Mapping[str, Any]] = {
    "students": {"first_name": "Lunet", "last_name": "Coldmarsh"},
    "classes": {"name": "Falconry 3 A", "code": "FAL3"},
    "sessions": {
        "extra": {
            "name": "2030-2031",
            "start_date": "2030-07-01",
            "end_date": "2031-06-30",
        }
    },
    "departments": {"name": "Falconry"},
}
"""What a new record of each needs."""


@pytest.fixture
async def served(anyio_backend: str) -> AsyncIterator[Served]:
    """A sandbox of 60 pupils and 12 classes."""
    async with serve(Sandbox(pupils=PUPILS, classes=CLASSES)) as served:
        yield served


@pytest.fixture
async def classe365(served: Served) -> AsyncIterator[Classe365]:
    """A client for its school."""
    async with Classe365(**served.classe365) as client:
        yield client


def pager(classe365: Classe365, name: str, **options: Any) -> Pager[Any]:
    """The list of a resource, whichever way it is reached."""
    if name in KNOWN:
        listed: Pager[Any] = getattr(classe365, name).list(**options)
        return listed
    return classe365.resource(name).list(**options)


async def first(classe365: Classe365, name: str) -> Any:
    """The first record that a list has."""
    return (await pager(classe365, name).collect(limit=1))[0]


@pytest.mark.parametrize("name", [*KNOWN, *OTHERS])
async def test_a_list_has_every_record_once(
    name: str, classe365: Classe365, served: Served
) -> None:
    """As many as the school has, in models of the resource."""
    vendor = served.sandbox.classe365_vendor
    opened = served.sandbox.schools.opened
    (school,) = (one.school for one in opened if one.vendor is vendor)
    count = vendor.holds(school)[name]
    listed = await pager(classe365, name).collect()
    assert count == len(listed) == len({one.id for one in listed})
    assert {KNOWN.get(name, Record)} == {type(one) for one in listed}


@pytest.mark.parametrize("name", [*KNOWN, *OTHERS])
async def test_get_gives_the_record_of_the_list(
    name: str, classe365: Classe365
) -> None:
    """By its id as a number or as text, and with nothing lost or added."""
    one = await first(classe365, name)
    resource = getattr(classe365, name, None) or classe365.resource(name)
    assert one == await resource.get(one.id)
    assert one == await resource.get(id=str(one.id))
    raw = await classe365.request("GET", f"/{name}", query={"id": one.id})
    assert {"record": to_dict(one)} == raw
    assert one == from_dict(type(one), to_dict(one))


@pytest.mark.parametrize("name", KNOWN)
async def test_any_resource_is_also_reached_by_its_name(
    name: str, classe365: Classe365
) -> None:
    """`records` and `resource()` read what the known resources have, untyped."""
    one = await first(classe365, name)
    listed = await classe365.records.list(name, limit=3).collect()
    assert listed == await classe365.resource(name).list(limit=3).collect()
    assert to_dict(one) == to_dict(listed[0])
    assert listed[0] == await classe365.records.get(name, id=one.id)
    assert listed[0] == await classe365.resource(name).get(id=one.id)
    known = to_dict(one).keys() - {"id"}
    assert known == listed[0].extra.keys()


async def test_fields_of_a_student(classe365: Classe365) -> None:
    """What is known of a student stands in fields, and `extra` is empty."""
    one = await classe365.students.get(id=1001)
    assert ("A000001", {}) == (one.admission_number, one.extra)
    texts = (one.first_name, one.last_name, one.gender, one.student_dob)
    assert all(isinstance(text, str) and text for text in texts)
    assert f"{one.first_name}.{one.last_name}.1@".lower() in str(one.student_email)
    assert str(one.parents_email).startswith("parents.")


async def test_a_class_leads_to_its_department(classe365: Classe365) -> None:
    """The id in one record opens another."""
    one = await first(classe365, "classes")
    assert isinstance(one.department_id, int)
    department = await classe365.departments.get(id=one.department_id)
    assert one.department_id == department.id
    assert department.name


async def test_unknown_fields_are_plain_json(classe365: Classe365) -> None:
    """What no model lists is kept by its name, as the vendor sent it."""
    session = await classe365.sessions.get(id=1)
    dates = {"start_date": "2023-07-01", "end_date": "2024-06-30"}
    assert {"name": "2023-2024", **dates} == session.extra
    teacher = await classe365.resource("teachers").get(id=301)
    assert ("T0001", "0") == (teacher.extra["teacher_id"], teacher.extra["is_academic"])


@pytest.mark.parametrize("name", [*KNOWN, *OTHERS])
async def test_no_such_record(name: str, classe365: Classe365) -> None:
    """A 204 is a `NotFoundError`, for reading and for writing."""
    resource = getattr(classe365, name, None) or classe365.resource(name)
    calls = [resource.get(id=999_999_999)]
    calls += [classe365.records.save(name, id=999_999_999, extra={"name": "x"})]
    for call in calls:
        with pytest.raises(NotFoundError, match="there is no such record") as caught:
            await call
        error = caught.value
        assert (204, False, None) == (error.status, error.retryable, error.detail)
        assert [(204, "ok")] == [(one.status, one.outcome) for one in error.attempts]


@pytest.mark.parametrize("name", KNOWN)
async def test_save_tells_created_from_updated(name: str, classe365: Classe365) -> None:
    """201 is created, 200 updated; both give the whole record."""
    resource, before = getattr(classe365, name), await pager(classe365, name).collect()
    made: Saved[Any] = await resource.save(**NEW[name])
    assert made.created is True
    assert type(made.record) is KNOWN[name]
    assert [*before, made.record] == await pager(classe365, name).collect()

    sent = to_dict(made.record)
    changed: Saved[Any] = await resource.save(id=made.record.id, **NEW[name])
    assert changed.created is False
    assert sent == to_dict(changed.record)
    assert len(before) + 1 == len(await pager(classe365, name).collect())


async def test_save_by_name(classe365: Classe365) -> None:
    """A resource without methods of its own is created and updated alike."""
    assert await classe365.students.list().collect()  # Shows that lists have cursors.
    agents = classe365.resource("agents")
    assert [] == await agents.list().collect()
    made = await agents.save({"name": "Quillmere Agency"})
    assert made.created
    assert [made.record] == await agents.list().collect()
    changed = await agents.save({"name": "Quillmere & Daughters"}, id=made.record.id)
    assert not changed.created
    assert made.record.id == changed.record.id
    assert {"name": "Quillmere & Daughters"} == changed.record.extra
    again = await classe365.records.save("agents", extra={"name": "Tarnbeck"})
    assert (True, "Tarnbeck") == (again.created, again.record.extra["name"])


async def test_an_update_changes_what_was_given(classe365: Classe365) -> None:
    """None empties a field, and one that is left out stays."""
    before = to_dict(await classe365.students.get(id=1002))
    saved = await classe365.students.save(id=1002, student_contact=None, gender="Other")
    assert {**before, "student_contact": None, "gender": "Other"} == to_dict(
        saved.record
    )


async def test_extra_fields_are_sent_back(classe365: Classe365) -> None:
    """What was read can be written, with fields that no model lists."""
    session = await classe365.sessions.get(id=1)
    assert (
        session
        == (await classe365.sessions.save(id=session.id, extra=session.extra)).record
    )
    moved = {**session.extra, "name": "The first year"}
    await classe365.sessions.save(id=session.id, extra=moved)
    assert moved == (await classe365.sessions.get(id=1)).extra


async def test_an_id_in_extra_creates_nothing(
    classe365: Classe365, served: Served
) -> None:
    """It is refused before anything is sent: the argument decides what happens."""
    fields = to_dict(await classe365.sessions.get(id=1))
    for save in (classe365.sessions.save, partial(classe365.records.save, "sessions")):
        with pytest.raises(ConfigurationError, match="id"):
            await save(extra=fields)
    assert "POST" not in {one.method for one in served.sandbox.journal}


async def test_an_id_among_named_fields_creates_nothing(
    classe365: Classe365, served: Served
) -> None:
    """The same for a resource by its name."""
    fields = to_dict(await classe365.resource("sessions").get(1))
    with pytest.raises(ConfigurationError, match="id="):
        await classe365.resource("sessions").save(fields)
    assert "POST" not in {one.method for one in served.sandbox.journal}


def test_a_field_may_be_called_extra() -> None:
    """As any other that no model lists."""
    sent = {"id": 1, "extra": "lessons"}
    assert {"extra": "lessons"} == from_dict(Record, sent).extra
    assert sent == to_dict(from_dict(Record, sent))


@pytest.mark.parametrize("name", [*KNOWN, "records"])
async def test_views_tell_status_and_attempts(name: str, classe365: Classe365) -> None:
    """Around the same data; the list is the same pager."""
    view = getattr(classe365.with_response, name)
    which = ("departments",) if name == "records" else ()
    new = {"extra": NEW["departments"]} if name == "records" else NEW[name]
    [listed] = await view.list(*which).collect(limit=1)
    response: Response[Any] = await view.get(*which, id=listed.id)
    assert (200, 1, listed) == (
        response.status,
        len(response.attempts),
        response.data,
    )
    assert response.request_id
    made: Response[Saved[Any]] = await view.save(*which, **new)
    assert (201, True) == (made.status, made.data.created)
    number = made.data.record.id
    changed: Response[Saved[Any]] = await view.save(*which, id=number, **new)
    assert (200, False) == (changed.status, changed.data.created)


async def test_pages_carry_their_answer(classe365: Classe365) -> None:
    """Also where the list is empty."""
    [page] = [one async for one in classe365.resource("agents").list().pages()]
    assert ([], 204) == (page.items, page.response.status)
    [page] = [one async for one in classe365.sessions.list().pages()]
    assert ([1, 2, 3], 200) == ([one.id for one in page.items], page.response.status)


async def test_reprs_show_nobody(classe365: Classe365) -> None:
    """No name or other field of a person stands in the repr of what holds it."""
    student = await classe365.students.get(id=1001)
    teacher = await classe365.resource("teachers").get(id=301)
    response = await classe365.with_response.students.get(id=1001)
    saved = await classe365.students.save(id=1001, gender="Other")
    page = await anext(classe365.students.list(limit=1).pages())
    shown = "".join(map(repr, (student, teacher, response, saved, page)))
    told = [*to_dict(student).values(), *teacher.extra.values()]
    words = [text for text in told if isinstance(text, str) and len(text) > 3]
    assert len(words) > 15
    assert [] == [text for text in words if text in shown]
    assert "1001" in repr(student)


async def test_in_process() -> None:
    """The sandbox serves without a socket."""
    async with Sandbox() as sandbox, Classe365(**sandbox.classe365) as client:
        assert 7 == len(await client.students.list(limit=3).collect(limit=7))
