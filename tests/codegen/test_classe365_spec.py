"""The spec of Classe365: valid, and honest about how little is known."""

from __future__ import annotations

from typing import Any

import pytest
from openapi_spec_validator import validate

from codegen.read.grammar import LABELS
from tests.codegen.documents import Document, label

SPEC = Document.load("classe365")

RESOURCES = {
    "students": ("/students", "Student"),
    "classes": ("/classes", "SchoolClass"),
    "sessions": ("/sessions", "Session"),
    "departments": ("/departments", "Department"),
    "records": ("/{resource}", "Record"),
}
PATHS = [path for path, _ in RESOURCES.values()]
# Fields of version 1 that somebody names: whose word it is.
FIELDS = {
    "Student": [
        "third party",
        "admission_number",
        "first_name",
        "last_name",
        "gender",
        "student_dob",
        "student_email",
        "student_contact",
        "father_name",
        "mother_name",
        "parents_contact",
        "parents_email",
    ],
    "SchoolClass": ["third party", "name", "code", "department_id"],
    "Session": ["vendor document"],
    "Department": ["vendor elsewhere", "name"],
    "Record": ["vendor document"],
}
RECORDS: list[dict[str, Any]] = [
    {"id": 5},
    {"id": "S-5"},
    {"id": 5, "house": None, "tags": ["a", {"b": 1}]},
]
FAILURES = [
    {"message": "Wrong key (error_code: unauthorized)"},
    {
        "message": "Not valid (error_code: invalid_parameters)",
        "errors": [{"field": "first_name", "any": ["thing"]}],
    },
]


def test_valid() -> None:
    """The spec is valid OpenAPI 3.1."""
    validate(SPEC.root)


def test_operations() -> None:
    """Every resource can be listed, read and saved, in the same way."""
    paging = {
        "style": "cursor",
        "cursor": "cursor",
        "next": "meta.next_cursor",
        "items": "records",
        "size": "limit",
        "probe": ["page", "offset"],
    }
    found = SPEC.operations()
    assert {(verb, path) for path in PATHS for verb in ("GET", "POST")} == set(found)
    for resource, (path, _) in RESOURCES.items():
        get, post = found["GET", path], found["POST", path]
        assert [resource] * 2 == [get["x-resource"], post["x-resource"]]
        listed, one = get["x-methods"]
        assert ("list", paging) == (listed["name"], listed["paging"])
        assert ("get", "record") == (one["name"], one["unwrap"])
        assert ["id"] == listed["omit"] == one["require"]
        assert ("save", "record") == (post["x-method"], post["x-unwrap"])
        assert post["x-created"] is True


def test_safety() -> None:
    """Only what creates a record must not be repeated."""
    for (verb, _), operation in SPEC.operations().items():
        expected = ("idempotent", None) if verb == "GET" else ("unsafe", "id")
        safety = operation["x-retry"], operation.get("x-idempotent-with")
        assert expected == safety


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("record", RECORDS)
def test_envelopes(path: str, record: dict[str, Any]) -> None:
    """One record or a list is valid, with fields that nobody knows."""
    place = ("GET", path)
    meta = {"next_cursor": "b2Zm", "total": 3}
    for records in ([record], []):
        assert [] == SPEC.in_answer(place, "200", {"records": records})
        assert [] == SPEC.in_answer(place, "200", {"records": records, "meta": meta})
    assert [] == SPEC.in_answer(place, "200", {"record": record})
    for code in ("200", "201"):
        assert [] == SPEC.in_answer(("POST", path), code, {"record": record})
    assert [] == SPEC.problems(SPEC.body(("POST", path)), record)


@pytest.mark.parametrize("path", PATHS)
def test_envelopes_can_fail(path: str) -> None:
    """An answer without its envelope, or a record that is none, is not valid."""
    wrong: list[object] = [{"id": 5}, [], {"record": [5]}, {"records": {}}]
    for sample in wrong:
        assert SPEC.in_answer(("GET", path), "200", sample)
        assert SPEC.in_answer(("POST", path), "201", sample)
    assert SPEC.problems(SPEC.body(("POST", path)), [])


def test_both_successes_of_a_save_are_alike() -> None:
    """A record that was created has the form of one that was updated."""
    for path in PATHS:
        place = ("POST", path)
        first, second = (SPEC.response(place, code) for code in ("200", "201"))
        assert first["content"] == second["content"]


def test_statuses() -> None:
    """The statuses of the vendor document are listed; a 204 has no content."""
    for place, operation in SPEC.operations().items():
        codes = {"200", "204", "400", "401", "403", "405", "5XX"}
        codes |= {"201"} if place[0] == "POST" else set()
        codes |= {"404"} if place[1] != "/students" else set()
        assert codes == set(operation["responses"])
        assert "content" not in SPEC.response(place, "204")


@pytest.mark.parametrize("failure", FAILURES)
def test_failures(failure: object) -> None:
    """A failure has a message, and perhaps objects of unknown form."""
    for place in SPEC.operations():
        for code in ("400", "401", "403", "405"):
            assert [] == SPEC.in_answer(place, code, failure)
            assert SPEC.in_answer(place, code, {"error": "not this vendor's"})


def test_fields() -> None:
    """Fields of version 1 are not passed off as documented, and all may be null."""
    for name, (source, *fields) in FIELDS.items():
        for schema in (name, f"{name}Save"):
            node = SPEC.root["components"]["schemas"][schema]
            assert ["id", *fields] == list(node["properties"])
            assert source == label(node["x-source"])
            assert node["additionalProperties"] is True
            sample = {"id": 5, **dict.fromkeys(fields)}
            assert [] == SPEC.problems(node, sample)
        labels = {
            label(one["x-source"])
            for schema, wire, one in SPEC.properties()
            if schema == name and wire != "id"
        }
        assert ({source} if fields else set()) == labels


def test_guesses() -> None:
    """The path of students is documented; other paths and the paging are a guess."""
    for (_, path), operation in SPEC.operations().items():
        expected = "vendor document" if path == "/students" else "guess"
        assert expected == label(operation["x-source"])
    for name in ("cursor", "limit"):
        parameter = SPEC.parameters(("GET", "/students"))[name]
        assert "guess" == label(parameter["x-source"])


def test_personal_fields() -> None:
    """All that is known of a student is kept out of reprs, and so is every message."""
    shown = {
        (name, wire)
        for name, wire, one in SPEC.properties()
        if name in ("Student", "StudentSave", "ErrorBody") and "x-personal" not in one
    }
    assert {("Student", "id"), ("StudentSave", "id")} == shown


def test_every_fact_has_a_source() -> None:
    """Everything tells where it comes from."""
    sources = list(SPEC.sources())
    assert len(sources) > 150
    assert [] == [source for source in sources if label(source) not in LABELS]
