"""How ClassCharts sessions begin and go on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping, Sequence
from datetime import tzinfo
from typing import Final, TypeVar

from attrs import define, field, frozen

from homeroom._core.answer import Answer
from homeroom._core.auth import Credential
from homeroom._core.call_errors import CallRecord, call_error
from homeroom._core.clock import Clock
from homeroom._core.errors import AuthenticationError, CallError, LoginError
from homeroom._core.failure import Failure
from homeroom._core.login import Send
from homeroom._core.model import JSON
from homeroom._core.plain import Malformed, loads
from homeroom._core.request import build_request
from homeroom._core.response import Response
from homeroom._core.secret import Secret
from homeroom._core.slices import LARGE
from homeroom._core.times import find_zone
from homeroom.classcharts.cookies import CookieJar
from homeroom.classcharts.credentials import Fields, LoginFields, LoginWay
from homeroom.classcharts.envelope import EnvelopeRule, read_envelope
from homeroom.classcharts.refusals import why_refused
from homeroom.classcharts.session import (
    CREDENTIALS,
    Role,
    Session,
    Sessions,
    session_id,
    told_in_cookie,
)
from homeroom.classcharts.verbs import by_post

E = TypeVar("E", bound=CallError)

"""By the site's page as the website does, or by the API's own login."""

RENEW_AFTER: Final = 175.0
"""Seconds; a session lives for 180 (vendor document)."""

ZONES_WITHIN: Final = 5.0
"""Seconds in which the list of pupils has to come; a login does not hang on it."""

_DOWN: Final = (429, 502, 503, 504)
"""How a server says that it is down for now."""

_LOGIN: Final = "session.login"
_RENEWAL: Final = "session.renew"
_REMEMBERED: Final[Mapping[LoginWay, Fields]] = {
    "form": {"remember_me": "1"},
    "json": {"remember": True},
}
"""What each way sends to be remembered; names vary (third party)."""


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
    sessions: Sessions
    fields: LoginFields | None = None
    login: LoginWay
    clock: Clock = field(repr=False)
    zone: tzinfo | None = None
    """The school's, if the user names it."""
    _zones: dict[int, tzinfo] | None = field(default=None, init=False, repr=False)
    _waited: bool = field(default=False, init=False)
    """Whether a call failed because the zones could not be had for now."""

    @property
    def role(self) -> Role:
        """Whose login it is."""
        return self.sessions.role

    async def start(self, send: Send) -> Credential:
        """Log in, then ping once: before that, answers may be empty (third party).

        Raises:
            LoginError: It brought no session.
            AuthenticationError: The session is over and there are no credentials.
        """
        if self.fields is None:
            raise AuthenticationError(
                f"classcharts {_LOGIN}: the session is over; give credentials too"
            )
        if self.login == "form":
            url, fields = f"{self.base_url}/{self.role}/login", self.fields.form
        else:
            url, fields = f"{self.sessions.root}/login", self.fields.json
        if self.sessions.remember:
            fields = {**fields, **_REMEMBERED[self.login]}
        response = await send(_LOGIN, build_request("POST", url, {}, form=fields))
        told = _told_by_form(response) if self.login == "form" else _told(response)
        if told is None:
            kind, problem = why_refused(response.data, url)
            raise _error(kind, _LOGIN, response, problem)
        jar = CookieJar().after(response.data.cookies, url, self.clock.wall())
        session = self.sessions.session(_checked(_LOGIN, response, told), jar)
        return await self._go_on(_Step(_LOGIN, send), Credential(auth=session))

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
        url = f"{self.sessions.root}/ping"
        jar = old.jar.after(response.data.cookies, url, self.clock.wall())
        session = self.sessions.session(found, jar)
        await self._learn_zones(step, session)
        owner = _owner(response) or credential.owner if self.role == "student" else None
        if owner is None and self.role == "student":
            problem = "the ping did not say who is logged in"
            raise _error(AuthenticationError, step.name, response, problem)
        return Credential(auth=session, owner=owner, renew_at=renew_at)

    async def _ping(
        self, step: _Step, session: Session
    ) -> tuple[Response[Answer], Secret]:
        """By GET (vendor document) or POST (third party): by what gives an id.

        A refusal ends the session, whatever its reason: a ping has no arguments.

        Raises:
            AuthenticationError: Neither gives an id.
        """
        response, failure = await self._either(step, session, "/ping", _told)
        told = None if failure else _told(response)
        if told is None:
            problem = failure.problem if failure else "the ping gave no session id"
            raise _error(AuthenticationError, step.name, response, problem)
        return response, _checked(step.name, response, told)

    async def _learn_zones(self, step: _Step, session: Session) -> None:
        """Ask for a parent's pupils, since their schools' zones are with them.

        Where that fails, however it does, times stay naive and the next renewal asks
        again. Only a server that is down for now is waited for, by one call.

        Raises:
            CallError: It is.
        """
        if self.role != "parent" or self.zone is not None or self._zones is not None:
            return
        try:
            async with asyncio.timeout(ZONES_WITHIN):
                response, failure = await self._either(
                    step, session, "/pupils", _pupils, final=(404, 410)
                )
        except CallError as error:
            if error.status not in _DOWN or self._waited:
                return
            self._waited = True
            raise
        except TimeoutError:
            return
        if failure is None:
            self._zones = _zones(_pupils(response))

    async def _either(
        self,
        step: _Step,
        session: Session,
        path: str,
        holds: Callable[[Response[Answer]], object],
        final: Sequence[int] = (),
    ) -> tuple[Response[Answer], Failure | None]:
        """An answer to GET or POST, whichever the service takes, or why neither is.

        A refusal may mean either that the session is over or that the method is not
        taken, unless that method was taken before, or the session is not a new one and
        a success says that it is over.

        Args:
            step: What it is part of.
            session: To sign with.
            path: Below the root.
            holds: What of an answer must be there.
            final: Statuses that are not about the method.
        """
        verbs, known = self.sessions.verbs, self.sessions.verbs.taken.get(path)
        got = build_request("GET", f"{self.sessions.root}{path}", {})
        requests = [got, by_post(got, path)]
        requests.sort(key=lambda one: one.method != known)
        refused: tuple[Response[Answer], Failure | None] | None = None
        for request in requests:
            response = await step.send(step.name, session.signed(request))
            failure = EnvelopeRule(self.base_url)(response.data)
            if failure is None and holds(response) is not None:
                verbs.taken[path] = request.method
                return response, None
            dead = _is_dead(failure)
            if refused is None or (dead and not _is_dead(refused[1])):
                refused = response, failure
            told = request.method == known or response.status == 200
            surely = dead and told and step.name == _RENEWAL
            if surely or (failure is not None and failure.status in final):
                break
        assert refused is not None
        return refused


