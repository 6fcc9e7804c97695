"""The ManageBac spec: valid, complete, true to the vendor document's samples."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import validate

from codegen.__main__ import ROOT
from codegen.plan.api import plan
from codegen.plan.records import Api, Regions
from codegen.read.grammar import LABELS
from codegen.read.spec import read
from tests.codegen import managebac_people as people

HERE = Path(__file__).parent
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


def answer(path: str, verb: str, code: str = "2") -> Draft202012Validator:
    responses = DOCUMENT["paths"][path][verb]["responses"]
    found = next(one for key, one in responses.items() if key.startswith(code))
    return validator(resolved(found)["content"]["application/json"]["schema"])


def body(path: str, verb: str) -> dict[str, Any]:
    request = DOCUMENT["paths"][path][verb]["requestBody"]
    return resolved(request["content"]["application/json"]["schema"])


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, verbs in DOCUMENT["paths"].items():
        for verb, operation in verbs.items():
            if verb != "servers":
                yield path, verb, operation


def closed(node: Any) -> Any:
    """A copy in which no object may have fields beyond those listed."""
    if isinstance(node, list):
        return [closed(one) for one in node]
    if not isinstance(node, dict):
        return node
    made = {key: closed(one) for key, one in node.items()}
    if isinstance(made.get("properties"), dict):
        made["additionalProperties"] = False
    return made


def in_full(schema: object, sample: object) -> list[str]:
    """What is wrong with a sample, fields that are not listed among it."""
    document = {"components": closed(DOCUMENT["components"]), "allOf": [closed(schema)]}
    check = Draft202012Validator(document, format_checker=FormatChecker())
    return [error.message for error in check.iter_errors(sample)]


def test_valid() -> None:
    """The spec is valid OpenAPI 3.1, as one document and in its files."""
    validate(DOCUMENT)
    root = yaml.safe_load(PATH.read_text(encoding="utf-8"))
    validate(root, base_uri=PATH.as_uri())


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


@pytest.mark.parametrize(("path", "verb", "sample"), people.ANSWERS)
def test_answers_about_people(path: str, verb: str, sample: Any) -> None:
    """All that the samples of the vendor hold is listed; another type is refused."""
    check = answer(path, verb)
    assert [] == in_full(check.schema["allOf"][0], sample)
    assert list(check.iter_errors("text"))


@pytest.mark.parametrize(("path", "verb", "sample"), people.BODIES)
def test_bodies_about_people(path: str, verb: str, sample: Any) -> None:
    """All that can be written is listed; what the operation is about is needed."""
    schema = body(path, verb)
    assert [] == in_full(schema, sample)
    needed = set(schema.get("required", ()))
    assert needed or path == "/students/{id}/archive"
    assert needed <= set(sample)


@pytest.mark.parametrize(
    ("model", "sample"),
    [
        ("Student", people.STUDENT),
        ("Teacher", people.TEACHER),
        ("Parent", people.PARENT),
        ("Membership", people.MEMBERSHIP),
        ("YearGroup", people.YEAR_GROUP),
        ("StudentWrite", {**people.WRITTEN, **people.STUDENT_FIELDS}),
        ("ParentWrite", {**people.WRITTEN, **people.PARENT_FIELDS}),
    ],
)
def test_fields_of_people(model: str, sample: Mapping[str, object]) -> None:
    """No field is invented; a password is written only, an account only read."""
    assert set(sample) == set(DOCUMENT["components"]["schemas"][model]["properties"])


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
        # Who asks for a token gets failures of another kind.
        if code in operation["responses"] and "security" not in operation
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


def listed_operations() -> list[list[str]]:
    text = (HERE / "managebac_operations.txt").read_text(encoding="utf-8")
    return [line.split() for line in text.splitlines() if not line.startswith("#")]


def test_operations(api: Api) -> None:
    """Every operation is there, under its name, and is repeated if that is harmless."""
    expected = {
        name: (verb, safety, path)
        for name, verb, safety, *_, path in listed_operations()
    }
    found = {one.full_name: (one.verb, one.safety, one.path) for one in api.methods}
    assert expected == found


def test_hidden_operations() -> None:
    """What gives files or tokens is described, and the client does it by hand."""
    hidden = {
        path for path, _, operation in operations() if operation.get("x-hidden", False)
    }
    files = (
        "/classes/{class_id}/tasks/{task_id}/submissions/{student_id}/files/{asset_id}"
    )
    assert hidden == {
        "/avatars/{id}",
        "/oauth/token",
        "/school/programs/{program}/reports/{id}/download/{kind}",
        files,
    }


def test_first_versions_and_packages() -> None:
    """Each operation says which version has it first, and if it costs extra."""
    named = {
        ".".join(filter(None, [one.get("x-resource"), one["x-method"]])): one
        for _, _, one in operations()
        if "x-method" in one
    }
    for name, _, _, since, package, _ in listed_operations():
        assert since == named[name].get("x-since", "-"), name
        assert (package == "extended") == ("x-extended" in named[name]), name


def test_rows_are_known_by_their_own_ids(api: Api) -> None:
    """Also where the path calls what they were asked by `id` as well."""
    found = {one.name: one for one in api.tables[None]}
    for name in ("year_group_students", "year_group_advisors", "class_terms"):
        assert ("id",) == found[name].key
    [asked] = found["year_group_students"].asked
    assert "year_group_id" == asked.name


def test_tables_of_people(api: Api) -> None:
    """Lists of people can be kept, and are asked for what changed where they can be."""
    found = {one.name: one for one in api.tables[None]}
    changing = {name for name, one in found.items() if one.since and one.deleted}
    assert {"students", "memberships", "classes"} <= changing
    above = {
        "relationships": "parents",
        "year_group_students": "year_groups",
        "year_group_advisors": "year_groups",
        "class_teachers": "classes",
        "class_terms": "classes",
    }
    parents = {one: found[one].parent for one in above}
    assert above == {name: one.table for name, one in parents.items() if one}
    assert {"teachers", "parents"} <= set(found)


def test_regions_and_versions(api: Api) -> None:
    """The first region, and the version that serves all, are the defaults."""
    address = api.address
    assert isinstance(address, Regions)
    assert ["ca", "cn", "us1", "us2", "test"] == list(address.servers)
    assert "https://api.managebac.com" == address.servers["ca"]
    assert "v2p3" == address.version
    assert ["v2", "v2p0", "v2p1", "v2p2", "v2p3"] == list(address.versions)


def test_personal_fields(api: Api) -> None:
    """Text that may hold a person's name is marked, the vendor's messages too."""
    classes = {"SchoolClass", "ClassUpsert", "ClassResult", "StudentResult"}
    marked = {
        (model.name, one.name)
        for model in api.models
        for one in model.properties
        if one.personal and model.name in classes
    }
    expected = {
        (model, name)
        for model in ("SchoolClass", "ClassUpsert")
        for name in ("name", "description")
    } | {("ClassResult", "errors"), ("StudentResult", "errors")}
    assert expected == marked


def test_marks_of_people(api: Api) -> None:
    """What identifies a person, or says more than others should know, is marked."""
    models = {one.name: one for one in api.models}
    for name in ("Student", "Teacher", "Parent", "StudentWrite", "TeacherWrite"):
        marks = {one.wire: one.personal for one in models[name].properties}
        unmarked = {wire for wire in people.PERSON if not marks[wire]}
        assert {"timezone"} == unmarked
        assert "sensitive" == marks["gender"] == marks["nationalities"]
        assert "sensitive" == marks.get("password", marks.get("last_accessed_at"))
    numbers = {"student_id", "identifier", "account_uid", "uniq_student_id"}
    for name in ("Student", "Membership"):
        for one in models[name].properties:
            if one.wire in numbers:
                assert ("direct", True) == (one.personal, one.person)
