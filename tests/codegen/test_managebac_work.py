"""ManageBac's tasks, grades, submissions, units and projects, as the spec says them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import pytest

from codegen.__main__ import ROOT
from codegen.plan.api import plan
from codegen.plan.records import Api
from codegen.plan.table_records import Table
from codegen.read.spec import read
from tests.codegen import (
    managebac_project_samples as projects,
    managebac_work_samples as work,
)
from tests.codegen.documents import JSON, Document, Place

SPEC: Final = Document.load("managebac")
ANSWERS: Final = {**work.ANSWERS, **projects.ANSWERS}

SAME, AGAIN = "idempotent", "unsafe"
NEW: Final = "v2p3"
# Place: the method, whether it may be repeated, and the version that has it first.
OPERATIONS: Final[dict[Place, tuple[str, str, str | None]]] = {
    ("GET", work.TASKS): ("tasks.list", SAME, None),
    ("POST", work.TASKS): ("tasks.create", AGAIN, NEW),
    ("GET", work.TASK): ("tasks.get", SAME, None),
    ("PUT", work.TASK): ("tasks.replace", SAME, NEW),
    ("PATCH", work.TASK): ("tasks.update", AGAIN, NEW),
    ("DELETE", work.TASK): ("tasks.delete", SAME, NEW),
    ("GET", work.TASK_STUDENTS): ("tasks.students", SAME, None),
    ("GET", work.GRADES): ("classes.grades", SAME, None),
    ("GET", work.TERM_GRADES): ("classes.term_grades", SAME, None),
    ("GET", work.SUBMISSIONS): ("submissions.list", SAME, NEW),
    ("GET", work.SUBMISSION): ("submissions.get", SAME, NEW),
    ("PATCH", work.GRADE_OF_TASK): ("task_grades.update", SAME, NEW),
    ("PATCH", work.GRADES_OF_TASK): ("task_grades.bulk_update", SAME, NEW),
    ("DELETE", work.GRADES_OF_TASK): ("task_grades.reset", SAME, NEW),
    ("PATCH", work.ONLINE): ("online_assessments.update", AGAIN, NEW),
    ("GET", work.UNITS): ("units.list", SAME, NEW),
    ("GET", work.UNIT): ("units.get", SAME, NEW),
    ("GET", work.UNIT_CLASSES): ("unit_class_assignments.list", SAME, NEW),
    ("GET", projects.CAS): ("projects.cas_settings", SAME, NEW),
    ("GET", projects.CAS_EXPERIENCES): ("projects.cas_experiences", SAME, NEW),
    ("GET", projects.SERVICE_LEARNING): ("projects.sl_settings", SAME, NEW),
    ("GET", projects.SL_CATEGORIES): ("projects.sl_categories", SAME, NEW),
    ("GET", projects.SL_OUTCOMES): ("projects.sl_outcomes", SAME, NEW),
    ("GET", projects.PBL): ("projects.pbl_templates", SAME, NEW),
    **{
        ("GET", projects.part(slug)): (f"projects.pbl_{name}", SAME, NEW)
        for slug, name in zip(
            projects.PARTS,
            (
                *("proposals", "reflections", "todos", "journals", "documents"),
                *("presentations", "notes"),
            ),
            strict=True,
        )
    },
}
EXTENDED: Final = {("PATCH", work.GRADE_OF_TASK), ("PATCH", work.GRADES_OF_TASK)}
ABOUT_STUDENTS: Final = (
    *(("GET", work.TASK_STUDENTS), ("GET", work.GRADES), ("GET", work.TERM_GRADES)),
    *(("GET", work.SUBMISSIONS), ("PATCH", work.GRADE_OF_TASK)),
    *(("GET", projects.CAS_EXPERIENCES), ("GET", projects.SL_CATEGORIES)),
    ("GET", projects.SL_OUTCOMES),
    *(("GET", projects.part(slug)) for slug in projects.PARTS),
)
# What says nothing of a student: what things are, and what could be reached.
HARMLESS: Final = {
    *("id", "task_id", "template_id", "submission_id", "slug", "kind", "type"),
    *("max_points", "max_score", "due_date", "updated_at", "created_at", "label"),
    *("criterion", "mechanism", "locked", "file_size", "content_type", "phase"),
    *("components", "assess_prep_uuid", "assess_prep_uid", "responsible_group"),
    *("duration", "current_page", "total_pages", "total_count", "per_page"),
    *("next_page", "prev_page", "modified_since", "deleted_since"),
}


@pytest.fixture(scope="module")
def api() -> Api:
    """What the spec says."""
    return plan(read(ROOT / "openapi" / "managebac.yaml"))


def schema_of(place: Place) -> dict[str, Any]:
    """The schema of the success for which there are samples."""
    response = SPEC.response(place, ANSWERS[place][0])
    schema: dict[str, Any] = response["content"][JSON]["schema"]
    return schema


Found = tuple[str, str]
"""The component that a property is of, and its name."""


def visit(node: dict[str, Any], sample: Any, name: str = "") -> Iterator[Found]:
    """The properties that a sample has; one that no schema has is an error."""
    if "$ref" in node:
        name, node = node["$ref"].rpartition("/")[2], SPEC.resolved(node)
    if "oneOf" in node:
        fits = [one for one in node["oneOf"] if not SPEC.problems(one, sample)]
        node = fits[0]
        if "$ref" in node:
            yield from visit(node, sample)
            return
    if isinstance(sample, list):
        for one in sample:
            yield from visit(node["items"], one, name)
    elif isinstance(sample, dict) and "properties" in node:
        for key, value in sample.items():
            assert key in node["properties"], f"{name} has no {key}"
            yield name, key
            yield from visit(node["properties"][key], value)
    elif isinstance(sample, dict) and isinstance(
        node.get("additionalProperties"), dict
    ):
        for value in sample.values():
            yield from visit(node["additionalProperties"], value)


def referred(node: object) -> Iterator[str]:
    """The components that a node refers to."""
    if isinstance(node, dict):
        if isinstance(target := node.get("$ref"), str):
            yield target.rpartition("/")[2]
        for one in node.values():
            yield from referred(one)
    elif isinstance(node, list):
        for one in node:
            yield from referred(one)


def reached(node: object, known: set[str]) -> set[str]:
    """The components behind a node, at any depth."""
    for name in set(referred(node)) - known:
        known.add(name)
        reached(SPEC.root["components"]["schemas"][name], known)
    return known


def values(place: Place) -> Iterator[tuple[str, dict[str, Any]]]:
    """The properties of an answer that hold no objects, and what is said of each."""
    schemas = SPEC.root["components"]["schemas"]
    for name in reached(schema_of(place), set()):
        for key, one in schemas[name].get("properties", {}).items():
            if not any("properties" in schemas[inner] for inner in referred(one)):
                yield key, one


def test_operations() -> None:
    """All are there, by these names, from the versions that have them on."""
    found = {
        place: (
            f"{one['x-resource']}.{one['x-method']}",
            one["x-retry"],
            one.get("x-since"),
        )
        for place, one in SPEC.operations().items()
        if place in OPERATIONS
    }
    assert OPERATIONS == found


def test_all_have_samples() -> None:
    """Each that answers something is shown, and so is each that is sent something."""
    silent = {("DELETE", work.TASK)}
    assert OPERATIONS.keys() - silent == ANSWERS.keys()
    sent = {place for place in OPERATIONS if "requestBody" in SPEC.operations()[place]}
    assert sent == work.BODIES.keys()


def test_extended_package() -> None:
    """Marks are written by an optional package; what resets them is no part of it."""
    found = {place for place in OPERATIONS if "x-extended" in SPEC.operations()[place]}
    assert EXTENDED == found


@pytest.mark.parametrize("place", ANSWERS, ids=" ".join)
def test_sample_answers(place: Place) -> None:
    """An answer in the vendor's shape is valid, and of another type is not."""
    code, samples = ANSWERS[place]
    for sample in samples:
        assert [] == SPEC.in_answer(place, code, sample)
    assert SPEC.in_answer(place, code, "text")


