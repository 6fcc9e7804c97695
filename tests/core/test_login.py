"""Sessions: one login for many calls, renewal in time, one replay for a dead one."""

from __future__ import annotations

import asyncio
import logging
import pickle
from typing import Any

import httpx
import pytest

from homeroom import errors
from homeroom.classcharts import ClassChartsParent
from tests.core.charts_site import BORN, OUT, Kill, Site, read, student
from tests.core.fakes import FakeClock, settle

pytestmark = pytest.mark.anyio


async def test_the_first_call_logs_in_and_pings() -> None:
    """Nothing is sent before; then the form, a ping, and the call with the new id."""
    site = Site()
    async with student(site) as client:
        assert [] == site.asked
        await read(client)
        await read(client)
    assert ["login", "ping", "77", "77"] == site.asked
    assert {
        "_method": ["POST"],
        "code": ["CANARY7F"],
        "dob": ["5/3/2011"],
        "recaptcha-token": ["no-token-available"],
    } == site.forms[0]
    assert "Basic canaryid1" == site.headers[1]["authorization"]
    assert "Basic canaryid2" == site.headers[2]["authorization"]


async def test_a_birthday_as_text_logs_in_as_a_date_does() -> None:
    """The form has the day as the website writes it."""
    site = Site()
    async with student(site, date_of_birth=BORN.isoformat()) as client:
        await read(client)
    assert ["5/3/2011"] == site.forms[0]["dob"]


async def test_cookies_of_the_login_go_along() -> None:
    """They are sent back without their attributes; one of them names the id in use."""
    site = Site()
    async with student(site) as client:
        await read(client)
    for number in (1, 2):
        assert f"Basic canaryid{number}" == site.headers[number]["authorization"]
        value = f"%22remember_me%22%3Afalse%2C%22session_id%22%3A%22canaryid{number}%22"
        assert (
            f"cc-session=opaque; student_session_credentials=%7B{value}%7D"
            == site.headers[number]["cookie"]
        )


async def test_a_session_is_renewed_before_180_seconds() -> None:
    """At 174 s the old id still goes; at 175 s a ping comes first."""
    site, clock = Site(), FakeClock()
    async with student(site, clock) as client:
        await read(client)
        clock.now += 174
        await read(client)
        assert 1 == site.count("ping")
        clock.now += 1
        await read(client)
        assert ["ping", "77"] == site.asked[-2:]
        clock.now += 174
        await read(client)
    assert (1, 2) == (site.count("login"), site.count("ping"))


async def test_many_calls_that_find_it_stale_make_one_ping() -> None:
    """However many wait, one renewal serves them all."""
    site, clock = Site(), FakeClock()
    async with student(site, clock) as client:
        await asyncio.gather(*(read(client) for _ in range(500)))
        assert (1, 1) == (site.count("login"), site.count("ping"))
        clock.now += 176
        await asyncio.gather(*(read(client) for _ in range(500)))
    assert (1, 2, 1000) == tuple(map(site.count, ("login", "ping", "77")))


async def test_the_first_waiter_may_be_cancelled() -> None:
    """The renewal goes on for the others, and nothing is asked twice."""
    site = Site(gate=asyncio.Event())
    async with student(site) as client:
        first, *others = [asyncio.create_task(read(client)) for _ in range(5)]
        await settle()
        first.cancel()
        await settle()
        assert first.cancelled()
        assert site.gate is not None
        site.gate.set()
        await asyncio.gather(*others)
    assert (1, 1, 4) == tuple(map(site.count, ("login", "ping", "77")))


async def test_all_waiters_may_be_cancelled() -> None:
    """The login ends by itself, and the next call uses it."""
    site = Site(gate=asyncio.Event())
    async with student(site) as client:
        waiting = asyncio.create_task(read(client))
        await settle()
        waiting.cancel()
        await settle()
        assert site.gate is not None
        site.gate.set()
        await settle()
        await read(client)
    assert ["login", "ping", "77"] == site.asked


