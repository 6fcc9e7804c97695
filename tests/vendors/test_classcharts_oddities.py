"""ClassCharts as other servers might speak it, where the sandbox has one way only."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from urllib.parse import quote

import httpx
import pytest

from homeroom import ClassChartsStudent
from homeroom.classcharts.envelope import EnvelopeRule
from homeroom.errors import (
    AuthenticationError,
    BadRequestError,
    CaptchaError,
    DecodeError,
    LoginError,
    ServerError,
)
from tests.core.fakes import FakeClock

pytestmark = pytest.mark.anyio

SITE = "https://charts.example.org"
OWNER = {"user": {"id": 7, "name": "A B", "first_name": "A"}}

Answer = Callable[[httpx.Request], httpx.Response]


def success(data: object, meta: object = ()) -> httpx.Response:
    """An answer in the envelope."""
    return httpx.Response(200, json={"success": 1, "data": data, "meta": meta})


def refusal(error: str | None) -> httpx.Response:
    """A failure with status 200."""
    body = {"success": 0, "expired": 0, "error": error, "meta": []}
    return httpx.Response(200, json=body)


def page(text: str, status: int = 200) -> httpx.Response:
    """A page of the web site."""
    return httpx.Response(status, html=f"<!DOCTYPE html><html>{text}</html>")


def logged_in(*cookies: str) -> httpx.Response:
    """The redirect of the form with its cookies."""
    value = quote(json.dumps({"remember_me": False, "session_id": "abc1"}))
    own = f"student_session_credentials={value}; path=/"
    lines = [(b"set-cookie", one.encode()) for one in (*cookies, own)]
    return httpx.Response(302, headers=[(b"location", b"/mobile/student"), *lines])


class Odd(httpx.AsyncBaseTransport):
    """A site of which a test replaces some answers, by the last part of the path."""

    def __init__(self, **answers: Answer) -> None:
        usual: Mapping[str, Answer] = {
            "login": lambda request: logged_in(),
            "ping": lambda request: success(OWNER, {"session_id": "abc2"}),
        }
        self.answers = {**usual, **answers}
        self.asked: list[str] = []
        self.headers = httpx.Headers()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        last = request.url.path.rpartition("/")[2]
        self.asked.append(f"{request.method} {last}")
        self.headers = request.headers
        return self.answers.get(last, lambda request: success([]))(request)


def student(site: Odd, clock: FakeClock | None = None) -> ClassChartsStudent:
    """A client of that site."""
    return ClassChartsStudent(
        code="ABCD2345",
        date_of_birth=date(2011, 3, 5),
        base_url=SITE,
        transport=site,
        retry=None,
        clock=(clock or FakeClock()).clock(),
    )


@pytest.mark.parametrize(
    "refused",
    [lambda: page("", 405), lambda: page("", 404), lambda: refusal("Invalid request")],
)
async def test_a_site_that_pings_by_post_only(
    refused: Callable[[], httpx.Response],
) -> None:
    """GET is the documented way; where it is refused, the way of others is tried."""
    site = Odd(
        ping=lambda request: (
            success(OWNER, {"session_id": "abc2"})
            if request.method == "POST"
            else refused()
        )
    )
    async with student(site) as own:
        await own.badges.list()
    assert ["POST login", "GET ping", "POST ping", "GET 7"] == site.asked
    assert "Basic abc2" == site.headers["authorization"]


async def test_a_ping_refused_for_another_reason_ends_the_session() -> None:
    """It takes nothing that could be wrong but the session, so a login follows."""
    site, clock = Odd(), FakeClock()
    async with student(site, clock) as own:
        await own.badges.list()
        usual, pings = site.answers["ping"], iter(["GET", "POST"])
        site.answers["ping"] = lambda request: (
            refusal("Invalid request") if next(pings, None) else usual(request)
        )
        clock.now += 176
        await own.badges.list()
    again = ["GET ping", "POST ping", "POST login", "GET ping", "GET 7"]
    assert again == site.asked[3:]


async def test_a_ping_that_is_always_refused_is_no_loop() -> None:
    """One login, and an error that says so."""
    site = Odd(ping=lambda request: refusal("Invalid request"))
    async with student(site) as own:
        with pytest.raises(AuthenticationError, match=r"session\.login"):
            await own.badges.list()
    assert ["POST login", "GET ping", "POST ping"] == site.asked


async def test_a_failed_renewal_is_called_one() -> None:
    """Only the ping of a login belongs to the login."""
    site, clock = Odd(), FakeClock()
    async with student(site, clock) as own:
        await own.badges.list()
        site.answers["ping"] = lambda request: httpx.Response(503)
        clock.now += 176
        with pytest.raises(ServerError, match=r"session\.renew") as caught:
            await own.badges.list()
    assert "session.renew" == caught.value.operation


async def test_a_ping_without_data_keeps_the_pupil() -> None:
    """The id is known from the ping before."""
    site, clock = Odd(), FakeClock()
    async with student(site, clock) as own:
        await own.badges.list()
        site.answers["ping"] = lambda request: success([], {"session_id": "abc3"})
        clock.now += 176
        await own.badges.list()
    assert ["GET ping", "GET 7"] == site.asked[3:]
    assert "Basic abc3" == site.headers["authorization"]


async def test_cookies_that_cannot_travel_are_left_out() -> None:
    """A name or value beyond ASCII must not break every later request."""
    site = Odd(login=lambda request: logged_in("café=1; path=/", "note=é; path=/"))
    async with student(site) as own:
        await own.badges.list()
    sent = site.headers["cookie"]
    assert ["student_session_credentials"] == [
        one.partition("=")[0] for one in sent.split("; ")
    ]


RULINGS: dict[str, tuple[object, int | None]] = {
    "one": ({"success": 1, "data": []}, None),
    "true": ({"success": True, "data": []}, None),
    "no flag": ({"data": []}, None),
    "bare list": ([], None),
    "zero": ({"success": 0, "error": "Invalid request"}, 400),
    "false": ({"success": False, "error": "Invalid request"}, 400),
    "error alone": ({"error": "Invalid request"}, 400),
    "logged out": ({"success": 0, "error": "You are not logged in. [1]"}, 401),
    "expired": ({"success": 0, "expired": 1, "error": "Gone"}, 401),
    "expired, as true": ({"success": False, "expired": True, "error": "Gone"}, 401),
    "expired session": ({"success": 0, "error": "Your session has expired"}, 401),
    "token": ({"success": 0, "error": "Unauthorised [Token missing.]"}, 401),
    "no reason": ({"success": 0, "expired": 0}, 401),
    "other session": ({"success": 0, "error": "The chess session is full"}, 400),
    "past sessions": ({"success": 0, "error": "No detention sessions left"}, 400),
}


@pytest.mark.parametrize("case", RULINGS)
def test_what_an_answer_amounts_to(case: str) -> None:
    """A success, a refusal, or the end of the session."""
    body, status = RULINGS[case]
    answer = httpx.Response(200, json=body)
    ruling = EnvelopeRule(SITE)(_plain(answer))
    assert status == (ruling and ruling.status)


def _plain(response: httpx.Response) -> object:
    from homeroom._core.wire import Answer as Plain

    return Plain(
        status=response.status_code,
        headers=response.headers,
        body=response.content,
    )


async def test_a_write_refused_for_a_session_of_another_kind() -> None:
    """It is a refusal: no login, no second request."""
    site = Odd(addconcern=lambda request: refusal("The chess session is full"))
    async with student(site) as own:
        with pytest.raises(BadRequestError):
            await own.concerns.add(text="Please look")
    assert ["POST login", "GET ping", "POST addconcern"] == site.asked


PAGES: dict[str, tuple[str, type[LoginError]]] = {
    "plain": ("<p>These details are incorrect.</p>", LoginError),
    "script": (
        "<script src='https://captcha.example/api.js'></script>"
        "<input name='recaptcha-token'><p>These details are incorrect.</p>",
        LoginError,
    ),
    "open script": ("<p>Incorrect.</p><script>captcha(", LoginError),
    "text": ("<p>Please solve the CAPTCHA.</p>", CaptchaError),
    "widget": ('<div id="x" class="box g-recaptcha"></div>', CaptchaError),
    "other widget": ("<div class=h-captcha data-key='k'></div>", CaptchaError),
}


@pytest.mark.parametrize("case", PAGES)
async def test_pages_that_refuse_a_login(case: str) -> None:
    """A captcha that a person would see is an error of its own; scripts are not."""
    text, kind = PAGES[case]
    site = Odd(login=lambda request: page(text))
    async with student(site) as own:
        with pytest.raises(LoginError) as caught:
            await own.badges.list()
    assert kind is type(caught.value)
    assert ["POST login"] == site.asked


@pytest.mark.parametrize(
    "answer",
    [
        lambda: page("Down for a while"),
        lambda: httpx.Response(200, headers={"content-length": "0"}),
    ],
)
async def test_a_page_is_no_list(answer: Callable[[], httpx.Response]) -> None:
    """A 200 that is no answer of the API is an error, never an empty list."""
    site = Odd(**{"7": lambda request: answer()})
    async with student(site) as own:
        with pytest.raises(DecodeError):
            await own.badges.list()


async def test_a_page_is_no_success() -> None:
    """Nor is it the success of a write that returns nothing."""
    site = Odd(addconcern=lambda request: page("Down for a while"))
    async with student(site) as own:
        with pytest.raises(DecodeError):
            await own.concerns.add(text="Please look")
