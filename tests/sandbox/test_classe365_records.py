"""Classe365: one record, create, update, and what is refused."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from homeroom.sandbox.classe365 import Classe365Vendor
from tests.sandbox.classe365_api import Api, error_code, school

pytestmark = pytest.mark.anyio

NEW = {"first_name": "Lunet", "last_name": "Coldmarsh"}


@pytest.fixture
async def api(anyio_backend: str) -> AsyncIterator[Api]:
    """A school of 200 pupils."""
    async with school() as made:
        yield made


async def test_one_record_by_path_or_query(api: Api) -> None:
    """Both ways to give an id lead to the record that the list shows."""
    [first] = (await api.page("/students", limit=1))["records"]
    assert 1001 == first["id"]
    assert first == await api.record("/students/1001")
    assert first == await api.record("/students", params={"id": 1001})
    assert first == await api.record("/students/1001", params={"id": "1001"})


@pytest.mark.parametrize("number", [1, 1000, 1201, 10**18 - 1])
async def test_a_record_that_is_not_there_is_a_204(api: Api, number: int) -> None:
    """Nothing found is no failure, and its body has no bytes."""
    for path in (f"/students/{number}", f"/students?id={number}"):
        answer = await api.send("GET", path)
        assert (204, b"") == (answer.status_code, answer.content)


async def test_a_204_may_have_bytes() -> None:
    """On demand the message of which the document speaks is there, in process."""
    async with school(Classe365Vendor(empty_body=True)) as api:
        for method, path, body in [
            ("GET", "/students/1", None),
            ("GET", "/agents", None),
            ("POST", "/students/1", NEW),
        ]:
            answer = await api.send(method, path, json=body)
            assert 204 == answer.status_code
            assert {"message": "Nothing was found."} == answer.json()


async def test_a_204_on_a_socket_has_no_bytes() -> None:
    """Where a connection could be hung up there is one, and it stays intact."""
    async with school(Classe365Vendor(empty_body=True), on_socket=True) as api:
        answer = await api.send("GET", "/students/1")
    assert (204, b"") == (answer.status_code, answer.content)


@pytest.mark.parametrize("number", ["0", "-1", "x", "1.0", "01001", "1" * 19, "é"])
async def test_what_is_no_id_is_refused(api: Api, number: str) -> None:
    """An id is a positive integer, wherever it stands."""
    assert ["id"] == await api.problems("GET", f"/students/{number}")
    assert ["id"] == await api.problems("GET", "/students", params={"id": number})
    body = {**NEW, "id": number}
    assert ["id"] == await api.problems("POST", "/students", json=body)


@pytest.mark.parametrize("number", [True, 1.5, [], {}, 0, ""])
async def test_an_id_in_the_body_must_be_one(api: Api, number: object) -> None:
    """A value of another type is not read as an id."""
    body = {**NEW, "id": number}
    assert ["id"] == await api.problems("POST", "/students", json=body)


async def test_ids_that_differ_are_refused(api: Api) -> None:
    """Path, query and body must mean the same record."""
    assert ["id"] == await api.problems("GET", "/students/1001?id=1002")
    body = {"id": 1002}
    assert ["id"] == await api.problems("POST", "/students/1001", json=body)
    assert ["id"] == await api.problems("POST", "/students?id=1001", json=body)


async def test_without_an_id_a_post_creates(api: Api) -> None:
    """A 201 has the new record with all of its fields, null where not given."""
    status, made = await api.save("/students", json={**NEW, "gender": "Female"})
    old = await api.record("/students/1001")
    assert 201 == status
    assert list(old) == list(made)
    given = {"id": 1201, "gender": "Female", **NEW}
    assert given == {name: value for name, value in made.items() if value is not None}
    assert made == await api.record("/students/1201")


async def test_every_post_without_an_id_creates_another(api: Api) -> None:
    """Nothing tells two equal creations apart from one."""
    _, first = await api.save("/students", json=NEW)
    _, second = await api.save("/students", json={**NEW, "id": None})
    assert [1201, 1202] == [first["id"], second["id"]]


async def test_with_an_id_a_post_updates(api: Api) -> None:
    """A 200 has the record; fields that were not sent stay as they were."""
    before = await api.record("/students/1007")
    changed = {**before, "father_name": None, "student_dob": "2012-02-29"}
    sent = {"id": 1007, "father_name": None, "student_dob": "2012-02-29"}
    status, after = await api.save("/students", json=sent)
    assert 200 == status
    assert changed == after == await api.record("/students/1007")
    assert (200, after) == await api.save("/students", json=sent)
    assert after in (await api.page("/students"))["records"]


async def test_the_id_of_an_update_may_be_anywhere(api: Api) -> None:
    """In the body as a number or as text, in the path, or in the query."""
    name = {"name": "Sciences and more"}
    for path, body in [
        ("/departments", {"id": 12, **name}),
        ("/departments", {"id": "12", **name}),
        ("/departments/12", name),
        ("/departments?id=12", name),
    ]:
        saved = await api.save(path, json=body)
        assert (200, {"id": 12, **name}) == saved


async def test_an_update_of_nothing_is_a_204(api: Api) -> None:
    """An id that does not exist creates nothing."""
    answer = await api.send("POST", "/students", json={"id": 5, **NEW})
    assert 204 == answer.status_code
    answer = await api.send("GET", "/students/1201")
    assert 204 == answer.status_code


async def test_required_fields_must_be_there(api: Api) -> None:
    """All that is missing is listed at once, for a new record only."""
    missing = ["first_name", "last_name"]
    assert missing == await api.problems("POST", "/students", json={})
    blank = {"first_name": "", "last_name": None}
    assert missing == await api.problems("POST", "/students", json=blank)
    emptied = {"id": 1001, "last_name": None}
    assert ["last_name"] == await api.problems("POST", "/students", json=emptied)
    status, _ = await api.save("/students", json={"id": 1001})
    assert 200 == status


async def test_wrong_values_are_refused_and_quoted(api: Api) -> None:
    """Each wrong value has an entry; nothing is stored of the others."""
    sent = {
        "id": 1001,
        "gender": "Female",
        "first_name": 5,
        "student_dob": "2012-02-30",
        "favourite_colour": "green",
    }
    before = await api.record("/students/1001")
    answer = await api.send("POST", "/students", json=sent)
    assert (400, "invalid_parameters") == (answer.status_code, error_code(answer))
    expected = {
        "first_name": "is not a text: 5",
        "student_dob": "is not a date (YYYY-MM-DD): 2012-02-30",
        "favourite_colour": "is not a field of this resource",
    }
    errors = answer.json()["errors"]
    assert expected == {error["field"]: error["message"] for error in errors}
    assert before == await api.record("/students/1001")


@pytest.mark.parametrize("day", ["2012-2-3", "20120203", "2012-02-03T00:00", 2012])
async def test_a_date_is_written_one_way(api: Api, day: object) -> None:
    """Other ways to write a date are refused."""
    body = {"id": 1001, "student_dob": day}
    assert ["student_dob"] == await api.problems("POST", "/students", json=body)


async def test_references_must_lead_somewhere(api: Api) -> None:
    """An id of another family is a number that exists, or digits."""
    body = {"name": "Falconry 3 A", "department_id": 999}
    wrong = ["department_id"]
    assert wrong == await api.problems("POST", "/classes", json=body)
    body["department_id"] = "Arts"
    assert wrong == await api.problems("POST", "/classes", json=body)
    body["department_id"] = "11"
    _, made = await api.save("/classes", json=body)
    assert 11 == made["department_id"]
    section = {"class_id": made["id"], "name": "A"}
    assert 201 == (await api.save("/sections", json=section))[0]


async def test_flags_are_texts(api: Api) -> None:
    """A flag is "0" or "1"."""
    body = {**NEW, "is_academic": True}
    assert ["is_academic"] == await api.problems("POST", "/teachers", json=body)
    _, made = await api.save("/teachers", json={**NEW, "is_academic": "0"})
    assert "0" == made["is_academic"]


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"[]", b"1", b"\xff", b'{"code":"\\ud800"}', b"[" * 100_000],
    ids=["empty", "cut", "list", "number", "bytes", "surrogate", "deep"],
)
async def test_a_body_that_is_no_object_is_refused(api: Api, body: bytes) -> None:
    """A body must be a JSON object, of text that can be written."""
    headers = {"Content-Type": "application/json"}
    refused = await api.refused("POST", "/students", content=body, headers=headers)
    assert (400, "invalid_json") == refused


@pytest.mark.parametrize("kind", ["", "text/plain", "application/jsonx"])
async def test_json_must_be_declared(api: Api, kind: str) -> None:
    """A body without the content type of JSON is refused, as is a form."""
    headers = {"Content-Type": kind} if kind else {}
    body = b'{"first_name":"Lunet","last_name":"Coldmarsh"}'
    wrong = (400, "invalid_content_type")
    refused = await api.refused("POST", "/students", content=body, headers=headers)
    assert wrong == refused
    assert wrong == await api.refused("POST", "/students", data=NEW)


async def test_the_content_type_may_have_a_charset(api: Api) -> None:
    """Case and parameters of the content type do not matter; a GET may send it."""
    headers = {"Content-Type": "Application/JSON; charset=UTF-8"}
    body = b'{"first_name":"Lunet","last_name":"Coldmarsh"}'
    assert 201 == (await api.save("/students", content=body, headers=headers))[0]
    assert await api.record("/students/1001", headers=headers)
