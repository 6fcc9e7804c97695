"""Who may do what: tokens of schools, OAuth applications and what they were given."""

from __future__ import annotations

from base64 import urlsafe_b64encode
from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from attrs import frozen

from homeroom.sandbox.answers import encode

if TYPE_CHECKING:
    from homeroom.sandbox.managebac.tenant import Tenant

_ORIGIN: Final = "homeroom sandbox/managebac"


@frozen(kw_only=True)
class Access:
    """What a token opens.

    `permissions` are names such as `students/index`; `None` stands for all of them.
    """

    tenant: Tenant
    permissions: frozenset[str] | None = None
    ends: float | None = None
    """Seconds since the epoch; `None` for a token that does not run out."""

    def permits(self, permission: str) -> bool:
        """Whether an operation that needs a permission may be used."""
        return (
            not permission or self.permissions is None or permission in self.permissions
        )


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

    def open(self, tenant: Tenant, token: str) -> None:
        """Let a token do all in a school."""
        self._given[token] = Access(tenant=tenant)

    def access(self, token: str) -> Access | None:
        """What a token opens, unless it is unknown or has run out."""
        access = self._given.get(token)
        if (
            access is not None
            and access.ends is not None
            and access.ends <= self._now()
        ):
            return None
        return access

    def limited(self, tenant: Tenant, permissions: Iterable[str]) -> str:
        """A further token of a school, with some permissions."""
        token = self._made("token")
        self._given[token] = Access(tenant=tenant, permissions=frozenset(permissions))
        return token

    def revoke(self, token: str) -> bool:
        """Disable a token; says whether there was one."""
        return self._given.pop(token, None) is not None

    def revoke_issued(self) -> None:
        """End all access tokens of OAuth at once."""
        self._given = {t: a for t, a in self._given.items() if a.ends is None}

    def register(self, tenant: Tenant, scopes: Iterable[str]) -> Application:
        """A further OAuth application of a school."""
        application = Application(
            client_id=self._made("client"),
            client_secret=self._made("secret"),
            tenant=tenant,
            scopes=tuple(scopes),
        )
        self._applications[application.client_id] = application
        return application

    def application(self, client_id: object, secret: object) -> Application | None:
        """The application with an id and a secret."""
        found = self._applications.get(str(client_id))
        return found if found and found.client_secret == secret else None

    def issue(
        self, application: Application, scopes: Iterable[str], seconds: int
    ) -> str:
        """An access token of an application, as a JWT (vendor elsewhere)."""
        given = frozenset(scopes)
        ends = self._now() + seconds
        claims = {"sub": application.client_id, "exp": int(ends), "jti": self._count}
        signature = self._made("signature")
        parts = (encode({"alg": "HS256", "typ": "JWT"}), encode(claims))
        token = ".".join([*map(_base64, parts), signature])
        self._given[token] = Access(
            tenant=application.tenant, permissions=given, ends=ends
        )
        return token

    def _made(self, what: str) -> str:
        self._count += 1
        return sha256(f"{_ORIGIN}/{what}/{self._count}".encode()).hexdigest()[:40]


def _base64(content: bytes) -> str:
    return urlsafe_b64encode(content).rstrip(b"=").decode()