WAYS: dict[str, Kill] = {
    "error": lambda _: httpx.Response(200, json=OUT),
    "expired": lambda _: httpx.Response(
        200, json={"success": 0, "expired": 1, "error": "Gone"}
    ),
    "bare": lambda _: httpx.Response(200, json={"success": False}),
    "status": lambda _: httpx.Response(401, json=OUT),
    "elsewhere": lambda _: httpx.Response(
        302, headers={"location": "https://session.example.net/v1/verify?returnUrl=x"}
    ),
    "login page": lambda _: httpx.Response(302, headers={"location": "/student/login"}),
    "protocol": lambda _: httpx.Response(
        302, headers={"location": "//session.example.net/"}
    ),
}


@pytest.mark.parametrize("way", WAYS)
async def test_a_dead_session_takes_one_login_and_one_replay(way: str) -> None:
    """Whichever way the server says it, the call succeeds on a new session."""
    site = Site(dead=WAYS[way])
    async with student(site) as client:
        await read(client)
        site.alive.clear()
        assert [] == await read(client)
    assert ["login", "ping", "77", "77", "login", "ping", "77"] == site.asked


@pytest.mark.parametrize("way", WAYS)
async def test_a_session_that_stays_dead_is_an_authentication_error(way: str) -> None:
    """One replay and no loop; never an empty list."""
    site = Site(dead=WAYS[way])
    async with student(site) as client:
        await read(client)
        before = len(site.asked)
        site.ping = lambda request: _without_life(site)
        site.alive.clear()
        with pytest.raises(errors.AuthenticationError) as caught:
            await read(client)
    assert ["77", "login", "ping", "77"] == site.asked[before:]
    assert not caught.value.retryable
    assert 2 == len(caught.value.attempts)


def _without_life(site: Site) -> httpx.Response:
    answer = site.pinged()
    site.alive.clear()
    return answer


async def test_calls_that_die_together_share_one_login() -> None:
    """Five hundred refusals, one login, all replayed."""
    site = Site()
    async with student(site) as client:
        await read(client)
        site.alive.clear()
        await asyncio.gather(*(read(client) for _ in range(500)))
    assert 2 == site.count("login")


async def test_a_call_that_is_refused_late_goes_on_with_the_session_of_another() -> (
    None
):
    """Which was logged in for meanwhile; there is no login for each of them."""
    site, slow = Site(), asyncio.Event()

    async def before(request: httpx.Request) -> httpx.Response | None:
        if "canaryid2" in request.headers.get("authorization", ""):
            (late := len(held)) or held.append(request)
            await (asyncio.sleep(0) if late else slow.wait())
        return None

    held: list[httpx.Request] = []
    site.before = before
    async with student(site) as client:
        await client.session()
        site.alive.clear()
        call = asyncio.create_task(read(client))
        await settle()
        await read(client)
        slow.set()
        assert [] == await call
    assert 2 == site.count("login")


async def test_a_dead_session_found_by_the_ping_is_logged_in_again() -> None:
    """A client that was idle for long goes on by itself."""
    site, clock = Site(), FakeClock()
    async with student(site, clock) as client:
        await read(client)
        clock.now += 3600
        site.alive.clear()
        await read(client)
    assert ["ping", "login", "ping", "77"] == site.asked[3:]


async def test_a_write_is_replayed_once_too() -> None:
    """The refusal came before any work, so nothing happens twice."""
    site = Site()
    async with student(site) as client:
        await read(client)
        site.alive.clear()
        await client.concerns.add(text="Please look")
    assert 2 == site.count("addconcern")


REFUSALS: dict[str, tuple[Kill, type[errors.LoginError]]] = {
    "page": (
        lambda _: httpx.Response(200, text="<script>captcha()</script><p>Wrong</p>"),
        errors.LoginError,
    ),
    "captcha": (
        lambda _: httpx.Response(200, text="<p>Please solve the CAPTCHA</p>"),
        errors.CaptchaError,
    ),
    "no cookie": (
        lambda _: httpx.Response(302, headers={"location": "/student/login"}),
        errors.LoginError,
    ),
}


