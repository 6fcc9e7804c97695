"""Sessions of ClassCharts: how long they live, pings, and how dead ones answer."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

import httpx
import pytest

from homeroom.sandbox import Sandbox, serve
from tests.sandbox.classcharts_api import Charts, json_of

pytestmark = pytest.mark.anyio

DEAD = "You are not logged in. [1]"


async def ping(charts: Charts, session: str, role: str = "student") -> str:
    """The id that a ping answers."""
    body = await charts.answer(
        role, "/ping", "POST", session=session, data={"include_data": "true"}
    )
    return body["meta"]["session_id"]


async def lives(charts: Charts, session: str) -> bool:
    """Whether a session opens anything but a ping."""
    response = await charts.raw("student", "GET", "/detentions", session=session)
    return json_of(response)["success"] == 1


@pytest.mark.parametrize("role", ["student", "parent"])
@pytest.mark.parametrize("method", ["GET", "POST"])
async def test_a_ping_answers_a_new_id(charts: Charts, role: str, method: str) -> None:
    """With GET as with POST; both ids work at once."""
    session = await charts.log_in(role)
    body = await charts.answer(role, "/ping", method, session=session)
    renewed = body["meta"]["session_id"]
    assert renewed != session
    for one in (session, renewed):
        await charts.answer(role, "/ping", session=one)


@pytest.mark.parametrize(
    "options",
    [
        {},
        {"data": {"include_data": "true"}},
        {"json": {}},
        {"data": {"include_data": "1"}},
    ],
)
async def test_a_ping_renews_unless_told_not_to(
    charts: Charts, options: dict[str, Any]
) -> None:
    """The field may be missing."""
    session = await charts.log_in("student")
    body = await charts.answer("student", "/ping", "POST", session=session, **options)
    assert {"version", "session_id"} == body["meta"].keys()


async def test_a_ping_can_prolong_without_a_new_id(charts: Charts, time: Any) -> None:
    """`include_data=false` gives the id another lifetime."""
    session = await charts.log_in("student")
    time.now += 170
    body = await charts.answer(
        "student", "/ping", "POST", session=session, data={"include_data": "false"}
    )
    assert {"version"} == body["meta"].keys()
    time.now += 170
    assert await lives(charts, session)


async def test_a_session_runs_out_after_180_seconds(charts: Charts, time: Any) -> None:
    """Using it does not prolong it."""
    session = await charts.log_in("student")
    time.now += 179
    assert await lives(charts, session)
    time.now += 1
    assert not await lives(charts, session)


async def test_an_old_id_lives_on_after_a_ping(charts: Charts, time: Any) -> None:
    """For 120 seconds at least, though its own time was almost over."""
    session = await charts.log_in("student")
    time.now += 179
    renewed = await ping(charts, session)
    time.now += 119
    assert await lives(charts, session)
    time.now += 1
    assert not await lives(charts, session)
    assert await lives(charts, renewed)


async def test_a_ping_does_not_shorten_the_old_id(charts: Charts, time: Any) -> None:
    """Two pings in a row, and the first id still has its own 180 seconds."""
    session = await charts.log_in("student")
    first = await ping(charts, session)
    assert first != await ping(charts, session)
    time.now += 179
    assert await lives(charts, session)
    assert await lives(charts, first)


async def test_a_ping_is_answered_for_a_while_after_the_end(
    charts: Charts, time: Any
) -> None:
    """Up to five minutes after the id was issued, but not longer."""
    session, other = await charts.log_in("student"), await charts.log_in("student")
    time.now += 299
    assert not await lives(charts, session)
    assert await lives(charts, await ping(charts, session))
    time.now += 1
    assert DEAD == await charts.refused("student", "/ping", session=other)


async def test_a_sessions_length_can_be_set(time: Any) -> None:
    """The grace period shrinks with it."""
    sandbox = Sandbox(pupils=20, session_lifetime=3, clock=time.clock())
    async with (
        serve(sandbox) as served,
        httpx.AsyncClient(trust_env=False) as client,
    ):
        charts = Charts(client, served)
        session = await charts.log_in("student")
        time.now += 2.9
        assert await lives(charts, session)
        time.now += 0.1
        assert not await lives(charts, session)
        time.now += 2
        assert DEAD == await charts.refused("student", "/ping", session=session)
    with pytest.raises(ValueError, match="session_lifetime: must be"):
        Sandbox(session_lifetime=0)


async def test_ids_are_the_same_for_the_same_seed(time: Any) -> None:
    """And differ from login to login."""

    async def issued(seed: int) -> list[str]:
        sandbox = Sandbox(seed=seed, pupils=20, clock=time.clock())
        async with (
            serve(sandbox) as served,
            httpx.AsyncClient(trust_env=False) as client,
        ):
            charts = Charts(client, served)
            return [await charts.log_in("student") for _ in range(2)]

    first = await issued(1)
    assert first == await issued(1)
    assert 4 == len({*first, *await issued(2)})


@pytest.mark.parametrize(
    "header",
    [None, "Basic nonsense", "Bearer {0}", "{0}", "Basic", "Basic {0} x"],
)
async def test_only_a_good_id_opens(charts: Charts, header: str | None) -> None:
    """Anything else in the header, or none, is not logged in."""
    session = await charts.log_in("student")
    headers = {} if header is None else {"Authorization": header.format(session)}
    said = await charts.refused("student", "/activity", session="", headers=headers)
    assert DEAD == said


async def test_a_session_is_for_one_role(charts: Charts) -> None:
    """A parent's id is no good on the student API, nor the other way round."""
    parent, student = await charts.log_in("parent"), await charts.log_in("student")
    assert DEAD == await charts.refused("student", "/ping", session=parent)
    assert DEAD == await charts.refused("parent", "/pupils", session=student)


