"""The ManageBac spec on school, years, subjects, reports, registers and behaviour."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from codegen.__main__ import ROOT
from codegen.plan.api import plan
from codegen.plan.records import Api, Method, PagePlan
from codegen.read.spec import read
from homeroom._core.decode import decode
from homeroom._core.misfits import Report
from homeroom._core.plans import Operation
from homeroom.managebac._generated import operations as ops
from tests.codegen.documents import Document, Place
from tests.codegen.managebac_school_samples import ANSWERS, BODIES

SPEC = Document.load("managebac")
PROGRAM = "/school/programs/{program_code}"
YEAR = f"{PROGRAM}/academic-years/{{academic_year_id}}"
HOMEROOM = "/year-groups/{year_group_id}/homeroom/attendance"
# Name: verb, path with the names of Python, and the version that has it, if not all.
METHODS = {
    "classes.set_attendance": ("PUT", "/classes/{class_id}/attendance", "v2p1"),
    "classes.attendance_by_term": (
        "GET",
        "/classes/{class_id}/attendance/term/{term_id}",
        None,
    ),
    "classes.attendance_by_date": (
        "GET",
        "/classes/{class_id}/attendance/date/{date}",
        None,
    ),
    "year_groups.attendance_by_term": ("GET", f"{HOMEROOM}/term/{{term_id}}", None),
    "year_groups.attendance_by_date": ("GET", f"{HOMEROOM}/date/{{date}}", None),
    "year_groups.attendance_adjustments": (
        "GET",
        f"{HOMEROOM}/term/{{term_id}}/adjustments",
        "v2p3",
    ),
    "classes.timetable": ("GET", "/classes/{class_id}/timetable", None),
    "classes.set_timetable": (
        "PUT",
        "/classes/{class_id}/academic-years/{academic_year_id}/attendance/settings",
        "v2p3",
    ),
    "academic_years.attendance_categories": (
        "GET",
        "/school/academic-years/{academic_year_id}/attendance_categories",
        "v2p3",
    ),
    "students.set_homeroom_attendance": (
        "PUT",
        "/students/{student_id}/set_homeroom_attendance",
        "v2p3",
    ),
    "excusals.list": ("GET", "/students/{student_id}/excusals", "v2p3"),
    "excusals.create": ("POST", "/students/{student_id}/excusals", "v2p3"),
    "excusals.update": (
        "PATCH",
        "/students/{student_id}/excusals/{excusal_id}",
        "v2p3",
    ),
    "excusals.delete": (
        "DELETE",
        "/students/{student_id}/excusals/{excusal_id}",
        "v2p3",
    ),
    "excusals.list_by_date": ("GET", "/students/excusals/{date}", None),
    "school.get": ("GET", "/school", None),
    "school.academic_years": ("GET", "/school/academic-years", None),
    "school.grades": ("GET", "/school/grades", None),
    "school.subjects": ("GET", "/school/subjects", None),
    "school.term_grade_scales": ("GET", "/school/term-grade-scales", "v2p3"),
    "school.term_rubrics": ("GET", "/school/term-rubrics", "v2p3"),
    "academic_years.create": ("POST", f"{PROGRAM}/academic-years", None),
    "academic_years.get": ("GET", YEAR, None),
    "academic_years.calendar": ("GET", f"{YEAR}/calendar", None),
    "academic_terms.create": ("POST", f"{YEAR}/academic-terms", None),
    "academic_terms.update": (
        "PATCH",
        f"{YEAR}/academic-terms/{{academic_term_id}}",
        None,
    ),
    "academic_terms.delete": (
        "DELETE",
        f"{YEAR}/academic-terms/{{academic_term_id}}",
        None,
    ),
    "programs.assessment_types": ("GET", f"{PROGRAM}/assessment_types", "v2p3"),
    "term_reports.list": ("GET", f"{PROGRAM}/reports", "v2p3"),
    "term_reports.get": ("GET", f"{PROGRAM}/reports/{{term_report_id}}", "v2p3"),
    "subject_groups.list": ("GET", f"{PROGRAM}/subject-groups", "v2p3"),
    "subject_groups.create": ("POST", f"{PROGRAM}/subject-groups", "v2p3"),
    **{
        f"subject_groups.{name}": (
            verb,
            f"{PROGRAM}/subject-groups/{{subject_group_id}}",
            "v2p3",
        )
        for name, verb in (("get", "GET"), ("update", "PATCH"), ("delete", "DELETE"))
    },
    "subjects.list": ("GET", f"{PROGRAM}/subjects", "v2p3"),
    "subjects.create": ("POST", f"{PROGRAM}/subjects", "v2p3"),
    **{
        f"subjects.{name}": (verb, f"{PROGRAM}/subjects/{{subject_id}}", "v2p3")
        for name, verb in (("get", "GET"), ("update", "PUT"), ("delete", "DELETE"))
    },
    "subjects.bulk_enable": ("POST", f"{PROGRAM}/subjects/bulk-enable", "v2p3"),
    "subjects.bulk_disable": ("POST", f"{PROGRAM}/subjects/bulk-disable", "v2p3"),
    "behavior_notes.list": ("GET", "/behavior/notes", None),
}
EXTENDED = {
    *("classes.set_attendance", "students.set_homeroom_attendance"),
    *("excusals.update", "excusals.delete"),
    *("subjects.bulk_enable", "subjects.bulk_disable"),
}
CREATED = {"excusals.create": "201"}
"""Success that is not 200."""


@pytest.fixture(scope="module")
def api() -> Api:
    """What the spec says."""
    return plan(read(ROOT / "openapi" / "managebac.yaml"))


@pytest.fixture(scope="module")
def methods(api: Api) -> dict[str, Method]:
    """The methods of these matters by their full names."""
    found = {one.full_name: one for one in api.methods}
    return {name: found[name] for name in METHODS}


@pytest.fixture(scope="module")
def places() -> dict[str, Place]:
    """Verb and path of each operation, by the name of its method."""
    return {
        f"{one.get('x-resource', '')}.{one.get('x-method', '')}": place
        for place, one in SPEC.operations().items()
    }


def each(samples: dict[str, list[object]]) -> list[tuple[str, object]]:
    """Every sample, with the method that it is of."""
    return [(name, one) for name, some in samples.items() for one in some]


def plan_of(name: str) -> Operation[Any]:
    """The generated plan of a method."""
    found: Operation[Any] = getattr(ops, name.replace(".", "_").upper())
    return found


def test_operations(methods: dict[str, Method], places: dict[str, Place]) -> None:
    """All are there under the names of the sheet, with the version that serves them."""
    since = {name: SPEC.operations()[places[name]].get("x-since") for name in METHODS}
    found = {name: (o.verb, o.path, since[name]) for name, o in methods.items()}
    assert found == METHODS
    assert len(METHODS) == 43
    assert METHODS.keys() == ANSWERS.keys()


def test_files_of_reports_are_described_only() -> None:
    """Their address is that of another host, so they are fetched by hand."""
    place = ("GET", "/school/programs/{program}/reports/{id}/download/{kind}")
    operation = SPEC.operations()[place]
    assert operation["x-hidden"] is True
    assert "Location" in SPEC.response(place, "302")["headers"]
    kinds = SPEC.parameters(place)["kind"]["schema"]["enum"]
    assert ["pdf", "individual_reports", "term_grades"] == kinds


def test_extended_package(places: dict[str, Place]) -> None:
    """Those that need it say so."""
    found = {n for n in METHODS if "x-extended" in SPEC.operations()[places[n]]}
    assert found == EXTENDED


@pytest.mark.parametrize(("name", "sample"), each(ANSWERS))
def test_answers_are_valid(name: str, sample: object, places: dict[str, Place]) -> None:
    """In every shape that the sheet knows; no other type is."""
    code = CREATED.get(name, "200")
    assert [] == SPEC.in_answer(places[name], code, sample)
    assert SPEC.in_answer(places[name], code, "text")


@pytest.mark.parametrize(("name", "sample"), each(ANSWERS))
def test_answers_are_read_whole(name: str, sample: object) -> None:
    """Each field has a place, of its type; no repr shows who it is about."""
    report = Report(strict=True)
    got = decode(json.dumps(sample).encode(), plan_of(name).body, report)
    assert {} == report.names
    assert "Quill" not in repr(got)


@pytest.mark.parametrize("name", BODIES)
def test_bodies_are_valid_and_known(name: str, places: dict[str, Place]) -> None:
    """All that can be written is a property, at each depth."""
    schema = SPEC.body(places[name])
    assert [] == SPEC.problems(schema, BODIES[name])
    assert [] == list(unknown(schema, BODIES[name]))


def unknown(schema: dict[str, Any], sample: object) -> Iterator[str]:
    """What a sample has that its schema does not list."""
    schema = SPEC.resolved(schema)
    if isinstance(sample, list):
        for one in sample:
            yield from unknown(schema["items"], one)
    elif isinstance(sample, dict):
        for key, one in sample.items():
            if key not in schema["properties"]:
                yield key
            else:
                yield from unknown(schema["properties"][key], one)


def test_every_write_has_a_sample(methods: dict[str, Method]) -> None:
    """Only reads and deletions have no body."""
    without = {n for n, o in methods.items() if o.verb in ("GET", "DELETE")}
    assert METHODS.keys() - without == BODIES.keys()


def test_safety(methods: dict[str, Method]) -> None:
    """A new whole state may be sent again, and so may a deletion."""
    for name, one in methods.items():
        again = one.verb in ("GET", "PUT", "DELETE")
        assert (name, "idempotent" if again else "unsafe") == (name, one.safety)


def test_failures(places: dict[str, Place]) -> None:
    """All of them may be refused or limited; writes may name fields."""
    for name in METHODS:
        operation = SPEC.operations()[places[name]]
        codes = operation["responses"].keys()
        assert {"401", "403", "429", "5XX"} <= codes
        assert ("404" in codes) or "{" not in places[name][1].replace("{date}", "")
        assert {"400", "422"} <= codes or name not in BODIES


def test_lists_that_page(methods: dict[str, Method]) -> None:
    """By number, 100 records if not asked for, 200 at most, told apart by their id."""
    paged = {name: one.paging for name, one in methods.items() if one.paging}
    assert {
        *("excusals.list", "excusals.list_by_date", "behavior_notes.list"),
        *("term_reports.list", "subject_groups.list", "subjects.list"),
    } == paged.keys()
    for one in paged.values():
        assert isinstance(one, PagePlan)
        assert (100, 200, "id") == (one.default_size, one.max_size, one.key)
    reports = {one.name: one.source for one in methods["term_reports.list"].arguments}
    assert "guess" == reports["page"] == reports["per_page"]


def test_lists_of_students_are_sent_in_brackets(places: dict[str, Place]) -> None:
    """Which every version knows, though not with every operation."""
    for name in (
        *("classes.attendance_by_term", "classes.attendance_by_date"),
        *("year_groups.attendance_by_term", "year_groups.attendance_by_date"),
        *("excusals.list_by_date", "behavior_notes.list"),
    ):
        found = SPEC.parameters(places[name])["student_ids[]"]
        assert found.get("x-since") == ("v2p3" if name.startswith("be") else None)


def test_statuses_are_those_that_the_vendor_counts() -> None:
    """With the second one that is called present, which cannot be written."""
    status = SPEC.root["components"]["schemas"]["AttendanceStatus"]
    named = dict(zip(status["enum"], status["x-enum-names"], strict=True))
    assert named.keys() == {*range(-1, 6), *range(10, 19)}
    assert ("absent", "present", "late") == (named[0], named[1], named[2])
    assert ("health", "custom_4") == (named[10], named[18])


def test_attendance_excusals_and_behaviour_are_sensitive(api: Api) -> None:
    """All that is said of a student there; labels of a school are no student's."""
    models = {one.name: one for one in api.models}
    expected = {
        "AttendanceEntry": {"status", "notes"},
        "AttendanceCount": {"label", "status", "value"},
        "AttendanceMark": {"status", "note"},
        "AttendanceMarkCategory": {"status"},
        "AttendanceAdjustment": {"name", "adjustment"},
        "TermAttendance": {"attendance"},
        "ClassDateAttendance": {"attendance"},
        "HomeroomDateAttendance": {"attendance"},
        "Excusal": {"start_date", "end_date", "duration", "comment"},
        "ExcusalCreate": {"start_date", "end_date", "comment"},
        "ExcusalUpdate": {"end_date", "comment"},
        "AttendanceCategory": set[str](),
        "TermReport": {"pdf_url", "individual_reports_url", "term_grades_url"},
        "BehaviorNote": {
            *("incident_time", "behavior_type", "notes"),
            *("next_step", "next_step_date"),
        },
    }
    found = {
        name: {o.name for o in models[name].properties if o.personal == "sensitive"}
        for name in expected
    }
    assert expected == found


