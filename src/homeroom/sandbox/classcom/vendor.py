"""Class's front door: keys, the table of routes, and control routes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import Final

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from homeroom.options import Clock
from homeroom.sandbox.answers import Refusal, answer
from homeroom.sandbox.arguments import Place
from homeroom.sandbox.classcom import (
    classes,
    enrollments,
    reporting,
    schedules,
    templates,
    users,
)
from homeroom.sandbox.classcom.call import Call, Handler
from homeroom.sandbox.classcom.keys import SCOPES, Keys
from homeroom.sandbox.classcom.settings import Settings
from homeroom.sandbox.classcom.tenant import Tenant
from homeroom.sandbox.options import accepted, sent_options
from homeroom.sandbox.school import School
from homeroom.sandbox.shapes import as_list
from homeroom.sandbox.vendor import Source

PREFIX: Final = "/api/v1"

_ENROLLMENTS: Final = "/class/enrollments"

ROUTES: Final[Sequence[tuple[str, str, str, Handler]]] = (
    ("GET", "/classes", "class:read", classes.show),
    ("POST", "/classes", "class:write", classes.create),
    ("PATCH", "/classes", "class:write", classes.update),
    ("DELETE", "/classes", "class:write", classes.remove),
    ("GET", _ENROLLMENTS, "enrollment:read", enrollments.show),
    ("POST", _ENROLLMENTS, "enrollment:write", enrollments.create),
    ("PUT", _ENROLLMENTS, "enrollment:write", enrollments.update),
    ("DELETE", _ENROLLMENTS, "enrollment:write", enrollments.remove),
    ("GET", f"{_ENROLLMENTS}/launch", "enrollment:read", enrollments.launch),
    ("GET", "/reporting/attendance", "attendance:read", reporting.attendance),
    ("GET", "/reporting/metrics", "metrics:read", reporting.metrics),
    ("GET", "/schedules", "schedule:read", schedules.show),
    ("POST", "/schedules", "schedule:write", schedules.create),
    ("DELETE", "/schedules", "schedule:write", schedules.remove),
    ("GET", "/templates", "template:read", templates.show),
    ("POST", "/templates", "template:write", templates.create),
    ("PATCH", "/templates", "template:write", templates.update),
    ("DELETE", "/templates", "template:write", templates.remove),
    ("GET", "/users", "user:read", users.show),
    ("PUT", "/users", "user:write", users.save),
    ("DELETE", "/users", "user:write", users.remove),
)
"""Method, path, scope and what answers: all of the vendor document."""


class ClassComArguments(Place):
    """Keyword arguments of the `ClassCom` client."""

    api_key: str


class ClassComVendor:
    """Class over any number of schools, each behind its keys.

    Args:
        clock: Where time comes from.
        settings: How it behaves where no document says.
    """

    name: str = "classcom"

    def __init__(self, *, clock: Clock, settings: Settings | None = None) -> None:
        self._clock = clock
        self._settings = settings or Settings()
        self._keys = Keys()
        self._schools: list[tuple[School, Tenant]] = []

    def open_school(self, school: School) -> Mapping[str, object]:
        """Add a school and return `api_key`, which has all scopes."""
        tenant = Tenant(
            school, ordinal=len(self._schools), settings=self._settings, now=self._now
        )
        self._schools.append((school, tenant))
        return {"api_key": self._keys.add(tenant, scopes=SCOPES, expires=None)}

    def holds(self, school: School) -> Mapping[str, int]:
        """How many users and classes there are, and events of the first class; to
        count those of all classes would take too long.
        """
        tenant = next(known for of, known in self._schools if of is school)
        first, *_ = classes = tenant.classes
        return {
            "users": len(tenant.directory.users),
            "classes": len(classes),
            f"metrics/{first.class_id}": len(tenant.events(first)),
        }

    def add_key(
        self,
        *,
        scopes: Iterable[str] = SCOPES,
        expires: float | None = None,
        api_key: str | None = None,
    ) -> str:
        """Make another key of a school.

        Args:
            scopes: What it may do, such as `class:read`; `write` includes `read`.
            expires: When it ends, in seconds since the epoch; `None` for never.
            api_key: A key of the school; the first school if left out.

        Returns:
            The key.

        Raises:
            ValueError: A scope or the school is unknown.
        """
        tenant = self._keys.tenant(api_key)
        return self._keys.add(tenant, scopes=scopes, expires=expires)

    def routes(self) -> Sequence[BaseRoute]:
        """The routes of the only version."""
        return [
            Route(f"{PREFIX}{path}", self._endpoint(handler, scope), methods=[method])
            for method, path, scope, handler in ROUTES
        ]

    def sources(self) -> Sequence[tuple[str, str, Source]]:
        """Method, path and source of each route."""
        return [
            (method, f"{PREFIX}{path}", "vendor document")
            for method, path, _, _ in ROUTES
        ]

    def controls(self) -> Sequence[BaseRoute]:
        """`POST /keys` makes a key, from the arguments of `add_key` as JSON."""
        return [Route("/keys", self._make_key, methods=["POST"])]

    def failure(self, status: int) -> Response:
        """An answer with a status that a fault asks for; its words are a guess."""
        return Refusal(status, {"error": f"Fault of the sandbox: {status}"}).response()

    def _endpoint(
        self, handler: Handler, scope: str
    ) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            header = request.headers.get("authorization", "")
            tenant = self._keys.admit(header, scope, self._clock.wall())
            call = Call(
                tenant=tenant,
                parameters=request.query_params,
                body=await request.body(),
            )
            return handler(call)

        return endpoint

    async def _make_key(self, request: Request) -> Response:
        """Make a key; `scopes`, `expires` and `api_key` may be given."""
        options = await sent_options(request, "scopes", "expires", "api_key")
        key = accepted(lambda: self._key_from(options))
        return answer({"api_key": key}, status=201)

    def _key_from(self, options: Mapping[str, object]) -> str:
        scopes = as_list(options.get("scopes", list(SCOPES)))
        expires, api_key = options.get("expires"), options.get("api_key")
        if scopes is None:
            raise ValueError("scopes: must be a list")
        if isinstance(expires, bool) or not isinstance(expires, int | float | None):
            raise ValueError("expires: must be a number")
        if not isinstance(api_key, str | None):
            raise ValueError("api_key: must be text")
        return self.add_key(scopes=map(str, scopes), expires=expires, api_key=api_key)

    def _now(self) -> int:
        return int(self._clock.wall() * 1000)
