"""What a write to Class sends, and what comes back for it."""

from __future__ import annotations

import pickle
from collections.abc import Awaitable, Callable

import httpx
import pytest

from homeroom import ClassCom, to_dict
from homeroom.classcom.models import CreatedClass, DeferredClass, EnrollmentRole
from homeroom.errors import ConfigurationError

pytestmark = pytest.mark.anyio

NEW = {"email": "a@b.example", "first_name": "A", "last_name": "B", "timezone": "UTC"}
ADA = {"first_name": "Ada", "last_name": "Quill"}
Call = Callable[[ClassCom, str], Awaitable[object]]

NAMED: dict[str, Call] = {
    "classes.get": lambda own, no: own.classes.get(class_id=no),
    "classes.get ext": lambda own, no: own.classes.get(ext_class_id=no),
    "classes.create": lambda own, no: own.classes.create(
        **NEW, class_name="C", ext_class_id=no
    ),
    "classes.create email": lambda own, no: own.classes.create(
        **{**NEW, "email": no}, class_name="C"
    ),
    "classes.create template": lambda own, no: own.classes.create(
        **NEW, class_name="C", template_id=no
    ),
    "classes.update": lambda own, no: own.classes.update(class_id=no),
    "classes.update_deferred": lambda own, no: own.classes.update_deferred(
        class_deferred_id=no
    ),
    "classes.delete": lambda own, no: own.classes.delete(class_deferred_id=no),
    "enrollments.list": lambda own, no: own.enrollments.list(ext_class_id=no),
    "enrollments.create": lambda own, no: own.enrollments.create(
        class_id="c", email=no, **ADA
    ),
    "enrollments.create both": lambda own, no: own.enrollments.create(
        class_id="c", email="a@b.example", ext_person_id=no, **ADA
    ),
    "enrollments.update": lambda own, no: own.enrollments.update(
        class_id="c", student_id=no, **ADA, role=EnrollmentRole.TEACHER
    ),
    "enrollments.delete": lambda own, no: own.enrollments.delete(
        class_id="c", email=no
    ),
    "enrollments.launch": lambda own, no: own.enrollments.launch(
        class_id="c", ext_person_id=no
    ),
    "reporting.attendance": lambda own, no: own.reporting.attendance(class_id=no),
    "reporting.metrics": lambda own, no: own.reporting.metrics(class_id=no).collect(),
    "schedules.list": lambda own, no: own.schedules.list(no),
    "schedules.delete": lambda own, no: own.schedules.delete(no),
    "templates.get": lambda own, no: own.templates.get(no),
    "templates.update": lambda own, no: own.templates.update(template_id=no, name="n"),
    "templates.delete": lambda own, no: own.templates.delete(no),
    "users.get": lambda own, no: own.users.get(email=no),
    "users.save": lambda own, no: own.users.save(email=no, user_name="n"),
    "users.save ext": lambda own, no: own.users.save(
        id=1, ext_user_id=no, user_name="n"
    ),
    "users.delete": lambda own, no: own.users.delete(ext_user_id=no),
}


def own(sent: list[httpx.Request], answer: object, status: int = 200) -> ClassCom:
    """An organization that answers so."""

    def handle(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(status, json=answer)

    return ClassCom(
        api_key="k" * 20,
        base_url="http://127.0.0.1:9",
        transport=httpx.MockTransport(handle),
    )


@pytest.mark.parametrize("empty", ["", " "])
@pytest.mark.parametrize("name", NAMED)
async def test_an_empty_text_names_nothing(name: str, empty: str) -> None:
    """It is refused before anything is sent: it may stand for all."""
    sent: list[httpx.Request] = []
    async with own(sent, []) as classcom:
        with pytest.raises(ConfigurationError):
            await NAMED[name](classcom, empty)
    assert [] == sent


async def test_null_is_sent_where_it_says_that_there_is_no_id() -> None:
    """Unlike an empty text."""
    sent: list[httpx.Request] = []
    async with own(sent, {"id": 1, "user_name": "n"}) as classcom:
        await classcom.users.save(id=1, ext_user_id=None, user_name="n")
    assert b'"ext_user_id":null' in sent[0].content


@pytest.mark.parametrize(
    ("link", "class_id"),
    [
        ("https://x.example/join?a=1&class_uuid=6395f374#top", "6395f374"),
        ("https://x.example/join?class_uuid=", None),
        ("https://x.example/join", None),
        ("[", None),
        (None, None),
    ],
)
async def test_a_new_class_has_its_id(link: str | None, class_id: str | None) -> None:
    """It stands in the link alone."""
    async with own([], {"meeting_id": "9", "invite_link": link}, 201) as classcom:
        made = await classcom.classes.create(**NEW, class_name="C")
    assert isinstance(made, CreatedClass)
    assert class_id == made.class_id
    assert class_id == pickle.loads(pickle.dumps(made)).class_id
    assert "class_id" not in to_dict(made)


DEFERRED = {"class_deferred_id": 7, "class_id": "u", "ext_class_id": "e"}


@pytest.mark.parametrize("answer", [[DEFERRED], DEFERRED])
async def test_a_change_of_a_deferred_class_gives_it_back(answer: object) -> None:
    """In a list of one (vendor document) or alone, by whichever id it was named."""
    async with own([], answer) as classcom:
        by_number = await classcom.classes.update_deferred(
            class_deferred_id=7, class_name="n"
        )
        by_id = await classcom.classes.update(ext_class_id="e", class_name="n")
    for one in (by_number, by_id):
        assert isinstance(one, DeferredClass)
        assert 7 == one.class_deferred_id
