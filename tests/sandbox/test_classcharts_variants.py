"""What differs between reports of ClassCharts: each can be switched."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

import pytest

from homeroom.sandbox.classcharts.variants import Variants
from tests.sandbox.classcharts_api import Charts, json_of
from tests.sandbox.test_classcharts_sessions import DEAD

pytestmark = pytest.mark.anyio


async def vary(charts: Charts, **changes: object) -> None:
    """Switch, over the control route."""
    response = await charts.control("POST", "/variants", json=changes)
    assert 204 == response.status_code
    state = (await charts.control("GET", "/state")).json()
    assert changes.items() <= state["variants"].items()


@pytest.mark.parametrize("taken", ["GET", "POST"])
@pytest.mark.parametrize(
    ("otherwise", "status"),
    [("status", 401), ("forbidden", 403), ("method", 405), ("redirect", 302)],
)
async def test_one_method_may_be_taken_alone(
    charts: Charts, taken: str, otherwise: str, status: int
) -> None:
    """For the ping and the pupils; other calls take both all the same."""
    session = await charts.log_in("parent")
    await vary(charts, taken=taken, otherwise=otherwise)
    for method in ("GET", "POST"):
        for path in ("/ping", "/pupils"):
            answer = await charts.raw("parent", method, path, session=session)
            assert (200 if method == taken else status) == answer.status_code
        await charts.raw("parent", method, "/homeworks", session=session)
    await vary(charts, taken="both")
    await charts.answer("parent", "/pupils", "GET", session=session)
    await charts.answer("parent", "/pupils", "POST", session=session)


@pytest.mark.parametrize(
    ("door", "status", "says"),
    [
        ("bot check", 403, "Just a moment"),
        ("expired", 419, "Page Expired"),
        ("moved", 404, "Not Found"),
        ("captcha", 200, "g-recaptcha"),
    ],
)
async def test_something_may_stand_before_the_login(
    charts: Charts, door: str, status: int, says: str
) -> None:
    """A page, and no cookie; the captcha is the one that has a switch of its own."""
    await vary(charts, door=door)
    for path in ("/student/login", "/apiv2student/login"):
        answer = await charts.send("POST", path, data=charts.fields("student"))
        assert "set-cookie" not in answer.headers
        if path.startswith("/apiv2") and door == "captcha":
            assert 0 == json_of(answer)["success"]
            continue
        assert (status, True) == (answer.status_code, says in answer.text)
    assert charts.sandbox.classcharts_sessions.captcha is (door == "captcha")
    await vary(charts, door="open")
    await charts.log_in("student")


@pytest.mark.parametrize(
    ("written", "good", "bad"),
    [("number", 1, 0), ("flag", True, False), ("text", "1", "0")],
)
async def test_success_is_written_in_one_of_three_ways(
    charts: Charts, written: str, good: object, bad: object
) -> None:
    """In what succeeds and in what is refused."""
    session = await charts.log_in("student")
    await vary(charts, written=written)
    login = await charts.send(
        "POST", "/apiv2student/login", data=charts.fields("student")
    )
    for method, path, said in (
        ("GET", "/homeworks", good),
        ("POST", "/ping", good),
        ("GET", "/homeworks/1", bad),
    ):
        answer = await charts.raw("student", method, path, session=session)
        assert (said, type(said)) == (
            json_of(answer)["success"],
            type(json_of(answer)["success"]),
        )
    assert good is json_of(login)["success"] or good == json_of(login)["success"]


@pytest.mark.parametrize("role", ["student", "parent"])
async def test_calls_may_want_a_cookie_that_names_their_id(
    charts: Charts, role: str
) -> None:
    """Of their role, and the one of the header; without it they lead elsewhere."""
    session = await charts.log_in(role)
    other = await charts.log_in(role)
    await vary(charts, named=True)

    async def status(whose: str, named: str) -> int:
        value = quote(json.dumps({"remember_me": False, "session_id": named}))
        headers = {"Cookie": f"x=1; {whose}_session_credentials={value}"}
        answer = await charts.raw(
            role, "POST", "/ping", session=session, headers=headers
        )
        return answer.status_code

    foreign = {"student": "parent", "parent": "student"}[role]
    assert 200 == await status(role, session)
    assert 302 == await status(role, other)
    assert 302 == await status(foreign, session)
    bare = await charts.raw(role, "POST", "/ping", session=session)
    assert 302 == bare.status_code


async def files(charts: Charts) -> list[str]:
    """The addresses of all files that a pupil sees."""
    shown = await charts.answer(
        "student", "/homeworks", params={"from": "2020-01-01", "to": "2030-01-01"}
    )
    news = await charts.answer("student", "/announcements")
    found: list[Any] = [one["validated_attachments"] for one in shown["data"]]
    found += [one["status"]["attachments"] for one in shown["data"]]
    urls = [one["validated_file"] for some in found for one in some]
    return urls + [a["url"] for one in news["data"] for a in one["attachments"]]


async def test_files_are_there_for_who_is_logged_in(charts: Charts) -> None:
    """At the site itself, where the links are as the client asked for it."""
    urls, session = await files(charts), await charts.session("student")
    assert 2 < len(urls)
    for url in (*urls[:2], urls[-1]):
        path = url.removeprefix(charts.base_url)
        answer = await charts.send(
            "GET", path, headers={"Authorization": f"Basic {session}"}
        )
        assert (200, "application/pdf") == (
            answer.status_code,
            answer.headers["content-type"],
        )
        assert answer.content.startswith(b"%PDF")
        refused = json_of(await charts.send("GET", path))
        assert (0, DEAD) == (refused["success"], refused["error"])
    headers = {"Authorization": f"Basic {session}"}
    unknown = await charts.send("GET", "/files/1/x.pdf", headers=headers)
    assert 404 == unknown.status_code
    await vary(charts, links=False)
    late = await charts.send("GET", path, headers=headers)
    assert 404 == late.status_code


async def test_a_sibling_does_not_see_what_was_handed_in(charts: Charts) -> None:
    """The parent sees the files of all children."""
    urls = await files(charts)
    path = urls[0].removeprefix(charts.base_url)
    session = await charts.session("parent")
    headers = {"Authorization": f"Basic {session}"}
    assert 200 == (await charts.send("GET", path, headers=headers)).status_code


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ({"door": "ajar"}, "door: one of open, captcha,"),
        ({"taken": 1}, "taken: one of both"),
        ({"named": "yes"}, "named: true or false"),
        ({"links": 1}, "links: true or false"),
        ({"nothing": True}, "Known are door,"),
        ({"links": False, "door": "ajar"}, "door: "),
    ],
)
async def test_a_variant_that_there_is_not_is_refused(
    charts: Charts, sent: dict[str, object], says: str
) -> None:
    """The reason is given, and nothing changes; nor in the process."""
    response = await charts.control("POST", "/variants", json=sent)
    assert 400 == response.status_code
    assert response.json()["error"].startswith(says)
    assert Variants() == charts.sandbox.classcharts_sessions.variants
    name, value = list(sent.items())[-1]
    with pytest.raises((ValueError, TypeError, AttributeError)):
        if name == "nothing":
            getattr(charts.sandbox.classcharts_sessions.variants, name)
        setattr(charts.sandbox.classcharts_sessions.variants, name, value)
