"""The ManageBac spec: valid, complete, true to the vendor document's samples."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from typing import Any, cast

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import validate

from codegen.__main__ import ROOT
from codegen.plan.api import plan
from codegen.plan.records import Api, Regions
from codegen.read.grammar import LABELS
from codegen.read.spec import read

PATH = ROOT / "openapi" / "managebac.yaml"
DOCUMENT = cast("dict[str, Any]", read(PATH).root.plain())

SCHOOL_CLASS = {
    "id": 41,
    "name": "IB DP History B (Grade 11)",
    "start_term_id": 3,
    "end_term_id": 4,
    "created_at": "2022-01-03T08:15:00.000Z",
    "updated_at": "2022-02-03T08:15:00.500Z",
    "grade": "Grade 11",
    "grade_number": 12,
    "applicable_levels": ["HL", "SL"],
    "program": "IB Diploma",
    "program_code": "diploma",
    "subject_id": 77,
    "subject_name": "History",
    "subject_group": "Individuals and Societies",
    "subject_group_id": 9,
    "teachers": [
        {"teacher_id": 501, "show_on_reports": False, "teacher_archived": False}
    ],
}
LONG_CLASS = {
    **SCHOOL_CLASS,
    "description": "Meets on Mondays.",
    "language": "fr",
    "uniq_id": "HB-11",
    "class_section": "C",
    "subject_option": "Language and literature",
    "lock_memberships": "students_only",
    "archived": False,
    "subjects": [
        {
            "id": 77,
            "name": "History",
            "subject_group_id": 9,
            "subject_group": "Societies",
        }
    ],
}
CHANGE = {
    "archived": False,
    "name": "History",
    "description": "Meets on Mondays.",
    "language": "fr",
    "uniq_id": "HB-11",
    "class_section": "C",
    "subject_ids": [77, 78],
    "sl": True,
    "hl": False,
    "subject_option": ["1", "2"],
    "lock_memberships": "students_only",
}
CREATION = {
    **{key: value for key, value in CHANGE.items() if key != "archived"},
    "start_term_id": 3,
    "end_term_id": 4,
    "subject_id": 77,
    "program": "diploma",
    "grade_number": 12,
    "subject_option": "Language and literature",
}
STUDENT_RESULTS = {
    "students": [
        {"id": 1, "status": "ok"},
        {
            "id": 2,
            "status": "unprocessable_entity",
            "errors": {"level": ["is unknown"]},
        },
        {"id": 3, "status": "not_found"},
    ]
}
META = {"current_page": 1, "total_pages": 1, "total_count": 1, "per_page": 100}

# Shapes of the vendor document's sample answers, with values of our own.
ANSWERS = {
    "list": ("/classes", "get", {"classes": [SCHOOL_CLASS], "meta": META}),
    "create": ("/classes", "post", LONG_CLASS),
    "upsert": (
        "/classes",
        "patch",
        [{"index": 0, "errors": {}, "status": "unprocessable_entity"}],
    ),
    "get": ("/classes/{id}", "get", {"class": {**SCHOOL_CLASS, "teachers": []}}),
    "update": ("/classes/{id}", "patch", LONG_CLASS),
    "update students": ("/classes/{class_id}/students", "patch", STUDENT_RESULTS),
    "add students": ("/classes/{id}/add_students", "post", {"status": "ok"}),
    "remove students": ("/classes/{id}/remove_students", "post", {"status": "ok"}),
    "ping": ("/ping", "get", {"pong": "ok"}),
}
BODIES = {
    "create": ("/classes", "post", CREATION),
    "upsert": ("/classes", "patch", {"classes": [{"id": 41, **CHANGE}]}),
    "update": ("/classes/{id}", "patch", CHANGE),
    "update students": (
        "/classes/{class_id}/students",
        "patch",
        {"students": [{"id": 5, "level": "HL"}]},
    ),
    "add students": ("/classes/{id}/add_students", "post", {"student_ids": [5]}),
    "remove students": ("/classes/{id}/remove_students", "post", {"student_ids": [5]}),
}
FAILURES = [
    ("401", {"error": "Access Denied"}),
    ("404", {"error": "Couldn't find Class with 'id'=7"}),
    ("400", {"error": "Invalid payload data structure."}),
    ("422", {"errors": {"name": ["can't be blank"]}}),
    ("422", {"errors": {"base": "is not allowed"}}),
    ("422", {"error": {"name": ["can't be blank"]}}),
    (
        "422",
        {
            "error": "found unpermitted parameters: :language",
            "allowed_params": ["name", {"subject_ids": []}],
        },
    ),
]


@pytest.fixture(scope="module")
def api() -> Api:
    return plan(read(PATH))


def resolved(node: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in node:
        _, *steps = node["$ref"].split("/")
        node = DOCUMENT
        for step in steps:
            node = node[step]
    return node


def validator(schema: object) -> Draft202012Validator:
    document = {"components": DOCUMENT["components"], "allOf": [schema]}
    return Draft202012Validator(document, format_checker=FormatChecker())


def answer(path: str, verb: str, code: str = "200") -> Draft202012Validator:
    response = resolved(DOCUMENT["paths"][path][verb]["responses"][code])
    return validator(response["content"]["application/json"]["schema"])


def body(path: str, verb: str) -> dict[str, Any]:
    request = DOCUMENT["paths"][path][verb]["requestBody"]
    return resolved(request["content"]["application/json"]["schema"])


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, verbs in DOCUMENT["paths"].items():
        for verb, operation in verbs.items():
            yield path, verb, operation


def test_valid() -> None:
    """The spec is valid OpenAPI 3.1."""
    validate(DOCUMENT)


def test_invalid_is_noticed() -> None:
    """The validator would notice a broken spec."""
    broken = copy.deepcopy(DOCUMENT)
    del broken["paths"]["/ping"]["get"]["responses"]["200"]["description"]
    with pytest.raises(Exception, match="description"):
        validate(broken)


@pytest.mark.parametrize("name", ANSWERS)
def test_sample_answers(name: str) -> None:
    """An answer in the shape of the vendor document's sample is valid."""
    path, verb, sample = ANSWERS[name]
    assert [] == [error.message for error in answer(path, verb).iter_errors(sample)]


