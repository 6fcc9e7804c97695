"""Years, terms, calendars, subjects and reports in the sandbox of ManageBac."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from homeroom.sandbox import Sandbox
from tests.sandbox.conftest import FakeTime
from tests.sandbox.managebac_api import School

pytestmark = pytest.mark.anyio

DIPLOMA = "/school/programs/diploma"
TERM = {"name": "Summer", "starts_on": "2027-08-01", "ends_on": "2027-08-20"}


async def years(school: School, **query: Any) -> Any:
    """All academic years by programme."""
    return (await school.get("/school/academic-years", **query))["academic_years"]


async def test_academic_years_are_by_programme(school: School) -> None:
    """Below the code twice; programmes without years are empty; ids occur once."""
    found = await years(school)
    assert {"academic_years": []} == found["cp"]
    assert {"ib_pyp", "diploma", "myp"} <= found.keys()
    terms = [
        term["id"]
        for one in found.values()
        for year in one["academic_years"]
        for term in year["academic_terms"]
    ]
    assert len(set(terms)) == len(terms) == 12
    first = found["diploma"]["academic_years"][0]
    assert first["updated_at"].endswith("+08:00")
    assert {"exam_grade", "active"} <= first["academic_terms"][0].keys()


@pytest.mark.parametrize("code", ["ib_pyp", "ibpyp", "pyp"])
async def test_a_programme_has_three_spellings(school: School, code: str) -> None:
    """In filters and paths alike."""
    found = await years(school, program_code=code)
    assert ["ib_pyp"] == list(found)
    number = found["ib_pyp"]["academic_years"][0]["id"]
    path = f"/school/programs/{code}/academic-years/{number}"
    assert number == (await school.get(path))["academic_year"]["id"]


@pytest.mark.parametrize(("active", "starts"), [("true", 2026), ("false", 2025)])
async def test_years_are_filtered_by_whether_they_run(
    school: School, active: str, starts: int
) -> None:
    """Now is January 2027; older versions leave the filter out of account."""
    found = await years(school, active=active, program_code="myp")
    shown = found["myp"]["academic_years"]
    assert [f"{starts}-08-15"] == [one["starts_on"] for one in shown]
    assert shown[0]["active"] is (active == "true")
    older = await years(school, active=active, version="v2p0")
    assert 2 == len(older["myp"]["academic_years"])


async def test_a_created_year_has_its_terms(school: School) -> None:
    """Its days and name follow from them, and classes can begin in them."""
    later = {**TERM, "starts_on": "2027-09-01", "ends_on": "2028-06-30", "locked": True}
    sent = {"academic_year": {"terms_attributes": [TERM, later]}}
    path = f"{DIPLOMA}/academic-years"
    made = (await school.call("POST", path, json=sent))["academic_year"]
    assert ("2027-08-01", "2028-06-30") == (made["starts_on"], made["ends_on"])
    assert "August 2027 \N{EN DASH} June 2028" == made["name"]
    assert [False, True] == [term["locked"] for term in made["academic_terms"]]
    assert {"academic_year": made} == await school.get(f"{path}/{made['id']}")
    listed = (await years(school))["diploma"]["academic_years"]
    assert made["id"] == listed[-1]["id"]
    term = made["academic_terms"][0]["id"]
    klass = await school.call("POST", "/classes", json={"start_term_id": term})
    assert term == klass["start_term_id"]
    sent = {"start_term_id": 1, "end_term_id": made["academic_terms"][1]["id"]}
    klass = await school.call("POST", "/classes", json=sent)
    shown = (await school.get(f"/classes/{klass['id']}/terms"))["terms"]
    ids = [one["id"] for one in made["academic_terms"]]
    assert ids == [one["id"] for one in shown][-2:]


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"academic_year": {}},
        {"academic_year": {"terms_attributes": []}},
        {"academic_year": {"terms_attributes": [1]}},
        {"academic_year": {"terms_attributes": [{**TERM, "name": ""}]}},
        {"academic_year": {"terms_attributes": [{**TERM, "ends_on": "2026-01-01"}]}},
    ],
)
async def test_a_year_that_makes_no_sense_is_a_bad_request(
    school: School, sent: Any
) -> None:
    """And none is made."""
    before = await years(school)
    refused = await school.refused("POST", f"{DIPLOMA}/academic-years", json=sent)
    assert (400, {"error": "Invalid payload data structure."}) == refused
    assert before == await years(school)


async def test_terms_are_created_changed_and_deleted(school: School) -> None:
    """Requests say `enable_exam_grade`, answers `exam_grade`; the year follows."""
    path = f"{DIPLOMA}/academic-years/52/academic-terms"
    sent = {"academic_term": {**TERM, "enable_exam_grade": True}}
    made = (await school.call("POST", path, json=sent))["academic_term"]
    assert (52, True, False) == (
        made["academic_year_id"],
        made["exam_grade"],
        made["locked"],
    )
    assert "enable_exam_grade" not in made
    year = (await school.get(f"{DIPLOMA}/academic-years/52"))["academic_year"]
    assert "2027-08-20" == year["ends_on"]
    one = f"{path}/{made['id']}"
    change = {"academic_term": {"ends_on": "2027-08-10", "enable_exam_grade": False}}
    changed = (await school.call("PATCH", one, json=change))["academic_term"]
    assert ("2027-08-10", "Summer") == (changed["ends_on"], changed["name"])
    assert changed["exam_grade"] is False
    assert {"academic_term": changed} == await school.call("DELETE", one)
    assert 404 == (await school.send("DELETE", one)).status_code
    year = (await school.get(f"{DIPLOMA}/academic-years/52"))["academic_year"]
    assert "2027-07-30" == year["ends_on"]


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"name": None}, "name"),
        ({"name": 5}, "name"),
        ({"starts_on": "2027-02-30"}, "starts_on"),
        ({"ends_on": "2026-08-01"}, "ends_on"),
        ({"locked": "yes"}, "locked"),
    ],
)
async def test_a_term_that_makes_no_sense_is_refused(
    school: School, fields: Any, wrong: str
) -> None:
    """The field that is wrong is named, on create and on change."""
    path = f"{DIPLOMA}/academic-years/52/academic-terms"
    for method, where in (("POST", path), ("PATCH", f"{path}/132")):
        sent = {"academic_term": {**TERM, **fields}}
        status, body = await school.refused(method, where, json=sent)
        assert (422, [wrong]) == (status, list(body["errors"]))


async def test_a_term_with_classes_is_not_deleted(school: School) -> None:
    """The reason stands under `base`."""
    path = f"{DIPLOMA}/academic-years/51/academic-terms/1"
    status, body = await school.refused("DELETE", path)
    assert (422, ["base"]) == (status, list(body["errors"]))


async def test_the_only_term_of_a_year_stays(school: School) -> None:
    """The reason stands under `base`."""
    path = "/school/programs/hs/academic-years"
    sent = {"academic_year": {"terms_attributes": [TERM]}}
    year = (await school.call("POST", path, json=sent))["academic_year"]
    term = year["academic_terms"][0]["id"]
    one = f"{path}/{year['id']}/academic-terms/{term}"
    status, body = await school.refused("DELETE", one)
    assert (422, ["base"]) == (status, list(body["errors"]))


async def test_a_term_is_one_year_s_and_one_programme_s(school: School) -> None:
    """Elsewhere it is not found."""
    for path in (
        "/school/programs/diploma/academic-years/51/academic-terms/132",
        "/school/programs/myp/academic-years/52/academic-terms/132",
        "/school/programs/nope/academic-years/52/academic-terms/132",
    ):
        assert 404 == (await school.send("DELETE", path)).status_code
    assert 404 == (await school.send("GET", f"{DIPLOMA}/academic-years/53")).status_code


async def test_a_calendar_rotates_over_school_days(school: School) -> None:
    """No weekend, no vacation, one to five and again."""
    calendar = (await school.get(f"{DIPLOMA}/academic-years/52/calendar"))["calendar"]
    days = [date.fromisoformat(one["date"]) for one in calendar["dates"]]
    assert {0, 1, 2, 3, 4} == {day.weekday() for day in days}
    assert date(2026, 12, 24) not in days
    turns = [one["rotation_day"] for one in calendar["dates"]]
    cycle = calendar["rotation_cycle"]
    assert turns == [index % cycle + 1 for index in range(len(turns))]


async def test_the_school_names_its_programmes(school: School) -> None:
    """In three calls, whose codes differ for the Primary Years."""
    body = (await school.get("/school"))["school"]
    enabled = [one["code"] for one in body["enabled_programs"]]
    grades = (await school.get("/school/grades"))["school"]["programs"]
    assert "ibpyp" in enabled
    assert {"pyp", "diploma"} <= {one["code"] for one in grades}
    last = grades[0]["grades"][-1]
    assert ("diploma;13", 13) == (last["code"], last["grade_number"])
    assert len(enabled) == len(body["programs"]) == len(grades)


async def test_scales_rubrics_and_assessment_types_have_their_forms(
    school: School,
) -> None:
    """Each form of the vendor's samples occurs."""
    rubrics = (await school.get("/school/term-rubrics"))["school"]["term_rubrics"]
    forms = {one["type"]: one for one in rubrics}
    assert {"rubric_options"} <= forms["Criteria"].keys()
    assert {"formula", "formula_rubric_ids"} <= forms["Formula"].keys()
    assert {"suffix"} <= forms["Custom Field"].keys()
    scales = (await school.get("/school/term-grade-scales"))["school"]
    assert 95.5 in [one["score"] for one in scales["term_grade_scales"]]
    types = (await school.get(f"{DIPLOMA}/assessment_types"))["assessment_type"]
    assert ["summative", "formative"] == [one["kind"] for one in types]


