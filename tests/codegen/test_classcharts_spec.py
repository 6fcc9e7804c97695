"""The ClassCharts spec: valid, complete, honest about who says what."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker
from openapi_spec_validator import validate

from codegen.__main__ import ROOT
from codegen.plan.api import plan
from codegen.plan.records import Api, LastIdPlan, Site
from codegen.plan.shapes import named
from codegen.read.grammar import LABELS
from codegen.read.spec import read
from homeroom._core.decode import decode
from homeroom._core.plans import Operation
from homeroom.classcharts._generated import operations as ops
from tests.codegen.classcharts_samples import ANSWERS, DONE, FORMS, NOTHING

PATH = ROOT / "openapi" / "classcharts.yaml"
DOCUMENT: dict[str, Any] = yaml.safe_load(PATH.read_text(encoding="utf-8"))

VENDOR, THIRD = "vendor document", "third party"
FORM = "application/x-www-form-urlencoded"
BOTH, STUDENT, PARENT = ["student", "parent"], ["student"], ["parent"]
# Name: verb, path, roles, and whose word it is that there is such an operation.
METHODS = {
    "info": ("GET", "/ping", BOTH, VENDOR),
    "activity.list": ("GET", "/activity/{pupil_id}", BOTH, VENDOR),
    "behaviour.get": ("GET", "/behaviour/{pupil_id}", BOTH, VENDOR),
    "homeworks.list": ("GET", "/homeworks/{pupil_id}", BOTH, VENDOR),
    "timetable.get": ("GET", "/timetable/{pupil_id}", BOTH, VENDOR),
    "badges.list": ("GET", "/eventbadges/{pupil_id}", BOTH, VENDOR),
    "announcements.list": ("GET", "/announcements/{pupil_id}", BOTH, VENDOR),
    "detentions.list": ("GET", "/detentions/{pupil_id}", BOTH, VENDOR),
    "pupils.list": ("GET", "/pupils", PARENT, VENDOR),
    "attendance.get": ("GET", "/attendance/{pupil_id}", BOTH, THIRD),
    "pupil_fields.get": ("GET", "/customfields/{pupil_id}", BOTH, THIRD),
    "classes.list": ("GET", "/classes/{pupil_id}", BOTH, THIRD),
    "rewards.list": ("GET", "/rewards/{pupil_id}", STUDENT, THIRD),
    "rewards.purchase": ("POST", "/purchase/{item_id}", STUDENT, THIRD),
    "code": ("POST", "/getcode", STUDENT, THIRD),
    "homeworks.tick": ("GET", "/homeworkticked/{status_id}", STUDENT, THIRD),
    "homeworks.mark_seen": ("POST", "/markhomeworkasseen/{status_id}", STUDENT, THIRD),
    "change_password": ("POST", "/password", PARENT, THIRD),
    "behaviour_points.list": ("GET", "/parentbehaviours/{pupil_id}", PARENT, THIRD),
    "behaviour_points.add": ("POST", "/addparentbehaviour/{pupil_id}", PARENT, THIRD),
    "behaviour_points.delete": (
        "POST",
        "/deleteparentbehaviour/{pupil_id}",
        PARENT,
        THIRD,
    ),
    "academic_reports.list": ("GET", "/getacademicreports", BOTH, THIRD),
    "academic_reports.get": ("GET", "/getacademicreport/{report_id}", BOTH, THIRD),
    "report_cards.list": ("POST", "/getpupilreportcards", BOTH, THIRD),
    "report_cards.get": ("GET", "/getpupilreportcard/{card_id}", BOTH, THIRD),
    "report_cards.summary_comment": (
        "GET",
        "/getpupilreportcardsummarycomment/{card_id}",
        BOTH,
        THIRD,
    ),
    "report_cards.target": (
        "GET",
        "/getpupilreportcardtarget/{target_id}",
        BOTH,
        THIRD,
    ),
    "concerns.add": ("POST", "/addconcern", STUDENT, THIRD),
}
HIDDEN = {
    ("post", "/ping"): THIRD,
    ("post", "/login"): THIRD,
    ("post", "/hasdob"): THIRD,
    ("post", "/logout"): THIRD,
    ("post", "/student/login"): VENDOR,
    ("post", "/parent/login"): VENDOR,
    ("get", "/student/checkpupilcode/{code}"): THIRD,
    ("post", "/apipublic/homework"): THIRD,
}
# What else the vendor document says: places in the spec.
DOCUMENTED = [
    "info",
    "servers.0",
    "servers.1",
    "components.securitySchemes.session",
    "components.headers.SessionCookie",
    "components.parameters.PupilId",
    "components.parameters.From",
    "components.parameters.To",
    "components.schemas.DisplayDate",
    *(f"paths./activity/{{pupil_id}}.get.parameters.{n}" for n in (1, 3)),
    "paths./homeworks/{pupil_id}.get.parameters.1",
    "paths./timetable/{pupil_id}.get.parameters.1",
    "paths./student/login.servers.0",
    *(f"paths./{role}/login.post.responses.302" for role in BOTH),
]
DOCUMENTED_FIELDS = {
    "/student/login": ["_method", "code", "dob"],
    "/parent/login": ["_method", "email", "password", "logintype"],
}
FAILURES = [
    {"success": 0, "expired": 0, "error": "You are not logged in. [1]", "meta": []},
    {"success": 0, "expired": 1, "error": "Token invalid.", "meta": []},
    {
        "success": False,
        "expired": 0,
        "error": "Invalid request",
        "meta": None,
        "data": None,
    },
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


def at(place: str) -> dict[str, Any]:
    node: Any = DOCUMENT
    for step in place.split("."):
        node = node[int(step)] if isinstance(node, list) else node[step]
    return resolved(node)


def validator(schema: object) -> Draft202012Validator:
    document = {"components": DOCUMENT["components"], "allOf": [schema]}
    return Draft202012Validator(document, format_checker=FormatChecker())


def answer(path: str, verb: str, code: str = "200") -> Draft202012Validator:
    response = resolved(DOCUMENT["paths"][path][verb]["responses"][code])
    return validator(response["content"]["application/json"]["schema"])


def form(path: str) -> dict[str, Any]:
    request = DOCUMENT["paths"][path]["post"]["requestBody"]
    return resolved(request["content"][FORM]["schema"])


def problems(check: Draft202012Validator, sample: object) -> list[str]:
    return [error.message for error in check.iter_errors(sample)]


def operations() -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, verbs in DOCUMENT["paths"].items():
        for verb, operation in verbs.items():
            if verb != "servers":
                yield path, verb, operation


def label(source: str) -> str:
    return source.partition(";")[0]


def constant(sample: str) -> str:
    """The name of the plan for a sample."""
    name = sample if sample.startswith("info ") else sample.partition(" ")[0]
    return name.replace(".", "_").replace(" ", "_").upper()


def test_valid() -> None:
    """The spec is valid OpenAPI 3.1."""
    validate(DOCUMENT)


@pytest.mark.parametrize("name", ANSWERS)
def test_sample_answers(name: str) -> None:
    """Every shape that a source shows is valid."""
    path, verb, sample = ANSWERS[name]
    assert [] == problems(answer(path, verb), sample)


@pytest.mark.parametrize("name", ANSWERS)
def test_sample_answers_can_fail(name: str) -> None:
    """An answer without its data is not valid, so a failure is not taken for one."""
    path, verb, _ = ANSWERS[name]
    for failure in FAILURES:
        assert problems(answer(path, verb), failure)


@pytest.mark.parametrize("name", ANSWERS)
def test_samples_decode_without_a_name_in_the_repr(name: str) -> None:
    """The generated models take every shape, and no repr shows who it is about."""
    sample = ANSWERS[name][2]
    operation: Operation[object] = getattr(ops, constant(name))
    shown = repr(decode(json.dumps(sample).encode(), operation.answer))
    assert "Quill" not in shown


def test_samples_are_complete(api: Api) -> None:
    """There is a sample for every method, and none of something else."""
    names = {name.partition(" ")[0] for name in ANSWERS} | NOTHING.keys()
    assert set(METHODS) == names
    assert set(METHODS) == {one.full_name for one in api.methods}


@pytest.mark.parametrize("name", NOTHING)
def test_answers_of_nothing(api: Api, name: str) -> None:
    """A method whose success says nothing returns nothing."""
    path, verb = NOTHING[name]
    assert [] == problems(answer(path, verb), DONE)
    assert [True] == [one.nothing for one in api.methods if one.full_name == name]


@pytest.mark.parametrize("path", FORMS)
def test_forms(path: str) -> None:
    """Every form that a source shows is valid."""
    assert [] == problems(validator(form(path)), FORMS[path])


def test_forms_name_known_fields() -> None:
    """The fields that the sources send are in the spec."""
    for path, sent in FORMS.items():
        schema = form(path)
        known: set[str] = set()
        for option in schema.get("oneOf", [schema]):
            known |= set(option["properties"])
        assert set(sent) <= known


@pytest.mark.parametrize("failure", FAILURES)
def test_failures(failure: object) -> None:
    """Every failure that a source shows is described, with each method."""
    for path, verb, operation in operations():
        if "x-hidden" not in operation:
            assert [] == problems(answer(path, verb, "400"), failure)
            assert [] == problems(answer(path, verb, "401"), failure)


def test_operations(api: Api) -> None:
    """All endpoints that are known are there, with role and source."""
    roles: dict[str, list[str]] = {}
    for one in api.methods:
        roles.setdefault(one.full_name, []).extend(one.roles)
    listed = {
        one.full_name: (one.verb, one.path, roles[one.full_name], label(one.source))
        for one in api.methods
    }
    assert METHODS == listed


def test_hidden_operations() -> None:
    """Logins and the like are described, and no method is made of them."""
    found = {
        (verb, path): label(operation["x-source"])
        for path, verb, operation in operations()
        if "x-hidden" in operation
    }
    assert HIDDEN == found


def test_document(api: Api) -> None:
    """What the vendor document says has its label; what it does not say has not."""
    labels = {place: label(at(place)["x-source"]) for place in DOCUMENTED}
    assert dict.fromkeys(DOCUMENTED, VENDOR) == labels
    for path, names in DOCUMENTED_FIELDS.items():
        schema = form(path)
        labels = {
            name: label(one.get("x-source", schema["x-source"]))
            for name, one in schema["properties"].items()
        }
        assert names == [name for name, one in labels.items() if one == VENDOR]
    fields = [one.doc for model in api.models for one in model.properties]
    assert fields
    assert [] == [doc for doc in fields if f"Source: {VENDOR}" in doc]


def test_every_fact_has_a_source(api: Api) -> None:
    """Every property, argument and failure tells where the fact comes from."""
    sources = [one.source for model in api.models for one in model.properties]
    sources += [one.source for method in api.methods for one in method.arguments]
    sources += [
        resolved(response)["x-source"].partition(";")[0]
        for _, _, operation in operations()
        for response in operation["responses"].values()
    ]
    assert sources
    assert set(sources) <= set(LABELS)


def test_safety(api: Api) -> None:
    """Reads may be repeated, also those by POST; the tick, a GET, may not."""
    unsafe = {one.full_name for one in api.methods if one.safety == "unsafe"}
    expected = {*NOTHING, "rewards.purchase", "behaviour_points.add"}
    assert expected == unsafe


def test_own_pupil(api: Api) -> None:
    """A student never names a pupil; a parent does in every call about one."""
    without = {"info", "pupils.list", "change_password"}
    for method in api.methods:
        found = [one for one in method.arguments if one.name == "pupil_id"]
        assert ["student"] * len(found) == [one.own for one in found]
        assert all(one.required for one in found)
        if "parent" in method.roles:
            assert (method.full_name not in without) == bool(found)


def test_clients(api: Api) -> None:
    """There is a client for each role, on a base of its own."""
    expected = {"student": "ClassChartsStudent", "parent": "ClassChartsParent"}
    assert expected == {one.role: one.name for one in api.clients}
    assert isinstance(api.address, Site)
    assert "https://www.classcharts.com" == api.address.url
    bases = {"student": "/apiv2student", "parent": "/apiv2parent"}
    assert bases == api.address.prefixes


def test_paging(api: Api) -> None:
    """Activity pages by the last id, and the walk ends at the first day wanted."""
    (method,) = (one for one in api.methods if one.full_name == "activity.list")
    expected = LastIdPlan(
        next="last_id",
        items="points",
        key="id",
        kind="type",
        since="from",
        moment="timestamp",
        default_size=50,
    )
    assert expected == method.paging
    assert ["pupil_id", "from_", "to"] == [one.name for one in method.arguments]


def test_names_of_people(api: Api) -> None:
    """Whatever is called after a person's name or address is kept out of reprs."""
    names = {"first_name", "last_name", "pupil_name", "teacher_name", "parent_name"}
    names |= {"avatar_url", "email", "teacher", "teachers", "for_pupils"}
    shown = [
        (model.name, one.name)
        for model in api.models
        for one in model.properties
        if one.name in names and not one.personal and not any(named(one.shape))
    ]
    assert [] == shown
