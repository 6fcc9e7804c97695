"""Who may do what: tokens of schools, OAuth applications and what they were given."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterable
from hashlib import sha256
from math import inf
from typing import TYPE_CHECKING, Final

from attrs import frozen

from homeroom.sandbox.answers import encode

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.tenant import Tenant

_ORIGIN: Final = "homeroom sandbox/managebac"


@frozen(kw_only=True)
class Access:
    """What a token opens."""

    tenant: Tenant
    permissions: frozenset[str]
    """Names such as `students/index`."""
    ends: float = inf
    """Seconds since the epoch; without end for a token that OAuth did not issue."""


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

    def issue(
        self, application: Application, scopes: Iterable[str], seconds: int
    ) -> str:
        """An access token of an application, as a JWT (vendor elsewhere)."""
        ends, given = self._now() + seconds, frozenset(scopes)
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
