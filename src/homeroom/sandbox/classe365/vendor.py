"""Classe365's front door: keys, verbs, and the table of routes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from http import HTTPStatus
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from homeroom.options import Clock
from homeroom.sandbox.answers import Refusal
from homeroom.sandbox.arguments import Place
from homeroom.sandbox.classe365 import control
from homeroom.sandbox.classe365.envelope import CHALLENGE, failed, nothing
from homeroom.sandbox.classe365.families import FAMILIES, Family
from homeroom.sandbox.classe365.keys import Keys
from homeroom.sandbox.classe365.lockout import Lockout, Locks
from homeroom.sandbox.classe365.paging import Paging
from homeroom.sandbox.classe365.resources import VERBS, Call, answered
from homeroom.sandbox.classe365.tenant import Tenant
from homeroom.sandbox.gateway import HANG_UP
from homeroom.sandbox.school import School
from homeroom.sandbox.vendor import Source

BASE: Final = "/restv2"

_METHODS: Final = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")


class Classe365Arguments(Place):
    """Keyword arguments of the `Classe365` client."""

    subdomain: str
    api_key: str


class Classe365Vendor:
    """Classe365 over any number of schools, each behind its subdomain and keys.

    Args:
        paging: How the lists of all schools are paged; can be set later.
        lockout: When a key is locked out, which none is if this is left out; can be
            set later.
        empty_body: Whether a 204 has bytes with a message. Without a socket only: an
            HTTP server cannot send a body there.
        clock: Where time comes from.
    """

    name: str = "classe365"

    def __init__(
        self,
        *,
        paging: Paging | None = None,
        lockout: Lockout | None = None,
        empty_body: bool = False,
        clock: Clock | None = None,
    ) -> None:
        self.paging: Paging = paging or Paging()
        self.lockout: Lockout = lockout or Lockout()
        self.empty_body: bool = empty_body
        self._clock = clock or Clock()
        self._keys = Keys()
        self._locks = Locks()
        self._schools: list[tuple[School, Tenant]] = []

    def open_school(self, school: School) -> Mapping[str, object]:
        """Add a school and return its subdomain and a key for all modules."""
        tenant = Tenant(school)
        self._schools.append((school, tenant))
        number = "" if len(self._schools) == 1 else f"-{len(self._schools)}"
        subdomain = f"{school.place}{number}"
        key = self._keys.open(subdomain, tenant)
        return {"subdomain": subdomain, "api_key": key}

    def holds(self, school: School) -> Mapping[str, int]:
        """How many records each family has."""
        tenant = next(known for of, known in self._schools if of is school)
        return {family: len(tenant.records(family)) for family in FAMILIES}

    def add_key(self, subdomain: str, *, modules: Iterable[str] | None = None) -> str:
        """Add an API key to a school.

        Args:
            subdomain: Of the school.
            modules: What the key may touch, as names of families such as `students`;
                everything if left out.

        Returns:
            The key.

        Raises:
            ValueError: There is no such school or module.
        """
        return self._keys.add(subdomain, modules)

    def routes(self) -> Sequence[BaseRoute]:
        """Every path, for every method: refusals have the envelope too."""
        paths = ("", "/{family}", "/{family}/{id}", "/{rest:path}")
        return [
            Route(f"{BASE}{path}", self._endpoint, methods=_METHODS) for path in paths
        ]

    def sources(self) -> Sequence[tuple[str, str, Source]]:
        """Method, path and source of each route."""
        return [
            (verb, path, source)
            for family in FAMILIES.values()
            for path, source in _paths(family)
            for verb in VERBS
        ]

    def controls(self) -> Sequence[BaseRoute]:
        """Control routes, below the vendor's name."""
        return control.routes(self)

    def failure(self, status: int) -> Response:
        """An answer with a status that a fault asks for; the words are a guess."""
        if status == 204:
            return nothing(bytes_too=False)
        headers = CHALLENGE if status == 401 else None
        said = "The sandbox was told to fail."
        return failed(status, said, _code(status), headers=headers).response()

    async def _endpoint(self, request: Request) -> Response:
        # The order of the checks is a guess: who, how often, what, how.
        authorization = request.headers.get("authorization", "")
        account = self._keys.account(authorization)
        if self._locks.hold(authorization, self.lockout, self._clock.monotonic()):
            return self.lockout.answer()
        family = FAMILIES.get(request.path_params.get("family", ""))
        if family is None:
            raise failed(404, "There is no such resource.", "not_found")
        if request.method not in VERBS:
            raise _wrong_verb()
        account.require(family.name)
        call = Call(
            tenant=account.tenant,
            family=family,
            paging=self.paging,
            id=request.path_params.get("id"),
            query=request.query_params,
            body=await request.body(),
            content_type=request.headers.get("content-type", ""),
            empty_body=self.empty_body and not _on_socket(request),
        )
        return answered(call, request.method)


def _paths(family: Family) -> Sequence[tuple[str, Source]]:
    path = f"{BASE}/{family.name}"
    return ((path, family.source), (f"{path}/{{id}}", "guess"))


def _on_socket(request: Request) -> bool:
    return HANG_UP in (request.scope.get("extensions") or {})


def _wrong_verb() -> Refusal:
    said = "This resource takes GET and POST only."
    headers = {"Allow": ", ".join(VERBS)}
    return failed(405, said, "method_not_allowed", headers=headers)


def _code(status: int) -> str:
    try:
        phrase = HTTPStatus(status).phrase
    except ValueError:
        return "fault"
    return "".join(c if c.isalnum() else "_" for c in phrase.lower())
