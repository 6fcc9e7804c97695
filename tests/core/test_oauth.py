"""OAuth of ManageBac: one token for many calls, had anew in time, one replay."""

from __future__ import annotations

import asyncio
import json
import logging
import pickle
import traceback
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from attrs import define, field

from homeroom import ManageBac, Secret, errors
from homeroom.managebac.oauth import life_of
from tests.core.fakes import BASE_URL, FakeClock, settle

pytestmark = pytest.mark.anyio

ID, SECRET = "canary-app-7", "canary-secret-7f1d"

Answers = Callable[[httpx.Request], httpx.Response]


@define
class School(httpx.AsyncBaseTransport):
    """Gives tokens to one application, and a pong to who has a living one."""

    life: Any = 3600
    tokens: Answers | None = None
    """Answers in place of what gives tokens."""
    refuses: bool = False
    """Whether no token opens it."""
    gate: asyncio.Event | None = None
    asked: list[dict[str, str]] = field(factory=list)
    """Of requests for a token, the bodies."""
    paths: list[str] = field(factory=list)
    """Of requests for a token."""
    signed: list[str] = field(factory=list)
    """Of calls, the credential."""
    alive: set[str] = field(factory=set)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if not request.url.path.endswith("/oauth/token"):
            return self._call(request)
        self.paths.append(request.url.path)
        self.asked.append(json.loads(await request.aread()))
        assert "authorization" not in request.headers
        if self.gate is not None:
            await self.gate.wait()
        return self.tokens(request) if self.tokens else self.given()

    def given(self, **fields: Any) -> httpx.Response:
        """The answer with a new token."""
        name = f"canary-token-{len(self.asked)}"
        self.alive.add(name)
        told: dict[str, Any] = {"access_token": name, "token_type": "Bearer"}
        if self.life is not None:
            told["expires_in"] = self.life
        return httpx.Response(200, json=told | {"scope": "a b"} | fields)

    def _call(self, request: httpx.Request) -> httpx.Response:
        self.signed.append(request.headers.get("authorization", ""))
        token = self.signed[-1].removeprefix("Bearer ")
        if self.refuses or token not in self.alive:
            return httpx.Response(401, json={"error": "Access Denied"})
        return httpx.Response(200, json={"pong": "ok"})


def app(school: School, clock: FakeClock | None = None, **options: Any) -> ManageBac:
    """A client with the credentials of the application."""
    given = {"client_id": ID, "client_secret": SECRET, "base_url": BASE_URL, **options}
    return ManageBac(transport=school, clock=(clock or FakeClock()).clock(), **given)


async def test_the_first_call_gets_a_token_and_the_others_use_it() -> None:
    """Nothing is sent before; the token is asked for above the version."""
    school = School()
    async with app(school) as client:
        assert [] == school.asked
        assert "ok" == (await client.ping()).pong
        await client.ping()
    grant = {"grant_type": "client_credentials"}
    assert [{**grant, "client_id": ID, "client_secret": SECRET}] == school.asked
    assert ["/mb/oauth/token"] == school.paths
    assert ["Bearer canary-token-1"] * 2 == school.signed


@pytest.mark.parametrize(
    ("options", "path"),
    [
        ({"base_url": "https://x.example.org"}, "/oauth/token"),
        ({"base_url": "https://x.example.org/v2p3"}, "/oauth/token"),
        ({"base_url": "https://x.example.org/a/v2p1/"}, "/a/oauth/token"),
        ({"base_url": None, "region": "cn", "version": "v2"}, "/oauth/token"),
        ({"base_url": None, "host": "api.devel.managebac.com"}, "/oauth/token"),
    ],
)
async def test_the_version_is_no_part_of_where_tokens_are(
    options: dict[str, Any], path: str
) -> None:
    """What stands before it is."""
    school = School()
    async with app(school, **options) as client:
        await client.ping()
    assert [path] == school.paths


@pytest.mark.parametrize(
    "scopes", ["students classes", " students  classes\n", ["students", "classes"]]
)
async def test_scopes_are_asked_for(scopes: Any) -> None:
    """As a list or as text; left out, none is named."""
    school = School()
    async with app(school, scopes=scopes) as client:
        await client.ping()
    assert "students classes" == school.asked[0]["scope"]