async def test_a_dead_session_is_a_failure_inside_a_200(charts: Charts) -> None:
    """That is the form that holds if nothing else is asked for."""
    session = await charts.log_in("student")
    assert 204 == (await charts.control("POST", "/sessions/expire")).status_code
    response = await charts.raw("student", "GET", "/activity", session=session)
    body = {"success": 0, "expired": 0, "error": DEAD, "meta": []}
    assert (200, body) == (response.status_code, json_of(response))


async def test_a_dead_session_may_say_that_it_expired(charts: Charts) -> None:
    """The same with the flag 1, in the process as over the control route."""
    session = await charts.log_in("student")
    charts.sandbox.classcharts_sessions.expire("expired")
    response = await charts.raw("student", "GET", "/activity", session=session)
    body = {"success": 0, "expired": 1, "error": DEAD, "meta": []}
    assert (200, body) == (response.status_code, json_of(response))


async def test_a_dead_session_may_be_a_401(charts: Charts) -> None:
    """With the newer shape of failures."""
    session = await charts.log_in("student")
    await charts.control("POST", "/sessions/expire", json={"form": "status"})
    response = await charts.raw("student", "GET", "/activity", session=session)
    body = {"data": None, "meta": None, "success": 0, "expired": 0, "error": DEAD}
    assert (401, body) == (response.status_code, json_of(response))


async def test_a_dead_session_may_be_a_redirect_to_another_host(
    charts: Charts,
) -> None:
    """The way back is in the query; the host does not exist."""
    session = await charts.log_in("student")
    await charts.control("POST", "/sessions/expire", json={"form": "redirect"})
    response = await charts.raw("student", "GET", "/activity", session=session)
    back = quote(f"{charts.base_url}/apiv2student/activity", safe="")
    target = f"https://session.tes.example/v1/verify?returnUrl={back}"
    assert (302, target) == (response.status_code, response.headers["location"])


@pytest.mark.parametrize("form", ["error", "expired", "status", "redirect"])
async def test_expiring_ends_pings_too_and_a_login_mends_it(
    charts: Charts, form: str
) -> None:
    """No id is good afterwards; a new one is, though the form stays."""
    session = await charts.log_in("student")
    await charts.control("POST", "/sessions/expire", json={"form": form})
    response = await charts.raw("student", "POST", "/ping", session=session)
    assert 1 != (200 == response.status_code and json_of(response)["success"])
    assert await lives(charts, await charts.log_in("student"))
    state = (await charts.control("GET", "/state")).json()
    assert (1, form) == (state["sessions"], state["form"])


@pytest.mark.parametrize(
    ("path", "sent"),
    [
        ("/sessions/expire", b'{"form": "x"}'),
        ("/sessions/expire", b"[]"),
        ("/captcha", b'{"on": 1}'),
        ("/cookies", b"{"),
    ],
)
async def test_a_switch_that_makes_no_sense_is_refused(
    charts: Charts, path: str, sent: bytes
) -> None:
    """The reason is given, and nothing changes."""
    before = (await charts.control("GET", "/state")).json()
    json_type = {"content-type": "application/json"}
    response = await charts.control("POST", path, content=sent, headers=json_type)
    assert 400 == response.status_code
    assert response.json()["error"]
    assert before == (await charts.control("GET", "/state")).json()