@pytest.mark.parametrize("case", REFUSALS)
async def test_a_refused_login_is_not_tried_again_for_a_minute(case: str) -> None:
    """One request for any number of calls, each with the same distinct error."""
    refuse, kind = REFUSALS[case]
    site, clock = Site(login=refuse), FakeClock()
    async with student(site, clock) as client:
        calls = [read(client) for _ in range(20)]
        results = await asyncio.gather(*calls, return_exceptions=True)
        assert {kind} == {type(one) for one in results}
        assert 20 == len({id(one) for one in results})
        with pytest.raises(kind) as caught:
            await read(client)
        assert ["login"] == site.asked
        assert 60 == caught.value.retry_after
        clock.now += 61
        site.login = None
        await read(client)
    assert isinstance(caught.value, errors.AuthenticationError)
    assert kind is type(pickle.loads(pickle.dumps(caught.value)))
    assert "Wrong" not in str(caught.value)


async def test_a_login_is_tried_again_on_a_5xx() -> None:
    """What is retried for a call is retried for its login."""
    answers = iter([httpx.Response(502), httpx.Response(503)])
    site = Site()
    site.login = lambda _: next(answers, None) or site.logged_in()
    async with student(site) as client:
        await read(client)
    assert ["login", "login", "login", "ping", "77"] == site.asked


async def test_a_login_that_fails_for_now_is_tried_by_the_next_call() -> None:
    """Only a refusal is remembered, not a server that is down."""
    site = Site(login=lambda _: httpx.Response(503))
    async with student(site) as client:
        with pytest.raises(errors.ServerError, match=r"session\.login"):
            await read(client)
        site.login = None
        await read(client)


async def test_a_renewal_that_fails_for_now_leaves_the_session() -> None:
    """The next call renews it, where else it would log in."""
    site, clock = Site(), FakeClock()
    async with student(site, clock) as client:
        await read(client)
        clock.now += 176
        site.ping = lambda _: httpx.Response(503)
        with pytest.raises(errors.ServerError, match=r"session\.renew"):
            await read(client)
        site.ping = None
        await read(client)
    assert 1 == site.count("login")
    assert ["ping", "77"] == site.asked[-2:]


async def test_a_login_by_json_is_an_option() -> None:
    """The API's own login; the id is in `meta`."""
    site = Site()
    site.login = lambda _: site.pinged()
    async with student(site, login="json") as client:
        await read(client)
    assert ["login", "ping", "77"] == site.asked
    assert ["2011-03-05"] == site.forms[0]["dob"]
    refused = {"success": 0, "expired": 0, "error": "The pupil code is incorrect"}
    site.login = lambda _: httpx.Response(200, json=refused)
    async with student(site, login="json") as client:
        with pytest.raises(errors.LoginError) as caught:
            await read(client)
    assert caught.value.detail is not None
    assert refused["error"] == caught.value.detail.message
    assert "incorrect" not in f"{caught.value!r}"


async def test_a_ping_without_an_id_is_asked_in_the_other_way() -> None:
    """GET as documented; where that gives no id, POST with a form, as others do."""
    site = Site()
    site.ping = lambda request: (
        site.pinged()
        if request.method == "POST"
        else httpx.Response(200, json={"success": 1, "data": [], "meta": []})
    )
    async with student(site) as client:
        await read(client)
    assert ["login", "ping", "ping", "77"] == site.asked
    assert {"include_data": ["true"]} == site.forms[2]


async def test_a_session_goes_on_in_another_client() -> None:
    """Exported and given back, it is pinged and used without a login."""
    site = Site()
    async with student(site) as client:
        session = await client.session()
    assert "canaryid" not in f"{session!r}{session}"
    made = student(site, session=session, code=None, date_of_birth=None)
    async with made as client:
        await read(client)
    assert ["login", "ping", "ping", "77"] == site.asked
    assert "student_session_credentials" in site.headers[-1]["cookie"]