@pytest.mark.parametrize("place", work.BODIES, ids=" ".join)
def test_sample_bodies(place: Place) -> None:
    """A body in the vendor's shape is valid, and an empty one is not."""
    for sample in work.BODIES[place]:
        assert [] == SPEC.problems(SPEC.body(place), sample)
    assert SPEC.problems(SPEC.body(place), {})


def test_every_property_is_in_a_sample() -> None:
    """Samples were written from the facts, not from the spec: neither has more."""
    found: set[Found] = set()
    for place, (_, samples) in ANSWERS.items():
        for sample in samples:
            found |= set(visit(schema_of(place), sample))
    for place, samples in work.BODIES.items():
        for sample in samples:
            found |= set(visit(SPEC.body(place), sample))
    shared = {"AssessmentType", "TaskCategory"}
    expected = {
        (name, key)
        for name, key, _ in SPEC.properties()
        if name in {one for one, _ in found} - shared
    }
    assert expected == {one for one in found if one[0] and one[0] not in shared}


def test_the_file_of_a_submission_is_described() -> None:
    """It is a redirect, which codegen makes no method of."""
    operation = SPEC.operations()["GET", work.SUBMITTED_FILE]
    assert operation["x-hidden"]
    assert {"302", "401", "403", "404", "429", "5XX"} == set(operation["responses"])
    assert ["class_id", "task_id", "student_id", "asset_id"] == list(
        SPEC.parameters(("GET", work.SUBMITTED_FILE))
    )


