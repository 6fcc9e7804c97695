"""How ClassCharts sessions begin and go on."""

from __future__ import annotations

import re
from datetime import tzinfo
from typing import Final, Literal, TypeVar
from urllib.parse import unquote

from attrs import define, field, frozen

from homeroom._core.answer import Answer
from homeroom._core.auth import Credential
from homeroom._core.call_errors import BODY_KEPT, CallRecord, call_error
from homeroom._core.clock import Clock
from homeroom._core.errors import (
    AuthenticationError,
    CallError,
    CaptchaError,
    LoginError,
)
from homeroom._core.failure import Failure
from homeroom._core.login import Send
from homeroom._core.model import JSON
from homeroom._core.plain import Malformed, loads
from homeroom._core.request import EMPTY, FORM, WireRequest, encode_form
from homeroom._core.response import Response
from homeroom._core.secret import Secret
from homeroom._core.slices import LARGE
from homeroom._core.times import find_zone
from homeroom.classcharts.credentials import Fields, LoginFields
from homeroom.classcharts.envelope import EnvelopeRule, read_envelope
from homeroom.classcharts.session import Role, Session, read_cookies

E = TypeVar("E", bound=CallError)

LoginWay = Literal["form", "json"]
"""By the site's page as the website does, or by the API's own login."""

RENEW_AFTER: Final = 175.0
"""Seconds; a session lives for 180 (vendor document)."""

_LOGIN: Final = "session.login"
_RENEWAL: Final = "session.renew"
_WITH_DATA: Final[Fields] = {"include_data": True}
_ID: Final = re.compile(r'"session_id"\s*:\s*"([!#-:<-|~]+)')
_SCRIPTS: Final = re.compile(r"<script\b.*?(?:</script>|\Z)", re.DOTALL | re.IGNORECASE)
_TAGS: Final = re.compile(r"<[^<>]*>")
_WIDGET: Final = re.compile(
    r"class\s*=\s*[\"']?[^\"'<>]*\b(?:g-re|h-)captcha\b", re.IGNORECASE
)
"""In the tag of the element that a visible captcha is drawn in."""


@frozen
class _Step:
    """A login or a renewal: its name in errors, and what sends its requests."""

    name: str
    send: Send


@define(kw_only=True)
class ClassChartsLogin:
    """Begins and renews the sessions of one pupil or parent."""

    base_url: str
    """Of the site."""
    root: str
    """Of the role's API on it."""
    role: Role
    fields: LoginFields | None = None
    login: LoginWay
    clock: Clock = field(repr=False)
    zone: tzinfo | None = None
    """The school's, if the user names it."""
    _zones: dict[int, tzinfo] | None = field(default=None, init=False, repr=False)

    async def start(self, send: Send) -> Credential:
        """Log in, then ping once: before that, answers may be empty (third party).

        Raises:
            LoginError: The vendor refuses the credentials.
            AuthenticationError: The session is over and there are no credentials.
        """
        if self.fields is None:
            raise AuthenticationError(
                f"classcharts {_LOGIN}: the session is over; give credentials too"
            )
        if self.login == "form":
            url, fields = f"{self.base_url}/{self.role}/login", self.fields.form
        else:
            url, fields = f"{self.root}/login", self.fields.json
        request = _request("POST", url, fields)
        response = await send(_LOGIN, request)
        found = _form_session(response) if self.login == "form" else _id_in(response)
        if found is None:
            raise _refused(response)
        auth = Session(id=found, cookies=read_cookies(response.data.cookies))
        return await self._go_on(_Step(_LOGIN, send), Credential(auth=auth))

    async def renew(self, send: Send, credential: Credential) -> Credential:
        """Get a new session id by a ping with the old one.

        Raises:
            AuthenticationError: The session is over.
        """
        return await self._go_on(_Step(_RENEWAL, send), credential)

    def zone_for(self, pupil: object) -> tzinfo | None:
        """The zone of the school of the pupil with an id, where it is known."""
        if self.zone is not None or self._zones is None or type(pupil) is not int:
            return self.zone
        return self._zones.get(pupil)

    async def _go_on(self, step: _Step, credential: Credential) -> Credential:
        """Get a new session id, and what goes with it.

        Raises:
            AuthenticationError: The session is over.
        """
        old = credential.auth
        assert isinstance(old, Session)
        renew_at = self.clock.monotonic() + RENEW_AFTER
        response, found = await self._ping(step, old)
        kept = {**old.cookies, **read_cookies(response.data.cookies)}
        auth = Session(id=found, cookies=kept)
        await self._learn_zones(step, auth)
        owner = _owner(response) or credential.owner if self.role == "student" else None
        if owner is None and self.role == "student":
            problem = "the ping did not say who is logged in"
            raise _error(AuthenticationError, step.name, response, problem)
        return Credential(auth=auth, owner=owner, renew_at=renew_at)

    async def _ping(
        self, step: _Step, auth: Session
    ) -> tuple[Response[Answer], Secret]:
        """By GET (vendor document); where that gives no id, by POST (third party).

        A refusal ends the session, whatever its reason: a ping has no arguments.

        Raises:
            AuthenticationError: Neither gives an id.
        """
        response, failure = await self._ask(step, auth, "GET", "/ping", EMPTY)
        found = None if failure else _id_in(response)
        if found is None and (failure is None or failure.status != 401):
            response, failure = await self._ask(step, auth, "POST", "/ping", _WITH_DATA)
            found = None if failure else _id_in(response)
        if found is None:
            problem = failure.problem if failure else "the ping gave no session id"
            raise _error(AuthenticationError, step.name, response, problem)
        return response, found

    async def _learn_zones(self, step: _Step, auth: Session) -> None:
        """Ask for a parent's pupils, since their schools' zones are with them.

        Where that is refused, times stay naive and the next renewal asks again.

        Raises:
            AuthenticationError: The session that has just begun is over.
        """
        if self.role != "parent" or self.zone is not None or self._zones is not None:
            return
        response, failure = await self._ask(step, auth, "GET", "/pupils", EMPTY)
        if failure is None:
            self._zones = _zones(_plain(response))
        elif failure.status == 401:
            raise _error(AuthenticationError, step.name, response, failure.problem)

    async def _ask(
        self, step: _Step, auth: Session, method: str, path: str, fields: Fields
    ) -> tuple[Response[Answer], Failure | None]:
        """An answer, and why it is not a success."""
        request = _request(method, f"{self.root}{path}", fields)
        response = await step.send(step.name, auth.sign(request))
        return response, EnvelopeRule(self.base_url)(response.data)


