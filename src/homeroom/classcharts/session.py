"""A ClassCharts session: what it sends, and how it travels between processes."""

from __future__ import annotations

import base64
import json
import math
import re
from typing import Final, Literal, cast
from urllib.parse import quote, unquote, urlsplit

from attrs import define, evolve, field, frozen

from homeroom._core.auth import Credential
from homeroom._core.clock import Clock
from homeroom._core.decode import decode, dumps
from homeroom._core.errors import ConfigurationError
from homeroom._core.misfits import Unfit
from homeroom._core.plain import Malformed
from homeroom._core.request import WireRequest
from homeroom._core.secret import Secret
from homeroom.classcharts.cookies import Cookie, CookieJar
from homeroom.classcharts.credentials import given_session as given_session
from homeroom.classcharts.verbs import Verbs

Role = Literal["student", "parent"]

CREDENTIALS: Final = "_session_credentials"
"""The end of the name of the cookie that names the session, after the role."""

_EXPORT: Final = "homeroom1."
"""What an exported session begins with; a bare session id does not."""

_NAMED: Final = re.compile(r'"session_id"\s*:\s*"([!#-:<-|~]+)')
_NO_ID: Final = frozenset(' "%,;<>\\{}')
"""What no session id has, but what else somebody may copy for one has."""

_MOST: Final = 512
"""Letters of a session id; those that are known have 32."""


@frozen(kw_only=True)
class Session:
    """A session id with the cookies that go along, which follow the id."""

    id: Secret
    jar: CookieJar = field(repr=False)
    clock: Clock = field(repr=False, eq=False)
    verbs: Verbs = field(repr=False, eq=False)

    def sign(self, request: WireRequest) -> WireRequest:
        """The request as the service takes it, with what opens the session."""
        return self.signed(self.verbs.apply(request))

    def signed(self, request: WireRequest) -> WireRequest:
        """The request with the id in `Authorization`, raw behind the word Basic."""
        added = {"authorization": f"Basic {self.id.reveal()}"}
        cookies = self.jar.header(request.url, self.clock.wall())
        if cookies:
            added["cookie"] = cookies
        return evolve(request, headers={**request.headers, **added})


@frozen(kw_only=True)
class Sessions:
    """Makes the sessions of a client."""

    root: str
    """Of the role's API."""
    role: Role
    clock: Clock = field(repr=False)
    verbs: Verbs
    remember: bool
    """Whether the service is asked to remember the login."""

    def session(self, found: Secret, jar: CookieJar) -> Session:
        """A session whose credentials cookie names the id in use.

        Later calls want that cookie (third party), also after a login that sets none.
        """
        named = [one for one in jar.cookies if one.name.endswith(CREDENTIALS)]
        if not any(one.goes_to(f"{self.root}/") for one in named):
            named.append(self._usual())
        for one in named:
            naming = _naming(found, one.value)
            jar = jar.with_cookie(evolve(one, value=naming, ends=None))
        return Session(id=found, jar=jar, clock=self.clock, verbs=self.verbs)

    def imported(self, text: Secret) -> Credential:
        """A credential that goes on with a session; it is renewed before its first use.

        Args:
            text: From `export_session`, a bare session id, or the value of the
                credentials cookie.

        Raises:
            ConfigurationError: It is none of them, or a session of the other role.
        """
        if text.reveal().startswith(_EXPORT):
            session = self._unpacked(text)
        else:
            given = text.reveal()
            found = session_id(told_in_cookie(given) or given)
            if found is None:
                raise ConfigurationError(
                    "session: takes what session() gave, a session id, or the value of "
                    f"the cookie {self.role}{CREDENTIALS}"
                )
            session = self.session(found, CookieJar())
        return Credential(auth=session, renew_at=-math.inf)

    def _usual(self) -> Cookie:
        """The cookie that a login would have set (third party)."""
        host = urlsplit(self.root).hostname or ""
        value = quote(json.dumps({"remember_me": self.remember}))
        return Cookie(name=f"{self.role}{CREDENTIALS}", value=value, domain=host)

    def _unpacked(self, text: Secret) -> Session:
        packed = _unpack(text)
        found = session_id(packed.id) if packed else None
        if packed is None or found is None:
            raise ConfigurationError("session: it is not whole; export it again")
        if packed.role != self.role:
            problem = f"session: not of a {self.role}; use the client that exported it"
            raise ConfigurationError(problem)
        return self.session(found, CookieJar(tuple(packed.cookies)))


@define(kw_only=True)
class _Packed:
    """What an exported session holds."""

    role: str
    id: str = field(repr=False)
    cookies: list[Cookie] = field(repr=False)


def export_session(auth: Session, role: Role) -> Secret:
    """The session as one text, for `session=` of another client."""
    packed = _Packed(role=role, id=auth.id.reveal(), cookies=list(auth.jar.cookies))
    text = base64.urlsafe_b64encode(dumps(packed)).decode()
    return Secret(f"{_EXPORT}{text}")


def session_id(text: object) -> Secret | None:
    """A session id as a secret; `None` for what is none, or cannot be sent."""
    if not isinstance(text, str) or not 0 < len(text) <= _MOST:
        return None
    sendable = text.isascii() and text.isprintable() and not _NO_ID & set(text)
    return Secret(text) if sendable else None


def told_in_cookie(value: str) -> object:
    """What the value of a credentials cookie names as its session, if it does.

    The value is JSON, percent-encoded (third party) or not, and perhaps broken (vendor
    document).
    """
    text = unquote(value)
    told = _members(text).get("session_id")
    if told is None and (match := _NAMED.search(text)):
        return match[1]
    return told


def _naming(found: Secret, value: str) -> str:
    """The value of a credentials cookie, with another session id."""
    members = {"remember_me": False, **_members(unquote(value))}
    content = {**members, "session_id": found.reveal()}
    return quote(json.dumps(content, separators=(",", ":")), safe="")


def _members(text: str) -> dict[str, object]:
    try:
        said: object = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return cast("dict[str, object]", said) if isinstance(said, dict) else {}


def _unpack(secret: Secret) -> _Packed | None:
    try:
        content = base64.urlsafe_b64decode(secret.reveal().removeprefix(_EXPORT))
        packed = decode(content, _Packed)
    except (ValueError, Malformed, Unfit):
        return None
    return packed if all(map(_is_sendable, packed.cookies)) else None


def _is_sendable(cookie: Cookie) -> bool:
    """Whether it can stand in a header, as every cookie that was kept could."""
    text = cookie.name + cookie.value
    return text.isascii() and text.isprintable() and ";" not in text