def test_a_reset_names_its_students() -> None:
    """Without them the service would reset the whole task."""
    body = SPEC.body(("DELETE", work.GRADES_OF_TASK))
    assert ["student_ids"] == body["required"]


def test_a_task_that_is_changed_needs_no_field() -> None:
    """One that is made or replaced has an author, a name, a due date and a type."""
    schemas = SPEC.root["components"]["schemas"]
    needed = {"author_id", "name", "due_date", "assessment_type_id"}
    assert needed == set(schemas["TaskWrite"]["required"])
    assert "required" not in schemas["TaskUpdate"]
    assert schemas["TaskWrite"]["properties"].keys() == (
        schemas["TaskUpdate"]["properties"].keys()
    )


def test_what_is_told_of_a_student_is_marked() -> None:
    """Whatever is in a record of marks, work or projects has a mark, or is harmless."""
    unmarked = {
        key
        for place in ABOUT_STUDENTS
        for key, one in values(place)
        if not {"x-personal", "x-person"} & one.keys()
    }
    assert "max_points" in unmarked
    assert set() == unmarked - HARMLESS


def test_text_in_units_may_hold_names() -> None:
    """All that teachers write freely is marked."""
    unit = SPEC.root["components"]["schemas"]["Unit"]["properties"]
    for name in (*work.UNIT_TEXTS, "title", "description"):
        assert "indirect" == unit[name]["x-personal"]


def test_tables(api: Api) -> None:
    """Grades hang on the terms of a class, tasks on classes, units on nothing."""
    found = {one.name: one for one in api.tables[None]}
    assert ("classes", ("id",)) == above(found["tasks"])
    assert ("class_terms", ("class_id", "id")) == above(found["grades"])
    assert ("class_terms", ("class_id", "id")) == above(found["term_grades"])
    for name in ("units", "unit_class_assignments"):
        since = found[name].since
        assert since is not None
        assert not since.closed
        assert (2, None) == (len(found[name].parts), found[name].parent)
    assert found["unit_class_assignments"].deleted


def above(table: Table) -> tuple[str, tuple[str, ...]]:
    """The table by whose rows it is asked for, and the columns that this takes."""
    assert table.parent is not None
    return table.parent.table, tuple(table.parent.keys.values())