def _request(method: str, url: str, fields: Fields) -> WireRequest:
    body = encode_form(fields) if fields else None
    headers = {"content-type": FORM} if fields else {}
    return WireRequest(method=method, url=url, headers=headers, body=body)


def _form_session(response: Response[Answer]) -> Secret | None:
    """The id in the credentials cookie of a redirect, which is how success looks.

    The value is JSON, percent-encoded (third party) or not (vendor document), under a
    name with the role (third party) or always the student's (vendor document).
    """
    if response.status != 302:
        return None
    cookies = read_cookies(response.data.cookies)
    for name, value in cookies.items():
        found = _ID.search(unquote(value))
        if name.endswith("_session_credentials") and found:
            return Secret(found[1], name="session")
    return None


def _id_in(response: Response[Answer]) -> Secret | None:
    """The session id in the `meta` of an answer."""
    match _plain(response):
        case {"meta": {"session_id": str(found)}} if found:
            return Secret(found, name="session")
        case _:
            return None


def _owner(response: Response[Answer]) -> int | None:
    match _plain(response):
        case {"data": {"user": {"id": int(owner)}}}:
            return owner
        case _:
            return None


def _zones(answer: JSON) -> dict[int, tzinfo] | None:
    """Pupils' time zones; the list has an envelope, or has none (third party)."""
    pupils = answer.get("data") if isinstance(answer, dict) else answer
    if not isinstance(pupils, list):
        return None
    zones: dict[int, tzinfo] = {}
    for pupil in pupils:
        match pupil:
            case {"id": int(number), "timezone": str(name)}:
                zone = find_zone(name)
                if zone is not None:
                    zones[number] = zone
            case _:
                pass
    return zones


def _plain(response: Response[Answer]) -> JSON:
    if len(response.data.body) > LARGE:  # No answer of a login is.
        return None
    try:
        return loads(response.data.body)
    except Malformed:
        return None


def _refused(response: Response[Answer]) -> CallError:
    """The error of a login that brought no session."""
    if _wants_captcha(response.data.body):
        problem = "the vendor wants a captcha solved; log in by hand and give session="
        return _error(CaptchaError, _LOGIN, response, problem)
    envelope = read_envelope(response.data.body)
    if envelope is not None and envelope.failed:
        problem = "the vendor refuses the credentials"
    else:
        problem = "no session came: wrong credentials, or another way to log in"
    return _error(LoginError, _LOGIN, response, problem)


def _wants_captcha(body: bytes) -> bool:
    """Whether a person sees a captcha; a script alone is on any login page (guess)."""
    page = _SCRIPTS.sub(" ", body[:BODY_KEPT].decode(errors="replace"))
    if any(_WIDGET.search(tag) for tag in _TAGS.findall(page)):
        return True
    return "captcha" in _TAGS.sub(" ", page).casefold()


def _error(kind: type[E], name: str, response: Response[Answer], problem: str) -> E:
    record = CallRecord(
        vendor="classcharts",
        name=name,
        safety="idempotent",
        attempts=list(response.attempts),
        answer=response.data,
    )
    return call_error(kind, record, problem)
