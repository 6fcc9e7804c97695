"""Logging in to ClassCharts: forms, JSON, cookies, and being turned away."""

from __future__ import annotations

import re
from typing import Any

import httpx
import pytest

from homeroom.sandbox import Sandbox
from tests.sandbox.classcharts_api import Charts, credentials, json_of

pytestmark = pytest.mark.anyio

ROLES = ("student", "parent")


@pytest.mark.parametrize("role", ROLES)
async def test_a_form_login_is_a_302_with_two_cookies(
    charts: Charts, role: str
) -> None:
    """The second cookie holds percent-encoded JSON; both dates have a comma."""
    response = await charts.submit(role)
    assert (302, "") == (response.status_code, response.text)
    cookies = response.headers.get_list("set-cookie")
    assert ["cc-session", f"{role}_session_credentials"] == [
        cookie.partition("=")[0] for cookie in cookies
    ]
    for cookie in cookies:
        assert "; expires=Thu, 15-Apr-2027 08:00:00 GMT; Max-Age=7776000;" in cookie
        assert "; path=/" in cookie
        assert not re.search(r"[{\",]", cookie.partition(";")[0])
    held = credentials(response, role)
    assert {"remember_me", "session_id"} == held.keys()
    assert re.fullmatch("[0-9a-z]{32}", held["session_id"])
    assert f"/classcharts/mobile/{role}" == response.headers["location"]


async def test_the_page_behind_the_redirect_is_there(charts: Charts) -> None:
    """A client that follows the 302 finds a page."""
    response = await charts.send("GET", "/mobile/student")
    assert 200 == response.status_code
    assert response.headers["content-type"].startswith("text/html")


@pytest.mark.parametrize(("sent", "shown"), [("1", True), ("true", True), ("", False)])
async def test_the_cookie_tells_whether_to_remember(
    charts: Charts, sent: str, shown: bool
) -> None:
    """`remember_me` comes back in the cookie."""
    response = await charts.submit("student", remember_me=sent)
    assert shown is credentials(response, "student")["remember_me"]


async def test_a_login_needs_only_the_two_fields(charts: Charts) -> None:
    """No `_method`, no captcha token, no `logintype`."""
    for role in ROLES:
        response = await charts.send("POST", f"/{role}/login", data=charts.fields(role))
        assert 302 == response.status_code


@pytest.mark.parametrize("role", ROLES)
async def test_a_form_may_be_multipart_or_json(charts: Charts, role: str) -> None:
    """The same fields in another wrapping are the same login."""
    fields = charts.fields(role)
    parts = {name: (None, value) for name, value in fields.items()}
    for options in ({"files": parts}, {"json": fields}):
        response = await charts.send("POST", f"/{role}/login", **options)
        assert 302 == response.status_code


async def test_case_does_not_matter(charts: Charts) -> None:
    """Clients send the code in capitals or as typed; addresses likewise."""
    code = charts.fields("student")["code"]
    for sent in (code.upper(), code.lower(), f" {code} "):
        assert 302 == (await charts.submit("student", code=sent)).status_code
    email = charts.fields("parent")["email"].upper()
    assert 302 == (await charts.submit("parent", email=email)).status_code


@pytest.mark.parametrize("form", ["%d/%m/%Y", "%Y-%m-%d", "{0.day}/{0.month}/{0.year}"])
async def test_a_birthday_has_three_forms(charts: Charts, form: str) -> None:
    """With and without leading zeros, and with the year first."""
    born = charts.served.classcharts_student["date_of_birth"]
    dob = form.format(born) if "{" in form else born.strftime(form)
    assert 302 == (await charts.submit("student", dob=dob)).status_code


@pytest.mark.parametrize(
    ("role", "wrong"),
    [
        ("student", {"code": "ZZZZZZZZ"}),
        ("student", {"dob": "1/1/1999"}),
        ("student", {"dob": "31/2/2010"}),
        ("student", {"dob": ""}),
        ("parent", {"password": "wrong"}),
        ("parent", {"email": "nobody@example.org"}),
    ],
)
async def test_a_refused_form_is_a_page_without_cookies(
    charts: Charts, role: str, wrong: dict[str, str]
) -> None:
    """The status is 200, as for everything; the page speaks of no captcha."""
    response = await charts.submit(role, **wrong)
    assert 200 == response.status_code
    assert response.headers["content-type"].startswith("text/html")
    assert "set-cookie" not in response.headers
    assert "captcha" not in response.text


async def test_accounts_of_one_role_are_no_use_in_the_other(charts: Charts) -> None:
    """A pupil's fields do not open the parent's door."""
    fields = charts.fields("student")
    response = await charts.send("POST", "/parent/login", data=fields)
    assert 200 == response.status_code


@pytest.mark.parametrize("role", ROLES)
async def test_a_captcha_stops_every_login(charts: Charts, role: str) -> None:
    """The form answers a page with a captcha, the call a failure; then all is well."""
    await charts.control("POST", "/captcha")
    response = await charts.submit(role)
    assert 200 == response.status_code
    assert "captcha" in response.text
    assert "set-cookie" not in response.headers
    fields = charts.fields(role)
    said = await charts.refused(role, "/login", "POST", session="", data=fields)
    assert "captcha" in said
    await charts.control("POST", "/captcha", json={"on": False})
    assert 302 == (await charts.submit(role)).status_code


