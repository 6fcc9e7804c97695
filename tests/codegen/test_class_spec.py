"""The spec of Class: valid, complete, true to the vendor document's samples."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from openapi_spec_validator import validate

from codegen.read.grammar import LABELS
from tests.codegen.class_samples import (
    ANSWERS,
    ATTENDANCE,
    BODIES,
    CLASSES,
    ENROLLMENTS,
    LAUNCH,
    METRICS,
    SAVED_BY_EMAIL,
    SAVED_BY_ID,
    SCHEDULES,
    SCHOOL_CLASS,
    TEMPLATES,
    USERS,
)
from tests.codegen.documents import Document, label

SPEC = Document.load("classcom")

CLASS = ["class_id", "ext_class_id"]
PERSON = ["student_id", "ext_person_id", "email"]
USER = ["id", "ext_user_id", "email"]

# Place: scope, and the methods of the client.
OPERATIONS = {
    ("POST", CLASSES): ("class:write", ["classes.create"]),
    ("GET", CLASSES): ("class:read", ["classes.list", "classes.get"]),
    ("PATCH", CLASSES): ("class:write", ["classes.update", "classes.update_deferred"]),
    ("DELETE", CLASSES): ("class:write", ["classes.delete"]),
    ("POST", ENROLLMENTS): ("enrollment:write", ["enrollments.create"]),
    ("GET", ENROLLMENTS): ("enrollment:read", ["enrollments.list"]),
    ("PUT", ENROLLMENTS): ("enrollment:write", ["enrollments.update"]),
    ("DELETE", ENROLLMENTS): ("enrollment:write", ["enrollments.delete"]),
    ("GET", LAUNCH): ("enrollment:read", ["enrollments.launch"]),
    ("GET", ATTENDANCE): ("attendance:read", ["reporting.attendance"]),
    ("GET", METRICS): ("metrics:read", ["reporting.metrics"]),
    ("POST", SCHEDULES): ("schedule:write", ["schedules.create"]),
    ("GET", SCHEDULES): ("schedule:read", ["schedules.list"]),
    ("DELETE", SCHEDULES): ("schedule:write", ["schedules.delete"]),
    ("POST", TEMPLATES): ("template:write", ["templates.create"]),
    ("GET", TEMPLATES): ("template:read", ["templates.list", "templates.get"]),
    ("PATCH", TEMPLATES): ("template:write", ["templates.update"]),
    ("DELETE", TEMPLATES): ("template:write", ["templates.delete"]),
    ("PUT", USERS): ("user:write", ["users.save"]),
    ("GET", USERS): ("user:read", ["users.list", "users.get"]),
    ("DELETE", USERS): ("user:write", ["users.delete"]),
}
# Method: groups of which exactly one is given, and of which at least one is.
GROUPS = {
    "classes.get": ([CLASS], []),
    "classes.update": ([CLASS], []),
    "classes.delete": ([[*CLASS, "class_deferred_id"]], []),
    "enrollments.list": ([CLASS], []),
    "enrollments.create": ([CLASS], [["ext_person_id", "email"]]),
    "enrollments.update": ([CLASS], [PERSON]),
    "enrollments.delete": ([CLASS, PERSON], []),
    "enrollments.launch": ([CLASS, ["ext_person_id", "email"]], []),
    "reporting.attendance": ([CLASS], []),
    "reporting.metrics": ([CLASS], []),
    "users.get": ([USER], []),
    "users.delete": ([USER], []),
}
FAILURES = [
    ("400", {"error": "Class exists for external class ID provided: pot-1."}),
    (
        "400",
        {
            "error": "Request failed validation",
            "data": {"email": ["The email format is invalid."]},
        },
    ),
    ("403", {"error": "Api key scope class:write required"}),
    ("404", {"error": "class pot-1 not found"}),
]
THIRD_PARTY = {
    ("AdditionalInstructor", "user_name"),
    ("ClassCreate", "tracking_fields"),
    ("ClassDate", "session_id"),
    ("TrackingField", "field"),
    ("TrackingField", "value"),
}


def methods() -> dict[str, dict[str, Any]]:
    """Every method, with what its entry and its operation say."""
    found: dict[str, dict[str, Any]] = {}
    for operation in SPEC.operations().values():
        plain = {
            "name": operation.get("x-method"),
            "one-of": operation.get("x-one-of", []),
            "some-of": operation.get("x-some-of", []),
        }
        for entry in operation.get("x-methods", [plain]):
            found[f"{operation['x-resource']}.{entry['name']}"] = entry
    return found


def test_valid() -> None:
    """The spec is valid OpenAPI 3.1."""
    validate(SPEC.root)


def test_invalid_is_noticed() -> None:
    """The validator would notice a broken spec."""
    broken = copy.deepcopy(SPEC.root)
    del broken["paths"][USERS]["put"]["responses"]["200"]["description"]
    with pytest.raises(Exception, match="description"):
        validate(broken)


def test_operations() -> None:
    """The 21 operations are there, with scope and methods."""
    found: dict[tuple[str, str], tuple[str, list[str]]] = {}
    for place, operation in SPEC.operations().items():
        entries = operation.get("x-methods", [{"name": operation.get("x-method")}])
        names = [f"{operation['x-resource']}.{entry['name']}" for entry in entries]
        found[place] = operation["x-scope"], names
    assert 21 == len(found)
    assert OPERATIONS == found


def test_groups() -> None:
    """Identifiers exclude each other, but two may name the person to enroll."""
    found = {
        name: (entry.get("one-of", []), entry.get("some-of", []))
        for name, entry in methods().items()
        if entry.get("one-of") or entry.get("some-of")
    }
    assert GROUPS == found


def test_methods_name_their_arguments() -> None:
    """What an entry leaves out, requires or groups is an argument."""
    for place, operation in SPEC.operations().items():
        known = set(SPEC.parameters(place))
        if "requestBody" in operation:
            known |= set(SPEC.body(place)["properties"])
        for entry in operation.get("x-methods", [operation]):
            keys = ("omit", "require", "one-of", "x-one-of", "x-some-of")
            for one in (one for key in keys for one in entry.get(key, [])):
                assert known >= ({one} if isinstance(one, str) else set(one))


@pytest.mark.parametrize("name", ANSWERS)
def test_sample_answers(name: str) -> None:
    """An answer in the shape of the vendor document's sample is valid."""
    verb, path, code, sample = ANSWERS[name]
    assert [] == SPEC.in_answer((verb, path), code, sample)


