"""Whom ClassCharts lets see what, odd paths, and faults."""

from __future__ import annotations

from typing import Any

import pytest

from tests.sandbox.classcharts_api import Charts, json_of

pytestmark = pytest.mark.anyio

SHARED = (
    "/activity",
    "/behaviour",
    "/homeworks",
    "/timetable",
    "/eventbadges",
    "/announcements",
    "/detentions",
    "/attendance",
    "/customfields",
    "/classes",
)
STUDENTS = ("/rewards", "/purchase/84000", "/getcode", "/addconcern", "/logout")
PARENTS = ("/pupils", "/password", "/parentbehaviours/2000060")
INVALID = "Invalid request"


@pytest.mark.parametrize("path", [*SHARED, "/rewards"])
async def test_a_pupil_may_leave_the_id_out(charts: Charts, path: str) -> None:
    """The own id, none, and an empty one show the same."""
    own = await charts.own_id()
    bodies = [
        await charts.answer("student", one)
        for one in (f"{path}/{own}", path, f"{path}/")
    ]
    assert bodies[0] == bodies[1] == bodies[2]


@pytest.mark.parametrize("path", SHARED)
async def test_a_parent_must_name_the_pupil(charts: Charts, path: str) -> None:
    """Without an id the call is refused; with one it answers what the pupil sees."""
    assert INVALID == await charts.refused("parent", path)
    shown = await charts.answer("parent", f"{path}/{await charts.own_id()}")
    assert await charts.answer("student", path) == shown


@pytest.mark.parametrize("path", SHARED)
async def test_pupils_of_others_are_refused(charts: Charts, path: str) -> None:
    """Unknown ids for both; a sibling for a pupil, but not for the parent."""
    sibling = (await charts.pupils())[1]["id"]
    for number in ("1", "x", "-1", "9" * 30, f"{sibling}x"):
        assert INVALID == await charts.refused("student", f"{path}/{number}")
        assert INVALID == await charts.refused("parent", f"{path}/{number}")
    assert INVALID == await charts.refused("student", f"{path}/{sibling}")
    await charts.answer("parent", f"{path}/{sibling}")


async def test_children_of_another_school_are_refused(charts: Charts) -> None:
    """Though their ids exist."""
    response = await charts.control("POST", "/schools", json={"seed": 2})
    other = response.json()["parent"]
    login = await charts.send("POST", "/apiv2parent/login", data=other)
    session = json_of(login)["meta"]["session_id"]
    body = await charts.answer("parent", "/pupils", session=session)
    foreign = {pupil["id"] for pupil in body["data"]}
    assert set() == foreign & {pupil["id"] for pupil in await charts.pupils()}
    for number in foreign:
        assert INVALID == await charts.refused("parent", f"/activity/{number}")


@pytest.mark.parametrize("path", ["/getacademicreports", "/getpupilreportcards"])
async def test_a_parent_must_name_the_pupil_of_a_report(
    charts: Charts, path: str
) -> None:
    """In the query or the body; a pupil need not."""
    assert INVALID == await charts.refused("parent", path, "POST")
    await charts.answer("student", path, "POST")


@pytest.mark.parametrize(
    ("role", "paths"), [("parent", STUDENTS), ("student", PARENTS)]
)
async def test_some_calls_are_for_one_role(
    charts: Charts, role: str, paths: tuple[str, ...]
) -> None:
    """On the other API they do not exist, which is a failure inside a 200."""
    for path in paths:
        assert INVALID == await charts.refused(role, path, "POST")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/apiv2student/nothing"),
        ("GET", "/apiv3student/ping"),
        ("GET", "/"),
        ("DELETE", "/apiv2student/activity"),
        ("GET", "/apiv2student/purchase/1"),
        ("PUT", "/student/login"),
    ],
)
async def test_what_does_not_exist_answers_json(
    charts: Charts, method: str, path: str
) -> None:
    """Unknown paths and wrong methods are failures inside a 200."""
    response = await charts.send(method, path)
    body = {"success": 0, "expired": 0, "error": INVALID, "meta": []}
    assert (200, body) == (response.status_code, json_of(response))


@pytest.mark.parametrize("path", [*SHARED, "/ping", "/rewards"])
async def test_reading_may_be_a_post(charts: Charts, path: str) -> None:
    """Some clients post; a trailing question mark changes nothing."""
    bodies = [
        await charts.answer("student", path, "POST", json={}),
        await charts.answer("student", f"{path}?"),
    ]
    for body in bodies:
        body["meta"] = body["meta"] and {**body["meta"], "session_id": ""}
    assert bodies[0] == bodies[1]


async def test_pupils_may_be_posted(charts: Charts) -> None:
    """With a body that is an empty object."""
    body = await charts.answer("parent", "/pupils", "POST", json={})
    assert await charts.pupils() == body["data"]


@pytest.mark.parametrize("status", [400, 401, 429, 500, 503])
async def test_a_fault_has_the_newer_shape(charts: Charts, status: int) -> None:
    """With the status that was asked for, and null where there is nothing."""
    response = await charts.raw(
        "student",
        "GET",
        "/activity",
        session="x",
        headers={"X-Sandbox-Fault": f"status={status}"},
    )
    body = json_of(response)
    assert (status, 0) == (response.status_code, body["success"])
    assert (None, None) == (body["data"], body["meta"])


async def test_a_fault_may_redirect(charts: Charts) -> None:
    """To a host that does not exist."""
    charts.sandbox.faults.add(path="/classcharts/*", status=302)
    response = await charts.raw("student", "GET", "/activity", session="x")
    assert 302 == response.status_code
    assert response.headers["location"].startswith("https://session.tes.example/")


async def test_a_fault_may_repeat_or_hide_points(charts: Charts) -> None:
    """The rows of a page, not its `meta`."""
    whole = await charts.answer("student", "/activity")
    for fault, rows in (
        ("duplicate=2", whole["data"] + whole["data"][-2:]),
        ("missing=2", whole["data"][:-2]),
    ):
        headers = {"X-Sandbox-Fault": fault}
        body = await charts.answer("student", "/activity", headers=headers)
        assert {**whole, "data": rows} == body


async def test_every_route_says_who_says_so(charts: Charts) -> None:
    """The nine calls of the document for both roles, and its two forms."""
    url = f"{charts.served.base_url}/_sandbox/"
    routes = (await charts.client.get(url)).json()["routes"]
    ours = [one for one in routes if one["path"].startswith("/classcharts/")]
    assert {"vendor document", "third party"} == {one["source"] for one in ours}
    documented = {
        one["path"].removeprefix("/classcharts")
        for one in ours
        if one["source"] == "vendor document"
    }
    calls = ("/ping", *(f"{path}/{{number}}" for path in SHARED[:7]))
    assert {
        "/student/login",
        "/parent/login",
        "/apiv2parent/pupils",
        *(f"/apiv2{role}{path}" for role in ("student", "parent") for path in calls),
    } == documented


async def test_a_body_that_cannot_be_read_has_no_fields(charts: Charts) -> None:
    """Whatever is sent, the answer is a failure and never a crash."""
    sent: list[dict[str, Any]] = [
        {"content": b"\xff\xfe=%zz&&="},
        {"content": b"{" * 5000},
        {"content": b"x", "headers": {"Content-Type": "multipart/form-data"}},
        {
            "content": b"--b\r\n\r\n\r\n--b--",
            "headers": {"Content-Type": "multipart/form-data; boundary=b"},
        },
    ]
    for options in sent:
        response = await charts.send("POST", "/apiv2student/login", **options)
        assert 0 == json_of(response)["success"]
