"""Logins that bring no session: what the errors say, and what they do not claim."""

from __future__ import annotations

import pickle

import httpx
import pytest

from homeroom import errors
from tests.core.charts_site import Site, read, student

pytestmark = pytest.mark.anyio


def page(text: str, status: int = 200, **headers: str) -> httpx.Response:
    """A page of the site, with what every page of it has."""
    head = '<meta name="csrf-token" content="x"><script>grecaptcha.load()</script>'
    body = f"<!DOCTYPE html><html><head>{head}</head><body>{text}</body></html>"
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return httpx.Response(status, html=body, headers=named)


def says(text: str, status: int = 200) -> httpx.Response:
    """A refusal of the API."""
    body = {"success": 0, "expired": 0, "error": text, "meta": []}
    return httpx.Response(status, json=body)


def moved(status: int, location: str) -> httpx.Response:
    """A redirect without a session."""
    return httpx.Response(status, headers={"location": location})


BOT, EXPIRED, MOVED, CAPTCHA, WRONG, UNCLEAR = (
    "a bot check turned the login away",
    "the login form had expired",
    "there is no login at its address",
    "wants a captcha solved",
    "says that the credentials are wrong",
    "does not say that the credentials are wrong",
)
REFUSED = "the vendor refuses the login; "

CASES: list[tuple[str, httpx.Response]] = [
    (BOT, httpx.Response(403, html="<title>Just a moment...</title>")),
    (BOT, page("<h1>Forbidden</h1>", 403)),
    (BOT, page("<h1>Attention Required! | Cloudflare</h1>", 406)),
    (BOT, page("<p>Checking your browser before you go on</p>")),
    (BOT, page("<p>Hello</p>", 400, cf_mitigated="challenge")),
    (BOT, httpx.Response(403, text="error code: 1020")),
    (BOT, httpx.Response(403)),
    (EXPIRED, httpx.Response(419, text="<title>Page Expired</title>")),
    (EXPIRED, page("<div>419</div><div>Page Expired</div>", 419)),
    (EXPIRED, httpx.Response(419, json={"message": "CSRF token mismatch."})),
    (EXPIRED, httpx.Response(419)),
    (EXPIRED, page("<p>This page has expired.</p>")),
    (MOVED, httpx.Response(404, text="gone")),
    (MOVED, page("<h1>Not found</h1>", 404)),
    (MOVED, httpx.Response(410)),
    (MOVED, httpx.Response(405)),
    (MOVED, moved(301, "/new/student/login")),
    (MOVED, moved(308, "https://charts.example.org/student/login/")),
    (MOVED, moved(302, "https://login.example.net/")),
    (CAPTCHA, page("<p>Please solve the CAPTCHA</p>")),
    (CAPTCHA, page('<div class="g-recaptcha"></div><p>Wrong password</p>')),
    (CAPTCHA, page('<div class="h-captcha"></div>', 403)),
    (CAPTCHA, says("Please complete the captcha")),
    (WRONG, page("<p>These details are incorrect.</p>")),
    (WRONG, page("<p>These credentials do not match our records.</p>", 422)),
    (WRONG, page("<p>Oh no!</p><p>We do not know that. Your <b>password</b> is wrong")),
    (WRONG, says("The pupil code you have provided is incorrect")),
    (WRONG, says("The date of birth you have provided is incorrect")),
    (WRONG, says("Email address or password provided is incorrect", 401)),
    (WRONG, says("Invalid code")),
    (WRONG, says("Invalid login credentials")),
    (UNCLEAR, page("<p>Log in</p>")),
    (UNCLEAR, page("<p>If your code is incorrect, ask your school.</p>")),
    (UNCLEAR, page("<p>Forgotten your password? Unknown email?</p>")),
    (UNCLEAR, page("<!-- <p>wrong password</p> --><script>'wrong password'</script>")),
    (UNCLEAR, moved(302, "/student/login")),
    (UNCLEAR, moved(302, "/")),
    (UNCLEAR, httpx.Response(200)),
    (UNCLEAR, httpx.Response(400, text="Bad request")),
    (REFUSED, says("Too many invalid password attempts, try again later")),
    (REFUSED, says("This account is locked")),
    (REFUSED, says("")),
]


@pytest.mark.parametrize("way", ["form", "json"])
@pytest.mark.parametrize(("problem", "answer"), CASES)
async def test_what_became_of_a_login_is_told(
    problem: str, answer: httpx.Response, way: str
) -> None:
    """Each by a message of its own, and a wrong password only where that is proven."""
    site = Site(login=lambda _: answer)
    async with student(site, login=way) as client:
        with pytest.raises(errors.LoginError) as caught:
            await read(client)
        with pytest.raises(errors.LoginError, match="held back for 60 s") as later:
            await read(client)
    told = str(caught.value)
    others = {BOT, EXPIRED, MOVED, CAPTCHA, WRONG, UNCLEAR, REFUSED} - {problem}
    assert problem in told
    assert problem in str(later.value)
    assert not [one for one in others if one in told]
    assert (problem is CAPTCHA) is isinstance(caught.value, errors.CaptchaError)
    assert answer.status_code == caught.value.status
    assert ["login"] == site.asked


@pytest.mark.parametrize(
    ("answer", "reasons"),
    [
        (says("Invalid code"), ["Invalid code"]),
        (
            page("<h1>Oh&nbsp;no</h1><p>A <b>wrong</b> code</p>"),
            ["Oh no", "A wrong code"],
        ),
        (httpx.Response(400, text="Down until\n6 pm"), ["Down until", "6 pm"]),
        (httpx.Response(400), []),
        (
            httpx.Response(422, json={"errors": {"dob": ["is wrong"]}}),
            ["dob: is wrong"],
        ),
    ],
)
async def test_the_vendors_words_are_in_the_reasons(
    answer: httpx.Response, reasons: list[str]
) -> None:
    """Whatever they came in, on request only, and not in what is pickled."""
    site = Site(login=lambda _: answer)
    async with student(site, login="json") as client:
        with pytest.raises(errors.LoginError) as caught:
            await read(client)
    error = caught.value
    assert reasons == error.reasons
    assert [] == pickle.loads(pickle.dumps(error)).reasons
    for word in reasons:
        assert word not in f"{error}{error!r}"