async def test_subjects_are_created_changed_and_deleted(school: School) -> None:
    """A class can have a new one; lists have codes by level."""
    path = f"{DIPLOMA}/subjects"
    sent = {"subject_group_id": 15, "name": "Astronomy", "sl": True, "code": "A1"}
    made = (await school.call("POST", path, json={"subject": sent}))["subject"]
    assert made["custom"]
    assert "A1" == made["code"]
    listed = (await school.get(path))["subjects"][-1]
    assert "A1S" == listed["sl_code"]
    assert {"code", "hl_code"}.isdisjoint(listed)
    klass = await school.call("POST", "/classes", json={"subject_id": made["id"]})
    assert "Astronomy" == klass["subject_name"]
    one = f"{path}/{made['id']}"
    change = {"subject": {"title": "Stars", "enabled": False}}
    changed = (await school.call("PUT", one, json=change))["subject"]
    assert ("Stars", False) == (changed["title"], changed["enabled"])
    everything = (await school.get("/school/subjects"))["subjects"]["diploma"]
    assert made["id"] not in [row["id"] for row in everything]
    assert {"subject": changed} == await school.call("DELETE", one)
    assert 404 == (await school.send("GET", one)).status_code


@pytest.mark.parametrize("name", ["description", "sl", "code"])
async def test_what_a_subject_cannot_change_refuses_the_whole(
    school: School, name: str
) -> None:
    """With what it could."""
    sent = {"subject": {"title": "X", name: "5"}}
    status, body = await school.refused("PUT", f"{DIPLOMA}/subjects/927", json=sent)
    assert (422, 5) == (status, len(body["allowed_params"]))
    assert f"found unpermitted parameters: :{name}" == body["error"]
    shown = (await school.get(f"{DIPLOMA}/subjects/927"))["subject"]
    assert "English" == shown["title"]