def _is_dead(failure: Failure | None) -> bool:
    return failure is not None and failure.status == 401


def _told_by_form(response: Response[Answer]) -> object:
    """The id in the credentials cookie of a redirect, which is how success looks.

    The cookie's name has the role (third party) or is always the student's (vendor
    document).
    """
    if response.status not in (302, 303):
        return None
    for line in response.data.cookies:
        name, _, value = line.partition(";")[0].partition("=")
        told = told_in_cookie(value)
        if name.strip().endswith(CREDENTIALS) and told:
            return told
    return None


def _told(response: Response[Answer]) -> object:
    """The session id in the `meta` of an answer that is no refusal."""
    envelope = read_envelope(response.data.body)
    if envelope is None or envelope.failed or response.status >= 300:
        return None
    match _plain(response):
        case {"meta": {"session_id": told}} if told:
            return told
        case _:
            return None


def _checked(name: str, response: Response[Answer], told: object) -> Secret:
    """A session id as a secret.

    Raises:
        LoginError: It could not be sent.
    """
    found = session_id(told)
    if found is None:
        problem = "the vendor gave a session id that cannot be sent"
        raise _error(LoginError, name, response, problem)
    return found


def _owner(response: Response[Answer]) -> int | None:
    match _plain(response):
        case {"data": {"user": {"id": int(owner)}}}:
            return owner
        case _:
            return None


def _pupils(response: Response[Answer]) -> list[JSON] | None:
    """A parent's pupils; the list has an envelope, or has none (third party)."""
    answer = _plain(response)
    pupils = answer.get("data") if isinstance(answer, dict) else answer
    return pupils if isinstance(pupils, list) else None


def _zones(pupils: list[JSON] | None) -> dict[int, tzinfo]:
    """Pupils' time zones."""
    zones: dict[int, tzinfo] = {}
    for pupil in pupils or ():
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


def _error(kind: type[E], name: str, response: Response[Answer], problem: str) -> E:
    record = CallRecord(
        vendor="classcharts",
        name=name,
        safety="idempotent",
        attempts=list(response.attempts),
        answer=response.data,
    )
    return call_error(kind, record, problem)