async def test_500_calls_ask_for_one_token() -> None:
    """And for one more once it is about to end."""
    school, clock = School(), FakeClock()
    async with app(school, clock) as client:
        await asyncio.gather(*(client.ping() for _ in range(500)))
        assert 1 == len(school.asked)
        clock.now += 3539
        await client.ping()
        assert 1 == len(school.asked)
        clock.now += 1
        await asyncio.gather(*(client.ping() for _ in range(500)))
    assert 2 == len(school.asked)
    assert {"Bearer canary-token-1", "Bearer canary-token-2"} == set(school.signed)


@pytest.mark.parametrize(
    ("told", "seconds"),
    [
        (3600, 3600.0),
        (90.5, 90.5),
        ("7200", 7200.0),
        (" 7200.5 ", 7200.5),
        (None, 3600.0),
        ("soon", 3600.0),
        ("", 3600.0),
        ("٣", 3600.0),
        ("9" * 400, 86_400.0),
        (0, 3600.0),
        ("0", 3600.0),
        (-5, 3600.0),
        ("-5", 3600.0),
        (True, 3600.0),
        ([3600], 3600.0),
        ({"s": 1}, 3600.0),
        (float("nan"), 3600.0),
        (float("inf"), 86_400.0),
        (float("-inf"), 3600.0),
        (0.001, 1.0),
        (10**12, 86_400.0),
        (10**400, 86_400.0),
        (-(10**400), 3600.0),
    ],
)
def test_how_long_a_token_lives(told: Any, seconds: float) -> None:
    """What cannot be believed is taken for an hour."""
    assert seconds == life_of(told)


@pytest.mark.parametrize("life", [None, 0, -1, "soon", 10**400])
async def test_an_odd_life_does_not_ask_for_a_token_with_each_call(life: Any) -> None:
    """It lives until the service refuses it, within a day."""
    school = School(life=life)
    async with app(school) as client:
        for _ in range(5):
            await client.ping()
        assert 1 == len(school.asked)
        school.alive.clear()
        await client.ping()
    assert 2 == len(school.asked)


async def test_a_short_life_is_used_for_most_of_it() -> None:
    """A token of ten seconds is had anew after nine."""
    school, clock = School(life=10), FakeClock()
    async with app(school, clock) as client:
        await client.ping()
        clock.now += 8.9
        await client.ping()
        assert 1 == len(school.asked)
        clock.now += 0.2
        await client.ping()
    assert 2 == len(school.asked)


async def test_a_token_that_is_refused_is_replaced_once() -> None:
    """The call goes again with the next, also one that writes; many calls need one."""
    school = School()
    async with app(school) as client:
        await client.ping()
        school.alive.clear()
        await asyncio.gather(*(client.ping() for _ in range(50)))
        assert 2 == len(school.asked)
        school.alive.clear()
        await client.request("POST", "/classes", json={})
    assert 3 == len(school.asked)


async def test_a_school_that_refuses_every_token_is_not_asked_for_ever() -> None:
    """After two in vain they are held back, and the error says so."""
    school, clock = School(refuses=True), FakeClock()
    async with app(school, clock) as client:
        said = []
        for _ in range(20):
            with pytest.raises(errors.AuthenticationError) as caught:
                await client.ping()
            said.append(str(caught.value))
        assert len(school.asked) <= 3
        assert "held back" in said[-1]
        clock.now += 61
        with pytest.raises(errors.AuthenticationError):
            await client.ping()
        assert len(school.asked) <= 4


@pytest.mark.parametrize(
    ("status", "word", "text"),
    [
        (401, "invalid_client", r"client is refused \(invalid_client\): look at clie"),
        (400, "invalid_scope", r"scope is refused \(invalid_scope\): give scopes that"),
        (400, "invalid_grant", r"\(invalid_grant\)"),
        (400, "unauthorized_client", r"\(unauthorized_client\): allow that"),
        (400, "unsupported_grant_type", "use token= instead"),
        (401, None, r"client is refused \(401\): look at client_id"),
        (403, "canary word", r"client is refused \(403\): look at client_id"),
        (400, {"canary": 1}, r"request for a token is refused \(400\)"),
        (200, "invalid_client", "look at client_id and client_secret"),
    ],
)
async def test_a_refusal_says_what_to_do(status: int, word: Any, text: str) -> None:
    """In our words alone; it is held back, and every call hears of it."""
    body = {"error": word, "error_description": "canary words"}
    school = School(tokens=lambda _: httpx.Response(status, json=body))
    async with app(school) as client:
        with pytest.raises(errors.LoginError, match=text) as caught:
            await client.ping()
        assert (status, "oauth.token") == (caught.value.status, caught.value.operation)
        assert "canary" not in str(caught.value)
        results = await asyncio.gather(
            *(client.ping() for _ in range(20)), return_exceptions=True
        )
    assert 1 == len(school.asked)
    assert {errors.LoginError} == set(map(type, results))
    assert "held back for 60 s" in str(results[0])


