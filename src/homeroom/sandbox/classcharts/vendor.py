"""ClassCharts' front door: logins, sessions, and the table of routes."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import date
from typing import Final, TypedDict, cast

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from homeroom.options import Clock
from homeroom.sandbox.answers import Refusal, answer
from homeroom.sandbox.arguments import Place
from homeroom.sandbox.classcharts import control
from homeroom.sandbox.classcharts.accounts import (
    Account,
    Accounts,
    Parent,
    Student,
    make_family,
)
from homeroom.sandbox.classcharts.answers.files import content_of, is_known
from homeroom.sandbox.classcharts.answers.people import ping, show_pupils
from homeroom.sandbox.classcharts.call import Call
from homeroom.sandbox.classcharts.data.site import Site
from homeroom.sandbox.classcharts.envelope import (
    Body,
    invalid,
    not_logged_in,
    not_taken,
    to_verifier,
    with_status,
)
from homeroom.sandbox.classcharts.forms import read_form
from homeroom.sandbox.classcharts.login import Logins, Role
from homeroom.sandbox.classcharts.routes import BOTH, CALLS, Entry
from homeroom.sandbox.classcharts.sessions import Sessions, named_in
from homeroom.sandbox.classcharts.times import day_of
from homeroom.sandbox.school import School
from homeroom.sandbox.vendor import Source

BASES: Final[Mapping[Role, str]] = {
    "student": "/apiv2student",
    "parent": "/apiv2parent",
}
"""Where the API of each role lives (vendor document)."""

_EITHER: Final = (ping, show_pupils)
"""What some say to be for GET, and others for POST."""

_ANY: Final = ["GET", "POST", "PUT", "PATCH", "DELETE"]

Endpoint = Callable[[Request], Awaitable[Response]]


class StudentArguments(Place):
    """Keyword arguments of the `ClassChartsStudent` client."""

    code: str
    date_of_birth: date


class ParentArguments(Place):
    """Keyword arguments of the `ClassChartsParent` client."""

    email: str
    password: str


class FamilyArguments(TypedDict):
    """Keyword arguments of both clients, for a pupil and the parent."""

    classcharts_student: StudentArguments
    classcharts_parent: ParentArguments


class ClassChartsVendor:
    """ClassCharts over any number of schools, with a family in each.

    Args:
        clock: Where time comes from.
        lifetime: Seconds that a session id is good for.
        seed: Decides the session ids.
    """

    name: str = "classcharts"

    def __init__(self, *, clock: Clock, lifetime: float, seed: int) -> None:
        self._clock = clock
        secret = f"homeroom sandbox/classcharts/{seed}"
        self.sessions: Sessions = Sessions(
            lifetime=lifetime, now=clock.monotonic, secret=secret
        )
        self._accounts = Accounts()
        self._students: list[Student] = []
        self._schools = 0
        self._logins = Logins(self._accounts, self.sessions, clock)

    def open_school(self, school: School) -> Mapping[str, object]:
        """Add a school and return how a pupil and the parent log in."""
        today = day_of(self._clock.wall())
        site = Site(school, ordinal=self._schools, today=today)
        students, parent = make_family(site)
        self._accounts.add(students, parent)
        self._students += students
        self._schools += 1
        eldest = students[0]
        return {
            "student": {"code": eldest.code, "date_of_birth": eldest.pupil.born},
            "parent": {"email": parent.email, "password": parent.password},
        }

    def holds(self, school: School) -> Mapping[str, int]:
        """How many activity points each child of the family has."""
        pupils = [one.pupil for one in self._students]
        return {
            f"activity/{pupil.id}": len(pupil.points)
            for pupil in pupils
            if pupil.site.school is school
        }

    def routes(self) -> Sequence[BaseRoute]:
        """The pages, the logins, the calls of both roles, and a no to all else."""
        calls = [
            Route(f"{BASES[role]}{path}", self._endpoint(entry, role), methods=methods)
            for entries in CALLS.values()
            for entry in entries
            for role in entry.roles
            for path in entry.paths
            for methods in (list(entry.methods),)
        ]
        fallback = Route("/{rest:path}", _refuse, methods=_ANY)
        return [*self._open_routes(), *calls, fallback]

    def sources(self) -> Sequence[tuple[str, str, Source]]:
        """Method, path and source of each route."""
        logins: list[tuple[str, str, Source]] = [
            ("POST", "/student/login", "vendor document"),
            ("POST", "/parent/login", "vendor document"),
            ("POST", "/apiv2student/login", "third party"),
            ("POST", "/apiv2parent/login", "third party"),
            ("POST", "/apiv2student/hasdob", "third party"),
            ("GET", "/student/checkpupilcode/{code}", "third party"),
            ("GET", "/files/{number}/{name}", "third party"),
        ]
        calls: list[tuple[str, str, Source]] = [
            (entry.method, f"{BASES[role]}{entry.path}", source)
            for source, entries in CALLS.items()
            for entry in entries
            for role in entry.roles
        ]
        return [*logins, *calls]

    def controls(self) -> Sequence[BaseRoute]:
        """Control routes for sessions, captcha and cookies."""
        return control.routes(self.sessions, self._concerns)

    def failure(self, status: int) -> Response:
        """An answer with a status that a fault asks for; a redirect leads away."""
        return with_status(status, f"Fault of the sandbox: {status}").response()

    def _open_routes(self) -> list[BaseRoute]:
        logins, routes = self._logins, list[BaseRoute]()
        for role in BOTH:
            login, page = logins.call(role), logins.show_page
            routes += [
                Route(f"/{role}/login", logins.form(role), methods=["POST"]),
                Route(f"/{role}/login", page),
                Route(f"/mobile/{role}", page),
                Route(f"{BASES[role]}/login", login, methods=["POST"]),
            ]
        check = logins.has_birthday
        return [
            *routes,
            Route("/files/{number}/{name}", self._file),
            Route("/apiv2student/hasdob", check, methods=["POST"]),
            Route("/student/checkpupilcode/{code}", check, methods=["GET", "POST"]),
        ]

    def _endpoint(self, entry: Entry, role: Role) -> Endpoint:
        async def endpoint(request: Request) -> Response:
            try:
                return await answered(request)
            except Refusal as refusal:
                raise self._as_written(refusal) from None

        async def answered(request: Request) -> Response:
            body = await request.body()
            session_id, variants = _session_id(request), self.sessions.variants
            if entry.handler in _EITHER and variants.taken not in (
                "both",
                request.method,
            ):
                raise not_taken(variants.otherwise, str(request.url))
            account = self._admit(request, role, late=entry.handler is ping)
            call = Call(
                account=account,
                sessions=self.sessions,
                session_id=session_id,
                now=self._clock.wall(),
                number=request.path_params.get("number", ""),
                query=request.query_params,
                form=read_form(body, request.headers.get("content-type", "")),
                site=_site(request),
            )
            found = entry.handler(call)
            return answer({**found, "success": variants.success(found["success"])})

        return endpoint

    def _as_written(self, refusal: Refusal) -> Refusal:
        """A refusal, with its flag as this ClassCharts writes it."""
        body = refusal.body
        if not isinstance(body, dict):
            return refusal
        said = {**cast("Body", body), "success": self.sessions.variants.success(0)}
        return Refusal(refusal.status, said, refusal.headers)

    async def _file(self, request: Request) -> Response:
        """A file of homework or an announcement, to whom is logged in (third party)."""
        account = self.sessions.find(_session_id(request))
        if account is None:
            raise not_logged_in(self.sessions.form, str(request.url))
        number, name = request.path_params["number"], request.path_params["name"]
        if not self.sessions.variants.links or not is_known(account, number, name):
            return Response("This link is no good.", 404, media_type="text/plain")
        head = {"Content-Disposition": f'attachment; filename="{name}"'}
        return Response(content_of(number), 200, head, "application/pdf")

    def _admit(self, request: Request, role: Role, *, late: bool) -> Account:
        """Whose session it is; the header decides, and cookies only where wanted.

        Raises:
            Refusal: The session is dead, of the other role, or lacks its cookies.
        """
        account = self.sessions.find(_session_id(request), late=late)
        if role == "parent" and self.sessions.cookies:
            cookies = request.headers.get("cookie", "")
            if not self.sessions.has_cookies(cookies, account):
                raise to_verifier(str(request.url))
        if self.sessions.variants.named:
            named = named_in(request.headers.get("cookie", ""), role)
            if named != _session_id(request):
                raise to_verifier(str(request.url))
        if account is None or isinstance(account, Parent) is not (role == "parent"):
            raise not_logged_in(self.sessions.form, str(request.url))
        return account

    def _concerns(self) -> Sequence[dict[str, object]]:
        return [
            {"pupil_id": one.pupil.id, "text": text}
            for one in self._students
            for text in one.pupil.concerns
        ]


async def _refuse(request: Request) -> Response:
    raise invalid()


def _site(request: Request) -> str:
    """Where the site is, as the client asked for it."""
    root: str = request.scope["root_path"]
    return f"{request.url.scheme}://{request.url.netloc}{root}"


def _session_id(request: Request) -> str:
    """The id in `Authorization: Basic ID`, as it is (vendor document)."""
    scheme, _, session_id = request.headers.get("authorization", "").partition(" ")
    return session_id.strip() if scheme.lower() == "basic" else ""