async def test_other_vendors_have_no_such_switches(charts: Charts) -> None:
    """The control route belongs to ClassCharts."""
    url = f"{charts.served.base_url}/_sandbox/managebac/captcha"
    assert 404 == (await charts.client.post(url)).status_code


async def cookies(charts: Charts, role: str = "parent") -> tuple[str, list[str]]:
    """A session id and the `Set-Cookie` headers that came with it."""
    response = await charts.submit(role)
    found = response.headers.get_list("set-cookie")
    return await charts.log_in(role), found


async def test_cookies_do_not_matter_at_first(charts: Charts) -> None:
    """The header decides, whatever the cookies say."""
    session = await charts.log_in("parent")
    for cookie in ("", "parent_session_credentials=x", "HttpOnly, cc-session=; ;;"):
        await charts.answer(
            "parent", "/pupils", session=session, headers={"Cookie": cookie}
        )


async def test_the_parent_api_can_want_the_logins_cookies(charts: Charts) -> None:
    """Without them it redirects to another host, which the student API never does."""
    session, sent = await cookies(charts)
    await charts.control("POST", "/cookies")
    response = await charts.raw("parent", "GET", "/pupils", session=session)
    assert 302 == response.status_code
    assert response.headers["location"].startswith("https://session.tes.example/")
    assert [] == response.json()
    await charts.answer("student", "/activity")
    cookie = "; ".join(one.partition(";")[0] for one in sent)
    await charts.answer(
        "parent", "/pupils", session=session, headers={"Cookie": cookie}
    )
    await charts.control("POST", "/cookies", json={"on": False})
    await charts.answer("parent", "/pupils", session=session)


@pytest.mark.parametrize("joint", [";", "; ", ", ", ","])
async def test_cookies_may_be_polluted(charts: Charts, joint: str) -> None:
    """Whole `Set-Cookie` headers, attributes and all, count as cookies."""
    session, sent = await cookies(charts)
    charts.sandbox.classcharts_sessions.cookies = True
    await charts.answer(
        "parent", "/pupils", session=session, headers={"Cookie": joint.join(sent)}
    )


async def test_a_pupils_cookies_are_no_parents(charts: Charts) -> None:
    """Cookies must be from a login of the same account."""
    session, _ = await cookies(charts)
    _, other = await cookies(charts, "student")
    charts.sandbox.classcharts_sessions.cookies = True
    headers = {"Cookie": "; ".join(other)}
    response = await charts.raw(
        "parent", "GET", "/pupils", session=session, headers=headers
    )
    assert 302 == response.status_code


async def test_with_cookies_a_dead_session_answers_in_its_form(charts: Charts) -> None:
    """Good cookies do not replace the id."""
    session, sent = await cookies(charts)
    charts.sandbox.classcharts_sessions.cookies = True
    charts.sandbox.classcharts_sessions.expire()
    headers = {"Cookie": "; ".join(sent)}
    said = await charts.refused("parent", "/pupils", session=session, headers=headers)
    assert DEAD == said


async def test_a_json_login_sets_none_of_the_wanted_cookies(charts: Charts) -> None:
    """So its session is redirected where cookies are wanted."""
    charts.sandbox.classcharts_sessions.cookies = True
    fields = charts.fields("parent")
    login = await charts.send("POST", "/apiv2parent/login", data=fields)
    session = json_of(login)["meta"]["session_id"]
    response = await charts.raw("parent", "POST", "/pupils", session=session)
    assert 302 == response.status_code


async def test_the_journal_counts_logins_and_pings(charts: Charts) -> None:
    """Method and path of each, and nothing of what was sent."""
    session = await charts.log_in("student")
    await ping(charts, session)
    await charts.answer("student", "/activity", session=session, params={"from": ""})
    noted = [
        (entry.method, entry.path, entry.query) for entry in charts.sandbox.journal
    ]
    assert [
        ("POST", "/classcharts/student/login", ()),
        ("POST", "/classcharts/apiv2student/ping", ()),
        ("GET", "/classcharts/apiv2student/activity", ("from",)),
    ] == noted
