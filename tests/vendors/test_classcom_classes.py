"""The Class client over a real socket: classes, people and templates change."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from datetime import UTC
from urllib.parse import parse_qs, urlsplit

import pytest

from homeroom import ClassCom
from homeroom.classcom.models import (
    AdditionalInstructor,
    CreatedClass,
    CreatedDeferredClass,
    DeferredEnrollment,
    Enrollment,
    EnrollmentRole,
    TemplateStatus,
)
from homeroom.errors import BadRequestError, NotFoundError
from homeroom.sandbox import Served
from tests.core.fakes import Canned, reply
from tests.vendors.com import (
    NEW,
    ORLA,
    asked,
    canned,
    client,
    ids,
    on_socket,
    soon,
)

pytestmark = pytest.mark.anyio


@pytest.fixture
async def served(anyio_backend: str) -> AsyncIterator[Served]:
    """A school with 12 classes and 3 deferred ones."""
    async with on_socket() as served:
        yield served


@pytest.fixture
async def classcom(served: Served) -> AsyncIterator[ClassCom]:
    """A client with all scopes."""
    async with client(served) as classcom:
        yield classcom


def class_id_of(made: CreatedClass | CreatedDeferredClass) -> str:
    """The id of a new class that is not deferred, which its link has."""
    assert isinstance(made, CreatedClass)
    return parse_qs(urlsplit(made.invite_link).query)["class_uuid"][0]


async def test_a_class_is_created(classcom: ClassCom) -> None:
    """The answer has meeting and link; everything that was sent can be read back."""
    made = await classcom.classes.create(
        **NEW,
        ext_class_id="töpfern & glasur/1?",
        class_description="Clay",
        meeting_passcode="a1",
        session_times=[soon(days=1), soon(days=8)],
        additional_instructors=[AdditionalInstructor(email="ned@example.org")],
    )
    class_id = class_id_of(made)
    found = await classcom.classes.get(ext_class_id="töpfern & glasur/1?")
    assert isinstance(made, CreatedClass)
    assert (class_id, made.meeting_id, made.invite_link) == (
        found.class_id,
        found.meeting_id,
        found.invite_link,
    )
    assert ("Pottery", "Clay", "a1") == (
        found.class_name,
        found.class_description,
        found.password,
    )
    dates = await classcom.schedules.list(class_id=class_id)
    assert [soon(days=1).start_time, soon(days=8).start_time] == [
        one.start_time for one in dates
    ]
    people = await classcom.enrollments.list(class_id=class_id)
    assert {"orla.fenwick@example.org", "ned@example.org"} == {
        one.email for one in people
    }
    assert {EnrollmentRole.TEACHER} == {one.role for one in people}
    assert (await classcom.users.get(email=ORLA["email"])).user_name == "Orla Fenwick"


async def test_a_class_may_be_deferred(classcom: ClassCom) -> None:
    """The answer is then of another type, with the id under the usual name."""
    made = await classcom.classes.create(
        **NEW, ext_class_id="pottery", session_times=[soon(days=90)]
    )
    assert isinstance(made, CreatedDeferredClass)
    assert "pottery" == made.ext_class_id
    found = await classcom.classes.get(class_id=made.class_id, deferred=True)
    assert made.class_deferred_id == found.class_deferred_id
    assert "Pottery" == found.class_name
    dates = await classcom.schedules.list(class_id=made.class_id)
    assert [soon(days=90).end_time] == [one.end_time for one in dates]
    without = await classcom.classes.create(**NEW, session_times=[soon(days=90)])
    assert isinstance(without, CreatedDeferredClass)
    assert without.ext_class_id is None


async def test_an_external_id_is_taken(classcom: ClassCom) -> None:
    """The refusal quotes the id; the error's text does not, its detail does."""
    known = await ids(classcom)
    with pytest.raises(BadRequestError) as caught:
        await classcom.classes.create(**NEW, ext_class_id=known.ext_class_id)
    assert "classcom classes.create: 400 Bad Request" == str(caught.value)
    assert caught.value.detail is not None
    assert known.ext_class_id in (caught.value.detail.message or "")
    assert {} == caught.value.detail.fields


async def test_a_class_is_updated(classcom: ClassCom) -> None:
    """By either identifier; what is left out stays as it is."""
    known = await ids(classcom)
    before = await classcom.classes.get(class_id=known.class_id)
    named = await classcom.classes.update(class_id=known.class_id, class_name="Kilns")
    assert ("Kilns", before.class_description) == (
        named.class_name,
        named.class_description,
    )
    after = await classcom.classes.update(
        ext_class_id=known.ext_class_id, class_description=""
    )
    assert ("Kilns", "") == (after.class_name, after.class_description)
    assert after == await classcom.classes.get(class_id=known.class_id)


@pytest.mark.parametrize("kind", [int, str])
async def test_a_deferred_class_is_updated(
    kind: Callable[[int], int | str], classcom: ClassCom
) -> None:
    """The object out of an array of one; its number may be text, as it is at times."""
    known = await ids(classcom)
    before = await classcom.classes.get(class_id=known.deferred_id, deferred=True)
    after = await classcom.classes.update_deferred(
        class_deferred_id=kind(known.deferred), class_name="Kilns"
    )
    assert "Kilns" == after.class_name
    assert known.deferred_id == after.class_id
    assert before.updated_at is not None
    assert after.updated_at is not None
    assert before.updated_at < after.updated_at
    assert after == await classcom.classes.get(
        class_id=known.deferred_id, deferred=True
    )


