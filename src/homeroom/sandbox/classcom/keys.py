"""API keys: the school that each opens, its scopes, its end."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from attrs import frozen

from homeroom.sandbox.classcom.identity import made_secret
from homeroom.sandbox.classcom.refusals import expired, scope_required, unauthorized
from homeroom.sandbox.classcom.tenant import Tenant

SCOPES: Final = (
    "class:read",
    "class:write",
    "enrollment:read",
    "enrollment:write",
    "attendance:read",
    "metrics:read",
    "schedule:read",
    "schedule:write",
    "template:read",
    "template:write",
    "user:read",
    "user:write",
)
"""All scopes (vendor document)."""


@frozen(kw_only=True)
class ApiKey:
    """A key as an administrator makes it."""

    secret: str
    tenant: Tenant
    scopes: frozenset[str]
    expires: float | None
    """Seconds since the epoch; `None` for never."""

    def allows(self, scope: str) -> bool:
        """Whether the key has a scope; `write` includes `read` (third party)."""
        topic, _, _ = scope.partition(":")
        return bool(self.scopes & {scope, f"{topic}:write"})


class Keys:
    """All keys of all schools."""

    def __init__(self) -> None:
        self._keys: dict[str, ApiKey] = {}

    def add(
        self, tenant: Tenant, *, scopes: Iterable[str], expires: float | None
    ) -> str:
        """Make a key and return its secret.

        Raises:
            ValueError: A scope is unknown.
        """
        granted = frozenset(scopes)
        if unknown := granted.difference(SCOPES):
            raise ValueError(f"scopes: unknown are {', '.join(sorted(unknown))}")
        secret = made_secret(tenant.origin, "key", len(self._keys))
        self._keys[secret] = ApiKey(
            secret=secret, tenant=tenant, scopes=granted, expires=expires
        )
        return secret

    def tenant(self, secret: str | None) -> Tenant:
        """The school that a key opens; without a key, the first school.

        Raises:
            ValueError: There is no such key or no school.
        """
        key = next(
            (key for key in self._keys.values() if secret in (None, key.secret)), None
        )
        if key is None:
            raise ValueError("api_key: opens no school")
        return key.tenant

    def admit(self, header: str, scope: str, now: float) -> Tenant:
        """The school that a request may work on.

        Args:
            header: Its `Authorization`.
            scope: What it needs.
            now: Seconds since the epoch.

        Raises:
            Refusal: 401 or 403.
        """
        scheme, _, secret = header.partition(" ")
        key = self._keys.get(secret.strip())
        if scheme.lower() != "bearer" or key is None:
            raise unauthorized()
        if key.expires is not None and key.expires <= now:
            raise expired()
        if not key.allows(scope):
            raise scope_required(scope)
        return key.tenant