def test_a_note_has_the_number_that_the_school_gives(api: Api) -> None:
    """Text, by which it can be joined to a student, and which identifies one."""
    [note] = [one for one in api.models if one.name == "BehaviorNote"]
    [number] = [one for one in note.properties if one.name == "student_id"]
    assert ("direct", True) == (number.personal, number.person)


def test_tables(api: Api) -> None:
    """What there is one of, how it is asked for, and what tells its rows apart."""
    found = {
        one.name: (one.method, one.key)
        for one in api.tables[None]
        if one.method in METHODS
    }
    assert found == {
        "class_attendance": ("classes.attendance_by_date", ("id",)),
        "homeroom_attendance": ("year_groups.attendance_by_date", ("id",)),
        "attendance_categories": ("academic_years.attendance_categories", ("status",)),
        "excusals": ("excusals.list_by_date", ("student_id", "start_date")),
        "academic_years": ("school.academic_years", ("program_code", "id")),
        "academic_terms": (
            "school.academic_years",
            ("program_code", "academic_year_id", "id"),
        ),
        "programs": ("school.grades", ("code",)),
        "subjects": ("school.subjects", ("program_code", "id")),
        "term_rubrics": ("school.term_rubrics", ("id",)),
        "subject_groups": ("subject_groups.list", ("id",)),
        "term_reports": ("term_reports.list", ("id",)),
        "behavior_notes": ("behavior_notes.list", ("id",)),
    }
