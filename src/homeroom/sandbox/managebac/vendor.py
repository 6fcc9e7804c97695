"""ManageBac's front door: versions, tokens, rate, permissions, and its routes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from homeroom.options import Clock
from homeroom.sandbox.answers import Refusal, answer
from homeroom.sandbox.arguments import Place
from homeroom.sandbox.managebac import control, operations
from homeroom.sandbox.managebac.access import Access, Application, Keys, issue_token
from homeroom.sandbox.managebac.call import VERSIONS, Call, Invalid, serves
from homeroom.sandbox.managebac.classes import CLASSES
from homeroom.sandbox.managebac.files import Files
from homeroom.sandbox.managebac.kinds import Kind
from homeroom.sandbox.managebac.operations import KINDS, OPERATIONS, PERMISSIONS
from homeroom.sandbox.managebac.people import STUDENTS
from homeroom.sandbox.managebac.query import equals
from homeroom.sandbox.managebac.settings import Settings
from homeroom.sandbox.managebac.store import Condition, Wanted
from homeroom.sandbox.managebac.tenant import Mail, Tenant
from homeroom.sandbox.rate import RateLimit
from homeroom.sandbox.school import School
from homeroom.sandbox.vendor import Source

TOKENS = "/oauth/token"
"""Where applications get their tokens; it has no version (vendor elsewhere)."""


class ManageBacArguments(Place):
    """Keyword arguments of the `ManageBac` client."""

    token: str


class ManageBacVendor:
    """ManageBac over any number of schools, each behind its token.

    Args:
        clock: Where time comes from.
        rate: Requests that one address may send each second; `None` for no limit.
        settings: How it behaves where no document says; can be set later.
    """

    name: str = "managebac"

    def __init__(
        self, *, clock: Clock, rate: int | None, settings: Settings | None = None
    ) -> None:
        self.settings: Settings = settings or Settings()
        self._clock = clock
        self._rate = RateLimit(rate)
        self._keys = Keys(clock.wall)
        self._files = Files(clock.wall)
        self._tenants: dict[School, Tenant] = {}

    def open_school(self, school: School) -> Mapping[str, object]:
        """Add a school and return its token."""
        ordinal = len(self._tenants)
        origin = f"homeroom sandbox/managebac/{school.seed}/{ordinal}"
        token = sha256(origin.encode()).hexdigest()[:40]
        tenant = Tenant(school, ordinal=ordinal, now=self._now, kinds=KINDS)
        self._tenants[school] = tenant
        access = Access(tenant=tenant, permissions=PERMISSIONS)
        return {"token": self._keys.give(access, token)}

    def holds(self, school: School) -> Mapping[str, int]:
        """How many classes, archived ones among them, and students are listed."""
        tenant = self._tenants[school]
        return {
            "classes": _count(tenant, CLASSES, equals("archived", False)),
            "classes?archived=true": _count(tenant, CLASSES, equals("archived", True)),
            "students": _count(tenant, STUDENTS),
        }

    def add_token(self, token: str, *, permissions: Iterable[str]) -> str:
        """Add a token with fewer permissions to the school that a token opens.

        Args:
            token: Opens the school.
            permissions: Such as `students/index`; `GET /auth/permissions` lists all.

        Raises:
            ValueError: The token opens nothing, or there is no such permission.
        """
        tenant, given = self._tenant(token), frozenset(_known(permissions))
        return self._keys.give(Access(tenant=tenant, permissions=given))

    def revoke_token(self, token: str) -> None:
        """Disable a token, be it a school's or one that OAuth issued.

        Raises:
            ValueError: There is no such token.
        """
        if not self._keys.revoke(token):
            raise ValueError("token: unknown")

    def revoke_issued(self) -> None:
        """End all access tokens that OAuth has issued."""
        self._keys.revoke_issued()

    def add_application(
        self, token: str, *, scopes: Iterable[str] | None = None
    ) -> Application:
        """Add an OAuth 2.0 client to the school that a token opens.

        Args:
            token: Opens the school.
            scopes: What it may ask for, as permissions; all if left out.

        Raises:
            ValueError: The token opens nothing, or there is no such scope.
        """
        given = sorted(PERMISSIONS) if scopes is None else _known(scopes)
        return self._keys.register(self._tenant(token), given)

    def set_extended(self, token: str, extended: bool) -> None:
        """Give the school that a token opens the Extended APIs package, or take it.

        Raises:
            ValueError: The token opens nothing.
        """
        self._tenant(token).extended = extended

    def delete(self, kind: str, number: int) -> None:
        """Delete a record as if in the web pages; `deleted_since` still finds it.

        Args:
            kind: `classes`, `students`, `teachers` or another kind with a list.
            number: Its id; no two schools share one.

        Raises:
            ValueError: There is no such record.
        """
        if (known := KINDS.get(kind)) is None:
            raise ValueError(f"kind: one of {', '.join(KINDS)}")
        tenants = [one for one in self._tenants.values() if known.has(one, number)]
        if not tenants:
            raise ValueError(f"id: no such record among {kind}")
        tenants[0].delete(known, number)

    @property
    def mails(self) -> Sequence[Mail]:
        """The welcome e-mails that were queued, school after school."""
        return [mail for tenant in self._tenants.values() for mail in tenant.mails]

    def clear_mails(self) -> None:
        """Forget the welcome e-mails."""
        for tenant in self._tenants.values():
            tenant.mails.clear()

    def routes(self) -> Sequence[BaseRoute]:
        """The routes of all versions."""
        versioned = [
            Route(f"/{{version}}{one.path}", self._endpoint(one), methods=[one.method])
            for one in OPERATIONS
        ]
        issue = Route(TOKENS, self._issue, methods=["POST"])
        files = Route("/files/{number}", self._files.show, methods=["GET"])
        return [issue, files, *versioned]

    def sources(self) -> Sequence[tuple[str, str, Source]]:
        """Method, path and source of each route."""
        versioned: Iterable[tuple[str, str, Source]] = (
            (one.method, f"/{{version}}{one.path}", one.source) for one in OPERATIONS
        )
        return [*versioned, ("POST", TOKENS, "vendor elsewhere")]

    def controls(self) -> Sequence[BaseRoute]:
        """Control routes, below the vendor's name."""
        return control.routes(self)

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

    async def _issue(self, request: Request) -> Response:
        self._count(request)
        body, now = await request.body(), int(self._clock.wall())
        header = request.headers.get("authorization", "")
        return issue_token(body, header, self._keys, self.settings, now)

    def _endpoint(
        self, operation: operations.Operation
    ) -> Callable[[Request], Awaitable[Response]]:
        async def endpoint(request: Request) -> Response:
            version = request.path_params["version"]
            if version not in VERSIONS or not serves(version, operation.since):
                raise Refusal(404, {"error": "Not Found"})
            call = Call(
                operation=operation,
                access=self._admit(request),
                version=version,
                params=request.path_params,
                query=request.query_params,
                body=await request.body(),
                content_type=request.headers.get("content-type", ""),
                settings=self.settings,
                files=self._files,
                root=f"{request.url.scheme}://{request.url.netloc}/{self.name}",
            )
            self._permit(call)
            try:
                said = operation.answers(call)
            except Invalid as invalid:
                raise Refusal(422, {operation.errors: invalid.errors}) from None
            if isinstance(said, Response):
                return said
            return answer(said, status=operation.status)

        return endpoint

    def _admit(self, request: Request) -> Access:
        self._count(request)
        access = self._keys.access(_token(request))
        if access is None:
            raise Refusal(401, {"error": "Access Denied"})
        return access

    def _count(self, request: Request) -> None:
        address = request.client.host if request.client else ""
        if not self._rate.admits(address, self._clock.wall()):
            raise self._too_many()

    def _permit(self, call: Call) -> None:
        """Refuse what the token or the school may not do; the words are a guess."""
        operation, access = call.operation, call.access
        if operation.permission and operation.permission not in access.permissions:
            raise Refusal(self.settings.unpermitted, {"error": "Access Denied"})
        if operation.extended and not access.tenant.extended:
            said = "The Extended APIs package is not enabled."
            raise Refusal(self.settings.not_in_package, {"error": said})
        unknown = sorted({*call.query} - operation.parameters)
        if self.settings.strict and unknown:
            said = f"unknown query parameters: {', '.join(unknown)}"
            raise Refusal(400, {"error": said})

    def _tenant(self, token: str) -> Tenant:
        access = self._keys.access(token)
        if access is None:
            raise ValueError("token: opens no school")
        return access.tenant

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


def _known(permissions: Iterable[str]) -> list[str]:
    given = list(permissions)
    unknown = sorted({*given} - PERMISSIONS)
    if unknown:
        raise ValueError(f"no such permission: {', '.join(unknown)}")
    return given


def _count(tenant: Tenant, kind: Kind, *conditions: Condition) -> int:
    return len(tenant.records(kind).matching(Wanted(conditions=conditions)))