@pytest.mark.parametrize(
    ("answer", "kind", "text"),
    [
        (httpx.Response(404, html="<p>canary"), errors.AuthenticationError, "base_url"),
        (
            httpx.Response(302, headers={"location": "https://canary.example"}),
            errors.AuthenticationError,
            "look at region, host and base_url",
        ),
        (
            httpx.Response(200, html="<h1>canary"),
            errors.AuthenticationError,
            "has no token",
        ),
        (httpx.Response(200), errors.AuthenticationError, "has no token"),
        (httpx.Response(200, json=[]), errors.AuthenticationError, "has no token"),
        (
            httpx.Response(200, json={"access_token": {"canary": 1}}),
            errors.AuthenticationError,
            "has no token",
        ),
        (
            httpx.Response(200, json={"access_token": "canary", "token_type": "mac"}),
            errors.LoginError,
            "another type than Bearer",
        ),
        (
            httpx.Response(200, json={"access_token": "canary\r\nx: y"}),
            errors.LoginError,
            "cannot be sent",
        ),
    ],
)
async def test_an_answer_without_a_token(
    answer: httpx.Response, kind: type[Exception], text: str
) -> None:
    """It is no endless login either: after two it is held back."""
    school = School(tokens=lambda _: answer)
    async with app(school) as client:
        for _ in range(10):
            with pytest.raises(kind, match=text) as caught:
                await client.ping()
            assert "canary" not in str(caught.value)
            if answer.status_code == 200:
                assert b"" == getattr(caught.value, "body", None)
    assert len(school.asked) <= 2
    assert [] == school.signed


@pytest.mark.parametrize("kind", ["bearer", "BEARER", " Bearer ", None, 7, ""])
async def test_the_type_of_a_token_is_read_kindly(kind: Any) -> None:
    """In any case, and where it is not told as text."""
    school = School()
    school.tokens = lambda _: school.given(token_type=kind or None)
    async with app(school) as client:
        await client.ping()
    assert ["Bearer canary-token-1"] == school.signed


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (429, errors.RateLimitError),
        (500, errors.ServerError),
        (503, errors.ServerError),
    ],
)
async def test_a_service_that_is_down_is_tried_again(
    status: int, kind: type[Exception]
) -> None:
    """As for any call; it is no refusal, so nothing is held back afterwards."""
    school = School(tokens=lambda _: httpx.Response(status))
    async with app(school) as client:
        with pytest.raises(kind, match=r"^managebac oauth\.token: "):
            await client.ping()
        assert 3 == len(school.asked)
        school.tokens = None
        await client.ping()
    assert 4 == len(school.asked)


@pytest.mark.parametrize("status", [401, 404, 429, 503])
async def test_a_token_is_used_to_its_end_where_no_other_is_to_be_had(
    status: int,
) -> None:
    """One trial in the last minute; after the end the error comes."""
    school, clock = School(), FakeClock()
    async with app(school, clock, retry=None) as client:
        await client.ping()
        school.tokens = lambda _: httpx.Response(status)
        clock.now += 3541
        await asyncio.gather(*(client.ping() for _ in range(20)))
        assert (2, 21) == (len(school.asked), len(school.signed))
        clock.now += 60
        with pytest.raises(errors.StatusError, match=r"oauth\.token"):
            await client.ping()
        assert (3, 21) == (len(school.asked), len(school.signed))
        school.tokens = None
        clock.now += 3601
        await client.ping()


async def test_waiters_may_be_cancelled() -> None:
    """Those that stay have the token, and it was asked for once."""
    school = School(gate=asyncio.Event())
    async with app(school) as client:
        first, *others = [asyncio.create_task(client.ping()) for _ in range(5)]
        await settle()
        first.cancel()
        await settle()
        assert first.cancelled()
        assert school.gate is not None
        school.gate.set()
        await asyncio.gather(*others)
    assert (1, 4) == (len(school.asked), len(school.signed))


def test_a_second_event_loop_goes_on_with_the_token() -> None:
    """Also after a login that was left in the first."""
    school = School()
    client = app(school)

    async def left() -> None:
        school.gate = asyncio.Event()
        task = asyncio.create_task(client.ping())
        await settle()
        task.cancel()
        await settle()

    asyncio.run(left())
    school.gate = None
    for _ in range(3):
        assert "ok" == asyncio.run(_ponged(client))
    assert 2 == len(school.asked)
    asyncio.run(client.aclose())


