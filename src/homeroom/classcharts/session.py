"""A ClassCharts session: what it sends, and how it travels between processes."""

from __future__ import annotations

import base64
import json
import math
from collections.abc import Iterable, Mapping
from typing import Final, Literal
from urllib.parse import quote

from attrs import define, evolve, field, frozen

from homeroom._core.auth import Credential
from homeroom._core.decode import decode, dumps
from homeroom._core.errors import ConfigurationError
from homeroom._core.misfits import Unfit
from homeroom._core.plain import Malformed
from homeroom._core.request import WireRequest
from homeroom._core.secret import Secret

Role = Literal["student", "parent"]

_EXPORT: Final = "homeroom1."
"""What an exported session begins with; a bare session id does not."""


@frozen(kw_only=True)
class Session:
    """A session id, with the cookies that came along; they go to this site only."""

    id: Secret
    cookies: Mapping[str, str] = field(repr=False)

    def sign(self, request: WireRequest) -> WireRequest:
        """The request with the id in `Authorization`, raw behind the word Basic."""
        added = {"authorization": f"Basic {self.id.reveal()}"}
        if self.cookies:
            pairs = (f"{name}={value}" for name, value in self.cookies.items())
            added["cookie"] = "; ".join(pairs)
        return evolve(request, headers={**request.headers, **added})


@define(kw_only=True)
class _Packed:
    """What an exported session holds."""

    role: str
    id: str = field(repr=False)
    cookies: dict[str, str] = field(repr=False)


def read_cookies(lines: Iterable[str]) -> Mapping[str, str]:
    """Names and values of `Set-Cookie` headers, as they are on the wire.

    What is not printable ASCII is left out, since it could not be sent back.
    """
    cookies: dict[str, str] = {}
    for line in lines:
        pair = line.partition(";")[0]
        name, _, value = map(str.strip, pair.partition("="))
        if name and pair.isascii() and pair.isprintable():
            cookies[name] = value
    return cookies


def export_session(auth: Session, role: Role) -> Secret:
    """The session as one text, for `session=` of another client."""
    packed = _Packed(role=role, id=auth.id.reveal(), cookies=dict(auth.cookies))
    text = base64.urlsafe_b64encode(dumps(packed)).decode()
    return Secret(f"{_EXPORT}{text}", name="session")


def given_session(session: str | Secret | None) -> Secret | None:
    """A session as a secret, if there is one.

    Raises:
        ConfigurationError: It cannot travel in a header.
    """
    return None if session is None else Secret.of(session, name="session")


def import_session(session: Secret, role: Role) -> Credential:
    """A credential that goes on with a session; it is renewed before its first use.

    Args:
        session: From `export_session`, or a bare session id.
        role: Of the client.

    Raises:
        ConfigurationError: It is neither, or a session of the other role.
    """
    if session.reveal().startswith(_EXPORT):
        auth = _unpacked(session, role)
    else:
        auth = Session(id=session, cookies=_usual_cookie(session, role))
    return Credential(auth=auth, renew_at=-math.inf)


def _unpacked(secret: Secret, role: Role) -> Session:
    packed = _unpack(secret)
    if packed is None:
        raise ConfigurationError("session: it is not whole; export it again")
    if packed.role != role:
        problem = f"session: not of a {role}; use the client that exported it"
        raise ConfigurationError(problem)
    return Session(id=Secret(packed.id, name="session"), cookies=packed.cookies)


def _unpack(secret: Secret) -> _Packed | None:
    try:
        content = base64.urlsafe_b64decode(secret.reveal().removeprefix(_EXPORT))
        return decode(content, _Packed)
    except (ValueError, Malformed, Unfit):
        return None


def _usual_cookie(secret: Secret, role: Role) -> Mapping[str, str]:
    """The cookie that a login would have set (third party)."""
    content = {"remember_me": False, "session_id": secret.reveal()}
    value = quote(json.dumps(content, separators=(",", ":")), safe="")
    return {f"{role}_session_credentials": value}
