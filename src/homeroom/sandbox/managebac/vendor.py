"""ManageBac's front door: versions, tokens, rate, and the table of routes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from hashlib import sha256
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from homeroom.options import Clock
from homeroom.sandbox.answers import Refusal
from homeroom.sandbox.arguments import Place
from homeroom.sandbox.managebac import classes, members
from homeroom.sandbox.managebac.call import Call, Handler, pong
from homeroom.sandbox.managebac.tenant import Filters, Tenant
from homeroom.sandbox.rate import RateLimit
from homeroom.sandbox.school import School
from homeroom.sandbox.vendor import Source

VERSIONS: Final = ("v2", "v2p0", "v2p1", "v2p2", "v2p3")
"""All serve the same data (vendor elsewhere for the list)."""

ROUTES: Final[Sequence[tuple[str, str, Handler, Source]]] = (
    ("GET", "/ping", pong, "vendor elsewhere"),
    ("GET", "/classes", classes.show_page, "vendor document"),
    ("POST", "/classes", classes.create, "vendor document"),
    ("PATCH", "/classes", classes.upsert, "vendor document"),
    ("GET", "/classes/{id}", classes.show, "vendor document"),
    ("PATCH", "/classes/{id}", classes.update, "vendor document"),
    ("GET", "/classes/{id}/students", members.show, "vendor elsewhere"),
    ("PATCH", "/classes/{id}/students", members.set_levels, "vendor document"),
    ("POST", "/classes/{id}/add_students", members.add, "vendor document"),
    ("POST", "/classes/{id}/remove_students", members.remove, "vendor document"),
    ("GET", "/students", members.show_students, "vendor elsewhere"),
    ("GET", "/students/{id}", members.show_student, "vendor elsewhere"),
)
"""Method, path below the version, what answers, and who says that it exists."""


class ManageBacArguments(Place):
    """Keyword arguments of the `ManageBac` client."""

    token: str


class ManageBacVendor:
    """ManageBac over any number of schools, each behind its token.

    Args:
        clock: Where time comes from.
        rate: Requests that one address may send each second; `None` for no limit.
    """

    name: str = "managebac"

    def __init__(self, *, clock: Clock, rate: int | None) -> None:
        self._clock = clock
        self._rate = RateLimit(rate)
        self._tenants: dict[str, Tenant] = {}
        self._schools: list[tuple[School, Tenant]] = []

    def open_school(self, school: School) -> Mapping[str, object]:
        """Add a school and return its token."""
        ordinal = len(self._tenants)
        origin = f"homeroom sandbox/managebac/{school.seed}/{ordinal}"
        token = sha256(origin.encode()).hexdigest()[:40]
        tenant = Tenant(school, ordinal=ordinal, now=self._now)
        self._tenants[token] = tenant
        self._schools.append((school, tenant))
        return {"token": token}

    def holds(self, school: School) -> Mapping[str, int]:
        """How many classes, archived ones among them, and students are listed."""
        tenant = next(known for of, known in self._schools if of is school)
        return {
            "classes": len(tenant.classes(Filters())),
            "classes?archived=true": len(tenant.classes(Filters(archived=True))),
            "students": school.size,
        }

    def routes(self) -> Sequence[BaseRoute]:
        """The routes of all versions."""
        return [
            Route(f"/{{version}}{path}", self._endpoint(handler), methods=[method])
            for method, path, handler, _ in ROUTES
        ]

    def sources(self) -> Sequence[tuple[str, str, Source]]:
        """Method, path and source of each route."""
        return [(method, f"/{{version}}{path}", of) for method, path, _, of in ROUTES]

    def failure(self, status: int) -> Response:
        """An answer with a status that a fault asks for.

        A 429 has the rate headers, a 422 the shape with fields under `error` (vendor
        elsewhere); the words are a guess.
        """
        if status == 429:
            return self._too_many().response()
        said = f"Fault of the sandbox: {status}"
        error: object = {"base": [said]} if status == 422 else said
        return Refusal(status, {"error": error}).response()

    def _endpoint(self, handler: Handler) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            version = request.path_params["version"]
            if version not in VERSIONS:
                raise Refusal(404, {"error": "Not Found"})
            tenant = self._admit(request)
            call = Call(
                tenant=tenant,
                version=version,
                id=request.path_params.get("id", ""),
                query=request.query_params,
                body=await request.body(),
            )
            return handler(call)

        return endpoint

    def _admit(self, request: Request) -> Tenant:
        address = request.client.host if request.client else ""
        if not self._rate.admits(address, self._clock.wall()):
            raise self._too_many()
        tenant = self._tenants.get(_token(request))
        if tenant is None:
            raise Refusal(401, {"error": "Access Denied"})
        return tenant

    def _too_many(self) -> Refusal:
        headers = self._rate.headers(self._clock.wall())
        return Refusal(429, {"error": "Too many requests"}, headers)

    def _now(self) -> int:
        return int(self._clock.wall() * 1000)


def _token(request: Request) -> str:
    """The token of a request, the first that is given of header, query and bearer.

    Header and bearer: vendor elsewhere. Query: vendor document. The order: a guess.
    """
    header = request.headers.get("auth-token")
    query = request.query_params.get("auth_token")
    scheme, _, bearer = request.headers.get("authorization", "").partition(" ")
    return header or query or (bearer.strip() if scheme.lower() == "bearer" else "")