@pytest.mark.parametrize("name", ANSWERS)
def test_sample_answers_can_fail(name: str) -> None:
    """An answer without what it is about is not valid."""
    verb, path, code, sample = ANSWERS[name]
    assert SPEC.in_answer((verb, path), code, [{}] if isinstance(sample, list) else {})


def test_samples_are_complete() -> None:
    """There is a sample for every success and every body."""
    successes = {
        (*place, code)
        for place, operation in SPEC.operations().items()
        for code in operation["responses"]
        if code.startswith("2")
    }
    assert successes == {sample[:3] for sample in ANSWERS.values()}
    sent = {place for place, one in SPEC.operations().items() if "requestBody" in one}
    assert sent == {sample[:2] for sample in BODIES.values()}


@pytest.mark.parametrize("place", [("GET", CLASSES), ("GET", USERS)])
def test_empty_lists(place: tuple[str, str]) -> None:
    """A list without rows is valid, whichever form its rows would have."""
    assert [] == SPEC.in_answer(place, "200", [])


@pytest.mark.parametrize("name", BODIES)
def test_sample_bodies(name: str) -> None:
    """A body in the shape of the vendor document's sample is valid and complete."""
    verb, path, sample = BODIES[name]
    schema = SPEC.body((verb, path))
    assert [] == SPEC.problems(schema, sample)
    assert set(sample) <= set(schema["properties"])


@pytest.mark.parametrize(("code", "sample"), FAILURES)
def test_failures(code: str, sample: object) -> None:
    """Every error body that the vendor document shows is valid where it can come."""
    listed = [
        place
        for place, operation in SPEC.operations().items()
        if code in operation["responses"]
    ]
    assert len(listed) > 15
    for place in listed:
        assert [] == SPEC.in_answer(place, code, sample)
        assert SPEC.in_answer(place, code, {"message": "not this vendor's"})


def test_nulls() -> None:
    """What a class or person does not have may be null; what identifies it may not."""
    place = ("GET", CLASSES)
    without = {**SCHOOL_CLASS, "ext_class_id": None}
    assert [] == SPEC.in_answer(place, "200", [without])
    assert SPEC.in_answer(place, "200", [{**SCHOOL_CLASS, "class_id": None}])


@pytest.mark.parametrize("sample", [SAVED_BY_EMAIL, SAVED_BY_ID])
def test_identified_by(sample: dict[str, Any]) -> None:
    """Left out, it becomes what the vendor document's examples send."""
    order = SPEC.body(("PUT", USERS))["properties"]["identified_by"]["x-first-of"]
    assert sorted(USER) == sorted(order)
    given = [name for name in order if sample.get(name) is not None]
    assert sample["identified_by"] == given[0]


def test_safety() -> None:
    """The vendor documents no idempotency, so HTTP's own rules hold."""
    for (verb, _), operation in SPEC.operations().items():
        safe = verb in ("GET", "PUT", "DELETE")
        assert ("idempotent" if safe else "unsafe") == operation["x-retry"]


def test_times_and_zones() -> None:
    """Seconds since 1970 and time zones are marked wherever they are sent."""
    sent = [SPEC.body(("POST", SCHEDULES))["properties"]]
    sent += [
        SPEC.root["components"]["schemas"][name]["properties"]
        for name in ("SessionTime", "ClassDate")
    ]
    for properties in sent:
        for name in ("start_time", "end_time"):
            assert "unix-seconds" == properties[name]["format"]
    parameters = SPEC.parameters(("GET", METRICS))
    for name in ("starting_after", "ending_before"):
        assert "unix-seconds" == parameters[name]["schema"]["format"]
    for path in (CLASSES, SCHEDULES):
        zone = SPEC.body(("POST", path))["properties"]["timezone"]
        assert "time-zone" == zone["format"]


def test_personal_fields() -> None:
    """Whatever names a person, tells of one, or opens a door is kept out of reprs."""
    names = {"first_name", "last_name", "user_name", "display_name", "host"}
    names |= {"email", "email_user", "ext_person_id", "ext_user_id"}
    names |= {"present", "tardy", "join_time", "leave_time", "event_type"}
    names |= {"event_value", "password", "meeting_passcode", "invite_link"}
    names |= {"launch_url", "class_name", "class_description", "error", "data"}
    found = [one for one in SPEC.properties() if one[1] in names]
    assert names == {wire for _, wire, _ in found}
    shown = {(name, wire) for name, wire, one in found if "x-personal" not in one}
    assert {("UserPage", "data")} == shown


def test_every_fact_has_a_source() -> None:
    """Everything tells where it comes from, mostly the vendor document."""
    sources = list(SPEC.sources())
    assert len(sources) > 300
    assert [] == [source for source in sources if label(source) not in LABELS]
    assert {"vendor document"} == {
        label(operation["x-source"]) for operation in SPEC.operations().values()
    }
    others = {
        (name, wire)
        for name, wire, one in SPEC.properties()
        if label(one["x-source"]) != "vendor document"
    }
    assert THIRD_PARTY == others