@pytest.mark.parametrize("group", [None, 999, 53, "15"])
async def test_a_subject_needs_a_group_of_its_programme(
    school: School, group: object
) -> None:
    """53 is one of another programme."""
    sent = {"subject": {"subject_group_id": group, "name": "Astronomy"}}
    status, body = await school.refused("POST", f"{DIPLOMA}/subjects", json=sent)
    assert (422, ["subject_group_id"]) == (status, list(body["errors"]))


async def test_subjects_are_turned_off_and_on(school: School) -> None:
    """All or none; those that are off are missing by programme, not in the list."""
    path = f"{DIPLOMA}/subjects/bulk-"
    sent = {"subject_ids": [927, 928]}
    assert sent == await school.call("POST", f"{path}disable", json=sent)
    shown = (await school.get("/school/subjects"))["subjects"]["diploma"]
    assert {927, 928}.isdisjoint(row["id"] for row in shown)
    listed = (await school.get(f"{DIPLOMA}/subjects"))["subjects"]
    assert [927, 928] == [row["id"] for row in listed if not row["enabled"]]
    wrong = {"subject_ids": [927, 12001]}
    status, body = await school.refused("POST", f"{path}enable", json=wrong)
    assert (422, ["subject_ids"]) == (status, list(body["errors"]))
    await school.call("POST", f"{path}enable", json=sent)
    shown = (await school.get("/school/subjects"))["subjects"]["diploma"]
    assert {927, 928} <= {row["id"] for row in shown}


async def test_groups_of_the_school_are_made_where_that_is_allowed(
    school: School,
) -> None:
    """In the Primary Years, not in the Diploma; with subjects they stay."""
    sent = {"subject_group": {"name": "Making", "max_phase": "4"}}
    path = "/school/programs/ibpyp/subject-groups"
    made = (await school.call("POST", path, json=sent))["subject_group"]
    assert (True, "4", "ib_pyp") == (made["custom"], made["max_phase"], made["program"])
    status, body = await school.refused("POST", f"{DIPLOMA}/subject-groups", json=sent)
    assert (422, ["base"]) == (status, list(body["errors"]))
    one = f"{path}/{made['id']}"
    renamed = {"subject_group": {"name": "Design"}}
    changed = (await school.call("PATCH", one, json=renamed))["subject_group"]
    assert "Design" == changed["name"]
    subject = {"subject": {"subject_group_id": made["id"], "name": "Wood"}}
    await school.call("POST", "/school/programs/pyp/subjects", json=subject)
    status, body = await school.refused("DELETE", one)
    assert (422, ["base"]) == (status, list(body["errors"]))
    since = (await school.get(path, modified_since=made["updated_at"]))[
        "subject_groups"
    ]
    assert [made["id"]] == [row["id"] for row in since]


