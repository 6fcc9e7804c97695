"""Logging in: the forms of the web site, and the calls that answer JSON."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Mapping
from email.utils import formatdate
from hashlib import sha256
from typing import Final, Literal
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from homeroom.options import Clock
from homeroom.sandbox.answers import answer
from homeroom.sandbox.classcharts import times
from homeroom.sandbox.classcharts.accounts import Account, Accounts, Student
from homeroom.sandbox.classcharts.answers.people import shown_at_login, shown_user
from homeroom.sandbox.classcharts.envelope import Body, refused, success
from homeroom.sandbox.classcharts.forms import read_form
from homeroom.sandbox.classcharts.sessions import Sessions
from homeroom.sandbox.classcharts.variants import Door

Role = Literal["student", "parent"]

COOKIE_AGE: Final = 7_776_000
"""Seconds that the cookies last, 90 days (third party)."""

_WRONG: Final[Mapping[Role, str]] = {
    "student": "The date you have provided is incorrect",
    "parent": "Email address or password provided is incorrect",
}
_NO_SUCH_CODE: Final = "The pupil code you have provided is incorrect"
_CAPTCHA: Final = "Please complete the captcha"
"""Third party for the first three; this one is a guess."""

_PAGE: Final = """\
<!DOCTYPE html>
<html lang="en"><head><title>Log in</title></head>
<body><form method="post"><p>{said}</p></form></body></html>
"""

Endpoint = Callable[[Request], Awaitable[Response]]


class Logins:
    """What answers before there is a session.

    Args:
        accounts: Who can log in.
        sessions: Where logins end up.
        clock: Where time comes from.
    """

    def __init__(self, accounts: Accounts, sessions: Sessions, clock: Clock) -> None:
        self._accounts = accounts
        self._sessions = sessions
        self._clock = clock

    def form(self, role: Role) -> Endpoint:
        """The form of the web site (vendor document).

        A success is a 302 with two cookies, a failure a 200 with a page (third party;
        where the 302 leads, and the page: a guess). A captcha is a page as well.
        """

        async def endpoint(request: Request) -> Response:
            fields = await _fields(request)
            closed = _closed(self._sessions.variants.door)
            if closed is not None:
                return closed
            if self._sessions.captcha:
                return _page('<div class="g-recaptcha">Are you a robot?</div>')
            account = self._account(role, fields)
            if account is None:
                return _page("These details are incorrect.")
            remember = fields.get("remember_me", "") in ("1", "true")
            root: str = request.scope["root_path"]
            response = Response(
                status_code=302, headers={"Location": f"{root}/mobile/{role}"}
            )
            self._set_cookies(response, role, account, remember=remember)
            return response

        return endpoint

    def call(self, role: Role) -> Endpoint:
        """The login that answers JSON and sets no cookie (third party)."""

        async def endpoint(request: Request) -> Response:
            fields = await _fields(request)
            variants = self._sessions.variants
            closed = _closed(variants.door)
            if closed is not None:
                return closed
            if self._sessions.captcha:
                raise refused(_CAPTCHA)
            account = self._account(role, fields)
            if account is None:
                known = role == "parent" or self._knows(fields)
                raise refused(_WRONG[role] if known else _NO_SUCH_CODE)
            meta = {"session_id": self._sessions.start(account)}
            body = success(self._shown(account), meta, flag=variants.success(1))
            return answer(body)

        return endpoint

    async def has_birthday(self, request: Request) -> Response:
        """Whether a birthday is known for a code (third party)."""
        fields = await _fields(request)
        code = request.path_params.get("code") or fields.get("code", "")
        has_dob = self._accounts.by_code(code) is not None
        return answer(success({"has_dob": has_dob}))

    async def show_page(self, request: Request) -> Response:
        """A page for people (a guess)."""
        return _page("This is a sandbox.")

    def _account(self, role: Role, fields: Mapping[str, str]) -> Account | None:
        if role == "parent":
            email, password = fields.get("email", ""), fields.get("password", "")
            return self._accounts.parent(email, password)
        born = times.parse_birthday(fields.get("dob", ""))
        return self._accounts.student(fields.get("code", ""), born)

    def _knows(self, fields: Mapping[str, str]) -> bool:
        return self._accounts.by_code(fields.get("code", "")) is not None

    def _shown(self, account: Account) -> Body:
        if isinstance(account, Student):
            return shown_at_login(account.pupil)
        return shown_user(account, times.day_of(self._clock.wall()))

    def _set_cookies(
        self, response: Response, role: Role, account: Account, *, remember: bool
    ) -> None:
        """Two cookies, the credentials second, percent-encoded (third party)."""
        session_id = self._sessions.start(account)
        held = json.dumps(
            {"remember_me": remember, "session_id": session_id}, separators=(",", ":")
        )
        opaque, credentials = _opaque(session_id), quote(held, safe="")
        self._sessions.remember(account, opaque, credentials)
        ends = formatdate(self._clock.wall() + COOKIE_AGE, usegmt=True)
        weekday, day, month, year, time, zone = ends.split()
        until = f"expires={weekday} {day}-{month}-{year} {time} {zone}"
        tail = f"{until}; Max-Age={COOKIE_AGE}; path=/"
        cookies = (
            f"cc-session={opaque}; {tail}; HttpOnly",
            f"{role}_session_credentials={credentials}; {tail}",
        )
        for cookie in cookies:
            response.headers.append("Set-Cookie", cookie)


async def _fields(request: Request) -> dict[str, str]:
    kind = request.headers.get("content-type", "")
    return read_form(await request.body(), kind)


def _opaque(session_id: str) -> str:
    return sha256(f"cookie/{session_id}".encode()).hexdigest()[:40]


def _page(said: str, status: int = 200) -> Response:
    return HTMLResponse(_PAGE.format(said=said), status)


def _closed(door: Door) -> Response | None:
    """What stands before the login, if it is not the vendor's own refusal.

    The statuses of the first two: third party; the pages, and the third: a guess.
    """
    match door:
        case "bot check":
            return _page("Just a moment...", 403)
        case "expired":
            return _page("Page Expired", 419)
        case "moved":
            return _page("Not Found", 404)
        case "open" | "captcha":
            return None