async def test_a_deferred_class_that_is_gone_is_not_found() -> None:
    """An update that answers with an empty array has changed nothing."""
    async with canned(Canned(reply([]))) as classcom:
        with pytest.raises(NotFoundError):
            await classcom.classes.update_deferred(class_deferred_id=7, class_name="x")


async def test_classes_are_removed(classcom: ClassCom) -> None:
    """By each of three identifiers; a second time there is nothing to remove."""
    classes = await classcom.classes.list()
    deferred = await classcom.classes.list(deferred=True)
    external = classes[1].ext_class_id
    assert external
    await classcom.classes.delete(class_id=classes[0].class_id)
    await classcom.classes.delete(ext_class_id=external)
    await classcom.classes.delete(class_deferred_id=deferred[0].class_deferred_id)
    assert classes[2:] == await classcom.classes.list()
    assert deferred[1:] == await classcom.classes.list(deferred=True)
    with pytest.raises(NotFoundError):
        await classcom.classes.delete(class_id=classes[0].class_id)


async def test_somebody_is_enrolled_changed_and_removed(
    classcom: ClassCom, served: Served
) -> None:
    """The vendor document's examples give both person fields; so may a user."""
    known = await ids(classcom)
    made = await classcom.enrollments.create(
        ext_class_id=known.ext_class_id, ext_person_id="o.fenwick", **ORLA
    )
    assert isinstance(made, Enrollment)
    assert ("Orla Fenwick", EnrollmentRole.STUDENT) == (made.user_name, made.role)
    assert made in await classcom.enrollments.list(class_id=known.class_id)

    after = await classcom.enrollments.update(
        class_id=known.class_id,
        email=ORLA["email"],
        ext_person_id="o.fenwick",
        first_name="Orla",
        last_name="Archer",
        role=EnrollmentRole.ASSISTANT,
        display_name="Orla A",
    )
    assert made.student_id == after.student_id
    assert ("Archer", "Orla A", EnrollmentRole.ASSISTANT) == (
        after.last_name,
        after.user_name,
        after.role,
    )

    await classcom.enrollments.delete(
        class_id=known.class_id, ext_person_id="o.fenwick"
    )
    people = await classcom.enrollments.list(class_id=known.class_id)
    assert after.student_id not in {one.student_id for one in people}
    entry = list(served.sandbox.journal)[-2]
    assert ("DELETE", (), 200) == (entry.method, entry.query, entry.status)


async def test_the_body_of_a_delete_survives_a_retry(
    classcom: ClassCom, served: Served
) -> None:
    """What names the person is sent again with the second attempt."""
    known = await ids(classcom)
    served.sandbox.journal.clear()
    served.sandbox.faults.add(method="DELETE", path="*", status=503, times=1)
    await classcom.enrollments.delete(
        ext_class_id=known.ext_class_id, student_id=known.student_id
    )
    assert [("DELETE", 503), ("DELETE", 200)] == asked(served)
    people = await classcom.enrollments.list(class_id=known.class_id)
    assert known.student_id not in {one.student_id for one in people}


async def test_a_person_of_a_deferred_class(classcom: ClassCom) -> None:
    """The answer is then of another type, with the person one level down."""
    known = await ids(classcom)
    made = await classcom.enrollments.create(
        class_id=known.deferred_id, role=EnrollmentRole.TEACHER, **ORLA
    )
    assert isinstance(made, DeferredEnrollment)
    assert str(known.deferred) == made.class_deferred_id
    assert made.user is not None
    assert (ORLA["email"], "Orla Fenwick", EnrollmentRole.TEACHER) == (
        made.user.email,
        made.user.user_name,
        made.user.role,
    )
    assert made.created_at is not None
    assert made.created_at.tzinfo is UTC
    assert "Orla" not in repr(made)
    assert "fenwick" not in repr(made)


async def test_a_template_comes_and_goes(classcom: ClassCom) -> None:
    """Published unless asked; a change leaves the rest; a removal answers with it."""
    made = await classcom.templates.create(name="Clay", description="Polls")
    assert TemplateStatus.PUBLISHED is made.status
    after = await classcom.templates.update(
        template_id=made.template_id, status=TemplateStatus.DRAFT
    )
    assert ("Clay", "Polls", TemplateStatus.DRAFT) == (
        after.name,
        after.description,
        after.status,
    )
    assert after in await classcom.templates.list()
    assert after == await classcom.templates.delete(template_id=made.template_id)
    with pytest.raises(NotFoundError):
        await classcom.templates.get(template_id=made.template_id)


async def test_a_view_of_what_gives_nothing(classcom: ClassCom) -> None:
    """A removal has no data; its status can be had."""
    known = await ids(classcom)
    response = await classcom.with_response.classes.delete(class_id=known.class_id)
    assert (200, None) == (response.status, response.data)