async def test_a_bare_session_id_is_taken_too() -> None:
    """Such as another program has; it is shown to be dead without credentials."""
    site = Site(alive={"eadyjtgk7fnn"})
    made = student(site, session="eadyjtgk7fnn", code=None, date_of_birth=None)
    async with made as client:
        await read(client)
        site.alive.clear()
        with pytest.raises(errors.AuthenticationError, match="give credentials"):
            await read(client)
    assert ["ping", "77", "77"] == site.asked


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ({"code": None}, "code: is missing"),
        ({"code": None, "date_of_birth": None}, "code: is missing"),
        ({"date_of_birth": None}, "^date_of_birth: is missing; .*CLASSCHARTS_"),
        ({"date_of_birth": ""}, "^date_of_birth: is missing"),
        ({"date_of_birth": 20110305}, "^date_of_birth: takes a datetime.date"),
        ({"date_of_birth": "5/3/2011"}, "date_of_birth: .* as text YYYY-MM-DD"),
        ({"date_of_birth": "2011-02-30"}, "date_of_birth: .* as text YYYY-MM-DD"),
        ({"code": "A B"}, "without spaces"),
        ({"login": "magic"}, "'form' or 'json'"),
        ({"timezone": "Mars/Base"}, "an IANA name"),
        ({"timezone": "../etc/passwd"}, "an IANA name"),
        ({"session": "homeroom1.x"}, "not whole"),
        ({"base_url": "https://charts.example.org/#"}, "base_url"),
    ],
)
async def test_options_that_cannot_work_are_refused(
    options: dict[str, Any], says: str
) -> None:
    """Before anything is sent, and without the value."""
    with pytest.raises(errors.ConfigurationError, match=says):
        student(Site(), **options)


async def test_a_session_of_the_other_role_is_refused() -> None:
    """A pupil's session does not open the parent client."""
    async with student(Site()) as client:
        session = await client.session()
    with pytest.raises(errors.ConfigurationError, match="not of a parent"):
        ClassChartsParent(session=session)


async def test_a_timeout_while_logging_in_is_the_calls_own() -> None:
    """The call says where it stood, a write is not in doubt, the login goes on."""
    site = Site(gate=asyncio.Event())
    async with student(site) as client:
        with pytest.raises(errors.DeadlineExceeded, match="while logging in"):
            await client.concerns.add(text="Please look", timeout=0.01)
        assert site.gate is not None
        site.gate.set()
        await read(client)
    assert ["login", "ping", "77"] == site.asked


async def test_closing_ends_a_login() -> None:
    """Nothing is left behind, and the call says that the client was closed."""
    site = Site(gate=asyncio.Event())
    client = student(site)
    before = asyncio.all_tasks()
    waiting = asyncio.create_task(read(client))
    await settle()
    assert 2 == len(asyncio.all_tasks() - before)
    await client.aclose()
    with pytest.raises(errors.ClientClosed):
        await waiting
    assert before == asyncio.all_tasks()


async def test_no_secret_is_shown(caplog: pytest.LogCaptureFixture) -> None:
    """Code, date of birth, ids and cookies are in no log, repr or error."""
    caplog.set_level(logging.DEBUG)
    site = Site()
    shown: list[object] = []
    async with student(site) as client:
        await read(client)
        engine = client._caller.engine
        credential = await engine.credentials.ready()
        shown += [client, engine, credential, credential.auth, await client.session()]
        site.alive.clear()
        site.login = lambda _: httpx.Response(200, text="canary")
        with pytest.raises(errors.LoginError) as caught:
            await read(client)
        shown += [caught.value, vars(caught.value)["attempts"], caplog.text]
    text = f"{shown!r}{shown}".casefold()
    assert "canary" not in text
    assert "5/3/2011" not in text