async def test_a_json_login_of_a_pupil(charts: Charts) -> None:
    """It answers the pupil without counters, a session, and no cookie."""
    fields = charts.fields("student")
    response = await charts.send("POST", "/apiv2student/login", data=fields)
    body = json_of(response)
    assert "set-cookie" not in response.headers
    assert 1 == body["success"]
    session = body["meta"]["session_id"]
    pinged = await charts.answer("student", "/ping", session=session)
    missing = pinged["data"]["user"].keys() - body["data"].keys()
    counters = {"announcements_count", "messages_count", "pusher_channel_name"}
    assert counters | {"has_birthday", "has_new_survey", "survey_id"} == missing


async def test_a_json_login_of_a_parent(charts: Charts) -> None:
    """It answers the parent's account and a session."""
    fields = charts.fields("parent")
    response = await charts.send("POST", "/apiv2parent/login", data=fields)
    body = json_of(response)
    assert "set-cookie" not in response.headers
    assert {"id", "name", "email", "language", "isEmailVerified"} == body["data"].keys()
    assert fields["email"] == body["data"]["email"]
    await charts.answer("parent", "/pupils", session=body["meta"]["session_id"])


@pytest.mark.parametrize(
    ("role", "wrong", "said"),
    [
        ("student", {"code": "x"}, "The pupil code you have provided is incorrect"),
        ("student", {"dob": "2000-01-01"}, "The date you have provided is incorrect"),
        (
            "parent",
            {"password": "x"},
            "Email address or password provided is incorrect",
        ),
    ],
)
async def test_a_refused_json_login_says_why(
    charts: Charts, role: str, wrong: dict[str, str], said: str
) -> None:
    """The text names what is wrong; the status is 200."""
    data = {**charts.fields(role), **wrong}
    assert said == await charts.refused(role, "/login", "POST", session="", data=data)


async def test_whether_a_birthday_is_known(charts: Charts) -> None:
    """Two calls tell for a code, without a session."""
    code = charts.fields("student")["code"]
    for sent, known in ((code, True), ("ABC", False)):
        asked = [
            await charts.send("POST", "/apiv2student/hasdob", data={"code": sent}),
            await charts.send("GET", f"/student/checkpupilcode/{sent}"),
            await charts.send("POST", f"/student/checkpupilcode/{sent}"),
        ]
        assert [{"has_dob": known}] * 3 == [json_of(one)["data"] for one in asked]


async def test_logging_out_ends_the_session(charts: Charts) -> None:
    """The id is of no more use."""
    session = await charts.log_in("student")
    await charts.answer("student", "/logout", "POST", session=session)
    said = await charts.refused("student", "/activity", session=session)
    assert "You are not logged in. [1]" == said


async def test_a_new_password_replaces_the_old_one(charts: Charts) -> None:
    """The old one is refused from then on; the session lives on."""
    old = charts.fields("parent")["password"]
    sent = {"current": old, "new": "Fresh-1", "repeat": "Fresh-1"}
    body = await charts.answer("parent", "/password", "POST", data=sent)
    assert ([], []) == (body["data"], body["meta"])
    assert 200 == (await charts.submit("parent")).status_code
    assert 302 == (await charts.submit("parent", password="Fresh-1")).status_code
    assert 3 == len(await charts.pupils())


@pytest.mark.parametrize(
    "wrong", [{"current": "x"}, {"repeat": "x"}, {"new": "", "repeat": ""}]
)
async def test_a_password_change_that_makes_no_sense(
    charts: Charts, wrong: dict[str, str]
) -> None:
    """It is refused, and the password stays."""
    old = charts.fields("parent")["password"]
    sent = {"current": old, "new": "a", "repeat": "a", **wrong}
    assert await charts.refused("parent", "/password", "POST", data=sent)
    assert 302 == (await charts.submit("parent")).status_code


async def test_the_same_seed_gives_the_same_accounts() -> None:
    """Credentials depend on the seed and not on the day."""

    def shown(seed: int, **options: Any) -> Any:
        return Sandbox(seed=seed, pupils=30, **options).credentials["classcharts"]

    assert shown(3) == shown(3)
    assert shown(3) != shown(4)


async def test_the_sandbox_hands_out_arguments(sandbox: Sandbox) -> None:
    """Without a socket, the same accounts and a transport."""
    student, parent = sandbox.classcharts_student, sandbox.classcharts_parent
    shown: Any = sandbox.credentials["classcharts"]
    assert shown["student"] == {
        "code": student["code"],
        "date_of_birth": student["date_of_birth"].isoformat(),
    }
    assert shown["parent"] == {
        "email": parent["email"],
        "password": parent["password"],
    }
    assert {"base_url", "code", "date_of_birth", "transport"} == student.keys()
    assert {"base_url", "email", "password", "transport"} == parent.keys()


async def test_without_a_socket_it_is_the_same(sandbox: Sandbox) -> None:
    """The transport reaches the vendor's paths."""
    options = sandbox.classcharts_parent
    async with httpx.AsyncClient(transport=options["transport"]) as client:
        response = await client.post(
            f"{options['base_url']}/parent/login",
            data={"email": options["email"], "password": options["password"]},
        )
    assert 302 == response.status_code
    assert credentials(response, "parent")["session_id"]


async def test_a_school_can_be_added(charts: Charts) -> None:
    """The control route answers both accounts, and both log in."""
    response = await charts.control("POST", "/schools", json={"seed": 9, "pupils": 12})
    created = response.json()
    assert 201 == response.status_code
    assert charts.base_url == created["base_url"]
    student, parent = created["student"], created["parent"]
    born = student["date_of_birth"]
    entered = await charts.submit("student", code=student["code"], dob=born)
    assert 302 == entered.status_code
    assert 302 == (await charts.submit("parent", **parent)).status_code
    session = credentials(entered, "student")["session_id"]
    ping = await charts.answer("student", "/ping", session=session)
    assert await charts.own_id() != ping["data"]["user"]["id"]
