"""What the service takes: GET or POST, cookies, and any form of an answer."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote, unquote

import httpx
import pytest

from homeroom import errors
from tests.core.charts_site import OUT, Kill, Site, parent, read, student
from tests.core.fakes import FakeClock

pytestmark = pytest.mark.anyio

ELSEWHERE = "https://session.example.net/v1/verify?returnUrl=x"
TURNED_AWAY: dict[str, Kill] = {
    "401": lambda _: httpx.Response(401, json=OUT),
    "403": lambda _: httpx.Response(403, json=OUT),
    "403 page": lambda _: httpx.Response(403, text="<h1>Forbidden</h1>"),
    "404": lambda _: httpx.Response(404),
    "405": lambda _: httpx.Response(405, json={"message": "Method not allowed"}),
    "dead": lambda _: httpx.Response(200, json=OUT),
    "refused": lambda _: httpx.Response(
        200, json={"success": 0, "error": "Invalid request"}
    ),
    "elsewhere": lambda _: httpx.Response(302, headers={"location": ELSEWHERE}),
    "home": lambda _: httpx.Response(302, headers={"location": "/parent/home"}),
    "page": lambda _: httpx.Response(200, text="<p>Hello</p>"),
    "empty": lambda _: httpx.Response(200, json={"success": 1, "data": None}),
}


def turning_away(site: Site, answer: Kill, *calls: str) -> None:
    """Let a site turn some calls away, such as `GET /pupils`."""

    async def before(request: httpx.Request) -> httpx.Response | None:
        call = f"{request.method} /{request.url.path.rpartition('/')[2]}"
        return answer(request) if call in calls else None

    site.before = before


def called(site: Site) -> list[str]:
    """The requests so far, by method and the last part of their path."""
    return [f"{verb} {name}" for verb, name in zip(site.verbs, site.asked, strict=True)]


@pytest.mark.parametrize("how", [how for how in TURNED_AWAY if how != "404"])
async def test_the_service_may_want_a_post(how: str) -> None:
    """For the ping and the pupils alike; what it took is asked first from then on."""
    site, clock = Site(role="parent"), FakeClock()
    turning_away(site, TURNED_AWAY[how], "GET /ping", "GET /pupils")
    async with parent(site, clock) as client:
        await client.homeworks.list(77)
        point = await client.activity.list(77).collect(limit=1)
        clock.now += 176
        await client.homeworks.list(77)
    both = ["GET ping", "POST ping", "GET pupils", "POST pupils"]
    assert ["POST login", *both, "GET 77", "GET 77", "POST ping", "GET 77"] == called(
        site
    )
    assert [] == point


@pytest.mark.parametrize("how", TURNED_AWAY)
async def test_the_service_may_want_a_get(how: str) -> None:
    """And the other way round, with nothing lost."""
    site = Site(role="parent")
    turning_away(site, TURNED_AWAY[how], "POST /ping", "POST /pupils")
    async with parent(site) as client:
        await client.homeworks.list(77)
    assert ["POST login", "GET ping", "GET pupils", "GET 77"] == called(site)


@pytest.mark.parametrize("how", [*TURNED_AWAY, "500", "broken", "late"])
async def test_time_zones_never_decide_whether_a_login_works(how: str) -> None:
    """Nobody lists the pupils: times stay naive, and calls go on."""
    site = Site(role="parent")

    async def before(request: httpx.Request) -> httpx.Response | None:
        if not request.url.path.endswith("/pupils"):
            return None
        if how == "broken":
            raise httpx.ReadError("gone")
        if how == "late":
            raise httpx.ReadTimeout("late")
        return httpx.Response(500) if how == "500" else TURNED_AWAY[how](request)

    site.before = before
    async with parent(site) as client:
        for _ in range(3):
            assert [] == (await client.homeworks.list(77)).homeworks
    assert (1, 3) == (site.count("login"), site.count("77"))


async def test_a_service_that_is_down_is_waited_for_by_one_call() -> None:
    """It must not decide whether times are naive, nor whether calls ever work."""
    site = Site(role="parent")
    turning_away(site, lambda _: httpx.Response(503), "GET /pupils", "POST /pupils")
    async with parent(site) as client:
        with pytest.raises(errors.ServerError, match=r"session\.login"):
            await client.homeworks.list(77)
        assert [] == (await client.homeworks.list(77)).homeworks


@pytest.mark.parametrize("how", [how for how in TURNED_AWAY if how != "404"])
async def test_what_is_read_by_them_goes_by_the_way_that_is_taken(how: str) -> None:
    """The list of pupils, and who is logged in: no login is lost over it."""
    site = Site(role="parent")
    turning_away(site, TURNED_AWAY[how], "GET /ping", "GET /pupils")
    async with parent(site) as client:
        assert [77] == [one.id for one in await client.pupils.list()]
        assert 77 == (await client.info()).id
        found = await client.with_options(timeout=5).with_response.pupils.list()
        assert 77 == found.data[0].id
    assert 1 == site.count("login")
    site = Site()
    turning_away(site, TURNED_AWAY[how], "GET /ping")
    async with student(site) as pupil:
        assert 77 == (await pupil.info()).id
    assert 1 == site.count("login")


@pytest.mark.parametrize(
    "how", ["401", "403", "403 page", "405", "dead", "elsewhere", "home"]
)
async def test_a_client_that_knows_its_zone_finds_the_way_too(how: str) -> None:
    """It never asked for the pupils before; later calls know."""
    site = Site(role="parent")
    turning_away(site, TURNED_AWAY[how], "GET /pupils")
    async with parent(site, timezone="Europe/London") as client:
        for _ in range(3):
            assert [77] == [one.id for one in await client.pupils.list()]
    assert ["POST pupils"] * 3 == called(site)[-3:]
    assert 2 >= site.count("login")


async def test_what_is_taken_may_change_back() -> None:
    """From POST to GET, in the middle of a session."""
    site = Site(role="parent")
    turning_away(site, TURNED_AWAY["405"], "GET /ping", "GET /pupils")
    async with parent(site) as client:
        assert 1 == len(await client.pupils.list())
        turning_away(site, TURNED_AWAY["405"], "POST /ping", "POST /pupils")
        for _ in range(3):
            assert 1 == len(await client.pupils.list())
    assert ["POST pupils", *["GET pupils"] * 3] == called(site)[-4:]


async def test_pupils_that_are_refused_both_ways_are_an_error() -> None:
    """The one of the way that is documented."""
    site = Site(role="parent")
    turning_away(site, TURNED_AWAY["403 page"], "GET /pupils", "POST /pupils")
    async with parent(site) as client:
        with pytest.raises(errors.PermissionDeniedError, match=r"pupils\.list"):
            await client.pupils.list()


async def test_a_service_that_changes_its_mind_costs_a_login() -> None:
    """GET was taken, then POST alone: the fresh session shows that it is not dead."""
    site, clock = Site(), FakeClock()
    async with student(site, clock) as client:
        await read(client)
        turning_away(site, TURNED_AWAY["401"], "GET /ping")
        for _ in range(3):
            clock.now += 176
            await read(client)
    tail = ["GET ping", "POST login", "GET ping", "POST ping", "GET 77"]
    assert [*tail, *["POST ping", "GET 77"] * 2] == called(site)[3:]


def wanting_cookies(role: str) -> Callable[[httpx.Request], bool]:
    """Whether a request has the credentials cookie that names the id in its header."""

    def fits(request: httpx.Request) -> bool:
        sent = request.headers["authorization"].removeprefix("Basic ")
        cookies = request.headers.get("cookie", "").split("; ")
        pairs = dict(one.split("=", 1) for one in cookies if one)
        said = unquote(pairs.get(f"{role}_session_credentials", "{}"))
        return bool(sent == json.loads(said).get("session_id"))

    return fits


@pytest.mark.parametrize("way", ["form", "json"])
@pytest.mark.parametrize("role", ["student", "parent"])
async def test_the_credentials_cookie_follows_the_id(role: str, way: str) -> None:
    """After either login, a renewal, and in the client that goes on with it."""
    site, clock, fits = Site(role=role), FakeClock(), wanting_cookies(role)

    async def before(request: httpx.Request) -> httpx.Response | None:
        if request.url.path.endswith("/login") or fits(request):
            return None
        return httpx.Response(302, headers={"location": ELSEWHERE})

    site.before = before
    if way == "json":
        site.login = lambda _: site.pinged()

    def client(**options: Any) -> Any:
        made = parent if role == "parent" else student
        return made(site, clock, login=way, **options)

    async with client() as first:
        for _ in range(3):
            await first.badges.list(*([77] if role == "parent" else []))
            clock.now += 176
        session = await first.session()
    async with client(session=session) as second:
        await second.badges.list(*([77] if role == "parent" else []))
    assert 1 == site.count("login")


async def test_a_cookie_of_another_shape_keeps_its_shape() -> None:
    """What else it holds stays, and so does the name that the service gave it."""
    site = Site(role="parent")
    held = {"remember_me": True, "site": "a b", "session_id": "first"}
    for value in (json.dumps(held), quote(json.dumps(held))):
        line = f"student_session_credentials={value}; path=/"
        site.login = lambda _, line=line: httpx.Response(
            302, headers={"location": "/", "set-cookie": line}
        )
        site.alive.add("first")
        async with parent(site) as client:
            await client.homeworks.list(77)
        name, _, sent = site.headers[-1]["cookie"].partition("=")
        assert "student_session_credentials" == name.split("; ")[0]
        wanted = held | {"session_id": site.headers[-1]["authorization"][6:]}
        assert wanted == json.loads(unquote(sent.split("; ")[0]))


async def test_remember_asks_the_service_to() -> None:
    """By the name that each way has for it, and only if asked to."""
    for way, name, value in (
        ("form", "remember_me", "1"),
        ("json", "remember", "true"),
    ):
        site = Site()
        if way == "json":
            site.login = lambda _, site=site: site.pinged()
        async with student(site, login=way, remember=True) as client:
            await read(client)
        assert [value] == site.forms[0][name]
    site = Site()
    async with student(site) as client:
        await read(client)
    assert not {"remember_me", "remember"} & site.forms[0].keys()


DEAD: dict[str, httpx.Response] = {
    "403": httpx.Response(403, json=OUT),
    "403 text": httpx.Response(403, text="You are not logged in."),
    "403 page": httpx.Response(403, text="<h1>403</h1><p>You are not logged in</p>"),
    "403 expired": httpx.Response(403, json={"success": 0, "expired": 1, "error": "x"}),
    "text": httpx.Response(200, json={**OUT, "success": "0"}),
    "flag": httpx.Response(200, json={**OUT, "success": False}),
    "word": httpx.Response(200, json={**OUT, "success": "False"}),
    "text flag": httpx.Response(200, json={**OUT, "expired": "1", "error": "x"}),
}


@pytest.mark.parametrize("how", DEAD)
async def test_a_dead_session_in_any_form_is_replaced(how: str) -> None:
    """A 403 too, where it is about the session."""
    site = Site(dead=lambda _: DEAD[how])
    async with student(site) as client:
        await read(client)
        site.alive.clear()
        assert [] == await read(client)
    assert 2 == site.count("login")


@pytest.mark.parametrize(
    "answer",
    [
        httpx.Response(403, json={"success": 0, "error": "Not your pupil"}),
        httpx.Response(403, text="<h1>Forbidden</h1>"),
        httpx.Response(403, text=""),
    ],
)
async def test_a_403_about_something_else_is_no_dead_session(
    answer: httpx.Response,
) -> None:
    """It costs no login."""
    site = Site()
    async with student(site) as client:
        await read(client)
        site.alive.clear()
        site.dead = lambda _: answer
        with pytest.raises(errors.PermissionDeniedError):
            await read(client)
    assert 1 == site.count("login")


@pytest.mark.parametrize("said", [0, 0.0, "0", False, "false", "False", " no ", "", []])
async def test_a_failure_is_one_whatever_it_is_written_as(said: object) -> None:
    """For reads and writes alike."""
    site = Site()
    body = {"success": said, "expired": 0, "error": "Invalid request", "meta": []}
    turning_away(site, lambda _: httpx.Response(200, json=body), "GET /5", "GET /77")
    async with student(site) as client:
        for call in (client.homeworks.tick(5), read(client)):
            with pytest.raises(errors.BadRequestError) as caught:
                await call
            assert ["Invalid request"] == caught.value.reasons


@pytest.mark.parametrize("said", [1, 1.0, "1", True, "true", "True", " yes ", "1.0"])
async def test_a_success_is_one_whatever_it_is_written_as(said: object) -> None:
    """For the ping, for reads and for writes."""
    site = Site()

    async def before(request: httpx.Request) -> httpx.Response | None:
        if request.url.path.endswith("/login"):
            return None
        meta = {"session_id": site.new()}
        body = {"success": said, "data": {"user": {"id": 77}}, "meta": meta}
        if not request.url.path.endswith("/ping"):
            body["data"] = []
        return httpx.Response(200, json=body)

    site.before = before
    async with student(site) as client:
        assert [] == await read(client)
        await client.homeworks.tick(5)


BAD_IDS = ["a b", "a\r\nx-y: z", "ü", "a;b", 'a"b', "a\x00", "x" * 5000, 7, ["a"]]


@pytest.mark.parametrize("told", BAD_IDS)
async def test_an_id_that_cannot_be_sent_is_a_login_error(told: object) -> None:
    """Where it comes: by the form, by JSON and by a ping; it is not shown."""
    site = Site()
    value = quote(json.dumps({"session_id": told}))
    answer = httpx.Response(200, json={"success": 1, "meta": {"session_id": told}})
    logins: dict[str, Kill | None] = {
        "form": lambda _: httpx.Response(
            302, headers={"set-cookie": f"student_session_credentials={value}; path=/"}
        ),
        "json": lambda _: answer,
        "ping": None,
    }
    for way, site.login in logins.items():
        site.ping = lambda _: answer
        made = student(site, login="json" if way == "json" else "form")
        async with made as client:
            with pytest.raises(errors.LoginError, match="cannot be sent") as caught:
                await read(client)
        assert f"{told}" not in f"{caught.value!r}" or told == 7


def packed(**changes: object) -> str:
    """An exported session with other content than it should have."""
    cookie = {"name": "a", "value": "1", "domain": "charts.example.org"}
    held = {"role": "student", "id": "abc", "cookies": [cookie], **changes}
    return f"homeroom1.{base64.urlsafe_b64encode(json.dumps(held).encode()).decode()}"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "two words",
        "a\r\nx: y",
        "ü",
        "a;b",
        'student_session_credentials={"session_id":7}',
        "%7B%22session_id%22%3A%22%22%7D",
        "x" * 5000,
        "homeroom1.",
        "homeroom1.AAAA",
        packed(id="a b"),
        packed(id=""),
        packed(id="a\nb"),
        packed(role="teacher"),
        packed(cookies=[{"name": "a", "value": "1\r\nx: y", "domain": "d"}]),
        packed(cookies=[{"name": "a", "value": "1; b=2", "domain": "d"}]),
        packed(cookies="a"),
        7,
        b"abc",
        ["abc"],
    ],
)
def test_a_session_text_is_checked_at_once(text: Any) -> None:
    """Before anything is sent, and without showing it."""
    with pytest.raises(errors.ConfigurationError, match=r"^session: ") as caught:
        student(Site(), session=text)
    assert "5000" not in str(caught.value)
    assert not text or str(text) not in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "eadyjtgk7fnn",
        "  eadyjtgk7fnn\n",
        "%7B%22remember_me%22%3Atrue%2C%22session_id%22%3A%22eadyjtgk7fnn%22%7D",
        '{"remember_me":true,"session_id":"eadyjtgk7fnn"}',
        '{"remember_me":true,"session_id":"eadyjtgk7fnn}',
        packed(id="eadyjtgk7fnn"),
    ],
)
async def test_a_session_may_be_what_a_browser_has(text: str) -> None:
    """The id, the value of its cookie, or what `session()` gave."""
    site = Site(alive={"eadyjtgk7fnn"})
    made = student(site, session=text, code=None, date_of_birth=None)
    async with made as client:
        await read(client)
    assert "Basic eadyjtgk7fnn" == site.headers[0]["authorization"]
    assert 0 == site.count("login")
