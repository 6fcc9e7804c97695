"""Who may do what: tokens of schools, OAuth applications and what they were given."""

from __future__ import annotations

from base64 import b64decode, urlsafe_b64encode
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import sha256
from math import inf
from typing import TYPE_CHECKING, Final
from urllib.parse import parse_qsl

from attrs import frozen
from starlette.responses import Response

from homeroom.sandbox.answers import Refusal, answer, encode
from homeroom.sandbox.managebac.settings import Settings
from homeroom.sandbox.shapes import read_object

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.call import Call
    from homeroom.sandbox.managebac.tenant import Tenant

_ORIGIN: Final = "homeroom sandbox/managebac"


@frozen(kw_only=True)
class Access:
    """What a token opens.

    Args:
        tenant: The school.
        permissions: Names such as `students/index`.
        ends: Seconds since the epoch; without end for a token that OAuth did not issue.
    """

    tenant: Tenant
    permissions: frozenset[str]
    ends: float = inf


@frozen(kw_only=True)
class Application:
    """An OAuth 2.0 client of one school; its scopes are permissions (a guess)."""

    client_id: str
    client_secret: str
    tenant: Tenant
    scopes: tuple[str, ...]


class Keys:
    """All tokens and applications.

    Args:
        now: Seconds since the epoch.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._given: dict[str, Access] = {}
        self._applications: dict[str, Application] = {}
        self._count = 0

    def give(self, access: Access, token: str = "") -> str:
        """A token that opens something; it is made up if none is told."""
        token = token or self._made("token")
        self._given[token] = access
        return token

    def access(self, token: str) -> Access | None:
        """What a token opens, unless it is unknown or has run out."""
        access = self._given.get(token)
        return access if access and access.ends > self._now() else None

    def revoke(self, token: str) -> bool:
        """Disable a token; says whether there was one."""
        return self._given.pop(token, None) is not None

    def revoke_issued(self) -> None:
        """End all access tokens of OAuth at once."""
        self._given = {t: a for t, a in self._given.items() if a.ends == inf}

    def register(self, tenant: Tenant, scopes: Iterable[str]) -> Application:
        """A further OAuth application of a school."""
        made = Application(
            client_id=self._made("client"),
            client_secret=self._made("secret"),
            tenant=tenant,
            scopes=tuple(scopes),
        )
        self._applications[made.client_id] = made
        return made

    def application(self, client_id: object, secret: object) -> Application | None:
        """The application with an id and a secret."""
        found = self._applications.get(str(client_id))
        return found if found and found.client_secret == secret else None

    def issue(self, application: Application, scopes: Iterable[str], life: int) -> str:
        """An access token of an application, as a JWT (vendor elsewhere)."""
        ends, given = self._now() + life, frozenset(scopes)
        claims = {"sub": application.client_id, "exp": int(ends), "jti": self._count}
        parts = map(_base64, ({"alg": "HS256", "typ": "JWT"}, claims))
        token = ".".join([*parts, self._made("signature")])
        access = Access(tenant=application.tenant, permissions=given, ends=ends)
        return self.give(access, token)

    def _made(self, what: str) -> str:
        self._count += 1
        return sha256(f"{_ORIGIN}/{what}/{self._count}".encode()).hexdigest()[:40]


def _base64(content: object) -> str:
    return urlsafe_b64encode(encode(content)).rstrip(b"=").decode()


def show_permissions(call: Call) -> object:
    """What the token may do; for one without limits, all that there is."""
    return {"permissions": sorted(call.access.permissions)}


def _asked_by_others(body: bytes, authorization: str) -> dict[str, object]:
    """What asks for a token as RFC 6749 has it: by a form, with the secret in a header.

    The vendor's document has JSON alone; that it takes these too is a guess.
    """
    form = dict[str, object](parse_qsl(body.decode(errors="replace")))
    sent = read_object(body) or form
    scheme, _, coded = authorization.partition(" ")
    if scheme.lower() == "basic":
        with suppress(ValueError):
            client_id, _, secret = b64decode(coded).decode().partition(":")
            sent |= {"client_id": client_id, "client_secret": secret}
    return sent


def issue_token(
    body: bytes, authorization: str, keys: Keys, settings: Settings, now: int
) -> Response:
    """Give an application an access token (vendor elsewhere).

    The words of refusals are a guess.

    Args:
        body: What was sent.
        authorization: The header, empty without one.
        keys: Knows the applications.
        settings: In which forms it may be asked, and how long the token is good for.
        now: Seconds since the epoch.
    """
    others, lifetime = not settings.strict, settings.oauth_lifetime
    sent = _asked_by_others(body, authorization) if others else read_object(body)
    if not sent:
        raise _refusal("invalid_request", "The request is not a JSON object.")
    if sent.get("grant_type") != "client_credentials":
        raise _refusal("unsupported_grant_type", "The grant type is not supported.")
    found = keys.application(sent.get("client_id"), sent.get("client_secret"))
    if found is None:
        raise _refusal("invalid_client", "Client authentication failed.", 401)
    scopes = _scopes(found, str(sent.get("scope") or ""))
    given = {
        "access_token": keys.issue(found, scopes, lifetime),
        "token_type": "Bearer",
        "expires_in": lifetime,
        "scope": " ".join(scopes),
        "created_at": now,
    }
    return answer(given, headers={"Cache-Control": "no-store"})


def _scopes(application: Application, asked: str) -> Iterable[str]:
    wanted = asked.split() if asked else application.scopes
    if not {*wanted} <= {*application.scopes}:
        said = "The requested scope is invalid, unknown, or malformed."
        raise _refusal("invalid_scope", said)
    return wanted


def _refusal(error: str, description: str, status: int = 400) -> Refusal:
    return Refusal(status, {"error": error, "error_description": description})