@pytest.mark.parametrize("name", ANSWERS)
def test_sample_answers_can_fail(name: str) -> None:
    """The schema of each answer refuses another type."""
    path, verb, _ = ANSWERS[name]
    assert list(answer(path, verb).iter_errors("text"))


@pytest.mark.parametrize("name", BODIES)
def test_sample_bodies(name: str) -> None:
    """A body in the shape of the vendor document's sample is valid and complete."""
    path, verb, sample = BODIES[name]
    schema = body(path, verb)
    assert [] == [error.message for error in validator(schema).iter_errors(sample)]
    assert set(sample) <= set(schema["properties"])


def test_further_results() -> None:
    """Upsert results may carry the class or the reason."""
    sample = [
        {"index": 0, "status": "ok", "class": LONG_CLASS},
        {"index": 1, "status": "not_found", "errors": {"id": ["Cannot find it"]}},
    ]
    check = answer("/classes", "patch")
    assert [] == [error.message for error in check.iter_errors(sample)]
    assert list(check.iter_errors([{"index": 0, "status": "lost"}]))


@pytest.mark.parametrize(("code", "sample"), FAILURES)
def test_failures(code: str, sample: Mapping[str, object]) -> None:
    """Every known error body is valid, wherever its status is listed."""
    listed = [
        (path, verb)
        for path, verb, operation in operations()
        if code in operation["responses"]
    ]
    assert listed
    for path, verb in listed:
        check = answer(path, verb, code)
        assert [] == [error.message for error in check.iter_errors(sample)]


def test_bad_422() -> None:
    """A body in none of the three shapes is not a 422 of this vendor."""
    check = answer("/classes", "post", "422")
    assert list(check.iter_errors({"message": "no"}))
    assert list(check.iter_errors({"error": "no"}))


def test_rate_limit_headers() -> None:
    """Every operation lists the 429, its three headers, and what clients look for."""
    for _, _, operation in operations():
        response = resolved(operation["responses"]["429"])
        expected = {"X-RateLimit-Limit", "X-RateLimit-Period", "X-RateLimit-Reset"}
        assert expected == set(response["headers"]) - {"Retry-After"}
    schema = DOCUMENT["components"]["headers"]["RateLimitReset"]["schema"]
    assert validator(schema).is_valid("2026-01-31 09:30:00 UTC")
    assert not validator(schema).is_valid("1769851800")


def test_every_property_has_a_source(api: Api) -> None:
    """Every property, argument and operation tells where the fact comes from."""
    sources = [one.source for model in api.models for one in model.properties]
    sources += [one.source for method in api.methods for one in method.arguments]
    sources += [
        resolved(response)["x-source"].partition(";")[0]
        for _, _, operation in operations()
        for response in operation["responses"].values()
    ]
    assert sources
    assert set(sources) <= set(LABELS)
    assert all(method.source.startswith(LABELS) for method in api.methods)


def test_operations(api: Api) -> None:
    """The eight operations and the ping are there, under these names."""
    expected = {
        "classes.list": ("GET", "/classes"),
        "classes.create": ("POST", "/classes"),
        "classes.upsert": ("PATCH", "/classes"),
        "classes.get": ("GET", "/classes/{class_id}"),
        "classes.update": ("PATCH", "/classes/{class_id}"),
        "classes.update_students": ("PATCH", "/classes/{class_id}/students"),
        "classes.add_students": ("POST", "/classes/{class_id}/add_students"),
        "classes.remove_students": ("POST", "/classes/{class_id}/remove_students"),
        "ping": ("GET", "/ping"),
    }
    assert expected == {one.full_name: (one.verb, one.path) for one in api.methods}


def test_safety(api: Api) -> None:
    """Only reads may be repeated: the vendor documents no idempotency."""
    for method in api.methods:
        assert ("idempotent" if method.verb == "GET" else "unsafe") == method.safety


def test_regions_and_versions(api: Api) -> None:
    """The first region and version v2p0 are the defaults."""
    address = api.address
    assert isinstance(address, Regions)
    assert ["ca", "cn", "us1", "us2", "test"] == list(address.servers)
    assert "https://api.managebac.com" == address.servers["ca"]
    assert "v2p0" == address.version
    assert ["v2", "v2p0", "v2p1", "v2p2", "v2p3"] == list(address.versions)


def test_personal_fields(api: Api) -> None:
    """Text that may hold a person's name is marked, the vendor's messages too."""
    marked = {
        (model.name, one.name)
        for model in api.models
        for one in model.properties
        if one.personal
    }
    expected = {
        (model, name)
        for model in ("SchoolClass", "ClassUpsert")
        for name in ("name", "description")
    } | {("ClassResult", "errors"), ("StudentResult", "errors")}
    assert expected == marked
