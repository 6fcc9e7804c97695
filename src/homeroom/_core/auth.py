"""Strategies that put a credential on a request."""

from __future__ import annotations

import math
from typing import Protocol
from urllib.parse import quote, urlencode

from attrs import evolve, field, frozen

from homeroom._core.failure import Failure
from homeroom._core.request import WireRequest
from homeroom._core.secret import Secret


class Auth(Protocol):
    """How a vendor wants its credential; asked anew for every attempt."""

    def sign(self, request: WireRequest) -> WireRequest:
        """The request with the credential on it."""
        ...


@frozen
class HeaderAuth:
    """The credential in a header of its own."""

    name: str
    secret: Secret = field(repr=False)
    prefix: str = ""
    """What stands before it, such as `Bearer `."""

    def sign(self, request: WireRequest) -> WireRequest:
        """The request with the header added."""
        value = f"{self.prefix}{self.secret.reveal()}"
        return request.with_headers({**request.headers, self.name: value})


@frozen
class QueryAuth:
    """The credential in the query; prefer a header, since servers log addresses."""

    name: str
    secret: Secret = field(repr=False)

    def sign(self, request: WireRequest) -> WireRequest:
        """The request with the parameter added."""
        pair = urlencode({self.name: self.secret.reveal()}, quote_via=quote)
        joint = "&" if request.hidden else ""
        return evolve(request, hidden=f"{request.hidden}{joint}{pair}")


class Anonymous:
    """No credential."""

    def sign(self, request: WireRequest) -> WireRequest:
        """The request as it is."""
        return request


@frozen(kw_only=True)
class Credential:
    """A credential that is good for now, and how long."""

    auth: Auth = field(repr=False)
    owner: int | None = None
    """Id of the pupil who is logged in, if it is a pupil."""
    renew_at: float = math.inf
    """When it should be renewed, by the monotonic clock."""


class FixedCredential:
    """Has a credential that never changes at hand for all calls of a client."""

    def __init__(self, auth: Auth) -> None:
        self._credential = Credential(auth=auth)

    async def ready(self) -> Credential:
        """The one there is."""
        return self._credential

    def reject(self, credential: Credential) -> bool:
        """Take note that the server refused it; there is no other."""
        return False

    def note(
        self, credential: Credential, failure: Failure | None, *, again: bool
    ) -> None:
        """Take note of how a call went, which changes nothing."""

    def explain(self, failure: Failure) -> Failure:
        """The failure as it is."""
        return failure

    async def aclose(self) -> None:
        """Nothing is ever under way."""

    def restart(self) -> None:
        """Nothing is of an event loop."""
