"""OAuth 2.0 by client credentials: a token that is had anew before it ends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, cast

from attrs import evolve, field, frozen

from homeroom._core.answer import Answer
from homeroom._core.auth import Auth, Credential, HeaderAuth
from homeroom._core.call_errors import CallRecord, call_error
from homeroom._core.clock import Clock
from homeroom._core.decode import dumps
from homeroom._core.errors import (
    AuthenticationError,
    CallError,
    ConfigurationError,
    LoginError,
)
from homeroom._core.login import Send
from homeroom._core.model import JSON
from homeroom._core.plain import members
from homeroom._core.request import WireRequest, build_request
from homeroom._core.response import Response
from homeroom._core.secret import Secret

LIFE: Final = 3600.0
"""Seconds that a token lives where the answer does not say (vendor elsewhere)."""

LONGEST: Final = 86_400.0
"""Seconds after which a token is had anew, however long it is said to live."""

AHEAD: Final = 60.0
"""Seconds before its end at which a token is had anew; of a short life, a tenth."""

_NAME: Final = "oauth.token"
_NUMBER: Final = re.compile(r"\d+(?:\.\d+)?", re.ASCII)
_SCOPE: Final = re.compile(r"[!#-\[\]-~]+")

_LOOK: Final = "look at client_id and client_secret, and which host they are of"
_REFUSED: Final[Mapping[str, str]] = {
    "invalid_client": f"the client is refused (invalid_client): {_LOOK}",
    "unauthorized_client": "the client may not have a token by its credentials alone "
    "(unauthorized_client): allow that for the application",
    "invalid_scope": "a scope is refused (invalid_scope): give scopes that the "
    "application has, or leave scopes out for all of them",
    "invalid_grant": f"the credentials are refused (invalid_grant): {_LOOK}",
    "access_denied": f"the client is refused (access_denied): {_LOOK}",
    "unsupported_grant_type": "the service gives no tokens by client credentials "
    "(unsupported_grant_type): use token= instead",
    "invalid_request": "the request for a token is refused (invalid_request)",
}
"""What to do, by the words of RFC 6749, which are no one's secret."""


@frozen
class BearerToken:
    """A token, and when it ends by the monotonic clock."""

    auth: Auth = field(repr=False)
    ends: float

    def sign(self, request: WireRequest) -> WireRequest:
        """The request with the token on it."""
        return self.auth.sign(request)


@frozen(kw_only=True)
class OAuthLogin:
    """Has tokens by the credentials of an application."""

    url: str
    client_id: Secret
    client_secret: Secret
    scope: str | None = None
    """Scopes with spaces between them; `None` for all that the application has."""
    clock: Clock = field(repr=False)

    async def start(self, send: Send) -> Credential:
        """Get a token.

        Raises:
            LoginError: The credentials or a scope are refused.
            AuthenticationError: What came is no token.
        """
        asked = self.clock.monotonic()
        response = await send(_NAME, self._request())
        token, life = _token(response)
        bearer = BearerToken(
            HeaderAuth("authorization", token, "Bearer "), asked + life
        )
        renew_at = bearer.ends - min(AHEAD, life / 10)
        return Credential(auth=bearer, renew_at=renew_at)

    async def renew(self, send: Send, credential: Credential) -> Credential:
        """Get the next token while the last one lives, which goes on if there is none.

        Raises:
            AuthenticationError: The last one is over.
        """
        old = cast("BearerToken", credential.auth)
        if self.clock.monotonic() < old.ends:
            try:
                return await self.start(send)
            except CallError:
                return evolve(credential, renew_at=old.ends)
        raise AuthenticationError(f"managebac {_NAME}: the token is over")

    @property
    def account(self) -> Mapping[str, object]:
        """What tells it from others."""
        return {"client_id": self.client_id, "scope": self.scope or ""}

    def _request(self) -> WireRequest:
        return build_request("POST", self.url, {}, json=dumps(self._fields()))

    def _fields(self) -> Mapping[str, str]:
        scope = {"scope": self.scope} if self.scope else {}
        return {
            "grant_type": "client_credentials",
            "client_id": self.client_id.reveal(),
            "client_secret": self.client_secret.reveal(),
            **scope,
        }


def joined_scopes(scopes: str | Sequence[str] | None) -> str | None:
    """Scopes as they are sent: in one text, with spaces between them.

    Raises:
        ConfigurationError: There is none, or one is none.
    """
    if scopes is None:
        return None
    many = isinstance(scopes, Iterable)  # pyright: ignore[reportUnnecessaryIsInstance]
    each = scopes.split() if isinstance(scopes, str) else list(scopes) if many else []
    if not each or not all(map(_is_scope, each)):
        raise ConfigurationError(
            "scopes: takes names of scopes, as a list or in a text with spaces between "
            "them; leave it out for all that the application has"
        )
    return " ".join(each)


def _is_scope(one: object) -> bool:
    return isinstance(one, str) and _SCOPE.fullmatch(one) is not None


def life_of(told: JSON) -> float:
    """Seconds that a token lives, by the `expires_in` of its answer.

    What cannot be believed is not: a token that is over before its time is replaced
    when the service refuses it.
    """
    if isinstance(told, str) and _NUMBER.fullmatch(told.strip()):
        told = float(told)
    if isinstance(told, bool) or not isinstance(told, int | float) or not told > 0:
        return LIFE
    return float(min(max(told, 1), LONGEST))


def _token(response: Response[Answer]) -> tuple[Secret, float]:
    """The token of an answer, and the seconds that it lives.

    Raises:
        AuthenticationError: There is none; a `LoginError` where it is refused.
    """
    said = members(response.data.body)
    token, kind = said.get("access_token"), said.get("token_type")
    if not 200 <= response.status < 300 or "error" in said:
        raise _error(response, *_why_refused(response.status, said.get("error")))
    if not isinstance(token, str) or not token:
        problem = "the answer has no token: is this the address of the API?"
        raise _error(response, AuthenticationError, problem)
    if isinstance(kind, str) and kind.strip().casefold() != "bearer":
        problem = "the token is of another type than Bearer"
        raise _error(response, LoginError, problem)
    try:
        return Secret(token), life_of(said.get("expires_in"))
    except ConfigurationError:
        pass  # Outside, so that it is no context of the next.
    raise _error(response, LoginError, "the token cannot be sent in a header")


def _why_refused(status: int, word: JSON) -> tuple[type[AuthenticationError], str]:
    """Which error a refusal is, and what to do."""
    if isinstance(word, str) and word in _REFUSED:
        return LoginError, _REFUSED[word]
    if status in (401, 403):
        return LoginError, f"the client is refused ({status}): {_LOOK}"
    if status == 404 or 300 <= status < 400:
        where = "look at region, host and base_url"
        return AuthenticationError, f"no tokens are given there ({status}): {where}"
    return LoginError, f"the request for a token is refused ({status})"


def _error(
    response: Response[Answer], kind: type[AuthenticationError], problem: str
) -> AuthenticationError:
    """The error of an answer; one that may hold a token does not go along."""
    answer = response.data
    if 200 <= answer.status < 300:
        answer = evolve(answer, body=b"")
    record = CallRecord(
        vendor="managebac",
        name=_NAME,
        safety="idempotent",
        attempts=list(response.attempts),
        answer=answer,
    )
    return call_error(kind, record, problem)
