"""API keys: who may open which school, and which part of it."""

from __future__ import annotations

import binascii
from base64 import b64decode
from collections.abc import Iterable
from hashlib import sha256
from typing import Final

from attrs import frozen

from homeroom.sandbox.classe365.envelope import failed, unauthorized
from homeroom.sandbox.classe365.families import FAMILIES
from homeroom.sandbox.classe365.tenant import Tenant

_LENGTH: Final = 19
"""Characters of a key, as in the sample of the vendor document."""


@frozen(kw_only=True)
class Account:
    """What a key opens."""

    tenant: Tenant
    modules: frozenset[str]

    def require(self, family: str) -> None:
        """Let a request for a family pass.

        Raises:
            Refusal: 403, the key has other modules (a guess).
        """
        if family not in self.modules:
            said = "The API key has no access to this module."
            raise failed(403, said, "permission_denied")


class Keys:
    """All keys of all schools, each good under its subdomain only."""

    def __init__(self) -> None:
        self._tenants: dict[str, Tenant] = {}
        self._accounts: dict[tuple[str, str], Account] = {}

    def open(self, subdomain: str, tenant: Tenant) -> str:
        """Add a school and return a key for all of its modules."""
        self._tenants[subdomain] = tenant
        return self.add(subdomain)

    def add(self, subdomain: str, modules: Iterable[str] | None = None) -> str:
        """Add a key to a school.

        Args:
            subdomain: Of the school.
            modules: Names of families; all if left out.

        Raises:
            ValueError: There is no such school or module.
        """
        if subdomain not in self._tenants:
            raise ValueError("subdomain: no such school")
        allowed = frozenset(FAMILIES if modules is None else modules)
        if not allowed <= FAMILIES.keys():
            raise ValueError(f"modules: known are {', '.join(FAMILIES)}")
        tenant, number = self._tenants[subdomain], len(self._accounts)
        origin = f"homeroom sandbox/classe365/{tenant.seed}/{subdomain}/{number}"
        key = sha256(origin.encode()).hexdigest()[:_LENGTH]
        self._accounts[subdomain, key] = Account(tenant=tenant, modules=allowed)
        return key

    def account(self, authorization: str) -> Account:
        """What the `Authorization` header of a request opens.

        An unknown subdomain is answered like a wrong key (a guess).

        Raises:
            Refusal: 401, credentials are missing or wrong.
        """
        scheme, _, encoded = authorization.partition(" ")
        subdomain, _, key = _decoded(encoded).partition(":")
        account = self._accounts.get((subdomain, key))
        if scheme.lower() != "basic" or account is None:
            raise unauthorized()
        return account


def _decoded(encoded: str) -> str:
    try:
        return b64decode(encoded.strip(), validate=True).decode()
    except (binascii.Error, ValueError):
        return ""
