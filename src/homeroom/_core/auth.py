"""Strategies that put a credential on a request."""

from __future__ import annotations

from typing import Protocol
from urllib.parse import quote, urlencode

from attrs import evolve, field, frozen

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

    def sign(self, request: WireRequest) -> WireRequest:
        """The request with the header added."""
        headers = {**request.headers, self.name: self.secret.reveal()}
        return evolve(request, headers=headers)


@frozen
class QueryAuth:
    """The credential in the query; prefer a header, since servers log addresses."""

    name: str
    secret: Secret = field(repr=False)

    def sign(self, request: WireRequest) -> WireRequest:
        """The request with the parameter added."""
        pair = urlencode({self.name: self.secret.reveal()}, quote_via=quote)
        joint = "&" if "?" in request.url else "?"
        return evolve(request, url=f"{request.url}{joint}{pair}")
