"""A site like ClassCharts in a few lines, and clients of it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import date
from typing import Any
from urllib.parse import parse_qs

import httpx
from attrs import define, field

from homeroom.classcharts import ClassChartsParent, ClassChartsStudent
from tests.core.fakes import FakeClock

SITE = "https://charts.example.org"
CODE = "canary7f"
BORN = date(2011, 3, 5)
OUT = {"success": 0, "expired": 0, "error": "You are not logged in. [1]", "meta": []}

Kill = Callable[[httpx.Request], httpx.Response]


@define
class Site(httpx.AsyncBaseTransport):
    """The vendor's site in a few lines: login, ping, and rewards as the one read."""

    asked: list[str] = field(factory=list)
    """The last part of each path."""
    verbs: list[str] = field(factory=list)
    headers: list[httpx.Headers] = field(factory=list)
    forms: list[dict[str, list[str]]] = field(factory=list)
    alive: set[str] = field(factory=set)
    dead: Kill = field(default=lambda _: httpx.Response(200, json=OUT))
    login: Kill | None = None
    ping: Kill | None = None
    gate: asyncio.Event | None = None
    before: Callable[[httpx.Request], Awaitable[httpx.Response | None]] | None = None
    """Answers in the place of the site, where it does."""
    role: str = "student"
    user: dict[str, object] = field(
        factory=lambda: {"id": 77, "name": "A B", "email": "p@example.org"}
    )
    issued: int = 0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        path = request.url.path
        self.asked.append(path.rpartition("/")[2])
        self.verbs.append(request.method)
        self.headers.append(request.headers)
        self.forms.append(parse_qs((await request.aread()).decode()))
        if self.before is not None and (answer := await self.before(request)):
            return answer
        if path.endswith("/login"):
            return self.login(request) if self.login else self.logged_in()
        if self.gate is not None and path.endswith("/ping"):
            await self.gate.wait()
        if request.headers["authorization"].removeprefix("Basic ") not in self.alive:
            return self.dead(request)
        if path.endswith("/ping"):
            return self.ping(request) if self.ping else self.pinged()
        if path.endswith("/pupils"):
            pupil = {"id": 77, "name": "A B", "timezone": "Europe/London"}
            return httpx.Response(200, json={"success": 1, "data": [pupil], "meta": []})
        return httpx.Response(200, json={"success": 1, "data": [], "meta": []})

    def logged_in(self) -> httpx.Response:
        """A redirect with the credentials in a cookie, as the vendor sends it."""
        value = (
            f"%7B%22remember_me%22%3Afalse%2C%22session_id%22%3A%22{self.new()}%22%7D"
        )
        late = "; expires=Tue, 28-Nov-2026 10:28:45 GMT; Max-Age=7776000; path=/"
        cookies = [
            ("set-cookie", f"cc-session=opaque; domain=.example.org{late}"),
            ("set-cookie", f"{self.role}_session_credentials={value}{late}"),
        ]
        return httpx.Response(302, headers=[("location", "/mobile"), *cookies])

    def pinged(self) -> httpx.Response:
        """A new id beside the old one."""
        meta = {"session_id": self.new(), "version": "27.16.2"}
        return httpx.Response(
            200, json={"success": 1, "data": {"user": self.user}, "meta": meta}
        )

    def new(self) -> str:
        """A session id that opens the site."""
        self.issued += 1
        self.alive.add(f"canaryid{self.issued}")
        return f"canaryid{self.issued}"

    def count(self, name: str) -> int:
        """How often the last part of a path was asked for."""
        return self.asked.count(name)


def student(
    site: httpx.AsyncBaseTransport, clock: FakeClock | None = None, **options: Any
) -> ClassChartsStudent:
    """A client of the site."""
    given = {"code": CODE, "date_of_birth": BORN, "base_url": SITE, **options}
    made = (clock or FakeClock()).clock()
    return ClassChartsStudent(transport=site, clock=made, **given)


async def read(client: ClassChartsStudent) -> object:
    """Some call that needs a session."""
    return await client.badges.list()


def parent(
    site: httpx.AsyncBaseTransport, clock: FakeClock | None = None, **options: Any
) -> ClassChartsParent:
    """A client of the site for a parent."""
    given = {"email": "p@example.org", "password": "x", "base_url": SITE, **options}
    made = (clock or FakeClock()).clock()
    return ClassChartsParent(transport=site, clock=made, **given)