async def _ponged(client: ManageBac) -> str | None:
    return (await client.ping()).pong


async def test_nothing_shows_the_credentials(caplog: pytest.LogCaptureFixture) -> None:
    """Neither reprs nor logs, errors, their pickles, nor the variables of frames."""
    school = School()
    caplog.set_level(logging.DEBUG)
    async with app(school) as client:
        await client.ping()
        school.alive.clear()
        refusal = {"error": "invalid_client", "error_description": SECRET}
        school.tokens = lambda _: httpx.Response(401, json=refusal)
        with pytest.raises(errors.LoginError) as caught:
            await client.ping()
        engine = client._caller.engine
        shown = [
            repr(one) for one in (client, engine, engine.credentials, engine.setup)
        ]
        shown += [
            repr(vars(engine.credentials)),
            pickle.dumps(caught.value).decode("latin"),
        ]
    told = traceback.TracebackException.from_exception(
        caught.value, capture_locals=True
    )
    ours = [one for one in told.stack if "homeroom" in one.filename]
    assert len(ours) > 3
    shown += [repr(one.locals) for one in ours] + [str(caught.value), caplog.text]
    assert "canary-secret" not in "".join(shown)
    assert "canary-token" not in "".join(shown)


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ({"client_secret": None}, "^client_secret: is missing; .*MANAGEBAC_CLIENT_SE"),
        ({"client_id": ""}, "^client_id: is missing; .*MANAGEBAC_CLIENT_ID$"),
        ({"client_secret": "canary\nx"}, "^client_secret: may hold"),
        ({"client_id": 7}, "^client_id: must be text"),
        ({"token": "canary"}, "^token and client_id: give one"),
        ({"token_in": "query"}, "^token_in: goes with token"),
        ({"scopes": []}, "^scopes: takes"),
        ({"scopes": " "}, "^scopes: takes"),
        ({"scopes": ["a b"]}, "^scopes: takes"),
        ({"scopes": ['a"']}, "^scopes: takes"),
        ({"scopes": [7]}, "^scopes: takes"),
        ({"scopes": 7}, "^scopes: takes"),
    ],
)
def test_arguments_that_cannot_work(options: dict[str, Any], text: str) -> None:
    """The error names them, and not what they hold."""
    with pytest.raises(errors.ConfigurationError, match=text) as caught:
        app(School(), **options)
    assert "canary" not in str(caught.value)


def test_a_token_has_scopes_of_its_own() -> None:
    """They cannot be given beside it."""
    with pytest.raises(errors.ConfigurationError, match=r"^scopes: go with client_id"):
        ManageBac(token="a-token", scopes="a")


async def test_the_environment_has_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """Either a token or both parts of an application; not both, and not a half."""
    for name in ("TOKEN", "SCOPES", "REGION", "HOST", "BASE_URL", "VERSION"):
        monkeypatch.delenv(f"MANAGEBAC_{name}", raising=False)
    monkeypatch.setenv("MANAGEBAC_CLIENT_ID", ID)
    with pytest.raises(errors.ConfigurationError, match=r"^MANAGEBAC_CLIENT_SECRET is"):
        ManageBac.from_env()
    monkeypatch.setenv("MANAGEBAC_CLIENT_SECRET", SECRET)
    monkeypatch.setenv("MANAGEBAC_SCOPES", "a b")
    school = School()
    async with ManageBac.from_env(transport=school) as client:
        await client.ping()
    assert ["a b"] == [one["scope"] for one in school.asked]
    monkeypatch.delenv("MANAGEBAC_CLIENT_ID")
    with pytest.raises(errors.ConfigurationError, match=r"^MANAGEBAC_CLIENT_ID is not"):
        ManageBac.from_env()
    monkeypatch.setenv("MANAGEBAC_CLIENT_ID", ID)
    monkeypatch.setenv("MANAGEBAC_TOKEN", "a-token")
    with pytest.raises(errors.ConfigurationError, match=r"^token and client_id: "):
        ManageBac.from_env()


async def test_the_credentials_may_be_secrets() -> None:
    """As those of any client."""
    school = School()
    async with app(school, client_id=Secret(ID), client_secret=Secret(SECRET)) as one:
        await one.ping()
    assert SECRET == school.asked[0]["client_secret"]