@pytest.mark.parametrize("method", ["PATCH", "DELETE"])
async def test_groups_that_the_school_did_not_make_are_forbidden(
    school: School, method: str
) -> None:
    """Nothing of them changes."""
    path = f"{DIPLOMA}/subject-groups/13"
    sent = {"subject_group": {"name": "X"}}
    assert 403 == (await school.send(method, path, json=sent)).status_code
    shown = (await school.get(path))["subject_group"]
    assert "Language and literature" == shown["name"]


async def test_reports_are_those_that_were_released(school: School) -> None:
    """Filtered by term and type, in the programme's short spelling."""
    path = "/school/programs/ibpyp/reports"
    rows = (await school.get(path))["term_reports"]
    assert {"pyp"} == {row["program"] for row in rows}
    assert all(row["released_on"] <= "2027-01-15" for row in rows)
    finals = (await school.get(path, type="final", academic_term_id=23))["term_reports"]
    assert [("final", 23)] == [(row["type"], row["academic_term_id"]) for row in finals]
    one = await school.get(f"{path}/{finals[0]['id']}")
    assert {"term_report": finals[0]} == one
    other = f"/school/programs/myp/reports/{finals[0]['id']}"
    assert 404 == (await school.send("GET", other)).status_code


@pytest.mark.parametrize(
    ("kind", "media_type"),
    [
        ("pdf", "application/pdf"),
        ("individual_reports", "application/zip"),
        ("term_grades", "text/csv"),
    ],
)
async def test_files_of_reports_are_elsewhere(
    school: School, time: FakeTime, kind: str, media_type: str
) -> None:
    """The link opens without the token, not with it, and not for long."""
    path = f"{DIPLOMA}/reports"
    row = (await school.get(path))["term_reports"][0]
    sent = await school.send("GET", f"{path}/{row['id']}/download/{kind}")
    assert 302 == sent.status_code
    link = sent.headers["location"]
    assert school.token not in link
    file = await school.bare(link)
    assert (200, True) == (file.status_code, bool(file.content))
    assert media_type == file.headers["content-type"].partition(";")[0]
    leaked = await school.bare(link, headers={"auth-token": school.token})
    assert 400 == leaked.status_code
    time.now += 3_600
    assert 403 == (await school.bare(link)).status_code


async def test_a_report_has_three_files(school: School) -> None:
    """Another kind is not found, and the addresses in the report are those."""
    path = f"{DIPLOMA}/reports"
    row = (await school.get(path))["term_reports"][0]
    nothing = f"{path}/{row['id']}/download/everything"
    assert 404 == (await school.send("GET", nothing)).status_code
    assert row["pdf_url"].endswith(f"/v2p3{path}/{row['id']}/download/pdf")


async def test_newer_paths_are_missing_in_older_versions(school: School) -> None:
    """Reports and subjects came with v2p3, years and terms were there before."""
    for path, status in (
        (f"{DIPLOMA}/reports", 404),
        (f"{DIPLOMA}/subjects", 404),
        ("/school/term-rubrics", 404),
        ("/school/subjects", 200),
        (f"{DIPLOMA}/academic-years/52", 200),
    ):
        known = status == 200
        response = await school.send("GET", path, version="v2p2", documented=known)
        assert status == response.status_code, path


@pytest.mark.parametrize("sent", [{}, {"subject_ids": 927}])
async def test_subjects_to_turn_off_are_a_list(school: School, sent: Any) -> None:
    """Anything else is a bad request."""
    path = f"{DIPLOMA}/subjects/bulk-disable"
    refused = await school.refused("POST", path, json=sent)
    assert (400, {"error": "Invalid payload data structure."}) == refused


async def test_turning_subjects_on_needs_the_extended_package(
    school: School, sandbox: Sandbox
) -> None:
    """Without it nothing changes."""
    sandbox.managebac_vendor.set_extended(school.token, False)
    sent = {"subject_ids": [927]}
    path = f"{DIPLOMA}/subjects/bulk-disable"
    assert not (await school.send("POST", path, json=sent)).is_success
    shown = (await school.get(f"{DIPLOMA}/subjects/927"))["subject"]
    assert shown["enabled"]
