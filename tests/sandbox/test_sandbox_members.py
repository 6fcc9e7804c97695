"""The students of a class, and of the school."""

from __future__ import annotations

from typing import Any

import pytest

pytestmark = pytest.mark.anyio

OK = {"status": "ok"}


@pytest.fixture
async def empty(api: Any) -> str:
    """The path of a class without students."""
    created = await api.json("POST", "/classes", json={"name": "Empty"})
    return f"/classes/{created['id']}"


async def test_seeded_classes_have_students_with_levels(api: Any) -> None:
    """A diploma class has students of the school, each with a level."""
    rows = (await api.json("GET", "/classes"))["classes"]
    number = next(row["id"] for row in rows if row["program_code"] == "diploma")
    body = await api.json("GET", f"/classes/{number}/students")
    assert 0 < len(body["student_ids"]) == body["meta"]["total_count"]
    assert [str(n) for n in body["student_ids"]] == list(body["student_levels"])
    assert {"HL", "SL"} >= set(body["student_levels"].values())
    for student in body["student_ids"]:
        found = (await api.json("GET", f"/students/{student}"))["student"]
        assert "diploma" == found["program_code"]


async def test_added_students_are_there_and_removed_ones_gone(
    api: Any, empty: str
) -> None:
    """Adding and removing shows in the list of members; repeats do no harm."""
    added = {"student_ids": [1, 123, 1]}
    assert OK == await api.json("POST", f"{empty}/add_students", json=added)
    assert OK == await api.json("POST", f"{empty}/add_students", json=added)
    assert [1, 123] == (await api.json("GET", f"{empty}/students"))["student_ids"]
    removed = {"student_ids": [1, 5]}
    assert OK == await api.json("POST", f"{empty}/remove_students", json=removed)
    assert [123] == (await api.json("GET", f"{empty}/students"))["student_ids"]


@pytest.mark.parametrize("verb", ["add", "remove"])
async def test_an_unknown_student_refuses_the_whole_request(
    api: Any, empty: str, verb: str
) -> None:
    """One unknown id answers 404 and changes nothing."""
    await api.json("POST", f"{empty}/add_students", json={"student_ids": [1]})
    sent = {"student_ids": [1, 2, 9_999]}
    refused = await api.refused("POST", f"{empty}/{verb}_students", json=sent)
    assert (404, {"error": "Couldn't find Student with 'id'=9999"}) == refused
    assert [1] == (await api.json("GET", f"{empty}/students"))["student_ids"]


@pytest.mark.parametrize("verb", ["add", "remove"])
async def test_student_ids_are_required_numbers(
    api: Any, empty: str, verb: str
) -> None:
    """A missing list is a wrong structure; wrong members are refused values."""
    path = f"{empty}/{verb}_students"
    structure = (400, {"error": "Invalid payload data structure."})
    assert structure == await api.refused("POST", path, json={})
    assert structure == await api.refused("POST", path, json={"student_ids": 1})
    values = (422, {"errors": {"student_ids": ["is not a number"]}})
    assert values == await api.refused("POST", path, json={"student_ids": ["1"]})


async def test_levels_are_set_for_each_item(api: Any, empty: str) -> None:
    """Each student has a result of its own, as in the vendor document's sample."""
    await api.json("POST", f"{empty}/add_students", json={"student_ids": [1, 2]})
    sent = [{"id": 1, "level": "HL"}, {"id": 2, "level": "XL"}, {"id": 3}]
    body = await api.json("PATCH", f"{empty}/students", json={"students": sent})
    errors = {"level": ["is not included in the list"]}
    expected = [
        {"id": 1, "status": "ok"},
        {"id": 2, "status": "unprocessable_entity", "errors": errors},
        {"id": 3, "status": "not_found"},
    ]
    assert {"students": expected} == body
    members = await api.json("GET", f"{empty}/students")
    assert {"1": "HL"} == members["student_levels"]


@pytest.mark.parametrize(
    "students", [None, 1, [1], [{}], [{"id": "1"}], [{"level": "HL"}]]
)
async def test_levels_need_a_list_of_objects_with_an_id(
    api: Any, students: object
) -> None:
    """Anything else is refused as a whole."""
    path = "/classes/852/students"
    refused = await api.refused("PATCH", path, json={"students": students})
    assert (400, {"error": "Invalid payload data structure."}) == refused


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/classes/1/students"),
        ("PATCH", "/classes/1/students"),
        ("POST", "/classes/1/add_students"),
        ("POST", "/classes/1/remove_students"),
    ],
)
async def test_an_unknown_class_has_no_students(
    api: Any, method: str, path: str
) -> None:
    """Operations on members of an unknown class answer 404."""
    body = {"students": [], "student_ids": []}
    options = {} if method == "GET" else {"json": body}
    response = await api.send(method, path, **options)
    assert 404 == response.status_code
    message = {"error": "Couldn't find IbCLass with 'id'=1"}
    assert message == response.json()


async def test_students_are_paged(api: Any) -> None:
    """The list of students has pages and `meta`, and e-mail addresses lead nowhere."""
    body = await api.json("GET", "/students", params={"page": 2, "per_page": 150})
    meta = {"current_page": 2, "total_pages": 2, "total_count": 200, "per_page": 150}
    assert meta == body["meta"]
    assert list(range(151, 201)) == [row["id"] for row in body["students"]]
    assert all(row["email"].endswith(".example") for row in body["students"])


@pytest.mark.parametrize("number", ["0", "201", "abc", "\u00b2", "9" * 30])
async def test_an_unknown_student_is_not_found(api: Any, number: str) -> None:
    """An id that the school does not have answers 404."""
    message = {"error": f"Couldn't find Student with 'id'={number}"}
    assert (404, message) == await api.refused("GET", f"/students/{number}")


async def test_members_are_paged(api: Any, empty: str) -> None:
    """The list of members has pages, and levels of the page only."""
    numbers = list(range(1, 121))
    await api.json("POST", f"{empty}/add_students", json={"student_ids": numbers})
    levels = [{"id": number, "level": "SL"} for number in numbers]
    await api.json("PATCH", f"{empty}/students", json={"students": levels})
    body = await api.json("GET", f"{empty}/students", params={"page": 2})
    assert numbers[100:] == body["student_ids"]
    assert {str(number): "SL" for number in numbers[100:]} == body["student_levels"]
    assert 120 == body["meta"]["total_count"]
